"""Who is asked for as a member: *which member of the delegation, destekleyen heyet üyesi kimdi* asks for a person.

The body of which he is one is no answer. Owns no answer.
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


def held(question: str, language: str, answer: Answered, lexicon: Lexicon) -> Answered | Refused:
    """Give an answer without the bodies in it, where a member was asked for; none where nothing else is left."""
    if not asks_for_member(question, language):
        return answer
    kept = tuple(each for each in answer.found if each.iri is None or lexicon.is_a(each.iri, ("Person",)))
    if kept:
        return answer if len(kept) == len(answer.found) else replace(answer, found=kept, whole=False)
    return Refused(kind="no-claim", language=language, understood=answer.understood)


_BODY = r"(?:heyet|delegasyon|parti|meclis|kurul|komite|komisyon|hükümet|kabine)"
_PATTERNS = {
    "en": re.compile(
        r"^(?:which|what) (?:(?:delegation|party|committee|cabinet) )?(?:delegate|member)\b", re.IGNORECASE
    ),
    "tr": unmarked(rf"[ae]n {_BODY} üyesi kim(?:di|dir|miş)?$|^hangi {_BODY} üyesi "),
}
