"""Who is asked for as a member, or as those whose men did it: *which member of the delegation, whose men searched it*.

The one asks for a person, and the body of which he is one is no answer; the other for whoever has men. Owns no answer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


def asks_for_member(question: str, language: str) -> bool:
    """Tell whether a question asks which member of a body, and so for a person.

    >>> asks_for_member("Panin'i destekleyen heyet üyesi kimdi", "tr"), asks_for_member("Heyetin üyeleri kim", "tr")
    (True, False)
    >>> asks_for_member("Which delegate supported Panin", "en"), asks_for_member("Which delegation came", "en")
    (True, False)
    """
    pattern = _PATTERNS.get(language)
    return pattern is not None and pattern.search(question) is not None


def asks_whose_men(question: str, language: str) -> bool:
    """Tell whether a question asks whose men did something.

    >>> asks_whose_men("Whose people searched the house", "en"), asks_whose_men("Whose letter was it", "en")
    (True, False)
    """
    return language == "en" and _MEN.match(question) is not None


def asks_who_is_within(question: str, language: str) -> bool:
    """Tell whether a question asks who was in a body, and so for its members, wherever they were.

    >>> asks_who_is_within("Viyana'ya giden heyette kimler bulunuyordu", "tr"), asks_who_is_within("Kim heyetti", "tr")
    (True, False)
    """
    return language == "tr" and _WITHIN.search(question) is not None


def held(question: str, language: str, answer: Answered, lexicon: Lexicon) -> Answered | Refused:
    """Give an answer without the bodies in it, where a member was asked for; none where nothing else is left.

    Of whose men did something, it is without the persons: who did it himself sent nobody. Who only stayed at the place
    to which a body went was not in it.
    """
    if asks_who_is_within(question, language):
        relations = [lexicon.relations[name] for each in answer.understood.clauses for name in each.relations]
        if relations and not any(each.ranges & _BODIES for each in relations):
            return Refused(kind="no-claim", language=language, understood=answer.understood)
    if asks_whose_men(question, language):
        wanted = "Group"
    elif asks_for_member(question, language):
        wanted = "Person"
    else:
        return answer
    kept = tuple(each for each in answer.found if each.iri is None or lexicon.is_a(each.iri, (wanted,)))
    if kept:
        return answer if len(kept) == len(answer.found) else replace(answer, found=kept, whole=False)
    return Refused(kind="no-claim", language=language, understood=answer.understood)


_BODY = r"(?:heyet|delegasyon|parti|meclis|kurul|komite|komisyon|hükümet|kabine)"
_BODIES = frozenset({"Group", "Actor", "Office"})
_WITHIN = unmarked(rf"{_BODY}(?:in)?[dt]e (?:kim|kimler) (?:vardı|var|bulun\w+|yer al\w+|görev al\w+)$")
_MEN = re.compile(r"whose (?:men|people|agents)\b", re.IGNORECASE)
_PATTERNS = {
    "en": re.compile(
        r"^(?:which|what) (?:(?:delegation|party|committee|cabinet) )?(?:delegate|member)\b", re.IGNORECASE
    ),
    "tr": unmarked(rf"[ae]n {_BODY} üyesi kim(?:di|dir|miş)?$|^hangi {_BODY} üyesi "),
}
