"""Who influenced whom by what he wrote: pairs of which the one is the sender of a letter or a speech. Owns no claim."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.questions import searches
from kg.questions.answers_found import Found
from kg.questions.lexicon import Lexicon
from kg.questions.understood import Understood

_INFLUENCE = "influence"


def with_letters(
    asked: Understood, found: Sequence[Found], query: str, lexicon: Lexicon, find: Callable[[str], list[Found]]
) -> tuple[list[Found], str]:
    """Add to who influenced whom, or somebody, those who did so by letters and speeches; give the query of both."""
    sent = _by_letters(asked, lexicon) or whose_letters(asked, lexicon)
    if sent is None:
        return list(found), query
    known = {(each.iri, each.other) for each in found}
    own = searches.related(sent, lexicon)
    more = [each for each in find(own) if (each.iri, each.other) not in known and each.iri != each.other]
    return ([*found, *more], searches.of_either(query, own)) if more else (list(found), query)


def whose_letters(asked: Understood, lexicon: Lexicon) -> Understood | None:
    """Ask for whoever sent what influenced one who is named, where it is asked *who* did; else nothing."""
    clause = asked.clauses[0]
    who = clause.subject.asked and clause.subject.classes == ("Actor",) and bool(clause.object.things)
    actors = all(lexicon.is_a(each, ("Actor",)) for each in clause.object.things)
    return _sent(asked, lexicon) if who and actors else None


def _by_letters(asked: Understood, lexicon: Lexicon) -> Understood | None:
    """Ask for whoever sent what influenced somebody, where it is asked who influenced whom; else nothing."""
    clause = asked.clauses[0]
    return _sent(asked, lexicon) if clause.subject.asked and clause.object.asked else None


def _sent(asked: Understood, lexicon: Lexicon) -> Understood | None:
    clause = asked.clauses[0]
    plain = not (asked.negative or asked.counted)
    relations = [lexicon.relations[name] for name in clause.relations]
    written = all(each.family == _INFLUENCE and "Communication" in each.domains for each in relations)
    if not plain or not written or "sender" not in lexicon.relations or set(clause.subject.classes) - {"Actor"}:
        return None
    letters = replace(clause.subject, classes=("Communication",), sent=True)
    return replace(asked, clauses=(replace(clause, subject=letters), *asked.clauses[1:]))
