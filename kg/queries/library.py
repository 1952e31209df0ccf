"""The query library: what each ``queries/*.rq`` says of itself in its header, finding one, and running it.

A query's head are comments, so that the file runs as it is on any SPARQL 1.1 engine. Turning what a person typed into
terms is :mod:`kg.queries.parameters`; showing rows is :mod:`kg.queries.answers`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kg import sparql, store
from kg.errors import ExplainedError, Fault, explain
from kg.ontology.terms import FULLTEXT, PREFIXES, facts_graph
from kg.project import Project
from kg.queries import labels, parameters
from kg.queries.parameters import KINDS, Parameter
from kg.seeds.authority import TABLES
from kg.sparql import tokens
from kg.store import Answer, Literal, Select, Store, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A query with what its header says: titles, description, parameters, the columns of its rows, a call to try."""

    name: str
    text: str
    path: Path | None = None
    title: str = ""
    title_tr: str = ""
    description: str = ""
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[str, ...] = ()
    example: str = ""


_FIELD = re.compile(r"#\s*(?P<field>title|title-tr|description|parameter|columns|example):\s*(?P<value>.*\S)")
_MORE = re.compile(r"#\s{2,}(?P<value>\S.*)")
_PARAMETER = re.compile(
    r"(?P<name>[A-Za-z]\w*)\s+(?P<kind>[a-z]+)\s+(?:(?P<required>required)|optional|default=(?P<default>\S+))\s+(?P<text>\S.*)"
)


def library(folder: Path) -> dict[str, Query]:
    """Read every query of a folder, by name.

    Raises:
        ExplainedError: headers do not say what they must; all faults of all files.
    """
    faults: list[Fault] = []
    found = {}
    for path in sorted(folder.glob("*.rq")):
        query, wrong = _parse(path.stem, _text_of(path), path)
        found[query.name] = query
        faults.extend(wrong)
        faults.extend(_incomplete(query, str(path)))
    if faults:
        raise ExplainedError.of(faults)
    return found


def read(path: Path) -> Query:
    """Read a query from a file; it may have a header as those of the library have, and need not.

    Raises:
        ExplainedError: there is no such file, it is not UTF-8, or a line of its header cannot be understood.
    """
    query, faults = _parse(path.name, _text_of(path), path)
    if faults:
        raise ExplainedError.of(faults)
    return query


def written(text: str, *, name: str = "") -> Query:
    """Take a query that somebody typed; what its header says of parameters counts."""
    query, faults = _parse(name, text, None)
    if faults:
        raise ExplainedError.of(faults)
    return query


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise explain(f"not UTF-8: {error.reason} at byte {error.start}", where=str(path)) from None
    except OSError as error:
        raise explain(f"cannot be read: {error.strerror}", where=str(path)) from None


def _parse(name: str, text: str, path: Path | None) -> tuple[Query, list[Fault]]:
    fields: dict[str, list[str]] = {}
    faults: list[Fault] = []
    taken: list[Parameter] = []
    for number, field, value in _header(text):
        where = f"{path}:{number}" if path else f"line {number}"
        if field != "parameter":
            fields.setdefault(field, []).append(value)
            continue
        match = _PARAMETER.fullmatch(value)
        if match is None or match["kind"] not in KINDS:
            hint = f"# parameter: NAME KIND required|optional|default=VALUE DESCRIPTION; kinds: {', '.join(KINDS)}"
            faults.append(Fault(where=where, what="a parameter that cannot be understood", excerpt=value, hint=hint))
            continue
        taken.append(
            Parameter(
                name=match["name"],
                kind=match["kind"],
                required=match["required"] is not None,
                default=match["default"],
                description=match["text"],
            )
        )
    joined = {field: " ".join(values) for field, values in fields.items()}
    query = Query(
        name=name,
        text=text,
        path=path,
        title=joined.get("title", ""),
        title_tr=joined.get("title-tr", ""),
        description=joined.get("description", ""),
        parameters=tuple(taken),
        columns=tuple(column.strip() for column in joined.get("columns", "").split(",") if column.strip()),
        example=joined.get("example", ""),
    )
    return query, faults


def _header(text: str) -> Iterator[tuple[int, str, str]]:
    """Give the fields of the comment lines that a query begins with; a deeper indented line goes on with its field."""
    pending: tuple[int, str, str] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            break
        field, more = _FIELD.match(line), _MORE.match(line)
        if field is None and more is not None and pending is not None:
            pending = (pending[0], pending[1], f"{pending[2]} {more['value'].strip()}")
            continue
        if pending is not None:
            yield pending
        pending = (number, field["field"], field["value"]) if field else None
    if pending is not None:
        yield pending


def _incomplete(query: Query, where: str) -> Iterator[Fault]:
    """Find what the header of a query of the library must say and does not."""
    for field in ("title", "title_tr", "description", "columns", "example"):
        if not getattr(query, field):
            yield Fault(where=where, what=f"the header has no “# {field.replace('_', '-')}:”")


def described(query: Query) -> dict[str, object]:
    """Give what a header says as JSON takes it."""
    return {
        "name": query.name,
        "title": {"en": query.title, "tr": query.title_tr},
        "description": query.description,
        "parameters": [asdict(parameter) for parameter in query.parameters],
        "columns": list(query.columns),
        "example": query.example,
    }


def markdown(queries: Mapping[str, Query]) -> str:
    """Write the list of a library for its README."""
    lines = ["| query | what it answers | parameters |", "|---|---|---|"]
    for query in queries.values():
        taken = ", ".join(f"`{each.name}`" + ("*" if each.required else "") for each in query.parameters)
        link = f"[`{query.name}`]({query.name}.rq)"
        lines.append(f"| {link} | **{query.title}** · {query.title_tr}. {query.description} | {taken} |")
    return "\n".join((*lines, "", "\\* required\n"))


def find(name: str, queries: Mapping[str, Query]) -> Query:
    """Get a query of the library by its name.

    Raises:
        ExplainedError: there is none; the nearest names are shown.
    """
    wanted = name.removesuffix(".rq").strip().lower().replace("_", "-").replace(" ", "-")
    if wanted in queries:
        return queries[wanted]
    near = difflib.get_close_matches(wanted, queries, n=3, cutoff=0.5) or _sharing_a_word(wanted, queries)
    hint = f"nearest: {', '.join(near)}" if near else "kg query --list"
    raise explain("no query of this name in the library, and no file", where=name, hint=hint)


def _sharing_a_word(wanted: str, queries: Mapping[str, Query]) -> list[str]:
    words = set(wanted.split("-")) - {"the", "of", "by", "at", "in", "and", "who", "what"}
    return [name for name in queries if words & set(name.split("-"))][:3]


def run(query: Query, graph: Store, given: Mapping[str, str], *, project: Project, policy: str | None = None) -> Answer:
    """Bind what was given to the query's parameters and run it; of its columns those that its header declares are kept.

    With ``policy`` the facts of other policies are not seen.

    Raises:
        ExplainedError: parameters are unknown, missing, of the wrong kind, or ambiguous (all of them at once), the
            policy has no facts in the store, or the query does not parse.
    """
    where = str(query.path or "")
    within = _seen(graph, project, policy) if policy is not None else None
    store.check(graph, query.text, prefixes=prefixes(project), where=where)
    terms = bind(query, given, graph, project=project)
    sparql.check_bound(query.text, frozenset(terms), where=where)

    def ask(text: str, functions: Mapping[str, labels.Function]) -> Answer:
        return store.query(graph, text, prefixes=prefixes(project), within=within, where=where, functions=functions)

    def write(text: str) -> str:
        return self_contained(replace(query, text=text), terms)  # not terms beside it: an engine plans by what it reads

    answer = (
        labels.answered(graph, query.text, terms.get("lang"), ask, write=write)
        if within is None
        else ask(write(query.text), {})
    )
    return _declared(answer, query.columns) if isinstance(answer, Select) else answer


def bind(query: Query, given: Mapping[str, str], graph: Store, *, project: Project) -> dict[str, Term]:
    """Turn what was given for a query's parameters into terms for its variables.

    Raises:
        ExplainedError: as :func:`run`.
    """
    variables = frozenset(token.text[1:] for token in tokens(query.text) if token.kind == "variable")
    return parameters.bind(query.parameters, given, graph, project=project, name=query.name, variables=variables)


def _seen(graph: Store, project: Project, policy: str) -> tuple[str, ...]:
    """Name the graphs to look into when only one policy's facts count."""
    beginning = project.base + facts_graph("")
    names = store.graphs(graph)
    policies = [name.removeprefix(beginning) for name in names if name.startswith(beginning)]
    if policy not in policies:
        hint = f"built: {', '.join(policies)}" if policies else "kg build"
        raise explain("no facts of this policy in the store", where="--policy", excerpt=policy, hint=hint)
    return tuple(name for name in names if not name.startswith(beginning) or name == beginning + policy)


def prefixes(project: Project) -> dict[str, str]:
    """Give the prefixes that a query may use undeclared: the usual ones, and one a kind of id (``person:``)."""
    kinds = {table.prefix.rstrip("/"): project.base + table.prefix for table in TABLES}
    return {
        **PREFIXES,
        "text": FULLTEXT,
        **kinds,
        **{kind: f"{project.base}{kind}/" for kind in ("claim", "document", "graph")},
    }


def _declared(answer: Select, columns: tuple[str, ...]) -> Select:
    """Keep the columns that the header declares; the others are there only so that a parameter can be bound."""
    if not columns or not set(columns) <= set(answer.columns) or columns == answer.columns:
        return answer
    kept = [answer.columns.index(column) for column in columns]
    return Select(columns=columns, rows=(tuple(row[index] for index in kept) for row in answer.rows))


def self_contained(query: Query, terms: Mapping[str, Term]) -> str:
    """Write a query with its parameters in it, as VALUES, to be run on any other engine."""
    text = _WITH.sub(lambda line: line[2] if line[1] in terms else line[0], query.text)
    text = _UNLESS.sub(lambda line: "" if set(re.findall(r"\w+", line[2])) & set(terms) else line[0], text)
    return sparql.valued(_once(text, terms), terms)


def _once(text: str, terms: Mapping[str, Term]) -> str:
    """Leave out the look-up of a label in a language that another line asks for already, by a parameter."""
    tags = {name: term.value for name, term in terms.items() if isinstance(term, Literal)}
    asked = {(named[1], tags[named[2]]) for named in _WANTED.finditer(text) if named[2] in tags}
    return _LABEL.sub(lambda line: "" if (line[1], line[2]) in asked else line[0], text)


_WITH = re.compile(r"^[ \t]*# with (\w+): (.*)$", re.MULTILINE)
_UNLESS = re.compile(r"^(.*)# unless ([\w, ]+)$", re.MULTILINE)
"""Patterns that stand in a query only where a parameter is given, and only where none is: they say no more than the
rest of it does, but where an engine had best begin."""
_LOOKED_UP = r"^[ \t]*OPTIONAL \{ \?(\w+) rdfs:label \?\w+ FILTER\(LANG\(\?\w+\) = "
_WANTED = re.compile(_LOOKED_UP + r"\?(\w+)\) \}$", re.MULTILINE)
_LABEL = re.compile(_LOOKED_UP + r'"(\w+)"\) \}\n', re.MULTILINE)
