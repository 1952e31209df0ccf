"""Who calls somebody what: *who calls X a spy*, *X’e casus diyen kim*, asked as who says that he was one.

Owns no answer.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable

from kg.questions.answers_found import Answered
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


def called_so(question: str, language: str) -> str | None:
    """Ask of who calls somebody something who says that he was that.

    >>> called_so("Who calls Panin the friend of Prussia", "en"), called_so("Panin'e casus diyen kimdi", "tr")
    ('Who says that Panin was the friend of Prussia', "Panin'in casus olduğunu söyleyen kimdi")
    >>> called_so("Panin'i kim casus olarak niteliyor", "tr"), called_so("Who called Panin to Vienna", "en")
    ("Panin'in casus olduğunu kim söylüyor", None)
    """
    for pattern, instead in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return found.expand(instead)
    return None


class CalledSo:
    """Answers who calls somebody what."""

    def __init__(self, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what answers the plainer question."""
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those who say that he was that; nothing where nobody does."""
        asked = called_so(question, language)
        answer = self._ask(asked, language) if asked is not None else None
        return answer if isinstance(answer, Answered) else None


_CALLS = r"(?:calls?|called|terms|termed|labels|labelled|brands|branded)"
_AS_WHAT = r"(?:describes?|described|portrays?|portrayed|characteri[sz]e[sd]?|presents?|presented|depicts?|depicted|paints?|painted)"
_SAYER = r"(kim|kimdi|kimdir|hangi tarihçi|hangi yazar)"
_NAME = r"(\S+(?: \S+){0,2}?)"
_AS = r"olarak (?:nitele|nitel|tan[ıi]mla|tan[ıi]ml|adland[ıi]r|betimle|betiml|an)"
_PATTERNS = {
    "en": (
        (
            re.compile(rf"(who|which [\w-]+) {_CALLS} (.+?) ((?:an?|the) .+)", re.IGNORECASE),
            r"\1 says that \2 was \3",
        ),
        (
            re.compile(rf"(who|which [\w-]+) {_AS_WHAT} (.+?) as ((?:an?|the) .+)", re.IGNORECASE),
            r"\1 says that \2 was \3",
        ),
    ),
    "tr": (
        (unmarked(rf"{_NAME}['’]y?[ae] (.+?) diyen {_SAYER}"), r"\1'in \2 olduğunu söyleyen \3"),
        (unmarked(rf"{_NAME}['’]y?[ae] {_SAYER} (.+?) d(?:iyor|edi|emiş|er)"), r"\1'in \3 olduğunu \2 söylüyor"),
        (unmarked(rf"{_NAME}['’]y?[ıiuü] (.+?) {_AS}y?[ae]n {_SAYER}"), r"\1'in \2 olduğunu söyleyen \3"),
        (
            unmarked(rf"{_NAME}['’]y?[ıiuü] {_SAYER} (.+?) {_AS}\w*(?:yor|d[ıi]|m[ıi]ş|[ae]r|[ıi]r)"),
            r"\1'in \3 olduğunu \2 söylüyor",
        ),
    ),
}
