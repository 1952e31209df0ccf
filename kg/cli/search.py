"""``kg search``: words in names, passages and texts."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kg.cli import answering
from kg.errors import explain
from kg.fulltext.records import Place, Wanted


@click.command(short_help="find words in names, passages and the texts of documents")
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--in",
    "places",
    multiple=True,
    type=click.Choice([place.value for place in Place]),
    help="Only there; may be repeated (default: everywhere).",
)
@click.option("--kind", metavar="CLASS", help="Only things of this class: Person, Treaty, Place …")
@click.option("--document", metavar="ID", help="Only in this document.")
@click.option("--claimant", metavar="ID|NAME", help="Only in passages of claims of this claimant.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="At most so many.")
@click.option("--check", is_flag=True, help="Before searching, hold every byte of the index against its hash.")
@answering.options("text", "json", "csv")
def command(
    words: tuple[str, ...],
    places: tuple[str, ...],
    kind: str | None,
    document: str | None,
    claimant: str | None,
    limit: int,
    check: bool,
    wanted: str,
    output: Path | None,
    lang: str | None,
    folder: Path | str | None,
) -> None:
    """Find WORDS in the names of things, in what is said of them, in the passages of claims and in whole texts.

    All words must be there, in any order. "Words in quotation marks" stand side by side; antlaşma* is the beginning
    of a word; -word must not be there; a OR b is either. Capitals, accents and the dots of i make no difference, nor
    does a Turkish suffix after an apostrophe. The best come first. Where nothing has the words, what has words that
    begin so is shown, and that is said.

    The index stands beside the store (kg build makes it). If it is missing or damaged, it is made anew.

    \b
    Examples:
      kg search Muhsinzade
      kg search '"Kırım hanı"' --in passage --claimant person/deniz
      kg search 'antlaşma*' --kind Treaty -f json
      kg search ceasefire OR ateşkes --document deniz-1998 --limit 5
    """
    from kg.fulltext import forms, keeping
    from kg.queries import names

    project, graph = answering.opened(folder)
    if isinstance(folder, str):
        what = "words are searched in the index beside a store on this machine, and this is an address"
        raise explain(what, where="--store", excerpt=folder, hint="kg build --store URL makes output/store too")
    place = folder or project.store
    if check:
        keeping.checked(place, _tell)
    found = keeping.search(
        place,
        Wanted(
            words=" ".join(words),
            places=tuple(map(Place, places)),
            kind=names.kind(graph, kind, where="--kind") if kind else "",
            document=names.document(graph, document, project=project, where="--document") if document else "",
            claimant=names.entity(graph, claimant, project=project, where="--claimant").id if claimant else "",
            most=limit,
        ),
        languages=(*((lang,) if lang else ()), *project.languages),
        tell=_tell,
    )
    text = {
        "text": lambda: forms.as_text(found),
        "json": lambda: (
            json.dumps(forms.as_record(found, " ".join(words), project.base), ensure_ascii=False, indent=2) + "\n"
        ),
        "csv": lambda: forms.as_csv(found),
    }[wanted]()
    answering.write(text, output)
    if found.begun and found.count:
        _tell("nothing has just these words; these have words that begin so")
    _tell(_counted(len(found.hits), found.count))


def _counted(shown: int, count: int) -> str:
    if not shown:
        return "nothing found"
    return f"{shown:,} found" if shown == count else f"{shown:,} shown; {count:,} texts have the words"


def _tell(line: str) -> None:
    click.echo(line, err=True)
