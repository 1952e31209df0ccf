"""What takes the place of an English verb’s object, or belongs to another word: *told reporters X would go*.

Owns such words between a verb and a name behind it; where a name is looked for is :mod:`english_search`’s matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extraction.ends import UNNAMED, End
from kg.extraction.english_modifiers import ADVERBS, STANDS_FOR
from kg.extraction.english_people import is_people
from kg.extraction.english_predicates import Verb
from kg.extraction.english_roles import PLAIN, Argument
from kg.extraction.english_verbs import is_participle, lemma, looks_past
from kg.extraction.english_words import (
    CONJUNCTIONS,
    DETERMINERS,
    GIVING,
    OBJECTS,
    RELATIVES,
    STOPS,
    is_auxiliary,
)
from kg.extraction.sentences import Word
from kg.extraction.triggers import PREPOSITIONS, Trigger

Ends = tuple[End[Argument], ...]
_MARKS: Final = frozenset({",", "(", "–", "-", "—"})

_GAP: Final = 4
_REFERRING: Final = frozenset(["refer", "turn", "look", "submit"])
"""Verbs that with an object mean something else: *referred to X*, but *referred it to X*."""


def is_of_another_kind(words: Sequence[Word], verb: Verb, trigger: Trigger) -> bool:
    """Tell whether a verb that yields or hands over is used the other way: *the terms which X submitted to Y*.

    So is *made arrangements for Siberia*, where nobody makes for Siberia.

    What is surrendered to somebody is a concession; who surrenders to him makes none.
    """
    if verb.lemma == "concede" and words[verb.at + 1 : verb.at + 2] != () and words[verb.at + 1].low == "that":
        return True  # what somebody admits he grants to nobody
    if trigger.object == "to" and _is_topic_or_commended(words, verb):
        return True
    if verb.lemma == "make" and trigger.words == ("make",) and trigger.object == "for":
        return verb.passive or words[verb.at + 1 : verb.at + 2] == () or words[verb.at + 1].low != "for"
    if verb.lemma not in _YIELDING or len(trigger.words) > 1:
        return False
    begin = max(0, verb.begin - _GAP)
    own = verb.passive or words[verb.at + 1 : verb.at + 2] == () or words[verb.at + 1].low != "to"
    own = own or any(word.low in {"which", "that"} for word in words[begin : verb.begin])
    if " X " in trigger.written:
        return not own
    return verb.lemma == "submit" and (own or _has_object_behind(words, verb.at))


def _is_topic_or_commended(words: Sequence[Word], verb: Verb) -> bool:
    """Tell whether somebody only comes to a matter, or commends one to another: *Turning to X, …; I recommend him*."""
    if verb.lemma == "turn":
        return words[verb.at].low == "turning" and verb.begin == 0
    behind = words[verb.at + 1 : verb.at + 2]
    commended = behind != () and (behind[0].name is not None or behind[0].low in OBJECTS - {"it"})
    return verb.lemma == "recommend" and commended


def _has_object_behind(words: Sequence[Word], at: int) -> bool:
    """Tell whether what somebody hands over stands behind to whom: *submitted to X, the commander, his programme*."""
    for index in range(at + 2, min(len(words) - 1, at + _SHIFTED)):
        word, before = words[index], words[index - 1]
        if word.low in STOPS:
            return False
        own = word.low in _OWN
        if own and before.low not in PREPOSITIONS and before.low not in CONJUNCTIONS:
            return True
        if before.name is not None and word.name is None and word.low in {"a", "an", "the"}:
            return True
    return False


_YIELDING: Final = frozenset(["submit", "surrender"])
_SHIFTED: Final = 16


def is_to_do_it(words: Sequence[Word], argument: Argument, that: int) -> bool:
    """Tell whether a name behind *that* is who should do something: *demanded that X leave*, not *that X had left*."""
    at = argument.name.last + 1
    if (argument.first > that + 2 and not argument.joined) or at >= len(words) or words[at].name is not None:
        return False
    at += words[at].low == "should"
    low = words[at].low
    own = words[at + 1 : at + 2] != () and words[at + 1].low in _OWN
    if not own and lemma(low) not in _YIELDED:  # *demanded that X replace Y* may be demanded of others
        return False
    bare = low.isalpha() and lemma(low) == low and not looks_past(low) and not is_auxiliary(low)
    return bare and low not in PREPOSITIONS and low not in CONJUNCTIONS and not low.endswith("ly")


_OWN: Final = frozenset(["his", "her", "its", "their"])
_YIELDED: Final = frozenset(["withdraw", "evacuate", "surrender", "cease", "desist", "apologise", "apologize", "yield"])


def meant(words: Sequence[Word], verb: Verb, subjects: Ends, objects: Ends) -> Ends:
    """Leave out objects that belong to a clause behind the verb, and all where *including* is of something unnamed."""
    if not all(_is_among(words, verb, each.argument) for each in (*subjects, *objects)):
        return ()
    return tuple(each for each in objects if not _is_of_a_clause(words, verb, each.argument))


def _is_of_a_clause(words: Sequence[Word], verb: Verb, argument: Argument) -> bool:
    """Tell whether who is trusted or feared is the subject of what is: *trusts X will help, feared X would go*."""
    at = argument.name.last + 1
    if (
        words[argument.name.first - 1].low in _ASSURANCES and argument.name.first > verb.at
    ):  # *gave assurances X loan would …*
        return any(is_auxiliary(word.low) for word in words[at : at + 2] if word.name is None)
    if verb.lemma not in _THINKING or argument.first < verb.at or at >= len(words) or words[at].name is not None:
        return False
    relative = any(word.low in RELATIVES for word in words[max(0, verb.begin - 2) : verb.begin])
    return is_auxiliary(words[at].low) and not relative


_THINKING: Final = frozenset(
    ["trust", "fear", "expect", "suspect", "believe", "doubt", "know", "understand", "hope", "convince"]
)


_ASSURANCES: Final = frozenset(["assurance", "assurances", "promise", "promises", "word", "notice"])


def _is_among(words: Sequence[Word], verb: Verb, argument: Argument) -> bool:
    """Tell whether a participle behind a name speaks of it: *the League, including X*, not *peoples of the East, …*."""
    if words[verb.at].low not in {"including", "belonging"} or argument.name.last > verb.at:
        return True
    between = [word.low for word in words[argument.name.last + 1 : verb.begin] if word.low not in _MARKS]
    return not between or between[-1] in {"members", "states"}


def is_of_a_noun(words: Sequence[Word], argument: Argument, at: int, trigger: Trigger) -> bool:
    """Tell whether *of* belongs to a noun behind the verb: *demanded the cession of X*, not *demanded of X*."""
    before = argument.first - 2
    if before <= at or len(trigger.words) > 1 or " X " in trigger.written:
        return False
    word = words[before]
    small = word.low in OBJECTS or word.low in ADVERBS or word.low.endswith("ly")
    return word.name is None and word.low.isalpha() and not small


def is_cut_off(words: Sequence[Word], gap: Sequence[Word], role: str, at: int) -> bool:
    """Tell whether what stands behind a verb takes the place of its object, or begins what is only said."""
    if not gap:
        return False
    if role == PLAIN:
        opens = gap[-1].low == "," and sum(word.low == "," for word in gap) == 1  # *those expelled last June, X left*
        opens = opens or (len(gap) > 1 and gap[-1].low == "off")  # *seized two vessels off X*
        return opens or gap[0].low == "," or any(word.name is None and word.low in OBJECTS for word in gap)
    if gap[0].low == "that" or (role == "to" and any(word.low == "that" and word.name is None for word in gap)):
        return role != "second"
    if role == gap[0].low == "to" and len(gap) > 1:  # *agreed to limit exports to X*
        return True
    if _is_of_noun_before(gap, role):
        return True
    referred = lemma(words[at].low) in _REFERRING and gap[0].name is None
    return referred and gap[0].low in OBJECTS | DETERMINERS


def _is_of_noun_before(gap: Sequence[Word], role: str) -> bool:
    """Tell whether a preposition belongs to a noun before it: *did not mention his return | to X*.

    So do all behind what somebody did before or after: *called after his return from the talks | in X*.
    """
    towards = role == "to" and len(gap) > 1 and gap[-1].low == "to" and gap[-2].low in _TOWARDS
    return towards or any(_begins_his_own(gap, index) for index in range(len(gap) - 1))


def _begins_his_own(gap: Sequence[Word], index: int) -> bool:
    """Tell whether a word begins what somebody did before or after: *after his return, before leaving*."""
    following = gap[index + 1].low
    return gap[index].low in {"after", "before"} and (following in _OWN or following.endswith("ing"))


_TOWARDS: Final = frozenset(
    [
        *("return", "visit", "trip", "journey", "flight", "way", "access", "objection", "objections", "opposition"),
        *("reply", "answer", "approach", "attitude", "exile", "mission", "transfer", "reference", "attachment"),
    ]
)
"""Nouns behind which *to* is their own, whatever verb stands before them."""


def is_told_others(words: Sequence[Word], argument: Argument, at: int) -> bool:
    """Tell whether a noun in the plural stands right before a person: *told reporters Thiers would resign*."""
    before = words[argument.name.first - 1]
    plural = before.name is None and before.text.islower() and before.low.endswith("s") and len(before.low) > _GAP
    behind = argument.name.first - 1 > at
    return behind and plural and before.low not in PREPOSITIONS and argument.name.entity.startswith("person/")


def is_told_something(words: Sequence[Word], argument: Argument) -> bool:
    """Tell whether *that* behind somebody begins what he is told: *informed X that*, not *the pact that X made*."""
    if argument.name.form in UNNAMED:
        return True
    return argument.object_of is not None and lemma(words[argument.object_of].low) in _TELLING


_TELLING: Final = frozenset(
    [
        *("inform", "tell", "assure", "advise", "remind", "notify", "warn", "convince", "persuade", "write", "cable"),
        *("telegraph", "wire", "instruct", "promise", "show", "teach", "satisfy", "apprise", "caution", "reassure"),
    ]
)
"""Verbs of which somebody is the object and *that* begins what he hears."""


def is_receiver(words: Sequence[Word], argument: Argument, at: int, trigger: Trigger) -> bool:
    """Tell whether a name behind a verb of giving only receives what is given: *sent Metternich a summary*."""
    if lemma(words[at].low) not in GIVING or len(trigger.words) > 1:
        return False
    if "second" in {trigger.subject, trigger.object}:
        return False
    if argument.first > at and _is_what_was_given(words, at):
        return True
    following = words[argument.name.last + 1 : argument.name.last + 2]
    mark = following[0].low if following and words[argument.first].low in {"you", "me", "us"} else ""
    whither = any(word.low == "to" for word in words[argument.first :])
    if mark == "," or (mark == "and" and not whither):  # *send you, your wife and your family our regards*
        return True
    return bool(following) and following[0].name is None and following[0].low in DETERMINERS


def _is_what_was_given(words: Sequence[Word], at: int) -> bool:
    """Tell whether a relative pronoun is what somebody gave: *the paper which X had sent | him*."""
    index = at - 1
    while index >= 0 and words[index].name is None and (is_auxiliary(words[index].low) or words[index].low in ADVERBS):
        index -= 1
    if index < 0 or words[index].low in RELATIVES:  # *the ship which had sent him*
        return False
    for each in range(index, max(-1, index - _GAP - 2), -1):
        if words[each].low in {",", ";", "."}:
            return False
        if words[each].name is None and words[each].low in {"which", "that"}:
            before = words[each - 1] if each else None
            return words[each].low == "which" or (before is not None and before.low in _SENT)
    return False


_SENT: Final = OBJECTS | frozenset(
    ["letter", "letters", "note", "notes", "paper", "papers", "telegram", "message", "report"]
)


def is_of_people(gap: Sequence[Word], low: str) -> bool:
    """Tell whether a participle belongs to a noun for people right before it: *citizens residing in X*."""
    noun = gap[-1]
    if noun.name is not None or not is_people(noun.low) or (len(gap) == 1 and noun.low in STANDS_FOR):
        return False
    return low.endswith("ing") or is_participle(low)


def owns_who_follows(words: Sequence[Word], argument: Argument) -> bool:
    """Tell whether what somebody has is a person who is named: *sent his nephew Repnin*, not *sent his nephew*."""
    at = argument.name.last + 1
    while at < len(words) and at <= argument.name.last + _GAP and words[at].name is None and words[at].low.isalpha():
        if words[at].low in PREPOSITIONS or words[at].low in DETERMINERS:
            return False
        at += 1
    people = words[at - 1].name is None and is_people(words[at - 1].low)
    return people and at < len(words) and words[at].name is not None
