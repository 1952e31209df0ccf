"""From a name as somebody wrote it to the entity that is meant: known, ambiguous, or unknown; never a guess.

Owns the comparison of names; finding them in a text is :mod:`kg.annotation`. A name is compared word by word on what
its words sound like (:mod:`kg.language.phonetics`), so that alphabets, transliterations and a typing error or two make
little difference::

    match resolver.resolve("Tchaikovsky'ye"):
        case Known(entity=entity): ...
        case Ambiguous(candidates=candidates): ...
        case Unknown(): ...

Scores go from 0 to 100. For each word of the name its best partner among the words of a known name is found: 1 for
the same sound, ``1 - 0.75 · d / n`` for ``d`` errors (insertion, deletion, substitution, transposition) in ``n``
letters, 0.9 for an initial that fits, and nothing for one that does not. The mean over the name's words, weighted by
their length, is reduced for words of the known name that are missing: little for given names, more for the surname,
in proportion for what is not a person.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nlargest, nsmallest
from itertools import islice

from rapidfuzz.distance import OSA, Indel
from rapidfuzz.process import extract

from kg.language import honorifics, phonetics
from kg.model import Entity, EntityId
from kg.resolution.forms import Form, Token, flat, proper, readings, tokens_of, unscanned
from kg.resolution.known import Held, Key, KnownNames

THRESHOLD = 80.0
"""Below this score nothing is known."""

MARGIN = 5.0
"""Candidates that come this near to the best one are as good as it."""

_MOST_COMPARED = 100
_MOST_SHOWN = 5
_SURNAME_MISSING, _GIVEN_MISSING, _ALONE = 0.10, 0.02, 0.78
_SLIP = 3.0  # what a misreading that had to be assumed costs


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An entity that a name may mean, by which of its names, and how well that fits (0 to 100)."""

    entity: EntityId
    name: str
    score: float


_NOBODY = Candidate(entity=EntityId(""), name="", score=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The name means this entity."""

    name: str
    entity: EntityId
    score: float
    matched: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """The name means one of these, best first; what else is said must decide."""

    name: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """The name means nothing that is known; ``nearest`` is what comes closest, for a person to look at."""

    name: str
    nearest: tuple[Candidate, ...] = ()


Resolution = Known | Ambiguous | Unknown


def resolve(name: str, entities: Iterable[Entity], *, context: Collection[EntityId] = ()) -> Resolution:
    """Resolve one name; for many, make a :class:`Resolver` once."""
    return Resolver(entities).resolve(name, context=context)


class Resolver:
    """Names of known entities, ready for comparison; does not change."""

    def __init__(
        self,
        entities: Iterable[Entity] = (),
        *,
        known: KnownNames | None = None,
        threshold: float = THRESHOLD,
        margin: float = MARGIN,
    ) -> None:
        """Take the entities, or names that were taken apart before, and how sure one wants to be."""
        self._threshold, self._margin = threshold, margin
        people = list(entities)
        self._known = Held(people) if known is None else known
        self._lives = {
            each.id: (_year(each, "born"), _year(each, "died")) for each in people if each.id.startswith("person/")
        }
        self._near = lru_cache(maxsize=65536)(self._sounds_near)

    def resolve(self, name: str, *, context: Collection[EntityId] = (), year: int | None = None) -> Resolution:
        """Say what a name means.

        Of several that fit equally well, the only one in ``context`` (what the text speaks of) is taken to be meant,
        else the only one who, by the years of birth and death that the tables give, can have acted in ``year``.
        """
        ranked = self.candidates(name)
        if not ranked or ranked[0].score < self._threshold:
            return Unknown(name=name, nearest=ranked[:_MOST_SHOWN])
        level = tuple(one for one in ranked if one.score >= max(self._threshold, ranked[0].score - self._margin))
        present = [one for one in level if one.entity in context]
        if len(present) != 1 and year is not None:
            present = [one for one in present or level if self._can_have_acted(one.entity, year)]
        if len(level) == 1 or len(present) == 1:
            best = level[0] if len(level) == 1 else present[0]
            return Known(name=name, entity=best.entity, score=best.score, matched=best.name)
        return Ambiguous(name=name, candidates=level)

    def may_know(self, name: str) -> bool:
        """Tell, fast, whether a name may mean anything: its surname, or two of its words, sound like known words.

        An initial counts as a word; a surname with a slip in it is not heard where no other two words are.
        """
        tokens = tokens_of(name, person=True)
        heard = [
            bool(token.initial) or self._known.has(token.sound) or self._known.has(token.plain) for token in tokens
        ]
        spoken = any(known and not token.initial for known, token in zip(heard, tokens, strict=True))
        return spoken and (heard[-1] or sum(heard) > 1)

    def _can_have_acted(self, entity: EntityId, year: int) -> bool:
        born, died = self._lives.get(entity, (None, None))
        return (born is None or year >= born + _GROWN_UP) and (died is None or year <= died)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Give every entity that the name may mean at all, best first."""
        best: dict[EntityId, Candidate] = {}
        for reading, cost in readings(name):
            for found in self._compared(reading):
                score = round(found.score - cost, 2)
                known = best.get(found.entity)
                if known is None or score > known.score:
                    best[found.entity] = Candidate(entity=found.entity, name=found.name, score=score)
            if any(one.score >= 100.0 - cost for one in best.values()):
                break
        if max((one.score for one in best.values()), default=0.0) < self._threshold:
            for reading in unscanned(name):
                for found in self._compared(reading):
                    score = round(found.score - _SLIP, 2)
                    if score > best.get(found.entity, _NOBODY).score:
                        best[found.entity] = Candidate(entity=found.entity, name=found.name, score=score)
        return tuple(sorted(best.values(), key=lambda one: (-one.score, one.entity)))

    def _compared(self, name: str) -> Iterator[Candidate]:
        honoured = honorifics.without_honorifics(tuple(name.split())) != tuple(name.split())
        exact = self._known.exact(flat(name)) or self._known.exact(flat(" ".join(proper(name, person=True))))
        for form in exact:
            yield Candidate(entity=form.entity, name=form.name, score=100.0)
        for key in self._block(name):
            form = self._known.form(key)
            tokens = tokens_of(name, person=form.person)
            score = _score(tokens, form, honoured=honoured)
            if score > 0:
                yield Candidate(entity=form.entity, name=form.name, score=score)

    def _block(self, name: str) -> list[Key]:
        """Choose the names worth comparing: those that share most, and the rarest, words with this one."""
        merits: dict[Key, float] = {}
        for token in tokens_of(name, person=True):
            if token.initial:
                continue
            near = dict(self._near(token.plain)) | dict(self._near(token.sound))
            for sound, likeness in near.items():
                postings = self._known.postings(sound)
                merit = likeness / (1 + len(postings)) ** 0.25
                for key in postings:
                    merits[key] = merits.get(key, 0.0) + merit
        return nsmallest(_MOST_COMPARED, merits, key=lambda key: (-merits[key], key))

    def _sounds_near(self, sound: str) -> tuple[tuple[str, float], ...]:
        """Find the words that differ by a few errors, which spare the first two letters or the last two."""
        allowed = _errors_allowed(len(sound))
        known = {*self._known.sounds(sound[:2], at_end=False), *self._known.sounds(sound[-2:], at_end=True)}
        near = extract(sound, sorted(known), scorer=OSA.distance, score_cutoff=allowed, limit=None)
        return tuple((other, _likeness(round(errors), max(len(sound), len(other)))) for other, errors, _ in near)


def most_alike(name: str, others: Iterable[str], most: int, cutoff: float) -> list[str]:
    """Give what :func:`difflib.get_close_matches` gives of many different texts, fast: the most alike, best first.

    What it finds in both stands in both in the same order, and so is no longer than their longest common subsequence:
    once that is too short for the next, no other is as like.
    """
    matcher = SequenceMatcher()
    matcher.set_seq2(name)
    best: list[tuple[float, str]] = []
    for bound, other in sorted(_possibly_alike(name, others, cutoff - _FRACTION), reverse=True):
        if len(best) == most and bound + _FRACTION < best[-1][0]:
            break
        matcher.set_seq1(other)
        if (likeness := matcher.ratio()) >= cutoff:
            best = nlargest(most, (*best, (likeness, other)))
    return [other for _, other in best]


def _possibly_alike(name: str, others: Iterable[str], least: float) -> Iterator[tuple[float, str]]:
    while some := list(islice(others := iter(others), _AT_ONCE)):
        found = extract(name, some, scorer=Indel.normalized_similarity, score_cutoff=least, limit=None)
        yield from ((bound, other) for other, bound, _ in found)


_FRACTION = 0.01  # the two count in different fractions
_AT_ONCE = 10_000


def _year(entity: Entity, column: str) -> int | None:
    found = _FOUR_DIGITS.search(" ".join(entity.attributes.get(column, ())))
    return int(found[0]) if found else None


_FOUR_DIGITS = re.compile(r"\b\d{4}\b")
_GROWN_UP = 15  # years after which somebody signs, writes and negotiates


_SHORT, _LONG = 4, 6


def _errors_allowed(length: int) -> int:
    return 0 if length < _SHORT else 1 if length < _LONG else 2


def _likeness(errors: int, length: int) -> float:
    return 1.0 - 0.75 * errors / length


def _likeness_of(one: Token, other: Token) -> float:
    if one.initial or other.initial:
        first = one.initial or phonetics.first_letter(one.sound)
        second = other.initial or phonetics.first_letter(other.sound)
        return 0.9 if phonetics.initial(first) & phonetics.initial(second) else 0.0
    if one.sound == other.sound:
        return 1.0
    if one.plain == other.plain:
        return _SAME_LETTERS
    length = max(len(one.sound), len(other.sound))
    allowed = _errors_allowed(min(len(one.sound), len(other.sound)))
    errors = OSA.distance(one.sound, other.sound, score_cutoff=allowed)
    return _likeness(errors, length) if errors <= allowed else 0.0


_SAME_LETTERS = 0.97


def _weight(token: Token) -> float:
    return 1.0 if token.initial else float(len(token.sound) or 1)


def _score(tokens: tuple[Token, ...], form: Form, *, honoured: bool) -> float:
    """Score a name against a known one; the formula stands at the head of this module."""
    if not tokens or not form.tokens:
        return 0.0
    pairs = _pairs(tokens, form.tokens)
    if not any(not tokens[i].initial for i, _ in pairs):
        return 0.0
    whole = sum(map(_weight, tokens))
    covered = sum(_weight(tokens[i]) * likeness for (i, _), likeness in pairs.items()) / whole
    if any(token.initial and not any(i == index for i, _ in pairs) for index, token in enumerate(tokens)):
        covered *= 0.85  # an initial that contradicts
    missing = [j for j in range(len(form.tokens)) if not any(partner == j for _, partner in pairs)]
    return 100.0 * covered * _completeness(tokens, form, missing, honoured=honoured)


def _completeness(tokens: tuple[Token, ...], form: Form, missing: list[int], *, honoured: bool) -> float:
    if not missing:
        return 1.0
    if not form.person:
        there = sum(_weight(token) for j, token in enumerate(form.tokens) if j not in missing)
        return 0.4 + 0.6 * there / sum(map(_weight, form.tokens))
    if len(form.tokens) - 1 in missing and "," not in form.name:
        alone = len(tokens) == 1 and not honoured
        return _ALONE if alone else 1.0 - _SURNAME_MISSING - _GIVEN_MISSING * (len(missing) - 1)
    return 1.0 - _GIVEN_MISSING * len(missing)


def _pairs(tokens: tuple[Token, ...], others: tuple[Token, ...]) -> dict[tuple[int, int], float]:
    """Pair words one to one, the likest first, and of equally like ones those in like places."""
    likes = [
        (likeness, -abs(i - j), -i, -j)
        for i, one in enumerate(tokens)
        for j, other in enumerate(others)
        if not (_surname_with_initial(i, one, tokens, other) or _surname_with_initial(j, other, others, one))
        and (likeness := _likeness_of(one, other)) > 0
    ]
    found: dict[tuple[int, int], float] = {}
    for likeness, _, i, j in sorted(likes, reverse=True):
        if all(-i != a and -j != b for a, b in found):
            found[-i, -j] = likeness
    return found


def _surname_with_initial(index: int, one: Token, tokens: tuple[Token, ...], other: Token) -> bool:
    """Tell whether a last word would be paired with an initial: initials stand for given names."""
    return bool(other.initial) and not one.initial and len(tokens) > 1 and index == len(tokens) - 1
