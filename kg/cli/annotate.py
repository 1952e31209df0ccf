"""``kg annotate``: propose mentions of known entities in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg import proposed_mentions
from kg.cli.context import current_project
from kg.cli.corpora import cluster_option, is_corpus, run
from kg.shelf import bounds

if TYPE_CHECKING:
    from kg.model import Mention
    from kg.recognition.records import ProposedEntity


@click.command("annotate")
@click.argument("target", metavar="FILE|DOCUMENT|FOLDER")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(proposed_mentions.FORMS),
    default="csv",
    show_default=True,
    help="How it is written; csv is that of mentions.csv.",
)
@click.option(
    "-l",
    "--language",
    type=click.Choice(proposed_mentions.LANGUAGES),
    help="The language of the text (default: what document.toml says, else guessed).",
)
@click.option(
    "--authority",
    type=click.Choice(proposed_mentions.AUTHORITIES),
    default="project",
    show_default=True,
    help="Whose mentions: of the project's tables, of the lists of persons that FILE itself brings, both, or nobody's.",
)
@click.option(
    "--honorifics",
    type=click.Choice(("within", "outside")),
    help="Whether a mention takes in the honorifics that adjoin a name (default: as mentions.csv has it; outside with "
    "--authority volume, as editions mark names).",
)
@click.option("--pronouns", is_flag=True, help="Also pronouns that can mean only one person (form: pronoun).")
@click.option("--new", is_flag=True, help="Also propose mentions of what the tables do not have (always with none).")
@click.option(
    "--what",
    type=click.Choice(("mentions", "entities")),
    default="mentions",
    show_default=True,
    help="The mentions, or the new entities that are proposed for them.",
)
@click.option(
    "--model",
    metavar="NAME",
    help="Also take the names that an installed spaCy model finds (en_core_web_sm, tr_core_news_md) as new candidates.",
)
@click.option("--least", type=click.FloatRange(0, 1), default=0.0, help="Leave out new mentions of a lower score.")
@cluster_option
@click.option("-o", "--output", default="-", help="Write to a file; NAME.parquet: of every document of a FOLDER.")
def command(
    target: str,
    form: str,
    language: str | None,
    authority: str,
    honorifics: str | None,
    pronouns: bool,
    new: bool,
    what: str,
    model: str | None,
    least: float,
    cluster: str | None,
    output: str,
) -> None:
    """Propose the mentions of the project's entities in a text, for a person to read and correct.

    FILE may be of any format that kg read reads; positions are those of kg read FILE --format text. DOCUMENT is an id
    under seeds/documents/. Suffixed, abbreviated and hyphenated names are found, short names after whole ones,
    initials with or without blanks, honorifics, and offices that stand for their holder. Of namesakes, the office
    beside the name, its date and who was named before decide, or nobody does.

    With --authority volume no project is needed: a TEI volume's own list of persons (listPerson, or items with
    persName/@xml:id) is the authority. Ids are the volume's own (person/p_AK1); honorifics stay outside of the mention.

    With --new, persons, groups, places, treaties and events that no table has are proposed too, by shape, head word,
    title, list and case; --what entities gives one row for each such thing, for the authority tables. With
    --authority none no project is needed.

    \b
    Columns (JSON: an array of objects with these and page):
      start, end   characters of the file, end excluded; the suffix of the last word stays outside
      text         the same as a reader sees it
      entity       the best candidate
      form         name, title (an office for its holder), abbreviation, citation (in a note)
      remark       the other candidates, and what else is doubtful: "by context; or …" (the first is meant),
                   "ambiguous: …" (nothing decides)

    \b
    Examples:
      kg annotate my-article > proposed.csv
      kg annotate article.txt --language en --format table
      kg annotate volume.xml --authority volume
      kg annotate article.txt --new --what entities
      kg annotate book.pdf --authority none --least 0.6
      kg annotate read/ -o mentions.parquet --cluster local
    """
    if is_corpus(target, output, cluster):
        run(current_project(), target, "annotate", output=output, cluster=cluster)
        return
    with bounds.alone(target, bounds.seconds_of_text):
        project = current_project() if authority in {"project", "both"} else None
        found: tuple[Mention, ...] = ()
        if authority == "project" and project is not None:
            found = proposed_mentions.propose(
                project, target, language=language, pronouns=pronouns, titles=honorifics != "outside"
            )
        elif authority != "none":
            found = proposed_mentions.propose_in_volume(
                target, language=language, project=project, pronouns=pronouns, titles=honorifics == "within"
            )
        made: tuple[ProposedEntity, ...] = ()
        if new or model or authority == "none" or what == "entities":
            own = project if authority == "project" else None
            more = proposed_mentions.discover(
                target, project=own, known=found, language=language, least=least, model=model
            )
            made, found = more.entities, tuple(sorted((*found, *more.mentions), key=lambda one: (one.start, one.end)))
        entities = what == "entities"
        text = proposed_mentions.render_entities(made, form) if entities else proposed_mentions.render(found, form)
    with click.open_file(output, "w", encoding="utf-8") as file:  # not before: what is there stays if all goes wrong
        file.write(text)
