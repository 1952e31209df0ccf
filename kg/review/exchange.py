"""The files by which a review travels to other programs and back: which there are, and how each is told.

Every format gives back what was written: ``read(write(items)) == items``, for any items and any text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import ExplainedError, Fault, explain
from kg.review import brat, comma_separated, tei_standoff, web_annotation, webanno
from kg.review.gathering import gathered
from kg.review.records import Item, Kind, Text, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format: the ending of its files, how items are written and read."""

    ending: str
    write: Callable[[Sequence[Item], Text], bytes]
    read: Callable[[bytes, str, Text], tuple[Item, ...]]


FORMATS: Final[Mapping[str, Format]] = {
    "csv": Format(ending=".csv", write=comma_separated.write, read=comma_separated.read),
    "web-annotation": Format(ending=".jsonld", write=web_annotation.write, read=web_annotation.read),
    "tei": Format(ending=".xml", write=tei_standoff.write, read=tei_standoff.read),
    "webanno": Format(ending=".tsv", write=webanno.write, read=webanno.read),
    "brat": Format(ending=".ann", write=brat.write, read=brat.read),
}


def format_of(path: Path, named: str | None) -> str:
    """Tell the format of a file by its name, where it is not named.

    Raises:
        ExplainedError: its ending is none of ours.
    """
    if named is not None:
        return named
    endings = {each.ending: name for name, each in FORMATS.items()} | {".json": "web-annotation"}
    if path.suffix.lower() in endings:
        return endings[path.suffix.lower()]
    raise explain(
        "which format?", where=str(path), hint=f"--as {'|'.join(FORMATS)}, or a name that ends in {', '.join(endings)}"
    )


def read(path: Path, form: str | None, text: Text) -> tuple[Item, ...]:
    """Read the items of a file.

    Raises:
        ExplainedError: its ending is none of ours, or it has faults: all of them, what many lines have told once.
    """
    try:
        items = FORMATS[format_of(path, form)].read(path.read_bytes(), str(path), text)
    except ExplainedError as error:
        raise ExplainedError.of(gathered(error.faults)) from None
    if faults := tuple(_unfinished(items, text, str(path))):
        raise ExplainedError.of(gathered(faults))
    return items


_NEEDED: Final = {Kind.MENTION: ("entity",), Kind.CLAIM: ("subject", "predicate", "object")}


def _unfinished(items: Sequence[Item], text: Text, where: str) -> Iterator[Fault]:
    """Find what a person has added and not said what it is: nothing could be made of it later."""
    for item in items:
        missing = [name for name in _NEEDED[item.kind] if not item.cells.get(name, "").strip()]
        if missing and not item.id and item.verdict is not Verdict.REJECTED:
            said = " … ".join(text.stored[start:end] for start, end in item.stretches)
            yield Fault(
                where=item.where or where,
                what=f"an added {item.kind} without {' and '.join(missing)}: “{said[:80]}”",
                hint=_HINTS[item.kind],
            )


_HINTS: Final = {
    Kind.MENTION: "say who or what it is: the cell, layer or attribute entity (in brat: N1\tReference T1 kg:person/…)",
    Kind.CLAIM: "fill what is missing (in brat: a note, subject=person/… ¦ predicate=sent ¦ object=…), or leave it out",
}


def files(path: Path, form: str, items: Sequence[Item], text: Text) -> dict[Path, bytes]:
    """Give what is to be written: the file, and for brat the text and the configuration beside it."""
    found = {path: FORMATS[form].write(items, text)}
    if form == "brat":
        found[path.with_suffix(".txt")] = text.stored.encode("utf-8")
        found[path.parent / "annotation.conf"] = brat.configuration(items)
    return found
