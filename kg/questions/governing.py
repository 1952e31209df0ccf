"""The case that the verb of a relation wants, and whether its subject undergoes it: both from its English label.

Owns no relation: what is said here holds of any whose label reads so.
"""

from __future__ import annotations

from kg.questions.lexicon import Lexicon


def government(lexicon: Lexicon, name: str) -> str:
    """Read the case that a relation's verb wants from the preposition of its English label."""
    label = lexicon.relations[name].label("en").split()
    return {
        "to": "dative",
        "from": "ablative",
        "with": "instrumental",
        "of": "genitive",
        "in": "locative",
        "into": "dative",
        "against": "against",
        "about": "about",
        "for": "for",
        "at": "locative",
    }.get(label[-1] if label else "", "accusative")


def is_undergone(lexicon: Lexicon, name: str) -> bool:
    """Tell whether the subject of a relation undergoes it: what is passive says no more than its label does."""
    label = lexicon.relations[name].label("en")
    return label.startswith("was ") and not label.endswith((" by", " of"))
