"""Which names of a list are one person's: *Wirth, Timothy E.*, *Timothy Endicott Wirth* and *Wirth, Tim*.

Names are compared only where their surnames sound alike, or differ by one letter. Groups grow from the pairs that agree
best, and only as long as more in them speaks for one person than against: *Smith, Robert* never joins *Robert S.* to
*Robert A. Smith*. A surname alone joins only the one person who bears it, or who is named far more often than others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from kg.persons.name_agreement import BARE, agreement
from kg.persons.name_forms import Spelling, spellings

LEAST: Final = 0.5
"""How well two names must agree to be one person's; the table of what it costs and gains is in docs/evaluation.md."""

_SLIP_FROM = 4
_MANY = 6
_RARE, _RARE_FROM = 6, 5
_SLIPS = 2  # spellings of a group that may be a slip of another
_FIRSTS = 2  # given names by one of which a person may be called
_FAR: Final = 2
_STRANGE: Final = 0.3
"""How much two names that share nothing speak against one person: less than two that contradict each other (1)."""
_LITTLE_SAID: Final = 0.65
"""How much it counts that two names agree of which one has a single given name."""
_Person = tuple[Spelling, ...]


def group(names: Sequence[str], *, least: float = LEAST) -> tuple[tuple[int, ...], ...]:
    """Group a list of names by person; each group holds positions in the list, in order.

    Linear in the list but for the names that share a surname.

    >>> group(["Wirth, Timothy E.", "Paget, Augustus", "Timothy Endicott Wirth"])
    ((0, 2), (1,))
    """
    taken_apart = [spellings(name) for name in names]
    same: dict[_Person, list[int]] = defaultdict(list)
    for index, spelt in enumerate(taken_apart):
        same[spelt or (Spelling(surname=(f"?{index}",), joined=f"?{index}", letters=f"?{index}"),)].append(index)
    people = list(same)
    groups = _grown(people, _pairs(people), least)
    groups = _with_bare_surnames(people, _with_other_middles(people, groups))
    return tuple(sorted(tuple(sorted(i for person in one for i in same[people[person]])) for one in groups))


def _pairs(people: Sequence[_Person]) -> dict[tuple[int, int], float]:
    blocks: dict[str, set[int]] = defaultdict(set)
    for index, spelt in enumerate(people):
        for one in spelt:
            for key in _blocks(one):
                blocks[key].add(index)
    pairs: dict[tuple[int, int], float] = {}
    for block in blocks.values():
        for pair in combinations(sorted(block), 2):
            if pair not in pairs:
                pairs[pair] = max(agreement(a, b) for a in people[pair[0]] for b in people[pair[1]])
    return pairs


def _blocks(one: Spelling) -> Iterator[str]:
    """Give the keys that names to be compared share: a word of the surname, whole or without one of its letters."""
    initial = one.given[0].letters[0] if one.given else ""
    yield f"={one.letters}"
    for word in {*one.surname, one.joined}:
        yield word
        if len(word) >= _SLIP_FROM and initial:
            yield f"{word} {initial}~"
            yield from (f"{word[:at]}{word[at + 1 :]} {initial}~" for at in range(len(word)))
    if one.given and len(one.words) < _MANY:
        yield " ".join(one.words)


def _with_other_middles(people: Sequence[_Person], groups: Iterable[set[int]]) -> list[set[int]]:
    """Join two groups of a rare surname that differ in a middle initial only: one of them has it wrong."""
    found = list(groups)
    namesakes: dict[tuple[str, str], list[set[int]]] = defaultdict(list)
    bearers: dict[str, list[set[int]]] = defaultdict(list)
    for one in found:
        mains = [people[index][0] for index in one if people[index][0].given]
        for surname in {main.joined for main in mains}:
            bearers[surname].append(one)
            called = (given for main in mains if main.joined == surname for given in main.given[:_FIRSTS])
            for first in {given.sound for given in called if not given.initial}:
                namesakes[surname, first].append(one)
    gone: set[int] = set()
    for (surname, _), able in sorted(namesakes.items()):
        if len(surname) < _RARE_FROM or len(bearers[surname]) > _RARE:
            continue
        most, *others = sorted((one for one in able if id(one) not in gone), key=len, reverse=True) or [set()]
        for other in others:
            if _is_a_slip(people, other, most):
                most |= other
                gone.add(id(other))
    return [one for one in found if id(one) not in gone]


def _is_a_slip(people: Sequence[_Person], few: set[int], many: set[int]) -> bool:
    """Tell whether what parts a few spellings from many may be a slip: no two middle names in full contradict it."""
    if len(few) > _SLIPS:
        return False
    one, other = (
        {given.sound for index in group for given in people[index][0].given[1:] if not given.initial}
        for group in (few, many)
    )
    return not one or not other or bool(one & other)


def _with_bare_surnames(people: Sequence[_Person], groups: Iterable[set[int]]) -> list[set[int]]:
    """Join a surname alone to the one group that bears it, or to the one that has by far the most names."""
    found = list(groups)
    whole: dict[str, list[set[int]]] = defaultdict(list)
    part: dict[str, list[set[int]]] = defaultdict(list)
    for one in found:
        if not all(map(_is_bare, (people[index][0] for index in one))):
            for word in {people[index][0].joined for index in one}:
                whole[word].append(one)
            for word in {word for index in one for spelt in people[index] for word in spelt.surname}:
                part[word].append(one)
    left = []
    for one in found:
        first = people[min(one)][0]
        if not all(map(_is_bare, (people[index][0] for index in one))):
            left.append(one)
            continue
        able = sorted(whole[first.joined] or _with_all(part, first.surname), key=len, reverse=True)
        if first.ruler:  # King Albert is no Mr Albert
            able = [one for one in able if any(people[index][0].number for index in one)]
        if able and (len(able) == 1 or len(able[0]) >= _FAR * len(able[1])):
            able[0].update(one)
        else:
            left.append(one)
    return left


def _with_all(part: dict[str, list[set[int]]], words: Sequence[str]) -> list[set[int]]:
    lists = [part[word] for word in words]
    return [one for one in lists[0] if all(any(one is other for other in more) for more in lists[1:])]


def _is_bare(one: Spelling) -> bool:
    return not one.given and not one.number


def _grown(people: Sequence[_Person], pairs: dict[tuple[int, int], float], least: float) -> Iterable[set[int]]:
    """Grow groups from the best pairs, as long as more speaks for one person than against."""
    group_of = {index: {index} for index in range(len(people))}
    for (one, other), score in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        if score < least:
            break
        left, right = group_of[one], group_of[other]
        if left is right:
            continue
        if not _contradict(people, pairs, left, right):
            left |= right
            for index in right:
                group_of[index] = left
    return list({id(one): one for one in group_of.values()}.values())


def _contradict(
    people: Sequence[_Person], pairs: dict[tuple[int, int], float], left: Iterable[int], right: Iterable[int]
) -> bool:
    """Weigh every name of the one group against every name of the other; surnames alone say nothing."""
    balance = 0.0
    for a in left:
        for b in right:
            score = pairs.get((min(a, b), max(a, b)))
            if score is None:
                balance -= _STRANGE
            elif score == 0:
                balance -= 1
            elif score != BARE:
                full = score == 1 or min(len(people[a][0].given), len(people[b][0].given)) > 1
                balance += score if full else _LITTLE_SAID * score
    return balance <= 0
