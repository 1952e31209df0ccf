"""What is more than a word and means one thing in a date: months of two words, eras, styles of the calendar.

Owns where they stand and what they mean (*not later than* is *before*); single words are :mod:`kg.datings.tokens`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.datings import calendars, months
from kg.datings.months import key

APOSTROPHE = "['’ʼ‘`´]"
LETTER = "[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯʾʿ\u0300-\u036f]"
"""Letters of the scripts that are read, and marks that follow their letter; faster to match than any letter."""
_OTTOMAN = (
    r"[Kk][âa]n[ûu]n[uıi]?[ -]?(?:[ıiîu][ -])?(?:[Ee]vvel|[Ss][âa]n[îiı])"
    r"|[Tt]e[şs]r[îi]n[uıi]?[ -]?(?:[ıiîu][ -])?(?:[Ee]vvel|[Ss][âa]n[îiı])"
    r"|[TK]\. ?(?:[Ee]vvel|[Ss][âa]n[îi])"
    r"|(?:[İi]lk|[Ss]on|[Bb]irinci|[İi]kinci) ?(?:[Kk][âa]nun|[Tt]e[şs]rin)"
)
_HIJRI = (
    rf"R[ea]b[îi][’'\w]*(?:[ -](?:al-|[üeu]l-?){LETTER}+|(?:[ -]I{{1,2}}\b))?"
    rf"|Cem[âa]z[îi]y[’'\w]*(?:[ -]?(?:[üeu]?l-?)?[’']?{LETTER}+)?"
    rf"|Jumada[’'\w]*(?:[ -](?:al-|ul-)?{LETTER}+)?"
    rf"|Z[îi][’']?l[- ]?[’'\w]+|Dh[ūu][’'\w]*(?:[ -](?:al-)?[’'\w]+)?"
    rf"|(?:Muharrem|Safer|Rece[bp]|Ramaz[âa]n|Şa[’']?b[âa]n|Şevv[âa]l|Zil[kh]\w+)(?:-[ıiüu] |[’']?[iıüu][’']?l-)"
    r"(?:har[âa]m|şer[îi]fe?|hayr|muazzam|mükerrem|mübarek)"
)
_ERAS = {
    "E": r"M\.?Ö\.|B\.\s?C\.(?:\s?E\.)?|v\.\s?Chr\.?|av\.\s?J\.?-?\s?C\.?|до н\.\s?э\.",
    "a": r"A\.\s?D\.|M\.S\.|n\.\s?Chr\.?|н\.\s?э\.",
    "o": r"O\.\s?S\.|[Oo]ld [Ss]tyle|eski takvim\w*|Eski [Tt]akvim\w*|(?:по )?ст(?:арому|арого)?\.?\s?ст(?:илю|иля|\.)"
    r"|alten Stils|a\.\s?St\.|vieux style",
    "g": r"N\.\s?S\.|[Nn]ew [Ss]tyle|yeni takvim\w*|нов(?:ому|ого)\s?стил[юя]|н\.\s?ст\.|neuen Stils|n\.\s?St\.",
    "f": r"[Bb]u yana",
    "A": r"[Aa]şağı[- ]yukarı|[Yy]aklaşık olarak|[Aa]utour (?:de|du)|[Aa]ux (?:environs|alentours) (?:de|du)"
    r"|[ÀàAa] peu près|[Rr]und um|[Гг]де-то|[Вв] районе",
    "~": r"or thereabouts|или около того",
    "B": r"(?:[Nn]ot|[Nn]o) later than|[Nn]ot after|[Nn]icht (?:später als|nach)|[Aa]u plus tard|[Pp]as après|[Ee]n geç"
    r"|[Нн]е (?:позднее|позже)",
    "L": r"(?:[Nn]ot|[Nn]o) (?:earlier|sooner) than|[Nn]ot before|[Nn]icht (?:früher als|vor)|[Aa]u plus tôt"
    r"|[Pp]as avant|[Ee]n erken|[Нн]е (?:ранее|раньше)",
}
_REPUBLICAN = rf"(?:\d{{1,2}}|1er) (?:{'|'.join(months.REPUBLICAN)}) (?:de l[’'])?an (?:[IVX]{{1,4}}|\d{{1,2}})"
REPUBLICAN = "republican"
_OF_TWO_WORDS = (
    *("anun", "ânun", "anûn", "ânûn", "eşrin", "eşrîn", "esrin"),
    *(f".{blank}{word}" for blank in ("", " ") for word in ("evvel", "Evvel", "sani", "Sani", "sâni", "sânî")),
)
_HONOURED = ("haram", "harâm", "şeri", "şerî", "hayr", "muazzam", "mükerrem", "mübarek")
_PHRASES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("hijri", ("Reb", "Rab", "Cem", "Jumada", "Zil", "Zîl", "Zi'l", "Zi’l", "Zî’l", "Dhu", "Dhū", *_HONOURED), _HIJRI),
    (
        "ottoman",
        (
            "anun",
            "ânun",
            "anûn",
            "ânûn",
            "eşrin",
            "eşrîn",
            "esrin",
            ".evvel",
            ". evvel",
            ".Evvel",
            ". Evvel",
            ".sani",
            ". sani",
            ".Sani",
            ". Sani",
        ),
        _OTTOMAN,
    ),
    (REPUBLICAN, months.REPUBLICAN, _REPUBLICAN),
    ("era_E", ("M.Ö", "MÖ", "B.C", "B. C", "Chr", "av. J", "av.J", "э."), _ERAS["E"]),
    ("era_a", ("A.D", "A. D", "M.S.", "Chr", "э."), _ERAS["a"]),
    ("era_o", ("O.S", "O. S", "tyle", "takvim", "Takvim", "стил", "ст.", "Stil", "St."), _ERAS["o"]),
    ("era_g", ("N.S", "N. S", "tyle", "takvim", "стил", "н. ст", "н.ст", "Stil", "St."), _ERAS["g"]),
    ("era_f", ("u yana",), _ERAS["f"]),
    (
        "era_A",
        ("yukarı", "şık olarak", "tour d", "ux environs", "ux alentours", " peu près", "und um", "е-то", " районе"),
        _ERAS["A"],
    ),
    ("thereabouts", ("thereabouts", "около того"), _ERAS["~"]),
    (
        "era_B",
        ("later than", "ot after", "später als", "icht nach", "plus tard", "as après", "n geç", "е поз"),
        _ERAS["B"],
    ),
    (
        "era_L",
        ("lier than", "ner than", "ot before", "früher als", "icht vor", "plus tôt", "as avant", "n erken", "е ран"),
        _ERAS["L"],
    ),
)
"""What is more than a word and means one thing: months of two words, eras, styles. Each with stretches of which one is
in every text that has it: to look for those is cheap, and only what may be there is looked for by pattern."""

_BEFORE_HINT, _BEHIND_HINT = 20, 80  # characters of a phrase, at most, on either side of its hint


_HINTS = tuple((hint, name) for name, hints, _ in _PHRASES for hint in hints)


def phrases(text: str) -> Iterator[re.Match[str]]:
    """Look for phrases around their hints, in the order of the text."""
    hinted = sorted((at, name) for hint, name in _HINTS if hint in text for at in _places(text, hint))
    if not hinted:
        return
    pattern, last = _pattern(tuple(name for name, *_ in _PHRASES if any(name == one for _, one in hinted))), 0
    for at, _ in hinted:
        if at < last:
            continue
        for phrase in pattern.finditer(text, max(last, at - _BEFORE_HINT), at + _BEHIND_HINT):
            if phrase.start() <= at < phrase.end():
                if not (phrase.start() and text[phrase.start() - 1].isalnum()):
                    yield phrase
                    last = phrase.end()
                break


def _places(text: str, hint: str) -> Iterator[int]:
    at = text.find(hint)
    while at >= 0:
        yield at
        at = text.find(hint, at + 1)


@lru_cache(maxsize=128)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    chosen = "|".join(f"(?P<{name}>{pattern})" for name, _, pattern in _PHRASES if name in names)
    return re.compile(rf"(?P<phrase>{chosen})(?:{APOSTROPHE}{LETTER}{{1,5}})?(?!\w)")


def meaning(found: re.Match[str]) -> tuple[str, int | str | None]:
    """Give the class of a phrase and the number that it names."""
    name = next(name for name, text in found.groupdict().items() if text and name != "phrase")
    if name == "hijri":
        return _hijri(found[name])
    if name == "ottoman":
        return "M", months.OTTOMAN.get(re.sub("[^a-z]", "", key(found[name])))
    if name == REPUBLICAN:
        return _republican(found[name])
    return "~" if name == "thereabouts" else name.removeprefix("era_"), None


def _republican(written: str) -> tuple[str, str | None]:
    day, month, *_, year = written.split()
    day, number = day.removesuffix("er"), int(year) if year.isdigit() else roman(year)
    found = calendars.from_republican(number, months.REPUBLICAN.index(month) + 1, int(day))
    return ("0", "{:04}-{:02}-{:02}".format(*found)) if found and 1 <= int(day) <= 30 else ("V", None)  # noqa: PLR2004


_ROMAN = {"I": 1, "V": 5, "X": 10}


def roman(text: str) -> int:
    """Give the number of Roman figures; other letters count for nothing."""
    marks = [_ROMAN[mark] for mark in text if mark in _ROMAN]
    return sum(-one if one < after else one for one, after in zip(marks, [*marks[1:], 0], strict=True))


def _hijri(name: str) -> tuple[str, int | None]:
    folded = re.sub("[^a-z]", "", key(name))
    number = next((number for pattern, number in months.HIJRI if pattern.match(folded)), None)
    return ("H", number) if number else ("V", None)
