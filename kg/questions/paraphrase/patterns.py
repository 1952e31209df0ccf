"""How relations are said: question words, labels and trigger words of the ontology; which of them a question has.

Owns which words of a question say a relation, and which of its two places the grammatical subject then has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kg.extraction import triggers
from kg.extraction.triggers import ANY, Trigger
from kg.questions import words
from kg.questions.lexicon import Lexicon, Relation
from kg.questions.morphology import english_form, plain
from kg.questions.paraphrase.keys import Keys, keys
from kg.questions.paraphrase.names import MEANING, OWN, ROOT, likeness
from kg.questions.paraphrase.thesaurus import thesaurus
from kg.questions.paraphrase.units import Unit, is_light


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A way to say a relation: its words, and whether its object is the grammatical subject.

    ``helper`` says whether the light verb beside them gives or takes: *borç vermek* is not *borç almak*; ``negative``,
    that only a verb of what was not done says it: who *recognised* something did not refuse to recognise it;
    ``noun``, that no verb says it: who *paid* somebody was not in his pay; ``light``, the verbs without which an adverb
    says nothing (*carry out*).
    """

    relation: str
    words: tuple[Keys, ...]
    meanings: tuple[frozenset[int], ...]
    inverse: bool = False
    cost: float = 0.0
    governed: str | None = None
    outside: bool = False
    helper: str = ""
    negative: bool = False
    noun: bool = False
    light: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a question says of a relation: the cost by position of the units that say it.

    ``governed`` is the role that an English preposition gives the object (*leave for X*), where one must; ``outside``
    tells that somebody else does it (*send X to Y*).
    """

    relation: str
    costs: dict[int, float]
    inverse: bool
    governed: str | None = None
    outside: bool = False

    @property
    def dearest(self) -> float:
        """What its dearest word costs."""
        return max(self.costs.values())


def _fullest(said: Said) -> tuple[int, float, bool, bool, str, bool]:
    """Order what a question says of a relation: the fullest first; of these, what asks for no preposition."""
    costs = said.costs.values()
    return -len(costs), sum(costs), said.inverse, said.governed is not None, said.governed or "", said.outside


_FROM_DEFINITION = 0.3


class Patterns:
    """The ways to say the relations of a lexicon, in one language."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        """Take a lexicon; nothing is read before it is needed."""
        self._lexicon, self._language = lexicon, language
        self._least = ROOT if language == "en" else MEANING

    def said(self, units: Sequence[Unit], text: str = "") -> dict[str, tuple[Said, ...]]:
        """Give what a question says of each relation, the fullest first; ``text`` has its light verbs too."""
        found: dict[str, list[Said]] = defaultdict(list)
        helpers = {helper for word in text.split() if (helper := _helper(word, self._language))}
        matched = [
            (pattern, _matched(pattern, units))
            for pattern in self._possible(units)
            if not (pattern.helper and helpers and pattern.helper not in helpers)
        ]
        texts = {unit.position: plain(unit.text) for unit in units}
        matched = [
            (pattern, costs)
            for pattern, costs in matched
            if not pattern.negative or any(_NEGATIVE.search(texts[at]) for at in costs)
        ]
        if self._language == "en":
            matched = [(pattern, costs) for pattern, costs in matched if _is_whole(pattern, costs, units, text)]
        known = {at for pattern, costs in matched if not pattern.cost for at, cost in costs.items() if cost == OWN}
        phrased = {unit.position: unit.phrases for unit in units}
        verbs = {unit.position for unit in units if _is_verb(unit)}
        phrases = self._phrases(units) if self._language == "tr" else {}
        for pattern, costs in matched:
            kin = self._lexicon.relations[pattern.relation].family
            if any(kin not in phrases.get(at, (kin,)) for at, cost in costs.items() if cost > OWN):
                continue
            meant = frozenset(number for meanings in pattern.meanings for number in meanings)
            if costs and not any(
                cost >= (MEANING if at in verbs else self._least) and at in known and not phrased[at] & meant
                for at, cost in costs.items()
            ):
                found[pattern.relation].append(
                    Said(
                        relation=pattern.relation,
                        costs=costs,
                        inverse=pattern.inverse,
                        governed=pattern.governed,
                        outside=pattern.outside,
                    )
                )
        return {name: tuple(sorted(self._likely(name, each), key=_fullest)) for name, each in found.items()}

    def _phrases(self, units: Sequence[Unit]) -> dict[int, frozenset[str]]:
        """Give of each word of a verb of several words (*yola çık*) the families of the relations that it asks for.

        What such a verb means besides says nothing else: who *set out* neither held an office nor took part.
        """
        whole = [unit for unit in units if unit.piece.senses and unit.piece.end - unit.piece.start > 1]
        family = {name: relation.family for name, relation in self._lexicon.relations.items()}
        return {unit.position: frozenset(family[each.relation] for each in unit.piece.senses) for unit in whole}

    def _likely(self, name: str, found: Sequence[Said]) -> list[Said]:
        """Leave out what an English word only means, where another is the own word for going: *came to power*."""
        own = {at for said in found if said.dearest == OWN for at in said.costs}
        if self._language != "en" or not own or not self._lexicon.relations[name].ranges <= _PLACES:
            return list(found)
        return [said for said in found if said.dearest < MEANING or own & said.costs.keys()]

    def _possible(self, units: Sequence[Unit]) -> Iterator[Pattern]:
        seen: set[int] = set()
        for unit in units:
            marks = sorted((*unit.keys.own, *(f"~{root}" for root in unit.keys.root), *map(str, unit.meanings)))
            for mark in marks:
                for number in self._index.get(mark, ()):
                    if number not in seen:
                        seen.add(number)
                        yield self._all[number]

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, pattern in enumerate(self._all):
            first, meanings = pattern.words[0], pattern.meanings[0]
            for mark in (*first.own, *(f"~{root}" for root in first.root), *map(str, meanings)):
                found[mark].append(number)
        return found

    @cached_property
    def _all(self) -> tuple[Pattern, ...]:
        return tuple(dict.fromkeys(self._read()))

    def _read(self) -> Iterator[Pattern]:
        for relation in self._lexicon.relations.values():
            yield from self._of_stems(relation)
            for name in relation.triggers:
                if name.language != self._language or _DENYING.search(name.text):
                    continue  # *önerisini desteklememek*: no question that denies nothing says it
                trigger = triggers.parse(relation, name.text, self._language)  # type: ignore[arg-type]
                if isinstance(trigger, Trigger) and not self._is_anothers(trigger, relation):
                    yield from self._pattern(relation.id, trigger.words, inverse=_is_inverse(trigger), of=trigger)
            for name in relation.definitions:
                if name.language == self._language:
                    told = [each.strip(_MARKS) for each in name.text.split()[:_HEAD]]
                    for word in (each for each in told if each.lower() not in _SAYING_LITTLE):
                        yield from self._pattern(relation.id, (word,), cost=_FROM_DEFINITION)

    def _is_anothers(self, trigger: Trigger, relation: Relation) -> bool:
        """Tell whether the only word of a trigger is what another relation between the like is asked by.

        A text that *advises that* something is so says that somebody informed; who advised is not asked by that.
        """
        said = [word for word in trigger.words if word not in _EMPTY and word != ANY and plain(word)]
        if len(said) != 1 or not _is_dealing(relation):
            return False
        owners = self._asked_by.get(said[0], frozenset())
        alike = any(self._lexicon.relations[each].ranges == relation.ranges for each in owners)
        return alike and not owners & {relation.id, *relation.below}

    @cached_property
    def _asked_by(self) -> dict[str, frozenset[str]]:
        """The relations between actors that a word alone asks for: it is a question word of theirs."""
        found: dict[str, set[str]] = defaultdict(set)
        for relation in filter(_is_dealing, self._lexicon.relations.values()):
            for stem in relation.stems:
                if stem.language == self._language and len(stem.words) == 1:
                    found[stem.words[0]].add(relation.id)
        return {word: frozenset(names) for word, names in found.items()}

    def _of_stems(self, relation: Relation) -> Iterator[Pattern]:
        for stem in relation.stems:
            if stem.language == self._language:
                turned = stem.verb and not relation.domains & _PERSONAL and bool(relation.ranges & _PERSONAL)
                undone = _NEGATIVE.search(plain(relation.label("tr"))) is not None
                negative = self._language == "tr" and undone and stem.words[-1].endswith(("ma", "me"))
                inverse = stem.inverse != turned
                wanted = self._wanted(relation, stem.words)
                for pattern in self._pattern(relation.id, stem.words, inverse=inverse):
                    yield replace(pattern, negative=negative or pattern.negative, governed=pattern.governed or wanted)

    def _wanted(self, relation: Relation, said: Sequence[str]) -> str | None:
        """Give the role that a preposition gives without which an English verb is another relation's: *led to, led*."""
        *verb, last = relation.label("en").split()
        if self._language != "en" or verb != list(said) or len(said) != 1 or last not in words.PREPOSITIONS:
            return None
        alone = any(stem.words == tuple(said) for each in self._others(relation) for stem in each.stems)
        return words.PREPOSITIONS[last] if alone else None

    def _others(self, relation: Relation) -> Iterator[Relation]:
        """Give the relations of another family than one."""
        return (each for each in self._lexicon.relations.values() if each.family != relation.family)

    def _pattern(
        self,
        relation: str,
        said: Sequence[str],
        *,
        inverse: bool = False,
        cost: float = 0.0,
        of: Trigger | None = None,
    ) -> Iterator[Pattern]:
        own = [word for word in said if word not in _EMPTY and word != ANY and plain(word)]
        forms = [keys(word, self._language) for word in own]
        helped = any(is_light(each, self._language) for each in forms)
        kept = tuple(
            Keys(own=frozenset({plain(word)})) if helped and self._is_deed(word) else each
            for word, each in zip(own, forms, strict=True)
            if not is_light(each, self._language)
        )
        if not kept:
            return
        yield Pattern(
            relation=relation,
            words=kept,
            meanings=tuple(self._meanings(each) for each in kept),
            inverse=inverse,
            cost=cost,
            governed=_governed(of) if of is not None else _ending(said, self._language),
            outside=of is not None and _is_outside(of),
            negative=self._language == "tr" and any(_LACKING.search(plain(word)) for word in said),
            noun=of is not None and _STATE.match(of.written) is not None,
            helper=next((helper for word in said if (helper := _helper(word, self._language))), ""),
            light=_needed(own, forms, kept, self._language),
        )

    def _is_deed(self, word: str) -> bool:
        """Tell whether a noun is made of a verb: with one that only helps it, it says another thing than that verb.

        Who *gönderme yaptı*, referred to something, has not sent it.
        """
        return self._language == "tr" and _OF_VERB.search(plain(word)) is not None

    def _meanings(self, form: Keys) -> frozenset[int]:
        return thesaurus(self._language).meanings(*form.own) if form.root else frozenset()


def _is_dealing(relation: Relation) -> bool:
    """Tell whether a relation is between actors."""
    return bool(relation.domains & _PERSONAL) and bool(relation.ranges & _PERSONAL)


_OF_VERB = re.compile(r"\w{3}m[ae]$")
_NEGATIVE = re.compile(r"m[ae](?:d[iu]|y[ae]|z|m[ae]|s[iu])|m[iu]yor|s[iu]zl[iu]k|s[iu]z$")
_LACKING = re.compile(r"s[iu]zl[iu]k|s[iu]z$")
"""A Turkish verb that says what was not done, and a noun of what there is not."""
_HELPERS = {
    "tr": {"give": frozenset({"ver"}), "take": frozenset({"al"})},
    "en": {"give": frozenset({"give", "grant"}), "take": frozenset({"take", "get", "receive"})},
}


def _helper(word: str, language: str) -> str:
    """Tell whether a light verb gives or takes."""
    own = keys(word, language).own
    return next((name for name, verbs in _HELPERS.get(language, {}).items() if own & verbs), "")


_DENYING = re.compile(r"m[ae]m[ae]k\b")
"""The infinitive of a Turkish verb that says what was not done."""
_PLACES = frozenset({"Place", "City", "Country", "Region"})
_PERSONAL = frozenset({"Actor", "Person", "Group"})
_HEAD = 4
"""How many words of a definition may say the relation: its verb stands among the first."""

_MARKS = ".,;:()"
_EMPTY = frozenset(words.PREPOSITIONS) | words.BE | {"the", "a", "an", "has", "as", "that", "and", "or", "not"}


def _is_inverse(trigger: Trigger) -> bool:
    """Tell whether the object of the claim is the grammatical subject of a trigger (*O S’den ilham almak*)."""
    if trigger.language == "tr":
        return trigger.object == "nominative" and trigger.subject != "nominative"
    return trigger.object == "subject"


def _is_outside(trigger: Trigger) -> bool:
    """Tell whether somebody else than the two of the claim is the grammatical subject (*X send S to O*)."""
    if trigger.language == "tr":
        return trigger.subject == "accusative" and trigger.object != "nominative"
    return trigger.subject == "object" and trigger.object != "subject"


def _governed(trigger: Trigger) -> str | None:
    return words.PREPOSITIONS.get(trigger.object) if trigger.language == "en" else None


def _ending(said: Sequence[str], language: str) -> str | None:
    """Give the role that the preposition at the end of an English verb gives: *lead to*."""
    return words.PREPOSITIONS.get(said[-1]) if language == "en" and len(said) > 1 else None


_STATE = re.compile(r"O be (?:in|on|under) \w+ of S$")


def _needed(said: Sequence[str], forms: Sequence[Keys], kept: Sequence[Keys], language: str) -> frozenset[str]:
    """Give the keys of the light verbs, one of which an English adverb needs to say something: *carry out*."""
    adverb = language == "en" and len(kept) == 1 and bool(kept[0].own & _ADVERBS)
    pairs = zip(said, forms, strict=True)
    return frozenset(key for _, each in pairs if adverb and is_light(each, language) for key in each.own)


def _is_whole(pattern: Pattern, costs: dict[int, float], said: Sequence[Unit], text: str) -> bool:
    """Tell whether a question has the small words, too, without which an English verb says another thing.

    Who *stood for* something did not stand against it, and who *drew up* a paper carried nothing out.
    """
    if not costs:
        return False
    spoken = [plain(word) for word in text.split()]
    if pattern.light and not any(pattern.light & keys(word, "en").own for word in spoken):
        return False
    own = [unit for unit in said if costs.get(unit.position, MEANING) < MEANING]
    verb = any(not unit.phrases and _is_verb(unit) for unit in own)
    return (
        not verb or pattern.governed is None or any(words.PREPOSITIONS.get(each) == pattern.governed for each in spoken)
    )


_ADVERBS = frozenset({"out", "up", "down", "off", "over", "away", "back", "forth", "on", "in", "through", "aside"})

_SAYING_LITTLE = _ADVERBS | {"paid", "made", "gave", "took", "put", "held", "set", "brought", "carried", "got", "went"}
"""What says nothing by itself of what a definition says: *paid a visit* is no payment."""


def _is_verb(unit: Unit) -> bool:
    """Tell whether an English word has the form of a verb in the past."""
    return english_form(plain(unit.text).split()[0]).shape in {"participle", "finite"}


def _matched(pattern: Pattern, units: Sequence[Unit]) -> dict[int, float]:
    """Find each word of a pattern in a question; nothing where one is missing."""
    costs: dict[int, float] = {}
    for word, meanings in zip(pattern.words, pattern.meanings, strict=True):
        found = [
            (cost, -unit.position, unit)
            for unit in units
            if not unit.things
            and unit.position not in costs
            and not (pattern.noun and _is_verb(unit))
            and (cost := likeness(unit, word, meanings)) is not None
        ]
        if not found:
            return {}
        cost, _, unit = min(found, key=lambda each: each[:2])
        costs[unit.position] = cost + pattern.cost
        together = unit.phrases & meanings
        costs |= {each.position: cost + pattern.cost for each in units if each.phrases & together}
    return costs
