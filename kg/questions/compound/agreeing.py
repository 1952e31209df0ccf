"""Questions for somebody of whom two things are said that no single claim has: *who accused X of being Y*.

Each of the two is asked by itself, and answered with those who are the answer to both. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kg.language import turkish_forms
from kg.project import Project
from kg.questions.answers_found import Answered, Answers
from kg.questions.lexicon import Lexicon
from kg.questions.turkish.letters import unmarked
from kg.questions.turkish.nominal import past
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Both:
    """Two questions of which the answers must be the same; or the ``other`` alone, where the one has no answer."""

    one: str
    other: str
    enough: bool = False


def both(question: str, language: str) -> Iterator[Both]:
    """Take the two questions out of one.

    >>> list(both("Panin'i Rus dostu olmakla kim suçladı", "tr"))
    [Both(one="Panin'i kim suçladı", other="Panin'in Rus dostu olduğunu kim söylüyor", enough=False)]
    >>> [each.other for each in both("Panin'i Azak'ı yakmakla suçlayan kimdi", "tr")]
    ["Panin'in Azak'ı yaktığını kim söylüyor"]
    >>> list(both("Resmi'nin yerine Viyana'ya gönderilen yeni heyete kim başkanlık etti", "tr"))
    [Both(one="Resmi'nin yerine kim geçti", other="Viyana'ya gönderilen heyetin başkanı kimdi", enough=False)]
    >>> [each.other for each in both("Who accused the Porte of violating the Treaty of Belgrade", "en")]
    ['who claims that the Porte violated the Treaty of Belgrade']
    >>> list(both("Panin'i kim suçladı", "tr")), list(both("Panin'i uyarmakla görevlendirilen kim", "tr"))
    ([], [])
    """
    blamed = _BLAMED.fullmatch(question) if language == "en" else None
    if blamed is not None:
        done = "was" if blamed["doing"].lower() == "being" else re.sub(r"ing$", "ed", blamed["doing"])
        other = f"who claims that {blamed['name']} {done} {blamed['what']}"
        yield Both(one=f"who accused {blamed['name']}", other=other, enough=done != "was")
    if language != "tr":
        return
    charged, led = _CHARGED.fullmatch(question), _LED_INSTEAD.fullmatch(question)
    if charged is not None:
        name, done = charged["name"], past(charged["stem"])
        owner = f"{name}'{turkish_forms.added(name, '(n)In').removeprefix(name)}"
        other = f"{owner} {charged['what']} {done}ğ{done[-1]}n{done[-1]} kim söylüyor"
        enough = charged["stem"].lower() != "ol"
        yield Both(one=f"{name}'{charged['case']} kim suçladı", other=other, enough=enough)
    if led is not None:
        yield Both(one=f"{led['who']} yerine kim geçti", other=f"{led['rest']} heyetin başkanı kimdi")


class Agreeing(Answers):
    """Answers such questions, of one store."""

    def __init__(
        self, graph: Store, lexicon: Lexicon, project: Project, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its words and project, and what answers a question of a language."""
        super().__init__(graph, lexicon, project)
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with whoever is the answer to both questions; nothing where nobody is."""
        for each in both(question, language):
            one, other = self._ask(each.one, language), self._ask(each.other, language)
            if each.enough and isinstance(one, Refused) and isinstance(other, Answered):
                return other
            if not isinstance(one, Answered) or not isinstance(other, Answered):
                continue
            claims = {found.iri: found.claims for found in other.found if found.iri}
            kept = [
                replace(found, claims=tuple(dict.fromkeys((*found.claims, *claims[found.iri]))))
                for found in one.found
                if found.iri in claims
            ]
            if kept:
                instead = tuple(dict.fromkeys((*one.instead, *other.instead)))
                return self._answered(one.understood, kept, one.query, instead)
        return None


_BLAMED = re.compile(
    r"who (?:accuse[sd]?|has accused|charge[sd]) (?P<name>.+?) (?:of|with) (?P<doing>[a-z]{2,}ing) (?P<what>\S.*)",
    re.IGNORECASE,
)
_CHARGED = unmarked(
    r"(?P<name>\S+(?: \S+){0,2}?)['’](?P<case>y?[ıiuü]) (?P<what>\S.*?) (?P<stem>\w{2,}?)m[ae]kl[ae] "
    r"(?:kim(?:ler)? (?:suçl[aıu]|itham e[dt])\w*|(?:suçlayan|itham eden)(?:l[ae]r)? kim(?:di|dir|ler|lerdi)?)"
)
_LED_INSTEAD = unmarked(
    r"(?P<who>\S.*?[ıiuü]n) yerine (?P<rest>\S.*? (?:giden|gelen|gönderilen|yollanan)) (?:yeni |ikinci )?"
    r"heyet(?:e kim(?:ler)? (?:başkanlık|önderlik|riyaset) e\w+|i kim(?:ler)? yönet\w+|in (?:başına|başında) kim \w+"
    r"|in başkanı kim(?:di|dir)?)"
)
