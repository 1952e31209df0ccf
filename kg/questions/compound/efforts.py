"""Who made efforts that something be done, in Turkish: *elçinin geri çağrılması için kim uğraştı*. Owns no relation.

Told by the claims of what one aimed at, supported or urged: a passage of one must speak of an effort, and it or the name
of what was supported must have every word of the deed, the name one at least. Who made the effort is no part of the deed.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, local
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.wishes import denies
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


def striven_for(question: str, language: str) -> str | None:
    """Give the deed for which it is asked who made an effort; nothing where that is not asked.

    >>> striven_for("Elçinin Viyana'ya çağrılması için kim uğraştı", "tr")
    "Elçinin Viyana'ya çağrılması"
    >>> striven_for("Barışı bozmak için çaba gösteren kimdi", "tr"), striven_for("Barış için kim uğraştı", "tr")
    ('Barışı bozmak', None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _WHO if language == "tr") if each), None)
    return found["deed"] if found is not None else None


class Efforts(Answers):
    """Answers who made efforts that something be done, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings = reader, Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with all who are claimed to have; nothing where the deed names nothing, or is one that was to be left."""
        deed = striven_for(question, language)
        said = self._wordings.said(deed, language) if deed is not None else []
        if deed is None or len(said) < _LEAST or not any(each.things for each in said) or denies(deed):
            return None
        if any(
            piece.things and piece.case == "genitive" and self._is_place(piece.things) for piece in self._pieces(deed)
        ):
            return None
        claims = [each for each in self._striving() if self._is_effort(each, said, language)]
        if not claims:
            return None
        asked = Understood(intent="related", language=language, clauses=tuple(_clauses(claims)))
        strivers = dict.fromkeys(each.subject.iri for each in claims)
        found = [
            Found(iri=iri, claims=tuple(each.iri for each in claims if each.subject.iri == iri)) for iri in strivers
        ]
        return self._answered(asked, found, searches.related(asked, self._lexicon))

    def _striving(self) -> tuple[Evidence, ...]:
        """Give the claims of what one aimed at, supported or urged; none of too many."""
        relations = [terms.KG + each for each in _STRIVING if each in self._lexicon.relations]
        if not relations:
            return ()
        iris = evidence.find(self._graph, predicate=relations, polarity="asserts", most=_MOST + 1)
        return evidence.claims(self._graph, iris, project=self._project) if len(iris) <= _MOST else ()

    def _pieces(self, deed: str) -> Sequence[Piece]:
        return self._reader.pieces(deed, "tr", describing=False)

    def _is_place(self, things: Sequence[str]) -> bool:
        return all(self._lexicon.is_a(each, ("Place",)) for each in things)

    def _is_effort(self, claim: Evidence, said: Sequence[Said], language: str) -> bool:
        """Tell whether a claim tells of an effort, and it or what was supported has all words of the deed."""
        if not any(_EFFORT.search(text) for text in claim.texts):
            return False
        own = (each for each in said if each.things)
        if any(self._wordings.is_of_thing(each, claim.subject.iri, language, described=False) for each in own):
            return False
        of_object = [self._wordings.is_of_thing(each, claim.object.iri, language, described=False) for each in said]
        return any(of_object) and all(
            own or self._wordings.is_of_passage(each, claim, language)
            for own, each in zip(of_object, said, strict=True)
        )


def _clauses(claims: Sequence[Evidence]) -> Iterator[Clause]:
    objects = tuple(dict.fromkeys(each.object.iri for each in claims))
    relations = tuple(dict.fromkeys(local(each.predicate.iri) for each in claims))
    yield Clause(relations=relations, subject=Slot(asked=True), object=Slot(things=objects))


_LEAST, _MOST = 2, 5000
"""The fewest words of a deed, and of how many claims the words are held: a large store has far more."""
_STRIVING = ("aimsAt", "supported", "urged", "soughtSupportOf", "defendedInterestsOf")
_EFFORT = unmarked(
    r"\b(?:gayret|çaba|uğraş|çalış(?:an|mış|ıyor|mak)|mücadele|didin|girişim|effort|endeavou?r|striv|tr(?:y|ied)\b)"
)
_VERB = r"(?:uğraş|çabala|(?:büyük |çok )?(?:çaba|gayret|emek) (?:göster|harca|sarf e|sarfe|ver)|gayret e|didin|mücadele (?:e|ver)|kulis yap|çalış)"
_DID = rf"(?:çok )?{_VERB}(?:tı|ti|tu|tü|dı|di|du|dü|mış|miş|muş|müş|ıyor|iyor|uyor|üyor|yor|tti|diyor)\w*"
_DOING = rf"(?:çok )?{_VERB}(?:an|en|yan|yen|den)(?:l[ae]r)?"
_DEED = r"(?P<deed>\S.*? \S*m[ae](?:k|s[ıi]|l[ae]r[ıi]))"
_WHO = (
    unmarked(rf"{_DEED} için (?:kim|kimler) {_DID}"),
    unmarked(rf"(?:kim|kimler) {_DEED} için {_DID}"),
    unmarked(rf"{_DEED} için {_DOING} (?:kim|kimler)(?:di|dir)?"),
)
