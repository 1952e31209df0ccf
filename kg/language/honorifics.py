"""Words that stand beside a person's name and are no part of it: honorifics, ranks and offices. Data only.

To add one: put it, in lower case, into the set of its place. Ranks and offices stand before the name (*General
Osman*), ``AFTER`` words after it (*Ziya Bey*); several in a row belong to one mention. ``ROLE_OF_WORD`` has the offices
that, standing alone and definite, denote whoever holds them in the story (*büyükelçi*, *the ambassador*).
"""

from __future__ import annotations

from kg.language.turkish import fold

_AFTER = """
bey beyefendi paşa efendi hanım hanımefendi ağa hoca hocaefendi çelebi sultan hazretleri hatun kalfa reis usta çavuş
kaptan han bey beg pasha pacha pascha effendi efendi hanim hanum hanoum agha aga khan jr jr. sr sr. esq. esq
бей паша эфенди ханум хан
"""

_RANKS = """
mareşal müşir general orgeneral korgeneral tümgeneral tuğgeneral ferik mirliva tuğamiral amiral oramiral koramiral
albay miralay yarbay kaymakam binbaşı yüzbaşı üsteğmen teğmen mülazım çavuş onbaşı komutan kumandan gazi doktor dr dr.
prof. prof profesör doç. doçent sayın bay bayan merhum hacı hafız molla müftü şeyh hoca mevlana seyit seyyid yoldaş
çar çariçe sultan padişah halife kayzer şah emir han hakan kral kraliçe prens prenses dük kont baron lord sir papa
patrik piskopos avukat mühendis tabip ressam tarihçi yazar şair gazeteci mr mr. mrs mrs. ms ms. miss dr. prof.
professor doctor sir lord lady dame general gen. lieutenant lt. lieut. colonel col. major maj. captain capt. brigadier
admiral commodore generalissimo monsignor father vice yeoman president-elect marshal field-marshal sergeant comrade
king queen prince princess emperor empress tsar tsarina czar kaiser sultan shah emir caliph count countess baron duke
duchess earl viscount marquis marquess pope patriarch bishop archbishop cardinal reverend rev. rabbi judge herr frau
graf gräfin freiherr fürst fürstin könig königin kaiserin prinz prinzessin oberst oberstleutnant hauptmann feldmarschall
monsieur m. madame mme mlle maréchal colonel commandant capitaine amiral comte comtesse duc roi reine prince camarade
господин г-н г. госпожа товарищ тов. т. генерал маршал полковник адмирал граф князь царь император король доктор
профессор
"""

_OFFICES = """
büyükelçi elçi maslahatgüzar konsolos başkonsolos ataşe müsteşar temsilci delege murahhas cumhurbaşkanı başbakan bakan
başkan sadrazam nazır vali mutasarrıf komiser sekreter milletvekili mebus senatör hükümdar şehzade serdar voyvoda patrik
ambassador minister consul consul-general envoy legate attaché delegate representative president premier chancellor
secretary commissar commissioner governor governor-general viceroy mayor senator congressman chairman chairmen
ministers presidents ambassadors secretaries director chargé prime-minister botschafter gesandter gesandte konsul
minister präsident kanzler reichskanzler ministerpräsident staatssekretär großwesir internuntius ambassadeur ministre
consul président chancelier gouverneur préfet député sénateur посол посланник консул министр президент канцлер
губернатор премьер нарком комиссар председатель секретарь
"""

_PHRASES = """
prime minister; foreign minister; foreign secretary; secretary of state; under secretary; secretary general; high
commissioner; grand vizier; chargé d'affaires; vice president; deputy prime minister; people's commissar; attorney
general; büyük elçi; vice consul; consul general; chief of state; head of state; brigadier general; rear admiral; vice
admiral; general secretary; defense minister; field marshal; lieutenant general; major general; lieutenant colonel;
premier ministre; ministre des affaires étrangères; наркоминдел; премьер-министр
"""


def words(block: str) -> frozenset[str]:
    """Fold the words of a block of text."""
    return frozenset(fold(word) for word in block.split())


AFTER = words(_AFTER)
RANKS = words(_RANKS)
OFFICES = words(_OFFICES)
BEFORE = RANKS | OFFICES
PHRASES = tuple(fold(" ".join(phrase.split())) for phrase in _PHRASES.split(";"))
_PHRASE_SET = frozenset(PHRASES)
EVERY = AFTER | BEFORE


def is_honorific(word: str) -> bool:
    """Tell whether a word, however written, is one of these.

    >>> is_honorific("Paşa"), is_honorific("PAŞA"), is_honorific("Murat")
    (True, True, False)
    """
    return fold(word) in EVERY


def without_honorifics(words: tuple[str, ...]) -> tuple[str, ...]:
    """Take honorifics off wherever they stand in a name, as catalogues put them; a name of nothing else stays as it is.

    >>> without_honorifics(("John", "L.", "Freeman", "General", "Jr."))
    ('John', 'L.', 'Freeman')
    """
    kept, at = list[str](), 0
    while at < len(words):
        phrase = next((n for n in (3, 2) if fold(" ".join(words[at : at + n])) in _PHRASE_SET), 0)
        if phrase:
            at += phrase
            continue
        if fold(words[at]) not in EVERY:
            kept.append(words[at])
        at += 1
    return tuple(kept) or words


def strip_honorifics(words: tuple[str, ...]) -> tuple[str, ...]:
    """Take honorifics off both ends of a name; a name of nothing else stays as it is.

    >>> strip_honorifics(("General", "Osman", "Paşa"))
    ('Osman',)
    """
    start, end = 0, len(words)
    while start < end and fold(words[start]) in BEFORE:
        start += 1
    while end > start and fold(words[end - 1]) in AFTER:
        end -= 1
    return words[start:end] or words


_ROLES = {
    "ambassador": "büyükelçi; büyük elçi; elçi; sefir; ambassador; envoy; botschafter; gesandter; ambassadeur; посол",
    "consul": "konsolos; başkonsolos; consul; konsul; консул",
    "prime minister": "başbakan; başvekil; prime minister; premier; ministerpräsident; premier ministre",
    "foreign minister": "dışişleri bakanı; hariciye vekili; hariciye nazırı; foreign minister; foreign secretary;"
    " minister of foreign affairs; minister for foreign affairs; außenminister; ministre des affaires étrangères;"
    " министр иностранных дел; нарком",
    "war minister": "harbiye nazırı; harbiye vekili; savunma bakanı; millî savunma bakanı; war minister;"
    " minister of war; kriegsminister; ministre de la guerre; военный министр",
    "interior minister": "dahiliye nazırı; dahiliye vekili; içişleri bakanı; interior minister; innenminister;"
    " minister of the interior; ministre de l’intérieur; министр внутренних дел",
    "head of delegation": "heyet başkanı; heyet reisi; heyetin başkanı; heyetin reisi; delegasyon başkanı;"
    " head of the delegation; delegationsleiter; chef de la délégation; глава делегации",
    "president": "cumhurbaşkanı; reisicumhur; president; präsident; président; президент",
    "grand vizier": "sadrazam; grand vizier; großwesir; grand vizir",
    "sultan": "sultan; padişah",
    "king": "kral; king; könig; roi; король",
    "tsar": "çar; tsar; czar; царь",
    "emperor": "imparator; emperor; kaiser; empereur; император",
}

_NOT_ALONE = words(
    "general doktor doctor dr dr. prof prof. sir lord lady bay bayan mr mr. mrs mrs. count kont prens prince"
)


def stands_alone(title: str) -> bool:
    """Tell whether a rank, folded, can stand for its bearer without the name, and is nothing else besides."""
    return (title in RANKS or title in _PHRASE_SET) and title not in _NOT_ALONE and title not in AFTER


RULERS = words(
    "çar çariçe sultan padişah halife kayzer şah kral kraliçe imparator imparatoriçe hakan han papa king queen emperor "
    "empress tsar tsarina czar kaiser shah pope roi reine empereur könig königin kaiserin царь император король"
)
"""Titles of those who are counted: *Kral II. Otto*, *Pope Pius IX*."""

OF_WOMEN = words("""
    mrs mrs. ms ms. miss madame mme mlle lady dame frau bayan hanım hanımefendi hanim hanum hatun ханум countess
    baroness princess queen duchess marchioness viscountess empress tsarina kontes barones prenses kraliçe düşes
    imparatoriçe çariçe gräfin fürstin prinzessin königin kaiserin comtesse princesse reine duchesse графиня княгиня
    королева госпожа
""")
OF_MEN = words("""
    mr mr. sir herr monsieur m. bay bey beyefendi beg paşa pasha pacha pascha efendi effendi ağa agha паша бей count
    baron prince king duke marquis marquess viscount earl lord emperor tsar czar kont prens kral dük imparator çar graf
    fürst freiherr prinz könig kaiser comte roi duc граф князь король господин
""")
"""Honorifics that only women, and only men, have; other ranks and offices are of either."""

ROLE_OF_WORD = {fold(word.strip()): role for role, words in _ROLES.items() for word in words.split(";")}
"""Office words that denote somebody when they stand alone, each with the office that it names in whatever language."""


_CAPITAL_ONLY = words(
    "emir han bay kont dük gazi hoca reis usta hakan baron judge major count duke king earl father vice general"
)


_AFTER_IN_LOWER_CASE = words("paşa efendi hanım pasha effendi паша")


def follows_in_lower_case(word: str) -> bool:
    """Tell whether a word after a name is an honorific without its capital too (*Osman paşa*, not *Murat reis*)."""
    return fold(word) in _AFTER_IN_LOWER_CASE


def absorbed_in_lower_case(word: str) -> bool:
    """Tell whether a word before a name is one without its capital too (*büyükelçi*; but *emir* is also an order)."""
    return fold(word) not in _CAPITAL_ONLY


EPONYMS = words("""
    library libraries papers files institute university school college foundation museum street avenue
    boulevard airport prize award papers collection archive archives
    house hotel hospital island kütüphanesi üniversitesi enstitüsü vakfı müzesi caddesi bulvarı sokağı meydanı
    havalimanı havaalanı lisesi hastanesi ödülü stadı köprüsü barajı ilçesi mahallesi adası arşivi
    bibliothek institut universität straße museum stiftung bibliothèque université rue avenue musée fondation
    библиотека институт
    """)
"""Nouns before which a person's name is the name of a thing: *Kennedy Library*, *Goethe Üniversitesi*."""
