"""German and French headings of letters: *Brief von Kaunitz an Thugut*, *M. de Vergennes au comte de Saint-Priest*."""

from __future__ import annotations

import re
from typing import Final

from kg.letters import words
from kg.letters.heading_parts import Heading, kind_of, plain, tail

_OTHER: Final = (
    re.compile(r"(?<=[\w.)\]])\s+(?P<to>an)\s+(?:den\s+|die\s+|das\s+)?(?=[A-ZÄÖÜ])"),
    re.compile(r"(?<=[\w.)\]])\s+(?P<to>à|au|aux|à\s+la|à\s+l[’'])\s*(?=\S)"),
)
_DATED: Final = re.compile(
    r"[,;(]\s*(?=(?:den\s+|am\s+|le\s+)?\[?\d{1,2}[.\s]|(?:[^\W\d]+,?\s+)?(?:den|am|le|vom)\s+\d)|[,;]\s*(?=[^\W\d]+\s+\d{4})"
)
_SMALL_OTHER: Final = words.words("""
    von vom van zu zur der die das den dem des und in im am an auf bei für de du des la le les l et à au aux en pour par
    d dem ihre seine königs kaisers gen
    """)
_MONTHS: Final = words.words("""
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre an
    """)
_NOBLE: Final = words.words("""
    comte comtesse marquis baron duc prince chevalier ministre ambassadeur président général amiral consul secrétaire
    graf sa son leur affaires étrangères
    """)
_FRENCH: Final = _NOBLE | words.TITLES | words.words("le la les l’ambassadeur l’amiral")


def read(text: str, start: int) -> Heading | None:
    """Read a heading with *an* between its sides, or with *à* or *au*."""
    return next((found for each in _OTHER if (found := _european(text, start, each)) is not None), None)


def _european(text: str, start: int, separator: re.Pattern[str]) -> Heading | None:
    """Read *Brief von Kaunitz an Thugut, 3. Mai 1770* and *M. de Vergennes au comte de Saint-Priest*."""
    if separator.search(text, start) is None:  # of most lines no more is looked at
        return None
    kind, first, _ = kind_of(text, start)
    found = separator.search(text, first)
    if found is None:
        return None
    dated = _DATED.search(text, found.end())
    end = min(dated.start() if dated else len(text), tail(text, found.end()))
    left, right = text[first : found.start()], text[found.end() : end]
    lowered = [token for token in re.findall(r"[^\W\d]+", f"{left} {right} {text[end:]}") if token[:1].islower()]
    if any(token not in _SMALL_OTHER and token not in _NOBLE | _MONTHS for token in lowered) or re.search(
        r"[!?“”]", text
    ):
        return None
    if found["to"] in {"au", "aux"} and not kind and not {token.lower() for token in left.split()} & _FRENCH:
        return None  # Port au Prince, February 11, 1925
    senders, addressees = plain(text, first, found.start()), plain(text, found.end(), end)
    if not senders or not addressees:
        return None
    return Heading(senders=senders, addressees=addressees, kind=kind, rest=(end, len(text)))
