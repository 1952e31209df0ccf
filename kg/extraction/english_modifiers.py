"""English names that only say of what land or side a noun is: *the French envoy, to the Greek Minister*.

Owns which nouns act for whom they belong to, so that the adjective before them counts as a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.ends import UNNAMED
from kg.extraction.english_verbs import looks_past
from kg.extraction.english_words import CONJUNCTIONS, DETERMINERS, NEGATIONS, RELATIVES, is_auxiliary
from kg.extraction.sentences import Name, Word
from kg.extraction.shared_nouns import LISTED
from kg.extraction.triggers import PREPOSITIONS
from kg.language import turkish
from kg.recognition.adjectives import of_lands

STANDS_FOR = frozenset(
    [
        *("negotiators", "plenipotentiaries", "emissaries", "ambassadors", "statesmen", "ministry", "regime"),
        "troops",
        "forces",
        "army",
        "armies",
        "navy",
        "fleet",
        "government",
        "cabinet",
        "envoys",
        "authorities",
        "delegation",
        "delegates",
        "representatives",
        "diplomats",
        "leaders",
        "officials",
        "ministers",
        "soldiers",
        "ships",
        "warships",
        "merchants",
        "parliament",
        "court",
        "administration",
    ]
)
"""Nouns that act for whom they belong to: *British troops*."""
ADVERBS = frozenset(
    [
        *("also", "then", "later", "soon", "first", "again", "even", "still", "ever", "once", "now", "already"),
        *("therefore", "twice", "both", "thereby", "meanwhile", "afterwards", "afterward", "thereafter", "thus"),
        *("instead", "alone", "too", "together", "perhaps", "however", "moreover", "nevertheless", "further"),
        *("always", "often", "sometimes", "seldom", "just", "quite", "rather", "yet", "earlier", "hitherto"),
        *("henceforth", "almost", "likewise", "today", "yesterday", "indeed", "furthermore", "nonetheless"),
        *("thereupon", "personally"),
    ]
)
_SMALL = frozenset(
    [
        *("tomorrow", "tonight", "here", "there", "whereupon", "abroad", "away", "back", "ago", "so", "such", "what"),
        *("how", "why", "where", "whether", "whence", "himself", "herself", "itself", "themselves", "to", "when"),
        *("while", "until", "till", "after", "before", "because", "though", "although", "if", "since", "lest"),
        *("unless", "provided", "than", "without", "despite", "aboard", "across", "along", "throughout", "via", "per"),
        *("out", "up", "down", "off", "over", "upon", "i", "he", "she", "we", "they", "it", "you", "him", "them"),
        *("us", "me"),
    ]
)
"""Words of which no name is an adjective: conjunctions, pronouns, what opens a question."""
_NO_ADVERBS = frozenset(["reply", "supply", "assembly", "family", "ally", "monopoly"])


def modifies(words: Sequence[Word], name: Name, verbal: set[int]) -> bool:
    """Tell whether a name is the adjective of a noun that does not act for it: *the French envoy*."""
    at = name.last + 1
    if at >= len(words) or at in verbal or words[at].name is not None or name.form in UNNAMED:
        return False
    low = words[at].low
    if (
        not words[at].text.isalpha()
        or not words[at].text[0].islower()
        or (low.endswith("ly") and low not in _NO_ADVERBS)
    ):
        return False
    if low in PREPOSITIONS | CONJUNCTIONS | RELATIVES | NEGATIONS | DETERMINERS or is_auxiliary(low) or looks_past(low):
        return False
    return low not in STANDS_FOR and low not in ADVERBS and low not in _SMALL


def is_of_a_land(name: Name) -> bool:
    """Tell whether a name is the adjective of a land: *American* is nobody whom an envoy stands for."""
    return turkish.fold(name.text.removeprefix("the ").removeprefix("The ")) in of_lands("en")


def is_adjective(words: Sequence[Word], name: Name, verbal: set[int]) -> bool:
    """Tell whether the adjective of a land says of what land a noun is: *to the Greek Minister, of the Soviet bloc*."""
    known = is_of_a_land(name)
    if not name.rest and _SHORT.fullmatch(name.text) and _stands_for_office(words, name.last + 1):
        return True  # *informs U.S. Secretary of State X*
    if name.rest or not (known or _ADJECTIVAL.search(name.text)):
        return False
    at = name.last + 1
    if at < len(words) and words[at].name is None and (words[at].low in _OFFICES or _is_titled(words, at)):
        return True
    if at < len(words) and known and words[at].low in _PAPERS:  # *in response to the Turkish note*
        return True
    return known and modifies(words, name, verbal)


def shares_noun(words: Sequence[Word], name: Name, following: Sequence[Name], verbal: set[int]) -> bool:
    """Tell whether the adjective of a land has its noun with the next: *the French and British ambassadors*."""
    for other in following:
        between = [word.low for word in words[name.last + 1 : other.first]]
        if not is_of_a_land(name) or between not in LISTED["en"] or other.last > other.first:
            return False
        if not is_of_a_land(other):
            return False
        at = other.last + 1
        if at < len(words) and words[at].name is None and at not in verbal and _is_noun(words, at):
            return not _acts(words[at])
        name = other
    return False


def acts_for_land(words: Sequence[Word], name: Name) -> bool:
    """Tell whether a name is but the adjective of a land before who acts for it: *British and French authorities*."""
    at = name.last + 1
    while at < len(words) and (words[at].low in {",", "and"} or turkish.fold(words[at].text) in of_lands("en")):
        at += 1
    return not name.rest and is_of_a_land(name) and at < len(words) and _acts(words[at])


def _acts(word: Word) -> bool:
    return word.name is None and word.low in STANDS_FOR - _ARMED


_ARMED = frozenset(
    ["troops", "forces", "army", "armies", "navy", "fleet", "soldiers", "ships", "warships", "merchants"]
)


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word behind an adjective of a land is likely its noun, and no verb."""
    low = words[at].low
    if not words[at].text.isalpha() or looks_past(low) or is_auxiliary(low) or low.endswith("ly"):
        return False
    small = PREPOSITIONS | CONJUNCTIONS | RELATIVES | NEGATIONS | DETERMINERS | ADVERBS | _SMALL
    return low not in small


_SHORT = re.compile(r"U\. ?S\.?(?: ?A\.)?|US|U\. ?K\.?|UK|USSR|U\.S\.S\.R\.?")


def _stands_for_office(words: Sequence[Word], at: int) -> bool:
    """Tell whether an office with a capital stands at a place."""
    return at < len(words) and words[at].text[:1].isupper() and words[at].low in _OFFICES


_PAPERS = frozenset(
    ["note", "notes", "memorandum", "aide-mémoire", "reply", "message", "letter", "communication", "despatch"]
)


def _is_titled(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word is written like an office: *the Greek Chargé*, not *the Greek Government*."""
    word = words[at]
    if not word.text.isalpha() or not word.text[0].isupper() or word.text.isupper():
        return False
    return word.low not in STANDS_FOR and word.low not in _BODIES


def names_a_matter(words: Sequence[Word], name: Name, verbal: set[int]) -> bool:
    """Tell whether a name only says which matter a noun is: *turned to the Senate debate*."""
    at = name.last + 1
    return at < len(words) and words[at].low in _MATTERS and not name.rest and modifies(words, name, verbal)


_MATTERS = frozenset(
    [
        "aid",
        "affair",
        "affairs",
        "aggression",
        "amendment",
        "answer",
        "approval",
        "attack",
        "attacks",
        "attitude",
        "base",
        "bases",
        "blockade",
        "border",
        "campaign",
        "case",
        "claim",
        "claims",
        "comment",
        "conference",
        "conflict",
        "control",
        "convention",
        "crisis",
        "debate",
        "debates",
        "decision",
        "demand",
        "demands",
        "dispute",
        "disputes",
        "embargo",
        "election",
        "elections",
        "export",
        "exports",
        "frontier",
        "incident",
        "initiative",
        "interest",
        "interests",
        "invasion",
        "issue",
        "issues",
        "law",
        "laws",
        "letter",
        "link",
        "loan",
        "loans",
        "market",
        "meeting",
        "memorandum",
        "mission",
        "negotiations",
        "note",
        "objections",
        "occupation",
        "offer",
        "opinion",
        "opposition",
        "plan",
        "plans",
        "policy",
        "politics",
        "position",
        "pressure",
        "problem",
        "problems",
        "program",
        "programme",
        "project",
        "proposal",
        "proposals",
        "question",
        "questions",
        "reaction",
        "relations",
        "reply",
        "report",
        "request",
        "resolution",
        "response",
        "rights",
        "rule",
        "session",
        "settlement",
        "situation",
        "statement",
        "strategy",
        "support",
        "system",
        "talks",
        "telegram",
        "territory",
        "threat",
        "trade",
        "treaty",
        "view",
        "views",
        "visit",
        "vote",
        "war",
    ]
)
"""Nouns that are what somebody thinks, does or talks about, and never he himself."""
_ADJECTIVAL = re.compile(r"^[A-Z][a-z]+(?:ian|ean|ish|ese|ican|uvian)$")
"""Adjectives of lands by their endings; *Japan, Iran, Jordan* have none of them."""
_BODIES = frozenset(["empire", "republic", "kingdom", "union", "council", "commission", "assembly", "senate"])
_OFFICES = frozenset(
    [
        *("chargé", "charge", "envoy", "legation", "consulate", "delegate", "attaché", "attache", "representative"),
        *("chancellor", "governor", "senator", "admiral", "general", "commander", "military", "naval", "high", "vice"),
        *(
            "minister",
            "ambassador",
            "foreign",
            "prime",
            "president",
            "premier",
            "king",
            "embassy",
            "consul",
            "secretary",
        ),
    ]
)
