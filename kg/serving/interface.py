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


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of an address: its name there, the argument that it becomes, and what it is."""

    name: str
    says: str
    argument: str = ""
    kind: str = "string"
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One question: a method of :class:`kg.inquiries.answers.Inquirer`."""

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
        return int(text) if re.fullmatch("[0-9]{1,4}", text) and 0 < int(text) <= MOST else None
    if parameter.kind == "boolean":
        return {"true": True, "1": True, "false": False, "0": False}.get(text.lower())
    return text
