"""Sender and addressee from headings of letters, and place and day from their datelines, as plain text.

The gold is the markup of TEI volumes in the manner of *Foreign Relations of the United States*: who is marked as the
one from whom, and to whom, a document went; the program sees the heading's words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from kg.errors import ExplainedError
from kg.evaluation.records import Asked, Measured, Tally, Task
from kg.formats import reader
from kg.formats.records import Letter, Named, Part, ReadText
from kg.letters import collection, datelines, headings
from kg.letters.parties import Party

TASK: Final = Task(
    name="headings",
    measures="sender and addressee of letters from their headings as plain text",
    input="frus",
    aim="≥ 0.97 exact",
)
_RUN: Final = 10  # documents of a volume that go into one half together


def volumes(path: Path) -> Iterator[Path]:
    """Give the files of a folder, or the one file."""
    yield from sorted(path.rglob("*.xml")) if path.is_dir() else [path]


def document(path: Path, number: int) -> str:
    """Name a run of documents, which stays together when halves are made."""
    return f"{path.stem}/{number // _RUN}"


def measure(asked: Asked) -> Measured:
    """Read every heading that the edition marks; and those it does not, where nothing should be found."""
    tally = Tally()
    for path in volumes(asked.path):
        try:
            text = reader.read(path)
        except ExplainedError as error:
            tally.missed("files that cannot be read", str(error.faults[0].where), "", error.faults[0].what)
            continue
        letters = {letter.part: letter for letter in text.letters if letter.said_by == "heading"}
        chosen = set(asked.chosen(document(path, number) for number in range(len(text.parts))))
        parts = [part for part in text.parts if document(path, part.number) in chosen]
        for part in parts:
            if part.heading:
                _heading(tally, path, part, letters.get(part.number))
        if text.letters and text.letters[0].said_by == "correspDesc" and asked.chooses(path.parent.name):
            _title(tally, path, text.metadata.get("title", ()), text.letters[0])
        _running(tally, path, text, [letters[part.number] for part in parts if part.number in letters], chosen)
    return tally.measured()


def _heading(tally: Tally, path: Path, part: Part, letter: Letter | None) -> None:
    where = f"{path.stem} {part.id or part.number}: {part.heading}"
    found = headings.read(part.heading)
    if letter is None and found is None:
        return
    tally.counted(
        "headings of letters",
        gold=int(letter is not None),
        found=int(found is not None),
        right=int(letter is not None and found is not None),
    )
    if letter is None:
        assert found is not None
        tally.missed("headings of letters", where, "", f"{shown(found.senders)} → {shown(found.addressees)}")
        return
    for side, gold, ours in (
        ("sender", letter.senders, found.senders if found else ()),
        ("addressee", letter.addressees, found.addressees if found else ()),
    ):
        if gold:
            tally.answer(side, where, written(gold), shown(ours) or None)


def _title(tally: Tally, path: Path, titles: Sequence[str], letter: Letter) -> None:
    """Read the title of a letter edited by itself, as *A an B, Pera, 21. Jänner 1720*; the header has the gold."""
    if not titles or not letter.senders or not letter.addressees:
        return
    where = f"{path.stem}: {titles[0]}"
    found = headings.read(titles[0])
    line = datelines.read(titles[0], *found.rest, loose=True) if found and found.rest else None
    tally.answer("sender, by title", where, written(letter.senders), shown(found.senders) if found else None)
    tally.answer("addressee, by title", where, written(letter.addressees), shown(found.addressees) if found else None)
    if letter.sent_from:
        tally.answer("place, by title", where, plain(letter.sent_from[0].text), line.place if line else None)
    if letter.dates and letter.dates[0].when:
        tally.answer("day, by title", where, letter.dates[0].when, line.date if line else None)


def _running(tally: Tally, path: Path, text: ReadText, letters: Sequence[Letter], chosen: Collection[str]) -> None:
    """Find the letters in the running text of the volume, and hold their place and day against the edition's."""
    structure = text.structure
    found = {structure.stored_span(one.start, one.heading_end)[0]: one for one in collection.find(structure)}
    starts = sorted(found)
    matched = set()
    for letter in letters:
        first = min(named.start for named in (*letter.senders, *letter.addressees) if named.start is not None)
        at = bisect_right(starts, first) - 1
        one = found[starts[at]] if at >= 0 and first - starts[at] < collection.LONGEST else None
        where = f"{path.stem} {letter.id}"
        matched.add(starts[at] if one else -1)
        if one is None:
            tally.missed("letters in running text", where, written(letter.senders), "")
        line = one.dateline if one else None
        if letter.sent_from:
            tally.answer("place of writing", where, plain(letter.sent_from[0].text), line.place if line else None)
        if letter.dates and letter.dates[0].when:
            day = letter.dates[0].when.partition("T")[0]
            tally.answer("day of writing", f"{where}: {letter.dates[0].text}", day, line.date if line else None)
    own = [start for start in starts if document(path, _part_at(text.parts, start)) in chosen]
    tally.counted("letters in running text", gold=len(letters), found=len(own), right=len(matched - {-1}))
    for start in sorted(set(own) - matched):
        one = found[start]
        heading = structure.text[one.start : one.heading_end]
        tally.missed("letters in running text", f"{path.stem}: {heading}", "", shown(one.heading.senders))


def _part_at(parts: Sequence[Part], position: int) -> int:
    """Give the number of the innermost part in which a place of the stored text lies; 0: before all of them."""
    within = [part for part in parts if part.start <= position < part.end]
    return max(within, key=lambda part: part.level).number if within else 0


def written(gold: Sequence[Named]) -> str:
    """Write the gold's side: its names without their article, in order."""
    return "; ".join(sorted({plain(one.text) for one in gold}))


def shown(found: Sequence[Party]) -> str:
    """Write our side the same way."""
    return "; ".join(sorted({plain(one.name) for one in found}))


def plain(name: str) -> str:
    """Take white space, the article and what is no letter at the ends off a name."""
    return re.sub(r"^[Tt]he\s+", "", " ".join(name.split())).strip(" ,;:()[]")
