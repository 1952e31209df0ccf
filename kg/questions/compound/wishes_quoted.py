"""Who wanted a deed that is quoted as he said it, or that was not to be done: *elçi geri çağrılsın diyen kimdi*.

Answered as who wanted it, and by no other reading, which would pass over that it was only wanted, or was not to be.
Owns no claim.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.questions.answers_found import Answered
from kg.questions.compound.wishes import Wishes
from kg.questions.turkish.commands import asked_by_wish
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


def quotes_wish(question: str, language: str) -> bool:
    """Tell whether a question quotes what somebody wanted done.

    >>> quotes_wish("Elçi çağrılsın diyen kimdi", "tr"), quotes_wish("Elçiyi çağıran kimdi", "tr")
    (True, False)
    """
    return language == "tr" and next(asked_by_wish(question), None) is not None


class WishesQuoted:
    """Answers who wanted what is quoted, of one store."""

    def __init__(self, wishes: Wishes, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what answers who wanted a deed, and what answers a question of a language."""
        self._wishes, self._ask = wishes, ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with who wanted it; nothing where no deed is quoted, or nobody is known to have wanted it."""
        for each in asked_by_wish(question) if language == "tr" else ():
            answer = self._wishes.told(each, language) or self._ask(each, language)
            if isinstance(answer, Answered):
                return answer
        return None

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, but of a wish that is quoted, or that something be not done, only who had it."""
        if quotes_wish(question, language):
            return self.told(question, language) or Refused(kind="unreadable", language=language)
        if language == "tr" and _UNDONE.search(question):
            return self._wishes.told(question, language) or Refused(kind="unreadable", language=language)
        return answer


_WANTED = r"(?:iste|öner|talep e|tavsiye e|rica e|arzu e|emre|ısrar e)\w+"
_UNDONE = unmarked(
    r"\wm[ae]m[ae](?:s[ıi]|l[ae]r[ıi])n[ıi] "
    rf"(?:(?:kim|kimler|hangi \w+) {_WANTED}|{_WANTED} (?:\w+ )?(?:kim|kimler)(?:di|dir)?)$"
)
"""That it was wanted that something be not done: *gönderilmemesini kim istedi*."""
