"""Questions that can be read, fitted to the words that were found in one that could not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from kg.questions.lexicon import Lexicon, Relation
from kg.questions.morphology import english_form
from kg.questions.pieces import Piece
from kg.questions.understood import Refused, Understood

_ABOUT = {
    "tr": {
        "actor": "{} kimdir?",
        "said": "{} hakkında kim ne iddia ediyor?",
        "deeds": "{} ne yaptı?",
        "when": "{} ne zaman oldu?",
        "thing": "{} nedir?",
    },
    "en": {
        "actor": "Who was {}?",
        "said": "Who says what about {}?",
        "deeds": "What did {} do?",
        "when": "When did {} happen?",
        "thing": "What is {}?",
    },
}
_GENERAL = {
    "tr": (
        "Kim kimi etkiledi?",
        "Hangi iddialar çelişiyor?",
        "Kim kimi uyardı?",
        "Kim kime mektup yazdı?",
        "Kim kiminle görüştü?",
    ),
    "en": (
        "Who influenced whom?",
        "Which claims contradict each other?",
        "Who warned whom?",
        "Who wrote to whom?",
        "Who met whom?",
    ),
}


def suggested(pieces: Sequence[Piece], lexicon: Lexicon, language: str) -> tuple[str, ...]:
    """Give questions about what was found in a question, the most fitting first; not all need have an answer."""
    tongue = language if language in _ABOUT else "en"
    found: list[str] = []
    for piece in pieces:
        for iri in piece.things[:1]:
            name = lexicon.things[iri].label(language, "en")
            if lexicon.is_a(iri, ("Actor",)):
                found += [_ABOUT[tongue]["actor"].format(name), _ABOUT[tongue]["deeds"].format(name)]
            elif lexicon.is_a(iri, ("Event", "Treaty", "Communication")):
                found += [_ABOUT[tongue]["when"].format(name), _ABOUT[tongue]["thing"].format(name)]
            else:
                found.append(_ABOUT[tongue]["thing"].format(name))
    for piece in pieces:
        for sense in piece.senses[:1]:
            relation = lexicon.relations[sense.relation]
            found += of_relation(relation, tongue)
    return tuple(dict.fromkeys((*found, *_GENERAL[tongue])))


_ASKED: Final[Mapping[str, Mapping[str, str]]] = {
    "person": {"yu": "kimi", "ya": "kime", "dan": "kimden", "ile": "kiminle", "en": "whom"},
    "place": {"yu": "nereyi", "ya": "nereye", "dan": "nereden", "da": "nerede", "en": "which place"},
    "thing": {"yu": "neyi", "ya": "neye", "dan": "neden", "en": "what"},
}
"""How the other end of a relation is asked for, in the case that its trigger words put it in."""
_SAID: Final = re.compile(r"S O(?:’(\w+)| (ile)) (.+)m[ae]k")

_FINITE: Final = re.compile(r"[dt][ıiuü]|[ıiuüae]?r|[ıiuü]yordu|m[ae]d[ıi]")
"""What is left of a label behind its stem where it says what somebody does, and not where: *imzala* | *ndığı yer*."""


def of_relation(relation: Relation, tongue: str) -> Iterator[str]:
    """Ask who stands in a relation to whom; in Turkish only where the ontology says in which case."""
    of_actors = bool(relation.domains & _ACTORS)
    kind = "person" if relation.ranges & _ACTORS else "place" if "Place" in relation.ranges else "thing"
    if tongue != "tr":
        yield _of_range(relation) or _in_english(_predicate(relation), of_actors=of_actors, whom=_ASKED[kind]["en"])
        return
    label = relation.label("tr")
    said = (_SAID.fullmatch(name.text) for name in relation.triggers if name.language == "tr")
    cases = {found[1] or found[2] for found in said if found and _FINITE.fullmatch(label.removeprefix(found[3]))}
    case = next((each for each in _ASKED[kind] if each in cases), None)
    if case is not None:
        yield f"{'Kim' if of_actors else 'Ne'} {_ASKED[kind][case]} {label}?"


_ACTORS: Final = frozenset({"Actor", "Person", "Group"})


def _of_range(relation: Relation) -> str | None:
    """Ask by a label that names what the other end is: *held office*."""
    verb, _, noun = relation.label("en").partition(" ")
    return f"Who {verb} which {noun}?" if noun.capitalize() in relation.ranges else None


def _predicate(relation: Relation) -> str:
    """Give the English label; *was* before it where the ontology says that it is none of what somebody does."""
    label = relation.label("en")
    state = any(each.text.startswith(f"Was {label}") for each in relation.definitions)
    state = state or any(each.text == f"S be {label} O" for each in relation.triggers)
    return f"was {label}" if state else label


def _in_english(label: str, *, of_actors: bool, whom: str) -> str:
    """Ask by a label that is a verb, or a noun: of what nobody does, it says what an actor is to it.

    >>> _in_english("warned", of_actors=True, whom="whom"), _in_english("concerns", of_actors=False, whom="what")
    ('Who warned whom?', 'What concerns what?')
    >>> _in_english("rival of", of_actors=True, whom="whom"), _in_english("sender", of_actors=False, whom="whom")
    ('Who was the rival of whom?', 'Who was the sender of what?')
    >>> _in_english("has party", of_actors=False, whom="whom"), _in_english("printed in", of_actors=False, whom="what")
    ('Who was a party of what?', 'What was printed in what?')
    """
    first, _, rest = label.partition(" ")
    if rest.startswith("as "):
        return f"Who {first} {whom} {rest}?"
    if first == "has" and rest.isalpha():
        return f"Who was a {rest} of what?"
    if not of_actors and first.endswith("ed") and label.endswith(_WHERE):
        return f"What was {label} {whom}?"
    if first in _BE or first.endswith("s") or english_form(first).shape != "bare":
        return f"{'Who' if of_actors else 'What'} {label} {whom}?"
    if label.endswith((" of", " for")):
        return f"{'Who' if of_actors else 'What'} was the {label} {whom}?"
    return f"Who was the {label} of {whom if of_actors else 'what'}?"


_WHERE: Final = (" in", " at", " from")
_BE: Final = frozenset({"was", "were", "is", "has"})


def answerable(
    readings: Iterable[tuple[str, Iterable[Understood | Refused]]], has_answer: Callable[[Understood], bool]
) -> tuple[str, ...]:
    """Keep three questions, each with how it may be read, that have an answer, or at least can be read."""
    read: list[str] = []
    answered: list[str] = []
    for candidate, ways in readings:
        asked = next((each for each in ways if isinstance(each, Understood)), None)
        if asked is None:
            continue
        read.append(candidate)
        if has_answer(asked):
            answered.append(candidate)
        if len(answered) == _SUGGESTED:
            break
    return tuple(dict.fromkeys((*answered, *read)))[:_SUGGESTED]


_SUGGESTED = 3
