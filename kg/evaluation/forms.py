"""What was measured as a table, JSON or CSV. The JSON is a contract: ``docs/json.md``."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from kg.evaluation.records import Asked, Measured, Mistake, Score, Task

FORMS: Final = ("table", "json", "csv")
_COLUMNS: Final = ("task", "half", "part", "gold", "found", "right", "precision", "recall", "f1")
_LONGEST: Final = 70
_ENOUGH: Final = 24


def render(task: Task, asked: Asked, measured: Measured, form: str, *, top: int) -> str:
    """Write what was measured; ``top``: how many mistakes are shown of each part."""
    rows = [_row(task, asked, score) for score in measured.scores]
    if form == "csv":
        out = io.StringIO()
        writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return out.getvalue()
    mistakes = tuple(_first(measured.mistakes, top))
    if form == "json":
        said = {
            "task": task.name,
            "aim": task.aim,
            "path": str(asked.path),
            "half": asked.half,
            "sample": asked.sample,
            "scores": [{key: row[key] for key in _COLUMNS[2:]} for row in rows],
            "mistakes": [{"part": m.part, "where": m.where, "gold": m.expected, "found": m.found} for m in mistakes],
            "confusion": [{"gold": gold, "found": found, "count": n} for gold, found, n in measured.confusion],
        }
        return json.dumps(said, ensure_ascii=False, indent=2) + "\n"
    return "\n".join([*_table(task, asked, measured), *_mistakes(mistakes), *_confusion(measured)]) + "\n"


def render_tasks(tasks: Sequence[Task], form: str) -> str:
    """Write which tasks there are."""
    rows = [{"task": t.name, "measures": t.measures, "input": t.input, "aim": t.aim} for t in tasks]
    if form == "json":
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        out = io.StringIO()
        writer = csv.DictWriter(out, ("task", "measures", "input", "aim"), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return out.getvalue()
    lines = []
    width = max((len(row["task"]) for row in rows), default=0) + 2
    for row in rows:
        lines += [f"{row['task']:<{width}}{row['measures']}", f"{'':<{width}}input: {row['input']}; aim: {row['aim']}"]
    return "\n".join(lines) + "\n"


def _row(task: Task, asked: Asked, score: Score) -> dict[str, str | int | float | None]:
    plain = score.value is not None
    return {
        "task": task.name,
        "half": asked.half,
        "part": score.part,
        "gold": None if plain else score.gold,
        "found": None if plain else score.found,
        "right": None if plain else score.right,
        "precision": _rounded(score.precision),
        "recall": _rounded(score.recall),
        "f1": _rounded(score.f1),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _table(task: Task, asked: Asked, measured: Measured) -> Iterator[str]:
    sample = f", at most {asked.sample} documents" if asked.sample else ""
    yield f"{task.measures}; aim: {task.aim}"
    yield f"{asked.path} ({asked.half}{sample})"
    yield ""
    width = max([28, *(len(score.part) + 2 for score in measured.scores)])
    yield f"{'':<{width}}{'gold':>8}{'found':>8}{'right':>8}{'precision':>11}{'recall':>9}{'F1':>9}"
    for score in measured.scores:
        counts = f"{'':>24}" if score.value is not None else f"{score.gold:>8}{score.found:>8}{score.right:>8}"
        yield f"{score.part:<{width}}{counts}{_said(score.precision, 11)}{_said(score.recall, 9)}{_said(score.f1, 9)}"


def _said(value: float | None, width: int) -> str:
    return f"{'–' if value is None else f'{value:.4f}':>{width}}"


def _first(mistakes: Sequence[Mistake], top: int) -> Iterator[Mistake]:
    shown: Counter[str] = Counter()
    for mistake in mistakes:
        shown[mistake.part] += 1
        if shown[mistake.part] <= top:
            yield mistake


def _mistakes(mistakes: Sequence[Mistake]) -> Iterator[str]:
    if mistakes:
        yield ""
        yield "mistakes (part: where: gold ≠ found)"
    for one in mistakes:
        yield f"  {one.part}: {one.where}: {_cut(one.expected) or 'nothing'} ≠ {_cut(one.found) or 'nothing'}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _confusion(measured: Measured) -> Iterator[str]:
    if not measured.confusion:
        return
    classes = sorted({name for gold, found, _ in measured.confusion for name in (gold, found)})
    if len(classes) > _ENOUGH:
        return
    counts = {(gold, found): number for gold, found, number in measured.confusion}
    width = max(map(len, classes)) + 2
    yield ""
    yield "confusion (a row a class of the gold, a column what was found)"
    yield f"{'':<{width}}" + "".join(f"{name[:6]:>7}" for name in classes)
    for gold in classes:
        cells = (counts.get((gold, found), 0) for found in classes)
        yield f"{gold:<{width}}" + "".join(f"{number or '·':>7}" for number in cells)
