"""Who is meant where a Turkish sentence does not say it: whose entry it is, who acted together, whom *yerine* means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from kg.extraction.sentences import Name, Sentence
from kg.extraction.turkish_bare_subjects import is_bare_subject
from kg.extraction.turkish_holders import opens_with_an_office
from kg.extraction.turkish_roles import arguments, case_of
from kg.extraction.turkish_verbs import ends_clause
from kg.language.turkish import Case
from kg.model import EntityId

_NEAR = 4
_LONGEST_UNSAID = 14
_POINTING = frozenset({"bu", "şu", "o", "bunlar", "ikisi", "her", "hiç", "kimse", "bazı", "birçok"})
_I_DID = ("dım", "dim", "dum", "düm", "tım", "tim", "tum", "tüm")


def entry(sentence: Sentence, is_person: Callable[[EntityId], bool]) -> Name | None:
    """Give the person whose name, with his years at most, is a whole paragraph: an entry of an encyclopaedia is his."""
    names = [name for name in sentence.names if is_person(name.entity)]
    if len(names) != 1 or len(sentence.names) != 1 or sentence.language != "tr" or sentence.words[-1].low == ".":
        return None
    rest = [word for word in sentence.words if word.name is None]
    return names[0] if names[0].first == 0 and not any(word.low.isalpha() for word in rest) else None


def together(sentence: Sentence, is_person: Callable[[EntityId], bool]) -> tuple[EntityId, ...]:
    """Give the persons who are together the subject of a Turkish sentence: *A ile B geldiler*."""
    bare = [one for one in arguments(sentence) if one.role == "nominative" and not one.indirect]
    first = next((at for at, one in enumerate(bare) if one.joined), None)
    if first is None:
        return ()
    last = next((at for at, one in enumerate(bare) if at > first and not one.joined), first)
    found = _once(one.name.entity for one in bare[first : last + 1])
    return found if all(is_person(one) for one in found) else ()


def appoints(sentence: Sentence, at: int) -> bool:
    """Tell whether behind *yerine* stands whom the subject puts there, so that it means another: *yerine Y’yi*."""
    following = next((name for name in sentence.names if name.first > at), None)
    return following is not None and following.first <= at + _NEAR and case_of(following) is Case.ACCUSATIVE


def is_plain(sentence: Sentence) -> bool:
    """Tell whether a sentence is short, begins with no name and points at nothing else that might be its subject."""
    words = sentence.words
    if not words or len(words) > _LONGEST_UNSAID or words[0].name is not None or words[0].low in _POINTING:
        return False
    if opens_with_an_office(words) or any(is_bare_subject(words, at) for at in range(1, len(words))):
        return False
    return not any(word.name is None and word.text[:1].isupper() for word in words[1:])


def is_what_i_did(sentence: Sentence) -> bool:
    """Tell whether a Turkish sentence ends in what its writer did: *Y’den öğrendim*."""
    if sentence.words[-1].low != "." or sentence.quoted:
        return False
    low = next((word.low for word in reversed(sentence.words) if word.low.isalpha()), "")
    return low.endswith(_I_DID) and ends_clause(low.rstrip("m"))


def tells_of_others(sentence: Sentence, speaks: bool) -> bool:
    """Tell whether a sentence leaves whose life is told: it names his kin, or a scholar who says something of him.

    *Babası X, Divan kâtibiydi. … Berlin’e gitti*; *Tarihçi X bunu ileri sürer. 1786’da öldü.*
    """
    if sentence.words[0].low in _KIN:
        return True
    low = next((word.low for word in reversed(sentence.words) if word.low.isalpha()), "")
    return speaks and _NOW.search(low) is not None


_KIN = frozenset(
    ["babası", "annesi", "dedesi", "oğlu", "kızı", "kardeşi", "ağabeyi", "karısı", "eşi", "kocası", "amcası"]
)
_NOW = re.compile(r"(?:[ıiuüae]r|m[ae]kt[ae](?:d[ıi]r)?|[ıiuü]yor|maz|mez)(?:l[ae]r)?$")
"""How scholars say something: *ileri sürer, belirtmektedir, yazıyor*."""


def has_first_person(low: str) -> bool:
    """Tell whether a Turkish verb says what I or we did."""
    return low.endswith(
        ("dım", "dim", "dum", "düm", "tım", "tim", "tum", "tüm", "yorum", "dık", "dik", "duk", "dük", "ız", "iz")
    )


def _once(entities: Iterable[EntityId]) -> tuple[EntityId, ...]:
    return tuple(dict.fromkeys(entities))
