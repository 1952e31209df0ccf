"""English words that make a sentence's frame: auxiliaries, determiners, verbs of saying. Data, and one test."""

from __future__ import annotations

from typing import Final

BE: Final = frozenset(["am", "is", "are", "was", "were", "be", "been", "being", "'s"])
HAVE: Final = frozenset(["have", "has", "had", "having"])
DO: Final = frozenset(["do", "does", "did"])
MODALS: Final = frozenset(["will", "would", "shall", "should", "can", "could", "may", "might", "must", "ought"])
DOUBTFUL: Final = frozenset(["may", "might", "could", "can", "would", "should", "must", "ought"])
NEGATIONS: Final = frozenset(["not", "never", "n't", "neither", "nor", "hardly", "scarcely"])
DETERMINERS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "no",
        "any",
        "some",
        "each",
        "every",
        "both",
        "all",
        "several",
        "many",
        "few",
        "another",
        "other",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "first",
        "second",
        "third",
        "last",
        "new",
        "former",
        "late",
    ]
)
RELATIVES: Final = frozenset(["who", "whom", "which", "that", "whose"])
CONJUNCTIONS: Final = frozenset(["and", "or", "as", "well", "nor", "but", "&"])
CLAUSES: Final = frozenset(
    ["while", "whereas", "because", "although", "though", "when", "where", "if", "whether", "unless", "until"]
)
"""Words that begin a clause of its own."""
PRONOUNS: Final = frozenset(["i", "we", "he", "she", "they"])
"""Pronouns that can only be subjects."""
TIMES: Final = frozenset(
    [
        *("day", "week", "month", "year", "time", "times", "night", "morning", "evening", "moment", "today"),
        *("noon", "midnight", "summer", "winter", "autumn", "spring", "days", "weeks", "months", "years"),
        *("afternoon", "hour", "hours"),
    ]
)
MONTHS: Final = frozenset(
    [
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december"),
    ]
)
OBJECTS: Final = frozenset(["me", "you", "him", "us", "them", "it", "himself", "herself", "itself", "themselves"])
"""Pronouns that take the object's place behind a verb; *her* may be a possessor."""
GIVING: Final = frozenset(["send", "bring", "dispatch", "despatch"])
"""Verbs of which the name behind them may be the receiver."""
STOPS: Final = frozenset([";", ":", "(", ")", "“", "”", '"', "—", "–"])
FACTIVE: Final = frozenset(
    [
        "manage",
        "force",
        "compel",
        "oblige",
        "begin",
        "continue",
        "proceed",
        "come",
        "agree",
        "help",
        "hasten",
        "go",
        "consent",
        "choose",
        "start",
        "cease",
        "venture",
        "dare",
        "happen",
        "send",
        "use",
        "contrive",
        "persuade",
        "induce",
        "cause",
        "succeed",
    ]
)
"""Verbs after which *to* with a verb says that it was done."""
REFUSING: Final = frozenset(["refuse", "fail", "decline", "omit", "neglect", "forget", "hesitate"])
"""Verbs after which *to* with a verb says that it was not."""
SHUNNING: Final = frozenset(["avoid", "omit", "forgo", "forego", "escape"])
"""Verbs after which an *-ing* form says that it was not done: *avoided meeting X*."""
MUSING: Final = frozenset(
    [
        *(
            "consider",
            "contemplate",
            "suggest",
            "propose",
            "recommend",
            "advise",
            "discuss",
            "oppose",
            "favour",
            "favor",
        ),
        *("advocate", "imagine", "envisage", "delay", "postpone", "defer", "deny", "mind", "urge", "fancy"),
    ]
)
"""Verbs after which an *-ing* form was only thought or spoken of: *considered meeting X*."""
REFUSALS: Final = frozenset(["refusal", "failure", "inability", "unwillingness"])
"""Nouns that say so of whom they belong to."""
SPEAKING: Final = frozenset(
    [
        "say",
        "write",
        "claim",
        "argue",
        "state",
        "note",
        "maintain",
        "report",
        "declare",
        "assert",
        "observe",
        "suggest",
        "believe",
        "think",
        "contend",
        "insist",
        "remark",
        "explain",
        "conclude",
        "recall",
        "stress",
        "emphasize",
        "emphasise",
        "point",
        "allege",
        "hold",
        "acknowledge",
        "admit",
        "add",
        "affirm",
        "estimate",
        "describe",
        "inform",
        "assume",
        "suppose",
    ]
)
OWNING_UP: Final = frozenset(["deny", "admit", "confess", "acknowledge", "remember", "recall", "boast", "claim"])
"""Verbs behind which somebody says what he has done himself: *denied having met X, claims to have met X*."""
CLAIMING: Final = frozenset(["claim", "allege"])


def is_auxiliary(low: str) -> bool:
    """Tell whether a word is an auxiliary verb."""
    return low in BE or low in HAVE or low in DO or low in MODALS


def is_leading(low: str) -> bool:
    """Tell whether a word may lead to a date, or be a part of one: *as early as, on the evening of, 5, May*."""
    return low in _LEADING or low in MONTHS or low.isdigit()


_LEADING: Final = frozenset(
    [
        *("on", "in", "at", "by", "as", "of", "the", "a", "early", "late", "later", "already", "again", "only", "soon"),
        *("towards", "toward", "about", "around", "from", "since", "until", "till", "during", "before", "after", "end"),
        *("beginning", "middle", "mid", "start", "close", "course", "day", "days", "year", "years", "month", "same"),
        *("next", "following", "morning", "evening", "afternoon", "night", "noon", "spring", "summer", "autumn"),
        *("winter", "first", "half"),
    ]
)
"""Words that lead to a date."""
