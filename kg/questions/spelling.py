"""Typing errors in common words of a question: mended where only one word that is known can be meant. Owns no names.

Names that are misspelled are found by :mod:`kg.questions.naming`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches

from kg.language.english_forms import forms_of
from kg.language.lemmas import is_known
from kg.questions import words
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import english_stem, irregular_forms, plain, turkish_form
from kg.questions.pieces import Piece

_SHORTEST, _ALIKE = 5, 0.84


class Spelling:
    """The words that a lexicon knows in one language, for words that are nearly they."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        """Take a lexicon; its words are gathered when they are first needed."""
        self._lexicon, self._language = lexicon, language
        self._forms: dict[str, str] = {}
        self._stems: tuple[str, ...] = ()

    def mended(self, question: str, pieces: Sequence[Piece]) -> str | None:
        """Give a question with its misspelled words as they should be; nothing where there are none that are clear."""
        text = question
        for word in {each for piece in pieces if piece.unknown or piece.guessed for each in piece.text.split()}:
            named = word[:1].isupper() and not question.startswith(word)
            if len(word) < _SHORTEST or is_known(word, self._language):
                continue
            meant = self._nearest(plain(word))
            if meant is not None and (not named or self._is_of_class(meant)):
                text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", meant, text)
        return text if text != question else None

    def _is_of_class(self, word: str) -> bool:
        """Tell whether a word is what things of a class are called, as in *the Vienna Congres*: that may be no name."""
        labels = (name for kind in self._lexicon.classes.values() for name in kind.labels)
        heads = {plain(name.text).split()[-1] for name in labels if name.language == self._language}
        if self._language == "en":
            return english_stem(word) in heads
        return any(word.startswith(each) for each in heads if len(each) >= _SHORTEST)

    def _nearest(self, word: str) -> str | None:
        if not self._stems:
            self._stems = tuple(dict.fromkeys(each for each in self._said() if len(each) >= _SHORTEST - 1))
            if self._language == "en":
                self._forms = {form: stem for stem in self._stems for form in _english_forms(stem)}
        return self._nearest_form(word) if self._language == "en" else self._nearest_stem(word)

    def _said(self) -> Iterator[str]:
        """Give the words of relations, of classes and of names that are common nouns."""
        language = self._language
        for relation in self._lexicon.relations.values():
            yield from (word for stem in relation.stems if stem.language == language for word in stem.words)
        for kind in self._lexicon.classes.values():
            yield from (word for name in kind.labels if name.language == language for word in plain(name.text).split())
        yield from (word for synonym in words.SYNONYMS[language] for word in synonym.split())
        yield from (word for line in words.CALLINGS for word in line.split() if word.isascii())
        tagged = (words.HAPPENING, words.CLAIMING, words.TAKING_PLACE, words.SOURCES)
        yield from (word for table in tagged for text in table[language].split("; ") for word in text.split())
        yield from self._lexicon.common_words(language)

    def _nearest_form(self, word: str) -> str | None:
        near = get_close_matches(word, self._forms, n=4, cutoff=_ALIKE)
        near = sorted((each for each in near if each[0] == word[0]), key=lambda each: -_likeness(word, each))
        if not near:
            return None
        best = _likeness(word, near[0])
        alike = {english_stem(each) for each in near if _likeness(word, each) >= best - 0.02}
        return near[0] if len(alike) == 1 else None

    def _nearest_stem(self, word: str) -> str | None:
        """Find the Turkish stem that begins a word but for one letter, where what is left is an ending of it."""
        found: dict[str, float] = {}
        for stem in self._stems:
            if stem[0] != word[0]:
                continue
            for cut in (len(stem) - 1, len(stem), len(stem) + 1):
                if not len(stem) - 1 <= cut <= len(word):
                    continue
                alike, whole = _likeness(word[:cut], stem), stem + word[cut:]
                if whole != word and alike >= _ALIKE and turkish_form(whole, stem, noun=True) is not None:
                    found[whole] = max(found.get(whole, 0.0), alike + len(stem) / 200)
        best = max(found.values(), default=0.0)
        likeliest = [whole for whole, alike in found.items() if alike >= best - 0.02]
        return likeliest[0] if len(likeliest) == 1 else None


def _likeness(one: str, other: str) -> float:
    """Give how alike two words are; letters that have only changed places count for little."""
    moved = 0.1 if sorted(one) == sorted(other) else 0.0
    return SequenceMatcher(None, one, other).ratio() + moved - abs(len(one) - len(other)) / 50


def _english_forms(stem: str) -> Iterable[str]:
    """Give the forms of an English word: *sign*, *signs*, *signed*, *signing*, the irregular ones among them."""
    return {*forms_of(stem), *irregular_forms(stem)}
