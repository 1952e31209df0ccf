"""Who answered a letter, by what or on which day: *who answered X’s letter by telegram on 3 June 1773*.

By what is claimed to reply; its class and its day must be those of the question. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.yearless import day_without_year
from kg.questions.dates import Period
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.spans import fits
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.questions.word_kinds import synonyms_of
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Whose letter (or other writing: ``kind``) somebody answered, by what (``means``) and when, as it is written."""

    whom: str
    kind: str = ""
    means: str = ""
    when: str = ""


def reply(question: str, language: str) -> Reply | None:
    """Read who is asked to have answered a letter by something, or on a day; nothing where neither is said.

    >>> reply("Who answered Panin's letter by telegram on 3 June 1773", "en")
    Reply(whom='Panin', kind='letter', means='telegram', when='3 June 1773')
    >>> reply("Panin'in mektubuna 3 Haziran'da telgrafla kim cevap verdi", "tr")
    Reply(whom="Panin'in", kind='mektub', means='telgraf', when="3 Haziran'da")
    >>> reply("Panin'e telgrafla cevap veren kimdi", "tr").means, reply("Who answered Panin's letter", "en")
    ('telgraf', None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        parts = {name: text for name, text in found.groupdict().items() if text} if found is not None else {}
        if {"means", "when"} & parts.keys():
            return Reply(**parts)
    return None


class RepliesTold(Answers):
    """Answers who replied by something, or on a day, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names and dates apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with who sent what replies so and then; where nobody did, that nobody claims it."""
        asked = reply(question, language)
        whom = in_whatever_case(self._reader, asked.whom, language) if asked is not None else ()
        if asked is None or not whom or not all(self._lexicon.is_a(each, ("Actor",)) for each in whom):
            return None
        if not {_SENDER, _REPLIES} <= self._lexicon.relations.keys():
            return None
        periods = [each.period for each in self._reader.pieces(question, language) if each.period]
        day = day_without_year(question, language)
        if asked.when and len(periods) + (day is not None) != 1:
            return None
        letters = self._of_kind([each.subject.iri for each in self._claims_of(_SENDER, whom)], asked.kind, language)
        replies = list(self._claims_of(_REPLIES, letters)) if letters else []
        own = self._of_kind([each.subject.iri for each in replies], asked.means, language)
        ending = f"-{day.month:02}-{day.day:02}" if day is not None else ""
        told = [each for each in replies if each.subject.iri in own and self._is_then(each, periods, ending)]
        return self._senders(told, language)

    def _senders(self, told: list[Evidence], language: str) -> Answered | Refused:
        """Give who sent some replies."""
        things = tuple(sorted({each.subject.iri for each in told}))
        clause = Clause(relations=(_SENDER,), subject=Slot(things=things), object=Slot(asked=True))
        understood = Understood(intent="related", language=language, clauses=(clause,))
        if not things:
            return Refused(kind="no-claim", language=language)
        query = searches.related(understood, self._lexicon)
        found = [self._with(each, told) for each in self._found(query)]
        return self._answered(understood, found, query) if found else Refused(kind="no-claim", language=language)

    def _with(self, found: Found, told: list[Evidence]) -> Found:
        """Give somebody with the claims that what he sent replies, too."""
        sent = {each.subject.iri for each in evidence.claims(self._graph, found.claims, project=self._project)}
        replying = (each.iri for each in told if each.subject.iri in sent)
        return Found(iri=found.iri, claims=tuple(dict.fromkeys((*found.claims, *replying))))

    def _claims_of(self, name: str, things: list[str] | tuple[str, ...]) -> Iterator[Evidence]:
        iris = evidence.find(self._graph, predicate=(terms.KG + name,), object=things, polarity="asserts")
        yield from evidence.claims(self._graph, iris, project=self._project)

    def _of_kind(self, letters: list[str], noun: str, language: str) -> list[str]:
        """Keep of some messages those of the class that a noun is for."""
        if not noun:
            return sorted(set(letters))
        said = _HARD.sub("p", noun.lower())
        nouns = (said, *(label for _, label in synonyms_of(said, language)))
        named = (name for each in nouns for count, name in self._lexicon.classes_at([each], 0, language) if count == 1)
        kinds = tuple(sorted(set(named) & self._lexicon.classes["Communication"].below))
        return sorted({each for each in letters if kinds and self._lexicon.is_a(each, kinds)})

    def _is_then(self, claim: Evidence, periods: list[Period], ending: str) -> bool:
        """Tell whether a reply is of a time, or of a day without its year: by the claim, else by its own date."""
        thing = self._lexicon.things.get(claim.subject.iri)
        dates = [claim.date.edtf] if claim.date is not None else list(thing.dates if thing is not None else ())
        if ending:
            return any(each.endswith(ending) for each in dates)
        return not periods or any(fits(each, periods[0]) for each in dates)


_SENDER, _REPLIES = "sender", "repliesTo"
_HARD = re.compile(r"(?<=mektu)b$")
_KIND = r"(?P<kind>letter|telegram|note|message|appeal|proposal|memorandum|cable|report|ultimatum)"
_MEANS = r"(?P<means>letter|telegram|note|message|cable|wire|memorandum)"
_BY = rf"(?: (?:by|with|in) (?:an? |his |her )?{_MEANS})?"
_ON = r"(?: (?:on|in) (?P<when>.*\d.*?))?"
_ANSWERED = r"(?:answered|replied to|responded to|wrote back to|(?:sent|gave) (?:a|the|his) (?:reply|answer) to)"
_ILETI = r"(?P<kind>mektu[bp]|telgraf|nota|mesaj|çağrı|öneri|teklif|rapor)(?:s?[ıiuü]|[ıiuü])?n?[ae]"
_WITH = r"(?:(?:bir )?(?P<means>mektup|telgraf|nota|mesaj)(?:la|yla) )?"
_DAY = r"(?:(?P<when>\S*\d\S*(?: \S+){0,2}?['’]?[dt][ae](?: \w+ında)?) )?"
_VERDI = r"(?:cevap|yanıt|karşılık) (?:verdi|vermiş|vermişti|yazdı|gönderdi|yolladı)"
_VEREN = r"(?:cevap|yanıt|karşılık) (?:veren|yazan|gönderen|yollayan)"
_WHOM = rf"(?P<whom>\S+(?: \S+){{0,3}}?)(?: {_ILETI})?"
_WHOSE = r"(?P<whom>\S+(?: \S+){0,3}?) (?P<kind>mektu[bp]|telgraf|nota|mesaj|çağrı|öneri|teklif|rapor)(?:s?[ıiuü]|[ıiuü])?(?:n[ıiuü])?"
_YANITLA = r"(?:yanıtla|cevapla)"
_PATTERNS = {
    "en": (
        re.compile(rf"who {_ANSWERED} (?P<whom>.+?)(?:['’]s? {_KIND})?{_BY}{_ON}", re.IGNORECASE),
        re.compile(
            rf"who (?:replied|responded|wrote back|answered){_BY}{_ON} to (?P<whom>.+?)(?:['’]s? {_KIND})?",
            re.IGNORECASE,
        ),
        re.compile(
            rf"by whom (?:was|were) (?P<whom>.+?)(?:['’]s? {_KIND})? (?:answered|replied to){_BY}{_ON}", re.IGNORECASE
        ),
        re.compile(
            rf"from whom did (?P<whom>.+?) (?:get|receive|have) (?:a |an |the |his )?(?:reply|answer|response){_BY}{_ON}",
            re.IGNORECASE,
        ),
        re.compile(rf"who {_ANSWERED} the {_KIND} (?:of|from) (?P<whom>.+?){_BY}{_ON}", re.IGNORECASE),
    ),
    "tr": (
        unmarked(rf"{_WHOM} {_DAY}{_WITH}(?:kim|kimler) {_VERDI}"),
        unmarked(rf"{_WHOM} {_WITH}{_DAY}(?:kim|kimler) {_VERDI}"),
        unmarked(rf"{_DAY}{_WHOM} {_WITH}(?:kim|kimler) {_VERDI}"),
        unmarked(rf"{_WHOM} {_DAY}{_WITH}{_VEREN} kim\w*"),
        unmarked(rf"{_DAY}{_WHOM} {_WITH}{_VEREN} kim\w*"),
        unmarked(rf"{_WHOSE} {_DAY}{_WITH}(?:kim|kimler) {_YANITLA}(?:dı|mış|mıştı)"),
        unmarked(rf"{_WHOSE} {_DAY}{_WITH}{_YANITLA}yan kim\w*"),
        unmarked(rf"{_WHOSE} {_DAY}kim(?:ler)? tarafından {_WITH}{_YANITLA}n(?:dı|mış|mıştı)"),
    ),
}
