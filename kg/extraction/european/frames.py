"""German, French and Russian sentences read with the triggers of the ontology: a verb's clause, its voice, its ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.extraction.ends import End, Fits, Found, matches
from kg.extraction.european.grammars import GRAMMARS, Grammar
from kg.extraction.european.roles import (
    BARE,
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    Argument,
    Clause,
    clauses,
    is_adjective,
    lemma,
)
from kg.extraction.matches import Match
from kg.extraction.sentences import Sentence, Word
from kg.extraction.triggers import PREDICATE, VERB, Trigger

_FAR = 14
_NEAR = 6
_OPENING = 3
_BESIDE = 2

Ends = tuple[End[Argument], ...]


class EuropeanFrames:
    """Reads sentences of one language; ``fits`` says what may stand in which place."""

    def __init__(self, triggers: Iterable[Trigger], fits: Fits) -> None:
        self._fits = fits
        self._verbs: dict[str, list[Trigger]] = {}
        self._nouns: dict[str, list[Trigger]] = {}
        for trigger in triggers:
            if trigger.kind == VERB:
                self._verbs.setdefault(trigger.words[0], []).append(trigger)
            elif trigger.kind == PREDICATE:
                self._nouns.setdefault(trigger.words[-1], []).append(trigger)

    def matches(self, sentence: Sentence, usable: Callable[[Word], bool]) -> Iterator[Match]:
        """Find every trigger of a sentence with its ends; ``usable``: whether a word inside a name may be a trigger."""
        if len(sentence.names) < 2:  # noqa: PLR2004 - a claim has two ends
            return
        del usable
        grammar = GRAMMARS[sentence.language]
        parts = clauses(sentence)
        for number, clause in enumerate(parts):
            reading = _Reading(sentence, grammar, parts, number, self._fits)
            for at in range(clause.start, clause.end):
                word = sentence.words[at]
                if word.name is not None or not word.text[0].isalpha():
                    continue
                if word.text.islower() or at == 0:  # German nouns have a capital: *das Schreiben*
                    yield from self._at_verb(reading, at, word)
                for trigger in self._nouns.get(lemma(word.text, sentence.language), ()):
                    yield from reading.predicate(trigger, at)

    def _at_verb(self, reading: _Reading, at: int, word: Word) -> Iterator[Match]:
        found = []
        for stem in reading.stems(at, word):
            for trigger in self._verbs.get(stem, ()):
                words = reading.words_of(trigger, at)
                if words is not None:
                    found.append((len(words), list(reading.verb(trigger, at, words))))
        most = max((length for length, made in found if made), default=0)
        for length, made in found:
            if length == most:
                yield from made


class _Reading:
    """One clause of a sentence."""

    def __init__(self, sentence: Sentence, grammar: Grammar, parts: Sequence[Clause], number: int, fits: Fits) -> None:
        self.sentence, self.grammar, self.fits = sentence, grammar, fits
        self.clause = parts[number]
        self._before = parts[:number]

    def lemma(self, at: int) -> str:
        return lemma(self.sentence.words[at].text, self.sentence.language)

    def stems(self, at: int, word: Word) -> tuple[str, ...]:
        """Give the verbs that a word may be of: with a prefix that ends the clause, that one first."""
        stem = lemma(word.text, self.sentence.language)
        last = next(
            (one.low for one in reversed(self.sentence.words[at + 1 : self.clause.end]) if one.low.isalpha()), ""
        )
        return (last + stem,) if last in self.grammar.separable else (stem,)

    def words_of(self, trigger: Trigger, at: int) -> tuple[int, ...] | None:
        """Find the other words of a trigger in the clause of its verb; ``None`` where one is missing."""
        found = [at]
        for wanted in trigger.words[1:]:
            here = [
                index
                for index in range(self.clause.start, self.clause.end)
                if index != at and wanted in {self.lemma(index), self.sentence.words[index].low}
            ]
            if not here:
                return None
            found.append(min(here, key=lambda index: abs(index - at)))
        return tuple(found)

    # --- verbs ------------------------------------------------------------------------------------------------------

    def verb(self, trigger: Trigger, at: int, words: tuple[int, ...]) -> Iterator[Match]:
        """Read a verb with its ends."""
        if self._governor(at):
            return  # it is only wanted, or to be done
        passive = self._is_passive(at)
        if passive is None:
            return
        if passive and trigger.object == BARE:
            agents = self.grammar.agents or {INSTRUMENTAL}
            subjects = self._named(trigger, "subject", agents, at)
            objects = self._subject(trigger, "object", at) if subjects else ()
        else:
            subjects = self._subject(trigger, "subject", at)
            objects = self._object(trigger, at, subjects) if subjects else ()
            if subjects and not objects and trigger.mutual and len(subjects) > 1:
                objects = subjects
        negative = self._is_negative(at)
        found = Found(trigger=trigger, at=at, words=words, negative=negative)
        yield from matches(found, subjects, objects)

    def _governor(self, at: int) -> bool:
        """Tell whether a verb is only wanted, or to be done: an infinitive under another verb."""
        low = self.sentence.words[at].low.replace("’", "'").rpartition("'")[2]  # d’aider
        if self.grammar.infinitive.fullmatch(low) is None or low != self.lemma(at):
            return False
        around = range(self.clause.start, self.clause.end)
        return any(self.lemma(index) in self.grammar.modals for index in around if index != at) or not any(
            self.lemma(index) in self.grammar.copulas for index in around if index != at
        )

    def _is_passive(self, at: int) -> bool | None:
        """Tell whether a form is passive; ``None``: a participle without any auxiliary, which says too little."""
        low, stem = self.sentence.words[at].low, self.lemma(at)
        if self.sentence.language == "ru":
            return self.grammar.participle.fullmatch(low) is not None and low != stem and not low.endswith("ть")
        if self.grammar.participle.fullmatch(low) is None or stem in self.grammar.intransitive:
            return False
        around = [self.lemma(index) for index in range(self.clause.start, self.clause.end) if index != at]
        return any(one in self.grammar.passives for one in around) and low != stem

    def _is_negative(self, at: int) -> bool:
        del at
        here = self.sentence.words[self.clause.start : self.clause.end]
        return any(word.low in self.grammar.negations or word.low.startswith(("n’", "n'")) for word in here)

    def _subject(self, trigger: Trigger, end: str, at: int) -> Ends:
        """Find who does it in this clause, or in the one that it goes on from."""
        bare = [one for one in self.clause.arguments if one.role == BARE and not one.oblique and not one.joined]
        before = [one for one in bare if one.name.last < at]
        if self.clause.coordinated and not before and at - self.clause.start <= _OPENING:
            return self._carried(trigger, end)
        chosen = self._fitting(before[:1] if self.grammar.inverts else before[-1:], trigger, end)
        if chosen is None and self.grammar.inverts and not (before and self._ends_in_verb(at)):
            chosen = self._fitting([one for one in bare if one.first > at][:1], trigger, end)
        if chosen is None and before:
            chosen = self._fitting(before, trigger, end)
        if chosen is not None:
            return self._with_joined(chosen, trigger, end, ("far",) if abs(chosen.first - at) > _FAR else ())
        if before or (bare and not self.clause.relative):
            return ()
        return self._carried(trigger, end)

    def _ends_in_verb(self, at: int) -> bool:
        return at >= self.clause.end - _NEAR // 3

    def _carried(self, trigger: Trigger, end: str) -> Ends:
        """Take the name that a relative clause is about, or the subject of what the clause goes on from."""
        if self.clause.relative and self._before:
            last = [one for one in self._before[-1].arguments if one.name.last == self.clause.start - 1]
            found = self._fitting(last, trigger, end)
            return self._with_joined(found, trigger, end, ()) if found is not None and not found.joined else ()
        if not self.clause.coordinated:
            return ()
        for clause in reversed(self._before):
            if clause.relative:
                continue
            bare = [one for one in clause.arguments if one.role == BARE and not one.oblique and not one.joined]
            found = self._fitting(bare[:1], trigger, end)
            return self._with_joined(found, trigger, end, ("carried",)) if found is not None else ()
        return ()

    def _object(self, trigger: Trigger, at: int, subjects: Ends) -> Ends:
        if trigger.object != BARE:
            return self._named(trigger, "object", {trigger.object}, at)
        taken = {end.argument.first for end in subjects}
        bare = [one for one in self.clause.arguments if one.role == BARE and one.first not in taken and not one.joined]
        if not bare:  # Russian verbs of command have an object in that case
            bare = [one for one in self.clause.arguments if one.role == INSTRUMENTAL and 0 < one.first - at <= _BESIDE]
        first, inverts = min(taken), self.grammar.inverts
        rest = [one for one in bare if one.first > at or (inverts and (one.first > first or one.oblique))]
        nearest = ([one for one in rest if one.first > at] or rest)[: None if inverts else 1]
        found = self._fitting(nearest, trigger, "object")
        if found is None or abs(found.first - at) > _FAR or self._is_given_something(trigger, at, found):
            return ()
        return self._with_joined(found, trigger, "object", ())

    def _is_given_something(self, trigger: Trigger, at: int, name: Argument) -> bool:
        """Tell whether a Russian name in the dative is to whom, and a noun before it what: *послал письмо Петрову*."""
        if self.sentence.language != "ru" or not self.sentence.words[name.name.last].low.endswith(DATIVE):
            return False
        between = [
            word.low
            for word in self.sentence.words[at + 1 : name.first]
            if word.name is None and word.low.isalpha() and not is_adjective(word.low)
        ]
        return any(low not in trigger.words and lemma(low, "ru") not in trigger.words for low in between)

    def _named(self, trigger: Trigger, end: str, roles: Iterable[str], at: int) -> Ends:
        """Find the name with a preposition, or in a case, that is nearest behind the verb, else before it."""
        wanted = [one for one in self.clause.arguments if one.role in roles and not one.joined]
        ordered = sorted(wanted, key=lambda one: (one.first < at, abs(one.first - at)))
        found = self._fitting(ordered, trigger, end)
        if found is None or abs(found.first - at) > _FAR:
            return ()
        return self._with_joined(found, trigger, end, ())

    def _fitting(self, candidates: Sequence[Argument], trigger: Trigger, end: str) -> Argument | None:
        return next((one for one in candidates if self.fits(one.name, trigger, end)), None)

    def _with_joined(self, one: Argument, trigger: Trigger, end: str, doubts: tuple[str, ...]) -> Ends:
        """Give an argument with those that *and* or a comma joins to it."""
        found = [End(argument=one, doubts=doubts)]
        everyone = [each for clause in (*self._before, self.clause) for each in clause.arguments]
        for other in everyone[everyone.index(one) + 1 :]:
            if not other.joined:
                break
            if self.fits(other.name, trigger, end):
                found.append(End(argument=other, doubts=(*doubts, "joined")))
        return tuple(found)

    # --- nouns ------------------------------------------------------------------------------------------------------

    def predicate(self, trigger: Trigger, at: int) -> Iterator[Match]:
        """Read *S war Mitglied des O*; *S, membre du O*."""
        others = [one for one in self.clause.arguments if at < one.first <= at + _NEAR and not one.joined]
        found = next((one for one in others if one.role in {trigger.object, GENITIVE} or self._is_owner(one)), None)
        if found is None or not self.fits(found.name, trigger, "object"):
            return
        objects = self._with_joined(found, trigger, "object", ())
        words = self.sentence.words
        linked = any(self.lemma(index) in self.grammar.copulas for index in range(self.clause.start, self.clause.end))
        if linked:
            subjects = self._subject(trigger, "subject", at)
        else:
            begin = next((i for i in range(at - 1, max(-1, at - _NEAR), -1) if words[i].low in {",", "—", "("}), None)
            apposed = [one for one in self.clause.arguments if begin is not None and one.name.last == begin - 1]
            one = self._fitting(apposed, trigger, "subject")
            subjects = (End(argument=one),) if one is not None else ()
        made = Found(trigger=trigger, at=at, words=(at,), negative=self._is_negative(at))
        yield from matches(made, subjects, objects)

    def _is_owner(self, one: Argument) -> bool:
        """Tell whether a Russian name stands as the owner of the noun before it, which no preposition says."""
        return self.sentence.language == "ru" and one.role == BARE
