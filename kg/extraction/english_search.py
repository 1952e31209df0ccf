"""Where the ends of a trigger stand in an English sentence: the subject before the verb, the rest behind it.

Owns how far a search may go, and which doubts it leaves; roles and verbs are :mod:`english_roles`' matter.
"""

# ruff: noqa: C901, PLR0911, PLR0912, PLR0913, PLR2004, SIM102 - a branch a way of saying it

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.ends import OFFICE, End, Fits
from kg.extraction.english_clauses import has_own_subject, inserted_before, last_joined
from kg.extraction.english_modifiers import is_of_a_land
from kg.extraction.english_objects import (
    is_cut_off,
    is_of_a_noun,
    is_of_people,
    is_receiver,
    is_told_others,
    is_told_something,
)
from kg.extraction.english_participles import OPENING, apposed_to, is_apposed, made_to
from kg.extraction.english_people import is_people
from kg.extraction.english_predicates import Verb
from kg.extraction.english_roles import MODIFIER, PLAIN, POSSESSOR, Argument
from kg.extraction.english_trigger_words import GAP
from kg.extraction.english_verbs import lemma, looks_past
from kg.extraction.english_words import CLAUSES, DETERMINERS, MONTHS, RELATIVES, STOPS
from kg.extraction.sentences import Sentence, Word
from kg.extraction.triggers import ANY, PREDICATE, PREPOSITIONS, Trigger

NEAR = 6
_OF_OFFICES = frozenset(["to", "of", "in", "at"])
_OPENING = frozenset(["after", "before", "while", "on", "by", "without"])
_WHOM = frozenset(["whom", "which", "that"])
_TWOFOLD = frozenset(["hand", "give", "show", "read", "send", "write"])
"""Verbs that have whom something goes to before the thing itself: *handed X a note*."""
_REACH = 12
_LONGEST_CHAIN = 3
"""Verbs between a subject and one that goes on from them: *X took A, beat B, met C and left*."""
_SUBJECT_REACH = 24

EnglishEnd = End[Argument]
EnglishEnds = tuple[EnglishEnd, ...]


class Search:
    """One sentence with its verbs and the roles of its names."""

    def __init__(self, sentence: Sentence, found: Sequence[Verb], named: Sequence[Argument], fits: Fits) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self._verbs = {verb.at: verb for verb in found}
        self.arguments = named
        self.fits = fits
        finite = {verb.at for verb in found if not verb.infinitive and not verb.gerund}
        self._finites = [0]
        for index in range(len(self.words)):
            self._finites.append(self._finites[-1] + (index in finite))

    def is_only_wanted(self, argument: Argument) -> bool:
        """Tell whether a name is the object of what is not yet done: *sent X to negotiate a treaty with Y*."""
        verb = self._verbs.get(argument.object_of) if argument.object_of is not None else None
        return verb is not None and (verb.infinitive or "hoped" in verb.doubts or "modal" in verb.doubts)

    def is_succeeded(self, one: Argument, other: Argument) -> bool:
        """Tell whether an office is not that of the name before it: *X succeeded Y as prime minister*."""
        if other.role != "as" or one.object_of is None:
            return False
        return lemma(self.words[one.object_of].low) in {"succeed", "replace", "follow", "relieve"}

    def ends(
        self, trigger: Trigger, end: str, role: str, verb: Verb, words: tuple[int, ...], *, passive: bool, reduced: bool
    ) -> EnglishEnds:
        """Find who stands in a place of a verb, with all who are joined to him."""
        if role == "subject":
            if not passive:
                return self.subject(trigger, end, verb)
            found = self._behind(trigger, end, "by", last_joined(self.words, words[-1]))
            found = found or (self._behind(trigger, end, "by", verb.at) if len(words) > 1 else ())
            return (*found, *self._second_agents(trigger, end, found))
        if role == "object":
            if passive:
                return self.subject(trigger, end, verb, reduced=reduced)
            further = "to" in trigger.words[:-1]  # *promised to help X*
            found = self._behind(trigger, end, PLAIN, words[-1] if further else verb.at)
            return found or self._whom(trigger, end, verb)
        if role == "second":
            return self._behind(trigger, end, "second", verb.at)
        if role == POSSESSOR:
            return self._between(trigger, end, verb.at, words[-1])
        found = self._behind(trigger, end, role, verb.at)
        if passive and role == "for" and found:
            return (*found, *self._for_whom_others(trigger, end, found))
        return found or (self._in_front(trigger, end, role, verb) if trigger.words == (ANY,) else ())

    def _in_front(self, trigger: Trigger, end: str, role: str, verb: Verb) -> EnglishEnds:
        """Find what opens the sentence: *In a letter to Y, X complained*."""
        for argument in self.arguments[:1]:
            fronted = (
                argument.role in SAME.get(role, (role,)) and argument.first <= 2 and argument.name.last < verb.begin
            )
            between = self.words[argument.name.last + 1 : verb.begin]
            told = any(word.low == "that" or word.low in CLAUSES for word in between)  # what the letter says
            if fronted and not told and self.fits(argument.name, trigger, end):
                return (End(argument=argument),)
        return ()

    def subject(self, trigger: Trigger, end: str, verb: Verb, *, reduced: bool = False) -> EnglishEnds:
        """Search backwards for the bare noun phrase that a verb belongs to."""
        if reduced:
            beside = apposed_to(self.words, self.arguments, verb)
            if beside is not None and self.is_apposed(verb):
                return self.with_joined(beside, trigger, end, ()) if self.fits(beside.name, trigger, end) else ()
        made = made_to(self.words, self.arguments, verb)
        if made is not None:
            return self.with_joined(made, trigger, end, ()) if self.fits(made.name, trigger, end) else ()
        relative = self._is_relative(verb)
        inserted = inserted_before(self.words, verb.begin)
        for argument in reversed(self.arguments):
            last = argument.name.last
            if last >= verb.begin or last >= inserted:
                continue
            if verb.begin - last > _SUBJECT_REACH:
                return ()
            gap = self.words[last + 1 : min(inserted, verb.begin)]
            if any(word.low in {";", ":"} for word in gap) or has_own_subject(gap, reduced=reduced):
                return ()
            if any(word.low == "whose" for word in gap):  # *X, whose brother is head of Y*
                return ()
            low = self.words[verb.at].low
            if gap and (verb.gerund or reduced or low.endswith("n")) and is_of_people(gap, low):
                return ()
            if self.sentence.is_quoted(argument.first) != self.sentence.is_quoted(verb.at):
                continue
            close = (reduced and not self.is_coordinated(verb)) or relative
            if argument.role != PLAIN and not (close and len(gap) <= GAP - 1):
                continue
            if argument.role == POSSESSOR:
                continue
            crossed = self._finites[min(inserted, verb.begin)] - self._finites[last + 1]
            crossed = max(0, crossed - verb.governed)
            if argument.object_of is not None and not close and not verb.infinitive and argument.object_of < verb.at:
                if crossed or not any(word.low in RELATIVES for word in gap):
                    continue
            if crossed > (_LONGEST_CHAIN if self.is_coordinated(verb) else 1) + verb.gerund:
                return ()
            if crossed and not (self.is_coordinated(verb) or verb.gerund or self._closed_relative(gap)):
                return ()
            if not self.fits(argument.name, trigger, end):
                if close or not gap:
                    return ()
                continue
            plain = self.is_coordinated(verb)
            doubts = (*(["goes on" if plain else "crossed"] * crossed), *(("far",) if len(gap) > _REACH else ()))
            return self.with_joined(argument, trigger, end, doubts)
        return self._behind_comma(trigger, end, verb, reduced=reduced)

    def _whom(self, trigger: Trigger, end: str, verb: Verb) -> EnglishEnds:
        """Find the object before its verb: *Y, whom X accused of treason*."""
        listed = False
        for index in range(verb.begin - 1, max(0, verb.begin - _SUBJECT_REACH // 2), -1):
            word = self.words[index]
            if word.low in STOPS or (word.low == "," and not listed) or looks_past(word.low):
                return ()
            listed = listed or word.low == "and"
            if word.low in _WHOM and self.words[index - 1].low not in PREPOSITIONS:
                if index + 1 == verb.begin:  # *the pact which bound X*
                    return ()
                last = index - 1 - (self.words[index - 1].low == "," and word.low != "that")
                mine = (one for one in self.arguments if one.name.last == last and self.fits(one.name, trigger, end))
                told = word.low == "that"
                return tuple(End(argument=one) for one in mine if not (told and is_told_something(self.words, one)))
        return ()

    def _behind_comma(self, trigger: Trigger, end: str, verb: Verb, *, reduced: bool) -> EnglishEnds:
        """Find whose participle opens the sentence: *Having met Y, X returned*."""
        opens = verb.begin == 0 or (verb.begin == 1 and self.words[0].low in _OPENING)
        opens = opens or (verb.begin == 1 and self.words[0].low in OPENING)
        if not opens or not (verb.gerund or reduced or self.words[verb.begin].low == "having"):
            return ()
        for argument in self.arguments:
            if argument.role == PLAIN and argument.first > verb.at and self.words[argument.first - 1].low == ",":
                following = self.words[argument.name.last + 1 : argument.name.last + 2]
                mine = following and following[0].name is None and looks_past(following[0].low)
                fits = mine and self.fits(argument.name, trigger, end)
                return self.with_joined(argument, trigger, end, ("converb",)) if fits else ()
        return ()

    def _is_relative(self, verb: Verb) -> bool:
        at = verb.begin - 1
        return at >= 0 and self.words[at].low in RELATIVES and not (at and self.words[at - 1].low in PREPOSITIONS)

    def is_apposed(self, verb: Verb) -> bool:
        """Tell whether a participle says what was done to who is named beside it: *X, appointed envoy by Y, left*."""
        return is_apposed(self.words, self.arguments, self._verbs, verb)

    def is_coordinated(self, verb: Verb) -> bool:
        """Tell whether a verb goes on from another: *came and signed*."""
        before = [word.low for word in self.words[max(0, verb.begin - 3) : verb.begin]]
        if self.words[verb.begin].low == "nor":
            return True
        return any(low in {"and", "but", "or", "then"} for low in before) or before[-1:] == [","]

    def _closed_relative(self, gap: Sequence[Word]) -> bool:
        """Tell whether what stands between is set off by commas: *X, who had fled, returned*."""
        return len(gap) > 2 and gap[0].low == "," and gap[-1].low == ","

    def _behind(self, trigger: Trigger, end: str, role: str, at: int) -> EnglishEnds:
        """Search forwards for the first name of a role."""
        for argument in self.arguments:
            if argument.first <= at:
                continue
            gap = self.words[at + 1 : argument.first]
            if len(gap) > _REACH or any(word.low in STOPS or word.low in CLAUSES for word in gap):
                return ()
            if self._finites[argument.first] - self._finites[at + 1] > 0:
                return ()
            if is_cut_off(self.words, gap, role, at):
                return ()
            if role in {PLAIN, "second"}:
                gap = self._without_shifted(gap, argument, at)
                if argument.role != PLAIN or any(word.low in PREPOSITIONS or word.low in RELATIVES for word in gap):
                    if argument.role == POSSESSOR and len(gap) <= 1:
                        return ()
                    continue
                if len(gap) > (GAP if role == PLAIN else NEAR):
                    return ()
            elif self._is_owner_of_matter(argument, role, trigger):
                pass
            elif argument.role not in SAME.get(role, (role,)) or self._is_of_an_office(argument, role, at):
                continue
            elif role == "of" and is_of_a_noun(self.words, argument, at, trigger):
                return ()
            if not self.fits(argument.name, trigger, end):
                if role == PLAIN and not gap and not self._is_before_another(argument, at):
                    return ()
                continue
            if role == PLAIN and (
                is_receiver(self.words, argument, at, trigger) or is_told_others(self.words, argument, at)
            ):
                return ()
            return self.with_joined(argument, trigger, end, ())
        return ()

    def _is_owner_of_matter(self, argument: Argument, role: str, trigger: Trigger) -> bool:
        """Tell whether what somebody has is complained of: *complained to X of Y’s intrigues*."""
        return (
            trigger.words == ("complain",)
            and argument.role == POSSESSOR
            and self.words[argument.first - 1].low in SAME.get(role, (role,))
        )

    def _without_shifted(self, gap: tuple[Word, ...], argument: Argument, at: int) -> tuple[Word, ...]:
        """Leave out a name with its preposition between a verb and its object: *received from X a telegram*."""
        if len(gap) < 2 or gap[0].low not in PREPOSITIONS:
            return gap
        dated = 1
        while dated < len(gap) and (gap[dated].low.isdigit() or gap[dated].low in MONTHS):
            dated += 1
        if dated > 1 and (dated == len(gap) or gap[dated].low in DETERMINERS):  # *signed on 24 May a convention*
            return gap[dated:]
        if self.words[argument.first].low not in DETERMINERS:
            return gap
        between = (one for one in self.arguments if at < one.first < argument.first and one.first == at + 2)
        return () if any(one.name.last + 1 == argument.first for one in between) else gap

    def _is_before_another(self, argument: Argument, at: int) -> bool:
        """Tell whether a name right behind a verb leaves the object to the next: *handed X a note, chose Texan Y*."""
        following = self.words[argument.name.last + 1 : argument.name.last + 2]
        beside = bool(following) and following[0].name is not None and argument.role != POSSESSOR
        return beside or lemma(self.words[at].low) in _TWOFOLD

    def _is_of_an_office(self, argument: Argument, role: str, at: int) -> bool:
        """Tell whether a preposition belongs to an office before it: *offered him a post as Minister to X*."""
        index = argument.first - 2
        if index <= at or role not in _OF_OFFICES:
            return False
        own = self.words[index].name
        name = self.sentence.names[own] if own is not None else None
        office = name is not None and (name.form == OFFICE or name.entity.startswith("office/"))
        return office or (own is None and is_people(self.words[index].low))

    def _second_agents(self, trigger: Trigger, end: str, found: EnglishEnds) -> EnglishEnds:
        """Find those whom a further *by* names: *signed by A and B for X and by C and D for Y*."""
        more: list[EnglishEnd] = []
        last = max((each.argument.name.last for each in found), default=len(self.words))
        for argument in self.arguments:
            if argument.first <= last or argument.role != "by" or argument.joined:
                continue
            gap = [word.low for word in self.words[last + 1 : argument.first]]
            if gap[-2:-1] not in (["and"], [","], [";"]) or len(gap) > _REACH:
                break
            if self._finites[argument.first] > self._finites[last + 1]:
                break
            if self.fits(argument.name, trigger, end):
                more += self.with_joined(argument, trigger, end, ("joined",))
                last = max(each.argument.name.last for each in more)
        return tuple(more)

    def _for_whom_others(self, trigger: Trigger, end: str, found: EnglishEnds) -> EnglishEnds:
        """Find for whom further agents act: *by A for X and by B for Y*."""
        last = max(each.argument.name.last for each in found)
        more = []
        for argument in self.arguments:
            if argument.first > last and argument.role == "for" and self.fits(argument.name, trigger, end):
                gap = self.words[last + 1 : argument.first]
                if "by" not in {word.low for word in gap} or self._finites[argument.first] > self._finites[last + 1]:
                    break
                more.append(End(argument=argument, doubts=("joined",)))
                last = argument.name.last
        return tuple(more)

    def _between(self, trigger: Trigger, end: str, first: int, last: int) -> EnglishEnds:
        for argument in self.arguments:
            if first < argument.first < last and argument.role == POSSESSOR and self.fits(argument.name, trigger, end):
                return (End(argument=argument),)
        return ()

    def with_joined(self, argument: Argument, trigger: Trigger, end: str, doubts: tuple[str, ...]) -> EnglishEnds:
        """Give an argument with those that *and* or a comma binds to it."""
        found = [End(argument=argument, doubts=doubts)]
        place = self.arguments.index(argument)
        for step in (-1, 1):
            at = place
            while 0 <= at + step < len(self.arguments):
                _, two = sorted((self.arguments[at], self.arguments[at + step]), key=lambda each: each.first)
                if not two.joined:
                    break
                at += step
                if self.arguments[at].role != MODIFIER and self.fits(self.arguments[at].name, trigger, end):
                    found.append(End(argument=self.arguments[at], doubts=(*doubts, "joined")))
        return tuple(found)

    def of_noun(self, trigger: Trigger, end: str, role: str, words: tuple[int, ...]) -> EnglishEnds:
        """Find what belongs to a noun: its possessor before it, or what a preposition puts behind it."""
        first, last = words[0], words[-1]
        if role in {POSSESSOR, "of"}:
            for argument in reversed(self.arguments):
                gap = first - argument.name.last - 1
                if argument.role == POSSESSOR and 0 <= gap <= GAP and self.fits(argument.name, trigger, end):
                    if not any(
                        word.low in STOPS | {","} or word.low in PREPOSITIONS
                        for word in self.words[argument.name.last + 1 : first]
                    ):
                        return self.with_joined(argument, trigger, end, ())
                if (
                    role == "of"
                    and 0 <= gap <= 1
                    and argument.role in ({PLAIN, "by", "as"} if gap else {PLAIN, "by", "as", MODIFIER})
                    and argument.name.last == first - 1
                    and not (argument.role == MODIFIER and is_of_a_land(argument.name))
                ):
                    if self.fits(argument.name, trigger, end) and trigger.kind == PREDICATE:
                        return (End(argument=argument, doubts=("indirect",)),)
            if role == POSSESSOR:
                return ()
        for argument in self.arguments:
            if argument.first <= last:
                continue
            gap_words = self.words[last + 1 : argument.first]
            if len(gap_words) > _REACH - 2 or any(word.low in STOPS or looks_past(word.low) for word in gap_words):
                return ()
            wanted = SAME.get(role, (role,))
            other = role == "of" and sum(word.low == "of" and word.name is None for word in gap_words) > 1
            if argument.role in wanted and len(gap_words) > 1 and is_people(gap_words[-2].low):
                return ()  # *the arrival of the envoy of X*
            if argument.role in wanted and not other and self.fits(argument.name, trigger, end):
                return self.with_joined(argument, trigger, end, ())
            if len(gap_words) > GAP and argument.role not in PREPOSITIONS:
                return ()
        return ()


SAME = {
    "in": ("in", "at"),
    "at": ("at", "in"),
    "on": ("on", "upon"),
    "towards": ("towards", "toward"),
    "about": ("about", "concerning", "regarding", "on"),
    "between": ("between",),
}
