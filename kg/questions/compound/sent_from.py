"""Whence a letter was: *to whom did X write from Vienna, Y’ye Viyana’dan kim yazdı*.

Those letters alone count of which a claim of the sender has the place, or a passage says that it was from there. Owns
no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, rows, value_of, values
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers
from kg.questions.compound.wordings import names_of
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Whence a letter was, and who wrote it (``by``) or to whom it was (``to``); the other is asked for.

    ``further``: what the question says of the letter besides.
    """

    place: str
    by: str = ""
    to: str = ""
    further: str = ""


def sent_from(question: str, language: str) -> Sent | None:
    """Read whence a letter was whose other end is asked for.

    >>> sent_from("To whom did Panin write from Vienna", "en"), sent_from("Who wrote to Panin from Vienna", "en")
    (Sent(place='Vienna', by='Panin', to='', further=''), Sent(place='Vienna', by='', to='Panin', further=''))
    >>> sent_from("Panin Viyana'dan kime mektup yolladı", "tr"), sent_from("Viyana'dan Panin'e kim yazdı", "tr")
    (Sent(place="Viyana'dan", by='Panin', to='', further=''), Sent(place="Viyana'dan", by='', to="Panin'e", further=''))
    >>> sent_from("To whom did Panin write", "en"), sent_from("Panin kime yazdı", "tr")
    (None, None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _PATTERNS.get(language, ())) if each), None)
    return Sent(**{name: text for name, text in found.groupdict().items() if text}) if found is not None else None


class SentFrom(Answers):
    """Answers who wrote to whom from somewhere, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the other ends of the letters that were from there; nothing where none was, or more is said."""
        asked = sent_from(question, language)
        return self._ends(asked, language) if asked is not None and not asked.further else None

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, but of a letter from somewhere none that was from elsewhere, or nobody says whence."""
        asked = sent_from(question, language)
        if asked is None or not in_whatever_case(self._reader, asked.place, language):
            return answer
        told = self._ends(asked, language)
        if told is not None and not asked.further:
            return told
        known = {each.iri for each in told.found} if told is not None else set()
        if answer.found and all(each.iri in known for each in answer.found):
            return answer
        near = answer.found[0].claims[:1] if answer.found else ()
        return Refused(kind="no-claim", language=language, near=near, understood=answer.understood)

    def _ends(self, asked: Sent, language: str) -> Answered | None:
        """Give who wrote the letters, or to whom they were, that somebody wrote, or got, from somewhere."""
        place = in_whatever_case(self._reader, asked.place, language)
        end = in_whatever_case(self._reader, asked.by or asked.to, language)
        places = {each for each in place if self._lexicon.is_a(each, ("Place",))}
        actors = [each for each in end if self._lexicon.is_a(each, ("Actor",))]
        letters = tuple(sorted(self._letters(actors, places, by=bool(asked.by)))) if places and actors else ()
        if not letters:
            return None
        relation = _ADDRESSEE if asked.by else _SENDER
        clause = Clause(relations=(relation,), subject=Slot(things=letters), object=Slot(asked=True))
        understood = Understood(intent="related", language=language, clauses=(clause,))
        query = searches.related(understood, self._lexicon)
        found = self._found(query)
        return self._answered(understood, found, query) if found else None

    def _letters(self, actors: Sequence[str], places: set[str], *, by: bool) -> Iterator[str]:
        """Give the letters by somebody, or to him, that were from one of some places."""
        predicate = terms.KG + (_SENDER if by else _ADDRESSEE)
        ends = evidence.claims(
            self._graph,
            evidence.find(self._graph, predicate=(predicate,), object=actors, polarity="asserts"),
            project=self._project,
        )
        letters = {each.subject.iri for each in ends}
        sent = evidence.claims(
            self._graph,
            evidence.find(self._graph, subject=sorted(letters), predicate=(terms.KG + _SENDER,), polarity="asserts")
            if letters
            else (),
            project=self._project,
        )
        inside = self._inside(places)
        names = [name for each in sorted(places) for name in names_of(self._lexicon, each)]
        for claim in sent:
            told = claim.place is not None and claim.place.iri in inside
            if told or (claim.place is None and _says_whence(claim, names)):
                yield claim.subject.iri

    def _inside(self, places: set[str]) -> set[str]:
        """Give some places with all that lie in them."""
        query = f"SELECT DISTINCT ?at {{ {values('place', sorted(places))} ?at kg:locatedIn* ?place }}"
        return {value_of(each) for (each,) in rows(self._graph, searches.with_prefixes(query)) if each is not None}


def _says_whence(claim: Evidence, names: Sequence[str]) -> bool:
    """Tell whether a passage has one of some names as that from which something comes."""
    texts = [f" {plain(text)} " for text in claim.texts]
    endings = ("dan", "den", "tan", "ten", "ndan", "nden")
    said = [f" from {name} " for name in names] + [f" {name} {end} " for name in names for end in endings]
    return any(each in text for text in texts for each in said)


_SENDER, _ADDRESSEE = "sender", "addressee"
_FROM = r"(?P<place>(?!.*\b(?:about|on|regarding|concerning|that|saying|asking|in)\b)[\w' .-]+?)"
_THERE = r"(?P<place>[\w'.-]+(?: [\w'.-]+){0,2}?)(?: (?P<further>(?:about|on|regarding|concerning|that|saying|asking|in) .+))?"
_NOTE = r"(?:(?:a |an |his |her |the |their |its )?(?:letter|message|telegram|note|cable|dispatch|report|appeal)s?)"
_WROTE = rf"(?:wrote|cabled|telegraphed|wired|(?:sent|addressed|wrote) {_NOTE})"
_WRITE = rf"(?:write|cable|telegraph|wire|(?:send|address|write) {_NOTE})"
_MEKTUP = r"(?:(?:bir )?(?:mektu[bp]|telgraf|mesaj|nota|haber|rapor)(?:lar)?[ıiu]?(?:n[ıi])? )?"
_YAZ = r"(?:yaz|gönder|yolla|çek|ilet)"
_WHENCE = r"(?P<place>\S+n?[dt][ae]n)"
_NAME = r"\S+(?: \S+){0,3}?"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"(?:to )?whom? did (?P<by>.+?) {_WRITE}(?: to)? from {_THERE}",
            rf"from {_FROM},? (?:to )?whom? did (?P<by>.+?) {_WRITE}(?: to)?",
            rf"(?:to )?whom? did (?P<by>.+?) {_WRITE} to from {_THERE}",
            rf"who {_WROTE} to (?P<to>.+?) from {_THERE}",
            rf"who {_WROTE} from {_FROM} to (?P<to>.+?)",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"(?P<by>{_NAME}) {_WHENCE} (?:kime|kimlere) {_MEKTUP}{_YAZ}\w*",
            rf"{_WHENCE} (?P<by>{_NAME}) (?:kime|kimlere) {_MEKTUP}{_YAZ}\w*",
            rf"(?P<by>{_NAME}) (?:kime|kimlere) {_WHENCE} {_MEKTUP}{_YAZ}\w*",
            rf"(?P<to>{_NAME}['’]y?[ae]) {_WHENCE} (?:kim|kimler) {_MEKTUP}{_YAZ}\w*",
            rf"{_WHENCE} (?P<to>{_NAME}['’]y?[ae]) (?:kim|kimler) {_MEKTUP}{_YAZ}\w*",
            rf"(?P<to>{_NAME}['’]y?[ae]) {_WHENCE} {_MEKTUP}{_YAZ}[ae]n(?:l[ae]r)? kim\w*",
            rf"{_WHENCE} (?P<to>{_NAME}['’]y?[ae]) {_MEKTUP}{_YAZ}[ae]n(?:l[ae]r)? kim\w*",
        )
    ),
}
