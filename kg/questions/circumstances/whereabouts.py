"""Where somebody was, whether he was there, and who was: by claims of journeys, of stays, and of what was done where.

He was where he is claimed to have arrived, stayed or left; where he met, negotiated or took part in something; and
where a delegation of his was. A place in a claim says no more than that: who is appointed to a city may never come.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.questions import spans
from kg.questions.answers_found import Answered, Answers, Found, dates_of
from kg.questions.dates import Period
from kg.questions.searches import claims_of, values, with_prefixes
from kg.questions.understood import Clause, Refused, Slot, Understood

_GOING = frozenset({"travel", "meeting"})
_BEING_SENT = frozenset({"representation", "thought", "scholarship", "support"})
_DOING = frozenset({"travel", "meeting", "negotiation", "event"})
_TOGETHER = frozenset({"meeting", "negotiation"})
_SUFFERING = frozenset({"repression"})


class Whereabouts(Answers):
    """Answers where somebody was."""

    def _there(self, who: Sequence[str], where: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell whether somebody is claimed to have been at a place, in a period."""
        query = self._places(who, where)
        found = self._kept(self._found(query), asked.period)
        denied = self._claims(self._places(who, where, denied=True))
        if found or (denied and asked.period is None):
            value = "disputed" if found and denied else "yes" if found else "no"
            claims = tuple(dict.fromkeys(claim for each in found for claim in each.claims))
            return self._answered(
                asked, [Found(value=value, claims=(*claims, *denied))], query, self._beside(who, claims)
            )
        return self._elsewhere(who, self._found(self._places(who, ())), asked)

    def _where(self, who: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell where somebody is claimed to have been."""
        query = self._places(who, ())
        every = self._found(query)
        found = self._kept(every, asked.period)
        if found:
            claims = tuple(claim for each in found for claim in each.claims)
            return self._answered(asked, found, query, self._beside(who, claims))
        return self._elsewhere(who, every, asked)

    def _who_there(self, where: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell who is claimed to have been at a place."""
        query = self._places((), where)
        found = self._kept(self._found(query), asked.period)
        return self._answered(asked, found, query) if found else self._nobody(asked, query)

    def _at_event(self, who: Sequence[str], event: Sequence[str], language: str) -> Answered | Refused:
        """Tell whether somebody is claimed to have had a part in an event that people come together for."""
        families = ("meeting", "negotiation", "event")
        names = tuple(
            name
            for name, relation in self._lexicon.relations.items()
            if relation.family in families and "Event" in relation.ranges and not relation.derived
        )
        asked = Understood(intent="whether", language=language, clauses=(at(names, who[:1], event),))
        query = claims_of(replace(asked, clauses=(at(names, who, event),)), self._lexicon)
        claims = self._claims(query)
        if not claims:
            return self._nobody(asked, query)
        return self._answered(asked, [Found(value="yes", claims=claims)], query, self._beside(who, claims))

    def _elsewhere(self, who: Sequence[str], found: Sequence[Found], asked: Understood) -> Refused:
        """Say that nobody claims it; the nearest is where else he was, or whatever else is claimed of that time."""
        near = tuple(claim for each in found for claim in each.claims)
        if not near and asked.period is not None:
            period = asked.period
            near = evidence.find(self._graph, about=who, earliest=period.earliest, latest=period.latest)
        near = near or evidence.find(self._graph, about=who)
        return Refused(kind="no-claim", language=asked.language, near=near[:_NEAREST], understood=asked)

    def _beside(self, who: Sequence[str], claims: Sequence[str]) -> tuple[str, ...]:
        """Give the delegations of somebody of whom the claims are."""
        read = evidence.claims(self._graph, claims, project=self._project)
        named = {each.iri for claim in read for each in (claim.subject, claim.object)}
        return tuple(each for each in who[1:] if each in named)

    def _with_delegations(self, who: Sequence[str]) -> tuple[str, ...]:
        """Give somebody and the delegations that he led or belonged to: where they were, he was."""
        belonging = [terms.KG + name for name in ("memberOf",) if name in self._lexicon.relations]
        iris = evidence.find(self._graph, subject=who, predicate=belonging, polarity="asserts") if belonging else ()
        groups = (claim.object.iri for claim in evidence.claims(self._graph, iris, project=self._project))
        own = (each for each in groups if each in self._lexicon.things and self._lexicon.is_a(each, ("Delegation",)))
        return tuple(dict.fromkeys((*who, *own)))

    @property
    def _presence(self) -> tuple[str, ...]:
        """The relations that say of an actor that he was at a place, by what they can hold between."""
        known = self._lexicon
        places = known.classes["Place"].below if "Place" in known.classes else frozenset()
        actors = known.classes["Actor"].below if "Actor" in known.classes else frozenset()
        return tuple(
            name
            for name, relation in known.relations.items()
            if not relation.derived
            and relation.domains & actors
            and relation.family not in _BEING_SENT
            and (relation.ranges <= places or (relation.ranges & places and relation.family in _GOING))
            and relation.ranges
        )

    def _of_families(self, families: Iterable[str], *, symmetric: bool = False) -> list[str]:
        wanted = frozenset(families)
        return [
            relation.iri
            for relation in self._lexicon.relations.values()
            if relation.family in wanted and not relation.derived and (relation.symmetric or not symmetric)
        ]

    def _places(self, who: Sequence[str], where: Sequence[str], *, denied: bool = False) -> str:
        """Write the search for places of somebody, or for those who were at some: columns answer, claim."""
        presence = [iri for name in self._presence for iri in self._lexicon.relations[name].below]
        actor, place = ("?who", "?answer") if who else ("?answer", "?place")
        if who and where:
            place = "?answer"
        doing = sorted({*self._of_families(_DOING), *(terms.KG + each for each in _SIGNING)})
        ways = [f"{values('going', presence)} ?claim kg:subject {actor} ; kg:predicate ?going ; kg:object {place} ."]
        if not denied:
            held = "|".join(f"kg:{name}" for name in ("place", *self._placing()))
            ways += [
                f"?claim kg:predicate kg:sender ; kg:object {actor} ; kg:place {place} .",
                f"{values('doing', doing)} ?claim kg:subject {actor} ; kg:predicate ?doing ; kg:place {place} .",
                (
                    f"{values('doing', doing)} ?claim kg:subject {actor} ; kg:predicate ?doing ; kg:object ?held . "
                    f"?held {held} {place} ."
                ),
                (
                    f"{values('both', self._of_families(_TOGETHER, symmetric=True))} "
                    f"?claim kg:object {actor} ; kg:predicate ?both ; kg:place {place} ."
                ),
                (
                    f"{values('suffering', self._of_families(_SUFFERING))} "
                    f"?claim kg:object {actor} ; kg:predicate ?suffering ; kg:place {place} ."
                ),
            ]
        lines = [
            *([values("who", who)] if who else []),
            *(
                [f"{{ SELECT {place} WHERE {{ {values('within', where)} {place} kg:locatedIn* ?within }} }}"]
                if where
                else []
            ),
            " UNION ".join(f"{{ {way} }}" for way in ways),
            f"?claim a kg:Claim ; kg:status kg:accepted ; kg:polarity kg:{'denies' if denied else 'asserts'} .",
            f"{place} rdf:type kg:Place .",
            *([] if who else [f"{actor} rdf:type kg:Actor ."]),
        ]
        return with_prefixes(
            "SELECT DISTINCT ?answer ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n"
        )

    def _placing(self) -> tuple[str, ...]:
        return tuple(
            name
            for name, relation in self._lexicon.relations.items()
            if any(stem.words in {("where",), ("nerede",)} for stem in relation.stems)
        )

    def _kept(self, found: Sequence[Found], period: Period | None) -> list[Found]:
        """Keep what is dated in a period, by the claims or else by the events that they speak of."""
        if period is None:
            return list(found)
        iris = tuple(claim for each in found for claim in each.claims)
        claims = {claim.iri: claim for claim in evidence.claims(self._graph, iris, project=self._project)}
        kept = []
        for each in found:
            own = tuple(
                iri
                for iri in each.claims
                if iri in claims and any(lies_in(day, period) for day in dates_of(claims[iri], self._lexicon))
            )
            if own:
                kept.append(Found(iri=each.iri, claims=own))
        return kept


def lies_in(edtf: str, period: Period) -> bool:
    """Tell whether a date lies in a period, or what lasted was in it; what has no end counts from its beginning.

    >>> from datetime import date
    >>> march = Period(earliest=date(1772, 3, 1), latest=date(1772, 3, 31))
    >>> [lies_in(each, march) for each in ("1771-11/1772-08", "1772", "1771/..", "1772-03-04")]
    [True, False, False, True]
    """
    first, slash, last = edtf.partition("/")
    if slash and last in {"", ".."}:
        return spans.fits(first, period)
    if slash and first in {"", ".."}:
        return spans.fits(last, period)
    return spans.overlaps(edtf, period) if slash else spans.fits(edtf, period)


def at(clause: tuple[str, ...], who: Sequence[str], where: Sequence[str]) -> Clause:
    """Say as a clause that somebody was somewhere; what is empty is asked for."""
    return Clause(
        relations=clause,
        subject=Slot(things=tuple(who), asked=not who),
        object=Slot(things=tuple(where), asked=not where),
    )


_NEAREST = 3
_SIGNING = ("signed", "initialled")
