"""A table into the seeds: its document whole, and new rows of the authority tables; or nothing.

Everything is written beside the seeds first and read as a build reads it; only then the authority tables are replaced,
each whole, and last the document's folder: the seeds are sound after every step, and doing it again adds what is
missing.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg import drafts
from kg.errors import ExplainedError, Fault, explain
from kg.importing import composing, mapping, rows
from kg.importing.composing import Composed
from kg.importing.records import Plan
from kg.importing.things import Register
from kg.ontology import reading as ontology
from kg.project import CONFIGURATION, Project
from kg.seeds import authority_rows, document_metadata, translations
from kg.seeds import reading as seeds
from kg.seeds.additions import add_rows
from kg.seeds.alone import alone
from kg.seeds.authority import TABLES

READING = "table"
_STAGING = ".kg-import-"
_ONE_PARTY = "the table names one party alone"
_OURS = ("text.txt", document_metadata.FILE, "claims.csv", "mentions.csv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import made: rows read, claims and mentions, new entities by table, entities known, and its remarks."""

    folder: Path
    rows: int
    claims: int
    mentions: int
    new: Mapping[str, int]
    known: int
    remarks: tuple[Fault, ...]


def bring(project: Project, mapping_file: Path, *, table: Path | None = None, again: bool, write: bool) -> Imported:
    """Bring a table into the project's seeds by its mapping file.

    ``table`` stands in the place of the file that the mapping names; ``again`` allows a document that is there to be
    replaced (what people have added to its folder stays); without ``write`` everything is done but nothing written.

    Raises:
        ExplainedError: mapping or table have faults, the document is there, or the seeds would not be sound.
    """
    if not write:
        return _bring(project, mapping_file, table=table, again=again, write=False)
    with alone(project):
        _tidy(project)
        return _bring(project, mapping_file, table=table, again=again, write=True)


def _bring(project: Project, mapping_file: Path, *, table: Path | None, again: bool, write: bool) -> Imported:
    vocabulary = ontology.load(project.ontology)
    plan = mapping.read(mapping_file, vocabulary)
    folder = project.seeds / "documents" / plan.id
    if folder.exists() and not again:
        raise explain("this document is there already", where=str(folder), hint="kg import … --again replaces it")
    faults: list[Fault] = []
    entities, _ = authority_rows.read(
        project.seeds / "authority", f"{project.seeds.name}/authority", vocabulary, faults
    )
    if faults:
        raise ExplainedError.of(faults)
    register = Register.of(entities.values())
    for row in plan.fixed:
        stem = next(each.stem for each in TABLES if row["id"].startswith(each.prefix))
        register.add(stem, row)
    source = table or mapping_file.parent / plan.source.file
    composed = composing.compose(plan, str(source), rows.read(source, plan), register)
    if not composed.claims:
        raise ExplainedError(
            Fault(where=str(source), what="no row makes a claim; nothing was written"), *tuple(composed.remarks)[:20]
        )
    with tempfile.TemporaryDirectory(dir=project.seeds, prefix=f"{_STAGING}{os.getpid()}-") as made:
        staging = _staged(project, Path(made))
        changed = _extended(staging.seeds / "authority", register.new)
        staged = staging.seeds / "documents" / plan.id
        if folder.exists():
            shutil.copytree(folder, staged, dirs_exist_ok=True)
        _write_document(staged, plan, composed, source)
        _check(staging, vocabulary, staged)
        if write:
            for path in changed:
                _replace(project.seeds / "authority" / path.name, path)
            _swap(staged, folder)
    return Imported(
        folder=folder,
        rows=composed.rows,
        claims=len(composed.claims),
        mentions=len(composed.mentions),
        new={stem: len(found) for stem, found in sorted(register.new.items())},
        known=len(register.used & set(entities)),
        remarks=tuple(composed.remarks),
    )


def _tidy(project: Project) -> None:
    """Clear away what a killed import has left; a document that it had moved aside comes back."""
    for left in project.seeds.glob(f"{_STAGING}*"):
        if not drafts.is_over(left.name.removeprefix(_STAGING).partition("-")[0]):
            continue
        for old in left.glob("seeds/documents/*.old"):
            place = project.seeds / "documents" / old.name.removesuffix(".old")
            if not place.exists():
                old.rename(place)
        shutil.rmtree(left, ignore_errors=True)


def _staged(project: Project, folder: Path) -> Project:
    staging = replace(project, root=folder)
    staging.seeds.mkdir(parents=True)
    shutil.copyfile(project.root / CONFIGURATION, folder / CONFIGURATION)
    if (project.seeds / "authority").is_dir():
        shutil.copytree(project.seeds / "authority", staging.seeds / "authority", copy_function=shutil.copyfile)
    (staging.seeds / "authority").mkdir(exist_ok=True)
    return staging


def _check(staging: Project, vocabulary: ontology.Vocabulary, staged: Path) -> None:
    """Read what was staged as a build does.

    Raises:
        ExplainedError: all that is wrong, as if it stood in the project.
    """
    try:
        seeds.load(staging, vocabulary)
    except ExplainedError as error:
        hint = f"the rows stand in {staged.name} as the mapping made them; mend the mapping or the table"
        told = error.faults[:50]
        raise ExplainedError(
            *told, Fault(where="nothing was written", what=f"{len(error.faults)} faults", hint=hint)
        ) from None


def _extended(folder: Path, new: Mapping[str, Mapping[str, Mapping[str, str]]]) -> list[Path]:
    """Add the new entities to the authority tables of a folder; give the files that changed."""
    return [
        path
        for stem, rows in new.items()
        for path in add_rows(folder / f"{stem}.csv", tuple(rows.values()), ("id", "kind"), {})
    ]


def _write_document(folder: Path, plan: Plan, composed: Composed, source: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    stored = "".join(composed.text).rstrip() + "\n"
    content = stored.encode("utf-8")
    (folder / "text.txt").write_bytes(content)
    told = {
        **plan.document,
        "licence": plan.document.get("licence", "not stated"),
        "source": source.name,
        "added": dt.datetime.now(tz=dt.UTC).date().isoformat(),
        "sha256": hashlib.sha256(content).hexdigest(),
        "text": "text.txt",
    }
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in told.items()]
    reading = {
        "id": READING,
        "label": f"The rows of {source.name}",
        "reader": "a mapping of columns to relations",
        "method": f"Each row by {Path(plan.path).name}: nothing is read into a cell that it does not say.",
        "date": told["added"],
    }
    lines += [
        "",
        "[[readings]]",
        *(f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in reading.items()),
    ]
    (folder / document_metadata.FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    translated = _translated(folder / "claims.csv")
    columns = dict.fromkeys(name for cells in translated.values() for name in cells)
    claims = ({**claim, **translated.get(claim["quotation"], {})} for claim in composed.claims)
    _write_rows(folder / "claims.csv", (*composing.CLAIMS, *columns), claims)
    _write_rows(folder / "mentions.csv", composing.MENTIONS, composed.mentions)
    _write_open(folder / "open.csv", composing.one_sided(composed.claims))


def _translated(path: Path) -> dict[str, dict[str, str]]:
    """Give what people have made of quotations in other languages, in the columns of a table that is there."""
    found: dict[str, dict[str, str]] = {}
    for row in _present(path):
        cells = {name: cell for name, cell in row.items() if cell and translations.is_column(name)}
        if cells:
            found.setdefault(row["quotation"], {}).update(cells)
    return found


def _present(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _write_open(path: Path, treaties: Iterable[str]) -> None:
    """Say of treaties with one party that the table names no other; what people have written there stays."""
    present = _present(path)
    there = {row["where"] for row in present}
    new = [{"kind": "entity", "where": each, "reason": _ONE_PARTY} for each in treaties if each not in there]
    if new:
        _write_rows(path, ("kind", "where", "reason"), [*present, *new])


def _write_rows(path: Path, columns: Sequence[str], found: Iterable[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(found)


def _replace(path: Path, staged: Path) -> None:
    _synced(staged)
    path.parent.mkdir(parents=True, exist_ok=True)
    staged.replace(path)


def _swap(staged: Path, folder: Path) -> None:
    """Put a folder in its place; one that was there goes only when the new one stands beside it."""
    for name in _OURS:
        _synced(staged / name)
    folder.parent.mkdir(parents=True, exist_ok=True)
    if not folder.exists():
        staged.rename(folder)
        return
    old = staged.with_name(f"{staged.name}.old")
    folder.rename(old)
    staged.rename(folder)


def _synced(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
