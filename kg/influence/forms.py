"""Ties and chains of influence as text, CSV and JSON (``docs/influence.md``), each with its claims."""

from __future__ import annotations

import csv
import io
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kg.columns import write_texts
from kg.evidence.forms import Json, as_json, as_text, thing_as_json, things_as_json
from kg.evidence.records import Evidence, Named
from kg.influence.chains import Search
from kg.influence.records import Chain, Link, Spell, Standing, Step, Tie, Weakness, distinct, in_order
from kg.influence.wording import word

COLUMNS = (
    *("influencer", "influencer_label", "kinds", "influenced", "influenced_label", "through", "date", "earliest"),
    *("latest", "witnesses", "certainty", "standing", "fact", "claimants", "claims", "against"),
)
"""The columns of the CSV: a row for each tie."""


# --- ties ------------------------------------------------------------------------------------------------------------


def ties_as_text(
    ties: Sequence[Tie], language: str, *, default: str, width: int | None = None, evidence: bool = True
) -> str:
    """Give a table of ties, and beneath it each with its claims; ``default`` is the policy by which facts are told."""
    names = ("influencer", "kinds", "influenced", "date", "witnesses", "certainty", "claimants", "remarks")
    written = io.BytesIO()
    rows = [_row(tie, language, default) for tie in ties]
    write_texts([word(name, language) for name in names], rows, written, width=width)
    parts = [written.getvalue().decode()]
    if evidence:
        parts.extend(_tie_text(tie, language) for tie in ties)
    return "\n".join(parts)


def _row(tie: Tie, language: str, default: str) -> tuple[str, ...]:
    return (
        tie.start.label(language),
        _kinds(tie.steps, language),
        tie.end.label(language),
        "; ".join(when(spell, language) for spell in tie.spells) or "–",
        str(tie.witnesses),
        word(tie.certainty, language),
        "; ".join(who.label(language) for who in claimants(tie.claims or tie.against)),
        "; ".join(_remarks(tie, language, default)),
    )


def _kinds(steps: Iterable[Step], language: str) -> str:
    marked = (("✗ " if not step.claims else "") + step.relation.label(language) for step in steps)
    return "; ".join(dict.fromkeys(marked))


def _remarks(tie: Tie, language: str, default: str) -> Iterator[str]:
    if tie.through:
        yield word("through", language, tie.through.label(language))
    if tie.standing is not Standing.ASSERTED:
        yield word(str(tie.standing), language)
    if tie.claims and not tie.holds:
        yield word("no-fact", language, default)


def when(spell: Spell, language: str) -> str:
    """Say a spell as short as it can be: a day, a month or a year, or its bounds."""
    if spell.earliest is None or spell.latest is None:
        known = spell.earliest or spell.latest
        return word("after" if spell.earliest else "before", language, known.isoformat() if known else "?")
    return _days(spell.earliest, spell.latest)


def _days(first: date, last: date) -> str:
    """Write days as EDTF: whole years and months as such."""
    if first == last:
        return first.isoformat()
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        ends = [f"{first.year:04}", f"{last.year:04}"]
    elif first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        ends = [f"{each.year:04}-{each.month:02}" for each in (first, last)]
    else:
        ends = [first.isoformat(), last.isoformat()]
    return "/".join(dict.fromkeys(ends))


def claimants(claims: Iterable[Evidence]) -> tuple[Named, ...]:
    """Give who makes some claims, each once, in the order of their ids."""
    found = {who.iri: who for claim in claims for who in claim.claimants}
    return tuple(sorted(found.values(), key=lambda who: who.id))


def _tie_text(tie: Tie, language: str) -> str:
    through = f" ({word('through', language, tie.through.label(language))})" if tie.through else ""
    dated_by = {each.iri: each for spell in tie.spells for each in spell.by}
    lines = [f"── {tie.start.label(language)} → {tie.end.label(language)}{through}"]
    if dated_by:
        lines.append(f"  {word('by', language, '; '.join(each.label(language) for each in dated_by.values()))}")
    lines.extend(_claims_text(tie.claims, language))
    if tie.through:
        lines.append(f"  {word('behind', language, tie.through.label(language))}:")
        lines.extend(_claims_text(tie.behind, language) or [f"  {word('authority', language)}"])
    if tie.against:
        lines.append(f"  {word('against', language)}:")
        lines.extend(_claims_text(tie.against, language))
    return "\n".join(lines) + "\n"


def _claims_text(claims: Iterable[Evidence], language: str) -> list[str]:
    return [f"  {line}" for claim in claims for line in as_text(claim, language).splitlines()]


def ties_as_csv(ties: Iterable[Tie], language: str) -> str:
    """Give a row for each tie."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(COLUMNS)
    for tie in ties:
        earliest, latest = _bounds(tie.spells)
        writer.writerow(
            (
                *(tie.start.id, tie.start.label(language), "; ".join(step.relation.id for step in tie.steps)),
                *(tie.end.id, tie.end.label(language), tie.through.id if tie.through else ""),
                "; ".join(_dates(tie.claims or tie.against)),
                *(earliest or "", latest or "", tie.witnesses, tie.certainty, str(tie.standing)),
                "yes" if tie.holds else "no",
                "; ".join(who.id for who in claimants(tie.claims or tie.against)),
                "; ".join(claim.id for claim in tie.claims),
                "; ".join(claim.id for claim in tie.against),
            )
        )
    return lines.getvalue()


def _dates(claims: Iterable[Evidence]) -> list[str]:
    return list(dict.fromkeys(claim.date.edtf for claim in claims if claim.date))


def _bounds(spells: Sequence[Spell]) -> tuple[str | None, str | None]:
    starts, ends = [spell.earliest for spell in spells], [spell.latest for spell in spells]
    first = min((day for day in starts if day), default=None) if None not in starts else None
    last = max((day for day in ends if day), default=None) if None not in ends else None
    return (first.isoformat() if first else None, last.isoformat() if last else None)


def ties_as_json(ties: Sequence[Tie], language: str, *, policy: str, default: str, period: str = "") -> Json:
    """Give the ties, each with its claims in full."""
    every = (claim for tie in ties for claim in (*tie.claims, *tie.against, *tie.behind))
    return {
        "policy": policy,
        "fact_policy": default,
        "period": period or None,
        "ties": [tie_as_json(tie, language) for tie in ties],
        "claims": [as_json(claim, language) for claim in sorted(distinct(every), key=lambda claim: claim.iri)],
    }


def tie_as_json(tie: Tie, language: str) -> Json:
    """Give a tie with its claims."""
    return {
        "influencer": thing_as_json(tie.start, language),
        "influenced": thing_as_json(tie.end, language),
        "kinds": [thing_as_json(step.relation, language) for step in tie.steps],
        "signs": [step.sign for step in tie.steps],
        "through": thing_as_json(tie.through, language) if tie.through else None,
        **_time(tie.spells, tie.claims or tie.against, language),
        "witnesses": tie.witnesses,
        "certainty": tie.certainty,
        "standing": str(tie.standing),
        "fact": tie.holds,
        "claimants": things_as_json(claimants(tie.claims or tie.against), language),
        "claims": [as_json(claim, language) for claim in tie.claims],
        "against": [as_json(claim, language) for claim in tie.against],
        "behind": [as_json(claim, language) for claim in tie.behind],
    }


def _time(spells: Sequence[Spell], claims: Iterable[Evidence], language: str) -> Json:
    earliest, latest = _bounds(spells)
    by = {each.iri: each for spell in spells for each in spell.by}
    return {
        "dates": _dates(claims),
        "earliest": earliest,
        "latest": latest,
        "dated_by": things_as_json(by.values(), language),
    }


# --- chains ----------------------------------------------------------------------------------------------------------


def chains_as_text(search: Search, language: str, *, evidence: bool = True) -> str:
    """Give each chain with its steps, and what is weak about them."""
    parts = []
    for number, chain in enumerate(search.chains, 1):
        lines = [word("chain", language, number, len(chain.links), chain.weak, chain.witnesses)]
        lines.append("  " + " → ".join(node.label(language) for node in chain.nodes))
        for place, link in enumerate(chain.links, 1):
            lines.extend(_link_text(place, link, language, evidence=evidence))
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _link_text(place: int, link: Link, language: str, *, evidence: bool) -> Iterator[str]:
    step = link.step
    times = "; ".join(when(spell, language) for spell in step.spells) or word("undated", language)
    through = f" ({word('through', language, step.through.label(language))})" if step.through else ""
    said = f"{step.start.label(language)} — {step.relation.label(language)} → {step.end.label(language)}"
    yield f"  {place}. {said}{through}  [{times}]"
    flags = [weakness_text(link, each, language) for each in link.weaknesses]
    yield f"     {'; '.join(flags) if flags else word('firm', language)}"
    by = {each.iri: each for spell in step.spells for each in spell.by}
    if by:
        yield f"     {word('by', language, '; '.join(each.label(language) for each in by.values()))}"
    if evidence:
        yield from (f"   {line}" for line in _claims_text((*step.claims, *step.behind), language))
        if step.against:
            yield f"     {word('against', language)}:"
            yield from (f"   {line}" for line in _claims_text(step.against, language))


def weakness_text(link: Link, weakness: Weakness, language: str) -> str:
    """Say what is weak about a step."""
    if weakness is Weakness.CONTACT:
        return word("contact", language, link.step.family)
    if weakness is Weakness.UNCERTAIN:
        return word("uncertain", language, word(link.step.certainty, language))
    return word(str(weakness), language)


def chains_as_json(
    search: Search, language: str, *, policy: str, families: Sequence[str], ends: Sequence[Named]
) -> Json:
    """Give the chains, each step with its claims in full."""
    links = [link for chain in search.chains for link in chain.links]
    every = (claim for link in links for claim in (*link.step.claims, *link.step.against, *link.step.behind))
    return {
        "policy": policy,
        "from": thing_as_json(ends[0], language),
        "to": thing_as_json(ends[1], language),
        "families": ["influence", *families],
        "exhausted": search.exhausted,
        "chains": [_chain_as_json(chain, language) for chain in search.chains],
        "backwards": _chain_as_json(search.backwards, language) if search.backwards else None,
        "claims": [as_json(claim, language) for claim in sorted(distinct(every), key=lambda claim: claim.iri)],
    }


def _chain_as_json(chain: Chain, language: str) -> Json:
    return {
        "length": len(chain.links),
        "weak": chain.weak,
        "witnesses": chain.witnesses,
        "nodes": things_as_json(chain.nodes, language),
        "steps": [_link_as_json(link, language) for link in chain.links],
    }


def _link_as_json(link: Link, language: str) -> Json:
    step = link.step
    return {
        "from": thing_as_json(step.start, language),
        "relation": thing_as_json(step.relation, language),
        "family": step.family,
        "influence": step.is_influence,
        "to": thing_as_json(step.end, language),
        "through": thing_as_json(step.through, language) if step.through else None,
        **_time(in_order(step.spells), step.claims, language),
        "arrival": link.arrival.isoformat() if link.arrival else None,
        "weaknesses": [str(weakness) for weakness in link.weaknesses],
        "witnesses": step.witnesses,
        "certainty": step.certainty,
        "standing": str(step.standing),
        "claims": [as_json(claim, language) for claim in step.claims],
        "against": [as_json(claim, language) for claim in step.against],
        "behind": [as_json(claim, language) for claim in step.behind],
    }


def chains_as_csv(search: Search, language: str) -> str:
    """Give a row for each step of each chain."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(
        (
            *("chain", "step", "from", "from_label", "relation", "family", "to", "to_label", "through", "earliest"),
            *("latest", "witnesses", "certainty", "weaknesses", "claims"),
        )
    )
    for number, chain in enumerate(search.chains, 1):
        for place, link in enumerate(chain.links, 1):
            step = link.step
            earliest, latest = _bounds(step.spells)
            writer.writerow(
                (
                    *(number, place, step.start.id, step.start.label(language), step.relation.id, step.family),
                    *(step.end.id, step.end.label(language), step.through.id if step.through else ""),
                    *(earliest or "", latest or "", step.witnesses, step.certainty, " ".join(link.weaknesses)),
                    "; ".join(claim.id for claim in step.claims),
                )
            )
    return lines.getvalue()
