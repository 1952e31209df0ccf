"""What belongs to a noun in a Turkish sentence: *S’nin O’ya ziyareti, O’nun müttefiki*; and what only seems to."""

# ruff: noqa: C901, PLR0911, PLR0912 - a branch a way of saying it

from __future__ import annotations

import re

from kg.extraction.ends import End
from kg.extraction.sorts import SORTS, sort_of
from kg.extraction.triggers import NOUN, PREDICATE, Trigger
from kg.extraction.turkish_clauses import GAP, is_people
from kg.extraction.turkish_neighbours import KIN
from kg.extraction.turkish_roles import MODIFIER, Argument
from kg.extraction.turkish_search import OWNER, Search, TurkishEnds
from kg.extraction.turkish_verbs import POSSESSED_VERB

_MOST_CROSSED = 2
_CONVERB = re.compile(r"\w{2}(?:arak|erek|[ıiuü]p)$")
_ACT = re.compile(r"\w{3}m[ae](?:s[ıi])?$")
_OF_BODIES = frozenset({"commanded", "ledGroup"})
_OBLIQUE = frozenset({"dative", "accusative", "ablative"})
_OF_NOUN = {
    "genitive": ("genitive", MODIFIER, "nominative"),
    OWNER: ("genitive",),
    "accusative": ("accusative", MODIFIER),
    "dative": ("dative", MODIFIER),
    "locative": ("locative", "relative"),
    "nominative": ("nominative", MODIFIER),
}
"""Which roles of names stand for a role of a noun that is a trigger."""


class NounSearch(Search):
    """One sentence with the roles of its names: where the ends of nouns stand."""

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
            if argument.role in {MODIFIER, "nominative"} and (
                len(gap) > 1 or (trigger.kind == NOUN and gap) or (gap and gap[0].low == ",")
            ):
                continue
            if trigger.relation in KIN and argument.role in {MODIFIER, "nominative"}:
                continue
            if trigger.relation in _OF_BODIES and argument.role in {MODIFIER, "nominative"} and is_people(argument):
                continue  # *Rus komutanı X*
            if self.finites(argument.last + 1, before) > 0:
                return kept
            crossed = self.crossed(argument.last + 1, before)
            if crossed > _MOST_CROSSED:
                return kept
            if (
                trigger.kind == NOUN
                and end == "subject"
                and len(gap) > GAP - 2
                and sort_of(argument.name) == SORTS["place"]
            ):
                continue  # of a capital only what stands beside it: *Londra’nın yeni önerisi*
            if role in _OBLIQUE and any(_CONVERB.search(word.low) for word in gap):  # which has it for itself
                return kept
            if self._is_of_clause_before(argument, role, end, before):
                continue
            if not self.fits(argument.name, trigger, end):
                if trigger.kind == PREDICATE and argument.role == "genitive" and not crossed:
                    return kept
                continue
            charged = 0 if role in {"between", "about"} else crossed
            across = "over" if end == "subject" and argument.role == "genitive" else "crossed"
            found = self.with_joined(argument, trigger, end, (across,) * charged)
            if (
                argument.owned is not None
                and argument.owned < before
                and not kept
                and not self._is_end(argument, trigger)
            ):
                kept = tuple(End(argument=each.argument, doubts=(*each.doubts, "owner")) for each in found)
                continue
            if kept and argument.role == "genitive" and not self.is_detached(argument):
                return kept
            return found
        return kept

    def _is_of_clause_before(self, argument: Argument, role: str, end: str, before: int) -> bool:
        """Tell whether what seems to belong to a noun is a clause’s: *X’in uyardığı Y, görüşmeyi; X’e gitme planı*."""
        at = argument.last + 1
        if role in _OBLIQUE:
            return at < before and self.words[at].name is None and bool(_ACT.search(self.low(at)))
        if end != "subject" or argument.role != "genitive":
            return False
        verb = next((index for index in range(at, before) if POSSESSED_VERB.search(self.low(index))), None)
        if verb is None or verb + 1 >= before:
            return False
        head = next((one for one in self.arguments if one.first == verb + 1), None)
        return head is not None and head.role == "nominative" and self.low(head.last + 1) == ","

    def _is_end(self, owner: Argument, trigger: Trigger) -> bool:
        """Tell whether what a genitive seems to own is the noun’s other end: *X’in batı cephesine ziyareti*."""
        name = self.words[owner.owned].name if owner.owned is not None and trigger.object == "dative" else None
        return name is not None and any(
            one.name is self.sentence.names[name] and one.role == trigger.object for one in self.arguments
        )
