"""Which office somebody held, told by its noun: *which country’s spy was X*, *hangi ülkenin casusuydu, hangi bakandı*.

Asked for all his offices, of which those are kept that have the noun in their names. Owns no answer.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.evidence.reading import Evidence
from kg.questions import words
from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.nouns.peoples import lands_of, of_text
from kg.questions.surplus import Surplus
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class OfNoun:
    """A question for all offices of somebody, the plain stems in the name of the one meant, whether it is a land’s.

    ``people``: the adjective of the land that it must be of.
    """

    question: str
    stems: tuple[str, ...]
    land: bool
    people: str = ""


def of_noun(question: str, language: str) -> OfNoun | None:
    """Ask for the offices of somebody of whom it is asked which spy, or the spy of which land, he was.

    >>> of_noun("Panin hangi ülkenin dışişleri bakanıymış", "tr")
    OfNoun(question='Panin hangi makamda bulundu', stems=('disisler', 'bakan'), land=True, people='')
    >>> of_noun("Panin hangi bakandı", "tr").stems, of_noun("Panin hangi ordudaydı", "tr")
    (('bakan',), None)
    >>> of_noun("Of which country was Panin the envoy", "en")
    OfNoun(question='What offices did Panin hold', stems=('envoy',), land=True, people='')
    >>> of_noun("In which city was Panin the Danish envoy", "en").people
    'Danish'
    >>> of_noun("For which state did Panin spy", "en").stems, of_noun("Which country did Panin visit", "en")
    (('spy',), None)
    >>> of_noun("In which town was Panin the consul", "en").land, of_noun("Panin hangi şehrin elçisiydi", "tr").stems
    (False, ('elci',))
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            stems = tuple(_OWNED.sub("", each) if language == "tr" else each for each in plain(found["noun"]).split())
            land = re.search(rf"{_LAND}|kimin|\b(?:{_COUNTRY}|whose|whom?)\b", question, re.IGNORECASE) is not None
            people = found.groupdict().get("of") or ""
            return OfNoun(question=_OFFICES[language].format(found["who"]), stems=stems, land=land, people=people)
    return None


class NamedOffices:
    """Answers which office of a noun somebody held, of one store."""

    def __init__(self, surplus: Surplus, lexicon: Lexicon, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what keeps of an answer what its claims say, the names of offices, and what answers a question."""
        self._surplus, self._lexicon, self._ask = surplus, lexicon, ask

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with the offices that have the noun in their names; nothing where none is asked for or has it."""
        asked = of_noun(question, language)
        whole = self._ask(asked.question, language) if asked is not None else None
        if asked is None or not isinstance(whole, Answered):
            return None
        return self._surplus.kept(whole, lambda claim: self._is_called(claim, asked))

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, but of whose envoy somebody was his office, and not who holds another."""
        asked = of_noun(question, language)
        clauses = answer.understood.clauses
        others = bool(clauses) and all(each.relations == ("heldOffice",) and each.subject.asked for each in clauses)
        placeless = [each.value for each in answer.found] == ["nowhere"]
        if asked is None or not ((asked.land and others) or placeless):
            return answer
        return self.told(question, language) or Refused(kind="no-claim", language=language)

    def _is_called(self, claim: Evidence, asked: OfNoun) -> bool:
        """Tell whether the office of a claim has a name with each stem, or a word of its meaning, and with a land."""
        thing = self._lexicon.things.get(claim.object.iri)
        names = thing.names if thing is not None else []
        lands = [of_text(text, language) for text, own in names for language in ([own] if own else _OFFICES)]
        people = lands_of(plain(asked.people), "en") if asked.people else frozenset[str]()
        if asked.people and not any(people & each for each in lands):
            return False
        plains = [plain(text) for text, _ in names]
        called = any(all(any(each in name for each in alike(stem)) for stem in asked.stems) for name in plains)
        return called and (any(lands) or not asked.land)


def alike(stem: str) -> tuple[str, ...]:
    """Give the nouns for whoever holds an office that mean the same as one, this among them."""
    return next((tuple(line.split()) for line in (*words.CALLINGS, *_LEADERS) if stem in line.split()), (stem,))


_LEADERS = ("onder lider leader", "baskan reis head president chairman")
"""Nouns of leading that mean the same in the names of offices."""
_OFFICES = {"tr": "{} hangi makamda bulundu", "en": "What offices did {} hold"}
_OWNED = re.compile(r"(?<=\w\w)s?[iu]$")
_WAS = r"(?:y?[dt][ıiuü]r?|y?m[ıiuü][şs]|)"
_LAND = r"(?:ülke|devlet|hükümet|hükûmet|millet|cumhuriyet)n?[ıiuü]n"
_TOWN = r"(?:şehr|şehir|kent|kasaba|yer|liman|başkent)n?[ıiuü]n"
_CALLED = r"(?P<noun>(?:(?:vice|military|trade|chief|general) )?(?:consul|ambassador|envoy|minister|governor|representative|attaché|attache|commander|mayor))"
_NOUN = r"(?P<noun>\w+(?: \w+)?)"
_COUNTRY = r"(?:country|state|government|power|nation|land)"
_PATTERNS = {
    "tr": (
        unmarked(
            r"(?P<who>\S+(?: \S+){0,3}) kimin (?P<noun>(?:elçi|büyükelçi|bakan|casus|konsolos|vali|komutan|sefir)"
            rf"\w{{0,2}}?[ıiuü]){_WAS}"
        ),
        unmarked(rf"(?P<who>\S+(?: \S+){{0,3}}) ne(?:yi|re)n(?:in)? (?P<noun>\w{{2,}}?[ıiuü]){_WAS}"),
        unmarked(rf"(?P<who>\S+(?: \S+){{0,3}}) hangi {_LAND} (?P<noun>(?:\w+ )?\w{{2,}}?[ıiuü]){_WAS}"),
        unmarked(rf"(?P<who>\S+(?: \S+){{0,3}}) hangi {_TOWN} (?P<noun>(?:\w+ )?\w{{2,}}?[ıiuü]){_WAS}"),
        unmarked(
            r"(?P<who>\S+(?: \S+){0,3}) hangi (?P<noun>bakan|elçi|büyükelçi|konsolos|komutan|vali|nazır)"
            rf"{_WAS}"
        ),
    ),
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"(?:of|for) which {_COUNTRY} (?:was|is) (?P<who>.+?) (?:the |an? )?{_NOUN}",
            rf"which {_COUNTRY} (?:was|is) (?P<who>.+?) (?:the |an? ){_NOUN} (?:of|for)",
            rf"which {_COUNTRY}['’]s {_NOUN} (?:was|is) (?P<who>.+)",
            rf"(?P<who>.+?) (?:was|is) (?:the |an? )?{_NOUN} (?:of|for) which {_COUNTRY}",
            rf"whose {_NOUN} (?:was|is) (?P<who>.+)",
            rf"(?:where|(?:in|at) (?:which|what) (?:town|city|place|port|capital|country)) (?:was|is) (?P<who>.+?) (?:(?:the |an? )(?:(?P<of>(?-i:[A-Z])[a-z]+) )?)?{_CALLED}",
            rf"(?:where|(?:in|at) (?:which|what) (?:town|city|place|port|capital)) did (?P<who>.+?) (?:serve|act|work) as (?:the |an? )?{_CALLED}",
            rf"for (?:which {_COUNTRY}|whom) (?:did|was|is) (?P<who>.+?) (?P<noun>spy)(?:ing)?(?: for)?",
            rf"(?:which {_COUNTRY}|whom?) (?:did|was|is) (?P<who>.+?) (?P<noun>spy)(?:ing)? for",
        )
    ),
}
