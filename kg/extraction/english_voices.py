"""Who says it in English: *according to X*, *X claims that*, *as X notes*, quotations. A part of who-says-it.

Owns the English words and order; what a voice is stands in :mod:`kg.extraction.voices`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from kg.extraction.english_modifiers import is_of_a_land
from kg.extraction.english_people import is_people
from kg.extraction.english_saying import accuser, holds, opening, shared_subject, without_asides
from kg.extraction.english_unreal import VIEWS, rejected_behind
from kg.extraction.english_verbs import lemma, looks_past
from kg.extraction.english_words import CLAIMING, DETERMINERS, NEGATIONS, OWNING_UP, SPEAKING, STOPS, is_auxiliary
from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.voices import Voice
from kg.model import Certainty, EntityId

_NEAR = 5
_VIEWS = frozenset(["view", "opinion", "account", "words", "judgement", "judgment", "version", "reading", "telling"])
_TELLING = frozenset(["inform", "describe", "recall", "hold"])
"""Verbs behind which a name is whom or what they are about: *X, the consul, informed Y*."""
_VOICING = SPEAKING | {
    "tell",
    "deny",
    "show",
    "demonstrate",
    "reveal",
    "establish",
    "prove",
    "reject",
    "dispute",
    "refute",
    *("agree", "concede", "complain", "confess", "boast", "swear", "testify", "reply", "answer", "announce"),
    *("confirm", "repeat", "imply", "indicate", "intimate", "conjecture", "speculate", "surmise", "infer"),
    *("charge", "warn", "consider", "judge", "dismiss", "disprove", "discredit", "debunk"),
}
"""Verbs of who says something, or shows it, or says that it is not so."""
_BARE = SPEAKING | {"show", "demonstrate"}
"""Of these, those that may stand by themselves: *as X has shown; …, says X*."""
_AGAINST = frozenset(
    ["contrary", "despite", "spite", "unlike", "against", "opposed", "notwithstanding", "contradicting"]
)
_THESES = frozenset(
    [
        *("claim", "argument", "thesis", "contention", "assertion", "suggestion", "conclusion", "statement"),
        *("allegation", "assurance", "report", "remark", "observation", "complaint", "view", "belief"),
    ]
)
"""What somebody says, as a noun: *X’s claim that*."""
_WITHOUT_THAT = frozenset(["thinks", "thought", "believes", "believed", "says", "said", "claims", "claimed"])
"""Forms behind which what is said may stand without *that*."""
_HIMSELF = frozenset(["he", "she", "they", "it"])
_OF_ONE = _HIMSELF | {"him", "his", "her", "them", "their", "himself"}
_BEFORE_INVERTED = frozenset([",", "”", '"', "’", "»"])
_LONGEST_QUOTATION = 12


class EnglishVoices:
    """Reads who speaks in English sentences, one after another: a quotation may go on into the next."""

    def __init__(self, speaks: Callable[[EntityId], bool]) -> None:
        self._speaks = speaks
        self._open: EntityId | None = None
        self._awaited: EntityId | None = None
        self._left = 0
        self._within = -1

    def voices(self, sentence: Sentence) -> tuple[Voice, ...]:
        """Give the stretches of a sentence that are somebody's."""
        said = list(self._speakers(sentence))
        return (
            *self._accounts(sentence),
            *self._agents(sentence),
            *self._accusers(sentence),
            *self._views(sentence),
            *(voice for at, name in said for voice in self._said(sentence, at, name)),
            *self._quotations(sentence, said),
        )

    def of_pronouns(self, sentence: Sentence) -> tuple[Voice, ...]:
        """Give what is said by whom a pronoun means, once that is known: *He replied that X had left*.

        Whom the sentence also names is not he: *He believes that Karamanlis will come* is not Karamanlis' belief.
        """
        words = sentence.words
        if not any(words[name.first].low in _HIMSELF for name in sentence.names):
            return ()
        named = {name.entity for name in sentence.names if words[name.first].low not in _OF_ONE}
        he = [(at, name) for at, name in self._speakers(sentence) if words[name.first].low in _HIMSELF]
        said = [(at, name) for at, name in he if name.entity not in named]
        return tuple(voice for at, name in said for voice in self._said(sentence, at, name))

    def _accounts(self, sentence: Sentence) -> Iterator[Voice]:
        words = sentence.words
        for name in sentence.names:
            before = [word.low for word in words[max(0, name.first - _NEAR) : name.first]]
            joined = " ".join(before)
            if is_of_a_land(name) and words[name.last + 1 : name.last + 2] and words[name.last + 1].text.islower():
                continue  # *according to the Danish text*
            if self._speaks(name.entity) and (
                "according to" in joined
                or joined.endswith(("in the view of", "in the opinion of", "in the words of", "in the account of"))
            ):
                yield Voice(first=0, last=len(words), claimant=name.entity)
            following = {word.low for word in words[name.last + 1 : name.last + 3]}
            if name.rest and before[-1:] in (["in"], ["on"]) and following & _VIEWS and self._speaks(name.entity):
                yield Voice(first=0, last=len(words), claimant=name.entity)

    def _agents(self, sentence: Sentence) -> Iterator[Voice]:
        """Give what is said in the passive: *it has been argued by X that*."""
        words = sentence.words
        for at, word in enumerate(words[:-2]):
            if word.name is not None or words[at + 1].low != "by" or lemma(word.low) not in _VOICING:
                continue
            name = next((one for one in sentence.names if at + 2 <= one.first <= at + 3), None)
            said = opening(words, name.last) if name is not None and self._speaks(name.entity) else None
            view = next((index for index in range(1, at) if words[index].low == "that"), None)
            viewed = view is not None and lemma(words[view - 1].low) in VIEWS
            if name is not None and view is not None and viewed and rejected_behind(words, view) == at:
                yield Voice(first=view, last=at, claimant=name.entity, content=True)
            elif name is not None and said is not None and self._is_passive(sentence, at):
                hedge = Certainty.REPORTED if lemma(word.low) in CLAIMING else None
                yield Voice(first=said, last=_end(words, said), claimant=name.entity, hedge=hedge, content=True)

    def _accusers(self, sentence: Sentence) -> Iterator[Voice]:
        """Give of what somebody accuses another: *X accuses Y | of having met Z*."""
        words = sentence.words
        for at, word in enumerate(words):
            verb = accuser(words, at) if word.low.endswith("ing") else None
            if verb is None:
                continue
            kept = without_asides(words, 0, verb)
            name = next((one for one in reversed(sentence.names) if one.last in kept), None)
            if name is not None and not name.rest and self._speaks(name.entity):
                yield Voice(first=at, last=_end(words, at), claimant=name.entity, content=True)

    def _views(self, sentence: Sentence) -> Iterator[Voice]:
        """Give what somebody is said to hold without a verb of saying: *X is of the opinion that*."""
        words = sentence.words
        for said in (at for at, word in enumerate(words) if word.low == "that" and word.name is None and at):
            kept = without_asides(words, 0, said)
            name = next((one for one in reversed(sentence.names) if one.last in kept), None)
            if name is None or name.rest or not self._speaks(name.entity) or sentence.is_quoted(name.first):
                continue
            if holds([words[index].low for index in kept if index > name.last]):
                yield Voice(first=said, last=_end(words, said), claimant=name.entity, content=True)

    def _speakers(self, sentence: Sentence) -> Iterator[tuple[int, Name]]:
        words = sentence.words
        for at, word in enumerate(words):
            voices = lemma(word.low) in _VOICING
            if word.name is not None or not (voices or word.low in _THESES) or sentence.is_quoted(at):
                continue
            owner = self._whose_thesis(sentence, at)
            if owner is not None:
                yield at, owner
            if not voices:
                continue
            if any(each.low in NEGATIONS for each in words[max(0, at - 2) : at]) or self._is_passive(sentence, at):
                continue
            behind = self._behind(sentence, at) or self._before_apposition(sentence, at) or self._shared(sentence, at)
            if behind is not None:
                yield at, behind
                continue
            kept = without_asides(words, 0, at)
            agrees = lemma(word.low) == "agree"  # *the Parties agree that X is added*
            for name in reversed(sentence.names):
                if name.last not in kept or sentence.is_quoted(name.first):
                    continue
                gap = [words[index] for index in kept if index > name.last]
                another = any(one.low == "," and two.low in DETERMINERS for one, two in pairwise(gap))
                if (
                    not another  # *to Panama, this Legation replied*
                    and not (agrees and not name.entity.startswith("person/"))
                    and len(gap) <= _NEAR
                    and not any(
                        each.low in STOPS or looks_past(each.low) or each.low in {"of", "to", "with", "by"}
                        for each in gap
                    )
                    and self._speaks(name.entity)
                ):
                    yield at, name
                break

    def _shared(self, sentence: Sentence, at: int) -> Name | None:
        """Give the speaker who is the subject of the verb before, too: *X dates the letter to May and adds that*."""
        last = shared_subject(sentence.words, at)
        name = next((one for one in sentence.names if one.last == last), None)
        if name is None or name.rest or sentence.is_quoted(name.first) or not self._speaks(name.entity):
            return None
        before = sentence.words[name.first - 1].low if name.first else ""
        return None if before in {"of", "to", "with", "by", "from", "for", "in", "than", "and"} else name

    def _before_apposition(self, sentence: Sentence, at: int) -> Name | None:
        """Give the speaker whom commas say more of before his verb: *X, the envoy of Y, | denied that*."""
        for name in reversed(sentence.names):
            if name.last < at and name.entity.startswith("person/") and self._speaks(name.entity):
                gap = sentence.words[name.last + 1 : at]
                return name if _is_set_off(gap) and not sentence.is_quoted(name.first) else None
        return None

    def _whose_thesis(self, sentence: Sentence, at: int) -> Name | None:
        """Give whose thesis it is that something is so: *X’s claim that*."""
        words = sentence.words
        if words[at].low not in _THESES or words[at + 1 : at + 2] == () or words[at + 1].low != "that":
            return None
        near = (name for name in reversed(sentence.names) if name.last < at)
        mine = next(near, None)
        owned = mine is not None and mine.rest and at - mine.last <= _NEAR and self._speaks(mine.entity)
        return mine if owned else None

    def _behind(self, sentence: Sentence, at: int) -> Name | None:
        """Find a speaker behind his verb: *“…,” wrote X; …, says X, …*."""
        if (
            not at
            or sentence.words[at - 1].low not in _BEFORE_INVERTED
            or lemma(sentence.words[at].low) in _TELLING
            or lemma(sentence.words[at].low) not in SPEAKING
        ):
            return None
        return next((one for one in sentence.names if one.first == at + 1 and self._speaks(one.entity)), None)

    def _is_passive(self, sentence: Sentence, at: int) -> bool:
        before = at - 1 - (at > 1 and sentence.words[at - 1].low.endswith("ly"))  # *was wrongly informed that*
        low = sentence.words[before].low if at else ""
        return is_auxiliary(low) and low in {"is", "are", "was", "were", "been", "be"}

    def _said(self, sentence: Sentence, at: int, name: Name) -> Iterator[Voice]:
        """Give what follows *that*, or the rest of the sentence after *as X notes*."""
        words = sentence.words
        hedge = Certainty.REPORTED if lemma(words[at].low) in CLAIMING else None
        said = opening(words, at)
        before = words[name.first - 1].low if name.first else ""
        if before == "what" and not _AGAINST.isdisjoint(
            word.low for word in words[max(0, name.first - _NEAR) : name.first]
        ):
            return  # *contrary to what X claims, Y left*
        if before == "and" and name.first > 1 and words[name.first - 2].name is not None:  # *as X and Y note*
            one = sentence.names[words[name.first - 2].name or 0]
            before = words[one.first - 1].low if one.first and words[one.first - 1].low == "as" else before
        if name.first > at:
            if words[at - 1].low == ",":
                yield Voice(first=0, last=len(words), claimant=name.entity, hedge=hedge)
        elif (before == "as" or _is_parenthesis(words, name, at)) and lemma(words[at].low) in _BARE:
            yield Voice(first=0, last=len(words), claimant=name.entity, hedge=hedge)
        elif _says_of_himself(words, at):
            yield Voice(first=at + 1, last=_end(words, at), claimant=name.entity, hedge=hedge, content=True)
        elif said is not None or words[at].low in _WITHOUT_THAT:
            first = at + 1 if said is None else said  # *informs me that*: not of *me*
            content = said is not None or words[first : first + 1] == () or words[first].low in _HIMSELF
            last = _end(words, at, contrary=bool(name.rest) and _is_against(words, name))
            yield Voice(first=first, last=last, claimant=name.entity, hedge=hedge, content=content)

    def _quotations(self, sentence: Sentence, said: Sequence[tuple[int, Name]]) -> Iterator[Voice]:
        words = sentence.words
        if self._open is not None and (sentence.is_closed_before() or not sentence.goes_on(self._within)):
            self._open = None
        self._within = sentence.paragraph
        if self._open is not None:
            closed = sentence.closed_at()
            ends = closed is not None
            yield Voice(first=0, last=len(words) if closed is None else closed, claimant=self._open)
            self._left -= 1
            if ends or not self._left:
                self._open = None
        awaited, self._awaited = self._awaited, None
        for first, last in sentence.quoted:
            speaker = next((name.entity for at, name in said if at < first or at > last), awaited)
            if speaker is not None:
                yield Voice(first=first, last=last, claimant=speaker)
                if last >= len(words):
                    self._open, self._left = speaker, _LONGEST_QUOTATION
        if said and words[-1].low == ":":
            self._awaited = said[-1][1].entity


def _says_of_himself(words: Sequence[Word], at: int) -> bool:
    """Tell whether somebody says what he has done himself: *claims to have met X, denied ever having met X*."""
    behind = [word.low for word in words[at + 1 : at + _NEAR] if word.low != "ever"]
    return lemma(words[at].low) in OWNING_UP and (
        behind[:1] == ["having"] or behind[:2] in (["to", "have"], ["to", "having"], ["of", "having"])
    )


def _is_set_off(gap: Sequence[Word]) -> bool:
    """Tell whether commas set off who the speaker is: *X, the envoy of Y, | denied that*."""
    if len(gap) < len((",", "envoy", ",")) or not gap[0].low == gap[-1].low == ",":
        return False
    told = any(word.low in STOPS or looks_past(word.low) or is_auxiliary(word.low) for word in gap)
    return not told and len(gap) <= _LONGEST_APPOSITION and any(is_people(word.low) for word in gap)


_LONGEST_APPOSITION = 12


def _is_parenthesis(words: Sequence[Word], name: Name, at: int) -> bool:
    """Tell whether commas set off who says it: *X, Y argues, distrusted Z*."""
    so = name.first > 1 and words[name.first - 1].low == "so"  # *X, so Y claims, distrusted Z*
    before = words[name.first - 1 - so].low if name.first else ""
    following = words[at + 1].low if at + 1 < len(words) else ""
    return before == following == "," and at - name.last <= len(("has", "rightly", "argued"))


def _is_against(words: Sequence[Word], name: Name) -> bool:
    """Tell whether somebody’s thesis is what the sentence contradicts: *contrary to X’s claim that*."""
    return not _AGAINST.isdisjoint(word.low for word in words[max(0, name.first - 2) : name.first])


def _end(words: Sequence[Word], at: int, *, contrary: bool = False) -> int:
    """Give where what somebody says ends: before another’s view, *whereas Y thinks*, and at a semicolon.

    ``contrary``: at the first comma, behind which the sentence says what is so.
    """
    for index in range(at + 1, len(words) - 2):
        if contrary and words[index].low == ",":
            return index
        goes_on = "that" in {words[index + 1].low, words[index + 2].low}
        if words[index].low == "whereas" or (words[index].low == ";" and not goes_on):
            return index
    return len(words)
