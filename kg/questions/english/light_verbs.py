"""English verbs that add nothing to the noun beside them: *voiced criticism of*, *received support from*.

Owns the verbs, not the nouns: whether a noun says a relation is the lexicon's matter. Each is put as *gave*,
which is passed over beside a noun that says what was done; from the other side as *was given … by*.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language import english_irregular
from kg.language.english_forms import forms_of

_DETERMINER = r"(?:(?:a|an|the|his|her|its|their|any|some|no|great|strong|full|more) )*"
_NOUN = rf"(?P<noun>{_DETERMINER}[a-z]+(?: and [a-z]+)?)"
_GIVING = (
    "voice|express|lend|render|extend|level|lodge|raise|register|issue|convey|deliver|dispense|utter|place|put|bring|"
    "direct|show|display|harbour|nurse|cherish|exercise|exert|mount|pose|offer|provide|supply|grant|make|pay|launch|wage"
)
_OFFERED = "support|backing|advice|encouragement|resistance|opposition|sympathy|protection|thanks|apolog(?:y|ies)"
"""What is given when it is offered; aid, a treaty or a loan may be offered and not given."""
_FELT = re.compile(
    r"\b(?:regrets?|sorrow|grief|condolences?|surprise|astonishment|doubts?|joy|delight|relief)\b", re.IGNORECASE
)
"""What is voiced of a thing, and done to nobody."""
_GETTING = "receive|get|obtain|secure|win|gain|earn|enjoy|have|experience|suffer|undergo|incur|encounter|face"


def _forms(verbs: str) -> str:
    """Give the forms of some verbs, as an alternative of a pattern."""
    found = (
        form
        for verb in verbs.split("|")
        for form in (*forms_of(verb), *english_irregular.forms_of(verb), *(["had"] if verb == "have" else []))
    )
    return "|".join(dict.fromkeys(filter(None, found)))


_PREPOSITIONS = "to|of|for|on|against|in|with|towards|about|upon|over"
_ACTIVE = re.compile(
    rf"(?<= )(?P<verb>{_forms(_GIVING)}) {_NOUN}(?= (?:{_PREPOSITIONS}) )",
    re.IGNORECASE,
)
_CONVERSE = re.compile(
    rf"(?P<who>^(?:who|whom|what|which [\w ]+?)) (?:{_forms(_GETTING)}) {_NOUN} (?:from|of|by|at the hands of) (?P<by>.+)$",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"(?P<who>^(?:who|what|which [\w ]+?)) (?:was|were|came|fell|stood|lived|acted|found (?:himself|itself|themselves)) "
    r"(?:under|subject(?:ed)? to|the (?:target|victim|object|subject|recipient) of) (?:the )?(?P<noun>[a-z]+) "
    r"(?:of|by|from|at the hands of) (?P<by>.+)$",
    re.IGNORECASE,
)
_FROM_WHOM = re.compile(
    rf"^from (?P<asks>whom|which [\w ]+?) (?:did|has|had) (?P<who>.+?) (?:{_GETTING}) {_NOUN}(?P<rest> .+)?$",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    rf"^whose (?P<noun>[a-z]+) (?:did|has|had) (?P<who>.+?) (?:{_GETTING})(?P<rest> .+)?$",
    re.IGNORECASE,
)


def lightened(question: str) -> Iterator[str]:
    """Give a question with a plain *gave* for a verb that says no more, or nothing.

    >>> list(lightened("Who voiced criticism of Panin")), list(lightened("Who enjoyed the protection of Panin"))
    (['Who gave criticism of Panin'], ['Who was given protection by Panin'])
    >>> list(lightened("From whom did the Porte receive a warning in 1773"))
    ['who gave a warning to the Porte in 1773']
    >>> list(lightened("Who expresses sympathy for Panin"))
    ['Who gave sympathy for Panin']
    >>> list(lightened("Who expressed regret over the arrest"))
    []
    >>> list(lightened("Who offered a loan to the Porte"))
    []
    """
    for pattern in (_CONVERSE, _UNDER):
        found = pattern.match(question)
        if found:
            noun = re.sub(rf"^{_DETERMINER}", "", found["noun"], flags=re.IGNORECASE)
            yield f"{found['who']} was given {noun} by {found['by']}"
    asked = _FROM_WHOM.match(question)
    if asked:
        who = "who" if asked["asks"].lower() == "whom" else asked["asks"]
        yield f"{who} gave {asked['noun']} to {asked['who']}{asked['rest'] or ''}"
    owned = _WHOSE.match(question)
    if owned:
        yield f"who gave {owned['noun']} to {owned['who']}{owned['rest'] or ''}"
    active = _ACTIVE.search(question)
    if (
        active
        and not _FELT.search(active["noun"])
        and (not active["verb"].lower().startswith("offer") or re.search(_OFFERED, active["noun"]))
    ):
        yield f"{question[: active.start()]}gave {active['noun']}{question[active.end() :]}"
