"""Claims from sentences that tell an event of news (:mod:`kg.coding`) between two who are known, in English.

Which relation an event is stands in the ontology (``kg:codesEvent``). Where trigger words say
something in a sentence, they go before it (:func:`unclaimed`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from kg.coding import events
from kg.coding.actors import Actor
from kg.coding.events import CodedEvent
from kg.coding.words import is_past
from kg.extraction.lands import Lands
from kg.extraction.naming import Naming
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge, Proposal
from kg.extraction.sentences import Sentence, sentences
from kg.model import EntityId, Mention, RelationId
from kg.ontology.vocabulary import Relation

RULE: Final = "coded"
_SCORE: Final = 0.4
_LAND: Final = "Country"


def propose(source: Source, known: Knowledge) -> Iterator[Proposal]:
    """Read every English sentence in which two are named who can act."""
    relations = {relation.event: relation for relation in known.vocabulary.relations.values() if relation.event}
    naming = Naming(source, known)
    lands = Lands(source, known, naming)
    new = {one.id for one in source.new}

    def acts(entity: EntityId) -> bool:
        return entity not in new and (known.is_a(entity, "Actor") or known.is_a(entity, _LAND))

    def tells(mentions: Sequence[Mention]) -> bool:
        return len({one.entity for one in mentions if acts(one.entity)}) > 1

    for sentence in sentences(source, ("en",), wanted=tells):
        actors = [
            Actor(code=name.entity, text=name.text, start=name.start - sentence.start, end=name.end - sentence.start)
            for name in sentence.names
            if acts(name.entity)
        ]
        told = events.code(sentence.text, actors) if len({one.code for one in actors}) > 1 else None
        if told is not None and told.code in relations and _is_plain(sentence.text, told, actors):
            ends = _ends(told, relations[told.code], known, lands)
            yield from (_claim(source, sentence, told, triple) for triple in ends)
    yield from naming.proposed()


def unclaimed(claims: Sequence[ProposedClaim]) -> Iterator[ProposedClaim]:
    """Leave out coded events of sentences of which another rule says something."""
    starts = sorted({one.start for one in claims if one.rule != RULE})
    for claim in claims:
        if claim.rule != RULE or bisect_left(starts, claim.start) == bisect_left(starts, claim.end):
            yield claim


def _is_plain(text: str, told: CodedEvent, actors: Sequence[Actor]) -> bool:
    """Tell whether a sentence plainly says that it was done: subject, verb in the past, object, little between them.

    What is to be done, or told with a noun, is not claimed: in treaties and instructions it is no event.
    """
    low = text.lower()
    first = low[told.start : told.end].split()[0]
    if not is_past(first) or first in _AUXILIARY or first in _WISHED or low[told.start :].startswith("complained to "):
        return False
    before = [one for one in actors if one.end <= told.start]
    after = [one for one in actors if one.start >= told.start + len(first)]
    if not before or not after or before[-1].code not in told.sources or _SAID.search(low[: told.start]):
        return False
    between = low[before[-1].end : told.start].split()
    beyond = low[told.end : after[0].start] if after[0].start > told.end else ""
    return (
        len(between) <= _NEAR
        and _GOVERNED.search(low[: before[-1].start]) is None
        and not _CLAUSE.search(" ".join(between))
        and len(beyond.split()) <= _FAR
        and _CLAUSE.search(beyond) is None
        and _PART.search(beyond) is None
        and _OTHERWISE.search(low[told.start : told.end]) is None
    )


_NEAR: Final = 3
_FAR: Final = 6
_WISHED: Final = frozenset(
    [
        *("wanted", "wished", "hoped", "intended", "planned", "meant", "tried", "sought", "expected", "needed"),
        *("recommended", "lacked"),
    ]
)
_AUXILIARY: Final = frozenset(["did", "had", "was", "were", "been", "done", "could", "might", "would"])
_GOVERNED: Final = re.compile(
    r"\b(?:in|of|to|for|by|with|from|at|on|and|between|against|under|than|as|through)\s+(?:the\s+)?(?:\w+\s+)?$"
)
_SAID: Final = re.compile(r"\bthat\b")
"""What opens a clause that somebody says, believes or denies."""
_PART: Final = re.compile(r"\bof\s+(?:the\s+)?$|\b(?:re|concerning|regarding|about|by|over)\b")
"""What only belongs to who is named behind it: *expelled the agents of X*; what it is about."""
_OTHERWISE: Final = re.compile(
    r"\b(?:treaty|agreement|convention|pact|accord|protocol|charter|armistice)\b"
    r"|\b(?:cultural|diplomatic|propaganda|peace|charm|economic|political)\s+(?:offensive|attack|war)"
)
"""News that is no deed of one to another: who signs or ratifies a treaty with somebody supports him in nothing."""
_CLAUSE: Final = re.compile(
    r"[,;:()“”\"]|\b(?:he|she|they|having|that|which|who|whom|whose|because|if|when|while|after|before|should|would|may|might|must|not|and|but)\b"
)


def _ends(
    told: CodedEvent, relation: Relation, known: Knowledge, lands: Lands
) -> Iterator[tuple[EntityId, RelationId, EntityId]]:
    for one, other in product(told.sources, told.targets):
        subject = lands.fitting(EntityId(one), relation.domains)
        object_ = lands.fitting(EntityId(other), relation.ranges)
        if subject != object_ and known.fits(subject, relation.domains) and known.fits(object_, relation.ranges):
            yield subject, RelationId(relation.id), object_


def _claim(
    source: Source, sentence: Sentence, told: CodedEvent, triple: tuple[EntityId, RelationId, EntityId]
) -> ProposedClaim:
    stored = sentence.stored_span(sentence.start, sentence.end)
    date = sentence.dates[0] if len(sentence.dates) == 1 else None
    return ProposedClaim(
        subject=triple[0],
        predicate=triple[1],
        object=triple[2],
        claimants=(source.author,),
        start=stored[0],
        end=stored[1],
        quotation=source.structure.reader_text(*stored),
        score=_SCORE,
        rule=RULE,
        triggers=(told.trigger,),
        date=date.edtf if date else None,
        date_as_written=date.as_written if date else None,
        page=sentence.page,
        note=sentence.note,
        footnotes=sentence.note_after(sentence.end),
        remark=f"event: {told.code}",
    )
