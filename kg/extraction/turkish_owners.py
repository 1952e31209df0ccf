"""Whose a Turkish noun is where no genitive says it: *II. Mahmud, damadı Y’yi gönderdi; X’in yerine oğlu Y geçti*.

A noun of kin or company with its possessive ending right before a name belongs to the subject of its clause, or to whom
the words before speak of as dead or replaced.
"""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.ends import End
from kg.extraction.triggers import Trigger
from kg.extraction.turkish_heads import ALSO, is_owned
from kg.extraction.turkish_neighbours import KIN
from kg.extraction.turkish_search import Search, TurkishEnds

_HAVING: Final = KIN | {"alliedWith", "succeeded", "rivalOf", "friendOf"}
_HIS: Final = re.compile(r"[ıiuü]$")
_GONE: Final = ("ölüm", "vefat", "yerine", "ardından", "idam", "azl", "azil", "tahttan", "öldürül", "sonra")
_REACH: Final = 10
_BEHIND: Final = 3


def unsaid_owner(search: Search, trigger: Trigger, end: str, at: int) -> TurkishEnds:
    """Find whose the noun at a place is, which a name follows at once, in the words before it."""
    if trigger.relation not in _HAVING or not _HIS.search(search.low(at)):
        return ()
    behind = at + 1 + (search.low(at + 1) in {*ALSO, "olan"})
    name = search.words[behind].name if behind < len(search.words) else None
    if name is None or search.sentence.names[name].first != behind:
        return ()
    for argument in reversed(search.arguments):
        if argument.last >= at or argument.name.first == behind:
            continue
        if search.distance(argument.last, at) > _REACH or search.finites(argument.last + 1, at):
            return ()
        if argument.role == "nominative" and not argument.indirect:
            if _is_kin_himself(search, argument.first):
                continue
            if argument.joined or search.crossed(argument.last + 1, at) > 1:
                return ()
        elif argument.role not in {"genitive", "instead"} or not _is_gone(search, argument.name.last):
            continue
        return (End(argument=argument, doubts=("over",)),) if search.fits(argument.name, trigger, end) else ()
    return ()


def _is_kin_himself(search: Search, first: int) -> bool:
    """Tell whether such a noun stands before a name, too: *babası X, annesi Y* are both another’s."""
    before = search.words[first - 1] if first else None
    return before is not None and before.name is None and is_owned(search.sentence, before)


def _is_gone(search: Search, last: int) -> bool:
    """Tell whether the words behind a name say that somebody comes after it: *X’in ölümü üzerine, X’in yerine*."""
    return any(search.low(index).startswith(_GONE) for index in range(last, last + 1 + _BEHIND))
