"""``kg read``: the structure of a text; and many documents at once."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from kg import drafts, outline, shelf
from kg.cli.corpora import cluster_option
from kg.errors import explain
from kg.formats import plain, reader
from kg.reading.received import from_pipe
from kg.shelf import Row, Tally, bounds

_HELP = """Show the structure of a text: pages, paragraphs, sentences, footnotes and the calls that point to them;
and what the file itself says about it: names, dates, letters, the documents of a volume.

SOURCE is a file: plain text in UTF-8, PDF, DOCX, ODT, RTF, HTML, Markdown, EPUB, TEI P5 or CMIF (XML), or a CSV list of
letters (- reads plain text from standard input). What follows from it is printed. With -o FOLDER/ it is kept: text.txt,
which all positions count in, and reading.json.

SOURCE may be a folder or an archive (zip, tar) of such files: each is read, by several workers, into the folder of -o.
What was read before from the same bytes is not read again; a file that cannot be read is in the report.

\b
Example:
  kg read article.txt
  kg read article.pdf --what notes
  kg read article.txt --what citations --format csv > cited.csv
  kg read article.txt --what dates
  kg read volume.xml --what letters --format csv
  kg read article.txt --format text | less
  kg read volume.xml -o volume/
  kg read shelf/ -o read/ --jobs 4
  kg read shelf.zip -o read/ --cluster tcp://scheduler:8786
  kg read article.pdf --add harrow-2005 --author "J. Harrow"

\b
JSON: an object with
  pages          number, printed, start, end
  paragraphs     number, kind (heading, keywords, body; item, row, quote, dateline, signed, … where the file says so),
                 page, start, end, text_start, text_end, text, language
  sentences      number, paragraph, page, start, end, text_start, text_end, text
  notes          number (0: a star), mark, page, start, end, text
  calls          number, mark, page, start, end, position (of the character of the text that it follows)
  missing_notes  numbers that are called and have no body      missing_calls  the reverse
  format, language, metadata (what the file says of itself), remarks (what could not be read)
  annotations    kind (person, group, place, date, office, …), text, ref, role, when (EDTF), note, start, end
  parts          number, level, kind, id, label, heading, start, end
  letters        number, id, part, said_by, senders, addressees, sent_from, sent_to, dates, received, start, end
  listed         id, kind, name, other_names, description, refs, start, end: the lists of names that a file brings
  citations      (only with --what citations) index, note, mark, page, function, authors, title, container,
                 container_authors, place, publisher, year, volume, issue, extent, locator, archive, archive_name,
                 fond, opis, delo, signature, folio, again, refers_to, start, end, as_written, problems
                 (a note's own words are of the function remark. These are no rows of the project's citations.csv: for
                 those, with ids of works, kg review ID --propose, and docs/review.md)
  dates          (only with --what dates) as_written, edtf, basis (what its year rests on), calendar, remark, page,
                 note, start, end
With --what, an array of one of these. start and end count characters of the canonical text (of a plain text: the file,
a byte order mark not counted), end excluded; text_start and text_end count characters of the text as a reader sees it,
which --format text prints. Of a folder: an array of what became of each file (path, outcome, format, …, message).
"""
_INTERRUPTED = 130


@click.command("read", help=_HELP)
@click.argument("source", type=click.Path())
@click.option("--what", type=click.Choice(outline.PARTS), help="Only this part.")
@click.option("--from", "named", type=click.Choice(reader.FORMATS), help="The format (default: as the file shows).")
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(outline.FORMS),
    default="table",
    show_default=True,
    help="How it is written.",
)
@click.option("--output", "-o", default="-", help="Write to a file; keep what was read in a folder (FOLDER/).")
@click.option("--jobs", "-j", type=click.IntRange(1, 256), help="How many workers read a folder (default: one a core).")
@cluster_option
@click.option("--add", "document", metavar="ID", help="Make it a document of the project: seeds/documents/ID/.")
@click.option("--author", help="With --add: who speaks in it, an id or a name (default: as the file says).")
@click.option("--title", help="With --add: its title (default: as the file says, or its first heading).")
@click.option("--year", type=click.IntRange(1000, 2099), help="With --add: of when it is (default: as the file says).")
@click.option("--language", help="With --add: its language (default: as the file says or shows).")
def command(
    source: str,
    what: str | None,
    named: str | None,
    form: str,
    output: str,
    jobs: int | None,
    cluster: str | None,
    document: str | None,
    **told: Any,  # noqa: ANN401 - what is said of a document that is added
) -> None:
    """Arguments in, one call, text out."""
    path = Path(source)
    if document is not None:
        _add(path, document, **told)
        return
    if source != "-" and shelf.is_shelf(path):
        if output == "-":
            raise click.UsageError("reading a folder or an archive needs a folder to keep it in: -o FOLDER")
        _read_shelf(path, Path(output), jobs or os.cpu_count() or 1, form, cluster)
        return
    if source == "-":
        with bounds.memory(bounds.most_memory(), "standard input"):
            text = plain.read(from_pipe(sys.stdin.buffer, "standard input"), "standard input")
    elif output.endswith(("/", os.sep)) or (output != "-" and Path(output).is_dir()):
        _keep(path, Path(output))
        return
    else:
        with bounds.alone(source):
            text = reader.read(path, named)
    with click.open_file(output, "w", encoding="utf-8", lazy=True) as file:
        file.write(outline.render(text, what=what, form=form))


def _add(source: Path, document: str, **told: Any) -> None:  # noqa: ANN401 - as above
    from kg.cli.context import current_project, reviewer
    from kg.review import intake

    folder = intake.add(current_project(), source, document=document, told=intake.Told(**told), reviewer=reviewer())
    click.echo(f"added: {folder}", err=True)
    by_hand = f"write rows into {folder.name}/claims.csv (seeds/README.md describes the tables), then kg build"
    click.echo(f"next: {by_hand}", err=True)
    click.echo(f"   or: kg review {folder.name} --propose, then kg review {folder.name}", err=True)


def _keep(path: Path, folder: Path) -> None:
    row = shelf.read_one(shelf.Task(path.name, str(path), None, str(folder), shelf.LONGEST, bounds.most_memory()))
    if row.outcome == "failed":
        raise explain(row.message)
    click.echo(f"{row.outcome}: {folder / shelf.TEXT}, {folder / shelf.STRUCTURE}", err=True)


def _read_shelf(source: Path, out: Path, jobs: int, form: str, cluster: str | None) -> None:
    tally = Tally()
    total = shelf.count(source, out)
    rows = shelf.read(source, out, jobs=jobs) if cluster is None else _on_cluster(source, out, cluster)
    try:
        with click.progressbar(length=total or 1, label="reading", file=sys.stderr, show_pos=total is not None) as bar:
            _report(_counted(rows, tally, bar.update), out, form)
    except KeyboardInterrupt:
        rows.close()  # type: ignore[attr-defined]
        done = sum(tally.outcomes.values())
        click.echo(f"\nstopped after {done} files; the same command goes on from there", err=True)
        sys.exit(_INTERRUPTED)
    click.echo(", ".join(f"{number} {outcome}" for outcome, number in tally.outcomes.items()), err=True)
    for row in tally.convertible:
        click.echo(f"{row.path}: {row.message}", err=True)
    if tally.failed:
        for row in tally.failed:
            click.echo(row.message, err=True)
        sys.exit(1)


def _on_cluster(source: Path, out: Path, cluster: str) -> Iterator[Row]:
    from kg.corpus import reading

    return reading.read(source, out, cluster=cluster)


def _counted(rows: Iterator[Row], tally: Tally, update: Callable[[int], None]) -> Iterator[Row]:
    for row in rows:
        tally.count(row)
        update(1)
        yield row


def _report(rows: Iterator[Row], out: Path, form: str) -> None:
    """Write a row for each file as it comes: to the report that is kept, and to standard output."""
    out.mkdir(parents=True, exist_ok=True)
    drafts.clear(out, f".{shelf.REPORT}.")
    draft = drafts.beside(out / shelf.REPORT)
    separator = "[\n"
    try:
        with draft.open("w", encoding="utf-8", newline="") as file:
            kept = csv.DictWriter(file, shelf.COLUMNS, lineterminator="\n")
            kept.writeheader()
            shown = csv.DictWriter(sys.stdout, shelf.COLUMNS, lineterminator="\n")
            if form == "csv":
                shown.writeheader()
            for row in rows:
                record = asdict(row)
                kept.writerow(record)
                if form == "csv":
                    shown.writerow(record)
                elif form == "json":
                    sys.stdout.write(separator + json.dumps(record, ensure_ascii=False))
                    separator = ",\n"
                else:
                    sys.stdout.write(_line(row))
        if form == "json":
            sys.stdout.write("[]\n" if separator == "[\n" else "\n]\n")
        draft.replace(out / shelf.REPORT)
    finally:
        draft.unlink(missing_ok=True)


def _line(row: Row) -> str:
    said = f"{row.format:<9}{row.language:<4}{row.characters:>9}" if row.format else " " * 22
    return f"{row.outcome:<8}{said}  {row.path}\n"
