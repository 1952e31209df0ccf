"""Headings of what somebody wrote down himself: *Memorandum by the Consul (X) of an Interview With the Envoy (Y)*.

They name no addressee, so that they are no letters (:mod:`kg.letters.headings`); who asks for the papers of a text is
given them too.
"""

from __future__ import annotations

import re
from typing import Final

from kg.letters import parties
from kg.letters.heading_parts import Heading

MINUTES, INTERVIEW = "minutes", "interview"
"""Kinds of such a heading: by one alone, and by one of his talk with another."""
_TALK: Final = r"(?:Telephone\s+)?(?:Conversation|Interview|Discussion|Meeting|Talk)s?"
_BY: Final = re.compile(
    r"\s*(?:(?:No\.\s*)?\d{1,4}[a-z]?[.)]?\s+)?(?:\[[^\]]{1,40}\]\s*)?"
    rf"Memorand(?:um|a)(?:\s+of\s+(?:an?\s+|the\s+)?{_TALK})?,?\s+[Bb]y\s+(?=the\s|Mr|[A-Z])"
)
_WITH: Final = re.compile(rf",?\s+of\s+(?:an?|his|the)\s+{_TALK}\s+[Ww]ith\s+")
_DAY: Final = re.compile(
    r",?\s+(?:on\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_LONGEST: Final = 300


def read(text: str) -> Heading | None:
    """Read such a heading; ``None`` where it is none."""
    found = _BY.match(text)
    if found is None or len(text) > _LONGEST:
        return None
    day = _DAY.search(text, found.end())
    end = day.start() if day is not None else len(text)
    other = _WITH.search(text, found.end(), end)
    writers = parties.read(text, found.end(), other.start() if other else end)
    others = parties.read(text, other.end(), end) if other else ()
    if len(writers) != 1:
        return None
    kind = INTERVIEW if others else MINUTES
    return Heading(senders=writers, addressees=others, kind=kind, rest=(end, len(text)) if day is not None else None)
