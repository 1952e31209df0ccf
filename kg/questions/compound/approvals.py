"""Without whose approval somebody did nothing: *kimin onayı olmadan hareket etmezdi*, *with whose approval did X act*.

No claim has that as its own: answered with who approved what he did, where one passage has the approval and names him.
Owns no reading of who approved a deed that is named.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.wordings import names_of
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


def approved(question: str, language: str) -> str | None:
    """Give of whom it is asked with whose approval he did what he did.

    >>> approved("Panin kimin onayı olmadan hareket etmezdi", "tr"), approved("Panin kimin izniyle hareket etti", "tr")
    ('Panin', 'Panin')
    >>> approved("Without whose consent did Panin never act", "en"), approved("Who approved Panin", "en")
    ('Panin', None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _PATTERNS.get(language, ())) if each), None)
    return found["who"] if found is not None else None


class Approvals(Answers):
    """Answers with whose approval somebody acted, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the only one who approved what he did, where a passage says it of him."""
        name = approved(question, language)
        who = in_whatever_case(self._reader, name, language) if name else ()
        if len(who) != 1 or _APPROVED not in self._lexicon.relations:
            return None
        did = evidence.find(self._graph, subject=who, polarity="asserts")
        deeds = {each.object.iri for each in evidence.claims(self._graph, did, project=self._project)}
        iris = evidence.find(self._graph, predicate=[terms.KG + _APPROVED], polarity="asserts")
        claims = [
            each
            for each in evidence.claims(self._graph, iris, project=self._project)
            if each.object.iri in deeds and each.subject.iri not in who and self._is_of(each, who[0])
        ]
        if len({each.subject.iri for each in claims}) != 1:
            return None
        objects = tuple(dict.fromkeys(each.object.iri for each in claims))
        clause = Clause(relations=(_APPROVED,), subject=Slot(asked=True), object=Slot(things=objects))
        understood = Understood(intent="related", language=language, clauses=(clause,))
        found = [Found(iri=claims[0].subject.iri, claims=tuple(each.iri for each in claims))]
        return self._answered(understood, found, searches.related(understood, self._lexicon))

    def _is_of(self, claim: Evidence, who: str) -> bool:
        """Tell whether a passage of a claim speaks of approval, and names somebody."""
        names = names_of(self._lexicon, who)
        texts = [plain(text) for text in claim.texts]
        return any(_SPOKEN.search(text) and any(f" {name}" in f" {text}" for name in names) for text in texts)


_APPROVED = "approved"
_SPOKEN = re.compile(r"\b(?:onay|izn|izin|riza|icazet|muvafakat|approv|consent|permission|leave|assent|sanction)")
_CONSENT = r"(?:onay|izn|rıza|icazet|muvafakat)"
_ACT = r"(?:hareket e[td]|iş yap|iş gör|ad[ıi]m at|davran|bir şey yap|k[ıi]m[ıi]lda)"
_PATTERNS = {
    "tr": (
        unmarked(
            rf"(?P<who>\S.*?) kimin {_CONSENT}(?:ı|i|sı)?(?:n[ıi])? (?:almadan|olmadan|olmaks[ıi]z[ıi]n|al[ıi]nmadan|d[ıi]ş[ıi]nda) (?:hiç )?{_ACT}\w*m\w*"
        ),
        unmarked(rf"(?P<who>\S.*?) kimin {_CONSENT}(?:[ıi]yla|[ıi]yle|s[ıi]yla|[ıi] ile|s[ıi] ile) {_ACT}\w+"),
    ),
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            r"without whose (?:approval|consent|permission|leave|assent|sanction) (?:did|would|could) (?P<who>.+?) (?:not|never) (?:act|move|do anything|take a step|make a move|lift a finger)",
            r"(?:(?:with|on) whose (?:approval|consent|permission|leave|assent|sanction) (?:did|was|had|would)|who approved) (?P<who>.+?) (?:act|acting|acted|move)(?: in everything)?",
            r"whose (?:approval|consent|permission|leave|assent|sanction) did (?P<who>.+?) (?:need|require|ask for|wait for)(?: to act| before acting| for everything)?",
            r"who (?:had to|must) approve (?:of )?(?:everything|all|whatever|what) (?P<who>.+?) did",
        )
    ),
}
