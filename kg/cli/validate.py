"""``kg validate``: check seeds and graph."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.context import current_project
from kg.errors import explain
from kg.validation import checks
from kg.validation import findings as validation
from kg.validation.checks import Severity

_FEW = 3


@click.command(short_help="check seeds and graph; findings point at file:line")
@click.option(
    "-f", "--format", "wanted", type=click.Choice(["table", "json", "ttl"]), default="table", show_default=True
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here, not to stdout.")
@click.option("--strict", is_flag=True, help="Warnings too keep the graph from conforming.")
@click.option(
    "--level",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.WARNING.value,
    show_default=True,
    help="How serious a finding must be to stand in the table; json and ttl have them all.",
)
@click.option(
    "-l",
    "--language",
    "--lang",
    "lang",
    metavar="TAG",
    default="en",
    show_default=True,
    help="Language of the shapes' messages: en, tr …; the other checks speak English.",
)
@click.option(
    "--all",
    "every",
    is_flag=True,
    help="Tell every warning in the table: else what one check finds often is counted after its first three.",
)
@click.option("--list", "listing", is_flag=True, help="List the checks, and say what each finds.")
def command(wanted: str, output: Path | None, strict: bool, level: str, lang: str, every: bool, listing: bool) -> None:
    """Check the seeds and the graph made from them: every fault of every file, the shapes, and our own checks.

    Exits 0 if the graph conforms, 1 if it does not. A row of remarks.csv on a claim or an entity, or of open.csv on an
    entity, says that what is odd is the text's and not the table's: the finding is then kept for information.

    \b
    Examples:
      kg validate
      kg validate --strict --level info --all
      kg validate --lang tr
      kg validate -f json -o report.json
    """
    if listing:
        for check in checks.checks():
            click.echo(f"{check.name} ({check.severity})\n  {check.documentation}")
        return
    report = validation.examine(current_project(), lang)
    text = {
        "table": lambda: validation.as_lines(report, Severity(level), few=None if every else _FEW).encode(),
        "json": lambda: validation.as_json(report).encode(),
        "ttl": lambda: validation.as_turtle(report),
    }[wanted]()
    _write(text or _nothing(report, level).encode(), output)
    click.echo(report.summary, err=True)
    click.echo(report.engine_line, err=True)
    failed = not report.conforms or (strict and report.counts[Severity.WARNING] > 0)
    sys.exit(1 if failed else 0)


def _nothing(report: validation.Report, level: str) -> str:
    """Say that there is nothing to tell down to a level, and what there is below."""
    below = report.counts[Severity.INFO]
    more = f"; {below} for information: --level info" if below and level != Severity.INFO else ""
    return f"nothing to tell at the level of {level}{more}\n"


def _write(text: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(text)
        sys.stdout.flush()
        return
    try:
        output.write_bytes(text)
    except OSError as error:
        raise explain(f"cannot be written: {error.strerror or error}", where=str(output)) from None
