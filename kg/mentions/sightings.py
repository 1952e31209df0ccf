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

from kg.language import honorifics, turkish
from kg.mentions import ages, bearers, delegations, neighbourhood, senses, spans
from kg.mentions.gazetteer import Gazetteer, Hit
from kg.mentions.name_patterns import Rank, Sense
from kg.mentions.office_mentions import OfficeReader
from kg.mentions.person_mentions import PersonReader
from kg.mentions.records import Memory, Place, Sighting
from kg.mentions.spans import Span
from kg.model import Entity, EntityId
from kg.persons import context, offices
from kg.persons import holders as holders_of
from kg.persons.context import Acquaintance

_LOOK_AHEAD = 5
_LONGEST_ABBREVIATION = 6
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
        said = {word: word for one in self._duties.values() for word in holders_of.offices_said(one)}
        roles = {**said, **bearers.ranks(self._entities.values()), **honorifics.ROLE_OF_WORD}
        words = {word: (Sense(entity=EntityId(""), name=word, rank=Rank.TITLED),) for word in roles}
        self._gazetteer = Gazetteer(self._entities.values(), also=words)
        self._bearers = people
        self._given = frozenset(word for bearer in self._bearers.values() for word in bearer.words)
        self._forenames = frozenset(word for bearer in self._bearers.values() for word in bearer.forenames)
        self._offices = OfficeReader(
            people,
            self._duties,
            roles=roles,
            holders=bearers.holders(self._entities, holders or {}),
            known=holders_of.Holders(self._duties),
        )
        self._authors = bearers.authors(self._entities.values())
        self._governments = bearers.seats(self._entities.values())
        self._beginnings = ages.beginnings(self._entities.values())
        self._lifetimes = ages.lifetimes(self._entities.values())

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
        years = ages.Years(text, memory.elsewhen or ())
        found = [span for hit in hits for span in self._spans(text, hit, reader, years, note=note)]
        people = self._bearers
        names = spans.longest(span for span in found if span.rank >= Rank.VARIANT)
        memory.named.update(sense.entity for span in names for sense in span.senses if senses.names_whole(span, sense))
        memory.strangers.update(
            sense.entity
            for span in found
            for sense in span.senses
            if span.titles and sense.entity in people and senses.is_another_s(span, sense, people[sense.entity])
        )
        admitted = [kept for span in found if (kept := senses.admitted(span, memory)) is not None]
        place = Place(text=text, language=language, note=note, memory=memory, ordinary=reader.ordinary)
        return tuple(self._read(place, spans.chosen(text, admitted), admitted))

    def survey(self, text: str, *, language: str = "tr", memory: Memory) -> None:
        """Go through a whole text before its parts are read: who is called by a whole name in it, and how often."""
        memory.ordinary = neighbourhood.ordinary_words(text)
        memory.elsewhen = ages.of_other_times(text, self._lifetimes)
        starts = neighbourhood.sentence_starts(text)
        reader = PersonReader(text, self._bearers, starts, self._given, memory.ordinary, forenames=self._forenames)
        hits = self._gazetteer.hits(text, language=language)
        self._count(text, [hit for hit in hits if hit.senses[0].rank is Rank.SHORT], reader, memory)
        hits = [hit for hit in hits if hit.senses[0].rank >= Rank.VARIANT]
        years = ages.Years(text, memory.elsewhen or ())
        for span in spans.longest(span for hit in hits for span in self._spans(text, hit, reader, years, note=False)):
            memory.named.update(sense.entity for sense in span.senses if senses.names_whole(span, sense))

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

    def _spans(self, text: str, hit: Hit, reader: PersonReader, years: ages.Years, *, note: bool) -> Iterator[Span]:
        role = tuple(sense for sense in hit.senses if not sense.entity)
        if any(sense.entity in self._beginnings or sense.entity in years.strange for sense in hit.senses):
            hit = hit._replace(senses=tuple(sense for sense in hit.senses if not self._is_early(hit, sense, years)))
        people = tuple(sense for sense in hit.senses if sense.entity in self._bearers)
        others = tuple(
            sense
            for sense in hit.senses
            if sense.entity and sense.entity not in self._bearers and senses.is_plausible(text, hit, sense, note=note)
        )
        person = reader.span(hit, people) if people else None
        if person is not None:
            yield person
        if others:
            yield Span(start=hit.start, end=hit.end, name_end=hit.stem_end, senses=others, hit=hit)
        elif role and not hit.suffix.plural:
            yield Span(start=hit.start, end=hit.end, name_end=hit.stem_end, senses=role, hit=hit)

    def _is_early(self, hit: Hit, sense: Sense, years: ages.Years) -> bool:
        """Tell whether the text tells here of years before somebody could be meant by so short a name."""
        if not ages.says_little(sense):
            return False
        begun = self._beginnings.get(sense.entity)
        return sense.entity in years.strange or (begun is not None and years.are_before(hit.start, begun))

    # -- whom a stretch denotes

    def _read(self, place: Place, chosen: list[Span], admitted: Sequence[Span]) -> Iterator[Sighting]:
        within = self._named_within(chosen, admitted)
        for index, span in enumerate(chosen):
            for person in within.get(span.start, ()):  # of the letter of somebody: he is the one who was named last
                place.memory.see(person)
            following = chosen[index + 1 : index + _LOOK_AHEAD]
            if span.is_office_word:
                office = self._offices.office(place, span, following)
                if office is not None:
                    yield office
                continue
            holder = self._offices.holder(place, span, following)
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

    def _name(self, place: Place, span: Span) -> Sighting:
        where = senses.says_where(place, span)
        ranked = self._ranked(place, span, where=where)
        ranked, decided = senses.in_context(place, span, ranked, self._bearers, self._duties)
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

    def _ranked(self, place: Place, span: Span, *, where: bool) -> list[Sense]:
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

    def _form(self, place: Place, span: Span, entity: EntityId) -> str:
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
