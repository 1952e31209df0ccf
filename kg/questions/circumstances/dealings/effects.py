"""What something led to, how one thing influenced another, how much was given, and what somebody said in a letter."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.questions import spans
from kg.questions.answers_found import Answered
from kg.questions.circumstances.dealings import kinds
from kg.questions.circumstances.dealings.searching import Searching, accepted, either, search
from kg.questions.circumstances.whereabouts import lies_in
from kg.questions.dates import Period
from kg.questions.morphology import english_stem, plain
from kg.questions.searches import values, with_prefixes
from kg.questions.understood import Clause, Refused, Slot, Understood


class Effects(Searching):
    """Answers what came of something."""

    def _causing(self, families: Collection[str] = kinds.CAUSING) -> str:
        known = self._lexicon.relations.values()
        return values(
            "causing",
            self._iris(
                each.id
                for each in known
                if each.family in families and each.id not in kinds.NOT_CAUSING and not each.derived
            ),
        )

    def _consequences(self, what: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell what something led to, with the outcomes of an event; where nobody claims that, what it influenced."""
        outcome = "?claim kg:subject ?answer ; kg:predicate kg:outcomeOf ; kg:object ?what ."
        for families in (kinds.CAUSING[:1], kinds.CAUSING[1:]):
            caused = f"{self._causing(families)} ?claim kg:subject ?what ; kg:predicate ?causing ; kg:object ?answer ."
            query = search(f"{values('what', what)} {either((caused, outcome))}", columns=_WITH_ANSWER)
            found = self._found(query)
            if found:
                clause = Clause(relations=("ledTo",), subject=Slot(things=tuple(what)), object=Slot(asked=True))
                return self._answered(replace(asked, intent="related", clauses=(clause,)), found, query)
        return self._none_between(what, (), asked)

    def _influenced_how(self, who: Sequence[str], what: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell how somebody or something influenced another: himself, by what he did, or by what he wrote."""
        causing = self._causing()
        doing = values("doing", self._iris(kinds.CARRYING_OUT))
        done = accepted("?of", "kg:subject ?who ; kg:predicate ?doing ; kg:object ?deed")
        sent = accepted("?of", "kg:subject ?deed ; kg:predicate kg:sender ; kg:object ?who")
        ways = (
            "?claim kg:subject ?who ; kg:predicate ?causing ; kg:object ?what .",
            f"{doing} {done} ?claim kg:subject ?deed ; kg:predicate ?causing ; kg:object ?what .",
            f"{sent} ?claim kg:subject ?deed ; kg:predicate ?causing ; kg:object ?what .",
        )
        query = search(f"{self._either_of('who', who)} {self._either_of('what', what)} {causing} {either(ways)}")
        return self._told_by(query, who, what, asked)

    def _capacity(self, who: Sequence[str], at: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell as what somebody was at an event or a place: what he held, whom he represented, to what he belonged."""
        known = tuple(self._lexicon.relations.values())
        being = values(
            "being",
            self._iris(each.id for each in known if each.family in kinds.CAPACITY and each.id not in kinds.NO_CAPACITY),
        )
        own = f"{values('who', who)} {being} ?claim kg:subject ?who ; kg:predicate ?being ."
        there = accepted("?of", "kg:subject ?group ; kg:predicate ?going ; kg:object ?at")
        held = accepted("?of", "kg:subject ?event ; kg:predicate kg:tookPlaceIn ; kg:object ?at")
        going = values("going", self._iris(each.id for each in known if each.family in kinds.BEING_THERE))
        ways = (
            "?claim kg:context ?at .",
            "?claim kg:place ?at .",
            f"{held} ?claim kg:context ?event .",
            f"{going} ?claim kg:object ?group . {there}",
        )
        query = search(f"{own} {values('at', at)} {either(ways)}")
        read = evidence.claims(self._graph, self._claims(search(own)), project=self._project)
        called = [claim.iri for claim in read if self._is_called_after(claim.object.iri, at)]
        return self._told_by(query, who, (), asked, called)

    def _is_called_after(self, iri: str, at: Sequence[str]) -> bool:
        """Tell whether an office has a place in its name: *ambassador in Vienna*."""
        known = self._lexicon.things
        if iri not in known or "Office" not in known[iri].classes:
            return False
        said = {word for name, _ in known[iri].names for word in plain(name).split()}
        return any(plain(name) in said for place in at for name, _ in known[place].names)

    def _amount(
        self, noun: str, who: Sequence[str], whom: Sequence[str], asked: Understood
    ) -> Answered | Refused | None:
        """Tell of which agreement on aid the tables say how much of something was given; nothing where none does."""
        classes = sorted(
            each
            for name in kinds.AID_CLASSES
            if name in self._lexicon.classes
            for each in self._lexicon.classes[name].below
        )
        lines = [
            f"{self._either_of(name, some)} {accepted(f'?{name}Claim', f'{_PARTY} ?{name}')}"
            for name, some in (("who", who), ("whom", whom))
            if some
        ]
        query = with_prefixes(
            f"SELECT DISTINCT ?answer ?claim WHERE {{\n  {values('kind', (terms.KG + each for each in classes))}\n"
            f"  {' '.join(lines)}\n  ?answer rdf:type ?kind .\n"
            f"  {accepted('?claim', 'kg:subject ?answer ; kg:predicate kg:hasParty')}\n}}\n"
        )
        found = [each for each in self._kept(self._found(query), asked.period) if self._counts(each.iri or "", noun)]
        if not found or not self._gave(who, whom):
            return None
        told = tuple(each for each in (self._in_short(one.iri or "", asked.language) for one in found) if each)
        clause = Clause(relations=("hasParty",), subject=Slot(asked=True), object=Slot(things=tuple(whom or who)))
        taken = self._taken([claim for each in found for claim in each.claims], who, whom)
        return replace(
            self._answered(replace(asked, intent="related", clauses=(clause,)), found, query, taken), told=told
        )

    def _gave(self, who: Sequence[str], whom: Sequence[str]) -> bool:
        """Tell whether somebody is claimed to have given, lent or promised anything to another, in that direction."""
        ends = [
            f"{self._either_of(name, some)} ?claim kg:{end} ?{name} ."
            for name, some, end in (("who", who, "subject"), ("whom", whom, "object"))
            if some
        ]
        giving = values("giving", self._iris(kinds.OFFERING))
        return bool(self._claims(search(f"{giving} ?claim kg:predicate ?giving . {' '.join(ends)}")))

    def _counts(self, iri: str, noun: str) -> bool:
        """Tell whether what the tables say of something has a number of what a noun is for."""
        wanted = {english_stem(each) for each in (kinds.COINS if noun in kinds.MONEY else (noun,))}
        known = self._lexicon.things[iri]
        for text in (*known.descriptions, *(name for name, _ in known.names)):
            said = plain(text).split()
            if wanted & {english_stem(each) for each in said} and any(map(_is_number, said)):
                return True
        return False

    def _in_short(self, iri: str, language: str) -> str:
        known = self._lexicon.things[iri]
        said = known.descriptions[:1] if language == "en" else known.descriptions[-1:]
        return f"{known.label(language, 'en')}: {said[0]}" if said else ""

    def _told_to(
        self, kind: str, who: Sequence[str], whom: Sequence[str], asked: Understood
    ) -> Answered | Refused | None:
        """Tell what somebody said to another: the one or two matters of that letter of his in which he said it.

        Of whom or of what place a letter is, is not yet what was said; a longer letter is of more than that.
        """
        telling = values("telling", self._iris(kinds.TELLING[kind]))
        told = "kg:subject ?who ; kg:predicate ?telling ; kg:object ?whom ; kg:context ?letter"
        sent = accepted("?sent", _SENT)
        matter = "?claim kg:subject ?letter ; kg:predicate kg:concerns ; kg:object ?answer ."
        sides = f"{self._either_of('who', who)} {self._either_of('whom', whom)} {telling}"
        query = search(f"{sides} {accepted('?of', told)} {sent} {matter}", columns=_WITH_ANSWER)
        found = self._kept(self._found(query), asked.period)
        never = kinds.NEVER_SAID + (("Event",) if kind == "promised-to" else ())
        unsaid = any(self._lexicon.is_a(each.iri or "", never) for each in found)
        if unsaid or not 0 < len(found) <= _FEW:
            if kind == "told-to":
                return Refused(kind="unreadable", language=asked.language)
            near = self._claims(search(f"{sides} ?claim kg:subject ?who ; kg:predicate ?telling ; kg:object ?whom ."))
            known = bool(near) or kind == "promised-to"
            return Refused(kind="no-claim", language=asked.language, near=near, understood=asked) if known else None
        taken = self._taken([claim for each in found for claim in each.claims], who, whom)
        clause = Clause(relations=("concerns",), subject=Slot(), object=Slot(asked=True))
        return self._answered(replace(asked, intent="related", clauses=(clause,), period=None), found, query, taken)

    def _said_in(
        self, who: Sequence[str], to: Sequence[str], at: Sequence[str], classes: Collection[str], asked: Understood
    ) -> Answered | Refused | None:
        """Tell what the only letter or speech of somebody was about, to somebody, at an event, or of a day."""
        own = self._letters_of_kind(who, to, at, classes, asked.period)
        if len(own) != 1:
            return None
        matter = "?claim kg:subject ?letter ; kg:predicate kg:concerns ; kg:object ?answer ."
        query = search(f"{values('letter', own)} {matter}", columns=_WITH_ANSWER)
        found = self._found(query)
        if found:
            clause = Clause(relations=("concerns",), subject=Slot(things=own), object=Slot(asked=True))
            return self._answered(replace(asked, intent="related", clauses=(clause,), period=None), found, query)
        said = search(
            f"{self._either_of('who', who)} {values('letter', own)} ?claim kg:context ?letter ; kg:claimant ?who ."
        )
        return self._told_by(said, who, (), replace(asked, period=None))

    def _letters_of_kind(
        self,
        who: Sequence[str],
        to: Sequence[str],
        at: Sequence[str],
        classes: Collection[str],
        period: Period | None,
    ) -> tuple[str, ...]:
        """Give the letters or speeches of somebody, of some classes, to somebody, at an event, or of a day.

        Of a day are those that are dated on it; where none is, those that may be of it.
        """
        lines = [f"{self._either_of('who', who)} {accepted('?sent', _SENT)}"]
        if to:
            lines.append(f"{self._either_of('to', to)} {accepted('?got', _GOT)}")
        if at:
            there = accepted("?place", "kg:subject ?event ; kg:predicate kg:tookPlaceIn ; kg:object ?at")
            held = accepted("?held", "kg:subject ?letter ; kg:predicate kg:deliveredAt ; kg:object ?event")
            ways = (accepted("?held", _HELD), "?sent kg:context ?at .", f"{there} {held}")
            lines.append(f"{values('at', at)} {either(ways)}")
        query = with_prefixes("SELECT DISTINCT ?letter ?sent WHERE {\n  " + "\n  ".join(lines) + "\n}\n")
        letters = [each for each in self._found(query) if each.iri and self._lexicon.is_a(each.iri, tuple(classes))]
        own = tuple(each.iri for each in letters if each.iri)
        if period is None:
            return own
        dates = {each: self._lexicon.things[each].dates for each in own}
        exactly = tuple(each for each in own if any(spans.is_within(day, period) for day in dates[each]))
        return exactly or tuple(each for each in own if any(lies_in(day, period) for day in dates[each]))


def _is_number(word: str) -> bool:
    return re.fullmatch(r"[\d.,]+", word) is not None or word in _NUMBERS


_NUMBERS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen"}
    | {"hundred", "thousand", "million"}
)
_FEW = 2
_WITH_ANSWER = "?answer ?claim"
_PARTY = "kg:subject ?answer ; kg:predicate kg:hasParty ; kg:object"
_SENT = "kg:subject ?letter ; kg:predicate kg:sender ; kg:object ?who"
_GOT = "kg:subject ?letter ; kg:predicate kg:addressee ; kg:object ?to"
_HELD = "kg:subject ?letter ; kg:predicate kg:deliveredAt ; kg:object ?at"
