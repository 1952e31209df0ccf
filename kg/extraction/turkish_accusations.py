"""Of what somebody accuses another in Turkish: *X, Y’yi Z’yi desteklemekle suçlar* is X’s claim that Y supported Z.

Gives the sentence as it would be said in a clause (*Y’nin Z’yi desteklediğini*), so that the triggers of the deed read
it. Owns these verbs and the endings; the accusation itself is a relation of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from kg.extraction.matches import Match
from kg.extraction.sentences import Name, Sentence
from kg.extraction.turkish_roles import arguments
from kg.extraction.turkish_verbs import is_verbal
from kg.extraction.voices import Voice

_ACCUSING: Final = re.compile(
    r"suçl(?:ar|arlar|adı|adılar|uyor|uyordu|amış|amıştır|amıştı|amakta|amaktadır|ayan|arken|arlardı|ardı)"
)
_NOUNS: Final = frozenset({"itham", "suçlamada"})
_LIGHT: Final = re.compile(r"(?:e[dt](?:er|erler|ti|tiler|iyor|iyordu|miş|miştir|mekte|mektedir|en|erdi)|bulun\w+)")
_DEED: Final = re.compile(r"(?<=..)(?<!il)(?<!ıl)(?<!ul)(?<!ül)m[ae]kl[ae]")
_VOWELS: Final = "aıoueiöü"
_HIGH: Final = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}
_SOFT: Final = "çfhkpsşt"
_REACH: Final = 3
"""Words between the deed and the verb of accusing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accusation:
    """A sentence in which the deed is told as a clause: whose claim that is, and from which word on it is told."""

    sentence: Sentence
    voice: Voice
    deed: int

    def holds(self, match: Match) -> bool:
        """Tell whether the words of a trigger hold the deed, which who accuses has not done."""
        return self.deed in match.words

    def tells(self, match: Match) -> bool:
        """Tell whether a trigger in the clause tells the deed."""
        return self.voice.first <= match.at <= self.deed and self.holds(match)


def accusation(sentence: Sentence) -> Accusation | None:
    """Read of what somebody accuses another; ``None``: of nothing, or nobody says who does, or whom."""
    words = sentence.words
    if sentence.language != "tr":
        return None
    deed = next((at for at, word in enumerate(words) if word.name is None and _is_accused(sentence, at)), None)
    if deed is None:
        return None
    accuser = accused = None
    for one in arguments(sentence):
        if one.last >= deed or not one.name.entity.startswith(("person/", "group/", "work/")):
            continue
        if one.role == "nominative" and accuser is None and accused is None:
            accuser = one.name
        elif one.role == "accusative" and not one.indirect and accuser is not None and accused is None:
            accused = one.name
    if accuser is None or accused is None or _is_parted(sentence, accuser, accused):
        return None
    said = words[deed]
    told = list(words)
    told[deed] = said._replace(low=_clause(said.low))
    names = tuple(replace(name, rest="’nin") if name is accused else name for name in sentence.names)
    return Accusation(
        sentence=replace(sentence, words=tuple(told), names=names),
        voice=Voice(first=accused.first, last=deed + 1, claimant=accuser.entity, content=True),
        deed=deed,
    )


def _is_accused(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a deed of which somebody is accused: *desteklemekle suçlar, desteklemekle itham eder*."""
    words = sentence.words
    if _DEED.search(words[at].low) is None or not words[at].low.endswith(("makla", "mekle")) or sentence.is_quoted(at):
        return False
    for index in range(at + 1, min(len(words), at + 1 + _REACH)):
        low = words[index].low
        if _ACCUSING.fullmatch(low):
            return True
        if low in _NOUNS:
            return index + 1 < len(words) and _LIGHT.fullmatch(words[index + 1].low) is not None
        if words[index].name is not None or low in {",", ";"}:
            return False
    return False


def _is_parted(sentence: Sentence, accuser: Name, accused: Name) -> bool:
    """Tell whether another clause stands between who accuses and whom."""
    between = sentence.words[accuser.last + 1 : accused.first]
    return any(word.name is None and (word.low == ";" or is_verbal(word.low)) for word in between)


def _clause(low: str) -> str:
    """Put a deed into a clause: *desteklemekle* → *desteklediğini*.

    >>> [_clause(low) for low in ("desteklemekle", "uyarmakla", "kurmakla", "anlaşmakla", "desteklememekle")]
    ['desteklediğini', 'uyardığını', 'kurduğunu', 'anlaştığını', 'desteklemediğini']
    """
    stem = low[: -len("makla")]
    vowel = next((letter for letter in reversed(stem) if letter in _VOWELS), "e")
    high = _HIGH[vowel]
    return f"{stem}{'t' if stem[-1] in _SOFT else 'd'}{high}ğ{high}n{high}"
