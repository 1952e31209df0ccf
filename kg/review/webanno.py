"""Review as WebAnno TSV 3.3, the text format of INCEpTION and WebAnno: two span layers, mentions and claims.

Tokens end where words end and where an item begins or ends, so that a name without its suffix is a span of whole
tokens. Offsets count UTF-16 units, as the format has them. Spans that a person added have no ``proposal``; a claim of
several passages is several spans with one.

Layers to make in INCEpTION (type name, span, any granularity, stacking allowed): ``webanno.custom.Mention`` and
``webanno.custom.Claim`` with the features in the file's header, all of them strings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.errors import ExplainedError, Fault, explain
from kg.review.records import Item, Kind, Stretch, Text, Verdict

_FORMAT = "#FORMAT=WebAnno TSV 3.3"
_LAYER = "webanno.custom."
_OWN = ("verdict", "proposal", "score", "rule", "trigger")
_FIRST = 3  # a line begins with the number, the place and the token
_WORD = re.compile(r"\w+|[^\w\s]")
_RESERVED = re.compile(r"->|[\\\[\]|_;*\t\n\r]")
_WRITTEN = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
_NUMBER = re.compile(r"(.*)\[(\d+)\]", re.DOTALL)


def features(kind: Kind) -> tuple[str, ...]:
    """Give the features of a layer, in the order of the file's columns."""
    return (*kind.cells, *_OWN)


def write(items: Sequence[Item], text: Text) -> bytes:
    """Write items; what stands in no token (white space alone) is not to be had in this format."""
    lines = [_FORMAT, *(f"#T_SP={_LAYER}{kind.capitalize()}|{'|'.join(features(kind))}" for kind in Kind), "", ""]
    units = _Units(text.stored)
    spans = sorted(_spans(items), key=lambda span: (span.start, span.end, span.number))
    cuts = sorted({0, len(text.stored), *(cut for cut in text.sentences if 0 < cut < len(text.stored))})
    edges = sorted({edge for span in spans for edge in (span.start, span.end)})
    sentence = 0
    for start, end in pairwise(cuts):
        tokens = list(_tokens(text.stored, start, end, edges))
        if not tokens:
            continue
        sentence += 1
        lines.append(f"#Text={_escaped_text(text.stored[start:end])}")
        for number, (first, last) in enumerate(tokens, 1):
            places = f"{units.at(first)}-{units.at(last)}"
            cells = [cell for kind in Kind for cell in _cells(kind, spans, first, last)]
            lines.append("\t".join((f"{sentence}-{number}", places, text.stored[first:last], *cells, "")))
        lines.append("")
    return ("\n".join(lines) + "\n").encode("utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    number: int
    start: int
    end: int
    kind: Kind
    values: Mapping[str, str]


def _spans(items: Sequence[Item]) -> Iterator[_Span]:
    number = 0
    for added, item in enumerate(items, 1):
        own = {
            "verdict": str(item.verdict),
            "proposal": item.id,
            "score": item.score,
            "rule": item.rule,
            "trigger": item.trigger,
        }
        if not item.id and len(item.stretches) > 1:
            own["proposal"] = f"added-{added}"
        for start, end in item.stretches:
            number += 1
            yield _Span(number=number, start=start, end=end, kind=item.kind, values={**item.cells, **own})


def _tokens(stored: str, start: int, end: int, edges: list[int]) -> Iterator[Stretch]:
    for word in _WORD.finditer(stored, start, end):
        first, last = word.span()
        inside = edges[bisect_right(edges, first) : bisect_right(edges, last - 1)]
        yield from pairwise((first, *inside, last))


def _cells(kind: Kind, spans: list[_Span], first: int, last: int) -> Iterator[str]:
    here = [span for span in spans if span.kind is kind and span.start <= first and last <= span.end]
    for name in features(kind):
        yield "|".join(f"{_escaped(span.values.get(name, '')) or '*'}[{span.number}]" for span in here) or "_"


def _escaped(value: str) -> str:
    return _RESERVED.sub(lambda found: _WRITTEN.get(found[0], f"\\{found[0]}"), value)


def _unescaped(value: str) -> str:
    plain = {"n": "\n", "t": "\t", "r": "\r"}
    return re.sub(r"\\(->|.)", lambda found: plain.get(found[1], found[1]), value, flags=re.DOTALL)


def _escaped_text(text: str) -> str:
    escapes = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\f": "\\f", "\b": "\\b"}
    return "".join(escapes.get(character, character) for character in text)


class _Units:
    """Positions of a text in UTF-16 units, and back."""

    def __init__(self, stored: str) -> None:
        self.wide = [place for place, character in enumerate(stored) if ord(character) > 0xFFFF]  # noqa: PLR2004 - the basic plane
        self.wide_units = [place + before for before, place in enumerate(self.wide)]

    def at(self, place: int) -> int:
        return place + bisect_right(self.wide, place - 1)

    def character(self, unit: int) -> int:
        return unit - bisect_right(self.wide_units, unit - 1)


# --- reading ---------------------------------------------------------------------------------------------------------


@dataclass(kw_only=True)
class _Open:
    where: str
    kind: Kind
    values: dict[str, str]
    start: int
    end: int


@dataclass(kw_only=True)
class _File:
    """A file as far as it is read: its layers, the spans that were seen, and what is wrong."""

    where: str
    text: Text
    units: _Units
    layers: list[tuple[Kind | None, tuple[str, ...]]] = field(default_factory=list)
    spans: dict[tuple[Kind, str], _Open] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, number: int, line: str) -> None:
        """Take a line of the file."""
        if line.startswith("#T_"):
            self.layers.append(_layer(line))
        elif line and not line.startswith("#"):
            self._token(line.split("\t"), f"{self.where}:{number}")

    def _token(self, cells: Sequence[str], where: str) -> None:
        place = self._place(cells, where)
        if place is None:
            return
        column = _FIRST
        for kind, names in self.layers:
            for name, cell in zip(names, cells[column : column + len(names)], strict=False):
                if kind is not None and cell != "_":
                    self._values(kind, name, cell, place, where)
            column += len(names)

    def _place(self, cells: Sequence[str], where: str) -> Stretch | None:
        """Find a token, which must stand in the text where the file says."""
        places = re.fullmatch(r"(\d{1,12})-(\d{1,12})", cells[1]) if len(cells) >= _FIRST else None
        stored = self.text.stored
        if places is None:
            self.faults.append(Fault(where=where, what="not a token's line", excerpt="\t".join(cells)[:80]))
            return None
        start, end = (self.units.character(int(places[number])) for number in (1, 2))
        if not start < end <= len(stored) or stored[start:end] != cells[2]:
            what = f"at {cells[1]} stands “{stored[start:end][:40]}”"
            hint = "is it of this document, unchanged?"
            self.faults.append(Fault(where=where, what=what, excerpt=cells[2][:80], hint=hint))
            return None
        return start, end

    def _values(self, kind: Kind, name: str, cell: str, place: Stretch, where: str) -> None:
        for value in _parts(cell):
            numbered = _NUMBER.fullmatch(value)
            mark = (kind, numbered[2] if numbered else f"at {place[0]}")
            span = self.spans.setdefault(mark, _Open(where=where, kind=kind, values={}, start=place[0], end=place[1]))
            span.end = place[1]
            written = numbered[1] if numbered else value
            span.values[name] = "" if written == "*" else _unescaped(written)


def read(content: bytes, where: str, text: Text) -> tuple[Item, ...]:
    """Read items; layers of others are passed over.

    Raises:
        ExplainedError: all that is wrong with the file.
    """
    try:
        lines = content.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise explain("not UTF-8", where=f"{where}:{content.count(bytes([10]), 0, error.start) + 1}") from None
    if not lines[0].startswith("#FORMAT=WebAnno TSV 3"):
        raise explain("not WebAnno TSV 3", where=f"{where}:1", excerpt=lines[0][:80], hint=_FORMAT)
    file = _File(where=where, text=text, units=_Units(text.stored))
    for number, line in enumerate(lines, 1):
        file.line(number, line.rstrip("\r"))
    items = list(_items(file))
    if file.faults:
        raise ExplainedError.of(file.faults)
    return tuple(items)


def _layer(line: str) -> tuple[Kind | None, tuple[str, ...]]:
    kind_of, _, rest = line.removeprefix("#T_").partition("=")
    name, *names = rest.split("|")
    kinds = {f"{_LAYER}{kind.capitalize()}": kind for kind in Kind}
    return (kinds.get(name) if kind_of == "SP" else None), tuple(names)


def _parts(cell: str) -> list[str]:
    """Split at the bars that are not escaped."""
    parts, current, escaped = [], "", False
    for character in cell:
        if character == "|" and not escaped:
            parts.append(current)
            current = ""
            continue
        current += character
        escaped = character == "\\" and not escaped
    return [*parts, current]


def _items(file: _File) -> Iterator[Item]:
    together: dict[tuple[Kind, str], list[_Open]] = {}
    for number, span in enumerate(file.spans.values()):
        together.setdefault((span.kind, span.values.get("proposal") or f"\0{number}"), []).append(span)
    for (kind, proposal), spans in together.items():
        values = spans[0].values
        verdict = values.get("verdict") or Verdict.ACCEPTED
        if verdict not in list(Verdict):
            file.faults.append(
                Fault(where=spans[0].where, what=f"verdict: {verdict!r} is not one of {', '.join(Verdict)}")
            )
            continue
        yield Item(
            kind=kind,
            id=proposal if proposal.startswith(("m-", "c-")) else "",
            verdict=Verdict(verdict),
            score=values.get("score", ""),
            rule=values.get("rule", ""),
            trigger=values.get("trigger", ""),
            stretches=tuple((span.start, span.end) for span in spans),
            cells={name: values.get(name, "") for name in kind.cells},
            where=spans[0].where,
        )
