"""What was found, as JSON, CSV and text for a terminal. The JSON is a contract: ``docs/json.md``."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from kg.fulltext.records import Found, Hit, Place
from kg.ontology import terms

Json = dict[str, object]

_AROUND = 110
_COLUMNS = (
    *("place", "node", "label", "kinds", "document", "page", "note", "score", "text", "claims"),
    *("property", "language"),
)


def as_record(found: Found, words: str, base: str) -> Json:
    """Give what was found as it is written as JSON."""
    return {
        "words": words,
        "count": found.count,
        "begun": found.begun,
        "hits": [_record(hit, base) for hit in found.hits],
    }


def _record(hit: Hit, base: str) -> Json:
    text, marks = snippet(hit)
    record: Json = {
        "place": hit.place.value,
        "iri": terms.iri(base, hit.node),
        "id": hit.node,
        "label": hit.label,
        "kinds": list(hit.kinds),
        "property": hit.property,
        "language": hit.language or None,
        "score": hit.score,
        "snippet": text,
        "marks": [list(mark) for mark in marks],
        "document": terms.iri(base, f"document/{hit.document}") if hit.document else None,
        "page": hit.page,
        "note": hit.note,
        "start": hit.start,
        "end": hit.end,
        "claims": [terms.iri(base, claim) for claim in hit.claims],
    }
    return record


def snippet(hit: Hit) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Cut what stands around the first of the words out of a text, at words' ends; and the places of them in it."""
    body, marks = hit.body, hit.marks
    first = marks[0][0] if marks else 0
    start = 0 if first <= _AROUND else body.find(" ", first - _AROUND) + 1
    last = max(first + _AROUND, marks[0][1] if marks else 0)
    end = len(body) if last >= len(body) else body.rfind(" ", start, last + 1)
    end = end if end > first else min(last, len(body))
    before, after = ("… " if start else ""), (" …" if end < len(body) else "")
    text = f"{before}{body[start:end]}{after}"
    shift = len(before) - start
    return text, tuple((a + shift, b + shift) for a, b in marks if a >= start and b <= end)


def as_csv(found: Found) -> str:
    """Write what was found as CSV; several values of a cell stand apart by ``; ``."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(_COLUMNS)
    for hit in found.hits:
        place = (hit.document, hit.page, hit.note)
        what = (hit.place.value, hit.node, hit.label, "; ".join(hit.kinds))
        rows.writerow(
            [
                *(*what, *("" if each is None else each for each in place), hit.score, hit.body),
                *("; ".join(hit.claims), hit.property, hit.language),
            ]
        )
    return written.getvalue()


def as_text(found: Found) -> str:
    """Write what was found for a terminal: where it stands, and the words in their surroundings, marked by ``*``."""
    return "".join(f"{line}\n" for hit in found.hits for line in _lines(hit))


def _lines(hit: Hit) -> Iterator[str]:
    text, marks = snippet(hit)
    for start, end in reversed(marks):
        text = f"{text[:start]}*{text[start:end]}*{text[end:]}"
    if hit.place in (Place.NAME, Place.DESCRIPTION):
        tag = f" @{hit.language}" if hit.language else ""
        yield f"{hit.label} ({hit.node})"
        yield f"  {hit.place.value}{tag}: {text}"
    else:
        page = f", p. {hit.page}" if hit.page is not None else ""
        note = f", note {hit.note}" if hit.note is not None else ""
        yield f"{hit.label}{page}{note}"
        yield f"  {text}" if hit.property != "translation" else f"  {hit.property} @{hit.language}: {text}"
        if hit.claims:
            more = "" if len(hit.claims) <= _SHOWN else f" … ({len(hit.claims)})"
            yield f"  claims: {' '.join(hit.claims[:_SHOWN])}{more}"


_SHOWN = 4
