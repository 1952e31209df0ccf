"""Triggers in English sentences: subject before the verb, object and prepositions behind it, passives turned round."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kg.extraction.ends import Fits, Found, matches
from kg.extraction.english_nouns import noun, pair
from kg.extraction.english_roles import Verb, arguments, verbs
from kg.extraction.english_search import Search
from kg.extraction.english_verbs import is_participle, learn, lemma
from kg.extraction.english_words import MODALS, NEGATIONS, STOPS, is_auxiliary
from kg.extraction.matches import Match
from kg.extraction.sentences import Sentence, Word
from kg.extraction.triggers import ANY, PAIR, VERB, Trigger

_CONDITION = 12
"""Words between *if* and its verb."""
_QUESTION = 24
_ASKED = frozenset(["whether", "if", "what", "why", "how", "when", "where", "who", "which"])


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
                self._verbs.setdefault(word, []).append(trigger)
            elif trigger.kind == PAIR:
                self._pairs.append(trigger)
            else:
                self._nouns.setdefault(lemma(trigger.words[-1]), []).append(trigger)

    def matches(self, sentence: Sentence, usable: Callable[[Word], bool]) -> Iterator[Match]:
        """Find every trigger of a sentence with its ends; ``usable``: whether a word inside a name may be a trigger."""
        if len(sentence.names) < 2:  # noqa: PLR2004 - a claim has two ends
            return
        found = verbs(sentence.words, self._verbs.__contains__)
        search = Search(sentence, found, arguments(sentence, found), self._fits)
        for verb in found:
            yield from self._at_verb(search, verb)
        verbal = {verb.at for verb in found}
        for at, word in enumerate(sentence.words):
            if at in verbal or (word.name is not None and not usable(word)):
                continue
            for trigger in self._nouns.get(lemma(word.low), ()):
                yield from noun(search, trigger, at)
        for trigger in self._pairs:
            yield from pair(search, trigger)

    def _at_verb(self, search: Search, verb: Verb) -> Iterator[Match]:
        found = []
        if verb.lemma == "ask" and _is_question(search, verb.at):
            return
        for trigger in self._verbs.get(ANY, ()):
            if verb.lemma != "be" and not verb.passive:
                yield from _read(search, trigger, verb, (verb.at,))
        for trigger in self._verbs.get(verb.lemma, ()):
            words = search.words_after(trigger.words[1:], verb.at)
            if words is not None:
                found.append((len(trigger.words), list(_read(search, trigger, verb, words))))
        most = max((length for length, made in found if made), default=0)
        for length, made in found:
            if length == most:
                yield from made


def _read(search: Search, trigger: Trigger, verb: Verb, words: tuple[int, ...]) -> Iterator[Match]:
    """Read a verb with its ends, active or passive, and where neither will do as *the treaty signed by X*."""
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
    return before.name is not None or before.low.isalpha()


def _verb(  # noqa: PLR0913 - where, of what, which verb, in which words, read how
    search: Search, trigger: Trigger, verb: Verb, words: tuple[int, ...], *, passive: bool, reduced: bool
) -> Iterator[Match]:
    subjects = search.ends(trigger, "subject", trigger.subject, verb, words, passive=passive, reduced=reduced)
    if not subjects:
        return
    objects = search.ends(trigger, "object", trigger.object, verb, words, passive=passive, reduced=reduced)
    if not objects and not passive and len(subjects) > 1 and trigger.object in {"object", "with", "against", "to"}:
        both = trigger.mutual and trigger.object in {"object", "with"}
        objects = subjects if both or _is_mutual(search, words[-1]) else objects
    if trigger.words[-1] == "to" and trigger.object == "on":  # *called on X to leave*, not *called on X and wrote to*
        objects = tuple(each for each in objects if each.argument.name.last + 1 == words[-1])
    if not objects:
        return
    negative = verb.negative != (
        search.words[verb.at + 1 : verb.at + 2] != () and search.words[verb.at + 1].low == "neither"
    )
    negative = negative != _is_untrue(search, verb)
    doubts = (*verb.doubts, *(("infinitive",) if verb.infinitive else ()), *(("wish",) * _is_supposed(search, verb)))
    found = Found(
        trigger=trigger,
        at=verb.at,
        words=words,
        doubts=tuple(doubt for doubt in doubts if doubt != "able"),
        negative=negative,
        able="able" in doubts,
        hearsay_verb=verb.hearsay,
    )
    yield from matches(found, subjects, objects)


def _is_untrue(search: Search, verb: Verb) -> bool:
    """Tell whether a sentence denies what follows its *that*: *it is not true that X signed*."""
    lows = [word.low for word in search.words[: verb.begin]]
    if "that" not in lows:
        return False
    last = len(lows) - 1 - lows[::-1].index("that")
    before = lows[max(0, last - _QUESTION // 2) : last]
    return not {"untrue", "false"}.isdisjoint(before) or ("true" in before and not NEGATIONS.isdisjoint(before))


def _is_supposed(search: Search, verb: Verb) -> bool:  # noqa: PLR0911 - a return a way of supposing
    """Tell whether a verb stands in a condition: *if Russia withdrew*."""
    if search.words[0].low in {"should", "were"} and not any(word.low == "," for word in search.words[: verb.at]):
        return True
    if search.words[0].low == "had" and any(word.low in {"would", "might", "could"} for word in search.words):
        return True  # *Had Canning lived, he would have …*
    before = [word.low for word in search.words[max(0, verb.begin - 6) : verb.begin]]
    if verb.gerund and before[-1:] == ["in"] and not MODALS.isdisjoint(before):
        return True  # *would be justified in asking*
    for index in range(verb.begin - 1, max(-1, verb.begin - _CONDITION), -1):
        low = search.words[index].low
        if low in {"if", "unless", "whether"}:
            return True
        if low == "that" and (_is_wished(search, index, verb) or _is_supposition(search, index)):
            return True
        if low in STOPS or low == ",":
            return False
    return False


def _is_wished(search: Search, at: int, verb: Verb) -> bool:
    """Tell whether *that* opens what is only wanted: *demanded that X sign*, the verb in no tense."""
    low = search.words[verb.at].low
    if low != verb.lemma or any(is_auxiliary(word.low) for word in search.words[verb.begin : verb.at]):
        return False
    return any(lemma(word.low) in _WISHING for word in search.words[max(0, at - 4) : at])


def _is_supposition(search: Search, at: int) -> bool:
    """Tell whether *that* opens what somebody else only supposes: *your impression seems to be that*."""
    return any(word.low in _SUPPOSITIONS for word in search.words[max(0, at - 6) : at])


_SUPPOSITIONS = frozenset(
    ["impression", "assumption", "suspicion", "rumour", "rumor", "possibility", "danger", "likelihood", "hypothesis"]
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


def _is_question(search: Search, at: int) -> bool:
    """Tell whether somebody only asks what is so: *asked X whether*, not *asked X to*, *asked X if he would help*."""
    depth = 0
    for index in range(at + 1, min(len(search.words), at + _QUESTION)):
        low = search.words[index].low
        depth += (low == "(") - (low == ")")
        if depth or low == ")":
            continue
        if low in _ASKED:
            return not any(word.low == "would" for word in search.words[index : index + _CONDITION])
        if low in STOPS or low in {"to", "for", "that"}:
            return False
    return False


def _is_mutual(search: Search, at: int) -> bool:
    following = " ".join(word.low for word in search.words[at + 1 : at + 4])
    return "each other" in following or "one another" in following
