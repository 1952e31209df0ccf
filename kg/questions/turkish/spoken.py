"""Turkish as it is spoken: *napmış, noldu, nası*; and what says only that it is held to be so: *yaptığı söylenen kişi*.

Owns how such words are written out; what they ask is read as in any other question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.questions.turkish.letters import unmarked

_SPOKEN = tuple(
    (unmarked(rf"(?<!\w)(?:{pattern})(?!\w)"), instead)
    for pattern, instead in (
        (r"nap(?P<end>t[ıi]|t[ıi]lar|m[ıi]ş|m[ıi]şt[ıi]|m[ıi]şlar|[ıi]yor|[ıi]yordu|[ıi]yorlar)", r"ne yap\g<end>"),
        (r"ne?y?ap(?P<end>t[ıi]|m[ıi]ş|[ıi]yordu)", r"ne yap\g<end>"),
        (r"nol(?P<end>du|muş|muştu|uyor|uyordu)", r"ne ol\g<end>"),
        (r"(?P<what>ne|neler) yap(?:m[ıi]şt[ıi]|m[ıi]ş)$", r"\g<what> yaptı"),
        (r"nası", "nasıl"),
        (r"nezaman(?P<end>d[ıi]|m[ıi]ş)?", r"ne zaman\g<end>"),
        (r"niçün", "niçin"),
        (
            r"(?P<whom>kim)(?:in|lerin) (?:yazdık|söyledik|anlattık)l[ae]r[ıi]nd[ae]n (?P<did>etkilen\w+)",
            r"\g<whom>den \g<did>",
        ),
    )
)
_CONTINUOUS = unmarked(r"(?<=[^\W\d_]{2}[ıiuü])yo(?P<end>(?:d[uı]|mu[şs]|lar|lard[ıi]|[sz]unuz|m|z|sun)?)(?!\w)")
"""The present as it is spoken: *ediyo*, *istiyodu*."""
_HELD = (
    r"(?:söylenen|sanılan|düşünülen|bilinen|iddia edilen|ileri sürülen|öne sürülen|kabul edilen|varsayılan|belirtilen)"
)
_SAID = unmarked(rf"(?P<own>(?P<stem>\b\w{{2,}}?)[dt][ıiuü][ğg][ıiuü]) {_HELD}(?= \w)")


def written_out(question: str) -> str:
    """Write spoken forms out, and leave out that something is held to be so.

    >>> written_out("Panin napmış"), written_out("Azak'ı aldığı söylenen komutan kimdi")
    ('Panin ne yaptı', "Azak'ı alan komutan kimdi")
    >>> written_out("Panin ne istiyodu"), written_out("kim destekliyo")
    ('Panin ne istiyordu', 'kim destekliyor')
    >>> written_out("Panin kimin yazdıklarından etkilendi")
    'Panin kimden etkilendi'
    >>> written_out("Panin'in imzaladığı söylenen antlaşma hangisi")
    "Panin'in imzaladığı antlaşma hangisi"
    >>> written_out("barışın bozulmasına yol açtığı söylenen kişi kimdi")
    'barışın bozulmasına yol açan kişi kimdi'
    """
    text = _CONTINUOUS.sub(r"yor\g<end>", question)
    for pattern, instead in _SPOKEN:
        text = pattern.sub(instead, text)
    found = _SAID.search(text)
    if found is None or found["stem"].lower() == "ol":
        return text
    before, after = text[: found.start()], text[found.end() :]
    verb = found["own"] if _has_owner(before.split()) else participle(found["stem"])
    return f"{before}{verb}{after}"


def _has_owner(before: Sequence[str]) -> bool:
    """Tell whether it is said who did it: by a genitive that is not that of a noun behind it."""
    owners = [at for at, word in enumerate(before) if _GENITIVE.search(word)]
    return any(at + 1 == len(before) or not _POSSESSED.search(before[at + 1]) for at in owners)


_GENITIVE = unmarked(r"(?:['’]n?[ıiuü]n|\w\wn[ıiuü]n)$")
_POSSESSED = unmarked(r"[ıiuü]n(?:[ae]|[ıiuü]|[dt][ae]n?|[ıiuü]n)$")


def participle(stem: str) -> str:
    """Give the participle of whoever does it.

    >>> participle("imzala"), participle("yol aç"), participle("et")
    ('imzalayan', 'yol açan', 'eden')
    """
    vowel = next((letter for letter in reversed(stem.lower()) if letter in "aıoueiöü"), "a")
    ending = "an" if vowel in "aıou" else "en"
    if stem[-1].lower() in "aıoueiöü":
        return f"{stem}y{ending}"
    soft = re.sub(r"(?<![^\W_])(e|gi|gü|di)t$", r"\1d", stem)
    return f"{soft}{ending}"
