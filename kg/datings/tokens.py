"""A text as tokens, each with one letter for its class, so that expressions over dates are patterns over short strings.

Owns what a word or a number *can* be in a date (``M`` a month, ``d`` a day, ``y`` a year, ``W`` *between* …); what
they make together stands in :mod:`kg.datings.patterns`. The words: :mod:`kg.datings.words`, :mod:`kg.datings.months`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple
from unicodedata import normalize

from kg.datings import months, words
from kg.datings.months import key
from kg.language import turkish
from kg.language.turkish import Case

_APOSTROPHE = "['’ʼ‘`´]"
_LETTER = "[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ\u0300-\u036f]"
"""Letters of the scripts that are read, and marks that follow their letter; faster to match than any letter."""
_OTTOMAN = (
    r"[Kk][âa]n[ûu]n[uıi]?[ -]?(?:[ıiîu][ -])?(?:[Ee]vvel|[Ss][âa]n[îiı])"
    r"|[Tt]e[şs]r[îi]n[uıi]?[ -]?(?:[ıiîu][ -])?(?:[Ee]vvel|[Ss][âa]n[îiı])"
    r"|(?:[İi]lk|[Ss]on|[Bb]irinci|[İi]kinci) ?(?:[Kk][âa]nun|[Tt]e[şs]rin)"
)
_HIJRI = (
    rf"R[ea]b[îi][’'\w]*(?:[ -](?:al-|[üeu]l-?){_LETTER}+|(?:[ -]I{{1,2}}\b))?"
    rf"|Cem[âa]z[îi]y[’'\w]*(?:[ -]?(?:[üeu]?l-?)?[’']?{_LETTER}+)?"
    rf"|Jumada[’'\w]*(?:[ -](?:al-|ul-)?{_LETTER}+)?"
    rf"|Z[îi][’']?l[- ]?[’'\w]+|Dh[ūu][’'\w]*(?:[ -](?:al-)?[’'\w]+)?"
)
_ERAS = {
    "E": r"M\.?Ö\.|B\.\s?C\.(?:\s?E\.)?|v\.\s?Chr\.?|av\.\s?J\.?-?\s?C\.?|до н\.\s?э\.",
    "a": r"A\.\s?D\.|M\.S\.|n\.\s?Chr\.?|н\.\s?э\.",
    "o": r"O\.\s?S\.|[Oo]ld [Ss]tyle|eski takvim\w*|Eski [Tt]akvim\w*|(?:по )?ст(?:арому|арого)?\.?\s?ст(?:илю|иля|\.)"
    r"|alten Stils|a\.\s?St\.|vieux style",
    "g": r"N\.\s?S\.|[Nn]ew [Ss]tyle|yeni takvim\w*|нов(?:ому|ого)\s?стил[юя]|н\.\s?ст\.|neuen Stils|n\.\s?St\.",
    "f": r"[Bb]u yana",
}
_NUMERIC = (
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?"
    r"|(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2}|[IVX]{1,4})(?P=mark)(?P<year>\d{4}|\d{2})"
)
_PHRASES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("hijri", ("Reb", "Rab", "Cem", "Jumada", "Zil", "Zîl", "Zi'l", "Zi’l", "Zî’l", "Dhu", "Dhū"), _HIJRI),
    ("ottoman", ("anun", "ânun", "anûn", "ânûn", "eşrin", "eşrîn", "esrin"), _OTTOMAN),
    ("era_E", ("M.Ö", "MÖ", "B.C", "B. C", "Chr", "av. J", "av.J", "э."), _ERAS["E"]),
    ("era_a", ("A.D", "A. D", "M.S.", "Chr", "э."), _ERAS["a"]),
    ("era_o", ("O.S", "O. S", "tyle", "takvim", "Takvim", "ст", "Stil", "St."), _ERAS["o"]),
    ("era_g", ("N.S", "N. S", "tyle", "takvim", "стил", "н. ст", "н.ст", "Stil", "St."), _ERAS["g"]),
    ("era_f", ("u yana",), _ERAS["f"]),
)
"""What is more than a word and means one thing: months of two words, eras, styles. Each with stretches of which one is
in every text that has it: to look for those is cheap, and only what may be there is looked for by pattern."""
_TOKEN = re.compile(
    rf"(?P<word>(?![dDlL]['’]|[Jj]usqu['’]){_LETTER}+(?:{_APOSTROPHE}{_LETTER}+)?)"
    r"|(?P<other>[^\w\s\[\]])"
    rf"|(?P<numeric>(?<![\d./-])(?:{_NUMERIC})(?![\d]|[./-]\d)(?:{_APOSTROPHE}{_LETTER}+)?)"
    r"|(?P<many>\d{1,3}(?:[.,]\d{3})+(?![\d]))"
    rf"|(?P<number>\d+)(?P<tail>-(?:го|й|е|х|м|ого|ом|му|ые|ых|er|ler|lar)\b|{_APOSTROPHE}?{_LETTER}+)?"
    r"|(?P<break>\n[ \t\r]*\n)"
    rf"|(?P<elision>[dDlL]['’]|[Jj]usqu['’])"
    r"|(?P<foreign>[^\W\d_]+)"
)
_PUNCTUATION = {mark: mark for mark in ".,/()?&"} | dict.fromkeys("-–—‐‑−", "-")

_BACK = r"(?:[dt]an?|[dt]aki\w{0,4}|[ıu]n|[ıu]n[ae]|[ıu]nda\w{0,3}|[aıu]|la|lar\w*)"
_FRONT = r"(?:[dt]en?|[dt]eki\w{0,4}|[iü]n|[iü]n[ae]|[iü]nde\w{0,3}|[eiü]|le|ler\w*)"
_FUSED = re.compile(
    rf"(?P<back>ocak|ocağ|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|kasım|aralık|aralığ){_BACK}"
    rf"|(?P<front>eylül|ekim){_FRONT}"
)
_SEASON = re.compile(
    r"(?P<stem>ilkbahar|sonbahar|bahar|yaz|kis|guz)(?:[iu]n?|[iu]n[dt][ae]n?|[iu]n[dt]aki|[iu]na|a|[dt][ae]n?|[iu]nin)?"
)
_ENDINGS: tuple[tuple[re.Pattern[str], Case], ...] = (
    (re.compile(r"(?:[dt][ae]n)$"), Case.ABLATIVE),
    (re.compile(r"(?:[dt][ae](?:ki)?)$"), Case.LOCATIVE),
    (re.compile(r"(?:n[iu]n|[iu]n)$"), Case.GENITIVE),
    (re.compile(r"(?:n[ae]|y[ae]|[ae])$"), Case.DATIVE),
)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ROMAN_NUMBER = re.compile(r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})(?:e|ème)?")
_ORDINAL_TAILS = re.compile(r"(?:st|nd|rd|th|er|re|e|eme|ten|ter|n?[iu]nc[iu]|го|и|е|м|ого)")
_DECADE_TAILS = re.compile(r"(?:(?:lar|ler)\w*|l[iu]|s|ers?|е|х|ые|ых|er)")
_LAST_DAY, _LAST_YEAR = 31, 2199


class Piece(NamedTuple):
    """What stands between two blanks, as tokens: their classes, where they stand in it, what they name."""

    classes: str
    spans: tuple[tuple[int, int], ...]
    values: tuple[int | str | None, ...]


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens; ``classes`` has one letter each, the rest is asked of the pieces in which they stand.

    ``places``: where each piece begins; ``counts``: how many tokens there are up to the end of each.
    """

    text: str
    classes: str
    pieces: Sequence[Piece]
    places: Sequence[int]
    counts: Sequence[int]

    def span(self, index: int) -> tuple[int, int]:
        """Give where a token begins and ends."""
        number, place = self._place(index)
        start, end = self.pieces[number].spans[place]
        return self.places[number] + start, self.places[number] + end

    def start(self, index: int) -> int:
        """Give where a token begins."""
        return self.span(index)[0]

    def end(self, index: int) -> int:
        """Give where a token ends."""
        return self.span(index)[1]

    def word(self, index: int) -> str:
        """Give a token as it stands in the text."""
        start, end = self.span(index)
        return self.text[start:end]

    def case(self, index: int) -> Case | None:
        """Give the Turkish case of a token, by what follows its apostrophe or by its ending."""
        return _case(self.word(index))

    def value(self, index: int) -> int | str | None:
        """Give what a token names: a number, or a date in figures as it is written."""
        number, place = self._place(index)
        return self.pieces[number].values[place]

    def number(self, index: int) -> int:
        """Give the number that a token names: day, month, year, century."""
        found = self.value(index)
        return found if isinstance(found, int) else 0

    def _place(self, index: int) -> tuple[int, int]:
        number = bisect_right(self.counts, index)
        return number, index - self.counts[number] + len(self.pieces[number].classes)


@lru_cache(maxsize=65536)
def _case(word: str) -> Case | None:
    found = re.search(rf"{_APOSTROPHE}({_LETTER}+)$", word) or re.search(rf"\d({_LETTER}+)$", word)
    if found:
        return turkish.suffix(found[1]).case
    folded = key(word)
    stem = next((stem for stem in months.TURKISH if folded.startswith(stem)), "")
    rest = folded[len(stem) :]
    return next((case for pattern, case in _ENDINGS if rest and pattern.search(rest)), None)


def tokens(text: str) -> Tokens:
    """Take a text apart, piece by piece between blanks: a piece that has come before is not taken apart again."""
    pieces: list[Piece] = []
    places = array("q")
    for begin, stretch, phrase in _stretches(text):
        if phrase is not None:
            letter, value = _phrase(phrase)
            pieces.append(Piece(letter, ((0, len(stretch)),), (value,)))
            places.append(begin)
            continue
        written = [stretch] if _SPACED_BREAK.search(stretch) else stretch.split(" ")
        pieces.extend(map(_apart_before if max(map(len, written)) <= _LONG else _piece, written))
        places.extend(accumulate(map(_AND_A_BLANK, map(len, written[:-1])), initial=begin))
    classes = [piece.classes for piece in pieces]
    return Tokens(text, "".join(classes), pieces, places, array("q", accumulate(map(len, classes))))


_SPACED_BREAK = re.compile(r"\n[\t\r]* [ \t\r]*\n")
_AND_A_BLANK = (1).__add__
_LONG = 1_000  # characters of a piece that is not kept


def _piece(written: str) -> Piece:
    return _apart_before(written) if len(written) <= _LONG else _apart(written)


def _apart(written: str) -> Piece:
    classes: list[str] = []
    values: list[int | str | None] = []
    spans: list[tuple[int, int]] = []
    for found in _TOKEN.finditer(written):
        value: int | str | None = None
        if found.lastgroup == "word":
            letter, value = classify(found[0])
        elif found.lastgroup == "other":
            letter = _PUNCTUATION.get(found[0], ";")
        else:
            letter, value = _unusual(found, written)
        classes.append(letter)
        values.append(value)
        spans.append(found.span())
    return Piece("".join(classes), tuple(spans), tuple(values))


_apart_before = lru_cache(maxsize=2**15)(_apart)


def _stretches(text: str) -> Iterator[tuple[int, str, re.Match[str] | None]]:
    """Give the stretches of a text between phrases, each with where it begins, and the phrases whole."""
    last = 0
    for phrase in _found_phrases(text):
        yield last, text[last : phrase.start()], None
        yield phrase.start(), phrase[0], phrase
        last = phrase.end()
    yield last, text[last:], None


_BEFORE_HINT, _BEHIND_HINT = 20, 80  # characters of a phrase, at most, on either side of its hint


def _found_phrases(text: str) -> Iterator[re.Match[str]]:
    """Look for phrases around their hints, in the order of the text."""
    hinted = sorted((at, name) for name, hints, _ in _PHRASES for hint in hints for at in _places(text, hint))
    pattern, last = _phrases(tuple(name for name, *_ in _PHRASES if any(name == one for _, one in hinted))), 0
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
def _phrases(names: tuple[str, ...]) -> re.Pattern[str]:
    chosen = "|".join(f"(?P<{name}>{pattern})" for name, _, pattern in _PHRASES if name in names)
    return re.compile(rf"(?P<phrase>{chosen})(?:{_APOSTROPHE}{_LETTER}{{1,5}})?(?!\w)")


def _unusual(found: re.Match[str], text: str) -> tuple[str, int | str | None]:
    if found["number"]:
        if found.start() and text[found.start() - 1] in "$£€₺№":
            return "#", None
        return _number(found["number"], found["tail"] or "")
    if found["numeric"]:
        return "0", found["numeric"]
    if found["elision"]:
        return ("T" if found["elision"][0] in "jJ" else "q"), None
    return {"break": "¶", "foreign": "w"}.get(str(found.lastgroup), "#"), None


def _phrase(found: re.Match[str]) -> tuple[str, int | None]:
    name = next(name for name, text in found.groupdict().items() if text and name != "phrase")
    if name == "hijri":
        return _hijri(found[name])
    if name == "ottoman":
        return "M", months.OTTOMAN.get(re.sub("[^a-z]", "", key(found[name])))
    return name.removeprefix("era_"), None


def _hijri(name: str) -> tuple[str, int | None]:
    folded = re.sub("[^a-z]", "", key(name))
    number = next((number for pattern, number in months.HIJRI if pattern.match(folded)), None)
    return ("H", number) if number else ("V", None)


@lru_cache(maxsize=65536)
def _number(digits: str, tail: str) -> tuple[str, int | None]:
    value, ending = int(digits[:9]), key(re.sub(rf"{_APOSTROPHE}|-", "", tail))
    if digits + ending in months.SHORT:
        return "j", months.SHORT[digits + ending]
    if ending and value % 10 == 0 and len(digits) == 4 and _DECADE_TAILS.fullmatch(ending):  # noqa: PLR2004 - a year
        return "D", value
    if ending and len(digits) <= 2 and _ORDINAL_TAILS.fullmatch(ending):  # noqa: PLR2004 - a day
        return ("d" if 1 <= value <= _LAST_DAY else "#"), value
    if ending and ending not in {"г", "гг"} and turkish.suffix(re.sub(_APOSTROPHE, "", tail)).case is Case.OTHER:
        return "#", value
    return _shape(digits, value), value


def _shape(digits: str, value: int) -> str:
    if len(digits) == 4:  # noqa: PLR2004 - a year
        return "y" if 1000 <= value <= _LAST_YEAR else "#"  # noqa: PLR2004
    if len(digits) == 3:  # noqa: PLR2004 - a year with company
        return "h" if value >= 100 else "#"  # noqa: PLR2004
    if len(digits) > 3:  # noqa: PLR2004
        return "#"
    return "d" if 1 <= value <= _LAST_DAY else "e"


@lru_cache(maxsize=200_000)
def classify(word: str) -> tuple[str, int | None]:
    """Give the class of a word and the number that it names.

    >>> classify("Haziranda"), classify("Sept"), classify("may"), classify("XIX")
    (('M', 6), ('j', 9), ('m', 5), ('R', 19))
    """
    base = normalize("NFC", re.split(_APOSTROPHE, word, maxsplit=1)[0] if not word.isalpha() else word)
    folded = key(base)
    return _month(base, folded) or _other(base, folded)


def _month(base: str, folded: str) -> tuple[str, int] | None:
    capital = base[0].isupper()
    if folded in months.FULL:
        alone = capital or folded not in months.NEEDS_COMPANY
        return ("M" if alone else "m"), months.FULL[folded]
    if folded in months.SHORT:
        return ("j" if capital else "m"), months.SHORT[folded]
    fused = _FUSED.fullmatch(turkish.lower(base))
    if fused:
        stem = key(fused["back"] or fused["front"])
        return ("M" if capital or stem not in months.NEEDS_COMPANY else "m"), months.TURKISH[stem]
    if folded in months.OTTOMAN:
        return "M", months.OTTOMAN[folded]
    return next((("H", number) for pattern, number in months.HIJRI if pattern.fullmatch(folded)), None)


def _other(base: str, folded: str) -> tuple[str, int | None]:  # noqa: PLR0911 - one a kind of word
    if folded in words.CLASS_OF:
        return words.CLASS_OF[folded], months.ordinal(folded)
    if folded in months.SEASONS:
        return "S", months.SEASONS[folded]
    season = _SEASON.fullmatch(folded)
    if season:
        return "S", months.SEASONS[season["stem"]]
    if _ROMAN_NUMBER.fullmatch(base):
        return "R", _roman(base)
    for pattern, letter in words.TURKISH_STEMS:
        if pattern.fullmatch(folded):
            return letter, None
    day = months.ordinal(folded)
    if day:
        return "d", day
    return ("V" if base[0].isupper() else "w"), None


def _roman(text: str) -> int:
    marks = [_ROMAN[mark] for mark in text if mark in _ROMAN]
    return sum(-one if one < after else one for one, after in zip(marks, [*marks[1:], 0], strict=True))
