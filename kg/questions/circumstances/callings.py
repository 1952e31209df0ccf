"""What somebody is called in a name or a description: its head, and the words that are broader than it.

Owns no person; what is said of one is :mod:`.being`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from kg.questions.morphology import english_stem, plain


def heads(text: str, language: str) -> Iterator[tuple[str, ...]]:
    """Give what a name or description calls somebody: the words before *of*, *in* or *who*; in Turkish all words.

    >>> list(heads("Venetian envoy in Vienna, later governor of Corfu", "en"))
    [('venetian', 'envoy'), ('governor',)]
    >>> list(heads("Viyana'daki Venedik elçisi", "tr"))
    [('viyana', 'daki', 'venedik', 'elcisi')]
    """
    for part in re.split(r"[,;.()]| and | ve | ile |\b(?:later|sonra) ", re.sub(r"['’]", " ", text)):
        words = tuple(plain(part).split())
        if language == "en":
            end = next((at for at, word in enumerate(words) if word in _INTRODUCING), len(words))
            words = words[:end]
        if words:
            yield words


def is_called(noun: Sequence[str], head: Sequence[str], language: str) -> bool:
    """Tell whether a head says what a noun says: its last word is the noun's or one of a narrower meaning.

    >>> is_called(("diplomat",), ("venetian", "envoy"), "en"), is_called(("venetian",), ("venetian", "envoy"), "en")
    (True, False)
    >>> is_called(("elci",), ("venedik", "elcisi"), "tr"), is_called(("buyukelci",), ("venedik", "buyukelciligi"), "tr")
    (True, True)
    """
    for last, before in _ways(tuple(noun), head[-1], language) if head else ():
        size = len(last)
        ends = head[-size:] if size <= len(head) else ()
        if ends and all(_is_form(word, own, language) for word, own in zip(ends, last, strict=True)):
            rest = head[: len(head) - size]
            if all(any(_is_form(word, own, language) for word in rest) for own in before):
                return True
    return False


@lru_cache(maxsize=65536)
def _ways(noun: tuple[str, ...], last: str, language: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Give the ways to say a noun that a word may be the last of: what it ends with, and what must stand before."""
    whole = narrower(" ".join(noun), language)
    ways = (
        (ends, () if ends != noun[-1:] and ends in whole else noun[:-1])
        for ends in (noun[-1:], *whole, *narrower(noun[-1], language))
    )
    return tuple(way for way in ways if _is_form(last, way[0][-1], language))


@cache
def narrower(noun: str, language: str) -> tuple[tuple[str, ...], ...]:
    """Give the words for those who are called so too: of *soldier*, *general* and the rest."""
    return _table().get((language, noun), ())


@cache
def translated(noun: str, language: str) -> tuple[tuple[str, ...], ...]:
    """Give the words of the other of the two languages for the same.

    >>> translated("officer", "en"), translated("hekim", "tr")
    ((('subay',),), (('physician',), ('doctor',)))
    """
    table = _table()
    if language == "en":
        return table.get(("same", noun), ())
    own = tuple(noun.split())
    return tuple((english,) for (tongue, english), found in table.items() if tongue == "same" and own in found)


def is_calling(noun: str, language: str) -> bool:
    """Tell whether a word is known to be one for persons."""
    table = _table()
    return (language, noun) in table or any(
        tongue == language and (noun,) in found for (tongue, _), found in table.items()
    )


def counted_calling(question: str, language: str) -> str | None:
    """Give the word for persons that is asked the number of.

    >>> counted_calling("How many envoys came", "en"), counted_calling("How many treaties were signed", "en")
    ('envoy', None)
    """
    said = plain(question)
    found = re.search({"en": r"\bhow many (\w+)", "tr": r"\bkac (\w+)"}.get(language, r"(?!)"), said)
    noun = found[1] if found else ""
    return next((each for each in (noun, noun.removesuffix("s")) if each and is_calling(each, language)), None)


@cache
def _table() -> dict[tuple[str, str], tuple[tuple[str, ...], ...]]:
    found: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for line in files(__package__).joinpath("callings.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, noun, rest = (each.strip() for each in line.split(":", 2))
            found[language, noun] += [tuple(each.split()) for each in rest.split(",")]
    return {key: tuple(held) for key, held in found.items()}


def _is_form(word: str, noun: str, language: str) -> bool:
    if language == "tr":
        return word == noun or (word.startswith(noun) and _TURKISH_ENDING.fullmatch(word, len(noun)) is not None)
    return english_stem(word) == english_stem(noun)


_TURKISH_ENDING = re.compile(r"(?:l[iu][gk])?(?:l[ae]r)?(?:s?[iu])?(?:n[iu]n|y?d[iu]|d[iu]r|ydi|n[iu]|n[ae]|[iu]n)?")
_INTRODUCING = frozenset(
    {
        "of",
        "in",
        "at",
        "to",
        "for",
        "on",
        "from",
        "between",
        "with",
        "who",
        "whom",
        "which",
        "until",
        "during",
        "under",
        "by",
        "since",
        "after",
        "before",
        "near",
        "whose",
        "that",
        "against",
    }
)
