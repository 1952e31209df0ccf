"""Checks on dates: lives, offices, the steps of a treaty, letters and their answers.

A date with ``~``, ``?`` or ``%`` never makes more than a warning: how far "about" reaches is not ours to say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from kg.dates.chronology import UnreadableDateError, historical_date
from kg.dates.records import HistoricalDate
from kg.model import Entity, EntityId
from kg.validation.checks.material import Material, Stated
from kg.validation.checks.registry import ON_TABLES, Problem, Scope, Severity, check
from kg.validation.checks.statements import problem

_LIFE = {"born": "died", "founded": "dissolved"}
_LIVING_SUBJECT = {
    *("negotiation", "treaty", "membership", "office", "representation", "command", "meeting", "travel"),
    *("support", "opposition", "repression", "advice", "thought"),
}
_LIVING_OBJECT = {"negotiation", "representation", "meeting", "advice", "repression"}
_LIVING_OBJECTS_OF = {"sender", "addressee", "bearer", "appointed"}
_STEPS = ("proposedTreaty", "negotiated", "initialled", "signed", "ratified", "broughtIntoForce")
_DATED_BY = {"Treaty": ("signed",), "Communication": ("sender",), "Event": ("participatedIn", "tookPlaceIn")}
_LONGEST_LIFE = 110


def _is_approximate(*dates: HistoricalDate | None) -> bool:
    return any(when is not None and re.search(r"[~?%]", when.edtf) for when in dates)


def _read(entity: Entity | None, column: str) -> HistoricalDate | None:
    """Read a date of an authority table; one that is no date is the loader's to report."""
    values = entity.attributes.get(column, ()) if entity else ()
    try:
        return historical_date(values[0]) if values else None
    except UnreadableDateError:
        return None


@check(Severity.VIOLATION)
def dates_can_be(material: Material) -> Iterator[Problem]:
    """Every date is EDTF, and its bounds are those of the expression."""
    for stated in material.stated:
        when = stated.claim.when
        if when is None:
            continue
        try:
            again = historical_date(when.edtf)
        except UnreadableDateError as error:
            yield problem(stated, str(error), hint=error.hint)
            continue
        if (again.earliest, again.latest) != (when.earliest, when.latest):
            yield problem(stated, f"the bounds of {when.edtf} are {again.earliest} and {again.latest}")


@check(Severity.VIOLATION, across=ON_TABLES)
def lives_end_after_they_begin(material: Material) -> Iterator[Problem]:
    """Nobody dies before being born, no group is dissolved before it is founded, and no life is beyond belief."""
    for entity in material.seeds.entities.values():
        for first, last in _LIFE.items():
            begin, end = _read(entity, first), _read(entity, last)
            if begin is None or end is None:
                continue
            if end.certainly_before(begin):
                what = f"{last} {end.edtf} is before {first} {begin.edtf}"
                yield Problem(focus=entity.id, what=what, origin=entity.origin, severity=_softened(begin, end))
            elif (
                first == "born" and begin.latest and end.earliest and _years(begin.latest, end.earliest) > _LONGEST_LIFE
            ):
                what = f"a life of more than {_LONGEST_LIFE} years, from {begin.edtf} to {end.edtf}"
                yield Problem(focus=entity.id, what=what, origin=entity.origin, severity=Severity.WARNING)


def _years(one: date, other: date) -> int:
    return other.year - one.year


def _softened(*dates: HistoricalDate | None) -> Severity | None:
    return Severity.WARNING if _is_approximate(*dates) else None


@check(Severity.VIOLATION, explainable=True)
def nobody_acts_outside_a_life(material: Material) -> Iterator[Problem]:
    """Nobody acts before birth or after death; for a group that is not yet or no more, it is a warning."""
    for stated in material.asserted:
        when = stated.claim.when
        if when is None:
            continue
        for identifier in _acting(material, stated):
            entity = material.seeds.entities.get(identifier)
            for column in (*_LIFE, *_LIFE.values()):
                life = _read(entity, column)
                outside = life and (when.certainly_before(life) if column in _LIFE else life.certainly_before(when))
                if life is None or not outside:
                    continue
                group = Severity.WARNING if column in {"founded", "dissolved"} else None
                what = f"{material.label(identifier)} {stated.claim.predicate} in {when.edtf}, but {column} {life.edtf}"
                yield problem(stated, what, severity=_softened(when, life) or group)


def _acting(material: Material, stated: Stated) -> Iterator[EntityId]:
    """Give the ends that must be alive for the claim to hold."""
    claim = stated.claim
    relation = material.vocabulary.relations.get(claim.predicate)
    if relation is None:
        return
    if relation.family in _LIVING_SUBJECT:
        yield claim.subject
        if relation.symmetric:
            yield claim.object
            return
    if claim.predicate in _LIVING_OBJECTS_OF or (
        relation.family in _LIVING_OBJECT and claim.predicate != "represented"
    ):
        yield claim.object


@check(Severity.WARNING, explainable=True, across=Scope(by="object", relations=("heldOffice",)))
def one_holder_at_a_time(material: Material) -> Iterator[Problem]:
    """Two people do not hold one office at the same time."""
    by_office: dict[EntityId, list[Stated]] = {}
    for stated in material.asserting("heldOffice"):
        if stated.claim.when is not None:
            by_office.setdefault(stated.claim.object, []).append(stated)
    for office, holders in by_office.items():
        for one, other in _together(holders):
            names = [material.label(each.claim.subject) for each in (other, one)]
            what = f"{' and '.join(names)} ({one.claim.origin}) are both {material.label(office)} in {_edtf(other)}"
            yield problem(other, what, hint="an office that several hold is no fault: remark on it")


def _together(holders: list[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Give every two holders of one office at a time, in their order; found in the order of time."""
    spans = {place: span for place, each in enumerate(holders) if (span := _core(each.claim.when))}
    found: list[tuple[int, int]] = []
    still: dict[EntityId, list[int]] = {}
    for place in sorted(spans, key=lambda each: (spans[each][0], each)):
        own = holders[place].claim.subject
        for holder, places in still.items():
            if holder != own:
                places[:] = [each for each in places if spans[each][1] >= spans[place][0]]
                found.extend(
                    (min(place, each), max(place, each)) for each in places if _overlap(spans[place], spans[each])
                )
        still = {holder: places for holder, places in still.items() if places}
        still.setdefault(own, []).append(place)
    yield from ((holders[one], holders[other]) for one, other in sorted(found))


def _edtf(stated: Stated) -> str:
    return stated.claim.when.edtf if stated.claim.when else ""


def _core(when: HistoricalDate | None) -> tuple[date, date] | None:
    """Find the days on which a state that is dated so certainly lasts."""
    if when is None:
        return None
    if "/" in when.edtf:
        begin, end = when.edtf.split("/")
        first = historical_date(begin).latest if begin not in {"", ".."} else None
        last = historical_date(end).earliest if end not in {"", ".."} else None
    else:
        first, last = when.earliest, when.latest
        if first != last:
            return None  # some day of the month or year, not all of it
    return (first, last) if first and last and first <= last else None


def _overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return first < last or (
        first == last and (one[0] == one[1] or other[0] == other[1]) and first not in _edges(one, other)
    )


def _edges(one: tuple[date, date], other: tuple[date, date]) -> set[date]:
    """Give the days on which one may hand over to the other."""
    return {day for span in (one, other) if span[0] != span[1] for day in span}


@check(Severity.VIOLATION, explainable=True)
def nothing_is_dated_after_the_text(material: Material) -> Iterator[Problem]:
    """A text does not tell of what happened after it was written."""
    for stated in material.stated:
        try:
            written = historical_date(stated.document.metadata.get("year", ""))
        except UnreadableDateError:
            continue
        when = stated.claim.when
        if when is not None and written.certainly_before(when):
            yield problem(
                stated, f"it is dated {when.edtf}, and the text is of {written.edtf}", severity=_softened(when)
            )


@check(Severity.VIOLATION, explainable=True, across=Scope(by="object", relations=_STEPS))
def treaties_go_step_by_step(material: Material) -> Iterator[Problem]:
    """A treaty is signed before it is ratified, and ratified before it is in force; rival accounts may differ."""
    by_treaty: dict[EntityId, list[Stated]] = {}
    for stated in material.asserting(*_STEPS):
        if stated.claim.when is not None and material.is_a(stated.claim.object, "Treaty"):
            by_treaty.setdefault(stated.claim.object, []).append(stated)
    for steps in by_treaty.values():
        for earlier, later in _out_of_order(steps):
            what = (
                f"{later.claim.predicate} in {_edtf(later)}, before {earlier.claim.predicate} in {_edtf(earlier)} "
                f"({earlier.claim.origin})"
            )
            yield problem(later, what, severity=_by_rivals(earlier, later))


def _out_of_order(steps: list[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Give every two steps of which the one that should be the earlier is certainly the later; found by their days."""
    by_step = [
        [(each.claim.when, each) for each in steps if each.claim.predicate == step and each.claim.when]
        for step in _STEPS
    ]
    for first, second in combinations(by_step, 2):
        begun = sorted(((when.earliest, place) for place, (when, _) in enumerate(first) if when.earliest))
        for when, later in second:
            if when.latest is not None:
                after = bisect_right(begun, when.latest, key=lambda each: each[0])
                yield from ((first[place][1], later) for _, place in begun[after:])


@check(
    Severity.VIOLATION,
    explainable=True,
    across=Scope(by="linked", relations=("repliesTo", "supersedes"), beside=("sender", "signed")),
)
def answers_follow_letters(material: Material) -> Iterator[Problem]:
    """A letter is not answered before it is sent, and a treaty does not replace one that is later."""
    sent = {each.claim.subject: each for each in material.asserting("sender") if each.claim.when}
    signed = {each.claim.object: each for each in material.asserting("signed") if each.claim.when}
    for predicate, dated, does in (("repliesTo", sent, "answers"), ("supersedes", signed, "replaces")):
        for stated in material.asserting(predicate):
            own, other = (_dated(material, dated, end) for end in (stated.claim.subject, stated.claim.object))
            if own is not None and other is not None and own.certainly_before(other):
                what = f"{stated.claim.subject} of {own.edtf} {does} {stated.claim.object} of {other.edtf}"
                yield problem(stated, what, severity=_softened(own, other))


def _dated(material: Material, dated: dict[EntityId, Stated], identifier: EntityId) -> HistoricalDate | None:
    if identifier in dated:
        return dated[identifier].claim.when
    return _read(material.seeds.entities.get(identifier), "date")


def _by_rivals(one: Stated, other: Stated) -> Severity | None:
    """Two claimants may tell it differently; that is for the historian, and no fault of the seeds."""
    rivals = not set(one.claim.claimants) & set(other.claim.claimants)
    return Severity.WARNING if rivals else _softened(one.claim.when, other.claim.when)


@check(Severity.WARNING, explainable=True)
def dates_agree_with_the_tables(material: Material) -> Iterator[Problem]:
    """The date by which the authority tables tell a treaty, letter or event apart agrees with the claims about it."""
    for root, predicates in _DATED_BY.items():
        for stated in material.asserting(*predicates):
            claim = stated.claim
            for end in (claim.subject, claim.object):
                own = _read(material.seeds.entities.get(end), "date") if material.is_a(end, root) else None
                if own is not None and claim.when is not None and not own.possibly_overlaps(claim.when):
                    what = f"{claim.predicate} in {claim.when.edtf}, but the tables date {end} {own.edtf}"
                    yield problem(stated, what)


@check(Severity.WARNING, explainable=True)
def dates_say_what_is_written(material: Material) -> Iterator[Problem]:
    """A year in the words of the text is a year that the date allows."""
    for stated in material.stated:
        when = stated.claim.when
        years = [
            int(year)
            for year in re.findall(r"(?<![0-9])1[0-9]{3}|20[0-9]{2}(?![0-9])", (when and when.as_written) or "")
        ]
        if not years or when is None or when.earliest is None or when.latest is None:
            continue
        if not any(when.earliest.year <= year <= when.latest.year for year in years):
            yield problem(stated, f"the text says “{when.as_written}”, and the date is {when.edtf}")
