"""What an English question asks that an answer of some kind never has: two verbs, an idiom’s noun, a verb passed over.

Owns no relation: it looks at the words alone, and at the kind of reading.
"""

from __future__ import annotations

import re

from kg.language import english_irregular
from kg.questions.morphology import english_form
from kg.questions.understood import Understood

_TWO_VERBS = re.compile(r"^(?:when|where|(?:on|in|at) (?:what|which) \w+)\b.* (?P<one>\w+) and (?P<other>\w+)$")
_IDLE = re.compile(
    r"^who (?!is|was|were|are)\w+ (?:.+ )?(?P<noun>(?:the|a|an) (?:day|time|name|month|year|date|man|person))$"
)
_GIVING = re.compile(r"^what (?:did|does|do|has|had) (?:.+ )(?P<verb>give|get|make|put|have|given|got|made)$")


_TO = r"(?:gave|made|paid|sent|lent|offered|granted|handed|brought|wrote|promised)"
_WHO_GAVE = re.compile(rf"^who {_TO} (?!to\b|up\b|out\b|an?\b)(?:the )?\S.*? (?:an? |some |the )?[\w-]+$")
_WHO_GAVE_TO = re.compile(rf"^who {_TO} (?:an? |some |the |his |her |their )?[\w-]+ to \S")


def gives(said: str) -> bool:
    """Tell whether *who* asks for a giver, and the name behind the verb is of one who gets it.

    >>> gives("who gave panin a warning"), gives("who gave advice to panin"), gives("who got a warning from panin")
    (True, True, False)
    """
    if _WHO_GAVE_TO.match(said) is not None:
        return True
    return _WHO_GAVE.match(said) is not None and not re.search(r" (?:to|from|by|with|in|at) ", said)


_TO_WHOM = re.compile(
    r"^(?:to )?whom? (?:did|does|do|has|had|have) .+ "
    r"(?:give|make|pay|send|sent|lend|offer|grant|write|promise|given|made)\b(?!.* from\b)"
)


def is_giver(said: str) -> bool:
    """Tell whether it is asked to whom somebody who is named gave something.

    >>> is_giver("who did panin send a letter"), is_giver("who sent panin a letter")
    (True, False)
    """
    return _TO_WHOM.match(said) is not None


def unsaid(said: str, asked: Understood) -> tuple[str, ...]:
    """Give the words of a question that no reading of a kind speaks of; none: it may speak of all.

    >>> unsaid("when did the congress begin and end", Understood(intent="date", language="en"))
    ('begin', 'and', 'end')
    >>> unsaid("when was the congress held", Understood(intent="date", language="en"))
    ()
    """
    if (two := _TWO_VERBS.match(said)) is not None and _is_verb(two["one"]) and _is_verb(two["other"]):
        return (two["one"], "and", two["other"])
    if asked.intent in _OF_CLAIMS and (idle := _IDLE.match(said)) is not None:
        return tuple(idle["noun"].split())
    giving = _GIVING.match(said) if asked.intent == "profile" else None
    return (giving["verb"],) if giving is not None else ()


def _is_verb(word: str) -> bool:
    return english_form(word).shape in {"participle", "finite"} or word in english_irregular.PASTS or word in _BOUNDS


_OF_CLAIMS = frozenset({"related", "instances"})
_BOUNDS = frozenset(["begin", "start", "open", "end", "finish", "close", "conclude", "sign", "ratify"])
"""Verbs in the plain form, of what has a first and a last day."""
