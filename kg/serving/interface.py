"""The JSON API as a table: which address takes what, from which both the routes and their OpenAPI document are made.

Standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.serving.faults import refuse

MOST = 200
"""How many of anything one request may ask for."""
IDS = 500
"""How many entities one request may name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of an address: its name there, the argument that it becomes, and what it is."""

    name: str
    says: str
    argument: str = ""
    kind: str = "string"
    required: bool = False
    least: int = 1
    most: int = MOST


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One question: a method of :class:`kg.inquiries.answers.Inquirer`, or a portion of the explorer's records."""

    path: str
    question: str
    title: str
    parameters: tuple[Parameter, ...]


_LANGUAGE = Parameter(name="lang", argument="language", says="language of the answer: en, tr …")
_LIMIT = Parameter(name="limit", kind="integer", says=f"at most so many (1 to {MOST})")

OPERATIONS = (
    Operation(
        path="/api/ask",
        question="ask",
        title="Answer a question in words, as `kg ask` does; a refusal is an answer too",
        parameters=(
            Parameter(name="q", argument="question", says="the question", required=True),
            _LANGUAGE,
            _LIMIT,
        ),
    ),
    Operation(
        path="/api/why",
        question="why",
        title="On what a claim, or what is said of somebody, rests, as `kg why` tells it",
        parameters=(
            Parameter(name="subject", says="a claim (its id or the beginning of it), or an id or name", required=True),
            Parameter(name="relation", says="the name of a relation"),
            Parameter(name="object", says="an id or name; needs a relation"),
            _LANGUAGE,
        ),
    ),
    Operation(
        path="/api/answers/disputes",
        question="disputes",
        title="What claims contradict each other about, as `kg disputes` tells it",
        parameters=(
            Parameter(name="matter", says="only what has to do with this entity, relation or claim"),
            Parameter(name="all", argument="every", kind="boolean", says="what nobody disputes too"),
            _LANGUAGE,
        ),
    ),
    Operation(
        path="/api/answers/influence",
        question="influence",
        title="Who influenced whom, as `kg influence` tells it",
        parameters=(
            Parameter(name="of", says="only what this one influenced"),
            Parameter(name="on", says="only what influenced this one"),
            Parameter(name="according_to", says="only what this one claims"),
            Parameter(name="policy", argument="under", says="whose claims count: the name of a policy"),
            _LANGUAGE,
            _LIMIT,
        ),
    ),
    Operation(
        path="/api/answers/entity",
        question="entity",
        title="An entity with its names and the claims about it, in full",
        parameters=(
            Parameter(name="of", argument="text", says="an id, IRI or name", required=True),
            _LANGUAGE,
            _LIMIT,
        ),
    ),
    Operation(
        path="/api/search",
        question="search",
        title="Whom a name means: known, ambiguous or unknown, with those that come nearest",
        parameters=(
            Parameter(
                name="q", argument="text", says="a name, in any language and spelling, or its beginning", required=True
            ),
            Parameter(name="kind", says="only entities of this class: Person, Treaty …"),
            _LANGUAGE,
            _LIMIT,
        ),
    ),
    Operation(
        path="/api/fulltext",
        question="fulltext",
        title="Words in names, in passages of claims and in whole texts, as `kg search` finds them",
        parameters=(
            Parameter(
                name="q", argument="words", says='words, "a phrase", a beginning*, -without, a OR b', required=True
            ),
            Parameter(name="in", argument="place", says="only there: name, description, passage or paragraph"),
            Parameter(name="kind", says="only things of this class: Person, Treaty …"),
            Parameter(name="document", says="only in this document (its id)"),
            Parameter(name="claimant", says="only in passages of claims of this claimant (an id or name)"),
            _LANGUAGE,
            _LIMIT,
        ),
    ),
)


_FACET = "only these, ids between commas: "
_EVERYTHING = Parameter(name="everything", kind="boolean", says="not only actors")

PORTIONS = (
    Operation(
        path="/api/portions/entities",
        question="entities",
        title="Entities in short, page by page: by ids, by the beginning of a name, or those with the most claims",
        parameters=(
            Parameter(name="ids", says=f"ids between commas, at most {IDS}"),
            Parameter(name="q", argument="typed", says="the beginning of a name or of a word in it, in any spelling"),
            Parameter(name="of", says="only of this broad kind: Person, Group, Event …"),
            Parameter(name="from", argument="start", kind="integer", says="how many come before", least=0, most=10**8),
            Parameter(name="limit", kind="integer", says="at most so many (1 to 2000)", most=2000),
        ),
    ),
    Operation(
        path="/api/portions/network",
        question="network",
        title="A part of the network, with the entities that it names: the foremost nodes, or those near one",
        parameters=(
            Parameter(name="top", kind="integer", says="the nodes with the most ties, so many (1 to 5000)", most=5000),
            Parameter(name="near", says="only the neighbourhood of this entity"),
            Parameter(name="steps", kind="integer", says="how far that reaches (1 to 3)", most=3),
            Parameter(name="way", says="with the shortest way between two: ids, a comma between them"),
            _EVERYTHING,
            Parameter(name="family", says=_FACET + "families of relations"),
            Parameter(name="claimant", says=_FACET + "claimants"),
            Parameter(name="source", says=_FACET + "works cited, or documents"),
            Parameter(name="certainty", says=_FACET + "certain, probable, possible, reported"),
            Parameter(name="kind", says=_FACET + "classes of both ends"),
            Parameter(name="community", says=_FACET + "communities of both ends"),
            Parameter(name="policy", says="only what is a fact under it; all: whatever anybody claims (default)"),
            Parameter(name="from", argument="since", says="a year, month or day: what may have been since then"),
            Parameter(name="until", says="a year, month or day: what may have been until then"),
            Parameter(name="undated", kind="boolean", says="what has no date too (default: true)"),
        ),
    ),
    Operation(
        path="/api/portions/facets",
        question="facets",
        title="By what the ties of the network can be filtered: the commonest values of each facet, and the period",
        parameters=(_EVERYTHING,),
    ),
)


def arguments(operation: Operation, pairs: Mapping[str, Sequence[str]]) -> dict[str, object]:
    """Turn what an address says into the arguments of a question.

    Raises:
        RefusedError: a parameter is unknown, missing, twice there or not of its kind (400); all of them at once.
    """
    known = {each.name: each for each in operation.parameters}
    wrong = [f"there is no parameter {name[:80]!r}" for name in pairs if name not in known]
    given: dict[str, object] = {}
    for each in operation.parameters:
        values = pairs.get(each.name, ())
        if len(values) > 1:
            wrong.append(f"{each.name} is there {len(values)} times")
        elif not values or not values[0].strip():
            wrong.extend([f"{each.name} is missing: {each.says}"] if each.required else [])
        else:
            value = _value(each, values[0])
            wrong.extend([f"{each.name} is {values[0][:40]!r}: {each.says}"] if value is None else [])
            given[each.argument or each.name] = value
    if wrong:
        raise refuse(400, "; ".join(wrong), hint=f"it takes {', '.join(known)}")
    return given


def _value(parameter: Parameter, text: str) -> object:
    if parameter.kind == "integer":
        bounds = (parameter.least, parameter.most)
        return int(text) if re.fullmatch("[0-9]{1,9}", text) and bounds[0] <= int(text) <= bounds[1] else None
    if parameter.kind == "boolean":
        return {"true": True, "1": True, "false": False, "0": False}.get(text.lower())
    return text
