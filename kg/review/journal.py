"""``decisions.csv``: what people decided, a row a decision, written as soon as it is made, apart from proposals.

A row is appended and on the disk before the next question is asked; a row that a crash has cut off is dropped and said.
Taking a decision back writes the whole file anew, in one step. Each row has a checksum, so that one that a disk has
changed is told, and not taken for what somebody decided.
"""

from __future__ import annotations

import contextlib
import csv
import io
import os
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from kg import drafts
from kg.errors import ExplainedError, Fault, explain
from kg.review.records import CLAIM_CELLS, Decision, Item, Kind, Stretch, Verdict

FILE = "decisions.csv"
_HEAD = ("kind", "proposal", "verdict", "reviewer", "on", "stretches", "proposed_at", "proposed")
_PROGRAM = ("score", "rule", "trigger")
_CHECK = "check"
COLUMNS = (*_HEAD, *_PROGRAM, "entity", "form", *CLAIM_CELLS, _CHECK)
_BETWEEN = " || "


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let nobody else review the same document; the operating system lets the lock go when we die.

    Raises:
        ExplainedError: somebody else is at it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise explain(
            "somebody is reviewing this document at this moment", where=str(folder), hint="wait until they have left"
        ) from None
    try:
        yield
    finally:
        lock.release()


def read(folder: Path) -> tuple[tuple[Decision, ...], str | None]:
    """Read all decisions, oldest first; and what to say where the last row was cut off.

    Raises:
        ExplainedError: rows that are not to be read; all of them.
    """
    path = folder / FILE
    if not path.is_file():
        return (), None
    content = path.read_bytes()
    whole, cut = content, None
    if content and not content.endswith(b"\n"):
        whole = content[: content.rfind(b"\n") + 1]
        cut = f"{path}: the last decision was cut off while it was written; it is asked again"
    try:
        text = whole.decode("utf-8")
    except UnicodeDecodeError as error:
        line = whole.count(b"\n", 0, error.start) + 1
        raise explain("not UTF-8", where=f"{path}:{line}", hint="save it as UTF-8") from None
    faults: list[Fault] = []
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if rows.fieldnames is not None and (lacking := set(_HEAD) - set(rows.fieldnames)):
        raise explain(f"no columns {', '.join(sorted(lacking))}", where=f"{path}:1", hint=",".join(COLUMNS))
    if rows.fieldnames is not None and (unknown := set(rows.fieldnames) - set(COLUMNS)):
        raise explain(f"unknown columns {', '.join(sorted(unknown))}", where=f"{path}:1", hint=",".join(COLUMNS))
    found = [each for row in rows if (each := _decision(row, f"{path}:{rows.line_num}", faults)) is not None]
    if faults:
        raise ExplainedError.of(faults)
    return tuple(found), cut


def append(folder: Path, decisions: Iterable[Decision]) -> None:
    """Add decisions; when this returns they are on the disk."""
    path = folder / FILE
    folder.mkdir(parents=True, exist_ok=True)
    _mend(path)
    with path.open("ab") as file:
        if file.tell() == 0:
            file.write(_text([], header=True))
        file.write(_text(decisions, header=False))
        file.flush()
        os.fsync(file.fileno())


def write(folder: Path, decisions: Sequence[Decision]) -> None:
    """Replace all decisions in one step."""
    path = folder / FILE
    drafts.replace(path, _text(decisions, header=True))


def _mend(path: Path) -> None:
    """Drop what a crash has cut off, so that what is appended begins a row."""
    if path.is_file() and (content := path.read_bytes()) and not content.endswith(b"\n"):
        drafts.replace(path, content[: content.rfind(b"\n") + 1])


def _text(decisions: Iterable[Decision], *, header: bool) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    if header:
        writer.writeheader()
    writer.writerows(map(_row, decisions))
    return text.getvalue().encode("utf-8")


def _row(decision: Decision) -> dict[str, str]:
    item, proposal = decision.item, decision.proposal
    row = {
        "kind": item.kind,
        "proposal": item.id,
        "verdict": item.verdict,
        "reviewer": _one_line(decision.reviewer),
        "on": decision.on,
        "stretches": stretches_text(item.stretches),
        "proposed_at": stretches_text(proposal.stretches) if proposal else "",
        "proposed": _BETWEEN.join(f"{name}={_one_line(cell)}" for name, cell in proposal.cells.items())
        if proposal
        else "",
        **{name: _one_line(getattr(item, name)) for name in _PROGRAM},
        **{name: _one_line(cell) for name, cell in item.cells.items()},
    }
    return {**row, _CHECK: _checksum(row)}


def _checksum(row: Mapping[str, str | None]) -> str:
    cells = "\x1f".join(row.get(name) or "" for name in COLUMNS if name != _CHECK)
    return f"{zlib.crc32(cells.encode('utf-8', 'surrogatepass')):08x}"


def _one_line(cell: str) -> str:
    return " ".join(cell.split())


def _decision(row: dict[str, str], where: str, faults: list[Fault]) -> Decision | None:
    if row.get(_CHECK, "") is None or (row.get(_CHECK) and (None in row or row[_CHECK] != _checksum(row))):
        hint = f"take the file from a copy; or, if you changed the row yourself, empty its cell {_CHECK!r}"
        faults.append(Fault(where=where, what="this decision is not as it was written", hint=hint))
        return None
    try:
        kind, verdict = Kind(row["kind"]), Verdict(row["verdict"])
        stretches, proposed_at = stretches_of(row["stretches"]), stretches_of(row["proposed_at"])
        proposed = dict(part.split("=", 1) for part in row["proposed"].split(_BETWEEN)) if row["proposed"] else {}
    except (ValueError, TypeError, AttributeError):
        faults.append(Fault(where=where, what="this row is no decision", hint=f"its first columns: {', '.join(_HEAD)}"))
        return None
    program = {name: row.get(name) or "" for name in _PROGRAM}
    decided, asked = {name: row.get(name) or "" for name in kind.cells}, row["proposal"] or ""
    item = _item(kind, asked, stretches, decided, program, verdict, where)
    was = _item(kind, asked, proposed_at, proposed, program, Verdict.OPEN, where) if proposed_at else None
    return Decision(item=item, proposal=was, reviewer=row["reviewer"] or "", on=row["on"] or "")


def _item(  # noqa: PLR0913, PLR0917 - an item has as many parts
    kind: Kind,
    identifier: str,
    stretches: tuple[Stretch, ...],
    cells: Mapping[str, str],
    program: Mapping[str, str],
    verdict: Verdict,
    where: str,
) -> Item:
    return Item(
        kind=kind,
        id=identifier,
        stretches=stretches,
        cells=cells,
        verdict=verdict,
        score=program["score"],
        rule=program["rule"],
        trigger=program["trigger"],
        where=where,
    )


def stretches_text(stretches: Iterable[Stretch]) -> str:
    """Write stretches in a cell.

    >>> stretches_text(((3, 9), (20, 31)))
    '3-9; 20-31'
    """
    return "; ".join(f"{start}-{end}" for start, end in stretches)


def stretches_of(cell: str) -> tuple[Stretch, ...]:
    """Read stretches from a cell.

    Raises:
        ValueError: it holds something else.
    """
    found = []
    for part in filter(None, map(str.strip, cell.split(";"))):
        start, _, end = part.partition("-")
        if not (start.isdecimal() and end.isdecimal() and int(start) < int(end)):
            raise ValueError(cell)
        found.append((int(start), int(end)))
    return tuple(found)
