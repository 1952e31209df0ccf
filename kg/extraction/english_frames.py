"""Triggers in English sentences: subject before the verb, object and prepositions behind it, passives turned round."""

# ruff: noqa: C901, PLR0911, PLR0912, PLR0913, PLR0917, PLR2004, SIM102 - a branch a way of saying it

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.english_roles import PLAIN, POSSESSOR, Argument, Verb, arguments, verbs
from kg.extraction.english_words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    RELATIVES,
    STOPS,
    is_participle,
    learn,
    lemma,
    looks_past,
)
from kg.extraction.matches import Match
from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.triggers import ANY, NOUN, PAIR, PREDICATE, PREPOSITIONS, VERB, Trigger

_GAP = 4
_REACH = 12
_SUBJECT_REACH = 24
_NEAR = 6
_LINKS = frozenset(["as", "became", "become", "remained", "remain"])

Fits = Callable[[Name, Trigger, str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    argument: Argument
    doubts: tuple[str, ...] = ()


class EnglishFrames:
    """Reads English sentences with the triggers of the ontology; ``fits`` says what may stand in which place."""

    def __init__(self, triggers: Iterable[Trigger], fits: Fits) -> None:
        triggers = tuple(triggers)
        learn(trigger.words[0] for trigger in triggers if trigger.kind == VERB and trigger.words[0] not in {ANY, "be"})
        self._fits = fits
        self._verbs: dict[str, list[Trigger]] = {}
        self._nouns: dict[str, list[Trigger]] = {}
        self._pairs: list[Trigger] = []
        for trigger in triggers:
            if trigger.kind == VERB:
                word = trigger.words[0]
                self._verbs.setdefault(word if word == ANY else lemma(word), []).append(trigger)
            elif trigger.kind == PAIR:
                self._pairs.append(trigger)
            else:
                self._nouns.setdefault(lemma(trigger.words[-1]), []).append(trigger)

    def matches(self, sentence: Sentence, usable: Callable[[Word], bool]) -> Iterator[Match]:
        """Find every trigger of a sentence with its ends; ``usable``: whether a word inside a name may be a trigger."""
        if len(sentence.names) < 2:
            return
        found = verbs(sentence.words, self._verbs.__contains__)
        reading = _Reading(sentence, found, arguments(sentence, found), self._fits)
        for verb in found:
            yield from self._at_verb(reading, verb)
        verbal = {verb.at for verb in found}
        for at, word in enumerate(sentence.words):
            if at in verbal or (word.name is not None and not usable(word)):
                continue
            for trigger in self._nouns.get(lemma(word.low), ()):
                yield from reading.noun(trigger, at)
        for trigger in self._pairs:
            yield from reading.pair(trigger)

    def _at_verb(self, reading: _Reading, verb: Verb) -> Iterator[Match]:
        found = []
        for trigger in self._verbs.get(ANY, ()):
            if verb.lemma != "be" and not verb.passive:
                yield from reading.verb(trigger, verb, (verb.at,))
        for trigger in self._verbs.get(verb.lemma, ()):
            words = reading.words_after(trigger.words[1:], verb.at)
            if words is not None:
                found.append((len(trigger.words), list(reading.verb(trigger, verb, words))))
        most = max((length for length, matches in found if matches), default=0)
        for length, matches in found:
            if length == most:
                yield from matches


class _Reading:
    """One sentence with its verbs and the roles of its names."""

    def __init__(self, sentence: Sentence, found: Sequence[Verb], named: Sequence[Argument], fits: Fits) -> None:
        self._sentence = sentence
        self._words = sentence.words
        self._verbs = {verb.at: verb for verb in found}
        self._arguments = named
        self._fits = fits
        finite = {verb.at for verb in found if not verb.infinitive and not verb.gerund}
        self._finites = [0]
        for index in range(len(self._words)):
            self._finites.append(self._finites[-1] + (index in finite))

    def words_after(self, words: Sequence[str], at: int) -> tuple[int, ...] | None:
        """Find the words of a trigger that stand behind its verb; ``None`` where one is missing."""
        found = [at]
        for word in words:
            here = next(
                (
                    index
                    for index in range(found[-1] + 1, min(len(self._words), found[-1] + 1 + _NEAR))
                    if self._words[index].low == word or lemma(self._words[index].low) == word
                ),
                None,
            )
            if here is None or any(self._words[index].low in STOPS for index in range(found[-1], here)):
                return None
            found.append(here)
        return tuple(found)

    # --- verbs ------------------------------------------------------------------------------------------------------

    def verb(self, trigger: Trigger, verb: Verb, words: tuple[int, ...]) -> Iterator[Match]:
        """Read a verb with its ends, active or passive, and where neither will do as *the treaty signed by X*."""
        readings = [verb.passive]
        low = self._words[verb.at].low
        if not verb.passive and is_participle(low) and not self._has_auxiliary(verb):
            readings = (
                [True, False]
                if self._words[verb.at + 1 : verb.at + 2] and self._words[verb.at + 1].low == "by"
                else [False]
            )
            if self._reduced(verb):
                readings = [True] if self._words[verb.at + 1].low == "by" else [False, True]
        for passive in readings:
            made = list(self._verb(trigger, verb, words, passive=passive, reduced=passive and not verb.passive))
            if made:
                yield from made
                return

    def _has_auxiliary(self, verb: Verb) -> bool:
        return verb.begin < verb.at and any(
            self._words[index].low in {"have", "has", "had", "having"} for index in range(verb.begin, verb.at)
        )

    def _reduced(self, verb: Verb) -> bool:
        """Tell whether a participle without auxiliary has no object: *a letter sent to Paris*."""
        following = self._words[verb.at + 1] if verb.at + 1 < len(self._words) else None
        before = self._words[verb.at - 1] if verb.at else None
        if (
            following is None
            or before is None
            or following.low not in {"by", "in", "at", "on", "to", "from", "between"}
        ):
            return False
        return before.name is not None or before.low.isalpha()

    def _verb(
        self, trigger: Trigger, verb: Verb, words: tuple[int, ...], *, passive: bool, reduced: bool
    ) -> Iterator[Match]:
        negative = verb.negative != (
            self._words[verb.at + 1 : verb.at + 2] != () and self._words[verb.at + 1].low == "neither"
        )
        doubts = (*verb.doubts, *(("infinitive",) if verb.infinitive else ()))
        subjects = self._ends(trigger, "subject", trigger.subject, verb, words, passive=passive, reduced=reduced)
        if not subjects:
            return
        objects = self._ends(trigger, "object", trigger.object, verb, words, passive=passive, reduced=reduced)
        if not objects and len(subjects) > 1 and trigger.object in {"object", "with", "against", "to"}:
            if self._is_mutual(words[-1]) or (trigger.mutual and trigger.object in {"object", "with"}):
                objects = subjects
        for subject in subjects:
            for object_ in objects:
                yield from self._match(
                    trigger, subject, object_, verb.at, words, doubts, negative=negative, hearsay=verb.hearsay
                )

    def _is_mutual(self, at: int) -> bool:
        following = " ".join(word.low for word in self._words[at + 1 : at + 4])
        return "each other" in following or "one another" in following

    def _ends(
        self, trigger: Trigger, end: str, role: str, verb: Verb, words: tuple[int, ...], *, passive: bool, reduced: bool
    ) -> tuple[_End, ...]:
        """Find who stands in a place of a verb, with all who are joined to him."""
        if role == "subject":
            return (
                self._behind(trigger, end, "by", self._last_joined(words[-1]))
                if passive
                else self._subject(trigger, end, verb)
            )
        if role == "object":
            if passive:
                return self._subject(trigger, end, verb, reduced=reduced)
            return self._behind(trigger, end, PLAIN, verb.at)
        if role == "second":
            return self._behind(trigger, end, "second", verb.at)
        if role == POSSESSOR:
            return self._between(trigger, end, verb.at, words[-1])
        found = self._behind(trigger, end, role, verb.at)
        return found or (self._in_front(trigger, end, role, verb) if trigger.words == (ANY,) else ())

    def _in_front(self, trigger: Trigger, end: str, role: str, verb: Verb) -> tuple[_End, ...]:
        """Find what opens the sentence: *In a letter to Y, X complained*."""
        for argument in self._arguments[:1]:
            fronted = (
                argument.role in _SAME.get(role, (role,)) and argument.first <= 2 and argument.name.last < verb.begin
            )
            if fronted and self._fits(argument.name, trigger, end):
                return (_End(argument=argument),)
        return ()

    def _subject(self, trigger: Trigger, end: str, verb: Verb, *, reduced: bool = False) -> tuple[_End, ...]:
        """Search backwards for the bare noun phrase that a verb belongs to."""
        relative = self._is_relative(verb)
        for argument in reversed(self._arguments):
            last = argument.name.last
            if last >= verb.begin:
                continue
            if verb.begin - last > _SUBJECT_REACH:
                return ()
            gap = self._words[last + 1 : verb.begin]
            if any(word.low in {";", ":"} for word in gap):
                return ()
            if self._sentence.is_quoted(argument.first) != self._sentence.is_quoted(verb.at):
                continue
            close = (reduced and not self._is_coordinated(verb)) or relative
            if argument.role != PLAIN and not (close and len(gap) <= _GAP - 1):
                continue
            if argument.role == POSSESSOR:
                continue
            crossed = self._finites[verb.begin] - self._finites[last + 1]
            crossed = max(0, crossed - verb.governed)
            if (
                argument.object_of is not None
                and not close
                and crossed == 0
                and not verb.infinitive
                and argument.object_of < verb.at
            ):
                if not any(word.low in RELATIVES for word in gap):
                    continue
            if crossed > 1 + verb.gerund:
                return ()
            if crossed and not (self._is_coordinated(verb) or verb.gerund or self._closed_relative(gap)):
                return ()
            if not self._fits(argument.name, trigger, end):
                if close or not gap:
                    return ()
                continue
            doubts = (*(["crossed"] * crossed), *(("far",) if len(gap) > _REACH else ()))
            return self._with_joined(argument, trigger, end, doubts)
        return ()

    def _is_relative(self, verb: Verb) -> bool:
        return verb.begin > 0 and self._words[verb.begin - 1].low in RELATIVES

    def _is_coordinated(self, verb: Verb) -> bool:
        before = [word.low for word in self._words[max(0, verb.begin - 3) : verb.begin]]
        return any(low in {"and", "but", "or", "then"} for low in before) or before[-1:] == [","]

    def _closed_relative(self, gap: Sequence[Word]) -> bool:
        """Tell whether what stands between is set off by commas: *X, who had fled, returned*."""
        return len(gap) > 2 and gap[0].low == "," and gap[-1].low == ","

    def _behind(self, trigger: Trigger, end: str, role: str, at: int) -> tuple[_End, ...]:
        """Search forwards for the first name of a role."""
        for argument in self._arguments:
            if argument.first <= at:
                continue
            gap = self._words[at + 1 : argument.first]
            if len(gap) > _REACH or any(word.low in STOPS for word in gap):
                return ()
            if self._finites[argument.first] - self._finites[at + 1] > 0:
                return ()
            if role in {PLAIN, "second"}:
                if argument.role != PLAIN or any(word.low in PREPOSITIONS or word.low in RELATIVES for word in gap):
                    if argument.role == POSSESSOR and len(gap) <= 1:
                        return ()
                    continue
                if len(gap) > (_GAP if role == PLAIN else _NEAR):
                    return ()
            elif argument.role not in _SAME.get(role, (role,)):
                continue
            if not self._fits(argument.name, trigger, end):
                if role == PLAIN and not gap:
                    return ()
                continue
            return self._with_joined(argument, trigger, end, ())
        return ()

    def _last_joined(self, at: int) -> int:
        """Go on to the last of several participles that share an agent: *arrested and exiled by*."""
        words = self._words
        while at + 2 < len(words) and words[at + 1].low in {"and", "or", ","} and is_participle(words[at + 2].low):
            at += 2
        return at

    def _between(self, trigger: Trigger, end: str, first: int, last: int) -> tuple[_End, ...]:
        for argument in self._arguments:
            if first < argument.first < last and argument.role == POSSESSOR and self._fits(argument.name, trigger, end):
                return (_End(argument=argument),)
        return ()

    def _with_joined(self, argument: Argument, trigger: Trigger, end: str, doubts: tuple[str, ...]) -> tuple[_End, ...]:
        """Give an argument with those that *and* or a comma binds to it."""
        found = [_End(argument=argument, doubts=doubts)]
        place = self._arguments.index(argument)
        for step in (-1, 1):
            at = place
            while 0 <= at + step < len(self._arguments):
                _, two = sorted((self._arguments[at], self._arguments[at + step]), key=lambda each: each.first)
                if not two.joined:
                    break
                at += step
                if self._fits(self._arguments[at].name, trigger, end):
                    found.append(_End(argument=self._arguments[at], doubts=(*doubts, "joined")))
        return tuple(found)

    def _match(
        self,
        trigger: Trigger,
        subject: _End,
        object_: _End,
        at: int,
        words: tuple[int, ...],
        doubts: tuple[str, ...] = (),
        *,
        negative: bool = False,
        hearsay: bool = False,
    ) -> Iterator[Match]:
        one, other = subject.argument.name, object_.argument.name
        if one.entity == other.entity or one.first == other.first:
            return
        places = (*words, at, one.first, one.last, other.first, other.last)
        every = (*doubts, *subject.doubts, *object_.doubts)
        yield Match(
            trigger=trigger,
            subject=one,
            object=other,
            at=at,
            words=words,
            first=min(places),
            last=max(places),
            negative=negative,
            able="able" in doubts,
            hearsay_verb=hearsay,
            doubts=tuple(doubt for doubt in every if doubt != "able"),
        )

    # --- nouns ------------------------------------------------------------------------------------------------------

    def noun(self, trigger: Trigger, at: int) -> Iterator[Match]:
        """Read a noun with its ends: *X’s visit to Y, the visit of X to Y*; *X, an ally of Y; Y’s ally X*."""
        words = self._words_up_to(trigger.words, at)
        if words is None:
            return
        if trigger.kind == NOUN:
            subjects = self._of_noun(trigger, "subject", trigger.subject, words)
            if not subjects:
                return
            objects = self._of_noun(trigger, "object", trigger.object, words)
        else:
            subject_slot = "subject" if trigger.subject == "subject" else "object"
            other_slot = "object" if subject_slot == "subject" else "subject"
            role = trigger.object if subject_slot == "subject" else trigger.subject
            others = self._of_noun(trigger, other_slot, role, words)
            if not others:
                return
            predicated = self._predicated(trigger, subject_slot, words, others)
            subjects, objects = (predicated, others) if subject_slot == "subject" else (others, predicated)
        negative = any(word.low in NEGATIONS | {"no"} for word in self._words[max(0, words[0] - _GAP) : words[0]])
        for subject in subjects:
            for object_ in objects:
                yield from self._match(trigger, subject, object_, at, words, negative=negative)

    def _words_up_to(self, words: Sequence[str], at: int) -> tuple[int, ...] | None:
        found = [at]
        for word in reversed(words[:-1]):
            place = found[-1]
            here = next(
                (
                    index
                    for index in range(place - 1, max(-1, place - 1 - _GAP), -1)
                    if self._words[index].low == word or lemma(self._words[index].low) == word
                ),
                None,
            )
            if here is None:
                return None
            found.append(here)
        return tuple(reversed(found))

    def _of_noun(self, trigger: Trigger, end: str, role: str, words: tuple[int, ...]) -> tuple[_End, ...]:
        first, last = words[0], words[-1]
        if role in {POSSESSOR, "of"}:
            for argument in reversed(self._arguments):
                gap = first - argument.name.last - 1
                if argument.role == POSSESSOR and 0 <= gap <= _GAP and self._fits(argument.name, trigger, end):
                    if not any(
                        word.low in STOPS | {","} or word.low in PREPOSITIONS
                        for word in self._words[argument.name.last + 1 : first]
                    ):
                        return self._with_joined(argument, trigger, end, ())
                if (
                    role == "of"
                    and 0 <= gap <= 1
                    and argument.role in {PLAIN, "by", "as"}
                    and argument.name.last == first - 1
                ):
                    if self._fits(argument.name, trigger, end) and trigger.kind == PREDICATE:
                        return (_End(argument=argument, doubts=("indirect",)),)
            if role == POSSESSOR:
                return ()
        for argument in self._arguments:
            if argument.first <= last:
                continue
            gap_words = self._words[last + 1 : argument.first]
            if len(gap_words) > _REACH - 2 or any(word.low in STOPS or looks_past(word.low) for word in gap_words):
                return ()
            wanted = _SAME.get(role, (role,))
            if argument.role in wanted and self._fits(argument.name, trigger, end):
                return self._with_joined(argument, trigger, end, ())
            if len(gap_words) > _GAP and argument.role not in PREPOSITIONS:
                return ()
        return ()

    def _predicated(
        self, trigger: Trigger, end: str, words: tuple[int, ...], others: Sequence[_End]
    ) -> tuple[_End, ...]:
        """Find of whom a predicate is said: before *is*, before a comma, or behind it as *Y’s ally X*."""
        first = min(words[0], *(each.argument.first for each in others))
        last = max(words[-1], *(each.argument.name.last for each in others))
        index = first - 1
        while (
            index >= 0
            and self._words[index].name is None
            and (
                self._words[index].low in DETERMINERS
                or (self._words[index].low.isalpha() and not self._is_break(self._words[index].low))
            )
        ):
            index -= 1
        if index >= 0:
            low = self._words[index].low
            if low in BE or low in _LINKS or low in NEGATIONS:
                begin = index
                while (
                    begin > 0
                    and self._words[begin - 1].name is None
                    and (self._words[begin - 1].low in BE | NEGATIONS | {"had", "has", "have", "also", "then"})
                ):
                    begin -= 1
                return self._subject(trigger, end, Verb(at=index, begin=begin, lemma="be"))
            if low == "," and index:
                for argument in reversed(self._arguments):
                    if argument.name.last == index - 1 and argument.role != POSSESSOR:
                        return (_End(argument=argument),) if self._fits(argument.name, trigger, end) else ()
        for argument in self._arguments:
            if argument.first > last or argument.name.first > last:
                gap = self._words[last + 1 : argument.name.first]
                if not gap or (len(gap) == 1 and gap[0].low == ","):
                    if self._fits(argument.name, trigger, end) and argument.role in {PLAIN, *PREPOSITIONS}:
                        return (_End(argument=argument),)
                return ()
        return ()

    def _is_break(self, low: str) -> bool:
        return (
            low in BE
            or low in PREPOSITIONS
            or low in CONJUNCTIONS
            or low in RELATIVES
            or low in _LINKS
            or looks_past(low)
        )

    # --- two names and nothing else ---------------------------------------------------------------------------------

    def pair(self, trigger: Trigger) -> Iterator[Match]:
        """Read two names that stand side by side: *S of O*, *O’s S*, *S, O*."""
        ends = ("subject", "object") if trigger.subject_first else ("object", "subject")
        roles = (trigger.subject, trigger.object) if trigger.subject_first else (trigger.object, trigger.subject)
        for place, one in enumerate(self._arguments):
            if (roles[0] == POSSESSOR) != (one.role == POSSESSOR) or not self._fits(one.name, trigger, ends[0]):
                continue
            for other in self._arguments[place + 1 :]:
                gap = self._words[one.name.last + 1 : other.name.first]
                if len(gap) > _NEAR + 2:
                    break
                if not self._fits(other.name, trigger, ends[1]):
                    continue
                if self._adjoins(other, gap, roles):
                    for each in self._with_joined(other, trigger, ends[1], ()):
                        mine = _End(argument=one)
                        subject, object_ = (mine, each) if trigger.subject_first else (each, mine)
                        yield from self._match(trigger, subject, object_, other.name.first, ())
                    break

    def _adjoins(self, other: Argument, gap: Sequence[Word], roles: tuple[str, str]) -> bool:
        if any(word.low in STOPS - {"(", ")"} for word in gap):
            return False
        if roles[0] == POSSESSOR:
            return len(gap) <= _GAP and not any(self._is_break(word.low) or word.low == "," for word in gap)
        if roles[1] in {"object", "subject"}:  # side by side, or set off by a comma
            free = [word for word in gap if word.low not in DETERMINERS and word.low not in {",", "then"}]
            return not free and (len(gap) <= _GAP - 1)
        if other.role not in _SAME.get(roles[1], (roles[1],)):
            return False
        return not any(
            (looks_past(word.low) and word.low not in {"dated", "addressed"})
            or word.low in {",", *RELATIVES}
            or word.low in BE
            for word in gap
        )


_SAME = {
    "in": ("in", "at"),
    "at": ("at", "in"),
    "on": ("on", "upon"),
    "towards": ("towards", "toward"),
    "about": ("about", "concerning", "regarding", "on"),
    "between": ("between",),
}
