"""Names that turn a matter round: who aimed at the *prevention* of a war did not aim at the war.

A thing may be found by a part of its name. That is no harm where the rest only narrows it; but prevention, abolition
or a ban of something is nearly its opposite, so that a question must have such a word, too, to speak of it. So is
the one to whom somebody complains not whom he complains of. Owns no lookup of names: it looks at what was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_TURNING = {
    "en": re.compile(
        r"\b(?:prevent|aboli|bann?(?:ed|ing)?\b|forbid|prohibit|suppress|liquidat|renounc|renunci|annul|avert|dissol|anti\b)"
        r"|^(?:the )?end of\b"
    ),
    "tr": re.compile(r"\b(?:onle(?:n|m|y)|engelle|yasak|kaldiril|kaldirm|bastir|tasfiye|fesh|feshi|iptal|sona er)"),
}
"""What a name has that turns round what stands beside it."""

_SAID = {
    "en": re.compile(
        r"\b(?:prevent|aboli|ban|bann|forb|prohibit|suppress|liquidat|renounc|renunci|annul|avert|dissol|anti|end|ended|ending|ends|"
        r"stop|hinder|halt|block|curb|crush|cancel|against|oppos|fight|fought|resist|thwart|foil|kept|keep|rid|away|close|"
        r"remov|put down|destroy|not|no|never|without|withdr|break|broke|contain|check)|n t\b"
    ),
    "tr": re.compile(
        r"\b(?:onle|engel|yasak|kaldir|bastir|tasfiye|fesh|iptal|son\b|sona|karsi|dur|kapat|ez|yok|red|mucadele|anti|kalk|lagv)"
        r"|m[ae](?:di|mis|z|yen|yor|mek|mak|dig)"
    ),
}
"""What a question may say of such a thing."""


_HEARER = {
    "en": re.compile(r"\b(?:to whom|whom? (?:did|had|has|does|do) .+ to$)|^who\w* \w+(?:ed|s|t) to "),
    "tr": re.compile(r"\bkim(?:e|lere)\b"),
}
_MATTER = {
    "en": re.compile(r"\b(?:about|of|against|over|concerning|regarding)\b"),
    "tr": re.compile(r"\bhakkinda\b|\w{2}[dt][ae]n\b"),
}
"""What asks for a hearer, and what names the matter beside him."""


def asks_for_hearer(said: str, language: str) -> bool:
    """Tell whether a question asks to whom something was said, and nothing of whom or of what it was said.

    >>> asks_for_hearer("who did panin complain to", "en"), asks_for_hearer("who did panin complain about", "en")
    (True, False)
    """
    if language == "en" and said.startswith("to whom "):
        return True
    return language in _HEARER and bool(_HEARER[language].search(said)) and not _MATTER[language].search(said)


_TAKES = re.compile(r"\b[Aa]l(?:dı|mış|ıyor|an\b|dığı|acak)")
_FROM_WHOM = re.compile(r"\b[Kk]im(?:ler)?den\b")
_FROM_NAME = re.compile(r"\w['’][dt][ae]n\b")


def gets(question: str) -> tuple[bool, bool]:
    """Tell of a Turkish question whether it asks from whom somebody got something, and who got it from somebody.

    >>> gets("Panin kimden öğüt aldı?"), gets("Panin’den kim öğüt aldı?"), gets("Panin’e kim öğüt verdi?")
    ((True, False), (False, True), (False, False))
    """
    if _TAKES.search(question) is None:
        return (False, False)
    whom = _FROM_WHOM.search(question) is not None
    return (whom, not whom and _FROM_NAME.search(question) is not None)


def is_turned(names: Iterable[str], said: str, language: str) -> bool:
    """Tell whether all names of a thing turn a matter round, and a question, both in plain letters, says nothing of it.

    >>> is_turned(["prevention of the war with persia"], "who wanted war with persia", "en")
    True
    >>> is_turned(["prevention of the war with persia"], "who wanted to prevent a war with persia", "en")
    False
    """
    known = list(names)
    turning = _TURNING.get(language)
    if turning is None or not known or _SAID[language].search(said):
        return False
    return all(turning.search(name) for name in known)
