"""Whose ideas something rests on, or somebody was drawn to: *whose views were the basis of X*, *kimin etkisinde kaldı*.

Asked for what it rests on, or what he was drawn to, and answered with whoever holds that, explains by it, or wrote it.
Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable

from kg.evidence.reading import rows, values
from kg.project import Project
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.lexicon import Lexicon
from kg.questions.searches import with_prefixes
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


def basis(question: str, language: str) -> str | None:
    """Ask what something rests on, where it is asked on whose ideas it does.

    >>> basis("Panin'in planına kimin fikirleri temel oldu", "tr")
    "Panin'in planına ne temel oldu"
    >>> basis("Whose views formed the basis of the plan", "en"), basis("Whose plan was it", "en")
    ('what gave the basis for the plan', None)
    """
    for pattern, instead in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return found.expand(instead)
    return None


def drawn_to(question: str, language: str) -> str | None:
    """Ask to what somebody was drawn, where it is asked whose influence, or whose ideas, he came under.

    >>> drawn_to("Panin kimin etkisinde kaldı", "tr"), drawn_to("Panin kimin fikirlerinden etkilendi", "tr")
    ('Panin neye sempati duydu', 'Panin neye sempati duydu')
    >>> drawn_to("Panin kimin evinde kaldı", "tr")
    """
    found = (
        next((each for each in (one.fullmatch(question) for one in _DRAWN) if each), None) if language == "tr" else None
    )
    return f"{found['who']} neye sempati duydu" if found is not None else None


class WhoseIdeas(Answers):
    """Answers whose ideas something rests on, of one store."""

    def __init__(
        self, graph: Store, lexicon: Lexicon, project: Project, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its words and project, and what answers a question of a language."""
        super().__init__(graph, lexicon, project)
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those whose ideas they are; nothing where it is not claimed whose."""
        asked, drawn = basis(question, language), drawn_to(question, language)
        whole = self._ask(asked or drawn or "", language) if asked or drawn else None
        if not isinstance(whole, Answered) or whole.understood.intent != "related":
            return None
        held: dict[str, dict[str, None]] = {}
        for each in whole.found:
            if drawn and self._lexicon.is_a(each.iri or "", ("Actor", "Event")):
                continue
            for holder, claim in self._holders(each):
                held.setdefault(holder, dict.fromkeys(each.claims))[claim] = None
        found = [Found(iri=iri, claims=tuple(claims)) for iri, claims in sorted(held.items())]
        return self._answered(whole.understood, found, whole.query, whole.instead) if found else None

    def _holders(self, found: Found) -> set[tuple[str, str]]:
        """Give who holds an idea, explains something by it, or sent a letter, with the claim that says so."""
        if found.iri and self._lexicon.is_a(found.iri, ("Actor",)):
            return {(found.iri, claim) for claim in found.claims}
        query = with_prefixes(_HELD.format(values("idea", (found.iri or "",))))
        return {(text_of(holder), text_of(claim)) for holder, claim in rows(self._graph, query)}


_HELD = (
    "SELECT DISTINCT ?holder ?claim {{ {} ?claim kg:status kg:accepted ; kg:polarity kg:asserts . "
    "{{ ?claim kg:subject ?idea ; kg:predicate kg:explains ; kg:claimant ?holder }} UNION "
    "{{ ?claim kg:object ?idea ; kg:predicate kg:holdsView ; kg:subject ?holder }} UNION "
    "{{ ?claim kg:subject ?idea ; kg:predicate kg:sender ; kg:object ?holder }} }}"
)
_IDEAS = r"(?:fikir|fikr|görüş|düşünce|kanaat|tez)(?:ler|lar)?[ıiuü]"
_UNDER = r"d[ae]n|[ıi]n etkisi(?:nde| altında)|[ae]"
_DRAWN = tuple(
    unmarked(text)
    for text in (
        r"(?P<who>\S+(?: \S+){0,3}?) kimin (?:etkisi|tesiri)(?:nde|nin altında| altında|ne) (?:kal|gir|bulun)\w+",
        r"(?P<who>\S+(?: \S+){0,3}?) kimin (?:etkisindeydi|etkisi altındaydı|tesirindeydi)",
        r"(?P<who>\S+(?: \S+){0,3}?) kimden (?:etkilen|esinlen|ilham al)\w+",
        rf"(?P<who>\S+(?: \S+){{0,3}}?) kimin {_IDEAS}n?(?:{_UNDER}) (?:etkilen|kal|kapıl|esinlen)\w+",
    )
)
_RESTS = r"((?:temel|dayanak) (?:ol|oluştur)\w+)"
_VIEWS = r"(?:ideas?|views?|thoughts?|thinking|opinions?|arguments?|writings?)"
_PATTERNS = {
    "tr": (
        (unmarked(rf"(.+?) kimin {_IDEAS} {_RESTS}"), r"\1 ne \2"),
        (unmarked(rf"kimin {_IDEAS} (.+?) {_RESTS}"), r"\1 ne \2"),
    ),
    "en": (
        (
            re.compile(
                rf"whose {_VIEWS} (?:formed|were|was|gave|provided|became) "
                r"(?:the |a )?(?:basis|foundation|ground)s? (?:of|for) (.+)",
                re.IGNORECASE,
            ),
            r"what gave the basis for \1",
        ),
        (
            re.compile(
                rf"whose {_VIEWS} (?:influenced|shaped|inspired|guided|underlay|underlie|lie behind|lay behind|are behind|were behind"
                r"|informed|underpin|underpinned) (.+)",
                re.IGNORECASE,
            ),
            r"what gave the basis for \1",
        ),
        (
            re.compile(
                rf"(?:up)?on whose {_VIEWS} (?:is|was|were|are|does|did) (.+?) (?:based|rest|built|founded|draw|drawn)(?: on| upon)?",
                re.IGNORECASE,
            ),
            r"what gave the basis for \1",
        ),
    ),
}
