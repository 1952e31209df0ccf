"""Checks on the authority tables: treaties with their parties, letters with their senders, labels, links, parts."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Entity, EntityId
from kg.seeds.authority import TABLES, Column, Value
from kg.validation.checks.material import Material
from kg.validation.checks.registry import ON_TABLES, Problem, Scope, Severity, check
from kg.validation.checks.statements import circles

_ROLES = ("addressee", "bearer", "repliesTo", "deliveredAt", "concerns")
_SENDING = ("authored", "signed", "approved")
_FEWEST_PARTIES = 2
_KINDS = {
    **dict.fromkeys(("authors", "editors"), ("Actor",)),
    **dict.fromkeys(("seat", "located_in", "place"), ("Place",)),
    "broader": ("Topic",),
    "archive": ("Group", "Work"),
    "office_of": ("Group", "Place"),
}
_PART_OF = {"group/": ("Group",), "event/": ("Event",)}
_SAME_AS = (Value.WIKIDATA, Value.VIAF, Value.GEONAMES)


def problem(entity: Entity, what: str, *, hint: str | None = None, severity: Severity | None = None) -> Problem:
    """Make a problem of an entity."""
    return Problem(focus=entity.id, what=what, origin=entity.origin, hint=hint, severity=severity)


@check(Severity.VIOLATION, explainable=True, across=Scope(by="subject", relations=("hasParty",)))
def treaties_have_two_parties(material: Material) -> Iterator[Problem]:
    """A treaty of which one party is claimed has another; of a draft, it is a warning."""
    parties: dict[EntityId, set[EntityId]] = {}
    for stated in material.asserting("hasParty"):
        parties.setdefault(stated.claim.subject, set()).add(stated.claim.object)
    hint = "claim hasParty of each, or say in open.csv why there is only one: entity,<treaty>,<reason>"
    for treaty, named in parties.items():
        if len(named) < _FEWEST_PARTIES and treaty in material.seeds.entities:
            what = f"{material.label(treaty)} has one party, {', '.join(named)}"
            softened = Severity.WARNING if material.is_a(treaty, "DraftTreaty") else None
            yield problem(material.seeds.entities[treaty], what, hint=hint, severity=softened)


@check(
    Severity.WARNING,
    explainable=True,
    across=Scope(by="ends", relations=("sender", *_SENDING, *_ROLES), kind="Communication"),
)
def letters_have_senders(material: Material) -> Iterator[Problem]:
    """A letter, telegram or speech of which anything is claimed has a sender."""
    sent = {stated.claim.subject for stated in material.asserting("sender")}
    sent |= {stated.claim.object for stated in material.asserting(*_SENDING)}
    told = {stated.claim.subject for stated in material.asserting(*_ROLES)}
    for letter in sorted(told - sent):
        if material.is_a(letter, "Communication"):
            what = f"{material.label(letter)} has no sender"
            yield problem(material.seeds.entities[letter], what, hint="claim sender, or say in open.csv why not")


@check(Severity.VIOLATION)
def influence_has_two_sides(material: Material) -> Iterator[Problem]:
    """A claim of influence has one who influences and another who, or which, is influenced."""
    for stated in material.stated:
        relation = material.vocabulary.relations.get(stated.claim.predicate)
        if relation is None or relation.family != "influence":
            continue
        ends = {"influencer": stated.claim.subject, "influenced": stated.claim.object}
        for role, end in ends.items():
            if not end or end not in material.seeds.entities:
                yield Problem(
                    focus=end or stated.claim.key, what=f"influence without {role}", origin=stated.claim.origin
                )


@check(Severity.WARNING, across=ON_TABLES)
def labels_in_every_language(material: Material) -> Iterator[Problem]:
    """Every entity has a label in each language of the project; a work's title needs no translation."""
    for entity in material.seeds.entities.values():
        have = {name.language for name in entity.labels}
        missing = [language for language in material.languages if language not in have]
        if missing and not (material.is_a(entity.id, "Work") and len(missing) < len(material.languages)):
            columns = ", ".join(f"label_{language}" for language in missing)
            yield problem(entity, f"{entity.id} has no label in {', '.join(missing)}", hint=f"fill {columns}")


@check(Severity.WARNING, across=ON_TABLES)
def labels_tell_apart(material: Material) -> Iterator[Problem]:
    """Two entities of one table do not bear the same label in the same language."""
    first: dict[tuple[str, str | None, str], Entity] = {}
    told: set[tuple[EntityId, EntityId]] = set()
    for entity in material.seeds.entities.values():
        prefix = entity.id.partition("/")[0]
        for name in entity.labels:
            before = first.setdefault((prefix, name.language, name.text.casefold()), entity)
            if before is not entity and (before.id, entity.id) not in told:
                told.add((before.id, entity.id))
                what = f"{entity.id} and {before.id} are both called “{name.text}” ({name.language})"
                yield problem(entity, what, hint=f"are they the same? {before.origin}")


@check(Severity.VIOLATION, across=ON_TABLES)
def same_as_is_one_to_one(material: Material) -> Iterator[Problem]:
    """No two entities are the same as one entry of Wikidata, VIAF or GeoNames."""
    first: dict[tuple[str, str], Entity] = {}
    for entity, column in _columns(material):
        if column.value in _SAME_AS:
            for value in entity.attributes.get(column.name, ()):
                before = first.setdefault((column.name, value), entity)
                if before is not entity:
                    what = f"{column.name} {value} is {before.id} already, at {before.origin}"
                    yield problem(entity, what)


def _columns(material: Material) -> Iterator[tuple[Entity, Column]]:
    tables = {table.prefix: table for table in TABLES}
    for entity in material.seeds.entities.values():
        table = tables.get(f"{entity.id.partition('/')[0]}/")
        for column in table.columns if table else ():
            yield entity, column


@check(Severity.VIOLATION, across=ON_TABLES)
def columns_name_the_right_kind(material: Material) -> Iterator[Problem]:
    """What a column of the authority tables names is of the kind that the column is for: a seat is a place."""
    for entity, column in _columns(material):
        if column.value is not Value.ENTITY:
            continue
        prefix = f"{entity.id.partition('/')[0]}/"
        wanted = _PART_OF.get(prefix, ()) if column.name == "part_of" else _KINDS.get(column.name, ())
        for value in entity.attributes.get(column.name, ()):
            kind = material.kind(EntityId(value))
            if kind is not None and wanted and not material.vocabulary.fits(kind, wanted):
                yield problem(entity, f"{column.name} of {entity.id} is {value}, a {kind}, not a {wanted[0]}")


@check(Severity.VIOLATION, across=ON_TABLES)
def nothing_is_part_of_itself(material: Material) -> Iterator[Problem]:
    """Groups, events, places and topics are not part of each other round in a circle."""
    for column in ("part_of", "located_in", "broader"):
        pairs = [
            (entity.id, value)
            for entity in material.seeds.entities.values()
            for value in entity.attributes.get(column, ())
        ]
        for identifier, other in circles(pairs):
            what = f"{identifier} is {column.replace('_', ' ')} {other}, which is within it again"
            yield problem(material.seeds.entities[identifier], what)


@check(Severity.WARNING, explainable=True, across=Scope(by="named"))
def entities_are_used(material: Material) -> Iterator[Problem]:
    """Every entity is in a claim, a mention or a citation, or another entity of the tables refers to it."""
    used = set(material.named)
    for entity, column in _columns(material):
        if column.value is Value.ENTITY:
            used.update(entity.attributes.get(column.name, ()))
    for entity in material.seeds.entities.values():
        if entity.id not in used:
            yield problem(entity, f"{entity.id} is in no claim and no mention", hint="or say in open.csv why")
