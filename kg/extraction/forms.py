"""Proposed claims as a table, CSV and JSON: the columns of ``claims.csv``, then score, rule and trigger."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

from kg import columns
from kg.extraction.records import Extraction, ProposedClaim
from kg.seeds import blank

FORMS = ("table", "csv", "json")
CLAIM_COLUMNS = blank.HEADERS["claims"]
COLUMNS = (*CLAIM_COLUMNS, "score", "rule", "trigger")
_SHOWN = ("score", "subject", "predicate", "object", "polarity", "claimants", "date", "trigger", "quotation")
READING = "program"
"""The reading that proposed claims are of."""


def row(claim: ProposedClaim, number: int) -> dict[str, str]:
    """Give a claim as a row; the key counts the claims of the file."""
    found: dict[str, object] = {
        "key": f"p{number:04}",
        "subject": claim.subject,
        "predicate": claim.predicate,
        "object": claim.object,
        "polarity": claim.polarity.value,
        "claimants": "; ".join(claim.claimants),
        "reported_by": claim.reported_by,
        "certainty": claim.certainty.value,
        "date": claim.date,
        "date_as_written": claim.date_as_written,
        "place": claim.place,
        "quotation": claim.quotation,
        "page": claim.page,
        "note": claim.note,
        "footnotes": "; ".join(map(str, claim.footnotes)),
        "status": "candidate",
        "reading": READING,
        "remark": claim.remark,
        "score": f"{claim.score:.2f}",
        "rule": claim.rule,
        "trigger": " ".join(claim.triggers),
    }
    return {column: "" if found.get(column) is None else str(found.get(column, "")) for column in COLUMNS}


def render(extractions: Sequence[Extraction], form: str, labels: Mapping[str, str]) -> str:
    """Write what was proposed in one of :data:`FORMS`; ``labels`` names entities where people read them."""
    claims = [(made, claim) for made in extractions for claim in made.claims]
    labels = {**{one.id: one.label for made in extractions for one in made.entities}, **labels}
    if form == "json":
        return _json(extractions, labels)
    rows = [row(claim, number) for number, (_, claim) in enumerate(claims, 1)]
    if form == "table":
        out = io.BytesIO()
        named = [[labels.get(each[column], each[column]) for column in _SHOWN] for each in rows]
        columns.write_texts(_SHOWN, named, out)
        return out.getvalue().decode()
    several = len(extractions) > 1
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow((*(("document",) if several else ()), *COLUMNS))
    for (made, _), each in zip(claims, rows, strict=True):
        writer.writerow((*((made.source.document,) if several else ()), *each.values()))
    return text.getvalue()


def _json(extractions: Sequence[Extraction], labels: Mapping[str, str]) -> str:
    number = 0
    documents = []
    for made in extractions:
        claims = []
        for claim in made.claims:
            number += 1
            claims.append(
                {
                    **row(claim, number),
                    "claimants": list(claim.claimants),
                    "footnotes": list(claim.footnotes),
                    "page": claim.page,
                    "note": claim.note,
                    "score": round(claim.score, 2),
                    "trigger": list(claim.triggers),
                    "start": claim.start,
                    "end": claim.end,
                    "labels": {end: labels.get(end, end) for end in (claim.subject, claim.object)},
                }
            )
        entities = [
            {
                "id": one.id,
                "kind": one.kind,
                "label": one.label,
                "other_names": list(one.other_names),
                "language": one.language,
                "date": one.date,
            }
            for one in made.entities
        ]
        documents.append({"document": made.source.document, "claims": claims, "entities": entities})
    return json.dumps({"documents": documents}, ensure_ascii=False, indent=2) + "\n"
