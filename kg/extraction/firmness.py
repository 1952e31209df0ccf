"""How firmly something is said, by the words around its verb: *muhtemelen, belki, rivayet; probably, reportedly*."""

from __future__ import annotations

from itertools import pairwise

from kg.extraction.english_verbs import lemma
from kg.extraction.english_words import NEGATIONS, SPEAKING
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
_OTHERS = frozenset(
    [
        *("tarihçilere", "yazarlara", "kaynaklara", "araştırmacılara", "gözlemcilere", "tanıklara", "kroniklere"),
        *(
            "rivayete",
            "rivayetlere",
            "iddialara",
            "söylentilere",
            "efsaneye",
            "dedikodulara",
            "inanışa",
            "anlatılanlara",
        ),
    ]
)
"""Before *göre*: people whom nobody names, and what they tell."""
_OPENING = frozenset({"that", "dass", "daß", "que", "qu'", "qu’", "что"})
_THAT: dict[str, Certainty] = {
    **dict.fromkeys(("possible", "conceivable", "imaginable", "möglich", "denkbar"), Certainty.POSSIBLE),
    **dict.fromkeys(("seems", "seem", "appears", "appear", "probable", "plausible", "semble"), Certainty.PROBABLE),
    **dict.fromkeys(
        (
            *("rumoured", "rumored", "alleged", "reported", "believed", "thought", "said", "suggested", "argued"),
            *("claimed", "assumed", "supposed", "asserted", "maintained", "conjectured", "contended", "surmised"),
        ),
        Certainty.REPORTED,
    ),
}
"""Before *that*: how firmly what follows is said. The last only of nobody (*it is said that*)."""


def is_hearsay(sentence: Sentence, at: int) -> bool:
    """Tell whether an English verb is what somebody says whom only a pronoun tells: *when she wrote that X left*."""
    lows = [word.low for word in sentence.words[max(0, at - _BEFORE) : at]] if sentence.language == "en" else []
    opened = max((index for index, low in enumerate(lows) if low == "that"), default=0)
    said = lows[opened - 2 : opened] if opened > 1 else []
    return len(said) > 1 and said[0] in _HE and lemma(said[1]) in SPEAKING


_HE = frozenset(["he", "she", "they"])


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
    opened = next((index for index, low in enumerate(around) if low in _OPENING and index), None)
    if opened is not None and opened + 1 < len(around):
        said = opened + 1 + (around[opened + 1] == ",")  # *es ist möglich, dass*
        certainty = _THAT.get("".join(around[said : said + 1]))
        told = around[said + 1 : said + 1 + _AFTER]
        if certainty is not None and NEGATIONS.isdisjoint(told) and (certainty != Certainty.REPORTED or "it" in told):
            return certainty
    around += [word.low for word in words[at : at + _AFTER]]
    return next((certainty for certainty, hedges in _HEDGES if any(low in hedges for low in around)), None)
