"""Clauses that leave their English verb unsaid: *Panin represented Russia, Kaunitz Austria and Thugut the Porte*.

Behind a clause with its verb stand two names side by side, with a comma or *and* before them, for the same two places.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.ends import UNNAMED, Found, matches
from kg.extraction.english_modifiers import ADVERBS
from kg.extraction.english_roles import MODIFIER, POSSESSOR, Argument, is_gapped
from kg.extraction.english_search import EnglishEnds, Search
from kg.extraction.english_words import MONTHS
from kg.extraction.matches import Match
from kg.extraction.triggers import PREPOSITIONS

_SEPARATORS = ([","], [";"], ["and"], [",", "and"], [";", "and"], [",", "while"], ["while"], [",", "but"])
_ENDING = frozenset([",", ";", ".", ":", "and", "while", "but", "(", ")", "—", "–"])


def gapped(search: Search, found: Found, subjects: EnglishEnds, objects: EnglishEnds) -> Iterator[Match]:
    """Give the matches of the clauses behind, which leave the verb of a match unsaid."""
    if not subjects or not objects:
        return
    mine, theirs = (max(ends, key=lambda end: end.argument.first) for ends in (subjects, objects))
    pair = sorted((mine, theirs), key=lambda end: end.argument.first)
    before, behind = pair[0].argument, pair[1].argument
    if not before.name.last < found.at < behind.first:
        return
    last = _over_adjuncts(search, behind)
    for one, other in _pairs(search, before, behind, last):
        doer, done = (one, other) if pair[0] is mine else (other, one)
        if search.fits(doer.name, found.trigger, "subject") and search.fits(done.name, found.trigger, "object"):
            side = "object" if done is other else "subject"
            joined = search.with_joined(other, found.trigger, side, ())
            alone = (replace(mine, argument=one),)
            ends = (alone, joined) if side == "object" else (joined, alone)
            yield from matches(replace(found, at=other.first), *ends)


def _pairs(search: Search, before: Argument, behind: Argument, last: int) -> Iterator[tuple[Argument, Argument]]:
    """Give the names that stand side by side in the same two places, one pair behind the other."""
    named = [each for each in search.arguments if each.first > last]
    for one, other in zip(named[::2], named[1::2], strict=False):
        if not (_is_like(one, before) and _is_like(other, behind) and _adjoin(search, one, other, behind)):
            return
        if [word.low for word in search.words[last + 1 : one.first]] not in _SEPARATORS or not _is_ended(search, other):
            return
        yield one, other
        last = other.name.last


def _is_like(one: Argument, model: Argument) -> bool:
    """Tell whether two names are of one sort, and both of them bare."""
    sorts = {each.name.entity.partition("/")[0] for each in (one, model)}
    return len(sorts) == 1 and one.name.form not in UNNAMED and one.role not in {MODIFIER, POSSESSOR}


def _adjoin(search: Search, one: Argument, other: Argument, model: Argument) -> bool:
    """Tell whether nothing stands between two names but the preposition that the verb has: *Panin to Riga*."""
    gap = [word.low for word in search.words[one.name.last + 1 : other.first]]
    wanted = [model.role] if model.role in PREPOSITIONS else []
    return gap == wanted and (bool(wanted) or is_gapped(search.words, one.name))


def _is_ended(search: Search, other: Argument) -> bool:
    """Tell whether nothing goes on behind the second name but another clause, a place or a day."""
    at = other.name.last + 1
    if at >= len(search.words) or search.words[at].low in _ENDING:
        return True
    return search.words[at].low in PREPOSITIONS | ADVERBS | MONTHS and search.words[at].name is None


def _over_adjuncts(search: Search, behind: Argument) -> int:
    """Go on over what else the clause has behind its verb: *represented Russia at Berlin in 1708, | Kaunitz*."""
    last = behind.name.last
    for index in range(last + 1, min(len(search.words), last + 1 + _LONGEST)):
        word = search.words[index]
        if word.low in {",", ";", "and"}:
            return index - 1
        if not (word.name is not None or word.low.isdigit() or word.low in PREPOSITIONS | MONTHS | {"the"}):
            break
    return last


_LONGEST = 8
