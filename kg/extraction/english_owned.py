"""What belongs to somebody and acts for him: *the fleet of Russia, Panin’s troops, Kaunitz’s arrival, Fox’s memoirs*.

Owns which nouns are their owner’s doing or saying, and with which relations; where a verb’s ends stand is
:mod:`english_search`’s matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extraction.english_modifiers import ADVERBS
from kg.extraction.english_verbs import looks_past
from kg.extraction.english_words import CONJUNCTIONS, DETERMINERS, RELATIVES, STOPS, is_auxiliary
from kg.extraction.sentences import Name, Word
from kg.extraction.triggers import PREPOSITIONS

FORCES: Final = frozenset(
    ["troops", "forces", "army", "armies", "navy", "fleet", "fleets", "squadron", "cavalry", "ships", "warships"]
)
"""Who fights for a state or a commander."""
BODIES: Final = FORCES | {"government", "cabinet", "regime", "authorities", "parliament", "court", "administration"}
"""Who acts for a state."""
_DEEDS: Final = frozenset(
    [
        *("arrival", "departure", "return", "march", "advance", "retreat", "refusal", "rejection", "visit", "attack"),
        *("invasion", "occupation", "annexation", "seizure", "capture", "conduct", "behaviour", "policy", "intrigues"),
        *("demands", "proposal", "proposals", "offer", "threats", "intervention", "appointment", "recognition"),
        *("decision", "attitude", "insistence", "speech", "action", "actions", "victory", "victories", "success"),
        *("successes", "ambitions", "arrogance", "insolence", "negotiations", "overtures", "interference", "landing"),
    ]
)
"""What somebody does, of which is said what it does to others."""
_BY_THEMSELVES: Final = frozenset(
    ["arrival", "departure", "return", "march", "advance", "retreat", "conduct", "behaviour", "attitude", "landing"]
)
"""Of these, those of which *of* says who does them: *the march of Panin*, but *the capture of Azov*."""
PAPERS: Final = frozenset(
    [
        *(
            "memoirs",
            "diary",
            "diaries",
            "memoir",
            "letter",
            "letters",
            "dispatches",
            "despatches",
            "dispatch",
            "notes",
        ),
        *("despatch", "report", "reports", "journal", "autobiography", "recollections", "reminiscences", "memorandum"),
        *("account", "history", "chronicle", "pamphlet", "speeches", "correspondence", "telegram", "telegrams"),
    ]
)
"""Whatever somebody has written."""
_DONE: Final = frozenset(["provoked", "hindered", "violated", "weakened", "strengthened", "threatened", "worsened"])
"""Relations whose subject is whose deed does it."""
_WRITTEN: Final = frozenset(
    [
        *("accused", "criticised", "sympathisedWith", "complainedAbout", "protestedAgainst", "warned", "urged"),
        *("advised", "informed", "thanked", "assured", "opposed", "describes", "demandedFrom", "requestedFrom"),
    ]
)
"""Relations whose subject is who wrote what says so."""
_FOUGHT: Final = frozenset(
    [
        *("occupied", "captured", "attacked", "defeated", "foughtAgainst", "mobilisedAgainst", "withdrewFrom"),
        *("robbed", "killed", "arrested", "surrenderedTo", "released", "persecuted", "commanded"),
    ]
)
"""Relations in which a commander stands for his troops."""
_LONGEST = 3


def head_before(words: Sequence[Word], name: Name) -> int | None:
    """Give where the noun stands that acts for whom *of* names: *the government of | the Porte*."""
    at = name.first - 1
    while at > 0 and words[at].low in {"the", "king", "queen", "emperor", "sultan", "prince"}:
        at -= 1
    if at < 1 or words[at].low != "of" or words[at - 1].name is not None:
        return None
    return at - 1 if _acts(words[at - 1].low, name) else None


def is_acting(words: Sequence[Word], name: Name) -> bool:
    """Tell whether what somebody has acts for him: *Russia’s Baltic fleet*."""
    for index in range(name.last + 1, min(len(words), name.last + 1 + _LONGEST)):
        word = words[index]
        if word.name is not None or not word.low.isalpha() or _parts(word.low):
            return False
        if _acts(word.low, name):
            return index + 1 >= len(words) or _goes_on(words[index + 1])
    return False


def _goes_on(word: Word) -> bool:
    """Tell whether a word may stand behind a whole noun phrase: *Russia’s court | protested*, not *| physician*."""
    if word.name is not None or not word.low.isalpha():
        return not word.low.startswith(("’", "'"))
    low = word.low
    if low in PREPOSITIONS or low in CONJUNCTIONS or low in ADVERBS or low in RELATIVES or low in DETERMINERS:
        return True
    return is_auxiliary(low) or looks_past(low) or low.endswith(("ly", "s", "ing"))


def _acts(low: str, name: Name) -> bool:
    return low in (FORCES if name.entity.startswith("person/") else BODIES)


def fits_forces(name: Name, relation: str) -> bool:
    """Tell whether what troops do is said of who commands them."""
    return relation in _FOUGHT or not name.entity.startswith("person/")


def is_doing(words: Sequence[Word], name: Name, end: int, relation: str, *, of: bool = False) -> bool:
    """Tell whether what stands before ``end`` is somebody’s deed or paper, and a relation says of him what it does.

    ``of``: the noun stands before the name, not behind it.
    """
    at = _noun_before(words, name) if of else _noun_behind(words, name)
    if at is None or any(_parts(word.low) for word in words[name.last + 1 : end] if word.name is None):
        return False
    low = words[at].low
    if low in PAPERS:
        return relation in _WRITTEN
    return relation in _DONE and low in (_BY_THEMSELVES if of else _DEEDS)


def _noun_behind(words: Sequence[Word], name: Name) -> int | None:
    for index in range(name.last + 1, min(len(words), name.last + 1 + _LONGEST)):
        if words[index].low in PREPOSITIONS or (words[index].name is not None and words[index].low not in PAPERS):
            return None
        if words[index].low in _DEEDS | PAPERS:
            return index
    return None


def _noun_before(words: Sequence[Word], name: Name) -> int | None:
    at = name.first - 1
    return at - 1 if at > 0 and words[at].low == "of" and words[at - 1].name is None else None


def _parts(low: str) -> bool:
    """Tell whether a word cannot stand within a noun phrase."""
    return low in STOPS or low in RELATIVES or low in {",", "and", "but"} or is_auxiliary(low) or looks_past(low)
