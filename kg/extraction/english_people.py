"""English nouns that say who somebody is: *citizens, the envoy, their leader*. Data, and one test."""

from __future__ import annotations

from typing import Final

from kg.language import lemmas


def is_people(low: str) -> bool:
    """Tell whether a word says who somebody is, in the plural too."""
    return low in _PEOPLE or lemmas.lemma(low, "en") in _PEOPLE


_PEOPLE: Final = frozenset(
    [
        "person",
        "people",
        "man",
        "woman",
        "citizen",
        "subject",
        "national",
        "inhabitant",
        "resident",
        "settler",
        "soldier",
        "officer",
        "official",
        "sailor",
        "seaman",
        "ship",
        "vessel",
        "refugee",
        "prisoner",
        "merchant",
        "trader",
        "clerk",
        "worker",
        "family",
        "child",
        "student",
        "missionary",
        "passenger",
        "company",
        "firm",
        "anyone",
        "everyone",
        "someone",
        "those",
        "representative",
        "envoy",
        "minister",
        "ambassador",
        "agent",
        "consul",
        "delegate",
        "secretary",
        "chief",
        "president",
        "premier",
        "chancellor",
        "king",
        "queen",
        "emperor",
        "sultan",
        "governor",
        "general",
        "admiral",
        "commander",
        "leader",
        "member",
        "chargé",
        "attaché",
        "correspondent",
        "journalist",
        "friend",
        "ally",
        "supporter",
        "follower",
        "politician",
        "statesman",
        "banker",
        "diplomat",
        "senator",
        "deputy",
        "mayor",
        *("son", "ruler", "successor", "predecessor", "colleague", "counterpart", "negotiator", "plenipotentiary"),
        *("commissioner", "counsellor", "adviser", "advisor", "aide", "monarch", "sovereign", "prince", "diplomat"),
        "son",
        *("brother", "wife", "nephew", "uncle", "cousin", "sister", "daughter", "father", "mother", "husband", "widow"),
        *("rival", "enemy", "confidant", "protégé", "subordinate", "superior", "deputy", "lieutenant", "aide"),
    ]
)
