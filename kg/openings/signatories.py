"""The list of plenipotentiaries of a treaty: the sides, on each the persons, each with the offices that are named.

A side begins with who appoints (*The President of the Republic of Cuba:*); its persons follow as *name, offices* or, in
Turkish, also as *offices name*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from kg.letters.words import PARTICLES
from kg.openings import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Plenipotentiary:
    """Somebody who signs for a side: the name without titles, the offices as written.

    ``start`` and ``end`` are the place of the name, ``phrase_start`` and ``phrase_end`` that of all that is said.
    """

    name: str
    offices: str
    start: int
    end: int
    phrase_start: int
    phrase_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party as the list names it, with those who sign for it."""

    party: str
    start: int
    end: int
    plenipotentiaries: tuple[Plenipotentiary, ...] = ()


_HEADER: Final = re.compile(
    r"(?:^|(?<=[;:\n])|(?<=\band)(?=\s+(?:the|The|His|Her)\b)|(?<=\bet)(?=\s+(?:[Ll]e|[Ll]a|Sa|Son)\b)|(?<=\bund)(?=\s+[Dd])|(?<=\bи)(?=\s+(?:Прав|Его|Её|Ее))"
    r"|(?<=[,.])(?=\s+(?:The|His|Her|Le|La|Sa|Son|Seine|Die|Der)\s))"
    r"\s*(?:and\s+|et\s+|ve\s+|und\s+|и\s+)?"
    rf"(?:(?P<party>(?:(?!{words.PARTY.pattern})[^:;\n,]){{0,120}}{words.PARTY.pattern}[^:;\n]{{0,160}}?)"
    rf"\s*(?:,\s+by\s*:|,?\s+{words.REPRESENTED_BY.pattern}|:|[-–—]{{1,2}}(?=\s*\n))"
    r"|(?P<land>[A-ZÀ-ÖØ-Þ][^:;,\n]{2,80}),\s+by\s*:)",
    re.MULTILINE,
)
_JOINING: Final = re.compile(r"^(?:\s|,|;|:|\.|\band\b|\bAnd\b|\bet\b|\bve\b|\bund\b|\bи\b)+")
_LAST: Final = re.compile(r"(?:\s|,|;|\.|:|\band\b|\bet\b|\bve\b|\bund\b|\bи\b)+$")
ON_THE_PART: Final = re.compile(
    r"\b(?:on|for|of)\s+the\s+(?:one|other|first|second)\s+part\b|\bd[’']une\s+part\b|\bd[’']autre\s+part\b|\bс\s+(?:одной|другой)\s+стороны\b"
    r"|^\s*(?:on\s+the\s+part\s+of|de\s+la\s+part\s+(?:de\s+|du\s+|d[’'])|von\s+seiten|со\s+стороны)\s*",
    re.IGNORECASE,
)
_MOST_TOKENS: Final = 7


def read(text: str, start: int, end: int) -> tuple[Side, ...]:
    """Read the list that stands between two places of a text."""
    sides = list(_by_headers(text, start, end))
    if not sides:
        sides = list(_by_commas(text, start, end))
    return tuple(side for side in sides if side.plenipotentiaries)


def _by_headers(text: str, start: int, end: int) -> Iterator[Side]:
    """Read sides whose headers end in a colon; no comma stands before the word for who appoints."""
    heads = list(_HEADER.finditer(text, start, end))
    for number, head in enumerate(heads):
        last = heads[number + 1].start() if number + 1 < len(heads) else end
        yield _side(text, head.span("party" if head["party"] else "land"), head.end(), last)


def _by_commas(text: str, start: int, end: int) -> Iterator[Side]:
    """Read sides that stand as *The President of X, John Hay, Secretary of State; and …*."""
    pieces = list(_split(text, start, end, re.compile(r";|\n\s*\n|\n")))
    held: list[tuple[tuple[int, int], int, int]] = []
    for first, last in pieces:
        comma = _header_end(text, first, last)
        if comma is not None:
            held.append(((first, comma), comma, last))
        elif held:
            header, begin, _ = held[-1]
            held[-1] = (header, begin, last)
    for header, begin, last in held:
        yield _side(text, header, begin, last)


def _header_end(text: str, start: int, end: int) -> int | None:
    """Find the comma behind a header: what stands before it appoints, what follows is a name."""
    for found in re.finditer(r",", text[start:end]):
        head = text[start : start + found.start()]
        following = text[start + found.end() : end]
        alone = not following.strip() and re.match(r"\s*(?:and\s+)?(?:The|the|His|Her|Le|La|Sa|Son)\s", head)
        if words.PARTY.search(head) and (alone or _name_first(following) is not None) and not re.search(r"\d", head):
            return start + found.start()
    return None


def _side(text: str, header: tuple[int, int], start: int, end: int) -> Side:
    first, last = header
    while True:
        joined = _JOINING.match(text[first:last])
        if not joined:
            break
        first += joined.end()
    cut = _LAST.search(text[first:last])
    last = first + cut.start() if cut else last
    party = " ".join(ON_THE_PART.sub("", text[first:last]).split()).strip(" ,")
    return Side(party=party, start=first, end=last, plenipotentiaries=tuple(_persons(text, start, end)))


def _split(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = start
    for found in pattern.finditer(text, start, end):
        if text[at : found.start()].strip(" \n,"):
            yield at, found.start()
        at = found.end()
    if text[at:end].strip(" \n,"):
        yield at, end


_ITEMS: Final = re.compile(
    r";|\n|,\s+(?=(?:Mr|Dr|Sir|Baron|Count|Captain|Colonel|General|M|MM|Bay)\b\.?\s+[A-ZÀ-Þ][\w’])"
    r"|,?\s+(?:and|et|ve|und)\s+(?=(?:Mr|M|Dr|Sir|Lord|Count|Baron|His\s+Excellency|Son\s+Excellence|S\.\s?E|Messrs|Hon"
    r"|Don|Doña|Dom|Señor|Sr|Signor|Herr|Monsieur|Colonel|Admiral|Marquis|Viscount|Prince|Duke|Senator|Doctor)\b)"
    r"|,?\s+(?:and|et|und|и)\s+(?=(?:(?:the|le)\s+(?:Count|Baron|Sieur|sieur|comte|baron|marquis|prince|duc|chevalier|général|amiral|vicomte)"
    r"|de[nmr]\s+(?:Grafen|Freiherrn|Herrn|Fürsten|Baron)|(?:граф|княз|барон|господин|маркиз|сэр)[аяе]?|г-н?а?)\s+[A-ZÀ-ÞА-Я])"
    r"|(?<=\bBey),\s+|(?<=\bPaşa),\s+|(?<=\bEfendi),\s+|(?<=\bBey)\s+ve\s+|(?<=\bPaşa)\s+ve\s+|(?<=\bEfendi)\s+ve\s+"
)


def _persons(text: str, start: int, end: int) -> Iterator[Plenipotentiary]:
    """Read the persons of one side, an item each.

    What names nobody goes on with the offices of the one before, or begins those of the next: *the Minister, Count X*.
    """
    found: list[Plenipotentiary] = []
    begun: int | None = None
    items = list(_items(text, start, end))
    for place, (begin, stop, apart) in enumerate(items):
        person = read_person(text, begin, stop)
        following = items[place + 1] if place + 1 < len(items) else None
        if person is not None:
            found.append(person if begun is None else _begun(text, begun, person))
            begun = None
        elif following is not None and apart and not following[2] and any(map(is_office, text[begin:stop].split())):
            begun = begin
        elif found and text[begin:stop].strip():
            before = found.pop()
            more = " ".join(text[begin:stop].split())
            offices = f"{before.offices}, {more}".strip(" ,")
            found.append(replace(before, offices=offices, phrase_end=stop))
    yield from found


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Give the items of a list, each with whether more than a comma parts it from the one before."""
    before = start
    for first, last in _split(text, start, end, _ITEMS):
        joined = _JOINING.match(text[first:last])
        begin = first + (joined.end() if joined else 0)
        cut = _LAST.search(text[begin:last])
        stop = begin + cut.start() if cut and not _is_abbreviated(text, begin, begin + cut.start() + 1) else last
        yield begin, stop, before == start or text[before:begin].strip() != ","
        before = stop


def _begun(text: str, begin: int, person: Plenipotentiary) -> Plenipotentiary:
    before = " ".join(text[begin : person.phrase_start].split()).strip(" ,;")
    return replace(person, offices=", ".join(filter(None, (before, person.offices))), phrase_start=begin)


def _is_abbreviated(text: str, start: int, end: int) -> bool:
    return bool(re.search(r"\b(?:Jr|Sr|Ltd|Inc)\.$", text[start:end]))


def read_person(text: str, start: int, end: int) -> Plenipotentiary | None:
    """Read one person with titles and offices; nothing where no name stands first or last."""
    piece = text[start:end]
    place = _name_first(piece)
    if place is not None:
        first, last, rest = place
        return _made(piece, start, first, last, piece[rest:])
    place = _name_last(piece)
    if place is not None:
        first, last, rest = place
        return _made(piece, start, first, last, piece[:rest])
    return _between(piece, start)


def _between(piece: str, start: int) -> Plenipotentiary | None:
    """Read a name that stands between two offices: *Edirne Mebusu X Paşa, Kumandan*."""
    comma = piece.find(",")
    place = _name_last(piece[:comma]) if comma > 0 else None
    if place is None:
        return None
    first, last, rest = place
    offices = ", ".join(filter(None, (piece[:rest].strip(" ,"), piece[comma + 1 :].strip(" ,"))))
    return _made(piece, start, first, last, offices)


def _made(piece: str, start: int, first: int, last: int, offices: str) -> Plenipotentiary:
    return Plenipotentiary(
        name=" ".join(piece[first:last].split()),
        offices=re.sub(r"^de[mn]\s+", "", " ".join(offices.split()).strip(" ,;:.")),
        start=start + first,
        end=start + last,
        phrase_start=start,
        phrase_end=start + len(piece.rstrip(" ,;\n")),
    )


def _stands_before(token: str) -> bool:
    """Tell whether an office stands before names of its language without any title between them."""
    known = words.TURKISH_OFFICE.match(token) or words.RUSSIAN_OFFICE.match(token)
    return known is not None or token.lower() in words.GERMAN_OFFICES - words.ENGLISH_OFFICES - words.FRENCH_OFFICES


_TOKEN: Final = re.compile(r"[^\s,;:()]+")


def _tokens(piece: str, start: int, end: int) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(piece, start, end))


def is_office(token: str) -> bool:
    """Tell whether a word names an office, in any of the languages."""
    low = token.lower().strip(".,")
    known = words.ENGLISH_OFFICES | words.FRENCH_OFFICES | words.GERMAN_OFFICES
    inflected = (words.TURKISH_OFFICE, words.RUSSIAN_OFFICE)
    return low in known or any(form.match(token.strip(".,")) for form in inflected)


def is_part(token: str) -> bool:
    """Tell whether a word can stand in a person's name."""
    bound = token[:2].lower() in {"d’", "d'", "l’"} or _ARTICLE.match(token) is not None
    return token[:1].isupper() or token.lower() in PARTICLES or bound


_ARTICLE: Final = re.compile(r"[aeuü][bcdfghlnrstzşğ]{1,2}-[A-ZÂÎÛÇĞİÖŞÜ]")
"""The Arabic article before a name, however it is sounded: *es-*, *al-*, *üz-*."""


def _name_first(piece: str) -> tuple[int, int, int] | None:
    """Find a name at the beginning, up to the first comma: its place without titles, and where the offices begin."""
    comma = next(
        (found.start() for found in re.finditer(r",|\(|\s[-–—]\s", piece) if piece[: found.start()].strip()), len(piece)
    )
    while re.match(r",\s*(?:Jr|Sr|II|III)\b\.?", piece[comma:]):
        following = piece.find(",", comma + 1)
        comma = following if following >= 0 else len(piece)
    tokens = _tokens(piece, 0, comma)
    at = 0
    while at < len(tokens) - 1 and tokens[at][0].lower() in words.HONORIFICS_BEFORE:
        at += 1
    named = tokens[at:]
    if not 1 <= len(named) <= _MOST_TOKENS or not all(is_part(token[0]) for token in named):
        return None
    own = [token[0] for token in named if token[0].lower() not in words.HONORIFICS_AFTER]
    if not own or any(is_office(token) for token in own) or words.PARTY.search(" ".join(own)):
        return None
    if len(own) == 1 and at == 0 and len(named) == 1 and comma == len(piece) and len(own[0]) < len("Abc"):
        return None
    return named[0].start(), named[-1].end(), comma


def _name_last(piece: str) -> tuple[int, int, int] | None:
    """Find a name at the end, after the last word of an office: *Edirne Milletvekili Cafer Sadık Bey*."""
    tokens = _tokens(piece, 0, len(piece.rstrip(" .,;")))
    last_office = max(
        (at for at, token in enumerate(tokens) if is_office(token[0]) or token[0][:1].islower()), default=None
    )
    if last_office is None or last_office == len(tokens) - 1:
        return None
    at = last_office + 1
    while at < len(tokens) - 1 and tokens[at][0].lower() in words.HONORIFICS_BEFORE:
        at += 1
    named = tokens[at:]
    if not 1 <= len(named) <= _MOST_TOKENS or not all(is_part(token[0]) for token in named):
        return None
    titled = at > last_office + 1
    if not titled and not any(_stands_before(token[0].strip(".,")) for token in tokens[:at]):
        return None
    if not any(is_office(token[0]) for token in tokens[:at]):
        return None
    return named[0].start(), named[-1].end(), tokens[last_office].end()
