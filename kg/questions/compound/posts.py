"""Posts that are told by the land they are in: *the ambassador to Sweden*, who is called *ambassador in Stockholm*.

The land gives way to the place in it where the office is, by the authority tables. Owns no answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.evidence.reading import rows, value_of, values
from kg.language import turkish_forms
from kg.project import Project
from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.nouns.called import Called, Description
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.tokens import split
from kg.questions.understood import Refused
from kg.store import Store

_Ask = Callable[[str, str], Answered | Refused]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Post:
    """A post as a question names it: the words for its land, and the plain noun; none where it is asked which post."""

    start: int
    end: int
    noun: str


class Posts:
    """Answers questions about posts in a land, of one store."""

    def __init__(self, graph: Store, lexicon: Lexicon, project: Project, reader: Reader, ask: _Ask) -> None:
        """Take a store, its words, what reads questions, and what answers them."""
        self._graph, self._lexicon, self._reader, self._ask = graph, lexicon, reader, ask
        self._called = Called(graph, lexicon, project)

    def told(self, question: str, language: str) -> tuple[str, Answered | Refused] | None:
        """Give how a question is asked of the place in a land, and its outcome; nothing where no land says of a post.

        Where several places have such a post with other answers, it is not read.
        """
        said = [word.raw for word in split(question)]
        for piece in self._reader.pieces(question, language, describing=False):
            post = _post(said, piece, language) if piece.things else None
            outcomes = self._outcomes(said, piece, post, language) if post is not None else []
            if post is not None and outcomes:
                return _only(outcomes, post, language)
        return None

    def _outcomes(
        self, said: list[str], piece: Piece, post: _Post, language: str
    ) -> list[tuple[str, Answered | Refused]]:
        found = []
        for place, offices in self._offices(piece, post.noun, language).items():
            name = self._lexicon.things[place].label(language, "en")
            other = " ".join((*said[: post.start], _at(name, piece, language), *said[post.end :]))
            outcome = self._ask(other, language)
            answers = isinstance(outcome, Answered) and self._asks_of(outcome, offices)
            if answers or (isinstance(outcome, Refused) and post.noun):
                found.append((other, outcome))
        return found

    def _asks_of(self, outcome: Answered, offices: set[str]) -> bool:
        """Tell whether what was asked is of one of some offices, or of somebody who held it."""
        own = offices.union(*(self._lexicon.holders.get(each, ()) for each in offices))
        slots = (slot for clause in outcome.understood.clauses for slot in (clause.subject, clause.object))
        return any(own & set(slot.things) for slot in slots)

    def _offices(self, piece: Piece, noun: str, language: str) -> dict[str, set[str]]:
        """Give the places in a land where there are offices that are called by a noun, with these offices."""
        lands = [iri for iri in self._meant(piece) if self._lexicon.things[iri].classes & _LANDS]
        offices = list(self._called_by(noun, language))[:_KNOWN] if lands else []
        found = defaultdict[str, set[str]](set)
        for office, place in (*self._seats(offices), *((each, at) for each in offices for at in self._named(each))):
            found[place].add(office)
        inside = self._inside(lands, list(found))
        return {place: found[place] for place in sorted(inside)}

    def _called_by(self, noun: str, language: str) -> Iterator[str]:
        """Give the offices that are called by a noun: by their names, or by what is said in their place."""
        if not noun:
            yield from (thing.iri for thing in self._lexicon.of(frozenset({"Office"})))
            return
        bare = (noun, _OWNED.sub("", noun)) if language == "tr" else (noun,)
        said = [Description((), (each,), language) for each in bare]
        yield from dict.fromkeys(iri for each in said for iri in self._called.offices(each))

    def _seats(self, offices: list[str]) -> Iterator[tuple[str, str]]:
        """Give offices with the places where what they are offices of has its seat."""
        query = f"SELECT DISTINCT ?office ?place {{ {values('office', offices)} ?office kg:officeOf/kg:seat ?place }}"
        for office, place in rows(self._graph, query) if offices else ():
            if office is not None and place is not None and value_of(place) in self._lexicon.things:
                yield value_of(office), value_of(place)

    def _named(self, office: str) -> Iterator[str]:
        """Give the places that an office is named after: *ambassador in Stockholm*."""
        for text, _ in self._lexicon.things[office].names:
            for word in text.split():
                known = self._lexicon.by_name.get(plain(word), ())
                yield from (each for each in known if self._lexicon.is_a(each, ("Place",)))

    def _inside(self, lands: list[str], places: list[str]) -> set[str]:
        """Give which of some places are in a land, or its seat."""
        query = (
            f"SELECT DISTINCT ?place {{ {values('place', places)} {values('land', lands)} "
            "{ ?place kg:locatedIn+ ?land } UNION { ?land kg:seat ?place } }"
        )
        return (
            {value_of(each) for (each,) in rows(self._graph, query) if each is not None} if lands and places else set()
        )

    def _meant(self, piece: Piece) -> Iterator[str]:
        """Give what a name may mean: a land is a place and a state."""
        if piece.things:
            yield from dict.fromkeys((*piece.things, *self._lexicon.by_name.get(plain(piece.text), ())))


def _post(said: list[str], piece: Piece, language: str) -> _Post | None:
    """Give the words that say in which land a post is, and the noun that it is called by."""
    if language == "en":
        start = piece.start - 1
        start -= start > 0 and plain(said[start]) == "the"
        if start < 1 or plain(said[start]) not in _TO:
            return None
        whose = _OF_WHOM.search(" ".join(said[:start]))
        own = plain(whose["noun"]) if whose is not None else plain(said[start - 1])
        noun = "" if _WHICH_POST.search(plain(" ".join(said))) else own
        return _Post(start=start, end=piece.end, noun=noun)
    if language == "tr" and piece.case == "locative" and _WHICH_POST.search(plain(" ".join(said))):
        return _Post(start=piece.start, end=piece.end, noun="")
    sent = piece.case == "dative" and plain(" ".join(said[piece.end : piece.end + 1])) in _SENT
    inside = sent or _IN.search(said[piece.end - 1]) is not None
    if language != "tr" or not (inside or piece.case == "nominative"):
        return None
    end = piece.end + sent
    after = said[end : end + (_MOST if inside else 1)]
    called = next((plain(each) for each in after if _OWNED.search(plain(each))), None)
    return _Post(start=piece.start, end=end, noun=called) if called else None


def _only(outcomes: list[tuple[str, Answered | Refused]], post: _Post, language: str) -> tuple[str, Answered | Refused]:
    """Give the one answer, or why there is none."""
    answers = [(other, outcome) for other, outcome in outcomes if isinstance(outcome, Answered)]
    if len({tuple((each.iri, each.value) for each in outcome.found) for _, outcome in answers}) > 1:
        return outcomes[0][0], Refused(kind="unreadable", language=language, words=(post.noun,))
    return (answers or outcomes)[0]


def _at(name: str, piece: Piece, language: str) -> str:
    """Say that something is at a place, as it was said of the land."""
    if language == "en":
        return f"in {name}"
    if piece.case == "nominative" and not _IN.search(piece.text):
        return name
    ending = "DA" if piece.case == "locative" and not _IN.search(piece.text) else "DAki"
    return f"{name}’{turkish_forms.added(name, ending).removeprefix(name)}"


_LANDS = frozenset({"State", "Place"})


_TO = frozenset({"to", "in", "at", "for"})
_OF_WHOM = re.compile(r"\b(?P<noun>[a-z]+) of (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}$")
"""A post with the state that it is of, before the land that it is in: *the ambassador of France in …*."""
_WHICH_POST = re.compile(
    r"\bhangi (?:gorev|makam|mevki)\w*"
    r"|^(?:what|which) (?:post|office|position)s? (?:did|was|had)|^what was .* (?:post|office|position) in"
)
_SENT = frozenset({"gonderilen", "yollanan", "atanan"})
_IN = re.compile(r"[dt][ae]ki$")
_OWNED = re.compile(r"(?<=\w\w)(?:(?<=[aeiu])s)?[iu](?:n\w{0,3})?$")
"""How a Turkish noun ends that is something’s: *elçisi*, *konsolosuna*."""
_KNOWN = 200
"""How many offices of one noun are looked at."""
_MOST = 3
"""How many words from *…daki* on may be the noun."""
