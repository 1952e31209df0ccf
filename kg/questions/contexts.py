"""In which ways a claim is of what happened at a place, at an event or on a matter, in SPARQL. Owns no question."""

from __future__ import annotations

_TOPIC = "?topic kg:subject ?event ; kg:predicate kg:concerns ; kg:status kg:accepted ; kg:polarity kg:asserts"
AROUND = (
    "?claim kg:context ?within",
    "?claim kg:place ?within",
    "?claim kg:subject|kg:object ?within",
    "?event kg:place|kg:partOf ?within . ?claim kg:context ?event",
    "?event kg:place|kg:partOf|kg:seat ?within . ?claim kg:subject|kg:object ?event",
    f"{_TOPIC} ; kg:object ?within . ?claim kg:context ?event",
    f"?matter kg:place|kg:partOf ?within . {_TOPIC} ; kg:object ?matter . ?claim kg:context ?event",
)
"""From ``?within``, which is named, to ``?claim``."""
