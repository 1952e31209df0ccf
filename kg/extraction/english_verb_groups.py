"""What stands around an English verb: whether it helps another, is denied, or is a part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.english_modifiers import ADVERBS
from kg.extraction.english_verbs import is_participle, looks_past
from kg.extraction.english_words import BE, DETERMINERS, DO, HAVE, MODALS, NEGATIONS, STOPS
from kg.extraction.sentences import Word

BACK = 5
"""Words before a verb among which its auxiliaries are."""


_LONGEST_INSERTION = 12


class Group(NamedTuple):
    """What stands before a verb and belongs to it: where it begins, its auxiliaries, whether it is denied."""

    begin: int
    has_be: bool = False
    has_have: bool = False
    has_do: bool = False
    modal: str = ""
    negative: bool = False
    to: bool = False


def group_before(words: Sequence[Word], at: int) -> Group:
    """Go back over the auxiliaries and adverbs of a verb, and over what commas insert: *did not, it seems, sign*."""
    group, index, left = Group(begin=at), at - 1, BACK
    while index >= 0 and left:
        here = words[index].low
        if here == "," and index == at - 1:
            index = _before_insertion(words, index)
            if index < 0:
                break
            continue
        if words[index].name is not None or _is_month(words, index):
            break
        if here == "to":
            return group._replace(to=True, begin=index)
        said: dict[str, bool | str] = {"negative": True} if is_no_longer(words, index) else _said_of(here)
        if "negative" in said and index + 1 < at and words[index + 1].low in _ONLY:  # *did not only warn X*
            said = {"has_do": True}
        if not said and not (here.endswith("ly") or here in ADVERBS or in_phrase(words, index)):
            break
        group = group._replace(begin=index, **said)  # type: ignore[arg-type]  # each field with its own type
        index, left = index - 1, left - 1
    return group


_ONLY = frozenset(["only", "merely", "simply", "just"])


def is_no_longer(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word ends *no longer*, which denies the verb behind it."""
    return at > 0 and words[at].low == "longer" and words[at - 1].low == "no"


def _said_of(low: str) -> dict[str, bool | str]:
    """Say what a word makes of the verb behind it."""
    if low in MODALS:
        return {"modal": low}
    for field, words in (("has_be", BE), ("has_have", HAVE), ("has_do", DO), ("negative", NEGATIONS)):
        if low in words:
            return {field: True}
    return {}


def _before_insertion(words: Sequence[Word], comma: int) -> int:
    """Give the negation or auxiliary before a phrase that commas set off, else ``-1``: *never, in all those years,*."""
    for index in range(comma - 1, max(0, comma - _LONGEST_INSERTION), -1):
        low = words[index].low
        if low in STOPS:
            return -1
        if low == ",":
            before = words[index - 1]
            helping = before.low in {"never", "not"} or before.low in MODALS | HAVE | DO | BE
            return index - 1 if helping and before.name is None else -1
    return -1


def _is_month(words: Sequence[Word], index: int) -> bool:
    """Tell whether a word is the month: *on 7 May left for Y*."""
    return index > 0 and words[index].text == "May" and (words[index - 1].low.isdigit() or words[index - 1].low == "in")


def is_of_a_name(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word is written as a part of a name or heading: *Pressed Steel Companies*, not *Pressed by*."""
    return at > 0 and words[at].text[:1].isupper() and words[at - 1].low not in _BEGINS


def in_phrase(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word is one of two that are an adverb: *at first, in vain*."""
    two = tuple(word.low for word in words[at : at + 2])
    return two in _PHRASES or tuple(word.low for word in words[max(0, at - 1) : at + 1]) in _PHRASES


_PHRASES = frozenset(
    [("no", "longer")]
    + [("at", low) for low in ("first", "once", "last", "length")]
    + [("in", low) for low in ("vain", "turn", "fact", "person", "secret", "private", "public")]
)
_BEGINS = frozenset({".", "!", "?", ":", ";", "“", "”", '"', "‘", "(", ")", "—", "–", "-", "…"})


def is_helping(words: Sequence[Word], at: int) -> bool:
    """Tell whether a form of *be* helps another verb: *was sent, is negotiating*."""
    for word in words[at + 1 : at + 1 + BACK]:
        if word.name is not None or word.low in DETERMINERS:
            return False
        if is_participle(word.low) or word.low.endswith("ing") or word.low in BE:
            return True
        if not (word.low.endswith("ly") or word.low in NEGATIONS or word.low in ADVERBS):
            return False
    return False


def is_having(words: Sequence[Word], at: int) -> bool:
    """Tell whether *have* is a verb of its own: *had an interview with*, not *had met*, *would have met*, *to have*."""
    before = words[at - 1].low if at else ""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or before in MODALS or before in {"to", "not", "n't"}:
        return False
    if _is_perfect(words, at):
        return False
    noun = following.low.isalpha() and not is_participle(following.low) and following.low not in BE
    return following.name is None and noun and not looks_past(following.low) and following.low not in NEGATIONS


def _is_perfect(words: Sequence[Word], at: int) -> bool:
    """Tell whether adverbs part *have* from its participle: *had meanwhile sailed, had in fact left*."""
    for word in words[at + 1 : at + 1 + BACK]:
        if word.name is not None or word.low in DETERMINERS or word.low in {",", ";", "with", "to", "of"}:
            return False
        if is_participle(word.low) and (looks_past(word.low) or word.low in BE):
            return True
    return False


def is_denied(words: Sequence[Word], at: int) -> bool:
    """Tell whether *not* or *never* stands beside a verb."""
    return any(word.low in NEGATIONS for word in words[max(0, at - 2) : at + 2])
