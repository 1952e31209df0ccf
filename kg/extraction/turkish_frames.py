"""Triggers in Turkish sentences: arguments stand before their verb, and the form of the verb says which is whose.

A participle has one end in the noun that follows it (*Viyana’ya gelen elçi*), a nominalised verb its subject in the
genitive (*elçinin Viyana’ya gelmesi*), a passive its agent before *tarafından*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.extraction.contrasts import meant_in_turkish
from kg.extraction.ends import Fits, Found, matches
from kg.extraction.matches import Match
from kg.extraction.sentences import Sentence, Word
from kg.extraction.triggers import ANY, PAIR, VERB, Trigger
from kg.extraction.turkish_clauses import ASKED, DONE, GAP
from kg.extraction.turkish_duties import held
from kg.extraction.turkish_gaps import gapped
from kg.extraction.turkish_governors import governed, is_brought_about, is_unreal
from kg.extraction.turkish_idioms import (
    BEGINNING,
    has_owner,
    is_bare,
    is_landed,
    is_light,
    is_of_another_verb,
    is_of_any_act,
    is_sent_back,
    is_upon,
    is_without,
    may_stand,
)
from kg.extraction.turkish_negation import is_negative
from kg.extraction.turkish_neighbours import FAR
from kg.extraction.turkish_noun_search import NounSearch
from kg.extraction.turkish_nouns import firsts, noun, pair
from kg.extraction.turkish_roles import arguments
from kg.extraction.turkish_search import BARE, CLOSE, HEAD, OWNER, Search, TurkishEnds
from kg.extraction.turkish_verbs import (
    CIRCUMFLEX,
    CONVERB,
    FINITE,
    INFINITIVE,
    NOMINAL,
    OBJECT,
    SUBJECT,
    VerbForm,
    beginnings,
    ends_clause,
    forms,
    is_noun,
)

_PREFIX = 3
_PASSIVE = re.compile(r"[ıiuü][ln](?:d[ıiuü]|m[ıiuü]ş|[ıiuü]r|[ıiuü]yor|m[ae]kt[ae]|[ae]c[ae]k)\w*$")
_ADVERBIAL = re.compile(r"(?:[ae]r[ae]k|[ıiuü]p|ken)$")
_NEGATIVE = re.compile(r"[^\W\d_]m[aeıiuü](?:d[ıiuü]|m[ıiuü]ş|yor|z|y[ae]c[ae]k)\w*$")
_NEAR_ONLY = frozenset({"nominative", "genitive", BARE, CLOSE, HEAD, OWNER})
_TELLING = frozenset({"yaz", "bildir", "söyle", "anlat", "açıkla", "ilet", "belirt", "aktar", "hatırlat"})
_OFFICE = "heldOffice"
_ADVERBIALS = frozenset(
    ["için", "gibi", "kadar", "halde", "zaman", "sırada", "vakit", "takdirde", "sürece", "anda", "müddetçe", "gün"]
)
"""Words behind *-dığı* with which it says when, why or how, and belongs to no noun."""
_COPULAR = frozenset({"olarak", "olan", "olup"})
_OBLIQUE = frozenset(["dative", "locative", "ablative", "instrumental", "genitive"])
"""Roles that the noun behind *-dığı* may have, where nothing else has it: *X’in gittiği şehir*."""


class TurkishFrames:
    """Reads Turkish sentences with the triggers of the ontology; ``fits`` says what may stand in which place."""

    fits: Fits
    """Of the text that is read; nothing is known of it while triggers are put in order."""

    def __init__(self, triggers: Iterable[Trigger]) -> None:
        self._verbs: dict[str, dict[str, list[tuple[int, Trigger]]]] = {}
        """By the stem of the verb and the beginning of the word before it, with their order."""
        self._nouns: dict[str, list[Trigger]] = {}
        self._pairs: list[tuple[frozenset[str], Trigger]] = []
        """With the roles that the first of the two names may have."""
        self._any: list[Trigger] = []
        supported: dict[str, set[str]] = {}
        for number, trigger in enumerate(triggers):
            if trigger.kind == VERB and trigger.words[-1] == ANY:
                self._any.append(trigger)
            elif trigger.kind == VERB:
                before = trigger.words[-2][:BEGINNING] if len(trigger.words) > 1 else ""
                self._verbs.setdefault(trigger.words[-1], {}).setdefault(before, []).append((number, trigger))
                if before:
                    supported.setdefault(trigger.words[-2], set()).add(trigger.words[-1])
            elif trigger.kind == PAIR:
                self._pairs.append((firsts(trigger), trigger))
            else:
                for beginning in beginnings(trigger.words[-1], _PREFIX):
                    self._nouns.setdefault(beginning, []).append(trigger)
        self._stems = frozenset(self._verbs)
        self._supported = {noun: frozenset(verbs) for noun, verbs in supported.items()}

    def matches(self, sentence: Sentence, usable: Callable[[Word], bool]) -> Iterator[Match]:
        """Find every trigger of a sentence with its ends; ``usable``: whether a word inside a name may be a trigger."""
        if len(sentence.names) < 2:  # noqa: PLR2004 - a claim has two ends
            return
        search = NounSearch(sentence, meant_in_turkish(sentence.words, arguments(sentence)), self.fits, self._stems)
        begun = {word.low[:BEGINNING] for word in sentence.words}
        anything = [one for one in self._any if may_stand(one, begun) and _is_possible(search, one, _PLAIN)]
        for at, word in enumerate(sentence.words):
            if word.name is not None and not usable(word):
                continue
            found = self._at_verb(search, at, word)
            if anything and word.low != "olarak" and not self._is_undergone(word.low) and (form := _any_form(word.low)):
                for trigger in anything:
                    words = search.words_before(trigger.words[:-1], at, reach=FAR)
                    if words is not None:
                        yield from _verb(search, trigger, form, at, words)
            yield from found
            yield from self._at_noun(search, at, word)
        for roles, trigger in self._pairs:
            if trigger.relation == _OFFICE and trigger.object == trigger.subject == "nominative":
                yield from held(search, trigger)
            if not search.roles.isdisjoint(roles):
                yield from pair(search, trigger, roles)

    def _is_undergone(self, low: str) -> bool:
        """Tell whether a known verb says what is done to its subject: *tutuklandı*."""
        return any(form.passive for form in forms(low, self._stems))

    def _at_noun(self, search: NounSearch, at: int, word: Word) -> Iterator[Match]:
        triggers = [
            one
            for one in self._nouns.get(word.low[:_PREFIX].translate(CIRCUMFLEX), ())
            if is_noun(word.low, one.words[-1]) and not self._is_of_verb(search, one.words[-1], at)
        ]
        if triggers:
            yield from _longest((len(trigger.words), list(noun(search, trigger, at))) for trigger in triggers)

    def _is_of_verb(self, search: Search, noun: str, at: int) -> bool:
        """Tell whether a noun makes one verb with the word behind it, which is read by itself: *sürgüne gönderdiği*."""
        following = search.low(at + 1)
        low = search.low(at)
        if (low != noun and low not in self._supported) or following in _COPULAR:
            return False
        read = forms(following, self._supported.get(low, frozenset()))
        return bool(read) and not any(form.passive or form.shape == INFINITIVE for form in read)

    def _at_verb(self, search: Search, at: int, word: Word) -> Iterable[Match]:
        read_forms = forms(word.low, self._stems)
        if not read_forms or word.low == "olarak":
            return ()
        read: list[tuple[Trigger, tuple[int, ...], list[Match]]] = []
        for number, form in enumerate(read_forms, 1):
            for trigger in self._near(search, at, self._verbs[form.stem]):
                words = search.words_before(trigger.words[:-1], at)
                if words is None and form.shape in {OBJECT, SUBJECT}:
                    words = search.words_of_head(trigger.words[:-1], at)
                if words is not None and (form.future or not trigger.future):
                    read.append((trigger, words, list(_verb(search, trigger, form, at, words))))
            passive = number < len(read_forms) and read_forms[number].passive  # *imzalan-* is *imzala-* as well
            if any(made for _, _, made in read) and not passive:
                break
        return _longest(_nearest(search, at, read))

    def _near(
        self, search: Search, at: int, possible: Mapping[str, Sequence[tuple[int, Trigger]]]
    ) -> Iterable[Trigger]:
        """Give the triggers of a verb whose other words may stand near it, in their order."""
        alone = possible.get("", ())
        if len(possible) > bool(alone):
            near = {"*m", *(one.low[:BEGINNING] for one in search.words[max(0, at - GAP) : at + GAP + 1])}
            found = [one for before in near & possible.keys() for one in possible[before]]
            alone = sorted([*alone, *found]) if found else alone
        return (trigger for _, trigger in alone)


def _nearest(
    search: Search, at: int, read: list[tuple[Trigger, tuple[int, ...], list[Match]]]
) -> list[tuple[int, list[Match]]]:
    """Keep of what a verb says what its nearest words say, and for whom something is rather than to whom."""
    if not any(made for _, _, made in read):
        return []
    nearest = min((at - words[-2] for _, words, made in read if made and len(words) > 1), default=0)
    idiom = any(len(words) > 1 and is_bare(search, words[-2], at) for _, words, _ in read)
    direct = {trigger.relation for trigger, _, made in read if made and trigger.object == "accusative"}
    read = [one for one in read if one[0].object != "dative" or one[0].relation not in direct]
    return [
        (len(trigger.words) + trigger.future, made)
        for trigger, words, made in read
        if (len(words) == 1 and not idiom) or (len(words) > 1 and at - words[-2] == nearest)
    ]


@lru_cache(maxsize=65536)
def _any_form(low: str) -> VerbForm | None:
    """Give the form of a word in lower case as a verb whose meaning does not matter: *O S’de …mek*."""
    if _PASSIVE.search(low) or not (ends_clause(low) or _ADVERBIAL.search(low)):
        return None
    return VerbForm(stem=ANY, shape=FINITE, negative=bool(_NEGATIVE.search(low)))


_PLAIN = VerbForm(stem=ANY, shape=FINITE)


def _is_possible(search: Search, trigger: Trigger, form: VerbForm) -> bool:
    """Tell whether a sentence has names for both ends of a verb in a form: in most it has not."""
    objects = trigger.mutual or search.has_each_other
    if not (objects or search.may_have(trigger, "object", _roles(trigger.object, form, opposed=True))):
        return False
    return search.may_have(trigger, "subject", _roles(trigger.subject, form))


def doers(search: Search, trigger: Trigger, form: VerbForm, at: int) -> TurkishEnds:
    """Find who does what a verb says."""
    return _ends(search, trigger, "subject", _roles("nominative", form), at, at)


def _longest(found: Iterable[tuple[int, list[Match]]]) -> Iterator[Match]:
    """Give of two that say something of the same pair that with more words: *silah arkadaşı* rather than *arkadaş*."""
    found = sorted(found, key=lambda each: -each[0])
    best: dict[frozenset[int], int] = {}
    for length, made in found:
        for match in made:
            pair = frozenset((match.subject.first, match.object.first))
            if best.setdefault(pair, length) == length:
                yield match


def _verb(search: Search, trigger: Trigger, form: VerbForm, at: int, words: tuple[int, ...]) -> Iterator[Match]:
    """Read a verb with its ends."""
    said = governed(search, at, form)
    if said is None or (form.negative and is_of_any_act(trigger) and not is_upon(trigger)):
        return
    form, refused, headed = said
    form = replace(form, negative=False) if is_upon(trigger) else form
    brought = is_brought_about(search, at, form)
    form = replace(form, shape=FINITE, passive=False) if brought else form
    if headed is None and not brought and not _is_possible(search, trigger, form):
        return
    alone = len(words) == 1 and is_of_another_verb(search, form.stem, at)
    if (
        alone
        or is_landed(search, trigger, at)
        or is_sent_back(search, trigger, at)
        or (form.negative and ASKED in trigger.words)
    ):
        return
    if is_unreal(search, at, form) or (form.stem == "kal" and form.negative and is_without(search, at)):
        return
    subject_roles = _roles(trigger.subject, form)
    object_roles = _object_roles(search, trigger, form, at, brought=brought)
    first = min(words)
    objects = _objects(search, trigger, object_roles, at if trigger.words[-1] == ANY else first, at)
    mutual = _is_mutual(search, at)
    if not objects and not trigger.mutual and not mutual:
        return
    bare = [each.argument.first for each in objects if BARE in each.doubts]
    if headed is not None:
        subjects = search.head(trigger, "subject", headed)
    else:
        begin = at if subject_roles == ("by",) else min(bare, default=first)  # *X’in teklifi Y tarafından reddedildi*
        subjects = _ends(search, trigger, "subject", subject_roles, begin, at)
    if BARE in (doubt for each in subjects for doubt in each.doubts):
        begin = min(each.argument.first for each in subjects)
        objects = _ends(search, trigger, "object", object_roles, begin, at)
    if len(subjects) > 1 and (
        mutual
        or (
            trigger.mutual
            and not objects
            and (form.shape in {FINITE, CONVERB} or (form.shape == OBJECT and len(words) > 1))
            and not form.passive
            and trigger.object == "instrumental"
            and "for" not in search.roles  # *A ile B, C adına görüştüler*: with whom, nobody says
        )
    ):
        objects = subjects
    objects = _without_hearers(search, form, at, objects, subjects)
    if not subjects or not objects:
        return
    found = Found(
        trigger=trigger,
        at=at,
        words=words,
        doubts=tuple(_doubts(search, trigger, form, at)),
        negative=is_negative(search, at, form) != refused,
        able=form.able and not form.negative,  # who could not do it did not
        hearsay=form.hearsay,
    )
    yield from matches(found, subjects, objects)
    yield from gapped(search, found, subjects, objects)


def _object_roles(search: Search, trigger: Trigger, form: VerbForm, at: int, *, brought: bool) -> tuple[str, ...]:
    if brought and trigger.object == "accusative":
        return (OWNER,)
    roles = _roles(trigger.object, form, opposed=search.low(at - 1) == "karşı")
    if form.shape == OBJECT and search.low(at + 1) in _ADVERBIALS:  # *desteklediği için*: no noun follows
        return tuple("accusative" if role == CLOSE else role for role in roles if role != HEAD)
    if form.shape == NOMINAL and search.low(at).endswith(("ma", "me")):
        return tuple(role for role in roles if role != BARE)  # *savunma hattı* defends nobody
    return roles


def _objects(search: Search, trigger: Trigger, roles: Sequence[str], first: int, at: int) -> TurkishEnds:
    """Find the object of a verb: before all words of its trigger, else between them (*askerleri O’dan çekti*)."""
    objects = _ends(search, trigger, "object", roles, first, at)
    of_another = any({"crossed", "carried", "over"} & set(each.doubts) for each in objects)
    free = [role for role in roles if role not in _NEAR_ONLY]
    if DONE in trigger.words:  # *X’in Y’yi reddetmesi Z’yi kızdırdı*: Y is not of the verb
        return tuple(each for each in _ends(search, trigger, "object", free, at, at) if each.argument.first > first)
    if (not objects or of_another) and first < at - 1 and free:
        between = _ends(search, trigger, "object", free, at, at)
        if of_another:
            between = tuple(each for each in between if each.argument.first > first)
        objects = tuple(replace(each, doubts=(*each.doubts, "crossed")) for each in between) or objects
    if trigger.object == trigger.subject == "nominative":
        objects = tuple(each for each in objects if not search.crossed(each.argument.last + 1, first))
    return objects


def _without_hearers(
    search: Search, form: VerbForm, at: int, objects: TurkishEnds, subjects: TurkishEnds
) -> TurkishEnds:
    """Leave out whom something is told: a dative before the genitive of who did it (*Y’ye X’in geldiğini yazdı*)."""
    if form.shape != NOMINAL or not form.fact or not search.low(at).endswith(("ını", "ini", "unu", "ünü")):
        return objects
    following = (forms(word.low, _TELLING) for word in search.words[at + 1 : at + 3] if word.name is None)
    if not any(form.shape in {FINITE, CONVERB, SUBJECT} for read in following for form in read):
        return objects
    doers = [each.argument.first for each in subjects if each.argument.role == "genitive"]
    begin = min(doers, default=0)
    return tuple(each for each in objects if each.argument.role != "dative" or each.argument.first > begin)


def _is_mutual(search: Search, at: int) -> bool:
    return search.has_each_other and any(word.low.startswith("birbir") for word in search.words[max(0, at - GAP) : at])


def _doubts(search: Search, trigger: Trigger, form: VerbForm, at: int) -> Iterator[str]:
    if len(trigger.words) == 1 and trigger.words[0] != ANY and is_light(search, at, trigger.words[0], trigger.object):
        yield "light"
    if form.shape == NOMINAL and not form.fact:
        yield "wish" if search.is_wished(at) else "nominal"
    if form.shape == CONVERB:
        yield "converb"
    if form.future:
        yield "wish" if form.shape == NOMINAL and not trigger.future else "future"


def _ends(  # noqa: PLR0913, PLR0917 - where, of what, which end, how, before what
    search: Search, trigger: Trigger, end: str, roles: Sequence[str], before: int, at: int
) -> TurkishEnds:
    """Find who stands in a place of a verb, with all who are joined to him."""
    for role in roles:
        if role == HEAD:
            found = search.head(trigger, end, at) or (search.predicated(trigger, end, at) if end == "subject" else ())
        else:
            found = search.before(trigger, end, role, before, at)
        if found and any(OWNER in each.doubts for each in found) and len(roles) > 1:
            other = search.before(trigger, end, "nominative", before, at)
            if other and not any("carried" in each.doubts for each in other) and not has_owner(search, before, at):
                return other
        if found:
            return found
        if role == OWNER and has_owner(search, before, at):
            return ()
    return ()


def _roles(role: str, form: VerbForm, *, opposed: bool = False) -> tuple[str, ...]:
    """Say what a role of an active finite verb becomes in another form of it, the likeliest first.

    ``opposed``: *karşı* stands right before the verb: *X’in karşı çıktığı Y*.
    """
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
        return (CLOSE, HEAD) if form.shape == OBJECT else ("accusative", BARE)
    if form.shape == OBJECT and (role in _OBLIQUE or (opposed and role == "against")):
        return (role, HEAD)
    return (role,)
