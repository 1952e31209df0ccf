"""Who replied to somebody, and whether he did: by what replies to his letters; what came later alone is no reply."""

from __future__ import annotations

from collections.abc import Sequence

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.searches import values, with_prefixes
from kg.questions.understood import Refused, Understood


class Replying(Answers):
    """Answers who replied."""

    def _replied(self, who: Sequence[str], whom: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell whether somebody, or anybody, replied to somebody or to a letter."""
        query = self._replies(who, whom, self._classes_of(asked))
        claims = self._claims(query)
        if not claims:
            return self._none(who, whom, asked)
        return self._answered(asked, [Found(value="yes", claims=claims)], query)

    def _who_replied(self, whom: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell who replied to somebody or to a letter."""
        query = self._replies((), whom, self._classes_of(asked))
        found = self._found(query)
        return self._answered(asked, found, query) if found else self._none((), whom, asked)

    def _when_replied(self, who: Sequence[str], whom: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell when somebody, or anybody, replied: by the dates of what is claimed to reply, else of the letters."""
        query = self._replies(who, whom, self._classes_of(asked))
        claims = evidence.claims(self._graph, self._claims(query), project=self._project)
        dates: dict[str, list[str]] = {}
        for claim in claims:
            letter = self._lexicon.things.get(claim.subject.iri)
            known = claim.date.edtf if claim.date else next(iter(letter.dates if letter else ()), None)
            if known:
                dates.setdefault(known, []).append(claim.iri)
        if not dates:
            return self._none(who, whom, asked)
        found = [Found(value=value, claims=tuple(iris)) for value, iris in sorted(dates.items())]
        return self._answered(asked, found, query)

    def _sent(self, whom: Sequence[str], kinds: Sequence[str]) -> tuple[str, ...]:
        """Give the messages, of some classes, that somebody is claimed to have sent."""
        if not all(self._lexicon.is_a(each, ("Actor",)) for each in whom):
            return ()
        iris = evidence.find(self._graph, predicate=(terms.KG + "sender",), object=whom, polarity="asserts")
        sent = (claim.subject.iri for claim in evidence.claims(self._graph, iris, project=self._project))
        return tuple(
            sorted({each for each in sent if each in self._lexicon.things and self._lexicon.is_a(each, kinds)})
        )

    @staticmethod
    def _classes_of(asked: Understood) -> tuple[str, ...]:
        return tuple(terms.KG + name for name in asked.classes)

    def _none(self, who: Sequence[str], whom: Sequence[str], asked: Understood) -> Refused:
        """Say that nobody claims it; the nearest is what the one wrote to the other."""
        wrote = [terms.KG + name for name in ("wroteTo", "addressed") if name in self._lexicon.relations]
        query = with_prefixes(
            "SELECT DISTINCT ?claim WHERE {\n"
            f"  {values('wrote', wrote)} {values('one', who)} {values('other', whom)}\n"
            "  ?fact a kg:Fact ; kg:subject ?one ; kg:predicate ?wrote ; kg:object ?other ;\n"
            "    kg:derivedFrom ?claim .\n}\n"
        )
        near = (self._claims(query) if who else ()) or evidence.find(self._graph, about=whom)
        return Refused(kind="no-claim", language=asked.language, near=near[:_NEAREST], understood=asked)

    def _replies(self, who: Sequence[str], whom: Sequence[str], kinds: Sequence[str]) -> str:
        """Write the search for replies to what some sent (of some classes), or to letters: columns (answer,) claim."""
        letters = all(self._lexicon.is_a(each, ("Communication",)) for each in whom)
        said = "kg:status kg:accepted ; kg:polarity kg:asserts"
        lines = [
            values("letter", whom)
            if letters
            else f"{values('whom', whom)} ?first kg:subject ?letter ; kg:predicate kg:sender ; kg:object ?whom ; "
            f"{said} .",
            *([f"{values('kind', kinds)} ?letter rdf:type ?kind ."] if kinds else []),
            *([values("answer", who)] if who else []),
        ]
        replying = f"kg:subject ?reply ; kg:predicate kg:repliesTo ; kg:object ?letter ; {said} ."
        sending = f"kg:subject ?reply ; kg:predicate kg:sender ; kg:object ?answer ; {said} ."
        lines.append(f"{{ ?claim {replying} ?other {sending} }} UNION {{ ?other {replying} ?claim {sending} }}")
        body = "".join(f"  {line}\n" for line in lines)
        columns = "?claim" if who else "?answer ?claim"
        return with_prefixes(f"SELECT DISTINCT {columns} WHERE {{\n{body}}}\n")


_NEAREST = 3
