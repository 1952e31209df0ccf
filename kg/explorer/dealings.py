"""What is claimed about an entity, in order, and the letters in which it has a part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.evidence.records import Evidence
from kg.explorer.holdings import Holdings, Json, dated, days, kept, texts

_LETTER = "Communication"
_PARTS = ("sender", "addressee", "bearer")
"""The relations between a letter and those who have to do with its being sent; what it concerns is another matter."""
_DIRECT = ("wroteTo", "correspondedWith")
_ABOUT = ("subject", "object", "context", "place")
_LATEST = "9999"


def about(parts: Mapping[str, Sequence[str]], held: Holdings) -> list[list[str]]:
    """Give every claim about an entity with the family of its relation and its earliest day, in the order of time."""
    ids = dict.fromkeys(identifier for part in _ABOUT for identifier in parts.get(part, ()))
    rows = [_row(held.claims[identifier], held) for identifier in ids]
    return sorted(rows, key=lambda row: (row[2] if len(row) > 2 else _LATEST, row[0]))  # noqa: PLR2004 - the day


def _row(each: Evidence, held: Holdings) -> list[str]:
    day = _day(each)
    return [each.id, held.family(each.predicate.id), *([day] if day else [])]


def _day(each: Evidence) -> str:
    found = each.date and (each.date.earliest or each.date.latest)
    return found.isoformat() if found else ""


def letters(identifier: str, held: Holdings) -> list[Json]:
    """Give the letters that somebody wrote, received or carried; then to whom one wrote without any."""
    if _LETTER in held.kinds(identifier):
        return []
    found: dict[str, list[Evidence]] = defaultdict(list)
    own_parts = list(_accepted(identifier, ("object",), held))
    held.entities.reach(each.subject.id for each in own_parts if each.predicate.id in _PARTS)
    for each in own_parts:
        if each.predicate.id in _PARTS and _LETTER in held.kinds(each.subject.id):
            found[each.subject.id].append(each)
    direct = (each for each in _accepted(identifier, ("subject", "object"), held) if each.predicate.id in _DIRECT)
    held.parts.reach(found)
    rows = [_letter(letter, own, identifier, held) for letter, own in found.items()]
    rows.extend(_written(each, identifier) for each in direct)
    return sorted(rows, key=lambda row: (str(row.get("first") or row.get("last") or _LATEST), str(row["claims"])))


def _accepted(identifier: str, wanted: Iterable[str], held: Holdings) -> Iterator[Evidence]:
    own = held.parts.get(identifier, {})
    seen = dict.fromkeys(claim for part in wanted for claim in own.get(part, ()))
    yield from (each for claim in seen if (each := held.claims[claim]).status == "accepted")


def _letter(
    letter: str,
    own: Sequence[Evidence],
    identifier: str,
    held: Holdings,
) -> Json:
    others = [
        each
        for each in _accepted(letter, ("subject",), held)
        if each.predicate.id in _PARTS and each.object.id != identifier and not each.denies
    ]
    written = texts(held.entities.get(letter, {}), "identifyingDate")
    when = dated(written[0]) if written else next((each.date for each in own if each.date), None)
    return kept(
        letter=letter,
        parts=list(dict.fromkeys(each.predicate.id for each in own)),
        **{"with": _with((each.predicate.id, each.object.id) for each in others)},
        date=when.edtf if when else None,
        **(days(when.earliest, when.latest) if when else {}),
        denied=all(each.denies for each in own) or None,
        claims=[each.id for each in own],
    )


def _written(each: Evidence, identifier: str) -> Json:
    other = each.object.id if each.subject.id == identifier else each.subject.id
    when = each.date
    return kept(
        parts=[each.predicate.id],
        **{"with": _with([("sender" if each.object.id == identifier else "addressee", other)])},
        date=when.edtf if when else None,
        **(days(when.earliest, when.latest) if when else {}),
        denied=each.denies or None,
        claims=[each.id],
    )


def _with(pairs: Iterable[tuple[str, str]]) -> list[Json]:
    return [{"relation": relation, "entity": entity} for relation, entity in dict.fromkeys(pairs)]
