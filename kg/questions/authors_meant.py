"""Who describes or says something, where it stands in a work: its author, if the tables or a claim name him.

*Who mentions Panin in his memoirs* asks for whoever wrote them. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kg.questions.answers_found import Answered, Found
from kg.questions.authorship import WRITING
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.understood import Clause, Slot, Understood


def by_authors(
    question: str, answer: Answered, lexicon: Lexicon, written: Callable[[Understood], Answered | None]
) -> Answered:
    """Give the authors of the works that an answer has, where it is asked who it was; else the answer as it is."""
    if answer.understood.intent != "related" or answer.understood.counted or WRITING not in lexicon.relations:
        return answer
    if _WHO.search(plain(question)) is None or not all(_is_work(each, lexicon) for each in answer.found):
        return answer
    found: dict[str, Found] = {}
    for work in answer.found:
        for author in _authors(work.iri or "", answer.understood.language, written):
            before = found.get(author, Found(iri=author)).claims
            found[author] = Found(iri=author, claims=tuple(dict.fromkeys((*before, *work.claims))))
    works = tuple(each.iri for each in answer.found if each.iri)
    if not found:
        return answer
    return replace(answer, found=tuple(found.values()), instead=tuple(dict.fromkeys((*answer.instead, *works))))


def _authors(work: str, language: str, written: Callable[[Understood], Answered | None]) -> tuple[str, ...]:
    clause = Clause(relations=(WRITING,), subject=Slot(asked=True), object=Slot(things=(work,)))
    answer = written(Understood(intent="related", language=language, clauses=(clause,)))
    return tuple(each.iri for each in answer.found if each.iri) if answer is not None else ()


def _is_work(found: Found, lexicon: Lexicon) -> bool:
    return found.iri is not None and found.iri in lexicon.things and lexicon.is_a(found.iri, ("Work",))


_WHO = re.compile(r"^(?:by )?whom? |\bkim(?:dir|di|ler|lerdir|lerdi)?\b(?! (?:hakkinda|icin))")
"""What asks for somebody, and for no book."""
