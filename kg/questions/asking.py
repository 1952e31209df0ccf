"""Answers to questions in words, from a built store: understood or refused, never guessed.

Owns the order of the steps; each is a module of :mod:`kg.questions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.project import Project
from kg.questions import courtesy, preferring, tongues
from kg.questions.accounting import passes_over_office, unnamed
from kg.questions.answering import Answered, Answerer
from kg.questions.authors_meant import by_authors
from kg.questions.beforehand import beforehand
from kg.questions.circumstances.telling import Circumstances
from kg.questions.compound.answered_halves import Halving
from kg.questions.compound.asides import Asides
from kg.questions.compound.counterparts import Counterparts
from kg.questions.compound.joining import Joiner
from kg.questions.compound.omissions import Omissions
from kg.questions.compound.posts import Posts
from kg.questions.compound.succession import Successions
from kg.questions.compound.treaties_of_two import TreatiesOfTwo
from kg.questions.compound.views import is_turned_round, passes_over_actor
from kg.questions.entering import entered
from kg.questions.lexicon import Lexicon
from kg.questions.lookup import opening
from kg.questions.nearest import kin
from kg.questions.nouns.describing import DEEPEST, Descriptions
from kg.questions.nouns.reading import CommonNouns
from kg.questions.own_text import OwnText
from kg.questions.paraphrase.edges import Edges
from kg.questions.paraphrase.hypotheses import Hypothesis, likeliest
from kg.questions.paraphrase.nearness import Nearness, ends
from kg.questions.paraphrase.reading import Paraphrases
from kg.questions.phrasebook.rewriting import read_plainly
from kg.questions.pieces import Piece, guessed
from kg.questions.reader import Reader
from kg.questions.reply_forms import Reply, as_record, as_text, written
from kg.questions.rewordings import in_full, lighter, plainer, plainest, turned
from kg.questions.saying.telling import Telling
from kg.questions.spelling import Spelling
from kg.questions.states import state_of
from kg.questions.suggestions import answerable, suggested
from kg.questions.surplus import Surplus
from kg.questions.understanding import by_event, understand
from kg.questions.understood import Refused, Understood, is_of_half
from kg.questions.weighing.meanings import Meanings
from kg.questions.weighing.reading import Weighing
from kg.store import Store

LANGUAGES = ("tr", "en", "ru")
_Outcome = Answered | Refused
Given = tuple[Piece, ...]
"""Words of a question that are known to mean something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A way to read a question: sure where no name in it was guessed; or further, which holds even after another."""

    asked: Understood | Refused
    sure: bool = False
    further: bool = False


class Asker:
    """A store that can be asked, question after question."""

    def __init__(
        self,
        graph: Store,
        project: Project,
        *,
        lexicon: Lexicon | None = None,
        tell: Callable[[str], None] = lambda _: None,
        weigh: bool = False,
    ) -> None:
        """Take a store; its words are read, or looked up where there are many, unless they are given.

        With ``weigh``, what cannot be read is weighed by meaning too (:mod:`kg.questions.weighing`).

        Raises:
            ExplainedError: it is to be weighed, and the sentence encoder is not installed.
        """
        self.graph, self.project = graph, project
        self.lexicon = opening.lexicon(graph, project, tell) if lexicon is None else lexicon
        self._reader, self._own_text = Reader(self.lexicon), OwnText(graph, self.lexicon)
        self._answerer = Answerer(graph, self.lexicon, project)
        self._surplus = Surplus(graph, self.lexicon, project, self._answerer)
        self._nouns = CommonNouns(graph, self.lexicon, project, self._reader, self._answerer)
        self._circumstances = Circumstances(graph, self.lexicon, project, self._reader, self._outcome)
        self._descriptions = Descriptions(self.lexicon, self._reader, self._outcome)
        self._counterparts = Counterparts(self.lexicon, self._reader, self._answerer)
        self._treaties = TreatiesOfTwo(self.lexicon, self._reader, self._answerer)
        self._succession = Successions(self.lexicon, self._outcome)
        self._asides = Asides(graph, project, self._reader, self._surplus, self._asked)
        ways = (self._surplus.held, self._outcome, self._asked, self._asides.unread)
        self._omissions = Omissions(graph, project, self._reader, *ways)
        self._posts = Posts(graph, self.lexicon, project, self._reader, self._asked)
        self._joiner = Joiner(self._reader, self._answerer, self.lexicon, self._outcome)
        self._telling = Telling(graph, project, self._reader, self._answerer, self._outcome)
        self._halving = Halving(self._reader, self._answerer, self._outcome)
        self._spellings = {each: Spelling(self.lexicon, each) for each in ("tr", "en")}
        self._nearness = Nearness(self.lexicon)
        edges = Edges(graph)
        self._paraphrases = {each: Paraphrases(edges, self.lexicon, each) for each in ("tr", "en")}
        meanings = Meanings(self.lexicon) if weigh else None
        self._weighings = {each: Weighing(edges, self.lexicon, each, meanings) for each in ("tr", "en") if meanings}
        self._known, self._sparing = dict[tuple[str, str, Given, int], Answered | Refused](), False

    def ask(self, question: str, language: str | None = None) -> Reply:
        """Answer a question in the language it is in, unless another is given; else as it may be said more plainly."""
        tongue = language or self.language_of(question)
        reply = self._reply(question, tongue)
        if not isinstance(reply.outcome, Refused) or reply.outcome.kind != "unreadable":
            return reply
        plainly = plainest(courtesy.bare(question, tongue), tongue)[1:]
        others = (replace(self._reply(each, tongue), question=question, read_as=each) for each in plainly)
        return next((each for each in others if each.answered), reply)

    def _reply(self, question: str, tongue: str) -> Reply:
        self._known, self._sparing = {}, False
        bare = beforehand(self._own_text.named(courtesy.bare(question, tongue), tongue), tongue)
        posted = self._posts.told(bare, tongue)
        if posted is not None:
            return self._replied(question, posted[1], read_as=posted[0])
        outcome = self._outcome(bare, tongue)
        if isinstance(outcome, Refused) and outcome.kind in _MISREAD and tongue in self._spellings:
            mended = self._spellings[tongue].mended(bare, self._reader.pieces(bare, tongue, describing=False))
            read = self._asked(mended, tongue) if mended else outcome
            if isinstance(read, Answered):
                return self._replied(question, read, read_as=mended)
        if isinstance(outcome, Refused) and outcome.kind != "ambiguous" and not is_of_half(outcome):
            outcome = self._reworded(bare, tongue, outcome)
        unread = isinstance(outcome, Refused) and outcome.kind in _MISREAD
        open_ = isinstance(outcome, Refused) and outcome.kind != "ambiguous" and not is_of_half(outcome)
        held = self._asides.told(bare, tongue, unread=unread) if open_ else self._asides.cleared(bare, tongue, outcome)
        unread, outcome = (False, held) if held is not None else (unread, outcome)
        self._sparing = True  # of a dozen plainer questions none has its nouns read as well
        ways = plainest(bare, tongue) if unread else ()
        plainly = read_plainly(ways, tongue, lambda each: self._asked(each, tongue))
        read_as, outcome = plainly or (None, outcome)
        outcome = self._surplus.held(bare, tongue, outcome) if isinstance(outcome, Answered) else outcome
        if isinstance(outcome, Refused) and (outcome.kind in _MISREAD or (open_ and outcome.kind == "no-claim")):
            read_as, outcome = self._omissions.told(bare, tongue, outcome) or (read_as, outcome)
        if isinstance(outcome, Answered):
            outcome = self._asides.departed(bare, tongue, outcome)
        if isinstance(outcome, Refused) and outcome.kind == "unreadable" and tongue in self._weighings:
            outcome = self._weighed(bare, tongue) or outcome
        return self._replied(question, outcome, read_as=read_as)

    def _replied(self, question: str, outcome: Answered | Refused, *, read_as: str | None) -> Reply:
        """Reply with an answer and what belongs beside it, or with why there is none."""
        if isinstance(outcome, Refused):
            return replace(self._refusal(question, outcome), read_as=read_as)
        meant = by_authors(question, entered(question, outcome), self.lexicon, self._answerer.by_catalogue)
        whole = self._answerer.with_besides(meant)
        return Reply(question=question, outcome=whole, lexicon=self.lexicon, read_as=read_as)

    def _asked(self, bare: str, tongue: str) -> Answered | Refused:
        """Answer a question as it stands, or in other words."""
        outcome = self._outcome(bare, tongue)
        unread = outcome if isinstance(outcome, Refused) and outcome.kind != "ambiguous" else None
        return self._reworded(bare, tongue, unread) if unread else outcome

    def _reworded(self, bare: str, tongue: str, outcome: Refused) -> Answered | Refused:
        """Answer a question in other words; where nobody claims what a plainer one asks, it is understood."""
        unclaimed = outcome
        for each in plainer(bare, tongue):
            again = self._outcome(each, tongue)
            if isinstance(again, Answered):
                return again
            if again.kind == "no-claim" and unclaimed.kind == "unreadable":
                unclaimed = again
        whole = dict.fromkeys(in_full(bare, tongue, self.lexicon.by_name.__contains__))
        others = (
            *lighter(bare, tongue),
            *courtesy.otherwise(bare, tongue),
            *whole,
            *(other for each in whole for other in courtesy.otherwise(each, tongue)),
        )
        for each in others:
            again = self._outcome(each, tongue)
            if isinstance(again, Answered):
                return again
            if again.kind == "no-claim" and each in whole and unclaimed.kind in _MISREAD:
                unclaimed = again
        return unclaimed

    def _outcome(self, question: str, tongue: str, given: Given = (), depth: int = 0) -> Answered | Refused:
        """Answer a bare question, once, in which some words are ``given`` to mean something; descriptions nest."""
        known, key = self._known, (question, tongue, given, depth)
        if key not in known:
            outcome = self._answered_anew(question, tongue, given, depth)
            known[key] = self._held(question, tongue, given, depth, outcome)
        return known[key]

    def _held(self, question: str, tongue: str, given: Given, depth: int, outcome: _Outcome) -> _Outcome:
        """Hold an answer against all words of its question; where there is none, let common nouns stand for things."""
        if isinstance(outcome, Answered):
            outcome = self._surplus.held(question, tongue, outcome)
            outcome = self._asides.held(question, tongue, outcome) if isinstance(outcome, Answered) else outcome
            return self._nouns.held(question, tongue, outcome) if isinstance(outcome, Answered) else outcome
        taken = given or self._sparing or depth >= DEEPEST or tongue not in self._paraphrases
        return outcome if taken else self._nouns.read(question, tongue, outcome, self._outcome, depth + 1)

    def _answered_anew(self, question: str, tongue: str, given: Given, depth: int) -> Answered | Refused:
        if not given and (told := self._told(question, tongue, depth)) is not None:
            return told
        outcomes: list[Refused] = []
        settled: Understood | None = None
        undated: Answered | None = None
        for reading in self._readings(question, tongue, given):
            if settled and not reading.further:
                continue
            asked = reading.asked
            outcome = self._answerer.answer(asked) if isinstance(asked, Understood) else asked
            if isinstance(outcome, Answered):
                if not preferring.is_undated(outcome):
                    return outcome
                undated = undated or outcome
                continue
            outcomes.append(outcome)
            settled = settled or (asked if isinstance(asked, Understood) and reading.sure else None)
        own = not given and self._joiner.is_of_company(question, tongue)
        answered = None if own else self._paraphrased(question, tongue, given, settled)
        if undated is not None:
            return answered if answered is not None and not preferring.is_undated(answered) else undated
        unclear = any(outcome.kind == "ambiguous" for outcome in outcomes)
        if answered is not None and (not unclear or answered.understood.intent == "related"):
            return answered
        further = () if given else self._further(question, tongue, depth, settled=settled is not None)
        for outcome in further:
            if isinstance(outcome, Answered):
                return outcome
            outcomes.append(outcome)
        called = self._called(question, tongue, settled) if not given else None
        outcomes = preferring.with_names(outcomes, self._reader.pieces(question, tongue, given))
        return called or min(outcomes, key=lambda outcome: _WEIGHT[outcome.kind])

    def _called(self, question: str, tongue: str, settled: Understood | None) -> Answered | Refused | None:
        """Answer what somebody was, or said in his letters, where nobody claims it in the words of the question."""
        if settled is not None and settled.intent == "saying":
            return self._circumstances.in_letters(question, tongue)
        holding = settled is not None and all(set(each.relations) <= _HOLDING for each in settled.clauses)
        unsaid = settled is None or (bool(settled.clauses) and holding)
        return self._circumstances.called(question, tongue) if unsaid else None

    def _told(self, question: str, tongue: str, depth: int) -> Answered | Refused | None:
        """Answer two questions in one, what is asked of a clause, of circumstances, or what is certainly joined."""
        both = None if depth else self._halving.told(question, tongue)
        both = both or (None if depth else self._succession.told(question, tongue))
        both = both or (None if depth else self._counterparts.told(question, tongue))
        both = both or (None if depth else self._treaties.told(question, tongue))
        told = both or self._telling.told(question, tongue) or self._circumstances.told(question, tongue)
        return told or (None if depth else self._joiner.certainly(question, tongue))

    def _further(self, question: str, tongue: str, depth: int, *, settled: bool) -> Iterator[Answered | Refused]:
        """Answer a question as one made of others, or as one in which words describe a thing.

        What is ``settled`` already may only have had a clause of its own.
        """
        compound = self._joiner.joined(question, tongue, settled=settled) if not depth else None
        if compound is not None:
            yield compound
        elif depth < DEEPEST and not settled:
            described = self._descriptions.answered(question, tongue, depth)
            if described is not None:
                yield described

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
            yield _Reading(asked=understand(pieces, self.lexicon, language), sure=not guessed(pieces))
        for other, words_after in turned(question) if language == "tr" and not given else ():
            pieces = self._reader.pieces(other, language)
            if pieces[-1].senses and pieces[-1].end - pieces[-1].start > words_after:
                yield _Reading(asked=understand(pieces, self.lexicon, language), sure=not guessed(pieces), further=True)
        for pieces in seen:
            event = by_event(pieces, self.lexicon, language)
            if event is not None:
                yield _Reading(asked=event, further=True)

    def _paraphrased(self, question: str, language: str, given: Given, settled: Understood | None) -> Answered | None:
        """Answer by the claims that account for every word, where all that are equally likely give one answer.

        ``settled``: how the question has been read already, and nobody claims it; then only what is nearly its wording
        counts, of the same things, and by no relation of which the one that was read is a kind.
        """
        if language not in self._paraphrases or (settled is not None and preferring.is_of_letters(settled)):
            return None
        pieces = self._reader.pieces(question, language, given, describing=False)
        readings = self._paraphrases[language].readings(pieces)
        if any(preferring.is_whither(each.asked, pieces) for each in readings):
            return None
        whole = self._reader.pieces(question, language, given) if readings else ()
        whole = whole if settled is not None else tuple(piece for piece in whole if piece.end - piece.start > 1)
        readings = [
            each
            for each in readings
            if not unnamed(whole, each.asked, self.lexicon)
            and not preferring.misses(each.asked, each.described, pieces, self.lexicon)
            and not is_turned_round(each.asked, question, language, self.lexicon)
            and not (language == "tr" and preferring.is_of_its_object(each.asked, question))
            and not passes_over_office(pieces, each.asked, self.lexicon)
            and (settled is None or self._nearness.is_near(each.asked, settled))
            and not (settled is not None and preferring.is_another(each.asked, settled, self.lexicon))
            and not (settled is not None and preferring.is_turned_round(each.asked, settled, self.lexicon))
            and not (each.asked.intent in _MOMENTS and language == "en" and preferring.is_for_yes_or_no(pieces))
        ]
        found = likeliest(readings, close=settled is not None)
        found = self._nearness.nearest(found, settled) if settled is not None else found
        apart = len({ends(each.asked) for each in found if each.asked.intent in _OF_ONE_THING}) > 1
        if apart or any(passes_over_actor(each.asked, pieces, self.lexicon) for each in found):
            return None
        outcomes = [self._answerer.answer(each.asked) for each in found if self._is_whole(each)]
        answers = [each for each in outcomes if isinstance(each, Answered)]
        alike = {
            tuple(sorted((state_of(self.lexicon, one.iri or ""), one.value or "") for one in each.found))
            for each in answers
        }
        whole = self._reader.pieces(question, language, given)
        named = any(preferring.is_named(one.iri, whole, self.lexicon) for one in answers[0].found) if answers else False
        return answers[0] if len(alike) == 1 and not named else None

    def _weighed(self, question: str, language: str) -> Answered | None:
        """Answer by the claims that fit the words best, where some do so clearly, and by no others than these."""
        pieces = self._reader.pieces(question, language, describing=False)
        read = self._weighings[language].read(question, pieces)
        if read is None or passes_over_office(pieces, read.asked, self.lexicon):
            return None
        outcome = self._answerer.answer(read.asked)
        if not isinstance(outcome, Answered) or not {each.iri for each in outcome.found} <= read.answers:
            return None
        return replace(outcome, weighed=read.by)

    def _is_whole(self, found: Hypothesis) -> bool:
        """Tell whether the words describe all answers, or the only one asked for: of others it may go unsaid."""
        if not found.described or (len(found.described) == 1 and not found.plural):
            return True
        outcome = self._answerer.answer(found.bare)
        return isinstance(outcome, Answered) and {each.iri for each in outcome.found} <= set(found.described)

    def _refusal(self, question: str, outcome: Refused) -> Reply:
        near: tuple[Evidence, ...] = ()
        akin: tuple[str, ...] = ()
        if outcome.kind == "no-claim":
            asked = outcome.understood
            akin = kin(self.graph, self.lexicon, asked) if asked is not None and not outcome.words else ()
            iris = akin or outcome.near
            near = evidence.claims(self.graph, iris, project=self.project, languages=(outcome.language,))
        unread = self._reader.pieces(question, outcome.language) if outcome.kind == "unreadable" else ()
        candidates = suggested(unread, self.lexicon, outcome.language) if unread else ()
        readings = ((each, (one.asked for one in self._readings(each, outcome.language))) for each in candidates)
        examples = answerable(readings, self._answerer.has_answer)
        return Reply(
            question=question,
            outcome=outcome,
            lexicon=self.lexicon,
            near=near,
            suggestions=examples,
            kin=bool(akin),
        )

    def language_of(self, question: str) -> str:
        """Tell the language of a question."""
        return tongues.language_of(question)


_MOMENTS = frozenset({"date", "place", "when", "where"})
"""What no question asks for that begins as one for yes or no."""
_OF_ONE_THING = frozenset({"date", "place", "whether"})
"""Asked of one thing alone: where several fit the words equally well, the only one that has an answer is not meant."""
_MISREAD = frozenset({"unreadable", "unknown-name"})
_HOLDING = frozenset({"heldOffice", "memberOf"})
"""What somebody is by another word of which nobody claims it in this one."""
_WEIGHT = {"ambiguous": 0, "no-claim": 1, "unknown-name": 2, "unreadable": 3}


__all__ = ["LANGUAGES", "Asker", "Reply", "as_record", "as_text", "written"]
