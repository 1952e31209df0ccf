"""One side of a letter's heading: the persons, offices or bodies that its words name.

>>> [party.name for party in read("the Secretary of the Treasury (Mellon) and the Under Secretary of State (Olds)")]
['Mellon', 'Olds']
>>> [(party.name, party.kind) for party in read("the Embassy in Turkey")]
[('Embassy in Turkey', 'body')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from kg.letters import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody on one side of a letter.

    ``name`` is the person's, as written and without titles; where no person is named, the office or body. ``kind`` is
    ``person``, ``office`` or ``body``. ``office`` is what a named person is said to be. ``start`` and ``end`` are the
    place of the name in the text that was read, ``phrase_start`` and ``phrase_end`` that of all that is said of it.
    """

    name: str
    kind: str
    start: int
    end: int
    phrase_start: int
    phrase_end: int
    office: str | None = None


_TOKEN: Final = re.compile(r"[^\s,;()\[\]]+")
_IN_BRACKETS: Final = re.compile(r"\s*\(([^()]*)\)")
_ASIDE: Final = re.compile(
    r"[,;]?\s*\(?\b(?:[Tt]emporarily|[Nn]ow|[Tt]hen|[Aa]ppointed|[Aa]t [Pp]resent|en route)\b.*$|[\s,.;:]+$", re.DOTALL
)
_ARTICLE: Final = re.compile(r"\s*(?:the|The|an|An|a|A|His|Her|Their)\s+")
_AFTER_BRACKET: Final = re.compile(r"\)(?:\s*,)?\s*(?:and\s+|,\s*|&\s+)?(?=[\w“‘])|\)\s*;\s*")
_AND: Final = re.compile(r",?\s+and\s+")
_TAIL: Final = re.compile(r",|\s(?:of|at|in|on|for|with|temporarily|and)\s")
_TITLE_WITH_OF: Final = re.compile(words.TITLE_WITH_OF + r"(?=\s)")
_AT_LARGE: Final = re.compile(r"\s[Aa]t[ -]Large\b")
_INITIAL: Final = re.compile(r"(?:[A-ZÀ-ÞĀ-Ž]\.-?)+$|[A-Z]$")
_SUFFIX: Final = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "vi", "vii", "viii", "xii", "xxiii", "i", "v"})
_LONGEST_NAME: Final = 7


def read(text: str, start: int = 0, end: int | None = None) -> tuple[Party, ...]:
    """Read one side of a heading."""
    end = len(text) if end is None else end
    found: list[Party] = []
    for first, last in _pieces(text, start, end):
        plural = _plural(text, first, last)
        for one, other in _coordinated(text, first, last):
            party = _party(text, one, other, bare=plural and bool(found) and one != first)
            if party is not None:
                found.append(party)
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part several bearers of offices, each with the name in brackets: *the Chief (Castle) and the Clerk (Wall)*."""
    first = start
    for found in _AFTER_BRACKET.finditer(text, start, end):
        following = text[found.end() : end]
        closed = found.start() + 1
        if not _begins_party(following) or not _is_name_in_brackets(text, first, closed):
            continue
        yield from _offices(text, first, closed)
        first = found.end()
    yield from _offices(text, first, end)


def _offices(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part *the Secretary of State and the Under Secretary of State (Olds)*: each has its article."""
    first = start
    for found in re.compile(r",?\s+and\s+(?=the\s)").finditer(text, start, end):
        if (
            _ARTICLE.match(text, first)
            and _depth(text, start, found.start()) == 0
            and _is_office(text, first, found.start())
        ):
            yield first, found.start()
            first = found.end()
    yield first, end


def _is_office(text: str, start: int, end: int) -> bool:
    following = [token.lower() for token in _TOKEN.findall(text[start:end])]
    return any(token in words.OFFICES for token in following) and not any(
        token in words.BODIES for token in following[:2]
    )


def _begins_party(following: str) -> bool:
    if _ASIDE.match(following):
        return False
    return bool(_ARTICLE.match(following)) or _lower(following) in words.TITLES or following[:1].isupper()


def _is_name_in_brackets(text: str, start: int, end: int) -> bool:
    found = re.search(r"\(([^()]*)\)$", text[start:end])
    return found is not None and _is_name(found[1])


def _plural(text: str, start: int, end: int) -> bool:
    return _lower(text[start:end]) in words.PLURAL_TITLES


def _lower(text: str) -> str:
    token = _TOKEN.search(text)
    return token[0].lower() if token else ""


def _coordinated(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part two persons: *President Roosevelt and Prime Minister Churchill*, *Chairmen A and B*, *John X and Mary Y*."""
    first = start
    for found in _AND.finditer(text, start, end):
        left, right = (first, found.start()), (found.end(), end)
        if _depth(text, start, found.start()) == 0 and _is_person(text, *left) and _is_person(text, *right):
            yield left
            first = found.end()
    yield first, end


def _depth(text: str, start: int, end: int) -> int:
    return text.count("(", start, end) - text.count(")", start, end)


def _is_person(text: str, start: int, end: int) -> bool:
    if _ARTICLE.match(text, start):
        return False
    return _person(text, start, end) is not None


def _party(text: str, start: int, end: int, *, bare: bool) -> Party | None:
    start, end = _trimmed(text, start, end)
    if start >= end:
        return None
    bracketed = _bracketed(text, start, end)
    if bracketed is not None:
        return bracketed
    article = _ARTICLE.match(text, start, end)
    if article is None or bare or _lower(text[article.end() : end]) in words.STYLES:
        found = _person(text, article.end() if article else start, end)
        if found is not None:
            return replace(found, phrase_start=start)
    first = article.end() if article else start
    first, end = _trimmed(text, first, end)
    name = " ".join(text[first:end].split())
    tokens = {token.lower().rstrip(",") for token in _TOKEN.findall(name)}
    opening = _lower(name).removesuffix("’s").removesuffix("'s")
    kind = "office" if opening in words.OFFICES or (tokens & words.OFFICES and not tokens & words.BODIES) else "body"
    return Party(name=name, kind=kind, start=first, end=end, phrase_start=start, phrase_end=end) if name else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Take off what stands around a party: blanks, marks at the end, *temporarily at Paris*."""
    while start < end and text[start] in " \t\n\r[“‘,;":
        start += 1
    while True:
        aside = _ASIDE.search(text, start, end)
        if aside is None or aside.start() <= start:
            return start, end
        cut = aside.start()
        if text[cut:end] == "." and _ends_in_abbreviation(text, start, end):
            return start, end
        if text[cut:end].strip(" ,;:") == "." and _ends_in_abbreviation(text, start, cut + 1):
            return start, cut + 1
        end = cut


def _ends_in_abbreviation(text: str, start: int, end: int) -> bool:
    last = text[start:end].split()[-1:]
    return bool(last) and (last[0].lower() in words.BODIES | _SUFFIX or bool(_INITIAL.match(last[0])))


def _bracketed(text: str, start: int, end: int) -> Party | None:
    """Read *the Ambassador in Russia (Francis)*; brackets within the office stay with it."""
    last = None
    for found in _IN_BRACKETS.finditer(text, start, end):
        last = found
    if last is None or not last[1].strip() or not _is_name(last[1]):
        return None
    if text[last.end() : end].strip(" ,.;]"):
        return None
    article = _ARTICLE.match(text, start, end)
    office = " ".join(text[article.end() if article else start : last.start()].split())
    if not office:
        return None
    first, end_of_name = last.start(1), last.end(1)
    person = _person(text, first, end_of_name)
    first, end_of_name = (person.start, person.end) if person else (first, end_of_name)
    name = " ".join(text[first:end_of_name].split())
    return Party(
        name=name, kind="person", start=first, end=end_of_name, phrase_start=start, phrase_end=last.end(), office=office
    )


def _is_name(text: str) -> bool:
    """Tell whether words can be a person's name: capitals, initials, particles; no body, no word of an office alone."""
    tokens = text.replace(",", " ").split()
    if not tokens or len(tokens) > _LONGEST_NAME:
        return False
    if any(character.isdigit() for character in text):
        return False
    if not any(token[:1].isupper() and token.lower() not in words.PARTICLES for token in tokens):
        return False
    if len(tokens) == 1 and tokens[0].lower() in {
        "plans",
        "acting",
        "translation",
        "extract",
        "telegram",
        "paraphrase",
    }:
        return False
    return all(
        token[:1].isupper() or token.lower() in words.PARTICLES or token[:2] in {"d’", "d'", "l’", "al", "el"}
        for token in tokens
    )


def _person(text: str, start: int, end: int) -> Party | None:
    """Read a person named with or without a title: *Senator Borah*, *Mr. Lamont of J. P. Morgan*, *Robert Cutler*."""
    start, end = _trimmed(text, start, end)
    titled = _titled(text, start, end)
    if titled is not None:
        return titled
    limit = _limit(text, start, end)
    tokens = list(_TOKEN.finditer(text, start, limit))
    lowered = [token[0].lower() for token in tokens]
    if not 1 <= len(tokens) <= _LONGEST_NAME or not _is_name(text[start:limit]):
        return None
    if any(word in words.BODIES or word.removesuffix("’s") in words.OFFICES for word in lowered):
        return None
    if len(tokens) == 1 and limit != end:
        return None
    if any(word.endswith(("’s", "'s")) for word in lowered) or _is_collective(lowered):
        return None
    last = tokens[-1].end()
    if text[last - 1] == "." and not _ends_in_abbreviation(text, start, last):
        last -= 1
    return Party(
        name=" ".join(text[start:last].split()),
        kind="person",
        start=start,
        end=last,
        phrase_start=start,
        phrase_end=end,
    )


_COLLECTIVE: Final = frozenset(
    {"all", "certain", "allied", "american", "british", "french", "several", "various", "other"}
)


def _is_collective(lowered: list[str]) -> bool:
    return lowered[0] in _COLLECTIVE


def _titled(text: str, start: int, end: int) -> Party | None:
    with_of = _TITLE_WITH_OF.match(text, start, end)
    at_large = _AT_LARGE.search(text, start, end)
    after = with_of.end() if with_of else at_large.end() if at_large else start
    limit = _limit(text, after, end)
    tokens = list(_TOKEN.finditer(text, after, limit))
    lowered = [token[0].lower() for token in tokens]
    at = 0 if with_of or at_large else _after_titles(lowered)
    if at is None:
        return None
    if at >= len(tokens) or (len(tokens) - at > 1 and any(word in words.BODIES for word in lowered[at:])):
        return None
    first, last = tokens[at].start(), tokens[-1].end()
    if not _is_name(text[first:last]) or any(word.endswith(("’s", "'s")) for word in lowered):
        return None
    if text[last - 1] == "." and not _ends_in_abbreviation(text, start, last):
        last -= 1
    office = " ".join(text[start:first].split())
    said = office if not all(word in words.STYLES for word in office.lower().split()) else None
    return Party(
        name=" ".join(text[first:last].split()),
        kind="person",
        start=first,
        end=last,
        phrase_start=start,
        phrase_end=end,
        office=said or None,
    )


def _after_titles(lowered: list[str]) -> int | None:
    """Count the words before the name: to the last title, whatever stands before (*Soviet Premier*, *Crown Prince*)."""
    last = max((at for at, word in enumerate(lowered) if word in words.TITLES), default=None)
    if last is None or any(word in words.OFFICES for word in lowered[last + 1 :]):
        return None
    if last == len(lowered) - 1:  # President King; but Vice President
        known = last > 0 and lowered[0] in words.TITLES and "-".join(lowered[-2:]) not in words.COMPOUNDS
        return last if known else None
    return last + 1


def _limit(text: str, start: int, end: int) -> int:
    """Find where a name ends before what is said of its bearer: *of the Division*, *at Geneva*, a comma."""
    for found in _TAIL.finditer(text, start, end):
        if found[0] == "," and _lower(text[found.end() : end]) in _SUFFIX:
            continue
        return found.start()
    return end
