"""What is extracted from: documents of the seeds, files of any format, what ``kg read`` has kept; with their mentions.

Mentions that people have curated are taken as they are; where a text has none, they come from the annotation pipeline.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import shelf
from kg.errors import ExplainedError, Fault, explain
from kg.extraction.records import ProposedEntity, Source
from kg.extraction.rules import Knowledge
from kg.formats import reader
from kg.formats.records import ReadText
from kg.model import DocumentId, EntityId, Mention
from kg.ontology import reading as ontology
from kg.project import Project
from kg.reading import structure as reading
from kg.reading.structure import Structure
from kg.recognition import land_names
from kg.seeds import authority_rows, document_metadata, document_rows
from kg.seeds.cells import Ids
from kg.seeds.places import Places

if TYPE_CHECKING:
    from kg.discovery.counterparts import Told

MENTIONS = ("any", "curated", "pipeline")
"""Where mentions come from: curated ones where there are any, those alone, or the pipeline's alone."""


def knowledge(project: Project) -> Knowledge:
    """Read the ontology and the authority tables.

    Raises:
        ExplainedError: they have faults; all of them.
    """
    known, _ = _known(project)
    return known


def _known(project: Project) -> tuple[Knowledge, Ids]:
    faults: list[Fault] = []
    vocabulary = ontology.load(project.ontology)
    shown = project.seeds.relative_to(project.root).as_posix()
    entities, ids = authority_rows.read(project.seeds / "authority", f"{shown}/authority", vocabulary, faults)
    if faults:
        raise ExplainedError.of(faults)
    named = land_names.known_elsewhere(entities, project.languages)
    return Knowledge(vocabulary=vocabulary, entities=named), ids


def sources(  # noqa: PLR0913 - what is known of a text comes in parts
    project: Project,
    target: str,
    *,
    language: str | None = None,
    claimant: str | None = None,
    mentions: str = "any",
    others: Told | None = None,
) -> Iterator[Source]:
    """Give the text that ``target`` names, or the texts of a folder that ``kg read`` has kept, one after another.

    ``others`` are proposed of other texts: what is one of them under another language's name is proposed once.

    Raises:
        ExplainedError: there is no such text, it cannot be read, or its mentions have faults.
    """
    from kg.discovery.counterparts import Told

    known, ids = _known(project)
    if claimant is not None and claimant not in known.entities:
        raise explain(f"no such entity {claimant}", where="--claimant", hint="an id of the authority tables: person/…")
    elsewhere = deepcopy(others) if others else Told()
    for folder, document, text, metadata in _texts(project, target):
        stated = language or _language(metadata, text)
        marked = _curated(folder, document, text.structure, ids) if mentions != "pipeline" else ()
        new: tuple[ProposedEntity, ...] = ()
        if not marked and mentions != "curated":
            marked, new = _annotated(known, document, text.structure, stated, elsewhere)
            elsewhere.add(new, text.structure.text)
        author = _author(claimant, metadata, document, known)
        yield _source(document, text, marked, new, author, stated)


def source(known: Knowledge, document: DocumentId, text: ReadText) -> Source:
    """Give a text that was read, with the mentions of the annotation pipeline."""
    from kg.discovery.counterparts import Told

    marked, new = _annotated(known, document, text.structure, text.language, Told())
    return _source(document, text, marked, new, _author(None, {}, document, known), text.language)


def _source(  # noqa: PLR0913, PLR0917 - a source has as many parts
    document: DocumentId,
    text: ReadText,
    mentions: tuple[Mention, ...],
    new: tuple[ProposedEntity, ...],
    author: EntityId,
    language: str | None,
) -> Source:
    return Source(
        document=document,
        structure=text.structure,
        mentions=mentions,
        author=author,
        language=language,
        languages=text.languages,
        new=new,
    )


def _texts(project: Project, target: str) -> Iterator[tuple[Path | None, DocumentId, ReadText, Mapping[str, Any]]]:
    own = project.seeds / "documents" / target
    path = Path(target)
    if (own / document_metadata.FILE).is_file():
        yield _seeded(own)
    elif (path / document_metadata.FILE).is_file():
        yield _seeded(path)
    elif (path / shelf.STRUCTURE).is_file():
        yield None, _id(path.resolve().name), shelf.load(path), {}
    elif path.is_dir():
        kept = sorted(found.parent for found in path.rglob(shelf.STRUCTURE))
        if not kept:
            raise explain("nothing that kg read has kept", where=target, hint=f"kg read SHELF -o {target}")
        for each in kept:
            yield None, _id(each.relative_to(path).as_posix()), shelf.load(each), {}
    elif path.is_file():
        yield None, _id(path.stem), reader.read(path), {}
    else:
        ids = sorted(one.parent.name for one in (project.seeds / "documents").glob(f"*/{document_metadata.FILE}"))
        hint = f"a file, a folder kept by kg read, or one of: {', '.join(ids)}" if ids else "give the path of a file"
        raise explain("neither a file nor a document of this project", where=target, hint=hint)


def _seeded(folder: Path) -> tuple[Path, DocumentId, ReadText, Mapping[str, Any]]:
    where = folder / document_metadata.FILE
    try:
        metadata = tomllib.loads(where.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise explain(f"cannot be read: {error}", where=str(where)) from None
    path = folder / str(metadata.get("text") or "text.txt")
    text = ReadText(format="plain", structure=reading.read(reading.load(path)))
    return folder, DocumentId(folder.resolve().name), text, metadata


def _id(name: str) -> DocumentId:
    return DocumentId(re.sub(r"[^\w.~-]+", "-", name).strip("-._~") or "text")


def _language(metadata: Mapping[str, Any], text: ReadText) -> str | None:
    stated = metadata.get("language")
    return str(stated) if stated else text.language


def _author(claimant: str | None, metadata: Mapping[str, Any], document: DocumentId, known: Knowledge) -> EntityId:
    """Say who speaks where the text names nobody: its author, or the text itself where no author is known."""
    stated = str(metadata.get("author") or "")
    if claimant or stated in known.entities:
        return EntityId(claimant or stated)
    return EntityId(f"work/{document}")


def _curated(folder: Path | None, document: DocumentId, structure: Structure, ids: Ids) -> tuple[Mention, ...]:
    if folder is None or not (folder / "mentions.csv").is_file():
        return ()
    faults: list[Fault] = []
    places = Places(document=document, structure=structure, faults=faults)
    found = document_rows.mentions(folder, folder.name, places, Ids(kinds=ids.kinds, faults=faults))
    if faults:
        raise ExplainedError.of(faults)
    return found


_TOWNS = "towns by their numbers"
_SIGNS = "lands, treaties and events by what they are called after"


def _annotated(
    known: Knowledge,
    document: DocumentId,
    structure: Structure,
    language: str | None,
    others: Told,
) -> tuple[tuple[Mention, ...], tuple[ProposedEntity, ...]]:
    """Mark what the tables have, and then what the text names beside that; ``others`` were proposed of other texts."""
    from kg import annotation
    from kg.discovery import counterparts, known_towns
    from kg.discovery import documents as discovery

    spoken = language or annotation.language_of(structure.text)
    if spoken not in known.pipelines:
        known.pipelines[spoken] = annotation.pipeline(known.entities.values(), language=spoken)
    named = annotation.annotate(structure, (), document=document, language=spoken, nlp=known.pipelines[spoken])
    found = discovery.discover(
        structure, document=document, language=language, known=named, taken=known.entities, longer=True
    )
    parts = frozenset(found.parts)
    named = tuple(one for one in named if one not in parts) if parts else named
    if any(one.geonames is not None for one in found.entities):
        if _TOWNS not in known.kept:
            known.kept[_TOWNS] = known_towns.numbered(known.entities.values())
        found = known_towns.with_known_towns(found, known.kept[_TOWNS])
    if _SIGNS not in known.kept:
        known.kept[_SIGNS] = counterparts.signs(known.entities.values())
    found = counterparts.with_counterparts(found, known.kept[_SIGNS], others, structure.text)
    return tuple(sorted((*named, *found.mentions), key=lambda one: (one.start, one.end))), found.entities
