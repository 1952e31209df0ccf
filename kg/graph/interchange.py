"""RDF/XML and JSON-LD, for programs that read no Turtle; ordered as :mod:`kg.graph.notation`. Standard library only."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from kg.graph.notation import LOCAL, TYPE, Layout, Line, Prefix, Row, bare, object_order, paragraphs, value
from kg.identity import digest
from kg.ontology.terms import RDF

Paragraph = tuple[str, list[Line]]

_XML_NAME = re.compile(r"[A-Za-z_][\w.-]*$", re.ASCII)
_XML_TEXT = {"\r": "&#13;"}
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def rdfxml(statements: Iterable[Row], layout: Layout) -> bytes:
    """Write one graph as RDF/XML, a ``rdf:Description`` a subject.

    Raises:
        ValueError: a predicate whose end is no XML name, or a character that XML cannot hold.
    """
    kept = bare(statements)
    writer = Xml(layout.prefix)
    body = writer.nodes(paragraphs(kept, layout, object_order(kept)))
    return f"{Xml.opening(writer.used)}{body}{Xml.CLOSING}".encode()


class Xml:
    """Writes nodes as RDF/XML, and remembers the namespaces that their predicates need: ``used``, by prefix."""

    CLOSING = "</rdf:RDF>\n"

    def __init__(self, prefix: Prefix) -> None:
        self._prefix = prefix
        self._names: dict[str, str] = {}
        self._values: dict[str, tuple[str, str | None]] = {}
        self.used = {"rdf": RDF}

    @staticmethod
    def opening(used: Mapping[str, str]) -> str:
        """Write what stands before the nodes."""
        declared = "".join(f"\n    xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in sorted(used.items()))
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declared}>\n'

    def nodes(self, found: Iterable[Paragraph]) -> str:
        """Write nodes.

        Raises:
            ValueError: as :func:`rdfxml`.
        """
        body = []
        for subject, lines in found:
            body.append(f"  <rdf:Description rdf:about={quoteattr(subject[1:-1])}>\n")
            for predicate, objects in lines:
                name = self._names.get(predicate) or self._name(predicate)
                for term in objects:
                    mark, text = self._values.get(term) or self._value(term)
                    body.append(f"    <{name}{mark}/>\n" if text is None else f"    <{name}{mark}>{text}</{name}>\n")
            body.append("  </rdf:Description>\n")
        text = "".join(body)
        if not text.isprintable() and (wrong := _NOT_XML.search(text)) is not None:
            raise ValueError(f"XML cannot hold the character U+{ord(wrong[0]):04X}")
        return text

    def _name(self, predicate: str) -> str:
        uri = predicate[1:-1]
        cut = max(uri.rfind("/"), uri.rfind("#"), uri.rfind(":")) + 1
        namespace, local = uri[:cut], uri[cut:]
        if not _XML_NAME.match(local):
            raise ValueError(f"the end of this predicate is no XML name: {uri}")
        prefix = "rdf" if namespace == RDF else self._prefix(namespace) or f"ns-{digest(namespace)[:8]}"
        self.used[prefix] = namespace
        self._names[predicate] = f"{prefix}:{local}"
        return self._names[predicate]

    def _value(self, term: str) -> tuple[str, str | None]:
        if term.startswith("<"):
            made: tuple[str, str | None] = (f" rdf:resource={quoteattr(term[1:-1])}", None)
        else:
            text, language, datatype = value(term)
            mark = f' xml:lang="{language}"' if language else f" rdf:datatype={quoteattr(datatype)}" if datatype else ""
            made = (mark, escape(text, _XML_TEXT))
        self._values[term] = made
        return made


# --- JSON-LD ---------------------------------------------------------------------------------------------------------


def jsonld(statements: Iterable[Row], layout: Layout) -> bytes:
    """Write one graph as JSON-LD 1.1: a context of prefixes (in the file: nothing is fetched), an object a subject."""
    kept = bare(statements)
    writer = Json(layout.prefix)
    body = writer.nodes(paragraphs(kept, layout, object_order(kept)))
    return f"{Json.opening(writer.used)}{body}{Json.CLOSING}".encode()


class Json:
    """Writes nodes as JSON-LD, and remembers the prefixes that it has used."""

    BETWEEN = ",\n"
    CLOSING = "\n]}\n"

    def __init__(self, prefix: Prefix) -> None:
        self._prefix = prefix
        self.used: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._values: dict[str, str] = {}

    @staticmethod
    def opening(used: Mapping[str, str]) -> str:
        """Write what stands before the nodes."""
        context = json.dumps(dict(sorted(used.items())), ensure_ascii=False, indent=2)
        return f'{{"@context": {context},\n"@graph": [\n'

    def nodes(self, found: Iterable[Paragraph]) -> str:
        """Write nodes, with what stands between two of them."""
        return self.BETWEEN.join(
            f'{{"@id": {self._name(subject)}, {", ".join(self._property(*line) for line in lines)}}}'
            for subject, lines in found
        )

    def _property(self, predicate: str, objects: list[str]) -> str:
        if predicate == TYPE:
            return f'"@type": [{", ".join(map(self._name, objects))}]'
        return f"{self._name(predicate)}: [{', '.join(map(self._object, objects))}]"

    def _name(self, term: str) -> str:
        """Give an IRI as a JSON string, short where a prefix fits."""
        found = self._names.get(term)
        if found is None:
            found = self._names[term] = json.dumps(self._short(term[1:-1]), ensure_ascii=False)
        return found

    def _short(self, uri: str) -> str:
        cut = max(uri.rfind("/"), uri.rfind("#")) + 1
        prefix = self._prefix(uri[:cut]) if uri[:cut].endswith(("/", "#", ":")) else None
        if prefix is None or not LOCAL.fullmatch(uri[cut:]):
            return uri
        self.used[prefix] = uri[:cut]
        return f"{prefix}:{uri[cut:]}"

    def _object(self, term: str) -> str:
        found = self._values.get(term)
        if found is None:
            found = self._values[term] = self._fresh(term)
        return found

    def _fresh(self, term: str) -> str:
        if term.startswith("<"):
            return f'{{"@id": {self._name(term)}}}'
        text, language, datatype = value(term)
        said = json.dumps(text, ensure_ascii=False)
        if language:
            return f'{{"@value": {said}, "@language": "{language}"}}'
        return f'{{"@value": {said}, "@type": {self._name(f"<{datatype}>")}}}' if datatype else f'{{"@value": {said}}}'
