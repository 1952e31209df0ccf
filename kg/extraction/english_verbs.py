"""Forms of English verbs: which word is a form of which verb, and which looks like one. Data, and small tests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.datings.memory import Remembered
from kg.extraction.english_words import FACTIVE, REFUSING, SPEAKING
from kg.language import english_irregular, lemmas
from kg.language.english_forms import forms_of

_IRREGULAR: Final = {**english_irregular.BASES, "founded": "found", "allied": "ally"}
_AMBIGUOUS: Final = frozenset(["bid", "cost", "hurt", "let", "quit", "rid"])
_PARTICIPLES: Final = (english_irregular.PARTICIPLES | {"founded", "allied"}) - _AMBIGUOUS
"""Participles, but for those that are oftener something else."""
_NO_VERBS: Final = frozenset(
    [
        "united",
        "indeed",
        "hundred",
        "sacred",
        "naked",
        "need",
        "speed",
        "exceed",
        "breed",
        "feed",
        "deed",
        "seed",
        "weed",
        "bed",
        "red",
        "wed",
        "led-ed",
        "so-called",
        "allied",
        "armed",
        "unprecedented",
        "limited",
        "mixed",
        "aforementioned",
        "renowned",
        "celebrated",
        "learned",
        "aged",
        "beloved",
    ]
)
_SHORT: Final = 4


_learnt: dict[str, str] = {}


def learn(verbs: Iterable[str]) -> None:
    """Make the forms of verbs known to :data:`lemma`: the dictionary beneath is not sure of verbs.

    >>> learn(["thank", "found"])
    >>> [lemma(word) for word in ("thanked", "broke", "founded", "found", "embassies")]
    ['thank', 'break', 'found', 'find', 'embassy']
    """
    for verb in verbs:
        for form in forms_of(verb):
            _learnt.setdefault(form, verb)
    _LEMMAS.clear()


def _lemma(low: str) -> str:
    return _IRREGULAR.get(low) or _learnt.get(low) or lemmas.lemma(low, "en")


_LEMMAS: Final = Remembered(_lemma)
lemma: Final = _LEMMAS.__getitem__
"""Gives the dictionary form of a word; every word of every sentence is asked for, so it is remembered."""

learn((*SPEAKING, *FACTIVE, *REFUSING))


_ONLY_PARTICIPLES: Final = frozenset(
    form
    for form in _PARTICIPLES
    if form in _IRREGULAR and form != _IRREGULAR[form] and form.endswith(("en", "wn", "ne", "orn"))
)


def is_only_participle(low: str) -> bool:
    """Tell whether a word is a participle and no past: *withdrawn, taken, borne*."""
    return low in _ONLY_PARTICIPLES


def is_participle(low: str) -> bool:
    """Tell whether a word can be a past participle."""
    return low in _PARTICIPLES or (low.endswith("ed") and low not in _NO_VERBS)


def looks_past(low: str) -> bool:
    """Tell whether a word looks like a verb in the past, whatever verb it is."""
    return low in _IRREGULAR or (len(low) > _SHORT - 1 and low.endswith("ed") and low not in _NO_VERBS)
