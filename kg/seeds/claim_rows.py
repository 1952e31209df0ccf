"""``claims.csv``, read: rows → claims, with the place of each quotation and every fault of every row."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kg import suggestions
from kg.errors import Fault
from kg.identity import claim_id
from kg.model import (
    Certainty,
    Citation,
    Claim,
    EntityId,
    NoteCitation,
    Passage,
    Polarity,
    ReadingId,
    RelationId,
    Status,
)
from kg.ontology.reading import Vocabulary
from kg.seeds import cells, translations
from kg.seeds.cells import Ids, report
from kg.seeds.places import Places
from kg.seeds.tables import Row, Shape, Table
from kg.seeds.translations import Translations
from kg.suggestions import Suggestions

SHAPE = Shape(
    required=("key", "subject", "predicate", "object", "claimants", "quotation"),
    optional=(
        *("polarity", "reported_by", "certainty", "date", "date_as_written", "place", "context", "page", "note"),
        *("footnotes", "cites", "rests_on", "contradicts", "status", "reading", "remark"),
    ),
    family=translations.is_column,
)
_SUPPORTS = {"source", "quoted-from"}
BETWEEN = "/"
"""What stands between a document and the key of a claim of it."""


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What a claim's row refers to: the project's ids and words, the document's notes, readings and citations."""

    ids: Ids
    vocabulary: Vocabulary
    places: Places
    readings: tuple[ReadingId, ...]
    citations: tuple[NoteCitation, ...]
    translations: Translations
    unknown_readings: set[ReadingId] = field(default_factory=set)

    @cached_property
    def notes(self) -> set[int]:
        """The notes that the text has or calls."""
        structure = self.places.structure
        return {note.number for note in structure.notes} | set(structure.missing_notes)

    @cached_property
    def inverses(self) -> Mapping[str, str]:
        """The relation that is claimed instead of each inverse."""
        return {each.inverse.id: each.id for each in self.vocabulary.relations.values() if each.inverse}


def read(table: Table, around: Surroundings) -> tuple[Claim, ...]:
    """Read the claims of a document."""
    keys = {row["key"]: row for row in reversed(table.rows) if row["key"]}
    known_keys = Suggestions(keys)
    notes = around.notes
    by_note: dict[int, list[Citation]] = {}
    for citation in around.citations:
        if citation.function in _SUPPORTS:
            by_note.setdefault(citation.note, []).append(Citation(work=citation.work, locator=citation.locator))
    claims = []
    languages = around.translations.columns(table)
    for row in table.rows:
        _check_key(row, keys, around)
        if row.broken:
            continue
        _check_references(row, keys, known_keys, around)
        claim = _claim(row, around, notes, by_note, languages)
        if claim is not None:
            claims.append(claim)
    _report_doubled(claims, around)
    return tuple(around.translations.of_claims(claims))


def _check_key(row: Row, keys: Mapping[str, Row], around: Surroundings) -> None:
    if not row["key"]:
        report(around.ids.faults, row, "no key", hint="any short name that no other row of the file has")
    elif BETWEEN in row["key"]:
        what = f"the key {row['key']} has a {BETWEEN}, which stands between a document and a key where claims are named"
        report(around.ids.faults, row, what, hint=row["key"].replace(BETWEEN, "-"))
    elif keys[row["key"]] is not row:
        report(around.ids.faults, row, f"the key {row['key']} is there already, at {keys[row['key']].where}")


def _check_references(row: Row, keys: Mapping[str, Row], known: Suggestions, around: Surroundings) -> None:
    for column in ("rests_on", "contradicts"):
        for key in _keys(row, column, around):
            if BETWEEN in key and column == "contradicts":
                continue  # of another document, which may not be read yet: kg.seeds.elsewhere
            if BETWEEN in key:
                what = f"{column}: {key} would be a claim of another text; a claim rests on claims of its own"
                report(around.ids.faults, row, what, hint="what it takes from another work goes to cites")
            elif key not in keys:
                hint = known.hint(key)
                if column == "contradicts":
                    hint = f"{f'{hint}; ' if hint else ''}a claim of another document is DOCUMENT{BETWEEN}KEY"
                report(around.ids.faults, row, f"{column}: no claim has the key {key}", hint=hint)
            elif key == row["key"]:
                report(around.ids.faults, row, f"{column}: the claim names itself")


def _keys(row: Row, column: str, around: Surroundings) -> tuple[str, ...]:
    """Give the keys of a cell; of the document's own claims without the document."""
    own = f"{around.places.document}{BETWEEN}"
    return tuple(key.removeprefix(own) for key in cells.several(row[column]))


def _claim(
    row: Row,
    around: Surroundings,
    notes: set[int],
    by_note: Mapping[int, list[Citation]],
    languages: Collection[str],
) -> Claim | None:
    ids, faults = around.ids, around.ids.faults
    subject, object_ = (_end(row, column, ids) for column in ("subject", "object"))
    predicate = _predicate(row, around)
    claimants = ids.many(row, "claimants")
    if not row["claimants"]:
        report(
            faults, row, "no claimants", hint="who says it: the author of the text, or the one whom the text reports"
        )
    footnotes = _footnotes(row, notes, around)
    cites = (*_cites(row, around), *(citation for number in footnotes for citation in by_note.get(number, ())))
    polarity = cells.word(row, "polarity", Polarity, Polarity.ASSERTS, faults)
    certainty = cells.word(row, "certainty", Certainty, Certainty.CERTAIN, faults)
    status = cells.word(row, "status", Status, Status.ACCEPTED, faults)
    reported_by, place = ids.optional(row, "reported_by"), ids.optional(row, "place")
    if row["date_as_written"] and not row["date"]:
        hint = "write it in EDTF too (1921-03, 1921~, ../1921); words that date nothing go to remark"
        report(faults, row, "date_as_written without date", quoted=row["date_as_written"], hint=hint)
    when = cells.when(row, "date", faults, as_written=row["date_as_written"] or None)
    context = ids.many(row, "context")
    reading = _reading(row, around)
    passages = tuple(_passages(row, around, languages))
    if not (subject and object_ and predicate and claimants and reading and passages):
        return None
    return Claim(
        key=row["key"],
        subject=subject,
        predicate=predicate,
        object=object_,
        claimants=claimants,
        passages=passages,
        reading=reading,
        polarity=polarity,
        certainty=certainty,
        status=status,
        reported_by=reported_by,
        when=when,
        place=place,
        context=context,
        cites=tuple(dict.fromkeys(cites)),
        footnotes=footnotes,
        rests_on=_keys(row, "rests_on", around),
        contradicts=_keys(row, "contradicts", around),
        remark=row["remark"] or None,
        origin=cells.origin(row),
    )


def _end(row: Row, column: str, ids: Ids) -> EntityId | None:
    if not row[column]:
        report(ids.faults, row, f"no {column}")
    return ids.optional(row, column)


def _predicate(row: Row, around: Surroundings) -> RelationId | None:
    relation = RelationId(row["predicate"])
    if not relation:
        report(around.ids.faults, row, "no predicate", hint="a relation of the ontology, like signed")
        return None
    if relation not in around.vocabulary.relations:
        inverse_of = around.inverses.get(relation)
        if inverse_of is not None:
            what = f"{relation} is the inverse of {inverse_of}, and only {inverse_of} is claimed"
            report(around.ids.faults, row, what, hint="exchange subject and object")
            return None
        near = suggestions.nearest(relation, around.vocabulary.relations)
        hint = f"did you mean {near}?" if near else "the relations stand in docs/reference.md"
        report(around.ids.faults, row, f"no such relation {relation}", hint=hint)
        return None
    return relation


def _footnotes(row: Row, notes: set[int], around: Surroundings) -> tuple[int, ...]:
    numbers = cells.wholes(row, "footnotes", around.ids.faults)
    for number in numbers:
        if number not in notes:
            report(around.ids.faults, row, f"footnotes: the text has no footnote {number}", hint=note_hint(notes))
    return tuple(number for number in dict.fromkeys(numbers) if number in notes)


def note_hint(notes: set[int]) -> str:
    """Say which notes there are."""
    return f"it has {min(notes)}-{max(notes)}" if notes else "it has none"


def _cites(row: Row, around: Surroundings) -> Iterator[Citation]:
    for written in _works(row["cites"]):
        work, mark, locator = written.partition("@")
        identifier = around.ids.one(row, "cites", work.strip())
        if identifier is None:
            continue
        if not is_work(identifier, around.ids, around.vocabulary):
            report(around.ids.faults, row, f"cites: {identifier} is not a work")
        elif mark and not locator.strip():
            report(around.ids.faults, row, f"cites: nothing after {work}@", hint=f"{work}@p. 12, or {work}")
        else:
            yield Citation(work=identifier, locator=locator.strip() or None)


def _works(cell: str) -> list[str]:
    """Split a cell of works; a locator may itself have a semicolon (``work/x@s. 12; 14``)."""
    works: list[str] = []
    for part in cells.several(cell):
        if works and "/" not in part.partition("@")[0] and "@" in works[-1]:
            works[-1] += f"; {part}"
        else:
            works.append(part)
    return works


def is_work(identifier: EntityId, ids: Ids, vocabulary: Vocabulary) -> bool:
    """Tell whether an entity can be cited; one whose kind is unknown is reported where it stands."""
    kind = ids.kinds[identifier]
    return kind not in vocabulary.classes or "Work" in vocabulary.kinds(kind)


def _reading(row: Row, around: Surroundings) -> ReadingId | None:
    reading = ReadingId(row["reading"])
    if reading in around.readings:
        return reading
    if not reading and len(around.readings) == 1:
        return around.readings[0]
    if around.readings and reading not in around.unknown_readings:
        around.unknown_readings.add(reading)  # the rest of the file has the same fault: it is told once
        what = f"no such reading {reading}" if reading else "no reading, and the document has several"
        hint = f"document.toml has {', '.join(around.readings)}"
        report(around.ids.faults, row, what, hint=hint)
    return None


def _passages(row: Row, around: Surroundings, languages: Collection[str]) -> Iterator[Passage]:
    faults = around.ids.faults
    if not row["quotation"]:
        report(faults, row, "no quotation", hint="the exact words of the text that bear the claim out")
    placed = tuple(_placed(row, around.places))
    around.translations.take(row, languages, placed)
    yield from filter(None, placed)


def passages(row: Row, places: Places) -> Iterator[Passage]:
    """Find the passages of a row's quotations; pages and notes stand beside them in the same order."""
    return filter(None, _placed(row, places))


def _placed(row: Row, places: Places) -> Iterator[Passage | None]:
    quotations = [part.strip() for part in row["quotation"].split(cells.BETWEEN)] if row["quotation"] else []
    pages, notes = (_numbers(row, column, len(quotations), places.faults) for column in ("page", "note"))
    for quotation, page, note in zip(quotations, pages, notes, strict=True):
        if not quotation:
            report(places.faults, row, f"an empty quotation beside {cells.BETWEEN}")
        yield places.passage(row, quotation, page, note) if quotation else None


def _numbers(row: Row, column: str, quotations: int, faults: list[Fault]) -> list[int | None]:
    """Read the numbers that stand beside a row's quotations, ``None`` where none is given."""
    parts = cells.beside(row, column, quotations, faults)
    return [cells.whole(row, column, part, faults) if part else None for part in parts]


def _report_doubled(claims: list[Claim], around: Surroundings) -> None:
    first: dict[str, Claim] = {}
    for claim in claims:
        before = first.setdefault(claim_id(claim), claim)
        if before is not claim and claim.origin is not None:
            row = Row(path=claim.origin.path, line=claim.origin.line, cells={})
            what = f"the same claim as {before.key}, at {before.origin}: same ends, claimants, date and passages"
            report(around.ids.faults, row, what, hint="keep one of them")
