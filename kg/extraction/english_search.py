"""Where the ends of a trigger stand in an English sentence: the subject before the verb, the rest behind it.

Owns how far a search may go, and which doubts it leaves; roles and verbs are :mod:`english_roles`' matter.
"""

# ruff: noqa: C901, PLR0911, PLR0912, PLR0913, PLR2004, SIM102 - a branch a way of saying it

from __future__ import annotations

from kg.extraction.ends import End
from kg.extraction.english_clauses import (
    before_apposition,
    has_own_subject,
    inserted_before,
    last_joined,
    next_joined,
    with_whom,
)
from kg.extraction.english_modifiers import is_of_a_land
from kg.extraction.english_objects import (
    is_cut_off,
    is_of_a_noun,
    is_of_people,
    is_receiver,
    is_told_others,
    is_told_something,
    owns_who_follows,
)
from kg.extraction.english_owned import BODIES, is_doing
from kg.extraction.english_participles import OPENING, apposed_to, made_to, refuser_before
from kg.extraction.english_people import is_people
from kg.extraction.english_places import SAME, Places
from kg.extraction.english_predicates import Verb
from kg.extraction.english_roles import MODIFIER, PLAIN, POSSESSOR, Argument
from kg.extraction.english_trigger_words import GAP
from kg.extraction.english_verbs import looks_past
from kg.extraction.english_words import CLAUSES, MODALS, RELATIVES, STOPS, is_auxiliary
from kg.extraction.sorts import is_office
from kg.extraction.triggers import ANY, PREDICATE, PREPOSITIONS, Trigger

NEAR = 6


def _may_follow_subject(low: str) -> bool:
    """Tell whether a word may stand right behind a subject: its verb, or what is inserted before it."""
    return low == "," or looks_past(low) or is_auxiliary(low)


_OPENING = frozenset(["after", "before", "while", "on", "by", "without"])
_WHOM = frozenset(["whom", "which", "that"])
_OF_PROPOSALS = frozenset({"rejectedProposalOf"})
_REACH = 12
_LONGEST_CHAIN = 3
"""Verbs between a subject and one that goes on from them: *X took A, beat B, met C and left*."""
_SUBJECT_REACH = 24

EnglishEnd = End[Argument]
EnglishEnds = tuple[EnglishEnd, ...]


class Search(Places):
    """One sentence with its verbs and the roles of its names: where the ends of a trigger stand."""

    def ends(
        self, trigger: Trigger, end: str, role: str, verb: Verb, words: tuple[int, ...], *, passive: bool, reduced: bool
    ) -> EnglishEnds:
        """Find who stands in a place of a verb, with all who are joined to him."""
        if role == "subject":
            if not passive:
                return self.subject(trigger, end, verb)
            found = self._behind(trigger, end, "by", last_joined(self.words, words[-1]))
            found = found or (self._behind(trigger, end, "by", verb.at) if len(words) > 1 else ())
            found = found or self._with_whom(trigger, end, "by", verb)
            return (*found, *self._second_agents(trigger, end, found))
        if role == "object":
            if passive:
                return self.subject(trigger, end, verb, reduced=reduced)
            further = "to" in trigger.words[:-1] or trigger.written.endswith("that O")  # *promised to help X*
            found = self._behind(trigger, end, PLAIN, words[-1] if further else verb.at)
            return found or self._whom(trigger, end, verb) or self._shared(trigger, end, verb)
        if role == "second":
            return self._behind(trigger, end, "second", verb.at)
        if role == POSSESSOR:
            return self._between(trigger, end, verb.at, words[-1])
        found = self._behind(trigger, end, role, verb.at)
        if role == "of" and found and " of O to" in trigger.written and found[0].argument.first > words[-1]:
            return ()  # *drew my attention to the debts of X*
        if passive and role == "for" and found:
            return (*found, *self._for_whom_others(trigger, end, found))
        found = found or self._with_whom(trigger, end, role, verb) or self.proposed(trigger, end, role, words[-1])
        return found or (self._in_front(trigger, end, role, verb) if trigger.words == (ANY,) else ())

    def proposed(self, trigger: Trigger, end: str, role: str, at: int) -> EnglishEnds:
        """Find who has made what somebody takes up or not: *rejected the terms which X had proposed*."""
        mine = self.proposer(at) if role == "of" and trigger.relation in _OF_PROPOSALS else None
        return (End(argument=mine),) if mine is not None and self.fits(mine.name, trigger, end) else ()

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
        refuser = refuser_before(self.words, self.arguments, verb.begin)
        if refuser is not None:
            return self.with_joined(refuser, trigger, end, ()) if self.fits(refuser.name, trigger, end) else ()
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
            if reduced and any(word.low == "that" and word.name is None for word in gap[:-1]):
                return ()  # *tell X that information received by Y*
            if any(word.low == "whose" for word in gap) and not (gap[-1].low in BODIES and argument.role == PLAIN):
                return ()  # *X, whose brother is head of Y*, but *X, whose army beat Y*
            low = self.words[verb.at].low
            if gap and (verb.gerund or reduced or low.endswith("n")) and is_of_people(gap, low):
                return ()
            if self.sentence.is_quoted(argument.first) != self.sentence.is_quoted(verb.at):
                continue
            close = (reduced and not self.is_coordinated(verb)) or relative
            if argument.role in {POSSESSOR, "of"} and self._is_doing(argument, verb, trigger, end):
                return (End(argument=argument, doubts=("indirect",)),)
            if argument.role != PLAIN and not (close and len(gap) <= GAP - 1):
                continue
            if argument.role == POSSESSOR or self._is_second_object(argument):
                continue
            if gap and gap[-1].low == "," and self.words[argument.first - 1].low in {"whom", "which"}:
                continue  # *X, a jurist whom Y had appointed, left*
            crossed = self._finites[min(inserted, verb.begin)] - self._finites[last + 1]
            crossed = max(0, crossed - verb.governed)
            if argument.object_of is not None and not close and not verb.infinitive and argument.object_of < verb.at:
                if crossed or not any(word.low in RELATIVES for word in gap):
                    continue
            if self._is_of_outer(argument, verb):
                continue
            if crossed > (_LONGEST_CHAIN if self.is_coordinated(verb) else 1) + verb.gerund:
                return ()
            if crossed and not (self.is_coordinated(verb) or verb.gerund or self._closed_relative(gap)):
                return ()
            if not self.fits(argument.name, trigger, end):
                if (close or not gap) and not (relative and is_office(argument.name)):
                    return ()
                continue  # *X, the French envoy, who had met Y*
            if relative and verb.lemma == "include" and gap[0].low != ",":
                return (End(argument=argument),)  # *between A and the states that included X*
            plain = self.is_coordinated(verb)
            doubts = (*(["goes on" if plain else "crossed"] * crossed), *(("far",) if len(gap) > _REACH else ()))
            return self.with_joined(argument, trigger, end, doubts)
        return self._behind_comma(trigger, end, verb, reduced=reduced)

    def _is_of_outer(self, argument: Argument, verb: Verb) -> bool:
        """Tell whether a verb in the past goes on from a verb before a clause with *would* or *to* that it is not in.

        *told Y that X would yield and warned Z, made it impossible for X to yield and warned Z*: X warned nobody.
        """
        behind = self.words[argument.name.last + 1 : argument.name.last + 2]
        if verb.passive or verb.gerund or not self.is_coordinated(verb) or not looks_past(self.words[verb.at].low):
            return False
        if not behind or behind[0].name is not None or verb.begin == argument.name.last + 1:
            return False
        before = {word.low for word in self.words[max(0, argument.first - 3) : argument.first]}
        return (behind[0].low in MODALS and "that" in before) or (behind[0].low == "to" and "for" in before)

    def _is_second_object(self, argument: Argument) -> bool:
        """Tell whether a thing stands behind who gets it: *handed Y a note and was received*."""
        before = next((one for one in self.arguments if one.name.last + 1 == argument.first), None)
        return before is not None and before.object_of is not None and argument.object_of is None

    def _is_doing(self, argument: Argument, verb: Verb, trigger: Trigger, end: str) -> bool:
        """Tell whether a verb says what somebody’s deed or paper does: *Panin’s arrival angered Y*."""
        of = argument.role == "of"
        doing = end == "subject" and is_doing(self.words, argument.name, verb.begin, trigger.relation, of=of)
        return doing and self.fits(argument.name, trigger, end)

    def _whom(self, trigger: Trigger, end: str, verb: Verb) -> EnglishEnds:
        """Find the object before its verb: *Y, whom X accused of treason*."""
        listed = False
        for index in range(verb.begin - 1, max(0, verb.begin - _SUBJECT_REACH // 2), -1):
            word = self.words[index]
            if word.low in STOPS or (not listed and (word.low == "," or looks_past(word.low))):
                return ()
            listed = listed or word.low == "and"
            if word.low in _WHOM and self.words[index - 1].low not in PREPOSITIONS:
                if index + 1 == verb.begin:  # *the pact which bound X*
                    return ()
                last = index - 1 - (self.words[index - 1].low == "," and word.low != "that")
                last = before_apposition(self.words, last) if word.low == "whom" else last
                mine = (one for one in self.arguments if one.name.last == last and self.fits(one.name, trigger, end))
                told = word.low == "that"
                return tuple(End(argument=one) for one in mine if not (told and is_told_something(self.words, one)))
        return ()

    def _with_whom(self, trigger: Trigger, end: str, role: str, verb: Verb) -> EnglishEnds:
        """Find whom a preposition puts before its verb: *Y, with whom X had negotiated*; *Y, to whom X wrote*."""
        at = with_whom(self.words, SAME.get(role, (role,)), verb.begin)
        mine = (self._who_is_of(one) for one in self.arguments if at is not None and one.name.last == at)
        return tuple(End(argument=one) for one in mine if self.fits(one.name, trigger, end))

    def _who_is_of(self, body: Argument) -> Argument:
        """Give the person whom *of* says to be of a body: *Potemkin of the War College, by whom X was told*."""
        if body.role != "of" or not body.name.entity.startswith("group/"):
            return body
        before = next((one for one in self.arguments if one.name.last + 2 == body.first), body)
        return before if before.name.entity.startswith("person/") else body

    def _shared(self, trigger: Trigger, end: str, verb: Verb) -> EnglishEnds:
        """Find the object that a verb shares with the next: *first warned and then threatened Y*."""
        at = next_joined(self.words, verb.at)
        following = self._verbs.get(at) if at is not None else None
        if following is None or following.passive or following.begin < verb.at or len(trigger.words) > 1:
            return ()
        if self.words[verb.at + 1].low == "," and "whom" in {word.low for word in self.words[: verb.begin]}:
            return ()  # *whom X despised, left Y*
        return self._behind(trigger, end, PLAIN, following.at)

    def _behind_comma(self, trigger: Trigger, end: str, verb: Verb, *, reduced: bool) -> EnglishEnds:
        """Find whose participle opens the sentence: *Having met Y, X returned*."""
        opens = verb.begin == 0 or (verb.begin == 1 and self.words[0].low in _OPENING)
        opens = opens or (verb.begin == 1 and self.words[0].low in OPENING)
        opens = opens or self._goes_on_opening(verb)
        if not opens or not (verb.gerund or reduced or self.words[verb.begin].low == "having"):
            return ()
        for argument in self.arguments:
            if argument.role == PLAIN and argument.first > verb.at and self.words[argument.first - 1].low == ",":
                following = self.words[argument.name.last + 1 : argument.name.last + 2]
                mine = following and following[0].name is None and _may_follow_subject(following[0].low)
                fits = mine and self.fits(argument.name, trigger, end)
                return self.with_joined(argument, trigger, end, ("converb",)) if fits else ()
        return ()

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
                    if argument.role == POSSESSOR and len(gap) <= 1 and not owns_who_follows(self.words, argument):
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
        whose = self._whose(first) if role in {POSSESSOR, "of"} else None
        if whose is not None:
            return (End(argument=whose),) if self.fits(whose.name, trigger, end) else ()
        owned = role == "of" and POSSESSOR in {trigger.subject, trigger.object}  # *X’s dismissal of Y*: Y stands behind
        if role in {POSSESSOR, "of"} and not owned:
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
