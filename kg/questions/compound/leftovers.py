"""Words beside what is asked that only a passage has: *by whom was X proclaimed at an extraordinary session*.

What leaves a question unread is taken out of it, as few words in a row as will do; of the answers to the rest those
are left of which a passage has all of these words close together, and the reply says how it was read. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.questions import dates, words
from kg.questions.answers_found import Answered
from kg.questions.compound.matters_said import is_negative
from kg.questions.compound.members_asked import asks_who_is_within
from kg.questions.compound.passages import Passages
from kg.questions.morphology import english_form, plain
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A question without some words in a row, and these."""

    question: str
    words: str


def cuts(question: str, language: str, size: int) -> Iterator[Cut]:
    """Give the ways to take so many words in a row out of a question.

    >>> [each.words for each in cuts("Who backed Panin at the crowded meeting", "en", 1)]
    ['Panin', 'crowded', 'meeting']
    >>> [each.question for each in cuts("Panin'i kalabalık toplantıda kim destekledi", "tr", 2)]
    ['toplantıda kim destekledi', "Panin'i kim destekledi"]
    >>> list(cuts("Who never backed Panin", "en", 2)), list(cuts("Which envoy backed him", "en", 1))
    ([], [])
    """
    said = question.split()
    whole = [plain(word.strip(_MARKS)) for word in said]
    for start in range(len(said) - size + 1):
        end = start + size
        own, rest = said[start:end], said[:start] + said[end:]
        if len(rest) < _LEAST or _is_bound(said, whole, start, end, language):
            continue
        yield Cut(question=" ".join(rest).strip(" ,"), words=" ".join(own))


def _is_bound(said: Sequence[str], whole: Sequence[str], start: int, end: int, language: str) -> bool:
    """Tell whether some words in a row ask, deny, date or do something, or are only a part of a name or a phrase."""
    own = whole[start:end]
    asking, little = words.ASKING[language], words.LITTLE[language]
    if any(word in asking or _ASKS.match(word) or any(map(str.isdigit, word)) for word in own):
        return True
    if any(dates.at(list(own), at, language) for at in range(len(own))) or is_negative(" ".join(said[start:end])):
        return True
    if start and (whole[start - 1] in _CHOOSING or (language == "tr" and whole[start - 1] in asking)):
        return True
    if language == "tr":
        predicate = end == len(whole) - 1 and whole[end] in asking
        helped = end < len(whole) and _HELPING.match(whole[end]) is not None
        return any(map(_DOING.search, own)) or end == len(whole) or predicate or helped
    through = said[start][:1].isupper() and start > 0 and said[start - 1][:1].isupper()
    through = through or (end < len(said) and said[end - 1][:1].isupper() and said[end][:1].isupper())
    before = whole[start - 1] if start else ""
    begun = before in words.PREPOSITIONS or before in little or _OWNING.search(said[start - 1]) is not None
    verb = end == len(whole) or english_form(whole[end]).shape in _DONE
    stated = "that" in whole[:end] or (before in _OF_VIEWS and own[0] in {"of", "for"})
    doing = any(
        english_form(whole[at]).shape in _DONE and whole[at - 1] not in _BEFORE_A_NOUN for at in range(start, end)
    )
    if stated or doing or (begun and start and (verb or whole[end] in words.PREPOSITIONS)):
        return True
    done = start > 0 and own[0] not in words.PREPOSITIONS and whole[start - 1] in asking
    verbs = [at for at, word in enumerate(whole) if english_form(word).shape in _DONE]
    done = done or (any(start <= at < end for at in verbs) and not any(at < start or at >= end for at in verbs))
    helping = any(word in words.AUXILIARIES or word in words.BE for word in own)
    return through or done or helping or own[-1] in little or own[-1] in words.PREPOSITIONS


def whence(question: str, language: str) -> Iterator[Cut]:
    """Give the ways to take from whom something was done out of a question: *shielded from X, X’ten aldı*.

    >>> list(whence("Whom did Panin shield from the Danes", "en"))
    [Cut(question='Whom did Panin shield', words='from the Danes')]
    >>> list(whence("Azak'ı Osmanlılardan kim aldı", "tr"))
    [Cut(question="Azak'ı kim aldı", words='Osmanlılardan')]
    """
    yield from _without(_FROM, question, language)


def whither(question: str, language: str) -> Iterator[Cut]:
    """Give the ways to take whither somebody was sent out of a question: *sent to Kaffa, Kefe’ye gönderdi*.

    >>> list(whither("Who sent Panin to Kaffa", "en"))
    [Cut(question='Who sent Panin', words='to Kaffa')]
    >>> list(whither("Panin'i Kefe'ye kim gönderdi", "tr"))
    [Cut(question="Panin'i kim gönderdi", words="Kefe'ye")]
    >>> list(whither("Who wrote to Panin", "en"))
    []
    """
    if _SENDING.search(plain(question)) is not None:
        yield from _without(_TO, question, language)


def _without(patterns: Mapping[str, re.Pattern[str]], question: str, language: str) -> Iterator[Cut]:
    for found in patterns[language].finditer(question) if language in patterns else ():
        rest = f"{question[: found.start()]}{question[found.end() :]}".strip()
        yield Cut(question=rest, words=found["words"])


class Leftovers:
    """Answers questions that have such words, of one store."""

    def __init__(
        self,
        passages: Passages,
        read: Callable[[str, str], Answered | Refused],
        ask: Callable[[str, str], Answered | Refused | None],
    ) -> None:
        """Take what holds words against passages, and what answers the rest: as it stands, or in other words."""
        self._passages, self._read, self._ask = passages, read, ask

    def told(self, question: str, language: str, refused: Refused) -> tuple[str, Answered] | None:
        """Give the question without as few words as will do, and its answer; nothing where several differ."""
        for cut in whence(question, language):
            if (kept := self._kept(question, cut, language, named=self._passages.is_actor)) is not None:
                return cut.question, kept
        for cut in whither(question, language):
            kept = self._kept(question, cut, language, named=self._passages.is_place)
            if kept is not None and all(set(each.relations) <= _SENT for each in kept.understood.clauses):
                return cut.question, kept
        kinds = _OF_REASON.search(plain(question)) is not None or asks_who_is_within(question, language)
        if language not in words.LITTLE or refused.kind != "unreadable" or kinds:
            return None
        for size in range(1, _MOST + 1):
            found = [
                (cut.question, kept)
                for cut in cuts(question, language, size)
                if (kept := self._kept(question, cut, language)) is not None
            ]
            if found:
                return found[0] if len({_signature(answer) for _, answer in found}) == 1 else None
        return None

    def _kept(
        self, question: str, cut: Cut, language: str, *, named: Callable[[str], bool] | None = None
    ) -> Answered | None:
        said = self._passages.said(cut.words, language)
        if not said or (not named and all(each.things for each in said)):
            return None
        if named and not all(any(map(named, each.things)) for each in said):
            return None  # *brought from a town* may have been brought to it
        answer = (self._ask if named else self._read)(cut.question, language)
        if not isinstance(answer, Answered) or not _is_of_something(answer):
            return None
        kept = self._passages.kept(answer, said, language)
        if kept is None or self._is_another(question, language, kept):
            return None
        called = {plain(re.sub(r"['’].*$", "", word)) for word in cut.words.split() if word[:1].isupper()}
        return None if any(self._passages.is_called(each.iri, called) for each in kept.found) else kept

    def _is_another(self, question: str, language: str, answer: Answered) -> bool:
        """Tell whether something else was found than is asked for: what is named itself, or a thing for a person."""
        things = {each.iri for each in answer.found if each.iri}
        if things & self._passages.named(question, language):
            return True
        personal = (
            _WHO.search(plain(question)) or _WHICH_ONE.match(question)
        ) is not None and answer.understood.intent == "related"
        return personal and not all(self._passages.is_actor(each) for each in things)


def _is_of_something(answer: Answered) -> bool:
    """Tell whether it is asked who, what or where of something named, and neither counted nor denied."""
    asked = answer.understood
    named = any(slot.things for each in asked.clauses for slot in (each.subject, each.object) if not slot.asked)
    return asked.intent in _INTENTS and named and not asked.counted and not asked.negative


def _signature(answer: Answered) -> tuple[tuple[str, str, str], ...]:
    return tuple(sorted((each.iri or "", each.value or "", each.other or "") for each in answer.found))


_FROM = {
    "en": re.compile(r" (?P<words>from (?:the )?(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?)(?=$|,| )", re.IGNORECASE),
    "tr": re.compile(
        r"(?:(?<=^)|(?<= ))(?P<words>(?-i:[A-ZÇĞİÖŞÜ])\w+['’]?[dt][ae]n) "
        r"(?=\S)(?!(?:daha|çok|az|önce|sonra|beri|başka|ayrı|dolayı|ötürü)\b)",
        re.IGNORECASE,
    ),
}
_TO = {
    "en": re.compile(r" (?P<words>to (?:the )?(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?)(?=$|,| )", re.IGNORECASE),
    "tr": re.compile(r"(?:(?<=^)|(?<= ))(?P<words>(?-i:[A-ZÇĞİÖŞÜ])\w+['’]y?[ae]) (?=\S)", re.IGNORECASE),
}
_SENDING = re.compile(r"\b(?:sen[dt]|dispatch|despatch|gonder|yolla)")
_SENT = frozenset({"sent", "wroteTo"})
"""The relation of whoever sends to whom he sends: a place is only where its passage says."""
_LEAST, _MOST = 3, 6
"""The fewest words of the rest of a question, and the most that are taken out."""
_MARKS = ".,;:!?()[]“”\"'«»…"
_INTENTS = frozenset({"related", "where", "when"})
_CHOOSING = frozenset({"hangi", "which", "what", "whose", "kac"})
"""What asks for the kind of thing that the next word says."""
_HELPING = re.compile(r"(?:et[mt]|ed[ei]|eyl|ol[dmu]|yap|ver|al[dm]|kil|bulun|gel|gec|cik|koy|gor|duy|at[tm])")
"""Verbs with which a noun before them makes one: *ateş etti*."""
_WHO = re.compile(r"\b(?:who|whom|kim(?:i|e|le|ler|leri|lere)?)\b")
_OF_REASON = re.compile(r"\b(?:why|how|for what reason|neden|nicin|niye|nasil|kac|ne kadar|ne sebeple)\b")
"""What asks for reasons, manners and numbers, which no passage is held against here."""
_WHICH_ONE = re.compile(r"(?:[Ww]hich|[Hh]angi) [A-ZÇĞİÖŞÜ]")
"""What asks for one of a people: *which Dane*."""
_DONE = frozenset({"participle", "finite"})
_BEFORE_A_NOUN = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "of", "in", "at", "on", "by", "with", "to", "from"}
)
"""Behind what a participle may be no verb: *the crowded meeting*."""
_OF_VIEWS = frozenset({"explanation", "explanations", "view", "views", "account", "opinion", "claim", "claims"})
_OWNING = re.compile(r"['’]s$|^[A-Z]\w+(?:ist|ish|ese|ian|an|ch)$")
"""What wants a noun behind it: *X’s, Danish*."""
_ASKS = re.compile(r"(?:kim|hangi|nere|kac|who|which|what|when|whe)")
_DOING = re.compile(
    r"\w{2}(?:[ae]n|[dt][iu]g[iu]\w*|[ae]cag[iu]\w*|eceg[iu]\w*|m[ae]kt[ae]\w*|m[iu]s(?:t[iu])?|[iu]yor\w*)$"
    r"|^(?:konusunda|hakkinda|icin|gore|tarafindan|arasinda\w*|once|sonra|soyle\w*|iddia|adi|ad[iu]n[iu])$"
)
"""Participles and verbs, and what says how other words belong to the question."""
