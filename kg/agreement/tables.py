"""Two readings of a document as people leave them, ready for comparison; and the comparison as a table or JSON.

A reading is a folder with ``mentions.csv``, ``claims.csv`` or both, in the columns of the seeds; nothing is asked of
the rows but what the comparison needs, so that work under way can be measured. Quotations are found in the ``text.txt``
of the folder or of the nearest folder above it. The formulas stand in :mod:`kg.agreement.comparison`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg import proposed_mentions
from kg.agreement.comparison import (
    ClaimAgreement,
    Disagreement,
    MentionAgreement,
    ReadClaim,
    ReadMention,
    Span,
    Tally,
    compare_claims,
    compare_mentions,
)
from kg.errors import ExplainedError, Fault, explain
from kg.ontology import reading as ontology
from kg.project import Project
from kg.reading import structure as reading
from kg.reading.structure import Structure

PROGRAM = "program"
"""What to say for the reading of the program itself."""

FORMS = ("table", "json")
_ABOVE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one reader made of a document; ``None``: there is no such table.

    ``unplaced`` counts the claims whose quotation is not in the text.
    """

    name: str
    mentions: tuple[ReadMention, ...] | None
    claims: tuple[ReadClaim, ...] | None
    unplaced: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The comparison of two readings, in what both have."""

    first: Reading
    second: Reading
    mentions: MentionAgreement | None
    claims: ClaimAgreement | None


def compare(project: Project, first: str, second: str) -> Agreement:
    """Compare two readings of a document, each a folder, a document's id, or ``program``.

    Raises:
        ExplainedError: a folder or table is not there or cannot be read, or the two have no table in common.
    """
    if first == second == PROGRAM:
        raise explain(
            "the program would be compared with itself", where="FIRST SECOND", hint="kg evaluate my-article program"
        )
    folders = {name: _folder(project, name) for name in (first, second) if name != PROGRAM}
    texts = {name: text for name, folder in folders.items() if (text := _text_of(folder)) is not None}
    readings = [
        _by_program(project, texts, first, second) if name == PROGRAM else _read(name, folders[name], texts.get(name))
        for name in (first, second)
    ]
    one, other = readings
    mentions = (
        compare_mentions(one.mentions, other.mentions)
        if one.mentions is not None and other.mentions is not None
        else None
    )
    claims = (
        compare_claims(one.claims, other.claims, symmetric=_symmetric(project))
        if one.claims is not None and other.claims is not None
        else None
    )
    if mentions is None and claims is None:
        raise explain(
            "the two have no table in common", where=f"{first}, {second}", hint="each needs mentions.csv or claims.csv"
        )
    return Agreement(first=one, second=other, mentions=mentions, claims=claims)


def _folder(project: Project, name: str) -> Path:
    documents = project.seeds / "documents"
    for folder in (Path(name), documents / name):
        if folder.is_dir() and any((folder / table).is_file() for table in ("mentions.csv", "claims.csv")):
            return folder
    known = sorted(
        path.parent.relative_to(documents).as_posix()
        for path in chain(documents.rglob("mentions.csv"), documents.rglob("claims.csv"))
    )
    hint = f"readings here: {', '.join(dict.fromkeys(known))}" if known else "a folder with mentions.csv or claims.csv"
    raise explain("no folder with mentions.csv or claims.csv", where=name, hint=hint)


def _text_of(folder: Path) -> Path | None:
    here = folder.resolve()
    return next((path / "text.txt" for path in [here, *here.parents][:_ABOVE] if (path / "text.txt").is_file()), None)


def _by_program(project: Project, texts: Mapping[str, Path], first: str, second: str) -> Reading:
    other = second if first == PROGRAM else first
    if other not in texts:
        raise explain("no text.txt in this folder or above it: the program has nothing to read", where=other)
    mentions = proposed_mentions.propose(project, str(texts[other]))
    return Reading(
        name=PROGRAM,
        mentions=tuple(ReadMention(start=m.start, end=m.end, entity=m.entity, form=m.form) for m in mentions),
        claims=None,
    )


def _symmetric(project: Project) -> Collection[str]:
    """Ask the ontology which relations may be read either way; without one, none."""
    try:
        vocabulary = ontology.load(project.ontology)
    except ExplainedError:
        return ()
    return frozenset(str(relation.id) for relation in vocabulary.relations.values() if relation.symmetric)


# --- tables -----------------------------------------------------------------------------------------------------


def _read(name: str, folder: Path, text: Path | None) -> Reading:
    faults: list[Fault] = []
    mentions = _rows(folder / "mentions.csv", ("start", "end", "entity"), faults)
    claims = _rows(folder / "claims.csv", ("subject", "predicate", "object", "quotation"), faults)
    if claims is not None and text is None:
        faults.append(
            Fault(
                where=str(folder),
                what="no text.txt here or above: the quotations cannot be placed",
                hint="copy the text there",
            )
        )
    read = tuple(mention for row in mentions or () if (mention := _mention(row, faults)) is not None)
    if faults:
        raise ExplainedError.of(faults)
    structure = reading.read(reading.load(text)) if claims is not None and text is not None else None
    made = tuple(_claim(row, structure) for row in claims or () if structure is not None)
    return Reading(
        name=name,
        mentions=read if mentions is not None else None,
        claims=made if claims is not None else None,
        unplaced=sum(not claim.spans for claim in made),
    )


_Row = Mapping[str, str]


def _rows(path: Path, needed: Sequence[str], faults: list[Fault]) -> list[_Row] | None:
    """Read a table's rows, each with its place under the key ``""``; ``None`` where there is no such file."""
    if not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault(where=str(path), what=f"cannot be read as UTF-8: {error}"))
        return []
    table = csv.DictReader(io.StringIO(text, newline=""))
    missing = [column for column in needed if column not in (table.fieldnames or ())]
    if missing:
        faults.append(Fault(where=f"{path}:1", what=f"columns that are missing: {', '.join(missing)}"))
        return []
    rows: list[_Row] = []
    for row in table:
        cells = {column: value for column, value in row.items() if isinstance(column, str) and isinstance(value, str)}
        rows.append({**cells, "": f"{path}:{table.line_num}"})
    return rows


def _mention(row: _Row, faults: list[Fault]) -> ReadMention | None:
    start, end = row["start"].strip(), row["end"].strip()
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end)):
        what = "start and end must be whole numbers, the end greater"
        faults.append(Fault(where=row[""], what=what, excerpt=f"{start}, {end}"))
        return None
    return ReadMention(
        start=int(start), end=int(end), entity=row["entity"].strip(), form=row.get("form", "").strip() or "name"
    )


def _claim(row: _Row, structure: Structure) -> ReadClaim:
    return ReadClaim(
        key=row.get("key", ""),
        subject=row["subject"].strip(),
        predicate=row["predicate"].strip(),
        object=row["object"].strip(),
        spans=_spans(row, structure),
        polarity=row.get("polarity", "").strip() or "asserts",
        claimants=tuple(sorted(part.strip() for part in row.get("claimants", "").split(";") if part.strip())),
        certainty=row.get("certainty", "").strip() or "certain",
        date=row.get("date", "").strip(),
    )


def _spans(row: _Row, structure: Structure) -> tuple[Span, ...]:
    """Find the quotations of a claim; of several places the first, as page and note allow."""
    quotations = row["quotation"].split("||")
    pages, notes = row.get("page", "").split("||"), row.get("note", "").split("||")
    spans: list[Span] = []
    for index, quotation in enumerate(quotations):
        page, note = (_number(cells[index if len(cells) == len(quotations) else 0]) for cells in (pages, notes))
        found = structure.find(quotation, page=page, note=note) or structure.find(quotation)
        spans.extend((place.start, place.end) for place in found[:1])
    return tuple(spans)


def _number(cell: str) -> int | None:
    return int(cell) if cell.strip().isdecimal() else None


# --- what is printed --------------------------------------------------------------------------------------------

_Part = tuple[str, Callable[[object], Tally]]


def render(agreement: Agreement, form: str, *, top: int = 20) -> str:
    """Write a comparison; ``top``: how many disagreements of each kind of record."""
    return _json(agreement, top) if form == "json" else _table(agreement, top)


_MENTIONS = ("exact", "overlapping", "exact_entity", "overlapping_entity")
_CLAIMS = ("passages", "triples", "placed", "polarity", "claimants", "date", "certainty", "everything")
_SAID = {
    "exact": "mentions, same stretch",
    "overlapping": "mentions, overlapping",
    "exact_entity": "  same stretch and entity",
    "overlapping_entity": "  overlapping, same entity",
    "passages": "claims, overlapping passages",
    "triples": "claims, same subject, relation, object",
    "placed": "  and overlapping passages",
    "polarity": "    and polarity",
    "claimants": "    and claimants",
    "date": "    and date",
    "certainty": "    and certainty",
    "everything": "    and all of these",
}


def _sections(agreement: Agreement) -> list[tuple[str, Sequence[str], MentionAgreement | ClaimAgreement]]:
    sections: list[tuple[str, Sequence[str], MentionAgreement | ClaimAgreement]] = []
    if agreement.mentions is not None:
        sections.append(("mentions", _MENTIONS, agreement.mentions))
    if agreement.claims is not None:
        sections.append(("claims", _CLAIMS, agreement.claims))
    return sections


def _alpha(compared: MentionAgreement | ClaimAgreement) -> tuple[str, float | None]:
    if isinstance(compared, MentionAgreement):
        return "entity_alpha", compared.entity_alpha
    return "relation_alpha", compared.relation_alpha


def _json(agreement: Agreement, top: int) -> str:
    whole: dict[str, object] = {
        name: {
            "name": one.name,
            "mentions": None if one.mentions is None else len(one.mentions),
            "claims": None if one.claims is None else len(one.claims),
            "unplaced_claims": one.unplaced,
        }
        for name, one in (("first", agreement.first), ("second", agreement.second))
    }
    for section, parts, compared in _sections(agreement):
        name, value = _alpha(compared)
        whole[section] = {
            **{part: _numbers(getattr(compared, part)) for part in parts},
            name: _rounded(value),
            "disagreements": [
                {"kind": one.kind, "first": one.first, "second": one.second, "count": one.count}
                for one in compared.disagreements[:top]
            ],
        }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _numbers(tally: Tally) -> dict[str, float | int | None]:
    return {
        "pairs": tally.pairs,
        "first": tally.first,
        "second": tally.second,
        "precision": _rounded(tally.precision),
        "recall": _rounded(tally.recall),
        "f1": _rounded(tally.f1),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _table(agreement: Agreement, top: int) -> str:
    lines = [f"first: {agreement.first.name}; second: {agreement.second.name}", ""]
    lines.append(f"{'':<40}{'pairs':>7}{'first':>7}{'second':>7}{'precision':>11}{'recall':>8}{'F1':>8}")
    for _, parts, compared in _sections(agreement):
        for part in parts:
            tally: Tally = getattr(compared, part)
            numbers = f"{tally.pairs:>7}{tally.first:>7}{tally.second:>7}"
            lines.append(
                f"{_SAID[part]:<40}{numbers}{_shown(tally.precision, 11)}{_shown(tally.recall, 8)}{_shown(tally.f1, 8)}"
            )
        name, value = _alpha(compared)
        lines.append(f"{'Krippendorff’s alpha, ' + name.partition('_')[0]:<40}{'':>40}{_shown(value, 8)}")
    for section, _, compared in _sections(agreement):
        if compared.disagreements:
            lines += ["", f"commonest disagreements, {section}"]
            lines += [_line(one) for one in compared.disagreements[:top]]
    lines += [
        f"{one.unplaced} claims of {one.name} have a quotation that is not in the text"
        for one in (agreement.first, agreement.second)
        if one.unplaced
    ]
    return "\n".join(lines) + "\n"


def _shown(value: float | None, width: int) -> str:
    return f"{'–' if value is None else f'{value:.3f}':>{width}}"


def _line(one: Disagreement) -> str:
    alone = one.kind.startswith("only")
    sides = one.first or one.second if alone else f"{one.first or 'not said'} ≠ {one.second or 'not said'}"
    return f"{one.count:>5}  {one.kind:<12} {sides}"
