"""What a common noun of persons says in a search: *minister*, *historian*. Owns no word; those are in ``words``."""

from __future__ import annotations

from collections.abc import Sequence

from kg.questions.words import OFFICIALS


def called_so(name: str, calling: Sequence[str]) -> list[str]:
    """Write that somebody is called by one of some words: by name, by description, an official by his office too."""
    words = "|".join(each for each in calling if each.isalpha())
    called = f"?{name} rdfs:comment|rdfs:label ?called ."
    if set(calling) & OFFICIALS:
        called = f"?{name} rdf:type kg:Person . {{ {called} }} UNION {{ {_OF_OFFICE.format(name=name)} }}"
    return [
        called,
        f'FILTER(REGEX(LCASE(STR(?called)), "{words}|tarihçi"))'
        if "historian" in calling
        else f'FILTER(REGEX(LCASE(STR(?called)), "{words}"))',
    ]


_OF_OFFICE = (
    "?holding kg:subject ?{name} ; kg:predicate kg:heldOffice ; kg:object ?office ; kg:status kg:accepted ; "
    "kg:polarity kg:asserts . ?office rdfs:label ?called"
)
"""What an office is called that is claimed to be somebody's."""
