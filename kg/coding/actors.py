"""Who is named: states by names, peoples, capitals and parties, and bodies of several states, as codes.

A state's code is that of ISO 3166; a body of several states is ``IGO``, one of private persons across borders ``NGO``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

_STATES: Final = """
AFG Afghanistan; Afghan Afghans; Kabul; Taliban Taleban Mujahideen Northern_Alliance
AGO Angola; Angolan Angolans; Luanda; UNITA MPLA
ALB Albania; Albanian Albanians; Tirana
ARE United_Arab_Emirates UAE; Emirati; Abu_Dhabi
ARG Argentina; Argentine Argentinian Argentines; Buenos_Aires
ARM Armenia; Armenian Armenians; Yerevan
AUS Australia; Australian Australians; Canberra
AUT Austria; Austrian Austrians; Vienna
AZE Azerbaijan; Azerbaijani Azeri Azeris Azerbaijanis; Baku
BDI Burundi; Burundian Burundians Hutu Tutsi; Bujumbura
BEL Belgium; Belgian Belgians; Brussels
BEN Benin; Beninese; Cotonou
BFA Burkina_Faso; Burkinabe; Ouagadougou
BGD Bangladesh; Bangladeshi Bangladeshis; Dhaka
BGR Bulgaria; Bulgarian Bulgarians; Sofia
BHR Bahrain; Bahraini; Manama
BIH Bosnia Bosnia-Herzegovina Bosnia-Hercegovina; Bosnian Bosnians; Sarajevo Gorazde Srebrenica Bihac Tuzla Mostar
BLR Belarus; Belarusian Belarussian; Minsk
BOL Bolivia; Bolivian Bolivians; La_Paz
BRA Brazil; Brazilian Brazilians; Brasilia
BWA Botswana; Botswanan; Gaborone
CAF Central_African_Republic; ; Bangui
CAN Canada; Canadian Canadians; Ottawa
CHE Switzerland; Swiss; Berne
CHL Chile; Chilean Chileans; Santiago
CHN China; Chinese; Beijing Peking; Tibet Tibetan Tibetans
CIV Ivory_Coast Cote_d'Ivoire; Ivorian Ivoirian; Abidjan
CMR Cameroon; Cameroonian; Yaounde
COD Zaire Democratic_Republic_of_Congo; Zairean Zairian Congolese; Kinshasa
COG Congo; ; Brazzaville
COL Colombia; Colombian Colombians; Bogota; FARC
CRI Costa_Rica; Costa_Rican; San_Jose
CUB Cuba; Cuban Cubans; Havana
CYP Cyprus; Cypriot Cypriots; Nicosia
CZE Czech_Republic Czechoslovakia; Czech Czechs; Prague
DEU Germany West_Germany East_Germany; German Germans; Berlin Bonn
DJI Djibouti; Djiboutian
DNK Denmark; Danish Danes Dane; Copenhagen
DOM Dominican_Republic; Dominican; Santo_Domingo
DZA Algeria; Algerian Algerians; Algiers; FIS GIA
ECU Ecuador; Ecuadorean Ecuadorian; Quito
EGY Egypt; Egyptian Egyptians; Cairo; Muslim_Brotherhood
ERI Eritrea; Eritrean Eritreans; Asmara
ESP Spain; Spanish Spaniards; Madrid; ETA
EST Estonia; Estonian Estonians; Tallinn
ETH Ethiopia; Ethiopian Ethiopians; Addis_Ababa
FIN Finland; Finnish Finns; Helsinki
FJI Fiji; Fijian Fijians; Suva
FRA France; French Frenchmen; Paris
GAB Gabon; Gabonese; Libreville
GBR Britain United_Kingdom UK U.K. Great_Britain England Scotland Northern_Ireland; British Briton Britons
    English; London; IRA Sinn_Fein Irish_Republican_Army
GEO Georgia; Georgian Georgians Abkhaz Abkhazian; Tbilisi; Abkhazia South_Ossetia
GHA Ghana; Ghanaian Ghanaians Ghanian; Accra
GIN Guinea; Guinean Guineans; Conakry
GMB Gambia; Gambian; Banjul
GNB Guinea-Bissau; ; Bissau
GRC Greece; Greek Greeks; Athens
GTM Guatemala; Guatemalan Guatemalans; Guatemala_City
GUY Guyana; Guyanese; Georgetown
HND Honduras; Honduran Hondurans; Tegucigalpa
HRV Croatia; Croatian Croatians Croat Croats; Zagreb; Krajina
HTI Haiti; Haitian Haitians; Port-au-Prince
HUN Hungary; Hungarian Hungarians; Budapest
IDN Indonesia; Indonesian Indonesians; Jakarta; Aceh
IND India; Indian Indians; New_Delhi Delhi; Kashmir Kashmiri
IRL Ireland; Irish; Dublin
IRN Iran; Iranian Iranians; Tehran Teheran
IRQ Iraq; Iraqi Iraqis; Baghdad Basra Mosul Fallujah
ISL Iceland; Icelandic; Reykjavik
ISR Israel; Israeli Israelis; Jerusalem Tel_Aviv Haifa; Likud Knesset Jewish
ITA Italy; Italian Italians; Rome
JAM Jamaica; Jamaican Jamaicans; Kingston
JOR Jordan; Jordanian Jordanians; Amman
JPN Japan; Japanese; Tokyo
KAZ Kazakhstan; Kazakh Kazakhs; Almaty Astana
KEN Kenya; Kenyan Kenyans; Nairobi
KGZ Kyrgyzstan; Kyrgyz; Bishkek
KHM Cambodia Kampuchea; Cambodian Cambodians Khmer; Phnom_Penh; Khmer_Rouge
KOR South_Korea; South_Korean South_Koreans; Seoul
KWT Kuwait; Kuwaiti Kuwaitis; Kuwait_City
LAO Laos; Laotian Lao; Vientiane
LBN Lebanon; Lebanese; Beirut; Hezbollah Hizbollah Hizbullah Amal
LBR Liberia; Liberian Liberians; Monrovia; NPFL ULIMO
LBY Libya; Libyan Libyans; Tripoli
LKA Sri_Lanka; Sri_Lankan Sri_Lankans Tamil Tamils Sinhalese; Colombo; LTTE Liberation_Tigers Tamil_Tigers
LSO Lesotho; Basotho; Maseru
LTU Lithuania; Lithuanian Lithuanians; Vilnius
LUX Luxembourg; Luxembourger
LVA Latvia; Latvian Latvians; Riga
MAR Morocco; Moroccan Moroccans; Rabat; Western_Sahara Polisario
MDA Moldova; Moldovan Moldovans; Chisinau
MDG Madagascar; Malagasy; Antananarivo
MEX Mexico; Mexican Mexicans; Mexico_City; Zapatista Zapatistas Chiapas
MKD Macedonia; Macedonian Macedonians; Skopje
MLI Mali; Malian Malians; Bamako
MLT Malta; Maltese; Valletta
MMR Burma Myanmar; Burmese Karen; Rangoon Yangon
MNE Montenegro; Montenegrin Montenegrins; Podgorica
MNG Mongolia; Mongolian Mongolians; Ulan_Bator
MOZ Mozambique; Mozambican Mozambicans; Maputo; RENAMO FRELIMO
MRT Mauritania; Mauritanian Mauritanians; Nouakchott
MWI Malawi; Malawian Malawians; Lilongwe
MYS Malaysia; Malaysian Malaysians; Kuala_Lumpur
NAM Namibia; Namibian Namibians; Windhoek; SWAPO
NER Niger; Nigerien; Niamey
NGA Nigeria; Nigerian Nigerians Hausa Ibo Igbo Yoruba Ijaw Ogoni; Lagos Abuja
NIC Nicaragua; Nicaraguan Nicaraguans; Managua; Sandinista Sandinistas Contra Contras
NLD Netherlands Holland; Dutch; The_Hague Amsterdam
NOR Norway; Norwegian Norwegians; Oslo
NPL Nepal; Nepalese Nepali Nepalis; Kathmandu
NZL New_Zealand; New_Zealander New_Zealanders; Wellington
OMN Oman; Omani Omanis; Muscat
PAK Pakistan; Pakistani Pakistanis; Islamabad Karachi
PAN Panama; Panamanian Panamanians; Panama_City
PER Peru; Peruvian Peruvians; Lima; Shining_Path
PHL Philippines; Filipino Filipinos Philippine; Manila; Moro MNLF MILF Abu_Sayyaf
PNG Papua_New_Guinea; Papuan; Port_Moresby
POL Poland; Polish Pole Poles; Warsaw
PRK North_Korea; North_Korean North_Koreans; Pyongyang
PRT Portugal; Portuguese; Lisbon
PRY Paraguay; Paraguayan Paraguayans; Asuncion
PSE Palestine West_Bank Gaza Gaza_Strip; Palestinian Palestinians; Ramallah Nablus Hebron; PLO
    Palestine_Liberation_Organization Hamas Fatah Islamic_Jihad
QAT Qatar; Qatari Qataris; Doha
ROU Romania; Romanian Romanians; Bucharest
RUS Russia Soviet_Union USSR; Russian Russians Soviet Soviets; Moscow Kremlin; Chechnya Chechen Chechens
RWA Rwanda; Rwandan Rwandans Rwandese; Kigali
SAU Saudi_Arabia; Saudi Saudis; Riyadh
SDN Sudan; Sudanese; Khartoum; Darfur SPLA
SEN Senegal; Senegalese; Dakar
SGP Singapore; Singaporean Singaporeans
SLE Sierra_Leone; Sierra_Leonean Sierra_Leoneans; Freetown
SLV El_Salvador; Salvadoran Salvadorean Salvadorans; San_Salvador; FMLN
SOM Somalia; Somali Somalis; Mogadishu
SRB Serbia Yugoslavia Kosovo; Serbian Serbians Serb Serbs Yugoslav Kosovar Kosovo_Albanian; Belgrade Pristina; KLA
SUR Suriname; Surinamese; Paramaribo
SVK Slovakia; Slovak Slovaks; Bratislava
SVN Slovenia; Slovenian Slovene Slovenes; Ljubljana
SWE Sweden; Swedish Swede Swedes; Stockholm
SYR Syria; Syrian Syrians; Damascus
TCD Chad; Chadian Chadians; N'Djamena
TGO Togo; Togolese; Lome
THA Thailand; Thai Thais; Bangkok
TJK Tajikistan; Tajik Tajiks; Dushanbe
TKM Turkmenistan; Turkmen; Ashgabat
TLS East_Timor; East_Timorese Timorese; Dili
TTO Trinidad; Trinidadian; Port_of_Spain
TUN Tunisia; Tunisian Tunisians; Tunis
TUR Turkey; Turkish Turk Turks Kurd Kurds Kurdish; Ankara Istanbul; PKK AKP
TWN Taiwan; Taiwanese; Taipei
TZA Tanzania; Tanzanian Tanzanians; Dar_es_Salaam
UGA Uganda; Ugandan Ugandans; Kampala
UKR Ukraine; Ukrainian Ukrainians; Kiev Kyiv; Crimea Crimean
URY Uruguay; Uruguayan Uruguayans; Montevideo
USA United_States United_States_of_America US U.S. U.S America USA; American Americans; Washington White_House
    Pentagon; CIA State_Department Bush_administration Clinton_administration Reagan_administration Congress
UZB Uzbekistan; Uzbek Uzbeks; Tashkent
VAT Vatican Holy_See; ; Pope
VEN Venezuela; Venezuelan Venezuelans; Caracas
VNM Vietnam; Vietnamese; Hanoi
YEM Yemen; Yemeni Yemenis; Sanaa Aden
ZAF South_Africa; South_African South_Africans Zulu; Pretoria Johannesburg; ANC Inkatha
ZMB Zambia; Zambian Zambians; Lusaka
ZWE Zimbabwe; Zimbabwean Zimbabweans; Harare
IGO United_Nations UN U.N. U.N Security_Council NATO European_Union EU E.U. European_Community EC; ; ;
    Arab_League African_Union Organization_of_African_Unity OAU OAS ASEAN OPEC IMF World_Bank Commonwealth
    ECOWAS OSCE Interpol IAEA International_Atomic_Energy_Agency UNHCR UNICEF UNPROFOR Unesco UNESCO
    World_Trade_Organization WTO Gulf_Cooperation_Council Asia-Pacific_Economic_Cooperation APEC
    International_Monetary_Fund European_Commission European_Parliament SADC CIS International_Court_of_Justice
    International_Criminal_Court Organisation_of_Islamic_Conference Organization_of_the_Islamic_Conference
    peacekeepers regional_peacekeeping
NGO Amnesty_International Red_Cross Human_Rights_Watch Greenpeace Medecins_Sans_Frontieres; ; ;
    human_rights_group human_rights_organization relief_agency aid_agency relief_agencies aid_agencies
    aid_groups
"""
_PERSONS: Final = """
USA Reagan Bush Clinton Carter Obama Albright Powell Rumsfeld Baker Shultz Kissinger Nixon Warren_Christopher
RUS Gorbachev Yeltsin Brezhnev Kozyrev Shevardnadze Primakov
GBR Thatcher Blair John_Major Gordon_Brown
FRA Mitterrand Chirac Sarkozy
DEU Kohl Schroeder Merkel
EGY Mubarak Sadat Nasser
PSE Arafat Mahmoud_Abbas
ISR Rabin Peres Netanyahu Sharon Shamir Barak Olmert
IRQ Saddam_Hussein Saddam
IRN Khomeini Khatami Rafsanjani Ahmadinejad Khamenei
SYR Assad
LBN Hariri Aoun Hrawi Jumblatt
JOR King_Hussein King_Abdullah
LBY Gaddafi Qaddafi Gadhafi
SRB Milosevic Djindjic Kostunica
BIH Izetbegovic Karadzic Mladic
HRV Tudjman
HTI Aristide Avril Cedras Preval
CUB Castro
CHN Deng_Xiaoping Jiang_Zemin
IND Gandhi Vajpayee
PAK Musharraf Bhutto Sharif
ZAF Mandela Botha de_Klerk Mbeki
ZWE Mugabe
NGA Obasanjo Babangida Abacha Abiola
LBR Charles_Taylor Samuel_Doe
SDN Bashir
PHL Aquino Marcos Arroyo Estrada
PRK Kim_Jong-il Kim_Il-sung Kim_Jong_Il
IGO Kofi_Annan Boutros-Ghali Perez_de_Cuellar Ban_Ki-moon Blix
TUR Erdogan Ozal Demirel Ecevit
PAN Noriega
PER Fujimori
CHL Pinochet
IDN Suharto
MMR Suu_Kyi
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody named in a text: the code, the words, and where they stand."""

    code: str
    text: str
    start: int
    end: int


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    codes: dict[str, str] = {}
    for code, name in _table():
        codes.setdefault(name, code)
    ordered = sorted(codes, key=len, reverse=True)
    return re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w])"), codes


def _table() -> Iterator[tuple[str, str]]:
    """Give code and name of each entry; a line begins with its code, and goes on where it is indented."""
    for line in re.sub(r"\n +", " ", _STATES + _PERSONS).split("\n"):
        code, _, names = line.partition(" ")
        for name in names.replace(";", " ").split():
            yield code, name.replace("_", " ")


def find(text: str) -> tuple[Actor, ...]:
    """Find those who are named in a text, in order; one who is named twice side by side is one."""
    pattern, codes = _names()
    found: list[Actor] = []
    for match in pattern.finditer(text):
        code = codes[match[0]]
        if found and found[-1].code == code and match.start() - found[-1].end < len(" ( )"):
            continue
        found.append(Actor(code=code, text=match[0], start=match.start(), end=match.end()))
    return tuple(found)
