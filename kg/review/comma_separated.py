"""Review as a table: a row an item, for spreadsheets. Change ``verdict`` and any cell; add rows without an ``id``.

A row that a person adds may give its words in ``text`` instead of ``stretches``, where they stand but once.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from kg.errors import ExplainedError, Fault
from kg.review.journal import stretches_of, stretches_text
from kg.review.records import CLAIM_CELLS, Item, Kind, Text, Verdict

_OWN = ("kind", "id", "verdict", "score", "rule", "trigger", "stretches", "text")
COLUMNS = (*_OWN, "entity", "form", *CLAIM_CELLS)
_SAID = {"accept": Verdict.ACCEPTED, "a": Verdict.ACCEPTED, "reject": Verdict.REJECTED, "r": Verdict.REJECTED}


def write(items: Sequence[Item], text: Text) -> bytes:
    """Write items as CSV; ``text`` is for people, and read back only where a row has no ``stretches``."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for item in items:
        shown = " || ".join(" ".join(text.stored[start:end].split()) for start, end in item.stretches)
        own = {name: getattr(item, name) for name in ("kind", "id", "verdict", "score", "rule", "trigger")}
        writer.writerow({**own, "stretches": stretches_text(item.stretches), "text": shown, **item.cells})
    return out.getvalue().encode("utf-8")


def read(content: bytes, where: str, text: Text) -> tuple[Item, ...]:
    """Read items from CSV.

    Raises:
        ExplainedError: all that is wrong with the file.
    """
    try:
        decoded = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ExplainedError(Fault(where=f"{where}:{line}", what="not UTF-8", hint="save it as UTF-8")) from None
    rows = table(decoded)
    lacking = [name for name in ("kind", "verdict", "stretches") if name not in (rows.fieldnames or ())]
    if lacking:
        raise ExplainedError(Fault(where=f"{where}:1", what=f"no columns {', '.join(lacking)}", hint=",".join(COLUMNS)))
    faults: list[Fault] = []
    found = [_item(row, f"{where}:{rows.line_num}", text, faults) for row in rows]
    if faults:
        raise ExplainedError.of(faults)
    return tuple(item for item in found if item is not None)


def table(text: str) -> csv.DictReader[str]:
    """Read a table as spreadsheets of any land save it: commas, semicolons or tabs, told by the row of names."""
    names = text.partition("\n")[0]
    return csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=names.count))


def verdict_of(cell: str) -> str:
    """Read a cell that a person may have written: *accept* and *Accepted* alike, empty as open."""
    said = cell.strip().casefold() or Verdict.OPEN
    return _SAID.get(said, said)


def _item(row: dict[str, str], where: str, text: Text, faults: list[Fault]) -> Item | None:
    before = len(faults)
    kind, verdict = row["kind"] or "", verdict_of(row["verdict"] or "")
    for name, cell, words in (("kind", kind, list(Kind)), ("verdict", verdict, list(Verdict))):
        if cell not in list(words):
            faults.append(Fault(where=where, what=f"{name}: {cell!r} is not one of {', '.join(words)}"))
    stretches = _stretches(row, where, text, faults)
    if len(faults) > before:
        return None
    return Item(
        kind=Kind(kind),
        id=row.get("id") or "",
        verdict=Verdict(verdict),
        score=row.get("score") or "",
        rule=row.get("rule") or "",
        trigger=row.get("trigger") or "",
        stretches=stretches,
        cells={name: row.get(name) or "" for name in Kind(kind).cells},
        where=where,
    )


def _stretches(row: dict[str, str], where: str, text: Text, faults: list[Fault]) -> tuple[tuple[int, int], ...]:
    if not (row["stretches"] or "").strip() and (row.get("text") or "").strip():
        return tuple(each for part in row["text"].split(" || ") for each in _quoted(part, where, text, faults))
    try:
        stretches = stretches_of(row["stretches"] or "")
    except ValueError:
        stretches = ()
    if not stretches or any(end > len(text.stored) for _, end in stretches):
        hint = f"like 120-134, or the words in text; the text has {len(text.stored)} characters"
        faults.append(Fault(where=where, what="stretches: no place in the text", excerpt=row["stretches"], hint=hint))
    return stretches


def _quoted(words: str, where: str, text: Text, faults: list[Fault]) -> list[tuple[int, int]]:
    found = [each.span() for each in re.finditer(r"\s+".join(map(re.escape, words.split())), text.stored)]
    if len(found) != 1:
        what = "text: stands more than once in the text" if found else "text: does not stand in the text"
        faults.append(Fault(where=where, what=what, excerpt=words, hint="say where, in stretches: 120-134"))
    return found
