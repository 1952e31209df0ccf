"""Answers to what is asked of a clause: by the claims that answer whether it is so. Owns no reading of a clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.project import Project
from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.joining import Ask, said_of
from kg.questions.grammar import calling_of
from kg.questions.reader import Reader
from kg.questions.saying.archives import ArchivesUsed
from kg.questions.saying.citing import Citations
from kg.questions.saying.deeds import said_of_deed
from kg.questions.saying.differing import DifferingViews
from kg.questions.saying.grounds import GroundsOfClaims
from kg.questions.saying.named import named
from kg.questions.saying.opposing import OpposedClaims
from kg.questions.saying.said import Said, in_english
from kg.questions.saying.said_turkish import in_turkish
from kg.questions.saying.works_cited import WorksCited
from kg.questions.searches import values, with_prefixes
from kg.questions.states import state_of
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    """The claims that a clause is so, and those that it is not."""

    asserting: tuple[str, ...]
    denying: tuple[str, ...]

    @property
    def every(self) -> tuple[str, ...]:
        return (*self.asserting, *self.denying)

    @property
    def value(self) -> str:
        return "disputed" if self.asserting and self.denying else "yes" if self.asserting else "no"

    def of(self, kept: Iterable[str]) -> _Weighed:
        own = set(kept)
        yes, no = (tuple(each for each in some if each in own) for some in (self.asserting, self.denying))
        return _Weighed(asserting=yes, denying=no)


class Telling(Answers):
    """Answers who claims a clause, whether somebody does, how certain it is, and on what it rests."""

    def __init__(self, graph: Store, project: Project, reader: Reader, answerer: Answerer, ask: Ask) -> None:
        """Take the store, what takes questions apart, and what reads and answers simpler ones."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._answerer, self._ask = reader, answerer, ask
        self._opposed = OpposedClaims(graph, project, reader, answerer)
        self._differing = DifferingViews(graph, project, reader)
        self._cited = Citations(graph, project, reader, answerer)
        self._grounds = GroundsOfClaims(graph, project, reader)
        self._works = WorksCited(graph, project, reader)
        self._archives = ArchivesUsed(graph, project, reader)

    def told(self, question: str, tongue: str) -> Answered | Refused | None:
        """Answer what is asked of a clause; nothing where nothing is."""
        apart = self._differing.told(question, tongue) or self._opposed.told(question, tongue)
        if apart is not None:
            return apart
        if (grounds := self._grounds.told(question, tongue)) is not None:
            return grounds
        for way in (self._cited, self._works, self._archives):
            if (cited := way.told(question, tongue)) is not None:
                return cited
        if (deed := self._of_deed(question, tongue)) is not None:
            return deed
        said = self._said(question, tongue)
        return self._of_clause(said, tongue) if said is not None else None

    def _of_deed(self, question: str, tongue: str) -> Answered | Refused | None:
        """Give the claims of somebody that say a deed which is told by its noun; nothing where he has none."""
        pieces = self._reader.pieces(question, tongue, describing=False) if tongue == "tr" else ()
        said = said_of_deed(question, pieces, tongue)
        who = set(named(self._reader, said.by, tongue)) if said is not None else set()
        known = self._known(Said(kind="says", whether=said.whether), tongue) if said is not None and who else None
        if not isinstance(known, Answered):
            return None
        own = [each.iri for each in known.claims if who & {one.iri for one in each.claimants}]
        if not own:
            return None
        own = self._in_one_breath(own, known)
        asked = replace(known.understood, intent="saying", claimants=tuple(sorted(who)))
        return self._answered(
            asked, [Found(value=claim, claims=(claim,)) for claim in own], self._query(own), known.instead
        )

    def _in_one_breath(self, own: Sequence[str], known: Answered) -> list[str]:
        """Give claims of a deed, to or for nobody in particular, with what is said of it at the same place.

        That is what one work says on one page of the same two, and what it says in the same sentence of who did it.
        """
        doers = [thing for each in known.understood.clauses for thing in each.subject.things]
        if not doers or any(each.object.things for each in known.understood.clauses):
            return list(own)
        told = [each for each in known.claims if each.iri in own and each.cites]
        pairs = {(_place(each), _ends(each)) for each in told}
        sentences = {(_place(each), passage.quotation) for each in told for passage in each.passages}
        around = evidence.claims(self._graph, evidence.find(self._graph, about=doers), project=self._project)
        more = (
            each.iri
            for each in around
            if (_place(each), _ends(each)) in pairs
            or any((_place(each), passage.quotation) in sentences for passage in each.passages)
        )
        return list(dict.fromkeys((*own, *more)))

    def _said(self, question: str, tongue: str) -> Said | None:
        if tongue == "en":
            said = in_english(question)
            return self._of_anybody(said) if said is not None else None
        pieces = self._reader.pieces(question, tongue, describing=False) if tongue == "tr" else ()
        return in_turkish(question, pieces) if pieces else None

    def _of_anybody(self, said: Said) -> Said:
        """Ask of an English clause that begins with who does it of whom it is so, too: *who organised the arson*."""
        clause = said.whether[-1].removeprefix("did ")
        pieces = self._reader.pieces(clause, "en", describing=False)
        named = pieces[1:] if pieces and pieces[0].little else pieces
        doer, verb = (*named[:2], None, None)[:2]
        if doer is None or verb is None or not doer.things or not verb.senses or verb.little:
            return said
        rest = " ".join(clause.split()[doer.end :])
        return replace(said, anybody=f"who {rest}", subject=doer.things)

    def _of_clause(self, said: Said, tongue: str) -> Answered | Refused | None:
        known = self._known(said, tongue)
        if isinstance(known, Refused):
            return None if said.kind in {"so", "who"} and known.kind != "no-claim" else known
        if known is None or said.kind == "so":
            return known
        weighed = self._weigh(known, negative=said.negative)
        if not weighed.every:
            return Refused(kind="no-claim", language=tongue, understood=known.understood)
        ways = {
            "who": self._claimants_of,
            "says": self._says,
            "anyone": self._anyone,
            "certain": self._certain,
            "disputed": self._disputed,
            "sources": self._resting_on,
        }
        return ways[said.kind](said, known, weighed)

    def _known(self, said: Said, tongue: str) -> Answered | Refused | None:
        """Ask whether a clause is so, in the first of the ways that can be read."""
        refused: Refused | None = None
        for each in said.whether:
            known = self._ask(each, tongue, depth=1)
            if isinstance(known, Answered) and known.understood.intent == "whether":
                return known
            if isinstance(known, Refused) and (refused is None or known.kind == "no-claim"):
                refused = known
        if refused is not None and refused.kind == "no-claim":
            return refused  # it was read, and nobody claims it: who did the like is another question
        whole = self._ask(said.anybody, tongue, depth=1) if said.anybody and said.subject else None
        asked = said_of(whole.understood, said.subject) if isinstance(whole, Answered) else None
        if asked is None:
            return refused
        return self._answerer.answer(replace(asked, intent="whether"))

    def _weigh(self, known: Answered, *, negative: bool) -> _Weighed:
        claims = tuple(known.claims)
        yes, no = (tuple(each.iri for each in claims if each.denies == denied) for denied in (False, True))
        return _Weighed(asserting=no if negative else yes, denying=yes if negative else no)

    def _claimants_of(self, said: Said, known: Answered, weighed: _Weighed) -> Answered | Refused | None:
        """Give who claims it, without those who are left out."""
        language = known.understood.language
        calling = self._calling(said.noun, language)
        if said.noun and not calling:
            return None
        out = {state_of(self._lexicon, each) for each in named(self._reader, said.besides, language)}
        if said.besides and not out:
            return None
        own = {claimant.iri for claim in known.claims if claim.iri in weighed.asserting for claimant in claim.claimants}
        kept = sorted(
            iri
            for iri in own
            if state_of(self._lexicon, iri) not in out and (not calling or self._answerer.is_called(iri, calling))
        )
        found = [Found(iri=iri, claims=self._of_claimant(iri, known, weighed.asserting)) for iri in kept]
        asked = replace(known.understood, intent="claimants", calling=calling)
        if not found:
            return Refused(kind="no-claim", language=language, near=weighed.every[:_MOST], understood=None)
        return self._answered(asked, found, self._query(weighed.asserting), known.instead)

    def _of_claimant(self, iri: str, known: Answered, claims: Sequence[str]) -> tuple[str, ...]:
        return tuple(
            each.iri for each in known.claims if each.iri in claims and iri in {one.iri for one in each.claimants}
        )

    def _calling(self, noun: str, language: str) -> tuple[str, ...]:
        """Give the words for a kind of claimants: *historians*."""
        if not noun:
            return ()
        pieces = self._reader.pieces(noun, language, describing=False)
        return calling_of(pieces[0]) if len(pieces) == 1 else ()

    def _says(self, said: Said, known: Answered, weighed: _Weighed) -> Answered | Refused | None:
        """Say whether somebody claims it, or claims that it was not so."""
        language = known.understood.language
        who = set(named(self._reader, said.by, language))
        if not who:
            return Refused(kind="unknown-name", language=language, words=(said.by,))
        own = weighed.of(each.iri for each in known.claims if who & {one.iri for one in each.claimants})
        if not own.every:
            return Refused(kind="no-claim", language=language, near=weighed.every[:_MOST])
        asked = replace(known.understood, claimants=tuple(sorted(who)))
        return self._answered(asked, [Found(value=own.value, claims=own.every)], self._query(own.every), known.instead)

    def _anyone(self, said: Said, known: Answered, weighed: _Weighed) -> Answered | Refused | None:
        """Say whether anybody claims it, but for those who are left out."""
        out = set(named(self._reader, said.besides, known.understood.language)) if said.besides else set()
        if said.besides and not out:
            return None
        own = weighed.of(each.iri for each in known.claims if not out >= {one.iri for one in each.claimants})
        if not own.every:
            return Refused(kind="no-claim", language=known.understood.language, near=weighed.every[:_MOST])
        found = [Found(value=own.value, claims=own.every)]
        return self._answered(known.understood, found, self._query(own.every), known.instead)

    def _certain(self, said: Said, known: Answered, weighed: _Weighed) -> Answered:
        """Say whether it is claimed as certain, and nobody speaks against it."""
        del said
        value, firm = weighed.value, any(each.certainty == "certain" for each in known.claims)
        opposed = value == "yes" and self._is_opposed(weighed.asserting)
        value, moment = ("disputed", "contended") if opposed else (value, "firm" if value == "yes" else "")
        value, moment = ("no", "hedged") if value == "yes" and not firm else (value, moment)
        asked = replace(known.understood, moment=moment)
        return self._answered(asked, [Found(value=value, claims=weighed.every)], known.query, known.instead)

    def _disputed(self, said: Said, known: Answered, weighed: _Weighed) -> Answered:
        """Say whether anybody speaks against it."""
        del said
        opposed = weighed.value == "disputed" or self._is_opposed(weighed.every)
        asked = replace(
            known.understood, moment="" if weighed.value == "disputed" else "opposed" if opposed else "undisputed"
        )
        found = [Found(value="disputed" if opposed else "no", claims=weighed.every)]
        return self._answered(asked, found, known.query, known.instead)

    def _is_opposed(self, claims: Sequence[str]) -> bool:
        return self._against.are_opposed([claims])[0]

    def _resting_on(self, said: Said, known: Answered, weighed: _Weighed) -> Answered | Refused | None:
        """Give the works that the claims cite, or say that they cite none; of one who is named, those of his alone."""
        who = named(self._reader, said.by, known.understood.language)
        if said.by and not who:
            return None
        own = weighed.of(each.iri for each in known.claims if set(who) & {one.iri for one in each.claimants})
        claims = (own if who else weighed).asserting
        asked = replace(known.understood, intent="sources", claimants=who)
        if not claims:
            return Refused(kind="no-claim", language=known.understood.language, near=weighed.every[:_MOST])
        return self._answerer.sources_of(asked, claims, self._query(claims), known.instead)

    def _query(self, claims: Sequence[str]) -> str:
        return with_prefixes(
            "SELECT DISTINCT ?claim ?claimant WHERE {\n"
            f"  {values('claim', claims)}\n"
            "  ?claim kg:claimant ?claimant .\n"
            "}\n"
        )


def _place(claim: Evidence) -> tuple[frozenset[str], frozenset[tuple[str, str | None]]]:
    """Give whose a claim is, and on which pages of which works."""
    return (
        frozenset(each.iri for each in claim.claimants),
        frozenset((each.work.iri, each.locator) for each in claim.cites),
    )


def _ends(claim: Evidence) -> frozenset[str]:
    return frozenset({claim.subject.iri, claim.object.iri})


_MOST = 3
