"""From what a question asks to its answer: runs the searches, reads the claims, and says when nobody claims it.

Owns what counts as the answer; its words are :mod:`kg.questions.replies`.
"""

# ruff: noqa: PLR2004 - lengths stand where they are used

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg import evidence, terms
from kg.evidence import Evidence
from kg.project import Project
from kg.questions import searches
from kg.questions.lexicon import Lexicon
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.store import Literal, NamedNode, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One answer: a thing, a pair of things, or a value (a date, a number, yes or no).

    ``contested`` marks what some claim denies or contradicts.
    """

    iri: str | None = None
    other: str | None = None
    value: str | None = None
    claims: tuple[str, ...] = ()
    contested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was asked, what was found, the claims behind it, those against it, and the query."""

    understood: Understood
    found: tuple[Found, ...]
    claims: tuple[Evidence, ...]
    against: tuple[Evidence, ...] = ()
    query: str = ""
    instead: tuple[str, ...] = ()


class Answerer:
    """Answers what is understood from one store."""

    def __init__(self, graph: Store, lexicon: Lexicon, project: Project) -> None:
        """Take the store, its words, and the project."""
        self._graph, self._lexicon, self._project = graph, lexicon, project

    def answer(self, asked: Understood) -> Answered | Refused:
        """Answer, or say that nobody claims it."""
        return getattr(self, f"_{asked.intent}")(asked)  # type: ignore[no-any-return]

    # --- relations -------------------------------------------------------------------------------------------------

    def _related(self, asked: Understood) -> Answered | Refused:
        for number, variant in enumerate(self._variants(asked)):
            query = searches.related(variant, self._lexicon)
            found = self._found(query)
            if found:
                instead = _instead(asked, variant) if number else ()
                return self._counted(variant, found, query, instead)
        for exact, other in (
            (True, _of_anything(asked)),
            (False, self._by_message(asked)),
            (False, self._as_deed(asked)),
        ):
            query = searches.related(other, self._lexicon, exact=exact) if other else ""
            found = self._found(query) if query else []
            if other and found:
                return self._counted(other, found, query, _instead(asked, other))
        return self._nobody(asked, searches.related(asked, self._lexicon))

    def _variants(self, asked: Understood) -> Iterable[Understood]:
        """Give the question, then with each further clause, then with parts or the whole of a state for the state."""
        yield asked
        for clause in asked.clauses[1:]:
            yield replace(asked, clauses=(clause,))
        for clause in asked.clauses:
            for side in ("subject", "object"):
                slot: Slot = getattr(clause, side)
                others = self._same_state(slot.things)
                if others and not slot.asked:
                    changed = replace(clause, **{side: replace(slot, things=others)})  # type: ignore[arg-type]
                    yield replace(asked, clauses=(changed,))

    def _by_message(self, asked: Understood) -> Understood | None:
        """Ask of somebody's letters and speeches what nobody says of himself."""
        clause = asked.clauses[0]
        takes = all("Communication" in self._lexicon.relations[name].domains for name in clause.relations)
        if not takes or not clause.subject.things or "sender" not in self._lexicon.relations:
            return None
        query = searches.related(
            Understood(
                intent="related",
                language=asked.language,
                clauses=(
                    Clause(relations=("sender",), subject=Slot(asked=True), object=Slot(things=clause.subject.things)),
                ),
            ),
            self._lexicon,
        )
        sent = tuple(each.iri for each in self._found(query) if each.iri)
        return replace(asked, clauses=(replace(clause, subject=Slot(things=sent)),)) if sent else None

    def _as_deed(self, asked: Understood) -> Understood | None:
        """Ask for events of that name that somebody carried out: a ban is an event where nobody is said to ban."""
        from kg.questions.morphology import plain
        from kg.questions.pieces import akin

        clause = asked.clauses[0]
        agents = tuple(name for name in ("carriedOut", "instigated", "organised") if name in self._lexicon.relations)
        words = {
            word
            for name in clause.relations
            for stem in self._lexicon.relations[name].stems
            if stem.language == asked.language and len(stem.words) == 1 and stem.primary
            for word in stem.words
        }
        events = tuple(
            thing.iri
            for thing in self._lexicon.things.values()
            if "Event" in thing.classes
            and any(
                _first_akin(plain(text).split(), words, asked.language, akin)
                for text, language in thing.names
                if language == asked.language
            )
        )
        if not agents or not events or not clause.subject.things or not clause.object.asked:
            return None
        actors = tuple(thing for thing in clause.subject.things if self._lexicon.is_a(thing, ("Actor",)))
        query = searches.related(
            Understood(
                intent="related",
                language=asked.language,
                clauses=(
                    Clause(relations=agents, subject=Slot(things=actors), object=Slot(asked=True, classes=("Event",))),
                ),
            ),
            self._lexicon,
        )
        own = tuple(each.iri for each in self._found(query) if each.iri in events)
        if not own or not actors or clause.object.classes:
            return None
        return replace(
            asked, clauses=(Clause(relations=agents, subject=Slot(things=actors), object=Slot(asked=True, among=own)),)
        )

    def _same_state(self, things: Sequence[str]) -> tuple[str, ...]:
        """Give the government of a state, or the state of a government: a text often names one for the other."""
        known = self._lexicon
        found: list[str] = []
        for thing in things:
            classes = known.things[thing].classes
            if "State" in classes:
                found += [part for part in known.parts.get(thing, ()) if known.things[part].classes & {"Government"}]
            if "Government" in classes:
                found += [
                    whole
                    for whole, parts in known.parts.items()
                    if thing in parts and whole in known.things and "State" in known.things[whole].classes
                ]
        return tuple(dict.fromkeys(found))

    def _counted(self, asked: Understood, found: list[Found], query: str, instead: tuple[str, ...] = ()) -> Answered:
        answer = self._answered(asked, found, query, instead)
        if asked.counted:
            count = Found(value=str(len(found)), claims=tuple(claim for each in found for claim in each.claims))
            return replace(answer, found=(count, *answer.found))
        return answer

    def _found(self, query: str) -> list[Found]:
        by_answer: dict[tuple[str, str | None], dict[str, None]] = {}
        rows = sorted(evidence.rows(self._graph, query), key=str)
        for row in rows:
            answer, other, claim = (row[0], row[1], row[2]) if len(row) == 3 else (row[0], None, row[1])
            if not isinstance(answer, NamedNode):
                continue
            claims = by_answer.setdefault((answer.value, other.value if isinstance(other, NamedNode) else None), {})
            if isinstance(claim, NamedNode):
                claims[claim.value] = None
        return [
            Found(iri=iri, other=other, claims=tuple(claims))
            for (iri, other), claims in by_answer.items()
            if iri in self._lexicon.things
        ]

    def _whether(self, asked: Understood) -> Answered | Refused:
        for number, variant in enumerate(self._variants(asked)):
            query = searches.claims_of(variant, self._lexicon)
            yes = self._claims(query)
            no = self._claims(searches.claims_of(variant, self._lexicon, denied=True))
            if yes or no:
                value = "yes" if yes and not no else "no" if no and not yes else "disputed"
                return self._answered(
                    variant, [Found(value=value, claims=(*yes, *no))], query, _instead(asked, variant) if number else ()
                )
        return self._nobody(asked, searches.claims_of(asked, self._lexicon))

    def _when(self, asked: Understood) -> Answered | Refused:
        return self._moment(asked, "date")

    def _where(self, asked: Understood) -> Answered | Refused:
        return self._moment(asked, "place")

    def _moment(self, asked: Understood, which: str) -> Answered | Refused:
        """Give the dates or the places of the claims that say so, else of the event within which they say it."""
        for number, variant in enumerate(self._variants(asked)):
            query = searches.claims_of(variant, self._lexicon)
            claims = evidence.claims(self._graph, self._claims(query), project=self._project)
            if not claims:
                continue
            found = self._dates(claims) if which == "date" else self._places(claims)
            if found:
                return self._answered(variant, found, query, _instead(asked, variant) if number else ())
            return self._answered(
                variant,
                [Found(value="undated" if which == "date" else "nowhere", claims=tuple(each.iri for each in claims))],
                query,
            )
        return self._nobody(asked, searches.claims_of(asked, self._lexicon))

    def _dates(self, claims: Sequence[Evidence]) -> list[Found]:
        by_date: dict[str, list[str]] = {}
        for claim in claims:
            if claim.date:
                by_date.setdefault(claim.date.edtf, []).append(claim.iri)
        if not by_date:
            for claim in claims:
                for thing in (claim.object, claim.subject, *claim.context):
                    known = self._lexicon.things.get(thing.iri)
                    if known and known.dates and known.classes & {"Event", "Treaty", "Communication"}:
                        by_date.setdefault(known.dates[0], []).append(claim.iri)
                        break
        return [Found(value=value, claims=tuple(iris)) for value, iris in sorted(by_date.items())]

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
                for thing in (claim.object, claim.subject, *claim.context):
                    for place in self._places_of((thing.iri,)):
                        by_place.setdefault(place, []).append(claim.iri)
        return [Found(iri=place, claims=tuple(iris)) for place, iris in sorted(by_place.items())]

    # --- things ----------------------------------------------------------------------------------------------------

    def _date(self, asked: Understood) -> Answered | Refused:
        query = searches.said_of(asked.things)
        known = evidence.described(self._graph, asked.things)
        names = {"birth": ("born",), "death": ("died",)}.get(asked.moment, ("identifyingDate", "foundedOn"))
        dates = [
            _text(value) for thing in asked.things for name in names for value in known.get(thing, {}).get(name, ())
        ]
        iris = evidence.find(self._graph, about=asked.things)
        claims = [claim for claim in evidence.claims(self._graph, iris, project=self._project) if claim.date]
        timing = [
            claim for claim in claims if claim.predicate.id.rpartition("#")[2] not in _NOT_OF_THE_THING or not dates
        ]
        if not dates and asked.moment == "":
            dates = sorted({claim.date.edtf for claim in timing if claim.date and claim.subject.iri in asked.things})
        if not dates:
            return self._nobody(asked, query)
        kept = [
            claim.iri for claim in timing if claim.date and any(_agrees(claim.date.edtf, each) for each in dates)
        ] or [claim.iri for claim in timing[:3]]
        return self._answered(asked, [Found(value=dates[0], claims=tuple(kept[:8]))], query)

    def _place(self, asked: Understood) -> Answered | Refused:
        query = searches.said_of(asked.things)
        places = self._places_of(asked.things)
        if not places:
            return self._nobody(asked, query)
        iris = evidence.find(self._graph, about=asked.things)
        claims = evidence.claims(self._graph, iris, project=self._project)
        return self._answered(
            asked,
            [
                Found(iri=place, claims=tuple(claim.iri for claim in claims if claim.object.iri == place))
                for place in places
            ],
            query,
        )

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
                    text = _text(value)
                    if name == "deliveredAt" and not found:
                        found.update(dict.fromkeys(self._places_of((text,))))
                    elif text in self._lexicon.things and self._lexicon.is_a(text, ("Place",)):
                        found[text] = None
        if not found:
            iris = evidence.find(self._graph, subject=things, predicate=[terms.KG + name for name in placing])
            for claim in evidence.claims(self._graph, iris, project=self._project):
                found[claim.object.iri] = None
        return list(found)

    def _instances(self, asked: Understood) -> Answered | Refused:
        for number, variant in enumerate(self._wider(asked)):
            query = searches.instances(variant, self._lexicon)
            found = self._found(query)
            if found:
                return self._counted(variant, found, query, _instead(asked, variant) if number else ())
        return self._nobody(asked, searches.instances(asked, self._lexicon))

    def _wider(self, asked: Understood) -> Iterable[Understood]:
        yield asked
        for number, clause in enumerate(asked.clauses):
            others = self._same_state(clause.object.things)
            if others:
                changed = replace(clause, object=replace(clause.object, things=others))
                yield replace(asked, clauses=(*asked.clauses[:number], changed, *asked.clauses[number + 1 :]))

    def _happened(self, asked: Understood) -> Answered | Refused:
        query = searches.happened(asked, self._lexicon)
        found = self._found(query)
        if not found:
            query = searches.of_things(asked)
            claims = self._claims(query)
            if not claims:
                return self._nobody(asked, query)
            return self._counted(asked, [Found(value=claim, claims=(claim,)) for claim in claims], query)
        return self._counted(asked, sorted(found, key=self._by_date), query)

    def _by_date(self, found: Found) -> tuple[str, str]:
        dates = self._lexicon.things[found.iri or ""].dates
        return (searches.bounds(dates[0])[0] or "") if dates else "", found.iri or ""

    def _profile(self, asked: Understood) -> Answered | Refused:
        query = searches.said_of(asked.things)
        iris = evidence.find(self._graph, about=asked.things)
        return self._answered(asked, [Found(iri=thing, claims=tuple(iris)) for thing in asked.things], query)

    def _deeds(self, asked: Understood) -> Answered | Refused:
        query = searches.of_things(asked, subject_only=True)
        claims = self._claims(query)
        if not claims:
            return self._nobody(asked, query)
        return self._answered(asked, [Found(value=claim, claims=(claim,)) for claim in claims], query)

    # --- claims ----------------------------------------------------------------------------------------------------

    def _saying(self, asked: Understood) -> Answered | Refused:
        query = searches.of_things(asked)
        claims = self._claims(query)
        if not claims:
            return self._nobody(asked, query)
        return self._counted(asked, [Found(value=claim, claims=(claim,)) for claim in claims], query)

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
            claims = evidence.claims(self._graph, self._claims(query), project=self._project)
            by_claimant: dict[str, list[str]] = {}
            for claim in claims:
                for claimant in claim.claimants:
                    by_claimant.setdefault(claimant.iri, []).append(claim.iri)
            kept = {
                iri: held
                for iri, held in by_claimant.items()
                if not asked.calling or self._is_called(iri, asked.calling)
            }
            if kept:
                return self._answered(
                    variant, [Found(iri=iri, claims=tuple(held)) for iri, held in sorted(kept.items())], query
                )
        return self._nobody(asked, query)

    def _is_called(self, iri: str, calling: Sequence[str]) -> bool:
        from kg.questions.morphology import plain

        known = self._lexicon.things.get(iri)
        texts = (
            " ".join(plain(text) for text in (*known.descriptions, *(name for name, _ in known.names))) if known else ""
        )
        return any(word in texts for word in calling)

    def _sources(self, asked: Understood) -> Answered | Refused:
        for variant in self._variants(asked) if asked.clauses else (asked,):
            query = searches.claims_of(variant, self._lexicon) if variant.clauses else searches.of_things(variant)
            claims = evidence.claims(self._graph, self._claims(query), project=self._project)
            if not claims:
                continue
            by_work: dict[str, list[str]] = {}
            for claim in claims:
                for cited in claim.cites:
                    by_work.setdefault(cited.work.iri, []).append(claim.iri)
            if not by_work:
                return self._answered(
                    variant, [Found(value="unsourced", claims=tuple(claim.iri for claim in claims))], query
                )
            return self._answered(
                variant, [Found(iri=iri, claims=tuple(held)) for iri, held in sorted(by_work.items())], query
            )
        return self._nobody(asked, query)

    def _reported(self, asked: Understood) -> Answered | Refused:
        query = searches.reported(asked)
        found = self._found(query)
        return self._answered(asked, found, query) if found else self._nobody(asked, query)

    def _disputes(self, asked: Understood) -> Answered | Refused:
        query = searches.disputes(asked)
        claims = sorted({_text(term) for row in evidence.rows(self._graph, query) for term in row if term is not None})
        if not claims:
            return self._nobody(asked, query)
        return self._answered(asked, [Found(value=claim, claims=(claim,), contested=True) for claim in claims], query)

    def _connection(self, asked: Understood) -> Answered | Refused:
        """Find a shortest chain of facts between two, whichever way they point."""
        query = searches.ties(asked)
        near: dict[str, dict[str, dict[str, None]]] = {}
        for row in sorted(evidence.rows(self._graph, query), key=str):
            one, other, claim = _text(row[0]), _text(row[2]), _text(row[3])
            near.setdefault(one, {}).setdefault(other, {})[claim] = None
            near.setdefault(other, {}).setdefault(one, {})[claim] = None
        start, end = asked.things[0], asked.others[0]
        chain = _chain(near, start, end)
        if not chain:
            return self._nobody(asked, query)
        steps = [tuple(near[one][other]) for one, other in pairwise(chain)]
        found = [Found(iri=iri, claims=steps[max(0, position - 1)]) for position, iri in enumerate(chain)]
        return self._answered(
            asked,
            [Found(value=str(len(chain) - 1), claims=tuple(claim for step in steps for claim in step)), *found],
            query,
        )

    # --- what all answers have -------------------------------------------------------------------------------------

    def _claims(self, query: str) -> tuple[str, ...]:
        return tuple(
            sorted({row[0].value for row in evidence.rows(self._graph, query) if isinstance(row[0], NamedNode)})
        )

    def _answered(
        self, asked: Understood, found: Sequence[Found], query: str, instead: tuple[str, ...] = ()
    ) -> Answered:
        iris = tuple(dict.fromkeys(claim for each in found for claim in each.claims))
        claims = evidence.claims(self._graph, iris, project=self._project, languages=(asked.language,))
        against = self._against(claims, asked.language)
        contested = {iri for claim in against for iri in claim.contradicts} | {
            claim.iri for claim in claims if self._denied(claim, against)
        }
        marked = tuple(replace(each, contested=each.contested or bool(set(each.claims) & contested)) for each in found)
        return Answered(understood=asked, found=marked, claims=claims, against=against, query=query, instead=instead)

    def _against(self, claims: Sequence[Evidence], language: str) -> tuple[Evidence, ...]:
        """Read the claims that are said to contradict these, and those that deny what these assert."""
        own = {claim.iri for claim in claims}
        iris = {iri for claim in claims for iri in claim.contradicts}
        for start in range(0, len(claims), 200):
            some = claims[start : start + 200]
            text = searches.with_prefixes(
                f"SELECT DISTINCT ?other ?subject ?relation ?object ?polarity WHERE {{ "
                f"{evidence.values('claim', (each.iri for each in some))} "
                "?claim kg:subject ?subject ; kg:predicate ?relation ; kg:object ?object ; kg:polarity ?mine . "
                "?other kg:subject ?subject ; kg:predicate ?relation ; kg:object ?object ; kg:polarity ?polarity . "
                "?other kg:status kg:accepted . "
                "FILTER(?mine != ?polarity) }"
            )
            iris |= {_text(row[0]) for row in evidence.rows(self._graph, text)}
        return evidence.claims(self._graph, sorted(iris - own), project=self._project, languages=(language,))

    @staticmethod
    def _denied(claim: Evidence, against: Sequence[Evidence]) -> bool:
        return any(
            other.iri in claim.contradicts
            or (
                (other.subject.iri, other.predicate.iri, other.object.iri)
                == (claim.subject.iri, claim.predicate.iri, claim.object.iri)
                and other.polarity != claim.polarity
            )
            for other in against
        )

    def _nobody(self, asked: Understood, query: str) -> Refused:
        """Say that nobody claims it, with the claims that come nearest: of the same relation, of the same things."""
        del query
        near: list[str] = []
        for clause in asked.clauses:
            relations = [terms.KG + name for name in clause.relations]
            for things in (clause.subject.things, clause.object.things):
                if things:
                    near += evidence.find(self._graph, about=things, predicate=relations)
            if len(near) < 3:
                near += evidence.find(self._graph, predicate=relations)
            both = (*clause.subject.things, *clause.object.things)
            if len(near) < 3 and both:
                near += evidence.find(self._graph, about=both)
        if not near and asked.things:
            near += evidence.find(self._graph, about=asked.things)
        return Refused(kind="no-claim", language=asked.language, near=tuple(dict.fromkeys(near))[:3], understood=asked)


def _of_anything(asked: Understood) -> Understood | None:
    """Ask for a letter, an idea or an event where nobody is said to have done it."""
    clause = asked.clauses[0]
    if clause.subject.asked and clause.subject.classes == ("Actor",) and not clause.subject.calling:
        return replace(asked, clauses=(replace(clause, subject=replace(clause.subject, classes=())),))
    return None


def _first_akin(
    name: Sequence[str], words: Iterable[str], language: str, akin: Callable[[str, str, str], bool]
) -> bool:
    heads = name[:1] if language == "en" else name[-1:]
    return any(
        akin(word, head, language) or (len(word) > 2 and head.startswith(word)) for word in words for head in heads
    )


_NOT_OF_THE_THING = frozenset({"describes", "citesWork", "concerns"})


def _agrees(one: str, other: str) -> bool:
    first, second = searches.bounds(one), searches.bounds(other)
    return (first[0] or "0") <= (second[1] or "9") and (first[1] or "9") >= (second[0] or "0")


def _chain(near: dict[str, dict[str, dict[str, None]]], start: str, end: str) -> list[str]:
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


def _instead(asked: Understood, variant: Understood) -> tuple[str, ...]:
    """Name what was taken in place of what was asked."""
    asked_things = {
        thing for clause in asked.clauses for slot in (clause.subject, clause.object) for thing in slot.things
    }
    taken = [thing for clause in variant.clauses for slot in (clause.subject, clause.object) for thing in slot.things]
    return tuple(thing for thing in taken if thing not in asked_things)


def _text(term: object) -> str:
    return str(getattr(term, "value", term))


__all__ = ["Answered", "Answerer", "Clause", "Found", "Literal"]
