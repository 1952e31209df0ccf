"""The words of a SPARQL text: enough to see what it asks for without running it. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      (?P<space>\s+|\#[^\n\r]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''
        |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>(?:_|[^\W\d_](?:[\w.·-]*[\w·-])?)?:(?:(?:[\w:%]|\\.)(?:(?:[\w.:%·-]|\\.)*(?:[\w:%·-]|\\.))?)?)
    | (?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
    | (?P<word>[^\W\d_]\w*)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word of a query: its kind, its text, and where it begins; ``first``: it opens the query or an operation."""

    kind: str
    text: str
    start: int
    first: bool = False

    @property
    def keyword(self) -> str:
        """The word in capitals, where it is a bare word (``""`` elsewhere)."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(text: str) -> Iterator[Token]:
    """Cut a query into its words; white space and comments are left out.

    >>> [token.text for token in tokens("SELECT ?a { ?a a kg:Claim } # all")]
    ['SELECT', '?a', '{', '?a', 'a', 'kg:Claim', '}']
    """
    opening = True
    prologue = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if kind == "space":
            continue
        word = match[0].upper() if kind == "word" else ""
        if opening and word in ("PREFIX", "BASE"):
            prologue = 3 if word == "PREFIX" else 2
        yield Token(kind=kind, text=match[0], start=match.start(), first=opening and not prologue)
        if prologue:
            prologue -= 1
        else:
            opening = match[0] == ";"


def place_of(text: str, position: int) -> tuple[int, int]:
    """Give the line and the column of a position, both from 1.

    >>> place_of("ab\\ncd", 4)
    (2, 2)
    """
    return text.count("\n", 0, position) + 1, position - (text.rfind("\n", 0, position) + 1) + 1
