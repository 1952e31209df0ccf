"""Review as brat standoff: ``NAME.ann`` beside ``NAME.txt``.

A mention is a text-bound annotation of its entity's class with a normalisation (``N``) to the entity; a claim is one
of type ``Claim`` over its passages. Verdict, polarity and certainty are attributes, to be changed in brat; the rest is
a note (``#``) with a column a ``name=value``. brat has no annotation over a line's end: there it is written in pieces,
which are one stretch again when they are read. What was made in brat itself has no note: a person added it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.errors import ExplainedError, Fault, explain
from kg.review.journal import stretches_of, stretches_text
from kg.review.records import Item, Kind, Stretch, Text, Verdict

_CLAIM = "Claim"
_DATABASE = "kg"
_ATTRIBUTES = {"Verdict": "verdict", "Polarity": "polarity", "Certainty": "certainty"}
_BETWEEN = " ¦ "
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "¦": "\\u00a6", "\r": "\\r"}
_UNESCAPE = re.compile(r"\\(u00a6|[\\ntr])")
_PLAIN = {"\\": "\\", "n": "\n", "t": "\t", "u00a6": "¦", "r": "\r"}
_TYPES = {
    "person": "Person",
    "group": "Group",
    "place": "Place",
    "office": "Office",
    "treaty": "Treaty",
    "event": "Event",
    "letter": "Communication",
    "work": "Work",
    "topic": "Topic",
}


def write(items: Sequence[Item], text: Text) -> bytes:
    """Write the ``.ann`` file; the text beside it is the stored text as it stands."""
    lines: list[str] = []
    attributes = normalisations = 0
    for number, item in enumerate(items, 1):
        pieces = [piece for stretch in item.stretches for piece in _pieces(stretch, text.stored)]
        covered = " ".join(text.stored[start:end] for start, end in pieces)
        places = ";".join(f"{start} {end}" for start, end in pieces)
        lines.append(f"T{number}\t{_type(item)} {places}\t{_shown(covered)}")
        for name, column in _ATTRIBUTES.items():
            value = item.verdict if column == "verdict" else item.cells.get(column, "")
            if value:
                attributes += 1
                lines.append(f"A{attributes}\t{name} T{number} {value}")
        if entity := item.cells.get("entity"):
            normalisations += 1
            lines.append(f"N{normalisations}\tReference T{number} {_DATABASE}:{entity}\t{_shown(covered)}")
        lines.append(f"#{number}\tAnnotatorNotes T{number}\t{_note(item)}")
    return ("\n".join(lines) + "\n" if lines else "").encode("utf-8")


def configuration(items: Sequence[Item]) -> bytes:
    """Write the ``annotation.conf`` that lets brat show the types and attributes."""
    types = sorted({_type(item) for item in items} | {_CLAIM, *_TYPES.values()})
    words = {
        "Verdict": "|".join(Verdict),
        "Polarity": "asserts|denies",
        "Certainty": "certain|probable|possible|reported",
    }
    attributes = [f"{name}\tArg:<ENTITY>, Value:{words[name]}" for name in _ATTRIBUTES]
    sections = {
        "entities": types,
        "relations": ["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"],
        "events": [],
        "attributes": attributes,
    }
    return "".join(
        f"[{name}]\n" + "".join(f"{line}\n" for line in body) + "\n" for name, body in sections.items()
    ).encode()


def _type(item: Item) -> str:
    return _CLAIM if item.kind is Kind.CLAIM else _TYPES.get(item.cells.get("entity", "").partition("/")[0], "Mention")


def _pieces(stretch: Stretch, stored: str) -> Iterator[Stretch]:
    start, end = stretch
    pieces = [(start + found.start(), start + found.end()) for found in re.finditer(r"[^\n\r]+", stored[start:end])]
    yield from pieces or [(start, end)]


def _shown(covered: str) -> str:
    return " ".join(re.split(r"[\n\r\t]+", covered))


def _note(item: Item) -> str:
    own = {
        "id": item.id,
        "score": item.score,
        "rule": item.rule,
        "trigger": item.trigger,
        "at": stretches_text(item.stretches),
    }
    shown = {name: value for name, value in {**own, **item.cells}.items() if value and name not in _ATTRIBUTES.values()}
    return _BETWEEN.join(f"{name}={_escaped(value)}" for name, value in shown.items())


def _escaped(value: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in value)


def _unescaped(value: str) -> str:
    return _UNESCAPE.sub(lambda found: _PLAIN[found[1]], value)


@dataclass(kw_only=True)
class _Bound:
    """What the lines of one text-bound annotation say."""

    where: str
    type: str
    pieces: tuple[Stretch, ...]
    attributes: dict[str, str] = field(default_factory=dict)
    entity: str = ""
    note: dict[str, str] | None = None


def read(content: bytes, where: str, text: Text) -> tuple[Item, ...]:
    """Read an ``.ann`` file; relations, events and types of others are passed over.

    Raises:
        ExplainedError: all that is wrong with the file.
    """
    try:
        lines = content.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise explain("not UTF-8", where=f"{where}:{content.count(bytes([10]), 0, error.start) + 1}") from None
    faults: list[Fault] = []
    bound: dict[str, _Bound] = {}
    for number, line in enumerate(lines, 1):
        if line.startswith("T"):
            _text_bound(line, f"{where}:{number}", text, bound, faults)
    for number, line in enumerate(lines, 1):
        _about(line, f"{where}:{number}", bound, faults)
    items = [_item(each, text, faults) for each in bound.values()]
    if faults:
        raise ExplainedError.of(faults)
    return tuple(item for item in items if item is not None)


def _text_bound(line: str, where: str, text: Text, bound: dict[str, _Bound], faults: list[Fault]) -> None:
    name, _, rest = line.rstrip("\r").partition("\t")
    kind, _, places = rest.partition("\t")[0].partition(" ")
    try:
        pieces = tuple((int(a), int(b)) for a, b in (piece.split() for piece in places.split(";")))
    except ValueError:
        pieces = ()
    if not pieces or any(not 0 <= start < end <= len(text.stored) for start, end in pieces):
        hint = f"the text has {len(text.stored)} characters"
        faults.append(Fault(where=where, what="no place in the text", excerpt=line[:80], hint=hint))
    else:
        bound[name] = _Bound(where=where, type=kind, pieces=pieces)


def _about(line: str, where: str, bound: dict[str, _Bound], faults: list[Fault]) -> None:
    fields = line.rstrip("\r").split("\t")
    said = fields[1].split(" ") if len(fields) > 1 else []
    one = bound.get(said[1]) if len(said) > 1 else None
    if one is None:
        return
    if line.startswith(("A", "M")) and said[0] in _ATTRIBUTES:
        one.attributes[_ATTRIBUTES[said[0]]] = said[2] if len(said) > 2 else ""  # noqa: PLR2004 - name, whose, value
    elif line.startswith("N") and len(said) > 2:  # noqa: PLR2004 - likewise
        one.entity = said[2].removeprefix(f"{_DATABASE}:")
    elif line.startswith("#") and len(fields) > 2 and "=" in fields[2]:  # noqa: PLR2004 - number, whose, text
        parts = (part.partition("=") for part in "\t".join(fields[2:]).split(_BETWEEN))
        one.note = {name: _unescaped(value) for name, _, value in parts}
        try:
            stretches_of(one.note.get("at", ""))
        except ValueError:
            faults.append(Fault(where=where, what="at: no stretches of the text", excerpt=one.note["at"][:80]))


def _item(one: _Bound, text: Text, faults: list[Fault]) -> Item | None:
    kind = Kind.CLAIM if one.type == _CLAIM else Kind.MENTION
    if kind is Kind.MENTION and one.type not in {*_TYPES.values(), "Mention"}:
        return None
    note = one.note or {}
    verdict = one.attributes.get("verdict") or (Verdict.OPEN if one.note is not None else Verdict.ACCEPTED)
    if verdict not in list(Verdict):
        faults.append(Fault(where=one.where, what=f"Verdict: {verdict!r} is not one of {', '.join(Verdict)}"))
        return None
    cells = {name: note.get(name, "") for name in kind.cells}
    cells |= {name: value for name, value in one.attributes.items() if name in kind.cells}
    if one.entity and kind is Kind.MENTION:
        cells["entity"] = one.entity
    return Item(
        kind=kind,
        id=note.get("id", ""),
        verdict=Verdict(verdict),
        score=note.get("score", ""),
        rule=note.get("rule", ""),
        trigger=note.get("trigger", ""),
        stretches=_stretches(one, note, text.stored, faults),
        cells=cells,
        where=one.where,
    )


def _stretches(one: _Bound, note: dict[str, str], stored: str, faults: list[Fault]) -> tuple[Stretch, ...]:
    """Take the stretches of the note while the pieces are still theirs, else what brat has now."""
    try:
        said = stretches_of(note.get("at", ""))
    except ValueError:
        return ()
    if any(end > len(stored) for _, end in said):
        faults.append(Fault(where=one.where, what="at: no place in the text", excerpt=note["at"][:80]))
        return ()
    if said and tuple(piece for stretch in said for piece in _pieces(stretch, stored)) == one.pieces:
        return said
    joined = [list(one.pieces[0])]
    for start, end in one.pieces[1:]:
        if stored[joined[-1][1] : start].strip():
            joined.append([start, end])
        else:
            joined[-1][1] = end
    return tuple((start, end) for start, end in joined)
