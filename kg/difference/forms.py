"""Differences as JSON and as text for a terminal. The JSON is a contract: ``docs/json.md``."""

from __future__ import annotations

from collections.abc import Iterator

from kg.difference.comparison import Change, Difference, Part, Thing
from kg.evidence.forms import Json

_WORDS = {
    "en": {
        "entities": "entities",
        "claims": "claims",
        "facts": "facts",
        "counts": "{}: {} added, {} gone, {} changed, {} the same",
        "nothing": "nothing differs",
    },
    "tr": {
        "entities": "varlıklar",
        "claims": "iddialar",
        "facts": "olgular",
        "counts": "{}: {} yeni, {} yok olmuş, {} değişmiş, {} aynı",
        "nothing": "fark yok",
    },
}


def difference_as_json(found: Difference, language: str) -> Json:
    """Give a difference."""
    return {
        "first": found.first,
        "second": found.second,
        **{sort: _part_as_json(part, language) for sort, part in found.parts.items()},
    }


def _part_as_json(part: Part, language: str) -> Json:
    return {
        "added": [_thing_as_json(thing, language) for thing in part.added],
        "gone": [_thing_as_json(thing, language) for thing in part.gone],
        "changed": [
            {
                **_thing_as_json(change.thing, language),
                "properties": {
                    name: {"first": list(before), "second": list(after)}
                    for name, (before, after) in change.properties.items()
                },
            }
            for change in part.changed
        ],
        "reworded": [{"gone": gone.iri, "added": added.iri} for gone, added in part.reworded],
        "same": part.same,
    }


def _thing_as_json(thing: Thing, language: str) -> Json:
    if thing.said:
        subject, predicate, object_ = thing.said
        return {"subject": subject, "predicate": predicate, "object": object_, "label": thing.label(language)}
    return {"iri": thing.iri, "label": thing.label(language)}


def difference_as_text(found: Difference, language: str) -> str:
    """Give a difference as lines: between what, then + added, - gone, ± said of another passage or date, ~ changed."""
    words = _WORDS.get(language, _WORDS["en"])
    lines = [f"{found.first} → {found.second}"]
    for sort, part in found.parts.items():
        counts = len(part.added), len(part.gone), len(part.changed), part.same
        lines.append(words["counts"].format(words[sort], *counts))
        lines.extend(_lines(part, language))
    if not any(part.differs for part in found.parts.values()):
        lines.append(words["nothing"])
    return "\n".join(lines)


def _lines(part: Part, language: str) -> Iterator[str]:
    paired = {thing.iri for pair in part.reworded for thing in pair}
    yield from (f"  + {_shown(thing, language)}" for thing in part.added if thing.iri not in paired)
    yield from (f"  - {_shown(thing, language)}" for thing in part.gone if thing.iri not in paired)
    yield from (f"  ± {added.label(language)}  [{gone.id} → {added.id}]" for gone, added in part.reworded)
    for change in part.changed:
        yield f"  ~ {_shown(change.thing, language)}"
        yield from _properties(change)


def _shown(thing: Thing, language: str) -> str:
    return f"{thing.label(language)}  [{thing.id}]"


def _properties(change: Change) -> Iterator[str]:
    for name, (before, after) in change.properties.items():
        yield f"      {name}: {'; '.join(before) or '–'} → {'; '.join(after) or '–'}"
