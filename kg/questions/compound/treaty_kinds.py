"""Treaties by what they were made for, in Turkish: *Karlofça’da imzalanan barış antlaşmasını kim imzaladı*.

Asked without it; every treaty that is meant must be called so in one of its names, or in a passage about it.
Owns no class.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.project import Project
from kg.questions.answers_found import Answered, Answers
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A question without what its treaty was made for (``purpose``), and a pattern of plain words that say it."""

    question: str
    purpose: str
    told: str


def kind(question: str, language: str) -> Kind | None:
    """Take what a treaty was made for out of a question.

    >>> kind("Karlofça'da imzalanan barış antlaşmasının tarafları kimlerdi", "tr").question
    "Karlofça'da imzalanan antlaşmanın tarafları kimlerdi"
    >>> kind("Karlofça barış antlaşmasını kim imzaladı", "tr").question
    'Karlofça antlaşmasını kim imzaladı'
    >>> kind("Karlofça'da hangi antlaşma imzalandı", "tr"), kind("the peace treaty", "en")
    (None, None)
    """
    found = list(_PURPOSES.finditer(question)) if language == "tr" else []
    if len(found) != 1:
        return None
    said = found[0]
    case = said["case"] or ""
    ending = said["own"] + case
    if _MODIFIED.search(said["before"]):  # *imzalanan barış antlaşmasını*, and *imzalanan antlaşmayı*
        ending = case if case[1:] in {"ın", "in"} else case[1:] if case[1:2] == "d" else f"y{case[1:]}" if case else ""
    rest = f"{question[: said.start()]}{said['before']} {said['noun']}{ending}{question[said.end() :]}"
    purpose = plain(said["purpose"])
    english = _IN_ENGLISH.get(purpose, purpose)
    own = rf"\b{purpose}\w*(?: \w+){{0,2}} (?:antlasma|anlasma|sozlesme)"
    told = rf"{own}|\b{english}\w* {_PACT}|\b{_PACT} of (?:\w+ )?{english}"
    return Kind(question=rest, purpose=said["purpose"], told=told)


class TreatyKinds(Answers):
    """Answers questions of treaties that were made for something, of one store."""

    def __init__(
        self, graph: Store, lexicon: Lexicon, project: Project, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its words and project, and what answers a question of a language."""
        super().__init__(graph, lexicon, project)
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer of the treaties that are so called; nothing where another is meant, or none is."""
        asked = kind(question, language)
        answer = self._ask(asked.question, language) if asked is not None else None
        if asked is None or not isinstance(answer, Answered):
            return None
        treaties = self._meant(answer)
        listed = [each for each in answer.found if self._is_treaty(each.iri or "")]
        if not (treaties or listed) or not all(self._is_called(each, asked.told) for each in treaties):
            return None
        kept = tuple(each for each in answer.found if each not in listed or self._is_called(each.iri or "", asked.told))
        if kept == answer.found:
            return answer
        return self._answered(answer.understood, kept, answer.query, answer.instead) if kept else None

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer of treaties, unless what they are said to be for is told of none that is meant."""
        asked = kind(question, language)
        treaties = self._meant(answer) if asked is not None else []
        if asked is None or not treaties or any(self._is_called(each, asked.told) for each in treaties):
            return answer
        if plain(asked.purpose) == _PEACE and all(self._lexicon.things[each].classes <= _ANY for each in treaties):
            return answer
        return Refused(kind="unreadable", language=language, words=(asked.purpose,))

    def _meant(self, answer: Answered) -> list[str]:
        """Give the treaties that a question is of, and those that are an end of a claim that answers it."""
        slots = [slot for clause in answer.understood.clauses for slot in (clause.subject, clause.object)]
        meant = {*answer.instead, *answer.understood.things, *(thing for slot in slots for thing in slot.things)}
        return [each for each in sorted(meant) if self._is_treaty(each)]

    def _is_treaty(self, iri: str) -> bool:
        return iri in self._lexicon.things and self._lexicon.is_a(iri, ("Treaty",))

    def _is_called(self, treaty: str, told: str) -> bool:
        """Tell whether a treaty is called so in a name or description of it, or in a passage of a claim about it."""
        thing = self._lexicon.things[treaty]
        own = " ".join(map(plain, (*(text for text, _ in thing.names), *thing.descriptions)))
        if re.search(told, own):
            return True
        claims = evidence.claims(self._graph, evidence.find(self._graph, about=[treaty]), project=self._project)
        return any(re.search(told, plain(text)) for claim in claims for text in claim.texts)


_PURPOSES = unmarked(
    r"(?P<before>\S+) (?P<purpose>dostluk|barış|ittifak|ticaret|tarafsızlık|saldırmazlık|yardımlaşma|işbirliği|sınır) "
    r"(?:ve \w+ )?(?P<noun>(?:ant|an)laşma|sözleşme)(?P<own>s[ıi])(?P<case>n[ıi]n?|n[ae]|nd[ae]n?)?(?!\w)"
)
"""What a treaty may be made for, before its noun."""
_PEACE, _ANY = "baris", frozenset({"Treaty", "Entity"})
"""A treaty of no other kind that ends a war is one of peace, whatever it is called."""
_PACT = r"(?:treat(?:y|ies)|agreement|convention|pact)"
_IN_ENGLISH = {
    "dostluk": "friendship",
    "baris": "peace",
    "ittifak": "alliance",
    "ticaret": "(?:trade|commerc)",
    "tarafsizlik": "neutrality",
    "sinir": "(?:border|boundary|frontier)",
}
"""How names and passages in English say the same."""
_MODIFIED = unmarked(r"(?:\w[ae]n|[dt][ae](?:ki)?|hangi|ile)$")
"""How words end that stand before a noun without making it theirs: *imzalanan, Viyana’daki, hangi*."""
