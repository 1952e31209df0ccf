"""Answers about things: when and where they were, what they are, what happened, what somebody did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.questions import claims_about, listings, searches, spans
from kg.questions.answers_found import Answered, Found, text_of
from kg.questions.claim_answers import ClaimAnswers
from kg.questions.understood import Refused, Understood


class _Dated(NamedTuple):
    """A claim with its date, by IRI."""

    iri: str
    relation: str
    subject: str
    date: str


class ThingAnswers(ClaimAnswers):
    """Answers questions about things."""

    def _date(self, asked: Understood) -> Answered | Refused:
        if asked.moment in {"birth", "death"}:
            return self._day_of_life(asked)
        query = searches.said_of(asked.things)
        known = evidence.described(self._graph, asked.things)
        names = ("identifyingDate", "foundedOn")
        dates = [
            text_of(value) for thing in asked.things for name in names for value in known.get(thing, {}).get(name, ())
        ]
        claims = self._dated_claims(asked.things)
        timing = [claim for claim in claims if claim.relation not in _NOT_OF_THE_THING or not dates]
        if not dates:
            dates = sorted({claim.date for claim in timing if claim.subject in asked.things})
        dates = [each for each in dates if asked.moment != "length" or is_span(each)]
        if not dates:
            return self._year_of_work(asked, asked.things) or self._nobody(asked, query)
        kept = [claim.iri for claim in timing if any(_agrees(claim.date, each) for each in dates)] or [
            claim.iri for claim in timing[:3]
        ]
        own = [claim for claim in timing if claim.iri in kept and claim.subject in asked.things]
        rivals = _rivals(own, dates[0])
        if rivals:
            return self._answered(asked, rivals, query)
        closest = self._closest(own, asked.things, dates[0])
        return self._answered(asked, [Found(value=_end_of(closest, asked.moment), claims=tuple(kept[:8]))], query)

    def _year_of_work(self, asked: Understood, works: Sequence[str]) -> Answered | None:
        """Give the year of a work, which the tables of works have where nobody claims it."""
        known = evidence.described(self._graph, works)
        years = [
            (work, text_of(year))
            for work in works
            if self._lexicon.is_a(work, ("Work",))
            for year in sorted(known.get(work, {}).get("year", ()), key=str)
        ]
        if not years or asked.moment:
            return None
        told = tuple(self._in_the_tables(work, "year", year, asked.language) for work, year in years)
        found = [Found(value=year) for year in dict.fromkeys(year for _, year in years)]
        return self._answered(asked, found, searches.said_of(works), told=told)

    def _day_of_life(self, asked: Understood) -> Answered | Refused:
        """Give the day of birth or death from the authority tables, with the claims of it; else by the claims.

        Where claims have other days than the tables, or several, each is given.
        """
        query = searches.said_of(asked.things)
        known = evidence.described(self._graph, asked.things)
        name = {"birth": "born", "death": "died"}[asked.moment]
        claims = self._of_life(asked.things, _OF_LIFE[name])
        own = tuple(claim.iri for claim in claims)
        found = [
            (thing, text_of(value))
            for thing in asked.things
            for value in sorted(known.get(thing, {}).get(name, ()), key=str)
        ]
        dated: dict[str, list[str]] = {}
        for claim in claims:
            if claim.date:
                dated.setdefault(claim.date.edtf, []).append(claim.iri)
        if not found and not dated:
            return self._nobody(asked, query)
        if dated and {day for _, day in found} != set(dated):
            found = [(thing, day) for thing, day in found if not any(_agrees(day, each) for each in dated)]
            days = [Found(value=day, claims=tuple(iris)) for day, iris in sorted(dated.items())]
            days += [Found(value=day) for _, day in found]
        else:
            days = [Found(value=found[0][1], claims=own)]
        told = tuple(self._in_the_tables(thing, name, day, asked.language) for thing, day in found)
        return self._answered(asked, days, query, told=told)

    def _of_life(self, things: Sequence[str], relations: Sequence[str]) -> tuple[evidence.Evidence, ...]:
        """Give the claims that somebody was born or died somewhere, or was killed by somebody."""
        iris: set[str] = set()
        for each in (terms.KG + name for name in relations if name in self._lexicon.relations):
            if each.endswith(_KILLED):
                iris.update(evidence.find(self._graph, object=things, predicate=(each,), polarity="asserts"))
            else:
                iris.update(evidence.find(self._graph, subject=things, predicate=(each,), polarity="asserts"))
        return evidence.claims(self._graph, sorted(iris), project=self._project)

    def _dated_claims(self, things: Sequence[str]) -> list[_Dated]:
        """Give the claims about some things that have a date: of their words none is read."""
        found: dict[str, _Dated] = {}
        for end in ("subject", "object"):
            query = claims_about.dated(things, end)
            for row in sorted(evidence.rows(self._graph, query), key=str):
                claim, relation, subject, edtf = map(text_of, row)
                found.setdefault(claim, _Dated(claim, evidence.local(relation), subject, edtf))
        return [found[claim] for claim in sorted(found)]

    def _closest(self, claims: Sequence[_Dated], things: Sequence[str], own: str) -> str:
        """Give the date of a thing, or that of a claim with it as subject, where all such lie closer within it."""
        said = {claim.date for claim in claims if claim.subject in things}
        first, last = spans.bounds(own)
        closer = len(said) == 1 and all(
            begin is not None
            and end is not None
            and (first, last) != (begin, end)
            and (first or "") <= begin <= end <= (last or "")
            for begin, end in map(spans.bounds, said)
        )
        return said.pop() if closer else own

    def _place(self, asked: Understood) -> Answered | Refused:
        query = searches.said_of(asked.things)
        places = self._places_of(asked.things)
        if not places:
            return self._nobody(asked, query)
        found = [Found(iri=place, claims=self._claims(claims_about.at_place(asked.things, place))) for place in places]
        return self._answered(asked, found, query)

    def _places_of(self, things: Sequence[str]) -> list[str]:
        known = evidence.described(self._graph, things)
        placing = [
            name
            for name, relation in self._lexicon.relations.items()
            if any(stem.words in {("where",), ("nerede",)} for stem in relation.stems)
        ]
        found: dict[str, None] = {}
        for thing in things:
            for name in (*placing, "place", "deliveredAt"):
                for value in known.get(thing, {}).get(name, ()):
                    text = text_of(value)
                    if name == "deliveredAt" and not found:
                        found.update(dict.fromkeys(self._places_of((text,))))
                    elif text in self._lexicon.things and self._lexicon.is_a(text, ("Place",)):
                        found[text] = None
        if not found:
            iris = evidence.find(self._graph, subject=things, predicate=[terms.KG + name for name in placing])
            for claim in evidence.claims(self._graph, iris, project=self._project):
                found[claim.object.iri] = None
        return list(found)

    def _happened(self, asked: Understood) -> Answered | Refused:
        query = listings.happened(asked, self._lexicon)
        found = self._found(query)
        if not found and asked.context:
            return self._nobody(asked, query)
        if not found:
            query = searches.of_things(asked)
            claims = self._of_the_time(asked, self._claims(query))
            if not claims:
                return self._nobody(asked, query)
            return self._counted(asked, [Found(value=claim, claims=(claim,)) for claim in claims], query)
        return self._counted(asked, sorted(found, key=self._by_date), query)

    def _of_the_time(self, asked: Understood, iris: Sequence[str]) -> list[str]:
        """Keep the claims of a period, in their order, not those of what only began before it and has no end.

        Nor those of what is only known to have been before a later day.
        """
        claims = evidence.claims(self._graph, iris, project=self._project)
        apart = {
            claim.iri
            for claim in claims
            if asked.period is not None
            and claim.date is not None
            and any(spans.bounds(claim.date.edtf))
            and not spans.may_be_of(claim.date.edtf, asked.period)
        }
        days = {claim.iri: (spans.bounds(claim.date.edtf)[0] or "") if claim.date else "~" for claim in claims}
        return sorted((iri for iri in iris if iri not in apart), key=lambda iri: (days.get(iri, "~"), iri))

    def _by_date(self, found: Found) -> tuple[str, str]:
        dates = self._lexicon.things[found.iri or ""].dates
        return (spans.bounds(dates[0])[0] or "") if dates else "", found.iri or ""

    def _profile(self, asked: Understood) -> Answered | Refused:
        query = searches.said_of(asked.things)
        iris = evidence.find(self._graph, about=asked.things)
        answer = self._answered(asked, [Found(iri=thing, claims=tuple(iris)) for thing in asked.things], query)
        return replace(answer, offices=self._claims(claims_about.offices_of(asked.things[:1], self._lexicon)))

    def _deeds(self, asked: Understood) -> Answered | Refused:
        query = searches.of_things(asked, subject_only=True)
        claims = self._claims(query)
        if not claims:
            return self._nobody(asked, query)
        return self._answered(asked, [Found(value=claim, claims=(claim,)) for claim in claims], query)


def is_open_since(edtf: str, first: date) -> bool:
    """Tell whether a date began before a day and has no known end.

    >>> is_open_since("1698-11/..", date(1699, 1, 1)), is_open_since("1698-11", date(1699, 1, 1))
    (True, False)
    """
    begin, end = spans.bounds(edtf)
    return begin is not None and end is None and begin < first.isoformat()


_NOT_OF_THE_THING = frozenset({"describes", "citesWork", "concerns"})
_KILLED = "killed"
_OF_LIFE = {"born": ("bornIn",), "died": (_KILLED, "diedIn")}
"""The relations whose claims have the day of a birth, or of a death."""
_TWO, _DAY = 2, len("1699-01-26")
"""From how many on days are rivals; how long a date is that is one day."""


def is_span(edtf: str) -> bool:
    """Tell whether a date has a first and a last day that are known."""
    return "/" in edtf and all(spans.bounds(edtf))


def _end_of(edtf: str, moment: str) -> str:
    """Give the first or the last day of what lasts, where that is asked for and known.

    >>> _end_of("1698-11-16/1699-01-26", "begin"), _end_of("1698-11-16/..", "end")
    ('1698-11-16', '1698-11-16/..')
    """
    first, slash, last = edtf.partition("/")
    wanted = {"begin": first, "end": last}.get(moment, "")
    return wanted if slash and wanted not in {"", ".."} else edtf


def _rivals(claims: Sequence[_Dated], own: str) -> list[Found]:
    """Give the days between which claims of one relation do not agree, where else only a year or a month is known."""
    days: dict[str, list[str]] = {}
    for claim in claims:
        days.setdefault(claim.date, []).append(claim.iri)
    closer = all(_agrees(day, own) and len(own) < len(day) == _DAY for day in days)
    if len(days) < _TWO or "/" in own or not closer or len({claim.relation for claim in claims}) > 1:
        return []
    return [Found(value=day, claims=tuple(own)) for day, own in sorted(days.items())]


def _agrees(one: str, other: str) -> bool:
    first, second = spans.bounds(one), spans.bounds(other)
    return (first[0] or "0") <= (second[1] or "9") and (first[1] or "9") >= (second[0] or "0")
