"""Turkish questions of what something is the outcome: *barışa dönüş neyin sonucudur*. Owns no answer.

Asked as what led to it: *barışa dönüşe ne yol açtı*; where nothing is claimed to have, why it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language import turkish_forms
from kg.questions.morphology import plain
from kg.questions.turkish.letters import unmarked


def asked_by_source(question: str) -> Iterator[str]:
    """Give how a question for that of which something is the outcome is asked by what led to it.

    >>> list(asked_by_source("Vos'a göre barışa dönüş neyin sonucudur"))
    ["Vos'a göre barışa dönüşe ne yol açtı", "Vos'a göre barışa dönüş neden oldu"]
    >>> list(asked_by_source("Ordunun zayıflaması neyin ürünüydü"))[0]
    'Ordunun zayıflamasına ne yol açtı'
    >>> list(asked_by_source("Vos neyin sonucunu anlattı"))
    []
    """
    found = _OUTCOME.fullmatch(question)
    if found is None:
        return
    *before, last = found["what"].split()
    owned = bool(before) and last[:1].islower() and re.search(r"m[ae]s[iu]$", plain(last)) is not None
    ends = {"i": "e", "u": "a"} | {"ı": "a", "ü": "e"}
    to = f"{last}n{ends[last[-1]]}" if owned and last[-1] in ends else turkish_forms.added(last, "(y)A")
    yield f"{' '.join((*before, to))} ne yol açtı"
    yield f"{found['what']} neden oldu"


_OUTCOME = unmarked(r"(?P<what>\S.*?) neyin (?:sonucu|ürünü|eseri)(?:ydu|ydı|ydü|dur|dür)?")
