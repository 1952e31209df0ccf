r"""The opening of a treaty, found in a text and read whole: title, parties, plenipotentiaries, place and day.

>>> found = find("TREATY OF PEACE\n\nHis Majesty the King of Naples and the Republic of Ragusa, desiring peace, have "
...     "appointed as their Plenipotentiaries:\n\nHis Majesty the King of Naples:\nCount Luigi Cito, Minister;\n"
...     "The Republic of Ragusa:\nMr. Marin Bona, Senator;\nwho, having exchanged their full powers, have agreed.\n"
...     "Done at Naples, this third day of May, 1745.")
>>> [(side.party, [who.name for who in side.plenipotentiaries]) for side in found[0].sides]
[('His Majesty the King of Naples', ['Luigi Cito']), ('The Republic of Ragusa', ['Marin Bona'])]
>>> found[0].conclusion.place, found[0].conclusion.date
('Naples', '1745-05-03')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.openings import closings, signatories, words
from kg.openings.closings import Conclusion
from kg.openings.signatories import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How a treaty begins. ``parties`` are those that the preamble names; ``sides`` those of the list, with persons."""

    title: str
    parties: tuple[str, ...]
    sides: tuple[Side, ...]
    conclusion: Conclusion | None
    start: int
    end: int

    @property
    def label(self) -> str:
        """What to call the treaty: its title, else its parties."""
        return " ".join(self.title.split()) or " – ".join(self.party_names)

    @property
    def party_names(self) -> tuple[str, ...]:
        """A name for each side: the party as the preamble has it where there is one for each, else who appoints."""
        named = self.parties if len(self.parties) == len(self.sides) else [side.party for side in self.sides]
        return tuple(re.sub(r"^(?:[Tt]he|[Ll]a|[Ll]e)\s+", "", name) for name in named)


_LONGEST_LIST: Final = 8000
_BEFORE: Final = 30_000
_LONGEST_TITLE: Final = 300


def find(text: str) -> tuple[Opening, ...]:
    """Find the openings of treaties in a text, in order."""
    made: list[Opening] = []
    last = 0
    for found in words.APPOINTED.finditer(text):
        if found.start() < last:
            continue
        ends = words.ENDS.search(text, found.end(), found.end() + _LONGEST_LIST)
        limit = ends.start() if ends else min(len(text), found.end() + _LONGEST_LIST)
        sides = signatories.read(text, found.end(), limit)
        if len(sides) < 2:  # noqa: PLR2004 - a treaty has two sides at least
            continue
        start, title = _title(text, max(last, found.start() - _BEFORE), found.start())
        conclusion = closings.read(text, start, len(text), found.start())
        parties = _parties(text, start + len(title), found.start())
        made.append(
            Opening(title=title.strip(), parties=parties, sides=sides, conclusion=conclusion, start=start, end=limit)
        )
        last = limit
    return tuple(made)


def _title(text: str, start: int, opening: int) -> tuple[int, str]:
    """Find the last heading before the formula that names a treaty; where there is none, the formula's paragraph."""
    best: tuple[int, str] | None = None
    at = start
    for line in text[start:opening].split("\n"):
        if _is_title(line.strip()):
            best = (at, line)
        at += len(line) + 1
    if best is not None:
        return best
    paragraph = text.rfind("\n", start, opening) + 1
    return max(start, paragraph), ""


_SENTENCE: Final = re.compile(r"[;:]$|\.\s+[A-Z]\w+\s[a-z]|\b(?:have|has|shall|karar|ont)\b|\bSeries\s+No", re.UNICODE)


def _is_title(line: str) -> bool:
    named = 0 < len(line) < _LONGEST_TITLE and words.TITLE.search(line) is not None
    return named and _SENTENCE.search(line) is None


_DESIRING: Final = re.compile(
    r",?\s+(?:being\s+|équally\s+|equally\s+)?(?:desir\w+|animated|considering|wishing|having|convinced|recogni[sz]ing|in\s+order|mindful|moved"
    r"|animés|désireux|désirant|également|considérant|voulant|ayant|reconnaissant|von\s+dem|in\s+dem|have\s+resolved)\b"
)
_AND: Final = re.compile(
    r",?\s+(?:and|et|und)\s+(?=(?:the|The|His|Her|Their|le|la|Le|La|Sa|Son|L[’']|l[’']|die|der|das|Seine)\b)|,\s+(?=(?:His|Her|Sa|Seine|The\s+President|le\s+Président)\b)"
)
_INVOKED: Final = re.compile(
    r"^(?:In\s+the\s+[Nn]ame\s+of|Au\s+nom\s+de|Im\s+Namen|In\s+nomine|Be\s+it\s+known\s+to|Soit\s+notoire\s+à|Kund\s+und\s+zu\s+wissen)"
    r"\b[^.:]{0,200}[.:]\s+(?=\S)"
)
"""Words to God, or to all men, before the parties are named."""
_ILE: Final = re.compile(r"\s+ile\s+|\s+ve\s+(?=[A-ZÇĞİÖŞÜ])")


def _parties(text: str, start: int, opening: int) -> tuple[str, ...]:
    """Read the parties from the preamble's first words."""
    for paragraph in text[start:opening].split("\n"):
        spoken = " ".join(paragraph.split())
        if not words.PARTY.search(spoken):
            continue
        ile = re.search(r"\s+ile\s+", spoken)
        if ile is not None:
            return _turkish(spoken, ile)
        found = _DESIRING.search(spoken)
        if found is None:
            continue
        said = _INVOKED.sub("", spoken[: found.start()])
        said = signatories.ON_THE_PART.sub("", said)
        pieces = [piece.strip(" ,") for piece in _AND.split(said) if piece.strip(" ,")]
        if len(pieces) == 1:
            pieces = re.split(r"\s+(?:and|et|und)\s+", said)
        if not any(re.search(r"[“”\"]", piece) for piece in pieces):
            return tuple(pieces)
    return ()


def _turkish(spoken: str, ile: re.Match[str]) -> tuple[str, ...]:
    """Take the names before and after *ile*: words with capitals, up to a comma or a small word."""
    before = re.search(r"(?:[A-ZÇĞİÖŞÜ][\w’'ûâî]*\s+)*[A-ZÇĞİÖŞÜ][\w’'ûâî]*$", spoken[: ile.start()])
    after = re.match(r"[A-ZÇĞİÖŞÜ][\w’'ûâî]*(?:\s+(?:ve\s+)?[A-ZÇĞİÖŞÜ][\w’'ûâî]*)*", spoken[ile.end() :])
    return tuple(found[0] for found in (before, after) if found)
