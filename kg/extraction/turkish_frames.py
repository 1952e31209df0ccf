"""Triggers in Turkish sentences: arguments stand before their verb, and the form of the verb says which is whose.

A participle has one end in the noun that follows it (*Viyana’ya gelen elçi*), a nominalised verb its subject in the
genitive (*elçinin Viyana’ya gelmesi*), a passive its agent before *tarafından*.
"""

# ruff: noqa: C901, PLR0912, PLR0913, PLR0917, PLR2004, SIM102 - a branch a way of saying it

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.matches import Match
from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.triggers import ANY, NOUN, PAIR, VERB, Trigger
from kg.extraction.turkish_roles import MODIFIER, Argument, arguments
from kg.extraction.turkish_verbs import (
    CONVERB,
    FINITE,
    INFINITIVE,
    NOMINAL,
    OBJECT,
    SUBJECT,
    VerbForm,
    ends_clause,
    forms,
    is_noun,
    is_verbal,
)

HEAD, OWNER, BARE = "head", "owner", "bare"
_GAP = 4
_FAR = 14
_HEAD_GAP = 5
_WISHED = (
    "iste",
    "öner",
    "talep",
    "çağır",
    "çağr",
    "um",
    "planla",
    "gerek",
    "amaç",
    "amac",
    "niyet",
    "karar",
    "ısrar",
    "tavsiye",
    "telkin",
    "emret",
    "emir",
    "yasakla",
    "izin",
    "söz",
    "vaat",
    "teklif",
    "rica",
    "zorunda",
    "mecbur",
    "lazım",
)
_NOT = {"değil", "değildi", "değildir", "yok", "yoktu", "yoktur"}
_LINKS = {"olarak", "olan", "olup", "idi", "oldu", "olmuştur", "olmuş", "sayılır", "sayılan", "."}
_BETWEEN_PAIR = {
    "ait",
    "olan",
    "yaptığı",
    "yazdığı",
    "verdiği",
    "yolladığı",
    "gönderdiği",
    "imzaladığı",
    "yapılan",
    "bu",
    "bir",
    "yeni",
    "resmi",
    "özel",
    "ilk",
    "son",
    "imzalanan",
    "tarihli",
    "olası",
    "uzun",
}
_PREFIX = 3
_PASSIVE = re.compile(r"[ıiuü][ln](?:d[ıiuü]|m[ıiuü]ş|[ıiuü]r|[ıiuü]yor|m[ae]kt[ae]|[ae]c[ae]k)\w*$")
_ADVERBIAL = re.compile(r"(?:[ae]r[ae]k|[ıiuü]p|ken)$")
_COMPLEMENT = re.compile(r"(?:d[ıiuü]|t[ıiuü]|c[ae])(?:ğ|k)[ıiuü]n[ıiuü]$|l[ae]r[ıi]n[ıi]$|m[ae]s[ıi]n[ıi]$")
_NEGATIVE = re.compile(r"[^\W\d_]m[aeıiuü](?:d[ıiuü]|m[ıiuü]ş|yor|z|y[ae]c[ae]k)\w*$")
_REFUSING = frozenset({"reddet", "kaçın", "vazgeç", "çekin"})
_GOVERNORS = frozenset({*_REFUSING, "başla", "başar", "et", "devam", "koyul", "giriş", "yetin"})

Fits = Callable[[Name, Trigger, str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    argument: Argument
    doubts: tuple[str, ...] = ()


class TurkishFrames:
    """Reads Turkish sentences with the triggers of the ontology; ``fits`` says what may stand in which place."""

    def __init__(self, triggers: Iterable[Trigger], fits: Fits) -> None:
        self._fits = fits
        self._verbs: dict[str, list[Trigger]] = {}
        self._nouns: dict[str, list[Trigger]] = {}
        self._pairs: list[Trigger] = []
        self._any: list[Trigger] = []
        for trigger in triggers:
            if trigger.kind == VERB and trigger.words[-1] == ANY:
                self._any.append(trigger)
            elif trigger.kind == VERB:
                self._verbs.setdefault(trigger.words[-1], []).append(trigger)
            elif trigger.kind == PAIR:
                self._pairs.append(trigger)
            else:
                self._nouns.setdefault(trigger.words[-1][:_PREFIX], []).append(trigger)

    def matches(self, sentence: Sentence, usable: Callable[[Word], bool]) -> Iterator[Match]:
        """Find every trigger of a sentence with its ends; ``usable``: whether a word inside a name may be a trigger."""
        if len(sentence.names) < 2:
            return
        reading = _Reading(sentence, arguments(sentence), self._fits)
        for at, word in enumerate(sentence.words):
            if word.name is not None and not usable(word):
                continue
            yield from self._at_verb(reading, at, word)
            for trigger in self._nouns.get(word.low[:_PREFIX], ()):
                if is_noun(word.low, trigger.words[-1]):
                    yield from reading.noun(trigger, at)
        for trigger in self._pairs:
            yield from reading.pair(trigger)

    def _at_verb(self, reading: _Reading, at: int, word: Word) -> Iterator[Match]:
        found: list[tuple[int, list[Match]]] = []
        for form in forms(word.low, self._verbs.keys()):
            for trigger in self._verbs[form.stem]:
                words = reading.words_before(trigger.words[:-1], at)
                if words is not None:
                    found.append((len(trigger.words), list(reading.verb(trigger, form, at, words))))
            if found:
                break
        if word.low == "olarak":
            return
        yield from self._at_any(reading, at, word)
        most = max((length for length, matches in found if matches), default=0)
        for length, matches in found:
            if length == most:
                yield from matches

    def _at_any(self, reading: _Reading, at: int, word: Word) -> Iterator[Match]:
        """Read the triggers that any verb sets off: *O S’de …mek*."""
        if not self._any or _PASSIVE.search(word.low) or not (ends_clause(word.low) or _ADVERBIAL.search(word.low)):
            return
        negative = bool(_NEGATIVE.search(word.low))
        for trigger in self._any:
            yield from reading.verb(trigger, VerbForm(stem=ANY, shape=FINITE, negative=negative), at, (at,))


class _Reading:
    """One sentence with the roles of its names."""

    def __init__(self, sentence: Sentence, found: Sequence[Argument], fits: Fits) -> None:
        self._sentence = sentence
        self._words = sentence.words
        self._arguments = found
        self._fits = fits
        self._crossings = [0]
        self._finites = [0]
        inside = False
        for index, word in enumerate(self._words):
            inside = (inside or word.low == "(") and word.low != ")"
            free = word.name is None and not inside
            self._crossings.append(self._crossings[-1] + (free and is_verbal(word.low)))
            stop = free and ((ends_clause(word.low) and self._closes(index)) or word.low in {";", ":"})
            self._finites.append(self._finites[-1] + stop)

    def _closes(self, index: int) -> bool:
        following = self._words[index + 1].low if index + 1 < len(self._words) else "."
        return following in {",", ".", ";", "ve", "ancak", "fakat", "ama", "ki", "”", "“", ":", "çünkü", "oysa", ")"}

    def words_before(self, words: Sequence[str], at: int) -> tuple[int, ...] | None:
        """Find the words of a trigger that stand before its verb; ``None`` where one is missing."""
        found = [at]
        for word in reversed(words):
            place = found[-1]
            here = next(
                (
                    index
                    for index in range(place - 1, max(-1, place - 1 - _GAP), -1)
                    if _is_word(self._words[index].low, word)
                ),
                None,
            )
            if here is None or self._crossings[place] - self._crossings[here + 1] > 0:
                return None
            found.append(here)
        return tuple(reversed(found))

    # --- verbs ------------------------------------------------------------------------------------------------------

    def verb(self, trigger: Trigger, form: VerbForm, at: int, words: tuple[int, ...]) -> Iterator[Match]:
        """Read a verb with its ends."""
        refused = False
        if form.shape == INFINITIVE:
            governor = self._governor(at)
            if governor is None:
                return
            refused = governor in _REFUSING
            form = replace(form, shape=FINITE)
        if self._is_unreal(at, form):
            return
        doubts = tuple(self._verb_doubts(form, at))
        subject_roles = _roles(trigger.subject, form)
        object_roles = _roles(trigger.object, form)
        objects = self._ends(trigger, "object", object_roles, words[0], at)
        bare = [each.argument.first for each in objects if "bare" in each.doubts]
        subjects = self._ends(trigger, "subject", subject_roles, min(bare, default=words[0]), at)
        if "bare" in (doubt for each in subjects for doubt in each.doubts):
            begin = min(each.argument.first for each in subjects)
            objects = self._ends(trigger, "object", object_roles, begin, at)
        if len(subjects) > 1 and (
            self._is_mutual(at)
            or (trigger.mutual and not objects and form.shape == FINITE and trigger.object == "instrumental")
        ):
            objects = subjects
        for subject in subjects:
            for object_ in objects:
                if self._distinct(subject, object_):
                    yield self._match(
                        trigger,
                        subject,
                        object_,
                        at,
                        words,
                        doubts,
                        negative=self._is_negative(at, form) != refused,
                        able=form.able,
                        hearsay=form.hearsay,
                    )

    def _is_mutual(self, at: int) -> bool:
        return any(word.low.startswith("birbir") for word in self._words[max(0, at - _GAP) : at])

    def _governor(self, at: int) -> str | None:
        """Find the verb that says of an infinitive that it was done, or refused: *vermeyi reddetti*."""
        following = self._words[at + 1 : at + 3]
        if [word.low for word in following[:1]] == ["zorunda"] and following[-1].low.startswith("kal"):
            return "kal"
        for word in following:
            for form in forms(word.low, _GOVERNORS):
                if form.stem == "yetin" or (
                    form.shape in {FINITE, SUBJECT, CONVERB, OBJECT, NOMINAL} and not form.negative
                ):
                    return form.stem
        return None

    def _is_unreal(self, at: int, form: VerbForm) -> bool:
        low = self._words[at].low
        if low.endswith(("sa", "se", "salar", "seler", "sın", "sin", "sınlar", "sinler")) and form.shape == FINITE:
            return True
        following = self._words[at + 1].low if at + 1 < len(self._words) else ""
        return following in {"mecburiyetinde", "amacıyla", "maksadıyla", "niyetiyle"}

    def _verb_doubts(self, form: VerbForm, at: int) -> Iterator[str]:
        if form.shape == NOMINAL and not form.fact:
            yield "wish" if self._is_wished(at) else "nominal"
        if form.shape == CONVERB:
            yield "converb"
        if form.future:
            yield "future"

    def _is_wished(self, at: int) -> bool:
        for index in range(at + 1, min(len(self._words), at + _FAR)):
            low = self._words[index].low
            if low.startswith(_WISHED):
                return True
            if ends_clause(low):
                return False
        return False

    def _is_negative(self, at: int, form: VerbForm) -> bool:
        following = self._words[at + 1].low if at + 1 < len(self._words) else ""
        neither = sum(word.low == "ne" for word in self._words[max(0, at - _FAR) : at]) > 1
        return form.negative != (following in _NOT or neither)

    def _ends(self, trigger: Trigger, end: str, roles: Sequence[str], before: int, at: int) -> tuple[_End, ...]:
        """Find who stands in a place of a verb, with all who are joined to him."""
        for role in roles:
            found = self._head(trigger, end, at) if role == HEAD else self._before(trigger, end, role, before, at)
            if found and any("owner" in each.doubts for each in found) and len(roles) > 1:
                other = self._before(trigger, end, "nominative", before, at)
                if other and not any("carried" in each.doubts for each in other):
                    return other
            if found:
                return found
        return ()

    def _head(self, trigger: Trigger, end: str, at: int) -> tuple[_End, ...]:
        for argument in self._arguments:
            if argument.first > at:
                gap = self._words[at + 1 : argument.first]
                if len(gap) > _HEAD_GAP or any(word.low in {",", ";", ".", ":"} for word in gap[1:]):
                    return ()
                if self._crossings[argument.first] - self._crossings[at + 1] > 0:
                    return ()
                if self._fits(argument.name, trigger, end):
                    return self._with_joined(argument, trigger, end, ())
                return ()
        return ()

    def _before(self, trigger: Trigger, end: str, role: str, before: int, at: int) -> tuple[_End, ...]:
        """Search backwards for the nearest name of a role."""
        wanted = _WANTED.get(role, (role,))
        kept: tuple[_End, ...] = ()
        complement = before > 0 and bool(_COMPLEMENT.search(self._words[before - 1].low))
        for argument in reversed(self._arguments):
            if argument.last >= at or argument.role not in wanted:
                continue
            if argument.last >= before:
                continue
            if role == "genitive" and before - argument.last > _GAP:
                return kept
            if role == "nominative" and self._belongs_to_another(argument, before):
                continue
            if role == BARE and (argument.last != before - 1 or argument.first == 0):
                return ()
            crossed = self._crossings[before] - self._crossings[min(argument.last + 1, before)]
            finite = self._finites[before] - self._finites[min(argument.last + 1, before)]
            subject_like = role in {"nominative", OWNER, "by"}
            if finite and not (role in {"nominative", "by"} and finite == 1):
                return kept
            if crossed > (3 if subject_like or complement else 1):
                return kept
            if complement and not subject_like:
                crossed = min(crossed, 1)
            if self._sentence.is_quoted(argument.first) != self._sentence.is_quoted(at):
                continue
            if not self._fits(argument.name, trigger, end):
                continue
            doubts = (
                *(("bare",) if role == BARE else ()),
                *(("carried",) if finite else ()),
                *(["crossed"] * (crossed - min(crossed, finite))),
                *(("far",) if before - argument.last > _FAR else ()),
            )
            found = self._with_joined(argument, trigger, end, doubts)
            if complement and not subject_like and crossed and not kept:
                kept = found  # it may belong to the complement: one that stands before it is preferred
                continue
            if role == OWNER and argument.owns:
                kept = kept or tuple(_End(argument=each.argument, doubts=(*each.doubts, "owner")) for each in found)
                continue
            return found
        return kept

    def _belongs_to_another(self, argument: Argument, before: int) -> bool:
        """Tell whether a bare name adjoins another verb than the one that is read: *mücadele veren*."""
        at = argument.name.last + 1
        return at < before and self._words[at].name is None and is_verbal(self._words[at].low)

    def _with_joined(self, argument: Argument, trigger: Trigger, end: str, doubts: tuple[str, ...]) -> tuple[_End, ...]:
        """Give an argument with those of the same role that *and* or a comma joins to it."""
        if argument.indirect:
            doubts = (*doubts, "indirect")
        found = [_End(argument=argument, doubts=doubts)]
        for step in (-1, 1):
            last = argument
            chain = self._arguments[::step]
            for other in chain[chain.index(argument) + 1 :]:
                if other.name is last.name:
                    continue
                one = other if step < 0 else last
                if not one.joined:
                    break
                if other.role != argument.role:
                    continue
                if self._fits(other.name, trigger, end):
                    found.append(_End(argument=other, doubts=(*doubts, "joined")))
                last = other
        return tuple(found)

    def _distinct(self, one: _End, other: _End) -> bool:
        return one.argument.name.entity != other.argument.name.entity and one.argument.first != other.argument.first

    def _match(
        self,
        trigger: Trigger,
        subject: _End,
        object_: _End,
        at: int,
        words: tuple[int, ...],
        doubts: tuple[str, ...] = (),
        *,
        negative: bool = False,
        able: bool = False,
        hearsay: bool = False,
    ) -> Match:
        places = (
            *words,
            at,
            subject.argument.first,
            object_.argument.first,
            subject.argument.last,
            object_.argument.last,
        )
        return Match(
            trigger=trigger,
            subject=subject.argument.name,
            object=object_.argument.name,
            at=at,
            words=words,
            first=min(places),
            last=max(places),
            negative=negative,
            able=able,
            hearsay=hearsay,
            doubts=(*doubts, *subject.doubts, *object_.doubts),
        )

    # --- nouns ------------------------------------------------------------------------------------------------------

    def noun(self, trigger: Trigger, at: int) -> Iterator[Match]:
        """Read a noun with its ends: *S’nin O’ya ziyareti*, *O’nun müttefiki S*."""
        words = self.words_before(trigger.words[:-1], at)
        if words is None:
            return
        negative = any(word.low in _NOT for word in self._words[at + 1 : at + 3])
        if trigger.kind == NOUN:
            subjects = self._of_noun(trigger, "subject", trigger.subject, words[0])
            objects = self._of_noun(trigger, "object", trigger.object, words[0])
            if trigger.mutual and trigger.subject == trigger.object:
                objects = subjects
        else:
            objects = self._of_noun(trigger, "object", trigger.object, words[0])
            subjects = self._predicated(trigger, at, objects)
        for subject in subjects:
            for object_ in objects:
                if self._distinct(subject, object_):
                    yield self._match(trigger, subject, object_, at, words, negative=negative)

    def _of_noun(self, trigger: Trigger, end: str, role: str, before: int) -> tuple[_End, ...]:
        wanted = _OF_NOUN.get(role, (role,))
        for argument in reversed(self._arguments):
            if argument.last >= before or argument.role not in wanted:
                continue
            gap = self._words[argument.last + 1 : before]
            if len(gap) > 3 * _GAP or any(word.low in {";", ":", "."} for word in gap):
                return ()
            if argument.role in {MODIFIER, "nominative"} and (len(gap) > 1 or (trigger.kind == NOUN and gap)):
                continue
            if self._finites[before] - self._finites[argument.last + 1] > 0:
                return ()
            crossed = self._crossings[before] - self._crossings[argument.last + 1]
            if crossed > 2:
                return ()
            if self._fits(argument.name, trigger, end):
                return self._with_joined(argument, trigger, end, ("crossed",) * crossed)
        return ()

    def _predicated(self, trigger: Trigger, at: int, objects: Sequence[_End]) -> tuple[_End, ...]:
        following = self._words[at + 1] if at + 1 < len(self._words) else None
        if following is not None and following.low not in {",", "."}:
            for argument in self._arguments:
                if argument.first > at:
                    if argument.first - at <= _GAP - 1 and self._crossings[argument.first] == self._crossings[at + 1]:
                        if self._fits(argument.name, trigger, "subject"):
                            return self._with_joined(argument, trigger, "subject", ())
                    break
        low = self._words[at].low
        linked = (
            following is None
            or following.low in _LINKS
            or low.endswith(("dır", "dir", "dur", "dür", "ydı", "ydi", "ydu", "ydü", "tır", "tir"))
        )
        if not linked or not objects:
            return ()
        before = min(each.argument.first for each in objects)
        return self._before(trigger, "subject", "nominative", before, at)

    # --- two names and nothing else ---------------------------------------------------------------------------------

    def pair(self, trigger: Trigger) -> Iterator[Match]:
        """Read two names that stand side by side: *O’nun S*, *O S*."""
        ends = ("subject", "object") if trigger.subject_first else ("object", "subject")
        role, second = (trigger.subject, trigger.object) if trigger.subject_first else (trigger.object, trigger.subject)
        wanted = _WANTED.get(role, (role,)) if role != "nominative" else ("nominative", MODIFIER)
        for place, one in enumerate(self._arguments):
            if one.role not in wanted or not self._fits(one.name, trigger, ends[0]):
                continue
            for other in self._arguments[place + 1 :]:
                if other.name is one.name:
                    continue
                if not self._adjoins(one, other, role):
                    break
                if role == "genitive" and any(
                    between.role == role and one.last < between.first and between.last < other.first
                    for between in self._arguments
                ):
                    break
                if not self._fits(other.name, trigger, ends[1]):
                    continue
                if second != "nominative" and other.role not in _WANTED.get(second, (second,)):
                    continue
                for each in self._with_joined(one, trigger, ends[0], ()):
                    two = _End(argument=other)
                    subject, object_ = (each, two) if trigger.subject_first else (two, each)
                    if self._distinct(subject, object_):
                        yield self._match(trigger, subject, object_, other.first, ())
                break

    def _adjoins(self, one: Argument, other: Argument, role: str) -> bool:
        gap = self._words[one.last + 1 : other.first]
        if role == "nominative":
            return not gap
        if len(gap) > _GAP + 2:
            return False
        return all(
            word.low in _BETWEEN_PAIR
            or not (is_verbal(word.low) or word.low in {",", ";", ":", ".", "(", ")", "“", "”", "ve"})
            for word in gap
        )


_WANTED = {
    OWNER: ("genitive",),
    BARE: ("nominative", MODIFIER),
    "locative": ("locative", "relative"),
    "instrumental": ("instrumental",),
    "accusative": ("accusative",),
    "relative": ("relative",),
}
_OF_NOUN = {
    "genitive": ("genitive", MODIFIER, "nominative"),
    OWNER: ("genitive",),
    "accusative": ("accusative", MODIFIER),
    "dative": ("dative", MODIFIER),
    "locative": ("locative", "relative"),
    "nominative": ("nominative", MODIFIER),
}


def _is_word(low: str, word: str) -> bool:
    """Tell whether a word of the text is one of a trigger: a noun with endings, or an infinitive in some case."""
    if word == "*mek":
        return low.endswith(("maya", "meye"))
    if word.endswith(("mak", "mek")):
        return low.startswith(word[:-1])
    return is_noun(low, word)


def _roles(role: str, form: VerbForm) -> tuple[str, ...]:
    """Say what a role of an active finite verb becomes in another form of it."""
    if role == "nominative":
        if form.passive:
            return ("by",)
        return {
            FINITE: ("nominative",),
            CONVERB: ("nominative",),
            NOMINAL: (OWNER, "nominative"),
            SUBJECT: (HEAD,),
            OBJECT: (OWNER, "nominative"),
        }[form.shape]
    if role == "accusative":
        if form.passive:
            return {
                FINITE: ("nominative",),
                CONVERB: ("nominative",),
                NOMINAL: (OWNER,),
                SUBJECT: (HEAD,),
                OBJECT: (OWNER,),
            }[form.shape]
        return (HEAD,) if form.shape == OBJECT else ("accusative", BARE)
    return (role,)
