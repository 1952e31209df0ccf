"""Turkish questions for why something became worse, stronger, weaker: *ilişkileri neden kötüleşti*. Owns no answer.

Asked as what made it so: *ilişkilerini ne kötüleştirdi*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language import turkish_forms
from kg.questions.morphology import plain
from kg.questions.turkish.letters import unmarked


def asked_by_cause(question: str) -> Iterator[str]:
    """Give how a question for why something became so is asked by what made it so.

    >>> list(asked_by_cause("Azak ordusu neden zayıfladı")), list(asked_by_cause("Venedikliler niye güçlendi"))
    (['Azak ordusunu ne zayıflattı'], ['Venediklileri ne güçlendirdi'])
    >>> list(asked_by_cause("Panin neden gitti"))
    []
    """
    found = _WHY.fullmatch(question)
    made = next((caused for verb, caused in _MADE if verb == plain(found["verb"])), None) if found else None
    if found is not None and made is not None:
        *before, last = found["what"].split()
        owned = last[:1].islower() and bool(before) and re.search(r"(?:l[ae]r|s|\w)[iu]$", plain(last)) is not None
        whom = f"{last}n{_vowel(last)}" if owned else turkish_forms.added(last, "(y)I")
        yield f"{' '.join((*before, whom))} ne {made}"


def _vowel(word: str) -> str:
    return next((letter for letter in reversed(word.lower()) if letter in "ıiuü"), "i")


_WHY = unmarked(r"(?P<what>\S.*?) (?:neden|niçin|niye|ne sebeple) (?P<verb>\w+)")
_MADE = (
    ("kotulesti", "kötüleştirdi"),
    ("bozuldu", "kötüleştirdi"),
    ("gerginlesti", "kötüleştirdi"),
    ("iyilesti", "iyileştirdi"),
    ("duzeldi", "iyileştirdi"),
    ("guclendi", "güçlendirdi"),
    ("zayifladi", "zayıflattı"),
    ("hizlandi", "hızlandırdı"),
)
"""What became so, and what made it so."""
