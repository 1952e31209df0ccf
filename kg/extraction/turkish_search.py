"""Where the ends of a trigger stand in a Turkish sentence: arguments before it, the head of a participle behind it.

Owns how far a search may go, and which doubts it leaves; what a form of a verb says is :mod:`turkish_verbs`' matter.
"""

# ruff: noqa: C901, PLR0911, PLR0912 - a branch a way of saying it

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.ends import UNNAMED, End
from kg.extraction.sentences import TOLD, Word
from kg.extraction.sorts import is_office
from kg.extraction.triggers import VERB, Trigger
from kg.extraction.turkish_clauses import GAP
from kg.extraction.turkish_neighbours import FAR, Neighbours
from kg.extraction.turkish_roles import COMPANION, MODIFIER, Argument
from kg.extraction.turkish_verbs import POSSESSED_VERB, is_content, is_verbal

HEAD, OWNER, BARE, CLOSE = "head", "owner", "bare", "close"
"""Roles of a search that no name has by itself; ``close``: an accusative with no verb between."""
_HEAD_GAP = 5
CHAIN = 8
"""Words between a genitive and its noun when others belong to the noun too: *ordunun güneydeki kollarının direnişi*."""
_BY = frozenset({"tarafından", "tarafınca"})
_MOST_CROSSED = 3
_COMPLEMENT = re.compile(r"(?:d[ıiuü]|t[ıiuü]|c[ae])(?:ğ|k)[ıiuü]n[ıiuü]$|l[ae]r[ıi]n[ıi]$|m[ae]s[ıi]n[ıi]$")
GENITIVES = ("nın", "nin", "nun", "nün", "ların", "lerin")
_STOPS = frozenset({".", ",", ";", "ve"})
_BECAME = frozenset({"oldu", "olmuştu", "olmuştur", "idi"})
_IS = re.compile(r"\w{3}(?:[ıiuü]|(?<!kt)[ae])yd[ıiuü]$|\w{3}(?<!m[ıiuü]ş)(?<!m[ae]kt[ae])(?<![ae]c[ae]k)[dt][ıiuü]r$")
"""Endings of what somebody is."""
_HAD_BEEN = re.compile(r"\w{3}m[ıiuü]ş$")
_DID = re.compile(r"\w{2}(?:d[ıiuü]k|t[ıiuü]k|d[ıiuü]ğ|t[ıiuü]ğ)(?:l[ae]r)?[ıiuü]$")
_GROUND = re.compile(r"(?:topra[ğk]|şehr|kent|kasaba|köy|kale|liman|eyalet|vilayet|ada|ülke|mal)\w*[ıiuü]\b")
_SHORTEST_SAID = 2
_UNDONE = ("madan", "meden", "maksızın", "meksizin")
_CASE = re.compile(r"(?:[dt][ae]|[dt][ae]n|l[ae]r[ae]|n[ıiuü]n|l[ae]r[ıi]n|y[ıiuü])$")
SHORTEST = 4

_BARE_OR_OBLIQUE = frozenset({"nominative", "dative", "accusative", "ablative", "instrumental"})
TurkishEnd = End[Argument]
TurkishEnds = tuple[TurkishEnd, ...]


class Search(Neighbours):
    """One sentence with the roles of its names: where the ends of a trigger stand."""

    def may_have(self, trigger: Trigger, end: str, roles: tuple[str, ...]) -> bool:
        """Tell whether any name may stand in one of some places of a trigger, wherever that stands in the sentence."""
        key = id(trigger), end, roles
        found = self._possible.get(key)
        if found is None:
            found = self._possible[key] = HEAD in roles or any(
                self.fits(one.name, trigger, end)
                for role in roles
                for one in self._last_first(WANTED.get(role, (role,)))
            )
        return found

    # --- forwards ---------------------------------------------------------------------------------------------------

    def head(self, trigger: Trigger, end: str, at: int) -> TurkishEnds:
        """Find the noun that a participle belongs to: the next name, over the office that stands before it."""
        at = self.last_participle(at)
        for argument in self.arguments:
            if argument.first > at:
                gap = self.words[at + 1 : argument.first]
                if gap and gap[0].low == "," and POSSESSED_VERB.search(self.words[at].low):
                    return ()  # *X’in gönderdiği, Y tarafından bildirildi*: what he sent is no Y
                if len(gap) > _HEAD_GAP or any(word.low in {",", ";", ".", ":"} for word in gap[1:]):
                    return ()
                if any(_is_another_head(word) for word in gap if word.name is None):
                    return ()
                if self.crossed(at + 1, argument.first) > 0:
                    return ()
                if argument.role == "ablative" and self.is_before_name(argument):
                    continue
                if _GROUND.match(self.low(argument.last + 1)) and not argument.name.rest:
                    return ()  # *Y’de kalan son X toprağı*
                if self.is_of_person(argument):
                    continue
                if self.fits(argument.name, trigger, end):
                    return self.with_joined(argument, trigger, end, ())
                if not self.is_apposed(argument):
                    return self._writer(argument, trigger, end, at)
        return ()

    def predicated(self, trigger: Trigger, end: str, at: int) -> TurkishEnds:
        """Find of whom it is said that he is who does it: *X, Y’yi ziyaret eden ilk devlet adamıydı*."""
        behind = self.words[at + 1 : at + 2 + _HEAD_GAP]
        stop = next((place for place, word in enumerate(behind) if word.low in _STOPS), len(behind))
        said = behind[:stop]
        if len(said) < _SHORTEST_SAID or any(word.name is not None for word in said):
            return ()
        if not (said[-1].low in _BECAME or _IS.search(said[-1].low)) or _HAD_BEEN.search(said[-2].low):
            return ()  # *Y’ye giden yollar kapanmış oldu*
        return self.before(trigger, end, "nominative", at, at)

    def _writer(self, argument: Argument, trigger: Trigger, end: str, at: int) -> TurkishEnds:
        """Give for a letter that does something who writes it: *Y’yi uyaran bir mektup yolladı*."""
        if end != "subject" or not argument.name.entity.startswith("letter/"):
            return ()
        return self.before(trigger, end, "nominative", at, at)

    # --- backwards --------------------------------------------------------------------------------------------------

    def before(self, trigger: Trigger, end: str, role: str, before: int, at: int) -> TurkishEnds:
        """Search backwards for the nearest name of a role; of genitives the one that no verb between has for itself."""
        last = min(at, before)
        if not any(
            one.last < last and self.fits(one.name, trigger, end) for one in self._last_first(WANTED.get(role, (role,)))
        ):
            return ()
        taken = self._taken(before) if role == OWNER else frozenset()
        return self._before(trigger, end, role, before, at, taken)

    def _taken(self, before: int) -> frozenset[int]:
        """Find the genitives that are subjects of clauses inside: *X’in [Y’nin yürüttüğü] mücadeleyi desteklemesi*."""
        waiting, taken = 0, set()
        ends = {
            one.name.last: one.first
            for one in self._last_first(("genitive",))
            if one.last < before and (one.owned is None or one.owned >= before)
        }
        for index in range(before - 1, -1, -1):
            low = self.words[index].low
            if self._finites[index + 1] > self._finites[index] or low in {";", ":"}:
                break
            if index in ends:
                if waiting:
                    waiting -= 1
                    taken.add(ends[index])
            elif self._is_told(index):
                waiting += bool(POSSESSED_VERB.search(low))
            elif self.words[index].name is None and not self._bracketed[index]:
                if POSSESSED_VERB.search(low) and is_verbal(low):
                    waiting += index < before - 1 or not _COMPLEMENT.search(low)  # *Y’ye çekilmesini emrettiği*
                elif waiting and low.endswith(GENITIVES) and len(low) > SHORTEST and not is_verbal(low):
                    waiting -= 1
        return frozenset(taken)

    def _is_told(self, index: int) -> bool:
        name = self.words[index].name
        return name is not None and self.sentence.names[name].form == TOLD

    def _before(  # noqa: PLR0913, PLR0917 - where, of what, which end, how, before what, but not whom
        self, trigger: Trigger, end: str, role: str, before: int, at: int, taken: frozenset[int]
    ) -> TurkishEnds:
        wanted = WANTED.get(role, (role,))
        kept: TurkishEnds = ()
        complement = before > 0 and bool(_COMPLEMENT.search(self.words[before - 1].low))
        subject_like = role in {"nominative", OWNER, "by"}
        for argument in self._last_first(wanted):
            if argument.last >= min(at, before) or argument.first in taken:
                continue
            if (self._bracketed[argument.first] and not self._bracketed[at]) or self._is_taken(trigger, argument, at):
                continue
            start = argument.last + 1
            crossed, finite = self.crossed(start, before), self.finites(start, before)
            distance = self.distance(argument.last, before)
            if role == CLOSE and (crossed or distance > GAP + 2):
                return kept
            if complement and role == "dative" and self._is_of_teller_s_clause(argument, at):
                continue
            if role == "genitive" and distance > (GAP if crossed else CHAIN):
                return kept
            if role == "genitive" and self._owns_another(argument, before):
                continue
            if role == "genitive" and self.has_verb_of_its_own(start, before):
                continue
            shared = finite == 1 and self.is_shared(role, start, before)
            if (
                not shared
                and (role in _BARE_OR_OBLIQUE or self.is_before_participle(argument, role))
                and self.belongs_to_another(argument, before)
            ):
                continue
            if role == "instrumental" and ((crossed and end == "subject") or self.is_of_noun(argument, before)):
                continue
            if role == "accusative" and (crossed or distance > 1) and self.has_own_object(before):
                return kept
            if role == "accusative" and complement and crossed and is_content(self.words[before - 1].low):
                return kept  # *X’i uyardığını savunur*: he defends what is said
            if role == "nominative" and crossed and self.has_other_subject(start, before):
                return kept
            if role == "by" and any(word.low in _BY and word.name is None for word in self.words[start:before]):
                return kept  # somebody without a name does it: *imparator tarafından ise*
            if role == BARE and (argument.last != before - 1 or argument.first == 0):
                return ()
            if finite and not (shared or self.is_carried(role, start, before, finite)):
                return kept
            fronted = self._is_fronted(argument, role, at)
            if crossed > (
                2 * _MOST_CROSSED
                if fronted and role != "locative"
                else _MOST_CROSSED
                if subject_like or complement or fronted or self._is_charge(role, before)
                else 1
            ):
                return kept
            if complement and not subject_like:
                crossed = min(crossed, 1)
            if self.is_quoted_apart(argument.first) != self.is_quoted_apart(at):
                continue
            if not self.fits(argument.name, trigger, end):
                continue
            found = self.with_joined(
                argument,
                trigger,
                end,
                self._doubts("nominative" if fronted else role, distance, crossed, finite * (not shared)),
            )
            if role == "nominative":
                found += self._companions(argument, before, trigger, end)
            if complement and not subject_like and crossed and not kept:
                kept = found  # it may belong to the complement: one that stands before it is preferred
                continue
            if kept and argument.name.form in UNNAMED:
                return kept
            if kept and complement and not subject_like and self._is_without(start, kept[0].argument.first):
                return kept  # *Y’ye haber vermeden X’e gitmesini emretti*
            if role == OWNER and argument.owned is not None and argument.owned != at:
                kept = kept or tuple(End(argument=each.argument, doubts=(*each.doubts, "owner")) for each in found)
                continue
            return found
        return kept

    def _is_without(self, start: int, before: int) -> bool:
        """Tell whether something is not done between two words: *Y’ye haber vermeden X’e gitmesini emretti*."""
        return any(self.low(index).endswith(_UNDONE) for index in range(start, before))

    def _is_taken(self, trigger: Trigger, argument: Argument, at: int) -> bool:
        """Tell whether a name belongs to the word behind it: *X’i tartıştıkları sırada, Y’deki sömürgeler yüzünden*."""
        if argument.role == "accusative":
            return argument.last + 1 < at and bool(_DID.search(self.low(argument.last + 1)))
        there = argument.role in WANTED["locative"] and argument.name.rest.endswith(("aki", "eki"))
        return there and trigger.kind == VERB and trigger.relation == "tookPlaceIn"

    def _owns_another(self, argument: Argument, before: int) -> bool:
        """Tell whether a genitive owns a noun before a verb; a plural may be his object: *X’in silahları vermesini*."""
        if argument.owned is None or argument.owned >= before:
            return False
        wished = self.low(before).endswith(("mesini", "masını"))
        return not (wished and self.low(argument.owned).endswith(("leri", "ları")))

    def _is_charge(self, role: str, before: int) -> bool:
        """Tell whether what somebody is charged with stands before a verb: *X’i isyanı kanla bastırmakla suçladı*."""
        return role == "accusative" and self.low(before - 1).endswith(("makla", "mekle"))

    def _is_of_teller_s_clause(self, dative: Argument, at: int) -> bool:
        """Tell whether a dative belongs to what is told: behind its doer, *X, Y’nin Z’ye geldiğini yazar*.

        What is told may be the verb itself: *Y’nin Z’ye gelmesini emrettiği söylenir*.
        """
        return not POSSESSED_VERB.search(self.words[at].low) and any(
            one.role == "genitive"
            and one.owned is None
            and one.last < dative.first
            and not self.finites(one.last + 1, dative.first)
            and not self.crossed(one.last + 1, dative.first)
            for one in self.arguments
        )

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
        if not self._last_first((COMPANION,)):
            return ()
        trigger = replace(trigger, subject_classes=())  # what *he* must be, who is with him need not
        return tuple(
            End(argument=other, doubts=("joined",))
            for other in self.arguments
            if other.role == COMPANION
            and argument.last < other.first
            and other.last < before
            and self.crossed(other.last + 1, before) <= 1
            and self.fits(other.name, trigger, end)
        )

    def with_joined(self, argument: Argument, trigger: Trigger, end: str, doubts: tuple[str, ...]) -> TurkishEnds:
        """Give an argument with those of the same role that *and* or a comma joins to it."""
        if argument.indirect:
            doubts = (*doubts, "indirect")
        found = [End(argument=argument, doubts=doubts)]
        found += [
            End(argument=other, doubts=(*doubts, "joined"))
            for other in (self.arguments if self.has_ise else ())
            if self.is_parallel(other, argument)
            and not self.has_end_of_its_own(other, argument, trigger, end)
            and self.fits(other.name, trigger, end)
        ]
        for step in (-1, 1):
            last = argument
            chain = self.arguments[::step]
            for other in chain[chain.index(argument) + 1 :]:
                if other.name is last.name or (self.is_apposed(other) and not is_office(last.name)):
                    continue
                if other.role == MODIFIER and self.is_of_office(other):
                    continue  # *A ile Rus elçisi B*
                one = other if step < 0 else last
                if not one.joined:
                    break
                if other.role != argument.role:
                    continue
                if self.fits(other.name, trigger, end):
                    found.append(End(argument=other, doubts=(*doubts, "joined")))
                last = other
        return tuple(found)


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
