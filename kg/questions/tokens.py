"""The words of a question as they are written, and what the endings of a name or a noun may be.

Owns no meaning of a word; what the words are is :mod:`kg.questions.reader`.
"""

# ruff: noqa: PLR2004 - lengths stand where they are used

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.language import turkish
from kg.questions.morphology import plain, turkish_form, turkish_noun


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as written, and plain."""

    raw: str
    plain: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.raw[:1].isupper()


_PREFIXED = re.compile(
    r"(?<!\w)(?:anti|pro|pan|non|mid|pre|post|ex|neo|semi|trans|inter|ultra|philo)-[A-Z][a-z]+\b(?<!ism)"
)


def split(question: str) -> Iterator[Word]:
    """Take the words of a question; punctuation goes, apostrophes and dots inside names stay.

    A capital behind a beginning in small letters makes no name, but for doctrines: *pan-Islamic*, *anti-British*.

    >>> [word.raw for word in split("Who warned al-Husayni of pan-Islamic plans at Ust-Kut?")]
    ['Who', 'warned', 'al', 'Husayni', 'of', 'pan', 'islamic', 'plans', 'at', 'Ust', 'Kut']
    """
    for raw in re.split(r"[\s\-–—/]+", _PREFIXED.sub(lambda found: found[0].lower(), question)):
        bare = raw.strip('?!,;:"“”«»()[]…').rstrip(".") if not re.fullmatch(r"(?:\w\.)+", raw) else raw
        bare = bare.strip('?!,;:"“”«»()[]…‘').strip()
        if plain(bare):
            yield Word(raw=bare, plain=plain(bare))


def endings(raw: str, language: str) -> Iterator[tuple[str, str]]:
    """Give what a name's last word may be without its ending, and the case that the ending gives it."""
    if language == "en":
        bare = re.sub(r"['’](?:s|)$", "", raw)
        if bare != raw:
            yield bare, "genitive"
            return
        yield raw, "nominative"
        return
    apart = turkish.split(raw)
    if apart.apostrophe:
        yield apart.stem, str(apart.suffix.case)
        return
    yield raw, "nominative"
    if language != "tr":
        if len(raw) > 4:
            for cut in (1, 2, 3):
                yield raw[:-cut], "oblique"
        return
    for base in turkish.stems(raw)[1:]:
        rest = raw[len(base) :]
        suffix = turkish.suffix_after(base, rest) if raw.startswith(base) else turkish.suffix(rest)
        yield base, str(suffix.case) if suffix else "other"
    if plain(raw) != raw.lower():
        return
    yield from _bare_endings(raw)


def owns(word: str) -> bool:
    """Tell whether an English word has the mark of one to whom something belongs: *X’s*, *the delegates’*."""
    return re.search(r"['’]s?$", word) is not None


_BARE = re.compile(r"^(?P<stem>\w{3,}?)(?P<suffix>(?:[ns]?[iu]n|[yn]?[ae]|n?[dt][ae]n?|y?l[ae]|[yn]?[iu]))$")


def _bare_endings(raw: str) -> Iterator[tuple[str, str]]:
    """Read endings typed without Turkish letters (*Sumnuda*, *Halil Pasaya*)."""
    for cut in range(len(raw) - 1, 2, -1):
        found = _BARE.match(raw)
        rest = plain(raw[cut:])
        if found and re.fullmatch(r"[ns]?[iu]n|[yn]?[ae]|n?[dt][ae]n?|y?l[ae]|[yn]?[iu]", rest):
            yield raw[:cut], _case_of(rest)


def _case_of(rest: str) -> str:
    for case, pattern in CASE_ENDINGS:
        if re.fullmatch(pattern, rest):
            return case
    return "nominative"


CASE_ENDINGS = (
    ("genitive", r"n?[iu]n"),
    ("ablative", r"n?[dt][ae]n"),
    ("locative", r"n?[dt][ae]"),
    ("instrumental", r"y?l[ae]"),
    ("dative", r"[yn]?[ae]"),
    ("accusative", r"[yn]?[iu]"),
)
"""The endings of Turkish cases in plain letters, the surest first."""


_NOUN_ENDING = re.compile(r"^(?:l[ae]r)?(?:s?[iu](?=n[aeiud]))?(?P<case>.*)$")


def noun_case(word: Word, head: str, language: str) -> str:
    """Read the case of a common noun from what follows its stem."""
    if language != "tr":
        return "nominative"
    rest = word.plain[len(head) :] if word.plain[: len(head) - 1] == head[: len(head) - 1] else ""
    rest = re.sub(r"(?:[dt][iu]r?|yd[iu])$", "", rest) if rest not in {"di", "du", "ti", "tu"} else ""
    found = _NOUN_ENDING.match(rest)
    return _case_of(found["case"]) if found and found["case"] else "nominative"


def case_of_noun(word: Word, language: str) -> str:
    """Guess the case of a noun of which no stem is known."""
    if language != "tr":
        return "nominative"
    return _case_of(re.sub(r"^.*?(?=(?:[yn]?[aeiu]|n?[dt][ae]n?|y?l[ae]|n?[iu]n)$)", "", word.plain)[-3:])


def roots(said: Iterable[str]) -> frozenset[str]:
    """Give letters of which one stands at the beginning of whatever is akin to one of some words."""
    return frozenset(word[:2] for word in said)


@lru_cache(maxsize=32768)
def akin(one: str, other: str, language: str) -> bool:
    """Tell whether two words are forms of one word, of whatever class: *abolished*, *abolition*."""
    if one == other:
        return True
    common = 0
    while common < min(len(one), len(other)) and one[common] == other[common]:
        common += 1
    if language == "tr":
        root = re.sub(
            r"(?:[iu]l|[iu]n|n|l)?(?:m[ae]|[iu]s)(?:l[ae]r)?[iu]?s?[iu]?(?:n[iu]n|n[iu]|n[ae]|nd[ae]n?)?$", "", other
        )
        if 2 < len(root) < len(other) and turkish_form(one, root):
            return True
        if len(min(one, other, key=len)) == 3 and (turkish_noun(one, other) or turkish_noun(other, one)):
            return True
        return common >= 6 or (common >= 4 and common >= min(len(one), len(other)) - 3)
    return common >= 5 and 2 * common > min(len(one), len(other))


def head_of(name: str, language: str) -> str:
    """Give the noun of a name, in the plain form: what stands before *of*, or last; numbers are passed over.

    >>> head_of("Mission of the Porte in Vienna", "en"), head_of("Ordu karargâhı (1921)", "tr")
    ('mission', 'karargahi')
    """
    said = [word for word in plain(re.sub(r"\(.*?\)", "", name)).split() if not word.isdigit()]
    if language == "en":
        end = next((place for place, word in enumerate(said) if place and word in _INTRODUCING), len(said))
        said = said[:end]
    return said[-1] if said else ""


_INTRODUCING = frozenset({"of", "in", "at", "to", "for", "on", "from", "between", "with", "about", "by"})
