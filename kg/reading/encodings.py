"""In which encoding a text is that is not UTF-8, as its bytes show it, and how it becomes UTF-8."""

from __future__ import annotations

from pathlib import Path

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


def narrow(content: bytes) -> str:
    """Name the encoding that a text of one byte a letter most likely has, by which bytes its letters are.

    >>> narrow("Переговоры начались".encode("koi8-r")), narrow("Переговоры начались".encode("cp1251"))
    ('KOI8-R', 'WINDOWS-1251')
    >>> narrow("savaş bitmişti".encode("iso-8859-9")), narrow("le traité signé".encode("latin-1"))
    ('WINDOWS-1254', 'WINDOWS-1252')
    """
    high = [byte for byte in content if byte >= _BEYOND_ASCII]
    letters = sum(chr(byte).isalpha() for byte in content if byte < _BEYOND_ASCII)
    if len(high) <= letters:
        return "WINDOWS-1254" if any(byte in _TURKISH for byte in high) else "WINDOWS-1252"
    counts = {name: sum(byte in small for byte in high) for name, small in _SMALL_CYRILLIC.items()}
    return max(counts, key=counts.__getitem__)


_BEYOND_ASCII = 0x80
_TURKISH = frozenset("ıİğĞşŞ".encode("cp1254"))
_SMALL_CYRILLIC = {
    name.upper().replace("CP125", "WINDOWS-125"): frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюя".encode(name))
    for name in ("koi8-r", "cp1251", "cp866")
}


def recoding(encoding: str, where: str) -> str:
    """Say how a text becomes UTF-8; one within an archive has to be taken out first."""
    archive, inside, name = where.partition("!")
    taken = f"take {name} out of {archive}, and there: " if inside and Path(archive).is_file() else ""
    return f"{taken}iconv -f {encoding} -t UTF-8 {name if taken else where} > NEW"


def _is_text(content: bytes, encoding: str) -> bool:
    try:
        return all(letter.isprintable() or letter.isspace() for letter in content.decode(encoding))
    except UnicodeDecodeError:
        return False
