"""RDF/XML and JSON-LD, for programs that read no Turtle; ordered as :mod:`kg.graph.notation`. Standard library only."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from kg.graph.notation import LOCAL, TYPE, Layout, Row, bare, object_order, paragraphs, value
from kg.ontology.terms import RDF

_XML_NAME = re.compile(r"[A-Za-z_][\w.-]*$", re.ASCII)
_XML_TEXT = {"\r": "&#13;"}


def rdfxml(statements: Iterable[Row], layout: Layout) -> bytes:
    """Write one graph as RDF/XML, a ``rdf:Description`` a subject.

    Raises:
        ValueError: a predicate whose end is no XML name, or a character that XML cannot hold.
    """
    names = _XmlNames(layout.prefixes)
    body = []
    kept = bare(statements)
    for subject, lines in paragraphs(kept, layout, object_order(kept)):
        body.append(f"  <rdf:Description rdf:about={_attribute(subject[1:-1])}>\n")
        for predicate, objects in lines:
            name = names.name(predicate[1:-1])
            body.extend(f"    {_property(name, term)}\n" for term in objects)
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
        self._names: dict[str, str] = {}
        self.used = {"rdf": RDF}

    def name(self, predicate: str) -> str:
        """Give the qualified name.

        Raises:
            ValueError: there can be none.
        """
        found = self._names.get(predicate)
        if found is None:
            found = self._names[predicate] = self._fresh(predicate)
        return found

    def _fresh(self, predicate: str) -> str:
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
    kept = bare(statements)
    nodes = []
    for subject, lines in paragraphs(kept, layout, object_order(kept)):
        node: dict[str, Any] = {"@id": compact.iri(subject)}
        for predicate, objects in lines:
            if predicate == TYPE:
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

        self._shortened: dict[str, str] = {}

    def iri(self, term: str) -> str:
        return self._short(term[1:-1])

    def _short(self, uri: str) -> str:
        found = self._shortened.get(uri)
        if found is None:
            found = self._shortened[uri] = self._fresh(uri)
        return found

    def _fresh(self, uri: str) -> str:
        cut = max(uri.rfind("/"), uri.rfind("#")) + 1
        prefix = self._namespaces.get(uri[:cut])
        if prefix is None or not LOCAL.fullmatch(uri[cut:]):
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
