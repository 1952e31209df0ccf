"""What the forms of a word share, for words of any class: by which a question's word is found again in names and verbs.

Owns no list of words but endings; dictionary forms are :mod:`kg.language.lemmas`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.language import turkish
from kg.language.lemmas import lemma
from kg.questions.morphology import english_stem, plain
from kg.questions.turkish.letters import dictionary_form, marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The keys of a word: of the same word (``own``), and of words made from the same root (``root``)."""

    own: frozenset[str]
    root: frozenset[str] = frozenset()


@lru_cache(maxsize=65536)
def keys(word: str, language: str) -> Keys:
    """Give the keys of a word as it is written.

    >>> keys("commanded", "en").root & keys("commander", "en").root
    frozenset({'command'})
    >>> keys("mektubunun", "tr").own & keys("mektup", "tr").own
    frozenset({'mektup'})
    """
    base = plain(word)
    head = plain(dictionary_form(word) if language == "tr" else lemma(word, language)) or base
    if language == "en":
        own = {base, head, english_stem(head), english_stem(base), _NUMBERS.get(base, base)}
        return Keys(own=frozenset(own), root=frozenset(_english_root(each) for each in {head, base}))
    own = {base, head, *(_NUMBERS.get(each, each) for each in (base, head))}
    if language == "tr":
        own |= {plain(stem) for stem in turkish.stems(marked(word))[1:] if len(stem) > _SHORTEST}
    rooted = language == "tr" and head not in _APART
    return Keys(own=frozenset(own), root=frozenset(_turkish_roots(head)) if rooted else frozenset())


_ENGLISH_ENDINGS = re.compile(
    r"(?:ational|ations?|ition|ments?|nesses|ness|ions?|ances?|ences?|ers?|ors?|ists?|isms?|ists?|ish|ians?|ans?|ives?"
    r"|ity|ities|ship|als?|ically|ally|ly|ful|ous|ing|ed|ants?|ents?|ees?|ary|ery|y|e|s)$"
)
_APART = frozenset({"karsi"})
"""Words that mean another thing than what is made from them: *karşıydı* is no *karşıladı*."""
_SHORTEST = 4
_NUMBERS = {
    word: str(number)
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "bir iki uc dort bes alti yedi sekiz dokuz on",
    )
    for number, word in enumerate(words.split(), 1)
}


def _english_root(word: str) -> str:
    low = english_stem(word)
    for _ in range(2):
        cut = _ENGLISH_ENDINGS.sub("", low)
        if len(cut) < _SHORTEST:
            break
        low = cut
    low = low[:-1] + "i" if low.endswith("y") else low
    return low[:-1] if len(low) > _SHORTEST and low[-1] == low[-2] else low


_TURKISH_ENDINGS = re.compile(
    r"c[iu]l[iu][kg]?|[cs][iu]|l[iu][kg]?|s[iu]z|l[ae]n?|l[ae]s|l[ae]t|m[ae]|m[ae]k|[iu]s|[iu]m|[iu]c[iu]|[iu]nt[iu]|g[iu]"
    r"|k[iu]|[iu]l|[iu]n|t[iu]r|d[iu]r|t|[iu]st|[iu]zm|s[ae]l"
)


_NO_ROOTS = frozenset({"kars", "karsi", "hakk", "taraf", "yalan"})
"""Beginnings that are words of their own and say nothing of what they begin: who is against one has not met him."""


def _turkish_roots(head: str) -> set[str]:
    """Give a word without each of the endings that make words, twice over.

    >>> sorted(_turkish_roots("elcilik"))
    ['elci', 'elcilik']
    """
    found = {head}
    for _ in range(2):
        found |= {
            word[:cut]
            for word in found
            for cut in range(max(_SHORTEST, len(word) - 5), len(word))
            if _TURKISH_ENDINGS.fullmatch(word, cut)
        }
    return found - _NO_ROOTS
