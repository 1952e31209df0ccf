"""What somebody did to, for or against another, thought of him, gave him, or did at a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.ontology import terms
from kg.questions.answers_found import Answered
from kg.questions.circumstances.dealings import kinds
from kg.questions.circumstances.dealings.effects import Effects
from kg.questions.circumstances.dealings.searching import accepted, either, search
from kg.questions.searches import values, with_prefixes
from kg.questions.understood import Refused, Understood


class Deeds(Effects):
    """Answers what one did to another. An end of a claim alone is no answer to *what*: the claims are."""

    def _dealt(
        self, who: Sequence[str], whom: Sequence[str], kind: str, asked: Understood, about: Sequence[str] = ()
    ) -> Answered | Refused:
        """Tell what somebody is claimed to have done to, for or against another, or to have thought of him.

        ``about``: of what, where that is said: the claim belongs to it, or to a letter or a talk about it.
        """
        relations = values("relation", self._relations_of(kind))
        ways = [f"{relations} ?claim kg:subject ?who ; kg:predicate ?relation ; kg:object ?whom . {self._but(kind)}"]
        ways += self._besides(kind, relations)
        query = search(
            f"{self._either_of('who', who)} {self._either_of('whom', whom)} {either(ways)}{_of_matter(about)}",
            None if kind in _OF_BOTH_POLARITIES else "asserts",
        )
        return self._told_by(query, who, whom, asked)

    def _relations_of(self, kind: str) -> list[str]:
        families, without, besides = kinds.KINDS[kind]
        return self._iris(
            relation.id
            for relation in self._lexicon.relations.values()
            if not relation.derived
            and ((relation.family in families and relation.id not in without) or relation.id in besides)
        )

    def _but(self, kind: str) -> str:
        """Write what is no deed of a kind: who offers aid to another wants nothing from him by that."""
        aid = self._aid_classes() if kind == "wanted-from" else ()
        kinds_of = values("aid", (terms.KG + each for each in aid))
        return f"FILTER NOT EXISTS {{ {kinds_of} ?claim kg:context ?offer . ?offer rdf:type ?aid }}" if aid else ""

    def _aid_classes(self) -> tuple[str, ...]:
        known = self._lexicon.classes
        return tuple(sorted(each for name in kinds.AID_CLASSES if name in known for each in known[name].below))

    def _besides(self, kind: str, relations: str) -> list[str]:
        """Write what tells of a kind of deed besides the claims of the one with the other."""
        known = self._lexicon.relations
        if kind == "wanted-from" and known.keys() >= kinds.PROPOSING:  # who only offers something wants nothing
            proposing = values("proposing", self._iris(kinds.PROPOSING))
            wished = accepted("?of", "kg:subject ?who ; kg:predicate ?relation ; kg:object ?whom")
            return [
                f"{proposing} {relations} ?claim kg:subject ?who ; kg:predicate ?proposing ; kg:object ?whom . {wished}"
            ]
        if kind in {"done-to", "treated", "done-against"} and "objectOfEvent" in known:
            doing = values("doing", self._iris(kinds.CARRYING_OUT))
            befell = accepted("?of", "kg:subject ?event ; kg:predicate kg:objectOfEvent ; kg:object ?whom")
            return [f"{doing} ?claim kg:subject ?who ; kg:predicate ?doing ; kg:object ?event . {befell}"]
        if kind == "done-for" and "hasParty" in known:
            furthering = values("furthering", self._iris(kinds.FURTHERING))
            party = accepted("?of", "kg:subject ?good ; kg:predicate kg:hasParty ; kg:object ?whom")
            return [f"{furthering} ?claim kg:subject ?who ; kg:predicate ?furthering ; kg:object ?good . {party}"]
        if kind == "thought" and "concerns" in known:
            of = accepted("?of", "kg:subject ?thought ; kg:predicate kg:concerns ; kg:object ?whom")
            thought = f"{relations} ?claim kg:subject ?who ; kg:predicate ?relation ; kg:object ?thought . {of}"
            silent = self._iris(
                each.id
                for each in known.values()
                if each.family in kinds.NO_THOUGHT and each.id not in kinds.TELLING_OF
            )
            said = f"FILTER(?said NOT IN ({', '.join(f'<{each}>' for each in silent)}))"
            return [
                f"{thought} ?thought rdf:type kg:Topic .",
                f"?claim kg:claimant ?who ; kg:subject ?whom ; kg:predicate ?said . {said}",
            ]
        if kind == "terms":
            return [f"{relations} ?claim kg:subject ?whom ; kg:predicate ?relation ; kg:object ?who ."]
        return []

    def _aid(self, who: Sequence[str], whom: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell what aid somebody gave: the agreements on it of the two, or else the claims that it was given."""
        sides = f"{self._either_of('who', who)} {self._either_of('whom', whom)}"
        giving = values("giving", self._iris(kinds.GIVING))
        given = self._claims(
            search(f"{sides} {giving} ?claim kg:subject ?who ; kg:predicate ?giving ; kg:object ?whom .")
        )
        query = self._agreements(sides)
        found = self._kept(self._found(query), asked.period) if given and query else []
        if not found:
            return self._dealt(who, whom, "given", replace(asked, intent="befell"))
        told = tuple(each for each in (self._in_short(one.iri or "", asked.language) for one in found) if each)
        taken = self._taken([claim for each in found for claim in each.claims], who, whom)
        return replace(self._answered(asked, found, query, taken), told=told)

    def _agreements(self, sides: str) -> str:
        """Write the search for agreements on aid between two: columns answer, claim."""
        classes = self._aid_classes()
        if not classes or "hasParty" not in self._lexicon.relations:
            return ""
        of_one = accepted("?claim", "kg:subject ?answer ; kg:predicate kg:hasParty ; kg:object ?whom")
        of_other = accepted("?of", "kg:subject ?answer ; kg:predicate kg:hasParty ; kg:object ?who")
        kind = values("kind", (terms.KG + each for each in classes))
        return with_prefixes(
            f"SELECT DISTINCT ?answer ?claim WHERE {{\n  {sides} {kind}\n  ?answer rdf:type ?kind .\n"
            f"  {of_one}\n  {of_other}\n  {_not_only_offered()}\n}}\n"
        )

    def _doing(self, who: Sequence[str], where: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell what somebody is claimed to have done at a place, or at something that took place there."""
        known = self._lexicon.relations
        silent = self._iris(relation.id for relation in known.values() if relation.family in kinds.NO_DOING)
        going = values("going", self._iris(relation.id for relation in known.values() if relation.family == "travel"))
        held = "|".join(("kg:place", *(f"kg:{name}" for name in kinds.TAKING_PLACE if name in known)))
        within = f"{{ SELECT ?place WHERE {{ {values('within', where)} ?place kg:locatedIn* ?within }} }}"
        ways = (
            "?claim kg:subject ?who ; kg:place ?place .",
            f"?claim kg:subject ?who ; kg:object ?held . ?held {held} ?place .",
            f"?claim kg:subject ?who ; kg:context ?held . ?held {held} ?place .",
            "?claim kg:predicate kg:sender ; kg:object ?who ; kg:place ?place .",
            f"{going} ?claim kg:subject ?who ; kg:predicate ?going ; kg:object ?place .",
        )
        told = f"?claim kg:predicate ?said . FILTER(?said NOT IN ({', '.join(f'<{each}>' for each in silent)}))"
        query = search(f"{values('who', who)} {within} {either(ways)} {told}")
        return self._told_by(query, who, (), asked)


_OF_BOTH_POLARITIES = frozenset({"thought", "terms"})
"""What somebody is denied to have thought is told as well."""


def _of_matter(about: Sequence[str]) -> str:
    """Write that a claim belongs to something, or to a letter or a talk that concerns it."""
    concerning = accepted("?of", "kg:subject ?matter ; kg:predicate kg:concerns ; kg:object ?about")
    ways = ("?claim kg:context ?about .", f"?claim kg:context ?matter . {concerning}")
    return f" {values('about', about)} {either(ways)}" if about else ""


def _not_only_offered() -> str:
    """Write that an agreement was not merely proposed."""
    offered = accepted("?offer", "kg:predicate kg:proposedTreaty ; kg:object ?answer")
    made = accepted("?made", "kg:predicate ?making ; kg:object ?answer")
    making = values("making", (terms.KG + each for each in ("signed", "fulfilled", "ratified", "approved")))
    return f"FILTER(NOT EXISTS {{ {offered} }} || EXISTS {{ {making} {made} }})"
