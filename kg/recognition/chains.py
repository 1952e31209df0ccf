"""Words with capitals that stand together, with what a suffix says of each: what names are cut from.

Owns the scan of a text; what a chain names is said elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.language import honorifics, turkish
from kg.language.turkish import Suffix

UPPER = (
    "A-ZÇĞİÖŞÜÂÎÛÀ-ÖØ-Þ\u0410-\u042f\u0401"
    "ĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĠĢĤĦĨĪĬĮĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"  # Ōkubo, Šafařík, Łukasz
)
_WORD = re.compile(
    rf"(?<!\w)(?<!\w['’])(?:[AIKS]/[ABS](?!\w)|"
    rf"[{UPPER}](?:[^\W\d_]|(?<=[^\W\d_])(?<![^\W\d_]{{2}})\.(?=[{UPPER}]\.))*(?:[-–'’ʼ‘`´][^\W\d_]+)*(?:\.(?=[^\W\d_]|\s|-|,|$))?)"
)
_ELIDED = re.compile(rf"(?:[LDJNSCMT]|Qu)['’](?=[{UPPER}])")
_AFTER_ELISION = re.compile(_WORD.pattern.replace(r"(?<!\w['’])", "", 1))
PARAGRAPH = "\f"
"""What parts the paragraphs of a text whose lines are not broken: no name goes over it."""
_OPENING = "\"'“‘«„([—–-* \u00a0"


_PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "du",
        "des",
        "del",
        "della",
        "dos",
        "di",
        "bin",
        "ibn",
        "bint",
        "el",
        "al",
        "ul",
        "üs",
        "of",
        "the",
        "zu",
        "zur",
        "af",
        "y",
        "la",
        "le",
        "von der",
        "von dem",
        "van der",
        "van den",
    ]
)
"""Small words within names. French *de*, Portuguese *da* are not here: Turkish has both as words of its own."""
_OF_ENGLISH_NAMES = frozenset([" de ", " de la ", " da "])
_OF_LORDS = frozenset([" de ", " de la ", " d’", " d'"])
_LORDS = frozenset(
    ["marquis", "marki", "comte", "vicomte", "vikont", "chevalier", "şövalye", "duc", "conde", "marqués"]
)
"""Titles of foreign lords, behind which *de* is no Turkish word."""
_PARTNERS = frozenset(["co", "company", "cie"])
"""Behind *&*: who is not named of a firm."""
_WIDEST_GAP = 9  # characters: " von der "
_INITIAL, _SYLLABLE = 2, 3  # characters, with and without a full stop


@dataclass(frozen=True, slots=True)
class Word:
    """A word with a capital: where it stands, and its parts. ``marked``: an apostrophe sets its suffix off."""

    start: int
    end: int
    stem_end: int
    stem: str
    low: str
    suffix: Suffix
    marked: bool
    dotted: bool

    @property
    def is_initial(self) -> bool:
        """Whether it is an initial, or several: *V.*, *V.V.*."""
        return self.dotted and all(len(letter) == 1 for letter in self.stem.rstrip(".").split("."))


@dataclass(frozen=True, slots=True)
class Chain:
    """Words that follow each other, and whether the first begins a sentence; ``paired``: an *and* stands in them."""

    words: tuple[Word, ...]
    first: bool
    paired: bool = False


@lru_cache(maxsize=2**16)
def _apart(text: str) -> tuple[str, str, Suffix, bool]:
    bare = text.removesuffix(".") if len(text) > _INITIAL else text
    found = turkish.split(bare)
    return found.stem, turkish.fold(found.stem), found.suffix, bool(found.apostrophe)


def words(text: str, *, french: bool = False) -> Iterator[Word]:
    """Give every word with a capital; in French it may follow an elision (*l’Empire*)."""
    for found in (_AFTER_ELISION if french else _WORD).finditer(text):
        elided = _ELIDED.match(found[0]) if french else None  # L’Autriche
        start = found.start() + (elided.end() if elided is not None else 0)
        whole = text[start : found.end()]
        stem, low, suffix, marked = _apart(whole)
        dotted = whole[-1] == "."
        end = found.end()
        if dotted and (marked or (len(stem) > _SYLLABLE and not stem.isupper())):
            end -= 1
            dotted = False
        yield Word(start, end, start + len(stem), stem, low, suffix, marked, dotted)


def chains(text: str, language: str = "") -> Iterator[Chain]:
    """Give the chains of a text: a suffix that an apostrophe sets off ends one. *de* joins English names."""
    run: list[Word] = []
    for word in words(text, french=language == "fr"):
        if run and (
            not _joined(text, run[-1], word, language)
            or _is_signature(text, run[0].start, run[-1].end, word)
            or _counts_a_ruler(run)
        ):
            if _counts_a_ruler(run):
                run[-1] = replace(
                    run[-1], end=run[-1].end - 1, stem_end=run[-1].end - 1, stem=run[-1].stem[:-1], dotted=False
                )
            yield Chain(tuple(run), begins_sentence(text, run[0].start))
            run = []
        run.append(word)
    if run:
        yield Chain(tuple(run), begins_sentence(text, run[0].start))


def _joined(text: str, one: Word, other: Word, language: str) -> bool:
    if one.marked or other.start - one.end > _WIDEST_GAP or (language == "en" and _ends_sentence(one)):
        return False
    gap = text[one.end : other.start]
    if gap in {" ", "", "\u00a0", "-"} or (gap.count("\n") == 1 and not gap.strip()):
        return True
    if not language and gap in {" (", ") "} and _is_bracketed(text, one, other):
        return True
    if language == "en" and (gap in _OF_ENGLISH_NAMES or (gap == " & " and other.low.rstrip(".") in _PARTNERS)):
        return True
    if gap in _OF_LORDS and one.low in _LORDS:
        return True
    particle = gap.strip()
    heading = particle == "the" and language == "en" and _GOES_ON.match(text, other.end) is not None
    begins = language == "de" and particle in _GERMAN_ARTICLES and other.low not in _BYNAMES
    return not (begins or heading) and particle in _PARTICLES and gap[:1] == " " == gap[-1:]


# *Baden Joins the | German Confederation*; but *Peter the Great*
_GOES_ON = re.compile(rf" [{UPPER}][^\W\d_]")


def _is_bracketed(text: str, one: Word, other: Word) -> bool:
    """Tell whether a bracket stands within a Turkish name: *Ömer (Lütfi) Paşa*, *Ferik (Tümgeneral) Selim Paşa*."""
    if text[one.end] == ")":
        before = _BEFORE_BRACKET.search(text, max(0, one.start - _LONGEST_TITLE), one.start)
        title = before is not None and turkish.fold(before[1]) in honorifics.BEFORE and one.low in honorifics.BEFORE
        return before is not None and (title or other.low in honorifics.AFTER)
    behind = _BEHIND_BRACKET.match(text, other.end)
    titles = one.low in honorifics.BEFORE and other.low in honorifics.BEFORE
    return behind is not None and (titles or turkish.fold(behind[1]) in honorifics.AFTER)


_BEFORE_BRACKET = re.compile(r"([^\W\d_]+) \($")
_LONGEST_TITLE = 24
_BEHIND_BRACKET = re.compile(r"\) ([^\W\d_]+)")


def _ends_sentence(word: Word) -> bool:
    """Tell whether the full stop of a short English word is no abbreviation's: *against Emin Ali. | Rodney sailed*."""
    return word.dotted and word.stem[-1:].islower() and not word.is_initial and word.low.rstrip(".") not in _SHORTENED


_SHORTENED = honorifics.words("""
    gen col adm gov sec sen rep maj sgt cpt lt wm geo jas jos thos chas mr mrs ms dr st ste sr jr hon rev fr br bro mt
    ft no nos vol hz esq brig cmdr amb pres min dept co inc ltd ing lic d.c bay mme mlle mm ph th chr alb fred sam dan
    ben ed nic rob wil ch jno
""")
_GERMAN_ARTICLES = frozenset(["den", "der", "des"])
"""Where every noun has a capital they begin the next name or noun: *Maria Theresia den Vertrag*."""
_BYNAMES = honorifics.words("""
    große grosse kühne schreckliche fromme weise kahle löwe eroberer prächtige gute schöne starke kurze dicke streitbare
""")


def _counts_a_ruler(run: Sequence[Word]) -> bool:
    """Tell whether a number, and no initial, ends a name and its sentence: *to King Charles X. Polignac resigned*."""
    return len(run) > _RULER and run[-1].stem in _NUMBERS and run[-_RULER - 1].low in honorifics.RULERS


def _without_stop(word: Word) -> Word:
    return replace(word, end=word.end - 1, stem_end=word.end - 1, stem=word.stem[:-1], dotted=False)


_RULER = 2  # words: a name and its number
_NUMBERS = frozenset(["I.", "V.", "X."])


def _is_signature(text: str, start: int, end: int, following: Word) -> bool:
    """Tell whether a name fills its line and another line begins with something else: *Henry Fletcher | Liberia:*."""
    alone = start == 0 or text[start - 1] == "\n"
    return alone and text[end : end + 1] == "\n" and text[following.end : following.end + 2].rstrip() in {":", ""}


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether what begins here begins a sentence, a line after a blank one, or a quotation."""
    at = start - 1
    while at >= 0 and text[at] in _OPENING:
        at -= 1
    if at < 0 or text[at] in "!?…:;":
        return True
    if text[at] in {"\n", PARAGRAPH}:
        return True
    if text[at] != ".":
        return False
    before = text[max(0, at - 12) : at]
    word = re.search(r"[^\s(\"“]*$", before)
    last = word[0] if word else ""
    return len(last) > _SYLLABLE or (last[-1:].islower() and last.lower() not in _ABBREVIATED) or last[-1:] in "'’)\"”"


_ABBREVIATED = honorifics.words("dr prof hz bkz bk vs mr mrs st no doç gen alb yy s vb")
