"""How firmly something is said, by the words around its verb: *muhtemelen, belki, rivayet; probably, reportedly*."""

from __future__ import annotations

from itertools import pairwise

from kg.extraction.sentences import Sentence
from kg.model import Certainty

_HEDGES: tuple[tuple[Certainty, frozenset[str]], ...] = (
    (
        Certainty.REPORTED,
        frozenset(
            [
                "rivayet",
                "söylenir",
                "söylenmektedir",
                "söyleniyor",
                "denir",
                "iddiaya",
                "sözde",
                "güya",
                "söylentiye",
                "reportedly",
                "allegedly",
                "supposedly",
                "rumoured",
                "rumored",
                "purportedly",
                "vorgeblich",
                "angeblich",
                "якобы",
            ]
        ),
    ),
    (
        Certainty.PROBABLE,
        frozenset(
            [
                "muhtemelen",
                "belli",
                "herhalde",
                "galiba",
                "büyük_olasılıkla",
                "olasılıkla",
                "anlaşılan",
                "besbelli",
                "probably",
                "presumably",
                "apparently",
                "evidently",
                "likely",
                "seemingly",
                "doubtless",
                "wahrscheinlich",
                "probablement",
                "вероятно",
            ]
        ),
    ),
    (
        Certainty.POSSIBLE,
        frozenset(
            [
                "belki",
                "olabilir",
                "mümkündür",
                "perhaps",
                "possibly",
                "maybe",
                "might",
                "conceivably",
                "conceivable",
                "vielleicht",
                "возможно",
            ]
        ),
    ),
)
_BEFORE, _AFTER = 14, 3
_OTHERS = frozenset({"tarihçilere", "yazarlara", "kaynaklara", "araştırmacılara", "gözlemcilere", "tanıklara"})
"""Before *göre*: people whom nobody names."""


def hedge_of(sentence: Sentence, at: int) -> Certainty | None:
    """Give how firmly something is said, by the words around its verb; not across a semicolon."""
    words = sentence.words
    around: list[str] = []
    for word in reversed(words[max(0, at - _BEFORE) : at]):
        if word.low in {";", ":"}:
            break
        around.append(word.low)
    if any(low == "göre" and before in _OTHERS for low, before in pairwise(around)):
        return Certainty.REPORTED
    around += [word.low for word in words[at : at + _AFTER]]
    return next((certainty for certainty, hedges in _HEDGES if any(low in hedges for low in around)), None)
