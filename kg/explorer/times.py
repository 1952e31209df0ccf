"""What happened when, and where, as records: the timeline and the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kg.evidence.reading import Evidence, Properties
from kg.explorer.entities import broad
from kg.explorer.holdings import Holdings, Json, dated, days, kept, labels, texts
from kg.policies.court import Verdict

_KINDS = {"Treaty": "treaty", "Event": "event", "Communication": "letter"}
_LIFE = (("born", "died"), ("foundedOn", "dissolvedOn"))
_FROM = ("departedFrom",)
_TRAVEL = "travel"


def timeline(held: Holdings) -> list[Json]:
    """Give everything that is dated: by the authority tables, and by claims."""
    items = [*_entities(held), *_claims(held)]
    return sorted(items, key=lambda item: (str(item.get("first") or item.get("last")), str(item["id"])))


def _entities(held: Holdings) -> Iterator[Json]:
    for identifier, said in held.entities.items():
        yield from _points(identifier, said, held)
        for begin, end in _LIFE:
            yield from _spans(identifier, said, begin, end)


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
            office = held.family(each.predicate.id) == "office"
            yield kept(
                id=each.id,
                kind="office" if office else "claim",
                relation=each.predicate.id,
                subject=each.subject.id,
                object=each.object.id,
                denied=each.denies or None,
                certainty=each.certainty,
                **_said(each, held),
                date=each.date.edtf,
                span=("/" in each.date.edtf and office) or None,
                claims=[each.id],
                **days(each.date.earliest, each.date.latest),
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
        identifier: kept(
            id=identifier, latitude=float(latitude[0]), longitude=float(longitude[0]), claims=counted[identifier]
        )
        for identifier, said in held.entities.items()
        if (latitude := texts(said, "latitude")) and (longitude := texts(said, "longitude"))
    }
    return {"places": list(known.values()), "movements": list(_movements(held, set(known)))}


def _places(each: Evidence) -> set[str]:
    ends = {each.subject.id, each.object.id, *(thing.id for thing in each.context)}
    return ends | ({each.place.id} if each.place else set())


def _movements(held: Holdings, known: set[str]) -> Iterator[Json]:
    for each in held.accepted.values():
        if each.object.id in known and not each.denies and held.family(each.predicate.id) == _TRAVEL:
            side = "from" if each.predicate.id in _FROM else "to"
            when = each.date
            yield kept(
                claim=each.id,
                actor=each.subject.id,
                relation=each.predicate.id,
                certainty=each.certainty,
                **_said(each, held),
                date=when.edtf if when else None,
                **{side: each.object.id},
                **(days(when.earliest, when.latest) if when else {}),
            )
