"""The RDF notations, always sorted: N-Triples, N-Quads, Turtle and TriG. Standard library only.

Statements are rows of N-Triples terms, so that no engine's habits (order by hash, prefixes by chance, numbers
rewritten, carriage returns lost in XML) reach a file. RDF/XML and JSON-LD are :mod:`kg.graph.interchange`; what stands
in which file is :mod:`kg.graph.exports`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from kg.ontology.terms import KG, RDF, RDFS, SKOS, XSD

_STATEMENT = re.compile(
    r'(<[^>]*>) (<[^>]*>) (<[^>]*>|"(?:[^"\\]|\\.)*"(?:@[A-Za-z]+(?:-[A-Za-z0-9]+)*|\^\^<[^>]*>)?)(?: (<[^>]*>))? \.\s*'
)
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SHORT = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
LOCAL = re.compile(r"[\w](?:[\w.-]*[\w-])?", re.ASCII)
_LOCALS = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9-]*>(?:\n|$))+")  # of lines
_NUMBERS = re.compile(r"(?:[0-9]+(?:\n|$))+")
_INTEGER = re.compile(r"[+-]?[0-9]+")
_INTEGER_TYPE = f"<{XSD}integer>"
_INTEGER_END = f'"^^{_INTEGER_TYPE}'
_BEFORE_INTEGER = -len(_INTEGER_END)
_LONG = 40  # letters of a text that is seldom said twice
TYPE = f"<{RDF}type>"


class Row(NamedTuple):
    """One statement, its terms as N-Triples writes them; ``graph`` is empty in the default graph."""

    subject: str
    predicate: str
    object: str
    graph: str = ""


class Value(NamedTuple):
    """A literal, taken apart."""

    text: str
    language: str | None
    datatype: str | None


Key = Callable[[str], tuple[Any, ...]]
Prefix = Callable[[str], str | None]  # that of a namespace, where it has one
Line = tuple[str, list[str]]  # a predicate with its objects


def _plain_order(subject: str) -> tuple[Any, ...]:
    return (subject,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a file for readers is laid out: its prefixes, the order of subjects and graphs, a comment on top.

    The prefixes whose namespaces occur in the file are written, and no other.
    """

    prefixes: Mapping[str, str] = field(default_factory=dict)
    order: Key = _plain_order
    graph_order: Key = _plain_order
    preamble: str = ""

    @property
    def prefix(self) -> Prefix:
        """What gives the prefix of a namespace."""
        return {namespace: prefix for prefix, namespace in self.prefixes.items()}.get


def parse(line: str) -> Row:
    """Take a line of N-Triples or N-Quads apart, as this program writes them (no blank nodes).

    Raises:
        ValueError: it is no such line.
    """
    match = _STATEMENT.fullmatch(line)
    if match is None:
        raise ValueError(f"not a line of N-Quads as we write them: {line[:200]!r}")
    return Row(match[1], match[2], match[3], match[4] or "")


def rows(lines: Iterable[bytes]) -> tuple[Row, ...]:
    """Read lines of N-Quads: sorted, each statement once."""
    return tuple(parse(line) for line in sorted({line.decode().rstrip("\n") for line in lines if line.strip()}))


def bare(statements: Iterable[Row]) -> set[Row]:
    """Leave out the graphs: each statement once."""
    return {Row(row.subject, row.predicate, row.object) if row.graph else row for row in statements}


def literal(text: str, language: str | None = None, datatype: str | None = None) -> str:
    r"""Write a literal as N-Triples does, in its canonical escapes.

    >>> print(literal('say "evet"', "tr"))
    "say \"evet\""@tr
    """
    plain = text.isprintable() and '"' not in text and "\\" not in text
    quoted = f'"{text if plain else text.translate(_QUOTED)}"'
    if language:
        return f"{quoted}@{language.lower()}"  # as Oxigraph writes it back
    return f"{quoted}^^<{datatype}>" if datatype and datatype != XSD + "string" else quoted


_QUOTED = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)},
    **{ord(plain): "\\" + letter for letter, plain in _SHORT.items()},
    ord('"'): '\\"',
    ord("\\"): "\\\\",
}


def value(term: str) -> Value:
    """Take a literal apart, its escapes undone.

    Raises:
        ValueError: the term is an IRI.
    """
    match = _LITERAL.fullmatch(term)
    if match is None:
        raise ValueError(f"not a literal: {term[:200]!r}")
    return Value(_ESCAPE.sub(_unescaped, match[1]), match[2], match[3])


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _SHORT.get(match[3], match[3])


# --- N-Triples and N-Quads -------------------------------------------------------------------------------------------


def ntriples(statements: Iterable[Row]) -> bytes:
    """Write the statements without their graphs: sorted, each once."""
    return "".join(sorted({f"{row.subject} {row.predicate} {row.object} .\n" for row in statements})).encode()


def nquads(statements: Iterable[Row]) -> bytes:
    """Write the statements with their graphs: sorted, each once."""
    return "".join(sorted({" ".join(filter(None, row)) + " .\n" for row in statements})).encode()


# --- Turtle and TriG -------------------------------------------------------------------------------------------------

_FIRST = {
    term: rank
    for rank, term in enumerate(
        (
            TYPE,
            f"<{RDFS}label>",
            f"<{SKOS}altLabel>",
            f"<{RDFS}comment>",
            f"<{SKOS}definition>",
            f"<{RDF}reifies>",
            *(
                f"<{KG}{name}>"
                for name in (
                    *("subject", "predicate", "object", "polarity", "claimant", "reportedBy", "certainty"),
                    *("date", "dateAsWritten", "earliest", "latest", "place", "context"),
                    *("cites", "citation", "footnote", "passage", "restsOn", "contradicts", "status", "readBy"),
                    *("derivedFrom", "underPolicy", "witnesses"),
                    *("document", "page", "note", "start", "end", "quotation", "storedText", "translation"),
                )
            ),
        )
    )
}


class _Predicates(dict[str, tuple[int, str]]):
    """Where each predicate stands among those of a node."""

    def __missing__(self, predicate: str) -> tuple[int, str]:
        self[predicate] = place = (_FIRST.get(predicate, len(_FIRST)), predicate)
        return place


PREDICATES = _Predicates()
"""Where a predicate stands among those of a node: ``PREDICATES[predicate]`` sorts."""


def turtle(statements: Iterable[Row], layout: Layout) -> bytes:
    """Write one graph for readers: a paragraph a subject, labels first, whatever the graphs of the statements."""
    kept = bare(statements)
    writer = Turtle(layout.prefix)
    body = _graph(writer, kept, layout, object_order(kept))
    return (head(layout.preamble, writer.used) + body).encode()


def trig(statements: Iterable[Row], layout: Layout) -> bytes:
    """Write several graphs for readers."""
    kept = set(statements)
    writer, objects = Turtle(layout.prefix), object_order(kept)
    parts = []
    by_graph: dict[str, list[Row]] = {}
    for row in kept:
        by_graph.setdefault(row.graph, []).append(row)
    for graph in sorted(by_graph, key=lambda name: (layout.graph_order(name), name)):
        body = _graph(writer, by_graph[graph], layout, objects)
        parts.append(f"{writer.term(graph)} {{\n\n{body}}}\n\n" if graph else body)
    return (head(layout.preamble, writer.used) + "".join(parts)).encode()


def head(preamble: str, used: Mapping[str, str]) -> str:
    """Write what stands on top of a file: a comment, and the prefixes that it uses."""
    comment = "".join(f"# {line}".rstrip() + "\n" for line in preamble.splitlines())
    names = [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(used.items())]
    return "\n".join(filter(None, (comment, "".join(names)))) + "\n"


def _graph(writer: Turtle, statements: Iterable[Row], layout: Layout, objects: Key) -> str:
    return "".join(writer.paragraph(*each) for each in paragraphs(statements, layout, objects))


class Written(dict[str, str]):
    """Terms as Turtle writes them, each made once; which prefixes that takes.

    Half of the time that a file of Turtle takes goes into this, so what is commonest comes first, in one go.
    """

    def __init__(self, prefix: Prefix) -> None:
        super().__init__()
        self._prefix = prefix
        self._starts: dict[str, str] = {}  # of the namespaces that are in use
        self.used: dict[str, str] = {}

    def __missing__(self, term: str) -> str:
        if term[0] == '"':
            if term[-1] != ">":
                if len(term) < _LONG:
                    self[term] = term
                return term
            text = term[1:_BEFORE_INTEGER]
            made = text if text.isdecimal() and text.isascii() and term.endswith(_INTEGER_END) else self._typed(term)
        else:
            cut = (term.rfind("#") if "#" in term else term.rfind("/")) + 1
            start, local = self._starts.get(term[:cut]), term[cut:-1]
            made = f"{start}{local}" if start and local.isalnum() and local.isascii() else self._iri(term)
        self[term] = made
        return made

    def column(self, terms: Sequence[str]) -> Iterable[str]:
        """Write what stands in one place of many nodes, at once where all are texts, or all whole numbers."""
        first = terms[0]
        if first[0] == '"' and first[-1] != ">" and ">" not in {term[-1] for term in terms}:
            return terms
        if first[0] == '"' and first.endswith(_INTEGER_END):
            quoted = "\n".join(terms).replace(_INTEGER_END, "")
            numbers = quoted.replace('"', "")
            if len(quoted) - len(numbers) == len(terms) and _NUMBERS.fullmatch(numbers):
                return numbers.split("\n")
        return map(self.__getitem__, terms)

    def names(self, terms: Sequence[str]) -> Iterable[str]:
        """Write names of which few have been met, at once where all have one prefix and plain local parts."""
        start, lines = terms[0][: terms[0].rfind("/") + 1], "\n".join(terms)
        if _LOCALS.fullmatch(lines.replace(start, "")) and self[terms[0]][0] != "<":
            made = lines.replace(start, self._starts[start]).replace(">", "").split("\n")
            self.update(zip(terms, made, strict=True))
            return made
        return map(self.__getitem__, terms)

    def _iri(self, term: str) -> str:
        if term[1] == "<":
            return f"<<( {' '.join([self[part] for part in term[3:-3].split()])} )>>"
        cut = max(term.rfind("/"), term.rfind("#")) + 1
        start, local = term[:cut], term[cut:-1]
        bare = local.replace("-", "")
        if not (bare.isalnum() and bare.isascii() and local[0] != "-") and not LOCAL.fullmatch(local):
            return term
        if start not in self._starts:
            prefix = self._prefix(start[1:])
            if prefix is None:
                return term
            self.used[prefix] = start[1:]
            self._starts[start] = f"{prefix}:"
        return self._starts[start] + local

    def _typed(self, term: str) -> str:
        cut = term.rindex('"^^<')
        text, datatype = term[1:cut], term[cut + 3 :]
        return text if datatype == _INTEGER_TYPE and _INTEGER.fullmatch(text) else f'"{text}"^^{self[datatype]}'


class Shaped(Protocol):
    """What nodes with the same predicates have in common: their text without their own terms, and its prefixes."""

    text: str
    used: Mapping[str, str]


class Turtle:
    """Writes terms with prefixes, and remembers which prefixes it has used."""

    def __init__(self, prefix: Prefix) -> None:
        self._written = Written(prefix)
        self.used = self._written.used

    def paragraph(self, subject: str, lines: list[Line]) -> str:
        """Write a node with all that is said of it."""
        terms = self._written
        said = " ;\n    ".join(
            [self.verb(predicate) + ", ".join([terms[o] for o in objects]) for predicate, objects in lines]
        )
        return f"{terms[subject]} {said} .\n\n"

    def filled(self, shape: Shaped, subjects: Sequence[str], objects: Iterable[Sequence[str]]) -> Iterator[str]:
        """Write nodes of a shape: its text with the subject and the objects of each."""
        self.used.update(shape.used)
        columns = zip(*objects, strict=True)
        terms = zip(self._written.names(subjects), *map(self._written.column, columns), strict=True)
        return map(shape.text.__mod__, terms)

    def verb(self, predicate: str) -> str:
        """Write a predicate as it stands before its objects."""
        return "a " if predicate == TYPE else f"{self._written[predicate]} "

    def term(self, term: str) -> str:
        """Write a term; IRIs and the literals' datatypes are shortened where a prefix fits."""
        return self._written[term]


_LANGUAGE = re.compile(r'"@([a-z0-9-]+)$')


def object_order(statements: Iterable[Row]) -> Key:
    """Put the most specific class of a thing first (it has the fewest instances), and texts by their language."""
    instances = Counter(row.object for row in statements if row.predicate == TYPE)

    def order(term: str) -> tuple[Any, ...]:
        language = _LANGUAGE.search(term) if term[0] == '"' else None
        return instances.get(term, 0), language[1] if language else "", term

    return order


def paragraphs(statements: Iterable[Row], layout: Layout, objects: Key) -> Iterator[tuple[str, list[Line]]]:
    """Give each subject of a graph in the order of the layout, with its predicates and their objects in order."""
    grouped: dict[str, dict[str, list[str]]] = {}
    for row in statements:
        grouped.setdefault(row.subject, {}).setdefault(row.predicate, []).append(row.object)
    for subject in sorted(grouped, key=lambda term: (layout.order(term), term)):
        found = grouped[subject]
        yield subject, [(each, sorted(found[each], key=objects)) for each in sorted(found, key=PREDICATES.__getitem__)]
