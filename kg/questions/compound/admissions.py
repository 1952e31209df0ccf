"""Whether somebody was let in: *did the organisers let X take part in Y, X’in Y’ye katılmasına izin verildi mi*.

Asked as whether he was shut out; who was, was not let in. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kg.questions.answers_found import Answered
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


def shut_out(question: str, language: str) -> str | None:
    """Ask whether somebody was shut out, where a question asks whether he was let in.

    >>> shut_out("Did the organisers let Panin take part in the congress", "en")
    'was Panin excluded from the congress'
    >>> shut_out("Panin'in Yaş Kongresi'ne katılmasına izin verildi mi", "tr")
    "Panin Yaş Kongresi'nden dışlandı mı"
    >>> shut_out("Did Repnin let Panin take part in the congress", "en"), shut_out("Panin kongreye gitti mi", "tr")
    (None, None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found is not None and language == "en":
            return f"was {found['who']} excluded from {found['what']}"
        if found is not None:
            ending = ("n" if found["case"].startswith("n") else "") + ("dan" if found["case"].endswith("a") else "den")
            return f"{found['who']} {found['what']}{ending} dışlandı mı"
    return None


class Admissions:
    """Answers whether somebody was let in, of one store."""

    def __init__(self, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what answers the plainer question."""
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the contrary of whether he was shut out; nothing where nobody says anything of that."""
        asked = shut_out(question, language)
        answer = self._ask(asked, language) if asked is not None else None
        if not isinstance(answer, Answered) or answer.understood.intent != "whether":
            return None
        relations = {name for each in answer.understood.clauses for name in each.relations}
        if relations != {_SHUT_OUT} or not all(each.value in _CONTRARY for each in answer.found):
            return None
        return replace(answer, found=tuple(replace(each, value=_CONTRARY[each.value or ""]) for each in answer.found))


_SHUT_OUT = "excludedFrom"
_CONTRARY = {"yes": "no", "no": "yes", "disputed": "disputed"}
_PART = r"(?:(?:to )?(?:take part in|participate in|attend|join|come to)|into|in to)"
_HOSTS = r"(?:the )?(?:conference |congress )?(?:organi[sz]ers|hosts|conveners)"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"did {_HOSTS}(?: of (?:the )?(?:conference|congress|meeting|talks))? (?:let|allow|permit|admit) (?P<who>\S.*?) (?:{_PART}|to) (?P<what>\S.*)",
            rf"(?:was|were) (?P<who>\S.*?) (?:allowed|permitted|let) {_PART} (?P<what>\S.*)",
            r"(?:was|were) (?P<who>\S.*?) admitted to (?P<what>\S.*)",
            r"did (?P<who>\S.*?) get to (?:take part in|participate in|attend|join) (?P<what>\S.*)",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            r"(?P<who>[^\s'’]+(?: [^\s'’]+){0,3}?)['’]?n?[ıiuü]n (?P<what>\S.*?)(?P<case>[ny]?[ae]) katılmasına (?:izin verildi|müsaade edildi|izin çıktı) m[ıiuü]",
            r"(?P<who>\S+(?: \S+){0,3}?) (?P<what>\S.*?)(?P<case>[ny][ae]) (?:kabul edildi|alındı) m[ıiuü]",
        )
    ),
}
