"""A question with its answer, as a terminal has it and as JSON (``docs/json.md``). Owns none of its words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import indent

from kg.evidence.reading import Evidence, as_json
from kg.questions import replies
from kg.questions.answers_found import Answered, Besides, Found
from kg.questions.lexicon import Lexicon
from kg.questions.understood import Refused, Slot, Understood


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A question with its answer, or with why there is none; and the lexicon that it was read with.

    ``read_as``: the question without its typing errors, where it has any. ``kin``: whether the claims in ``near`` are
    of all the things that are named, and of the family of the relation that is asked for.
    """

    question: str
    outcome: Answered | Refused
    lexicon: Lexicon
    near: tuple[Evidence, ...] = ()
    suggestions: tuple[str, ...] = ()
    read_as: str | None = None
    kin: bool = False

    @property
    def answered(self) -> bool:
        """Whether there is an answer."""
        return isinstance(self.outcome, Answered)


def as_text(reply: Reply, *, limit: int = 10) -> str:
    """Lay out a reply for a terminal."""
    if isinstance(reply.outcome, Answered):
        text = replies.text(reply.outcome, reply.lexicon, limit=limit)
        return f"{_read_as(reply, reply.outcome.understood.language)}{text}"
    text = replies.refusal(reply.outcome, reply.lexicon, reply.near, reply.suggestions, kin=reply.kin)
    return f"{_read_as(reply, reply.outcome.language)}{text}"


def _read_as(reply: Reply, language: str) -> str:
    return f"{replies.word('read-as', language).format(reply.read_as)}\n" if reply.read_as else ""


_HERE = "\0"
"""Stands in a record where its claims are to be written: no text that somebody typed or wrote has it."""


def written(reply: Reply, more: Mapping[str, object], *, limit: int | None = None) -> Iterator[str]:
    """Write :func:`as_record` and more as JSON, piece by piece: thousands of claims never stand in memory together."""
    if not isinstance(reply.outcome, Answered) or not len(reply.outcome.claims):
        yield _dumped({**as_record(reply, limit=limit), **more})
        return
    before, _, after = _dumped({**_record(reply, [_HERE], limit), **more}).partition(f"    {json.dumps(_HERE)}")
    language = reply.outcome.understood.language
    for claim in reply.outcome.claims.in_batches(limit):
        yield before + indent(_dumped(as_json(claim, language)), "    ")
        before = ",\n"
    yield after


def _dumped(record: object) -> str:
    return json.dumps(record, ensure_ascii=False, indent=2)


def as_record(reply: Reply, *, limit: int | None = None) -> dict[str, object]:
    """Give a reply as JSON has it: ``docs/json.md``."""
    outcome = reply.outcome
    if not isinstance(outcome, Answered):
        return _record(reply, [], limit)
    return _record(reply, [as_json(claim, outcome.understood.language) for claim in outcome.claims[:limit]], limit)


def _record(reply: Reply, claims: list[object], limit: int | None) -> dict[str, object]:
    outcome = reply.outcome
    language = outcome.understood.language if isinstance(outcome, Answered) else outcome.language
    asked = outcome.understood
    record: dict[str, object] = {
        "question": reply.question,
        "language": language,
        "read_as": reply.read_as,
        "answered": isinstance(outcome, Answered),
        "understood": _understood(asked, reply.lexicon, language) if asked else None,
    }
    if isinstance(outcome, Answered):
        record |= {
            "answer": replies.sentence(outcome, reply.lexicon),
            "answers": _answers(outcome, reply.lexicon, language),
            "claims": claims,
            "against": [as_json(claim, language) for claim in replies.against(outcome, limit)],
            "query": outcome.query,
        }
        if outcome.told:
            record["told"] = list(outcome.told)
        if outcome.besides:
            record["besides"] = [_besides(each, reply.lexicon, language) for each in outcome.besides]
        if outcome.weighed:
            record["weighed"] = [{"word": own, "by": by} for own, by in outcome.weighed]
        if outcome.left:
            record["undecided"] = [_thing(iri, reply.lexicon, language) for iri in outcome.left]
        return record
    record |= {
        "answer": as_text(reply).rstrip("\n"),
        "answers": [],
        "refusal": outcome.kind,
        "words": list(outcome.words),
        "candidates": [_thing(iri, reply.lexicon, language) for iri in outcome.near if iri in reply.lexicon.things],
        "suggestions": list(reply.suggestions),
        "almost": reply.kin,
        "claims": [as_json(claim, language) for claim in reply.near],
        "query": None,
    }
    return record


def _answers(answer: Answered, lexicon: Lexicon, language: str) -> list[dict[str, object]]:
    marks = answer.contested(answer.found)
    return [_found(each, lexicon, language, contested=mark) for each, mark in zip(answer.found, marks, strict=True)]


def _besides(besides: Besides, lexicon: Lexicon, language: str) -> dict[str, object]:
    return {
        "of": [_thing(iri, lexicon, language) for iri in besides.of],
        "answers": [_found(each, lexicon, language, contested=bool(each.contested)) for each in besides.found],
    }


def _found(found: Found, lexicon: Lexicon, language: str, *, contested: bool) -> dict[str, object]:
    record: dict[str, object] = {}
    if found.iri:
        record |= _thing(found.iri, lexicon, language)
    if found.other:
        record["other"] = _thing(found.other, lexicon, language)
    if found.value:
        record["value"] = found.value
    if found.count:
        record["count"] = found.count
    record["contested"] = contested
    record["claims"] = list(found.claims)
    return record


def _thing(iri: str, lexicon: Lexicon, language: str) -> dict[str, object]:
    thing = lexicon.things.get(iri)
    return {"iri": iri, "label": thing.label(language, "en") if thing else iri}


def _understood(asked: Understood, lexicon: Lexicon, language: str) -> dict[str, object]:
    relations = [name for clause in asked.clauses for name in clause.relations]
    slots = [slot for clause in asked.clauses for slot in (clause.subject, clause.object)]
    things = [
        *(thing for slot in slots for thing in slot.things),
        *asked.things,
        *asked.others,
        *asked.claimants,
        *asked.context,
    ]
    return {
        "intent": asked.intent,
        "relations": [
            {"iri": lexicon.relations[name].iri, "label": lexicon.relations[name].label(language, "en")}
            for name in dict.fromkeys(relations)
        ],
        "entities": [_thing(iri, lexicon, language) for iri in dict.fromkeys(things)],
        "asked": [_asked(clause.subject, clause.object) for clause in asked.clauses],
        "classes": list(asked.classes),
        "claimants": [_thing(iri, lexicon, language) for iri in asked.claimants],
        "period": str(asked.period) if asked.period else None,
    }


def _asked(subject: Slot, object_: Slot) -> str | None:
    sides = [name for name, slot in (("subject", subject), ("object", object_)) if slot.asked]
    return " and ".join(sides) or None
