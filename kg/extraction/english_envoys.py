"""For whom somebody stands who is called an envoy of a land: *X, the Danish minister at Rome*, stands for Denmark.

So do *Danish authorities*. Owns the words of such offices; who holds them is :mod:`kg.extraction.english_offices`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kg.extraction.english_modifiers import acts_for_land
from kg.extraction.lands import Lands
from kg.extraction.matches import Match
from kg.extraction.records import ProposedClaim
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Sentence
from kg.model import RelationId

_LOSS: Final = 0.02
_ENVOY: Final = re.compile(
    r"(?:the )?(United States|\w+) (?:acting )?(?:minister|ambassador|envoy|chargé(?: d[’']affaires)?"
    r"|consul(?: general)?|resident|plenipotentiary|internuncio|delegate|representative|legate)",
    re.IGNORECASE,
)
"""An office whose holder stands for the land before it; *the Danish minister of war* does not."""


_OF_PERSONS: Final = frozenset(
    {"stayedIn", "travelledTo", "arrivedIn", "departedFrom", "visited", "ledGroup", "memberOf", "heldOffice"}
)


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


def of_states(match: Match, sentence: Sentence, known: Knowledge, lands: Lands) -> Match:
    """Put the state in the place of the adjective before who acts for it: *British authorities informed X*.

    What persons alone do, such as to be somewhere, no state does.
    """
    if sentence.language != "en" or match.trigger.relation in _OF_PERSONS:
        return match
    ends = []
    for name in (match.subject, match.object):
        acts = known.kind(name.entity) == "People" and acts_for_land(sentence.words, name)
        state = lands.state_of(name.text) if acts else None
        ends.append(replace(name, entity=state) if state else name)
    if ends == [match.subject, match.object]:
        return match
    return replace(match, subject=ends[0], object=ends[1])
