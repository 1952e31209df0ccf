"""``kg query``: run a query of the library, of a file, or SPARQL text."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import click

from kg import columns, store
from kg.cli.context import STORE_HELP, Place, current_project
from kg.errors import ExplainedError, explain
from kg.ontology.terms import PREFIXES
from kg.project import Project
from kg.queries import answers
from kg.queries import library as queries
from kg.queries.library import Query

_STATEMENT = re.compile(
    r"\s*(?:PREFIX|BASE|SELECT|ASK|DESCRIBE|CONSTRUCT|INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\s+\S",
    re.IGNORECASE,
)
"""How a text begins that is SPARQL and no name of a query, also where it has no braces."""


@click.command(short_help="run a query of the library, of a file, or SPARQL text")
@click.argument("what", metavar="[NAME|FILE|SPARQL|-]", required=False)
@click.option("--param", "pairs", multiple=True, metavar="NAME=VALUE", help="A value for a parameter; may be repeated.")
@click.option(
    "-f", "--format", "wanted", type=click.Choice(answers.FORMATS), help="Default: a table; for CONSTRUCT, ttl."
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here, not to stdout.")
@click.option("--list", "listing", is_flag=True, help="List the queries of the library.")
@click.option("--show", is_flag=True, help="Show the query (with --param: with the values in it) and do not run it.")
@click.option("--policy", metavar="NAME", help="See only the facts of this policy, beside all claims.")
@click.option(
    "--store",
    "folder",
    metavar="FOLDER|URL",
    type=Place(),
    help=STORE_HELP,
)
@click.option("--width", type=click.IntRange(min=20), help="Columns of a table (default: those of the terminal).")
def command(
    what: str | None,
    pairs: tuple[str, ...],
    wanted: str | None,
    output: Path | None,
    listing: bool,
    show: bool,
    policy: str | None,
    folder: Path | str | None,
    width: int | None,
) -> None:
    """Run a query of the library, of a file, or SPARQL text (- reads it from stdin) on the built graph.

    A parameter takes an id (person/munib), an IRI, a CURIE (kg:signed), or a name in any language; dates are EDTF.
    The prefixes kg, rdfs, skos … and one for each kind of id (person:munib) need no declaration.

    \b
    Examples:
      kg query --list
      kg query who-signed-what
      kg query timeline --param of="Ahmed Resmi" --param period=1774 -f csv
      kg query 'SELECT ?treaty { ?treaty a kg:Treaty }'
      kg query 'SELECT ?claim { ?passage text:query "mütareke" . ?claim kg:passage ?passage }'
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a running query cannot hear Python; nothing here needs tidying up
    project = _project(folder)
    try:
        with ExitStack() as stack:
            stream: BinaryIO = stack.enter_context(_opened(output)) if output else sys.stdout.buffer
            breadth = width or (_terminal() if output is None else None)
            if listing or what is None:
                _list(queries.library(project.queries), stream, wanted, breadth, asked=listing)
            else:
                _answer(
                    _query(what, project),
                    project,
                    stream,
                    given=_given(pairs),
                    wanted=wanted,
                    policy=policy,
                    folder=folder,
                    width=breadth,
                    show=show,
                )
            stream.flush()
    except BrokenPipeError:  # `kg query … | head` has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise explain(f"the answer cannot be read or written: {error}", where=str(output or folder or "")) from None


def _project(folder: Path | str | None) -> Project:
    try:
        return current_project()
    except ExplainedError:
        if folder is None:
            raise
        return Project(root=Path.cwd(), title="")


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("wb")
    except OSError as error:
        raise explain(f"cannot be written: {error.strerror}", where=str(path)) from None


def _terminal() -> int | None:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _query(what: str, project: Project) -> Query:
    """Take the argument as a name of the library, else as a file, else as SPARQL."""
    if what == "-":
        return queries.written(_stdin(), name="stdin")
    if "{" in what or "\n" in what or _STATEMENT.match(what):
        return queries.written(what)
    path = Path(what)
    known = queries.library(project.queries)
    if what not in known and path.is_file():
        return queries.read(path)
    return queries.find(what, known)


def _stdin() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise explain(f"not UTF-8: {error.reason} at byte {error.start}", where="stdin") from None


def _given(pairs: tuple[str, ...]) -> dict[str, str]:
    given: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise click.BadParameter(f"{pair!r} is not NAME=VALUE", param_hint="--param")
        if name in given:
            raise click.BadParameter(f"{name} is given twice", param_hint="--param")
        given[name.removeprefix("?")] = value
    return given


def _list(known: dict[str, Query], stream: BinaryIO, wanted: str | None, width: int | None, *, asked: bool) -> None:
    if not asked:
        click.echo("name one of these, a file, or SPARQL text (kg query --help):", err=True)
    if wanted == "json":
        entries = [queries.described(query) for query in known.values()]
        stream.write((json.dumps(entries, ensure_ascii=False, indent=2) + "\n").encode())
        return
    rows = [
        (query.name, query.title, " ".join(parameter.usage for parameter in query.parameters))
        for query in known.values()
    ]
    columns.write_texts(("name", "title", "parameters"), rows, stream, width=width)


def _answer(
    query: Query,
    project: Project,
    stream: BinaryIO,
    *,
    given: dict[str, str],
    wanted: str | None,
    policy: str | None,
    folder: Path | str | None,
    width: int | None,
    show: bool,
) -> None:
    if show and not given:
        stream.write(query.text.rstrip().encode() + b"\n")
        return
    graph = store.opened(folder or project.store, base=project.base)
    if isinstance(folder, str):
        project = replace(project, base=store.base_of(graph) or project.base)
    else:
        project = replace(project, opened=folder or project.store)
    if show:
        terms = queries.bind(query, given, graph, project=project)
        stream.write(queries.self_contained(query, terms).rstrip().encode() + b"\n")
        return
    query = replace(query, text=_with_words_found(query, project, folder))
    answer = queries.run(query, graph, given, project=project, policy=policy)
    shown = answers.write(answer, stream, wanted, prefixes={**PREFIXES, "": project.base}, width=width)
    if shown.rows == 0:
        click.echo("no rows", err=True)
    if shown.left_out:
        left_out = ", ".join(shown.left_out)
        click.echo(f"left out for want of width: {left_out} (a wider terminal, --width, or -f csv has them)", err=True)


def _with_words_found(query: Query, project: Project, folder: Path | str | None) -> str:
    """Look for the words of ``text:query`` in the index beside the store; for another engine, in the project's own."""
    from kg.fulltext import functions
    from kg.fulltext.searching import Index

    place = folder if isinstance(folder, Path) else project.store
    return functions.expanded(
        query.text,
        lambda: Index(place),
        prefixes=queries.prefixes(project),
        base=project.base,
        where=str(query.path or ""),
    )
