"""The works that a document's notes cite: proposed as a table that a person reads through, then rows of the seeds.

``review/citations.csv`` has a row a citation; the first of a work that the authority tables do not have says what the
work is. A row counts once its ``verdict`` says so. What a person has written in it stays when works are proposed anew.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg import drafts
from kg.citations.proposals import ProposedCitation
from kg.errors import ExplainedError, Fault, explain
from kg.identity import slug
from kg.model import Entity, EntityId
from kg.persons import grouping
from kg.review.comma_separated import table, verdict_of
from kg.review.records import NewEntity, Verdict
from kg.seeds.additions import add_rows

FILE = "citations.csv"
CITATION = ("note", "work", "locator", "function", "as_written")
_WORK = (
    *("kind", "label", "authors", "title", "container", "published_at", "year", "volume", "issue", "pages"),
    *("archive", "fond", "opis", "delo"),
)
COLUMNS = ("verdict", *CITATION, *_WORK, "remark")
_NO_WORK = frozenset(["remark"])
_SHORT, _TELLING = 60, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What accepted citations add: rows of ``citations.csv`` and of ``works.csv``, and who else the works need."""

    citations: tuple[dict[str, str], ...] = ()
    works: tuple[dict[str, str], ...] = ()
    entities: tuple[NewEntity, ...] = ()

    def add(self, authority: Path, document: Path) -> list[Path]:
        """Add the rows to the tables of two folders; give the files that changed, works first."""
        works = add_rows(authority / "works.csv", self.works, ("id", "kind"), {})
        return works + add_rows(document / FILE, self.citations, CITATION, {})


# --- proposing -------------------------------------------------------------------------------------------------------


def propose(found: Sequence[ProposedCitation], known: Mapping[EntityId, Entity]) -> tuple[dict[str, str], ...]:
    """Give a row for each citation; authors and works that are known stand there with their ids."""
    names = _names(known)
    works: dict[int, str] = {}
    rows: list[dict[str, str]] = []
    for index, each in enumerate(found):
        if each.function in _NO_WORK:
            continue
        row = {
            "verdict": str(Verdict.OPEN),
            "note": str(each.note),
            "locator": each.locator or "",
            "function": each.function,
            "as_written": " ".join(each.as_written.split()),
            "remark": "; ".join(each.problems),
        }
        if each.refers_to in works:
            works[index] = works[each.refers_to]
        else:
            said = _said(each, names)
            works[index] = _known_work(said, known) or _new_id(said, {*known, *works.values()})
            if works[index] not in known:
                row |= said
        rows.append({**row, "work": works[index]})
    return tuple(rows)


def _said(each: ProposedCitation, names: Mapping[str, str]) -> dict[str, str]:
    reference, file = each.reference, each.archive
    authors = "; ".join(_person(name, names) for name in reference.authors)
    if file is not None:
        parts = [file.archive, *(f"{word} {number}" for word, number in _counted(each) if number), file.signature or ""]
        return {
            "kind": "ArchiveFile",
            "label": ", ".join(part for part in parts if part),
            "archive": names.get(file.archive.casefold(), file.name or file.archive),
            **{word: number or "" for word, number in (("fond", file.fond), ("opis", file.opis), ("delo", file.delo))},
        }
    title = reference.title or each.as_written[:_SHORT]
    by = f"{', '.join(reference.authors)}, " if reference.authors else ""
    return {
        "kind": "Article" if reference.container else "Book",
        "label": f"{by}{title}{f' ({reference.year})' if reference.year else ''}",
        "authors": authors,
        "title": title,
        "container": reference.container or "",
        "published_at": reference.place or "",
        "year": reference.year or "",
        "volume": reference.volume or "",
        "issue": reference.issue or "",
        "pages": reference.extent or "",
    }


def _counted(each: ProposedCitation) -> Iterator[tuple[str, str | None]]:
    if each.archive is not None:
        yield from (("f.", each.archive.fond), ("op.", each.archive.opis), ("d.", each.archive.delo))


def _names(known: Mapping[EntityId, Entity]) -> dict[str, str]:
    """Say who bears each name of a person or group, casefolded; a name of two is nobody's."""
    found: dict[str, set[str]] = {}
    for entity in known.values():
        if entity.id.startswith(("person/", "group/")):
            for name in (*entity.labels, *entity.other_names):
                found.setdefault(name.text.casefold(), set()).add(entity.id)
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


def _person(written: str, names: Mapping[str, str]) -> str:
    """Find who is written so, else give the name back."""
    if written.casefold() in names:
        return names[written.casefold()]
    parts = {part for part in written.casefold().replace(".", " ").split() if len(part) > 1}
    alike = [name for name, each in names.items() if each.startswith("person/") and parts & set(name.split())]
    same = {names[name] for name in alike if len(grouping.group([written, name.title()])) == 1}
    return min(same) if len(same) == 1 else written


def _known_work(said: Mapping[str, str], known: Mapping[EntityId, Entity]) -> str | None:
    works = [each for each in known.values() if each.id.startswith("work/")]
    wanted = {said["label"].casefold(), said.get("title", "").casefold()} - {""}
    named = [each for each in works if wanted & {name.text.casefold() for name in (*each.labels, *each.other_names)}]
    found = named or [each for each in works if _is_that(each, said)]
    return found[0].id if len(found) == 1 else None


def _is_that(work: Entity, said: Mapping[str, str]) -> bool:
    """Tell whether a work is the archive file with these numbers, or of this author and year with a like title."""
    has = {name: values[0] for name, values in work.attributes.items() if values}
    if said["kind"] == "ArchiveFile":
        numbers = [name for name in ("fond", "opis", "delo") if said.get(name)]
        return bool(numbers) and all(has.get(name) == said[name] for name in numbers)
    dated = said["year"] and has.get("year") == said["year"]
    mine, its = _words(said["title"]), _words(" ".join((has.get("title", ""), work.label())))
    return bool(dated and said["authors"] and has.get("authors") == said["authors"].partition(";")[0] and mine & its)


def _words(title: str) -> set[str]:
    return {word for word in re.findall(r"\w+", title.casefold()) if len(word) > _TELLING}


def _new_id(said: Mapping[str, str], taken: set[str]) -> str:
    _, of_table, name = said.get("authors", "").partition(";")[0].rpartition("/")
    surname = (name.replace("-", " ") if of_table else name).split()[-1:]
    short = [*surname, said.get("year", "")] if surname and said.get("year") else [said["label"][:_SHORT]]
    base = f"work/{slug(' '.join(short)) or 'work'}"
    return next(each for number in range(1, len(taken) + 2) if (each := _numbered(base, number)) not in taken)


def _numbered(base: str, number: int) -> str:
    return base if number == 1 else f"{base}-{number}"


def keep(review: Path, rows: Sequence[Mapping[str, str]]) -> None:
    """Write the table; what a person has decided or added in the one that is there stays, and comes first."""
    kept = [row for row in _rows(review / FILE) if verdict_of(row.get("verdict") or "") != Verdict.OPEN]
    there = {(row.get("note"), row.get("as_written")) for row in kept}
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n", restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(kept)
    writer.writerows(row for row in rows if (row["note"], row["as_written"]) not in there)
    if kept or rows:
        review.mkdir(parents=True, exist_ok=True)
        drafts.replace(review / FILE, out.getvalue().encode("utf-8"))


# --- applying --------------------------------------------------------------------------------------------------------


def accepted(review: Path, document: Path, known: Mapping[EntityId, Entity], *, language: str) -> Cited:
    """Give what the accepted rows add to tables that do not have it yet.

    Raises:
        ExplainedError: all rows that say no verdict, no note or no work that is known or told by an accepted row.
    """
    rows = _checked(review / FILE, known)
    there = {(row.get("note"), row.get("work"), row.get("locator")) for row in _rows(document / FILE)}
    people, works, citations = _Needed(known, language), {}, []
    for row in rows:
        if (row["note"], row["work"], row["locator"]) not in there:
            citations.append({name: row[name] for name in CITATION})
        if row["work"] not in known and row["work"] not in works and row.get("kind") and row.get("label"):
            authors = (people.need(name, "Person") for name in row.get("authors", "").split(";"))
            archive = people.need(row.get("archive", ""), "Institution")
            cells = {name: row.get(name, "") for name in _WORK} | {"authors": "; ".join(filter(None, authors))}
            label = {f"label_{language}": cells.pop("label"), "archive": archive, "other_names": cells["title"]}
            works[row["work"]] = {"id": row["work"], **cells, **label}
    return Cited(citations=tuple(citations), works=tuple(works.values()), entities=tuple(people.new.values()))


class _Needed:
    """Whom accepted works speak of; who is not known becomes new."""

    def __init__(self, known: Mapping[EntityId, Entity], language: str) -> None:
        self.known, self.language = known, language
        self.names = _names(known)
        self.new: dict[str, NewEntity] = {}

    def need(self, said: str, kind: str) -> str:
        name = " ".join(said.split())
        if not name or name in self.known:
            return name
        if name.casefold() in self.names:
            return self.names[name.casefold()]
        made = f"{'person' if kind == 'Person' else 'group'}/{slug(name)}"
        if made not in self.known:
            self.new[made] = NewEntity(id=made, kind=kind, label=name, language=self.language)
        return made


def counts(review: Path) -> Mapping[Verdict, int]:
    """Count the citations by verdict."""
    said = [verdict_of(row.get("verdict") or "") for row in _rows(review / FILE)]
    return {verdict: said.count(verdict) for verdict in Verdict}


def _checked(path: Path, known: Mapping[EntityId, Entity]) -> list[dict[str, str]]:
    """Give the accepted rows, once all rows are in order."""
    rows, faults = [{name: row.get(name) or "" for name in COLUMNS} for row in _rows(path)], []
    taken = [row for row in rows if verdict_of(row["verdict"]) == Verdict.ACCEPTED]
    told = {row["work"] for row in taken if row["kind"] and row["label"]}
    for number, row in enumerate(rows, 2):
        if (verdict := verdict_of(row["verdict"])) not in list(Verdict):
            what, hint = f"verdict: {row['verdict']!r} is not one of {', '.join(Verdict)}", None
        elif not row["note"].isdecimal() or not row["work"].startswith("work/"):
            what, hint = "no note or no work", "note: a number; work: work/…"
        elif verdict == Verdict.ACCEPTED and row["work"] not in known and row["work"] not in told:
            what, hint = f"nothing says what {row['work']} is", "accept the row that has its kind and label, too"
        else:
            continue
        faults.append(Fault(where=f"{path}:{number}", what=what, hint=hint))
    if faults:
        raise ExplainedError.of(faults)
    return taken


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    try:
        return list(table(path.read_text(encoding="utf-8-sig")))
    except UnicodeDecodeError:
        raise explain("not UTF-8", where=str(path), hint="save it as UTF-8") from None
    except csv.Error as error:
        raise explain(str(error), where=str(path), hint="save it as CSV in UTF-8") from None
