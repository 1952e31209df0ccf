"""Mentions of persons in volumes, and who they are: the text without its markup, the volume's own list as authority.

The gold is ``persName/@corresp``. A name that the editors marked and did not link says neither that somebody listed is
meant nor that nobody is: what is found there is left out, but counted as wrong in *strict*. The entries of the list
are no mentions, and what the program calls ambiguous is no answer. Names are compared without honorifics, which the
gold leaves out; offices that stand for somebody are not in the gold, and not counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from kg.evaluation import volumes
from kg.evaluation.records import Asked, Measured, Tally, Task
from kg.evaluation.volumes import Volume
from kg.formats.records import ReadText
from kg.language import honorifics
from kg.model import Entity

TASK = Task(
    name="persons",
    measures="mentions of persons in a volume's text, linked to its list of persons",
    input="frus",
    aim="F1 ≥ 0.93",
)
_Place = tuple[int, int]
_Named = dict[_Place, str]
_WIDEST = 120


def measure(asked: Asked) -> Measured:
    """Read every volume that has a list of persons."""
    tally = Tally()
    for volume in volumes.asked_for(asked, listed=True):
        _volume(volume, tally)
    return tally.measured()


def _volume(read: Volume, tally: Tally) -> None:
    volume, people, mentions = read.text, read.people, read.mentions
    ids = {str(person.id) for person in people}
    marked = [note for note in volume.annotations if note.kind == "person"]
    entries = {(note.start, note.end) for note in marked if note.role == "listed"}
    linked = {(n.start, n.end): f"person/{n.ref}" for n in marked if n.role != "listed" and f"person/{n.ref}" in ids}
    unlinked = {(note.start, note.end) for note in marked} - entries - set(linked)
    gold = {_without_titles(volume.stored, place): who for place, who in linked.items()}
    sure = [one for one in mentions if one.form == "name" and not (one.remark or "").startswith("ambiguous")]
    found = _apart({(one.start, one.end): str(one.entity) for one in sure}, entries)
    decided = _apart(found, unlinked)

    def shown(place: _Place) -> str:
        start, end = place
        return " ".join(f"{volume.stored[max(0, start - 40) : start]}[{volume.stored[start:end]}]"
                        f"{volume.stored[end : end + 30]}".split())  # fmt: skip

    _offices(tally, volume, people, linked)
    right = [place for place, who in decided.items() if gold.get(place) == who]
    tally.counted("exact place and person", gold=len(gold), found=len(decided), right=len(right))
    for part, names, same in (
        ("overlapping place and person", decided, True),
        ("overlapping place", decided, False),
        ("strict: unlinked names count", found, True),
    ):
        pairs = _pairs(gold, names, same=same)
        tally.counted(part, gold=len(gold), found=len(names), right=len(pairs))
        if part == "overlapping place and person":
            missed = [(place, f"{shown(place)} {gold[place]}", "") for place in set(gold) - set(pairs)]
            wrong = [(place, "", f"{shown(place)} {names[place]}") for place in set(names) - set(pairs.values())]
            for place, expected, made in sorted([*missed, *wrong]):
                tally.missed(part, f"{read.path.stem}:{place[0]}", expected, made)


def _offices(tally: Tally, volume: ReadText, people: Sequence[Entity], gold: _Named) -> None:
    """Ask who held an office that stands before a name in a bracket, at the document's date, without the name."""
    from kg.formats.volumes import units as units_of
    from kg.persons import holders, offices

    known = holders.Holders(
        {one.id: [duty for text in one.descriptions for duty in offices.duties(text.text)] for one in people}
    )
    units = units_of(volume)
    starts = [unit.start for unit in units]
    for (start, end), who in sorted(gold.items()):
        before = _OFFICE.search(volume.stored, max(0, start - _WIDEST), start)
        if before is None or volume.stored[end : end + 1] != ")":
            continue
        when = units[max(0, bisect_right(starts, start) - 1)].when if units else None
        office = holders.Office(words=offices.words_alone(before[1]), close=True)
        held = known.of(office, offices.month_of(when))
        tally.answer("offices, the name in the bracket hidden", before[1], who, held[0] if len(held) == 1 else None)


_OFFICE = re.compile(r"\b[Tt]he ((?:(?! to the | and |\()[^()\n]){4,70}) \($")


def _without_titles(text: str, place: _Place) -> _Place:
    """Leave out the honorifics at the beginning of a name, and the punctuation that markup took in at its end."""
    start, end = place
    end = start + len(text[start:end].rstrip(",;: ”"))
    while (found := _FIRST_WORD.match(text, start, end)) and honorifics.is_honorific(found[1]):
        start = found.end()
    return (start, end) if start < end else place


_FIRST_WORD = re.compile(r"(\S+)\s+")


def _apart(names: Mapping[_Place, str], places: Iterable[_Place]) -> _Named:
    """Leave out the names that overlap some places."""
    taken = sorted(places)
    return {place: who for place, who in names.items() if not _overlapping(taken, place)}


def _overlapping(places: list[_Place], place: _Place) -> list[_Place]:
    """Give those of the places, in order, that overlap one; none is longer than a name."""
    start, end = place
    found = []
    for other in places[bisect_left(places, (start - _WIDEST, 0)) :]:
        if other[0] >= end:
            break
        if other[1] > start:
            found.append(other)
    return found


def _pairs(gold: _Named, names: _Named, *, same: bool) -> dict[_Place, _Place]:
    """Pair names with the gold that they overlap, one to one; ``same``: only where the person is the same."""
    ordered = sorted(gold)
    pairs: dict[_Place, _Place] = {}
    for place, who in sorted(names.items()):
        for other in _overlapping(ordered, place):
            if other not in pairs and (not same or gold[other] == who):
                pairs[other] = place
                break
    return pairs
