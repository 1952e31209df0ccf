"""How somebody answered another: by a letter, by taking his advice or not, by refusing; and of what he accused him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.questions.answers_found import Answered, Found
from kg.questions.circumstances.dealings import kinds
from kg.questions.circumstances.dealings.searching import Searching, accepted, either, search
from kg.questions.searches import values, with_prefixes
from kg.questions.understood import Clause, Refused, Slot, Understood


class AnswersGiven(Searching):
    """Answers what somebody said or did to what another said or wrote."""

    def _refused(self, who: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell what somebody is claimed to have refused: proposals, ideas, and what he is denied to have approved."""
        refusing, approving = self._iris(kinds.REFUSING), self._iris(kinds.APPROVING)
        opposing = values("opposing", self._iris(kinds.OPPOSING))
        opposed = "?claim kg:predicate ?opposing ; kg:polarity kg:asserts ; kg:object ?idea . ?idea rdf:type kg:Topic ."
        ways = (
            f"{values('refusing', refusing)} ?claim kg:predicate ?refusing ; kg:polarity kg:asserts .",
            f"{values('approving', approving)} ?claim kg:predicate ?approving ; kg:polarity kg:denies .",
            f"{opposing} {opposed}",
        )
        query = search(f"{self._either_of('who', who)} {either(ways)} ?claim kg:subject ?who .", None)
        return self._told_by(query, who, (), asked)

    def _heeded(self, who: Sequence[str], whom: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell whether somebody took another’s advice: he approved of it or was persuaded, or he rejected it."""
        sides = f"{self._either_of('whom', whom)} {self._either_of('who', who)}"

        sent = accepted("?of", "kg:subject ?letter ; kg:predicate kg:sender ; kg:object ?whom")

        def claims(
            names: Sequence[str], polarity: str, form: str = "kg:subject ?who ; kg:object {}"
        ) -> tuple[str, ...]:
            heeding = values("heeding", self._iris(names))
            ways = [f"?claim kg:predicate ?heeding ; {form.format(end)} ." for end in ("?whom", "?letter")]
            return self._claims(search(f"{sides} {heeding} {either((ways[0], f'{ways[1]} {sent}'))}", polarity))

        def persuaded(polarity: str) -> tuple[str, ...]:
            persuading = kinds.PERSUADING if who else kinds.PERSUADING[:1]
            return claims(persuading, polarity, "kg:subject {} ; kg:object ?who")

        yes = (*claims(kinds.APPROVING, "asserts"), *persuaded("asserts"), *claims(kinds.REFUSING, "denies"))
        no = (*claims(kinds.REFUSING, "asserts"), *claims(kinds.APPROVING, "denies"), *persuaded("denies"))
        if not yes and not no:
            return self._none_between(who, whom, asked)
        value = "disputed" if yes and no else "yes" if yes else "no"
        both = tuple(dict.fromkeys((*yes, *no)))
        return self._answered(asked, [Found(value=value, claims=both)], "", self._taken(both, who, whom))

    def _accused_of(self, who: Sequence[str], whom: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell of what somebody accused another: what he claims of him in that in which he accuses him."""
        accusing = values("accusing", self._iris(kinds.ACCUSING))
        accused = accepted(
            "?accusation", "kg:subject ?who ; kg:predicate ?accusing ; kg:object ?whom ; kg:context ?within"
        )
        said = "?claim kg:context ?within ; kg:claimant ?who ; kg:subject ?whom ."
        query = search(f"{values('whom', whom)} {self._either_of('who', who)} {accusing} {accused} {said}")
        return self._told_by(query, who, whom, asked)

    def _complained_of(self, who: Sequence[str], to: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell of whom or what somebody complained to another: in a letter to him."""
        complaining = values("complaining", self._iris(kinds.COMPLAINING))
        sides = f"{self._either_of('who', who)} {self._either_of('to', to)} {complaining}"
        said = "kg:subject ?who ; kg:predicate ?complaining ; kg:object ?answer ; kg:context ?letter"
        addressed = "kg:subject ?letter ; kg:predicate kg:addressee ; kg:object ?to"
        query = with_prefixes(
            f"SELECT DISTINCT ?answer ?claim WHERE {{\n  {sides}\n  {accepted('?claim', said)}\n"
            f"  {accepted('?of', addressed)}\n}}\n"
        )
        found = self._found(query)
        if not found:
            return self._none_between(who, to, asked)
        taken = self._taken([claim for each in found for claim in each.claims], who, to)
        return self._answered(asked, found, query, taken)

    def _answered_how(self, who: Sequence[str], letters: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell how somebody answered some letters: what he replied, of what, and what he did by it."""
        replied = "kg:subject ?reply ; kg:predicate kg:repliesTo ; kg:object ?letter"
        sent = accepted("?sent", "kg:subject ?reply ; kg:predicate kg:sender ; kg:object ?who")
        replying = f"{accepted('?of', replied)} {sent}"
        weighing = values("weighing", self._iris((*kinds.APPROVING, *kinds.REFUSING)))
        ways = (
            f"?claim {replied} . {sent}",
            f"{replying} ?claim kg:subject ?reply ; kg:predicate kg:concerns .",
            f"{replying} ?claim kg:context ?reply ; kg:subject ?who .",
            f"{weighing} ?claim kg:subject ?who ; kg:predicate ?weighing ; kg:object ?letter .",
            f"{weighing} ?claim kg:subject ?who ; kg:predicate ?weighing ; kg:context ?letter .",
        )
        if not letters:
            return self._none_between(who, (), asked)
        for ends in filter(None, (who, self._officials(who))):
            sides = f"{self._either_of('who', ends)} {values('letter', letters)}"
            told = self._told_by(search(f"{sides} {either(ways)}", None), ends, (), asked)
            if isinstance(told, Answered):
                found = self._by_letters(told, sides)
                return found if ends is who else replace(found, instead=self._senders_of(found, ends))
        return self._none_between(who, (), asked)

    def _senders_of(self, answer: Answered, among: Sequence[str]) -> tuple[str, ...]:
        """Give those of some who sent what is the answer."""
        sent = {sender for each in answer.found for sender in self._lexicon.senders.get(each.iri or "", ())}
        return tuple(each for each in among if each in sent)

    def _officials(self, who: Sequence[str]) -> tuple[str, ...]:
        """Give whoever held an office of a government or a state: what he wrote, it answered."""
        groups = [each for each in who if self._lexicon.is_a(each, ("Government", "State"))]
        if not groups:
            return ()
        whole = (*groups, *self._same_state(groups))
        parts = (part for each in whole for part in self._lexicon.parts.get(each, ()))
        of = values("group", dict.fromkeys((*whole, *parts)))
        query = with_prefixes(f"SELECT DISTINCT ?answer ?none WHERE {{ {of} ?answer kg:officeOf ?group }}")
        held = (self._lexicon.holders.get(each.iri, ()) for each in self._found(query) if each.iri)
        return tuple(dict.fromkeys(holder for holders in held for holder in holders))

    def _by_letters(self, told: Answered, sides: str) -> Answered:
        """Give the letters by which somebody answered, if there are any: their claims tell what he did by them."""
        reply = accepted("?claim", "kg:subject ?answer ; kg:predicate kg:repliesTo ; kg:object ?letter")
        sent = accepted("?sent", "kg:subject ?answer ; kg:predicate kg:sender ; kg:object ?who")
        query = with_prefixes(f"SELECT DISTINCT ?answer ?claim WHERE {{\n  {sides}\n  {reply}\n  {sent}\n}}\n")
        found = self._found(query)
        if not found:
            return told
        rest = tuple(claim for each in told.found for claim in each.claims)
        if len(found) == 1:
            found = [replace(found[0], claims=tuple(dict.fromkeys((*found[0].claims, *rest))))]
        clause = Clause(relations=("repliesTo",), subject=Slot(asked=True))
        return self._answered(replace(told.understood, intent="related", clauses=(clause,)), found, query, told.instead)

    def _agreed(self, who: Sequence[str], view: Sequence[str], asked: Understood) -> Answered | Refused:
        """Tell whether somebody agreed with another, or with a view: by what is claimed of him."""
        held = accepted("?of", "kg:subject ?by ; kg:predicate kg:holdsView ; kg:object ?view")
        sides = f"{self._either_of('who', who)} {{ {values('view', view)} }} UNION {{ {values('by', view)} {held} }}"

        def claims(names: Sequence[str], polarity: str) -> tuple[str, ...]:
            relations = values("relation", self._iris(names))
            return self._claims(
                search(
                    f"{sides} {relations} ?claim kg:subject ?who ; kg:predicate ?relation ; kg:object ?view .", polarity
                )
            )

        yes = (*claims(kinds.AGREEING, "asserts"), *claims(kinds.DISAGREEING, "denies"))
        no = (*claims(kinds.DISAGREEING, "asserts"), *claims(kinds.AGREEING, "denies"))
        if not yes and not no:
            return self._none_between(who, view, asked)
        value = "disputed" if yes and no else "yes" if yes else "no"
        both = tuple(dict.fromkeys((*yes, *no)))
        return self._answered(asked, [Found(value=value, claims=both)], "", self._taken(both, who, view))
