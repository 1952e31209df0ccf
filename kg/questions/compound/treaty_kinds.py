"""Treaties by what they were made for: *Karlofça’da imzalanan barış antlaşması, did X and Y sign a friendship treaty*.

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
from kg.questions.understood import Refused, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A question without what its treaty was made for (``purpose``), and a pattern of plain words that say it.

    ``said``: the treaty as it is named, where it is not told which one is meant (*the friendship treaty*).
    """

    question: str
    purpose: str
    said: str
    told: str


def kind(question: str, language: str) -> Kind | None:
    """Take what a treaty was made for out of a question.

    >>> kind("Karlofça'da imzalanan barış antlaşmasının tarafları kimlerdi", "tr").question
    "Karlofça'da imzalanan antlaşmanın tarafları kimlerdi"
    >>> kind("Karlofça barış antlaşmasını kim imzaladı", "tr").question
    'Karlofça antlaşmasını kim imzaladı'
    >>> kind("Avusturya ile Venedik barış antlaşması imzaladı mı", "tr").question
    'Avusturya ile Venedik antlaşma imzaladı mı'
    >>> kind("did Austria and Venice sign a treaty of peace and friendship", "en").question
    'did Austria and Venice sign a treaty'
    >>> kind("Karlofça'da hangi antlaşma imzalandı", "tr"), kind("the peace of Carlowitz", "en")
    (None, None)
    """
    pattern = _PURPOSES.get(language)
    found = list(pattern.finditer(question)) if pattern is not None else []
    if len(found) != 1:
        return None
    said = found[0]
    start, end = question[: said.start()], question[said.end() :]
    if language == "en":
        purpose = plain(said["purpose"] or said["of"])
        rest = f"{start}{said['noun'] or said['noun_of']}{end}"
        alone = _ALONE.search(start) and not _WHICH.match(end)
        return Kind(
            question=rest,
            purpose=purpose,
            said=said[0] if alone else "",
            told=_told(_OF_ENGLISH.get(purpose, purpose)),
        )
    case = said["case"] or ""
    ending = said["own"] + case
    before = f"{said['before']} " if said["before"] else ""
    if not before or _MODIFIED.search(said["before"]):  # *imzalanan barış antlaşmasını*, and *imzalanan antlaşmayı*
        ending = case if case[1:] in {"ın", "in"} else case[1:] if case[1:2] == "d" else f"y{case[1:]}" if case else ""
    elif not case and _MADE.match(end):  # *X ile Y barış antlaşması imzaladı mı*, of a treaty and of no treaty of Y
        ending = ""
    return Kind(
        question=f"{start}{before}{said['noun']}{ending}{end}",
        purpose=said["purpose"],
        said="" if before or _DRAFTED.match(end) else said[0],
        told=_told(plain(said["purpose"])),
    )


def _told(purpose: str) -> str:
    """Give a pattern of how a treaty is said to be for something, given in plain Turkish, in either language."""
    english = _IN_ENGLISH.get(purpose, purpose)
    own = rf"\b{purpose}\w*(?: \w+){{0,2}} (?:antlasma|anlasma|sozlesme)"
    return rf"{own}|\b{english}\w* {_PACT}|\b{_PACT} of (?:\w+ )?{english}"


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
        if not (treaties or listed):
            return answer if self._is_said(answer, asked.told) else None
        if not all(self._is_called(each, asked.told) for each in treaties):
            return None
        own = [each for each in listed if self._is_named(each.iri or "", asked.told)]
        own = own or [each for each in listed if self._is_called(each.iri or "", asked.told)]
        kept = tuple(each for each in answer.found if each not in listed or each in own)
        if kept == answer.found:
            return answer
        return self._answered(answer.understood, kept, answer.query, answer.instead) if kept else None

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer of treaties, unless what they are said to be for is told of none that is meant."""
        asked = kind(question, language)
        treaties = self._meant(answer) if asked is not None else []
        if asked is None or not treaties:
            unsaid = asked is not None and self._is_of_two(answer) and not self._is_said(answer, asked.told)
            return self._nobody(answer.understood, answer.query) if unsaid else answer
        alike = self._alike(answer.understood, treaties, asked.told) if asked.said else ()
        if alike:
            return Refused(kind="ambiguous", language=language, words=(asked.said,), near=alike)
        if any(self._is_called(each, asked.told) for each in treaties):
            return answer
        if plain(asked.purpose) in _PEACE and all(self._lexicon.things[each].classes <= _ANY for each in treaties):
            return answer
        return Refused(kind="unreadable", language=language, words=(asked.purpose,))

    def _is_of_two(self, answer: Answered) -> bool:
        """Tell whether it is asked whether two have a treaty, for which no treaty needs to have a name."""
        ways = {name for clause in answer.understood.clauses for name in clause.relations}
        return answer.understood.intent == "whether" and "concludedTreatyWith" in ways

    def _alike(self, understood: Understood, treaties: list[str], told: str) -> tuple[str, ...]:
        """Give all treaties that are called so, where nothing else in a question tells which one is meant."""
        slots = [slot for clause in understood.clauses for slot in (clause.subject, clause.object)]
        told_by = {*understood.things, *understood.context, *(thing for slot in slots for thing in slot.things)}
        ways = {name for clause in understood.clauses for name in clause.relations}
        if len(treaties) != 1 or understood.period or told_by != set(treaties) or not ways <= _OF_ALL:
            return ()
        called = [each.iri for each in self._lexicon.of({"Treaty"}) if self._is_named(each.iri, told)]
        return tuple(sorted(called)) if len(called) > 1 and set(treaties) <= set(called) else ()

    def _is_said(self, answer: Answered, told: str) -> bool:
        """Tell whether what the treaty was for is said of it where it has no name: in all claims that answer, or so."""
        iris = [iri for each in answer.found for iri in each.claims]
        claims = evidence.claims(self._graph, iris, project=self._project)
        ends = [{claim.subject.iri, claim.object.iri} for claim in claims]
        shared = set.intersection(*ends) if ends else set()
        if any(self._is_named(each, told) for each in shared):
            return True
        return bool(claims) and all(any(re.search(told, plain(text)) for text in claim.texts) for claim in claims)

    def _is_named(self, iri: str, told: str) -> bool:
        """Tell whether the names and descriptions of a thing say what the treaty in it was for."""
        thing = self._lexicon.things.get(iri)
        own = (*(text for text, _ in thing.names), *thing.descriptions) if thing else ()
        return re.search(told, " ".join(map(plain, own))) is not None

    def _meant(self, answer: Answered) -> list[str]:
        """Give the treaties that a question is of, and those that are an end of a claim that answers it."""
        slots = [slot for clause in answer.understood.clauses for slot in (clause.subject, clause.object)]
        meant = {*answer.instead, *answer.understood.things, *(thing for slot in slots for thing in slot.things)}
        return [each for each in sorted(meant) if self._is_treaty(each)]

    def _is_treaty(self, iri: str) -> bool:
        return iri in self._lexicon.things and self._lexicon.is_a(iri, ("Treaty",))

    def _is_called(self, treaty: str, told: str) -> bool:
        """Tell whether a treaty is called so in a name or description of it, or in a passage of a claim about it."""
        if self._is_named(treaty, told):
            return True
        claims = evidence.claims(self._graph, evidence.find(self._graph, about=[treaty]), project=self._project)
        return any(re.search(told, plain(text)) for claim in claims for text in claim.texts)


_NOUN = r"treat(?:y|ies)|agreements?|conventions?|pacts?"
_PURPOSES = {
    "tr": unmarked(
        r"(?:(?P<before>\S+) |^)"
        r"(?P<purpose>dostluk|barış|ittifak|ticaret|tarafsızlık|saldırmazlık|yardımlaşma|işbirliği|sınır)"
        r" (?:ve \w+ )?(?P<noun>(?:ant|an)laşma|sözleşme)(?P<own>s[ıi])(?P<case>n[ıi]n?|n[ae]|nd[ae]n?)?(?!\w)"
    ),
    "en": re.compile(
        r"\b(?:(?P<purpose>friendship|peace|alliance|trade|commercial|neutrality|border|boundary|frontier)"
        rf" (?P<noun>{_NOUN})|(?P<noun_of>{_NOUN}) of (?P<of>friendship|peace|alliance|trade|commerce|neutrality)"
        r"(?: and (?!of\b)[a-z]+(?= (?:with|between|and)\b|$))?)(?!\w)",
        re.IGNORECASE,
    ),
}
"""What a treaty may be made for, beside its noun."""
_DRAFTED = unmarked(r" (?:tasar[ıi]|taslak|taslağ|proje|metn|metin|önerisi|teklifi)")
_ALONE = re.compile(r"(?<!draft of )(?<!text of )(?:^|\b(?:the|an?|which|what|did|was|is) )$", re.IGNORECASE)
_WHICH = re.compile(r" (?:between|with|of|in|at|that|which|from|for|(?:signed|concluded) \w+)\b")
"""What stands before and behind a treaty of which it is not told which one is meant, and which tells it."""
_MADE = unmarked(r" (?:imzala|yap|akdet|bağla|kur)")
_OF_ALL = frozenset({"signed", "hasParty", "negotiated", "concludedTreatyWith", "concludedIn"})
"""What every treaty has: what else is claimed tells which one is meant."""
_PEACE, _ANY = frozenset({"baris", "peace"}), frozenset({"Treaty", "Entity"})
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
_OF_ENGLISH = {
    "friendship": "dostluk", "peace": "baris", "alliance": "ittifak", "trade": "ticaret", "commercial": "ticaret",
    "commerce": "ticaret", "neutrality": "tarafsizlik", "border": "sinir", "boundary": "sinir", "frontier": "sinir",
}  # fmt: skip
_MODIFIED = unmarked(r"(?:\w[ae]n|[dt][ae](?:ki)?|hangi|ile)$")
"""How words end that stand before a noun without making it theirs: *imzalanan, Viyana’daki, hangi*."""
