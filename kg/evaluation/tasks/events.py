"""Events of news sentences in the code of PLOVER: what was done, by whom, to whom.

The gold is a JSON list of records with ``text``, ``event`` and, of ``source`` and ``target``, each with ``code``; or a
table (``.tsv``) with the columns event, source, target (codes, ``;`` between them) and text.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from kg.coding import events
from kg.evaluation.records import Asked, Measured, Score, Tally, Task, mean

TASK: Final = Task(
    name="events",
    measures="event code, source and target of news sentences",
    input="plover/records.json",
    aim="macro-F1 ≥ 0.75",
)
_DOCUMENTATION: Final = "DOCUMENT"


def measure(asked: Asked) -> Measured:
    """Code every sentence; macro-F1 is the mean over the codes of the gold."""
    records = [one for one in _records(asked.path) if one["event"] != _DOCUMENTATION]
    chosen = set(asked.chosen(one["id"] for one in records))
    tally, confusion = Tally(), Counter[tuple[str, str]]()
    for record in records:
        if record["id"] in chosen:
            _record(tally, confusion, record)
    classes = sorted({gold for gold, _ in confusion})
    each = [_of_class(name, confusion) for name in classes]
    return Measured(
        scores=(mean("event, macro", each), *tally.scores(), *each),
        mistakes=tuple(tally.mistakes),
        confusion=tuple((gold, found, number) for (gold, found), number in sorted(confusion.items())),
    )


def _records(path: Path) -> Sequence[Mapping[str, Any]]:
    if path.suffix != ".tsv":
        records: list[Mapping[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return records
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    sides = ("source", "target")
    return [
        {"id": f"line {number}", "event": row["event"], "text": row["text"]}
        | {side: [{"code": code} for code in row[side].split(";") if code] for side in sides}
        for number, row in enumerate(rows, 2)
    ]


def _record(tally: Tally, confusion: Counter[tuple[str, str]], record: Mapping[str, Any]) -> None:
    found = events.code(record["text"].strip())
    name = found.code if found else "none"
    where = f"{record['id']}: {record['text'].strip()}"
    confusion[record["event"], name] += 1
    right = [tally.answer("event", where, record["event"], name if found else None)]
    for side, ours in (("source", found.sources if found else ()), ("target", found.targets if found else ())):
        gold = _codes(record.get(side) or [])
        if not gold and side == "target":
            continue  # both sides act, or nobody is named
        right.append(tally.answer(side, where, "; ".join(gold), "; ".join(sorted(ours)) or None))
    tally.counted("event, source, target", gold=1, found=int(found is not None), right=int(all(right)))


def _codes(actors: Sequence[Mapping[str, str]]) -> list[str]:
    return sorted({one["code"] for one in actors})


def _of_class(name: str, confusion: Counter[tuple[str, str]]) -> Score:
    gold = sum(number for (expected, _), number in confusion.items() if expected == name)
    made = sum(number for (_, found), number in confusion.items() if found == name)
    return Score(part=name, gold=gold, found=made, right=confusion[name, name])
