"""The order of extraction: every rule over a text, one claim for what several rules find, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from kg.extraction.accounts import heard
from kg.extraction.coded import unclaimed
from kg.extraction.composites import days_of
from kg.extraction.consequences import following
from kg.extraction.endpoint import Endpoint
from kg.extraction.endpoint import propose as propose_by_model
from kg.extraction.moments import shared
from kg.extraction.records import Extraction, ProposedClaim, ProposedEntity, Source
from kg.extraction.rules import RULES, Knowledge, rule
from kg.model import Polarity


def extract(
    source: Source,
    known: Knowledge,
    *,
    rules: Sequence[str] = tuple(RULES),
    least: float = 0.0,
    endpoint: Endpoint | None = None,
) -> Extraction:
    """Propose the claims of a text; those below the score ``least`` are left out, and entities that no claim needs.

    ``endpoint``: where a language model is asked too.

    Raises:
        ExplainedError: the model cannot be asked.
    """
    claims: list[ProposedClaim] = []
    entities: dict[str, ProposedEntity] = {one.id: one for one in source.new}
    known = replace(
        known,
        new_kinds={**known.new_kinds, **{one.id: one.kind for one in source.new}},
        new_names={one.id: one.label for one in source.new},
    )
    if source.author not in known.entities and source.author not in entities:
        entities[source.author] = ProposedEntity(
            id=source.author, kind=known.kind(source.author), label=source.document
        )
    for name in rules:
        for proposal in rule(name)(source, known):
            if isinstance(proposal, ProposedEntity):
                entities.setdefault(proposal.id, proposal)
            else:
                claims.append(proposal)
    if endpoint is not None:
        claims.extend(propose_by_model(source, known, endpoint))
    claims = _dated(source, claims)
    source.kept.clear()
    claims = list(shared(heard(unclaimed(claims), source.author)))
    claims.extend(list(following(claims, known)))
    kept = tuple(claim for claim in one_each(claims) if claim.score >= least)
    needed = {end for claim in kept for end in (claim.subject, claim.object, *claim.claimants, claim.place)}
    return Extraction(
        source=source, claims=kept, entities=tuple(entities[each] for each in sorted(entities) if each in needed)
    )


_OF_TREATIES: Final = frozenset({"hasParty", "concludedIn"})


def _dated(source: Source, claims: list[ProposedClaim]) -> list[ProposedClaim]:
    """Give what is said of a treaty the day of its signing, where the text tells one day alone, wherever it does."""
    undated = {
        claim.subject
        for claim in claims
        if claim.date is None and claim.predicate in _OF_TREATIES and claim.polarity is Polarity.ASSERTS
    }
    days = days_of(source, undated)
    return [
        replace(claim, date=day.edtf, date_as_written=day.as_written)
        if claim.date is None and claim.predicate in _OF_TREATIES and (day := days.get(claim.subject))
        else claim
        for claim in claims
    ]


def one_each(claims: Iterable[ProposedClaim]) -> list[ProposedClaim]:
    """Keep one of the claims that say the same of the same words: the best, with what the others know besides."""
    best: dict[tuple[object, ...], ProposedClaim] = {}
    for claim in claims:
        key = (*claim.triple, claim.polarity, claim.claimants, claim.start)
        other = best.get(key)
        best[key] = claim if other is None else _joined(claim, other)
    return sorted(best.values(), key=lambda claim: (claim.start, claim.end, claim.triple, claim.polarity))


def _joined(one: ProposedClaim, other: ProposedClaim) -> ProposedClaim:
    better, worse = (one, other) if one.score > other.score else (other, one)
    return replace(
        better,
        date=better.date or worse.date,
        date_as_written=better.date_as_written if better.date else worse.date_as_written,
        place=better.place or worse.place,
    )
