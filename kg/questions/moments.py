"""When and where it was: by the dates and places of claims, else of the events, letters and treaties they speak of.

Owns what counts as before, after, first and last: what the dates leave uncertain is not answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, Named
from kg.questions import searches, spans
from kg.questions.answers_found import Answered, Found, instead_of
from kg.questions.dates import Period
from kg.questions.morphology import plain
from kg.questions.stays import Stays
from kg.questions.thing_answers import is_open_since, is_span
from kg.questions.tokens import head_of
from kg.questions.understood import Refused, Understood


class Moments(Stays):
    """Answers when and where, and puts answers in order."""

    def _when(self, asked: Understood) -> Answered | Refused:
        return self._moment(asked, "date")

    def _where(self, asked: Understood) -> Answered | Refused:
        return self._moment(asked, "place")

    def _moment(self, asked: Understood, which: str) -> Answered | Refused:
        """Give the dates or the places of the claims that say so, else of the event within which they say it."""
        untold: Answered | None = None
        for number, variant in enumerate(self._variants(asked)):
            query = searches.claims_of(variant, self._lexicon)
            claims = evidence.claims(self._graph, self._claims(query), project=self._project)
            if not claims:
                continue
            found = self._dates(claims) if which == "date" else self._places(claims)
            if asked.moment == "length":
                found = [each for each in found if each.value and is_span(each.value)]
                if not found:
                    return self._nobody(asked, query)
            if found:
                return self._answered(variant, found, query, instead_of(asked, variant) if number else ())
            nothing = Found(
                value="undated" if which == "date" else "nowhere", claims=tuple(each.iri for each in claims)
            )
            untold = untold or self._answered(variant, [nothing], query)
        if untold is not None:
            return untold
        stay = self._by_stay(asked) if which == "date" and asked.moment != "length" else None
        told = stay or self._moment_together(asked, which)
        if told is None and which == "date" and asked.moment != "length":
            told = self._as_leader(asked) or self._published(asked)
        return told or self._nobody(asked, searches.claims_of(asked, self._lexicon))

    def _published(self, asked: Understood) -> Answered | None:
        """Give the year of a work of which it is asked when it was written or published."""
        clause = asked.clauses[0]
        works = (*clause.subject.things, *clause.object.things)
        return self._year_of_work(asked, works) if set(clause.relations) <= _PUBLISHING else None

    def _moment_together(self, asked: Understood, which: str) -> Answered | None:
        """Give when or where the delegation went with which somebody did; how long it stayed is not how long he did."""
        with_others = self._by_delegation(asked) if asked.moment != "length" else None
        found = self._moment(with_others, which) if with_others is not None else None
        told = isinstance(found, Answered) and found.understood.moment == asked.moment  # no stay of the others
        if with_others is None or not isinstance(found, Answered) or not told:
            return None
        if any(each.value in {"undated", "nowhere"} for each in found.found):
            return None
        return replace(found, instead=with_others.clauses[0].subject.things)

    def _dates(self, claims: Sequence[Evidence]) -> list[Found]:
        by_date: dict[str, list[str]] = {}
        for claim in claims:
            if claim.date:
                by_date.setdefault(claim.date.edtf, []).append(claim.iri)
        if not by_date:
            for claim in claims:
                own = (claim.object, claim.subject) if self._happens_with(claim.predicate.id) else ()
                for thing in (*own, *claim.context):
                    known = self._lexicon.things.get(thing.iri)
                    if known and known.dates and known.classes & {"Event", "Treaty", "Communication"}:
                        by_date.setdefault(known.dates[0], []).append(claim.iri)
                        break
        return [Found(value=value, claims=tuple(iris)) for value, iris in sorted(by_date.items())]

    def _happens_with(self, predicate: str) -> bool:
        """Tell whether a relation is of the date of its event, letter or signed treaty; a ratification is not."""
        name = predicate.rpartition(":")[2].rpartition("#")[2]
        known = self._lexicon.relations.get(name)
        if known is None or name in {"signed", "concludedIn", "hasParty", "concludedTreatyWith"}:
            return known is not None
        return known.domains in ({"Communication"}, {"Event"}) or known.ranges <= {"Event", "Topic", "Entity"}

    def _places(self, claims: Sequence[Evidence]) -> list[Found]:
        by_place: dict[str, list[str]] = {}
        for claim in claims:
            direct = [claim.place.iri] if claim.place else []
            direct += [
                each.iri
                for each in (claim.object,)
                if each.iri in self._lexicon.things and self._lexicon.is_a(each.iri, ("Place",))
            ]
            for place in direct:
                by_place.setdefault(place, []).append(claim.iri)
        if not by_place:
            for claim in claims:
                for thing in (claim.object, claim.subject, *self._settings(claim)):
                    for place in self._places_of((thing.iri,)):
                        by_place.setdefault(place, []).append(claim.iri)
        return [Found(iri=place, claims=tuple(iris)) for place, iris in sorted(by_place.items())]

    def _settings(self, claim: Evidence) -> tuple[Named, ...]:
        """Give that in which a claim stands; a letter or a speech that only tells of a treaty is not where that was."""
        name = evidence.local(claim.predicate.iri)
        of_treaty = name in self._lexicon.relations and self._lexicon.relations[name].family == _TREATY
        return tuple(
            each for each in claim.context if not (of_treaty and self._lexicon.is_a(each.iri, ("Communication",)))
        )

    def beyond(self, answer: Answered, of: Answered, *, later: bool) -> Answered | None:
        """Keep of an answer what certainly came before, or after, a date.

        Of things of a class those of which that is uncertain are named besides (``left``); of whoever did something
        nothing is said where it is uncertain of any.
        """
        limit = days_of(each.value for each in of.found[:1])
        if limit is None:
            return None
        kept, left = [], list(answer.left)
        own = {claim for each in of.found for claim in each.claims}
        for found in answer.found:
            span = self._span(found, answer)
            if span and is_beyond(span, limit, later=later):
                kept.append(found)
            elif not (span and is_beyond(span, limit, later=not later)) and not (
                found.iri in of.understood.things or set(found.claims) <= own
            ):
                left.append(found.iri or "")
        if not kept or (left and answer.understood.intent != "instances"):
            return None
        return replace(self._answered(answer.understood, kept, answer.query, answer.instead), left=tuple(left))

    def _of_the_day(self, asked: Understood, found: list[Found]) -> list[Found]:
        """Leave out what is only of a year in which a day lies; or a month, where something is of that month.

        Of any period, what only began before it and does not last.
        """
        period = asked.period
        if period is None or not period.earliest or not period.latest or not found:
            return found
        iris = tuple(claim for each in found for claim in each.claims)
        claims = {claim.iri: claim for claim in evidence.claims(self._graph, iris, project=self._project)}
        own = {at: [claims[iri] for iri in each.claims if iri in claims] for at, each in enumerate(found)}
        if (period.latest - period.earliest).days > _MONTH:
            return [each for at, each in enumerate(found) if not self._only_began(own[at], period)]
        found = [each for at, each in enumerate(found) if not self._only_went(own[at], period)]
        own = {at: [claims[iri] for iri in each.claims if iri in claims] for at, each in enumerate(found)}
        kept, day = [], period.earliest == period.latest
        for at, each in enumerate(found):
            dates = [one.value for one in self._dates(own[at])]
            fitting = (date_ for date_ in dates if date_ and not (day and date_.startswith(_UNTIL)))
            if any(spans.fits(date_, period) for date_ in fitting) and not self._only_began(own[at], period):
                kept.append(each)
        return kept if kept or day else found

    def _only_went(self, claims: Sequence[Evidence], period: Period) -> bool:
        """Tell whether all that is known are journeys that began before a period: they are none of that time."""
        went = all(self._lexicon.relations[_name(claim)].family == "travel" for claim in claims)
        return bool(claims) and went and self._only_began(claims, period)

    def _only_began(self, claims: Sequence[Evidence], period: Period) -> bool:
        """Tell whether all that is known of some deeds is that they began before a period; what lasts is no deed."""
        first = period.earliest or date.min
        known = [claim for claim in claims if claim.date is not None]
        deeds = not any(_LASTING & {name, self._lexicon.relations[name].family} for name in map(_name, known))
        return bool(known) and deeds and all(is_open_since(claim.date.edtf, first) for claim in known if claim.date)

    def in_time(self, answer: Answered, of: Answered, when: str) -> Answered | None:
        """Keep of an answer what certainly was ``before``, ``after`` or ``during`` another; nothing if one may be."""
        if when != "during":
            return self.beyond(answer, of, later=when == "after")
        limit = days_of(each.value for each in of.found[:1])
        if limit is None or None in limit:
            return None
        kept = []
        for found in answer.found:
            span = self._span(found, answer)
            apart = span and (is_beyond(span, limit, later=True) or is_beyond(span, limit, later=False))
            lasted = span is not None and self._lasts(found, answer) and _is_inside(limit, span)
            told = span is None and self._is_told_with(found, answer, of.understood.things)
            stands = self._stands_in(found, answer, of.understood.things) or told
            if stands or lasted or (span and _is_inside(span, limit)):
                kept.append(found)
            elif not apart:
                return None
        return self._answered(answer.understood, kept, answer.query, answer.instead) if kept else None

    def _lasts(self, found: Found, answer: Answered) -> bool:
        """Tell whether what is claimed of what was found holds until it ends: an office, a command."""
        own = [claim for claim in answer.claims if claim.iri in found.claims]
        return bool(own) and all(
            _LASTING & {_name(claim), self._lexicon.relations[_name(claim)].family} for claim in own
        )

    def _stands_in(self, found: Found, answer: Answered, events: Iterable[str]) -> bool:
        """Tell whether a claim of what was found stands in one of some events."""
        own = [claim for claim in answer.claims if claim.iri in found.claims]
        return any(each.iri in set(events) for claim in own for each in (*claim.context, claim.subject, claim.object))

    def _is_told_with(self, found: Found, answer: Answered, events: Iterable[str]) -> bool:
        """Tell whether the passage that says what somebody was, without a date, tells of one of some events, too."""
        if not self._lasts(found, answer):
            return False
        own = {passage.quotation for claim in answer.claims if claim.iri in found.claims for passage in claim.passages}
        around = evidence.claims(self._graph, evidence.find(self._graph, about=tuple(events)), project=self._project)
        return any(passage.quotation in own for claim in around for passage in claim.passages)

    def outermost(self, answer: Answered, *, last: bool, asked: str = "") -> Answered | None:
        """Keep of an answer what certainly came first, or last; nothing where not all are dated.

        The only one of whom it is claimed is the first only where a text says so: nobody claims that none was before;
        of an office, where it is ``asked`` for by its own noun.
        """
        if len(answer.found) == 1:
            alone = not last and self._is_called_first(answer.found[0], answer)
            return answer if alone and self._is_asked_for(answer, plain(asked).split()) else None
        spans = [(found, self._span(found, answer)) for found in answer.found]
        outer = []
        for found, own in spans:
            others = [span for other, span in spans if other is not found]
            if own and all(each and _is_ordered(*((each, own) if last else (own, each))) for each in others):
                outer.append(found)
        return self._answered(answer.understood, outer, answer.query, answer.instead) if len(outer) == 1 else None

    def outermost_day(self, answer: Answered, *, last: bool) -> Answered | None:
        """Keep of the days on which something was the one that is certainly the first, or the last."""
        days = [(found, days_of([found.value])) for found in answer.found]
        for found, own in days:
            others = [day for other, day in days if other is not found]
            if own and all(each and _is_ordered(*((each, own) if last else (own, each))) for each in others):
                return self._answered(answer.understood, [found], answer.query, answer.instead)
        return None

    def _is_asked_for(self, answer: Answered, said: Sequence[str]) -> bool:
        """Tell whether an office is asked for by the noun of its label: the first envoy is no first representative."""
        language = answer.understood.language
        offices = [
            self._lexicon.things[each]
            for clause in answer.understood.clauses
            for each in clause.object.things
            if self._lexicon.is_a(each, ("Office",))
        ]
        heads = [head_of(each.text, language) for one in offices for each in one.labels if each.language == language]
        return (
            not heads or not said or any(word[:_NOUN] in head for head in heads for word in said if len(word) > _ROOT)
        )

    def _is_called_first(self, found: Found, answer: Answered) -> bool:
        """Tell whether a passage about somebody, or what the tables say of him, calls him the first of his kind."""
        own = [claim for claim in answer.claims if claim.iri in found.claims]
        things = [
            self._lexicon.things[each.iri]
            for claim in own
            for each in (claim.subject, claim.object)
            if each.iri in self._lexicon.things
        ]
        nouns = {
            word[:_ROOT]
            for thing in things
            for name, _ in thing.names
            for word in plain(name).split()
            if len(word) >= _ROOT
        }
        about = evidence.find(self._graph, about=(found.iri,)) if found.iri else ()
        read = evidence.claims(self._graph, about, project=self._project)
        said = [passage.quotation for claim in read for passage in claim.passages]
        said += [text for thing in things for text in thing.descriptions]
        return any(
            word[:_ROOT] in nouns for text in said for after in _FIRST.findall(plain(text)) for word in after.split()
        )

    def _span(self, found: Found, answer: Answered) -> Span | None:
        """Give the first and the last day that the claims of what was found give, else its own.

        Of what is asked for by its class alone its own come first: claims that speak of it may be of other days.
        """
        claims = [claim for claim in answer.claims if claim.iri in found.claims]
        dates = [each.value for each in self._dates(claims) if each.value]
        thing = self._lexicon.things.get(found.iri or "")
        own = list(thing.dates) if thing is not None and "Actor" not in thing.classes else []
        listed = answer.understood.intent == "instances" and days_of(own) is not None
        return days_of(own if listed else dates or own)


_ROOT, _NOUN = 4, 5
"""The letters by which a word of a passage is one of a name, whatever its ending."""
_FIRST = re.compile(r"\b(?:ilk|first|erste[rsn]?|premi\w+|перв\w+)((?: \w+){1,4})")
"""What says that something is the first, and the words of what."""
Span = tuple[str | None, str | None]
"""The first and the last day that something may have been on; ``None``: open."""


def days_of(values: Iterable[str | None]) -> Span | None:
    """Give the first and the last day of some dates; nothing where there is none, or neither is known of one."""
    bounds = [spans.bounds(each) for each in values if each]
    if not bounds or any(begin is None and end is None for begin, end in bounds):
        return None
    begins, ends = ([each for each in own if each is not None] for own in zip(*bounds, strict=True))
    whole = len(bounds)
    return (min(begins) if len(begins) == whole else None, max(ends) if len(ends) == whole else None)


def is_beyond(span: Span, limit: Span, *, later: bool) -> bool:
    """Tell whether something certainly was after (else before) something else."""
    first, last = (limit, span) if later else (span, limit)
    return first[1] is not None and last[0] is not None and first[1] < last[0]


def _is_inside(span: Span, limit: Span) -> bool:
    first, last = span
    return first is not None and last is not None and str(limit[0]) <= first and last <= str(limit[1])


def _is_ordered(first: Span, last: Span) -> bool:
    return first[1] is not None and last[0] is not None and first[1] <= last[0]


def is_before(one: Answered, other: Answered) -> bool | None:
    """Tell whether what one answer dates was certainly before what another does; ``None`` where that is not certain."""
    mine, others = (days_of(each.value for each in answer.found) for answer in (one, other))
    if mine is None or others is None:
        return None
    return True if is_beyond(mine, others, later=False) else False if is_beyond(mine, others, later=True) else None


def between(after: Answered | None, before: Answered | None) -> Period | None:
    """Give the days after what one answer dates, and before what another does; nothing where there are none."""
    limits = [days_of(each.value for each in answer.found) if answer else None for answer in (after, before)]
    end, begin = limits[0][1] if limits[0] else None, limits[1][0] if limits[1] else None
    earliest = date.fromisoformat(end) + _DAY if end else None
    latest = date.fromisoformat(begin) - _DAY if begin else None
    known = (after is None or earliest is not None) and (before is None or latest is not None)
    if not known or (earliest and latest and earliest > latest):
        return None
    return Period(earliest=earliest, latest=latest)


def _name(claim: Evidence) -> str:
    return claim.predicate.iri.rpartition("#")[2]


_MONTH = 31
_TREATY = "treaty"
_LASTING = frozenset({"office", "membership", "command", "kinship", "association", "represented"})
"""Families of relations that hold until they end, and such a relation of another."""
_DAY = timedelta(days=1)
_PUBLISHING = frozenset({"authored", "preparesEdition", "publishedIn"})
"""What is done to a work in the year that it is entered with."""
_UNTIL = ("../", "/")
"""How a date begins of which only the last day is known: what was done by a day was not done on it."""
