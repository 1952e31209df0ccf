"""Changes of status of diplomatic representation, by country and day, from articles as plain text.

The gold is a table ``transitions.csv`` (country, status, year, month, day) beside a folder ``articles`` of TEI files.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kg.evaluation.records import Asked, Measured, Tally, Task
from kg.formats import reader
from kg.reading import structure as reading
from kg.representation import course

TASK: Final = Task(
    name="statuses",
    measures="country, status and day of changes of diplomatic representation",
    input="rdcr",
    aim="F1 ≥ 0.75",
)


def measure(asked: Asked) -> Measured:
    """Read each article that the table has a country for, as plain text without its markup."""
    tally = Tally()
    gold = _gold(asked.path / "transitions.csv")
    files = {path.stem: path for path in sorted((asked.path / "articles").glob("*.xml"))}
    for stem in asked.chosen(files):
        text = reader.read(files[stem])
        country = _country(text.metadata.get("title", ()), gold)
        if country is None:
            continue
        found = {(one.status, one.date) for one in course.read(reading.read(text.text))}
        expected = gold[country]
        tally.sets("country, status, day", country, expected, found)
        tally.sets("country, status, year", country, _years(expected), _years(found))
        tally.sets("country, day", country, {day for _, day in expected}, {day for _, day in found})
    measured = tally.measured()
    return Measured(
        scores=measured.scores,
        mistakes=tuple(one for one in measured.mistakes if one.part == "country, status, day"),
    )


def _years(changes: set[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(status, day[:4]) for status, day in changes}


def _gold(path: Path) -> Mapping[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            parts = [row["year"], *(row[part].zfill(2) for part in ("month", "day") if row[part])]
            found.setdefault(row["state_dept_name"], set()).add((row["status_change"], "-".join(parts)))
    return found


def _country(titles: tuple[str, ...], gold: Mapping[str, object]) -> str | None:
    """Find the country of an article by its short title, however the table turns it."""
    for title in titles:
        plain = title.rpartition(":")[2].strip(" *")
        turned = plain.removeprefix("The ") + ", The" if plain.startswith("The ") else plain
        for name in (plain, turned):
            if name in gold:
                return name
    return None
