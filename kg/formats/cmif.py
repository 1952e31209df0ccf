"""CMIF: TEI files that hold no text, only descriptions of letters. Each letter becomes a line of the canonical text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.errors import explain
from kg.formats import tei_header
from kg.formats.composition import Composition
from kg.formats.markup import Element
from kg.formats.records import Annotation, Letter, Named, ReadText


def read(root: Element, composition: Composition, where: str) -> ReadText:
    """Read a file whose header describes letters.

    Raises:
        ExplainedError: it describes none, and holds no text.
    """
    described = list(root.all("correspDesc"))
    if not described:
        raise explain(
            "the text is empty", where=f"{where}:{root.line}", hint="neither <text> nor <correspDesc> has words"
        )
    if root.first("pb") is None:
        composition.form = "cmif"
    for number, element in enumerate(described, 1):
        write(composition, tei_header.letter(element, number))
    composition.listed.extend(tei_header.listed(root))
    return composition.finish()


def write(out: Composition, letter: Letter) -> None:
    """Write a letter as a line, ``sender (place) → addressee (place), date``, and keep it with its places."""
    out.begin("letter")
    whole = out.open()
    senders = _all(out, letter.senders, "from", empty="[…]")
    sent_from = _bracketed(out, letter.sent_from)
    out.add(" → ")
    addressees = _all(out, letter.addressees, "to", empty="[…]")
    sent_to = _bracketed(out, letter.sent_to)
    if letter.dates:
        out.add(", ")
    dates = _all(out, letter.dates, None)
    out.close(whole)
    out.end()
    out.letters.append(
        replace(
            letter,
            senders=senders,
            addressees=addressees,
            sent_from=sent_from,
            sent_to=sent_to,
            dates=dates,
            start=whole.start,
            end=whole.end,
        )
    )


def _bracketed(out: Composition, names: Iterable[Named]) -> tuple[Named, ...]:
    names = tuple(names)
    if not names:
        return ()
    out.add(" (")
    placed = _all(out, names, None)
    out.add(")")
    return placed


def _all(out: Composition, names: Iterable[Named], role: str | None, *, empty: str = "") -> tuple[Named, ...]:
    placed = []
    for i, name in enumerate(names):
        if i:
            out.add("; ")
        stretch = out.open()
        out.add(name.text or name.ref or (name.when if name.kind == "date" else None) or "")
        out.close(stretch)
        if stretch.start is None:
            placed.append(name)
            continue
        out.annotate(
            stretch, Annotation(kind=name.kind, start=0, end=0, text="", ref=name.ref, role=role, when=name.when)
        )
        placed.append(replace(name, start=stretch.start, end=stretch.end))
    if not placed and empty:
        out.add(empty)
    return tuple(placed)
