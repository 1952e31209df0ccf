"""What stands beside a verb or a name in an English sentence: who goes on, what is relative, what belongs to a noun."""

# ruff: noqa: PLR2004 - words counted

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kg.extraction.ends import OFFICE, Fits
from kg.extraction.english_clauses import inserted_before
from kg.extraction.english_owned import fits_forces, head_before, is_acting
from kg.extraction.english_participles import is_apposed
from kg.extraction.english_people import is_people
from kg.extraction.english_predicates import Verb
from kg.extraction.english_roles import POSSESSOR, Argument
from kg.extraction.english_trigger_words import GAP
from kg.extraction.english_verbs import is_participle, lemma
from kg.extraction.english_words import DETERMINERS, MONTHS, RELATIVES
from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.triggers import PREPOSITIONS, Trigger

_OF_OFFICES = frozenset(["to", "of", "in", "at"])
_TWOFOLD = frozenset(["hand", "give", "show", "read", "send", "write"])
"""Verbs that have whom something goes to before the thing itself: *handed X a note*."""
_EACH_OTHER = frozenset(["other", "another"])
_PROPOSING = frozenset(["propose", "offer", "make", "submit", "present", "put", "suggest", "advance", "send", "table"])
"""What is done by whose proposal it is."""
SAME = {
    "in": ("in", "at"),
    "at": ("at", "in"),
    "on": ("on", "upon"),
    "towards": ("towards", "toward"),
    "about": ("about", "concerning", "regarding", "on"),
    "between": ("between",),
}


class Places:
    """One sentence with its verbs and the roles of its names."""

    def __init__(self, sentence: Sentence, found: Sequence[Verb], named: Sequence[Argument], fits: Fits) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self._verbs = {verb.at: verb for verb in found}
        self.arguments = named
        self._forces = {
            one.name.first
            for one in named
            if one.role != POSSESSOR
            and (head_before(self.words, one.name) is not None or (one.name.rest and is_acting(self.words, one.name)))
        }
        self._fits = fits
        self._company = fits.company(sentence.names)
        finite = {verb.at for verb in found if not verb.infinitive and not verb.gerund}
        self._finites = [0]
        for index in range(len(self.words)):
            self._finites.append(self._finites[-1] + (index in finite))

    def fits(self, name: Name, trigger: Trigger, end: str) -> bool:
        """Tell whether a name, or whose troops or government are meant, may stand in a place of a trigger."""
        if name.first in self._forces and not fits_forces(name, trigger.relation):
            return False
        return self._fits(name, trigger, end)

    def may_hold(self, trigger: Trigger) -> bool:
        """Tell whether names of the sentence may be both ends of a trigger, wherever they stand.

        Of two who do it to each other both are its subject.
        """
        subject, object_ = self._company.held(trigger)
        return subject and (object_ or trigger.mutual or self._is_mutual)

    @cached_property
    def _is_mutual(self) -> bool:
        return any(word.low in _EACH_OTHER for word in self.words)

    def is_only_wanted(self, argument: Argument) -> bool:
        """Tell whether a name is the object of what is not yet done, or who will do it: *to be replaced by Y*."""
        at = argument.object_of
        if at is None and argument.role == "by":
            at = next(
                (each for each in (argument.name.first - 1, argument.name.first - 2) if each in self._verbs), None
            )
        verb = self._verbs.get(at) if at is not None else None
        return verb is not None and (verb.infinitive or "hoped" in verb.doubts or "modal" in verb.doubts)

    def is_succeeded(self, one: Argument, other: Argument) -> bool:
        """Tell whether an office is not that of the name before it: *X succeeded Y as prime minister*."""
        if other.role != "as" or one.object_of is None:
            return False
        return lemma(self.words[one.object_of].low) in {"succeed", "replace", "follow", "relieve"}

    def _goes_on_opening(self, verb: Verb) -> bool:
        """Tell whether a participle is the second of those that open a sentence: *Urged by X and aided by Y, Z*."""
        opening = self._verbs.get(0) or self._verbs.get(1)
        if opening is None or opening.begin > 1 or opening.at >= verb.at or not self.is_coordinated(verb):
            return False
        first = self.words[opening.at].low
        between = self._finites[verb.begin] - self._finites[opening.at + 1]
        return (is_participle(first) or first.endswith("ing")) and not between and verb.begin == verb.at

    def _is_relative(self, verb: Verb) -> bool:
        at = verb.begin - 1
        return at >= 0 and self.words[at].low in RELATIVES and not (at and self.words[at - 1].low in PREPOSITIONS)

    def is_apposed(self, verb: Verb) -> bool:
        """Tell whether a participle says what was done to who is named beside it: *X, appointed envoy by Y, left*."""
        return is_apposed(self.words, self.arguments, self._verbs, verb)

    def is_coordinated(self, verb: Verb) -> bool:
        """Tell whether a verb goes on from another: *came and signed*."""
        begin = inserted_before(self.words, verb.begin)
        before = [word.low for word in self.words[max(0, begin - 3) : begin]]
        if self.words[verb.begin].low == "nor":
            return True
        return any(low in {"and", "but", "or", "then"} for low in before) or before[-1:] == [","]

    def _closed_relative(self, gap: Sequence[Word]) -> bool:
        """Tell whether what stands between is set off by commas: *X, who had fled, returned*."""
        return len(gap) > 2 and gap[0].low == "," and gap[-1].low == ","

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

    def proposer(self, at: int) -> Argument | None:
        """Give who has made what a noun says, by the relative behind it: *the terms which | X had proposed*."""
        first = at + 1 + (self.words[at + 1 : at + 2] != () and self.words[at + 1].low == ",")
        first += first < len(self.words) and self.words[first].low in {"which", "that"}
        mine = next((one for one in self.arguments if one.first == first), None)
        if mine is None or first == at + 2 - (self.words[at + 1].low != ","):
            return None
        verb = mine.name.last + 1
        while verb < len(self.words) and self.words[verb].low in {"had", "has", "have", "then", "himself"}:
            verb += 1
        made = verb < len(self.words) and self.words[verb].name is None and lemma(self.words[verb].low) in _PROPOSING
        return mine if made else None

    def _whose(self, at: int) -> Argument | None:
        """Give whose a noun is behind a relative: *X, whose envoy, Y, …*."""
        for index in range(at - 1, max(0, at - GAP), -1):
            if self.words[index].name is not None or not self.words[index].low.isalpha():
                return None
            if self.words[index].low == "whose":
                last = index - 1 - (self.words[index - 1].low == ",")
                return next((one for one in self.arguments if one.name.last == last), None)
        return None
