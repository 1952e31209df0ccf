"""From hits to mentions: what a mention covers, and which of several entities is meant.

A mention covers the name without its inflection (*Osman Paşa* of *Osman Paşa’nın*, *Bulgarlar* of *Bulgarlara*), and

- the honorifics, ranks and bare office words that adjoin a person's name (*General Osman Paşa*, *Büyükelçi Musurus
  Paşa*, *Mr. Kennedy*), but not an office with a suffix or complement (*Hariciye Nazırı Âli Paşa*: the mention
  begins at *Âli*; the office is a mention of its own);
- initials that fit the person (*J. P. Kinross*, in citations *Kinross J. P.*), the number of a ruler, and a surname in
  brackets that the tables know (*Ziya Bey (Gökalp)*).

Of overlapping hits the longest stays (:mod:`kg.mentions.spans` has the exceptions). A part of a person's name
(*Kennedy*, *Ali Suavi*) counts where the whole name stands somewhere in the document, or where few others have it;
among several bearers the one named last comes first and the others are kept as candidates: nothing is guessed silently.

An office that stands alone (*büyükelçi*, *the ambassador*) is a mention, of form ``title``, of whoever held it and was
named last. The name of a capital is proposed as the place; that it may stand for the government is remarked.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.language import honorifics, turkish
from kg.language.turkish import Case
from kg.mentions import bearers, delegations, neighbourhood, spans
from kg.mentions.gazetteer import Gazetteer, Hit
from kg.mentions.name_patterns import Rank, Sense
from kg.mentions.person_mentions import PersonReader, is_whole
from kg.mentions.spans import Span
from kg.model import Entity, EntityId
from kg.persons import context, offices
from kg.persons import holders as holders_of
from kg.persons.context import Acquaintance


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A mention proposed: where it stands in its text, whom it may denote (best first), and in which case it stands.

    ``word_end`` is where the suffix ends that follows it in its last word; ``core`` is where the name begins and ends
    without honorifics.
    """

    start: int
    end: int
    word_end: int
    candidates: tuple[EntityId, ...]
    form: str = "name"
    case: Case = Case.NOMINATIVE
    remark: str | None = None
    core: tuple[int, int] | None = None


@dataclass(slots=True)
class Memory:
    """What a document has said so far; goes from one stretch of it to the next.

    ``named`` holds who is called by a whole name somewhere in the document, ``last`` the order in which they came up,
    ``called`` who was called by which office, ``acquaintance`` who was identified among others of the name,
    ``ordinary`` the words that the whole text writes in lower case, where it is read in stretches.
    """

    named: set[EntityId] = field(default_factory=set)
    last: dict[EntityId, int] = field(default_factory=dict)
    called: dict[str, set[EntityId]] = field(default_factory=dict)
    clock: int = 0
    acquaintance: Acquaintance = field(default_factory=Acquaintance)
    ordinary: frozenset[str] | None = None

    def see(self, entity: EntityId, titles: Iterable[str] = ()) -> None:
        """Note that an entity has come up now, and under which titles."""
        self.clock += 1
        self.last[entity] = self.clock
        for title in titles:
            role = honorifics.ROLE_OF_WORD.get(turkish.fold(title))
            if role:
                self.called.setdefault(role, set()).add(entity)

    def age(self, entity: EntityId) -> int:
        """Count the mentions since an entity came up; a large number if it never did."""
        return self.clock - self.last.get(entity, -_NEVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """The text under reading and what holds for all of it."""

    text: str
    language: str
    note: bool
    memory: Memory
    ordinary: frozenset[str]


_NEVER = 2**40
_LOOK_AHEAD = 5
_SHORTEST_ALONE = 4
_MOST_BEARERS = 4
_LONGEST_ABBREVIATION = 6
_FORGOTTEN = 12  # mentions after which an office word no longer points back at its holder
_ORDER: tuple[str, ...] = ("person", "place", "group", "treaty", "event", "office", "letter", "work", "topic")
_LETTER = re.compile(r"[^\W\d_]")


class Spotter:
    """Finds sightings of some entities in texts. Built once; a text is read in time linear in its length."""

    def __init__(
        self, entities: Iterable[Entity], *, holders: Mapping[EntityId, Sequence[EntityId]] | None = None
    ) -> None:
        """Take the entities, and who is said to have held which office, where that is known."""
        self._entities = {entity.id: entity for entity in entities}
        people = {key: bearers.bearer(entity) for key, entity in self._entities.items() if key.startswith("person/")}
        self._duties = {person: _duties(self._entities[person], bearer) for person, bearer in people.items()}
        self._office_holders = holders_of.Holders(self._duties)
        said = {word: word for one in self._duties.values() for word in holders_of.offices_said(one)}
        self._roles = {**said, **bearers.ranks(self._entities.values()), **honorifics.ROLE_OF_WORD}
        senses = {word: (Sense(entity=EntityId(""), name=word, rank=Rank.TITLED),) for word in self._roles}
        self._gazetteer = Gazetteer(self._entities.values(), also=senses)
        self._bearers = people
        self._given = frozenset(word for bearer in self._bearers.values() for word in bearer.words)
        self._forenames = frozenset(word for bearer in self._bearers.values() for word in bearer.forenames)
        self._holders = bearers.holders(self._entities, holders or {})
        self._authors = bearers.authors(self._entities.values())
        self._governments = bearers.seats(self._entities.values())

    def sightings(
        self,
        text: str,
        *,
        language: str = "tr",
        memory: Memory | None = None,
        sentence_starts: Sequence[int] | None = None,
        note: bool = False,
    ) -> tuple[Sighting, ...]:
        """Find the mentions of a text, in order.

        ``sentence_starts`` are ascending positions (found by rule where not given); ``note``: the text is a footnote.
        ``memory`` is brought up to date.
        """
        memory = memory if memory is not None else Memory()
        starts = sentence_starts if sentence_starts is not None else neighbourhood.sentence_starts(text)
        reader = PersonReader(text, self._bearers, starts, self._given, memory.ordinary, forenames=self._forenames)
        hits = self._gazetteer.hits(text, language=language)
        found = [span for hit in hits for span in self._spans(text, hit, reader, note=note)]
        names = spans.longest(span for span in found if span.rank >= Rank.VARIANT)
        memory.named.update(sense.entity for span in names for sense in span.senses if _names_whole(span, sense))
        admitted = [kept for span in found if (kept := _admitted(span, memory)) is not None]
        place = _Place(text=text, language=language, note=note, memory=memory, ordinary=reader.ordinary)
        return tuple(self._read(place, spans.chosen(text, admitted), admitted))

    def survey(self, text: str, *, language: str = "tr", memory: Memory) -> None:
        """Go through a whole text before its parts are read: who is called by a whole name in it, and how often."""
        memory.ordinary = neighbourhood.ordinary_words(text)
        starts = neighbourhood.sentence_starts(text)
        reader = PersonReader(text, self._bearers, starts, self._given, memory.ordinary, forenames=self._forenames)
        hits = self._gazetteer.hits(text, language=language)
        self._count(text, [hit for hit in hits if hit.senses[0].rank is Rank.SHORT], reader, memory)
        hits = [hit for hit in hits if hit.senses[0].rank >= Rank.VARIANT]
        for span in spans.longest(span for hit in hits for span in self._spans(text, hit, reader, note=False)):
            memory.named.update(sense.entity for sense in span.senses if _names_whole(span, sense))

    def _count(self, text: str, hits: Sequence[Hit], reader: PersonReader, memory: Memory) -> None:
        """Count how often a surname that several have is, by the office beside it, that of one of them.

        Whole names do not count: who is always called by his whole name is not meant by the surname alone.
        """
        often = memory.acquaintance.often
        for hit in hits:
            people = tuple(sense for sense in hit.senses if sense.rank is Rank.SHORT and sense.entity in self._bearers)
            span = reader.span(hit, people) if len(people) > 1 else None
            if span is None or len(span.senses) == 1:
                continue
            known = {sense.entity: self._duties[sense.entity] for sense in span.senses}
            place = span.core or (span.start, span.name_end)
            choice = context.choose(text, place, span.titles, known, Acquaintance())
            if choice.decided:
                often[choice.ranked[0]] = often.get(choice.ranked[0], 0) + 1

    def _spans(self, text: str, hit: Hit, reader: PersonReader, *, note: bool) -> Iterator[Span]:
        role = tuple(sense for sense in hit.senses if not sense.entity)
        people = tuple(sense for sense in hit.senses if sense.entity in self._bearers)
        others = tuple(
            sense
            for sense in hit.senses
            if sense.entity and sense.entity not in self._bearers and _is_plausible(text, hit, sense, note=note)
        )
        person = reader.span(hit, people) if people else None
        if person is not None:
            yield person
        if others:
            yield Span(start=hit.start, end=hit.end, name_end=hit.stem_end, senses=others, hit=hit)
        elif role and not hit.suffix.plural:
            yield Span(start=hit.start, end=hit.end, name_end=hit.stem_end, senses=role, hit=hit)

    # -- whom a stretch denotes

    def _read(self, place: _Place, chosen: list[Span], admitted: Sequence[Span]) -> Iterator[Sighting]:
        within = self._named_within(chosen, admitted)
        for index, span in enumerate(chosen):
            for person in within.get(span.start, ()):  # of the letter of somebody: he is the one who was named last
                place.memory.see(person)
            following = chosen[index + 1 : index + _LOOK_AHEAD]
            if span.is_office_word:
                office = self._office(place, span, following)
                if office is not None:
                    yield office
                continue
            holder = self._holder(place, span, following)
            yield holder if holder is not None else self._name(place, span)

    def _named_within(self, chosen: Sequence[Span], admitted: Sequence[Span]) -> dict[int, list[EntityId]]:
        """Give the persons who are named within the name of something else, by where that begins."""
        starts = [span.start for span in chosen]
        found: dict[int, list[EntityId]] = {}
        for one in admitted:
            at = bisect_right(starts, one.start) - 1
            entity = one.senses[0].entity
            if at < 0 or len(one.senses) > 1 or entity not in self._bearers or one.end > chosen[at].end:
                continue
            if entity not in {sense.entity for sense in chosen[at].senses}:
                found.setdefault(chosen[at].start, []).append(entity)
        return found

    def _name(self, place: _Place, span: Span) -> Sighting:
        where = _says_where(place, span)
        ranked = self._ranked(place, span, where=where)
        ranked, decided = self._in_context(place, span, ranked)
        best = ranked[0]
        place.memory.see(best.entity, span.titles)
        if decided and delegations.leads(place.text, span.start, span.end):
            place.memory.called.setdefault(delegations.HEAD, set()).add(best.entity)
        if decided and best.entity in self._bearers:
            place.memory.acquaintance.meets(best.entity)
        candidates = tuple(dict.fromkeys(sense.entity for sense in ranked))
        return Sighting(
            start=span.start,
            end=span.name_end,
            word_end=span.end,
            candidates=candidates,
            form=self._form(place, span, best.entity),
            case=spans.case(place.text, span),
            remark=self._remark(candidates, best, place.memory, where=where, decided=decided),
            core=span.core,
        )

    def _ranked(self, place: _Place, span: Span, *, where: bool) -> list[Sense]:
        """Order the senses of a stretch, best first, without those that are weaker evidence than the best."""

        def merit(sense: Sense) -> tuple[object, ...]:
            root = sense.entity.partition("/")[0]
            order = float(_ORDER.index(root) if root in _ORDER else len(_ORDER))
            if not where and self._entities[sense.entity].kind == "State":
                order = _ORDER.index("place") - 0.5
            bearer = self._bearers.get(sense.entity)
            honoured = bearer is not None and any(turkish.fold(title) in bearer.honorifics for title in span.titles)
            return (
                -sense.rank,
                not (place.note and root == "work"),
                not sense.label,
                order,
                not honoured,
                place.memory.age(sense.entity),
                sense.language not in (None, place.language),
                sense.entity,
            )

        best: dict[EntityId, Sense] = {}
        for sense in sorted(span.senses, key=merit):
            best.setdefault(sense.entity, sense)
        ranked = list(best.values())
        return [sense for sense in ranked if sense.rank == ranked[0].rank]

    def _in_context(self, place: _Place, span: Span, ranked: list[Sense]) -> tuple[list[Sense], bool]:
        """Order persons of one name by what stands around it; say whether the first is meant for certain."""
        if len(ranked) == 1 or ranked[0].entity not in self._bearers:
            return ranked, len(ranked) == 1
        people = {sense.entity: sense for sense in ranked if sense.entity in self._bearers}
        choice = context.choose(
            place.text,
            span.core or (span.start, span.name_end),
            span.titles,
            {person: self._duties[person] for person in people},
            place.memory.acquaintance,
        )
        others = [sense for sense in ranked if sense.entity not in people]
        return [*(people[person] for person in choice.ranked), *others], choice.decided and not others

    def _office(self, place: _Place, span: Span, following: Sequence[Span]) -> Sighting | None:
        """Read an office word that stands alone, if it is definite and anybody can be said to hold it."""
        definite = neighbourhood.is_definite(place.text, span.start, place.language)
        if not definite or _IS_PART.match(place.text, span.end):
            return None
        if holders_of.in_bracket(place.text, span.end, [(one.start, one.end) for one in following]) is not None:
            ranked, decided = self._in_context(place, following[0], list(following[0].senses))
            named = [sense.entity for sense in ranked if sense.entity in self._bearers]
            return self._titled(place, span, named[:1] if decided else named, "office; named in the bracket")
        if not self._stands_alone(place, span, following):
            return None
        office = holders_of.office(place.text, span.start, span.name_end)
        held = self._held(place, office)
        if held and (office.close or len(held) == 1):
            end = office.end if not following or following[0].start >= office.end else span.name_end
            whole = replace(span, end=max(span.end, end), name_end=end)
            return self._titled(place, whole, held if len(held) == 1 else (), "office; held by")
        if office.close and place.language == "en":
            return None  # an office of which the tables know no holder
        return self._last_holder(place, span)

    def _held(self, place: _Place, office: holders_of.Office) -> Sequence[EntityId]:
        """Give who held an office at the date of the document: of several, or of a bare word, who was named in it."""
        acquaintance = place.memory.acquaintance
        held = self._office_holders.of(office, acquaintance.month)
        if len(held) == 1 and office.close:
            return held
        met = [one for one in held if one in acquaintance.here or place.memory.age(one) <= _FORGOTTEN]
        return met if len(met) == 1 or not office.close else held

    def _last_holder(self, place: _Place, span: Span) -> Sighting | None:
        """Take the holder named last."""
        role = self._roles[span.senses[0].name]
        known = {entity for entity in place.memory.last if role in self._offices(entity)}
        if place.language == "en":
            known = {entity for entity in known if self._office_holders.leads(entity, role)}
        people = known | place.memory.called.get(role, set())
        modifier = neighbourhood.word_before(place.text, span.start)
        described = turkish.fold(modifier[1]) if modifier else ""

        def is_other(entity: EntityId) -> bool:
            bearer = self._bearers.get(entity)
            return bearer is None or described not in bearer.described

        recent = [entity for entity in people if place.memory.age(entity) <= _FORGOTTEN]
        ranked = sorted(recent, key=lambda entity: (is_other(entity), place.memory.age(entity), entity))
        if not ranked or (_is_possessed(place.text, span) and is_other(ranked[0])):
            return None
        return self._titled(place, span, ranked, "office; the holder named last")

    def _titled(self, place: _Place, span: Span, people: Sequence[EntityId], remark: str) -> Sighting | None:
        if not people:
            return None
        place.memory.see(people[0])
        return Sighting(
            start=span.start,
            end=span.name_end,
            word_end=span.end,
            candidates=tuple(people),
            form="title",
            case=span.hit.suffix.case,
            remark="; or ".join([remark, *(["; ".join(people[1:])] if people[1:] else [])]),
        )

    def _holder(self, place: _Place, span: Span, following: Sequence[Span]) -> Sighting | None:
        """Read the name of an office that stands alone as the person who holds it: the one named last."""
        office = span.senses[0].entity
        people = self._holders.get(office, ())
        if not people or self._belongs_to_next(place.text, span, following):
            return None
        ranked = sorted(people, key=lambda person: (place.memory.age(person), person))
        place.memory.see(ranked[0])
        return Sighting(
            start=span.start,
            end=span.name_end,
            word_end=span.end,
            candidates=(*ranked, office),
            form="title",
            case=spans.case(place.text, span),
            remark=f"office; or {'; '.join((*ranked[1:], office))}",
        )

    def _stands_alone(self, place: _Place, span: Span, following: Sequence[Span]) -> bool:
        if not neighbourhood.is_definite(place.text, span.start, place.language):
            return False
        if self._belongs_to_next(place.text, span, following):
            return False
        oblique = span.hit.suffix.case in _OBLIQUE
        return oblique or not neighbourhood.name_follows(place.text, span.end, place.ordinary)

    def _belongs_to_next(self, text: str, span: Span, following: Sequence[Span]) -> bool:
        """Tell whether a person's name follows at once, which the office then belongs to."""
        return any(
            other.senses[0].entity in self._bearers and not text[span.end : other.start].strip(" \u00a0\n")
            for other in following
        )

    def _offices(self, entity: EntityId) -> frozenset[str]:
        bearer = self._bearers.get(entity)
        return bearer.offices if bearer else frozenset()

    def _form(self, place: _Place, span: Span, entity: EntityId) -> str:
        if place.note and (entity.startswith("work/") or entity in self._authors):
            return "citation"
        name = place.text[span.hit.start : span.hit.stem_end]
        letters = "".join(_LETTER.findall(name))
        capitals = sum(map(str.isupper, letters))
        single = " " not in name.strip() and 1 < len(letters) <= _LONGEST_ABBREVIATION
        abbreviated = single and letters[0].isupper() and capitals >= max(2, len(letters) - 1)
        return "abbreviation" if abbreviated and not entity.startswith("person/") else "name"

    def _remark(
        self, candidates: tuple[EntityId, ...], sense: Sense, memory: Memory, *, where: bool, decided: bool
    ) -> str | None:
        remarks = []
        if len(candidates) > 1:
            remarks.append(
                f"by context; or {'; '.join(candidates[1:])}" if decided else f"ambiguous: {'; '.join(candidates)}"
            )
        if sense.rank is Rank.SHORT and sense.entity not in memory.named:
            remarks.append("the whole name is not in this text")
        governments = () if where else self._governments.get(candidates[0], ())
        if governments:
            remarks.append(f"or, by metonymy, {'; '.join(governments)}")
        return "; ".join(remarks) or None


def _duties(person: Entity, bearer: bearers.Bearer) -> tuple[offices.Duty, ...]:
    """Give what somebody is said to have been, and the honorifics of the names."""
    said = [duty for description in person.descriptions for duty in offices.duties(description.text)]
    styles = offices.content(" ".join(bearer.honorifics))
    return (*said, offices.Duty(words=styles)) if styles else tuple(said)


_IS_PART = re.compile(r"-|\s+olan\b")  # Secretary-General; elçi olan John Ponsonby


# --- which senses stay ------------------------------------------------------------------------------------------


def _names_whole(span: Span, sense: Sense) -> bool:
    """Tell whether a stretch calls an entity by a name that nobody else has."""
    return sense.rank is span.rank and (is_whole(sense) or len(span.senses) == 1 or bool(span.titles))


def _admitted(span: Span, memory: Memory) -> Span | None:
    """Keep the senses that the document supports; ``None`` if none is left."""
    strong = tuple(sense for sense in span.senses if sense.rank >= Rank.VARIANT or not sense.entity)
    if strong:
        return span if len(strong) == len(span.senses) else replace(span, senses=strong)
    named = tuple(sense for sense in span.senses if sense.entity in memory.named)
    if named and any(sense.rank is Rank.SHORT for sense in span.senses):
        named = tuple(sense for sense in named if sense.rank is Rank.SHORT)  # a surname before a given name
    if named:
        return replace(span, senses=named)
    short = tuple(sense for sense in span.senses if sense.rank is Rank.SHORT and len(sense.name) >= _SHORTEST_ALONE)
    return replace(span, senses=short) if 0 < len({sense.entity for sense in short}) <= _MOST_BEARERS else None


_LONG_TITLE = 3


def _is_plausible(text: str, hit: Hit, sense: Sense, *, note: bool) -> bool:
    """Refuse short titles of works outside quotation marks and notes: *Gandhi* is a man before it is a book."""
    if not sense.entity.startswith("work/") or len(sense.name.split()) >= _LONG_TITLE:
        return True
    before = text[max(0, hit.start - 8) : hit.start]
    return before[-1:] in {"“", '"', "«", "„"} or (note and before.rstrip()[-1:] in {",", ".", "“", ":"})


# --- where, or who ----------------------------------------------------------------------------------------------

_WHERE = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.RELATIVE})
_OBLIQUE = frozenset({Case.GENITIVE, Case.DATIVE, Case.LOCATIVE, Case.ABLATIVE, Case.INSTRUMENTAL})
_WHERE_BEFORE = {
    "en": honorifics.words("in to from at near through via into toward towards leaving reached entered"),
    "de": honorifics.words("in nach aus bei von"),
    "fr": honorifics.words("à en au aux dans vers depuis"),
    "ru": honorifics.words("в из на во"),
}
_TOWARDS = re.compile(r"\s+(?:karşı|göre|ait|ilişkin|yönelik|rağmen|dair|yardım|ilgi)")


def _says_where(place: _Place, span: Span) -> bool:
    """Tell whether a name stands as the place of something rather than as one who acts."""
    if place.language == "tr":
        found = spans.case(place.text, span)
        return found in _WHERE or (found is Case.DATIVE and not _TOWARDS.match(place.text, span.end))
    before = neighbourhood.word_before(place.text, span.start)
    return before is not None and turkish.fold(before[1]) in _WHERE_BEFORE.get(place.language, ())


def _is_possessed(text: str, span: Span) -> bool:
    """Tell whether an office word is possessed (*Bulgar çarı*): then it is that office, and not just any."""
    suffix = span.hit.suffix
    after_consonant = text[span.hit.stem_end - 1] not in "aeıioöuü"
    return suffix.possessive or (suffix.case is Case.ACCUSATIVE and len(suffix.text) == 1 and after_consonant)
