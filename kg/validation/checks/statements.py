"""Checks on what claims say: their ends, their claimants, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.identity import claim_id
from kg.model import Certainty, Claim, EntityId
from kg.ontology.vocabulary import Relation
from kg.validation.checks.material import Material, Stated
from kg.validation.checks.registry import Problem, Scope, Severity, check

_ONE_WAY = (
    *("partOfGroup", "partOfEvent", "transformedInto", "supersedes", "draftOf", "repliesTo", "succeeded"),
    *("parentOf", "uncleOf", "translatedFrom"),
)
_MOST_TOLD = 5
_CONTEXTS = ("Event", "Communication", "Topic", "Treaty", "Group", "Work")


def problem(stated: Stated, what: str, *, hint: str | None = None, severity: Severity | None = None) -> Problem:
    """Make a problem of a claim."""
    claim = stated.claim
    return Problem(focus=claim_id(claim), what=what, origin=claim.origin, hint=hint, severity=severity)


@check(Severity.VIOLATION)
def no_dangling_id(material: Material) -> Iterator[Problem]:
    """Everything that a claim names is in the authority tables, and its relation in the vocabulary."""
    known = material.seeds.entities
    for stated in material.stated:
        for identifier in _named(stated.claim):
            if identifier not in known:
                yield problem(stated, f"no such entity {identifier}", hint="add it to the authority tables")
        if stated.claim.predicate not in material.vocabulary.relations:
            yield problem(stated, f"no such relation {stated.claim.predicate}", hint="docs/reference.md lists them")


def _named(claim: Claim) -> Iterator[EntityId]:
    yield from (claim.subject, claim.object, *claim.claimants, *claim.context)
    yield from (citation.work for citation in claim.cites)
    yield from (each for each in (claim.reported_by, claim.place) if each is not None)


@check(Severity.VIOLATION)
def fits_domain_and_range(material: Material) -> Iterator[Problem]:
    """The subject and the object of a claim are of the kinds that its relation is for."""
    for stated in material.stated:
        claim = stated.claim
        relation = material.vocabulary.relations.get(claim.predicate)
        if relation is None:
            continue
        for end, identifier, roots in (
            ("subject", claim.subject, relation.domains),
            ("object", claim.object, relation.ranges),
        ):
            kind = material.kind(identifier)
            if kind is not None and "Entity" not in roots and not material.vocabulary.fits(kind, roots):
                what = f"the {end} of {claim.predicate} is {_one_of(roots)}, and {identifier} is a {kind}"
                yield problem(stated, what, hint=_what_fits(claim, material))


def _what_fits(claim: Claim, material: Material) -> str | None:
    """Say which relations of the same family take what a claim has at its ends, as it has them or exchanged."""
    family = material.vocabulary.relations[claim.predicate].family

    def takes(relation: Relation, subject: EntityId, object_: EntityId) -> bool:
        ends = ((subject, relation.domains), (object_, relation.ranges))
        return all("Entity" in roots or material.is_a(end, *roots) for end, roots in ends)

    akin = [each for each in material.vocabulary.relations.values() if each.family == family and not each.derived]
    fitting = sorted(each.id for each in akin if takes(each, claim.subject, claim.object))
    if fitting:
        return f"of the same family these take both: {', '.join(fitting[:_MOST_TOLD])}"
    own = material.vocabulary.relations[claim.predicate]
    return "are subject and object exchanged?" if takes(own, claim.object, claim.subject) else None


def _one_of(roots: Iterable[str]) -> str:
    return " or ".join(f"a {root}" if root[0] not in "AEIOU" else f"an {root}" for root in roots)


@check(Severity.VIOLATION)
def subject_is_not_object(material: Material) -> Iterator[Problem]:
    """Nothing stands in a relation to itself."""
    for stated in material.stated:
        if stated.claim.subject == stated.claim.object:
            yield problem(stated, f"{stated.claim.subject} {stated.claim.predicate} itself")


@check(Severity.VIOLATION)
def derived_relations_are_not_claimed(material: Material) -> Iterator[Problem]:
    """Relations that rules derive (who wrote to whom) are not claimed by hand."""
    for stated in material.stated:
        relation = material.vocabulary.relations.get(stated.claim.predicate)
        if relation is not None and relation.derived:
            hint = "claim the roles (sender, addressee; hasParty; memberOf …) and the rule makes it"
            yield problem(stated, f"{relation.id} is derived by a rule, never claimed", hint=hint)


@check(Severity.WARNING)
def symmetric_relations_are_claimed_once(material: Material) -> Iterator[Problem]:
    """A symmetric relation is claimed in one direction; the other is the same claim."""
    first: dict[tuple[object, ...], Stated] = {}
    for stated in material.stated:
        claim = stated.claim
        relation = material.vocabulary.relations.get(claim.predicate)
        if relation is None or not relation.symmetric:
            continue
        ends = frozenset((claim.subject, claim.object))
        when = claim.when.edtf if claim.when else ""
        for passage in claim.passages:
            same = (claim.predicate, ends, claim.polarity, claim.claimants, when, passage)
            other = first.setdefault(same, stated)
            if other.claim.subject != claim.subject:
                what = f"{claim.predicate} is symmetric, and {other.claim.key} ({other.claim.origin}) says it already"
                yield problem(stated, what, hint="keep one of the two")
                break


@check(Severity.WARNING, explainable=True, across=Scope(by="circles", relations=_ONE_WAY))
def one_way_relations_run_one_way(material: Material) -> Iterator[Problem]:
    """What can hold in one direction only (part, successor, reply, parent) is not claimed round in a circle."""
    for predicate in _ONE_WAY:
        claims = {(each.claim.subject, each.claim.object): each for each in material.asserting(predicate)}
        for ends in circles(tuple(claims)):
            stated = claims[ends]
            yield problem(stated, f"{predicate} leads from {ends[0]} back to itself")


def circles(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[EntityId, EntityId]]:
    """Yield the pairs that lie on a circle: those of strongly connected parts of more than one member."""
    forward: dict[str, list[str]] = {}
    backward: dict[str, list[str]] = {}
    listed = list(pairs)
    for subject, object_ in listed:
        forward.setdefault(subject, []).append(object_)
        backward.setdefault(object_, []).append(subject)
    part = _parts(forward, backward)
    for subject, object_ in listed:
        if subject != object_ and part[subject] == part[object_]:
            yield EntityId(subject), EntityId(object_)


def _parts(forward: Mapping[str, list[str]], backward: Mapping[str, list[str]]) -> dict[str, str]:
    """Find the strongly connected part of each node (Kosaraju), without recursion."""
    finished: list[str] = []
    seen: set[str] = set()
    for root in forward:
        stack = [(root, iter(forward.get(root, ())))] if root not in seen else []
        seen.add(root)
        while stack:
            node, following = stack[-1]
            fresh = next((each for each in following if each not in seen), None)
            if fresh is None:
                finished.append(node)
                stack.pop()
            else:
                seen.add(fresh)
                stack.append((fresh, iter(forward.get(fresh, ()))))
    part: dict[str, str] = {}
    for root in reversed(finished):
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if node not in part:
                part[node] = root
                waiting.extend(backward.get(node, ()))
    return part


@check(Severity.VIOLATION)
def claimants_can_speak(material: Material) -> Iterator[Problem]:
    """Who says something, and who reports it, is a person, a group or a work."""
    for stated in material.stated:
        claim = stated.claim
        speakers = [("claimant", each) for each in claim.claimants]
        speakers += [("reporter", claim.reported_by)] if claim.reported_by else []
        for role, identifier in speakers:
            if material.kind(identifier) is not None and not material.is_a(
                identifier, "Actor", "Work", "Communication"
            ):
                yield problem(stated, f"the {role} {identifier} is a {material.kind(identifier)}, who cannot speak")


@check(Severity.VIOLATION)
def places_are_places(material: Material) -> Iterator[Problem]:
    """The place of a claim is a place, and its context is no person and no place."""
    for stated in material.stated:
        claim = stated.claim
        if claim.place and material.kind(claim.place) and not material.is_a(claim.place, "Place"):
            yield problem(stated, f"the place {claim.place} is a {material.kind(claim.place)}")
        for identifier in claim.context:
            if material.kind(identifier) is not None and not material.is_a(identifier, *_CONTEXTS):
                hint = "an event, a letter, a treaty or a topic within which it happened"
                what = f"the context {identifier} is a {material.kind(identifier)}"
                yield problem(stated, what, hint=hint, severity=Severity.WARNING)


@check(Severity.WARNING)
def reports_name_their_reporter(material: Material) -> Iterator[Problem]:
    """Where the claimant is not the author of the document, the row says whose text we read."""
    for stated in material.stated:
        claim, author = stated.claim, stated.document.author
        if author not in claim.claimants and claim.reported_by is None:
            what = f"{', '.join(claim.claimants)} says it in a text by {author}, and reported_by is empty"
            yield problem(stated, what, hint=f"reported_by: {author}")
        elif claim.reported_by in claim.claimants:
            yield problem(
                stated, f"{claim.reported_by} is claimant and reporter at once", hint="leave reported_by empty"
            )


@check(Severity.WARNING)
def hearsay_has_a_source(material: Material) -> Iterator[Problem]:
    """What is only reported is not claimed by the author alone, unless a remark says that the text names nobody."""
    for stated in material.stated:
        claim = stated.claim
        alone = claim.claimants == (stated.document.author,) and not claim.remark
        if claim.certainty is Certainty.REPORTED and alone:
            what = "certainty is reported, and the author is the only claimant"
            hint = "claimants: who is said to say it, reported_by: the author; or say in remark that nobody is named"
            yield problem(stated, what, hint=hint)


@check(Severity.VIOLATION)
def claims_do_not_rest_on_themselves(material: Material) -> Iterator[Problem]:
    """No claim rests, by way of others, on itself."""
    for document in material.seeds.documents:
        by_key = {claim.key: claim for claim in document.claims}
        pairs = [(claim.key, key) for claim in document.claims for key in claim.rests_on]
        for key, other in circles(pairs):
            yield problem(Stated(claim=by_key[key], document=document), f"it rests on {other}, which rests on it")


@check(Severity.WARNING, explainable=True, across=Scope(by="denied"))
def nobody_denies_what_he_asserts(material: Material) -> Iterator[Problem]:
    """The same claimant does not assert and deny the same thing, unless the rows say that they contradict."""
    asserted: dict[tuple[str, ...], list[Stated]] = {}
    for each in material.asserted:
        asserted.setdefault(_said(each.claim), []).append(each)
    for stated in material.stated:
        claim = stated.claim
        for other in asserted.get(_said(claim), ()) if claim.polarity != "asserts" else ():
            told = _names(stated, other) or _names(other, stated)
            if set(claim.claimants) & set(other.claim.claimants) and not told and _same_time(claim, other.claim):
                what = f"{other.claim.key} ({other.claim.origin}) asserts by the same claimant what this denies"
                yield problem(stated, what, hint="if he changed his mind, name it in contradicts")


def _names(one: Stated, other: Stated) -> bool:
    """Tell whether the row of a claim says that it contradicts another one."""
    key = other.claim.key
    return (key if one.document.id == other.document.id else f"{other.document.id}/{key}") in one.claim.contradicts


def _said(claim: Claim) -> tuple[str, ...]:
    return claim.subject, claim.predicate, claim.object, " ".join(sorted(claim.context))


def _same_time(one: Claim, other: Claim) -> bool:
    return one.when is None or other.when is None or one.when.possibly_overlaps(other.when)
