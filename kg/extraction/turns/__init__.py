"""Turns of speech of prose that no question needs: more trigger words, by the thousand, kept apart from the ontology.

One line a relation, ``relation: turn; turn``, in the notation of trigger words; ``{lay,put}`` stands for either word,
so that one turn says many. ``#`` begins a comment. Owns how the files are read, not what a trigger means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

_FILES: Final = {"en": "english.txt"}
_EITHER = re.compile(r"\{([^{}]*)\}")


@cache
def turns(language: str) -> dict[str, tuple[str, ...]]:
    """Give the turns of a language by their relation, in the order of the file; none where it has no file."""
    name = _FILES.get(language)
    return read(files(__package__).joinpath(name).read_text("utf-8")) if name else {}


def read(text: str) -> dict[str, tuple[str, ...]]:
    """Read what a file says of each relation.

    >>> read("warned: S {give,send} O warning; S tip off O")
    {'warned': ('S give O warning', 'S send O warning', 'S tip off O')}
    """
    lines = (line.partition(":") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return {
        relation: tuple(dict.fromkeys(each for turn in said.split(";") for each in _spelt_out(turn.strip())))
        for relation, _, said in lines
    }


def _spelt_out(turn: str) -> Iterator[str]:
    found = _EITHER.search(turn)
    if found is None:
        yield turn
        return
    for word in found[1].split(","):
        yield from _spelt_out(turn[: found.start()] + word + turn[found.end() :])
