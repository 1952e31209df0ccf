"""What happened when, and where, as records: the timeline and the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.dates.records import HistoricalDate
from kg.evidence.reading import Evidence, Properties
from kg.explorer.entities import broad
from kg.explorer.holdings import Holdings, Json, dated, days, kept, labels, texts
from kg.policies.court import Verdict

_KINDS = {"Treaty": "treaty", "Event": "event", "Communication": "letter"}
_LIFE = (("born", "died"), ("foundedOn", "dissolvedOn"))
_FROM = ("departedFrom",)
TRAVEL = "travel"


def timeline(held: Holdings) -> list[Json]:
    """Give everything that is dated: by the authority tables, and by claims."""
    items = [*_entities(held), *_claims(held)]
    return sorted(items, key=lambda item: (str(item.get("first") or item.get("last")), str(item["id"])))


def _entities(held: Holdings) -> Iterator[Json]:
    for identifier, said in held.entities.items():
        yield from of_entity(identifier, said, held)


def of_entity(identifier: str, said: Properties, held: Holdings) -> Iterator[Json]:
    """Give what the authority table dates of an entity."""
    yield from _points(identifier, said, held)
    for begin, end in _LIFE:
        yield from _spans(identifier, said, begin, end)


def place(identifier: str, said: Properties) -> Json | None:
    """Give a place whose position is known."""
    latitude, longitude = texts(said, "latitude"), texts(said, "longitude")
    if not latitude or not longitude:
        return None
    return {"id": identifier, "latitude": float(latitude[0]), "longitude": float(longitude[0])}


def _points(identifier: str, said: Properties, held: Holdings) -> Iterator[Json]:
    kind = _KINDS.get(broad(held.kinds(identifier)))
    for text in texts(said, "identifyingDate")[:1] if kind else ():
        when = dated(text)
        if when and (when.earliest or when.latest):
            bounds = days(when.earliest, when.latest)
            yield kept(
                id=f"{kind}:{identifier}", kind=kind, entity=identifier, labels=labels(said), date=text, **bounds
            )


def _spans(identifier: str, said: Properties, begin: str, end: str) -> Iterator[Json]:
    ends = [texts(said, name)[:1] for name in (begin, end)]
    first, last = (dated(found[0]) if found else None for found in ends)
    if first or last:
        written = "/".join(found[0] if found else ".." for found in ends)
        about = {"id": f"life:{identifier}", "kind": "life", "entity": identifier, "labels": labels(said)}
        bounds = days(first.earliest if first else None, last.latest if last else None)
        yield kept(**about, date=written, span=True, **bounds)


def _claims(held: Holdings) -> Iterator[Json]:
    for each in held.accepted.values():
        if each.date and (each.date.earliest or each.date.latest):
            yield moment(_plainly(each), each.date, held.family(each.predicate.id), _said(each, held))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """What a claim says, without its words."""

    id: str
    subject: str
    relation: str
    object: str
    certainty: str
    denies: bool


def _plainly(each: Evidence) -> Plain:
    return Plain(
        id=each.id,
        subject=each.subject.id,
        relation=each.predicate.id,
        object=each.object.id,
        certainty=each.certainty,
        denies=each.denies,
    )


def moment(claim: Plain, when: HistoricalDate, family: str, borne: Json) -> Json:
    """Give what a claim dates; ``borne`` says who claims it, on what, and under which policies it is a fact."""
    office = family == "office"
    return kept(
        id=claim.id,
        kind="office" if office else "claim",
        relation=claim.relation,
        subject=claim.subject,
        object=claim.object,
        denied=claim.denies or None,
        certainty=claim.certainty,
        **borne,
        date=when.edtf,
        span=("/" in when.edtf and office) or None,
        claims=[claim.id],
        **days(when.earliest, when.latest),
    )


def _said(each: Evidence, held: Holdings) -> Json:
    """Say who claims it, on what, and under which policies it is a fact, as ties do."""
    account = held.accounts.get(each.iri)
    judged = account.judgements if account and not each.denies else ()
    return {
        "claimants": [who.id for who in each.claimants],
        "sources": sorted({cited.work.id for cited in each.cites}) or documents(each),
        "policies": [one.policy for one in judged if one.verdict is Verdict.FACT],
    }


def documents(each: Evidence) -> list[str]:
    """Give the documents that a claim's passages stand in."""
    return sorted({passage.document.id for passage in each.passages})


# --- the map ---------------------------------------------------------------------------------------------------------


def where(held: Holdings) -> Json:
    """Give the places whose position is known, and who is said to have moved between them."""
    counted = Counter(end for each in held.accepted.values() for end in _places(each))
    known = {
        identifier: {**found, "claims": counted[identifier]}
        for identifier, said in held.entities.items()
        if (found := place(identifier, said))
    }
    return {"places": list(known.values()), "movements": list(_movements(held, set(known)))}


def _places(each: Evidence) -> set[str]:
    ends = {each.subject.id, each.object.id, *(thing.id for thing in each.context)}
    return ends | ({each.place.id} if each.place else set())


def _movements(held: Holdings, known: set[str]) -> Iterator[Json]:
    for each in held.accepted.values():
        if each.object.id in known and not each.denies and held.family(each.predicate.id) == TRAVEL:
            yield movement(_plainly(each), each.date, _said(each, held))


def movement(claim: Plain, when: HistoricalDate | None, borne: Json) -> Json:
    """Give where a claim says that somebody went; ``borne`` as of a moment."""
    side = "from" if claim.relation in _FROM else "to"
    return kept(
        claim=claim.id,
        actor=claim.subject,
        relation=claim.relation,
        certainty=claim.certainty,
        **borne,
        date=when.edtf if when else None,
        **{side: claim.object},
        **(days(when.earliest, when.latest) if when else {}),
    )
