"""A phrase of the tables beside the sentence that tells it: the phrase as a sentence of its own, its head as a name.

Owns how a name of the tables becomes words with cases; what follows from it is :mod:`tellings`’ matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extraction.labels import Phrase
from kg.extraction.matches import Match
from kg.extraction.phrases import Part, Told
from kg.extraction.sentences import TOLD, Name, Sentence, of_phrase
from kg.extraction.turkish_roles import case_of
from kg.extraction.turkish_verbs import CONVERB, FINITE, INFINITIVE, NOMINAL, OBJECT, SUBJECT, VerbForm, forms
from kg.language import turkish
from kg.language.lemmas import lemma
from kg.language.turkish import Case
from kg.model import DocumentId, EntityId, Mention

RULE: Final = "phrases"
_NO_NOUNS: Final = frozenset({FINITE, CONVERB, SUBJECT, OBJECT})
_POSSESSED = re.compile(r"^(.*[ıiuü])(n[ıiuü]|n[ae]|nd[ae]|nd[ae]n|n[ıiuü]n|yl[ae]|nd[ae]k[ıi]|nc[ae])$")


def placed(match: Match, names: Mapping[EntityId, Name], head: Name) -> Match:
    """Put a match of a phrase where the sentence has its names."""
    subject, object_ = names[match.subject.entity], names[match.object.entity]
    places = (head.first, head.last, subject.first, subject.last, object_.first, object_.last)
    return replace(
        match,
        subject=subject,
        object=object_,
        at=head.first,
        words=(head.first,),
        first=min(places),
        last=max(places),
        doubts=(*match.doubts, "told"),
        rule=RULE,
    )


def as_sentence(phrase: Phrase, parts: Sequence[Part], language: str) -> Sentence:
    """Give a phrase as a sentence with its names and itself."""
    inside = []
    for part in {(one.first, one.last): one for one in parts}.values():
        first, last = phrase.tokens[part.first], phrase.tokens[part.last]
        length = _length(last.text, part.name)
        inside.append((first.start, last.start + length, _mention(phrase, first.start, last.start + length, part.name)))
    head = phrase.tokens[phrase.head]
    end = phrase.tokens[-1].end if language == "tr" and phrase.light else head.end
    inside.append((head.start, end, _mention(phrase, head.start, end, None)))
    return of_phrase(phrase.text, sorted(inside, key=lambda one: one[0]), language)


def _length(text: str, name: Name) -> int:
    """Give how much of a word of a phrase is the name, and no suffix."""
    apart = turkish.split(text)
    if apart.apostrophe:
        return len(apart.stem)
    last = re.findall(r"[^\W_]+", name.text)[-1]
    if turkish.fold(text).startswith(turkish.fold(last)):
        return len(last)
    low = turkish.lower(text)
    return len(text) if low.endswith(last.lower()) else _base(low)


def _mention(phrase: Phrase, start: int, end: int, name: Name | None) -> Mention:
    return Mention(
        document=DocumentId(""),
        start=start,
        end=end,
        text=phrase.text[start:end],
        entity=name.entity if name is not None else phrase.entity,
        form=name.form if name is not None else "title",
    )


def case_in(phrase: Phrase, part: Part) -> Case:
    """Give the case of a name in a phrase."""
    text = phrase.tokens[part.last].text
    rest = text[_length(text, part.name) :]
    return case_of(replace(part.name, rest=rest, text=text[: len(text) - len(rest)]))


def is_instead(phrase: Phrase, part: Part) -> bool:
    """Tell whether a genitive belongs to *yerine*: *X’in yerine*."""
    return part.last + 1 < len(phrase.tokens) and phrase.tokens[part.last + 1].low in {"yerine", "karsi", "adina"}


def nominal(phrase: Phrase) -> VerbForm | None:
    """Read the head of a phrase as a nominalised verb: *kurtarılması*, *terk etmesi*."""
    word = turkish.lower(phrase.tokens[-1 if phrase.light else phrase.head].text)
    return next(
        (form for form in forms(word, frozenset({lemma(word, "tr")})) if form.shape in {NOMINAL, INFINITIVE}), None
    )


# --- the head as a name ---------------------------------------------------------------------------------------------


def head_of(sentence: Sentence, told: Told) -> Name:
    """Give what tells a thing as a name, whether it is a noun or not."""
    word = sentence.words[told.at]
    return Name(
        entity=told.phrase.entity,
        first=told.at,
        last=told.light or told.at,
        start=word.start,
        end=sentence.words[told.light or told.at].end,
        rest="",
        text=word.text,
        form=TOLD,
    )


def noun_of(sentence: Sentence, told: Told) -> Name | None:
    """Give what tells a thing as a name with its case, if it is a noun or a nominalised verb."""
    at = told.light or told.at
    word = sentence.words[at]
    if word.name is not None:
        return None
    if sentence.language != "tr":
        return head_of(sentence, told) if told.light is None else None
    shapes = {form.shape for form in forms(word.low, frozenset({lemma(word.low, "tr")}))}
    if shapes & _NO_NOUNS:
        return None
    base = _base(word.low)
    name = head_of(sentence, told)
    text = sentence.text[name.start - sentence.start : word.start + base - sentence.start]
    return replace(name, end=word.start + base, rest=word.text[base:], text=text)


def _base(low: str) -> int:
    """Give how much of a noun stands before its case."""
    found = _POSSESSED.match(low)
    if found is not None:
        return len(found[1])
    if low.endswith(("mayı", "meyi", "maya", "meye")):
        return len(low) - 2
    stem = lemma(low, "tr")
    if low.startswith(stem) and turkish.suffix_after(stem, low[len(stem) :]) is not None:
        return len(stem)
    return len(low)
