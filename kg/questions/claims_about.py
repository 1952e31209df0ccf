"""The SPARQL that finds claims about a thing of which there may be thousands: only what an answer needs of them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.ontology import terms
from kg.questions.lexicon import Lexicon
from kg.questions.searches import values, with_prefixes


def dated(things: Sequence[str], end: str) -> str:
    """The claims of a date that have some things at one end: columns claim, relation, subject, date."""
    return with_prefixes(
        "SELECT DISTINCT ?claim ?relation ?about ?date WHERE {\n"
        f"  {values('thing', things)} ?claim kg:{end} ?thing ; kg:date ?date .\n"
        "  ?claim kg:predicate ?relation ; kg:subject ?about ; kg:status ?status FILTER(?status = kg:accepted)\n"
        "}\n"
    )


def at_place(things: Sequence[str], place: str) -> str:
    """The claims about some things of which a place is the object: column claim."""
    given = "" if place in things else values("subject", things)
    return with_prefixes(
        "SELECT DISTINCT ?claim WHERE {\n"
        f"  {given} {values('place', (place,))} ?claim kg:subject ?subject ; kg:object ?place ; kg:status ?status\n"
        "  FILTER(?status = kg:accepted)\n"
        "}\n"
    )


_HAVING = ("kg:heldOffice", "kg:resignedFrom")


def offices_of(holders: Sequence[str], lexicon: Lexicon) -> str:
    """The claims by which somebody had an office, not those by which he only stood for it: column claim.

    By filters: engines would begin with all assertions.
    """
    classes = lexicon.classes["Office"].below if "Office" in lexicon.classes else ()
    lines = [
        values("holder", holders),
        "?claim kg:subject ?holder ; kg:object ?office ; kg:polarity ?polarity ; kg:status ?status .",
        "?claim kg:predicate ?relation .",
        f"FILTER(?polarity = kg:asserts && ?status = kg:accepted && ?relation IN ({', '.join(_HAVING)}))",
        f"{values('class', (terms.KG + each for each in sorted(classes)))} ?office rdf:type ?class .",
    ]
    return with_prefixes("SELECT DISTINCT ?claim WHERE {\n" + "".join(f"  {line}\n" for line in lines) + "}\n")
