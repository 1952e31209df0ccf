"""Who is named: states by names, peoples, capitals and parties, and bodies of several states, as codes.

A state's code is that of ISO 3166; a body of several states is ``IGO``, one of private persons across borders ``NGO``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.coding import names


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody named in a text: the code, the words, and where they stand."""

    code: str
    text: str
    start: int
    end: int
    is_people: bool = False


@cache
def _names() -> tuple[re.Pattern[str], dict[str, tuple[str, bool]]]:
    codes: dict[str, tuple[str, bool]] = {}
    for code, name, is_people in _table():
        codes.setdefault(name, (code, is_people))
    for name in [name for name in codes if name[0].islower()]:
        codes.setdefault(name[0].upper() + name[1:], codes[name])
    ordered = sorted(codes, key=len, reverse=True)
    return re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w])"), codes


def _table() -> Iterator[tuple[str, str, bool]]:
    """Give code and name of each entry, and whether it is a people's; see :mod:`kg.coding.names`."""
    for line in re.sub(r"\n +", " ", names.STATES + names.PERSONS).split("\n"):
        code, _, listed = line.partition(" ")
        for number, part in enumerate(listed.split(";")):
            for name in part.split():
                yield code, name.replace("_", " "), number == 1 or name in {"U.S.", "UN", "U.N.", "UK", "EU"}


def find(text: str) -> tuple[Actor, ...]:
    """Find those who are named in a text, in order; one who is named twice side by side is one.

    What says only of what kind somebody is who is then named is nobody else: *human rights group Helsinki Watch*.
    """
    pattern, codes = _names()
    found: list[Actor] = []
    for match in pattern.finditer(text):
        code, is_people = codes[match[0]]
        beside = bool(found) and match.start() - found[-1].end < len(" ( )")
        if beside and found[-1].code == code:
            continue
        if beside and found[-1].code == "NGO":
            found.pop()
        found.append(Actor(code=code, text=match[0], start=match.start(), end=match.end(), is_people=is_people))
    return tuple(found)
