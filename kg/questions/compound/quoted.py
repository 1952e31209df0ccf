"""Who says something in words that only the passage has: *which historian compared X’s appeal to a cold shower*.

Tried where the clause cannot be read. Of those alone whose account the text gives, and never of its author, whose
sentence it is; of five words and names on, nearly all of which his claim has, and nobody else’s. What he says of himself
(*daha kararlı savunduk diyen kim*) must stand there word for word. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, rows, values
from kg.evidence.records import Quoted as Passage
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.compound.matters_said import is_negative
from kg.questions.compound.views import viewed
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.tokens import split
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Understood
from kg.store import Store


def quoted(question: str, language: str) -> str | None:
    """Give what it is asked who says; nothing where that is not asked.

    >>> quoted("Which Danish historian compared Panin's appeal to a cold shower", "en")
    "Panin's appeal to a cold shower"
    >>> quoted("On whose authority does Harrow report that Panin fell ill", "en")
    'Panin fell ill'
    >>> quoted("Hangi tarihçiye göre Panin'in çağrısı soğuk duş gibi geldi", "tr"), quoted("Who warned Panin", "en")
    ("Panin'in çağrısı soğuk duş gibi geldi", None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return found["clause"]
    return viewed(question, language)


def in_own_words(question: str, language: str) -> str | None:
    """Give what it is asked who says of himself, or of himself and others; nothing where that is not asked.

    >>> in_own_words("Azak'ı Danimarkalılardan iyi savunduk diyen kimdi", "tr"), in_own_words("savundu diyen kim", "tr")
    ("Azak'ı Danimarkalılardan iyi savunduk", None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _OWN if language == "tr") if each), None)
    return found["clause"] if found is not None else None


class Quoted(Answers):
    """Answers who says something by the words of passages, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings = reader, Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the one whose claims, as the text gives them, have nearly all words, and by far the most.

        Of two, one of whom is named in the clause, the other says it of him; who is spoken of there by words of his name
        is not who says it.
        """
        if spoken := in_own_words(question, language):
            return self._said_so(spoken, language)
        clause = quoted(question, language)
        said = self._wordings.said(clause, language, _IDLE) if clause else []
        if clause is None or len(said) < _FEWEST or not any(each.things for each in said) or is_negative(clause):
            return None
        if _REVERSING.search(plain(clause)):
            return None
        least = 1.0 if _OF_HIMSELF.search(clause) or len(said) == _FEWEST else _SHARE
        best, own = self._shares(clause, said, self._around(said), language)
        if known := {who for who, shares in best.items() if max(shares.values()) >= max(own, least)}:
            best, own = self._shares(clause, said, self._around(said, known), language)
        spoken_of = {thing for each in said for thing in each.things}
        called = {who for who in best if self._wordings.speak_of(said, who, language)} - spoken_of
        others = {who: shares for who, shares in best.items() if who not in spoken_of | called}
        least = max(own, least)
        found = None if called else self._clearest(best, least, language)
        return found or self._clearest(others, least, language)

    def _shares(
        self, clause: str, said: Sequence[Said], around: Sequence[Evidence], language: str
    ) -> tuple[dict[str, dict[str, float]], float]:
        """Give what share of the words each of somebody’s claims has, and the most that one of the author’s own has."""
        best: dict[str, dict[str, float]] = {}
        own, himself, translated = 0.0, _OF_HIMSELF.search(clause) is not None, _translations(around)
        for claim in (replace(each, passages=tuple(map(translated, each.passages))) for each in around):
            if language == "tr" and self._suffers(claim, clause):
                continue
            had = [self._has(each, claim, language) for each in said]
            named = all(has for each, has in zip(said, had, strict=True) if each.things and not each.marks)
            share = sum(had) / len(said) if named else 0.0
            if not claim.reported_by:
                own = max(own, share)
            else:
                for one in claim.claimants:
                    if himself and one.iri == claim.subject.iri:
                        continue  # how he sees himself is told by somebody else
                    best.setdefault(one.iri, {})[claim.iri] = share
        return best, own

    def _said_so(self, clause: str, language: str) -> Answered | None:
        """Answer with the only one whose words, as the text gives them, are those of a clause, but for a name."""
        names = [each for each in self._reader.pieces(clause, language, describing=False) if each.things]
        said = [Said(marks=frozenset(), things=frozenset(each.things)) for each in names]
        spoken = [word.plain for word in split(clause)]
        found: dict[str, list[str]] = {}
        for claim in self._around(said) if said else ():
            if claim.reported_by and any(self._is_spoken(spoken, names, text, claim) for text in claim.texts):
                for one in claim.claimants:
                    found.setdefault(one.iri, []).append(claim.iri)
        if len(found) != 1:
            return None
        return self._clearest({who: dict.fromkeys(iris, 1.0) for who, iris in found.items()}, 1.0, language)

    def _is_spoken(self, spoken: Sequence[str], names: Sequence[Piece], text: str, claim: Evidence) -> bool:
        """Tell whether words stand in a text as they are and in their order; of a name its claim may be instead."""
        ends, at, same = (claim.subject.iri, claim.object.iri), 0, 0
        told = [word.plain for word in split(text)]
        for place, word in enumerate(spoken):
            if word in told[at:]:
                at, same = told.index(word, at) + 1, same + 1
                continue
            name = next((each for each in names if each.start <= place < each.end), None)
            of = Said(marks=frozenset(), things=frozenset(name.things)) if name is not None else None
            if of is None or not any(self._wordings.is_of_thing(of, each, "tr") for each in ends):
                return False
        return same >= _SPOKEN and spoken[-1] in told

    def _suffers(self, claim: Evidence, clause: str) -> bool:
        """Tell whether a clause has who does it in a case of whoever suffers it: *X’ten korktuğunu*, not *X’in*."""
        pieces = self._reader.pieces(clause, "tr", describing=False)
        return any(claim.subject.iri in piece.things and piece.case in _SUFFERING for piece in pieces)

    def _clearest(self, best: dict[str, dict[str, float]], least: float, language: str) -> Answered | None:
        """Give the one who has by far the most, with the claims that have it; nothing where that is too little."""
        shares = sorted(((max(each.values()), iri) for iri, each in best.items()), reverse=True)
        if not shares or shares[0][0] < least or (len(shares) > 1 and shares[0][0] - shares[1][0] < _MARGIN):
            return None
        most, who = shares[0]
        iris = tuple(sorted(iri for iri, share in best[who].items() if share == most))
        asked = Understood(intent="claimants", language=language, claimants=(who,))
        query = searches.with_prefixes(_CLAIMED.format(values("answer", (who,)), values("claim", iris)))
        return self._answered(asked, [Found(iri=who, claims=iris)], query)

    def _around(self, said: Sequence[Said], known: AbstractSet[str] = frozenset()) -> tuple[Evidence, ...]:
        """Give the claims about what is named, about letters of those who are named, or within such; none of too many.

        Who is ``known`` to say it counts as named: of his letters somebody else may tell it.
        """
        things = {iri for each in said for iri in each.things} | known
        query = searches.with_prefixes(_SENT.format(values("who", sorted(things))))
        things |= {text_of(letter) for (letter,) in rows(self._graph, query)}
        iris = {
            *evidence.find(self._graph, about=things, most=_MOST + 1),
            *evidence.find(self._graph, context=things, most=_MOST + 1),
        }
        return evidence.claims(self._graph, sorted(iris), project=self._project) if len(iris) <= _MOST else ()

    def _has(self, word: Said, claim: Evidence, language: str) -> bool:
        """Tell whether a claim is of what is named, or a name of what it is of or its passage has a word."""
        ends = {claim.subject.iri, claim.object.iri, *(each.iri for each in claim.context)}
        return (
            bool(word.things & ends)
            or self._wordings.is_of_passage(word, claim, language)
            or any(self._wordings.is_of_thing(word, iri, language) for iri in ends)
        )


def _translations(claims: Sequence[Evidence]) -> Callable[[Passage], Passage]:
    """Give a passage the translations that stand with the same quotation under another of some claims."""
    known = {each.quotation: each.translations for claim in claims for each in claim.passages if each.translations}
    return lambda passage: replace(passage, translations=passage.translations or known.get(passage.quotation, ()))


_SPOKEN = 4
"""The fewest words of what somebody says of himself that stand in a passage."""
_FEWEST, _SHARE, _MARGIN = 5, 0.8, 0.3
"""The fewest words and names, all of which a claim must have; what part of more; by how much less any other has."""
_SUFFERING = frozenset({"accusative", "ablative", "dative"})
_MOST = 5000
"""Of how many claims around what is named the words are held: of a land a large store has far more."""
_OF_HIMSELF = re.compile(
    r"\b(?:saw|sees|considered|considers|regarded|regards|thought of|thinks of|viewed|views) (?:him|her|it|them)sel(?:f|ves)\b",
    re.IGNORECASE,
)
_REVERSING = re.compile(
    r"\b(?:avoid|refus|reject|den(?:y|ied)|fail|stopp|ceas|lack|without|hardly|scarcely)\w*|\b\w{3,}less\b|\bun(?:able|willing|important|necessary)\b"
    r"|\b(?:kacin|reddet|vazgec|redded)\w*|\w{3}s[iu]z(?:l[iu][gk])?\b"
)
"""What turns a clause round without denying it."""
_CLAIMED = "SELECT DISTINCT ?answer ?claim {{ {} {} ?claim kg:claimant ?answer }}"
_SENT = (
    "SELECT DISTINCT ?letter {{ {} ?claim kg:object ?who ; kg:predicate kg:sender ; kg:subject ?letter ; "
    "kg:status kg:accepted }}"
)
_IDLE = frozenset(["that", "whether", "ki", "diye", "view", "opinion", "like", "gibi", "as", "göre"])
_SCHOLAR = r"(?:historian|scholar|author|writer|researcher|source)"
_LIKENS = r"(?:compare[sd]?|liken(?:s|ed)?|describe[sd]?|characteri[sz]e[sd]?|calls?|called|refers? to|referred to|speaks? of|spoke of|mentions?|mentioned)"
_RELAYS = r"(?:report|say|write|state|claim|hold|note|relate|tell us|assert|maintain)"
_TARIHCI = r"(?:tarihçi|araştırmacı|yazar|kaynak|bilim adamı)"
_MYSELF = (
    r"\S+?(?:[dt][ıiuü][mk]|yor(?:um|uz)|aca[ğg][ıi][mz]|ece[ğg]i[mz]|m[ae]l[ıi]y[ıi][mz]|(?:m[ıi]ş|m[uü]ş)[ıiuü][mz])"
)
_OWN = (
    unmarked(
        rf"[\"“”]?(?P<clause>.+ {_MYSELF})[\"“”]?,? (?:diyen|diye (?:yazan|konuşan|söyleyen|övünen)) (?:\w+ )?kim(?:di|dir)?"
    ),
    unmarked(
        rf"[\"“”]?(?P<clause>.+ {_MYSELF})[\"“”]?,? (?:diye kim (?:dedi|yazdı|söyledi|konuştu|övündü|yazıyor|söylüyor)|kim (?:dedi|demiş|diyor))"
    ),
)
_PATTERNS = {
    "en": (
        re.compile(rf"(?:which|what) (?:[\w-]+ )?{_SCHOLAR} {_LIKENS} (?P<clause>.+)", re.IGNORECASE),
        re.compile(r"who (?:compare[sd]?|liken(?:s|ed)?) (?P<clause>.+)", re.IGNORECASE),
        re.compile(
            rf"on whose (?:authority|testimony|word|evidence|say-so) (?:does|did|do) .+? {_RELAYS} that (?P<clause>.+)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:which|what) (?:[\w-]+ )?{_SCHOLAR} (?:says?|said|writes?|wrote|claims?|claimed|argues?|argued|thinks?|holds?|notes?|maintains?) (?:that )?(?P<clause>.+)",
            re.IGNORECASE,
        ),
    ),
    "tr": (
        unmarked(rf"(?:hangi {_TARIHCI}(?:ye|ya)|kime) göre (?P<clause>.+)"),
        unmarked(
            rf"(?P<clause>.+?),? (?:benzeten|niteleyen|tanımlayan|söyleyen|yazan|anlatan|belirten|diyen) {_TARIHCI} (?:kim|kimdi|kimdir|hangisi\w*)"
        ),
    ),
}
