"""For whom somebody stands who is called an envoy of a land: *X, the Danish minister at Rome*, stands for Denmark.

Owns the words of such offices; who holds them is :mod:`kg.extraction.english_offices`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kg.extraction.lands import Lands
from kg.extraction.matches import Match
from kg.extraction.records import ProposedClaim
from kg.model import RelationId

_LOSS: Final = 0.02
_ENVOY: Final = re.compile(
    r"(?:the )?(United States|\w+) (?:acting )?(?:minister|ambassador|envoy|chargé(?: d[’']affaires)?"
    r"|consul(?: general)?|resident|plenipotentiary|internuncio|delegate|representative|legate)",
    re.IGNORECASE,
)
"""An office whose holder stands for the land before it; *the Danish minister of war* does not."""


def with_lands(made: Iterable[tuple[Match, ProposedClaim]], lands: Lands) -> Iterator[tuple[Match, ProposedClaim]]:
    """Give each claim, and behind that of an envoy’s office for whom he stands."""
    for match, claim in made:
        yield match, claim
        if claim.predicate != "heldOffice" or match.negative:
            continue
        found = _ENVOY.fullmatch(match.object.text)
        land = lands.state_of("American" if found[1] == "United States" else found[1]) if found is not None else None
        if land is not None:
            score = round(claim.score - _LOSS, 2)
            yield match, replace(claim, predicate=RelationId("represented"), object=land, score=score)
