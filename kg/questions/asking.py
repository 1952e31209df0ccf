"""Answers to questions in words, from a built store: understood or refused, never guessed.

Owns the order of the steps; each is a module of :mod:`kg.questions`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, as_json
from kg.project import Project
from kg.questions import courtesy, lexicon_reading, replies, searches, words
from kg.questions.accounting import unnamed
from kg.questions.answering import Answered, Answerer
from kg.questions.compound.parts import both, ordered
from kg.questions.descriptions.phrases import Phrase, phrases
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.paraphrase.hypotheses import Hypothesis, likeliest
from kg.questions.paraphrase.reading import Paraphrases
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.spelling import Spelling
from kg.questions.suggestions import suggested
from kg.questions.tokens import split
from kg.questions.understanding import by_event, understand
from kg.questions.understood import Refused, Slot, Understood
from kg.store import Store

LANGUAGES = ("tr", "en", "ru")

Given = tuple[Piece, ...]
"""Words of a question that are known to mean something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A question with its answer, or with why there is none; and the lexicon that it was read with.

    ``read_as``: the question without its typing errors, where it has any.
    """

    question: str
    outcome: Answered | Refused
    lexicon: Lexicon
    near: tuple[Evidence, ...] = ()
    suggestions: tuple[str, ...] = ()
    read_as: str | None = None

    @property
    def answered(self) -> bool:
        """Whether there is an answer."""
        return isinstance(self.outcome, Answered)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A way to read a question: sure where no name in it was guessed; or further, which holds even after another."""

    asked: Understood | Refused
    sure: bool = False
    further: bool = False


def _is_sure(pieces: tuple[Piece, ...]) -> bool:
    return not any(piece.guessed for piece in pieces)


class Asker:
    """A store that can be asked, question after question."""

    def __init__(self, graph: Store, project: Project) -> None:
        """Read the words of the store."""
        self.graph, self.project = graph, project
        self.lexicon = lexicon_reading.read(graph, project)
        self._reader = Reader(self.lexicon)
        self._answerer = Answerer(graph, self.lexicon, project)
        self._spellings = {each: Spelling(self.lexicon, each) for each in ("tr", "en")}
        self._paraphrases = {each: Paraphrases(graph, self.lexicon, each) for each in ("tr", "en")}

    def ask(self, question: str, language: str | None = None) -> Reply:
        """Answer a question in the language it is in, unless another is given."""
        tongue = language or self.language_of(question)
        bare = courtesy.bare(question, tongue)
        outcome = self._outcome(bare, tongue)
        if isinstance(outcome, Refused) and outcome.kind in _MISREAD and tongue in self._spellings:
            pieces = self._reader.pieces(bare, tongue, describing=False)
            mended = self._spellings[tongue].mended(bare, pieces)
            again = self._outcome(mended, tongue) if mended else outcome
            if isinstance(again, Answered):
                return Reply(question=question, outcome=again, lexicon=self.lexicon, read_as=mended)
        if isinstance(outcome, Answered):
            return Reply(question=question, outcome=outcome, lexicon=self.lexicon)
        return self._refusal(question, outcome)

    def _outcome(self, question: str, tongue: str, given: Given = (), depth: int = 0) -> Answered | Refused:
        """Answer a bare question, in which some words are ``given`` to mean something; descriptions nest."""
        outcomes: list[Refused] = []
        settled: Understood | None = None
        for reading in self._readings(question, tongue, given):
            if settled and not reading.further:
                continue
            asked = reading.asked
            outcome = self._answerer.answer(asked) if isinstance(asked, Understood) else asked
            if isinstance(outcome, Answered):
                return outcome
            outcomes.append(outcome)
            settled = settled or (asked if isinstance(asked, Understood) and reading.sure else None)
        unclear = any(outcome.kind == "ambiguous" for outcome in outcomes)
        answered = self._paraphrased(question, tongue, given, settled)
        if answered is not None and (not unclear or answered.understood.intent == "related"):
            return answered
        if not settled and not depth and not given:
            compound = self._compound(question, tongue)
            if compound is not None:
                return compound
        if not settled and depth < _DEEPEST and not given:
            described = self._by_description(question, tongue, depth)
            if isinstance(described, Answered):
                return described
            outcomes += [described] if described is not None else []
        return min(outcomes, key=lambda outcome: _WEIGHT[outcome.kind])

    def _compound(self, question: str, tongue: str) -> Answered | Refused | None:
        """Answer what asks for both of two, or for the first or the last of several."""
        low = question[:1].lower() + question[1:]
        pair = both(low, self._reader.pieces(low, tongue), tongue)
        if pair is not None:
            one, other = (self._outcome(each, tongue, depth=1) for each in pair)
            if isinstance(one, Answered) and isinstance(other, Answered):
                related = {one.understood.intent, other.understood.intent} == {"related"}
                return self._answerer.both(one, other) if related else None
            return next((each for each in (one, other) if isinstance(each, Refused) and each.kind == "no-claim"), None)
        order = ordered(question, tongue)
        if order is None:
            return None
        whole = self._outcome(order.question, tongue, depth=1)
        if not isinstance(whole, Answered) or whole.understood.intent not in _DESCRIBING or whole.understood.counted:
            return None
        return self._answerer.outermost(whole, last=order.last)

    def _by_description(self, question: str, tongue: str, depth: int) -> Answered | Refused | None:
        """Answer a question in which words describe a thing by what is claimed of it: *Suvorov’s uncle*."""
        refused: Refused | None = None
        pieces = self._reader.pieces(question, tongue, describing=False)
        whole = [piece for piece in self._reader.pieces(question, tongue) if piece.things and not piece.guessed]
        named = {thing for piece in pieces for thing in piece.things}
        for phrase in islice(phrases(question, pieces, whole, tongue, self.lexicon), _PHRASES[depth]):
            thing = self._meant(phrase, tongue, depth)
            if thing is None or thing in named:
                continue
            piece = Piece(start=phrase.start, end=phrase.end, text=phrase.text, things=(thing,), case=phrase.case)
            outcome = self._outcome(question, tongue, (piece,), depth + 1)
            if isinstance(outcome, Answered):
                return replace(outcome, instead=tuple(dict.fromkeys((*outcome.instead, thing))))
            refused = refused or (outcome if outcome.kind == "no-claim" else None)
        return refused

    def _meant(self, phrase: Phrase, tongue: str, depth: int) -> str | None:
        """Give the only thing that some words describe."""
        for asked in phrase.questions:
            outcome = self._outcome(asked, tongue, depth=depth + 1)
            if isinstance(outcome, Answered) and outcome.understood.intent in _DESCRIBING:
                only = {each.iri for each in outcome.found if each.iri and not each.value and not each.other}
                thing = only.pop() if len(only) == 1 else None
                return thing if thing is not None and self.lexicon.is_below(thing, phrase.classes) else None
        return None

    def _readings(self, question: str, language: str, given: Given = ()) -> Iterator[_Reading]:
        """Give the ways in which a question can be read, the likeliest first; each accounts for every word.

        One that guesses at no name settles what is asked: where nobody claims that, no other cut is an answer.
        """
        seen = []
        for describing in (True, False):
            pieces = self._reader.pieces(question, language, given, describing=describing)
            if pieces in seen:
                continue
            seen.append(pieces)
            yield _Reading(asked=understand(pieces, self.lexicon, language), sure=_is_sure(pieces))
        for turned, words_after in _turned(question) if language == "tr" and not given else ():
            pieces = self._reader.pieces(turned, language)
            if pieces[-1].senses and pieces[-1].end - pieces[-1].start > words_after:
                yield _Reading(asked=understand(pieces, self.lexicon, language), sure=_is_sure(pieces), further=True)
        for pieces in seen:
            event = by_event(pieces, self.lexicon, language)
            if event is not None:
                yield _Reading(asked=event, further=True)

    def _paraphrased(self, question: str, language: str, given: Given, settled: Understood | None) -> Answered | None:
        """Answer by the claims that account for every word, where all that are equally likely give one answer.

        ``settled``: how the question has been read already, and nobody claims it; then only what is nearly its wording
        counts, of the same things, and by no relation of which the one that was read is a kind.
        """
        if language not in self._paraphrases:
            return None
        pieces = self._reader.pieces(question, language, given, describing=False)
        readings = self._paraphrases[language].readings(pieces)
        whole = self._reader.pieces(question, language, given) if readings else ()
        whole = whole if settled is not None else tuple(piece for piece in whole if piece.end - piece.start > 1)
        readings = [
            each
            for each in readings
            if not unnamed(whole, each.asked, self.lexicon)
            and (settled is None or not self._is_broader(each.asked, settled))
        ]
        found = likeliest(readings, close=settled is not None)
        outcomes = [self._answerer.answer(each.asked) for each in found if self._is_whole(each)]
        answers = [each for each in outcomes if isinstance(each, Answered)]
        alike = {tuple(sorted((one.iri or "", one.value or "") for one in each.found)) for each in answers}
        return answers[0] if len(alike) == 1 else None

    def _is_broader(self, asked: Understood, settled: Understood) -> bool:
        """Tell whether a reading is of a relation of which another's is a kind: taking part is less than presiding."""
        own = {name for clause in asked.clauses for name in clause.relations}
        read = {self.lexicon.relations[name].iri for clause in settled.clauses for name in clause.relations}
        return any(
            self.lexicon.relations[name].iri not in read and read & set(self.lexicon.relations[name].below)
            for name in own
        )

    def _is_whole(self, found: Hypothesis) -> bool:
        """Tell whether the words describe all answers, or the only one asked for: of others it may go unsaid."""
        if not found.described or (len(found.described) == 1 and not found.plural):
            return True
        outcome = self._answerer.answer(found.bare)
        return isinstance(outcome, Answered) and {each.iri for each in outcome.found} <= set(found.described)

    def _refusal(self, question: str, outcome: Refused) -> Reply:
        near: tuple[Evidence, ...] = ()
        if outcome.kind == "no-claim":
            near = evidence.claims(self.graph, outcome.near, project=self.project, languages=(outcome.language,))
        examples: tuple[str, ...] = ()
        if outcome.kind == "unreadable":
            pieces = self._reader.pieces(question, outcome.language)
            examples = self._answered(suggested(pieces, self.lexicon, outcome.language), outcome.language)
        return Reply(question=question, outcome=outcome, lexicon=self.lexicon, near=near, suggestions=examples)

    def _answered(self, candidates: tuple[str, ...], language: str) -> tuple[str, ...]:
        """Keep three questions that have an answer, or at least can be read."""
        read: list[str] = []
        answered: list[str] = []
        for candidate in candidates:
            for reading in self._readings(candidate, language):
                asked = reading.asked
                if not isinstance(asked, Understood):
                    continue
                read.append(candidate)
                if isinstance(self._answerer.answer(asked), Answered):
                    answered.append(candidate)
                break
            if len(answered) == _SUGGESTED:
                break
        return tuple(dict.fromkeys((*answered, *read)))[:_SUGGESTED]

    def language_of(self, question: str) -> str:
        """Tell the language of a question by its letters and its little words."""
        if any("а" <= letter <= "я" for letter in question.casefold()):
            return "ru"
        said = [word.plain for word in split(question)]
        scores = {
            language: sum(_weight(word, language) for word in said)
            + sum(1 for key in words.ASKING[language] if f" {key} " in f" {' '.join(said)} ")
            for language in ("tr", "en")
        }
        if any(letter in "ığşİĞŞ" for letter in question):
            scores["tr"] += 0.6
        if said and said[0] in words.AUXILIARIES:
            scores["en"] += 2
        return "tr" if scores["tr"] > scores["en"] else "en"


def _turned(question: str) -> Iterator[tuple[str, int]]:
    """Take a question word out of the middle of a verb of several words: *yerine kim geçti* → *kim yerine geçti*.

    Gives the question without it in the middle, and how many words stand after it.
    """
    said = question.split()
    for after in (1, 2):
        if len(said) > after + 1 and plain(said[-1 - after]) in words.ASKING["tr"]:
            yield " ".join((said[-1 - after], *said[: -1 - after], *said[-after:])), after


_SUGGESTED = 3
_DEEPEST, _PHRASES = 2, (12, 4)
"""How deep descriptions nest, and how many stretches of a question are tried as one."""
_MISREAD = frozenset({"unreadable", "unknown-name"})
_DESCRIBING = frozenset({"related", "instances"})
_WEIGHT = {"ambiguous": 0, "no-claim": 1, "unknown-name": 2, "unreadable": 3}
_ENGLISH_ONLY = words.LITTLE["en"] - words.LITTLE["tr"]
_TURKISH_ONLY = words.LITTLE["tr"] - words.LITTLE["en"]


def _weight(word: str, language: str) -> float:
    return 1.0 if word in (_TURKISH_ONLY if language == "tr" else _ENGLISH_ONLY) else 0.0


# --- forms -----------------------------------------------------------------------------------------------------------


def as_text(reply: Reply, *, limit: int = 10) -> str:
    """Lay out a reply for a terminal."""
    if isinstance(reply.outcome, Answered):
        text = replies.text(reply.outcome, reply.lexicon, limit=limit)
        said = replies.word("read-as", reply.outcome.understood.language).format(reply.read_as)
        return f"{said}\n{text}" if reply.read_as else text
    return replies.refusal(reply.outcome, reply.lexicon, reply.near, reply.suggestions)


def as_record(reply: Reply, *, limit: int | None = None) -> dict[str, object]:
    """Give a reply as JSON has it: ``docs/json.md``."""
    outcome = reply.outcome
    language = outcome.understood.language if isinstance(outcome, Answered) else outcome.language
    asked = outcome.understood
    record: dict[str, object] = {
        "question": reply.question,
        "language": language,
        "read_as": reply.read_as,
        "answered": isinstance(outcome, Answered),
        "understood": _understood(asked, reply.lexicon, language) if asked else None,
    }
    if isinstance(outcome, Answered):
        record |= {
            "answer": replies.sentence(outcome, reply.lexicon),
            "answers": [_found(each, reply.lexicon, language) for each in outcome.found],
            "claims": [as_json(claim, language) for claim in outcome.claims[:limit]],
            "against": [as_json(claim, language) for claim in outcome.against[:limit]],
            "query": outcome.query,
        }
        return record
    record |= {
        "answer": as_text(reply).rstrip("\n"),
        "answers": [],
        "refusal": outcome.kind,
        "words": list(outcome.words),
        "candidates": [_thing(iri, reply.lexicon, language) for iri in outcome.near if iri in reply.lexicon.things],
        "suggestions": list(reply.suggestions),
        "claims": [as_json(claim, language) for claim in reply.near],
        "query": None,
    }
    return record


def _found(found: object, lexicon: Lexicon, language: str) -> dict[str, object]:
    record: dict[str, object] = {}
    iri, other, value = (getattr(found, name) for name in ("iri", "other", "value"))
    if iri:
        record |= _thing(iri, lexicon, language)
    if other:
        record["other"] = _thing(other, lexicon, language)
    if value:
        record["value"] = value
    record["contested"] = bool(getattr(found, "contested", False))
    record["claims"] = list(getattr(found, "claims", ()))
    return record


def _thing(iri: str, lexicon: Lexicon, language: str) -> dict[str, object]:
    thing = lexicon.things.get(iri)
    return {"iri": iri, "label": thing.label(language, "en") if thing else iri}


def _understood(asked: Understood, lexicon: Lexicon, language: str) -> dict[str, object]:
    relations = [name for clause in asked.clauses for name in clause.relations]
    slots = [slot for clause in asked.clauses for slot in (clause.subject, clause.object)]
    things = [
        *(thing for slot in slots for thing in slot.things),
        *asked.things,
        *asked.others,
        *asked.claimants,
        *asked.context,
    ]
    return {
        "intent": asked.intent,
        "relations": [
            {"iri": lexicon.relations[name].iri, "label": lexicon.relations[name].label(language, "en")}
            for name in dict.fromkeys(relations)
        ],
        "entities": [_thing(iri, lexicon, language) for iri in dict.fromkeys(things)],
        "asked": [_asked(clause.subject, clause.object) for clause in asked.clauses],
        "classes": list(asked.classes),
        "claimants": [_thing(iri, lexicon, language) for iri in asked.claimants],
        "period": str(asked.period) if asked.period else None,
    }


def _asked(subject: Slot, object_: Slot) -> str | None:
    sides = [name for name, slot in (("subject", subject), ("object", object_)) if slot.asked]
    return " and ".join(sides) or None


__all__ = ["Asker", "Reply", "as_record", "as_text", "searches"]
