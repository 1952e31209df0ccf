"""English verbs with what belongs to them, of the phrasebook, in a question: active, passive, asked away or in front.

A place for a thing may be empty where the thing is asked for or stands before the verb (*whom did he show the door?*,
*was he shown the door?*); the last place of a turn is what follows, however long. Owns no phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.questions.phrasebook import english_verbs as verbs
from kg.questions.phrasebook.english_nouns import same
from kg.questions.phrasebook.english_words import Word, joined, split
from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.phrasebook.turns import Part, Turn

_ADVERBS = frozenset({"not", "never", "ever", "also", "then", "later", "first", "once", "be", "been", "have"})
_ASKING = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
_RELATING = _ASKING | {"that"}
_PREPOSITIONS = frozenset(
    {"to", "of", "from", "for", "with", "on", "upon", "in", "into", "against", "at", "by", "over", "under", "behind"}
    | {"between", "about", "towards", "toward", "before", "around", "off", "onto", "among", "out", "after", "beside"}
)
_LONGEST = 8
"""Words of a thing between two words of a turn, at most."""


@dataclass(frozen=True, slots=True)
class _Match:
    """Where a turn stands: up to ``end``, with what fills its places, and how many words in front belong to it."""

    end: int
    things: tuple[tuple[str, tuple[Word, ...]], ...] = ()
    front: tuple[Word, ...] = ()
    owner: bool = False
    is_open: bool = False
    words: tuple[Word, ...] = ()


def rewritten(said: Sequence[Word], turn: Turn) -> Iterator[Rewritten]:
    """Give a question with a verb of the book said plainly."""
    head, rest = turn.said[0], _parts(turn.said[1:])
    for start, word in enumerate(said):
        kinds = verbs.kinds(word.low, head.text)
        if head.is_place or not kinds:
            continue
        kind = _kind(kinds, said[:start])
        for gap in _gaps(said, start, head.text):
            verb = _Place(said, start, kind)
            for match in _walk(said, start + 1 + gap, rest, verb):
                yield from _written(verb, gap, turn, match)


@dataclass(frozen=True, slots=True)
class _Place:
    """The verb of a turn in a question."""

    said: Sequence[Word]
    start: int
    kind: str

    @property
    def empties(self) -> int:
        """How many places may be empty: what is asked for, and what a passive verb is said of."""
        before = [word.low for word in self.said[: self.start]]
        helping = next((word for word in reversed(before) if word in verbs.AUXILIARIES), "")
        passive = self.kind == "participle" and helping not in verbs.HAVE
        return int(_asks_away(before)) + int(passive)


def _asks_away(before: Sequence[str]) -> bool:
    """Tell whether what is asked for is not who does it: *whom did X show …*, *the man that X showed …*."""
    asked = next((place for place in range(len(before) - 1, -1, -1) if before[place] in _RELATING), None)
    if asked is None:
        return False
    after = before[asked + 1 :]
    helping = next((place for place, word in enumerate(after) if word in verbs.AUXILIARIES), None)
    subject = after if helping is None and asked else after[helping + 1 :] if helping is not None else []
    return any(word not in _ADVERBS for word in subject)


def _parts(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Part a possessive ending from a word: *enemy's side*."""
    return tuple(
        each
        for part in parts
        for each in ([part] if part.is_place or part.text == "one's" else [Part(word.low) for word in split(part.text)])
    )


def _kind(kinds: frozenset[str], before: Sequence[Word]) -> str:
    """Tell which form of a verb a word is, by the helping verb before it."""
    if len(kinds) == 1:
        return next(iter(kinds))
    helping = next((word.low for word in reversed(before) if word.low in verbs.AUXILIARIES | {"to"}), "")
    wanted = ("base",) if helping in verbs.DO | verbs.MODALS else ()
    wanted = ("participle",) if helping in verbs.HAVE or helping in verbs.BE else wanted
    return next((kind for kind in (*wanted, "past", "base") if kind in kinds), min(kinds))


def _gaps(said: Sequence[Word], start: int, head: str) -> Iterator[int]:
    """Give how many words of a subject may stand behind the verb: after *was* it does in a question."""
    yield 0
    asks_first = start == 0 or any(word.low in _ASKING for word in said[:start])
    if head == "be" and said[start].low in {"is", "are", "was", "were"} and asks_first:
        yield from range(1, min(_LONGEST, len(said) - start - 1))


def _walk(
    said: Sequence[Word], at: int, parts: Sequence[Part], verb: _Place, so_far: _Match | None = None
) -> Iterator[_Match]:
    """Follow the words of a turn through a question."""
    match = so_far or _Match(end=at)
    if not parts:
        if at == len(said) or not match.is_open:
            yield _grown(match, end=at)
        return
    part, rest = parts[0], parts[1:]
    if part.is_place:
        yield from _of_place(said, at, parts, verb, match)
        return
    if at < len(said) and same(said[at].low, part.text):
        yield from _walk(said, at + 1, rest, verb, _grown(match, words=(*match.words, said[at])))
    fronted = not match.front and said[0].low == part.text and part.text in _PREPOSITIONS
    if not (fronted and rest and rest[0].is_place and len(said) > 1):
        return
    if said[1].low == "whose" and rest[1:]:
        yield from _owned(said, at, rest, verb, match)
    elif said[1].low in _ASKING:
        front = _grown(match, front=(said[0],), things=(*match.things, (rest[0].text, ())))
        yield from _walk(said, at, rest[1:], verb, _grown(front, words=(*match.words, said[0])))


def _grown(match: _Match, **changed: object) -> _Match:
    return replace(match, **changed)  # type: ignore[arg-type]


def _of_place(said: Sequence[Word], at: int, parts: Sequence[Part], verb: _Place, match: _Match) -> Iterator[_Match]:
    """Fill a place: with nothing, with some words, or as the last one with all that follows."""
    name, rest = parts[0].text, parts[1:]
    empty = sum(not words for _, words in match.things)
    if not rest:
        if at < len(said) or empty < verb.empties:
            yield _grown(match, end=at, things=(*match.things, (name, tuple(said[at:]))), is_open=True)
        return
    yield from _owned(said, at, parts, verb, match)
    if empty < verb.empties:
        yield from _walk(said, at, rest, verb, _grown(match, things=(*match.things, (name, ()))))
    for end in range(at + 1, min(at + _LONGEST, len(said)) + 1):
        if said[end - 1].low in _ASKING | verbs.AUXILIARIES:
            return
        filled = _grown(match, things=(*match.things, (name, tuple(said[at:end]))))
        yield from _walk(said, end, rest, verb, filled)


def _owned(said: Sequence[Word], at: int, parts: Sequence[Part], verb: _Place, match: _Match) -> Iterator[_Match]:
    """Take *whose wings* in front for the wings of whoever is asked for."""
    name, rest = parts[0].text, parts[1:]
    first = 1 if said[0].low in _PREPOSITIONS else 0
    if rest[0].text != "'s" or match.front or len(said) <= first or said[first].low != "whose":
        return
    count = 0
    own = rest[1:]
    while count < len(own) and not own[count].is_place and said[first + 1 + count].low == own[count].text:
        count += 1
    if count:
        front = tuple(said[: first + 1 + count])
        yield from _walk(
            said,
            at,
            own[count:],
            verb,
            _grown(match, front=front, owner=True, things=(*match.things, (name, ())), words=(*match.words, *front)),
        )


def _written(verb: _Place, gap: int, turn: Turn, match: _Match) -> Iterator[Rewritten]:
    """Write a question with the plain phrase in the form of the turn."""
    said, start, kind, things = verb.said, verb.start, verb.kind, dict(match.things)
    before, subject = list(said[len(match.front) : start]), said[start + 1 : start + 1 + gap]
    asks: list[Word | str] = (
        ["who" if match.front and match.owner and kind == "participle" else "whom"] if match.owner else []
    )
    head, rest = turn.plain[0].text, turn.plain[1:]
    phrase: list[Word | str] = []
    for part in rest:
        phrase += list(things.get(part.text, ())) if part.is_place else ["his" if part.text == "one's" else part.text]
    last = not match.is_open or (bool(rest) and rest[-1].is_place and rest[-1].text == turn.said[-1].text)
    after = () if match.is_open else said[match.end :]
    words = frozenset(word.low for word in (said[start], *match.words))
    if not last:
        return
    for text in _in_form(before, subject, kind, head, phrase):
        yield Rewritten(joined((*asks, *text, *after)), words)


def _in_form(
    before: list[Word], subject: Sequence[Word], kind: str, head: str, phrase: Sequence[Word | str]
) -> Iterator[tuple[Word | str, ...]]:
    """Put the plain verb where the turn had its own: *was X at the helm* → *did X lead*."""
    if subject and head != "be":
        yield (*before, "did" if kind == "past" else "does", *subject, head, *phrase)
    elif subject:
        yield (*before, verbs.written("be", kind), *subject, *phrase)
    elif head == "be" and kind == "base":
        helping = next((place for place in range(len(before) - 1, -1, -1) if before[place].low in verbs.DO), None)
        if helping is None:
            yield (*before, "be", *phrase)
        else:
            form = "was" if before[helping].low == "did" else "is"
            yield (*before[:helping], form, *before[helping + 1 :], *phrase)
    else:
        yield (*before, verbs.written(head, kind), *phrase)
