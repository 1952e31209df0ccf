"""Whom a pronoun means, and who an unsaid subject is: only where one alone can be meant. Turkish and English.

Reads sentences in their order and remembers, within a paragraph, who the last sentence was about. What is found becomes
a name of the sentence, so that every rule sees it; the name’s ``form`` says how it was found.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.extraction.ends import BOTH
from kg.extraction.english_reference import (
    has_verb,
    is_an_object,
    is_behind_preposition,
    is_of_a_noun,
    is_of_an_office,
    is_only_aside,
    is_told_of,
    owner,
    owns_a_matter,
    who_goes_on,
    without_whom,
)
from kg.extraction.pronoun_names import distinct, name_at, named, side
from kg.extraction.sentences import Name, Sentence, with_names
from kg.extraction.turkish_roles import arguments as turkish_arguments
from kg.extraction.turkish_unsaid import (
    appoints,
    entry,
    has_first_person,
    is_plain,
    is_what_i_did,
    tells_of_others,
    together,
)
from kg.extraction.turkish_verbs import ends_clause
from kg.extraction.voices import Voice, voice_at
from kg.model import EntityId

ZERO = "zero"
"""Form of a name that stands for a subject that nobody says."""

_ONE: Final = {
    "tr": {"o": "", "onun": "’nun", "ona": "’na", "onu": "’nu", "onda": "’nda", "ondan": "’ndan", "onunla": "’yla"},
    "en": {"he": "", "she": "", "him": "", "his": "’s"},
}
_MANY: Final = {
    "tr": {"onlar": "", "onların": "’ın", "onlara": "’a", "onları": "’ı", "onlarla": "’la", "onlardan": "’dan"},
    "en": {"they": "", "them": "", "their": "’s"},
}
_SPEAKER: Final = {
    "tr": {"ben": "", "bana": "’a", "beni": "’i", "benim": "’in", "benimle": "’le", "benden": "’den"},
    "en": {"i": "", "me": "", "my": "’s", "myself": "", "us": "", "we": ""},
}
_HEARER: Final = {
    "tr": {"siz": "", "size": "’e", "sizi": "’i", "sizin": "’in", "sizinle": "’le", "sizden": "’den"},
    "en": {"you": "", "your": "’s"},
}
_SELF: Final = {
    "tr": {"kendisini": "’ni", "kendisine": "’ne", "kendisinden": "’nden", "kendisiyle": "’yle", "yerine": ""},
    "en": {},
}
_INSTEAD: Final = "yerine"
_PRONOUNS: Final = {
    language: frozenset({*_ONE[language], *_MANY[language], *_SPEAKER[language], *_HEARER[language], *_SELF[language]})
    for language in _ONE
}
_REMOVED: Final = ("azlet", "azled", "azil", "görevden", "öldür", "idam", "sürdü", "uzaklaştır", "görevinden")
"""Beginnings of words of who is no more where he was."""
_DEATH: Final = ("vefat", "ölüm", "öldürül", "idam", "azl", "azil")
_CONVERBS: Final = ("ıp", "ip", "up", "üp", "arak", "erek")
_OPENS: Final = frozenset({",", "ve", ";", "ise"})
_SUBJECTS: Final = frozenset({"o", "onlar", "he", "she", "they"})
_PLURAL = ("lar", "ler")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorts:
    """What decides who can be meant: whether an entity is a person, and whether it is a group."""

    is_person: Callable[[EntityId], bool]
    is_group: Callable[[EntityId], bool]


class Memory:
    """Whom the last sentence of a paragraph was about."""

    def __init__(self, sorts: Sorts) -> None:
        self._sorts = sorts
        self._paragraph = -1
        self._topic: Name | None = None
        self._persons: tuple[EntityId, ...] = ()
        self._groups: tuple[EntityId, ...] = ()
        self._speaker: EntityId | None = None
        self._hearer: EntityId | None = None
        self._gone: EntityId | None = None
        self._tellers: frozenset[EntityId] = frozenset()
        self._hero: Name | None = None
        self._several: tuple[EntityId, ...] = ()
        self._him: tuple[EntityId | None] | None = None

    def resolved(
        self,
        sentence: Sentence,
        voices: Sequence[Voice],
        speaker: EntityId | None = None,
        hearer: EntityId | None = None,
    ) -> Sentence:
        """Add to a sentence whom its pronouns mean, and its unsaid subject; remember it for the next.

        ``speaker`` and ``hearer``: who *I* and *you* are where nobody is quoted.
        """
        self._speaker, self._hearer, self._him = speaker, hearer, None
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._topic, self._persons, self._groups = sentence.paragraph, self._hero, (), ()
            self._gone, self._several = None, ()
        if (whose := entry(sentence, self._sorts.is_person)) is not None:
            self._hero = whose
        said = [voice.claimant for voice in voices if voice.first == 0 and voice.last >= len(sentence.words)]
        self._tellers = frozenset(said) if sentence.language == "en" else frozenset()
        pronouns = _PRONOUNS.get(sentence.language, frozenset())
        added = [
            name
            for at, word in enumerate(sentence.words)
            if word.low in pronouns and (name := self._pronoun(sentence, at, voices, speaker)) is not None
        ]
        if not added and sentence.language == "tr":
            added = self._both(sentence)
        if not added and sentence.language == "tr":
            added = self._unsaid(sentence)
        whole = with_names(sentence, added, silent=ZERO)
        self._remember(whole, {voice.claimant for voice in voices})
        return whole

    # --- pronouns ---------------------------------------------------------------------------------------------------

    def _pronoun(self, sentence: Sentence, at: int, voices: Sequence[Voice], speaker: EntityId | None) -> Name | None:  # noqa: PLR0911 - a return a kind
        word, language = sentence.words[at], sentence.language
        if word.name is not None or word.text == "US":
            return None
        if word.low in _SPEAKER[language] and (language == "tr" or word.low != "i" or word.text == "I"):
            voice = voice_at(voices, at) if sentence.is_quoted(at) or voices else None
            meant = voice.claimant if voice is not None and self._sorts.is_person(voice.claimant) else None
            if voice is None and not sentence.is_quoted(at):
                return side(sentence, at, speaker, _SPEAKER[language][word.low])
            return named(sentence, at, meant, _SPEAKER[language][word.low])
        if word.low in _HEARER[language]:
            quoted = sentence.is_quoted(at) or voice_at(voices, at) is not None
            return side(sentence, at, None if quoted else self._hearer, _HEARER[language][word.low])
        if word.low in _SELF[language]:
            if word.low == _INSTEAD:
                meant = self._replaced(sentence, at)
            else:
                meant = self._who_tells(sentence, at) or self._who_is_met(sentence, at)
            return named(sentence, at, meant, _SELF[language][word.low])
        if word.low in _ONE[language] and language == "en" and is_of_an_office(sentence, at):
            return None
        if word.low in _ONE[language] and self._stands_alone(sentence, at):
            return named(sentence, at, self._same(sentence, at), _ONE[language][word.low])
        if word.low in _MANY[language]:
            return named(sentence, at, self._many(sentence, at), _MANY[language][word.low])
        return None

    def _replaced(self, sentence: Sentence, at: int) -> EntityId | None:
        """Give whose place *yerine* means where nobody is named: *X geri çağrıldı, yerine Y atandı*."""
        owner = sentence.words[at - 1].name if at else None
        if owner is not None and sentence.names[owner].rest:
            return None  # *X’in yerine*
        gone = self._dead(sentence, at)
        before = sentence.words[at - 1].low if at else ""
        if gone is not None or (at and before not in _OPENS and not before.endswith(_CONVERBS)):
            return gone
        gone = self._dismissed(sentence, at)
        if gone is not None:
            return gone
        if not at and self._gone is not None:
            return self._gone
        put = appoints(sentence, at)
        mine = None if put else self._subject_before(sentence, at)
        mine = mine or (self._topic if not at or put else None)
        if put and mine is not None and any(name.entity == mine.entity for name in sentence.names):
            return None
        return mine.entity if mine is not None and self._sorts.is_person(mine.entity) else None

    def _dead(self, sentence: Sentence, at: int) -> EntityId | None:
        """Give of whose death the words before tell: *X’in vefatı üzerine yerine Y geçti*."""
        for one in reversed(turkish_arguments(sentence)):
            if one.role == "genitive" and one.last < at and self._sorts.is_person(one.name.entity):
                behind = sentence.words[one.name.last + 1 : min(at, one.name.last + 2 * _EARLY)]
                died = any(word.low.startswith(_DEATH) for word in behind) and all(word.low != "," for word in behind)
                return one.name.entity if died and at <= one.last + 2 * _EARLY + 1 else None
        return None

    def _dismissed(self, sentence: Sentence, at: int) -> EntityId | None:
        """Give whom the clauses before a word tell to have been removed: *X, Y’yi azletti; yerine Z’yi getirdi*."""
        removed = next((index for index, word in enumerate(sentence.words[:at]) if word.low.startswith(_REMOVED)), None)
        if removed is None:
            return None
        objects = [one.name for one in turkish_arguments(sentence) if one.role == "accusative"]
        found = [name for name in objects if name.last < removed and self._sorts.is_person(name.entity)]
        if not found:
            him = next((index for index, word in enumerate(sentence.words[:removed]) if word.low == "onu"), None)
            return self._one(sentence, him) if him is not None else None
        return found[-1].entity

    def _stands_alone(self, sentence: Sentence, at: int) -> bool:
        """Tell whether *o* is nobody’s article: *O, geldi* but not *o günlerde*."""
        if sentence.words[at].low != "o":
            return True
        following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
        return following in {",", "da", "ise", "bile"}

    def _same(self, sentence: Sentence, at: int) -> EntityId | None:
        """Give whom a pronoun means; a second *him* of a sentence is whom the first meant, or nobody."""
        if sentence.words[at].low != "him":
            return self._one(sentence, at)
        if self._him is None:
            self._him = (self._one(sentence, at),)
            return self._him[0]
        mine = self._subject_before(sentence, at)
        return self._him[0] if mine is None or mine.entity != self._him[0] else None

    def _one(self, sentence: Sentence, at: int) -> EntityId | None:  # noqa: PLR0911 - a return a reason
        subject = sentence.words[at].low in _SUBJECTS
        here = distinct(name.entity for name in sentence.names if name.last < at and self._is_third(name.entity))
        if len(here) == 1 and (sentence.words[at].low == "his" or (not subject and is_told_of(sentence, at, here[0]))):
            return here[0]
        if here and not subject:
            mine = self._subject_before(sentence, at) or self._subject(sentence)
            mine = None if mine is not None and is_an_object(sentence, mine) else mine
            if sentence.words[at].low == "his" and mine is not None and self._is_third(mine.entity):
                return owner(sentence, at) or mine.entity
            others = [one for one in here if mine is None or one != mine.entity]
            if len(others) > 1 and sentence.language == "en":
                others = [one for one in others if not is_only_aside(sentence, one, at)] or others
            if len(others) == 1 or (len(here) == 1 and mine is None):
                return (others or here)[0]
            if others:
                return None
        elif here:
            told = self._topic is not None and sentence.language == "en"
            left = [one for one in without_whom(sentence, at, here) if not (told and is_only_aside(sentence, one, at))]
            if left:
                meant = who_goes_on(sentence, at, self._subject_before(sentence, at), left)
                return meant[0] if len(meant) == 1 else None
        if self._topic is not None and self._sorts.is_person(self._topic.entity):
            taken = {name.entity for name in sentence.names if abs(name.first - at) <= 1}
            return self._topic.entity if self._topic.entity not in taken else None
        return self._persons[0] if len(self._persons) == 1 else None

    def _who_tells(self, sentence: Sentence, at: int) -> EntityId | None:
        """Give whom *kendisi* means in what somebody tells of another: *X, Y’nin kendisini uyardığını yazdı*."""
        teller = self._subject_before(sentence, at)
        if teller is None or _is_one_of_several(sentence, teller):
            return None
        doers = {
            one.name.entity
            for one in turkish_arguments(sentence)
            if one.role == "genitive" and teller.last < one.first < at and self._is_actor(one.name.entity)
        }
        return teller.entity if doers and teller.entity not in doers else None

    def _who_is_met(self, sentence: Sentence, at: int) -> EntityId | None:
        """Give whom *kendisine* means behind a converb: *X, Y’yi ziyaret ederek kendisine teşekkür etti*."""
        if not at or not sentence.words[at - 1].low.endswith(_CONVERBS):
            return None
        teller = self._subject_before(sentence, at)
        here = distinct(name.entity for name in sentence.names if name.last < at and self._is_third(name.entity))
        others = [one for one in here if teller is not None and one != teller.entity]
        return others[0] if len(others) == 1 else None

    def _many(self, sentence: Sentence, at: int) -> EntityId | None:
        here = distinct(name.entity for name in sentence.names if name.last < at and self._sorts.is_group(name.entity))
        if here:
            return here[0] if len(here) == 1 else None
        if self._topic is not None and self._sorts.is_group(self._topic.entity):
            return self._topic.entity
        return self._groups[0] if len(self._groups) == 1 else None

    def _both(self, sentence: Sentence) -> list[Name]:
        """Give the persons whom a Turkish *they* means: those who together were the subject of the last sentence."""
        forms = _MANY["tr"]
        at = next((at for at, word in enumerate(sentence.words) if word.low in forms and word.name is None), None)
        if at is None or len(self._several) < 2:  # noqa: PLR2004 - they are several
            return []
        rest = forms[sentence.words[at].low]
        return [replace(name_at(sentence, at, one, rest), form=BOTH) for one in self._several]

    # --- unsaid subjects --------------------------------------------------------------------------------------------

    def _unsaid(self, sentence: Sentence) -> list[Name]:
        """Give a short Turkish sentence without any subject the person whom the sentence before was about.

        A subject may also be a noun that is no name, and nobody can tell it from an adverb: so only short sentences,
        in which no unknown name stands either.
        """
        if self._speaker is not None and is_what_i_did(sentence) and self._subject(sentence) is None:
            return [replace(name_at(sentence, 0, self._speaker, ""), form=ZERO)]
        topic = self._hero if self._is_of_entry(sentence) else self._topic if is_plain(sentence) else None
        if topic is None or not self._sorts.is_person(topic.entity):
            return []
        last = next((word for word in reversed(sentence.words) if word.low.isalpha()), None)
        if last is None or last.name is not None or not ends_clause(last.low) or sentence.quoted:
            return []
        if self._subject(sentence) is not None or has_first_person(last.low) or last.low.endswith(_PLURAL):
            return []
        if any(name.entity == topic.entity for name in sentence.names):
            return []
        return [replace(name_at(sentence, 0, topic.entity, ""), form=ZERO)]

    def _is_of_entry(self, sentence: Sentence) -> bool:
        """Tell whether an entry on somebody goes on about him: a sentence of his life without any other subject."""
        if self._hero is None:
            return False
        first = sentence.words[0]
        begins = first.name is not None or first.text[:1].isdigit() or first.low.endswith(_CASED)
        return begins and len(sentence.words) <= _LONGEST_OF_ENTRY

    # --- memory -----------------------------------------------------------------------------------------------------

    def _subject(self, sentence: Sentence) -> Name | None:
        """Find who a sentence is about: the first bare name of an actor; in a quotation that goes on, of that."""
        quoted = _runs_on(sentence)
        if sentence.language == "tr":
            found = (one.name for one in turkish_arguments(sentence) if one.role == "nominative" and not one.indirect)
        else:
            found = (
                name
                for name in sentence.names
                if not (name.rest or is_behind_preposition(sentence, name) or is_of_a_noun(sentence, name))
                and (quoted or name.first <= _EARLY)
            )
        subject = next(
            (name for name in found if self._is_actor(name.entity) and sentence.is_quoted(name.first) == quoted), None
        )
        return subject or next((name for name in sentence.names[:1] if self._is_told_of(sentence, name)), None)

    def _is_told_of(self, sentence: Sentence, name: Name) -> bool:
        """Tell whether a sentence is about who has its subject: *X’s mediation was decisive. He …*."""
        return sentence.language == "en" and self._sorts.is_person(name.entity) and owns_a_matter(sentence, name)

    def _subject_before(self, sentence: Sentence, at: int) -> Name | None:
        """Find the nearest bare name before a word: the subject of its clause; in English with a verb behind it."""
        if sentence.language == "en":
            return next(
                (
                    name
                    for name in reversed(sentence.names)
                    if name.last < at and self._is_actor(name.entity) and has_verb(sentence, name, at)
                ),
                None,
            )
        if sentence.language != "tr":
            return None
        found = (one for one in reversed(turkish_arguments(sentence)) if one.role == "nominative" and not one.indirect)
        return next((one.name for one in found if one.last < at and self._is_actor(one.name.entity)), None)

    def _is_third(self, entity: EntityId) -> bool:
        """Tell whether somebody is a person, and not who speaks, whom *he* never means."""
        return entity != self._speaker and self._sorts.is_person(entity)

    def _is_actor(self, entity: EntityId) -> bool:
        return self._sorts.is_person(entity) or self._sorts.is_group(entity)

    def _remember(self, sentence: Sentence, claimants: Container[EntityId]) -> None:
        self._gone = self._dismissed(sentence, len(sentence.words)) if sentence.language == "tr" else None
        subject = self._subject(sentence)
        if subject is not None and (subject.entity == self._speaker or subject.entity in self._tellers):
            subject = None
        if subject is not None and sentence.language == "tr":
            subject = None if tells_of_others(sentence, subject.entity in claimants) else subject
        names = (name for name in sentence.names if not is_of_a_noun(sentence, name))
        others = (name.entity for name in names if name.entity not in self._tellers)
        self._persons = distinct(entity for entity in others if self._is_third(entity))
        self._groups = distinct(name.entity for name in sentence.names if self._sorts.is_group(name.entity))
        self._several = together(sentence, self._sorts.is_person) if sentence.language == "tr" else ()
        self._topic = subject if subject is not None and not _is_one_of_several(sentence, subject) else None


_EARLY: Final = 4
_LONGEST_OF_ENTRY: Final = 40
_CASED: Final = ("da", "de", "ta", "te", "dan", "den", "tan", "ten")


def _is_one_of_several(sentence: Sentence, subject: Name) -> bool:
    """Tell whether *and* joins a subject to another: no *he* can mean one of them."""
    if sentence.language == "tr":
        return any(one.joined for one in turkish_arguments(sentence) if one.name is subject)
    following = sentence.words[subject.last + 1 : subject.last + 3]
    return bool(following) and following[0].low in {"and", "or", ","} and following[-1].name is not None


def _runs_on(sentence: Sentence) -> bool:
    """Tell whether a sentence ends within a quotation that the next goes on with."""
    return any(last >= len(sentence.words) for _, last in sentence.quoted)
