"""Who came after somebody as what: *who replaced X as envoy*, *X’ten sonra elçi kim oldu*. Owns no answer.

Asked as who succeeded him, where it is claimed that he was that himself, or became it.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.language import turkish_forms
from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """Who is succeeded, the question who did, and what he was, as it is written, with the question whether ``{}`` was."""

    who: str
    succeeded: str
    standing: str
    was: str


def succession(question: str, language: str) -> Succession | None:
    """Give the two questions of one that asks who came after somebody as what.

    >>> succession("Who took Panin's place at the head of the college", "en")
    Succession(who='Panin', succeeded='who succeeded Panin', standing='head of the college', was='was {} the head of the college')
    >>> succession("By whom was Panin replaced at the head of the college", "en").standing
    'head of the college'
    >>> succession("Panin'den sonra elçi kim oldu", "tr")
    Succession(who='Panin', succeeded="Panin'in yerine kim geçti", standing='elçi', was='{} elçi miydi')
    >>> succession("Resmi'nin yerine heyet başkanlığına kim getirildi", "tr").was
    '{} heyet başkanı mıydı'
    >>> succession("Heyetin başında Panin'in yerini kim aldı", "tr").was
    '{} Heyetin başkanı mıydı'
    >>> succession("Viyana'ya giden yeni heyetin başına Panin'in yerine kim geçti", "tr").was
    "{} Viyana'ya giden heyetin başkanı mıydı"
    >>> succession("Panin'in elçilikteki yerini kim doldurdu", "tr").standing
    'elçi'
    >>> succession("Panin'den sonra Viyana'ya kim geldi", "tr")
    >>> succession("who succeeded Panin", "en"), succession("who was envoy after the war", "en")
    (None, None)
    """
    return _in_english(question) if language == "en" else _in_turkish(question) if language == "tr" else None


class Successions:
    """Answers who came after somebody as what, of one store."""

    def __init__(self, lexicon: Lexicon, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take the words of a store, and what answers a question of a language."""
        self._lexicon, self._ask = lexicon, ask

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with who succeeded somebody; refused where nobody says that either of them was what is asked."""
        parts = succession(question, language)
        succeeded = self._ask(parts.succeeded, language) if parts is not None else None
        if parts is None or succeeded is None:
            return None
        if isinstance(succeeded, Refused):
            taken = language == "tr" and _TAKEN.search(question) is not None
            return succeeded if taken and succeeded.kind == "no-claim" else None
        after = (self._lexicon.things[each.iri].label(language, "en") for each in succeeded.found if each.iri)
        if any(_is_so(self._ask(parts.was.format(who), language)) for who in (parts.who, *after)):
            return succeeded
        return Refused(kind="unreadable", language=language, words=(parts.standing,))


def _is_so(outcome: Answered | Refused) -> bool:
    return isinstance(outcome, Answered) and all(each.value == "yes" for each in outcome.found)


# --- English ---------------------------------------------------------------------------------------------------------

_ENGLISH = (
    r"who (?:succeeded|replaced|followed|took over from) (?P<who>.+?) (?:as|at the(?= head)) (?P<what>.+)",
    r"by whom was (?P<who>.+?) (?:succeeded|replaced|followed) (?:as|at the(?= head)) (?P<what>.+)",
    r"who (?:took|filled) (?P<who>.+?)['’]s? place (?:as|at the) (?P<what>.+)",
    r"who (?:was|became|was (?:appointed|made)|served as) (?P<what>(?!.*\b(?:in|at) [A-Z]).+?) after (?P<who>(?-i:[A-Z]).+)",
)


def _in_english(question: str) -> Succession | None:
    found = next((each for each in (re.fullmatch(one, question, re.IGNORECASE) for one in _ENGLISH) if each), None)
    if found is None:
        return None
    who, what = found["who"], re.sub(r"^(?:the|an?) ", "", found["what"], flags=re.IGNORECASE)
    article = "the " if " of " in what else ""
    return Succession(who=who, succeeded=f"who succeeded {who}", standing=what, was=f"was {{}} {article}{what}")


# --- Turkish ---------------------------------------------------------------------------------------------------------

_WHO = r"(?P<who>.+?)['’]"
_COMING = (
    r"(?:geçti|gecti|geldi|getirildi|atandı|atandi|oldu|seçildi|secildi|yapıldı|yapildi|tayin edildi|tayin olundu)"
)
_AFTER = rf"{_WHO}(?:[dt][ae]n sonra|n?[ıiuü]n yerine)"
_TAKING = r"(?:yerini kim (?:aldı|aldi|doldurdu|tuttu|almış|almıştı|devraldı)|yerine kim (?:geçti|gecti|geldi|getirildi|atandı|atandi|seçildi|secildi))"
_PLACED = r"(?P<what>.+?(?: başına| basina)|[^'’]+?(?: olarak| başında| basinda|l[ıiuü][ğk](?:[ıiuü]nd[ae]|t[ae])))"
_TURKISH = (
    rf"{_AFTER} (?P<what>[^'’]+?)(?: olarak)? kim {_COMING}",
    rf"{_AFTER} kim (?P<what>[^'’]+?)(?: olarak)? {_COMING}",
    rf"{_PLACED} {_WHO}n?[ıiuü]n {_TAKING}",
    rf"{_WHO}n?[ıiuü]n {_PLACED} {_TAKING}",
    rf"{_WHO}n?[ıiuü]n (?P<what>[^'’]+?l[ıiuü][ğk](?:[ıiuü]nd[ae]|t[ae]))ki {_TAKING}",
    rf"{_WHO}n?[ıiuü]n yerini (?P<what>[^'’]+?(?: olarak| başında| basinda)) kim (?:aldı|aldi|doldurdu|tuttu)",
)
_TAKEN = re.compile(r"n yerini (?:\S.* )?kim ", re.IGNORECASE)
"""That somebody’s place was taken, which says nothing else: where nobody succeeded him, nobody took it."""
_OFFICE = re.compile(r"(?P<holder>\w+?)l[ıiuü][ğk](?:(?P<own>[ıiuü])n(?:d?[ae])|t?[ae])$")
_AT_THE_HEAD = re.compile(r"(?<=[ıiuü]n) ba[şs][ıi]n(?:a|da)$", re.IGNORECASE)


def _in_turkish(question: str) -> Succession | None:
    found = next((each for each in (re.fullmatch(one, question, re.IGNORECASE) for one in _TURKISH) if each), None)
    if found is None:
        return None
    standing = re.sub(r" olarak$|\byeni ", "", found["what"])
    who, what = found["who"], _OFFICE.sub(_holder, _AT_THE_HEAD.sub(" başkanı", standing))
    genitive = turkish_forms.added(who, "(n)In")[len(who) :]
    return Succession(
        who=who,
        succeeded=f"{who}'{genitive} yerine kim geçti",
        standing=what,
        was=f"{{}} {_whether(what)}",
    )


def _holder(found: re.Match[str]) -> str:
    """Give who holds an office: *başkanlığına* is *başkanı*, *elçiliğe* is *elçi*."""
    return turkish_forms.added(found["holder"], "(s)I") if found["own"] else found["holder"]


def _whether(what: str) -> str:
    """Ask whether somebody was something: *elçi miydi*, *başkan mıydı*."""
    return turkish_forms.added(f"{what} m", "IyDI")
