"""Claims as records, with and without why they are believed."""

from __future__ import annotations

from collections.abc import Mapping

from kg.evidence.explanation import Account
from kg.evidence.reading import Evidence
from kg.evidence.records import Named, Quoted
from kg.evidence.texts import Surroundings
from kg.explorer.holdings import Holdings, Json, days, kept


def plain(each: Evidence, held: Holdings) -> Json:
    """Give a claim without its explanation."""
    when = each.date
    return kept(
        id=each.id,
        subject=each.subject.id,
        predicate=each.predicate.id,
        object=each.object.id,
        polarity=each.polarity,
        certainty=each.certainty,
        status=each.status,
        claimants=ids(each.claimants),
        reported_by=ids(each.reported_by),
        date=when.edtf if when else None,
        date_as_written=when.as_written if when else None,
        **(days(when.earliest, when.latest) if when else {}),
        place=each.place.id if each.place else None,
        context=ids(each.context),
        cites=[kept(work=cited.work.id, locator=cited.locator) for cited in each.cites],
        footnotes=list(each.footnotes),
        passages=[_passage(passage) for passage in each.passages],
        rests_on=[held.short(iri) for iri in each.rests_on],
        contradicts=[held.short(iri) for iri in each.contradicts],
        readings=ids(each.readings),
        remark=each.remark,
        remarks=[
            kept(kind=remark.kind, labels={name.language or "": name.text for name in remark.texts})
            for remark in each.remarks
        ],
    )


def explained(each: Evidence, held: Holdings, account: Account | None, around: Mapping[str, Surroundings]) -> Json:
    """Give a claim with what stands around its passages, and why it is believed or not."""
    record = plain(each, held)
    passages = [{**_passage(passage), **_around(around.get(passage.iri))} for passage in each.passages]
    why = _why(account, held) if account else {}
    return {**record, **kept(passages=passages, why=why)}


def ids(things: tuple[Named, ...]) -> list[str]:
    """Give the ids of some things."""
    return [thing.id for thing in things]


def _passage(passage: Quoted) -> Json:
    return kept(
        document=passage.document.id.removeprefix("document/"),
        page=passage.page,
        note=passage.note,
        start=passage.start,
        end=passage.end,
        quotation=passage.quotation,
        translations={name.language or "": name.text for name in passage.translations},
    )


def _around(found: Surroundings | None) -> Json:
    return {"before": found.before, "after": found.after} if found else {}


def _why(account: Account, held: Holdings) -> Json:
    return kept(
        claims=[each.id for each in account.claims],
        denials=[each.id for each in account.denials],
        witnesses={
            "number": len(account.witnesses),
            "groups": [
                kept(claims=[held.short(iri) for iri in group.claims], ties=ids(group.ties))
                for group in account.witnesses
            ],
        },
        against=[{"claim": each.claim.id, "kinds": [str(kind) for kind in each.kinds]} for each in account.against],
        policies=[
            kept(
                policy=each.policy,
                verdict=str(each.verdict),
                conditions=list(each.conditions),
                contested_by=[held.short(iri) for iri in each.contested_by],
            )
            for each in account.judgements
        ],
        facts=[
            kept(id=held.short(each.iri), policy=each.policy, rule=each.rule_title or each.rule)
            for each in account.derivations
        ],
    )
