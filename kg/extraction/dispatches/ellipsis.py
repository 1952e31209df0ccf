"""What dispatches and telegrams leave unsaid: who writes, an article, to whom somebody speaks, who has informed whom.

*Saw Minister today. He said that …* is read as *I saw the Minister today. He said to me that …*. Only in the body of a
letter whose heading says who writes it. Owns where such words are missing, and which they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from kg.extraction.dispatches.bare_verbs import AUXILIARIES, OWN, is_finite, opening
from kg.extraction.dispatches.insertion import Unsaid, with_words
from kg.extraction.english_modifiers import ADVERBS
from kg.extraction.english_office_phrases import BEFORE, HEADS
from kg.extraction.english_verbs import is_participle, lemma, looks_past
from kg.extraction.english_words import BE, HAVE, NEGATIONS, OBJECTS, RELATIVES, is_auxiliary
from kg.extraction.senders import Body
from kg.extraction.sentences import Sentence, Word
from kg.model import EntityId

_FIRST: Final = frozenset(["i", "we", "me", "us"])
_ME: Final = frozenset(["me", "us"])
_SAYING: Final = frozenset(
    [
        *("say", "state", "reply", "remark", "add", "explain", "declare", "admit", "confirm", "intimate", "observe"),
        *("answer", "respond", "emphasize", "emphasise", "stress", "repeat", "indicate", "mention", "reiterate"),
        *("insist", "assert", "comment", "maintain", "deny", "concede", "continue", "acknowledge"),
    ]
)
"""Verbs of who speaks, whose hearer a dispatch need not name."""
_THEIRS: Final = _SAYING - {"add", "mention"} | {"promise", "agree", "refuse", "express", "believe", "hope", "ask"}
"""Verbs without a subject that go on with what the other has said."""
_CONTACTS: Final = frozenset(
    [
        *("see", "tell", "inform", "meet", "visit", "call", "ask", "receive", "discuss", "speak", "talk", "interview"),
        *("hand", "assure", "remind", "lunch", "dine", "confer", "consult", "converse", "urge", "approach", "give"),
        *("say", "reply", "express", "read", "show", "suggest", "explain", "point"),
    ]
)
_TALKS: Final = frozenset(
    ["conversation", "interview", "talk", "conference", "meeting", "question", "inquiry", "call", "discussion"]
)
_TOLD: Final = frozenset(["inform", "tell", "remind", "assure", "notify", "advise"])
"""What is done to somebody, by the writer where nobody else is said to do it: *he has been informed*."""
_BIDDEN: Final = frozenset(["authorize", "authorise", "instruct", "request", "direct", "ask", "inform", "desire"])
_PASSIVES: Final = _TOLD | _BIDDEN
_REACH: Final = 8
_LASTS: Final = 6
"""Sentences over which somebody is spoken with who was met."""
_WHOLE: Final = 10**6
"""Sentences of a talk of two: all."""
_JOINS: Final = frozenset(["with", "to", "on", "upon", "the", "from", "by", "today", "yesterday", "again"])
"""What may stand between a word for a talk and with whom it was."""
_BEGGING: Final = frozenset(["beg", "to", "would", "venture", "like", "wish", ",", "have", "the", "honor", "honour"])
"""What may stand between *I* and what is requested."""
_TWO: Final = 2
_OPENING: Final = 3
_WITH_ARTICLE: Final = HEADS | {"department", "embassy", "legation", "consulate"}


_STARTS: Final = (
    *("I said ", "I replied ", "I answered ", "I stated ", "I explained ", "I pointed ", "I added ", "I request"),
    *("I venture", "I beg", "I have the ", "I recommend", "I urge", "Thank you", "You are ", "Request ", "Recommend "),
    *("Told ", "Said ", "Replied ", "Added ", "Stated ", "Promised ", "Remarked ", "Denied ", "Admitted ", "Agreed "),
    *("Asked ", "Explained ", "Confirmed "),
)
"""How sentences begin that may leave unsaid who is meant, so that no name stands in them."""


def says_unspoken(text: str, start: int) -> bool:
    """Tell by its beginning whether a sentence without any name may leave unsaid who is meant."""
    return text.startswith(_STARTS, start)


class Unspoken:
    """What the letters of one text have told so far of who speaks with their writer."""

    def __init__(self) -> None:
        self._letter = -1
        self._partners: set[EntityId] = set()
        self._talking = False
        self._last: EntityId | None = None
        self._hearer: EntityId | None = None
        self._since = 0

    def completed(self, sentence: Sentence, body: Body | None, letter: int) -> Sentence:
        """Add to a sentence what its letter leaves unsaid; ``body`` says who writes it, and to whom."""
        if sentence.language != "en" or body is None:
            return sentence
        if letter != self._letter:
            self._letter, self._partners, self._talking = letter, set(body.talkers), bool(body.talkers)
            others = self._partners - {body.speaker}
            self._since = sentence.number + (0 if len(others) != 1 else _WHOLE)
            self._last, self._hearer = None, next(iter(others)) if len(others) == 1 else None
        if body.speaker is None:
            return with_words(sentence, self._between_two(sentence, body))
        return self._of_writer(sentence, body.speaker, body.hearer)

    def _of_writer(self, sentence: Sentence, speaker: EntityId, hearer: EntityId | None) -> Sentence:
        unsaid: defaultdict[int, list[Unsaid]] = defaultdict(list)
        at, talking = opening(sentence), self._talking
        if at is not None:
            other = self._talking and _goes_on(sentence.words, at)
            unsaid[at].append(Unsaid("he") if other else Unsaid("I", speaker))
            if other and lemma(sentence.words[at].low) in _SAYING and _opens_speech(sentence.words, at):
                unsaid[at + 1] += [Unsaid("to"), Unsaid("me", speaker)]
        for place in _articles(sentence, at):
            unsaid[place].append(Unsaid("the"))
        self._remember(sentence, speaker, at)
        for place, mine in self._said(sentence, speaker):
            hears = self._hears(sentence, place) if mine else Unsaid("me", speaker)
            unsaid[place] += [Unsaid("to"), hears] if hears is not None else []
        for place in _informed(sentence, speaker):
            unsaid[place] += [Unsaid("by"), Unsaid("me", speaker)]
        if hearer is not None:
            for place, words in _asked(sentence, at):
                unsaid[place] += [Unsaid(word) for word in words] + [Unsaid("you", hearer)]
            for place in () if talking else _shared(sentence):
                unsaid[place].append(Unsaid("my", speaker, "’s"))
                unsaid[place + 2] += [Unsaid("with"), Unsaid("you", hearer)]
        return with_words(sentence, unsaid)

    def _hears(self, sentence: Sentence, place: int) -> Unsaid | None:
        """Give to whom the writer says something: to whom he has met, if it is not *as I have said*."""
        if sentence.number > self._since + _LASTS:
            self._hearer = None
        unclear = self._hearer is None and len(self._partners) > 1
        return None if unclear or _is_perfect(sentence.words, place) else Unsaid("him", self._hearer)

    def _between_two(self, sentence: Sentence, body: Body) -> dict[int, list[Unsaid]]:
        """Find to whom somebody speaks in a talk of two: to the other."""
        unsaid: dict[int, list[Unsaid]] = {}
        if len(body.talkers) != _TWO:
            return unsaid
        offices = dict(zip(body.talkers, (body.speaker_office, body.hearer_office), strict=True))
        words, free = sentence.words, True
        opens = next((name.entity for name in sentence.names if name.first <= _OPENING), None)
        self._last = opens if opens in body.talkers else self._last
        for at, word in enumerate(words):
            if word.low in {";", "and", "but"}:
                free = True
            if word.name is not None or lemma(word.low) not in _SAYING or not looks_past(word.low):
                continue
            if free and not sentence.is_quoted(at) and _opens_speech(words, at):
                who = self._who(sentence, at, offices)
                if who is not None:
                    (other,) = (each for each in body.talkers if each != who)
                    unsaid[at + 1] = [Unsaid("to"), Unsaid("him", other)]
            free = False
        return unsaid

    def _who(self, sentence: Sentence, at: int, offices: Mapping[EntityId, str]) -> EntityId | None:
        """Give which of two talkers stands before a verb of saying, by name, by his office, or as who spoke last."""
        words = sentence.words
        at -= 1
        while at > 0 and words[at].name is None and (words[at].low in ADVERBS or words[at].low.endswith("ly")):
            at -= 1
        own = words[at].name
        if own is not None:
            found = [each for each in offices if each == sentence.names[own].entity]
        elif words[at].low in {"he", "she", "and"}:
            return self._last
        else:
            found = [each for each, office in offices.items() if words[at].low in office.split()]
        if len(found) == 1:
            self._last = found[0]
        return found[0] if len(found) == 1 else None

    def _remember(self, sentence: Sentence, speaker: EntityId, opened: int | None) -> None:
        """Note whether a sentence tells of a talk with the writer, and who is named in it."""
        words = sentence.words
        mine = [index for index, word in enumerate(words) if word.low in _FIRST and not sentence.is_quoted(index)]
        talks = any(
            any(each.low in {"my", "our"} for each in words[max(0, index - 2) : index]) for index in _talks(words)
        )
        near = [index for at in mine for index in range(max(0, at - 4), min(len(words), at + 4))]
        if opened is not None:
            near.append(opened)
        met = [index for index in near if words[index].name is None and lemma(words[index].low) in _CONTACTS]
        if talks or met:
            self._talking = True
            found = _met(sentence, speaker, [*met, *_talks(words)])
            if found is not None:
                self._hearer, self._since = found, sentence.number
            self._partners |= {
                name.entity for name in sentence.names if name.entity.startswith("person/") and name.entity != speaker
            }

    def _said(self, sentence: Sentence, speaker: EntityId) -> Iterable[tuple[int, bool]]:
        """Find where a talk leaves unsaid that somebody speaks to the writer (*he stated that*), or he to him."""
        words = sentence.words
        if not self._talking:
            return
        free = True
        for at, word in enumerate(words):
            if word.low in {";", "and", "but"}:
                free = True
            if word.name is not None or lemma(word.low) not in _SAYING or not looks_past(word.low):
                continue
            if free and not sentence.is_quoted(at) and _opens_speech(words, at):
                if _is_mine(words, at):
                    yield at + 1, True
                elif self._speaks(sentence, at, speaker):
                    yield at + 1, False
            free = False

    def _speaks(self, sentence: Sentence, at: int, speaker: EntityId) -> bool:
        """Tell whether who stands before a verb of saying is the writer’s partner."""
        words = sentence.words
        at -= 1
        while at >= 0 and words[at].name is None and (words[at].low in ADVERBS or words[at].low.endswith("ly")):
            at -= 1
        if at < 0:
            return False
        own = words[at].name
        if own is not None:
            entity = sentence.names[own].entity
            return entity in self._partners and entity != speaker and not sentence.names[own].rest
        if words[at].low in {"and", "who"}:
            return True
        return words[at].low in {"he", "she"} or (words[at].low in HEADS and words[at].text[:1].isupper())


def _talks(words: Sequence[Word]) -> list[int]:
    """Give where words for talks stand."""
    return [index for index, word in enumerate(words) if word.low in _TALKS]


def _met(sentence: Sentence, speaker: EntityId, contacts: Sequence[int]) -> EntityId | None:
    """Give the person beside the words that tell of a talk: *saw X, called on X, during a talk with X, X told me*."""
    for at in contacts:
        says = lemma(sentence.words[at].low) in _SAYING
        for name in sentence.names:
            between = sentence.words[at + 1 : name.first]
            behind = at < name.first and (not says or "to" in {word.low for word in between})
            behind = behind and all(word.low in _JOINS or word.text[:1].isupper() for word in between)
            beside = behind or name.last + 1 == at
            if beside and not name.rest and name.entity.startswith("person/") and name.entity != speaker:
                return name.entity
    return None


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Tell whether a verb without subject is the other’s: *Said he would come, Told me that*."""
    following = words[at + 1].low
    if following in _ME:
        return True
    if following in OBJECTS or words[at].low in AUXILIARIES or words[at].low in OWN:
        return False
    theirs = lemma(words[at].low) in _THEIRS
    return theirs and not any(word.low in {"him", "them"} for word in words[at + 1 : at + 1 + _REACH // 2])


def _articles(sentence: Sentence, opened: int | None) -> Iterable[int]:
    """Find offices that stand without an article, as in telegrams: *Saw Minister, Foreign Minister said*."""
    words = sentence.words
    for at, word in enumerate(words):
        if word.low not in _WITH_ARTICLE or word.name is not None or not word.text[:1].isupper() or word.text.isupper():
            continue
        first = at
        while (
            first
            and words[first - 1].name is None
            and words[first - 1].low in BEFORE
            and words[first - 1].text.istitle()
        ):
            first -= 1
        following = words[at + 1] if at + 1 < len(words) else None
        if following is None or following.name is not None or following.text[:1].isupper():
            continue
        before = words[first - 1] if first else None
        if before is None:
            if is_finite(following) or following.low in {"for", "of"}:
                yield first
        elif before.name is None and (
            first - 1 == opened
            or before.low in {"that", "with", "to", "from", "by", "on", "upon", "and", "him", "me", "them"}
            or (looks_past(before.low) and before.low not in {"appointed", "named", "elected", "made", "became"})
        ):
            yield first


def _opens_speech(words: Sequence[Word], at: int) -> bool:
    """Tell whether a verb of saying is followed by what is said, and not by whom it is said to."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or following.low in {"to", "by", "in", "at", "for", "with", "from", "of", "on", "upon"}:
        return False
    stem = lemma(words[at].low)
    if stem in {"add", "mention", "continue", "repeat", "confirm", "deny", "admit", "indicate", "maintain", "assert"}:
        return following.low == "that"
    if stem in {"state", "declare", "explain"} and following.low in {"my", "our", "his", "her", "its", "their"}:
        return False  # *I have stated my position in public*
    return following.low not in RELATIVES - {"that"} and not is_auxiliary(following.low)


def _informed(sentence: Sentence, speaker: EntityId) -> Iterable[int]:
    """Find who was told something, nobody says by whom: *the Minister has been informed, you are authorized*."""
    words = sentence.words
    for at in range(1, len(words)):
        word = words[at]
        stem = lemma(word.low)
        if stem not in _PASSIVES or word.name is not None or not is_participle(word.low) or sentence.is_quoted(at):
            continue
        first = at - 1
        while first > 0 and words[first].name is None and words[first].low in BE | HAVE | ADVERBS | NEGATIONS:
            first -= 1
        passive = first < at - 1 and any(each.low in BE for each in words[first + 1 : at])
        hears = words[first].low != "you" and any(each.low in _NOW for each in words[first + 1 : at])
        if passive and not hears and not _is_by_somebody(words, at) and _hears(sentence, first, stem, speaker):
            yield at + 1


_NOW: Final = frozenset({"is", "are"})
"""*The Department is informed that* tells what it has heard, from whomever; *was informed* what it was told."""


def _hears(sentence: Sentence, at: int, stem: str, speaker: EntityId) -> bool:
    """Tell whether who stands before a passive was told by the writer; not *he said that X had been informed*."""
    words = sentence.words
    own, low = words[at].name, words[at].low
    if any(each.low == "that" for each in words[:at]) or low in _FIRST:
        return False
    if low == "you" or stem not in _TOLD:
        return low == "you"
    named = own is not None and sentence.names[own].entity != speaker
    return named or low in {"he", "she"} or (low in HEADS and words[at].text[:1].isupper())


def _is_by_somebody(words: Sequence[Word], at: int) -> bool:
    return any(word.low == "by" for word in words[at + 1 : at + 4])


def _asked(sentence: Sentence, opened: int | None) -> Iterable[tuple[int, tuple[str, ...]]]:
    """Find what the writer asks of nobody who is named: of whom the letter is to."""
    words = sentence.words
    for at in range(len(words) - 1):
        word = words[at]
        if word.low not in {"request", "recommend", "urge"} or word.name is not None or sentence.is_quoted(at):
            continue
        mine = opened == at or (at > 0 and _is_mine(words, at))
        following = words[at + 1]
        if not mine or following.low in OBJECTS or following.name is not None:
            continue
        if word.low == "request" and following.low != "of":
            yield at + 1, ("from",)
        elif word.low == "recommend" and following.low != "to":
            yield at + 1, ("to",)
        elif word.low == "urge" and following.low not in {"upon", "on"}:
            yield at + 1, ()


def _shared(sentence: Sentence) -> Iterable[int]:
    """Find talks of both sides of a letter: *after our conversation in Oslo*, not *our talk with X*."""
    words = sentence.words
    for at in range(len(words) - 2):
        talk = words[at].low == "our" and words[at + 1].low in _TALKS
        if talk and words[at + 2].low not in {"with", "between"} and not sentence.is_quoted(at):
            yield at


def _is_perfect(words: Sequence[Word], place: int) -> bool:
    """Tell whether what somebody says before a place he has said at any time: *as I have said*."""
    return not {"have", "has"}.isdisjoint(word.low for word in words[max(0, place - _TWO - _TWO) : place])


def _is_mine(words: Sequence[Word], at: int) -> bool:
    at -= 1
    while at > 0 and (words[at].low in ADVERBS or words[at].low.endswith("ly") or words[at].low in _BEGGING):
        at -= 1
    return words[at].low in {"i", "we"}
