"""When a delegation set out: by who sent it and when, and never by the day on which it came; and where one was sent.

Who came home was not sent there, nor was anything sent to where it only went through. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, local
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case, named
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """Who set out, and where to, if that is said."""

    who: str
    place: str = ""


def departure(question: str, language: str) -> Departure | None:
    """Read whose setting out is asked for; nothing where none is.

    >>> departure("On what day did the Danish mission set out for Vienna", "en")
    Departure(who='the Danish mission', place='Vienna')
    >>> departure("Danimarka heyeti Viyana'ya ne zaman yola çıktı", "tr")
    Departure(who='Danimarka heyeti', place="Viyana'ya")
    >>> departure("When did the Danish mission arrive in Vienna", "en")
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return Departure(who=found["who"], place=found["place"] or "")
    return None


class Departures(Answers):
    """Answers when delegations set out, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer without the days on which somebody came, where it is asked when he set out."""
        if language in _WHITHER and _WHITHER[language].fullmatch(question):
            return self._sent(answer, exiled=_EXILED.search(plain(question)) is not None)
        asked = departure(question, language) if answer.understood.intent == "when" else None
        if asked is None:
            return answer
        came = {claim.iri for claim in answer.claims if local(claim.predicate.iri) == _CAME}
        left = [(each, tuple(iri for iri in each.claims if iri not in came)) for each in answer.found]
        kept = tuple(replace(each, claims=claims) for each, claims in left if claims)
        if kept:
            return replace(answer, found=kept)
        return self.told(question, language) or self._nobody(answer.understood, answer.query)

    def _sent(self, answer: Answered, *, exiled: bool) -> Answered | Refused:
        """Leave out the places to which somebody only came, and those through which something only went.

        That one was ``exiled`` a passage must say.
        """
        apart = {
            claim.iri
            for claim in answer.claims
            if local(claim.predicate.iri) == _CAME
            or self._only_passed(claim)
            or (exiled and not any(_EXILED.search(plain(text)) for text in claim.texts))
        }
        kept = tuple(each for each in answer.found if not each.claims or not apart.issuperset(each.claims))
        return replace(answer, found=kept) if kept else self._nobody(answer.understood, answer.query)

    def _only_passed(self, claim: Evidence) -> bool:
        """Tell whether what took place somewhere only went through there, by the words of its passages."""
        thing = self._lexicon.things.get(claim.object.iri)
        if thing is None or local(claim.predicate.iri) != "tookPlaceIn":
            return False
        names = "|".join(re.escape(plain(text)) for text, _ in thing.names)
        passed = re.compile(rf"\b(?:through|via|by way of) (?:the )?(?:{names})|\b(?:{names})\w* (?:\w+ )?uzerinden")
        return any(passed.search(plain(text)) for text in claim.texts)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the days on which somebody is claimed to have sent a group; nothing where nobody is."""
        asked = departure(question, language)
        who = named(self._reader, asked.who, language) if asked is not None else ()
        if asked is None or not who or not all(self._lexicon.is_a(each, ("Group",)) for each in who):
            return None
        place = in_whatever_case(self._reader, asked.place, language) if asked.place else ()
        if asked.place and not (place and self._claims_of(_WENT, subject=who, object_=place)):
            return None
        sent = [each for each in self._claims_of(_SENT, object_=who) if each.date is not None]
        days: dict[str, list[str]] = {}
        for each in sent:
            days.setdefault(each.date.edtf if each.date else "", []).append(each.iri)
        clause = Clause(relations=(_SENT,), subject=Slot(asked=True), object=Slot(things=tuple(who)))
        understood = Understood(intent="when", language=language, clauses=(clause,))
        found = [Found(value=day, claims=tuple(claims)) for day, claims in sorted(days.items())]
        return self._answered(understood, found, searches.claims_of(understood, self._lexicon)) if found else None

    def _claims_of(
        self, relation: str, *, subject: Sequence[str] = (), object_: Sequence[str] = ()
    ) -> tuple[Evidence, ...]:
        if relation not in self._lexicon.relations:
            return ()
        iris = evidence.find(
            self._graph, subject=subject, object=object_, predicate=(terms.KG + relation,), polarity="asserts"
        )
        return evidence.claims(self._graph, iris, project=self._project)


_EXILED = re.compile(r"\b(?:exile|banish|deport)|\bsur(?:gun|ul|mu|du|en)")
_WHITHER = {
    "en": re.compile(
        r"(?:to )?(?:where|(?:which|what) \w+) (?:was|were) .+? (?:to be )?"
        r"(?:sent|shipped|taken|dispatched|transported|moved|transferred|exiled|deported|banished)(?: to)?",
        re.IGNORECASE,
    ),
    "tr": unmarked(r".*\b(?:nereye|hangi \w+[ae]) (?:gönderil|yollan|sevk edil|götürül|taşın|sürül|sürgün edil)\w+"),
}
_SENT, _WENT, _CAME = "sent", "travelledTo", "arrivedIn"
_WHEN_EN = r"(?:when|(?:on|in) (?:what|which) (?:day|date|month|year))"
_WHEN_TR = r"(?:ne zaman|ne vakit|hangi (?:gün|tarihte|ayda|yıl|yılda)|kaç yılında)"
_LEAVES_TR = r"(?:yola (?:çık|koyul)|hareket e[td])\w*"
_PATTERNS = {
    "en": (
        re.compile(
            rf"{_WHEN_EN} did (?P<who>.+?) (?:set out|set off|set forth|start out|leave|depart|sail|start)"
            r"(?: (?:for|to|towards) (?P<place>.+))?",
            re.IGNORECASE,
        ),
    ),
    "tr": (
        unmarked(rf"(?P<who>.+?)(?: (?P<place>\S+[ae])(?: doğru)?)? {_WHEN_TR} {_LEAVES_TR}"),
        unmarked(rf"(?P<who>.+?) {_WHEN_TR} (?P<place>\S+[ae])(?: doğru)? {_LEAVES_TR}"),
    ),
}
