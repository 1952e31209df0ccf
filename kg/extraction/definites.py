"""Nouns that stand for what was named before: *bu antlaşma, the conference, heyet*; where one alone can be meant.

Reads sentences in their order and remembers, within a paragraph, what was named lately. What is found becomes a name of
the sentence; its form says how it was found. Owns which nouns these are and what makes them definite.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kg.extraction.lately import Lately
from kg.extraction.paper_pronouns import PAPERS, may_be_a_paper
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name, Sentence, with_names
from kg.extraction.turkish_roles import case_of
from kg.extraction.turkish_verbs import is_noun, is_verbal
from kg.extraction.word_names import of_word
from kg.language import turkish
from kg.language.turkish import Case
from kg.model import EntityId

DEFINITE: Final = "definite"
"""Form of a name that is a noun for what was named before."""
_HEADS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "tr": {
        "konferans": ("Conference",),
        "kongre": ("Congress",),
        "toplantı": ("Meeting", "Conference", "Congress"),
        "antlaşma": ("Treaty",),
        "anlaşma": ("Treaty",),
        "muahede": ("Treaty",),
        "pakt": ("Treaty",),
        "protokol": ("Treaty",),
        "mütareke": ("Armistice",),
        "sözleşme": ("Treaty",),
        "ahitname": ("Treaty",),
        "ahidname": ("Treaty",),
        "ittifak": ("Treaty",),
        "nota": ("DiplomaticNote",),
        "ültimatom": ("DiplomaticNote",),
        "muhtıra": ("Memorandum", "DiplomaticNote"),
        "heyet": ("Delegation",),
        "delegasyon": ("Delegation",),
        "savaş": ("War",),
        "isyan": ("Uprising",),
        "ayaklanma": ("Uprising",),
        "muharebe": ("Battle",),
        "baskın": ("Incident",),
        "suikast": ("Incident",),
        "darbe": ("Uprising",),
        "meclis": ("Assembly",),
        "mektup": ("Letter",),
        "telgraf": ("Telegram",),
    },
    "en": {
        "conference": ("Conference",),
        "congress": ("Congress",),
        "treaty": ("Treaty",),
        "agreement": ("Treaty",),
        "convention": ("Treaty",),
        "armistice": ("Armistice",),
        "pact": ("Treaty",),
        "protocol": ("Treaty",),
        "alliance": ("Treaty",),
        "note": ("DiplomaticNote",),
        "ultimatum": ("DiplomaticNote",),
        "memorandum": ("Memorandum",),
        "delegation": ("Delegation",),
        "mission": ("Delegation",),
        "letter": ("Letter",),
        "telegram": ("Telegram",),
        "war": ("War",),
        "revolt": ("Uprising",),
        "uprising": ("Uprising",),
        "rebellion": ("Uprising",),
    },
}
"""Nouns, and the classes of what they stand for."""
_PRONOUNS: Final = {"it": 2, "bunu": 2, "onu": 1}
"""Pronouns that a verb of papers may follow, with the length of each without its ending."""
_POINTING: Final[Mapping[str, frozenset[str]]] = {
    "tr": frozenset({"bu", "konusu", "geçen", "anılan", "mezkûr", "mezkur"}),
    "en": frozenset({"the", "this", "said", "that"}),
}
_BEGINNINGS: Final = {language: frozenset(noun[:4] for noun in heads) for language, heads in _HEADS.items()}
_BEHIND: Final = frozenset({"of", "with", "between", "for", "on", "in", "at", "to", "against"})


class Definites:
    """What the last sentences of a paragraph named."""

    def __init__(self, known: Knowledge) -> None:
        self._known = known
        self._lately = Lately()

    def resolved(self, sentence: Sentence) -> Sentence:
        """Add to a sentence what its definite nouns stand for; remember what it names for the next."""
        self._lately.enter(sentence)
        whole = with_names(sentence, list(self._found(sentence)))
        self._lately.leave(whole.names)
        return whole

    def remember(self, entities: Iterable[EntityId]) -> None:
        """Remember what the last sentence described, once it is known which things these are."""
        self._lately.also(entities)

    def _found(self, sentence: Sentence) -> Iterator[Name]:
        beginnings = _BEGINNINGS.get(sentence.language, frozenset())
        for at, word in enumerate(sentence.words):
            if word.name is None and word.low in _PRONOUNS and may_be_a_paper(sentence, at):
                paper = self._meant(sentence, at, PAPERS)
                if paper is not None:
                    yield of_word(sentence, at, paper, length=_PRONOUNS[word.low], form=DEFINITE)
            if word.low[:4] not in beginnings or word.name is not None or word.text[:1].isupper() != (at == 0):
                continue
            noun = next((one for one in _HEADS[sentence.language] if _is(word.low, one, sentence.language)), None)
            if noun is None or not (_is_definite(sentence, at, noun) or _is_the_subject(sentence, at, noun)):
                continue
            meant = self._meant(sentence, at, _HEADS[sentence.language][noun])
            if meant is not None:
                length = len(noun) if sentence.language == "tr" else len(word.text)
                yield of_word(sentence, at, meant, length=length, form=DEFINITE)

    def _meant(self, sentence: Sentence, at: int, kinds: tuple[str, ...]) -> EntityId | None:
        """Give the one thing of these classes that was named lately."""
        here = tuple(name.entity for name in sentence.names if name.last < at)
        found = {
            entity
            for named in (*self._lately.named, here)
            for entity in named
            if any(self._known.is_a(entity, kind) for kind in kinds)
        }
        return found.pop() if len(found) == 1 else None


def _is(low: str, noun: str, language: str) -> bool:
    """Tell whether a word is a noun of the list, and in Turkish belongs to no other: *antlaşmayı*, not *antlaşması*."""
    if language != "tr":
        return low == noun
    if low == noun:
        return True
    if not is_noun(low, noun):
        return False
    stems = (noun, turkish.soften(noun) or noun)
    return any(low.startswith(stem) and low[len(stem) :] in _CASES for stem in stems)


_CASES: Final = frozenset(
    {"ı", "i", "u", "ü", "ın", "in", "un", "ün", "a", "e", "ya", "ye", "yı", "yi", "nın", "nin", "da", "de", "ta", "te"}
    | {"dan", "den", "tan", "ten", "la", "le", "yla", "yle"}
)


_WHO_ACT: Final = frozenset({"heyet", "delegasyon"})


def _is_the_subject(sentence: Sentence, at: int, noun: str) -> bool:
    """Tell whether a Turkish noun for people is a subject that nothing makes new: *Viyana’da heyet …*."""
    if sentence.language != "tr" or noun not in _WHO_ACT or sentence.words[at].low != noun:
        return False
    before = sentence.words[at - 1]
    return before.low == "," or (before.name is not None and case_of(sentence.names[before.name]) is Case.LOCATIVE)


def _is_definite(sentence: Sentence, at: int, noun: str) -> bool:
    """Tell whether a noun points back: a pronoun or article before it, or a Turkish sentence’s beginning."""
    before = sentence.words[at - 1].low if at else ""
    if sentence.language == "tr":
        return at == 0 or before in _POINTING["tr"] or (noun in _SIGNED and _is_bare(sentence, at))
    following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
    return before in _POINTING["en"] and following not in _BEHIND


_DECLINED: Final = re.compile(r"\w{5}(?:y?[ıiuü]|y?[ae]|n?[ıiuü]n|[dt][ae]n?)$")
_FREE: Final = frozenset(
    [
        *(",", ";", "ve", "ise", "de", "da", "ancak", "fakat", "şiddetle", "sonunda", "nihayet", "hemen", "derhal"),
        *("sonra", "önce", "ertesi", "gün", "tarihinde", "yılında", "günü", "böylece", "yine", "açıkça", "resmen"),
        *("bile", "dahi", "üzerine", "için", "üzere", "rağmen", "diye", "olarak", "nedeniyle", "sebebiyle"),
        *("oybirliğiyle", "gerekçesiyle", "amacıyla", "bahanesiyle", "maksadıyla", "adına", "namına", "tarafından"),
    ]
)
"""Words behind which a declined noun has nothing of its own before it."""


def _is_bare(sentence: Sentence, at: int) -> bool:
    """Tell whether a Turkish noun has a case and nothing before it that says which: *X antlaşmayı onayladı*."""
    word, before = sentence.words[at], sentence.words[at - 1]
    if not _DECLINED.search(word.low):
        return False
    if before.name is None:
        return before.low in _FREE
    name = sentence.names[before.name]
    if name.last != at - 1 or name.form == "title":
        return False
    if case_of(name) is Case.GENITIVE:  # *X’in antlaşmayı onayladığını*, but not *X’in antlaşmayı bozan tutumu*
        following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
        return is_verbal(following) and not following.endswith(("an", "en"))
    return case_of(name) in _OF_OTHERS


_SIGNED: Final = frozenset(
    [
        "sözleşme",
        "ahitname",
        "ahidname",
        "nota",
        "ültimatom",
        "antlaşma",
        "anlaşma",
        "muahede",
        "pakt",
        "protokol",
        "mütareke",
        "konferans",
        "kongre",
        "heyet",
    ]
)
_OF_OTHERS: Final = frozenset({Case.NOMINATIVE, Case.LOCATIVE, Case.ABLATIVE})
"""Cases of a name right before such a noun that has a part of its own in the sentence."""
