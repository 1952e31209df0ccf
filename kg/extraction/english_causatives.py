"""What somebody has done by others: *X had Y arrested, X has had Y killed*."""

from __future__ import annotations

from kg.extraction.english_predicates import Verb
from kg.extraction.english_roles import PLAIN, Argument
from kg.extraction.english_search import EnglishEnds, Search
from kg.extraction.english_verbs import is_participle
from kg.extraction.english_words import HAVE
from kg.extraction.triggers import Trigger


def caused(search: Search, trigger: Trigger, verb: Verb) -> tuple[EnglishEnds, EnglishEnds] | None:
    """Give who has something done, and to whom; ``None`` where a verb is none that somebody has done."""
    patient = _patient(search, verb)
    if patient is None or len(trigger.words) > 1 or (trigger.subject, trigger.object) != ("subject", "object"):
        return None
    at = patient.first - 1
    doers = search.subject(trigger, "subject", Verb(at=at, begin=at, lemma="have"))
    hit = search.with_joined(patient, trigger, "object", ()) if search.fits(patient.name, trigger, "object") else ()
    return doers, hit


def _patient(search: Search, verb: Verb) -> Argument | None:
    words = search.words
    at = verb.at - 1
    if at < 1 or verb.begin != verb.at or words[at].name is None or not is_participle(words[verb.at].low):
        return None
    mine = next((one for one in search.arguments if one.name.last == at and one.role == PLAIN), None)
    if mine is None or mine.first < 2 or words[mine.first - 1].low not in HAVE:  # noqa: PLR2004 - a subject before it
        return None
    return mine
