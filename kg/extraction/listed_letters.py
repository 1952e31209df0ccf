"""Claims from lists of letters, a line each: *Hartwell (Belgrade) → Ponsonby; Canning, 3 June 1834*.

So :mod:`kg.formats.cmif` writes a letter of a CMIF file or of a table, whose columns have said what is what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kg import datings
from kg.dates import chronology
from kg.extraction.naming import Naming
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge, Proposal
from kg.model import EntityId, RelationId
from kg.recognition import western_lists, western_words

RULE: Final = "lists"
_SCORE: Final = 0.95  # the columns say it; which person of the name is meant, they do not
_ARROW: Final = " → "
_PLACED: Final = re.compile(r"(?P<names>.*?)(?: \((?P<place>[^()]+)\))?$")
_NOBODY: Final = frozenset(["", "[…]", "unknown", "n.n.", "nn", "?"])
_NO_NAME: Final = re.compile(r"[^\W\d_]*\d|(?=[^\W\d_])[a-zäöüçğışа-я]|\[")
_COMMA: Final = ", "
_PARTS: Final = 2  # of *Surname, Given*


class _Stretch(NamedTuple):
    text: str
    start: int


class _Side(NamedTuple):
    names: tuple[_Stretch, ...]
    place: _Stretch | None


def propose(source: Source, known: Knowledge) -> Iterator[Proposal]:
    """Read the lines of a list of letters; a text that has none gives nothing."""
    naming = Naming(source, known)
    for paragraph in source.structure.paragraphs:
        line = source.structure.text[paragraph.start : paragraph.end]
        if line.count(_ARROW) == 1 and "\n" not in line.strip():
            yield from _letter(source, naming, line, paragraph.start)
    yield from naming.proposed()


def _letter(source: Source, naming: Naming, line: str, start: int) -> Iterator[ProposedClaim]:
    sent, _, rest = line.rstrip().partition(_ARROW)
    received, written = _dated(rest)
    sides = {"sender": _side(sent, 0), "addressee": _side(received, len(sent) + len(_ARROW))}
    if not any(side.names for side in sides.values()):
        return
    date = _edtf(written)
    called = " to ".join("; ".join(_plain(name.text) for name in side.names) or "[…]" for side in sides.values())
    letter = naming.new(f"{called} ({date})" if date else called, "Letter", f"{date or ''} {called}", date=date)
    first, last = source.structure.stored_span(start, start + len(line.rstrip()))
    place = sides["sender"].place
    whence = None if place is None else _named(source, naming, place, "Place", "Place", start)
    for relation, side in sides.items():
        for name in side.names:
            body = western_words.head(name.text.rsplit(maxsplit=1)[-1], source.language or "en") is not None
            yield ProposedClaim(
                subject=letter,
                predicate=RelationId(relation),
                object=_named(source, naming, name, "Organ" if body else "Person", "Actor", start),
                claimants=(source.author,),
                start=first,
                end=last,
                quotation=source.structure.reader_text(first, last),
                score=_SCORE,
                rule=RULE,
                triggers=("→",),
                date=date,
                date_as_written=written or None,
                place=whence,
                page=source.structure.page_at(first),
            )


def _dated(text: str) -> tuple[str, str]:
    """Part the date from who received a letter: the longest end of a line that is one date (*…, May 20, 1834*)."""
    at = text.find(_COMMA)
    while at >= 0:
        if _edtf(text[at + len(_COMMA) :]) is not None:
            return text[:at], text[at + len(_COMMA) :]
        at = text.find(_COMMA, at + 1)
    head, comma, tail = text.rpartition(_COMMA)
    return (head, "") if comma and _NO_NAME.match(tail) else (text, "")  # *…, ohne Datum*: not somebody's name


def _edtf(written: str) -> str | None:
    try:
        return chronology.historical_date(written).edtf if written else None
    except ValueError:
        begins = next(iter(datings.find(written)), None)
        named = begins is None or written[: begins.start][:1].isupper()  # *Karl, Anfang Juni 1834*
        return None if named else datings.read(written)


def _side(text: str, offset: int) -> _Side:
    found = _PLACED.fullmatch(text)
    assert found is not None, "any text has names and perhaps a place"
    names, at = list[_Stretch](), offset
    for name in found["names"].split("; "):
        if name.strip().lower() not in _NOBODY:
            names.append(_Stretch(name, at))
        at += len(name) + len("; ")
    place = _Stretch(found["place"], offset + found.start("place")) if found["place"] else None
    return _Side(tuple(names), place)


def _plain(name: str) -> str:
    """Give a name in the order in which people are called; of more than a surname and given names, as it stands."""
    return western_lists.inverted(name) if len(name.split(_COMMA)) == _PARTS else name


def _named(source: Source, naming: Naming, stretch: _Stretch, kind: str, root: str, start: int) -> EntityId:  # noqa: PLR0913, PLR0917 - what, as what, where
    begin = start + stretch.start
    first, last = source.structure.stored_span(begin, begin + len(stretch.text))
    return naming.entity(
        _plain(stretch.text) if root == "Actor" else stretch.text, kind, root=root, start=first, end=last
    )
