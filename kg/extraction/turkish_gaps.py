"""Clauses that share one Turkish verb: *A’yı X, B’yi Y temsil etti; K’yı L’ye, M’yi N’ye bıraktı*.

The verb stands behind the last; the others are groups of names with the same roles in the same order, a comma between.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.ends import End, Found, matches
from kg.extraction.matches import Match
from kg.extraction.sorts import is_office
from kg.extraction.turkish_clauses import GAP
from kg.extraction.turkish_roles import MODIFIER, Argument
from kg.extraction.turkish_search import Search, TurkishEnd, TurkishEnds


def gapped(search: Search, found: Found, subjects: TurkishEnds, objects: TurkishEnds) -> Iterator[Match]:
    """Give the matches of the clauses before, which leave the verb unsaid."""
    if not subjects or not objects:
        return
    subject, object_ = subjects[0], objects[0]
    one, other = subject.argument, object_.argument
    if one is other or max(one.last, other.last) >= found.at:
        return
    first, second = (one, other) if one.first < other.first else (other, one)
    if _adjoin(search, first, second):
        for before, behind in _groups(search, first, second):
            mine, theirs = (before, behind) if first is one else (behind, before)
            yield from _matches(search, found, _ended(subject, mine), _ended(object_, theirs))
        return
    for end in (object_, subject):
        for place, group in enumerate(_with_neighbour(search, end.argument)):
            for pair in _groups(search, *group) if group else ():
                mine_end = _ended(end, pair[1 - place])
                if end is object_:
                    yield from _matches(search, found, subject, mine_end)
                else:
                    yield from _matches(search, found, mine_end, object_)


def _ended(like: TurkishEnd, argument: Argument) -> TurkishEnd:
    return End(argument=argument, doubts=(*like.doubts, "joined"))


def _matches(search: Search, found: Found, subject: TurkishEnd, object_: TurkishEnd) -> Iterator[Match]:
    trigger = found.trigger
    if search.fits(subject.argument.name, trigger, "subject") and search.fits(object_.argument.name, trigger, "object"):
        yield from matches(found, (subject,), (object_,))


def _with_neighbour(search: Search, argument: Argument) -> tuple[tuple[Argument, Argument] | None, ...]:
    """Give an argument as the second and as the first of two that stand side by side, where it is."""
    before = next((one for one in reversed(search.arguments) if one.last < argument.first and _counts(one)), None)
    behind = next((one for one in search.arguments if one.first > argument.last and _counts(one)), None)
    return (
        (before, argument) if before is not None and _adjoin(search, before, argument) else None,
        (argument, behind) if behind is not None and _adjoin(search, argument, behind) else None,
    )


def _counts(argument: Argument) -> bool:
    return argument.role != MODIFIER and not is_office(argument.name)


def _adjoin(search: Search, first: Argument, second: Argument) -> bool:
    """Tell whether two names of different roles stand side by side in one clause."""
    if first.role == second.role or first.last >= second.first or first.role == "genitive":
        return False
    between = search.words[first.last + 1 : second.first]
    if len(between) >= GAP or search.crossed(first.last + 1, second.first):
        return False
    return all(word.low[:1].isalpha() and word.low not in {"ve", "ile"} for word in between)


def _groups(search: Search, first: Argument, second: Argument) -> Iterator[tuple[Argument, Argument]]:
    """Give the groups before one that have its roles in its order, each with a comma behind it."""
    begin = _begin(search, first)
    while search.low(begin - 1) == ",":
        behind = _chain(search, second.role, begin - 2)
        before = _before(search, first.role, behind[0]) if behind else ()
        if not before:
            return
        yield from ((one, other) for one in before for other in behind)
        begin = _begin(search, before[0])


def _before(search: Search, role: str, behind: Argument) -> tuple[Argument, ...]:
    """Give who stands with a role right before another, with those joined to him."""
    found = (one for one in reversed(search.arguments) if one.last < behind.first and one.role == role)
    nearest = next((one for one in found if _adjoin(search, one, behind)), None)
    return _chain(search, role, nearest.last) if nearest is not None else ()


def _chain(search: Search, role: str, last: int) -> tuple[Argument, ...]:
    """Give those of one role that *and* or a comma joins, the last of them at a word."""
    found: list[Argument] = []
    for one in reversed(search.arguments):
        if one.role == role and (one.joined and one.last < found[0].first if found else one.last == last):
            found.insert(0, one)
        elif found and one.role == role:
            break
    return tuple(found)


def _begin(search: Search, argument: Argument) -> int:
    """Give where a name begins, with the office before it."""
    before = search.words[argument.first - 1].name if argument.first else None
    name = search.sentence.names[before] if before is not None else None
    return name.first if name is not None and is_office(name) else argument.first
