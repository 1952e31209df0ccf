"""Which alliances of a text are treaties: those that are signed, renewed or have articles. Owns no names.

*The Holy Alliance intervened* speaks of states, *the Triple Alliance was renewed* of what they signed. Both may have
one name in one text; then it means what was signed, since a treaty has parties and an alliance has no articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.language import turkish
from kg.language.turkish import Case
from kg.recognition.records import Recognised

_DONE = r"(?:signed|concluded|renewed|ratified|initialled|negotiated|denounced)"
_BEHIND: Final = {
    "en": rf"(?: of \w+)?,? "
    rf"(?:(?:(?:which|that) )?(?:was|were|is|are|had been|has been|being) )?(?:\w+ly )?{_DONE}\b",
    "de": r"[^.;]{0,60}? (?:unterzeichnet|geschlossen|abgeschlossen|erneuert|ratifiziert)\b",
    "fr": r" (?:de \d{4} )?(?:fut|est|a été|avait été) (?:signée?|conclue?|renouvelée?|ratifiée?)\b",
    "ru": r" (?:был[ао]? )?(?:подписан|заключ[её]н|возобновл[её]н|ратифицирован)\w*",
    "tr": r"[^.;]{0,60}? (?:imzalan|imzalad|akded|yenilen|yeniled|onaylan|onaylad|feshed)\w*",
}
_BEFORE: Final = {
    "en": r"(?:sign(?:ed|ing|ature)?|conclu(?:de|ded|ding|sion)|renew(?:ed|ing|al)?|ratif\w+|initialled|terms"
    r"|text|clauses|articles?|negotiation|expiry)(?: of)?(?: the)? $",
    "fr": r"(?:sign\w+|conclu\w+|renouvel\w+|ratifi\w+|articles?|clauses|texte)(?: de)? (?:la |l['’])$",
}
_NEAR = 90  # letters


def is_signed(mentions: Sequence[Recognised], text: str, language: str | None) -> bool:
    """Tell whether the text somewhere speaks of what these mentions name as of a treaty.

    >>> from kg.recognition.recogniser import recognise
    >>> text = "In 1891 the Triple Alliance was renewed."
    >>> is_signed(recognise(text, "en"), text, "en")
    True
    """
    behind, before = _BEHIND.get(language or "en"), _BEFORE.get(language or "en")
    for one in mentions:
        after = text[one.word_end : one.word_end + _NEAR].replace("\n", " ")
        if one.case is Case.INSTRUMENTAL or (language == "tr" and after.startswith(" ile ")):
            continue  # *Müttefik Devletlerle imzalanan antlaşma*: they are whom it is signed with
        if behind and re.match(behind, turkish.lower(after) if language == "tr" else after):
            return True
        if before and re.search(before, text[max(0, one.start - _NEAR) : one.start].replace("\n", " ")):
            return True
    return False
