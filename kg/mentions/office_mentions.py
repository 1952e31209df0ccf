"""Words for offices that stand alone (*büyükelçi*, *the ambassador*), and names of offices: who is meant by them.

The holder is he whom the bracket beside it names, whom the tables know to have held it at the time, or who held such
an office and was named last.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.language import turkish
from kg.language.turkish import Case
from kg.mentions import neighbourhood, senses, spans
from kg.mentions.bearers import Bearer
from kg.mentions.records import Memory, Place, Sighting
from kg.mentions.spans import Span
from kg.model import EntityId
from kg.persons import holders as holders_of
from kg.persons.offices import Duty

_FORGOTTEN = 12  # mentions after which an office word no longer points back at its holder
_OBLIQUE = frozenset({Case.GENITIVE, Case.DATIVE, Case.LOCATIVE, Case.ABLATIVE, Case.INSTRUMENTAL})
_IS_PART = re.compile(r"-|\s+olan\b")  # Secretary-General; elçi olan John Ponsonby
_POST = re.compile(r"\s+(?:görev|makam|unvan|ünvan|rütbe|post|paye|sıfat)[a-zçğıöşüâîû]*\b")  # elçisi görevi
_REACH = 20  # characters; the nouns of posts are shorter


class OfficeReader:
    """Reads who is meant by an office; knows the persons, what they were, and who is said to have held which office."""

    def __init__(
        self,
        bearers: Mapping[EntityId, Bearer],
        duties: Mapping[EntityId, Sequence[Duty]],
        *,
        roles: Mapping[str, str],
        holders: Mapping[EntityId, Sequence[EntityId]],
        known: holders_of.Holders,
    ) -> None:
        """Take the persons with their duties, which word is which office, and by office who held it."""
        self._bearers, self._duties, self._roles = bearers, duties, roles
        self._holders, self._office_holders = holders, known

    def office(self, place: Place, span: Span, following: Sequence[Span]) -> Sighting | None:
        """Read an office word that stands alone, if it is definite and anybody can be said to hold it."""
        definite = neighbourhood.is_definite(place.text, span.start, place.language)
        if not definite or _IS_PART.match(place.text, span.end) or _is_post(place, span):
            return None
        if holders_of.in_bracket(place.text, span.end, [(one.start, one.end) for one in following]) is not None:
            ranked, decided = senses.in_context(
                place, following[0], list(following[0].senses), self._bearers, self._duties
            )
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

    def _held(self, place: Place, office: holders_of.Office) -> Sequence[EntityId]:
        """Give who held an office at the date of the document: of several, or of a bare word, who was named in it."""
        acquaintance = place.memory.acquaintance
        held = self._office_holders.of(office, acquaintance.month)
        dated = acquaintance.month is not None
        held = tuple(one for one in held if dated or self._may_be_meant(place.memory, one))
        if len(held) == 1 and office.close:
            return held
        met = [one for one in held if one in acquaintance.here or place.memory.age(one) <= _FORGOTTEN]
        return met if len(met) == 1 or not office.close else held

    def _may_be_meant(self, memory: Memory, who: EntityId) -> bool:
        """Tell whether somebody may be meant by his office: a text that says what its time is names him somewhere."""
        return memory.elsewhen is None or (who in memory.named and who not in memory.elsewhen)

    def _last_holder(self, place: Place, span: Span) -> Sighting | None:
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

    def _titled(self, place: Place, span: Span, people: Sequence[EntityId], remark: str) -> Sighting | None:
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

    def holder(self, place: Place, span: Span, following: Sequence[Span]) -> Sighting | None:
        """Read the name of an office that stands alone as the person who holds it: the one named last."""
        office = span.senses[0].entity
        people = [one for one in self._holders.get(office, ()) if one not in (place.memory.elsewhen or ())]
        if not people or _is_post(place, span) or self._belongs_to_next(place.text, span, following):
            return None
        oblique = spans.case(place.text, span) in _OBLIQUE
        if not oblique and neighbourhood.name_follows(place.text, span.end, place.ordinary):
            return None  # Reisülküttap Pertev Efendi, whom no table has
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

    def _stands_alone(self, place: Place, span: Span, following: Sequence[Span]) -> bool:
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


def _is_post(place: Place, span: Span) -> bool:
    """Tell whether an office is only the name of a post or title (*temsilcisi görevi*), to which somebody may come."""
    return place.language == "tr" and any(
        _POST.match(word) for word in (place.text[span.end : span.end + _REACH], _last_word(place.text, span))
    )


def _last_word(text: str, span: Span) -> str:
    return f" {text[span.start : span.end].rsplit(maxsplit=1)[-1]}"


def _is_possessed(text: str, span: Span) -> bool:
    """Tell whether an office word is possessed (*Bulgar çarı*): then it is that office, and not just any."""
    suffix = span.hit.suffix
    after_consonant = text[span.hit.stem_end - 1] not in "aeıioöuü"
    return suffix.possessive or (suffix.case is Case.ACCUSATIVE and len(suffix.text) == 1 and after_consonant)
