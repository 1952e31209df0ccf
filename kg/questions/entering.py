"""When somebody came into an office, until when something lasted: the first day of a time, the last. Owns no claim."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.questions.answers_found import Answered
from kg.questions.morphology import plain

_STANDING = frozenset({"heldOffice", "memberOf"})
_ENTERING = re.compile(
    r"\b(?:appoint|elect|chosen|choose|nam(?:e|ed)\b|nominat|designat|pick|select|bec[oa]m|made\b|join|enter"
    r"|t[ao]+ke? office"
    r"|ata(?:n|d)|secil|tayin|getiril|gorevlendiril|oldu\b|olmus|katil|girdi|gecti|basina gec|goreve basla)"
)


def entered(question: str, answer: Answered) -> Answered:
    """Give the first day alone where it is asked when somebody came into what he held from then on.

    Who *was* minister from 1921 on is told with the time for which he was; when he *became* one is 1921. *Until when*
    asks for the last day.
    """
    if answer.understood.intent in {"when", "date"} and _UNTIL.search(plain(question)):
        return replace(
            answer, found=tuple(replace(each, value=_last(each.value or "") or None) for each in answer.found)
        )
    relations = {name for each in answer.understood.clauses for name in each.relations}
    moment = answer.understood.intent in {"when", "date"} and bool(relations) and relations <= _STANDING
    if not moment or _ENTERING.search(plain(question)) is None:
        return answer
    found = tuple(replace(each, value=_first(each.value)) if each.value else each for each in answer.found)
    return replace(answer, found=found)


_UNTIL = re.compile(
    r"^(?:until|till|up to) (?:when|what|which)\b|^(?!.*(?:zamandan|tarihten|gunden|yildan))"
    r".*\b(?:ne zamana|hangi (?:tarihe|gune|yila|aya)) (?:kadar|dek)\b"
)


def _last(edtf: str) -> str:
    """Give the last day of a time, where it is known.

    >>> _last("1921-10/1923-05"), _last("1921/.."), _last("1921")
    ('1923-05', '1921/..', '1921')
    """
    last = edtf.rpartition("/")[2]
    return last if last and last != ".." else edtf


def _first(edtf: str) -> str:
    """Give the first day of a time, where it is known.

    >>> _first("1921-10/.."), _first("1921-10/1923"), _first("../1923"), _first("1921")
    ('1921-10', '1921-10', '../1923', '1921')
    """
    first, slash, _ = edtf.partition("/")
    return first if slash and first not in {"", ".."} else edtf
