"""``kg review``: a person decides on what the program proposes, at the terminal or in another program's files."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from pathlib import Path

import click

from kg import drafts
from kg.cli.context import current_project
from kg.cli.context import reviewer as logged_in
from kg.errors import explain
from kg.model import EntityId
from kg.project import Project

_AS = ("csv", "web-annotation", "tei", "webanno", "brat")


@click.command("review")
@click.argument("document")
@click.option("--propose", is_flag=True, help="Have the program propose mentions and claims (anew), then stop.")
@click.option("--apply", "apply_", is_flag=True, help="Write what was accepted into the document's tables, then stop.")
@click.option("--status", is_flag=True, help="Say how the review stands, then stop.")
@click.option(
    "--export", "exported", type=click.Path(dir_okay=False, path_type=Path), help="Write the review to a file."
)
@click.option(
    "--import", "imported", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Take decisions from it."
)
@click.option("--as", "form", type=click.Choice(_AS), help="The format of the file (default: as its name ends).")
@click.option("--complete", is_flag=True, help="The file is all that holds: what is gone from it was rejected.")
@click.option("--kind", type=click.Choice(["mention", "claim"]), help="Ask only about these.")
@click.option("--relation", metavar="NAME", help="Ask only about claims of this relation.")
@click.option("--least", type=click.FloatRange(0, 1), default=0.0, help="Ask only from this score on.")
@click.option("--best-first", is_flag=True, help="Ask by score, not in the order of the text.")
@click.option("--reviewer", help="Who decides (default: who is logged in).")
def command(
    document: str,
    propose: bool,
    apply_: bool,
    status: bool,
    exported: Path | None,
    imported: Path | None,
    form: str | None,
    complete: bool,
    kind: str | None,
    relation: str | None,
    least: float,
    best_first: bool,
    reviewer: str | None,
) -> None:
    """Accept, reject or correct what the program proposes for a DOCUMENT of the project.

    Without a further option it asks at the terminal, one proposal after another, with the passage in its context. Every
    answer is kept at once in review/decisions.csv of the document's folder; --apply puts what was accepted into
    claims.csv, mentions.csv and the authority tables. What was decided is not asked again, whatever the program
    proposes later. The works that notes cite are proposed in review/citations.csv: say accepted or rejected there.

    \b
    Keys: a accept · r reject · c correct · s skip · b back · u undo · m more of the text · ? help · q leave

    \b
    Files (--export, --import; in every one of them, there and back nothing is lost):
      csv              a row an item; change verdict (open, accepted, rejected) and any cell, add rows without an id
      web-annotation   W3C Web Annotation (JSON-LD)
      tei              TEI P5 with standOff
      webanno          WebAnno TSV 3.3, for INCEpTION
      brat             NAME.ann, with NAME.txt and annotation.conf beside it

    \b
    Examples:
      kg review my-article --propose
      kg review my-article --kind claim --least 0.7
      kg review my-article --export my-article.tsv
      kg review my-article --import curated.tsv --complete
      kg review my-article --apply && kg build
    """
    chosen = [propose, apply_, status, exported is not None, imported is not None]
    if sum(chosen) > 1:
        raise click.UsageError("one of --propose, --apply, --status, --export, --import at a time")
    project = current_project()
    who = reviewer or logged_in()
    if propose:
        _propose(project, document, least)
    elif apply_:
        _apply(project, document)
    elif status:
        _status(project, document)
    elif exported is not None:
        _export(project, document, exported, form)
    elif imported is not None:
        _import(project, document, imported, form, who, complete=complete)
    else:
        _ask(project, document, who, (kind, relation, least, best_first))


def _today() -> str:
    return dt.datetime.now(tz=dt.UTC).date().isoformat()


def _propose(project: Project, document: str, least: float) -> None:
    from kg import proposed_mentions
    from kg.citations import bibliography
    from kg.review import cited_works, folders, journal, proposing

    reviewed = folders.load(project, document)
    with journal.alone(reviewed.review):
        items, entities = proposing.propose(project, str(reviewed.folder), least=least)
        folders.propose(reviewed, items, entities)
        known = proposed_mentions.entities(project)
        cited_works.keep(reviewed.review, cited_works.propose(bibliography.propose(reviewed.structure), known))
    _status(project, document)


def _apply(project: Project, document: str) -> None:
    from kg.review import applying, folders, journal

    reviewed = folders.load(project, document)
    with journal.alone(reviewed.review):
        done = applying.apply(project, folders.load(project, document))
    for remark in (*reviewed.remarks, *done.remarks):
        click.echo(remark, err=True)
    said = f"{done.claims} claims, {done.mentions} mentions, {done.citations} citations, {done.entities} entities"
    click.echo(f"added {said}", err=True)


def _status(project: Project, document: str) -> None:
    from kg.review import cited_works, folders

    reviewed = folders.load(project, document)
    for remark in reviewed.remarks:
        click.echo(remark, err=True)
    counts = Counter((item.kind, item.verdict) for item in reviewed.items)
    click.echo(f"{'':10}{'open':>8}{'accepted':>10}{'rejected':>10}")
    for kind in ("mention", "claim"):
        numbers = [counts[kind, verdict] for verdict in ("open", "accepted", "rejected")]  # type: ignore[index]
        click.echo(f"{kind + 's':10}{numbers[0]:>8}{numbers[1]:>10}{numbers[2]:>10}")
    cited = list(cited_works.counts(reviewed.review).values())
    click.echo(f"{'citations':10}{cited[0]:>8}{cited[1]:>10}{cited[2]:>10}")
    click.echo(f"corrected: {sum(decision.corrected for decision in reviewed.decisions)}")


def _export(project: Project, document: str, path: Path, form: str | None) -> None:
    from kg.review import exchange, folders

    reviewed = folders.load(project, document)
    for target, content in exchange.files(path, exchange.format_of(path, form), reviewed.items, reviewed.text).items():
        drafts.replace(target, content)
    click.echo(f"{len(reviewed.items)} items: {path}", err=True)


def _import(project: Project, document: str, path: Path, form: str | None, who: str, *, complete: bool) -> None:
    from kg.review import exchange, folders, journal, session

    reviewed = folders.load(project, document)
    with journal.alone(reviewed.review):
        items = exchange.read(path, form, reviewed.text)
        proposals = {item.id: item for item in reviewed.proposals}
        made = session.brought_in(items, reviewed.items, proposals, reviewer=who, on=_today(), complete=complete)
        if made:
            journal.append(reviewed.review, made)
    counts = Counter("added" if each.proposal is None else str(each.item.verdict) for each in made)
    said = ", ".join(f"{number} {what}" for what, number in sorted(counts.items())) or "nothing new"
    click.echo(f"{len(items)} items read: {said}", err=True)


def _ask(project: Project, document: str, who: str, chosen: tuple[str | None, str | None, float, bool]) -> None:
    from kg import proposed_mentions
    from kg.cli.reviewing import Terminal
    from kg.ontology import reading as ontology
    from kg.review import folders, journal, session, standing
    from kg.review.correcting import Known

    kind, relation, least, best_first = chosen
    reviewed = folders.load(project, document)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise explain("no terminal to ask at", where="kg review", hint="--export FILE, work on it, --import FILE")
    with journal.alone(reviewed.review):
        questions = [
            item
            for item in standing.undecided(reviewed.items, least=least)
            if kind in {None, item.kind} and relation in {None, item.cells.get("predicate")}
        ]
        if best_first:
            questions.sort(key=lambda item: -standing.score(item))
        for remark in reviewed.remarks:
            click.echo(remark, err=True)
        if not questions:
            raise explain("nothing to decide", where=document, hint=f"kg review {document} --propose")
        entities = proposed_mentions.entities(project)
        names = {key: entity.label(*project.languages) for key, entity in entities.items()}
        names |= {EntityId(each.id): each.label for each in reviewed.entities}
        known = Known(names=names, vocabulary=ontology.load(project.ontology))
        under_way = session.Session(
            folder=reviewed.review, questions=questions, decisions=list(reviewed.decisions), reviewer=who, on=_today()
        )
        Terminal(session=under_way, reviewed=reviewed, known=known).run()
    click.echo(f"{under_way.answered} decided; kg review {document} --apply writes what was accepted", err=True)
