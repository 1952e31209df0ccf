"""Turkish questions that name an office by the noun of holding it: *elçiliğini kim yapıyordu*, *elçiliğe atandı*.

Asked by the noun for whoever holds it. Owns no office.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.language import turkish_forms


def asked_by_holder(question: str) -> Iterator[str]:
    """Give a question with the noun for whoever holds an office: first who was appointed, then who became it.

    >>> list(asked_by_holder("Rusya'nın Viyana elçiliğini kim yapıyordu"))
    ["Rusya'nın Viyana elçisi kimdi"]
    >>> list(asked_by_holder("Panin kurul başkanlığına ne zaman getirildi"))
    ['Panin kurul başkanı olarak ne zaman atandı', 'Panin ne zaman kurul başkanı oldu']
    >>> list(asked_by_holder("Panin hangi yıl elçi seçildi")), list(asked_by_holder("Panin ne zaman öldü"))
    (['Panin elçi olarak hangi yıl atandı', 'Panin hangi yıl elçi oldu'], [])
    """
    for pattern, instead in _PATTERNS:
        found = re.search(pattern, question, re.IGNORECASE)
        if found is not None:
            yield from (f"{question[: found.start()]}{each}" for each in instead(found))


def _held(found: re.Match[str]) -> tuple[str, ...]:
    own = turkish_forms.added(found["holder"], "(s)I")
    return (f"{own} {found['who']}di",)


def _raised(found: re.Match[str]) -> tuple[str, ...]:
    holder = found["holder"]
    named = turkish_forms.added(holder, "(s)I") if found.groupdict().get("own") else holder
    before = found.groupdict().get("before") or ""
    return f"{before}{named} olarak {found['when']} atandı", f"{found['when']} {before}{named} oldu"


_WHEN = r"(?P<when>ne zaman|hangi (?:yıl|ay|tarih)(?:da|de)?)"
_RAISED = r"(?:seçil|atan|getiril|tayin edil|tayin olun|yapıl)(?:di|dı|du|dü|mış|miş|muş|müş)$"
_HOLDING = r"(?:yap|yürüt|üstlen|icra ed|icra et|sürdür)\w+$"
_OFFICE = r"(?P<holder>\w{3,})l[ıiuü][ğg](?P<own>[ıiuü]n)?"
_BEFORE = r"(?P<before>(?:[a-zçğıöşü]\w* )?)"

_PATTERNS: tuple[tuple[str, Callable[[re.Match[str]], tuple[str, ...]]], ...] = (
    (rf"\b{_OFFICE}[ıiuü] (?P<who>kim(?:ler)?) {_HOLDING}", _held),
    (rf"(?<=\S )(?-i:{_BEFORE})\b{_OFFICE}[ae] {_WHEN} {_RAISED}", _raised),
    (rf"(?<=\S ){_WHEN} (?-i:{_BEFORE}){_OFFICE}[ae] {_RAISED}", _raised),
    (rf"(?<=\S ){_WHEN} (?-i:{_BEFORE})(?P<holder>(?!olarak )\w{{3,}})(?: olarak)? {_RAISED}", _raised),
)
