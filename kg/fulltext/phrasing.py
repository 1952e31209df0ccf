"""What somebody types to search for: words that must all be there, ``"phrases"``, ``begin*`` and ``-without``.

Owns turning that into an expression of FTS5, in which everything is quoted, so that none can fail to parse.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.errors import explain
from kg.fulltext import folding
from kg.language import turkish
from kg.language.turkish import APOSTROPHES, Case

_PIECE = re.compile(r'(?P<without>-)?(?:["“”„«](?P<phrase>[^"“”„«»]*)["“”»](?P<begun>\*)?|(?P<word>[^\s"“”„«»]+))')
_SUFFIXED = re.compile(rf"(?P<name>[^\W_]{{3,}})[{APOSTROPHES}](?P<suffix>[^\W\d_]+)\*?$")
_OR = frozenset({"OR", "VEYA", "|"})
_HINT = 'words that must all be there; "a phrase"; a word that begins so: antlaşma*; without one: -word; a OR b'


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words in a row that are looked for, folded; ``begun``: the last is only the beginning of a word."""

    words: tuple[str, ...]
    begun: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """What must be there (of each group one), and what must not."""

    wanted: tuple[tuple[Piece, ...], ...]
    without: tuple[Piece, ...] = ()

    @property
    def expression(self) -> str:
        """Write it as FTS5 reads it."""
        wanted = " AND ".join(f"({' OR '.join(map(_written, group))})" for group in self.wanted)
        without = " OR ".join(map(_written, self.without))
        return f"({wanted}) NOT ({without})" if without else wanted

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Everything that is to be seen in what is found."""
        return tuple(piece for group in self.wanted for piece in group)

    def begun(self) -> Phrasing:
        """Take every last word for the beginning of one."""
        wanted = tuple(tuple(Piece(words=piece.words, begun=True) for piece in group) for group in self.wanted)
        return Phrasing(wanted=wanted, without=self.without)


def read(text: str) -> Phrasing:
    """Read what somebody typed.

    A Turkish suffix after an apostrophe is left out: *Panin'e* finds Panin in every case.

    >>> read('Moskova’da "dostluk antlaşması" -Kars gör*').expression
    '(("moskova") AND ("dostluk antlasmasi") AND ("gor"*)) NOT ("kars")'

    Raises:
        ExplainedError: there is no word in it, or only such as must not be there.
    """
    wanted: list[list[Piece]] = []
    without: list[Piece] = []
    either = False
    for match in _PIECE.finditer(folding.composed(text)):
        if match["word"] in _OR and wanted:
            either = True
            continue
        piece = _piece(match)
        if not piece.words:
            continue
        if match["without"]:
            without.append(piece)
        elif either:
            wanted[-1].append(piece)
        else:
            wanted.append([piece])
        either = False
    if not wanted:
        raise explain("there is no word to search for", excerpt=text, hint=_HINT)
    return Phrasing(wanted=tuple(map(tuple, wanted)), without=tuple(without))


def pieces(text: str) -> tuple[Piece, ...]:
    """Give the words and phrases of what somebody typed, whatever is asked of them."""
    return tuple(map(_piece, _PIECE.finditer(folding.composed(text))))


def _piece(match: re.Match[str]) -> Piece:
    if match["phrase"] is not None:
        return Piece(words=_words(match["phrase"]), begun=bool(match["begun"]))
    word = match["word"]
    suffixed = _SUFFIXED.fullmatch(word)
    if suffixed and turkish.suffix(suffixed["suffix"]).case not in (Case.OTHER, Case.NOMINATIVE):
        return Piece(words=_words(suffixed["name"]))
    return Piece(words=_words(word), begun=word.endswith("*"))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for _, _, word in folding.words(text))


def _written(piece: Piece) -> str:
    return f'"{" ".join(piece.words)}"{"*" if piece.begun else ""}'
