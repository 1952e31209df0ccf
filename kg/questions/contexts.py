"""In which ways a claim is of what happened at a place, at an event or on a matter, in SPARQL. Owns no question."""

from __future__ import annotations

_TOPIC = "?topic kg:subject ?event ; kg:predicate kg:concerns ; kg:status kg:accepted ; kg:polarity kg:asserts"
_OWN = (
    "?claim kg:context ?within",
    "?claim kg:place ?within",
    "?claim kg:subject|kg:object ?within",
)
WHITHER = (*_OWN, "?event kg:place ?within ; rdf:type kg:Event . ?claim kg:context ?event")
"""Of where somebody went or was sent: what a claim says itself, or a meeting there; no treaty that was signed there."""
AROUND = (
    *_OWN,
    "?event kg:place|kg:partOf ?within . ?claim kg:context ?event",
    "?event kg:place|kg:partOf ?within . ?claim kg:subject|kg:object ?event",
    f"{_TOPIC} ; kg:object ?within . ?claim kg:context ?event",
    f"?matter kg:place|kg:partOf ?within . {_TOPIC} ; kg:object ?matter . ?claim kg:context ?event",
)
"""From ``?within``, which is named, to ``?claim``."""
