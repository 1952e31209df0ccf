"""In which encoding a text is that is not UTF-8, where its bytes show it."""

from __future__ import annotations

_MARKS = ((b"\xff\xfe\0\0", "UTF-32"), (b"\0\0\xfe\xff", "UTF-32"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_LOOKED_AT = 4096
_FEWEST = 8
"""Bytes by which a text without a mark can be told from what is none."""


def wide(content: bytes) -> str | None:
    """Name the encoding of a text that has two or four bytes a letter; where no mark says it, if it reads as text."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    begin = content[:_LOOKED_AT]
    if b"\0" not in begin or len(begin) < _FEWEST or len(begin) % 2:
        return None
    sides = (("UTF-16LE", begin[0::2]), ("UTF-16BE", begin[1::2]))
    return next((name for name, low in sides if 0 not in low and _is_text(begin, name)), None)


def _is_text(content: bytes, encoding: str) -> bool:
    try:
        return all(letter.isprintable() or letter.isspace() for letter in content.decode(encoding))
    except UnicodeDecodeError:
        return False
