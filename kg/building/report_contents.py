"""What ``index.html`` shows, gathered from the stages' records. Owns no page; that is :mod:`kg.building.report_page`.

For :mod:`kg.building.pipeline`: ``contents(assembled, network, scores, report=report, coverage=coverage,
files=names)``, where ``network`` is the selected network, ``scores`` are those of
:func:`kg.network.analysis.measure_all`, ``matters`` those of :func:`kg.disputes.matters.survey`; all may be left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from kg.building.report_page import (
    Contents,
    Count,
    Covered,
    Dispute,
    Noted,
    Quote,
    Ranked,
    Ranking,
    Read,
    Said,
    Statement,
)
from kg.identity import claim_id
from kg.model import Claim, Document, EntityId, Name, Passage, Polarity, Status

if TYPE_CHECKING:
    from kg.building.assembly import Assembled
    from kg.coverage import Coverage
    from kg.disputes.matters import Matter
    from kg.network.analysis import Scores
    from kg.network.projection import Network
    from kg.validation.findings import Report

RANKED_BY = ("betweenness", "degree", "in-strength", "out-strength", "pagerank", "closeness", "constraint", "community")
"""The columns of the ranking; it is ordered by the first."""
_TOP = 15
_LARGE = 1_000


def contents(  # noqa: PLR0913 -- one record of each stage
    assembled: Assembled,
    network: Network | None = None,
    scores: Sequence[Scores] = (),
    matters: Sequence[Matter] = (),
    *,
    report: Report | None = None,
    coverage: Coverage | None = None,
    files: Iterable[str] = (),
    picture: bytes = b"",
) -> Contents:
    """Gather what the page shows; ``files`` are the names in the output, ``picture`` the SVG of the ranking."""
    scribe = _Scribe(assembled)
    policy = assembled.facts.policy
    dated = [claim for claim in scribe.claims if claim.when and (claim.when.earliest or claim.when.latest)]
    return Contents(
        title=assembled.project.title,
        languages=assembled.project.languages,
        policy=policy.name,
        policy_label=policy.label,
        conditions=policy.conditions,
        documents=tuple(map(scribe.document, assembled.seeds.documents)),
        totals=_totals(assembled, network),
        counts=scribe.counts(),
        ranking=_ranking(network, scores, picture) if network is not None else None,
        disputes=tuple(map(scribe.dispute, matters)),
        timeline=tuple(map(scribe.statement, dated)),
        remarks=tuple(scribe.remarks()),
        findings=dict(report.counts) if report else None,
        coverage=_covered(coverage) if coverage else (),
        files=tuple({*files, "index.html"}) if files else (),
    )


def _totals(assembled: Assembled, network: Network | None) -> dict[str, int]:
    documents, claims = assembled.seeds.documents, assembled.seeds.claims
    return {
        "entities": len(assembled.seeds.entities),
        "mentions": sum(len(document.mentions) for document in documents),
        "claims": len(claims),
        "claimants-number": len({claimant for claim in claims for claimant in claim.claimants}),
        "facts": len(assembled.facts.facts),
        "statements": len(assembled.lines),
        **({"actors": len(network.nodes)} if network is not None else {}),
    }


def _ranking(network: Network, scores: Sequence[Scores], picture: bytes) -> Ranking | None:
    found = {result.measure: result for result in scores}
    columns = [found[measure] for measure in RANKED_BY if measure in found]
    if not columns or not columns[0].values:
        return None
    from kg.network.analysis import MEASURES

    first = columns[0]
    remarks = (f"{result.title}: {result.remark}" for result in columns if result.remark)
    return Ranking(
        measures=tuple(MEASURES[result.measure].titles for result in columns),
        projection=first.projection,
        remark="; ".join(remarks),
        picture=picture,
        actors=tuple(
            Ranked(
                rank=first.ranks[node],
                id=node,
                label=network.nodes[node].labels or {"": node},
                kind=network.nodes[node].kind_labels or {"": network.nodes[node].kind},
                values=tuple(_shown(result.values.get(node)) for result in columns),
            )
            for node in list(first.values)[:_TOP]
        ),
    )


def _shown(value: float | None) -> str:
    """Write a score as people write numbers."""
    if value is None:
        return "–"
    return f"{value:.0f}" if abs(value) >= _LARGE else f"{value:.3g}"


def _covered(coverage: Coverage) -> tuple[Covered, ...]:
    kinds = dict.fromkeys(str(total.kind) for total in coverage.totals)
    found = {kind: [total for total in coverage.totals if total.kind == kind] for kind in kinds}
    return tuple(
        Covered(
            kind=kind,
            every=sum(total.every for total in totals),
            claimed=sum(total.claimed for total in totals),
            left_open=sum(total.left_open for total in totals),
            unexplained=sum(total.unexplained for total in totals),
        )
        for kind, totals in found.items()
    )


class _Scribe:
    """Puts ids into words: knows the labels of everything."""

    def __init__(self, assembled: Assembled) -> None:
        self._seeds = assembled.seeds
        self._vocabulary = assembled.vocabulary
        self._documents = {document.id: document for document in assembled.seeds.documents}
        every = {claim_id(claim): claim for claim in assembled.seeds.claims if claim.status is Status.ACCEPTED}
        self._by_id: Mapping[str, Claim] = {str(identifier): claim for identifier, claim in every.items()}
        self.claims = tuple(every.values())  # the same claim found by two readers is shown once

    def entity(self, identifier: EntityId) -> Said:
        known = self._seeds.entities.get(identifier)
        return _said(known.labels) if known and known.labels else {"": identifier}

    def document(self, document: Document) -> Read:
        about = document.metadata
        return Read(
            title=document.title,
            language=document.language,
            author=self.entity(document.author),
            year=about.get("year", ""),
            citation=about.get("citation", ""),
            licence=about.get("licence", ""),
            claims=len(document.claims),
            mentions=len(document.mentions),
        )

    def statement(self, claim: Claim) -> Statement:
        day = (claim.when.earliest or claim.when.latest) if claim.when else None
        until = (claim.when.latest or claim.when.earliest) if claim.when else None
        return Statement(
            iri=claim_id(claim),
            subject=self.entity(claim.subject),
            relation=_said(self._vocabulary.relation(claim.predicate).labels),
            object=self.entity(claim.object),
            claimants=tuple(map(self.entity, claim.claimants)),
            denies=claim.polarity is Polarity.DENIES,
            reported_by=self.entity(claim.reported_by) if claim.reported_by else None,
            certainty=str(claim.certainty),
            date=claim.when.edtf if claim.when else None,
            year=day.year if day else None,
            order=(day.isoformat() if day else "", until.isoformat() if until else ""),
            quotes=tuple(map(self._quote, claim.passages)),
            cites=tuple(self._work(citation.work, citation.locator) for citation in claim.cites),
        )

    def _work(self, work: EntityId, locator: str | None) -> Said:
        return {tag: f"{label}, {locator}" if locator else label for tag, label in self.entity(work).items()}

    def _quote(self, passage: Passage) -> Quote:
        document = self._documents.get(passage.document)
        title = document.title if document else passage.document
        page, note = ("p. {}", "n. {}"), ("s. {}", "dn. {}")
        places = {}
        for tag, (of_page, of_note) in (("en", page), ("tr", note)):
            parts = [title]
            parts += [of_page.format(passage.page)] if passage.page is not None else []
            parts += [of_note.format(passage.note)] if passage.note is not None else []
            places[tag] = ", ".join(parts)
        return Quote(
            text=passage.quotation,
            place=places,
            language=document.language if document else None,
            translations=_said(passage.translations),
        )

    def dispute(self, matter: Matter) -> Dispute:
        sides = ([self._by_id[each.id] for each in side.claims if each.id in self._by_id] for side in matter.sides)
        return Dispute(sides=tuple(tuple(map(self.statement, side)) for side in sides))

    def remarks(self) -> Iterable[Noted]:
        for document in self._seeds.documents:
            for remark in document.remarks:
                yield Noted(texts=_said(remark.texts), quotes=tuple(map(self._quote, remark.passages)))

    def counts(self) -> Mapping[str, tuple[Count, ...]]:
        """Count entities by kind, claims by family and by claimant, the commonest first."""
        families, relations = self._vocabulary.families, self._vocabulary.relations
        classes = self._vocabulary.classes
        kinds = Counter(str(entity.kind) for entity in self._seeds.entities.values())
        by_family = Counter(relations[claim.predicate].family for claim in self._seeds.claims)
        by_claimant = Counter(str(claimant) for claim in self._seeds.claims for claimant in claim.claimants)
        return {
            "by-kind": _counted(kinds, {kind: _said(classes[kind].labels) for kind in kinds if kind in classes}),
            "by-family": _counted(by_family, {name: _said(found.labels) for name, found in families.items()}),
            "by-claimant": _counted(by_claimant, {each: self.entity(EntityId(each)) for each in by_claimant}),
        }


def _counted(counts: Mapping[str, int], labels: Mapping[str, Said]) -> tuple[Count, ...]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Count(label=labels.get(name) or {"": name}, number=number) for name, number in ordered)


def _said(names: Iterable[Name]) -> Said:
    return {name.language or "": name.text for name in names}
