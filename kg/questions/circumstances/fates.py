"""What befell somebody or something, and what somebody’s part was: in something, or by the offices that he held."""

from __future__ import annotations

from collections.abc import Sequence

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.questions.answers_found import Answered, Found, dates_of
from kg.questions.circumstances.ages import Ages
from kg.questions.circumstances.whereabouts import lies_in
from kg.questions.searches import values, with_prefixes
from kg.questions.understood import Clause, Refused, Slot, Understood


class Fates(Ages):
    """Answers what happened to somebody, and what role he played."""

    def _befell(self, who: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell what was done to somebody or something, and what became of it."""
        actor = self._lexicon.is_a(who[0], ("Actor",))
        skipped = _NO_FATE | (_NO_FATE_OF_ACTORS if actor else frozenset())
        known = self._lexicon.relations
        done = sorted(
            relation.iri
            for relation in known.values()
            if not (relation.derived or relation.symmetric or relation.id in _NO_DEEDS)
            and (relation.family not in skipped or relation.id in _ENDING)
        )
        own = sorted(terms.KG + name for name in _BECOMING if name in self._lexicon.relations)
        query = _claims(
            f"{values('who', who)} {{ {values('done', done)} ?claim kg:object ?who ; kg:predicate ?done }} UNION "
            f"{{ {values('became', own)} ?claim kg:subject ?who ; kg:predicate ?became }}"
        )
        return self._of_claims(query, who, asked)

    def _of_claims(self, query: str, who: Sequence[str], asked: Understood) -> Answered | Refused:
        iris = self._claims(query)
        claims = evidence.claims(self._graph, iris, project=self._project)
        if asked.period is not None:
            period = asked.period
            claims = tuple(
                claim for claim in claims if any(lies_in(day, period) for day in dates_of(claim, self._lexicon))
            )
        ordered = sorted(claims, key=lambda claim: ((claim.date.edtf if claim.date else "~").lstrip("./"), claim.iri))
        told = self._died(who[0], asked.language) if asked.moment == "fate" else ()
        if not ordered and not told:
            near = evidence.find(self._graph, about=who)[:_NEAREST]
            return Refused(kind="no-claim", language=asked.language, near=near, understood=asked)
        found = [Found(value=claim.iri, claims=(claim.iri,)) for claim in ordered] or [Found(value="told")]
        return self._answered(asked, found, query, told=told)

    def _part(self, who: Sequence[str], what: str, asked: Understood) -> Answered | Refused:
        """Tell what somebody did in something, himself or with the delegations that he belonged to.

        ``what`` says in SPARQL which ``?matter`` it is.
        """
        belonging = [terms.KG + name for name in _BELONGING if name in self._lexicon.relations]
        silent = sorted(relation.iri for relation in self._lexicon.relations.values() if relation.family in _NO_PART)
        of = f"{what} {{ ?claim kg:object ?matter }} UNION {{ ?claim kg:context ?matter }}"
        of_group = (
            f"{values('belonging', belonging)} ?member kg:subject ?who ; kg:predicate ?belonging ; kg:object ?group ; "
            f"kg:status kg:accepted ; kg:polarity kg:asserts . ?group rdf:type kg:Delegation ."
        )
        query = _claims(
            f"{values('who', who)} {{ ?claim kg:subject ?who . {of} }} UNION "
            f"{{ {of_group} ?claim kg:subject ?group . {of} }} UNION "
            f"{{ {of_group} ?other kg:subject ?group . {of.replace('?claim', '?other')} BIND(?member AS ?claim) }}"
            f" ?claim kg:predicate ?said . FILTER(?said NOT IN ({', '.join(f'<{each}>' for each in silent)}))"
        )
        return self._of_claims(query, who, asked)

    def _offices_and_tasks(self, who: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell what offices somebody held, what he led or belonged to, and for whom he spoke."""
        own = sorted(
            relation.iri
            for relation in self._lexicon.relations.values()
            if relation.family in _TASKS and not relation.derived
        )
        given = [terms.KG + name for name in _GIVING if name in self._lexicon.relations]
        query = _claims(
            f"{values('who', who)} {{ {values('held', own)} ?claim kg:subject ?who ; kg:predicate ?held }} UNION "
            f"{{ {values('given', given)} ?claim kg:object ?who ; kg:predicate ?given }}"
        )
        return self._of_claims(query, who, asked)


def _claims(pattern: str) -> str:
    return with_prefixes(
        f"SELECT DISTINCT ?claim WHERE {{\n  {pattern}\n"
        "  ?claim a kg:Claim ; kg:status kg:accepted ; kg:polarity kg:asserts .\n}\n"
    )


def about(relations: Sequence[str], who: Sequence[str], what: Sequence[str]) -> Clause:
    """Say as a clause of whom something is asked."""
    return Clause(
        relations=tuple(relations), subject=Slot(things=tuple(who)), object=Slot(things=tuple(what), asked=not what)
    )


_NO_FATE = frozenset({"scholarship", "thought", "correspondence", "causation", "kinship", "association", "meeting"})
"""Families whose relations say nothing of what became of the object: it is written of, thought of, or met."""
_NO_FATE_OF_ACTORS = frozenset({"treaty", "negotiation", "membership", "travel", "advice", "influence"})
_NO_DEEDS = frozenset(
    {
        "opposed", "criticised", "accused", "protestedAgainst", "demonstratedAgainst", "complainedAbout",
        "spreadPropagandaAgainst", "distrusted", "regardedAsThreat", "mobilisedAgainst", "represented", "supported",
        "defendedInterestsOf", "trusted", "soughtSupportOf", "sympathisedWith", "thanked", "requestedAidFrom",
        "promisedAidTo", "apologisedTo", "invited",
    }
)  # fmt: skip
"""What is thought or said of somebody, or done in his name, befalls nobody."""
_ENDING = ("closed", "rescued", "protected", "released")
_BECOMING = ("transformedInto", "surrenderedTo", "resignedFrom", "excludedFrom")
_TASKS = frozenset({"office", "membership", "representation", "command"})
_GIVING = ("appointed", "sent")
_BELONGING = ("memberOf", "ledGroup")
_NO_PART = frozenset({"scholarship", "thought", "causation"})
_NEAREST = 3
