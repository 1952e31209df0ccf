"""Whose letter, speech or promise did something: *whose promises influenced X, X’i kimin mektubu etkiledi*.

Asked for what did it, and answered with whoever sent that, where it is a message that is called so. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoseWords:
    """The beginning of what a message must be called, if anything, and the question for what did it."""

    noun: str
    question: str


def whose_words(question: str, language: str) -> WhoseWords | None:
    """Ask what did something, where it is asked whose message did.

    >>> whose_words("Whose promises strongly influenced the Porte", "en")
    WhoseWords(noun='promis', question='what influenced the Porte')
    >>> whose_words("Panin'i kimin mektubu etkiledi", "tr"), whose_words("Whose army beat Panin", "en")
    (WhoseWords(noun='mektu', question="Panin'i ne etkiledi"), None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found is not None:
            noun = plain(found["noun"])
            before = found.groupdict().get("before") or ""
            asked = f"what {found['rest']}" if language == "en" else f"{before} ne {found['rest']}".strip()
            return WhoseWords(noun="" if noun.startswith(_ANY) else noun[: max(5, len(noun) - 2)], question=asked)
    return None


class OfWords(Answers):
    """Answers whose messages did something, of one store."""

    def __init__(
        self, graph: Store, lexicon: Lexicon, project: Project, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its words, its project, and what answers a question of a language."""
        super().__init__(graph, lexicon, project)
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the senders; nothing where no message that is called so is claimed to have done it."""
        asked = whose_words(question, language)
        whole = self._ask(asked.question, language) if asked is not None else None
        if asked is None or not isinstance(whole, Answered) or whole.understood.intent != "related":
            return None
        sent: dict[str, dict[str, None]] = {}
        for each in whole.found:
            if each.iri is not None and self._is_called(each.iri, asked.noun):
                for sender, claim in self._senders(each.iri):
                    sent.setdefault(sender, dict.fromkeys(each.claims))[claim] = None
        found = [Found(iri=iri, claims=tuple(claims)) for iri, claims in sorted(sent.items())]
        return self._answered(whole.understood, found, whole.query, whole.instead) if found else None

    def _is_called(self, iri: str, noun: str) -> bool:
        """Tell whether something is a message, and its class or one of its names has a word that begins so."""
        thing = self._lexicon.things[iri]
        if not self._lexicon.is_a(iri, ("Communication",)):
            return False
        classes = (label for each in thing.classes for label in self._lexicon.classes[each].labels)
        texts = (*(text for text, _ in thing.names), *(label.text for label in classes))
        return not noun or any(word.startswith(noun) for text in texts for word in plain(text).split())

    def _senders(self, iri: str) -> list[tuple[str, str]]:
        """Give who sent a message, with the claims that say so."""
        iris = evidence.find(self._graph, subject=(iri,), predicate=(terms.KG + "sender",), polarity="asserts")
        claims = evidence.claims(self._graph, iris, project=self._project)
        return [(each.object.iri, each.iri) for each in claims]


_ANY = ("word", "soz", "yazdik", "writing")
"""Nouns of any message."""
_NOUN = (
    r"(?P<noun>promises?|assurances?|letters?|telegrams?|messages?|speech(?:es)?|appeals?|words|reports?|proposals?"
    r"|offers?|warnings?|notes?|sermons?|writings)"
)
_ISIM = (
    r"(?P<noun>vaa[td]\w*|söz(?:leri|ü)|mektu(?:bu|pları)|telgraf(?:ı|ları)|mesaj(?:ı|ları)|çağrı(?:sı|ları)"
    r"|konuşma(?:sı|ları)|hitabı|rapor(?:u|ları)|öneri(?:si|leri)|teklif(?:i|leri)|uyarı(?:sı|ları)|yazdıkları)"
)
_PATTERNS = {
    "en": (
        re.compile(
            rf"whose {_NOUN} (?:(?:strongly|deeply|greatly|most|so) )?"
            r"(?P<rest>(?!(?:was|were|is|are|did|does|had|has)\b)(?:\w+ed|led|gave|brought|drove|won) .+)",
            re.IGNORECASE,
        ),
    ),
    "tr": (
        unmarked(rf"(?P<before>\S.*) kimin {_ISIM} (?P<rest>\w+)"),
        unmarked(rf"kimin {_ISIM} (?P<before>\S.*) (?P<rest>\w+)"),
    ),
}
