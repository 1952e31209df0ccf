"""What a question says beside what claims have as their own: how much, in what manner, which office of a noun.

Owns the order in which they are tried, where a question cannot be read as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.project import Project
from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered
from kg.questions.compound import members_asked, owners, seats, titles_given
from kg.questions.compound.admissions import Admissions
from kg.questions.compound.agreed_between import AgreedBetween
from kg.questions.compound.agreeing import Agreeing
from kg.questions.compound.amounts import Amounts
from kg.questions.compound.approvals import Approvals
from kg.questions.compound.banished import Banishments
from kg.questions.compound.borne_out import BorneOut
from kg.questions.compound.called_so import CalledSo
from kg.questions.compound.causes import Causes
from kg.questions.compound.cores import Cores
from kg.questions.compound.departures import Departures
from kg.questions.compound.discussed import Discussed
from kg.questions.compound.disputed import Disputed
from kg.questions.compound.earlier_posts import EarlierPosts
from kg.questions.compound.efforts import Efforts
from kg.questions.compound.explanations import Explanations, explains
from kg.questions.compound.heads import Heads
from kg.questions.compound.hearers import Hearers
from kg.questions.compound.judgements import Judgements
from kg.questions.compound.kinds_of_place import KindsOfPlace
from kg.questions.compound.kinships import Kinships
from kg.questions.compound.leaders import Leaders
from kg.questions.compound.manners import Manners
from kg.questions.compound.matters_said import MattersSaid
from kg.questions.compound.named_offices import NamedOffices
from kg.questions.compound.of_letters import OfLetters
from kg.questions.compound.offers import Offers
from kg.questions.compound.only_one import OnlyOnes
from kg.questions.compound.passages import Passages
from kg.questions.compound.promises import Promises
from kg.questions.compound.proposals import Proposals
from kg.questions.compound.quantities import Quantities
from kg.questions.compound.quoted import Quoted
from kg.questions.compound.relations_changed import RelationsChanged
from kg.questions.compound.replies_told import RepliesTold
from kg.questions.compound.rumours import Rumours
from kg.questions.compound.sent_from import SentFrom
from kg.questions.compound.setting_out import SettingOut
from kg.questions.compound.settings import Settings
from kg.questions.compound.signed_for import SignedForSide
from kg.questions.compound.signed_there import SignedThere
from kg.questions.compound.so_many import SoMany
from kg.questions.compound.sourcing import Sources
from kg.questions.compound.spoken_at import SpokenThere
from kg.questions.compound.struck import WhatWasStruck
from kg.questions.compound.things_sent import ThingsSent
from kg.questions.compound.ties_between import TiesBetween
from kg.questions.compound.told_in_letters import ToldInLetters
from kg.questions.compound.treatment import Treatment
from kg.questions.compound.treaty_kinds import TreatyKinds
from kg.questions.compound.unshared import UnsharedViews
from kg.questions.compound.views import Views
from kg.questions.compound.whose_ideas import WhoseIdeas
from kg.questions.compound.whose_words import OfWords
from kg.questions.compound.wishes import Wishes
from kg.questions.compound.wishes_quoted import WishesQuoted, quotes_wish
from kg.questions.compound.works_published import WorksPublished
from kg.questions.compound.works_told import WorksTold
from kg.questions.compound.written_of import WrittenOf
from kg.questions.compound.yearless import Yearless
from kg.questions.reader import Reader
from kg.questions.rewordings import as_talked
from kg.questions.saying.archives import ArchivesKeeping
from kg.questions.surplus import Surplus
from kg.questions.understood import Refused
from kg.store import Store

_WHOM = re.compile(r"(?:\w+ )?whom\b", re.IGNORECASE)
_Told = Answered | Refused | None
_Way = Callable[[str, str], _Told]
_Holds = Callable[[str, str, Answered], Answered | Refused]


class Asides:
    """Answers questions that say more than their claims do, of one store."""

    def __init__(
        self,
        graph: Store,
        project: Project,
        reader: Reader,
        surplus: Surplus,
        ask: Callable[[str, str], Answered | Refused],
    ) -> None:
        """Take a store, what takes questions apart, what keeps of answers what claims say, and what answers them."""
        self._lexicon = reader.lexicon
        self._ask, self._settings = ask, Settings(graph, reader, ask)
        self._only_ones = OnlyOnes(reader, ask)
        self._offices = NamedOffices(surplus, reader.lexicon, ask)
        self._leaders = Leaders(graph, project, reader)
        self._amounts = Amounts(surplus, reader.lexicon, ask)
        self._explanations = Explanations(graph, project, reader)
        self._sources = Sources(graph, project, reader, ask)
        self._heads = Heads(graph, reader.lexicon, project, ask)
        self._hearers = Hearers(reader)
        self._disputed = Disputed(graph, project, reader)
        self._kinds = TreatyKinds(graph, reader.lexicon, project, ask)
        self._ideas = WhoseIdeas(graph, project, reader, ask)
        self._written = WrittenOf(graph, project, reader)
        self._works = WorksTold(graph, project, reader)
        self._published = WorksPublished(graph, project, reader)
        self._departures = Departures(graph, project, reader)
        self._setting_out = SettingOut(graph, project, reader)
        self._between = AgreedBetween(graph, project, reader, ask)
        self._ties = TiesBetween(reader)
        self._sent = SentFrom(graph, project, reader)
        self._banishments = Banishments(graph, project, reader)
        self._wishes = Wishes(graph, reader, project)
        self._quoted_wishes = WishesQuoted(self._wishes, ask)
        self._of_kinds: tuple[_Holds, ...] = (
            lambda question, language, answer: members_asked.held(question, language, answer, self._lexicon),
            lambda question, language, answer: titles_given.held(question, language, answer, self._lexicon),
            lambda question, language, answer: owners.held(question, language, answer, self._lexicon),
            lambda question, language, answer: seats.held(question, language, answer, self._lexicon),
        )
        self._holding: tuple[_Holds, ...] = (
            self._leaders.held,
            self._settings.held,
            self._heads.held,
            self._hearers.held,
            self._kinds.held,
            self._written.held,
            self._sent.held,
            self._works.held,
            self._sources.held,
            self._ideas.held,
            self._offices.held,
            self._ties.held,
            self._quoted_wishes.held,
            *self._of_kinds,
            Causes(reader.lexicon, Answerer(graph, reader.lexicon, project)).held,
        )
        self._unread: tuple[_Way, ...] = (
            Yearless(graph, ask).told,
            ThingsSent(graph, reader.lexicon, project, ask).told,
            Quantities(surplus, ask).told,
            Manners(surplus, ask).told,
            Rumours(surplus, ask).told,
            Promises(Passages(graph, project, reader), ask).told,
            Views(graph, project, reader).told,
            MattersSaid(graph, project, reader, ask).told,
            Quoted(graph, project, reader).told,
        )
        self._further: tuple[_Way, ...] = (
            SignedForSide(graph, reader.lexicon, project, ask).told,
            EarlierPosts(graph, project, reader).told,
            self._offices.told,
            self._amounts.told,
            self._heads.told,
            self._leaders.told,
            self._ideas.told,
            OfWords(graph, reader.lexicon, project, ask).told,
            Offers(ask).told,
            Agreeing(graph, reader.lexicon, project, self._of_heads).told,
            Discussed(graph, reader, project, ask).told,
            Cores(surplus, reader.lexicon, ask).told,
            self._wishes.told,
            Efforts(graph, project, reader).told,
            UnsharedViews(graph, reader, project, ask).told,
            self._kinds.told,
            SoMany(ask).told,
            SpokenThere(graph, project, reader).told,
            Admissions(ask).told,
            ArchivesKeeping(graph, project, reader, self._of_sources).told,
            self._sources.told,
            self._explanations.told,
            Kinships(ask).told,
            Treatment(ask).told,
            CalledSo(ask).told,
            self._banishments.told,
            Approvals(graph, project, reader).told,
            KindsOfPlace(graph, reader.lexicon, project, self._of_places).told,
            Proposals(graph, project, reader).told,
            RelationsChanged(graph, project, reader, ask).told,
            OfLetters(graph, project, reader).told,
            ToldInLetters(graph, project, reader, ask).told,
            self._written.told,
            self._sent.told,
            RepliesTold(graph, project, reader).told,
            self._works.told,
            self._published.told,
            WhatWasStruck(graph, project, reader).told,
            self._departures.told,
            self._between.told,
            SignedThere(reader.lexicon, Answerer(graph, reader.lexicon, project), ask).told,
            self._settings.told,
            Judgements(graph, project, reader).told,
            BorneOut(reader, self._whether).told,
            self._only_ones.unclear,
        )

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, unless it is known that something was elsewhere, or it passes over where somebody went.

        What was promised is no answer to how much of it was: the number in its passages is; and who explains something
        is asked of the explanations.
        """
        if language == "en" and not any((each.value or "").isdecimal() for each in answer.found):
            answer = self._amounts.told(question, language) or answer
        if [each.value for each in answer.found] in (["nowhere"], ["undated"]):
            answer = self._published.told(question, language) or answer
        if [each.value for each in answer.found] == ["nowhere"]:
            answer = self._banishments.told(question, language) or answer
        answer = self._between.held(question, language, answer)
        if not explains(answer):
            answer = self._explanations.told(question, language) or answer
        if isinstance(disputed := self._disputed.held(question, language, answer), Refused):
            return disputed
        answer = disputed
        led = self._leaders.told(question, language)
        if isinstance(led, Refused):
            return led
        held: Answered | Refused = led or answer
        for way in self._holding:
            held = way(question, language, held) if isinstance(held, Answered) else held
        return held

    def departed(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give the answer to a question in other words, unless they ask when somebody came and not when he set out.

        Whom somebody did something to, or blames, is no matter; what is between two is told of both, and who led a
        delegation is told of the one that is meant; a treaty is one of its purpose.
        """
        held: Answered | Refused = answer
        for way in (self._ties.held, *self._of_kinds):
            held = way(question, language, held) if isinstance(held, Answered) else held
        if isinstance(held, Refused):
            return held
        return self._departed(question, language, held)

    def _departed(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        if language == "en" and (owned := self._sources.owned(question, answer)) is not answer:
            return owned
        work = self._works.held(question, language, answer)
        if work is not answer:
            return work
        led = self._leaders.told(question, language)
        if isinstance(led, Refused):
            return led
        kinds = self._kinds.held(question, language, led or answer)
        if isinstance(kinds, Refused):
            return kinds
        answer = kinds
        matters = all(each.iri and self._lexicon.is_a(each.iri, ("Topic",)) for each in answer.found)
        if language == "en" and _WHOM.match(question) and answer.found and matters:
            return Refused(
                kind="no-claim", language=language, near=answer.found[0].claims[:1], understood=answer.understood
            )
        return self._departures.held(question, language, answer)

    def _whether(self, question: str, language: str) -> Answered | Refused:
        """Answer a question, whether something was somewhere, or then, by the answer to where or when it was, too."""
        outcome = self._ask(question, language)
        if isinstance(outcome, Answered) or outcome.kind == "ambiguous":
            return outcome
        return self._settings.told(question, language) or outcome

    def _of_heads(self, question: str, language: str) -> Answered | Refused:
        """Answer a question, or who headed what it describes."""
        outcome = self._ask(question, language)
        led = self._leaders.told(question, language) if isinstance(outcome, Refused) else None
        return led or outcome

    def _of_sources(self, question: str, language: str) -> _Told:
        """Answer on what something rests."""
        return self._sources.told(question, language) or self._ask(question, language)

    def _of_places(self, question: str, language: str) -> _Told:
        """Answer where something was, or where somebody was banished to."""
        return self._banishments.told(question, language) or self._ask(question, language)

    def cleared(self, question: str, language: str, outcome: Answered | Refused) -> _Told:
        """Answer where a word may mean several things of which only one is explained, or has what is asked."""
        if not isinstance(outcome, Refused) or outcome.kind != "ambiguous":
            return None
        return self._explanations.told(question, language) or self._only_ones.told(question, language, outcome)

    def unread(self, question: str, language: str) -> _Told:
        """Answer a question that is unread."""
        return self.told(question, language, unread=True)

    def told(self, question: str, language: str, *, unread: bool) -> _Told:
        """Answer by the first way that reads a question that is ``unread``, or that nobody is known to claim.

        What is said as in talk is asked once more in plain words.
        """
        if quotes_wish(question, language):
            return self._quoted_wishes.told(question, language)
        ways = (self._setting_out.told, *(self._unread if unread else ()), *self._further)
        asked = (question, *as_talked(question, language))
        return next(
            (told for told in (way(each, language) for each in asked for way in ways) if told is not None), None
        )
