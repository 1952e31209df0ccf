"""On whose word or with whose help somebody acts: *at the request of X, Y left; on X’s advice Y signed*.

The trigger is written with any verb: ``O * at request of S``. Owns which verb such words belong to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.ends import Found, matches
from kg.extraction.english_predicates import Verb
from kg.extraction.english_search import Search
from kg.extraction.english_words import CLAUSES, RELATIVES, STOPS
from kg.extraction.matches import Match
from kg.extraction.triggers import Trigger

_NEAR = 4


def adjunct(search: Search, trigger: Trigger, at: int, found: Sequence[Verb]) -> Iterator[Match]:
    """Read a noun with its preposition: whose it is, and who acts so."""
    words = search.words
    before = range(at - 1, max(-1, at - 1 - _NEAR), -1)
    lead = next((index for index in before if words[index].low == trigger.words[1]), None)
    if lead is None or any(word.low in STOPS or word.low in {",", "no", "without"} for word in words[lead:at]):
        return
    subjects = search.of_noun(trigger, "subject", trigger.subject, (at,))
    if not subjects:
        return
    verb = _governing(search, lead, found)
    if verb is None or verb.infinitive or verb.negative or "modal" in verb.doubts:
        return
    objects = search.ends(trigger, "object", "subject", verb, (verb.at,), passive=verb.passive, reduced=False)
    read = Found(trigger=trigger, at=at, words=(lead, at), doubts=("nominal",))
    yield from matches(read, subjects, objects)


def _governing(search: Search, lead: int, found: Sequence[Verb]) -> Verb | None:
    """Give the verb that a phrase belongs to: the one behind it where it opens its clause, else the one before."""
    words = search.words
    finite = [verb for verb in found if not verb.gerund]
    before = words[lead - 1].low if lead else ""
    told = lead > 1 and words[lead - 1].low in {"was", "is"} and words[lead - 2].low == "it"
    opens = not lead or before in STOPS | {","} | CLAUSES or before in {"and", "but", "that"} or told
    if opens:
        behind = next((verb for verb in finite if verb.at > lead and words[verb.begin].low != "to"), None)
        if behind is not None:
            return behind
    mine = [verb for verb in finite if verb.at < lead]
    if not mine or any(word.low in STOPS or word.low in RELATIVES for word in words[mine[-1].at + 1 : lead]):
        return None
    return mine[-1]
