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
from functools import lru_cache
from heapq import nsmallest

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from kg.language import honorifics, phonetics, turkish
from kg.model import Entity, EntityId

THRESHOLD = 80.0
"""Below this score nothing is known."""

MARGIN = 5.0
"""Candidates that come this near to the best one are as good as it."""

_MOST_COMPARED = 100
_MOST_SHOWN = 5
_SURNAME_MISSING, _GIVEN_MISSING, _ALONE = 0.10, 0.02, 0.78
_SLIP = 3.0  # what a misreading that had to be assumed costs
_BARE_SUFFIX = 1.0  # what an unmarked suffix that had to be assumed costs


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    sound: str
    plain: str = ""  # the letters without their marks: how people without a Turkish keyboard write
    initial: str = ""  # the letter, where the word is an initial


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """One name of one entity, taken apart."""

    entity: EntityId
    name: str
    tokens: tuple[_Token, ...]
    person: bool


def resolve(name: str, entities: Iterable[Entity], *, context: Collection[EntityId] = ()) -> Resolution:
    """Resolve one name; for many, make a :class:`Resolver` once."""
    return Resolver(entities).resolve(name, context=context)


class Resolver:
    """Names of known entities, ready for comparison. Built once, in time linear in the names; does not change."""

    def __init__(self, entities: Iterable[Entity], *, threshold: float = THRESHOLD, margin: float = MARGIN) -> None:
        """Take the entities, and how sure one wants to be."""
        self._threshold, self._margin = threshold, margin
        self._forms: list[_Form] = []
        self._exact: dict[str, list[int]] = {}
        self._postings: dict[str, list[int]] = {}
        self._lives: dict[EntityId, tuple[int | None, int | None]] = {}
        for entity in entities:
            if entity.id.startswith("person/"):
                self._lives[entity.id] = (_year(entity, "born"), _year(entity, "died"))
            for text in dict.fromkeys(name.text for name in (*entity.labels, *entity.other_names)):
                self._add(entity.id, text)
        self._by_edge: dict[str, list[str]] = {}
        for sound in self._postings:
            for edge in _edges(sound):
                self._by_edge.setdefault(edge, []).append(sound)
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
        tokens = _tokens(name, person=True)
        heard = [
            bool(token.initial) or token.sound in self._postings or token.plain in self._postings for token in tokens
        ]
        spoken = any(known and not token.initial for known, token in zip(heard, tokens, strict=True))
        return spoken and (heard[-1] or sum(heard) > 1)

    def _can_have_acted(self, entity: EntityId, year: int) -> bool:
        born, died = self._lives.get(entity, (None, None))
        return (born is None or year >= born + _GROWN_UP) and (died is None or year <= died)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Give every entity that the name may mean at all, best first."""
        best: dict[EntityId, Candidate] = {}
        for reading, cost in _readings(name):
            for found in self._compared(reading):
                score = round(found.score - cost, 2)
                known = best.get(found.entity)
                if known is None or score > known.score:
                    best[found.entity] = Candidate(entity=found.entity, name=found.name, score=score)
            if any(one.score >= 100.0 - cost for one in best.values()):
                break
        if max((one.score for one in best.values()), default=0.0) < self._threshold:
            for reading in _unscanned(name):
                for found in self._compared(reading):
                    score = round(found.score - _SLIP, 2)
                    if score > best.get(found.entity, _NOBODY).score:
                        best[found.entity] = Candidate(entity=found.entity, name=found.name, score=score)
        return tuple(sorted(best.values(), key=lambda one: (-one.score, one.entity)))

    def _add(self, entity: EntityId, text: str) -> None:
        person = entity.startswith("person/")
        for variant in dict.fromkeys((text, re.sub(r"\s*\([^()]*\)", "", text).strip() or text)):
            number = len(self._forms)
            form = _Form(entity=entity, name=variant, tokens=_tokens(variant, person=person), person=person)
            self._forms.append(form)
            for flat in {_flat(variant), _flat(" ".join(_proper(variant, person=person)))}:
                if flat:
                    self._exact.setdefault(flat, []).append(number)
            for sound in {key for token in form.tokens if not token.initial for key in (token.sound, token.plain)}:
                self._postings.setdefault(sound, []).append(number)

    def _compared(self, name: str) -> Iterator[Candidate]:
        honoured = honorifics.without_honorifics(tuple(name.split())) != tuple(name.split())
        exact = self._exact.get(_flat(name), ()) or self._exact.get(_flat(" ".join(_proper(name, person=True))), ())
        for number in exact:
            form = self._forms[number]
            yield Candidate(entity=form.entity, name=form.name, score=100.0)
        for number in self._block(name):
            form = self._forms[number]
            tokens = _tokens(name, person=form.person)
            score = _score(tokens, form, honoured=honoured)
            if score > 0:
                yield Candidate(entity=form.entity, name=form.name, score=score)

    def _block(self, name: str) -> list[int]:
        """Choose the names worth comparing: those that share most, and the rarest, words with this one."""
        merits: dict[int, float] = {}
        for token in _tokens(name, person=True):
            if token.initial:
                continue
            near = dict(self._near(token.plain)) | dict(self._near(token.sound))
            for sound, likeness in near.items():
                postings = self._postings[sound]
                merit = likeness / (1 + len(postings)) ** 0.25
                for number in postings:
                    merits[number] = merits.get(number, 0.0) + merit
        return nsmallest(_MOST_COMPARED, merits, key=lambda number: (-merits[number], number))

    def _sounds_near(self, sound: str) -> tuple[tuple[str, float], ...]:
        """Find the words that differ by a few errors, which spare the first two letters or the last two."""
        allowed = _errors_allowed(len(sound))
        known = {other for edge in _edges(sound) for other in self._by_edge.get(edge, ())}
        near = extract(sound, sorted(known), scorer=OSA.distance, score_cutoff=allowed, limit=None)
        return tuple((other, _likeness(round(errors), max(len(sound), len(other)))) for other, errors, _ in near)


def _year(entity: Entity, column: str) -> int | None:
    found = _FOUR_DIGITS.search(" ".join(entity.attributes.get(column, ())))
    return int(found[0]) if found else None


_FOUR_DIGITS = re.compile(r"\b\d{4}\b")
_GROWN_UP = 15  # years after which somebody signs, writes and negotiates


def _edges(sound: str) -> tuple[str, str]:
    return f"^{sound[:2]}", f"{sound[-2:]}$"


_SHORT, _LONG = 4, 6


def _errors_allowed(length: int) -> int:
    return 0 if length < _SHORT else 1 if length < _LONG else 2


def _likeness(errors: int, length: int) -> float:
    return 1.0 - 0.75 * errors / length


def _likeness_of(one: _Token, other: _Token) -> float:
    if one.initial or other.initial:
        first, second = one.initial or one.sound[:1], other.initial or other.sound[:1]
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


def _weight(token: _Token) -> float:
    return 1.0 if token.initial else float(len(token.sound) or 1)


def _score(tokens: tuple[_Token, ...], form: _Form, *, honoured: bool) -> float:
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


def _completeness(tokens: tuple[_Token, ...], form: _Form, missing: list[int], *, honoured: bool) -> float:
    if not missing:
        return 1.0
    if not form.person:
        there = sum(_weight(token) for j, token in enumerate(form.tokens) if j not in missing)
        return 0.4 + 0.6 * there / sum(map(_weight, form.tokens))
    if len(form.tokens) - 1 in missing and "," not in form.name:
        alone = len(tokens) == 1 and not honoured
        return _ALONE if alone else 1.0 - _SURNAME_MISSING - _GIVEN_MISSING * (len(missing) - 1)
    return 1.0 - _GIVEN_MISSING * len(missing)


def _pairs(tokens: tuple[_Token, ...], others: tuple[_Token, ...]) -> dict[tuple[int, int], float]:
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


def _surname_with_initial(index: int, one: _Token, tokens: tuple[_Token, ...], other: _Token) -> bool:
    """Tell whether a last word would be paired with an initial: initials stand for given names."""
    return bool(other.initial) and not one.initial and len(tokens) > 1 and index == len(tokens) - 1


# --- names taken apart ------------------------------------------------------------------------------------------

_WORD = re.compile(r"(?:[^\W\d_]\.)|[^\W_]+(?:['’ʼ][^\W_]+)*\.?")
_LITTLE = honorifics.words("the of and for in on at de la le du des von zu und der die das ile ve van di")


@lru_cache(maxsize=4096)
def _proper(text: str, *, person: bool) -> tuple[str, ...]:
    """Give the words of a name that identify: no honorifics of persons, no little words, the surname last."""
    if person and "," in text:
        surname, _, given = text.partition(",")
        text = f"{given} {surname}"
    words = tuple(_WORD.findall(text))
    if person:
        words = honorifics.without_honorifics(words)
    kept = tuple(word for word in words if turkish.fold(word) not in _LITTLE) or words
    first_is_surname = len(kept) > 1 and _initial(kept[-1]) and not _initial(kept[0])
    return (*kept[1:], kept[0]) if person and first_is_surname else kept


def _initial(word: str) -> str:
    bare = word.rstrip(".")
    return bare if len(bare) == 1 and bare.isalpha() else ""


@lru_cache(maxsize=4096)
def _tokens(text: str, *, person: bool) -> tuple[_Token, ...]:
    return tuple(
        _Token(sound=turkish.fold(word), plain=turkish.fold(word))
        if any(map(str.isdigit, word))
        else _Token(sound=phonetics.key(word), plain=phonetics.plain(word), initial=_initial(word))
        for word in _proper(text, person=person)
    )


def _flat(text: str) -> str:
    return re.sub(r"[\W_]+", "", turkish.fold(text))


def _readings(name: str) -> Iterator[tuple[str, float]]:
    """Give the name as written and without the suffixes that its last word may carry, with what assuming them costs."""
    name = " ".join(name.split())
    yield name, 0.0
    head, _, last = name.rpartition(" ")
    for number, stem in enumerate(turkish.stems(last)):
        if stem != last:
            marked = number == 0
            yield f"{head} {stem}".strip(), 0.0 if marked else _BARE_SUFFIX
    undeclined = " ".join(map(_undeclined, name.split()))
    if undeclined != name:
        yield undeclined, _BARE_SUFFIX


_DECLINED = re.compile(r"(?<=[а-яё]{3})(?:(?P<adjective>ого|ому|им|ом)|а|у|ым|ом|е)$", re.IGNORECASE)


_MISREAD = (("rn", "m"), ("m", "rn"), ("cl", "d"), ("li", "h"), ("vv", "w"), ("ii", "u"), ("1", "l"), ("0", "o"))
_DIGIT_IN_WORD = re.compile(r"(?<=[^\W\d_])[0158]|[0158](?=[^\W\d_])")
_LETTERS_OF_DIGITS = {"0": "o", "1": "l", "5": "s", "8": "b"}


def _unscanned(name: str) -> Iterator[str]:
    """Give a name as it may have stood before a scanner misread one pair of letters, or digits for letters."""
    mended = _DIGIT_IN_WORD.sub(lambda found: _LETTERS_OF_DIGITS[found[0]], name)
    if mended != name:
        yield mended
        return
    for wrong, right in _MISREAD:
        for found in re.finditer(wrong, name):
            yield f"{name[: found.start()]}{right}{name[found.end() :]}"


def _undeclined(word: str) -> str:
    """Take a Russian surname back to the nominative: *Пушкина*, *Вяземского*."""
    found = _DECLINED.search(word)
    if found is None:
        return word
    return word[: found.start()] + ("ий" if found["adjective"] and word[: found.start()].endswith("ск") else "")
