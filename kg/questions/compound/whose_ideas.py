"""Whose ideas something rests on, or somebody was drawn to: *whose views were the basis of X*, *kimin etkisinde kaldı*.

Asked for what it rests on, or what he was drawn to, and answered with whoever holds that, explains by it, or wrote it.
Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.evidence import reading as evidence
from kg.evidence.reading import rows, values
from kg.project import Project
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.reader import Reader
from kg.questions.saying.named import named
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
        self, graph: Store, project: Project, reader: Reader, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its project, what takes names apart, and what answers a question of a language."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings, self._ask = reader, Wordings(reader), ask

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, unless it is of an idea that others hold than the one whose idea is asked of."""
        said = _OWN.search(question) if language == "en" else None
        who = named(self._reader, said["who"], "en") if said is not None else ()
        slots = (slot for clause in answer.understood.clauses for slot in (clause.subject, clause.object))
        ideas = [each for slot in slots for each in slot.things if self._lexicon.is_a(each, ("Topic",))]
        holders = {holder for each in ideas for holder, _ in self._holders(Found(iri=each, claims=()))}
        if who and holders and not holders & set(who):
            return Refused(kind="unreadable", language=answer.understood.language, words=(said["who"],) if said else ())
        return answer

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those whose ideas they are; nothing where it is not claimed whose."""
        asked, drawn = basis(question, language), drawn_to(question, language)
        of = _OF.fullmatch(asked) if asked and language == "en" else None
        asked = of["idea"] if of is not None else asked
        whole = self._ask(asked or drawn or "", language) if asked or drawn else None
        if not isinstance(whole, Answered) or whole.understood.intent != "related":
            return None
        said = self._wordings.said(of["of"], language) if of is not None else ()
        held: dict[str, dict[str, None]] = {}
        for each in whole.found:
            if said and not self._is_said(each, said, language):
                continue
            if drawn and self._lexicon.is_a(each.iri or "", ("Actor", "Event")):
                continue
            for holder, claim in self._holders(each):
                held.setdefault(holder, dict.fromkeys(each.claims))[claim] = None
        found = [Found(iri=iri, claims=tuple(claims)) for iri, claims in sorted(held.items())]
        return self._answered(whole.understood, found, whole.query, whole.instead) if found else None

    def _is_said(self, found: Found, said: Sequence[Said], language: str) -> bool:
        """Tell whether a passage of an answer’s claims has all of some words."""
        claims = evidence.claims(self._graph, found.claims, project=self._project)
        return any(all(self._wordings.is_of_passage(each, claim, language) for each in said) for claim in claims)

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
_IDEA = r"(?:explanation|interpretation|account|theory|thesis|reading|ideas?|views?|thoughts?|thinking|opinions?|arguments?|writings?)"
_OWN = re.compile(rf"\b(?P<who>(?:[A-Z][\w’'.-]*? )*[A-Z][\w.-]*?)['’]s? {_IDEA}\b")
_OF = re.compile(rf"(?P<idea>.+['’]s? {_IDEA}) (?:of|about|on|for|regarding) (?P<of>.+)", re.IGNORECASE)
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
        (
            re.compile(
                r"who (?:influenced|inspired|shaped|informed|underlies|underlay) "
                rf"((?-i:[A-Z]).+?['’]s? {_IDEA}(?: (?:of|about|on|for) .+)?)",
                re.IGNORECASE,
            ),
            r"what gave the basis for \1",
        ),
    ),
}
