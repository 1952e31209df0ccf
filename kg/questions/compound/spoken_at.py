"""At which congress or meeting somebody spoke, of what: *at which congress did X speak about Y, sözlerini hangi toplantıda söyledi*.

Of his speeches that are claimed to have been delivered somewhere, those that concern the matter. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenAt:
    """Who spoke, of what if that is said, and what is asked for: a congress, or any meeting (nothing)."""

    who: str
    matter: str = ""
    noun: str = ""


def spoken_at(question: str, language: str) -> SpokenAt | None:
    """Read at which congress, conference or meeting somebody spoke.

    >>> spoken_at("At which congress did Panin speak about the siege", "en")
    SpokenAt(who='Panin', matter='the siege', noun='congress')
    >>> spoken_at("Panin, kuşatma meselesine dair sözlerini hangi toplantıda söylemişti", "tr")
    SpokenAt(who='Panin', matter='kuşatma meselesine', noun='')
    >>> spoken_at("Panin konuşmasını hangi kongrede yaptı", "tr"), spoken_at("At which congress did Panin sign it", "en")
    (SpokenAt(who='Panin', matter='', noun='kongre'), None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _PATTERNS.get(language, ())) if each), None)
    if found is None:
        return None
    noun = plain(found["noun"])
    return SpokenAt(who=found["who"].rstrip(","), matter=found["matter"] or "", noun="" if noun in _ANY else noun)


class SpokenThere(Answers):
    """Answers at which of its events somebody spoke, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings = reader, Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the events; nothing where none of his speeches there concerns the matter."""
        asked = spoken_at(question, language)
        who = named(self._reader, asked.who, language) if asked is not None else ()
        if asked is None or not who:
            return None
        said = self._wordings.said(asked.matter, language, _IDLE) if asked.matter else []
        if asked.matter and not said:
            return None
        held: dict[str, dict[str, None]] = {}
        for speech, claim in self._sent(who):
            concerning = self._concerning(speech, said, language)
            for each in self._of(speech, _DELIVERED) if concerning is not None else ():
                if self._is_called(each.object.iri, asked.noun):
                    held.setdefault(each.object.iri, {}).update(dict.fromkeys((each.iri, *(concerning or ()), claim)))
        found = [Found(iri=iri, claims=tuple(claims)) for iri, claims in sorted(held.items())]
        clause = Clause(relations=(_DELIVERED,), subject=Slot(things=who), object=Slot(asked=True, classes=("Event",)))
        understood = Understood(intent="related", language=language, clauses=(clause,))
        return self._answered(understood, found, searches.related(understood, self._lexicon)) if found else None

    def _sent(self, who: Sequence[str]) -> list[tuple[str, str]]:
        """Give what somebody said or wrote, each with the claim that he did."""
        iris = evidence.find(self._graph, object=who, predicate=(terms.KG + "sender",), polarity="asserts")
        return [(each.subject.iri, each.iri) for each in evidence.claims(self._graph, iris, project=self._project)]

    def _of(self, speech: str, relation: str) -> tuple[Evidence, ...]:
        iris = evidence.find(self._graph, subject=(speech,), predicate=(terms.KG + relation,), polarity="asserts")
        return evidence.claims(self._graph, iris, project=self._project)

    def _concerning(self, speech: str, said: Sequence[Said], language: str) -> list[str] | None:
        """Give the claims by which a speech concerns what has all words of the matter; nothing where none does."""
        if not said:
            return []
        claims = [
            each.iri
            for each in self._of(speech, "concerns")
            if all(self._wordings.is_of_thing(word, each.object.iri, language, described=False) for word in said)
        ]
        return claims or None

    def _is_called(self, iri: str, noun: str) -> bool:
        """Tell whether an event’s names, or its classes, have a noun; any has none."""
        thing = self._lexicon.things.get(iri)
        if thing is None or not noun:
            return thing is not None
        labels = (label.text for each in thing.classes for label in self._lexicon.classes[each].labels)
        return any(
            word.startswith(noun)
            for text in (*labels, *(text for text, _ in thing.names))
            for word in plain(text).split()
        )


_DELIVERED = "deliveredAt"
_IDLE = frozenset(
    {
        "the",
        "question",
        "matter",
        "issue",
        "problem",
        "mesele",
        "meselesi",
        "meselesine",
        "sorunu",
        "sorununa",
        "konusu",
    }
)
"""What says of a matter that it is one."""
_ANY = frozenset({"meeting", "gathering", "assembly", "event", "occasion", "toplanti", "etkinlik", "vesile"})
_NOUN = r"(?P<noun>congress|conference|meeting|gathering|session|assembly|rally|council|event|occasion)"
_SPEECH = r"(?:speech|address|remarks?|statements?|words|talk)"
_MATTER = r"(?: (?:about|on|concerning|regarding) (?P<matter>.+))?"
_YER = r"(?P<noun>kongre|konferans|toplantı|kurultay|şura|oturum|miting|etkinlik|vesile)(?:sı)?(?:n?[dt][ae])"
_SOZ = r"(?:sözlerini|konuşmasını|nutkunu|açıklamasını|ifadelerini|söylevini|demecini|bu sözleri)"
_KONU = r"(?:(?P<matter>\S.*?) (?:dair|ilişkin|hakkındaki|hakkında|konusundaki|konusunda|üzerine|ile ilgili|ilgili) )?"
_SOYLE = r"(?:söyle|konuş|yap|et|dile getir|sarf et|sarf ed|oku|ver|irat et)\w*"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"(?:at|in|on) (?:which|what) {_NOUN} did (?P<who>.+?) (?:speak|talk|hold forth){_MATTER}",
            rf"(?:at|in|on) (?:which|what) {_NOUN} did (?P<who>.+?) (?:deliver|make|give|utter|say|pronounce) (?:his|her|their|a|the|these|those) {_SPEECH}{_MATTER}",
            rf"(?:at|in|on) (?:which|what) {_NOUN} (?:was|were) (?P<who>.+?)['’]s? {_SPEECH}{_MATTER} (?:delivered|made|given|uttered|said)",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"(?P<who>\S+(?: \S+){{0,2}}?),? {_KONU}{_SOZ} hangi {_YER} {_SOYLE}",
            rf"(?P<who>\S+(?: \S+){{0,2}}?),? {_KONU}hangi {_YER} (?:{_SOZ} {_SOYLE}|konuş\w+|söz al\w+)",
            rf"(?P<who>\S+(?: \S+){{0,2}}?)['’]n?[ıiuü]n {_KONU}(?:sözleri|konuşması|nutku|açıklaması) hangi {_YER} (?:söylen|yapıl|okun|veril)\w*",
        )
    ),
}
