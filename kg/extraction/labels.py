"""Names of things that are phrases: their words, what they must have in common with a text, and their head.

Owns how a name of the tables is taken apart; where a sentence tells it is :mod:`phrases`' matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.language import turkish
from kg.language.lemmas import lemma
from kg.model import Entity, EntityId

WORD: Final = re.compile(r"[^\W_]+(?:[’'ʼ`´][^\W\d_]+)?")
BRACKETED: Final = re.compile(r"\s*\([^)]*\)")
KEY: Final = 3
"""Letters of a word that none of its forms changes."""
_ORDINAL = re.compile(r"(?<=[\dIVX])\.(?=\s)")
_NUMBER = re.compile(r"\d")
_SHORTEST_STEM: Final = 4
_DERIVED: Final[Mapping[str, frozenset[str]]] = {
    "tr": frozenset({"k", "i", "u", "ü", "m", "ma", "me", "li"}),
    "en": frozenset({"e", "al", "ion", "ation", "ing", "ment", "ure", "y", "er", "ance", "r"}),
}
"""By what the stems of one word may differ: *iste(k)*, *uyar(ı)*, *tartış(ma)*; *refus(e), refus(al)*."""


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


_EMPTY: Final[Mapping[str, frozenset[str]]] = {
    "tr": _words(
        """ve ile bir bu da de ki için gibi olarak olan ilgili ilişkin dair karşı göre kadar tarihli hakkında hakkındaki
        konusunda konusundaki arasında arasındaki içerisindeki içindeki üzerinden tarafından yönelik doğru önceki eski
        yeni sonraki et edil edilme ol oluş yap yapıl ver veril al alın ilk"""
    ),
    "en": _words(
        """the a an of to in on at by for from with and or between against over into about upon under as his her their
        its be do make give take first new earlier former"""
    ),
}
"""Words of a phrase that need not be said."""
LIGHT: Final[Mapping[str, frozenset[str]]] = {
    "tr": _words("et edil ol yap yapıl ver veril al alın"),
    "en": frozenset(),
}
"""Verbs that say nothing without the noun before them."""
_PREPOSITIONS: Final = _words("of to in on at by for from with between against over into about upon under")
_MONTHS: Final = _words(
    """ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık january february march april may june
    july august september october november december"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word of a phrase: ``stem`` is its lemma, folded; ``empty`` where it need not be said."""

    text: str
    low: str
    stem: str
    start: int
    end: int
    empty: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A name of a thing as a phrase: ``head`` is the word that says what it is, ``light`` a light verb behind it."""

    entity: EntityId
    text: str
    tokens: tuple[Token, ...]
    head: int
    light: str | None = None

    @property
    def content(self) -> tuple[int, ...]:
        """The words that must be said."""
        return tuple(index for index, token in enumerate(self.tokens) if not token.empty)


def phrases(entity: Entity, language: str) -> Iterator[Phrase]:
    """Give the names of a thing in a language, and those of none, as phrases; only languages that have tables above."""
    if language not in _EMPTY:
        return
    seen = set()
    for name in (*entity.labels, *entity.other_names):
        if name.language not in {language, None} or name.text in seen:
            continue
        seen.add(name.text)
        text = _ORDINAL.sub("", BRACKETED.sub("", name.text).strip(" “”\"'"))
        tokens = tuple(_tokens(text, language))
        content = [index for index, token in enumerate(tokens) if not token.empty]
        if content:
            last = tokens[-1].stem if tokens[-1].empty and tokens[-1].stem in LIGHT[language] else None
            yield Phrase(entity=entity.id, text=text, tokens=tokens, head=_head(tokens, content, language), light=last)


def _head(tokens: Sequence[Token], content: Sequence[int], language: str) -> int:
    """Find the head: in Turkish the last word, in English the last before a preposition."""
    if language == "tr":
        return content[-1]
    first = next((index for index, token in enumerate(tokens) if index and token.low in _PREPOSITIONS), len(tokens))
    return max((index for index in content if index < first), default=content[-1])


def _tokens(text: str, language: str) -> Iterator[Token]:
    for found in WORD.finditer(text):
        word = found[0]
        low = turkish.lower(word) if language == "tr" else word.lower()
        stem = stem_of(low, language)
        yield Token(
            text=word,
            low=turkish.fold(low),
            stem=stem,
            start=found.start(),
            end=found.end(),
            empty=low in _EMPTY[language]
            or stem in _EMPTY[language]
            or bool(_NUMBER.search(word))
            or low.split("'")[0].split("’")[0] in _MONTHS,
        )


@lru_cache(maxsize=2**17)
def stem_of(low: str, language: str) -> str:
    """Give the folded lemma of a word in lower case."""
    return turkish.fold(lemma(low, language))


def keys_of(phrase: Phrase) -> frozenset[str]:
    """Give the beginnings of the words that a text must have to tell a phrase."""
    return frozenset(phrase.tokens[index].low[:KEY] for index in phrase.content)


def is_form(low: str, word: str) -> bool:
    """Tell whether a folded word of a phrase is a word of a name, with or without a suffix."""
    if low == word or low.split("'", maxsplit=1)[0] == word:
        return True
    return low.startswith(word) and turkish.suffix_after(word, low[len(word) :]) is not None


def is_same(token: Token, stem: str, low: str, language: str) -> bool:
    """Tell whether a word of a sentence is one of a phrase: the same stem, or one made of it."""
    if not stem[:1].isalpha():
        return False
    if stem == token.stem or low == token.low:
        return True
    short, long = sorted((stem, token.stem), key=len)
    if len(short) < _SHORTEST_STEM:
        return False
    common = len(short) if long.startswith(short) else len(short) - 1
    if not long.startswith(short[:common]) or (common < len(short) and language == "tr"):
        return False
    if common < len(short) and short[-1] == "y" and not long[common:].startswith("i"):
        return False  # *deny, denial*, but not *treaty, treatment*
    return all(rest in _DERIVED[language] for rest in (long[common:], short[common:]) if rest)
