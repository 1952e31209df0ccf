"""Turkish questions for whom somebody blames: *X, elçinin öldürülmesinden kimi sorumlu tutuyor*. Owns no answer.

Asked as who is to blame by his account: *X’e göre elçinin öldürülmesinin sorumlusu kim*.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.questions.tokens import endings
from kg.questions.turkish.explaining import to
from kg.questions.turkish.letters import unmarked


def asked_by_account(question: str) -> Iterator[str]:
    """Give how a question for whom somebody blames is asked by his account, in each way to part him from the matter.

    >>> list(asked_by_account("Aydın, elçinin öldürülmesinden kimi sorumlu tutuyor"))
    ["Aydın'a göre elçinin öldürülmesinin sorumlusu kim"]
    >>> list(asked_by_account("Aydın Vos, barış antlaşmasının gecikmesinden kimi sorumlu tutar"))[-1]
    "Aydın Vos'a göre barış antlaşmasını kim geciktirdi"
    >>> list(asked_by_account("elçinin öldürülmesinden kim sorumlu tutuluyor"))
    ['elçinin öldürülmesinin sorumlusu kim']
    >>> list(asked_by_account("Aydın kimi sorumlu tutuyor")), list(asked_by_account("Aydın'dan kimi sordu"))
    ([], [])
    """
    found = _BLAMES.fullmatch(question)
    if found is None:
        return
    words = found["both"].replace(",", " ").split()
    matter = f"{words[-1]}{_OWN[found['vowel'].lower()]}"
    if found["passive"]:
        yield f"{' '.join((*words[:-1], matter))} sorumlusu kim"
        return
    told = len(found["both"].partition(",")[0].split()) if "," in found["both"] else 0
    owners = (
        [told] if told else [at for at, word in enumerate(words[:-1]) if at and _is_owner(word)] or [len(words) - 1]
    )
    for owner in owners:
        if 0 < owner <= _LONGEST:
            yield f"{to(words[:owner])} göre {' '.join((*words[owner:-1], matter))} sorumlusu kim"
            late = _LATE.search(" ".join(words[owner:]))
            if late is not None:
                yield f"{to(words[:owner])} göre {' '.join(words[owner:])[: late.start()]}{late['own']} kim geciktirdi"


def _is_owner(word: str) -> bool:
    return any(case == "genitive" and base != word for base, case in endings(word, "tr"))


_LONGEST = 3
_LATE = unmarked(r"(?P<own>s[ıiuü]n[ıiuü])n gecikmes$")
_OWN = {"a": "ının", "e": "inin"}
"""What of a matter somebody is to blame ends in, for the vowel that it was asked from: *-sından*, *-sinden*."""
_BLAMES = unmarked(
    r"(?P<both>\S(?:.*\S)?m[ae]s)[ıi]nd(?P<vowel>[ae])n (?:dolayı |ötürü )?"
    r"(?:(?:kimi|kimleri) (?:sorumlu tut|suçlu|sorumlu gör|suçla)\w*?(?:yor|[aeıi]r|mıştı|mış|muş|tu|dı|dü)"
    r"(?:du)?(?:lar|ler)?"
    r"|(?P<passive>(?:kim|kimler) (?:sorumlu tutul|suçlan)\w+))"
)
