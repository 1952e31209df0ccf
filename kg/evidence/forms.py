"""A claim with its evidence as JSON and as text for a terminal. The JSON is a contract: ``docs/json.md``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.evidence.records import Cited, Evidence, Named, Quoted

Json = dict[str, object]

_WORDS = {
    "en": {
        "certain": "certain",
        "probable": "probable",
        "possible": "possible",
        "reported": "hearsay",
        "candidate": "not yet reviewed",
        "rejected": "rejected by a reviewer",
        "denies": "denies it",
        "page": "p. {}",
        "note": "note {}",
        "translation": "translation: {}",
        "reporter": "as reported by {}",
        "cites": "cites",
        "notes": "footnotes",
        "context": "within",
        "place": "at",
        "remark": "remark",
        "undated": "undated",
        "nobody": "claimant unknown",
    },
    "tr": {
        "certain": "kesin",
        "probable": "olası",
        "possible": "mümkün",
        "reported": "rivayet",
        "candidate": "henüz incelenmedi",
        "rejected": "incelemede reddedildi",
        "denies": "reddediyor",
        "page": "s. {}",
        "note": "dipnot {}",
        "translation": "çeviri: {}",
        "reporter": "aktaran: {}",
        "cites": "kaynak",
        "notes": "dipnotlar",
        "context": "bağlam",
        "place": "yer",
        "remark": "not",
        "undated": "tarihsiz",
        "nobody": "iddia sahibi belirsiz",
    },
}


def word(key: str, language: str) -> str:
    """Give a word of the interface; in another language than English and Turkish, the English one."""
    return _WORDS.get(language, _WORDS["en"])[key]


def as_json(evidence: Evidence, language: str = "en") -> Json:
    """Give a claim as every JSON answer lists it; labels in the language, where there is one."""
    date = evidence.date
    return {
        "iri": evidence.iri,
        "statement": evidence.sentence(language),
        "subject": thing_as_json(evidence.subject, language),
        "predicate": thing_as_json(evidence.predicate, language),
        "object": thing_as_json(evidence.object, language),
        "date": date.edtf if date else None,
        "date_as_written": date.as_written if date else None,
        "earliest": date.earliest.isoformat() if date and date.earliest else None,
        "latest": date.latest.isoformat() if date and date.latest else None,
        "claimants": things_as_json(evidence.claimants, language),
        "reported_by": things_as_json(evidence.reported_by, language),
        "certainty": evidence.certainty,
        "polarity": evidence.polarity,
        "status": evidence.status,
        "cites": [{**thing_as_json(each.work, language), "locator": each.locator} for each in evidence.cites],
        "passages": [_passage_as_json(passage, language) for passage in evidence.passages],
        "footnotes": list(evidence.footnotes),
        "context": things_as_json(evidence.context, language),
        "place": thing_as_json(evidence.place, language) if evidence.place else None,
        "rests_on": list(evidence.rests_on),
        "contradicts": list(evidence.contradicts),
        "readings": things_as_json(evidence.readings, language),
        "remark": evidence.remark,
        "remarks": [
            {
                "iri": remark.iri,
                "kind": remark.kind,
                "text": Named(iri="", id="", labels=remark.texts).label(language),
            }
            for remark in evidence.remarks
        ],
    }


def thing_as_json(thing: Named, language: str) -> Json:
    """Give anything that has a name."""
    return {"iri": thing.iri, "label": thing.label(language)}


def things_as_json(things: Iterable[Named], language: str) -> list[Json]:
    """Give several things that have names."""
    return [thing_as_json(thing, language) for thing in things]


def _passage_as_json(passage: Quoted, language: str) -> Json:
    return {
        "iri": passage.iri,
        "document": passage.document.iri,
        "title": passage.document.label(language),
        "page": passage.page,
        "quotation": passage.quotation,
        "translation": passage.translation(language),
        "start": passage.start,
        "end": passage.end,
        "note": passage.note,
    }


# --- text ------------------------------------------------------------------------------------------------------------


def as_text(evidence: Evidence, language: str = "en") -> str:
    """Give a claim as lines for a terminal: what, who says so and when, in which words, on what."""
    return "\n".join((f"{evidence.sentence(language)}  [{evidence.id}]", *_lines(evidence, language)))


def _lines(evidence: Evidence, language: str) -> Iterator[str]:
    yield f"  {spoken(evidence, language)}"
    yield from (f"  {line}" for passage in evidence.passages for line in quoted(passage, language))
    if evidence.cites:
        yield f"  {word('cites', language)}: {'; '.join(cited(each, language) for each in evidence.cites)}"
    if evidence.context:
        yield f"  {word('context', language)}: {_labels(evidence.context, language)}"
    if evidence.place:
        yield f"  {word('place', language)}: {evidence.place.label(language)}"
    for remark in evidence.remarks:
        yield f"  {word('remark', language)}: {Named(iri='', id='', labels=remark.texts).label(language)}"


def spoken(evidence: Evidence, language: str) -> str:
    """Say who says it, of when, and how firmly: ``Harrow (as reported by Deniz) · 1774 · probable``."""
    who = _labels(evidence.claimants, language) or word("nobody", language)
    if evidence.reported_by:
        who += f" ({word('reporter', language).format(_labels(evidence.reported_by, language))})"
    when = evidence.date.edtf if evidence.date else word("undated", language)
    parts = [who, when, word(evidence.certainty, language)]
    if evidence.denies:
        parts.append(word("denies", language))
    if evidence.status != "accepted":
        parts.append(word(evidence.status, language))
    return " · ".join(parts)


def quoted(passage: Quoted, language: str) -> Iterator[str]:
    """Quote a passage; then say what it says in the language of the reader, if somebody has translated it."""
    yield quotation(passage, language)
    yield from translation(passage, language)


def translation(passage: Quoted, language: str) -> Iterator[str]:
    """Give the translation of a passage, named as one and without quotation marks: the words are ours."""
    if text := passage.translation(language):
        yield f"  {word('translation', language).format(text)}"


def beside(translations: Iterable[str | None]) -> str:
    """Write the translations of a claim's quotations in one cell, in their order; nothing where there are none."""
    listed = [each or "" for each in translations]
    return " || ".join(listed) if any(listed) else ""


def quotation(passage: Quoted, language: str) -> str:
    """Quote a passage with its place: ``“…” (deniz-1998, p. 3, note 7)``."""
    place = [passage.document.id.removeprefix("document/")]
    if passage.page is not None:
        place.append(word("page", language).format(passage.page))
    if passage.note is not None:
        place.append(word("note", language).format(passage.note))
    return f"“{passage.quotation}” ({', '.join(place)})"


def cited(each: Cited, language: str) -> str:
    """Name a work with the place in it."""
    return f"{each.work.label(language)}, {each.locator}" if each.locator else each.work.label(language)


def _labels(things: Iterable[Named], language: str) -> str:
    return "; ".join(thing.label(language) for thing in things)
