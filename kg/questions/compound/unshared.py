"""Whose view of a matter somebody does not share: *X hangi tarihçinin Azak açıklamasına katılmıyor*.

Asked without the matter and the kind of person; of those with whom he disagrees it keeps the ones whose opposed claims
are of the matter, and who are known to be of the kind. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.project import Project
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.reader import Reader
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Unshared:
    """Who does not share a view, of what it is, and what whoever holds it must be."""

    by: str
    matter: str = ""
    noun: str = ""


def unshared(question: str, language: str) -> Unshared | None:
    """Read whose view of a matter somebody does not share.

    >>> unshared("Harrow hangi tarihçinin Azak açıklamasını ikna edici bulmuyor", "tr")
    Unshared(by='Harrow', matter='Azak', noun='tarihçi')
    >>> unshared("Harrow Azak kuşatması konusunda kimin görüşlerine katılmıyor", "tr")
    Unshared(by='Harrow', matter='Azak kuşatması', noun='')
    >>> unshared("Whose class-based explanation does Harrow find unconvincing", "en")
    Unshared(by='Harrow', matter='class', noun='')
    >>> unshared("Which historian's account of the siege does Harrow reject", "en")
    Unshared(by='Harrow', matter='the siege', noun='historian')
    >>> unshared("Harrow kimin mektubuna katılmıyor", "tr"), unshared("Harrow kimin görüşüne katılıyor", "tr")
    (None, None)
    """
    patterns = _PATTERNS.get(language, ())
    found = next((each for each in (one.fullmatch(question) for one in patterns) if each), None)
    if found is None or (found["first"] and found["matter"]):
        return None
    return Unshared(by=found["by"], matter=found["first"] or found["matter"] or "", noun=found["noun"] or "")


class UnsharedViews(Answers):
    """Answers whose views of a matter somebody does not share, of one store."""

    def __init__(
        self, graph: Store, reader: Reader, project: Project, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, what takes names apart, the project, and what answers a question of a language."""
        super().__init__(graph, reader.lexicon, project)
        self._ask, self._wordings = ask, Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those whose claims of the matter are opposed to his; nothing where there are none."""
        asked = unshared(question, language)
        whole = self._ask(_ASKED[language].format(asked.by), language) if asked is not None else None
        if asked is None or not isinstance(whole, Answered) or whole.understood.intent != "claimants":
            return None
        said = self._wordings.said(asked.matter, language) if asked.matter else []
        kept = []
        for each in whole.found:
            own = evidence.claims(self._graph, each.claims, project=self._project)
            claims = tuple(claim.iri for claim in own if self._is_of(claim, said, language))
            if each.iri and claims and self._is(each.iri, asked.noun, language):
                kept.append(Found(iri=each.iri, claims=claims, contested=each.contested))
        return self._answered(whole.understood, kept, whole.query, whole.instead) if kept else None

    def _is_of(self, claim: Evidence, said: list[Said], language: str) -> bool:
        """Tell whether an end of a claim has each word of a matter."""
        ends = (claim.subject.iri, claim.object.iri)
        return all(any(self._wordings.is_of_thing(word, iri, language) for iri in ends) for word in said)

    def _is(self, iri: str, noun: str, language: str) -> bool:
        """Tell whether somebody is known to be what a noun says."""
        if not noun:
            return True
        if not self._lexicon.is_a(iri, ("Person",)):
            return False
        names = [text for text, tongue in self._lexicon.things[iri].names if tongue in {language, None}]
        told = self._ask(_WHETHER[language].format(names[0], noun), language) if names else None
        return isinstance(told, Answered) and [each.value for each in told.found] == ["yes"]


_VIEW = r"(?:iddia|görüş|açıklama|anlatı|yorum|tez|değerlendirme|çıkarım)(?:l[ae]r)?"
_CASE = r"(?:s?[ıiuü](?:n[ıiuüae])?|[ıiuü]n[ıiuüae])"
_UNCONVINCED = (
    r"(?:(?:ikna edici|inandırıcı|doğru|geçerli|yeterli|yerinde) (?:bulmuyor|bulmaz|bulmadı)|yetersiz buluyor"
    r"|katılmıyor|katılmaz|kabul etmiyor|paylaşmıyor|benimsemiyor)"
)
_UNSHARED = unmarked(
    r"(?P<by>\S+(?: \S+){0,2}?),? (?:(?P<first>\S+(?: \S+){0,3}?) (?:hakkında|konusunda) )?"
    r"(?:kimin|kimlerin|hangi (?P<noun>\w+?)(?:l[ae]r)?n?[ıiuü]n) "
    rf"(?:(?P<matter>\S+(?: \S+){{0,3}}?) )?{_VIEW}{_CASE} {_UNCONVINCED}(?:lar)?"
)
_FINDS = r"(?:(?:find|consider|think|regard as|deem|call) (?:unconvincing|implausible|wrong|mistaken|inadequate|insufficient|unsatisfactory)|not (?:find convincing|share|accept|agree with)|disagree with|reject|dispute|doubt)"
_OWN = r"(?:explanation|account|view|interpretation|theory|thesis|reading|conclusion|opinion)s?"
_PATTERNS = {
    "tr": (_UNSHARED,),
    "en": (
        re.compile(
            rf"(?:whose|which (?P<noun>\w+?)s?['’]s?) (?:(?P<first>[\w-]+?)(?:-based)? )?{_OWN}(?: (?:of|on|about|for) (?P<matter>.+?))? (?:does|did|do) (?P<by>.+?) {_FINDS}",
            re.IGNORECASE,
        ),
    ),
}
_ASKED = {"tr": "{} kimin görüşüne katılmıyor", "en": "With whom does {} disagree"}
_WHETHER = {"tr": "{} {} miydi", "en": "Was {} a {}"}
