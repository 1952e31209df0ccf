"""Who promised to do something: *who promised to punish the guilty, suçluları bulma sözünü kim verdi*. Owns no claim.

Asked who promised anything; those are left of whom a passage, or the promise itself, has the words of the deed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.questions.answers_found import Answered
from kg.questions.compound.passages import Passages
from kg.questions.morphology import plain
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


def promised(question: str, language: str) -> str | None:
    """Give the deed that somebody promised, where it is asked who did; nothing where that is not asked.

    >>> promised("Who promised to find and punish the guilty", "en"), promised("Who promised aid", "en")
    ('find and punish the guilty', None)
    >>> promised("Suçluları bulma sözünü kim verdi", "tr"), promised("Suçluları bulacağına kim söz verdi", "tr")
    ('Suçluları bulma', 'Suçluları bulma')
    """
    if language == "en":
        found = _ENGLISH.fullmatch(question)
        return found["deed"] if found is not None else None
    given = _GIVEN.fullmatch(question) if language == "tr" else None
    if given is not None:
        return given["what"]
    found = next((each for each in (one.fullmatch(question) for one in _TURKISH) if each), None)
    if language != "tr" or found is None:
        return None
    back = re.search(r"[aıou][^aıouiüeö]*$", plain(found["verb"])) is not None
    return f"{found['what']} {found['verb']}m{'a' if back else 'e'}"


class Promises:
    """Answers who promised to do something, of one store."""

    def __init__(self, passages: Passages, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what holds words against passages, and what answers a question of a language."""
        self._passages, self._ask = passages, ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer where a passage says so; nothing where none does, or no deed is promised."""
        deed = promised(question, language)
        said = self._passages.said(deed, language) if deed is not None else []
        answer = self._ask(_WHO[language], language) if len(said) >= _LEAST else None
        if not isinstance(answer, Answered):
            return None
        return self._passages.kept(answer, said, language, letters=True)


_WHO = {"en": "who promised", "tr": "kim söz verdi"}
_LEAST = 2
"""The fewest words of a deed."""
_ENGLISH = re.compile(
    r"(?:who|which \w+) (?:promised|pledged|vowed|gave (?:his|her|its|their) word|undertook) to (?P<deed>.+)",
    re.IGNORECASE,
)
_GIVEN = unmarked(
    r"(?P<what>\S+ \S+(?:l[ae]r)?[ıiuü]) (?:kim|kimler) (?:vaat etti|vaadetti|vadetti|söz verdi)(?:l[ae]r)?"
)
_TURKISH = (
    unmarked(r"(?P<what>\S.*) (?P<verb>\w+?)m[ae] sözü(?:nü)? (?:kim|kimler) (?:ver|vermiş)\w+"),
    unmarked(r"(?:kim|kimler) (?P<what>\S.*) (?P<verb>\w+?)m[ae] sözü(?:nü)? ver\w+"),
    unmarked(r"(?P<what>\S.*) (?P<verb>\w+?)[ae]ca[ğg][ıi]na (?:dair |ilişkin )?(?:kim|kimler) söz ver\w+"),
)
