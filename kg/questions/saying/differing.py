"""On what two differ of whom it is claimed what they held: the one holds it, of the other it is denied, or he opposed it.

Where two scholars disagree by claims of their own is :mod:`.opposing`.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, local, values
from kg.project import Project
from kg.questions import searches, words
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.circumstances.dealings.kinds import AGREEING, DISAGREEING
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.tokens import akin
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """The two of whom it is asked on what they could not agree, and the words that say of what, and where."""

    one: str
    other: str
    about: str = ""
    at: str = ""


def differing(question: str, language: str) -> Differing | None:
    """Give the two of whom it is asked on what, or why, they could not agree.

    >>> differing("Panin ile Repnin hangi konuda anlaşamıyordu", "tr")
    Differing(one='Panin', other='Repnin', about='', at='')
    >>> differing("Why did X and Y disagree on the peace", "en").about
    'the peace'
    >>> differing("Panin Repnin'i neden uyardı", "tr")
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            parts = found.groupdict()
            return Differing(**{name: text for name, text in parts.items() if text})
    return None


def disagreed(question: str, language: str) -> str:
    """Give with whom it is asked who did not agree; nothing where that is not asked.

    >>> disagreed("Panin'le kimler aynı fikirde değildi", "tr"), disagreed("Who did not agree with Panin", "en")
    ('Panin', 'Panin')
    >>> disagreed("Panin'in görüşüne kim katılmadı", "tr"), disagreed("Who met with Panin", "en")
    ('Panin', '')
    """
    found = next((each for each in (one.fullmatch(question) for one in _DISAGREED.get(language, ())) if each), None)
    return found["one"].rstrip("'’") if found is not None else ""


class DifferingViews(Answers):
    """Answers on what two differed, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the claims of what the one held and the other did not; nothing where no two are opposed."""
        if holder := disagreed(question, language):
            who = self._who(holder, language)
            return self._disagreeing(who, language) if who else None
        pair = differing(question, language)
        one, other = (self._who(name, language) for name in (pair.one, pair.other)) if pair is not None else ((), ())
        if pair is None or not one or not other or set(one) & set(other):
            return None
        if pair.at and not all(self._was_at(who, pair.at, language) for who in (one, other)):
            return None
        about = [each for each in _bare(pair.about) if each not in words.LITTLE[language]]
        apart = {
            claim
            for own in self._views(one)
            for their in self._views(other)
            if _are_apart(own, their) and self._is_of(own, about, language)
            for claim in (own.iri, their.iri)
        }
        if not apart:
            return None
        asked = Understood(intent="disputes", language=language, things=(*one, *other))
        found = [Found(value=claim, claims=(claim,)) for claim in sorted(apart)]
        return self._answered(asked, found, searches.of_things(asked))

    def _disagreeing(self, holder: Sequence[str], language: str) -> Answered | None:
        """Give whoever is claimed not to have held what one is claimed to have held."""
        views = [each for each in self._views(holder) if _is_for(each) and local(each.predicate.iri) == _HOLDS]
        held = {each.object.iri for each in views}
        iris = evidence.find(self._graph, object=held) if held else ()
        who: dict[str, list[str]] = {}
        for each in evidence.claims(self._graph, iris, project=self._project):
            known = local(each.predicate.iri) in {*AGREEING, *DISAGREEING} and each.subject.iri not in holder
            if known and any(_are_apart(own, each) for own in views):
                who.setdefault(each.subject.iri, []).append(each.iri)
        clause = Clause(relations=(_HOLDS,), subject=Slot(asked=True), object=Slot(things=tuple(sorted(held))))
        asked = Understood(intent="related", language=language, clauses=(clause,), negative=True)
        found = [Found(iri=iri, claims=tuple(claims)) for iri, claims in who.items() if iri in self._lexicon.things]
        return self._answered(asked, found, searches.related(asked, self._lexicon)) if found else None

    def _is_of(self, view: Evidence, about: Sequence[str], language: str) -> bool:
        """Tell whether a view is of what some words say, by its name and its passages."""
        held = self._lexicon.things.get(view.object.iri)
        texts = [text for text, _ in held.names] if held is not None else []
        texts += [passage.quotation for passage in view.passages]
        said = {word for text in texts for word in _bare(text)}
        return all(any(akin(word, other, language) for other in said) for word in about)

    def _who(self, name: str, language: str) -> tuple[str, ...]:
        known = in_whatever_case(self._reader, name, language)
        return known if known and all(self._lexicon.is_a(each, ("Actor",)) for each in known) else ()

    def _was_at(self, who: Sequence[str], place: str, language: str) -> bool:
        """Tell whether somebody is claimed to have been at a place, or in one that lies in it."""
        pieces = self._reader.pieces(place, language, describing=False)
        known = {thing for piece in pieces for each in piece.things for thing in self._of_name(each)}
        places = sorted(each for each in known if self._lexicon.is_a(each, ("Place",)))
        query = (
            f"SELECT DISTINCT ?claim {{ {values('who', who)} {values('place', places)} "
            "?claim kg:subject ?who ; kg:object ?at ; kg:polarity kg:asserts ; kg:status kg:accepted . "
            "?at kg:locatedIn* ?place }"
        )
        return bool(places) and any(True for _ in evidence.rows(self._graph, query))

    def _of_name(self, thing: str) -> tuple[str, ...]:
        """Give the things of one name: a state is called as its land."""
        names = (plain(text) for text, _ in self._lexicon.things[thing].names)
        return (thing, *(each for name in names for each in self._lexicon.by_name.get(name, ())))

    def _views(self, who: Sequence[str]) -> list[Evidence]:
        iris = evidence.find(self._graph, subject=who)
        return [
            each
            for each in evidence.claims(self._graph, iris, project=self._project)
            if local(each.predicate.iri) in {*AGREEING, *DISAGREEING}
        ]


def _bare(text: str) -> list[str]:
    """Give plain words without what follows an apostrophe: *Türkiye’de*."""
    return [plain(word) for word in re.sub(r"['’]\w+", "", text).split()]


def _are_apart(one: Evidence, other: Evidence) -> bool:
    """Tell whether the one is claimed to have held what the other is claimed not to have held."""
    return one.object.iri == other.object.iri and _is_for(one) != _is_for(other)


def _is_for(claim: Evidence) -> bool:
    return (local(claim.predicate.iri) in AGREEING) != claim.denies


_HOLDS = "holdsView"
_KONU = r"(?:neden|niçin|niye|ne sebeple|hangi (?:konu|nokta|mesele|husus)(?:lar)?d[ae]|ne(?:yin)? hakkında|nerede|ne konuda)"
_ABOUT = r"(?: (?P<at>\S+['’][dt][ae]))?(?: (?P<about>\S+) (?:konusunda|hakkında))?"
_AYRI = (
    r"(?:anlaşam[ıi]yor(?:lar)?(?:d[ıiuü])?|anlaşamad[ıi](?:lar)?|anlaşamam[ıi]ş(?:lar)?(?:t[ıi])?"
    r"|görüş ayr[ıi]l[ıi]ğ[ıi] (?:yaş[ıi]yordu|yaşad[ıi]|vard[ıi])|anlaşmazl[ıi]ğa düştü(?:ler)?|(?:farkl[ıi]|ayr[ıi]) düşünüyor(?:lar)?(?:d[ıiuü])?)"
)
_NAME = r"\S+(?: \S+){0,3}?"
_PATTERNS = {
    "tr": (unmarked(rf"(?P<one>{_NAME})(?: ile| ve|(?<=l[ae])) (?P<other>{_NAME}){_ABOUT} {_KONU} {_AYRI}"),),
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"(?:why|on what|about what|over what) (?:did|could|were) (?P<one>{_NAME}) and (?P<other>{_NAME}) (?:disagree|differ|not agree|not able to agree|unable to agree)(?: (?:on|about) (?P<about>\S.*))?",
            rf"what did (?P<one>{_NAME}) and (?P<other>{_NAME}) (?:disagree|differ) (?:on|about|over)",
        )
    ),
}
_DISAGREED = {
    "tr": (
        unmarked(
            rf"(?P<one>{_NAME})(?:['’]?y?l[ae]| ile) (?:kim|kimler) (?:aynı fikirde|hemfikir|aynı görüşte) değildi(?:ler)?"
        ),
        unmarked(
            rf"(?P<one>{_NAME})(?:['’]?n?[ıiuü]n) (?:görüş|fikr|fikir|düşünce|kanaat)\w* (?:kim|kimler) "
            r"(?:katılm(?:adı|ıyordu)|paylaşm(?:adı|ıyordu)|benimsem(?:edi|iyordu))(?:lar|ler)?"
        ),
    ),
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"who (?:did not|didn['’]t|could not) agree with (?P<one>{_NAME})",
            rf"who (?:did not|didn['’]t) share (?P<one>{_NAME})['’]s? (?:view|opinion|idea)s?",
        )
    ),
}
