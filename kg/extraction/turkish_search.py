"""Where the ends of a trigger stand in a Turkish sentence: arguments before it, the head of a participle behind it.

Owns how far a search may go, and which doubts it leaves; what a form of a verb says is :mod:`turkish_verbs`' matter.
"""

# ruff: noqa: C901, PLR0911, PLR0912 - a branch a way of saying it

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.ends import UNNAMED, End, Fits
from kg.extraction.sentences import Sentence, Word
from kg.extraction.sorts import is_office
from kg.extraction.triggers import NOUN, PREDICATE, Trigger
from kg.extraction.turkish_roles import COMPANION, MODIFIER, Argument
from kg.extraction.turkish_verbs import ends_clause, is_noun, is_verbal

HEAD, OWNER, BARE, CLOSE = "head", "owner", "bare", "close"
"""Roles of a search that no name has by itself; ``close``: an accusative with no verb between."""
GAP = 4
FAR = 14
_HEAD_GAP = 5
CHAIN = 8
"""Words between a genitive and its noun when others belong to the noun too: *ordunun güneydeki kollarının direnişi*."""
_MOST_CROSSED = 3
_COMPLEMENT = re.compile(r"(?:d[ıiuü]|t[ıiuü]|c[ae])(?:ğ|k)[ıiuü]n[ıiuü]$|l[ae]r[ıi]n[ıi]$|m[ae]s[ıi]n[ıi]$")
GENITIVES = ("nın", "nin", "nun", "nün", "ların", "lerin")
_BARE_OR_OBLIQUE = frozenset({"nominative", "dative", "accusative", "ablative", "instrumental"})
_CASE = re.compile(r"(?:[dt][ae]|[dt][ae]n|l[ae]r[ae]|n[ıiuü]n|l[ae]r[ıi]n)$")
SHORTEST = 4
_PARTICIPLES = ("an", "en")
CLOSING = frozenset({",", ".", ";", "ve", "ancak", "fakat", "ama", "ki", "”", "“", ":", "çünkü", "oysa", ")"})

TurkishEnd = End[Argument]
TurkishEnds = tuple[TurkishEnd, ...]


class Search:
    """One sentence with the roles of its names, and where its clauses end."""

    def __init__(self, sentence: Sentence, found: Sequence[Argument], fits: Fits) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.arguments = found
        self.fits = fits
        self._crossings = [0]
        self._finites = [0]
        self._bracketed: list[bool] = []
        self._outside = [0]
        self.has_neither = sum(word.low == "ne" for word in self.words) > 1
        self._backwards: dict[tuple[str, ...], list[Argument]] = {}
        inside = False
        for index, word in enumerate(self.words):
            inside = (inside or word.low == "(") and word.low != ")"
            self._bracketed.append(inside)
            self._outside.append(self._outside[-1] + (not inside and word.low != ")"))
            free = word.name is None and not inside
            self._crossings.append(self._crossings[-1] + (free and is_verbal(word.low)))
            stop = free and ((ends_clause(word.low) and self._closes(index)) or word.low in {";", ":"})
            self._finites.append(self._finites[-1] + stop)

    def _closes(self, index: int) -> bool:
        return index + 1 >= len(self.words) or self.words[index + 1].low in CLOSING

    def crossed(self, first: int, last: int) -> int:
        """Count the verb forms from one word up to another, which is not counted."""
        return self._crossings[last] - self._crossings[min(first, last)]

    def finites(self, first: int, last: int) -> int:
        """Count the clauses that end between two words."""
        return self._finites[last] - self._finites[min(first, last)]

    def distance(self, first: int, last: int) -> int:
        """Count the words from one up to another that stand in no brackets."""
        return self._outside[last] - self._outside[min(first, last)]

    def is_bracketed(self, index: int) -> bool:
        """Tell whether a word stands in brackets."""
        return self._bracketed[index]

    def outside(self, first: int, last: int) -> list[Word]:
        """Give the words from one up to another that stand in no brackets."""
        return [
            self.words[index]
            for index in range(first, last)
            if not self._bracketed[index] and self.words[index].low != ")"
        ]

    def low(self, index: int) -> str:
        """Give a word in lower case; nothing where the sentence has none."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def words_before(self, words: Sequence[str], at: int) -> tuple[int, ...] | None:
        """Find the words of a trigger that stand before its last; ``None`` where one is missing."""
        found = [at]
        for word in reversed(words):
            place = found[-1]
            here = next(
                (
                    index
                    for index in range(place - 1, max(-1, place - 1 - GAP), -1)
                    if is_word(self.words[index].low, word)
                ),
                None,
            )
            if here is None or self.crossed(here + 1, place) > 0:
                return None
            found.append(here)
        return tuple(reversed(found))

    def words_of_head(self, words: Sequence[str], at: int) -> tuple[int, ...] | None:
        """Find the one noun of a trigger behind its participle: *gösterdiği sıcak ilgi*, *verilen destek*."""
        if len(words) != 1:
            return None
        for index in range(at + 1, min(len(self.words), at + 1 + GAP)):
            if is_noun(self.words[index].low, words[0]):
                return (at, index)
            if self.words[index].low in CLOSING or is_verbal(self.words[index].low):
                return None
        return None

    # --- forwards ---------------------------------------------------------------------------------------------------

    def head(self, trigger: Trigger, end: str, at: int) -> TurkishEnds:
        """Find the noun that a participle belongs to: the next name, over the office that stands before it."""
        at = self._last_participle(at)
        for argument in self.arguments:
            if argument.first > at:
                gap = self.words[at + 1 : argument.first]
                if len(gap) > _HEAD_GAP or any(word.low in {",", ";", ".", ":"} for word in gap[1:]):
                    return ()
                if any(_is_another_head(word) for word in gap if word.name is None):
                    return ()
                if self.crossed(at + 1, argument.first) > 0:
                    return ()
                if argument.role == "ablative" and self._is_before_name(argument):
                    continue
                if self.fits(argument.name, trigger, end):
                    return self.with_joined(argument, trigger, end, ())
                if not self._is_apposed(argument):
                    return self._writer(argument, trigger, end, at)
        return ()

    def _last_participle(self, at: int) -> int:
        """Go on to the last of several participles that have one head: *gelen ve … yazan elçi*."""
        if not self.low(at).endswith(_PARTICIPLES):
            return at
        while self.low(at + 1) in {"ve", ","}:
            following = next(
                (
                    index
                    for index in range(at + 2, min(len(self.words), at + FAR))
                    if self.words[index].name is None and is_verbal(self.words[index].low)
                ),
                None,
            )
            if following is None or not self.low(following).endswith(_PARTICIPLES):
                return at
            at = following
        return at

    def _is_apposed(self, argument: Argument) -> bool:
        """Tell whether an office stands right before who holds it: *gelen büyükelçi X*."""
        following = self.words[argument.name.last + 1 : argument.name.last + 2]
        return is_office(argument.name) and bool(following) and following[0].name is not None

    def _is_before_name(self, argument: Argument) -> bool:
        """Tell whether a name follows at once: *komünistlerden X* is X, who is one of them."""
        following = self.words[argument.name.last + 1 : argument.name.last + 2]
        return bool(following) and following[0].name is not None

    def _writer(self, argument: Argument, trigger: Trigger, end: str, at: int) -> TurkishEnds:
        """Give for a letter that does something who writes it: *Y’yi uyaran bir mektup yolladı*."""
        if end != "subject" or not argument.name.entity.startswith("letter/"):
            return ()
        return self.before(trigger, end, "nominative", at, at)

    # --- backwards --------------------------------------------------------------------------------------------------

    def before(self, trigger: Trigger, end: str, role: str, before: int, at: int) -> TurkishEnds:
        """Search backwards for the nearest name of a role."""
        wanted = WANTED.get(role, (role,))
        kept: TurkishEnds = ()
        complement = before > 0 and bool(_COMPLEMENT.search(self.words[before - 1].low))
        subject_like = role in {"nominative", OWNER, "by"}
        for argument in self._last_first(wanted):
            if argument.last >= min(at, before):
                continue
            if self._bracketed[argument.first] and not self._bracketed[at]:
                continue
            start = argument.last + 1
            crossed, finite = self.crossed(start, before), self.finites(start, before)
            distance = self.distance(argument.last, before)
            if role == CLOSE and (crossed or distance > GAP + 2):
                return kept
            if role == "genitive" and distance > (GAP if crossed else CHAIN):
                return kept
            if role == "genitive" and argument.owned is not None and argument.owned < before:
                continue  # it is another noun that it owns
            if role in _BARE_OR_OBLIQUE and self._belongs_to_another(argument, before):
                continue
            if role == BARE and (argument.last != before - 1 or argument.first == 0):
                return ()
            if finite and not (role in {"nominative", "by"} and finite == 1):
                return kept
            fronted = self._is_fronted(argument, role, at)
            if crossed > (
                2 * _MOST_CROSSED
                if fronted and role != "locative"
                else _MOST_CROSSED
                if subject_like or complement or fronted
                else 1
            ):
                return kept
            if complement and not subject_like:
                crossed = min(crossed, 1)
            if self.sentence.is_quoted(argument.first) != self.sentence.is_quoted(at):
                continue
            if not self.fits(argument.name, trigger, end):
                continue
            found = self.with_joined(
                argument,
                trigger,
                end,
                self._doubts("nominative" if fronted else role, distance, crossed, finite),
            )
            if role == "nominative":
                found += self._companions(argument, before, trigger, end)
            if complement and not subject_like and crossed and not kept:
                kept = found  # it may belong to the complement: one that stands before it is preferred
                continue
            if kept and argument.name.form in UNNAMED:
                return kept
            if role == OWNER and argument.owns:
                kept = kept or tuple(End(argument=each.argument, doubts=(*each.doubts, "owner")) for each in found)
                continue
            return found
        return kept

    def _last_first(self, roles: tuple[str, ...]) -> list[Argument]:
        """Give the arguments that have one of some roles, the last of the sentence first."""
        found = self._backwards.get(roles)
        if found is None:
            found = self._backwards[roles] = [one for one in reversed(self.arguments) if one.role in roles]
        return found

    def _doubts(self, role: str, distance: int, crossed: int, finite: int) -> tuple[str, ...]:
        across = "over" if role == "nominative" else "crossed"
        return (
            *(("bare",) if role == BARE else ()),
            *(("carried",) if finite else ()),
            *([across] * (crossed - min(crossed, finite))),
            *(("far",) if distance > FAR and role != "nominative" else ()),
        )

    def _is_fronted(self, argument: Argument, role: str, at: int) -> bool:
        """Tell whether an argument at the head of the sentence belongs to the verb at its end, over all between."""
        if role == "locative" and (argument.first <= 1 or self.low(argument.last + 1) == ","):
            return True
        if role not in {"dative", "accusative", "instrumental", "ablative"} or argument.first > _HEAD_GAP + 1:
            return False
        return self.crossed(0, argument.first) == 0 and len(self.words) - at <= _HEAD_GAP and not self.finites(0, at)

    def _companions(self, argument: Argument, before: int, trigger: Trigger, end: str) -> TurkishEnds:
        """Find who does it together with the subject: *S, X ile birlikte gitti*."""
        return tuple(
            End(argument=other, doubts=("joined",))
            for other in self.arguments
            if other.role == COMPANION
            and argument.last < other.first
            and other.last < before
            and self.crossed(other.last + 1, before) <= 1
            and self.fits(other.name, trigger, end)
        )

    def _belongs_to_another(self, argument: Argument, before: int) -> bool:
        """Tell whether a name adjoins another verb than the one that is read: *mücadele veren*, *orduya saldıran*."""
        at = argument.last + 1
        return at < before and self.words[at].name is None and is_verbal(self.words[at].low)

    def with_joined(self, argument: Argument, trigger: Trigger, end: str, doubts: tuple[str, ...]) -> TurkishEnds:
        """Give an argument with those of the same role that *and* or a comma joins to it."""
        if argument.indirect:
            doubts = (*doubts, "indirect")
        found = [End(argument=argument, doubts=doubts)]
        for step in (-1, 1):
            last = argument
            chain = self.arguments[::step]
            for other in chain[chain.index(argument) + 1 :]:
                if other.name is last.name or (self._is_apposed(other) and not is_office(last.name)):
                    continue
                one = other if step < 0 else last
                if not one.joined:
                    break
                if other.role != argument.role:
                    continue
                if self.fits(other.name, trigger, end):
                    found.append(End(argument=other, doubts=(*doubts, "joined")))
                last = other
        return tuple(found)

    def of_noun(self, trigger: Trigger, end: str, role: str, before: int) -> TurkishEnds:
        """Search backwards for what belongs to a noun; one that owns another noun only where there is none else."""
        wanted = _OF_NOUN.get(role, (role,))
        kept: TurkishEnds = ()
        for argument in reversed(self.arguments):
            if argument.last >= before or argument.role not in wanted:
                continue
            if self._bracketed[argument.first] and not self._bracketed[before]:
                continue
            gap = self.outside(argument.last + 1, before)
            if len(gap) > 3 * GAP or any(word.low in {";", ":", "."} for word in gap):
                return kept
            if argument.role in {MODIFIER, "nominative"} and (len(gap) > 1 or (trigger.kind == NOUN and gap)):
                continue
            if self.finites(argument.last + 1, before) > 0:
                return kept
            crossed = self.crossed(argument.last + 1, before)
            if crossed > _MOST_CROSSED - 1:
                return kept
            if not self.fits(argument.name, trigger, end):
                if trigger.kind == PREDICATE and argument.role == "genitive" and not crossed:
                    return kept
                continue
            charged = 0 if role in {"between", "about"} else crossed
            across = "over" if end == "subject" and argument.role == "genitive" else "crossed"
            found = self.with_joined(argument, trigger, end, (across,) * charged)
            if argument.owned is not None and argument.owned < before and not kept:
                kept = tuple(End(argument=each.argument, doubts=(*each.doubts, "owner")) for each in found)
                continue
            if kept and argument.role == "genitive" and not self._is_detached(argument):
                return kept
            return found
        return kept

    def _is_detached(self, argument: Argument) -> bool:
        """Tell whether a comma sets a genitive off, so that its noun comes later: *X’in, … vaatleri*."""
        return self.low(argument.name.last + 1) == ","


def _is_another_head(word: Word) -> bool:
    """Tell whether a participle belongs to a word that is no name: one with a case, or a name that nobody knows."""
    low = word.low
    if word.text[:1].isupper() or low in {"ile", "ve"}:
        return True
    return len(low) > SHORTEST and bool(_CASE.search(low))


WANTED = {
    OWNER: ("genitive",),
    BARE: ("nominative", MODIFIER),
    CLOSE: ("accusative",),
    "locative": ("locative", "relative"),
}
"""Which roles of names stand for a role of a trigger before a verb."""

_OF_NOUN = {
    "genitive": ("genitive", MODIFIER, "nominative"),
    OWNER: ("genitive",),
    "accusative": ("accusative", MODIFIER),
    "dative": ("dative", MODIFIER),
    "locative": ("locative", "relative"),
    "nominative": ("nominative", MODIFIER),
}


def is_word(low: str, word: str) -> bool:
    """Tell whether a word of the text is one of a trigger: a noun with endings, or an infinitive in some case."""
    if low[:2] != word[:2] and word != "*mek":
        return False
    if word == "*mek":
        return low.endswith(("maya", "meye"))
    if word.endswith(("mak", "mek")):
        return low.startswith(word[:-1])
    return is_noun(low, word)
