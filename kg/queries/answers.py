"""Answers as text: SPARQL's own formats (CSV, TSV, JSON, XML) and RDF. Rows are written while they are read.

Owns the formats; the table for terminals is :mod:`kg.columns`.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO

from kg import columns
from kg.errors import explain
from kg.ontology.terms import XSD
from kg.store import FORMATS as RDF_FORMATS
from kg.store import Answer, Ask, BlankNode, Construct, Literal, NamedNode, Select, Term, serialise

ROW_FORMATS = ("table", "csv", "tsv", "json", "xml")
FORMATS = (*ROW_FORMATS, *RDF_FORMATS)
"""Every format that an answer can be written in; those of RDF are for CONSTRUCT and DESCRIBE."""


def write(
    answer: Answer,
    output: BinaryIO,
    format: str | None = None,  # noqa: A002 - the word of the command line
    *,
    prefixes: Mapping[str, str] | None = None,
    width: int | None = None,
) -> columns.Shown:
    """Write an answer; without a format, rows as a table and triples as Turtle. Tell how much was shown.

    ``width`` is that of the terminal (``None``: as wide as it comes).

    Raises:
        ExplainedError: rows were wanted in a format for triples.
    """
    if isinstance(answer, Construct) and format in (None, *RDF_FORMATS):
        serialise(answer.triples, format or "ttl", prefixes=prefixes, output=output)
        return columns.Shown()
    if format in RDF_FORMATS:
        raise explain(
            f"{format} is for triples, and this query gives {_kind(answer)}",
            where="--format",
            hint=", ".join(ROW_FORMATS),
        )
    if isinstance(answer, Ask):
        output.write(_of_ask(answer, format or "table").encode())
        return columns.Shown(rows=1)
    rows = answer if isinstance(answer, Select) else _as_rows(answer)
    if format in (None, "table"):
        return columns.write(rows, output, prefixes=prefixes or {}, width=width)
    output.writelines(piece.encode() for piece in _WRITERS[format](rows))
    return columns.Shown()


def _kind(answer: Answer) -> str:
    return "a yes or no" if isinstance(answer, Ask) else "rows"


def _as_rows(answer: Construct) -> Select:
    rows = ((triple.subject, triple.predicate, triple.object) for triple in answer.triples)
    return Select(columns=("subject", "predicate", "object"), rows=rows)


def _of_ask(answer: Ask, format: str) -> str:  # noqa: A002 - as above
    word = "true" if answer.value else "false"
    if format == "json":
        return f'{{"head": {{}}, "boolean": {word}}}\n'
    if format == "xml":
        return f"{_XML_HEAD}  <head/>\n  <boolean>{word}</boolean>\n</sparql>\n"
    return "yes\n" if answer.value and format == "table" else "no\n" if format == "table" else f"{word}\n"


def _csv(answer: Select) -> Iterator[str]:
    yield _csv_line(answer.columns)
    for row in answer.rows:
        yield _csv_line(plain(term) for term in row)


def _csv_line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def plain(term: Term | None) -> str:
    """Give a term's text: an IRI in full, a literal without its language and type, ``""`` where unbound."""
    if term is None:
        return ""
    return term.value if isinstance(term, (NamedNode, Literal)) else str(term)


def _tsv(answer: Select) -> Iterator[str]:
    yield "\t".join(f"?{column}" for column in answer.columns) + "\n"
    for row in answer.rows:
        yield "\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) + "\n"


def _json(answer: Select) -> Iterator[str]:
    yield f'{{"head": {{"vars": {json.dumps(answer.columns, ensure_ascii=False)}}}, "results": {{"bindings": ['
    separator = "\n  "
    for row in answer.rows:
        bound = {column: _json_term(term) for column, term in zip(answer.columns, row, strict=True) if term is not None}
        yield separator + json.dumps(bound, ensure_ascii=False)
        separator = ",\n  "
    yield "\n]}}\n"


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        found: dict[str, object] = {"type": "literal", "value": term.value}
        if term.language:
            found["xml:lang"] = term.language
        elif term.datatype.value != f"{XSD}string":
            found["datatype"] = term.datatype.value
        return found
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}


_XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n'


def _xml(answer: Select) -> Iterator[str]:
    yield f"{_XML_HEAD}  <head>\n"
    yield from (f'    <variable name="{_xml_text(column)}"/>\n' for column in answer.columns)
    yield "  </head>\n  <results>\n"
    for row in answer.rows:
        yield "    <result>\n"
        for column, term in zip(answer.columns, row, strict=True):
            if term is not None:
                yield f'      <binding name="{_xml_text(column)}">{_xml_term(term)}</binding>\n'
        yield "    </result>\n"
    yield "  </results>\n</sparql>\n"


def _xml_term(term: Term) -> str:
    if isinstance(term, NamedNode):
        return f"<uri>{_xml_text(term.value)}</uri>"
    if isinstance(term, BlankNode):
        return f"<bnode>{_xml_text(term.value)}</bnode>"
    if isinstance(term, Literal):
        return f"<literal{_xml_kind(term)}>{_xml_text(term.value)}</literal>"
    parts = (("subject", term.subject), ("predicate", term.predicate), ("object", term.object))
    inner = "".join(f"<{name}>{_xml_term(part)}</{name}>" for name, part in parts)
    return f"<triple>{inner}</triple>"


def _xml_kind(term: Literal) -> str:
    if term.language:
        return f' xml:lang="{_xml_text(term.language)}"'
    return "" if term.datatype.value == f"{XSD}string" else f' datatype="{_xml_text(term.datatype.value)}"'


_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _xml_text(text: str) -> str:
    """Escape a text for XML (the standard library's way is slow to import); what XML cannot hold shows as missing."""
    clean = _NOT_IN_XML.sub("\ufffd", text)
    return "".join(_IN_XML.get(character, character) for character in clean)


_IN_XML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}


_WRITERS: dict[str | None, Callable[[Select], Iterator[str]]] = {"csv": _csv, "tsv": _tsv, "json": _json, "xml": _xml}
