"""Things that a text describes and does not name: *a letter, bir antlaşma*. They may be an end of claims too.

What gets two roles at least is proposed as a new entity, once; its id is made of its kind, its actors and its day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extraction.catalogue import Described, catalogue
from kg.extraction.naming import PREFIXES, Naming
from kg.extraction.records import ProposedClaim
from kg.extraction.rules import DESCRIBED, Knowledge
from kg.extraction.sentences import Name, Sentence, Word, with_names
from kg.extraction.turkish_verbs import is_noun
from kg.model import ClassId, EntityId, Polarity

HEADS: Final[Mapping[str, Mapping[str, str]]] = {
    "tr": {
        "mektup": "Letter",
        "telgraf": "Telegram",
        "nota": "DiplomaticNote",
        "muhtıra": "Memorandum",
        "memorandum": "Memorandum",
        "rapor": "Report",
        "nutuk": "Speech",
        "bildiri": "Appeal",
        "beyanname": "Appeal",
        "antlaşma": "Treaty",
        "anlaşma": "Treaty",
        "muahede": "Treaty",
        "protokol": "Treaty",
        "pakt": "Treaty",
        "mütareke": "Armistice",
        "ateşkes": "Armistice",
    },
    "en": {
        "letter": "Letter",
        "telegram": "Telegram",
        "dispatch": "Report",
        "despatch": "Report",
        "memorandum": "Memorandum",
        "report": "Report",
        "speech": "Speech",
        "proclamation": "Appeal",
        "treaty": "Treaty",
        "agreement": "Treaty",
        "convention": "Treaty",
        "protocol": "Treaty",
        "armistice": "Armistice",
        "truce": "Armistice",
        "pact": "Treaty",
        "arrangement": "Treaty",
        "note": "DiplomaticNote",
        "message": "Letter",
        "aide-mémoire": "Memorandum",
        "ultimatum": "DiplomaticNote",
        "communication": "Letter",
        "circular": "Letter",
        "cablegram": "Telegram",
        "airgram": "Telegram",
    },
}
"""Nouns that stand for a thing with roles, and its class."""

_BEGINNINGS: Final = {language: frozenset(noun[:4] for noun in heads) for language, heads in HEADS.items()}
_LEAST_ROLES = 2
_ROLES = frozenset(["sender", "addressee", "hasParty", "concludedIn", "signed", "negotiated", "bearer"])


def placeholder(kind: str, start: int) -> EntityId:
    """Give what stands for a described thing until its roles are known."""
    return EntityId(f"{PREFIXES[kind]}{DESCRIBED}{start}-{kind}")


def kind_of(entity: EntityId) -> ClassId | None:
    """Give the class of a described thing; ``None`` of what is none."""
    return ClassId(entity.rpartition("-")[2]) if DESCRIBED in entity else None


def with_described(sentence: Sentence) -> Sentence:
    """Add the things that a sentence describes to its names."""
    heads, beginnings = HEADS.get(sentence.language, {}), _BEGINNINGS.get(sentence.language, frozenset())
    sentence = _without_capitals(sentence, heads) if sentence.language == "en" else sentence
    found = [
        name
        for index, word in enumerate(sentence.words)
        if word.low[:4] in beginnings and (name := _described(sentence, index, word, heads))
    ]
    return with_names(sentence, found)


def _without_capitals(sentence: Sentence, heads: Mapping[str, str]) -> Sentence:
    """Leave out names that are only such a noun with a capital: *handed us an Aide-Mémoire*."""
    kept = tuple(name for name in sentence.names if not _is_a_capital(name, heads))
    if len(kept) == len(sentence.names):
        return sentence
    bare = replace(sentence, names=(), words=tuple(word._replace(name=None) for word in sentence.words))
    return with_names(bare, kept)


def _is_a_capital(name: Name, heads: Mapping[str, str]) -> bool:
    written = name.text[:1].isupper() and name.text.lower() in heads
    return written and not name.entity.startswith(("letter/", "treaty/", "work/"))


def _described(sentence: Sentence, index: int, word: Word, heads: Mapping[str, str]) -> Name | None:
    if word.name is not None or _is_any(sentence, index) or _is_an_act(sentence, index):
        return None
    for noun, kind in heads.items():
        if not word.low.startswith(noun[:4]) or not _is(word.low, noun, sentence.language):
            continue
        if kind == "Treaty" and (_is_unmade(sentence, index) or _is_of_several(sentence, index)):
            return None
        length = len(noun) if word.low.startswith(noun) else len(noun) - 1
        if sentence.language == "tr":
            rest = word.text[max(length, len(noun)) :]
            if kind == "Treaty" and rest.startswith(("lar", "ler")):
                return None  # several, and nothing says which is whose
            stem = word.text[: max(length, len(noun))]
            for ending in ("u", "ı", "i", "ü", "sı", "si"):
                if rest == ending or rest.startswith(ending + "n"):
                    stem, rest = stem + ending, rest[len(ending) :]
                    break
        else:
            stem, rest = word.text, ""
        return Name(
            entity=_defined(sentence, index, kind) or placeholder(kind, word.start),
            first=index,
            last=index,
            start=word.start,
            end=word.start + len(stem),
            rest=rest,
            text=stem,
            form="title",
        )
    return None


def _defined(sentence: Sentence, index: int, kind: str) -> EntityId | None:
    """Give which named treaty a noun says what it is: *the Treaty of Breda was the first treaty between …*."""
    if kind == "Treaty" and sentence.language == "tr":
        return _is_predicated(sentence, index)
    named = next((name for name in reversed(sentence.names) if name.last < index), None)
    if named is None or kind != "Treaty" or sentence.language != "en" or not named.entity.startswith("treaty/"):
        return None
    between = sentence.words[named.last + 1 : index]
    told = bool(between) and between[0].low in {"was", "is"} and all(word.low.isalpha() for word in between)
    return named.entity if told and len(between) <= _FEW and not any(word.low == "of" for word in between) else None


def _is_predicated(sentence: Sentence, index: int) -> EntityId | None:
    """Give of which treaty a Turkish sentence says that it is one: *Breda Antlaşması, … imzalanan bir antlaşmadır*."""
    first = sentence.names[0] if sentence.names else None
    if first is None or first.first > 1 or first.rest or not first.entity.startswith("treaty/"):
        return None
    ends = all(not word.low.isalpha() for word in sentence.words[index + 1 :])
    return first.entity if ends and _COPULA.search(sentence.words[index].low) else None


_COPULA = re.compile(r"[dt][ıiuü]r$")


def _is_any(sentence: Sentence, index: int) -> bool:
    """Tell whether no thing of its own is meant: *any agreement, no treaty, herhangi bir antlaşma*."""
    return any(word.low in _ANY for word in sentence.words[max(0, index - _NEAR) : index])


def _is_unmade(sentence: Sentence, index: int) -> bool:
    """Tell whether a treaty is only proposed: an adjective says so, with at most two words before the noun."""
    for word in reversed(sentence.words[max(0, index - _NEAR - 1) : index]):
        if word.low in _UNMADE:
            return True
        if word.name is not None or not word.low.isalpha():
            return False
    return _is_sought(sentence.words, index) if sentence.language == "en" else False


def _is_of_several(sentence: Sentence, index: int) -> bool:
    """Tell whether treaties are one with each of several: *our treaties with X, Y and Z*."""
    words = sentence.words
    if sentence.language != "en" or not words[index].low.endswith("s") or index + 1 >= len(words):
        return False
    before = {word.low for word in words[max(0, index - _NEAR) : index]}
    named = before & _THEIRS
    if before & _SEVERAL:  # *several multilateral treaties*
        return True
    return bool(named) and words[index + 1].low in {"with", "of", "concluded", "signed", "made"}


_SEVERAL = frozenset(["several", "many", "numerous", "various", "multiple", "three", "four", "five"])
_THEIRS = frozenset(["our", "their", "its", "his", "the", "these", "those", "existing", "all", "various", "several"])


def _is_sought(words: Sequence[Word], index: int) -> bool:
    """Tell whether a treaty is only what is talked of: *the negotiation of conventions, proposals for a treaty*."""
    at = index - 1
    while at > max(0, index - _FEW) and words[at].name is None and words[at].low not in _ON:
        if not words[at].low.isalpha():
            return False
        at -= 1
    return at > 0 and words[at].low in _ON and words[at - 1].low in _SEEKING


_ON = frozenset(["of", "for", "on", "about", "concerning", "regarding", "toward", "towards"])
_SEEKING = frozenset(
    [
        *("negotiation", "negotiations", "negotiating", "drafting", "talks", "discussion", "discussions", "proposal"),
        *("proposals", "plan", "plans", "project", "idea", "possibility", "desirability", "prospect", "suggestion"),
    ]
)


def _is_an_act(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun is no thing but what somebody does: *in agreement with X, the dispatch of X to Y*."""
    low = sentence.words[index].low
    if low in {"note", "notes"}:  # *I note that, took note of*
        before = sentence.words[index - 1].low if index else ""
        behind = sentence.words[index + 1].low if index + 1 < len(sentence.words) else ""
        told = not index or behind == "that" or before in _NO_NOTE | _MONEY or before.endswith("ly")
        return told or (behind in _BEHIND_SAYING and _is_done_by(sentence, index))
    if low == "agreement":  # *in agreement with X; we reached an agreement that X would be neutral*
        return (index > 0 and sentence.words[index - 1].low == "in") or _is_agreed(sentence.words, index)
    following = sentence.words[index + 1].low if index + 1 < len(sentence.words) else ""
    return low in {"dispatch", "despatch"} and following == "of"


def _is_done_by(sentence: Sentence, index: int) -> bool:
    """Tell whether a person stands right before *notes* as who does so: *as X notes,*, but not *the Vienna note*."""
    at = index - 1
    if at > 0 and sentence.words[at].low == ")":  # *X (1901) notes:*
        at = max((each for each in range(at) if sentence.words[each].low == "("), default=0) - 1
    mine = sentence.words[at].name if at >= 0 else None
    if mine is None or sentence.names[mine].rest or not sentence.names[mine].entity.startswith("person/"):
        return False
    first = sentence.names[mine].first
    return not first or sentence.words[first - 1].low in {"as", "and", ","}


def _is_agreed(words: Sequence[Word], index: int) -> bool:
    """Tell whether an agreement is what two think alike: *we reached an agreement that X would be neutral*."""
    near = range(index + 1, min(len(words), index + 1 + 2 * _FEW))
    said = next((at for at in near if words[at].low in {"that", ",", ".", "which", "signed"}), None)
    if said is None or words[said].low != "that":
        return False
    return any(word.low in {"would", "should"} for word in words[said + 2 : said + 2 + _FEW])


_BEHIND_SAYING = frozenset([",", "", ":", "“", '"'])
_NO_NOTE = frozenset(["to", "i", "we", "you", "they", "will", "may", "should", "must", "take", "took", "taken", "and"])
_MONEY = frozenset(["treasury", "gold", "bank", "promissory", "currency", "serial"])
"""Words before notes that are paid with: *6% Treasury Gold Notes of the Government*."""
_NEAR = 2
_FEW = 6
_ANY = frozenset(["any", "no", "herhangi", "hiçbir"])
_UNMADE = frozenset(
    [
        *("proposed", "draft", "projected", "contemplated", "prospective", "intended", "suggested", "planned"),
        *("abortive", "possible", "desired", "hypothetical", "tasarlanan", "önerilen", "düşünülen", "planlanan"),
        *("muhtemel", "olası"),
    ]
)
"""Words before a treaty that nobody has made yet: *the proposed extradition convention between X and Y*."""


def _is(low: str, noun: str, language: str) -> bool:
    return is_noun(low, noun) if language == "tr" else low in {noun, noun + "s", noun.removesuffix("y") + "ies"}


def settled(claims: Iterable[ProposedClaim], naming: Naming, known: Knowledge) -> Iterator[ProposedClaim]:
    """Give the claims of one sentence with its described things named, where they have roles enough; else without."""
    claims = list(claims)
    names: dict[EntityId, EntityId | None] = {}
    for claim in claims:
        for end in (claim.subject, claim.object):
            if kind_of(end) is not None and end not in names:
                names[end] = _name(end, claims, naming, known)
    for claim in claims:
        subject, object_ = names.get(claim.subject, claim.subject), names.get(claim.object, claim.object)
        if subject is not None and object_ is not None:
            yield replace(claim, subject=subject, object=object_)


def _name(thing: EntityId, claims: Sequence[ProposedClaim], naming: Naming, known: Knowledge) -> EntityId | None:
    own = [claim for claim in claims if thing in {claim.subject, claim.object}]
    actors = [other for claim in own for other in (claim.subject, claim.object) if known.is_a(other, "Actor")]
    roles = {(claim.predicate, claim.subject, claim.object) for claim in own if claim.predicate in _ROLES}
    kind = kind_of(thing)
    if not actors or kind is None:
        return None
    date = next((claim.date for claim in own if claim.date), None)
    described = Described(kind=kind, roles=tuple(dict.fromkeys(_roles(thing, own))), date=date)
    known_one = catalogue(known).found(described)
    if known_one is not None or len(roles) < _LEAST_ROLES:
        return known_one
    sides = list(dict.fromkeys(actor.partition("/")[2] for actor in actors))[:3]
    hint = " ".join([kind.lower(), *sides, *(date.replace("~", "").replace("/", " ").split() if date else ())])
    label = f"{kind} ({_between(own, actors, known)})" + (f", {date}" if date else "")
    made = naming.new(label, kind, hint, date=date)
    known.new_kinds[made] = kind
    return made


def _between(own: Iterable[ProposedClaim], actors: Iterable[EntityId], known: Knowledge) -> str:
    """Say between whom a described thing is: of a letter, from whom it is to whom."""
    ends: dict[str, EntityId] = {claim.predicate: claim.object for claim in own}
    sent = [ends[each] for each in ("sender", "addressee") if each in ends]
    if len(sent) > 1:
        return " → ".join(map(known.called, sent))
    return ", ".join(map(known.called, dict.fromkeys(actors)))


def _roles(thing: EntityId, claims: Iterable[ProposedClaim]) -> Iterator[tuple[str, EntityId]]:
    for claim in claims:
        if claim.predicate in _ROLES and claim.polarity is Polarity.ASSERTS:
            yield claim.predicate, claim.object if claim.subject == thing else claim.subject
