"""*It* and *bunu* where a verb of papers says what they mean: *X signed it, Y acceded to it, Z bunu onayladı*.

Owns which verbs these are; which paper is meant is :mod:`kg.extraction.definites`’ matter.
"""

from __future__ import annotations

from typing import Final

from kg.extraction.english_modifiers import ADVERBS
from kg.extraction.english_verbs import lemma
from kg.extraction.english_words import BE
from kg.extraction.sentences import Sentence
from kg.extraction.turkish_verbs import forms

PAPERS: Final = ("Treaty", "Communication")
"""Classes of what such verbs are done to."""
_VERBS: Final = frozenset(
    [
        *("sign", "countersign", "ratify", "initial", "denounce", "repudiate", "renew", "conclude", "negotiate"),
        *("draft", "approve", "accept", "reject", "violate", "break", "endorse", "abrogate", "annul", "guarantee"),
        *("accede", "adhere", "subscribe", "join", "recognise", "recognize"),
    ]
)
_TO: Final = frozenset(["accede", "adhere", "subscribe"])
_STEMS: Final = frozenset({"imzala", "onayla", "et", "parafe", "feshet", "tanı"})
_NOUNS: Final = frozenset({"tasdik", "parafe", "kabul", "fesih", "ihlal"})
_NEAR: Final = 3


def may_be_a_paper(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a pronoun that only a treaty or a letter can be meant by."""
    low = sentence.words[at].low
    if sentence.language == "en":
        return low == "it" and (_is_object(sentence, at) or _is_subject(sentence, at))
    return sentence.language == "tr" and low in {"bunu", "onu"} and _is_turkish_object(sentence, at)


def _is_object(sentence: Sentence, at: int) -> bool:
    before = [lemma(word.low) for word in sentence.words[max(0, at - 2) : at]]
    if before[-1:] == ["to"]:
        return before[0] in _TO
    return bool(before) and before[-1] in _VERBS - _TO


def _is_subject(sentence: Sentence, at: int) -> bool:
    """Tell whether something is done to *it* in the passive: *It was at once signed by X*."""
    words = sentence.words
    if at + 1 >= len(words) or words[at + 1].low not in BE | {"had"}:
        return False
    for word in words[at + 2 : at + 2 + _NEAR]:
        if word.low in BE or word.low in ADVERBS or word.low.endswith("ly"):
            continue
        return lemma(word.low) in _VERBS and word.low.endswith(("ed", "en"))
    return False


def _is_turkish_object(sentence: Sentence, at: int) -> bool:
    """Tell whether the next verb behind a Turkish pronoun is one of papers."""
    for index in range(at + 1, min(len(sentence.words), at + 1 + 2 * _NEAR)):
        form = next(iter(forms(sentence.words[index].low, _STEMS)), None)
        if form is not None:
            return form.stem != "et" or sentence.words[index - 1].low in _NOUNS
    return False
