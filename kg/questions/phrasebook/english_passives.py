"""English turns of which the noun is said in the passive: *an end was put to it*, *by whom was pressure put on X*.

Owns no phrase; every other form of a turn is :mod:`.english_phrases`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.questions.phrasebook import english_verbs as verbs
from kg.questions.phrasebook.english_nouns import same
from kg.questions.phrasebook.english_words import PREPOSITIONS, Word, joined
from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.phrasebook.turns import Part, Turn


def rewritten(said: Sequence[Word], turn: Turn) -> Iterator[Rewritten]:
    """Give a question in which what is done is the subject with the plain verb, of what it is done to."""
    noun = turn.said[1:-2]
    if not noun or any(part.is_place for part in noun) or not _is_of_one(turn):
        return
    for at, word in enumerate(said):
        if "participle" in verbs.kinds(word.low, turn.said[0].text):
            yield from _turned(said, at, noun, turn)


def _is_of_one(turn: Turn) -> bool:
    """Tell whether a turn ends with the thing that its plain verb is done to: *put an end to {A}*, *abolish {A}*."""
    preposition, place = turn.said[-2:]
    own = turn.plain[1:2] == (Part(place.text, is_place=True),)
    return place.is_place and own and preposition.text in PREPOSITIONS


def _turned(said: Sequence[Word], at: int, noun: Sequence[Part], turn: Turn) -> Iterator[Rewritten]:
    """Put the thing in the place of the noun."""
    start = next((each for each in range(at) if _stands(said, each, noun)), None)
    if start is None or not any(word.low in verbs.BE for word in said[:at]):
        return
    between, front = said[start + len(noun) : at], 0
    if not all(word.low in verbs.AUXILIARIES for word in between):
        return
    preposition, end = turn.said[-2].text, at + 1
    if end < len(said) and said[end].low == preposition:
        ends = [each for each in range(end + 1, len(said)) if said[each].low in PREPOSITIONS]
        things = [(said[end + 1 : each], each) for each in (*ends, len(said))]
    elif said[0].low == preposition:
        things, front = [((), end)], 1
    else:
        return
    plain = [verbs.written(turn.plain[0].text, "participle"), *(part.text for part in turn.plain[2:])]
    words = frozenset(word.low for word in (*said[start : start + len(noun)], said[at])) | {preposition}
    for thing, after in things:
        text = joined((*said[front:start], *thing, *between, *plain, *said[after:]))
        yield Rewritten(text, words)


def _stands(said: Sequence[Word], start: int, noun: Sequence[Part]) -> bool:
    stretch = said[start : start + len(noun)]
    return len(stretch) == len(noun) and all(
        same(word.low, part.text) for word, part in zip(stretch, noun, strict=True)
    )
