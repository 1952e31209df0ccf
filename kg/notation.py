"""The RDF notations: N-Triples, N-Quads, Turtle, TriG, RDF/XML and JSON-LD, always sorted. Standard library only.

Statements are rows of N-Triples terms, so that no engine's habits (order by hash, prefixes by chance, numbers
rewritten, carriage returns lost in XML) reach a file. What stands in which file is :mod:`kg.exports`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from kg.terms import KG, RDF, RDFS, SKOS, XSD

_LINE = re.compile(
    r'(<[^>]*>) (<[^>]*>) (<[^>]*>|"(?:[^"\\]|\\.)*"(?:@[A-Za-z]+(?:-[A-Za-z0-9]+)*|\^\^<[^>]*>)?)(?: (<[^>]*>))? \.\s*'
)
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SHORT = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_LOCAL = re.compile(r"[\w](?:[\w.-]*[\w-])?", re.ASCII)
_XML_NAME = re.compile(r"[A-Za-z_][\w.-]*$", re.ASCII)
_INTEGER = re.compile(r"[+-]?[0-9]+")
_TYPE = f"<{RDF}type>"


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


def _plain_order(subject: str) -> tuple[Any, ...]:
    return (subject,)


def _no_heading(subject: str) -> str:
    del subject
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a file for readers is laid out: its prefixes, the order of subjects and graphs, headings, a comment on top.

    The prefixes whose namespaces occur in the file are written, and no other.
    """

    prefixes: Mapping[str, str] = field(default_factory=dict)
    order: Key = _plain_order
    graph_order: Key = _plain_order
    heading: Callable[[str], str] = _no_heading
    preamble: str = ""


def parse(line: str) -> Row:
    """Take a line of N-Triples or N-Quads apart, as this program writes them (no blank nodes).

    Raises:
        ValueError: it is no such line.
    """
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"not a line of N-Quads as we write them: {line[:200]!r}")
    return Row(match[1], match[2], match[3], match[4] or "")


def rows(lines: Iterable[bytes]) -> tuple[Row, ...]:
    """Read lines of N-Quads: sorted, each statement once."""
    return tuple(parse(line) for line in sorted({line.decode().rstrip("\n") for line in lines if line.strip()}))


def literal(text: str, language: str | None = None, datatype: str | None = None) -> str:
    r"""Write a literal as N-Triples does, in its canonical escapes.

    >>> print(literal('say "evet"', "tr"))
    "say \"evet\""@tr
    """
    quoted = '"' + text.translate(_QUOTED) + '"'
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
            _TYPE,
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
                    *("document", "page", "note", "start", "end", "quotation", "storedText"),
                )
            ),
        )
    )
}


def turtle(statements: Iterable[Row], layout: Layout) -> bytes:
    """Write one graph for readers: a paragraph a subject, labels first, whatever the graphs of the statements."""
    kept = {row._replace(graph="") for row in statements}
    writer = _Turtle(layout, kept)
    body = writer.graph(kept)
    return (writer.head() + body).encode()


def trig(statements: Iterable[Row], layout: Layout) -> bytes:
    """Write several graphs for readers."""
    kept = set(statements)
    writer = _Turtle(layout, kept)
    parts = []
    ordered = sorted(kept, key=lambda row: (layout.graph_order(row.graph), row.graph))
    for graph, members in groupby(ordered, key=lambda row: row.graph):
        body = writer.graph(members)
        parts.append(f"{writer.term(graph)} {{\n\n{body}}}\n\n" if graph else body)
    return (writer.head() + "".join(parts)).encode()


class _Turtle:
    """Writes terms with prefixes, and remembers which prefixes it has used."""

    def __init__(self, layout: Layout, statements: Iterable[Row]) -> None:
        self._layout = layout
        self._objects = _object_order(statements)
        self._namespaces = {namespace: prefix for prefix, namespace in layout.prefixes.items()}
        self._used: dict[str, str] = {}
        self._written: dict[str, str] = {}

    def head(self) -> str:
        comment = "".join(f"# {line}".rstrip() + "\n" for line in self._layout.preamble.splitlines())
        names = [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(self._used.items())]
        return "\n".join(filter(None, (comment, "".join(names)))) + "\n"

    def graph(self, statements: Iterable[Row]) -> str:
        blocks = []
        heading = ""
        grouped: dict[str, list[Row]] = {}
        for row in statements:
            grouped.setdefault(row.subject, []).append(row)
        for subject in sorted(grouped, key=lambda term: (self._layout.order(term), term)):
            if (found := self._layout.heading(subject)) != heading:
                heading = found
                blocks.append(f"# {'=' * 20} {heading} {'=' * max(1, 78 - len(heading))}\n\n")
            blocks.append(self._subject(subject, grouped[subject]))
        return "".join(blocks)

    def _subject(self, subject: str, members: list[Row]) -> str:
        by_predicate: dict[str, list[str]] = {}
        for row in members:
            by_predicate.setdefault(row.predicate, []).append(row.object)
        lines = []
        for predicate in sorted(by_predicate, key=lambda term: (_FIRST.get(term, len(_FIRST)), term)):
            objects = ", ".join(self.term(term) for term in sorted(by_predicate[predicate], key=self._objects))
            lines.append(f"{'a' if predicate == _TYPE else self.term(predicate)} {objects}")
        return f"{self.term(subject)} " + " ;\n    ".join(lines) + " .\n\n"

    def term(self, term: str) -> str:
        """Write a term; IRIs and the literals' datatypes are shortened where a prefix fits."""
        found = self._written.get(term)
        if found is None:
            found = self._written[term] = self._fresh(term)
        return found

    def _fresh(self, term: str) -> str:
        if term.startswith("<<("):
            inner = " ".join(self.term(part) for part in term[3:-3].split())
            return f"<<( {inner} )>>"
        if term.startswith("<"):
            return self._iri(term[1:-1])
        match = _LITERAL.fullmatch(term)
        if match is None or not match[3]:
            return term
        if match[3] == XSD + "integer" and _INTEGER.fullmatch(match[1]):
            return match[1]
        return f'"{match[1]}"^^{self._iri(match[3])}'

    def _iri(self, value: str) -> str:
        cut = max(value.rfind("/"), value.rfind("#")) + 1
        prefix = self._namespaces.get(value[:cut])
        if prefix is None or not _LOCAL.fullmatch(value[cut:]):
            return f"<{value}>"
        self._used[prefix] = value[:cut]
        return f"{prefix}:{value[cut:]}"


_LANGUAGE = re.compile(r'"@([a-z0-9-]+)$')


def _object_order(statements: Iterable[Row]) -> Key:
    """Put the most specific class of a thing first (it has the fewest instances), and texts by their language."""
    instances = Counter(row.object for row in statements if row.predicate == _TYPE)

    def order(term: str) -> tuple[Any, ...]:
        language = _LANGUAGE.search(term)
        return instances[term], language[1] if language else "", term

    return order


def _ordered(statements: Iterable[Row], layout: Layout) -> list[Row]:
    """Sort the statements of one graph as a reader wants them."""
    kept = {row._replace(graph="") for row in statements}
    objects = _object_order(kept)
    return sorted(
        kept,
        key=lambda row: (
            *(layout.order(row.subject), row.subject),
            *(_FIRST.get(row.predicate, len(_FIRST)), row.predicate, objects(row.object)),
        ),
    )


# --- RDF/XML ---------------------------------------------------------------------------------------------------------

_XML_TEXT = {"\r": "&#13;"}


def rdfxml(statements: Iterable[Row], layout: Layout) -> bytes:
    """Write one graph as RDF/XML, a ``rdf:Description`` a subject.

    Raises:
        ValueError: a predicate whose end is no XML name, or a character that XML cannot hold.
    """
    names = _XmlNames(layout.prefixes)
    body = []
    ordered = _ordered(statements, layout)
    for subject, members in groupby(ordered, key=lambda row: row.subject):
        body.append(f"  <rdf:Description rdf:about={_attribute(subject[1:-1])}>\n")
        body.extend(f"    {_property(names.name(row.predicate[1:-1]), row.object)}\n" for row in members)
        body.append("  </rdf:Description>\n")
    declared = "".join(f"\n    xmlns:{prefix}={_attribute(uri)}" for prefix, uri in sorted(names.used.items()))
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declared}>\n{"".join(body)}</rdf:RDF>\n'
    if (wrong := _NOT_XML.search(text)) is not None:
        raise ValueError(f"XML cannot hold the character U+{ord(wrong[0]):04X}")
    return text.encode()


_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class _XmlNames:
    """Makes qualified names of predicates, and remembers the namespaces that they need."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = {namespace: prefix for prefix, namespace in prefixes.items()}
        self.used = {"rdf": RDF}

    def name(self, predicate: str) -> str:
        cut = max(predicate.rfind("/"), predicate.rfind("#"), predicate.rfind(":")) + 1
        namespace, local = predicate[:cut], predicate[cut:]
        if not _XML_NAME.match(local):
            raise ValueError(f"the end of this predicate is no XML name: {predicate}")
        known = {uri: prefix for prefix, uri in self.used.items()}
        prefix = known.get(namespace) or self._prefixes.get(namespace) or f"ns{len(self.used)}"
        self.used[prefix] = namespace
        return f"{prefix}:{local}"


def _property(name: str, term: str) -> str:
    if term.startswith("<"):
        return f"<{name} rdf:resource={_attribute(term[1:-1])}/>"
    text, language, datatype = value(term)
    mark = f' xml:lang="{language}"' if language else f" rdf:datatype={_attribute(datatype)}" if datatype else ""
    return f"<{name}{mark}>{escape(text, _XML_TEXT)}</{name}>"


def _attribute(text: str) -> str:
    return quoteattr(text)


# --- JSON-LD ---------------------------------------------------------------------------------------------------------


def jsonld(statements: Iterable[Row], layout: Layout) -> bytes:
    """Write one graph as JSON-LD 1.1: a context of prefixes (in the file: nothing is fetched), an object a subject."""
    compact = _Compact(layout.prefixes)
    ordered = _ordered(statements, layout)
    nodes = []
    for subject, members in groupby(ordered, key=lambda row: row.subject):
        node: dict[str, Any] = {"@id": compact.iri(subject)}
        for predicate, found in groupby(members, key=lambda row: row.predicate):
            objects = [row.object for row in found]
            if predicate == _TYPE:
                node["@type"] = [compact.iri(term) for term in objects]
            else:
                node[compact.iri(predicate)] = [compact.object(term) for term in objects]
        nodes.append(json.dumps(node, ensure_ascii=False))
    context = json.dumps(dict(sorted(compact.used.items())), ensure_ascii=False, indent=2)
    graph = ",\n".join(nodes)
    return f'{{"@context": {context},\n"@graph": [\n{graph}\n]}}\n'.encode()


class _Compact:
    """Shortens IRIs for JSON-LD, and remembers the prefixes that it has used."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._namespaces = {namespace: prefix for prefix, namespace in prefixes.items() if namespace[-1] in "/#:"}
        self.used: dict[str, str] = {}

    def iri(self, term: str) -> str:
        return self._short(term[1:-1])

    def _short(self, uri: str) -> str:
        cut = max(uri.rfind("/"), uri.rfind("#")) + 1
        prefix = self._namespaces.get(uri[:cut])
        if prefix is None or not _LOCAL.fullmatch(uri[cut:]):
            return uri
        self.used[prefix] = uri[:cut]
        return f"{prefix}:{uri[cut:]}"

    def object(self, term: str) -> dict[str, str]:
        if term.startswith("<"):
            return {"@id": self.iri(term)}
        text, language, datatype = value(term)
        if language:
            return {"@value": text, "@language": language}
        return {"@value": text, "@type": self._short(datatype)} if datatype else {"@value": text}
