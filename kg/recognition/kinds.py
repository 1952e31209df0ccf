"""Which classes of the ontology are actors, places, treaties and events, for those who need no more than that."""

from __future__ import annotations

from typing import Final

GROUPS: Final = frozenset(
    {
        *("Group", "State", "Government", "Assembly", "Party", "Faction", "Organ", "Delegation", "Army", "Newspaper"),
        *("Institution", "People", "Alliance", "Court", "Union", "Company", "School"),
    }
)
ACTORS: Final = GROUPS | {"Person"}
PLACES: Final = frozenset({"Place", "City", "Region", "Country", "Waterway", "Site"})
TREATIES: Final = frozenset({"Treaty", "Armistice", "Loan", "Exchange", "SecretTreaty", "AidAgreement", "DraftTreaty"})
EVENTS: Final = frozenset(
    {
        *("Event", "Conference", "Congress", "Visit", "Mission", "Incident", "Battle", "War", "Uprising", "Trial"),
        *("Crisis", "Meeting", "Negotiation", "Campaign", "Reform", "Turn", "Broadcast", "Session"),
    }
)


def folder(kind: str) -> str:
    """Give the first part of the ids of a class's entities: ``person``, ``group``, ``place``, ``treaty``, ``event``."""
    families = (("person", {"Person"}), ("group", GROUPS), ("place", PLACES), ("treaty", TREATIES))
    return next((name for name, kinds in families if kind in kinds), "event")
