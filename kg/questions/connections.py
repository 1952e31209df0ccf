"""Queries for how two are connected: by facts, by what both met in, by what one says of the other. Owns no answer."""

from __future__ import annotations

from collections.abc import Sequence

from kg.evidence.reading import values
from kg.questions.searches import with_prefixes
from kg.questions.understood import Understood


def ties(asked: Understood) -> str:
    """Everything that the facts say between persons and groups: columns one, other, claim."""
    del asked
    return with_prefixes(
        "SELECT DISTINCT ?one ?relation ?other ?claim WHERE {\n"
        "  ?fact a kg:Fact ; kg:subject ?one ; kg:predicate ?relation ; kg:object ?other ; kg:derivedFrom ?claim .\n"
        "  ?one rdf:type kg:Actor .\n  ?other rdf:type kg:Actor .\n  FILTER(?one != ?other)\n"
        "}\n"
    )


def meetings(things: Sequence[str]) -> str:
    """What claims say of some things and of actors, events, treaties, letters: columns one, relation, other, claim."""
    return with_prefixes(
        f"SELECT DISTINCT ?one ?relation ?other ?claim WHERE {{\n  {values('one', things)}\n"
        "  { ?claim kg:subject ?one ; kg:object ?other } UNION { ?claim kg:object ?one ; kg:subject ?other }\n"
        "  ?claim kg:predicate ?relation ; kg:status kg:accepted ; kg:polarity kg:asserts .\n"
        "  VALUES ?class { kg:Actor kg:Event kg:Treaty kg:Communication } ?other rdf:type ?class .\n}\n"
    )


def spoken_of(ends: Sequence[str]) -> str:
    """What one of two claims of the other: columns one, relation, other, claim."""
    return with_prefixes(
        f"SELECT DISTINCT ?one ?relation ?other ?claim WHERE {{\n  {values('one', ends)}\n  {values('other', ends)}\n"
        "  ?claim kg:claimant ?one ; kg:subject|kg:object ?other ; kg:predicate ?relation ; kg:status kg:accepted .\n"
        "  FILTER(?one != ?other)\n}\n"
    )
