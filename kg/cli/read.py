"""``kg read``: the structure of a text."""

from __future__ import annotations

import sys
from typing import TextIO

import click

from kg import outline, reading

_HELP = """Show the structure of a text: pages, paragraphs, sentences, footnotes and the calls that point to them.

FILE is a plain text in UTF-8 (- reads standard input); what follows from it is printed, nothing is written beside it.

\b
Example:
  kg read article.txt
  kg read article.txt --what notes
  kg read article.txt --what citations --format csv > citations.csv
  kg read article.txt --what dates
  kg read article.txt --format text | less

\b
JSON: an object with
  pages          number, printed, start, end
  paragraphs     number, kind (heading, keywords, body), page, start, end, text_start, text_end, text
  sentences      number, paragraph, page, start, end, text_start, text_end, text
  notes          number (0: a star), mark, page, start, end, text
  calls          number, mark, page, start, end, position (of the character of the text that it follows)
  missing_notes  numbers that are called and have no body      missing_calls  the reverse
  citations      (only with --what citations) index, note, mark, page, function, authors, title, container,
                 container_authors, place, publisher, year, volume, issue, extent, locator, archive, archive_name,
                 fond, opis, delo, signature, folio, again, refers_to, start, end, as_written, problems
  dates          (only with --what dates) as_written, edtf, basis (what its year rests on), calendar, remark, page,
                 note, start, end
With --what, an array of one of these. start and end count characters of the file (a byte order mark not counted), end
excluded; text_start and text_end count characters of the text as a reader sees it, which --format text prints.
"""


@click.command("read", help=_HELP)
@click.argument("file", type=click.Path())
@click.option("--what", type=click.Choice(outline.PARTS), help="Only this part.")
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(outline.FORMS),
    default="table",
    show_default=True,
    help="How it is written.",
)
@click.option("--output", "-o", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="Write to a file.")
def command(file: str, what: str | None, form: str, output: TextIO) -> None:
    """Arguments in, one call, text out."""
    stored = reading.decode(sys.stdin.buffer.read(), "standard input") if file == "-" else reading.load(file)
    output.write(outline.render(stored, what=what, form=form))
