"""English verbs with what belongs to them, of the phrasebook, in a question: active, passive, asked away or in front.

A place for a thing may be empty where the thing is asked for or stands before the verb (*whom did he show the door?*,
*was he shown the door?*); the last place of a turn is what follows, however long. Owns no phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.questions.phrasebook import english_verbs as verbs
from kg.questions.phrasebook.english_nouns import same
from kg.questions.phrasebook.english_words import PREPOSITIONS, Word, joined, split
from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.phrasebook.turns import Part, Turn

_ADVERBS = frozenset({"not", "never", "ever", "also", "then", "later", "first", "once", "be", "been", "have"})
_ASKING = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "'s", "this", "these", "any"})
"""Words before a noun, and before no verb."""
_MOMENTS = frozenset({"when", "while", "until", "since", "during", "as"})
_RELATING = _ASKING | {"that"}
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
        if head.is_place or not kinds or not _may_be_verb(said, start, turn):
            continue
        kind = _kind(kinds, said[:start])
        for gap in _gaps(said, start, head.text):
            verb = _Place(said, start, kind)
            for match in _walk(said, start + 1 + gap, rest, verb):
                if _is_whole(verb, gap, match):
                    yield from _written(verb, gap, turn, match)


def _may_be_verb(said: Sequence[Word], start: int, turn: Turn) -> bool:
    """Tell whether a word is no noun behind an article, and no *did* that only helps another verb."""
    before = said[start - 1].low if start else ""
    if said[start].low in {"did", "does"} and turn.said[1:] and turn.said[1].is_place and not turn.words[2:]:
        return False
    return before not in _DETERMINERS and (before not in {"whose", "which"} or said[start].low in verbs.BE)


@dataclass(frozen=True, slots=True)
class _Place:
    """The verb of a turn in a question."""

    said: Sequence[Word]
    start: int
    kind: str

    @property
    def empties(self) -> int:
        """How many places may be empty: what is asked for, and what a passive verb is said of."""
        return int(_asks_away([word.low for word in self.said[: self.start]])) + int(self.is_passive)

    @property
    def asks_object(self) -> bool:
        """Whether the thing is asked for that the verb needs: *whom did he show the door*, and not *when did he …*."""
        before = [word.low for word in self.said[: self.start]]
        asks = bool(before) and before[0] in {"who", "whom", "what", "which", "whose"}
        return asks and self.kind != "ing" and before[-1] != "to" and not self.is_passive and _asks_away(before)

    @property
    def is_passive(self) -> bool:
        """Whether the verb is a participle that no *have* makes active."""
        before = [word.low for word in self.said[: self.start]]
        helping = next((word for word in reversed(before) if word in verbs.AUXILIARIES), "")
        return self.kind == "participle" and helping not in verbs.HAVE


def _asks_away(before: Sequence[str]) -> bool:
    """Tell whether what is asked for is not who does it: *whom did X show …*, *the man that X showed …*."""
    asked = next((place for place in range(len(before) - 1, -1, -1) if before[place] in _RELATING), None)
    if asked is None:
        return False
    after = before[asked + 1 :]
    helping = next((place for place, word in enumerate(after) if word in verbs.AUXILIARIES), None)
    subject = after if helping is None and asked else after[helping + 1 :] if helping is not None else []
    own = [word for word in subject if word not in _ADVERBS]
    return bool(own) and not (after[helping or 0] not in verbs.DO and verbs.is_participle(own[0]))


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


def _is_whole(verb: _Place, gap: int, match: _Match) -> bool:
    """Tell whether what is asked for has its place, and a subject behind the verb all its words."""
    said, behind = verb.said, verb.start + 1 + gap
    if gap and len(match.words) <= len(match.front):
        return behind == len(said)
    return any(not words for _, words in match.things) or not verb.asks_object or said[-1].low in PREPOSITIONS


def _gaps(said: Sequence[Word], start: int, head: str) -> Iterator[int]:
    """Give how many words of a subject may stand behind the verb: after *was* it does in a question."""
    yield 0
    asks_first = start == 0 or any(word.low in _ASKING for word in said[:start])
    if head == "be" and said[start].low in {"is", "are", "was", "were"} and asks_first:
        whole = range(1, min(_LONGEST, len(said) - start))
        yield from (gap for gap in whole if said[start + 1 + gap :][:1] == () or said[start + 1 + gap].low != "'s")


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
    fronted = not match.front and said[0].low == part.text and part.text in PREPOSITIONS
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
    first = 1 if said[0].low in PREPOSITIONS else 0
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
    said, start = verb.said, verb.start
    before, subject = list(said[len(match.front) : start]), said[start + 1 : start + 1 + gap]
    asks: list[Word | str] = [("who" if verb.is_passive else "whom")] if match.owner else []
    words = frozenset(word.low for word in (said[start], *match.words))
    for things, after in _filled(said, turn, match):
        phrase = [word for part in turn.plain[1:] for word in _filling(part, things)]
        for text in _in_form(before, subject, verb.kind, turn.plain[0].text, phrase):
            yield Rewritten(joined((*asks, *text, *after)), words)


def _filling(part: Part, things: dict[str, tuple[Word, ...]]) -> Sequence[Word | str]:
    """Give what stands for a part of a plain phrase."""
    if part.is_place:
        return things.get(part.text, ())
    return [{"one's": "his", "oneself": "himself"}.get(part.text, part.text)]


def _filled(
    said: Sequence[Word], turn: Turn, match: _Match
) -> Iterator[tuple[dict[str, tuple[Word, ...]], Sequence[Word]]]:
    """Give what fills the places, and what follows: where the last place moves, it ends before some preposition."""
    things = dict(match.things)
    if not match.is_open or turn.plain[-1] == turn.said[-1]:
        yield things, () if match.is_open else said[match.end :]
        return
    start = match.end
    ends = [end for end in range(start + 1, len(said)) if said[end].low in PREPOSITIONS | _MOMENTS]
    for end in (len(said), *reversed(ends)):
        yield things | {turn.said[-1].text: tuple(said[start:end])}, said[end:]
    if start < len(said) and said[start].low in PREPOSITIONS | _MOMENTS:
        yield things | {turn.said[-1].text: ()}, said[start:]


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
