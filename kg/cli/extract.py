"""``kg extract``: propose claims from a text."""

from __future__ import annotations

import click

from kg.cli.context import current_project
from kg.cli.corpora import cluster_option, is_corpus, run
from kg.extraction import documents, extractor, forms
from kg.extraction.endpoint import Endpoint
from kg.shelf import bounds


@click.command("extract")
@click.argument("target", metavar="FILE|DOCUMENT|FOLDER")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(forms.FORMS),
    default="csv",
    show_default=True,
    help="How it is written; csv is that of claims.csv with three more columns.",
)
@click.option("-l", "--language", help="The language of the text (default: what is said of it, else guessed).")
@click.option("--claimant", metavar="ID", help="Who speaks where the text names nobody (default: its author).")
@click.option(
    "--mentions",
    type=click.Choice(documents.MENTIONS),
    default="any",
    show_default=True,
    help="Whose mentions: the curated ones where there are any, those alone, or the pipeline's alone.",
)
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    metavar="SCORE",
    help="Leave out what has a lower score.",
)
@click.option(
    "--model-endpoint",
    metavar="URL",
    help="Ask a language model too, behind an OpenAI-compatible endpoint (default: none is asked).",
)
@click.option("--model", default="default", show_default=True, metavar="NAME", help="The model's name there.")
@click.option(
    "--model-timeout",
    type=click.FloatRange(0.1, 3600),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait for an answer.",
)
@cluster_option
@click.option("-o", "--output", default="-", help="Write to a file; NAME.parquet: of every document of a FOLDER.")
def command(
    target: str,
    form: str,
    language: str | None,
    claimant: str | None,
    mentions: str,
    least: float,
    model_endpoint: str | None,
    model: str,
    model_timeout: float,
    cluster: str | None,
    output: str,
) -> None:
    """Propose claims from a text: candidates, for a person to accept, correct or reject. Nothing curated is touched.

    DOCUMENT is an id under seeds/documents/, FILE a file of any format of kg read, FOLDER what kg read has kept.

    \b
    Columns: those of claims.csv (status: candidate), then
      score     the share of such claims that were right where it was measured (docs/extraction.md)
      rule      what read it: frames (a trigger word of the ontology with its case frame), …, model
      trigger   the words of the text that set it off
    JSON: documents, each with document, claims (the same columns, and start, end, labels) and entities: what the text
    speaks of and the authority tables do not have (id, kind, label, other_names, language, date): of a FOLDER once.

    With --model-endpoint, a model is asked about every sentence with two names. Its proposals are taken only where they
    quote the sentence verbatim, with both ends inside the quotation, and fit the ontology. Its answers are kept in
    .kg/model-answers/ of the project. A key is read from KG_MODEL_KEY.

    \b
    Examples:
      kg extract my-article > proposed.csv
      kg extract article.pdf --format table --least 0.6
      kg extract read/ --format json -o proposed.json
      kg extract my-article --model-endpoint http://localhost:8080/v1 --model small
      kg extract read/ -o claims.parquet --cluster tcp://scheduler:8786
    """
    project = current_project()
    if is_corpus(target, output, cluster):
        run(project, target, "extract", output=output, cluster=cluster)
        return
    with bounds.alone(target, bounds.seconds_of_text):
        known = documents.knowledge(project)
        bounds.collect_seldom()
        found = documents.sources(project, target, language=language, claimant=claimant, mentions=mentions)
        endpoint = None
        if model_endpoint:
            cache = project.root / ".kg" / "model-answers"
            endpoint = Endpoint(url=model_endpoint, model=model, cache=cache, timeout=model_timeout)
        made = [extractor.extract(source, known, least=least, endpoint=endpoint) for source in found]
        text = forms.render(made, form, known.names)
    with click.open_file(output, "w", encoding="utf-8") as file:  # not before: what is there stays if all goes wrong
        file.write(text)
