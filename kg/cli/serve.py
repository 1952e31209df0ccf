"""``kg serve``: the graph over HTTP, on this machine."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kg.cli.context import Folder, current_project
from kg.errors import ExplainedError, explain
from kg.project import Project

_TOKEN = 20
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command(short_help="serve the graph over HTTP: SPARQL, graphs, and a page for every entity")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; 0.0.0.0 lets others in.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@click.option(
    "--store",
    "folder",
    type=Folder(),
    help="The store to serve (default: that of the project).",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="How long one query may run.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=max(2, min(8, os.cpu_count() or 2)),
    help="How many queries may run at once (default: by the processors).",
)
@click.option(
    "--memory", type=click.IntRange(min=512), default=2048, show_default=True, metavar="MIB", help="Of one worker."
)
@click.option("--rows", type=click.IntRange(min=1), default=1_000_000, show_default=True, help="Of one answer.")
@click.option(
    "--size", type=click.IntRange(min=1), default=256, show_default=True, metavar="MIB", help="Of one answer."
)
@click.option(
    "--idle",
    type=click.FloatRange(min=0.1),
    default=20.0,
    show_default=True,
    metavar="SECONDS",
    help="How long a client may take over the next piece that it sends or reads.",
)
@click.option("--cors", multiple=True, metavar="ORIGIN", help="Let pages of this origin read answers (*: all).")
@click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    metavar="NAME",
    help="Answer to this name too (behind a proxy); on this machine only its own names count.",
)
@click.option(
    "--update-token-file",
    "token_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Allow updates of a copy that ends with the server, to whoever brings the token in this file.",
)
def command(
    host: str,
    port: int,
    folder: Path | None,
    timeout: float,
    workers: int,
    memory: int,
    rows: int,
    size: int,
    idle: float,
    cors: tuple[str, ...],
    hosts: tuple[str, ...],
    token_file: Path | None,
) -> None:
    """Serve the built graph over HTTP: SPARQL at /sparql, graphs at /store, and every entity at its own path.

    Nobody but this machine can reach it unless --host says so, and nothing can be changed through it unless
    --update-token-file says so. A rebuild is noticed at once. Ctrl-C ends it.

    \b
    Examples:
      kg serve
      kg serve --port 8080 --timeout 5
      curl http://127.0.0.1:8000/sparql --data-urlencode 'query=SELECT * { ?treaty a kg:Treaty }'
    """
    from kg.serving import app, connections
    from kg.serving.limits import MIB, Limits
    from kg.serving.pool import Subject

    project = _project(folder)
    token = _token(token_file) if token_file else None
    place = (folder or project.store).resolve()
    limits = Limits(workers=workers, seconds=timeout, memory=memory * MIB, rows=rows, size=size * MIB, idle=idle)
    subject = Subject.of(project, place)
    listener = connections.listen(host, port)
    bound = listener.getsockname()[1]
    names = (*_LOOPBACK, host, *hosts) if host in _LOOPBACK else hosts and (*hosts, *_LOOPBACK)
    application = app.create(subject, limits, cors=cors, hosts=tuple(name.lower() for name in names), token=token)
    address = f"http://{f'[{host}]' if ':' in host else host}:{bound}/"

    def tell() -> None:
        build = application.state.served.pool.build
        click.echo(f"serving {project.title or place} (build {build}) at {address}", err=True)
        click.echo(f"explorer: {address} · SPARQL: {address}sparql · Ctrl-C ends it", err=True)

    connections.serve(application, listener, limits, started=tell)
    click.echo("ended", err=True)


def _token(path: Path) -> str:
    token = path.read_text(encoding="utf-8").strip()
    if len(token) < _TOKEN:
        what = f"a token has at least {_TOKEN} characters, so that nobody guesses it"
        raise explain(what, where=str(path), hint="python -c 'import secrets; print(secrets.token_urlsafe())' > FILE")
    return token


def _project(folder: Path | None) -> Project:
    try:
        return current_project()
    except ExplainedError:
        if folder is None:
            raise
        return Project(root=Path.cwd(), title="")
