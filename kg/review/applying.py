"""Accepted items into the document's tables, and the entities that they need into the authority tables.

Everything is tried on a copy first: where the tables would have a fault, nothing is written and all of them are told.
Files are replaced one after another, each whole, in an order in which the seeds are sound after every one of them;
doing it again adds only what is missing.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg import drafts
from kg.errors import ExplainedError, Fault
from kg.model import Claim, Document, Seeds
from kg.ontology import reading as ontology
from kg.project import CONFIGURATION, Project
from kg.review import cited_works
from kg.review.folders import Reviewed
from kg.review.gathering import gathered
from kg.review.records import Decision, Item, Kind, NewEntity, Verdict
from kg.seeds import document_metadata
from kg.seeds import reading as seeds
from kg.seeds.additions import add_rows
from kg.seeds.alone import alone
from kg.seeds.authority import TABLES

READING = "review"
_MENTIONS = ("start", "end", "text", "entity", "form", "remark")
_CLAIMS = ("key", "subject", "predicate", "object", "claimants", "quotation", "reading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What was added, by table; and what was accepted but could not be taken in beside what is there."""

    mentions: int
    claims: int
    entities: int
    citations: int = 0
    remarks: tuple[str, ...] = ()


def apply(project: Project, reviewed: Reviewed) -> Applied:
    """Write what was accepted, and is not there yet, into the seeds.

    Raises:
        ExplainedError: the seeds have faults, or would have; nothing was written.
    """
    vocabulary = ontology.load(project.ontology)
    with alone(project), tempfile.TemporaryDirectory(prefix="kg-review-") as folder:
        staging = replace(project, root=Path(folder))
        staged = _copied(project, reviewed, staging)
        before = seeds.load(staging, vocabulary)
        check(reviewed, before.entities)
        accepted = [item for item in reviewed.items if item.verdict is Verdict.ACCEPTED]
        plan = _Plan(reviewed=reviewed, before=before, folder=staged)
        mentions = plan.mentions(item for item in accepted if item.kind is Kind.MENTION)
        claims = plan.claims(item for item in accepted if item.kind is Kind.CLAIM)
        language = plan.document.language
        cited = cited_works.accepted(reviewed.review, staged, before.entities, language=language)
        entities = _once([*plan.entities(mentions, claims), *cited.entities])
        if not (mentions or claims or cited.citations):
            return Applied(mentions=0, claims=0, entities=0, remarks=tuple(plan.remarks))
        changed = [
            *add_entities(staging.seeds / "authority", entities),
            *cited.add(staging.seeds / "authority", staged),
            *_add_reading(staged / document_metadata.FILE, plan.document, reviewed.decisions, needed=bool(claims)),
            *add_rows(staged / "mentions.csv", mentions, _MENTIONS, {}),
            *add_rows(staged / "claims.csv", claims, _CLAIMS, _only_reading(plan.document)),
        ]
        seeds.load(staging, vocabulary)
        for path in changed:
            drafts.replace(_real(path, project, reviewed, staging, staged), path.read_bytes())
    return Applied(
        mentions=len(mentions),
        claims=len(claims),
        entities=len(entities) + len(cited.works),
        citations=len(cited.citations),
        remarks=tuple(plan.remarks),
    )


def _once(entities: Iterable[NewEntity]) -> list[NewEntity]:
    return list({each.id: each for each in entities}.values())


def _copied(project: Project, reviewed: Reviewed, staging: Project) -> Path:
    """Copy what the document's tables refer to: the authority tables and the document."""
    staged = staging.seeds / "documents" / reviewed.folder.name
    staged.parent.mkdir(parents=True)
    shutil.copyfile(project.root / CONFIGURATION, staging.root / CONFIGURATION)
    shutil.copytree(project.seeds / "authority", staging.seeds / "authority", copy_function=shutil.copyfile)
    staged.mkdir()
    for path in reviewed.folder.iterdir():
        if path.is_file() and not path.name.startswith("."):
            shutil.copyfile(path, staged / path.name)
    return staged


def _real(path: Path, project: Project, reviewed: Reviewed, staging: Project, staged: Path) -> Path:
    if path.is_relative_to(staged):
        return reviewed.folder / path.relative_to(staged)
    return project.root / path.relative_to(staging.root)


class _Plan:
    """Which rows are to be added to a document's tables."""

    def __init__(self, *, reviewed: Reviewed, before: Seeds, folder: Path) -> None:
        self.reviewed = reviewed
        self.known = set(before.entities)
        self.document: Document = next(each for each in before.documents if each.id == folder.name)
        self.remarks: list[str] = []

    def mentions(self, items: Iterable[Item]) -> list[dict[str, str]]:
        """Give the rows of the mentions that are not there; no two mentions overlap."""
        there = sorted((mention.start, mention.end, str(mention.entity)) for mention in self.document.mentions)
        rows: list[dict[str, str]] = []
        for item in items:
            (start, end), entity = item.stretches[0], item.cells.get("entity", "")
            other = next((each for each in there if each[0] < end and start < each[1]), None)
            if other is None:
                text = self.reviewed.structure.reader_text(start, end)
                rows.append({**item.cells, "start": str(start), "end": str(end), "text": text})
                there.append((start, end, entity))
            elif other[2] != entity:
                what = f"{start}-{end}: {entity} was accepted, but {other[0]}-{other[1]} is marked as {other[2]}"
                self.remarks.append(f"{what}; it stays")
        return rows

    def claims(self, items: Iterable[Item]) -> list[dict[str, str]]:
        """Give the rows of the claims that are not there."""
        there = {_said(claim) for claim in self.document.claims}
        keys = {claim.key for claim in self.document.claims}
        rows: list[dict[str, str]] = []
        number = 0
        for item in items:
            if _said_by(item) in there:
                continue
            number += 1
            while f"r{number:04}" in keys:
                number += 1
            rows.append(
                {**item.cells, "key": f"r{number:04}", "status": "accepted", "reading": READING, **self._place(item)}
            )
        return rows

    def _place(self, item: Item) -> dict[str, str]:
        """Quote the passages, and say page and note where the words stand more than once."""
        quotations, pages, notes = [], [], []
        for start, end in item.stretches:
            quotation, page, note = self._quoted(start, end)
            quotations.append(quotation)
            pages.append(page)
            notes.append(note)
        said = {"quotation": " || ".join(quotations)}
        for name, values in (("page", pages), ("note", notes)):
            if any(values):
                said[name] = " || ".join(values)
        return said

    def _quoted(self, start: int, end: int) -> tuple[str, str, str]:
        structure = self.reviewed.structure
        for first, last in _wider(self.reviewed.text.sentences, start, end, len(structure.stored)):
            quotation = structure.reader_text(first, last).strip()
            found = structure.find(quotation)
            if len(found) == 1:
                return quotation, "", ""
            here = next((place for place in found if place.start < end and start < place.end), None)
            alike = [place for place in found if here and (place.page, place.note) == (here.page, here.note)]
            if here is not None and len(alike) == 1:
                return quotation, str(here.page or ""), "" if here.note is None else str(here.note)
        return structure.reader_text(start, end).strip(), "", ""

    def entities(self, *tables: Sequence[Mapping[str, str]]) -> list[NewEntity]:
        """Give the proposed entities that the rows need."""
        needed = {
            part.strip() for rows in tables for row in rows for name in _IDS for part in row.get(name, "").split(";")
        }
        return [each for each in self.reviewed.entities if each.id in needed - self.known]


_IDS = ("entity", "subject", "object", "claimants", "reported_by", "place", "context")


def _wider(sentences: Sequence[int], start: int, end: int, length: int) -> Iterable[tuple[int, int]]:
    yield start, end
    first = max((each for each in sentences if each <= start), default=0)
    last = min((each for each in sentences if each >= end), default=length)
    yield first, last


def _said(claim: Claim) -> tuple[object, ...]:
    places = tuple((passage.start, passage.end) for passage in claim.passages)
    return (claim.subject, claim.predicate, claim.object, str(claim.polarity), frozenset(claim.claimants), places)


def _said_by(item: Item) -> tuple[object, ...]:
    cells = item.cells
    claimants = frozenset(part.strip() for part in cells.get("claimants", "").split(";"))
    ends = (cells.get("subject"), cells.get("predicate"), cells.get("object"))
    return (*ends, cells.get("polarity") or "asserts", claimants, item.stretches)


# --- tables ----------------------------------------------------------------------------------------------------------


def add_entities(folder: Path, entities: Sequence[NewEntity]) -> list[Path]:
    """Add rows to the authority tables of a folder; give the files that changed."""
    changed: list[Path] = []
    for table in TABLES:
        rows = []
        for each in entities:
            if each.id.startswith(table.prefix):
                labels, others = _called(each)
                dated = any(column.name == "date" for column in table.columns)
                own = {"id": each.id, "kind": each.kind, **labels}
                more = {"other_names": others, "date": each.date if dated else ""}
                rows.append(own | {name: cell for name, cell in more.items() if cell})
        changed += add_rows(folder / f"{table.stem}.csv", rows, ("id", "kind"), {})
    return changed


def _called(entity: NewEntity) -> tuple[dict[str, str], str]:
    """Give the cells of an entity's labels, one of each language in which it has a name, and its other names."""
    labels = {f"label_{entity.language or 'en'}": entity.label}
    others = []
    for name in filter(None, (each.strip() for each in entity.other_names.split(";"))):
        text, _, language = name.rpartition("@")
        if text and labels.setdefault(f"label_{language}", text) == text:
            continue
        others.append(name)
    return labels, "; ".join(others)


def _only_reading(document: Document) -> dict[str, str]:
    """Name the reading in rows that did not have to while there was only one."""
    return {"reading": document.readings[0].id} if len(document.readings) == 1 else {}


def _add_reading(path: Path, document: Document, decisions: Sequence[Decision], *, needed: bool) -> list[Path]:
    if not needed or any(reading.id == READING for reading in document.readings):
        return []
    accepted = [each for each in decisions if each.item.verdict is Verdict.ACCEPTED]
    readers = "; ".join(dict.fromkeys(each.reviewer for each in accepted if each.reviewer))
    told = reading_table(readers, max((each.on for each in accepted), default=""))
    path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\n\n{told}", encoding="utf-8")
    return [path]


def reading_table(readers: str, date: str) -> str:
    """Write the table of ``document.toml`` that says by whom and how proposals were reviewed."""
    told = {
        "id": READING,
        "label": "Claims that the program proposed and people accepted",
        "reader": readers or "not said",
        "method": "Proposed by rules from the text's words; accepted, or corrected and accepted, one by one.",
        "date": date,
    }
    return document_metadata.reading_table(told)


def unknown_ends(reviewed: Reviewed, known: Iterable[str]) -> Iterable[Fault]:
    """Find accepted items whose entities are neither in the authority tables nor proposed, or that have none."""
    there = {*known, *(each.id for each in reviewed.entities)}
    for item in reviewed.items:
        if item.verdict is Verdict.ACCEPTED:
            if item.kind is Kind.MENTION and not item.cells.get("entity", "").strip():
                start, end = item.stretches[0]
                yield Fault(
                    where=item.where or f"{start}-{end}",
                    what=f"the mention “{reviewed.structure.reader_text(start, end)}” was accepted without an entity",
                    hint="say rejected in that row and empty its cell check, then add the mention with its entity",
                )
            ids = {part.strip() for name in _IDS for part in item.cells.get(name, "").split(";") if part.strip()}
            for each in sorted(ids - there):
                yield Fault(
                    where=item.where or item.id, what=f"no such entity {each}", hint="add it to the authority tables"
                )


def check(reviewed: Reviewed, known: Iterable[str]) -> None:
    """Refuse what names entities that there are not.

    Raises:
        ExplainedError: all of them.
    """
    if faults := tuple(unknown_ends(reviewed, known)):
        raise ExplainedError.of(gathered(faults))
