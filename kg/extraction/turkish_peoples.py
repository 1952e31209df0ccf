"""Turkish names that are only the adjective of a noun: *Alman bankerleri, İngiliz ve Fransız elçileri, X cephesindeki*.

Owns where the noun of such an adjective stands; which role a name has is :mod:`kg.extraction.turkish_roles`’ matter.
"""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.shared_nouns import LISTED, is_of_people
from kg.extraction.triggers import POSTPOSITIONS
from kg.extraction.turkish_verbs import is_verbal
from kg.language import turkish
from kg.recognition.lands import peoples

_FAITHS: Final = frozenset({"hristiyan", "hıristiyan", "müslüman", "yahudi", "katolik", "ortodoks", "protestan"})
_PLURAL_WITH_CASE: Final = re.compile(r"l[ae]r(?:[ıi]|[ae]|l[ae]|d[ae]n?|[ıi]n)?$")
_NO_NOUNS: Final = frozenset(POSTPOSITIONS) | {"ve", "ile", "da", "de", "ise", "için", "gibi", "kadar", "ya", "veya"}
_ALSO_NOUNS: Final = frozenset({"osmanlı"})
"""Adjectives that are as well the noun: *Osmanlı ve Ruslar*."""


def is_adjective(words: tuple[Word, ...], name: Name) -> bool:
    """Tell whether a people is only the adjective of the noun behind it: *Alman bankerlerle, Katolik bir vali*."""
    following = words[name.last + 1] if name.last + 1 < len(words) else None
    if following is None or following.name is not None or name.first != name.last:
        return False
    somebody = following.low == "bir" and not is_verbal(words[min(name.last + 2, len(words) - 1)].low)
    if not somebody and (not _PLURAL_WITH_CASE.search(following.low) or is_verbal(following.low)):
        return False
    return turkish.fold(name.text) in peoples("tr") or turkish.lower(name.text) in _FAITHS


def shares_noun(sentence: Sentence, at: int) -> bool:
    """Tell whether the adjective of a people has its noun with the next: *İngiliz ve Fransız elçileri*."""
    one = sentence.names[at]
    for other in sentence.names[at + 1 :]:
        bare = one.first == one.last and not one.rest and is_of_people(one.text, "tr")
        between = [word.low for word in sentence.words[one.last + 1 : other.first]]
        if not bare or between not in LISTED["tr"] or other.last > other.first:
            return False
        if not is_of_people(other.text, "tr"):
            return False
        if other.rest:
            return other.rest.lstrip("’'").startswith(("lar", "ler")) and turkish.lower(one.text) not in _ALSO_NOUNS
        following = sentence.words[other.last + 1 : other.last + 2]
        if following and following[0].name is None and _is_noun(following[0]):
            return True
        one = other
    return False


def _is_noun(word: Word) -> bool:
    return word.text.isalpha() and word.low not in _NO_NOUNS and not is_verbal(word.low)


def is_in_it(low: str) -> bool:
    """Tell whether a word says what is in something of what stands before it: *Filistin cephesindeki ordu*."""
    return _IN_IT.search(low) is not None and not low.startswith(_LEADING)


_IN_IT: Final = re.compile(r"\w{3}(?:s[ıiuü]|[ıiuü])n[dt][ae]ki(?:l[ae]r\w*)?$")
_LEADING: Final = ("komuta", "kumanda", "emr", "idare", "yönetim", "önder", "lider", "başkan", "alt", "riyaset")


def is_of_region(sentence: Sentence, name: Name) -> bool:
    """Tell whether a land only says where the place behind it lies: *İngiltere’nin Doğu Anglia bölgesinden geldi*."""
    own = sentence.words[name.last + 1].name if name.last + 1 < len(sentence.words) else None
    place = sentence.names[own] if own is not None else None
    if place is None or place.rest or not place.entity.startswith("place/"):
        return False
    return any(_REGION.match(word.low) for word in sentence.words[place.last + 1 : place.last + 2])


_REGION: Final = re.compile(
    r"(?:bölge|şehr|kent|vilayet|eyalet|kasaba|köy|ada|liman|semt|ilçe|yarımada)\w*[ıiuü]n?(?:[ae]|d[ae]n?)$"
)
