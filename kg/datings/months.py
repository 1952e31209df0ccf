"""Names of months, seasons and days of the month, as data, and the key under which spellings are one."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

_LETTERS = str.maketrans({"ı": "i", "I": "i", "İ": "i", "ß": "s", "ø": "o", "ʿ": "", "ʾ": ""})
_MARKS = re.compile("[\u0300-\u036f]")


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Give the key of a word: lower case, no marks over or under letters, one i.

    >>> key("AĞUSTOS"), key("août"), key("Mayıs")
    ('agustos', 'aout', 'mayis')
    """
    return _MARKS.sub("", normalize("NFD", word.translate(_LETTERS).lower()))


def _keys(words: str) -> tuple[str, ...]:
    return tuple(key(word) for word in words.split())


_TURKISH = _keys("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık")
TURKISH: dict[str, int] = {name: number for number, name in enumerate(_TURKISH, 1)} | {"ocag": 1, "aralig": 12}
"""Stems that may carry a Turkish suffix, two of them as they look before a vowel."""

FULL: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            (
                "ocak january januar jänner jenner januarius januarii januarij januario januari janvier"
                " январь января январе январю январём gennaio"
            ),
            (
                "şubat february februar feber hornung februarius februarii februarij februario februari février"
                " февраль февраля феврале февралю февралём"
            ),
            "mart march märz merz merzen märzen martius martii martij martio mars март марта марте марту мартом",
            "nisan april aprilis aprili avril апрель апреля апреле апрелю апрелем",
            "mayıs may mai maius maii maij maio май мая мае маю маем",
            "haziran june juni juny junius junii junij junio juin июнь июня июне июню июнем",
            "temmuz july juli july julius julii julij julio juillet июль июля июле июлю июлем",
            "ağustos august augustus augusti augustii augusto août aoust август августа августе августу августом",
            (
                "eylül september septembris septembri septembro septemb septembre сентябрь сентября сентябре"
                " сентябрю сентябрём"
            ),
            "ekim october oktober octobris octobri octobro octobre oktobris октябрь октября октябре октябрю октябрём",
            "kasım november novembris novembri novembro novembre ноябрь ноября ноябре ноябрю ноябрём",
            (
                "aralık december dezember decembris decembri decembro dezembris décembre"
                " декабрь декабря декабре декабрю декабрём"
            ),
        ),
        1,
    )
    for name in _keys(names)
}
"""Whole names; in German the Latin forms of the eighteenth century stand beside those of today."""

SHORT: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "oca jan jän jann jänn janv januar янв",
            "şub feb febr fevr fév févr фев февр",
            "mar mrz mär мар",
            "nis apr avr апр",
            "",
            "haz jun июн",
            "tem jul juil июл",
            "ağu ağs ağus aug авг",
            "eyl sep sept septbr septb 7bris 7ber 7bre 7br viibris сен сент",
            "eki oct okt octobr octbr octb 8bris 8ber 8bre 8br viiibris окт",
            "kas nov novembr novbr novb 9bris 9ber 9bre 9br ixbris ноя нояб",
            "ara dec dez déc decembr decbr decb 10bris 10ber 10bre 10br xbris xber xbre xbr дек",
        ),
        1,
    )
    for name in _keys(names)
}
"""Abbreviations: read as months only beside a day or a year."""

NEEDS_COMPANY = frozenset(
    _keys(
        "may march mart ocak ekim kasım aralık august mars mar ocağ aralığ ara eki kas tem sept sep dec jan oct nov"
        " aug jun jul"
    )
)
"""In lower case these are words of their own (*may*, *march*, *ocak* a hearth): they need a day and a year."""

LOWER_CASE = frozenset(_keys("janvier février avril juin juillet août septembre octobre novembre décembre mai"))
"""French writes its months in lower case; Cyrillic ones are known by their script."""

NEEDS_CAPITAL = frozenset(["sefer"])
"""A month of the Hijri year that is a word of its own, too (*sefer*, a campaign)."""

OTTOMAN: dict[str, int] = {
    name: number
    for number, names in {
        1: "ksani kanunusani kanunisani kanunsani ikincikanun sonkanun",
        10: "tevvel teşrinievvel teşrinuevvel teşrinevvel birinciteşrin ilkteşrin",
        11: "tsani teşrinisani teşrinusani teşrinsani ikinciteşrin sonteşrin",
        12: "kevvel kanunuevvel kanunievvel kanunevvel birincikanun ilkkanun",
    }.items()
    for name in _keys(names)
}
"""Months of the Julian and financial year that Turkish renamed in 1945."""

HIJRI: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(pattern), number)
    for pattern, number in (
        (r"muharr?[ea]m", 1),
        (r"s[ae]f[ea]r|safer(?:ul)?hayr", 2),
        (r"r[ea]b[iy]+[uy]*l?(?:al)?[ea](?:vv?|ww?)[ea]l|rabii(?!i)", 3),
        (r"r[ea]b[iy]+[uy]*l?(?:al)?(?:ahir|thani|sani)|rabiii", 4),
        (r"c[ea]maziy[eu]l?[ea]vv[ea]l|jumada(?:al)?[au]w?w[ae]la?|jumada(?:al)?ula|jumadai(?!i)", 5),
        (r"c[ea]maziy[eu]l?[ea]hir[ea]?|jumada(?:al)?(?:thani|akhira?|thaniya)|jumadaii", 6),
        (r"rec[ea]b|recep|rajab", 7),
        (r"saban|shaban", 8),
        (r"ramazan|ramadan", 9),
        (r"sevval|shawwal", 10),
        (r"z[iu]lk[aiu]+de|dhu(?:al)?q[aiu]*da?h?", 11),
        (r"z[iu]lhicc?e|dhu(?:al)?hijjah?", 12),
    )
)
"""Months of the Hijri year, by what is left of their many spellings once :func:`key` and apostrophes are taken off."""

REPUBLICAN = (
    *("vendémiaire", "brumaire", "frimaire", "nivôse", "pluviôse", "ventôse"),
    *("germinal", "floréal", "prairial", "messidor", "thermidor", "fructidor"),
)
"""Months of the French Republic, read with a day and a year (*le 18 brumaire an VIII*)."""

SEASONS: dict[str, int] = {
    name: number
    for number, names in (
        (21, "spring ilkbahar bahar frühjahr frühling frühjahrs printemps весна весной весне весны весну"),
        (22, "summer yaz sommer sommers été лето летом лета лету"),
        (23, "autumn sonbahar güz herbst herbstes automne осень осенью осени"),
        (24, "winter kış winters hiver зима зимой зиме зимы зиму"),
    )
    for name in _keys(names)
} | {"fall": 23}

_UNITS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "premier": 1, "birinci": 1, "ikinci": 2, "ucuncu": 3,
}  # fmt: skip
_GERMAN_STEMS = ("ein", "zwei", "drei", "vier", "f[uü]nf", "sechs", "sieben", "acht", "neun")
_GERMAN = (
    r"erst",
    r"(?:ander|zwe[iy]*t)",
    r"dri?tt?",
    r"vi?[er]+[dt]+",
    r"f[uü]n+f+t",
    r"sech[sß]*t",
    r"s[iy]e?ben?d?t?e?n?t?",
    r"acht",
    r"ne[uü]n+[dt]+",
    r"zehe?n+[dt]+",
    r"[ae]i?n?d?lf+t",
    r"zw[oöe]l+f+t",
    r"dreyze?he?n+[dt]+|dreize?he?n+[dt]+",
    r"vierze?he?n+[dt]+",
    r"f[uü]n+f+ze?he?n+[dt]+",
    r"sech[sß]?ze?he?n+[dt]+",
    r"sieb?e?n?ze?he?n+[dt]+",
    r"achtze?he?n+[dt]+",
    r"ne[uü]nze?he?n+[dt]+",
    r"zwain?zig+[ie]*st|zwan+zig+[ie]*st",
)
_GERMAN_ABOVE = {
    **{20 + unit: rf"{stem}undzwanzigst" for unit, stem in enumerate(_GERMAN_STEMS, 1)},
    30: "drei[sß]+igst",
    31: "einunddrei[sß]+igst",
}
_GERMAN_ORDINALS = tuple(
    (re.compile(rf"(?:{pattern})e[nrms]?"), number)
    for number, pattern in [*enumerate(_GERMAN, 1), *_GERMAN_ABOVE.items()]
)
_TENS = {"twenty": 20, "thirty": 30}
_TENTH = 10
_RUSSIAN = {
    key(f"{stem}{ending}"): number
    for number, stem in enumerate(
        [
            "перв",
            "втор",
            "треть",
            "четвёрт",
            "пят",
            "шест",
            "седьм",
            "восьм",
            "девят",
            "десят",
            "одиннадцат",
            "двенадцат",
            "тринадцат",
            "четырнадцат",
            "пятнадцат",
            "шестнадцат",
            "семнадцат",
            "восемнадцат",
            "девятнадцат",
            "двадцат",
        ],
        1,
    )
    for ending in (("его", "е") if stem == "треть" else ("ого", "ое"))
}


@lru_cache(maxsize=8192)
def ordinal(word: str) -> int | None:
    """Give the day that an ordinal word names, from its key, in English, French, Russian or older German.

    >>> ordinal("sechzehenden"), ordinal("neunten"), ordinal("tenth")
    (16, 9, 10)
    >>> ordinal("twenty-sixth"), ordinal("einunddreissigsten")
    (26, 31)
    """
    tens, hyphen, unit = word.partition("-")
    if hyphen:
        return _TENS[tens] + _UNITS[unit] if tens in _TENS and _UNITS.get(unit, _TENTH) < _TENTH else None
    if word in _UNITS:
        return _UNITS[word]
    if word in _RUSSIAN:
        return _RUSSIAN[word]
    if word.endswith(("en", "e", "er", "em")):
        return next((number for pattern, number in _GERMAN_ORDINALS if pattern.fullmatch(word)), None)
    return None
