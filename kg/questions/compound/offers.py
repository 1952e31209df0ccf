"""Offers of an agreement, by whose they are: *X’in esir değişimi teklifini kim onayladı*, *X’s offer of an exchange*.

Where it is claimed that he proposed the agreement, the question is asked of the agreement; whose offer it was that
somebody accepted (*X kimin teklifini onayladı*), of who proposed it, where he did accept it. Owns no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.questions.answers_found import Answered
from kg.questions.tokens import endings
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A question for an agreement, and whether what it supposes is so: whoever is named offered it, or accepted it."""

    question: str
    whether: str


def offer(question: str, language: str) -> Offer | None:
    """Take whose offer it was out of a question.

    >>> offer("Lehlerin esir değişimi teklifine kim uydu", "tr")
    Offer(question='esir değişimi anlaşmasına kim uydu', whether='Lehler esir değişimi anlaşmasını teklif etti mi')
    >>> offer("Lehlerin esir değişimi teklifine sıcak bakan kimdi", "tr").question
    'esir değişimi anlaşmasını onaylayan kimdi'
    >>> offer("Panin hangi tarafın esir değişimi teklifine olumlu baktı", "tr")
    Offer(question='esir değişimi anlaşmasını kim teklif etti', whether='Panin esir değişimi anlaşmasını onayladı mı')
    >>> offer("Who approved the Polish offer of an exchange of prisoners", "en").question
    'Who approved the exchange of prisoners'
    >>> offer("Panin'in teklifini kim reddetti", "tr"), offer("Who rejected Panin's offer", "en")
    (None, None)
    """
    if language == "en":
        found = _ENGLISH.fullmatch(question)
        if found is None:
            return None
        who = found["by"] if found["own"] else f"the {found['by']}"
        return Offer(question=f"{found['head']} the {found['what']}", whether=f"did {who} propose the {found['what']}")
    if language == "tr" and (whose := _WHOSE.fullmatch(question)) is not None:
        agreed = f"{whose['what']} anlaşmasın"
        tail = _LIKED.sub(lambda each: f"onayla{_FORMS[each[1].lower()]}", whose["tail"])
        vowel = "ı" if tail != whose["tail"] or whose["case"].lower() not in "ea" else "a"
        asks = f"hangi {whose['noun']}" if whose["noun"] and whose["noun"].lower() != "taraf" else "kim"
        return Offer(
            question=f"{agreed}ı {asks} teklif etti", whether=f"{whose['who'].strip(' ,')} {agreed}{vowel} {tail} mı"
        )
    found = _TURKISH.fullmatch(question) if language == "tr" else None
    bare = next((base for base, case in endings(found["by"], "tr") if case == "genitive"), None) if found else None
    if found is None or bare is None:
        return None
    agreed = f"{found['what']} anlaşmasın"
    tail, liked = _LIKED.subn(lambda each: f"onayla{_FORMS[each[1].lower()]}", found["tail"])
    vowel = "ı" if liked or found["case"].lower() not in "ea" else "a"
    return Offer(
        question=f"{agreed}{vowel} {tail}",
        whether=f"{found['before'] or ''}{bare} {agreed}ı teklif etti mi",
    )


class Offers:
    """Answers questions of an agreement that is named as somebody's offer, of one store."""

    def __init__(self, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what answers a question of a language."""
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer of the agreement, where it was he who offered it; nothing where nobody claims that."""
        asked = offer(question, language)
        offered = self._ask(asked.whether, language) if asked is not None else None
        if asked is None or not isinstance(offered, Answered) or [each.value for each in offered.found] != ["yes"]:
            return None
        answer = self._ask(asked.question, language)
        return answer if isinstance(answer, Answered) else None


_OFFER = r"(?:teklifi|önerisi)n(?P<case>[ıieaü])"
_TURKISH = unmarked(
    rf"(?P<before>(?:\S+ ){{0,2}}?)(?P<by>\S+[ıiuü]n) (?P<what>(?!kim)\S+(?: \S+){{0,2}}?) {_OFFER} (?P<tail>.+)"
)
_WHOSE = unmarked(
    rf"(?P<who>\S+(?: \S+){{0,2}}?) (?:kim(?:in|lerin)|hangi (?P<noun>taraf|devlet|ülke|hükümet)(?:in|ın|un|nin)) "
    rf"(?P<what>\S+(?: \S+){{0,2}}?) {_OFFER} (?P<tail>\S+(?: \S+)?)"
)
_LIKED = unmarked(r"(?:sıcak|olumlu|iyi) (?:bak|yaklaş)(an|tı|mış)")
_FORMS = {"an": "yan", "tı": "dı", "ti": "dı", "mış": "mış", "mis": "mış"}
"""What it is to look on an offer with favour, and the ends of approving it."""
_ENGLISH = re.compile(
    r"(?P<head>.+?) (?:the )?(?P<by>\w+?)(?P<own>['’]s)? (?:offer|proposal) (?:of|for) (?:an? |the )?(?P<what>.+)",
    re.IGNORECASE,
)
