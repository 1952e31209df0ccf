"""Single words that are dictionary words too, and a part of somebody's name in the text: *Rush, Canning, Young*.

Owns when such a word is he; a word of which nothing else is known is no name because of its capital alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.language import honorifics
from kg.recognition import western_words as lexicon
from kg.recognition.agreement import STRONG, WHOLE_NAME
from kg.recognition.chains import Chain
from kg.recognition.records import Recognised
from kg.recognition.western_heads import Place, make

_ACTS: Final = re.compile(
    r"['’]s? | (?:(?:also|then|later|soon|now|never|again|still|himself|[a-z]+ly) )?"
    r"(?:had|has|was|is|did|could|would|might|[a-z]{2,}ed|wrote|said|told|met|went|came|took|gave|made|left|sent|held"
    r"|led|saw|sought|brought|began|became|thought|kept|won|lost|drew|spoke|knew|felt|believes|argues|holds|writes"
    r"|maintains|says|thinks|notes)\b"
)
"""What stands behind a name that opens a sentence: *Rush then informed …*, not *Rush hours*."""
_SHORTEST: Final = 3


def persons(place: Place, found: Sequence[Recognised], left: Sequence[Chain]) -> Iterator[Recognised]:
    """Give the persons of ``found`` whom one of the words that are ``left`` names by a part of their names."""
    surnames, firsts = _parts(found) if left else (set(), set())
    for chain in left:
        word = chain.words[0]
        if word.dotted or word.low in honorifics.EVERY or lexicon.is_function(word.stem, "en"):
            continue
        if word.low not in surnames and word.low not in firsts:
            continue
        if chain.first and _ACTS.match(place.text, word.stem_end) is None:
            continue
        yield make(place, (word.start, word.stem_end), "Person", "surname", STRONG)


def _parts(found: Sequence[Recognised]) -> tuple[set[str], set[str]]:
    """Give the last words of whole names, and the first ones that just one person has."""
    wholes = {one.key for one in found if one.kind == "Person" and one.rule in WHOLE_NAME and one.score >= STRONG}
    cores = {words for key in wholes if len(words := honorifics.without_honorifics(tuple(key.split()))) > 1}
    first = [words[0] for words in cores]
    return {words[-1] for words in cores}, {word for word in first if first.count(word) == 1 and len(word) > _SHORTEST}
