"""What the program proposes for a document: its mentions and claims, as items of a review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.discovery.counterparts import Told
from kg.extraction import documents, extractor
from kg.extraction.forms import row
from kg.extraction.records import Extraction, ProposedEntity
from kg.model import ClassId, EntityId, Mention
from kg.project import Project
from kg.recognition import land_names
from kg.review import folders
from kg.review.records import Item, Kind, NewEntity


def propose(project: Project, document: str, *, least: float = 0.0) -> tuple[tuple[Item, ...], tuple[NewEntity, ...]]:
    """Annotate and extract: what a person has curated is taken as it is, and not proposed again.

    Raises:
        ExplainedError: there is no such document, or its tables have faults.
    """
    known = documents.knowledge(project)
    items: list[Item] = []
    entities: dict[str, NewEntity] = {}
    for source in documents.sources(project, document, others=_elsewhere(project, document)):
        made = extractor.extract(source, known, least=least)
        items.extend(_mention(mention) for mention in source.mentions if mention.origin is None)
        items.extend(_claims(made))
        entities |= {one.id: _entity(one, project.languages) for one in (*source.new, *made.entities)}
    return tuple(items), tuple(entities[each] for each in sorted(entities))


def _elsewhere(project: Project, document: str) -> Told:
    """Give what is proposed of the project's other documents, so that each thing is proposed once."""
    found = Told()
    for path in sorted((project.seeds / "documents").glob(f"*/{folders.FOLDER}/{folders.ENTITIES}")):
        folder = path.parent.parent
        if folder.name != document:
            text = folder / "text.txt"
            words = text.read_text(encoding="utf-8", errors="replace") if text.is_file() else ""
            found.add(map(_proposed, folders.entities(path)), words)
    return found


def _proposed(one: NewEntity) -> ProposedEntity:
    names = (name.strip() for name in one.other_names.split(";"))
    return ProposedEntity(
        id=EntityId(one.id),
        kind=ClassId(one.kind),
        label=one.label,
        language=one.language or None,
        date=one.date or None,
        other_names=tuple(filter(None, names)),
    )


def _entity(one: ProposedEntity, languages: Sequence[str]) -> NewEntity:
    """Give the row of a new entity; a land's has what it is called in each language of the project."""
    elsewhere = land_names.elsewhere(one.label, one.language or "", languages) if one.kind in land_names.KINDS else {}
    tagged = [f"{name}@{language}" for language, name in elsewhere.items()]
    tagged = [name for name in tagged if name not in one.other_names]
    return NewEntity(
        id=one.id,
        kind=one.kind,
        label=one.label,
        other_names="; ".join((*one.other_names, *tagged)),
        language=one.language or "",
        date=one.date or "",
    )


def _mention(mention: Mention) -> Item:
    cells = {"entity": mention.entity, "form": mention.form, "remark": mention.remark or ""}
    return Item(kind=Kind.MENTION, stretches=((mention.start, mention.end),), cells=cells, rule="annotate")


def _claims(made: Extraction) -> Iterator[Item]:
    for number, claim in enumerate(made.claims, 1):
        cells = row(claim, number)
        yield Item(
            kind=Kind.CLAIM,
            stretches=((claim.start, claim.end),),
            cells={name: cells.get(name, "") for name in Kind.CLAIM.cells},
            score=cells["score"],
            rule=cells["rule"],
            trigger=cells["trigger"],
        )
