"""The reference of the vocabulary in Markdown: ``python -m kg.ontology.reference`` writes ``docs/reference.md``.

Owns the layout; what stands in it is ``ontology/kg.ttl``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.model import Name
from kg.ontology import reading as ontology
from kg.ontology.reading import Class, Family, Property, Relation, Term, Vocabulary

_SIGNS = {1: "+", 0: "0", -1: "−"}
_HEAD = """# The vocabulary

Made from [`ontology/kg.ttl`](../ontology/kg.ttl) by `python -m kg.ontology.reference`; do not edit. How to add a term
stands in [`ontology/README.md`](../ontology/README.md). The prefix `kg:` is `https://w3id.org/muahede/ontology#`.
"""
_RELATIONS_HEAD = """## Relations

What a claim can say, by family. *Sign*: friendly (+), neutral (0), hostile (−). *PLOVER*: the nearest event type, where
there is one. *Marks*: **s** symmetric; **d** derived by a rule and never claimed; **r** rival subjects compete for one
object; **1** a subject has one object only; **o** the same two only once.
"""


def markdown(vocabulary: Vocabulary) -> str:
    """Write the reference; the same vocabulary gives the same text."""
    return "\n".join(_lines(vocabulary)).rstrip() + "\n"


def _lines(vocabulary: Vocabulary) -> Iterator[str]:
    yield _HEAD
    counts = len(vocabulary.relations), len(vocabulary.families), len(vocabulary.classes)
    yield "{} relations in {} families; {} classes.\n".format(*counts)
    yield "## Classes of what claims speak of\n"
    yield from _tree(vocabulary, [vocabulary.classes["Entity"]] if "Entity" in vocabulary.classes else [], depth=0)
    yield "\n## Classes of records\n"
    roots = [each for each in vocabulary.classes.values() if not each.parents and each.id != "Entity"]
    yield from _tree(vocabulary, roots, depth=0)
    yield "\n" + _RELATIONS_HEAD
    for family in vocabulary.families.values():
        yield from _family(family, vocabulary)
    yield "## Properties of records and entities\n"
    yield from _table(("property", "of", "value", "meaning", "anlamı"), map(_property, vocabulary.properties.values()))
    yield "\n## Values\n"
    yield from _table(("value", "Türkçe", "meaning", "anlamı"), map(_value, _values(vocabulary)))


def _tree(vocabulary: Vocabulary, classes: Iterable[Class], *, depth: int) -> Iterator[str]:
    for each in classes:
        names = f"{each.label('en')} · {each.label('tr')}"
        yield f"{'  ' * depth}- **`{each.id}`** {names}: {each.definition('en')} *{each.definition('tr')}*"
        below = [one for one in vocabulary.classes.values() if each.id in one.parents]
        yield from _tree(vocabulary, below, depth=depth + 1)


def _family(family: Family, vocabulary: Vocabulary) -> Iterator[str]:
    yield f"### {family.label('en')} · {family.label('tr')}\n"
    yield f"{family.definition('en')} *{family.definition('tr')}*\n"
    own = [each for each in vocabulary.relations.values() if f"family-{each.family}" == family.id]
    yield from _table(
        ("relation", "Türkçe", "subject → object", "sign", "PLOVER", "marks", "meaning", "anlamı", "asked with"),
        map(_relation, own),
    )
    yield ""


def _relation(relation: Relation) -> tuple[str, ...]:
    name = f"`{relation.id}` {relation.label('en')}"
    if relation.inverse:
        name += f" (read backwards: `{relation.inverse.id}`)"
    if relation.superrelations:
        name += f" ⊂ {', '.join(f'`{each}`' for each in relation.superrelations)}"
    return (
        name,
        relation.label("tr"),
        f"{', '.join(relation.domains)} → {', '.join(relation.ranges)}",
        _SIGNS[relation.sign],
        relation.plover or "",
        " ".join(_marks(relation)),
        relation.definition("en"),
        relation.definition("tr"),
        _words(relation.question_words),
    )


def _marks(relation: Relation) -> Iterator[str]:
    if relation.symmetric:
        yield "s"
    if relation.derived:
        yield "d"
    if relation.rivalrous:
        yield "r"
    if relation.exclusive_object:
        yield "1"
    if relation.once:
        yield "o"


def _words(names: Iterable[Name]) -> str:
    return ", ".join(name.text for name in names if name.language in ontology.LANGUAGES)


def _property(each: Property) -> tuple[str, ...]:
    value = f"`{each.range}`" if each.range else ""
    return f"`{each.id}`", ", ".join(each.domains), value, each.definition("en"), each.definition("tr")


def _values(vocabulary: Vocabulary) -> Iterator[Term]:
    inverses = {relation.inverse.id for relation in vocabulary.relations.values() if relation.inverse}
    return (each for each in vocabulary.others.values() if each.id not in inverses)


def _value(each: Term) -> tuple[str, ...]:
    return f"`{each.id}`", each.label("tr"), each.definition("en"), each.definition("tr")


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _row(head)
    yield _row("---" for _ in head)
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def main() -> None:
    """Write the reference beside the ontology of this checkout."""
    root = Path(__file__).parents[2]
    (root / "docs" / "reference.md").write_text(markdown(ontology.load(root / "ontology")), encoding="utf-8")


if __name__ == "__main__":
    main()
