"""At the head of which body somebody went: *which delegation did X lead to Y*, *X Y’ye hangi heyetin başında geldi*.

Asked for the bodies that he led, of which those are kept that were there. Owns no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kg.language import turkish_forms
from kg.project import Project
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.lexicon import Lexicon
from kg.questions.tokens import endings
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A question for the bodies that somebody led; where he went, as it is written, and the verb."""

    question: str
    place: str
    verb: str


def head(question: str, language: str) -> Head | None:
    """Take apart at the head of which body somebody went somewhere.

    >>> head("Panin Viyana'ya hangi heyetin başında gitti", "tr")
    Head(question='Panin hangi heyetin başındaydı', place="Viyana'ya", verb='gitti')
    >>> head("At the head of which delegation did Panin come to Vienna", "en")
    Head(question='which delegation did Panin lead', place='Vienna', verb='come to')
    >>> head("Which delegation did Panin lead", "en")
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return Head(
                question=_LED[language].format(**{name: text or "" for name, text in found.groupdict().items()}),
                place=found["place"] or "",
                verb=found["verb"],
            )
    return None


class Heads(Answers):
    """Answers at the head of which body somebody went, of one store."""

    def __init__(
        self, graph: Store, lexicon: Lexicon, project: Project, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, the names of bodies, the project, and what answers a question of a language."""
        super().__init__(graph, lexicon, project)
        self._ask = ask

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, but of who went somewhere at the head of a body only the bodies that were there."""
        if head(question, language) is None:
            return answer
        near = tuple(claim for each in answer.found for claim in each.claims)[:_NEAREST]
        refused = Refused(kind="no-claim", language=language, near=near)
        return self.told(question, language) or refused

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the bodies that were where he went; nothing where none was, or no place is named."""
        asked = head(question, language)
        whole = self._ask(asked.question, language) if asked is not None else None
        if asked is None or not isinstance(whole, Answered):
            return None
        kept = [each for each in (self._there(one, asked, language) for one in whole.found) if each is not None]
        if not kept:
            there = self._ask(_there(asked, language), language)
            return there if isinstance(there, Answered) else None
        return self._answered(whole.understood, kept, whole.query, whole.instead) if kept else None

    def _there(self, found: Found, asked: Head, language: str) -> Found | None:
        """Give a body with the claims that say that it was there."""
        name = self._lexicon.things[found.iri].label(language, "en") if found.iri else ""
        for each in _whether(name, asked, language):
            there = self._ask(each, language)
            if isinstance(there, Answered) and [one.value for one in there.found] == ["yes"]:
                return replace(found, claims=tuple(dict.fromkeys((*found.claims, *there.found[0].claims))))
        return None


def _there(asked: Head, language: str) -> str:
    """Ask which body he led there."""
    if language == "en":
        return f"{asked.question} in {asked.place}"
    who, _, rest = asked.question.partition(" hangi ")
    return f"{who} {_at(asked.place)} hangi {rest}"


def _at(place: str) -> str:
    base = next((base for base, case in endings(place, "tr") if case in {"dative", "locative"}), place)
    return f"{base}'{turkish_forms.added(base, 'DA').removeprefix(base)}"


def _whether(name: str, asked: Head, language: str) -> Iterator[str]:
    if not name:
        return
    if language == "en":
        yield f"did {name} {asked.verb} {asked.place}"
        yield f"was {name} in {asked.place}"
        return
    yield f"{name} {asked.place} {asked.verb} mi"
    yield f"{name} {_at(asked.place)} miydi"


_NEAREST = 3
_LED = {"tr": "{who} hangi {body}{n}{vowel}n başındaydı", "en": "which {body} did {who} lead"}
_BODY = r"(?P<body>heyet|delegasyon|kurul|ordu|komisyon|misyon)"
_BODIES = r"(?P<body>delegation|mission|army|embassy|committee|commission|group)"
_GOES = r"(?P<verb>(?:go|come|travel|arrive|be sent|set out) (?:to|in|at|for))"
_PATTERNS = {
    "tr": (
        unmarked(
            rf"(?P<who>\S+(?: \S+){{0,2}}?) (?P<place>\S+['’]?y?[ae]) hangi {_BODY}(?P<n>n)?(?P<vowel>[ıiuü])n başında "
            r"(?P<verb>git\w+|gel\w+|var\w+|gönderil\w+|yollan\w+|ulaş\w+)"
        ),
    ),
    "en": (
        re.compile(rf"at the head of (?:which|what) {_BODIES} did (?P<who>.+?) {_GOES} (?P<place>.+)", re.IGNORECASE),
        re.compile(
            rf"(?:which|what) {_BODIES} did (?P<who>.+?) (?:lead|head) (?P<verb>to) (?P<place>.+)", re.IGNORECASE
        ),
    ),
}
