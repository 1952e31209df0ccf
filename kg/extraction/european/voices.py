"""Who says it in German, French and Russian: *laut X*, *selon X*, *по словам X*. Everything else is the author's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kg.extraction.european.grammars import GRAMMARS, Grammar
from kg.extraction.european.roles import ACCOUNT, BARE, THAT, Argument, arguments, lemma
from kg.extraction.sentences import Sentence
from kg.extraction.voices import Voice
from kg.model import EntityId


class EuropeanVoices:
    """Reads who speaks in a sentence: only where it is said to be somebody's account."""

    def __init__(self, speaks: Callable[[EntityId], bool]) -> None:
        self._speaks = speaks

    def voices(self, sentence: Sentence) -> tuple[Voice, ...]:
        """Give the stretches of a sentence that are somebody's."""
        grammar = GRAMMARS[sentence.language]
        named = arguments(sentence, grammar)
        accounts = tuple(
            Voice(first=0, last=len(sentence.words), claimant=one.name.entity)
            for one in named
            if one.role == ACCOUNT and self._speaks(one.name.entity)
        )
        return (*accounts, *self._told(sentence, grammar, named))

    def _told(self, sentence: Sentence, grammar: Grammar, named: Sequence[Argument]) -> Iterator[Voice]:
        """Give what stands behind a verb of speaking to who says it: *X behauptet, dass …; X affirme que …*."""
        says = grammar.speaking | grammar.denying
        for at, word in enumerate(sentence.words):
            if word.name is not None or lemma(word.text, sentence.language) not in says:
                continue
            behind = [one.low.replace("’", "'") for one in sentence.words[at + 1 :]]
            if not _opens_account(behind, grammar):
                continue
            speaker = next((one for one in reversed(named) if one.name.last < at and one.role == BARE), None)
            if speaker is None and grammar.inverts:  # *Irrtümlich behauptet X, dass*
                speaker = next((one for one in named if one.first == at + 1 and one.role == BARE), None)
            if speaker is not None and self._speaks(speaker.name.entity):
                yield Voice(first=at + 1, last=len(sentence.words), claimant=speaker.name.entity, clause=True)


_LONGEST = 10
"""Words between a verb of speaking and the comma before what is said, at most."""
_ADDED = re.compile(
    r"(?:(?:à (?:tort|raison|juste titre|bon droit|plusieurs reprises)|faussement|erronément|également|aussi|encore"
    r"|ainsi|même|justement|\w+ment) )+qu(?:e\b|['’ ])"
)
"""French adverbs between a verb of speaking and *que*: *affirme à tort que*."""
_INDIRECT = frozenset({"habe", "haben", "sei", "seien", "hätte", "hätten", "wäre", "wären", "werde"})
"""Auxiliaries of what German only says that somebody says."""


def _opens_account(behind: Sequence[str], grammar: Grammar) -> bool:
    """Tell whether the words behind a verb of speaking are what is said."""
    if grammar.inverts and "," in behind[1:_LONGEST]:  # *behauptet zu Unrecht, dass; писал Орлову, что*
        comma = behind.index(",")
        return behind[comma + 1 : comma + 2] != [] and behind[comma + 1] in THAT
    if behind[:1] == [","]:
        indirect = grammar.inverts and any(low in _INDIRECT for low in behind)
        return indirect or "".join(behind[1:2]).startswith(THAT)
    added = _ADDED.match(" ".join(behind))
    return "".join(behind[:1]).startswith(THAT) or (added is not None and behind[:1] != [])
