"""Questions that leave both sides or the whole matter open: *who had influence over whom*, *X ne anlatıyor*.

Their verbs are relations, too (*to have influence*, *to describe*), by which one side alone or one thing that somebody
describes would be told. Owns the plain question in their place.
"""

from __future__ import annotations

import re

_BOTH = re.compile(
    r"^(?P<who>who) (?:has |have )?(?:had|has|have|exerted|exercised|wielded) (?:an |any |some |the )?influence "
    r"(?:over|on|upon) (?P<whom>whom?)(?P<rest>(?: (?:in|during|before|after) .+)?\??)$",
    re.IGNORECASE,
)
_NAME = r"(?-i:[A-ZÇĞİÖŞÜ])[\w.]*"
_TELLS = re.compile(
    rf"^(?P<name>{_NAME}(?: {_NAME}){{0,3}}) ne(?:ler)? "
    r"anlat(?:ıyor|ır|tı|mış|makta|maktadır|ıyordu)(?P<rest>\??)$",
    re.IGNORECASE,
)


def openly(question: str, language: str) -> str:
    """Ask a question that leaves everything open in the words that ask for all of it.

    >>> openly("Who had an influence over whom?", "en"), openly("Who had influence over the envoy?", "en")
    ('Who influenced whom?', 'Who had influence over the envoy?')
    >>> openly("Repnin neler anlatıyor?", "tr"), openly("Repnin'in mektubu ne anlatıyor?", "tr")
    ('Repnin ne diyor?', "Repnin'in mektubu ne anlatıyor?")
    >>> openly("Repnin neyi anlatıyor?", "tr")  # the thing that he describes
    'Repnin neyi anlatıyor?'
    """
    if language == "en":
        return _BOTH.sub(r"\g<who> influenced \g<whom>\g<rest>", question)
    return _TELLS.sub(r"\g<name> ne diyor\g<rest>", question) if language == "tr" else question
