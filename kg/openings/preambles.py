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
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.openings import accusatives, agents, closings, signatories, signatures, words
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
        bare = (_PART.sub("", name) for name in named)
        return tuple(re.sub(r"^(?:the|la|le|der|die|das)\s+", "", name, flags=re.IGNORECASE) for name in bare)


_PART: Final = re.compile(
    r",?\s+(?:on|of|upon)\s+(?:the\s+)?(?:one|other|first|second|another)(?:\s+(?:part|hand|side))?\s*,?$|,?\s+с\s+(?:одной|другой)\s+стороны\s*,?$",
    re.IGNORECASE,
)
"""What says only that a party is one of two: *the Republic of X, on the other*."""
_LONGEST_LIST: Final = 8000
_FURTHEST: Final = 600
"""Characters between the verb and its list."""
_BEFORE: Final = 30_000
_LONGEST_TITLE: Final = 300
_LONGEST_TREATY: Final = 60_000
_LEAST_SIDES: Final = 2


def find(text: str) -> tuple[Opening, ...]:
    """Find the openings of treaties in a text, in order; where nobody is named there, by the signatures at the end."""
    made: list[Opening] = []
    last = 0
    for found in _appointing(text):
        if found.start() < last:
            continue
        listed = _listed(text, found, last)
        if listed is None:
            continue
        sides, begin, limit = listed
        made.append(_made(text, sides, begin, limit, last))
        last = limit
    made.extend(_signed(text, made))
    return tuple(sorted(made, key=lambda one: one.start))


def _appointing(text: str) -> list[re.Match[str]]:
    """Find the words that appoint or represent, in order; at one place the longest first."""
    found = [
        *words.APPOINTED.finditer(text),
        *words.APPOINTED_BEHIND.finditer(text),
        *words.REPRESENTED_BY.finditer(text),
        *agents.REPRESENTING.finditer(text),
        *agents.MADE_BY.finditer(text),
    ]
    return sorted(found, key=lambda one: (one.start(), -one.end()))


def _listed(text: str, found: re.Match[str], last: int) -> tuple[tuple[Side, ...], int, int] | None:
    """Read the list that belongs to a verb, behind it or before it; with where the formula begins and the list ends."""
    ends = words.ENDS.search(text, found.end(), found.end() + _LONGEST_LIST)
    limit = ends.start() if ends else min(len(text), found.end() + _LONGEST_LIST)
    if found.re in {agents.REPRESENTING, agents.MADE_BY}:
        begin, limit = _sentence(text, found, last)
        sides = agents.represented(text, begin, limit) or agents.on_behalf(text, found.end(), limit)
    elif found.re is words.REPRESENTED_BY:
        begin = max(last, text.rfind("\n", 0, found.start()) + 1)
        sides = (
            signatories.read(text, begin, limit)
            if ends and words.REPRESENTED_BY.search(text, found.end(), limit)
            else ()
        )
    elif found.re is words.APPOINTED:
        begin, sides = found.start(), signatories.read(text, found.end(), limit)
        if sides and sides[0].start - found.end() > _FURTHEST:  # a list of something else, behind *was appointed*
            sides = ()
    else:
        begin, sides = found.start(), ()
    if len(sides) < _LEAST_SIDES and found.re is not words.REPRESENTED_BY:
        begin, sides, limit = _before(text, found, last)
    return (sides, begin, limit) if len(sides) >= _LEAST_SIDES else None


def _sentence(text: str, found: re.Match[str], last: int) -> tuple[int, int]:
    """Give the sentence in which something was found, which no line of a list parts."""
    begin = max(last, text.rfind("\n", 0, found.start()) + 1)
    end = re.compile(r"[.:]\s|\n").search(text, found.end())
    return begin, end.start() if end else len(text)


def _before(text: str, found: re.Match[str], last: int) -> tuple[int, tuple[Side, ...], int]:
    """Read a list that stands before its verb: *… arzusuyla, A Hükûmeti X’i ve B Hükûmeti Y’yi … tayin etmiştir*."""
    verb = words.APPOINTED_BEHIND.search(text, found.start(), found.end())
    end = found.end()
    if verb is None:
        return end, (), end
    leads = list(words.LEADS_IN.finditer(text, max(last, verb.start() - _LONGEST_LIST), verb.start()))
    for lead in reversed(leads):
        if not _SENDS.search(text, lead.start(), verb.end()):
            continue
        sides = signatories.read(text, lead.end(), verb.start())
        for read in (accusatives.read, agents.sent):
            sides = sides if len(sides) >= _LEAST_SIDES else read(text, lead.end(), verb.start())
        if len(sides) >= _LEAST_SIDES:
            return lead.start(), sides, end
    return end, (), end


_SENDS: Final = re.compile(r"\b(?:murahhas|temsilci|delege|yetkili|vekil)\w*", re.IGNORECASE)


def _made(text: str, sides: tuple[Side, ...], begin: int, limit: int, last: int) -> Opening:
    start, title = _title(text, max(last, begin - _BEFORE), begin)
    conclusion = closings.read(text, start, len(text), begin)
    parties = _parties(text, start + len(title), begin)
    return Opening(title=title.strip(), parties=parties, sides=sides, conclusion=conclusion, start=start, end=limit)


def _signed(text: str, made: list[Opening]) -> Iterator[Opening]:
    """Read treaties that leave their persons to the signatures: a title, an agreement, signatures for two sides."""
    last = 0
    for block in signatures.find(text):
        before = max((one.end for one in made if one.start < block.start), default=0)
        least = max(last, before, block.start - _LONGEST_TREATY)
        start, title = _title(text, least, block.start)
        last = block.end
        if title and words.AGREED.search(text, start, block.start):
            conclusion = closings.read(text, start, block.start, max(start, block.start - signatures.FORMULA))
            parties = tuple(side.party for side in block.sides)
            yield Opening(
                title=title.strip(),
                parties=parties,
                sides=block.sides,
                conclusion=conclusion,
                start=start,
                end=block.end,
            )


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


_SENTENCE: Final = re.compile(
    r"[;:]$|\.\s+[A-Z]\w+\s[a-z]|\b(?:have|has|shall|will|would|is|are|was|were|karar|ont)\b|^[“\"]|\bSeries\s+No",
    re.UNICODE,
)


def _is_title(line: str) -> bool:
    named = 0 < len(line) < _LONGEST_TITLE and words.TITLE.search(line) is not None
    return named and _SENTENCE.search(line) is None


_DESIRING: Final = re.compile(
    r",?\s+(?:being\s+|équally\s+|equally\s+)?(?:desir\w+|animated|considering|wishing|having|convinced|recogni[sz]ing|in\s+order|mindful|moved"
    r"|animés|désireux|désirant|également|considérant|voulant|ayant|reconnaissant|von\s+dem|in\s+dem|have\s+(?:resolved|decided|agreed|named)"
    r"|желая|стремясь|движимые|воодушевлённые|воодушевленные|признавая|имея|будучи)\b"
)
_AND: Final = re.compile(
    r",?\s+(?:and|et|und|и)\s+(?=(?:the|The|His|Her|Their|le|la|Le|La|Sa|Son|L[’']|l[’']|die|der|das|Seine|Ihre|Правительство|Его|Её|Ее)\b)|,\s+(?=(?:His|Her|Sa|Seine|The\s+President|le\s+Président)\b)"
)
_INVOKED: Final = re.compile(
    r"^(?:In\s+the\s+[Nn]ame\s+of|Au\s+nom\s+de|Im\s+Namen|In\s+nomine|Be\s+it\s+known\s+to|Soit\s+notoire\s+à|Kund\s+und\s+zu\s+wissen)"
    r"\b[^.:]{0,200}[.:]\s+(?=\S)"
)
"""Words to God, or to all men, before the parties are named."""
_RECITAL: Final = re.compile(r"\s*whereas\s+", re.IGNORECASE)
"""What begins a reason for the treaty; who has named plenipotentiaries is said behind it."""
_ARE: Final = re.compile(r"\s+(?:are|is|being)\s*$")
_ILE: Final = re.compile(r"\s+ile\s+|\s+ve\s+(?=[A-ZÇĞİÖŞÜ])")


def _parties(text: str, start: int, opening: int) -> tuple[str, ...]:
    """Read the parties from the preamble's first words."""
    paragraphs = text[start:opening].split("\n")
    for paragraph in sorted(paragraphs, key=lambda one: bool(_RECITAL.match(one))):
        spoken = _RECITAL.sub("", " ".join(paragraph.split()))
        if not words.PARTY.search(spoken):
            continue
        ile = re.search(r"\s+ile\s+", spoken)
        if ile is not None:
            return _turkish(spoken, ile)
        found = _DESIRING.search(spoken)
        if found is None:
            continue
        said = _ARE.sub("", _INVOKED.sub("", spoken[: found.start()]))
        said = signatories.ON_THE_PART.sub("", said)
        pieces = [piece.strip(" ,") for piece in _AND.split(said) if piece.strip(" ,")]
        if len(pieces) == 1:
            pieces = [piece.strip(" ,") for piece in re.split(r"\s+(?:and|et|und)\s+", said)]
        if not any(re.search(r"[“”\"]", piece) for piece in pieces):
            return tuple(pieces)
    return ()


def _turkish(spoken: str, ile: re.Match[str]) -> tuple[str, ...]:
    """Take the names before and after *ile*: words with capitals, up to a comma or a small word."""
    before = re.search(r"(?:[A-ZÇĞİÖŞÜ][\w’'ûâî]*\s+)*[A-ZÇĞİÖŞÜ][\w’'ûâî]*$", spoken[: ile.start()])
    after = re.match(r"[A-ZÇĞİÖŞÜ][\w’'ûâî]*(?:\s+(?:ve\s+)?[A-ZÇĞİÖŞÜ][\w’'ûâî]*)*", spoken[ile.end() :])
    return tuple(found[0] for found in (before, after) if found)
