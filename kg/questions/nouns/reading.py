"""Questions with common nouns: *Which French spy …?* is asked as *Who …?*, and answered with French spies alone.

Owns no answer: a plainer question is asked by who calls it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from kg.project import Project
from kg.questions import preferring
from kg.questions.answering import Answered, Answerer
from kg.questions.lexicon import Lexicon
from kg.questions.nouns import stretches
from kg.questions.nouns.called import Called, Description
from kg.questions.nouns.peoples import lands_of
from kg.questions.nouns.stretches import Stretch
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.states import state_of
from kg.questions.tokens import split
from kg.questions.understood import Refused
from kg.store import Store

Asking = Callable[[str, str, tuple[Piece, ...], int], Answered | Refused]
Ask = Callable[[str, tuple[Piece, ...]], Answered | Refused]


class CommonNouns:
    """Reads what common nouns of questions describe, with one store's words."""

    def __init__(self, graph: Store, lexicon: Lexicon, project: Project, reader: Reader, answerer: Answerer) -> None:
        """Take a store, its words, and what takes questions apart and answers them."""
        self._lexicon, self._reader, self._answerer = lexicon, reader, answerer
        self._called = Called(graph, lexicon, project)

    def read(self, question: str, language: str, refused: Refused, answered: Asking, depth: int) -> Answered | Refused:
        """Answer a question in which common nouns describe what is asked for, or what it is asked of."""

        def ask(plainer: str, given: tuple[Piece, ...] = ()) -> Answered | Refused:
            return answered(plainer, language, given, depth)

        if refused.kind == "ambiguous":
            return refused
        unclaimed = refused.kind == "no-claim"
        plainly = self._asked_plainly(question, language, ask)
        if isinstance(plainly, Answered) or (plainly is not None and not unclaimed):
            return plainly
        return refused if unclaimed else self._named(question, language, ask) or refused

    # --- what is asked for -------------------------------------------------------------------------------------------

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Leave out of an answer what is of another people than the question asks for, or is no such thing."""
        found = self._asked_for(question, language)
        if found is None or answer.understood.intent not in _OF_CLAIMS or answer.understood.counted:
            return answer
        others = [each.iri for each in answer.found if each.iri and self._is_other(each.iri, found.said)]
        return self._without(answer, others) if others else answer

    def _is_other(self, iri: str, said: Description) -> bool:
        """Tell whether a thing is known not to be what a description with a people's word says."""
        if not said.lands or iri not in self._lexicon.things:
            return False
        person = bool(lands_of(said.noun[-1], said.language))
        return self._called.is_of_others(iri, said) or (person and not self._lexicon.is_a(iri, ("Actor",)))

    def _asked_plainly(self, question: str, language: str, ask: Ask) -> Answered | Refused | None:
        """Answer who it was, of those alone whom the question describes."""
        answers: list[Answered] = []
        unfit: Refused | None = None
        for found in self._described(question, language):
            for plainer in _plainer(question, found, language, self._lexicon):
                outcome = ask(plainer, ())
                if not isinstance(outcome, Answered) or outcome.understood.intent not in _OF_CLAIMS:
                    continue
                kept = self._fitting(outcome, found)
                answers += [kept] if isinstance(kept, Answered) else []
                unfit = unfit or (kept if isinstance(kept, Refused) else None)
                break
            if answers and not self._is_ambiguous(found, language):
                break
        alike = {tuple(sorted(each.iri or "" for each in one.found)) for one in answers}
        return answers[0] if len(alike) == 1 else unfit if not alike else None

    @staticmethod
    def _is_ambiguous(found: Stretch, language: str) -> bool:
        return language == "tr" and found.case in {"nominative", "accusative"}

    def _described(self, question: str, language: str) -> list[Stretch]:
        """Give the words behind *which* that describe something, with each of the cases that they may have.

        Of several lengths, the longest that describes something in the graph; else the longest with peoples' words
        alone before the noun, of which there is none.
        """
        pieces = self._reader.pieces(question, language, describing=False)
        found = list(stretches.asked(question, pieces, language, self._called)) if language in _PERSON else []
        fitting = [each for each in found if self._called.meant(each.said)]
        bare = [each for each in found if all(lands_of(word, language) for word in each.said.before)]
        best = fitting or bare
        return [each for each in best if each.end == best[0].end]

    def _asked_for(self, question: str, language: str) -> Stretch | None:
        return next(iter(self._described(question, language)), None)

    def _fitting(self, answer: Answered, found: Stretch) -> Answered | Refused:
        """Keep of an answer those whom a description fits.

        Where it is not known of any whether it does, or not of all in the plural, the description is unread.
        """
        things = [each.iri for each in answer.found if each.iri]
        others = [each for each in things if not self._called.is_described(each, found.said)]
        if not others:
            return answer
        kept = self._without(answer, others)
        known = all(self._called.is_of_others(each, found.said) for each in others)
        if not known and (found.many or isinstance(kept, Refused)):
            language = answer.understood.language
            return Refused(kind="unreadable", language=language, words=tuple(found.text.split()))
        return kept

    def _without(self, answer: Answered, others: Sequence[str]) -> Answered | Refused:
        whole = [each for each in answer.found if each.iri not in others]
        left = self._answerer.without(answer, others) if whole else None
        if isinstance(left, Answered):
            return left
        near = tuple(dict.fromkeys(claim for each in answer.found for claim in each.claims))[:_NEAREST]
        return Refused(kind="no-claim", language=answer.understood.language, near=near)

    # --- what is named -----------------------------------------------------------------------------------------------

    def _named(self, question: str, language: str, ask: Ask) -> Answered | Refused | None:
        """Answer a question in which common nouns stand for things that fit them."""
        options = list(self._options(question, language))
        answers: list[tuple[Answered, tuple[str, ...]]] = []
        unclaimed: Refused | None = None
        for chosen in islice(product(*options), _MOST) if options else ():
            outcome = ask(question, chosen)
            if not isinstance(outcome, Answered) and language == "en":
                outcome = self._by_name(question, chosen, ask) or outcome
            things = tuple(dict.fromkeys(thing for piece in chosen for thing in piece.things))
            if isinstance(outcome, Answered) and any(each.claims for each in outcome.found):
                answers += [(outcome, things)] if self._is_of(outcome, things) else []
            elif isinstance(outcome, Refused) and outcome.kind == "no-claim":
                unclaimed = unclaimed or outcome
        if not answers:
            return unclaimed
        first, _ = answers[0]
        whole = tuple(dict.fromkeys(thing for _, things in answers for thing in things))
        some = self._is_bare(options) and len(answers) < len(options[0])  # *the army* may be another, too
        if not some and preferring.is_one(first, [each for each, _ in answers], among=len(answers)):
            return replace(first, instead=tuple(dict.fromkeys((*first.instead, *whole))))
        meant = tuple(dict.fromkeys(thing for piece in options[0] for thing in piece.things))
        return Refused(kind="ambiguous", language=language, words=(options[0][0].text,), near=meant if some else whole)

    def _is_bare(self, options: Sequence[tuple[Piece, ...]]) -> bool:
        """Tell whether there is but one noun, for no persons, and no word that tells which is meant."""
        things = {thing for piece in options[0] for thing in piece.things}
        persons = any(self._lexicon.is_a(each, ("Person",)) for each in things)
        return len(options) == 1 and not persons and len(options[0][0].text.split()) == 1

    def _is_of(self, answer: Answered, things: Sequence[str]) -> bool:
        """Tell whether an answer was found for things that the nouns stand for, or for the states that these govern."""
        asked = answer.understood
        slots = (slot for each in asked.clauses for slot in (each.subject, each.object))
        own = {*asked.things, *asked.others, *asked.context, *asked.claimants, *answer.instead}
        own |= {thing for slot in slots for thing in (*slot.things, *slot.among)}
        return bool(
            {state_of(self._lexicon, each) for each in own} & {state_of(self._lexicon, each) for each in things}
        )

    def _by_name(self, question: str, chosen: Sequence[Piece], ask: Ask) -> Answered | None:
        """Ask by the names of things, for what is read in whole turns of words: *what happened to X*."""
        said = [word.raw for word in split(question)]
        for piece in sorted(chosen, key=lambda each: -each.start):
            if len(piece.things) != 1:
                return None
            start = piece.start - (piece.start > 0 and said[piece.start - 1].lower() in _ARTICLES)
            said[start : piece.end] = self._lexicon.things[piece.things[0]].label("en").split()
        outcome = ask(" ".join(said), ())
        return outcome if isinstance(outcome, Answered) else None

    def _options(self, question: str, language: str) -> Iterator[tuple[Piece, ...]]:
        """Give the pieces that each description may stand for, one a thing; in the plural one of all things."""
        pieces = self._reader.pieces(question, language, describing=False)
        done = -1
        found = sorted(
            stretches.named(question, pieces, language, self._called), key=lambda each: (-each.end, each.start)
        )
        taken: set[int] = set()
        for each in found:
            if taken & set(range(each.start, each.end)) and each.end != done:
                continue
            things = self._called.meant(each.said)
            if not things or len(things) > _FEW or each.end == done:
                continue
            done = each.end
            taken |= set(range(each.start, each.end))
            case = _case(pieces, each) if language == "en" else each.case
            groups = (things,) if each.many else tuple((thing,) for thing in things)
            yield tuple(
                Piece(
                    start=each.start,
                    end=each.end,
                    text=each.text,
                    things=group,
                    case=case or "nominative",
                    preposition=case if language == "en" else None,
                )
                for group in groups
            )


def _case(pieces: Sequence[Piece], found: Stretch) -> str | None:
    """Give the case that a preposition before some words gives them."""
    before = [piece for piece in pieces if piece.end <= found.start]
    while before and before[-1].little and before[-1].preposition is None and before[-1].text.lower() in _ARTICLES:
        before.pop()
    return before[-1].preposition if before else None


def _plainer(question: str, found: Stretch, language: str, lexicon: Lexicon) -> Iterator[str]:
    """Ask for a thing of the noun's class without the words before it, or for a person."""
    said = [word.raw for word in split(question)]
    before, after = said[: found.start], said[found.end :]
    if language == "en":
        inverted = bool(after) and after[0].lower() in _INVERTING
        who = "whom" if inverted or before else "who"
        persons = (who,)
    else:
        persons = (_PERSON["tr"].get(found.case, "kim"),)
    classes = lexicon.classes_at(list(found.said.noun), 0, language)
    if classes and found.said.before:
        yield " ".join((*before, said[found.start], said[found.end - 1], *after))
    if not classes:
        yield " ".join((*before, *persons, *after))


_PERSON = {
    "en": {"nominative": "who"},
    "tr": {
        "nominative": "kim",
        "accusative": "kimi",
        "dative": "kime",
        "genitive": "kimin",
        "ablative": "kimden",
        "instrumental": "kiminle",
        "locative": "kimde",
    },
}
_ARTICLES = frozenset({"the", "a", "an"})
_INVERTING = frozenset({"did", "does", "do", "had", "has", "have"})
_OF_CLAIMS = frozenset({"related", "instances"})
_FEW, _MOST, _NEAREST = 8, 12, 3
