"""Russian names in their cases: what of a name is the same in all of them, and which form is the nominative.

*Дания, Дании, Данию* are one land and *Вельский, Вельского, Вельскому* one man. Owns endings, no list of names; the
genitive of *Орлов* is the nominative of his wife, and only a text that has other forms tells them apart.
"""

from __future__ import annotations

import re
from typing import Final

_ADJECTIVES: Final = re.compile(r"(?<=ск|цк)(?:ий|ого|ому|им|ом|ой|ая|ую|ою|ие|их|ими)$")
_NOUNS: Final = re.compile(
    r"(?:иями|иях|иям|ией|иею|ии|ию|ия|ием|ие|ий|ями|ами|ях|ах|ям|ам|ою|ею|ой|ей|ём|ем|ом|ым|им|а|я|у|ю|ы|и|е|ь|й)$"
)
_SHORTEST: Final = 3
_NOMINATIVES: Final = (
    (re.compile(r"(?:ом|ем|ём|ым|им|ой)$"), 1),
    (re.compile(r"(?:[бвгджзклмнпрстфхцчшщ]|[иы]й|ай|(?<!и)ей|ь)$"), 3),
    (re.compile(r"[ая]$"), 2),
)
"""Endings with how often they are a nominative’s, the first that fits; others never are."""


def stem(word: str) -> str:
    """Give what is left of a word, in any case, without its ending.

    >>> {stem(word) for word in ("дания", "дании", "данию")}, {stem(word) for word in ("вельский", "вельскому")}
    ({'дан'}, {'вельск'})
    >>> stem("орловым"), stem("финч"), stem("нил")
    ('орлов', 'финч', 'нил')
    """
    for endings in (_ADJECTIVES, _NOUNS):
        cut = endings.sub("", word)
        if cut != word and len(cut) >= _SHORTEST:
            return cut
    return word


def likeness_to_nominative(name: str) -> int:
    """Say how much the words of a name look like nominatives: *Радец* more than *Радецу*, *Вена* than *Вене*.

    >>> [likeness_to_nominative(name) for name in ("Радец", "Вена", "Радецем", "Вене", "Андрей Вельский")]
    [3, 2, 1, 0, 6]
    """
    return sum(
        next((rank for endings, rank in _NOMINATIVES if endings.search(word)), 0) for word in name.lower().split()
    )
