"""A mapping file, read: TOML → :class:`~kg.importing.records.Plan`, with every fault at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from kg import suggestions
from kg.errors import ExplainedError, Fault
from kg.importing.records import Plan, Source, Statement, Thing
from kg.importing.templates import Template, UnreadableTemplateError, template
from kg.ontology.vocabulary import Vocabulary
from kg.seeds import authority, document_metadata

_TOP: Final = ("table", "document", "text", "things", "claims")
_SOURCE: Final = ("file", "delimiter", "encoding", "dates", "where")
_DOCUMENT: Final = ("id", "title", "author", "language", "licence", "citation", "year", "work")
_THING: Final = ("kind", "name", "id", "identity", "split", "same", "nobody", "language")
_STATEMENT: Final = (
    *("subject", "predicate", "object", "claimants", "place", "context", "date", "certainty", "polarity", "remark"),
    "where",
)
_AUTHOR: Final = "author"


def read(path: Path, vocabulary: Vocabulary) -> Plan:
    """Read a mapping file.

    Raises:
        ExplainedError: it cannot be read, or does not say what it must; all faults.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        said = tomllib.loads(text)
    except OSError as error:
        raise ExplainedError(
            Fault(where=str(path), what=f"cannot be read: {(error.strerror or str(error)).lower()}")
        ) from None
    except UnicodeDecodeError as error:
        raise ExplainedError(Fault(where=str(path), what=f"not UTF-8: {error.reason}")) from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        where = f"{path}:{found[1]}" if found else str(path)
        raise ExplainedError(
            Fault(where=where, what=f"not TOML: {error}", hint="templates stand best in single quotes")
        ) from None
    reader = _Reader(str(path), text.split("\n"), vocabulary)
    plan = reader.plan(said)
    if reader.faults or plan is None:
        raise ExplainedError.of(reader.faults)
    return plan


class _Reader:
    """Reads one mapping file; collects what is wrong with it."""

    def __init__(self, path: str, lines: list[str], vocabulary: Vocabulary) -> None:
        self.path, self.lines, self.vocabulary = path, lines, vocabulary
        self.faults: list[Fault] = []

    def plan(self, said: Mapping[str, Any]) -> Plan | None:
        self._only(said, _TOP, "")
        source, where = self._source(self._table(said, "table"))
        document, fixed = self._document(self._table(said, "document"))
        language = document.get("language", "en")
        things = {
            name: thing
            for name, each in self._table(said, "things").items()
            if (thing := self._thing(name, each, language)) is not None
        }
        claims = said.get("claims", [])
        if not isinstance(claims, list) or not claims:
            self._fault("claims", "no claims", hint='[[claims]] with subject, predicate = "hasParty", object')
            claims = []
        declared = set(self._table(said, "things"))
        statements = tuple(
            statement for each in claims if (statement := self._statement(each, declared, things)) is not None
        )
        row = self._template("row", self._table(said, "text").get("row"))
        self._only(self._table(said, "text"), ("row",), "text")
        if self.faults:
            return None
        return Plan(
            path=self.path,
            source=source,
            document=document,
            row=row,
            things=things,
            statements=statements,
            where=where,
            fixed=fixed,
        )

    def _source(self, said: Mapping[str, Any]) -> tuple[Source, Mapping[str, frozenset[str]]]:
        self._only(said, _SOURCE, "table")
        if not isinstance(said.get("file"), str):
            self._fault("table", "the table has no file", hint='[table] file = "letters.csv"')
        dates = self._text(said, "dates")
        if dates and not {"YYYY"} <= set(re.findall(r"[A-Z]+", dates)) <= {"DD", "D", "MM", "M", "YYYY"}:
            self._fault("dates", "no form of a date", excerpt=dates, hint="of DD, D, MM, M, YYYY: DD/MM/YYYY")
        source = Source(
            file=str(said.get("file", "")),
            delimiter=self._text(said, "delimiter") or None,
            encoding=self._text(said, "encoding") or "utf-8-sig",
            dates=dates or None,
        )
        return source, self._rows(said.get("where"))

    def _document(self, said: Mapping[str, Any]) -> tuple[dict[str, str], tuple[Mapping[str, str], ...]]:
        self._only(said, _DOCUMENT, "document")
        fixed: list[Mapping[str, str]] = []
        author = said.get(_AUTHOR)
        if isinstance(author, dict):
            row = {str(name): str(value) for name, value in author.items()}
            if not {"id", "kind"} <= set(row):
                self._fault(_AUTHOR, "an author described here has an id, a kind and a label", hint=_AUTHOR_HINT)
            elif self._stem(row["kind"], _AUTHOR) is not None:
                fixed.append(row)
            author = row.get("id")
        document = {name: self._text(said, name) for name in _DOCUMENT if name != _AUTHOR}
        document = {name: value for name, value in document.items() if value}
        document[_AUTHOR] = str(author or "")
        for name in ("id", "title", _AUTHOR, "language"):
            if not document.get(name):
                self._fault("document", f"the document has no {name}", hint=_HINTS.get(name))
        if document.get("id") and not document_metadata.is_id(document["id"]):
            self._fault("id", "an id has only a-z, 0-9, - . _ ~", excerpt=document["id"])
        return document, tuple(fixed)

    def _thing(self, name: str, said: object, language: str) -> Thing | None:
        where = f"things.{name}"
        if not isinstance(said, dict):
            self._fault(where, f"things.{name} is no table", hint=f"[things.{name}]")
            return None
        table = self._stem(self._text(said, "kind"), where)
        if table is None:
            return None
        columns = {column.name for column in table.columns} | {"other_names", "note"}
        cells = {}
        for key, value in said.items():
            if key in _THING:
                continue
            if key not in columns and not re.fullmatch(r"(?:label|description)_[a-z]{2,3}(?:-\w+)?", key):
                hint = suggestions.hint(key, [*_THING, *columns])
                self._fault(where, f"{table.stem}.csv has no column {key}", hint=hint)
            elif (read := self._template(where, value)) is not None:
                cells[key] = read
        label = self._template(where, said.get("name"))
        labels = [cells[key] for key in cells if key.startswith("label_")]
        if label is None and not labels:
            self._fault(where, f"things.{name} has no name", hint='name = "{column}"')
            return None
        same = said.get("same", {})
        return Thing(
            name=name,
            kind=str(said["kind"]),
            stem=table.stem,
            prefix=table.prefix,
            label=label or labels[0],
            language=self._text(said, "language") or language,
            id=self._template(where, said.get("id")),
            identity=self._template(where, said.get("identity")),
            split=self._text(said, "split") or None,
            same={str(key): str(value) for key, value in same.items()} if isinstance(same, dict) else {},
            nobody=frozenset(self._several(said, "nobody")),
            cells=cells,
        )

    def _statement(self, said: object, declared: set[str], things: Mapping[str, Thing]) -> Statement | None:
        if not isinstance(said, dict):
            self._fault("claims", "a claim is no table", hint="[[claims]]")
            return None
        self._only(said, _STATEMENT, "claims")
        predicate = self._text(said, "predicate")
        relation = self.vocabulary.relations.get(predicate)
        if relation is None:
            hint = suggestions.hint(predicate, self.vocabulary.relations)
            self._fault(predicate or "claims", f"no relation {predicate}".strip(), hint=hint)
        claimants, context = self._several(said, "claimants"), self._several(said, "context")
        place = self._text(said, "place") or None
        ends = {name: self._text(said, name) for name in ("subject", "object")}
        for name, end in ends.items():
            if not end:
                self._fault(
                    predicate or "claims", f"a claim has no {name}", hint=f"{name} = one of [things.…], or an id"
                )
        for each in (*ends.values(), *claimants, *context, *filter(None, [place])):
            if each and each not in declared and "/" not in each:
                self._fault(each, f"no thing {each}", hint=suggestions.hint(each, declared))
        if relation is not None:
            for name, roots in (("subject", relation.domains), ("object", relation.ranges)):
                thing = things.get(ends[name])
                if thing is not None and roots and not self.vocabulary.fits(thing.kind, roots):
                    what = (
                        f"the {name} of {predicate} is a {' or a '.join(roots)}; things.{thing.name} is a {thing.kind}"
                    )
                    self._fault(predicate, what)
        return Statement(
            subject=ends["subject"],
            predicate=predicate,
            object=ends["object"],
            claimants=claimants,
            place=place,
            context=context,
            date=self._template("date", said.get("date")),
            certainty=self._text(said, "certainty"),
            polarity=self._text(said, "polarity"),
            remark=self._template("remark", said.get("remark")),
            where=self._rows(said.get("where")),
        )

    # --- pieces -----------------------------------------------------------------------------------------------------

    def _stem(self, kind: str, where: str) -> authority.Table | None:
        if kind not in self.vocabulary.classes:
            self._fault(where, f"no kind {kind}".strip(), hint=suggestions.hint(kind, self._kinds()))
            return None
        for table in authority.TABLES:
            if self.vocabulary.is_a(kind, table.root):
                return table
        self._fault(
            where, f"no authority table holds a {kind}", hint=f"kinds of {', '.join(t.root for t in authority.TABLES)}"
        )
        return None

    def _kinds(self) -> list[str]:
        roots = [table.root for table in authority.TABLES]
        return [kind for kind in self.vocabulary.classes if self.vocabulary.fits(kind, roots)]

    def _table(self, said: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        found = said.get(name, {})
        if isinstance(found, dict):
            return found
        self._fault(name, f"{name} is no table", hint=f"[{name}]")
        return {}

    def _text(self, said: Mapping[str, Any], name: str) -> str:
        value = said.get(name, "")
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            return str(value)
        self._fault(name, f"{name} is no text")
        return ""

    def _several(self, said: Mapping[str, Any], name: str) -> tuple[str, ...]:
        value = said.get(name, [])
        return tuple(str(each) for each in (value if isinstance(value, list) else [value]))

    def _template(self, where: str, written: object) -> Template | None:
        if written is None:
            return None
        try:
            return template(str(written))
        except UnreadableTemplateError as error:
            self._fault(where, str(error), excerpt=str(written))
            return None

    def _rows(self, said: object) -> Mapping[str, frozenset[str]]:
        if said is None:
            return {}
        if not isinstance(said, dict):
            self._fault("where", "where is no table", hint='where = { column = ["value", "other"] }')
            return {}
        return {
            str(column): frozenset(map(str, values if isinstance(values, list) else [values]))
            for column, values in said.items()
        }

    def _only(self, said: Iterable[str], known: tuple[str, ...], table: str) -> None:
        for key in said:
            if key not in known:
                what = f"{table} has no {key}" if table else f"nothing here is called {key}"
                self._fault(key, what, hint=suggestions.hint(key, known))

    def _fault(self, near: str, what: str, *, excerpt: str | None = None, hint: str | None = None) -> None:
        fault = Fault(where=self._at(near), what=what, excerpt=excerpt, hint=hint)
        if fault not in self.faults:
            self.faults.append(fault)

    def _at(self, near: str) -> str:
        """Say on which line a key, a table or a value stands, as well as lines can tell."""
        key = re.escape(near)
        patterns = (rf"\s*\[+\s*{key}\s*\]+", rf"\s*{key}\s*=", rf".*\"{key}\"|.*'{key}'", rf".*\b{key}\b")
        for pattern in patterns:
            for number, line in enumerate(self.lines, 1):
                if near and re.match(pattern, line):
                    return f"{self.path}:{number}"
        return self.path


_AUTHOR_HINT: Final = 'author = { id = "group/foreign-office", kind = "Organ", label_en = "Foreign Office" }'
_HINTS: Final = {
    "id": 'id = "foreign-office-treaties": its folder under seeds/documents/',
    "title": "what the list is called",
    "author": f"whose list it is: an id of the authority tables, or {_AUTHOR_HINT}",
    "language": 'language = "en"',
}


def columns(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield every column that the mapping names, with where it does: for holding them to the table's header."""
    for thing in plan.things.values():
        for each in (thing.label, thing.id, thing.identity, *thing.cells.values()):
            yield from ((column, f"things.{thing.name}") for column in (each.columns if each else ()))
    for statement in plan.statements:
        for each in (statement.date, statement.remark):
            yield from ((column, statement.predicate) for column in (each.columns if each else ()))
        yield from ((column, statement.predicate) for column in statement.where)
    yield from ((column, "text") for column in (plan.row.columns if plan.row else ()))
    yield from ((column, "table") for column in plan.where)
