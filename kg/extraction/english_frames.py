"""Triggers in English sentences: subject before the verb, object and prepositions behind it, passives turned round."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from kg.extraction.contrasts import meant_in_english
from kg.extraction.ends import Fits, Found, matches
from kg.extraction.english_adjuncts import adjunct
from kg.extraction.english_causatives import caused
from kg.extraction.english_fronted import fronted
from kg.extraction.english_gaps import gapped
from kg.extraction.english_modifiers import ADVERBS
from kg.extraction.english_nouns import neighbours, noun, pair
from kg.extraction.english_objects import is_of_another_kind, is_to_do_it, meant
from kg.extraction.english_predicates import Verb, verbs
from kg.extraction.english_roles import arguments
from kg.extraction.english_saying import is_said_aside
from kg.extraction.english_search import EnglishEnd, EnglishEnds, Search
from kg.extraction.english_trigger_words import words_after
from kg.extraction.english_unreal import is_nearly, is_opinion, is_question, is_supposed, is_untrue
from kg.extraction.english_verbs import is_only_participle, is_participle, learn, lemma
from kg.extraction.english_words import CONJUNCTIONS, OBJECTS
from kg.extraction.matches import Match
from kg.extraction.sentences import Sentence, Word
from kg.extraction.triggers import ANY, PAIR, PREPOSITIONS, VERB, Trigger


class EnglishFrames:
    """Reads English sentences with the triggers of the ontology; ``fits`` says what may stand in which place."""

    fits: Fits
    """Of the text that is read; nothing is known of it while triggers are put in order."""

    def __init__(self, triggers: Iterable[Trigger]) -> None:
        triggers = tuple(triggers)
        learn(trigger.words[0] for trigger in triggers if trigger.kind == VERB and trigger.words[0] not in {ANY, "be"})
        self._verbs: dict[str, dict[str, list[Trigger]]] = {}
        self._nouns: dict[str, list[Trigger]] = {}
        self._pairs: list[Trigger] = []
        self._adjuncts: dict[str, list[Trigger]] = {}
        for trigger in triggers:
            if trigger.kind == VERB and trigger.words[0] == ANY and len(trigger.words) > 1:
                self._adjuncts.setdefault(lemma(trigger.words[-1]), []).append(trigger)
            elif trigger.kind == VERB:
                said = self._verbs.setdefault(trigger.words[0], {})
                said.setdefault(" ".join(trigger.words[1:2]), []).append(trigger)
            elif trigger.kind == PAIR:
                self._pairs.append(trigger)
            else:
                self._nouns.setdefault(lemma(trigger.words[-1]), []).append(trigger)
        self._heads = self._nouns.keys() | self._adjuncts.keys()

    def matches(self, sentence: Sentence, usable: Callable[[Word], bool]) -> Iterator[Match]:
        """Find every trigger of a sentence with its ends; ``usable``: whether a word inside a name may be a trigger."""
        if len(sentence.names) < 2:  # noqa: PLR2004 - a claim has two ends
            return
        words = sentence.words
        found = tuple(verb for verb in verbs(words, self._verbs.__contains__) if self._is_whole(words, verb))
        search = Search(sentence, found, meant_in_english(words, arguments(sentence, found)), self.fits)
        for verb in found:
            yield from self._at_verb(search, verb)
        verbal = {verb.at for verb in found}
        for at, word in enumerate(sentence.words):
            stem = lemma(word.low)
            if stem not in self._heads or at in verbal or (word.name is not None and not usable(word)):
                continue
            for trigger in filter(search.may_hold, self._nouns.get(stem, ())):
                yield from (match for match in noun(search, trigger, at) if not _is_one_of_several(words, match))
            for trigger in filter(search.may_hold, self._adjuncts.get(stem, ())):
                yield from adjunct(search, trigger, at, found)
        near = neighbours(search)
        for trigger in filter(search.may_hold, self._pairs) if near else ():
            yield from pair(search, trigger, near)

    def _is_whole(self, words: Sequence[Word], verb: Verb) -> bool:
        """Tell whether a preposition that a trigger begins with goes on like it: *at the head of X*, not *at Basel*."""
        if verb.lemma not in PREPOSITIONS:
            return True
        following = {word.low for word in words[verb.at + 1 : verb.at + 3]}
        return any(word in following for word in self._verbs[verb.lemma])

    def _of_verb(self, words: Sequence[Word], verb: Verb) -> Iterator[Trigger]:
        """Give the triggers of a verb whose next word, if any, stands behind it: of thousands of turns a few."""
        said = self._verbs.get(verb.lemma, {})
        if len(said) <= 1:
            near = set(said)
        else:
            lows = {word.low for word in (words if verb.passive else words[verb.at + 1 :])}
            near = {"", *lows, *map(lemma, lows)}
        for word in said:
            if word in near:
                yield from said[word]

    def _at_verb(self, search: Search, verb: Verb) -> Iterator[Match]:
        found = []
        if _is_unsaid(search.words, verb):
            return
        if verb.lemma != "be" and not verb.passive:
            for trigger in filter(search.may_hold, self._verbs.get(ANY, {}).get("", ())):
                read = _read(search, trigger, verb, (verb.at,))
                yield from (match for match in read if not _is_from_another(search.words, match))
        for trigger in filter(search.may_hold, self._of_verb(search.words, verb)):
            if is_of_another_kind(search.words, verb, trigger):
                continue
            words = words_after(search.words, trigger.words[1:], verb.at)
            if words is not None:
                found.append((len(trigger.words), list(_read(search, trigger, verb, words))))
            elif verb.passive:
                found.append((len(trigger.words), list(fronted(search, trigger, verb))))
        most = max((length for length, made in found if made), default=0)
        told = [
            match for length, made in found for match in made if length == most or match.trigger.relation in _OF_PAPERS
        ]
        told = [match for match in told if not (_is_company(search.words, match) or _is_paper(search.words, match))]
        told = [match for match in told if not _is_another_sense(search.words, verb, match)]
        if any(match.trigger.relation == "signed" for match in told):
            told = [match for match in told if not _is_for_others(match)]
        apart = {match.trigger.relation for match in told if not _is_shared(match)}
        yield from (match for match in told if not (_is_shared(match) and match.trigger.relation in apart))


def _is_from_another(words: Sequence[Word], match: Match) -> bool:
    """Tell whether a letter in which somebody does something says itself from whom it is: *in a message from X*."""
    letter = match.subject
    return match.trigger.relation == "sender" and any(
        word.low == "from" and word.name is None for word in words[letter.last + 1 : letter.last + 3]
    )


def _is_one_of_several(words: Sequence[Word], match: Match) -> bool:
    """Tell whether a name only says which of somebody's allies are meant: *Denmark and its NATO allies*."""
    at = match.at - 1
    own = words[at].name
    while own is not None and at > 0 and words[at].name == own:
        at -= 1
    whose = own is not None and words[at].low in {"its", "their", "his", "her", "our", "your", "other"}
    return match.trigger.relation == "alliedWith" and whose and words[match.at].low.endswith("s")


def _is_another_sense(words: Sequence[Word], verb: Verb, match: Match) -> bool:
    """Tell whether the words behind a verb make it another: *called at the Legation, returned to Oslo* in person.

    What is returned to somebody stands behind the verb: *returned the island to X*; then nobody comes back.
    """
    if verb.lemma == "ally":
        return _is_one_of_several(words, match)
    behind = words[verb.at + 1].low if verb.at + 1 < len(words) else "."
    if verb.lemma == "call":
        asked = words[match.object.last + 1 : match.object.last + 2]
        if match.trigger.relation == "visited":  # *called on Rush for an appraisal, to speak*
            return behind in {"on", "upon"} and any(word.low == "for" for word in asked)
        return match.trigger.relation == "invited" and behind in {"at", "on", "upon"}
    if verb.lemma != "return" or verb.passive:
        return False
    given = behind in {"the", "all", "these", "those", "it", "them", "its", "their", "this", "that"}
    coming = match.trigger.relation in _COMING
    return given if coming else match.trigger.relation == "madeConcessionsTo" and not given


_COMING: Final = frozenset({"arrivedIn", "travelledTo"})


def _is_company(words: Sequence[Word], match: Match) -> bool:
    """Tell whether who joins others only comes to them: *Averoff joined us*, not *joined the Party*."""
    return match.trigger.relation == "memberOf" and words[match.object.first].low in OBJECTS


def _is_paper(words: Sequence[Word], match: Match) -> bool:
    """Tell whether an end is no body, but a paper that its initials and a number name: *they approved ABC 57/1*."""
    return any(
        word.text.isupper() and any(_PAPER.fullmatch(each.low) for each in words[end.last + 1 : end.last + 2])
        for end in (match.subject, match.object)
        for word in words[end.last : end.last + 1]
    )


_PAPER = re.compile(r"(?!1\d{3}$|20\d\d$)(?:\d{2,}|\d+-\d+|\d+/\d+)(?:/\d+)?")


def _is_unsaid(words: Sequence[Word], verb: Verb) -> bool:
    """Tell whether what a verb says is only asked, wanted, supposed or thought, or the verb only says who says it."""
    asked = verb.lemma == "ask" and is_question(words, verb.at)
    unreal = verb.infinitive or is_supposed(words, verb) or is_opinion(words, verb) or is_nearly(words, verb)
    return asked or unreal or is_said_aside(words, verb.begin, verb.at) or _is_what_became(words, verb)


def _is_what_became(words: Sequence[Word], verb: Verb) -> bool:
    """Tell whether what became something is not named: *what later became X, the part of Y that became X*."""
    if verb.lemma != "become":
        return False
    before = " ".join(word.low for word in words[max(0, verb.begin - 8) : verb.begin])
    return _NAMELESS.search(before) is not None


_NAMELESS = re.compile(
    r"\b(?:what|(?:parts?|portions?|regions?|areas?|territory|territories|provinces?) of [^,;]*(?:that|which))"
    r"(?: [a-z]+)?$"
)


_OF_PAPERS = frozenset({"sender", "addressee", "signed"})
"""Roles of a paper, whatever else is done with it: *issued an ultimatum to X, signed a treaty of alliance with X*."""


def _is_for_others(match: Match) -> bool:
    """Tell whether persons who sign a treaty of alliance are said to be allies: those are whom they sign for."""
    return match.trigger.relation == "alliedWith" and match.subject.entity.startswith("person/")


def _is_shared(match: Match) -> bool:
    """Tell whether both ends stand before the verb: *X and Y met*; of *X and Y met Z* they did not meet each other."""
    return match.trigger.mutual and max(match.subject.last, match.object.last) < match.at


def _read(search: Search, trigger: Trigger, verb: Verb, words: tuple[int, ...]) -> Iterator[Match]:
    """Read a verb with its ends, active or passive, and where neither will do as *the treaty signed by X*."""
    made_do = caused(search, trigger, verb)
    if made_do is not None:
        read = Found(trigger=trigger, at=verb.at, words=words, doubts=verb.doubts, negative=verb.negative)
        yield from matches(read, *made_do)
        return
    readings = [verb.passive]
    low = search.words[verb.at].low
    if not verb.passive and is_participle(low) and not _has_auxiliary(search, verb):
        readings = (
            [True, False]
            if search.words[verb.at + 1 : verb.at + 2] and search.words[verb.at + 1].low == "by"
            else [False]
        )
        if _reduced(search, verb):
            readings = [True] if search.words[verb.at + 1].low == "by" else [False, True]
        if is_only_participle(low) and _follows_a_noun(search, verb.at):
            readings = [True]
        if search.is_apposed(verb):
            readings = [True, False]
    for passive in readings:
        made = list(_verb(search, trigger, verb, words, passive=passive, reduced=passive and not verb.passive))
        if made:
            yield from made
            return


def _has_auxiliary(search: Search, verb: Verb) -> bool:
    return verb.begin < verb.at and any(
        search.words[index].low in {"have", "has", "had", "having"} for index in range(verb.begin, verb.at)
    )


def _reduced(search: Search, verb: Verb) -> bool:
    """Tell whether a participle without auxiliary has no object: *a letter sent to Paris*."""
    following = search.words[verb.at + 1] if verb.at + 1 < len(search.words) else None
    before = search.words[verb.at - 1] if verb.at else None
    if following is None or before is None or following.low not in {"by", "in", "at", "on", "to", "from", "between"}:
        return False
    if before.name is not None and _is_whom(search, verb.at):
        return False
    return before.name is not None or before.low.isalpha()


def _is_whom(search: Search, at: int) -> bool:
    """Tell whether a relative stands before the name before a verb: *the man whom X sent to Y*."""
    first = search.sentence.names[search.words[at - 1].name or 0].first
    return first > 0 and search.words[first - 1].low in {"whom", "which", "that"}


def _follows_a_noun(search: Search, at: int) -> bool:
    """Tell whether a participle stands right behind its noun: *men withdrawn from Peru*, not *fled or taken ship*."""
    before = search.words[at - 1] if at else None
    if before is None or not before.low.isalpha():
        return False
    return before.low not in CONJUNCTIONS and not before.low.endswith("ly") and before.low not in ADVERBS


def _verb(  # noqa: PLR0913 - where, of what, which verb, in which words, read how
    search: Search, trigger: Trigger, verb: Verb, words: tuple[int, ...], *, passive: bool, reduced: bool
) -> Iterator[Match]:
    subjects = search.ends(trigger, "subject", trigger.subject, verb, words, passive=passive, reduced=reduced)
    if not subjects:
        return
    objects = search.ends(trigger, "object", trigger.object, verb, words, passive=passive, reduced=reduced)
    objects = meant(search.words, verb, subjects, objects)
    if not objects and not passive and len(subjects) > 1 and trigger.object in {"object", "with", "against", "to"}:
        both = trigger.mutual and trigger.object in {"object", "with"} and not _is_each_on_his_own(search, verb)
        objects = subjects if both or _is_mutual(search, words[-1]) else objects
    if trigger.words[-1] == "to" and trigger.object == "on":  # *called on X to leave*, not *called on X and wrote to*
        objects = tuple(each for each in objects if each.argument.name.last + 1 == words[-1])
    if trigger.written.endswith("that O"):
        objects = objects if objects and is_to_do_it(search.words, objects[-1].argument, words[-1]) else ()
    if not objects:
        return
    negative = verb.negative != (
        search.words[verb.at + 1 : verb.at + 2] != () and search.words[verb.at + 1].low == "neither"
    )
    negative = negative != is_untrue(search.words, verb)
    negative = negative != any(_is_neither(search.words, each) for each in subjects)
    found = Found(
        trigger=trigger,
        at=verb.at,
        words=words,
        doubts=tuple(doubt for doubt in verb.doubts if doubt != "able"),
        negative=negative,
        able="able" in verb.doubts,
        hearsay_verb=verb.hearsay,
    )
    if trigger.relation == "represented" and len(subjects) == len(objects) > 1:  # *A and B represented X and Y*
        for pair in zip(_in_order(subjects), _in_order(objects), strict=True):
            yield from matches(found, *((end,) for end in pair))
        return
    if passive and trigger.object == "for" and trigger.subject == "subject":
        for subject in subjects:
            yield from matches(found, (subject,), _next_behind(subject, objects))
        return
    yield from matches(found, subjects, objects)
    yield from gapped(search, found, subjects, objects)


def _in_order(ends: EnglishEnds) -> EnglishEnds:
    """Give ends in the order of the text."""
    return tuple(sorted(ends, key=lambda end: end.argument.first))


def _is_neither(words: Sequence[Word], subject: EnglishEnd) -> bool:
    """Tell whether a subject is denied: *neither X nor Y supported Z*."""
    first = subject.argument.first
    return first > 0 and words[first - 1].low in {"neither", "nor"} and not subject.argument.name.rest


def _next_behind(subject: EnglishEnd, objects: EnglishEnds) -> EnglishEnds:
    """Give whom an agent acts for: *signed by A for X and by B for Y*."""
    return tuple(each for each in objects if each.argument.first > subject.argument.first)[:1]


def _is_each_on_his_own(search: Search, verb: Verb) -> bool:
    """Tell whether several who speak do so to others: *X and Y spoke in favour of it, on which X and Y have spoken*."""
    if verb.lemma not in _SPEAKING:
        return False
    behind = search.words[verb.at + 1 : verb.at + 2]
    if behind and behind[0].low in PREPOSITIONS - {"by"}:
        return True
    lows = [word.low for word in search.words[max(0, verb.begin - _RELATIVE) : verb.begin]]
    return any(low in PREPOSITIONS - {"with"} and lows[index + 1] == "which" for index, low in enumerate(lows[:-1]))


_SPEAKING: Final = frozenset(["speak", "talk"])
_RELATIVE: Final = 12


def _is_mutual(search: Search, at: int) -> bool:
    following = " ".join(word.low for word in search.words[at + 1 : at + 4])
    return "each other" in following or "one another" in following
