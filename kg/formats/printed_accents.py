"""Letters that are printed in two: a letter and its mark, each a character of its own, as TeX and troff set them.

*s¸* is ş, *g˘ ine* is ğine and *¨u* is ü where the mark stands over or under the letter on paper, before or after it
among the characters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from kg.formats.printed_lines import WORD_GAP, Glyph

_COMBINING: Final = {
    "`": "\u0300", "ˋ": "\u0300", "´": "\u0301", "ˊ": "\u0301", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303",
    "˜": "\u0303", "¯": "\u0304", "ˉ": "\u0304", "˘": "\u0306", "˙": "\u0307", "¨": "\u0308", "˚": "\u030a",
    "˝": "\u030b", "ˇ": "\u030c", "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
"""The marks that have a width of their own, and those that go with a letter."""
_NEAR: Final = 0.12
"""By the size of type, how far the middle of a mark may be beside its letter."""


def composed(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Put letters and the marks that are printed on them together; a blank that only the mark made goes.

    >>> def at(text, left, x1):
    ...     return Glyph(text, 10.0, left, x1, 0.0, False)
    >>> "".join(each.text for each in composed([at("s", 0, 4), at("¸", 0.5, 3.5), at(" ", 3.5, 3.5), at("i", 4, 7)]))
    'şi'
    >>> "".join(each.text for each in composed([at("2", 0, 4), at("^", 4, 8), at("u", 8, 12)]))
    '2^u'
    """
    on = dict(_placed(glyphs))
    if not on:
        return list(glyphs)
    marks: dict[int, str] = {}
    for mark, letter in on.items():
        marks[letter] = marks.get(letter, "") + _mark(glyphs[mark].text)
    kept = [at for at in range(len(glyphs)) if at not in on]
    made = {at: _with(glyphs[at], marks[at]) if at in marks else glyphs[at] for at in kept}
    beside = {at + step for at in on for step in (-1, 1)}
    return [made[at] for place, at in enumerate(kept) if at not in beside or not _is_made(place, kept, made)]


def _is_made(place: int, kept: Sequence[int], made: dict[int, Glyph]) -> bool:
    """Tell whether a blank beside a mark is none: what stands before it and after it touch."""
    own = made[kept[place]]
    if own.text.strip() or own.left != own.x1 or not 0 < place < len(kept) - 1:
        return False
    return made[kept[place + 1]].left - made[kept[place - 1]].x1 < WORD_GAP * own.size


def _placed(glyphs: Sequence[Glyph]) -> Iterator[tuple[int, int]]:
    """Give the place of each mark that is printed on a letter, and that of the letter."""
    for at, glyph in enumerate(glyphs):
        if not _mark(glyph.text):
            continue
        before = next((each for each in range(at - 1, -1, -1) if glyphs[each].text.strip()), None)
        after = next((each for each in range(at + 1, len(glyphs)) if glyphs[each].text.strip()), None)
        near = [
            (distance, letter)
            for letter in (before, after)
            if letter is not None and (distance := _distance(glyph, glyphs[letter])) is not None
        ]
        if near:
            yield at, min(near)[1]


def _distance(mark: Glyph, letter: Glyph) -> float | None:
    """Give how far apart the middles of a mark and a letter are; nothing where they are not one letter."""
    if len(_with(letter, _mark(mark.text)).text) != 1 or not letter.text.isalpha():
        return None
    middle, slack = (mark.left + mark.x1) / 2, _NEAR * letter.size
    within = letter.left - slack <= middle <= letter.x1 + slack
    return abs(middle - (letter.left + letter.x1) / 2) if within else None


def _mark(text: str) -> str:
    return _COMBINING.get(text, text if len(text) == 1 and unicodedata.combining(text) else "")


def _with(letter: Glyph, marks: str) -> Glyph:
    base = "i" if letter.text == "ı" and "\u0307" not in marks else letter.text
    return letter._replace(text=unicodedata.normalize("NFC", base + marks))
