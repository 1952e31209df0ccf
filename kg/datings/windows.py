"""The stretches of a long text in which dates can stand: around digits and the words without which there is none.

Most of a text is far from any date. What lies outside is not taken apart; :mod:`kg.datings.tokens` puts one token in
its place, so that nothing adjoins over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

_REACH = 100  # characters on either side of an anchor: further than any expression looks around
_LETTER = "[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ\u0300-\u036f]"
_WORDS = re.compile(rf"{_LETTER}+")
_CYRILLIC = re.compile("[Ѐ-ԯ]")
_SHORT = 3_000  # of a text that is not longer, all is taken


def windows(text: str, is_anchor: Callable[[str], bool], phrases: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Give the stretches, in order and apart from each other, cut at white space.

    ``is_anchor`` says of a word whether it is one of those without which there is no date; ``phrases`` are stretches
    of text that are so too.
    """
    if len(text) <= _SHORT:
        yield 0, len(text)
        return
    begin = end = -1
    for found in _anchors(text, is_anchor, phrases).finditer(text):
        start = found.start()
        if start <= end:
            end = max(end, found.end() + _REACH)
            continue
        if start - _REACH > end >= 0:
            yield begin, _space_after(text, end)
            begin = -1
        if begin < 0:
            begin = _space_before(text, start - _REACH)
        end = found.end() + _REACH
    if begin >= 0:
        yield begin, _space_after(text, end)


def _anchors(text: str, is_anchor: Callable[[str], bool], phrases: Iterable[str]) -> re.Pattern[str]:
    chosen = sorted(word for word in set(_WORDS.findall(text)) if is_anchor(word))
    said = [re.escape(phrase) for phrase in phrases]
    parts = [r"\d+(?:[\s.,/-]+\d+)*"]
    if chosen:
        parts.append(rf"(?<!{_LETTER})(?:{'|'.join(chosen)})(?!{_LETTER})")
    if _CYRILLIC.search(text):
        parts.append(r"\b[IVX]{1,5}\s+вв?\b")
    return re.compile("|".join([*parts, *said]))


def _space_before(text: str, position: int) -> int:
    at = max(text.rfind(" ", 0, max(0, position)), text.rfind("\n", 0, max(0, position)))
    return max(0, at)


def _space_after(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    found = _SPACE.search(text, position)
    return found.start() if found else len(text)


_SPACE = re.compile(r"\s")
