"""SHACL shapes as a file has them, read once for every engine; and what they say to people, in which language.

Blank nodes among the shapes are given names for the time of a run: an engine says which shape is broken, and of a node
without a name nobody else can tell which one it means. No engine is here; they are :mod:`kg.validation.shaping`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg import store
from kg.errors import explain
from kg.ontology import terms
from kg.store import BlankNode, Literal, NamedNode, Triple

_SH = terms.PREFIXES["sh"]
_FIRST, _TYPE = f"{terms.RDF}first", f"{terms.RDF}type"
_LEAD_TO_SHAPES = {f"{_SH}{name}" for name in ("property", "node", "not", "sparql", "qualifiedValueShape")} | {_FIRST}
_LEAD_TO_LISTS = {f"{_SH}{name}" for name in ("and", "or", "xone")} | {f"{terms.RDF}rest"}
_ARE_SHAPES = {f"{_SH}NodeShape", f"{_SH}PropertyShape"}
_ARE_PATHS = {f"{_SH}{name}Path" for name in ("inverse", "alternative", "zeroOrMore", "oneOrMore", "zeroOrOne")}
_NAMES = "urn:muahede:shape:"

DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """The shapes of a file. ``enclosing``: of a shape that the file leaves nameless, the one that it belongs to.

    ``hints`` are what shapes say of the way out (``sh:description``), with the languages.
    """

    path: Path
    ntriples: bytes
    messages: Mapping[str, tuple[tuple[str, str], ...]]
    enclosing: Mapping[str, str]
    hints: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def name(self, shape: str) -> str:
        """Name a shape as reports do: by the end of its IRI, or of that of the next shape around it which has one."""
        seen = set()
        while shape in self.enclosing and shape not in seen:
            seen.add(shape)
            shape = self.enclosing[shape]
        nameless = not shape or shape.startswith((_NAMES, "_:"))
        return self.path.stem if nameless else shape.rpartition("#")[2].rpartition("/")[2]

    def without(self, classes: Iterable[str]) -> Shapes:
        """Leave some classes and their instances unlooked at: for a graph that names such and says no more of them."""
        ends = {f"<{_SH}{target}> <{each}> .".encode() for each in classes for target in ("targetClass", "targetNode")}
        kept = [line for line in self.ntriples.splitlines(keepends=True) if line.partition(b" ")[2].strip() not in ends]
        return replace(self, ntriples=b"".join(kept))

    def hint(self, shape: str, language: str) -> str | None:
        """Give the way out of what a shape finds, in a language, else in English, if it says one."""
        said = {tag.partition("-")[0]: text for tag, text in self.hints.get(shape, ())}
        return said.get(language, said.get(DEFAULT_LANGUAGE))

    def message(self, said: Iterable[str], sources: Iterable[str], language: str) -> str:
        """Choose, of the messages of a result, the one in a language; else the English one, else the first.

        Engines repeat the messages of a constraint in SPARQL without their languages: they are told by the templates.
        Where the shapes have no message there is none, whatever an engine makes up.
        """
        messages, templates = sorted(said), [each for source in sources for each in self.messages.get(source, ())]
        for wanted in (language, DEFAULT_LANGUAGE):
            forms = [_form(text) for tag, text in templates if tag.partition("-")[0] == wanted]
            found = next((each for each in messages if any(re.fullmatch(form, each) for form in forms)), None)
            if found is not None:
                return found
        return messages[0] if messages and templates else ""


def read(path: Path) -> Shapes:
    """Read the shapes of a Turtle file.

    Raises:
        ExplainedError: it is not Turtle.
    """
    try:
        triples = [quad.triple for quad in store.parsed(path.read_bytes(), "ttl")]
    except SyntaxError as error:
        raise explain("not Turtle", where=f"{path}:{error.lineno or 1}") from None
    named = _named(triples)
    messages: dict[str, list[tuple[str, str]]] = {}
    hints: dict[str, list[tuple[str, str]]] = {}
    enclosing: dict[str, str] = {}
    for triple in named:
        predicate, object_ = triple.predicate.value, triple.object
        if predicate == f"{_SH}message" and isinstance(object_, Literal):
            messages.setdefault(_text(triple.subject), []).append((object_.language or "", object_.value))
        elif predicate == f"{_SH}description" and isinstance(object_, Literal):
            hints.setdefault(_text(triple.subject), []).append((object_.language or "", object_.value))
        elif predicate in _LEAD_TO_SHAPES | _LEAD_TO_LISTS and _text(object_).startswith((_NAMES, "_:")):
            enclosing.setdefault(_text(object_), _text(triple.subject))
    return Shapes(
        path=path,
        ntriples="".join(f"{triple} .\n" for triple in named).encode(),
        messages={node: tuple(sorted(each)) for node, each in messages.items()},
        enclosing=enclosing,
        hints={node: tuple(sorted(each)) for node, each in hints.items()},
    )


def _named(triples: list[Triple]) -> list[Triple]:
    """Name the shapes and constraints that are blank nodes; paths and lists stay as they are."""
    names = {node: NamedNode(f"{_NAMES}{number}") for number, node in enumerate(_nameless(triples), 1)}

    def of(term: object) -> object:
        return names.get(term, term) if isinstance(term, BlankNode) else term

    return [Triple(of(each.subject), each.predicate, of(each.object)) for each in triples]  # type: ignore[arg-type]


def _nameless(triples: list[Triple]) -> Iterator[BlankNode]:
    paths = {each.subject for each in triples if each.predicate.value in _ARE_PATHS or each.predicate.value == _FIRST}
    found: dict[BlankNode, None] = {}
    for triple in triples:
        predicate, subject, object_ = triple.predicate.value, triple.subject, triple.object
        if predicate in _LEAD_TO_SHAPES and isinstance(object_, BlankNode):
            found.setdefault(object_)
        kind = predicate == _TYPE and isinstance(object_, NamedNode) and object_.value in _ARE_SHAPES
        if (kind or predicate == f"{_SH}message") and isinstance(subject, BlankNode):
            found.setdefault(subject)
    return (node for node in found if node not in paths)


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _form(template: str) -> str:
    """Make a message with ``{?value}`` in it a pattern for what engines make of it."""
    return re.sub(r"\\\{\\[?$]\w+\\\}", ".*", re.escape(template))
