"""What an English clause does not assert: conditions, *whether* clauses, wishes, what is only thought or could be.

Owns the words that make a clause unreal; which doubt that is, and what it costs, is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.english_errors import ADVERBS, SAYS, WRONG, WRONG_IN
from kg.extraction.english_predicates import Verb
from kg.extraction.english_saying import is_left_open, plainly
from kg.extraction.english_verbs import lemma
from kg.extraction.english_words import BE, DETERMINERS, MODALS, NEGATIONS, STOPS, TIMES, is_auxiliary
from kg.extraction.sentences import Word
from kg.extraction.triggers import PREPOSITIONS

_CONDITION = 12
"""Words between *if* and its verb."""
_QUESTION = 24
_NEAR = 4
_ASKED = frozenset(["whether", "if", "what", "why", "how", "when", "where", "who", "which"])
_INSERTED = frozenset(["who", "whose", "whom"])
_THINKING = frozenset(["think", "believe", "feel", "suppose", "assume", "suspect", "imagine", "fear", "seem", "doubt"])
_SUPPOSITIONS = frozenset(["suspicion", "rumour", "rumor", "possibility", "danger", "likelihood", "hypothesis"])
_OPINIONS = frozenset(
    ["impression", "belief", "view", "opinion", "feeling", "understanding", "assumption", "suspicion"]
)
_WISHING = frozenset(
    [
        "suggest",
        "propose",
        "demand",
        "request",
        "ask",
        "recommend",
        "urge",
        "insist",
        "hope",
        "desire",
        "wish",
        "prefer",
        "require",
        "order",
        "desirable",
        "important",
        "essential",
        "necessary",
        "advisable",
        "imperative",
        "suggestion",
        "proposal",
        "recommendation",
    ]
)


def is_untrue(words: Sequence[Word], verb: Verb) -> bool:
    """Tell whether a sentence denies what follows its *that*: *it is not true that X signed, Y denies that*."""
    lows = [word.low for word in words[: verb.begin]]
    if "that" not in lows:
        return False
    last = len(lows) - 1 - lows[::-1].index("that")
    before = lows[max(0, last - _QUESTION // 2) : last]
    if (
        _NOBODY_RIGHT.search(" ".join(lows[:last]))
        or _is_somebody_wrong(words, last)
        or _is_rejected(before)
        or (lemma(before[-1] if before else "") in VIEWS and rejected_behind(words, verb.at) is not None)
    ):
        return True
    if before[-1:] and before[-1] in _MYTHS and not {"a", "the", "pure"}.isdisjoint(before[-_NEAR:]):
        return not BE.isdisjoint(before[-_NEAR - 1 :])  # *it is a myth that X signed*, not *it is no myth that*
    if not _UNTRUE.isdisjoint(before):
        return NEGATIONS.isdisjoint(before[-_NEAR:])  # *it is not impossible that*
    return "true" in before and not NEGATIONS.isdisjoint(before)


def _is_somebody_wrong(words: Sequence[Word], that: int) -> bool:
    """Tell whether *that* opens in what somebody is wrong who is no known name: *Marsh wrongly asserts that*."""
    for index, word in enumerate(words[:that]):
        begins = index == 0 or words[index - 1].low in {",", ";", "and", "but", "while", "though", "although", "some"}
        someone = word.low in _SCHOLARS or (word.text[:1].isupper() and word.low not in BE and index + 1 < that)
        if not (begins and someone) or any(each.name is not None for each in words[index:that]):
            continue
        longest = index + 1 + (_NEAR + 2 if word.low in DETERMINERS else 1)  # *the author of the Annals wrongly says*
        behinds = (" ".join(each.low for each in words[at:]) for at in range(index + 1, min(longest, that)))
        if any(WRONG_IN.match(behind) for behind in behinds):
            return True
    return False


_SCHOLARS = frozenset(["he", "she", "they", "historians", "writers", "authors", "scholars", "some", "many", "others"])
_NOBODY_RIGHT = re.compile(
    rf"\bit (?:is|was|would be|has been|had been) (?:(?:quite|simply|also|therefore|plainly) )?"
    rf"(?:an? (?:mistake|error)|{WRONG}|false|erroneous) to (?:[a-z]+ly )?{SAYS}$"
    rf"|\b(?:is|was|were|been) (?:also |often |long )?{ADVERBS} {SAYS}$"
    rf"|(?:^|[,;] )(?:the|an?|this) (?:[a-z]+ )?(?:wrong|mistaken|false|erroneous|unfounded|baseless) [a-z]+$"
)
"""Words before *that* by which it is not so, whoever said it: *it is wrong to say, it was wrongly reported*."""


_UNTRUE = frozenset(["untrue", "false", "impossible", "inconceivable", "unthinkable"])
_MYTHS = frozenset(
    ["myth", "fiction", "fable", "fabrication", "invention", "falsehood", "lie", "misconception", "fallacy", "error"]
)
"""What it is that something was so, where it was not."""


def is_nearly(words: Sequence[Word], verb: Verb) -> bool:
    """Tell whether something only nearly came about: *X nearly met Y, was almost killed by Z*."""
    before = [word.low for word in words[max(0, verb.at - 2) : verb.at]]
    return before[-1:] in (["nearly"], ["almost"]) or before == ["all", "but"]


def _is_rejected(before: Sequence[str]) -> bool:
    """Tell whether words before *that* say that it is not so: *denies, rejects the view, has refuted the claim*."""
    before = plainly(before)
    if "by" in before[-_NEAR:]:  # *it was denied by X that*
        before = before[: len(before) - 1 - before[::-1].index("by")]
    denied = [lemma(low) for low in before[-_NEAR - 1 :]]
    if before[-2:-1] == ["for"] and before[-1] in TIMES:  # *denied for years that*
        denied, before = denied[:-2], before[:-2]
    if not NEGATIONS.isdisjoint(before[-_NEAR:]) or "cannot" in before[-_NEAR:]:
        return False
    return denied[-1:] == ["deny"] or (denied[-1:] != [] and denied[-1] in VIEWS and not _REJECTING.isdisjoint(denied))


def rejected_behind(words: Sequence[Word], at: int) -> int | None:
    """Give where it is said, behind a view, that it is rejected: *the report that X met Y | was denied by Z*."""
    for index in range(at + 1, len(words)):
        if words[index].low in STOPS:
            return None
        if words[index].name is None and lemma(words[index].low) in _REJECTING and words[index - 1].low in BE:
            return index
    return None


VIEWS = frozenset(
    [
        *("view", "claim", "idea", "notion", "thesis", "argument", "suggestion", "assumption", "charge", "story"),
        *("report", "rumour", "rumor", "allegation", "assertion", "contention", "accusation", "legend", "myth"),
        *("belief", "theory", "hypothesis", "opinion", "conclusion", "interpretation"),
    ]
)
_REJECTING = frozenset(["reject", "refute", "deny", "dispute", "dismiss", "disprove", "discredit", "debunk"])


def is_supposed(words: Sequence[Word], verb: Verb) -> bool:
    """Tell whether a verb stands in a condition or an open question: *if Russia withdrew, whether X met Y*."""
    if _is_opened(words, verb) or _is_arranged(words, verb) or _is_inverted(words, verb):
        return True
    for index in range(verb.begin - 1, max(-1, verb.begin - _CONDITION), -1):
        low = words[index].low
        if low in {"if", "unless", "whether"}:
            return True
        if low == "that" and _is_wished(words, index, verb):
            return True
        if low in STOPS or low == ",":
            return False
    return False


def _is_arranged(words: Sequence[Word], verb: Verb) -> bool:
    """Tell whether a bare verb is what somebody is to be made to do: *it would be well to have X come to Paris*."""
    at = verb.begin - 1
    own = words[at].name if at >= 0 else None
    if own is None or words[verb.at].low != verb.lemma or verb.at != verb.begin:
        return False
    while at >= 0 and words[at].name == own:
        at -= 1
    return at >= 0 and words[at].low in {"have", "having", "let"}


def _is_inverted(words: Sequence[Word], verb: Verb) -> bool:
    """Tell whether a modal verb stands before the subject of a bare verb: *it would do should X represent Y*."""
    if verb.begin != verb.at or words[verb.at].low != verb.lemma:
        return False
    for index in range(verb.begin - 1, max(-1, verb.begin - _LONGEST_SUBJECT), -1):
        word = words[index]
        if word.name is None and word.low in MODALS:
            return index < verb.begin - 1
        if word.name is None and not word.text[:1].isupper() and word.low != "the":
            return False
    return False


_LONGEST_SUBJECT = 7
_ASKING = frozenset(
    ["shall", "will", "would", "should", "could", "can", "may", "do", "does", "did", "has", "have", "is"]
)


def _is_opened(words: Sequence[Word], verb: Verb) -> bool:
    """Tell whether the first word of a sentence makes a verb of it unreal."""
    if words[0].low in _ASKING and words[-1].low == "?":  # *Shall we send interpreters?*
        return True
    if words[0].low in {"should", "were"}:
        return not any(word.low == "," for word in words[: verb.at])
    if words[0].low == "had":  # *Had Canning lived, he would have …*
        return any(word.low in {"would", "might", "could"} for word in words)
    behind = words[verb.at + 1 :] if words[0].low == "whether" else ()
    return any(word.low in BE or lemma(word.low) == "remain" for word in behind)  # *Whether X met Y is disputed*


def is_opinion(words: Sequence[Word], verb: Verb) -> bool:
    """Tell whether a verb is only what the addressee thinks, or what could be: *you believe that X fled*.

    Also of *would be justified in attacking*: what a preposition puts behind a modal verb was not done.
    """
    if verb.gerund and verb.begin and (_is_gerund_unreal(words, verb.begin - 1) or _is_awaited(words, verb.begin - 1)):
        return True
    for index in range(verb.begin - 1, max(-1, verb.begin - _CONDITION), -1):
        low = words[index].low
        if low in STOPS or low == ",":
            return False
        if low == "that":
            before = [word.low for word in words[max(0, index - 2 * _NEAR) : index]]
            return _is_supposition(before) or is_left_open(before)
    return False


def _is_awaited(words: Sequence[Word], at: int) -> bool:
    """Tell whether a gerund is what somebody would like: *would appreciate hearing from you, would welcome meeting*."""
    before = {word.low for word in words[max(0, at - _NEAR) : at]}
    return words[at].low in {"appreciate", "welcome", "like", "enjoy"} and not MODALS.isdisjoint(before)


def _is_gerund_unreal(words: Sequence[Word], at: int) -> bool:
    """Tell whether a preposition puts a gerund behind a modal verb or a purpose: *should see X before going to Y*."""
    low = words[at].low
    timed = low in {"before", "after"}
    if not timed and low not in PREPOSITIONS:
        return False
    if not timed and at and words[at - 1].low in _PURPOSES:  # *asked for assistance in persuading X*
        return True
    for index in range(at - 1, max(-1, at - _CONDITION), -1):
        word = words[index]
        if word.low in STOPS or word.low == "," or (word.name is not None and not timed):
            return False
        if word.name is None and word.low in MODALS:
            return True
        if timed and word.low == "to" and index == at - 2 and words[at - 1].name is None:  # *to agree before signing*
            return True
    return False


_PURPOSES = frozenset(
    [
        *("assistance", "help", "aid", "means", "way", "ways", "possibility", "purpose", "hope", "intention", "idea"),
        *("chance", "prospect", "view", "advisability", "desirability", "interest", "question", "cooperation"),
    ]
)
"""Nouns behind which a preposition and a gerund say what is yet to be done."""


def _is_supposition(before: Sequence[str]) -> bool:
    """Tell whether words before *that* only suppose: *your impression seems to be, you may believe, a rumour*."""
    for index, low in enumerate(before):
        behind = before[index + 1 : index + 1 + _NEAR]
        if low in _SUPPOSITIONS:
            return True
        if low == "your" and not _OPINIONS.isdisjoint(behind):
            return True
        if low == "you" and any(lemma(word) in _THINKING for word in behind):
            return True
    return False


def _is_wished(words: Sequence[Word], at: int, verb: Verb) -> bool:
    """Tell whether *that* opens what is only wanted: *demanded that X sign*, the verb in no tense."""
    low = words[verb.at].low
    group = {word.low for word in words[verb.begin : verb.at]}
    bare = low == verb.lemma and not any(map(is_auxiliary, group))
    if not bare and "should" not in group:  # *proposed that X sign, that X should sign*
        return False
    return any(lemma(word.low) in _WISHING for word in words[max(0, at - _NEAR) : at])


def is_question(words: Sequence[Word], at: int) -> bool:
    """Tell whether somebody only asks what is so: *asked X whether*, not *asked X to*, *asked X if he would help*."""
    behind = 0
    for index in range(at + 1, min(len(words), at + _QUESTION)):
        low = words[index].low
        if index < behind:
            continue
        if low in {",", "("} and index + 1 < len(words) and words[index + 1].low in _INSERTED:
            behind = _closing(words, index, "," if low == "," else ")") + 1
        elif low in _ASKED:
            return not any(word.low == "would" for word in words[index : index + _CONDITION])
        elif low in STOPS or low in {"to", "for", "that"}:
            return False
    return False


def _closing(words: Sequence[Word], at: int, mark: str) -> int:
    """Give where an inserted clause ends, else the end of the sentence."""
    return next((index for index in range(at + 1, len(words)) if words[index].low == mark), len(words))
