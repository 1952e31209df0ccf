"""States by names, peoples, towns, parties and leaders, by the codes of ISO 3166; bodies of several states. Data only.

Of each state: its names; its people; towns, parts, parties. A line that is indented goes on with the one before.
"""

from __future__ import annotations

from typing import Final

STATES: Final = """
AFG Afghanistan; Afghan Afghans; Kabul; Taliban Taleban Mujahideen Northern_Alliance Kandahar Herat Jalalabad
 Mazar-i-Sharif Kunduz
AGO Angola; Angolan Angolans; Luanda; UNITA MPLA Huambo Kuito Cabinda Lobito
ALB Albania; Albanian Albanians; Tirana
ARE United_Arab_Emirates UAE; Emirati; Abu_Dhabi Dubai Sharjah
ARG Argentina; Argentine Argentinian Argentines; Buenos_Aires Cordoba_province Rosario
ARM Armenia; Armenian Armenians; Yerevan Gyumri
AUS Australia; Australian Australians; Canberra Sydney Melbourne
AUT Austria; Austrian Austrians; Vienna Salzburg
AZE Azerbaijan; Azerbaijani Azeri Azeris Azerbaijanis; Baku Nagorno-Karabakh Nakhichevan Ganja
BDI Burundi; Burundian Burundians Hutu Tutsi; Bujumbura Bujumbura
BEL Belgium; Belgian Belgians; Brussels Antwerp
BEN Benin; Beninese; Cotonou
BFA Burkina_Faso; Burkinabe; Ouagadougou
BGD Bangladesh; Bangladeshi Bangladeshis; Dhaka Chittagong
BGR Bulgaria; Bulgarian Bulgarians; Sofia Varna
BHR Bahrain; Bahraini; Manama
BIH Bosnia Bosnia-Herzegovina Bosnia-Hercegovina; Bosnian Bosnians; Sarajevo Gorazde Srebrenica Bihac Tuzla Mostar
 Banja_Luka Zepa Zenica Pale
BLR Belarus; Belarusian Belarussian; Minsk Gomel
BOL Bolivia; Bolivian Bolivians; La_Paz Cochabamba Santa_Cruz El_Alto
BRA Brazil; Brazilian Brazilians; Brasilia Rio_de_Janeiro Sao_Paulo Amazonia
BWA Botswana; Botswanan; Gaborone
CAF Central_African_Republic; ; Bangui
CAN Canada; Canadian Canadians; Ottawa Quebec Toronto Montreal
CHE Switzerland; Swiss; Berne Geneva Zurich Bern
CHL Chile; Chilean Chileans; Santiago Valparaiso
CHN China; Chinese; Beijing Peking; Tibet Tibetan Tibetans Shanghai Tiananmen Xinjiang Uighur Uighurs Uyghur Lhasa
 Guangzhou
CIV Ivory_Coast Cote_d'Ivoire; Ivorian Ivoirian; Abidjan Bouake
CMR Cameroon; Cameroonian; Yaounde Douala
COD Zaire Democratic_Republic_of_Congo; Zairean Zairian Congolese; Kinshasa eastern_Congo Kinshasa Goma Bukavu
 Kisangani Katanga Ituri DRC
COG Congo; ; Brazzaville
COL Colombia; Colombian Colombians; Bogota; FARC Medellin Cali ELN
CRI Costa_Rica; Costa_Rican; San_Jose
CUB Cuba; Cuban Cubans; Havana Guantanamo_province
CYP Cyprus; Cypriot Cypriots; Nicosia Greek_Cypriot Greek_Cypriots Turkish_Cypriot Turkish_Cypriots
CZE Czech_Republic Czechoslovakia; Czech Czechs; Prague Czechia Bohemia
DEU Germany West_Germany East_Germany; German Germans; Berlin Bonn Hamburg Munich Frankfurt East_German West_German
 East_Germans West_Germans Bavaria
DJI Djibouti; Djiboutian
DNK Denmark; Danish Danes Dane; Copenhagen Greenland
DOM Dominican_Republic; Dominican; Santo_Domingo
DZA Algeria; Algerian Algerians; Algiers; FIS GIA Oran Constantine Kabylie Berber Berbers
ECU Ecuador; Ecuadorean Ecuadorian; Quito Guayaquil
EGY Egypt; Egyptian Egyptians; Cairo; Muslim_Brotherhood Alexandria Sinai Luxor Tahrir
ERI Eritrea; Eritrean Eritreans; Asmara Massawa
ESP Spain; Spanish Spaniards; Madrid; ETA Barcelona Basque Basques Catalonia Catalan Catalans Bilbao Seville
EST Estonia; Estonian Estonians; Tallinn
ETH Ethiopia; Ethiopian Ethiopians; Addis_Ababa Tigray Ogaden Oromo Badme
FIN Finland; Finnish Finns; Helsinki
FJI Fiji; Fijian Fijians; Suva
FRA France; French Frenchmen; Paris Marseille Lyon Corsica Corsican New_Caledonia
GAB Gabon; Gabonese; Libreville
GBR Britain United_Kingdom UK U.K. Great_Britain England Scotland Northern_Ireland; British Briton Britons English;
 London; IRA Sinn_Fein Irish_Republican_Army Belfast Ulster Scottish Welsh Wales Falklands
GEO Georgia; Georgian Georgians Abkhaz Abkhazian; Tbilisi; Abkhazia South_Ossetia Sukhumi Ajaria Tskhinvali
GHA Ghana; Ghanaian Ghanaians Ghanian; Accra
GIN Guinea; Guinean Guineans; Conakry
GMB Gambia; Gambian; Banjul
GNB Guinea-Bissau; ; Bissau
GRC Greece; Greek Greeks; Athens Salonika Thessaloniki Crete
GTM Guatemala; Guatemalan Guatemalans; Guatemala_City Maya
GUY Guyana; Guyanese; Georgetown
HKG Hong_Kong; ; Kowloon
HND Honduras; Honduran Hondurans; Tegucigalpa
HRV Croatia; Croatian Croatians Croat Croats; Zagreb; Krajina
HTI Haiti; Haitian Haitians; Port-au-Prince Port_au_Prince Gonaives
HUN Hungary; Hungarian Hungarians; Budapest
IDN Indonesia; Indonesian Indonesians; Jakarta; Aceh Bali Papua Surabaya Moluccas Ambon
IND India; Indian Indians; New_Delhi Delhi; Kashmir Kashmiri Bombay Mumbai Calcutta Madras Punjab Assam Srinagar
 Gujarat Sikh Sikhs Naga Bangalore Tamil_Nadu Nagaland
IRL Ireland; Irish; Dublin
IRN Iran; Iranian Iranians; Tehran Teheran Isfahan Qom Mashhad Shiraz Tabriz Bushehr Natanz
IRQ Iraq; Iraqi Iraqis; Baghdad Basra Mosul Fallujah Najaf Kirkuk Arbil Karbala Tikrit Samarra Ramadi Halabja Sadr
ISL Iceland; Icelandic; Reykjavik
ISR Israel; Israeli Israelis; Jerusalem Tel_Aviv Haifa; Likud Knesset Jewish Golan Golan_Heights Galilee Negev Eilat
 Mossad
ITA Italy; Italian Italians; Rome Milan Sicily Naples Genoa
JAM Jamaica; Jamaican Jamaicans; Kingston
JOR Jordan; Jordanian Jordanians; Amman
JPN Japan; Japanese; Tokyo Osaka Hiroshima Okinawa Hokkaido
KAZ Kazakhstan; Kazakh Kazakhs; Almaty Astana Alma-Ata
KEN Kenya; Kenyan Kenyans; Nairobi Mombasa Kisumu
KGZ Kyrgyzstan; Kyrgyz; Bishkek Osh
KHM Cambodia Kampuchea; Cambodian Cambodians Khmer; Phnom_Penh; Khmer_Rouge Kampuchean Kampucheans Battambang
KOR South_Korea; South_Korean South_Koreans; Seoul Pusan Busan Kwangju Cheju
KWT Kuwait; Kuwaiti Kuwaitis; Kuwait_City
LAO Laos; Laotian Lao; Vientiane
LBN Lebanon; Lebanese; Beirut; Hezbollah Hizbollah Hizbullah Amal Sidon Tyre Bekaa Tripoli_in_Lebanon Druze Maronite
 Falangist Phalangist
LBR Liberia; Liberian Liberians; Monrovia; NPFL ULIMO LURD Monrovia
LBY Libya; Libyan Libyans; Tripoli Benghazi Misrata Sirte
LKA Sri_Lanka; Sri_Lankan Sri_Lankans Tamil Tamils Sinhalese; Colombo; LTTE Liberation_Tigers Tamil_Tigers Jaffna
 Trincomalee Batticaloa
LSO Lesotho; Basotho; Maseru
LTU Lithuania; Lithuanian Lithuanians; Vilnius
LUX Luxembourg; Luxembourger
LVA Latvia; Latvian Latvians; Riga
MAR Morocco; Moroccan Moroccans; Rabat; Western_Sahara Polisario Casablanca Marrakesh
MDA Moldova; Moldovan Moldovans; Chisinau Transdniestria Transdnestr
MDG Madagascar; Malagasy; Antananarivo
MEX Mexico; Mexican Mexicans; Mexico_City; Zapatista Zapatistas Chiapas Tijuana Oaxaca Acapulco
MKD Macedonia; Macedonian Macedonians; Skopje
MLI Mali; Malian Malians; Bamako Timbuktu Tuareg
MLT Malta; Maltese; Valletta
MMR Burma Myanmar; Burmese Karen; Rangoon Yangon Mandalay Rohingya Shan Kachin
MNE Montenegro; Montenegrin Montenegrins; Podgorica
MNG Mongolia; Mongolian Mongolians; Ulan_Bator
MOZ Mozambique; Mozambican Mozambicans; Maputo; RENAMO FRELIMO Beira
MRT Mauritania; Mauritanian Mauritanians; Nouakchott
MWI Malawi; Malawian Malawians; Lilongwe
MYS Malaysia; Malaysian Malaysians; Kuala_Lumpur Sabah Sarawak
NAM Namibia; Namibian Namibians; Windhoek; SWAPO
NER Niger; Nigerien; Niamey
NGA Nigeria; Nigerian Nigerians Hausa Ibo Igbo Yoruba Ijaw Ogoni; Lagos Abuja Kano Kaduna Biafra Niger_Delta
 Niger_delta Port_Harcourt Boko_Haram Jos
NIC Nicaragua; Nicaraguan Nicaraguans; Managua; Sandinista Sandinistas Contra Contras
NLD Netherlands Holland; Dutch; The_Hague Amsterdam
NOR Norway; Norwegian Norwegians; Oslo
NPL Nepal; Nepalese Nepali Nepalis; Kathmandu Khatmandu Maoists
NZL New_Zealand; New_Zealander New_Zealanders; Wellington Auckland
OMN Oman; Omani Omanis; Muscat
PAK Pakistan; Pakistani Pakistanis; Islamabad Karachi Lahore Peshawar Rawalpindi Quetta Baluchistan Waziristan Swat
 Sindh
PAN Panama; Panamanian Panamanians; Panama_City
PER Peru; Peruvian Peruvians; Lima; Shining_Path Arequipa Cuzco Tupac_Amaru
PHL Philippines; Filipino Filipinos Philippine; Manila; Moro MNLF MILF Abu_Sayyaf Mindanao Luzon Jolo
PNG Papua_New_Guinea; Papuan; Port_Moresby
POL Poland; Polish Pole Poles; Warsaw Gdansk Krakow Solidarity
PRK North_Korea; North_Korean North_Koreans; Pyongyang Yongbyon
PRT Portugal; Portuguese; Lisbon
PRY Paraguay; Paraguayan Paraguayans; Asuncion
PSE Palestine West_Bank Gaza Gaza_Strip; Palestinian Palestinians; Ramallah Nablus Hebron; PLO
 Palestine_Liberation_Organization Hamas Fatah Islamic_Jihad Jenin Jericho Bethlehem Rafah Khan_Younis PFLP Al-Aqsa
 al-Aqsa Tulkarm
QAT Qatar; Qatari Qataris; Doha
ROU Romania; Romanian Romanians; Bucharest Timisoara
RUS Russia Soviet_Union USSR; Russian Russians Soviet Soviets; Moscow Kremlin; Chechnya Chechen Chechens
 St._Petersburg Leningrad Dagestan Ingushetia Grozny Beslan Siberia Siberian Vladivostok
RWA Rwanda; Rwandan Rwandans Rwandese; Kigali Tutsi_government RPF
SAU Saudi_Arabia; Saudi Saudis; Riyadh Mecca Jeddah Dhahran
SDN Sudan; Sudanese; Khartoum; Darfur SPLA Juba Port_Sudan Janjaweed
SEN Senegal; Senegalese; Dakar
SGP Singapore; Singaporean Singaporeans
SLE Sierra_Leone; Sierra_Leonean Sierra_Leoneans; Freetown RUF
SLV El_Salvador; Salvadoran Salvadorean Salvadorans; San_Salvador; FMLN
SOM Somalia; Somali Somalis; Mogadishu Kismayo Baidoa Somaliland Shabaab al-Shabaab
SRB Serbia Yugoslavia Kosovo; Serbian Serbians Serb Serbs Yugoslav Kosovar Kosovo_Albanian; Belgrade Pristina; KLA
 Voivodina Vojvodina Presevo
SUR Suriname; Surinamese; Paramaribo
SVK Slovakia; Slovak Slovaks; Bratislava
SVN Slovenia; Slovenian Slovene Slovenes; Ljubljana
SWE Sweden; Swedish Swede Swedes; Stockholm
SYR Syria; Syrian Syrians; Damascus Aleppo Homs Hama Deraa Latakia
TCD Chad; Chadian Chadians; N'Djamena Abeche
TGO Togo; Togolese; Lome
THA Thailand; Thai Thais; Bangkok Chiang_Mai Pattani
TJK Tajikistan; Tajik Tajiks; Dushanbe
TKM Turkmenistan; Turkmen; Ashgabat
TLS East_Timor; East_Timorese Timorese; Dili Fretilin
TTO Trinidad; Trinidadian; Port_of_Spain
TUN Tunisia; Tunisian Tunisians; Tunis Sfax
TUR Turkey; Turkish Turk Turks Kurd Kurds Kurdish; Ankara Istanbul; PKK AKP Diyarbakir Izmir Incirlik
TWN Taiwan; Taiwanese; Taipei
TZA Tanzania; Tanzanian Tanzanians; Dar_es_Salaam Zanzibar
UGA Uganda; Ugandan Ugandans; Kampala Gulu
UKR Ukraine; Ukrainian Ukrainians; Kiev Kyiv; Crimea Crimean Donetsk Odessa Sevastopol Lviv Donbass
URY Uruguay; Uruguayan Uruguayans; Montevideo
USA United_States United_States_of_America US U.S. U.S America USA; American Americans; Washington White_House
 Pentagon; CIA State_Department Bush_administration Clinton_administration Reagan_administration Congress Texas
 California Florida New_York Alaska Hawaii Guantanamo Los_Angeles Chicago Obama_administration Trump_administration
 Nixon_administration Carter_administration FBI
UZB Uzbekistan; Uzbek Uzbeks; Tashkent Andijan
VAT Vatican Holy_See; ; Pope
VEN Venezuela; Venezuelan Venezuelans; Caracas
VNM Vietnam; Vietnamese; Hanoi Saigon Ho_Chi_Minh_City
YEM Yemen; Yemeni Yemenis; Sanaa Aden Houthi Houthis
ZAF South_Africa; South_African South_Africans Zulu; Pretoria Johannesburg; ANC Inkatha Soweto Cape_Town Durban Natal
ZMB Zambia; Zambian Zambians; Lusaka
ZWE Zimbabwe; Zimbabwean Zimbabweans; Harare Bulawayo ZANU-PF
IGO United_Nations UN U.N. U.N Security_Council NATO European_Union EU E.U. European_Community EC; ; ; Arab_League
 African_Union Organization_of_African_Unity OAU OAS ASEAN OPEC IMF World_Bank Commonwealth ECOWAS OSCE Interpol
 IAEA International_Atomic_Energy_Agency UNHCR UNICEF UNPROFOR Unesco UNESCO World_Trade_Organization WTO
 Gulf_Cooperation_Council Asia-Pacific_Economic_Cooperation APEC International_Monetary_Fund European_Commission
 European_Parliament SADC CIS International_Court_of_Justice International_Criminal_Court
 Organisation_of_Islamic_Conference Organization_of_the_Islamic_Conference peacekeepers regional_peacekeeping
 Amnesty_International Red_Cross Red_Crescent World_Health_Organization WHO World_Food_Programme World_Food_Program
 World_Court war_crimes_tribunal war_crimes_court international_mediators European_Council Council_of_Europe
 Warsaw_Pact Mercosur Organization_of_American_States Organisation_of_African_Unity International_Red_Cross
 Andean_Community Caricom Non-Aligned_Movement Contadora EEC European_Economic_Community European_common_market
 Quartet MINURSO KFOR SFOR UNTAC UNIFIL ISAF ILO European_Court African_peacekeepers General_Assembly aid_agencies
NGO Human_Rights_Watch Greenpeace Medecins_Sans_Frontieres; ; ; human_rights_group human_rights_organization
 relief_agency aid_agency relief_agencies aid_groups human_rights_groups International_Crisis_Group Oxfam
"""
PERSONS: Final = """
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
USA Truman Eisenhower Kennedy Lyndon_Johnson Ford_administration Gerald_Ford Jimmy_Carter Ronald_Reagan George_Bush
 George_W._Bush Bill_Clinton Barack_Obama Condoleezza_Rice Colin_Powell John_Kerry Hillary_Clinton Dulles
 Cyrus_Vance Alexander_Haig Haig Weinberger Dick_Cheney Cheney Wolfowitz Holbrooke Jesse_Jackson Madeleine_Albright
 Dean_Rusk Trump Biden Pompeo Blinken McNamara
RUS Khrushchev Kruschev Stalin Andropov Chernenko Gromyko Medvedev Lavrov Kosygin Molotov Chernomyrdin
 Zhirinovsky Maskhadov Basayev Dudayev Igor_Ivanov Sergei_Ivanov
GBR Churchill Eden Macmillan Harold_Wilson Heath Callaghan Carrington Douglas_Hurd Hurd Robin_Cook Jack_Straw
 David_Cameron Cameron Malcolm_Rifkind Rifkind Gerry_Adams Lord_Owen
FRA De_Gaulle de_Gaulle Pompidou Giscard Mitterand Jospin Villepin Hollande Macron Balladur Juppe Roland_Dumas
DEU Adenauer Willy_Brandt Brandt Helmut_Schmidt Genscher Kinkel Joschka_Fischer Honecker Ulbricht Gerhard_Schroder
 Steinmeier
ITA Andreotti Berlusconi Prodi Craxi Aldo_Moro
ESP Franco Gonzalez Aznar Zapatero
PRT Salazar Soares Mario_Soares
GRC Papandreou Karamanlis Simitis Mitsotakis
TUR Inonu Menderes Evren Ciller Yilmaz Gul Davutoglu Ocalan
CYP Makarios Denktash Clerides Papadopoulos Kyprianou Vassiliou
POL Jaruzelski Walesa Kwasniewski
CZE Havel Dubcek Husak Klaus
HUN Kadar Orban
ROU Ceausescu Iliescu
BGR Zhivkov
ALB Hoxha Berisha
SRB Tito Rugova Vojislav_Seselj Thaci Vucic
BIH Radovan_Karadzic Ratko_Mladic Haris_Silajdzic Silajdzic
HRV Franjo_Tudjman Tudjman Mesic
MKD Gligorov
UKR Kravchuk Kuchma Yushchenko Yanukovych Tymoshenko Zelensky Poroshenko
BLR Lukashenko
GEO Saakashvili Gamsakhurdia
ARM Ter-Petrosian Ter-Petrosyan Kocharian Kocharyan
AZE Elchibey
KGZ Akayev Bakiyev
UZB Karimov
TJK Rakhmonov
TKM Niyazov
KAZ Nazarbayev
MDA Snegur
EGY Anwar_Sadat Boutros_Ghali Amr_Moussa Morsi Sisi
LBY Kadhafi Gadafi Moammar_Gadhafi
TUN Bourguiba Ben_Ali
DZA Boumedienne Chadli Ben_Bella Boudiaf Zeroual Bouteflika
MAR King_Hassan King_Mohammed
SDN Nimeiri Turabi Garang al-Bashir
ETH Mengistu Meles Haile_Selassie
ERI Isaias Afewerki
SOM Siad_Barre Aideed Aidid
UGA Museveni Idi_Amin Obote Kony
KEN Kenyatta Moi Kibaki Odinga
TZA Nyerere Mkapa
ZMB Kaunda Chiluba
ZWE Nkomo Tsvangirai Ian_Smith
ZAF Nelson_Mandela P.W._Botha F.W._de_Klerk Vorster Buthelezi Thabo_Mbeki Tutu Zuma
NAM Nujoma
AGO Dos_Santos dos_Santos Savimbi
MOZ Machel Chissano Dhlakama
COD Mobutu Kabila Tshisekedi Lumumba
RWA Habyarimana Kagame
BDI Buyoya
NGA Gowon Buhari Shagari Saro-Wiwa
GHA Nkrumah Rawlings
LBR Ellen_Johnson_Sirleaf
SLE Sankoh Kabbah
CIV Houphouet-Boigny Gbagbo Ouattara
SEN Senghor Abdou_Diouf Wade
BFA Sankara Compaore
TCD Habre Deby Goukouni
TGO Eyadema
GAB Bongo
GIN Sekou_Toure Conte
CMR Biya
CAF Bokassa Patasse
MWI Hastings_Banda
MDG Ratsiraka
ISR Ben-Gurion Golda_Meir Begin Moshe_Dayan Yitzhak_Rabin Yitzhak_Shamir Ariel_Sharon Ehud_Barak Katsav Tzipi_Livni
 Livni David_Levy
PSE Haniyeh Haniya Yassin Abu_Mazen Qurei Marwan_Barghouthi Rantissi Saeb_Erekat Erekat Mashaal
JOR King_Abdullah_II Crown_Prince_Hassan
SYR Hafez_al-Assad Bashar_al-Assad al-Assad
LBN Gemayel Nasrallah Berri Lahoud Siniora Geagea Karami
IRQ Tareq_Aziz Tariq_Aziz Aziz Maliki Talabani Barzani Allawi Chalabi Moqtada_al-Sadr
IRN Mossadegh Bani-Sadr Mousavi Rouhani Rowhani Velayati Kharrazi Zarif
SAU King_Fahd King_Faisal King_Khalid Saudi_King Prince_Saud Crown_Prince_Abdullah
YEM Ali_Abdullah_Saleh Saleh
AFG Najibullah Karzai Hekmatyar Massoud Rabbani Mullah_Omar Daud Taraki Babrak_Karmal Karmal Dostum
PAK Zia-ul-Haq Zia_ul-Haq Zia Zia-Ul-Haq Nawaz_Sharif Benazir_Bhutto Ayub_Khan Yahya_Khan Zardari Imran_Khan
IND Nehru Indira_Gandhi Rajiv_Gandhi Narasimha_Rao Manmohan_Singh Modi Shastri Jaswant_Singh Desai
BGD Mujibur_Rahman Ershad Khaleda_Zia Sheikh_Hasina Hasina
LKA Jayewardene Premadasa Kumaratunga Rajapaksa Prabhakaran
NPL Gyanendra King_Birendra Prachanda
MMR Ne_Win Than_Shwe
THA Prem Thaksin Yingluck Chuan_Leekpai
KHM Pol_Pot Sihanouk Hun_Sen Ranariddh Heng_Samrin
VNM Ho_Chi_Minh Le_Duan Nguyen_Van_Thieu
MYS Mahathir Anwar_Ibrahim Abdullah_Badawi
SGP Lee_Kuan_Yew Goh_Chok_Tong
IDN Sukarno Habibie Wahid Megawati Yudhoyono
TLS Gusmao Xanana Ramos-Horta
PHL Ferdinand_Marcos Corazon_Aquino Fidel_Ramos Ramos Duterte
CHN Mao_Zedong Mao_Tse-tung Zhou_Enlai Chou_En-lai Hu_Jintao Zhu_Rongji Li_Peng Wen_Jiabao Xi_Jinping Zhao_Ziyang
 Hua_Guofeng Dalai_Lama Qian_Qichen
TWN Chiang_Kai-shek Lee_Teng-hui Chen_Shui-bian
JPN Nakasone Koizumi Shinzo_Abe Hashimoto Obuchi Murayama Miyazawa Tanaka Fukuda
KOR Syngman_Rhee Park_Chung-hee Chun_Doo_Hwan Roh_Tae-woo Roh_Moo-hyun Kim_Young-sam Kim_Dae-jung Lee_Myung-bak
 Park_Geun-hye
PRK Kim_Il_Sung Kim_Jong-un Kim_Jong_Un
AUS Whitlam Malcolm_Fraser Bob_Hawke Keating John_Howard Howard Alexander_Downer Downer
NZL Lange Helen_Clark
FJI Rabuka Bainimarama
CUB Fidel_Castro Raul_Castro Batista Che_Guevara
HTI Duvalier Jean-Bertrand_Aristide Raoul_Cedras
NIC Somoza Ortega Daniel_Ortega Chamorro
SLV Duarte Cristiani
GTM Rios_Montt Serrano
HND Zelaya
PAN Torrijos Endara
MEX Echeverria Lopez_Portillo Salinas Zedillo Fox Vicente_Fox Subcomandante_Marcos
VEN Chavez Hugo_Chavez Maduro Carlos_Andres_Perez
COL Betancur Gaviria Samper Pastrana Uribe
ECU Febres_Cordero Correa Mahuad Gutierrez
PER Alan_Garcia Belaunde Toledo
BOL Banzer Evo_Morales Morales
CHL Allende Aylwin Ricardo_Lagos Lagos_government Bachelet
ARG Peron Galtieri Alfonsin Menem Kirchner Videla
BRA Sarney Collor Cardoso Lula Rousseff Bolsonaro
PRY Stroessner
JAM Manley Seaga
GUY Burnham Jagan
IGO Dag_Hammarskjold U_Thant Waldheim Boutros_Boutros-Ghali Javier_Solana Solana Jacques_Delors Delors
 Mohamed_ElBaradei ElBaradei Hans_Blix Brahimi Lakhdar_Brahimi Klibi Chadli_Klibi Annan Guterres Stoltenberg
 Thorvald_Stoltenberg
VAT John_Paul
CAN Trudeau Mulroney Chretien Harper
NOR Bondevik Brundtland
SWE Olof_Palme Palme Carl_Bildt
FIN Kekkonen Ahtisaari
AUT Kreisky Vranitzky Haider
IRL Haughey FitzGerald Bertie_Ahern
NLD Lubbers Balkenende
"""
