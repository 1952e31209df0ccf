"""Adverbs between what is said and its Turkish verb: *geldiğini yıllarca yalanladı, açıkça reddetti*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.extraction.sentences import Word
from kg.extraction.turkish_verbs import is_verbal

_ADVERB: Final = re.compile(r"\w{3}(?:[cç][ae]|l[ae])$")
_ADVERBS: Final = frozenset(
    ["hep", "hemen", "yine", "derhal", "sonradan", "sonra", "daha", "bile", "de", "da", "ısrarla", "hiç", "kez"]
)
_MOST: Final = 3


def past_adverbs(words: Sequence[Word], at: int, step: int) -> int:
    """Give the first word from one on, in a direction, that is no adverb; at most three are passed."""
    for _ in range(_MOST):
        if not 0 <= at < len(words) or words[at].name is not None:
            return at
        low = words[at].low
        if low not in _ADVERBS and (is_verbal(low) or not _ADVERB.search(low)):
            return at
        at += step
    return at
