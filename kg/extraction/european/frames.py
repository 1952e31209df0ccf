"""German, French and Russian sentences read with the triggers of the ontology: a verb's clause, its voice, its ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.extraction.ends import End, Fits, Found, matches
from kg.extraction.european import nouns
from kg.extraction.european.grammars import GRAMMARS, Grammar
from kg.extraction.european.roles import (
    BARE,
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    THAT,
    Argument,
    Clause,
    clauses,
    is_adjective,
    is_set_aside,
    is_verb,
    lemma,
)
from kg.extraction.matches import Match
from kg.extraction.sentences import Sentence, Word
from kg.extraction.triggers import PREDICATE, VERB, Trigger

_PARTICIPLE = re.compile(r"ée?s?$")
_WHOEVER = "X "
"""With what a trigger begins that does not ask who does it."""
_DECLINED = ("te", "ten", "ter", "tem", "ne", "nen", "ner", "nem")
"""Endings of German participles before a name."""
_ENDS = ("object", "subject")
_FAR = 14
_NEAR = 6
_OPENING = 3
_BESIDE, _AUXILIARY = 2, 4
_ACTIVE = ("вший", "вшая", "вшие", "ший", "щий", "щая", "щие", "вшийся", "щийся", "шийся", "шаяся", "щаяся")
"""Endings of Russian participles of who does it."""

Ends = tuple[End[Argument], ...]


class EuropeanFrames:
    """Reads sentences of one language; ``fits`` says what may stand in which place."""

    fits: Fits
    """Of the text that is read; nothing is known of it while triggers are put in order."""

    def __init__(self, triggers: Iterable[Trigger]) -> None:
        self._verbs: dict[str, list[Trigger]] = {}
        self._nouns: dict[str, list[Trigger]] = {}
        self._acts: dict[str, list[Trigger]] = {}
        """Nouns of what somebody does: *visite*."""
        for trigger in triggers:
            if trigger.kind == VERB:
                self._verbs.setdefault(trigger.words[0], []).append(trigger)
            elif trigger.kind == PREDICATE:
                self._nouns.setdefault(trigger.words[-1], []).append(trigger)
            else:
                self._acts.setdefault(trigger.words[0], []).append(trigger)

    def matches(self, sentence: Sentence, usable: Callable[[Word], bool]) -> Iterator[Match]:
        """Find every trigger of a sentence with its ends; ``usable``: whether a word inside a name may be a trigger."""
        if len(sentence.names) < 2:  # noqa: PLR2004 - a claim has two ends
            return
        del usable
        grammar = GRAMMARS[sentence.language]
        parts = clauses(sentence)
        for number, clause in enumerate(parts):
            reading = _Reading(sentence, grammar, parts, number, self.fits)
            for at in range(clause.start, clause.end):
                word = sentence.words[at]
                if word.name is not None or not word.text[0].isalpha():
                    continue
                if word.text.islower() or at == 0:  # German nouns have a capital: *das Schreiben*
                    yield from self._at_verb(reading, at, word)
                for trigger in self._nouns.get(lemma(word.text, sentence.language), ()):
                    yield from reading.predicate(trigger, at)
                for trigger in self._acts.get(lemma(word.text, sentence.language), ()):
                    yield from reading.noun(trigger, at)

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
        if self._head(at) is not None:
            return tuple(dict.fromkeys(lemma(word.low[: len(word.low) - cut], "de") for cut in range(3)))
        last = next(
            (one.low for one in reversed(self.sentence.words[at + 1 : self.clause.end]) if one.low.isalpha()), ""
        )
        if last in self.grammar.separable:
            return (last + stem,)
        participle = _PARTICIPLE.sub("er", word.low) if self.sentence.language == "fr" and stem == word.low else stem
        return (stem,) if participle == stem or not self._is_passive(at) else (participle,)

    def words_of(self, trigger: Trigger, at: int) -> tuple[int, ...] | None:
        """Find the other words of a trigger in the clause of its verb; ``None`` where one is missing."""
        found = [at]
        for wanted in trigger.words[1:]:
            here = [
                index
                for index in range(self.clause.start, self.clause.end)
                if index != at
                and self.sentence.words[index].name is None
                and wanted in {self.lemma(index), self.sentence.words[index].low}
            ]
            if not here:
                return None
            found.append(min(here, key=lambda index: abs(index - at)))
        return tuple(found)

    # --- verbs ------------------------------------------------------------------------------------------------------

    def verb(self, trigger: Trigger, at: int, words: tuple[int, ...]) -> Iterator[Match]:
        """Read a verb with its ends."""
        if self._governor(at) or self._is_held(self.grammar.doubting):
            return  # it is only wanted, to be done, or left open
        head = self._head(at)
        if head is not None:
            yield from self._attributive(trigger, at, words, head)
            return
        passive = self._is_passive(at)
        if trigger.written.startswith(_WHOEVER):
            subjects = self._subject(trigger, "subject", at) if passive else self._affected(trigger, at)
            objects = self._named(trigger, "object", {trigger.object}, at)
        elif passive and trigger.object == BARE:
            agents = self.grammar.agents or {INSTRUMENTAL}
            subjects = self._named(trigger, "subject", agents, at)
            objects = self._subject(trigger, "object", at) if subjects else ()
        else:
            subjects = self._subject(trigger, "subject", at)
            objects = self._object(trigger, at, subjects) if subjects else ()
            if subjects and not objects and trigger.mutual and len(subjects) > 1:
                objects = subjects
        negative = self._is_negative(at) != self._is_held(self.grammar.denying)
        found = Found(trigger=trigger, at=at, words=words, negative=negative)
        yield from matches(found, subjects, objects)

    def _is_held(self, verbs: frozenset[str]) -> bool:
        """Tell whether the clause is what somebody says by one of some verbs: *X bestreitet, dass; X nie que*."""
        words, at = self.sentence.words, self.clause.start
        that = at + (words[at].low == ",")
        if at < 1 or that >= len(words) or not words[that].low.startswith(THAT):
            return False
        before = words[at - 1]
        return before.name is None and lemma(before.text, self.sentence.language) in verbs

    def _governor(self, at: int) -> bool:
        """Tell whether a verb is only wanted, or to be done: an infinitive under another verb."""
        low = self.sentence.words[at].low.replace("’", "'").rpartition("'")[2]  # d’aider
        if self.grammar.infinitive.fullmatch(low) is None or low != self.lemma(at):
            return False
        around = range(self.clause.start, self.clause.end)
        if self._refused(at) or any(self.lemma(index) in self.grammar.causatives for index in around if index != at):
            return False
        return any(self.lemma(index) in self.grammar.modals for index in around if index != at) or not any(
            self.lemma(index) in self.grammar.copulas for index in around if index != at
        )

    def _refused(self, at: int) -> bool:
        """Tell whether an infinitive stands behind a verb of who does not do it: *refusa de signer*."""
        low = self.sentence.words[at].low.replace("’", "'").rpartition("'")[2]
        if self.grammar.infinitive.fullmatch(low) is None or low != self.lemma(at):
            return False
        return any(
            stem in self.grammar.refusals
            for index in range(self.clause.start, at)
            if self.sentence.words[index].name is None
            for stem in self.stems(index, self.sentence.words[index])
        )

    def _head(self, at: int) -> Argument | None:
        """Find the name that a German participle stands before: *der von X nach O entsandte S*."""
        if self.sentence.language != "de" or not self.sentence.words[at].low.endswith(_DECLINED):
            return None
        words, grammar = self.sentence.words, self.grammar
        begin = next((i for i in range(at - 1, self.clause.start - 1, -1) if words[i].low in grammar.determiners), at)
        if begin >= at - 1 or words[begin + 1].low not in grammar.prepositions:
            return None
        head = next((one for one in self.clause.arguments if one.first > at), None)
        return head if head is not None and head.first - at <= _BESIDE + 1 else None

    def _attributive(self, trigger: Trigger, at: int, words: tuple[int, ...], head: Argument) -> Iterator[Match]:
        before = [one for one in self.clause.arguments if one.name.last < at]
        passive = trigger.object == BARE
        role = self.grammar.agents if passive else {trigger.object}
        other = self._fitting([one for one in reversed(before) if one.role in role], trigger, _ENDS[passive])
        if other is None or not self.fits(head.name, trigger, _ENDS[not passive]):
            return
        ends = ((End(argument=other),), (End(argument=head),))
        yield from matches(Found(trigger=trigger, at=at, words=words), *(ends if passive else ends[::-1]))

    def _is_passive(self, at: int) -> bool:
        """Tell whether a form is passive."""
        low, stem = self.sentence.words[at].low, self.lemma(at)
        if self.clause.participial and at == self.clause.start + 1:
            return stem not in self.grammar.intransitive and not low.endswith(_ACTIVE)
        if self.sentence.language == "ru":
            return self.grammar.participle.fullmatch(low) is not None and low != stem and not low.endswith("ть")
        if self.grammar.participle.fullmatch(low) is None or stem in self.grammar.intransitive:
            return False
        begin, end = (self.clause.start, self.clause.end) if self.grammar.inverts else (max(0, at - _AUXILIARY), at)
        around = [self.lemma(index) for index in range(begin, end) if index != at]
        like_infinitive = low == stem and not any(one.role in self.grammar.agents for one in self.clause.arguments)
        return any(one in self.grammar.passives for one in around) and not like_infinitive

    def _is_negative(self, at: int) -> bool:
        if self._refused(at):
            return True
        if any(is_set_aside(self.sentence.words, name, self.grammar) for name in self.sentence.names):
            return False  # *nicht X, sondern Y*
        here = self.sentence.words[self.clause.start : self.clause.end]
        if self.sentence.language == "ru":  # *советовал не доверять* denies no advice
            mine = at - 1 - self.clause.start
            here = tuple(word for index, word in enumerate(here) if word.low != "не" or index == mine)
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
            bare = [one for one in clause.arguments if one.role == BARE and not one.oblique and not one.joined]
            bare = [one for one in bare if not (clause.coordinated and self._is_behind_verb(clause, one))]
            if clause.relative or not bare:
                continue
            found = self._fitting(bare[:1], trigger, end)
            return self._with_joined(found, trigger, end, ("carried",)) if found is not None else ()
        return ()

    def _affected(self, trigger: Trigger, at: int) -> Ends:
        """Find whom whoever does it does it to, behind the verb: *X envoya S à O*."""
        behind = [one for one in self.clause.arguments if one.role == BARE and one.first > at and not one.joined]
        found = self._fitting(behind[:1], trigger, "subject")
        return self._with_joined(found, trigger, "subject", ()) if found is not None else ()

    def _is_behind_verb(self, clause: Clause, one: Argument) -> bool:
        words = self.sentence.words[clause.start : one.first]
        return any(word.name is None and is_verb(word.text, self.sentence.language) for word in words)

    def _object(self, trigger: Trigger, at: int, subjects: Ends) -> Ends:
        if trigger.object != BARE:
            return self._named(trigger, "object", {trigger.object}, at)
        taken = {end.argument.first for end in subjects}
        bare = [one for one in self.clause.arguments if one.role == BARE and one.first not in taken and not one.joined]
        if not bare:  # Russian verbs of command have an object in that case
            bare = [one for one in self.clause.arguments if one.role == INSTRUMENTAL and 0 < one.first - at <= _BESIDE]
        first, inverts = min(taken), self.grammar.inverts
        rest = [one for one in bare if one.first > at or (inverts and (one.first > first or one.oblique))]
        rest = [one for one in rest if not self._is_of_infinitive(at, one)]
        nearest = ([one for one in rest if one.first > at] or rest)[: None if inverts else 1]
        found = self._fitting(nearest, trigger, "object")
        if found is None or abs(found.first - at) > _FAR or self._is_given_something(trigger, at, found):
            return ()
        return self._with_joined(found, trigger, "object", ())

    def _is_of_infinitive(self, at: int, one: Argument) -> bool:
        """Tell whether a name behind an infinitive is its object: *chargea le consul de surveiller X*."""
        if self.sentence.language == "de":
            return False
        for index in range(at + 1, one.first):
            low = self.sentence.words[index].low.replace("’", "'").rpartition("'")[2]
            before = self.sentence.words[index - 1].low
            infinitive = self.grammar.infinitive.fullmatch(low) is not None and low == self.lemma(index)
            if infinitive and (before in {"de", "à", "pour"} or self.sentence.language == "ru"):
                return True
        return False

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

    def noun(self, trigger: Trigger, at: int) -> Iterator[Match]:
        """Read *der Besuch des S bei O*; *das Treffen zwischen S und O*."""
        words, named = self.sentence.words, self.clause.arguments
        found = Found(trigger=trigger, at=at, words=(at,))
        shared = nouns.both(trigger, at, words, named)
        if shared is not None and self.fits(shared.name, trigger, "subject"):
            ends = self._with_joined(shared, trigger, "subject", ())
            yield from matches(found, ends[:1], ends[1:])
        ends_here = nouns.pair(trigger, at, words, named, self.sentence.language)
        if ends_here is None:
            return
        subject, object_ = ends_here if trigger.subject_first else ends_here[::-1]
        if self.fits(subject.name, trigger, "subject") and self.fits(object_.name, trigger, "object"):
            subjects = self._with_joined(subject, trigger, "subject", ())
            yield from matches(found, subjects, self._with_joined(object_, trigger, "object", ()))

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
