"""Who wanted that something be done, where the deed stands in a passage alone: *elçinin dönmesini kim istedi*.

The claims of advice, proposals, requests, demands and orders are held against the words of the deed, all of which one
passage must have close together, and as negatively ([decision 20]). The one who wanted it, and whoever was asked, are
no part of the deed. Owns no relation.

[decision 20]: docs/decisions/0020-words-held-against-passages.md
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.matters_said import is_negative
from kg.questions.compound.wordings import Said, Wordings, names_of
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A deed, how it was wanted, and by whom where it is asked on what that rests (``sources``)."""

    deed: str
    verb: str
    by: str = ""

    @property
    def sources(self) -> bool:
        """Whether it is asked on what the claim rests."""
        return bool(self.by)


def wish(question: str, language: str) -> Wish | None:
    """Read what somebody is asked to have wanted.

    >>> wish("Elçinin Viyana'ya dönmesini kim istedi", "tr"), wish("Paşa'nın azlini talep eden kimdi", "tr")
    (Wish(deed="Elçinin Viyana'ya dönmesini", verb='iste', by=''), Wish(deed="Paşa'nın azlini", verb='talep e', by=''))
    >>> wish("Panin'in elçinin geri çağrılmasını önerdiği hangi kaynağa dayanıyor", "tr")
    Wish(deed='elçinin geri çağrılmasını', verb='öner', by="Panin'in")
    >>> wish("Who proposed that the Straits be closed", "en"), wish("Who wanted the envoy dismissed", "en")
    (Wish(deed='the Straits be closed', verb='propos', by=''), Wish(deed='the envoy dismissed', verb='want', by=''))
    >>> wish("Panin'i kim istedi", "tr"), wish("Elçinin dönmesini kim istemedi", "tr")
    (None, None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _WHO.get(language, ())) if each), None)
    if found is not None:
        return Wish(deed=found["deed"], verb=found["verb"].lower())
    if language != "tr":
        return None
    told = _ON_WHAT.fullmatch(question)
    return Wish(deed=told["deed"], verb=told["verb"].lower(), by=told["by"]) if told is not None else None


class Wishes(Answers):
    """Answers who wanted that something be done, of one store."""

    def __init__(self, graph: Store, reader: Reader, project: Project) -> None:
        """Take a store, what takes names apart, and the project."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings = reader, Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the only one who is claimed to have wanted it, or with the works that say so."""
        asked = wish(question, language)
        said = self._wordings.said(asked.deed, language, _IDLE) if asked is not None else []
        if asked is None or len(said) < _LEAST or not any(each.things for each in said):
            return None
        wanting = next(names for stem, names in _WANTING if asked.verb.startswith(stem))
        relations = [each for each in wanting if each in self._lexicon.relations]
        by = in_whatever_case(self._reader, asked.by, language) if asked.by else ()
        if not relations or (asked.by and not by):
            return None
        iris = evidence.find(
            self._graph, subject=by, predicate=[terms.KG + each for each in relations], polarity="asserts"
        )
        claims = [
            each
            for each in evidence.claims(self._graph, iris, project=self._project)
            if self._wants(each, said, language, negative=denies(asked.deed))
            and (not asked.verb.startswith(_ORDERING) or _is_command(each))
        ]
        wanters = {each.subject.iri for each in claims}
        if len(wanters) != 1:
            return None
        understood = _asked(claims, language, sources=asked.sources)
        query = (searches.cited if asked.sources else searches.related)(understood, self._lexicon)
        found = list(_cited(claims)) if asked.sources else [_found(wanters.pop(), claims)]
        return self._answered(understood, found, query) if found else None

    def _wants(self, claim: Evidence, said: Sequence[Said], language: str, *, negative: bool) -> bool:
        """Tell whether a passage of a claim has all words of a deed, of which its two sides are no part."""
        ends = {claim.subject.iri, claim.object.iri}
        if any(each.things & ends for each in said):
            return False
        told = ((text, self._ordered(text, said)) for text in claim.texts)
        near = [text for text, ordered in told if any(self._has(said, each, language) for each in (text, ordered))]
        return any(denies(text) == negative for text in near)

    def _has(self, said: Sequence[Said], text: str, language: str) -> bool:
        return self._wordings.are_near(said, text, language)

    def _ordered(self, text: str, said: Sequence[Said]) -> str:
        """Give a passage with its commands as stems, and what is named before a pronoun in the place of the pronoun."""
        own = [plain(name) for each in said for iri in each.things for name in names_of(self._lexicon, iri)]
        sentences = []
        for sentence in re.split(r"(?<=[.!?]) ", text):
            they = _PRONOUN.search(sentence)
            before = plain(sentence[: they.start()]) if they is not None else ""
            name = next((each for each in own if f" {each}" in f" {before}"), None)
            sentences.append(_COMMAND.sub(r"\1", _PRONOUN.sub(name, sentence) if name else sentence))
        return " ".join(sentences)


def _is_command(claim: Evidence) -> bool:
    """Tell whether somebody is claimed to have ordered something, or a passage quotes a command of his."""
    ordered = claim.predicate.iri.removeprefix(terms.KG) not in _COMMANDED
    return ordered or any(_COMMAND.search(passage.quotation) for passage in claim.passages)


def denies(text: str) -> bool:
    """Tell whether words of a text deny something: *tutuklanmamasını*, too."""
    return is_negative(text) or _UNDONE.search(plain(text)) is not None


def _asked(claims: Sequence[Evidence], language: str, *, sources: bool) -> Understood:
    clauses = tuple(
        dict.fromkeys(
            Clause(
                relations=(each.predicate.iri.removeprefix(terms.KG),),
                subject=Slot(things=(each.subject.iri,)) if sources else Slot(asked=True),
                object=Slot(things=(each.object.iri,)),
            )
            for each in claims
        )
    )
    return Understood(intent="sources" if sources else "related", language=language, clauses=clauses[:1])


def _found(iri: str, claims: Sequence[Evidence]) -> Found:
    return Found(iri=iri, claims=tuple(each.iri for each in claims))


def _cited(claims: Sequence[Evidence]) -> Iterator[Found]:
    works = dict.fromkeys(cited.work.iri for each in claims for cited in each.cites)
    for work in works:
        yield Found(
            iri=work, claims=tuple(each.iri for each in claims if work in {cited.work.iri for cited in each.cites})
        )


_LEAST = 2
_ORDERING = ("order", "emre")
_PRONOUN = re.compile(r"\b(?:[Oo]n(?:lar)?[ıiua]|them|him|her)\b")
_COMMAND = re.compile(r"\b(\w{2,}?)y?[ıiuü]n(?:[ıiuü]z)?(?=[.,;!?”\"]| ve |$)")
"""What stands for somebody named before, and how commands end in passages: *onları geri çağırın*."""
_UNDONE = re.compile(r"\wm[ae]m[ae](?:s[iu]|l[ae]r[iu])")
_COMMANDED = ("advised", "urged", "proposedTo")
"""By what somebody gave an order, too, where a passage has the very command."""
_WANTING = (
    (plain("öner"), ("proposedTo", "advised", "urged", "proposedTreaty")),
    ("öner", ("proposedTo", "advised", "urged", "proposedTreaty")),
    ("tavsiye", ("advised", "urged")),
    ("emre", ("instructed", "ordered", *_COMMANDED)),
    ("propos", ("proposedTo", "advised", "urged", "proposedTreaty")),
    ("suggest", ("proposedTo", "advised", "urged", "proposedTreaty")),
    ("advis", ("advised", "urged")),
    ("recommend", ("advised", "urged", "proposedTo")),
    ("urg", ("advised", "urged")),
    ("insist", ("urged", "demandedFrom", "advised")),
    ("order", ("instructed", "ordered", *_COMMANDED)),
    ("demand", ("demandedFrom", "instructed", "ordered", "urged")),
    (
        "",
        (
            "requestedFrom",
            "demandedFrom",
            "requestedAidFrom",
            "urged",
            "proposedTo",
            "advised",
            "instructed",
            "ordered",
        ),
    ),
)
"""What relations may say that somebody wanted something, by the verb; the last is of any wish."""
_DEED = r"(?P<deed>(?:\S+ ){0,2}?\S*?[ıiuü]n (?:\S+ ){0,4}?\w{3,}[ıiuü]n[ıiuü])"
_VERB = r"(?P<verb>iste|öner|talep e|tavsiye e|rica e|arzu e|emre)"
_DONE = r"(?:\w+(?:ed|en|wn)|shot|sent|brought|put|set|taken|cut|left|kept|made|paid|held|hung)"
_WISHED = r"(?P<verb>want|wish|ask|demand|propos|suggest|recommend|advis|insist|urg|order|request)(?:ed|s|es|e)?"
_IDLE = frozenset({"that", "should", "be", "to", "have", "must", "get", "receive"})
_WHO = {
    "tr": (
        unmarked(rf"{_DEED} (?:kim|kimler) {_VERB}(?:d[ıi]|t?ti|mişti?r?|miş|yordu|iyordu|diyordu)(?:l[ae]r)?"),
        unmarked(rf"{_DEED} {_VERB}(?:yen|n|en|den)(?:l[ae]r)? (?:kim|kimler)(?:di|dir)?"),
    ),
    "en": (
        re.compile(
            rf"(?:who|which [\w-]+) {_WISHED} that (?P<deed>.+? (?:should \w.+|be {_DONE}(?: .+)?))", re.IGNORECASE
        ),
        re.compile(
            rf"(?:who|which [\w-]+) (?P<verb>want|wish)(?:ed|s) (?P<deed>.+? (?:to be )?{_DONE}(?: (?:to|from|in|at|into|out) .+)?)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:who|which [\w-]+) {_WISHED}(?: for)? (?P<deed>(?:the )?\w{{2,}}(?:ing|al|tion|sion|ment|ure|est) of .+)",
            re.IGNORECASE,
        ),
    ),
}
_ON_WHAT = unmarked(
    rf"(?P<by>\S+(?: \S+){{0,2}}?['’]n?[ıiuü]n) {_DEED} {_VERB}(?:d|tt?)i[ğg]i hangi "
    r"(?:(?:kaynağa|kaynaklara|esere|belgeye) dayan\w+|(?:kaynaktan|kaynaklardan|eserden) (?:aktar|alın|biliniyor)\w*)"
)
