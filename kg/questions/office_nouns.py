"""Offices by the noun that they are asked for with: *which title*, *hangi bakanlık*. Owns no office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.questions import words
from kg.questions.answers_found import Found
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import english_stem, plain, turkish_noun
from kg.questions.understood import Understood


def meant(asked: Understood, found: Sequence[Found], lexicon: Lexicon) -> tuple[str, ...] | None:
    """Give those of some offices that have the noun of the question in their names; nothing where it is of all.

    What is made of what somebody is (*bakanlık* of *bakan*) is of no other office: none may be meant.
    """
    language, iris = asked.language, [each.iri for each in found if each.iri]
    synonym = _synonym(asked)
    offices = len(iris) == len(found) and all(lexicon.is_a(each, ("Office",)) for each in iris)
    if not synonym or not offices:
        return None
    made = synonym.removesuffix("lik") if language == "tr" else synonym
    own = tuple(iri for iri in iris if _has_in_name(lexicon, iri, made, language))
    if made != synonym:
        return own if len(own) < len(iris) else None
    return own if own and len(own) < len(iris) else None


def among(asked: Understood, offices: tuple[str, ...]) -> Understood:
    """Ask only for some offices."""
    clause = asked.clauses[0]
    ends = (replace(slot, among=offices) if slot.asked else slot for slot in (clause.subject, clause.object))
    subject, object_ = ends
    return replace(asked, clauses=(replace(clause, subject=subject, object=object_), *asked.clauses[1:]))


def _synonym(asked: Understood) -> str:
    """Give the noun of the question, where it is no class’s own name."""
    slots = (slot for clause in asked.clauses[:1] for slot in (clause.subject, clause.object))
    noun = next((slot.noun for slot in slots if slot.asked and slot.noun), "")
    known = _SYNONYMS.get(asked.language, ())
    return next((each for each in known if _is_noun(noun, each, asked.language)), "")


def _has_in_name(lexicon: Lexicon, iri: str, noun: str, language: str) -> bool:
    names = (text for text, tongue in lexicon.things[iri].names if tongue == language)
    return any(_is_noun(word, noun, language) for text in names for word in plain(text).split())


def _is_noun(word: str, noun: str, language: str) -> bool:
    if not word:
        return False
    return turkish_noun(word, noun) if language == "tr" else english_stem(word) == english_stem(noun)


_SYNONYMS = {language: tuple(each for each in table if " " not in each) for language, table in words.SYNONYMS.items()}
"""Nouns that are no class's own name."""
