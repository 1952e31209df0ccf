"""From the pieces of a question to what it asks, or to why that cannot be read.

Owns the grammar of questions: who does and who suffers, by case, preposition, word order and voice, and by what a
relation can hold between. Every word of content is accounted for, or the question is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.questions import words
from kg.questions.accounting import dropped
from kg.questions.claim_questions import ClaimQuestions
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece, asks_whither
from kg.questions.relation_questions import RelationQuestions
from kg.questions.tokens import akin, roots
from kg.questions.understood import Clause, Refused, Slot, Understood, Unread


def understand(pieces: Sequence[Piece], lexicon: Lexicon, language: str) -> Understood | Refused:
    """Say what a question asks."""
    try:
        return _Questions(tuple(pieces), lexicon, language).understood()
    except Unread as refusal:
        known = tuple(thing for piece in pieces for thing in piece.things)
        return Refused(kind=refusal.kind, language=language, words=refusal.words, near=refusal.near, found=known)


class _Questions(ClaimQuestions, RelationQuestions):
    """Tries the kinds of questions one after another; the first that leaves no word out is meant."""

    def __init__(self, pieces: tuple[Piece, ...], lexicon: Lexicon, language: str) -> None:
        super().__init__(pieces, lexicon, language)
        self.whole = tuple(self.pieces)

    def understood(self) -> Understood:
        if not self.pieces:
            raise Unread
        self._check_names()
        missed: tuple[str, ...] = ()
        for reading in (
            self._disputes,
            self._connection,
            self._resting,
            self._sources,
            self._reporting,
            self._saying,
            self._claims_about,
            self._claims_of,
            self._claimants,
            self._explaining,
            self._explained_by,
            self._related,
        ):
            found = reading()
            left = self._left(found)
            if found is not None and not left:
                return found
            missed = missed or left
        raise Unread(*(missed or self._unread()))

    def _left(self, found: Understood | None) -> tuple[str, ...]:
        """Give the words that a reading leaves out."""
        return dropped(self.whole, found, self.lexicon, self.language) if found is not None else ()

    def _related(self) -> Understood | None:
        claimants: tuple[str, ...] = ()
        according = [piece for piece in self.names if piece.case == "according"]
        if according:
            claimants = self._choose(according[0].text, according[0].things, classes=("Actor", "Work"))
            self.pieces = [piece for piece in self.pieces if piece not in according]
            for name in ("asks", "names", "is_whether"):
                self.__dict__.pop(name, None)
        return self._plain(claimants)

    def _plain(self, claimants: tuple[str, ...]) -> Understood | None:
        left: Understood | None = None
        for reading in (
            self._letters,
            self._treaties,
            self._happened,
            self._owned,
            self._belonging,
            self._holding,
            self._instances,
            self._relation,
            self._dated,
            self._profile,
        ):
            read = reading()
            found = _according(read, claimants) if read is not None and claimants else read
            if found is not None and not self._left(found):
                return found
            left = left or found
        return left


def _according(read: Understood, claimants: tuple[str, ...]) -> Understood:
    """Ask for what some say: of somebody himself, for their claims about him."""
    intent = "saying" if read.intent == "profile" else read.intent
    return replace(read, intent=intent, claimants=claimants)


def by_event(pieces: Sequence[Piece], lexicon: Lexicon, language: str) -> Understood | None:
    """Read a question as one about the only event whose name says what it says: “who abolished the janissaries?”."""
    found = _by_event(pieces, lexicon, language)
    places = [piece for piece in pieces if piece.case == "locative" and piece.things]
    if found is not None or len(places) != 1 or not all(lexicon.is_a(each, ("Place",)) for each in places[0].things):
        return found
    there = _by_event([piece for piece in pieces if piece is not places[0]], lexicon, language)
    return replace(there, context=places[0].things) if there is not None and there.intent == "related" else None


def _by_event(pieces: Sequence[Piece], lexicon: Lexicon, language: str) -> Understood | None:
    asks = [piece.ask for piece in pieces if piece.ask]
    content = [
        word
        for piece in pieces
        if not piece.ask and not piece.period and (not piece.little or plain(piece.text) in words.LIGHT)
        for word in plain(_bare(piece.text)).split()
        if word not in words.LITTLE[language] or word in words.LIGHT
    ]
    negated = any(word in words.NEGATIONS for piece in pieces for word in plain(piece.text).split())
    if len(asks) != 1 or not content[1:] or asks[0] == "yesno" or asks_whither(pieces) or negated:
        return None
    owned = asks[0] == "who/genitive"
    if owned and any(lexicon.is_a_kind_of(piece.classes, "Actor") for piece in pieces):
        return None
    longest = max(content, key=len)
    found = {
        thing.iri
        for thing in lexicon.having(roots([longest]), lambda each: akin(longest, each, language))
        if "Event" in thing.classes
        and any(
            _says(content, plain(_unbracketed(text)).split(), language, owned=owned)
            for text, tongue in thing.names
            if (tongue or language) == language
        )
    }
    return _of_event(found.pop(), asks[0], pieces, lexicon, language) if len(found) == 1 else None


def _of_event(event: str, ask: str, pieces: Sequence[Piece], lexicon: Lexicon, language: str) -> Understood | None:
    """Ask for the date or the place of an event, for whom it befell, or for whoever brought it about."""
    kind = ask.partition("/")[0]
    if kind in {"when", "where"}:
        return Understood(intent="date" if kind == "when" else "place", language=language, things=(event,))
    if ask == "who/genitive" or (language == "tr" and _is_undergone(ask, pieces)):
        relations: tuple[str, ...] = ("objectOfEvent",)
        asked = Slot(asked=True, classes=("Actor",))
        clause = Clause(relations=relations, subject=Slot(things=(event,)), object=asked)
    elif ask in {"who/nominative", "who/agent"}:
        relations = _AGENTIVE
        clause = Clause(relations=relations, subject=Slot(asked=True), object=Slot(things=(event,)))
    else:
        return None
    known = tuple(name for name in relations if name in lexicon.relations)
    asking = replace(clause, relations=known)
    return Understood(intent="related", language=language, clauses=(asking,)) if known else None


def _is_undergone(ask: str, pieces: Sequence[Piece]) -> bool:
    """Tell whether it is asked whom something befell: *kim sürüldü*, *unvan kime verildi*."""
    if ask == "who/dative":
        return re.search(r"[iu]ld[iu]$", plain(pieces[-1].text)) is not None
    return ask == "who/nominative" and any(sense.form.passive for piece in pieces for sense in piece.senses)


_AGENTIVE = ("carriedOut", "instigated", "organised")


def _unbracketed(name: str) -> str:
    """Leave out what stands in brackets, which only tells things of one name apart."""
    return re.sub(r"\([^)]*\)", "", name)


def _bare(text: str) -> str:
    return " ".join(part.partition("'")[0].partition("’")[0] for part in text.split())


def _says(content: Sequence[str], name: Sequence[str], language: str, *, owned: bool = False) -> bool:
    """Tell whether all words of content are words of a name, and more than half of the name's are among them.

    Of what somebody is asked for whose it is (*whose house was searched?*) half are enough: his name is one more.
    """
    matched = set()
    for word in content:
        hit = next(
            (index for index, other in enumerate(name) if index not in matched and akin(word, other, language)), None
        )
        if hit is None:
            return False
        matched.add(hit)
    own = [word for word in name if word not in words.LITTLE[language]]
    return 2 * len(matched) >= len(own) if owned else 2 * len(matched) > len(own)
