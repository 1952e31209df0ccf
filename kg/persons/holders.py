"""Who is meant by an office that stands without a name: *the Ambassador in Russia*, *the Secretary of State*.

Owns the words that belong to such an office in a text, and the search for those who are said to have held it, at the
date of the document where both are known. Of several nobody is taken; what names itself closely (a land, a place, a
department) and fits nobody is refused, not given to whoever was called an ambassador last.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.language import honorifics, turkish
from kg.model import EntityId
from kg.persons.offices import Duty, content, words_alone

_REACH: Final = 60
_UPPER = "A-ZÇĞİÖŞÜÂÎÛÄÉÈÀ"
_NAME = rf"[{_UPPER}][\w’'-]*(?: (?:and |of |the )?[{_UPPER}][\w’'-]*){{0,3}}"
_COMPLEMENT = re.compile(rf" (?:of|in|at|to|for|near|on) (?:the )?({_NAME})")
_MODIFIERS = re.compile(rf"((?:[{_UPPER}][\w’'-]+[ -]){{1,3}})$")
_ADJECTIVE = re.compile(r"(?<!\w)(?!(?:the|our|their|his|her|your|its|this|that)\b)([a-z]+ )$")
_ROLES: Final = frozenset(honorifics.ROLE_OF_WORD.values()) | honorifics.OFFICES
_BRACKET = re.compile(rf"(?: (?:of|in|at|to|for|near) (?:the )?{_NAME})? \($")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The words of an office as a text has it; ``close``: it says more than the bare word; ``end``: where it ends."""

    words: frozenset[str]
    close: bool
    end: int = 0


class Holders:
    """Who is said to have been what. Built once, linear in the descriptions."""

    def __init__(self, duties: Mapping[EntityId, Sequence[Duty]]) -> None:
        """Take what every person is said to have been."""
        self._by_word: dict[str, list[tuple[EntityId, Duty, frozenset[str]]]] = defaultdict(list)
        self._heads: set[tuple[EntityId, str]] = set()
        for person, said in duties.items():
            for duty in said:
                self._heads.add((person, canonical(duty.head)))
                words = frozenset(map(canonical, duty.words))
                for word in words:
                    if word.startswith("#"):
                        self._by_word[word].append((person, duty, words))

    def leads(self, person: EntityId, role: str) -> bool:
        """Tell whether somebody is said to have been this, and not an assistant of who was; a rank is one's own."""
        return (person, f"#{role}") in self._heads or role not in _ROLES

    def __contains__(self, word: str) -> bool:
        """Tell whether somebody is said to have held an office of this word."""
        return canonical(word) in self._by_word

    def of(self, office: Office, month: int | None) -> tuple[EntityId, ...]:
        """Give those who held an office, at a month if that is known: those whose office is nearest to these words."""
        wanted = frozenset(map(canonical, office.words))
        heads = sorted((word for word in wanted if word in self._by_word), key=lambda word: len(self._by_word[word]))
        if not heads:
            return ()
        found: dict[EntityId, tuple[int, int, int]] = {}
        for person, duty, words in self._by_word[heads[0]]:
            held = duty.held_at(month)
            if not office.close and canonical(duty.head) not in wanted:
                continue  # a railway president is not the President
            if wanted <= words and held is not False:
                other_head = canonical(duty.head) not in wanted  # a Deputy Under Secretary is no Under Secretary
                rank = (int(other_head), len(words - wanted) if office.close else 0, 0 if held else 1)
                found[person] = min(found.get(person, rank), rank)
        best = min(found.values(), default=(0, 0, 0))
        return tuple(sorted(person for person, rank in found.items() if rank == best or not office.close))


@lru_cache(maxsize=65536)
def canonical(word: str) -> str:
    """Give one word for the words of an office, in whatever language and case: ``#ambassador``.

    >>> canonical("büyükelçisi"), canonical("ambassador"), canonical("russia")
    ('#ambassador', '#ambassador', 'russia')
    """
    for stem in turkish.stems(word):
        folded = turkish.fold(stem)
        if folded in honorifics.ROLE_OF_WORD:
            return f"#{honorifics.ROLE_OF_WORD[folded]}"
        if folded in honorifics.OFFICES:
            return f"#{folded}"
    return f"#{word}" if word.endswith("general") else word


def office(text: str, start: int, end: int) -> Office:
    """Read the office whose word stands at a place, with what precedes and follows it.

    >>> sorted(office("to the British Ambassador in Russia", 15, 25).words)
    ['ambassador', 'british', 'russia']
    """
    before = _MODIFIERS.search(text, max(0, start - _REACH), start)
    if before is None and text[start : start + 1].islower():
        before = _ADJECTIVE.search(text, max(0, start - _REACH), start)
    after = _COMPLEMENT.match(text, end)
    beside = f"{before[1] if before else ''} {after[1] if after else ''}"
    words = words_alone(f"{text[start:end]} {beside}")
    whole = after is not None and after[0].startswith(" of ")
    return Office(words=words, close=bool(content(beside)), end=after.end() if after and whole else end)


def in_bracket(text: str, end: int, following: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """Give the name that follows an office in a bracket: *the Ambassador in Russia (Francis)*."""
    for first, last in following:
        if _BRACKET.fullmatch(text, end, first) and text[last : last + 1] == ")":
            return first, last
        break
    return None


def offices_said(duties: Iterable[Duty]) -> Iterator[str]:
    """Give the words of offices that descriptions use, folded."""
    yield from {word for duty in duties for word in duty.words if word in honorifics.OFFICES}
