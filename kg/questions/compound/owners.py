"""Whose something is that something was done to: *whose envoy was arrested* asks for no one who arrested him.

Nor is an office of a lower rank one that is called so without it: a *deputy commissar* is no commissar. Owns no answer.
"""

from __future__ import annotations

import re

from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.understood import Refused


def held(question: str, language: str, answer: Answered, lexicon: Lexicon) -> Answered | Refused:
    """Give an answer, unless it is who did it, for whose it was, or who held a higher office than is asked for."""
    said = plain(question)
    whose = _SUFFERED[language].match(said) if language in _SUFFERED else None
    if whose is not None and (
        _is_of_doers(answer, said[whose.end("noun") :], lexicon) or not _are_actors(answer, lexicon)
    ):
        return Refused(kind="unreadable", language=language, words=(whose["noun"],))
    rank = _RANKS[language].search(said) if language in _RANKS else None
    if rank is not None and not _has_rank(answer, lexicon):
        return Refused(kind="unreadable", language=language, words=(rank["rank"],))
    return answer


def _is_of_doers(answer: Answered, rest: str, lexicon: Lexicon) -> bool:
    """Tell whether those who did something to what is theirs are the answer; not where the rest names what suffered."""
    clauses = answer.understood.clauses
    doers = all(each.subject.asked and not each.object.asked and each.object.things for each in clauses)
    things = [lexicon.things[iri] for each in clauses for iri in each.object.things if iri in lexicon.things]
    named = any(plain(text) in rest for thing in things for text, _ in thing.names)
    return bool(clauses) and doers and not named


def _are_actors(answer: Answered, lexicon: Lexicon) -> bool:
    """Tell whether those who answer can have something."""
    return all(lexicon.is_a(each.iri or "", ("Person", "Group")) for each in answer.found)


def _has_rank(answer: Answered, lexicon: Lexicon) -> bool:
    """Tell whether every office that is meant is called one of a lower rank, where any is."""
    clauses = [each for each in answer.understood.clauses if set(each.relations) <= _HOLDING]
    offices = [iri for each in clauses for iri in (*each.object.things, *each.object.among) if iri in lexicon.things]
    called = (" ".join(plain(text) for text, _ in lexicon.things[iri].names) for iri in offices)
    return all(_LOWER.search(names) for names in called)


_HOLDING = frozenset({"heldOffice", "appointed"})
_SUFFERED = {
    "en": re.compile(
        r"whose (?P<noun>\S+(?: (?!was |were |is |are |did )\S+){0,9}) (?:was|were|got|(?:has|have|had) been) (?:not )?"
        r"[a-z]+(?:ed|en)\b"
    ),
    "tr": re.compile(
        r"(?:kimin|kimlerin) (?P<noun>\w+?[iu]|\w+ \w+?s[iu]) (?:\S+ )*?\w+[aeiul][nl](?:di|du|mis|mus)\w*$"
    ),
}
"""Whose the thing is that suffered a deed: *whose house was searched*."""
_RANKS = {
    "en": re.compile(
        r"\b(?P<rank>deputy|vice|assistant|acting|under)[ -](?:(?:people'?s|prime|foreign|war|first) )?"
        r"(?:commissar|minister|secretary|chief|governor|ambassador|consul|president|chairman|head|premier|director|commander)"
    ),
    "tr": re.compile(
        r"(?:baskan|bakan|komiser|sekreter|mudur|komutan|vali|elci|konsolos|sef)[iu]? (?P<rank>yardimci|muavin)"
    ),
}
_LOWER = re.compile(r"\b(?:deputy|vice|assistant|acting|under|yardimci|muavin|заместитель|помощник)")
