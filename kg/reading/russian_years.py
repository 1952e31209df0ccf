"""Whether the full stop of a Russian *г., гг., в., вв.* behind a year or a century also ends its sentence.

*В 1834 г. Паскевич прибыл* is one sentence, *Договор подписан в 1774 г. Россия получила Азов* are two: there a verb
stands in the clause before, and the next one has its own.
"""

from __future__ import annotations

import re
from typing import Final

from kg.language import lemmas

_COUNTED: Final = re.compile(r"(?:\d{3,4}|\b[IVX]+)(?:-[хе])?\s*(?:гг?|вв?)$")
_REACH: Final = 24  # characters of a year with its unit
_PARTED: Final = re.compile(r"[,;:—()«»„“]|\s[–-]\s|\s(?:и|а|но|или|либо|что|когда|где)\s")
_CLOSED: Final = re.compile(r"[,;:—()!?\n\f]|\s[–-]\s|\.\s")
_WORD: Final = re.compile(r"[а-яё]+(?:-[а-яё]+)*", re.IGNORECASE)
_OPENING: Final = frozenset(
    """
    в во на с со к ко по из от до для о об при за под над через у после перед между он она оно они мы вы я это этот эта
    эти тот та те его её ее их но а и однако затем позднее позже тогда там здесь когда если так уже ещё еще все всё
    вскоре потом теперь сам сама сначала впоследствии наконец летом зимой весной осенью кроме также именно
    """.split()  # noqa: SIM905 - a block of words is read more easily
)
"""Words whose capital only begins a sentence."""
_PARTICIPLE: Final = re.compile(
    r"(?:[вущюая][шщ]|нн|ем|им|т)(?:ий|ый|ая|яя|ое|ее|ие|ые|его|ого|ему|ому|ей|ой|их|ых|им|ым|ими|ыми|ем|ом|ую|юю)"
    r"(?:ся)?|\w+(?:в|вши|вшись)"
)
_INFINITIVE: Final = re.compile(r"(?:ть|ти|чь)(?:ся|сь)?$")
_SHORT: Final = re.compile(r"(?:[аяеё]н|ит|ят|ыт)[аоы]?$")


def is_counted(text: str, at: int) -> bool:
    """Tell whether the word before a full stop counts the year or the century before it: *1774 г*."""
    return _COUNTED.search(text, max(0, at - _REACH), at) is not None


def ends(text: str, begin: int, at: int, end: int) -> bool:
    """Tell whether the full stop at ``at`` ends the sentence that begins at ``begin``; ``end``: how far the text goes.

    >>> ends("Мир заключён в 1774 г. Пётр уехал.", 0, 21, 34), ends("В 1774 г. Пётр уехал.", 0, 8, 21)
    (True, False)
    """
    parts = [found.end() for found in _PARTED.finditer(text, begin, at)]
    if not _has_verb(text[parts[-1] if parts else begin : at]):
        return False
    following = _WORD.search(text, at + 1, end)
    if following is None or following[0].lower() in _OPENING:
        return True
    closed = _CLOSED.search(text, following.start(), end)
    return _has_verb(_first(text[following.start() : closed.start() if closed else end]))


def _first(clause: str) -> str:
    """Give a clause up to an *and* behind which only its verb goes on: *Румянцев | и отправил его в Петербург*."""
    for joint in re.finditer(r"\sи\s+(?=([а-яё]+))", clause):
        if _is_finite(joint[1]):
            return clause[: joint.start()]
    return clause


def _has_verb(clause: str) -> bool:
    return any(_is_finite(word[0]) for word in _WORD.finditer(clause))


def _is_finite(word: str) -> bool:
    """Tell whether a word is a finite verb or the short participle of a passive."""
    low = word.lower()
    if _INFINITIVE.search(low) or _PARTICIPLE.fullmatch(low):
        return False
    lemma = lemmas.lemma(low, "ru")
    return lemma != low and (bool(_INFINITIVE.search(lemma)) or (lemma.endswith("ый") and bool(_SHORT.search(low))))
