"""Head words: the nouns that say what a name names (*antlaşma*, *muharebe*, *Treaty*, *Vertrag*). Data only.

To add one: put its dictionary form, in lower case, behind the class of the ontology that it makes, in its language. A
word behind ``Nothing`` makes names that are no mentions (*Nobel Ödülü*). How heads stand in a name is a matter of the
language: :mod:`kg.recognition.turkish_names`, :mod:`kg.recognition.western_heads`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

NOTHING: Final = "Nothing"

_TURKISH = {
    "Treaty": """
        antlaşma anlaşma andlaşma muahede muahedename sözleşme mukavele mukavelename protokol pakt antant konvansiyon
        ahitname ahidname itilafname senet misak uzlaşma şartname barış sulh deklarasyon kapitülasyon imtiyazname
    """,
    "Armistice": "mütareke mütarekename ateşkes bırakışma",
    "Conference": "konferans zirve",
    "Congress": "kongre kurultay",
    "War": "savaş harp",
    "Battle": """
        muharebe cenk kuşatma muhasara taarruz harekat harekât çarpışma çatışma savunma müdafaa zafer bozgun sefer
        fetih çıkarma saldırı akın operasyon işgal
    """,
    "Incident": "baskın vaka vak'a olay hadise suikast katliam facia",
    "Uprising": "isyan ayaklanma ihtilal devrim inkılap darbe başkaldırı kıyam",
    "Negotiation": "görüşme müzakere",
    "Meeting": "mülakat buluşma toplantı",
    "Crisis": "kriz buhran bunalım mesele sorun",
    "Reform": "meşrutiyet reform ıslahat",
    "State": """
        devlet imparatorluk krallık sultanlık hanlık beylik cumhuriyet emirlik prenslik dukalık çarlık halifelik
        kağanlık şahlık despotluk voyvodalık grandüklük knezlik atabeylik
    """,
    "Government": "hükümet hükûmet kabine yönetim idare rejim divan saltanat",
    "Assembly": "meclis parlamento senato duma şura temsilciler lordlar kamara",
    "Party": "parti fırka",
    "Organ": """
        cemiyet dernek örgüt teşkilat komite kurul komisyon konsey encümen bakanlık nezaret vekalet vekâlet elçilik
        büyükelçilik sefaret konsolosluk müdürlük valilik başkanlık genelkurmay polis jandarma daire müsteşarlık
        karargah karargâh belediye büro ajans istihbarat sekreterlik kurum mutasarrıflık patrikhane ocak riyaset
        komiserlik müfettişlik komutanlık kumandanlık başkomutanlık temsilcilik ataşelik kaymakamlık murahhaslık
    """,
    "Army": """
        ordu kolordu tümen alay tugay tabur donanma filo kuvvet asker müfreze süvari garnizon filotilla
        topçu çete bölük ordular donanmalar milis hava-kuvvetleri
    """,
    "Delegation": "heyet delegasyon misyon kafile",
    "Court": "mahkeme divanıharp yargıtay danıştay sayıştay",
    "Institution": """
        üniversite enstitü akademi okul lise kolej mektep medrese vakıf fakülte kütüphane arşiv müze hastane kilise
        rasathane bölüm merkez tiyatro opera stüdyo yayınevi yüksekokul konservatuvar rektörlük
    """,
    "Newspaper": "gazete dergi mecmua televizyon radyo kanal",
    "Company": "şirket banka holding grup fabrika bankası",
    "Alliance": "ittifak birlik koalisyon itilaf konfederasyon topluluk",
    "Union": "sendika lonca kulüp federasyon takım oda borsa",
    "People": "hanedan sülale kabile aşiret boy millet halk toplum tarikat cemaat mezhep ulus kavim soy aile tebaa",
    "Waterway": "nehir ırmak göl deniz boğaz körfez okyanus çay kanal dere havza",
    "Region": """
        il vilayet eyalet sancak bölge yöre ova ada yarımada dağ kıta yayla havali burun vadi çöl sahil kıyı plato
        takımada dağlar adalar sıradağ rayon ülke toprak arazi cephe liva kanton kontluk geçit tepe
    """,
    "City": "şehir kent kasaba köy ilçe nahiye mahalle semt belde liman bucak başkent",
    "Site": """
        kale saray cami camii köprü kule türbe meydan cadde sokak istasyon hisar konak köşk tabya katedral manastır
        tekke bazilika park bahçe stadyum stat hapishane kışla anıt çeşme havaalanı havalimanı mezarlık otel tersane
        bulvar sinagog tapınak
    """,
    NOTHING: """
        ödül kupa şampiyona şampiyonluk olimpiyat roman film dizi albüm şarkı teori teorem yasa kanun ferman anayasa
        nişan madalya takvim ayin bayram dil dönem çağ yüzyıl devir tarih kitap ansiklopedi sözlük destan hatıra madde
        mirası hastalık sendrom yarışma turnuva hafta gün yıl ay beyanname bildiri siyaset politika doktrin plan
        program proje harita propaganda nüfuz etki kamuoyu basın gece sabah akşam sözcü mantık felsefe lig festival
        final mevsim harf sınıf üye mimari müzik
    """,
}

_ENGLISH = {
    "Treaty": "treaty convention agreement protocol pact accord accords capitulations concordat covenant",
    "Armistice": "armistice truce cease-fire ceasefire",
    "Conference": "conference summit",
    "Congress": "congress",
    "War": "war wars",
    "Battle": "battle siege campaign offensive expedition",
    "Incident": "incident affair massacre massacres",
    "Uprising": "revolution rebellion uprising revolt mutiny insurrection coup",
    "Crisis": "crisis question",
    "Negotiation": "negotiations talks",
    "State": """
        empire kingdom republic principality sultanate khanate emirate duchy grand-duchy union-of commonwealth
        caliphate federation protectorate confederation confederacy
    """,
    "Government": "government cabinet administration porte",
    "Assembly": "parliament senate assembly duma diet reichstag soviet majlis",
    "Party": "party",
    "Organ": """
        ministry embassy legation consulate department commission committee council office bureau board agency
        delegation-general secretariat foreign-office staff court-of-st. directorate chancery
    """,
    "Delegation": "delegation mission",
    "Army": "army navy fleet corps division regiment brigade battalion squadron forces troops guard guards",
    "Court": "court tribunal",
    "Institution": "university institute college academy school foundation library museum archive archives hospital",
    "Newspaper": "times gazette herald tribune newspaper journal post",
    "Company": """
        company corporation bank railway railroad ltd inc co co. cie a/b a/s s/a k/s records airlines studios press
    """,
    "Alliance": "alliance league entente coalition organization union nations powers",
    "Union": "trade-union guild club fc united",
    "Waterway": "river sea strait straits lake gulf bay ocean canal channel",
    "Region": "province vilayet district county island islands mountains peninsula valley desert coast state",
    "City": "city town village",
    "Site": "palace castle fort fortress square street cathedral mosque church bridge monastery",
    NOTHING: "affairs",
}

_GERMAN = {
    "Treaty": "vertrag abkommen friede frieden konvention protokoll pakt vergleich",
    "Armistice": "waffenstillstand",
    "Conference": "konferenz",
    "Congress": "kongress kongreß",
    "War": "krieg",
    "Battle": "schlacht belagerung feldzug",
    "Uprising": "revolution aufstand",
    "State": "reich königreich republik fürstentum herzogtum kaiserreich",
    "Government": "regierung kabinett pforte",
    "Assembly": "parlament reichstag landtag bundesrat",
    "Party": "partei",
    "Organ": "ministerium gesandtschaft botschaft amt kommission rat hofkriegsrat hofkammer",
    "Army": "armee heer flotte korps regiment",
    "Waterway": "fluss meer see",
}

_FRENCH = {
    "Treaty": "traité convention accord protocole pacte paix capitulations",
    "Armistice": "armistice trêve",
    "Conference": "conférence",
    "Congress": "congrès",
    "War": "guerre",
    "Battle": "bataille siège campagne",
    "Uprising": "révolution révolte",
    "State": "empire royaume république principauté",
    "Government": "gouvernement cabinet porte",
    "Assembly": "parlement sénat assemblée",
    "Party": "parti",
    "Organ": "ministère ambassade légation consulat commission comité conseil",
    "Army": "armée flotte régiment",
}

_RUSSIAN = {
    "Treaty": "договор соглашение конвенция протокол пакт трактат мир",
    "Armistice": "перемирие",
    "Conference": "конференция",
    "Congress": "конгресс съезд",
    "War": "война",
    "Battle": "битва сражение осада",
    "Uprising": "революция восстание",
    "State": "империя королевство республика княжество ханство союз",
    "Government": "правительство кабинет порта",
    "Assembly": "парламент сенат дума собрание",
    "Party": "партия",
    "Organ": "министерство посольство комиссариат комиссия комитет совет нкид",
    "Army": "армия флот полк корпус дивизия",
}


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word.replace("-", " "): kind for kind, words in table.items() for word in words.split()}


HEADS: Final[Mapping[str, Mapping[str, str]]] = {
    "tr": _by_word(_TURKISH),
    "en": _by_word(_ENGLISH),
    "de": _by_word(_GERMAN),
    "fr": _by_word(_FRENCH),
    "ru": _by_word(_RUSSIAN),
}
"""What each head word makes of a name, by language."""

BARE_HEADS: Final[Mapping[str, str]] = {
    "parti": "Party",
    "ordu": "Army",
    "kolordu": "Army",
    "tümen": "Army",
    "tugay": "Army",
    "alay": "Army",
    "fırka": "Army",
    "enternasyonal": "Alliance",
    "meşrutiyet": "Reform",
    "savaş": "War",
    "antant": "Treaty",
    "konsey": "Organ",
}
"""Turkish heads that need no possessive: *Demokrat Parti*, *Kızıl Ordu*, *15. Kolordu*, *II. Meşrutiyet*."""

BARE_PLURALS: Final[Mapping[str, str]] = {
    "ordular": "Army",
    "kuvvetler": "Army",
    "güçler": "Army",
    "birlikler": "Army",
    "devletler": "Alliance",
}
"""Turkish heads in the plural that need no possessive: *Büyük Devletler*, *Birinci ve İkinci Ordular*."""

PLURAL_HEADS: Final[Mapping[str, str]] = {
    "birlikleri": "Army",
    "güçleri": "Army",
    "devletleri": "Alliance",
    "ülkeleri": "Alliance",
    "üyeleri": "Faction",
    "taraftarları": "Faction",
}
"""Turkish heads whose plural makes something else than their singular."""

PERSIAN_HEADS: Final[Mapping[str, str]] = {
    "meclis": "Assembly",
    "heyet": "Delegation",
    "divan": "Government",
    "devlet": "State",
    "şura": "Assembly",
    "bab": "Government",
    "bâb": "Government",
    "erkan": "Organ",
    "erkân": "Organ",
    "asakir": "Army",
    "asâkir": "Army",
    "nizam": "Army",
    "sened": "Treaty",
    "misak": "Treaty",
    "vaka": "Incident",
    "vak'a": "Incident",
    "sulh": "Treaty",
    "kanun": NOTHING,
    "hatt": NOTHING,
    "tanzimat": NOTHING,
    "cemiyet": "Organ",
    "fırka": "Party",
    "daire": "Organ",
    "kuva": "Army",
    "kuvâ": "Army",
    "kuvayi": "Army",
    "kuvayı": "Army",
}
"""First words of names in the Persian order (*Meclis-i Mebusan*, *Erkân-ı Harbiye*)."""
