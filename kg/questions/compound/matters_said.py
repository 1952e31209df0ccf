"""A matter that no claim has as its own end: *who warned X that Y would be suspicious, Y’nin kötüleştiğini kime yazdı*.

The rest is asked without it, and of its answers those are left of which a claim has every word of the matter. Owns no
claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.project import Project
from kg.questions.answers_found import Answered, Found
from kg.questions.compound.wordings import Marks, Said, Wordings, marks
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Besides:
    """A question without its matter, and the matter; ``brief``: one word is enough, since of what it is was said."""

    question: str
    matter: str
    brief: bool = False


def besides(question: str, language: str) -> Iterator[Besides]:
    """Give the ways to take a matter out of a question, the shortest matter first, then Turkish ones behind a name.

    >>> [each.matter for each in besides("Who wrote to Panin that the relations were getting worse", "en")]
    ['the relations were getting worse']
    >>> [(each.question, each.matter) for each in besides("İlişkilerin kötüleştiğini Panin kime yazdı", "tr")]
    [('Panin kime yazdı', 'İlişkilerin kötüleştiğini')]
    >>> list(besides("Panin'i ilişkilerin kötüleşeceği konusunda kim uyardı", "tr"))[-1]
    Besides(question="Panin'i kim uyardı", matter='ilişkilerin kötüleşeceği', brief=False)
    >>> list(besides("Who wrote to Panin", "en")), list(besides("Panin kime yazdı", "tr"))
    ([], [])
    """
    for pattern in _PATTERNS.get(language, ()):
        found = sorted(pattern.finditer(question), key=lambda each: len(each["matter"]))
        for each in found:
            before, after = question[: each.start()].strip(" ,"), question[each.end() :].strip(" ,")
            rest = " ".join(filter(None, (before, after)))
            brief = "brief" in pattern.groupindex
            if len(rest.split()) >= _LEAST and (brief or len(each["matter"].split()) >= _LEAST):
                yield Besides(question=rest, matter=each["matter"], brief=brief)
            named = _NAMED_FIRST.match(each["matter"]) if language == "tr" and not before else None
            if named is not None:
                yield Besides(question=f"{named['name']} {rest}", matter=named["matter"])


class MattersSaid:
    """Answers questions with such a matter, of one store."""

    def __init__(
        self, graph: Store, project: Project, reader: Reader, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its project, what takes questions apart, and what answers the simpler ones."""
        self._graph, self._project, self._lexicon = graph, project, reader.lexicon
        self._ask, self._wordings = ask, Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those of whom a claim has all words of the matter; nothing where none has, nor to how many."""
        if _NUMBER.search(question):
            return None
        for each in besides(question, language):
            said = self._wordings.said(_MADE.sub(r"\g<whom> \g<how>", each.matter), language)
            aim = each.brief or _ONE_THING.match(each.matter) is not None
            answer = self._ask(each.question, language) if len(said) >= (1 if aim else _LEAST) else None
            known = isinstance(answer, Answered) and answer.understood.intent in _INTENTS
            if known and isinstance(answer, Answered) and (aim or _is_of_somebody(answer)):
                whole = self._wordings.said(question, language)
                own = tuple(
                    one for one in answer.found if not (one.iri and self._wordings.speak_of(whole, one.iri, language))
                )
                return self._of(replace(answer, found=own), each, said, language)
        return None

    def _of(self, answer: Answered, asked: Besides, said: Sequence[Said], language: str) -> Answered | None:
        negative = is_negative(asked.matter)
        kept: list[Found] = []
        for found in answer.found:
            claims = self._read(found.claims)
            own = [each.iri for each in claims if self._has(each, said, language, negative=negative)]
            letters = {iri for each in claims for iri in (each.subject.iri, *(one.iri for one in each.context))}
            told = (
                []
                if own
                else [each for each in self._within(letters) if self._has(each, said, language, negative=negative)]
            )
            if own or told:
                sent = [
                    each.iri
                    for each in claims
                    if {each.subject.iri} & {one.iri for each in told for one in each.context}
                ]
                kept.append(replace(found, claims=tuple(dict.fromkeys((*own, *(each.iri for each in told), *sent)))))
        return replace(answer, found=tuple(kept), whole=False) if kept else None

    def _read(self, iris: Iterable[str]) -> tuple[Evidence, ...]:
        return evidence.claims(self._graph, iris, project=self._project)

    def _within(self, things: Iterable[str]) -> tuple[Evidence, ...]:
        """Give the claims that are made in letters."""
        letters = sorted(
            each for each in things if each in self._lexicon.things and self._lexicon.is_a(each, ("Communication",))
        )
        return self._read(evidence.find(self._graph, context=letters)) if letters else ()

    def _has(self, claim: Evidence, said: Sequence[Said], language: str, *, negative: bool) -> bool:
        """Tell whether a claim has all words of a matter, close together; where that is negative, a passage is, too."""
        ends = {claim.subject.iri, claim.object.iri, *(each.iri for each in claim.context)}
        others = [each for each in said if not each.things & ends]
        texts = [text for text in claim.texts if self._says(text, others, language)]
        quoted = (passage.quotation for passage in claim.passages)
        return bool(others) and bool(texts) and (not negative or any(map(is_negative, (*texts, *quoted))))

    def _says(self, text: str, said: Sequence[Said], language: str) -> bool:
        """Tell whether a text has all words close together; of many one may be another word, but none that denies."""
        if self._wordings.are_near(said, text, language):
            return True
        spared = [each for each in said if not each.things and not each.marks & _denying(language)]
        ways = ([one for one in said if one is not each] for each in spared if len(said) >= _MANY)
        return not is_negative(text) and any(self._wordings.are_near(way, text, language, _APART) for way in ways)


def _is_of_somebody(answer: Answered) -> bool:
    """Tell whether something is named besides the matter: who *wrote* at all is asked of nobody."""
    clauses = answer.understood.clauses
    return any(slot.things for clause in clauses for slot in (clause.subject, clause.object) if not slot.asked)


def is_negative(text: str) -> bool:
    """Tell whether words of a text deny something.

    >>> is_negative("communism cannot live"), is_negative("yaşayamayacağını"), is_negative("kötüleştiğini")
    (True, True, False)
    """
    return _NEGATED.search(plain(text)) is not None


@cache
def _denying(language: str) -> Marks:
    """Give the marks of words that turn what is said round."""
    own = Marks().union(*(marks(word, language) for word in _TURNING.get(language, ())))
    return Marks(each for each in own if isinstance(each, str))


_MANY, _APART = 5, 5
"""Of so many words one may stand for another; over how many words they may then lie apart, for each."""
_TURNING = {
    "en": (
        *("refuse", "reject", "deny", "decline", "fail", "stop", "cease", "forbid", "prevent", "withdraw", "oppose"),
        *("break", "cancel", "avoid", "lack", "lose", "against", "only", "still", "already", "worse", "better"),
    ),
    "tr": (
        *("reddet", "ret", "inkâr", "vazgeç", "durdur", "yasakla", "engelle", "önle", "kes", "boz", "karşı", "iptal"),
        *("yalnız", "sadece", "henüz", "hâlâ", "artık", "kötüleş", "iyileş", "kaçın", "yoksun"),
    ),
}
_LEAST = 2
"""The fewest words of a matter, and of what is left of a question."""
_NUMBER = re.compile(r"\b(?:how (?:many|much)|kaç|kac|ne kadar)\b", re.IGNORECASE)
_MADE = re.compile(
    r"\b(?:mak(?:e|es|ing)|made|render(?:s|ed)?|leav(?:e|es|ing)|left) (?P<whom>(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*) "
    r"(?P<how>\w{3,}(?:ous|ful|ied|ent|ant|ive|ry|al|ed|er|less|ile))$"
)
"""What is said of somebody whom something makes so: *would make the Russians suspicious*."""
_ONE_THING = re.compile(r"an? ", re.IGNORECASE)
"""How a matter begins that may be one noun: what is given *for a school*."""
_INTENTS = frozenset({"related", "when", "where"})
_NEGATED = re.compile(
    r"\b(?:not|never|no|cannot|can t|without|didn t|won t|degil|olmadan|olmaksizin)\b"
    r"|\w(?:m[ae]d[iu]|m[ae]y[ae]|m[ae]z\b|m[iu]yor|\w{2}s[iu]z\b)"
)
_NAMED_FIRST = unmarked(r"(?P<name>\S+(?: \S+)?['’](?:y?[ıiuü]|y?[ae])) (?P<matter>\S+ .+)")
"""Whom something was said to, before the matter: *Panin’i …*, *Panin’e …*."""
_STATED = r"\S*(?:[dt][ıiuü][ğg][ıiuü]n[ıiuüae]|[ae]ca[ğg][ıi]n[ıiae]|ece[ğg]in[ıie])"
_STATING = r"\S+(?:acağı|eceği|dığı|diği|duğu|düğü|tığı|tiği|tuğu|tüğü)"
_PATTERNS = {
    "en": (
        re.compile(r"(?<=\w) (?:that|saying that|on the grounds that) (?P<matter>.+)$", re.IGNORECASE),
        re.compile(r"(?<=\w) (?:about|over|concerning|regarding|because of|for) (?P<matter>\S.+)$", re.IGNORECASE),
    ),
    "tr": (
        unmarked(r"^(?P<matter>\S+ (?:ile|ve) \S+ arasındaki)(?= \S+[ıiuü]n )"),
        unmarked(rf"(?P<matter>(?:\S+ )+?{_STATED})(?: (?:konusunda|hakkında|için))?(?= )"),
        unmarked(rf"(?P<matter>(?:\S+ )+?{_STATING}) (?:konusunda|hakkında)(?= )"),
        unmarked(r"(?P<matter>(?:\S+ ){2,}?\S+) (?:konusunda|hakkında|diye|yüzünden|gerekçesiyle)(?= )"),
        unmarked(r"(?P<matter>\S{4,}) (?P<brief>yüzünden|nedeniyle|sebebiyle|dolayısıyla|uğruna)(?= )"),
    ),
}
