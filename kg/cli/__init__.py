"""The command line: arguments in, one call, text out.

Each command lives in a module of its own, imported when it is asked for.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
from keyword import iskeyword
from pathlib import Path

import click

from kg import __version__
from kg.errors import ExplainedError

COMMANDS = {
    "init": "make an empty project with a worked example row in each table",
    "build": "seeds → validated graph → output/ (the main job)",
    "read": "show the structure of a text: pages, paragraphs, notes",
    "annotate": "propose mentions of known entities in a text",
    "extract": "propose claims from a text, for a person to accept or reject",
    "import": "bring a table of treaties, letters … into the seeds by a mapping file",
    "same": "say which names of a list are one person's",
    "reconcile": "find candidates for the entities in a table from elsewhere (Wikidata, VIAF)",
    "review": "accept, reject or correct what the program proposes",
    "validate": "check seeds and graph; findings point at file:line",
    "coverage": "what of a document carries no claim",
    "search": "find words in names, passages and the texts of documents",
    "query": "run a query of the library, of a file, or SPARQL text",
    "influence": "who influenced whom, along which chains, and who did most",
    "why": "who says so, where, on what source, and who says otherwise",
    "disputes": "what claims contradict each other about, with every side",
    "ask": "answer a question in words, with the claims behind the answer",
    "analyse": "measure the network",
    "draw": "draw the network as one self-contained page",
    "export": "write the graph or the network in a format of your choice",
    "serve": "serve the graph over HTTP: SPARQL, graphs, and a page for every entity",
    "mcp": "the graph for a scholar's assistant (Model Context Protocol)",
    "diff": "compare two builds, or two policies of one",
    "evaluate": "compare two readings of a document, or measure the program on a gold",
}
"""Every command and its one-line help: ``kg --help`` prints this without importing any of them."""


class _LazyGroup(click.Group):
    """A group that imports a command's module when the command is run, so that help stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"kg.cli.{cmd_name}{'_' if iskeyword(cmd_name) else ''}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, "-V", "--version", prog_name="kg")
@click.option(
    "--project",
    "-p",
    type=click.Path(file_okay=False, path_type=Path),
    help="The project's folder (default: this folder or the nearest above it that has seeds/project.toml).",
)
@click.pass_context
def command(ctx: click.Context, project: Path | None) -> None:
    """A knowledge graph of actors, treaties and relations in which every fact names its claimants.

    \b
    Example:
      kg build
      kg query who-signed-what
    """
    ctx.obj = project


def main() -> None:
    """Run the command line; an explained error is printed and exits 1, without a traceback."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # what we give is UTF-8, whatever the locale; half of it already was
    try:
        try:
            command(prog_name="kg")
        finally:
            sys.stdout.flush()  # here, where it can still be told that there was no room
    except ExplainedError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except BrokenPipeError:  # `kg query … | head` closed our output
        _give_up_output()
        sys.exit(0)
    except OSError as error:  # a full disk, a file that went away: what a command did not explain itself
        click.echo(f"{error.filename or 'the output'}: {(error.strerror or str(error)).lower()}", err=True)
        _give_up_output()
        sys.exit(1)
    except Exception as error:  # whatever reaches this line is a fault of ours, and said as one
        if os.environ.get("KG_TRACEBACK"):
            raise
        click.echo(f"kg itself is at fault: {type(error).__name__}: {error}", err=True)
        click.echo("hint: set KG_TRACEBACK=1 and run it again to see where; please report it with that", err=True)
        sys.exit(1)


def _give_up_output() -> None:
    """Let what is still to be written go nowhere, so that the interpreter does not stumble over it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
