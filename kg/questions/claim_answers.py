"""Answers about the claims themselves: who says what, on what source, against whom, and how two are connected."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.evidence import reading as evidence
from kg.project import packaged
from kg.queries import library as queries
from kg.questions import connections, searches
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.lexicon import Thing
from kg.questions.morphology import plain
from kg.questions.understood import Clause, Refused, Slot, Understood

_Near = dict[str, dict[str, dict[str, None]]]
"""The neighbours of each, each with the claims that join them."""
_MOST_AROUND = 2000
"""Of how many neighbours of two the neighbours are read: a shelf has some that stand beside nearly all."""


class ClaimAnswers(Answers):
    """Answers questions about claims."""

    def _saying(self, asked: Understood) -> Answered | Refused:
        query = searches.claims_of(asked, self._lexicon, exact=True) if asked.clauses else searches.of_things(asked)
        claims = self._claims(query)
        if not claims:
            own = self._of_parts(asked, self._saying) or self._in_letters(asked) or self._called_after(asked)
            return own or self._of_its_states(asked) or self._nobody(asked, query)
        return self._counted(asked, [Found(value=claim, claims=(claim,)) for claim in claims], query)

    def _of_parts(self, asked: Understood, answer: Callable[[Understood], Answered | Refused]) -> Answered | None:
        """Answer of the parts of an event what nobody says of the whole; a place may stand for what was held there."""
        parts = () if asked.clauses else tuple(sorted(self._parts(asked.things).difference(asked.things)))
        outcome = answer(replace(asked, things=parts)) if parts else None
        if not isinstance(outcome, Answered):
            return None
        about = self._grouped([claim for each in outcome.found for claim in each.claims], _ABOUT)
        return replace(outcome, instead=outcome.instead or tuple(each for each in parts if each in about))

    def _of_its_states(self, asked: Understood) -> Answered | None:
        """Answer of the states of a people, and their governments, what nobody says of the people: *of the Danes*."""
        states = () if asked.clauses else tuple(each for one in asked.things for each in self._states_of_people(one))
        outcome = self._saying(replace(asked, things=(*states, *self._same_state(states)))) if states else None
        if not isinstance(outcome, Answered):
            return None
        about = self._grouped([claim for each in outcome.found for claim in each.claims], _ABOUT)
        own = tuple(each for each in (*states, *self._same_state(states)) if each in about)
        return replace(outcome, instead=outcome.instead or own)

    def _in_letters(self, asked: Understood) -> Answered | None:
        """Give what somebody says in letters and speeches of his that are of nothing but a matter, or parts of it."""
        if asked.clauses or not asked.claimants or not asked.things:
            return None
        matter = {*asked.things, *self._parts(asked.things)}
        whole = matter.union(end for _, end in self._pairs(_CONCERNED.format(evidence.values("own", sorted(matter)))))
        concerned: dict[str, set[str]] = {}
        for letter, end in self._pairs(_OF_LETTERS.format(evidence.values("by", asked.claimants))):
            concerned.setdefault(letter, set()).add(end)
        letters = sorted(each for each, ends in concerned.items() if ends & matter and ends <= whole)
        within = replace(asked, things=tuple(letters))
        claims = self._claims(searches.of_things(within)) if letters else ()
        standing = self._grouped(claims, "?claim kg:context ?end")
        own = sorted({claim for letter in letters for claim in standing.get(letter, ())})
        found = [Found(value=claim, claims=(claim,)) for claim in own]
        return self._answered(asked, found, searches.of_things(within), tuple(letters)) if found else None

    def _called_after(self, asked: Understood) -> Answered | None:
        """Give what somebody says of things that are called after what is asked about: *Danish scouts*, of Danes."""
        if asked.clauses or not asked.claimants or len(asked.things) != 1 or asked.period is not None:
            return None
        whole = self._claims(searches.of_things(replace(asked, things=())))
        ends = self._grouped(whole, "?claim kg:subject ?end", "?claim kg:object ?end")
        after = sorted(each for each in ends if self._is_called_after(each, asked.things[0], asked.language))
        within = replace(asked, things=tuple(after))
        own = self._claims(searches.of_things(within)) if after else ()
        found = [Found(value=claim, claims=(claim,)) for claim in own]
        return self._answered(asked, found, searches.of_things(within), tuple(after)) if found else None

    def _is_called_after(self, iri: str, thing: str, language: str) -> bool:
        """Tell whether a name of one thing has a name of another, of whatever ending."""
        known = self._lexicon.things
        if iri == thing or iri not in known or thing not in known:
            return False
        own = [plain(text).split() for text, tongue in known[thing].names if tongue == language]
        names = [plain(text).split() for text, tongue in known[iri].names if tongue == language]
        return any(
            all(any(_is_form(word, each, language) for each in name) for word in words)
            for words in own
            if words and all(len(word) >= _LONG for word in words)
            for name in names
        )

    def _pairs(self, query: str) -> set[tuple[str, str]]:
        return {(text_of(one), text_of(other)) for one, other in evidence.rows(self._graph, query)}

    def _parts(self, things: Sequence[str]) -> set[str]:
        """Give the parts of events, and of those events at a place that bear its name."""
        known = self._lexicon.things
        events = [each for each in things if self._lexicon.is_a(each, ("Event",))]
        places = [each for each in things if self._lexicon.is_a(each, ("Place",))]
        held = f"SELECT DISTINCT ?event ?place {{ {evidence.values('place', places)} ?event kg:place ?place }}"
        found = evidence.rows(self._graph, held) if places else ()
        named = {text_of(event): text_of(place) for event, place in found}
        own = {event for event, place in named.items() if event in known and _bears(known[event], known[place])}
        wholes = sorted({*events, *own})
        text = f"SELECT DISTINCT ?part {{ {evidence.values('whole', wholes)} ?part kg:partOf+ ?whole }}"
        return own.union(text_of(part) for (part,) in evidence.rows(self._graph, text)) if wholes else own

    def _resting(self, asked: Understood) -> Answered | Refused:
        query = searches.resting(asked)
        claims = self._claims(query)
        if not claims:
            return self._nobody(asked, query)
        return self._counted(asked, [Found(value=claim, claims=(claim,)) for claim in claims], query)

    def _claimants(self, asked: Understood) -> Answered | Refused:
        for variant in self._variants(asked) if asked.clauses else (asked,):
            query = (
                searches.claims_of(variant, self._lexicon, denied=asked.negative)
                if variant.clauses
                else searches.of_things(variant)
            )
            by_claimant = self.claimants_of(self._claims(query))
            kept = {
                iri: held
                for iri, held in by_claimant.items()
                if not asked.calling or self.is_called(iri, asked.calling)
            }
            if kept:
                return self._answered(
                    variant, [Found(iri=iri, claims=tuple(held)) for iri, held in sorted(kept.items())], query
                )
        return self._nobody(asked, query)

    def claimants_of(self, claims: Sequence[str]) -> dict[str, list[str]]:
        """Give who makes some claims, with those that he makes."""
        return self._grouped(claims, "?claim kg:claimant ?end")

    def _grouped(self, claims: Sequence[str], *patterns: str) -> dict[str, list[str]]:
        """Give what patterns lead to from some claims (as ``?end``), with the claims: of their words none is read."""
        pairs = set()
        for some in evidence.batches(claims):
            for pattern in patterns:
                text = f"SELECT DISTINCT ?claim ?end WHERE {{ {evidence.values('claim', some)} {pattern} }}"
                pairs |= {(text_of(claim), text_of(end)) for claim, end in evidence.rows(self._graph, text)}
        found: dict[str, list[str]] = {}
        for claim, end in sorted(pairs):
            found.setdefault(end, []).append(claim)
        return found

    def is_called(self, iri: str, calling: Sequence[str]) -> bool:
        """Tell whether somebody is called so by his names or by what the tables say of him."""
        known = self._lexicon.things.get(iri)
        texts = (
            " ".join(plain(text) for text in (*known.descriptions, *(name for name, _ in known.names))) if known else ""
        )
        return any(word in texts for word in calling)

    def _sources(self, asked: Understood) -> Answered | Refused:
        answered = self._cited(asked)
        if answered is not None:
            return answered
        for variant in self._variants(asked) if asked.clauses else (asked,):
            query = searches.claims_of(variant, self._lexicon) if variant.clauses else searches.of_things(variant)
            claims = self._claims(query)
            if not claims:
                continue
            return self.sources_of(variant, claims, query)
        return self._nobody(asked, query)

    def sources_of(
        self,
        asked: Understood,
        claims: tuple[str, ...],
        query: str,
        instead: tuple[str, ...] = (),
        *,
        notes: bool = False,
    ) -> Answered:
        """Give the works that some claims cite, and the notes of those that cite none; or say that all cite none.

        With ``notes`` those of all claims: what somebody cites for more is no source of his claim.
        """
        by_work = dict(self._grouped(claims, *_CITED))
        citing = set() if notes else {claim for held in by_work.values() for claim in held}
        for work, held in self._of_notes([each for each in claims if each not in citing]).items():
            by_work[work] = [*by_work.get(work, ()), *held]
        found = [Found(iri=iri, claims=tuple(held)) for iri, held in sorted(by_work.items())]
        return self._answered(asked, found or [Found(value="unsourced", claims=claims)], query, instead)

    def _cited(self, asked: Understood) -> Answered | None:
        """Give what somebody cites, where it is asked on what he relies rather than on what a claim rests."""
        citing = [each for each in asked.clauses if searches.CITING in each.relations]
        if len(asked.things) != 1 and not (citing and len(citing) == len(asked.clauses)):
            return None
        by = citing[0].subject.things if citing else asked.things
        clause = Clause(relations=(searches.CITING,), subject=Slot(things=by), object=Slot(asked=True))
        query = searches.cited(replace(asked, clauses=(clause,)), self._lexicon) if by else ""
        found = self._found(query) if query else []
        return self._unopposed(self._answered(asked, found, query)) if found else None

    def _of_notes(self, claims: Sequence[str]) -> dict[str, list[str]]:
        """Give the works that the footnotes of some claims cite, with the claims."""
        found: dict[str, list[str]] = {}
        for claim, work in sorted(evidence.rows(self._graph, searches.of_notes(claims)), key=str) if claims else ():
            found.setdefault(text_of(work), []).append(text_of(claim))
        return found

    def _reported(self, asked: Understood) -> Answered | Refused:
        query = searches.reported(asked)
        found = self._found(query)
        return self._answered(asked, found, query) if found else self._nobody(asked, query)

    def _disputes(self, asked: Understood) -> Answered | Refused:
        contradictions = queries.read(packaged("queries") / "contradictions.rq").text
        query = searches.disputes(asked, contradictions)
        if asked.things:  # the same claims: the query goes through all of the store, whatever it is asked about
            named = Understood(intent="saying", language=asked.language, things=asked.things)
            found = self._against.opponents(self._claims(searches.of_things(named)))
            claims = sorted({iri for claim, others in found.items() for iri in (claim, *others)})
        else:
            rows = evidence.rows(self._graph, query)
            claims = sorted({text_of(term) for row in rows for term in row if term is not None})
        if not claims:
            return self._of_parts(asked, self._disputes) or self._nobody(asked, query)
        return self._answered(asked, [Found(value=claim, claims=(claim,), contested=True) for claim in claims], query)

    def _connection(self, asked: Understood) -> Answered | Refused:
        """Find a shortest chain of facts between two, whichever way they point; else of claims, by what they met in."""
        query = connections.ties(asked)
        start, end = asked.things[0], asked.others[0]
        near = _both_ways(evidence.rows(self._graph, query))
        chain = _chain(near, start, end)
        actors = all(self._lexicon.is_a(each, ("Actor",)) for each in (start, end))
        if not chain and (actors or all(self._lexicon.is_a(each, _MEETING) for each in (start, end))):
            near, query = self._met_in((start, end))
            chain = _chain(near, start, end)
        if not chain and actors:
            query = connections.spoken_of((start, end))
            near = _both_ways(evidence.rows(self._graph, query))
            chain = _chain(near, start, end)
        if not chain:
            return self._nobody(asked, query)
        steps = [tuple(near[one][other]) for one, other in pairwise(chain)]
        found = [Found(iri=iri, claims=steps[max(0, position - 1)]) for position, iri in enumerate(chain)]
        return self._answered(
            asked,
            [Found(value=str(self._steps(chain)), claims=tuple(claim for step in steps for claim in step)), *found],
            query,
        )

    def _steps(self, chain: Sequence[str]) -> int:
        """Count the steps of a chain: what somebody wrote is none between him and what he wrote to, or of."""
        between = [each for each in chain[1:-1] if self._lexicon.is_a(each, ("Communication",))]
        return len(chain) - 1 - len(between)

    def _met_in(self, ends: tuple[str, str]) -> tuple[_Near, str]:
        """Give what two are near to by claims, and what that is near to in turn: a treaty of both; with the query."""
        query = connections.meetings(ends)
        near = _both_ways(evidence.rows(self._graph, query))
        beyond = sorted(set(near).difference(ends))[:_MOST_AROUND]
        if _chain(near, *ends) or not beyond:
            return near, query
        query = connections.meetings((*ends, *beyond))
        return _both_ways(evidence.rows(self._graph, query)), query


def _both_ways(rows: Iterable[Sequence[object]]) -> _Near:
    """Give the neighbours of each of those that rows have (one, relation, other, claim), with the claims."""
    near: _Near = {}
    for row in sorted(rows, key=str):
        one, other, claim = text_of(row[0]), text_of(row[2]), text_of(row[3])
        near.setdefault(one, {}).setdefault(other, {})[claim] = None
        near.setdefault(other, {}).setdefault(one, {})[claim] = None
    return near


def _bears(event: Thing, place: Thing) -> bool:
    """Tell whether an event bears the name of a place: *Congress of Berlin*."""
    own = {plain(text) for text, _ in place.names}
    return any(name in own for text, _ in event.names for name in plain(text).replace("'", " ").split())


def _is_form(word: str, other: str, language: str) -> bool:
    """Tell whether a word of a name is another, in the singular or with an ending."""
    base = re.sub(r"l[ae]r$" if language == "tr" else r"s$", "", word)
    return other == word or (other.startswith(base) and len(other) - len(base) <= _ENDING[language == "tr"])


_ENDING = (1, 6)
"""How many letters an ending may have, in English and in Turkish."""
_LONG = 5
"""The fewest letters of a word of a name after which something else is called."""
_MEETING = ("Actor", "Treaty", "Conference", "Congress", "Negotiation", "Mission", "Communication")
"""What is joined by claims where no fact between persons and groups joins it: who signed a treaty."""
_SAID = "kg:status kg:accepted ; kg:polarity kg:asserts"
_CONCERNED = (
    f"SELECT DISTINCT ?own ?end {{{{ {{}} ?c kg:subject ?own ; kg:predicate kg:concerns ; kg:object ?end ; {_SAID} }}}}"
)
_OF_LETTERS = (
    f"SELECT DISTINCT ?letter ?end {{{{ {{}} ?s kg:subject ?letter ; kg:predicate kg:sender ; kg:object ?by ; {_SAID} "
    f". ?c kg:subject ?letter ; kg:predicate kg:concerns ; kg:object ?end ; {_SAID} }}}}"
)
_ABOUT = "?claim kg:subject|kg:object|kg:context ?end"
_CITED = ("?claim kg:cites ?end", "?claim kg:citation ?citation . ?citation kg:work ?end")


def _chain(near: _Near, start: str, end: str) -> list[str]:
    before: dict[str, str | None] = {start: None}
    waiting = deque([start])
    while waiting and end not in before:
        here = waiting.popleft()
        for other in sorted(near.get(here, ())):
            if other not in before:
                before[other] = here
                waiting.append(other)
    if end not in before:
        return []
    chain: list[str] = []
    step: str | None = end
    while step is not None:
        chain.append(step)
        step = before[step]
    return chain[::-1]
