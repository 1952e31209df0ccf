"""Which names of a list are one person's: *Wirth, Timothy E.*, *Timothy Endicott Wirth* and *Wirth, Tim*.

Names are compared only where their surnames sound alike, or differ by one letter. Two names agree where every given
name of the one finds its place, in order, among those of the other: the same sound, a slip of one letter, an initial, a
short form (*Bob*, Robert); what the one does not say contradicts nothing. Groups grow from the pairs that agree best,
and only as long as nobody in them contradicts anybody: *Smith, Robert* never joins *Robert S.* to *Robert A. Smith*.
A surname alone joins only the one person who bears it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA

from kg.language import phonetics, turkish
from kg.persons import catalogue

LEAST: Final = 0.5
"""How well two names must agree to be one person's; the table of what it costs and gains is in docs/evaluation.md."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*\.?")
_APOSTROPHES = re.compile("[’‘ʼ`´]")
_NICKNAME = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_FULL_STOP_FOR_COMMA = re.compile(r"^([^\W\d_]{3,})\. (?=[^\W\d_])")
_INITIALS_TOGETHER = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_])")
_LITTLE: Final = frozenset(
    {"von", "van", "de", "der", "di", "du", "da", "del", "della", "la", "le", "zu", "und", "of", "the", "al", "el"}
    | {"ul", "ud", "ad", "as", "ash", "bin", "ibn", "ben", "y", "e", "and", "i", "dos", "das", "den", "ter"}
)
_LITTLE_IN_CAPITALS: Final = frozenset({"de", "van", "von", "al", "el", "le", "la", "du", "der", "of", "the"})
_NUMBER = re.compile(r"^[IVX]{1,5}$")
_LONG = 7
_DOUBTFUL: Final = 0.45
_SLIP_FROM = 5  # letters from which a word may differ by one
_DIMINUTIVES: Final = """
:robert:bob,rob,bobby william:bill,will,willy,billy richard:dick,rich,rick john:jack,johnny james:jim,jimmy
charles:chuck,charlie,chip edward:ed,ted,eddie,ned thomas:tom,tommy henry:harry,hank joseph:joe samuel:sam
daniel:dan,danny david:dave michael:mike,mick donald:don ronald:ron kenneth:ken lawrence:larry laurence:larry
francis:frank franklin:frank frederick:fred,fritz alfred:al,fred albert:al,bert alexander:alex,sandy,alec
andrew:andy,drew anthony:tony arthur:art benjamin:ben christopher:chris,kit eugene:gene gerald:jerry,gerry
gregory:greg harold:hal jeffrey:jeff matthew:matt nathaniel:nat nicholas:nick patrick:pat peter:pete
philip:phil phillip:phil raymond:ray stephen:steve steven:steve theodore:ted,teddy timothy:tim vincent:vince
walter:walt elizabeth:liz,betty,beth margaret:peggy,maggie katherine:kate,kathy catherine:kate,cathy
dorothy:dot susan:sue deborah:debbie abraham:abe leonard:len clifford:cliff clarence:clair melvin:mel
norman:norm russell:russ stanley:stan herbert:herb,bert hubert:bert lewis:lew louis:lou bernard:bernie
zbigniew:zbig mohammed:muhammad,mohammad,mohamed,muhammed ahmed:ahmad
"""
_SHORT_FORMS: Final = {
    short: whole
    for whole, _, shorts in (entry.partition(":") for entry in _DIMINUTIVES.split())
    for short in shorts.split(",")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A given name: how it sounds, its letters, and whether it is only an initial."""

    sound: str
    letters: str
    initial: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One written name taken apart: sounds of the words of the surname, the given names, the number of a ruler."""

    surname: tuple[str, ...]
    joined: str
    given: tuple[Given, ...] = ()
    number: str = ""
    ordered: bool = True

    @property
    def says(self) -> int:
        """How much it says beside the surname: the letters of the given names."""
        return sum(len(one.letters) for one in self.given)


def spellings(written: str) -> tuple[Spelling, ...]:
    """Take a written name apart: more than one where it gives several names, the main one first.

    >>> [(one.surname, one.says) for one in spellings("Whitney, John Hay (Jock)")]
    [(('vhitnei',), 7), (('vhitnei',), 4)]
    """
    text = _FULL_STOP_FOR_COMMA.sub(r"\1, ", _APOSTROPHES.sub("'", " ".join(written.split())))
    text = _NICKNAME.sub(r"(\1)", text.replace(",”", "”").replace(',"', '"'))
    comma = "," in text.partition("(")[0]
    found = [_spelling(name, comma=comma) for name in catalogue.parts(text)]
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _spelling(parts: tuple[str, str], *, comma: bool) -> Spelling | None:
    given = _words(parts[0])
    surname = _words(parts[1]) or _WORD.findall(parts[1])[-1:]
    number = next((word for word in (*given, *surname) if _NUMBER.match(word) and len(word) > 1), "")
    if number:
        given, surname = ([w for w in words if w != number] for words in (given, surname))
    if not surname and given:
        given, surname = given[:-1], given[-1:]
    if not surname:
        return None
    joined = phonetics.key("".join(_WORD.findall(parts[1].replace("-", " "))))  # DeGaulle, LeMay
    return Spelling(
        surname=tuple(phonetics.key(word) for word in surname),
        joined=joined,
        given=tuple(_given(word) for word in given),
        number=number,
        ordered=comma,
    )


def _words(text: str) -> list[str]:
    words = _WORD.findall(_INITIALS_TOGETHER.sub(" ", text.replace("-", " ")))
    proper = [word for word in words if not catalogue.is_style(word) and not catalogue.is_generation(word)]
    return [word for word in proper if not _is_little(word)]


def _is_little(word: str) -> bool:
    folded = turkish.fold(word)
    return folded in _LITTLE and (word[0].islower() or folded in _LITTLE_IN_CAPITALS) and not word.endswith(".")


def _given(word: str) -> Given:
    letters = turkish.fold(word.rstrip("."))
    return Given(sound=phonetics.key(word), letters=letters, initial=len(letters) == 1)


# --- how well two names agree -----------------------------------------------------------------------------------


def agreement(one: Spelling, other: Spelling) -> float:
    """Say how well two names agree, from 0 (they contradict each other, or share no surname) to 1."""
    if one.number != other.number and (one.number or other.number):
        return 0.0
    surname = _surnames(one, other)
    if not surname:
        return _turned(one, other)
    given = _givens(one.given, other.given)
    return surname * given if given else _turned(one, other)


def _turned(one: Spelling, other: Spelling) -> float:
    """Compare names of which it is not said which word is the surname: *Tanaka Kakuei*, *Kakuei Tanaka*."""
    words, others = (sorted((*spelt.surname, *(g.sound for g in spelt.given))) for spelt in (one, other))
    if len(words) < 2 or words != others:  # noqa: PLR2004
        return 0.0
    return 0.6 if one.ordered and other.ordered else 0.9


def _surnames(one: Spelling, other: Spelling) -> float:
    if one.surname == other.surname or one.joined == other.joined:
        return 1.0
    if {*one.surname, one.joined} & {*other.surname, other.joined}:
        return 0.9
    first, second = one.surname[0], other.surname[0]
    if len(one.surname) != 1 or len(other.surname) != 1 or first[:1] != second[:1] or not _slip(first, second):
        return 0.0
    said = min(len(one.given), len(other.given))
    return 0.8 if min(len(first), len(second)) >= _LONG or said > 1 else _DOUBTFUL


def _slip(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SLIP_FROM - 1 and OSA.distance(one, other, score_cutoff=1) <= 1


def _givens(one: Sequence[Given], other: Sequence[Given]) -> float:
    """Align given names in order; what remains of the shorter contradicts."""
    short, long = sorted((one, other), key=len)
    if not short:
        return 1.0 if not long else _BARE
    best = _aligned(short, long) or _swapped(short, long)
    for start in range(1, len(long) - len(short) + 1):
        if not short[0].initial and not long[start].initial:  # Marvin is W. Marvin
            best = max(best, _aligned(short, long[start:]) * 0.75)
    return best


def _swapped(short: Sequence[Given], long: Sequence[Given]) -> float:
    """Compare two given names in the other order (*J. William*, *William J.*)."""
    if len(short) != len(long) or len(short) != 2:  # noqa: PLR2004
        return 0.0
    crossed = [_like(short[0], long[1]), _like(short[1], long[0])]
    return 0.6 if all(crossed) and max(crossed) == 1.0 else 0.0


def _aligned(short: Sequence[Given], long: Sequence[Given]) -> float:
    score, at = 1.0, 0
    for one in short:
        while at < len(long):
            like = _like(one, long[at])
            at += 1
            if like:
                score *= like
                break
            if at == 1:
                return 0.0  # first names must meet
            score *= 0.8
        else:
            return 0.0
    return score * 0.95 ** (len(long) - len(short))


def _like(one: Given, other: Given) -> float:
    if one.initial or other.initial:
        same = phonetics.initial(one.letters[0]) & phonetics.initial(other.letters[0])
        return 0.0 if not same else 0.97 if one.initial and other.initial else 0.9
    if one.sound == other.sound:
        return 1.0
    if _SHORT_FORMS.get(one.letters, one.letters) == _SHORT_FORMS.get(other.letters, other.letters):
        return 0.9
    short, long = sorted((one.letters, other.letters), key=len)
    if len(short) > 2 and long.startswith(short):  # noqa: PLR2004
        return 0.85
    errors = OSA.distance(one.sound, other.sound, score_cutoff=2)
    if len(short) >= _SLIP_FROM - 1 and errors <= 1:
        return 0.85
    near = (len(short) >= _LONG and errors <= 2) or (len(short) >= _SLIP_FROM and short[:4] == long[:4])  # noqa: PLR2004
    return 0.7 if near else 0.0


# --- groups -----------------------------------------------------------------------------------------------------


def group(names: Sequence[str], *, least: float = LEAST) -> tuple[tuple[int, ...], ...]:
    """Group a list of names by person; each group holds positions in the list, in order.

    Linear in the list but for the names that share a surname.

    >>> group(["Wirth, Timothy E.", "Paget, Augustus", "Timothy Endicott Wirth"])
    ((0, 2), (1,))
    """
    taken_apart = [spellings(name) for name in names]
    same: dict[tuple[Spelling, ...], list[int]] = defaultdict(list)
    for index, spelt in enumerate(taken_apart):
        same[spelt or (Spelling(surname=(f"?{index}",), joined=f"?{index}"),)].append(index)
    people = list(same)
    groups = _grown(people, _pairs(people), least)
    groups = _with_bare_surnames(people, _with_other_middles(people, groups))
    return tuple(sorted(tuple(sorted(i for person in one for i in same[people[person]])) for one in groups))


def _pairs(people: Sequence[tuple[Spelling, ...]]) -> dict[tuple[int, int], float]:
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
    for word in {*one.surname, one.joined}:
        yield word
        if len(word) >= _SLIP_FROM - 1 and initial:
            yield f"{word} {initial}~"
            yield from (f"{word[:at]}{word[at + 1 :]} {initial}~" for at in range(len(word)))
    if one.given and len(one.given) < 3:  # noqa: PLR2004
        yield " ".join(sorted((*one.surname, *(given.sound for given in one.given))))


def _with_other_middles(people: Sequence[tuple[Spelling, ...]], groups: Iterable[set[int]]) -> list[set[int]]:
    """Join two groups of a rare surname that differ in a middle initial only: one of them has it wrong."""
    found = list(groups)
    bearers: dict[str, list[set[int]]] = defaultdict(list)
    for one in found:
        for joined in {people[index][0].joined for index in one if people[index][0].given}:
            bearers[joined].append(one)
    gone: set[int] = set()
    for joined, able in bearers.items():
        if len(joined) < _RARE_FROM or len(able) > _RARE:
            continue
        by_first: dict[str, set[int]] = {}
        for one in able:
            firsts = {
                people[i][0].given[0].sound for i in one if people[i][0].given and not people[i][0].given[0].initial
            }
            known = next((by_first[first] for first in sorted(firsts) if first in by_first), None)
            if known is not None and known is not one and id(one) not in gone:
                known.update(one)
                gone.add(id(one))
            else:
                by_first.update(dict.fromkeys(firsts, one))
    return [one for one in found if id(one) not in gone]


_RARE, _RARE_FROM = 6, 5


def _with_bare_surnames(people: Sequence[tuple[Spelling, ...]], groups: Iterable[set[int]]) -> list[set[int]]:
    """Join a surname alone to the one group that bears it, or to the one that has by far the most names."""
    found = list(groups)
    bearers: dict[str, list[set[int]]] = defaultdict(list)
    for one in found:
        if any(people[index][0].given for index in one):
            for word in {word for index in one for spelt in people[index] for word in spelt.surname}:
                bearers[word].append(one)
    left = []
    for one in found:
        first = people[min(one)][0] if people[min(one)] else None
        if first is None or first.given or any(people[index][0].given for index in one):
            left.append(one)
            continue
        able = sorted((other for word in first.surname[-1:] for other in bearers[word]), key=len, reverse=True)
        if able and (len(able) == 1 or len(able[0]) >= _FAR * len(able[1])):
            able[0].update(one)
        else:
            left.append(one)
    return left


_BARE: Final = 0.55
_TOLERATED: Final = 0.34
_FAR: Final = 2


def _grown(people: Sequence[object], pairs: dict[tuple[int, int], float], least: float) -> Iterable[set[int]]:
    """Grow groups from the best pairs, as long as nobody in a group contradicts anybody in the other."""
    group_of = {index: {index} for index in range(len(people))}
    for (one, other), score in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        if score < least:
            break
        if score == _BARE:
            continue
        left, right = group_of[one], group_of[other]
        if left is right:
            continue
        against = sum(not pairs.get((min(a, b), max(a, b)), 0.0) for a in left for b in right)
        if against <= _TOLERATED * len(left) * len(right):
            left |= right
            for index in right:
                group_of[index] = left
    return list({id(one): one for one in group_of.values()}.values())
