"""Mentions that the program proposes for a text, by what the project knows, in the form of ``mentions.csv``.

Owns where the text, the entities and the holders of offices come from; finding the mentions is :mod:`kg.annotation`.
"""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg import columns
from kg.errors import ExplainedError, Fault, explain
from kg.model import DocumentId, Entity, EntityId, Mention
from kg.ontology import reading as ontology
from kg.project import Project
from kg.reading import structure as reading
from kg.seeds import authority_rows

if TYPE_CHECKING:
    from kg.discovery.documents import Discovery
    from kg.formats.records import ReadText
    from kg.reading.structure import Structure
    from kg.recognition.records import ProposedEntity, Recognised

AUTHORITIES = ("project", "volume", "both", "none")
FORMS = ("table", "csv", "json")
LANGUAGES = ("tr", "en", "de", "fr", "ru")
COLUMNS = ("start", "end", "text", "entity", "form", "remark")
ENTITY_COLUMNS = ("id", "kind", "label", "other_names", "language", "geonames")
_HELD_OFFICE = "heldOffice"


def propose(
    project: Project, target: str, *, language: str | None = None, pronouns: bool = False, titles: bool = True
) -> tuple[Mention, ...]:
    """Propose the mentions of a document of the project (by its id or folder) or of any text file.

    Raises:
        ExplainedError: there is no such text, or the authority tables have faults.
    """
    from kg import annotation
    from kg.recognition import land_names

    document, structure, stated = _text(project, target)
    return annotation.annotate(
        structure,
        land_names.known_elsewhere(entities(project), project.languages).values(),
        document=DocumentId(document),
        language=language or stated,
        holders=_holders(project),
        pronouns=pronouns,
        titles=titles,
    )


def propose_in_volume(
    target: str,
    *,
    language: str | None = None,
    project: Project | None = None,
    pronouns: bool = False,
    titles: bool = False,
) -> tuple[Mention, ...]:
    """Propose the mentions of a file of any format by the lists of persons that it brings, and by a project's if given.

    Positions count in the canonical text (``kg read FILE --format text``). A mention covers the name without the
    honorifics that adjoin it, as editions mark names, unless ``titles``; the entries of the lists are no mentions.

    Raises:
        ExplainedError: the file cannot be read, or brings no list of persons.
    """
    from kg import annotation
    from kg.formats import reader, volumes

    if not Path(target).is_file():
        raise explain("no such file", where=target, hint="--authority volume takes a file, as kg read does")
    volume = reader.read(target)
    own = volumes.authority(volume.listed)
    if not own and project is None:
        raise explain(
            "the file brings no list of persons",
            where=target,
            hint="a TEI volume has one in listPerson, or as a list of items with persName/@xml:id; "
            "kg annotate FILE takes the authority tables of a project instead",
        )
    known = (*entities(project).values(), *own) if project is not None else own
    found = annotation.annotate(
        volume.structure,
        known,
        document=DocumentId(Path(target).stem),
        language=language or volume.language,
        holders=_holders(project) if project is not None else None,
        units=volumes.units(volume),
        titles=titles,
        pronouns=pronouns,
    )
    entries = {(one.start, one.end) for one in volume.annotations if one.role == "listed"}
    return tuple(mention for mention in found if (mention.start, mention.end) not in entries)


def discover(  # noqa: PLR0913 -- one argument a choice
    target: str,
    *,
    project: Project | None,
    known: Sequence[Mention] = (),
    language: str | None = None,
    least: float = 0.0,
    model: str | None = None,
) -> Discovery:
    """Find what a text names beside the ``known`` mentions, with an entity proposed for each thing.

    Without a project, ``target`` is a file of any format that is read. ``model``: an installed spaCy model, whose names
    are candidates among the others.

    Raises:
        ExplainedError: there is no such text, it cannot be read, or the authority tables have faults.
    """
    from kg.discovery import counterparts, documents, likenesses

    people: Sequence[Entity] = ()
    if project is not None:
        document, structure, stated = _text(project, target)
        people = tuple(entities(project).values())
    else:
        from kg.formats import reader, volumes

        if not Path(target).is_file():
            raise explain("no such file", where=target, hint="--authority none takes a file, as kg read does")
        volume = reader.read(target)
        document, structure, stated = Path(target).stem, volume.structure, volume.language
        people = volumes.authority(volume.listed) if known else ()
        known = (*known, *_entries(volume))
    found = documents.discover(
        structure,
        document=DocumentId(document),
        language=language or stated,
        known=known,
        taken=tuple(one.id for one in people),
        least=least,
        more=_by_model(model),
        notes=True,
    )
    found = likenesses.with_likenesses(found, people)
    return counterparts.with_counterparts(found, counterparts.signs(people), counterparts.Told(), structure.text)


def _entries(volume: ReadText) -> Iterator[Mention]:
    """Give the entries of a volume's own lists as places that are spoken for."""
    for one in volume.annotations:
        if one.role == "listed":
            yield Mention(
                document=DocumentId(""), start=one.start, end=one.end, text=one.text, entity=EntityId(one.ref or "")
            )


def _by_model(model: str | None) -> Callable[[str], Sequence[Recognised]] | None:
    if model is None:
        return None
    from kg.components import models

    return models.names(model)


def render_entities(proposed: Sequence[ProposedEntity], form: str) -> str:
    """Write proposed entities in one of :data:`FORMS`; csv has the columns that authority tables have too."""
    if form == "json":
        rows = [{column: getattr(one, column) for column in ENTITY_COLUMNS} for one in proposed]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    cells = [
        [one.id, one.kind, one.label, "; ".join(one.other_names), one.language or "", str(one.geonames or "")]
        for one in proposed
    ]
    return _written(ENTITY_COLUMNS, cells, form)


def entities(project: Project) -> Mapping[EntityId, Entity]:
    """Read the authority tables alone: a document whose claims have faults can still be annotated.

    Raises:
        ExplainedError: the authority tables have faults; all of them.
    """
    faults: list[Fault] = []
    vocabulary = ontology.load(project.ontology)
    shown = project.seeds.relative_to(project.root).as_posix()
    found, _ = authority_rows.read(project.seeds / "authority", f"{shown}/authority", vocabulary, faults)
    if faults:
        raise ExplainedError.of(faults)
    return found


def _text(project: Project, target: str) -> tuple[str, Structure, str | None]:
    """Give the document's id, its text, and the language that it is said to be in; a file may be of any format."""
    path = Path(target)
    for folder in (project.seeds / "documents" / target, path, path.parent if path.name == "text.txt" else None):
        if folder is not None and (folder / "text.txt").is_file():
            return folder.resolve().name, reading.read(reading.load(folder / "text.txt")), _language(folder)
    if path.is_file():
        from kg.formats import reader

        text = reader.read(target)
        return path.stem, text.structure, text.language if text.language in LANGUAGES else None
    if path.is_dir():
        hint = f"kg read {target} -o read/, then kg annotate read/ -o mentions.parquet; or one file of it"
        raise explain("a folder, and no single text", where=target, hint=hint)
    known = sorted(one.parent.name for one in (project.seeds / "documents").glob("*/text.txt"))
    hint = f"a file, or one of: {', '.join(known)}" if known else "give the path of a text file"
    raise explain("neither a file nor a document of this project", where=target, hint=hint)


def _language(folder: Path) -> str | None:
    try:
        stated = tomllib.loads((folder / "document.toml").read_text(encoding="utf-8")).get("language")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
    return stated if stated in LANGUAGES else None


def _holders(project: Project) -> dict[EntityId, tuple[EntityId, ...]]:
    """Collect who is claimed to have held which office; rows that are not sound are nobody's evidence."""
    found: dict[EntityId, dict[EntityId, None]] = {}
    for path in sorted((project.seeds / "documents").glob("*/claims.csv")):
        for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8", errors="replace"))):
            if row.get("predicate") == _HELD_OFFICE and row.get("polarity") in {"", "asserts", None}:
                found.setdefault(EntityId(row.get("object") or ""), {})[EntityId(row.get("subject") or "")] = None
    return {office: tuple(people) for office, people in found.items()}


def render(mentions: Sequence[Mention], form: str) -> str:
    """Write mentions in one of :data:`FORMS`."""
    if form == "json":
        rows = [{column: getattr(mention, column) for column in (*COLUMNS, "page")} for mention in mentions]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    cells = [[str(getattr(mention, column) or "") for column in COLUMNS] for mention in mentions]
    for mention, row in zip(mentions, cells, strict=True):
        row[0] = str(mention.start)
    return _written(COLUMNS, cells, form)


def _written(header: Sequence[str], cells: Sequence[Sequence[str]], form: str) -> str:
    if form == "table":
        out = io.BytesIO()
        columns.write_texts(header, cells, out)
        return out.getvalue().decode()
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(cells)
    return text.getvalue()
