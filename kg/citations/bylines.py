"""The names at the head of a reference: whose work it is. Turkish, English and transliterated Russian habits."""

from __future__ import annotations

import re

UPPER = "A-ZÀ-ÖØ-ÞÇĞİÖŞÜÂÎÛА-ЯЁŠŽČĀĪŪ"
INITIAL = rf"[{UPPER}][a-zh]?\."
NAME = rf"[{UPPER}][\w’'-]+"
_PARTICLE = r"(?:de|da|di|von|van|der|den|le|la|el|al|bin|ibn|du)"
_SURNAME_FIRST = re.compile(rf"{NAME}(?:\s{NAME})?,?\s(?:{INITIAL}\s?-?){{1,3}}")
_INITIALS_FIRST = re.compile(rf"(?:{INITIAL}\s?-?){{1,4}}\s?(?:{_PARTICLE}\s)?{NAME}(?:[\s-]{NAME})?")
_FULL_NAME = re.compile(rf"{NAME}(?:\s(?:{INITIAL}|{_PARTICLE}\s{NAME}|{NAME})){{1,3}}")
_GLUED = re.compile(rf"({NAME}\s(?:{INITIAL}\s?){{1,3}})\s(?={NAME})")
_JOINED = re.compile(r"\s+(?:ve|and|und|et|&|i)\s+|\s+[-–]\s+")
_EDITOR = re.compile(r"\s*\(?\b(?:yay\. haz|haz|çev|eds?|der|red|trans|tr|vd|et al)\.?\)?\s*:?\s*$", re.IGNORECASE)


def is_certain(part: str) -> bool:
    """Say whether the words can be nothing but a person's name: a surname with initials, either way round."""
    return _SURNAME_FIRST.fullmatch(part) is not None or _INITIALS_FIRST.fullmatch(part) is not None


def _is_name(part: str) -> bool:
    return is_certain(part) or _FULL_NAME.fullmatch(part) is not None


def segments(text: str) -> list[str]:
    """Split at commas that are not within brackets."""
    parts, depth, start = [], 0, 0
    for i, char in enumerate(text):
        depth += (char in "([") - (char in ")]")
        if char == "," and depth <= 0:
            parts.append(text[start:i].strip())
            start = i + 1
    return [*parts, text[start:].strip()]


def split(head: str) -> tuple[tuple[str, ...], str]:
    """Split the names at the beginning from what follows them.

    >>> split("Petrov P., Yusupov Y. K., İstorii otnoşenii")
    (('Petrov P.', 'Yusupov Y. K.'), 'İstorii otnoşenii')
    """
    parts = segments(head)
    glued = _GLUED.match(head)
    if glued is not None and not all(_is_name(name) for name in _names(parts[0])):
        return (glued.group(1).strip(),), head[glued.end() :].strip(" ,")
    if len(parts) > 1 and re.fullmatch(NAME, parts[0]) and parts[1]:
        if _is_given(parts[1]) and (len(parts) > 2 or parts[1].endswith(".")):  # noqa: PLR2004 - surname, name, title
            return (f"{parts[0]}, {parts[1]}",), ", ".join(parts[2:])
        return (parts[0],), ", ".join(parts[1:])
    authors: list[str] = []
    for i, part in enumerate(parts):
        names = _names(part)
        if not all(is_certain(name) or (i == 0 and _is_name(name)) for name in names):
            return tuple(authors), ", ".join(parts[i:])
        authors.extend(names)
    return tuple(authors), ""


def _names(part: str) -> list[str]:
    return [_EDITOR.sub("", name).strip() for name in _JOINED.split(part)]


def _is_given(part: str) -> bool:
    given = rf"(?:{INITIAL}\s?-?){{1,3}}|{NAME}(?:\s(?:{INITIAL}|{NAME}))?"
    return re.fullmatch(given, part) is not None
