"""Which office somebody held, told by its noun: *which country’s spy was X*, *hangi ülkenin casusuydu, hangi bakandı*.

Asked for all his offices, of which those are kept that have the noun in their names. Owns no answer.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.evidence.reading import Evidence
from kg.questions import words
from kg.questions.answers_found import Answered, Found
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.nouns.peoples import lands_of, of_text
from kg.questions.searches import values, with_prefixes
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
        kept = self._surplus.kept(whole, lambda claim: self._is_called(claim, asked))
        return self._of_towns(question, kept) if isinstance(kept, Answered) else kept

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, but of whose envoy somebody was his office, and not who holds another."""
        answer = self._of_towns(question, answer)
        asked = of_noun(question, language)
        clauses = answer.understood.clauses
        others = bool(clauses) and all(each.relations == ("heldOffice",) and each.subject.asked for each in clauses)
        placeless = [each.value for each in answer.found] == ["nowhere"]
        if asked is not None and _WHICH.match(question):
            return self._called(answer, asked, language)
        if asked is None or not ((asked.land and others) or placeless):
            return answer
        return self.told(question, language) or Refused(kind="no-claim", language=language)

    def _called(self, answer: Answered, asked: OfNoun, language: str) -> Answered | Refused:
        """Leave out the offices that are not called by the noun: which minister he was is no embassy."""
        if not all(each.iri and self._lexicon.is_a(each.iri, ("Office",)) for each in answer.found):
            return answer
        kept = self._surplus.kept(answer, lambda claim: self._is_called(claim, asked))
        return kept or Refused(kind="no-claim", language=language)

    def _of_towns(self, question: str, answer: Answered) -> Answered:
        """Give for offices the towns that they are named after, where a town is asked for and each has one."""
        offices = [each for each in answer.found if each.iri and self._lexicon.is_a(each.iri, ("Office",))]
        if _IN_A_TOWN.search(plain(question)) is None or not offices or len(offices) < len(answer.found):
            return answer
        claims: dict[str, list[str]] = {}
        for each in offices:
            towns = self._towns(each.iri or "")
            if len(towns) != 1:
                return answer
            claims.setdefault(towns.pop(), []).extend(each.claims)
        found = tuple(Found(iri=iri, claims=tuple(dict.fromkeys(own))) for iri, own in sorted(claims.items()))
        rests = values("claim", dict.fromkeys(claim for each in found for claim in each.claims))
        query = with_prefixes(f"SELECT DISTINCT ?answer ?claim {{ {values('answer', sorted(claims))} {rests} }}")
        return replace(answer, found=found, query=query, whole=False)

    def _towns(self, office: str) -> set[str]:
        """Give the towns that an office is named after: *ambassador in Stockholm*; a land is none."""
        named = (plain(text).split() for text, _ in self._lexicon.things[office].names)
        spans = (" ".join(said[at : at + size]) for said in named for size in (1, 2) for at in range(len(said)))
        known = {iri for each in spans for iri in self._lexicon.by_name.get(each, ())}
        places = {iri for iri in known if self._lexicon.is_a(iri, ("Place",))}
        return {iri for iri in places if not self._lexicon.things[iri].classes & _NO_TOWNS}

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


_WHICH = re.compile(r"(?:which|what) (?!country|state|government|power|nation|land)\w+ (?:was|is)\b", re.IGNORECASE)
_NO_TOWNS = frozenset({"Country", "Region", "State", "Waterway", "Continent"})
_IN_A_TOWN = re.compile(
    r"\b(?:in|at) (?:which|what) (?:town|city|place|port|capital)\b|\bhangi (?:sehir|kent|kasaba|liman|baskent)[dt]e"
)
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
            r"(?P<who>\S+(?: \S+){0,3}) hangi (?:şehir|kent|kasaba|liman|başkent)[dt]e "
            rf"(?P<noun>büyükelçi|elçi|konsolos|ataşe|temsilci|sefir|vali){_WAS}"
        ),
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
            rf"(?:which|what) {_CALLED} (?:was|is) (?P<who>(?-i:[A-Z]).+?)(?: in \d{{4}})?",
            rf"(?:where|(?:in|at) (?:which|what) (?:town|city|place|port|capital|country)) (?:was|is) (?P<who>.+?) (?:(?:the |an? )(?:(?P<of>(?-i:[A-Z])[a-z]+) )?)?{_CALLED}",
            rf"(?:where|(?:in|at) (?:which|what) (?:town|city|place|port|capital)) did (?P<who>.+?) (?:serve|act|work) as (?:the |an? )?{_CALLED}",
            rf"for (?:which {_COUNTRY}|whom) (?:did|was|is) (?P<who>.+?) (?P<noun>spy)(?:ing)?(?: for)?",
            rf"(?:which {_COUNTRY}|whom?) (?:did|was|is) (?P<who>.+?) (?P<noun>spy)(?:ing)? for",
        )
    ),
}
