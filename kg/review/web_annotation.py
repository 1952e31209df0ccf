"""Review as W3C Web Annotations (JSON-LD): one annotation an item, its target by position and by quotation.

A file that comes back from another program may have lost positions, or have them in a text that was edited: what
stands at the position must be what the quotation says, else the one place of the quotation with its surroundings is
taken, and where there is none or more than one, that is said.

Web Annotation Data Model, W3C Recommendation of 23 February 2017. The context is named, never fetched.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kg.errors import ExplainedError, Fault, explain
from kg.review.records import Item, Kind, Stretch, Text, Verdict

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_TERMS = "https://w3id.org/muahede/ontology#"
_MOTIVATION = {Kind.MENTION: "identifying", Kind.CLAIM: "describing"}
_OWN = ("id", "verdict", "score", "rule", "trigger")
_AROUND = 32


def write(items: Sequence[Item], text: Text) -> bytes:
    """Write items as an annotation collection with a single page."""
    annotations = [_annotation(number, item, text) for number, item in enumerate(items, 1)]
    page = {
        "@context": [_CONTEXT, {"kg": _TERMS}],
        "id": f"{text.iri}/review",
        "type": "AnnotationPage",
        "kg:sha256": text.sha256,
        "items": annotations,
    }
    return (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _annotation(number: int, item: Item, text: Text) -> dict[str, Any]:
    cells = {f"kg:{name}": cell for name, cell in item.cells.items()}
    own = {f"kg:{name}": value for name in _OWN[1:] if (value := getattr(item, name))}
    return {
        "id": f"{text.iri}/review#{item.id or f'added-{number}'}",
        "type": "Annotation",
        "motivation": _MOTIVATION[item.kind],
        **own,
        "body": {"type": f"kg:{item.kind.capitalize()}", **cells},
        "target": [_target(stretch, text) for stretch in item.stretches],
    }


def _target(stretch: Stretch, text: Text) -> dict[str, Any]:
    start, end = stretch
    return {
        "source": text.iri,
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": text.stored[start:end],
                "prefix": text.stored[max(0, start - _AROUND) : start],
                "suffix": text.stored[end : end + _AROUND],
            },
        ],
    }


def read(content: bytes, where: str, text: Text) -> tuple[Item, ...]:
    """Read items from a page, a collection or a list of annotations.

    Raises:
        ExplainedError: all that is wrong with the file.
    """
    try:
        parsed = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise explain("not UTF-8", where=where, hint="save it as UTF-8") from None
    except (json.JSONDecodeError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise explain("not JSON", where=f"{where}:{line}", excerpt=str(error)) from None
    faults: list[Fault] = []
    found = []
    for number, annotation in enumerate(_annotations(parsed), 1):
        item = _item(annotation, f"{where}#{number}", text, faults)
        if item is not None:
            found.append(item)
    if not found and not faults and not _is_page(parsed):
        raise explain("no annotations in it", where=where, hint="an AnnotationPage with items, or a list of them")
    if faults:
        raise ExplainedError.of(faults)
    return tuple(found)


def _is_page(parsed: object) -> bool:
    return isinstance(parsed, list) or (isinstance(parsed, dict) and parsed.get("type") == "AnnotationPage")


def _annotations(parsed: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(parsed, list):
        for each in parsed:
            yield from _annotations(each)
    elif isinstance(parsed, dict):
        if "target" in parsed:
            yield parsed
        for name in ("items", "first", "@graph"):
            if isinstance(parsed.get(name), (list, dict)):
                yield from _annotations(parsed[name])


def _item(annotation: Mapping[str, Any], where: str, text: Text, faults: list[Fault]) -> Item | None:
    bodies = [body for body in _many(annotation.get("body")) if isinstance(body, dict)]
    names = {f"kg:{kind.capitalize()}": kind for kind in Kind}
    body, kind = next(((body, names[t]) for body in bodies if (t := body.get("type")) in names), (None, None))
    if body is None or kind is None:
        what = "neither a mention nor a claim"
        faults.append(Fault(where=where, what=what, hint="its body has the type kg:Mention or kg:Claim"))
        return None
    verdict = str(annotation.get("kg:verdict", Verdict.OPEN))
    if verdict not in list(Verdict):
        faults.append(Fault(where=where, what=f"kg:verdict: {verdict!r} is not one of {', '.join(Verdict)}"))
        return None
    found = [_place(target, where, text, faults) for target in _many(annotation.get("target"))]
    stretches = tuple(stretch for stretch in found if stretch is not None)
    if not stretches or len(stretches) < len(found):
        return None
    identifier = str(annotation.get("id", "")).rpartition("#")[2]
    return Item(
        kind=kind,
        id=identifier if identifier.startswith(("m-", "c-")) else "",
        verdict=Verdict(verdict),
        score=str(annotation.get("kg:score", "")),
        rule=str(annotation.get("kg:rule", "")),
        trigger=str(annotation.get("kg:trigger", "")),
        stretches=stretches,
        cells={name: str(body.get(f"kg:{name}", "")) for name in kind.cells},
        where=where,
    )


def _many(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _place(target: object, where: str, text: Text, faults: list[Fault]) -> Stretch | None:
    selectors = [
        each for each in _many(target.get("selector") if isinstance(target, dict) else None) if isinstance(each, dict)
    ]
    position = next((each for each in selectors if each.get("type") == "TextPositionSelector"), {})
    quote = next((each for each in selectors if each.get("type") == "TextQuoteSelector"), {})
    start, end, exact = position.get("start"), position.get("end"), quote.get("exact")
    if (
        isinstance(start, int)
        and isinstance(end, int)
        and 0 <= start < end <= len(text.stored)
        and exact in {None, text.stored[start:end]}
    ):
        return start, end
    if isinstance(exact, str) and exact:
        places = _places(exact, str(quote.get("prefix", "")), str(quote.get("suffix", "")), text.stored)
        if len(places) == 1:
            return places[0], places[0] + len(exact)
        what = "its quotation stands in several places" if places else "its quotation is not in the text"
        faults.append(Fault(where=where, what=what, excerpt=exact[:80], hint="is it of this document?"))
    else:
        hint = "a TextPositionSelector or a TextQuoteSelector"
        faults.append(Fault(where=where, what="no place in the text", hint=hint))
    return None


def _places(exact: str, prefix: str, suffix: str, stored: str) -> list[int]:
    whole = prefix + exact + suffix
    for wanted, before in ((whole, len(prefix)), (exact, 0)):
        found = [place + before for place in _every(wanted, stored)]
        if found:
            return found
    return []


def _every(wanted: str, stored: str) -> Iterator[int]:
    place = stored.find(wanted)
    while place >= 0:
        yield place
        place = stored.find(wanted, place + 1)
