"""Turkish turns of speech in a question, and the plain words for them in the same forms. Owns no phrase."""

from __future__ import annotations

from collections.abc import Iterator

from kg.questions.morphology import plain
from kg.questions.phrasebook import turkish_nouns, turkish_phrases
from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.phrasebook.turkish_things import split
from kg.questions.phrasebook.turns import Turn


def keys(word: str) -> frozenset[str]:
    """Give what a word of a question may be in the book, unmarked: its stems, and itself with an object's ending.

    >>> {"engelle", "cek"} <= keys("engelliyor") | keys("çekildi"), "et" in keys("edildi"), "asma" in keys("asmıyor")
    (True, True, True)
    """
    low = plain(word)
    begun = {low[:length] for length in range(2, len(low) + 1)} | {low[:1] + "e"}
    hard = {f"{each[:-1]}t" for each in begun if each.endswith("d")}
    wide = {f"{each}{vowel}" for each in begun for vowel in "ae" if f"{each}iyor" in low or f"{each}uyor" in low}
    return frozenset(begun | hard | wide | {f"{low}{ending}" for ending in ("ni", "nu", "i", "u")})


def rewritten(question: str, turn: Turn) -> Iterator[Rewritten]:
    """Give a question with a turn said plainly, where the turn stands in it.

    >>> from kg.questions.phrasebook.turns import turns
    >>> turn, = turns("{A:acc} engelle: {A:gen} önüne set çek", "book")
    >>> for question in ("Panin'in önüne kim set çekti", "önüne set çekilen heyet", "kimin önüne set çekildi"):
    ...     print([each.text for each in rewritten(question, turn)][0])
    Panin'i kim engelledi
    engellenen heyet
    kim engellendi
    """
    said = split(question)
    yield from (turkish_phrases if turn.kind == "verb" else turkish_nouns).rewritten(said, turn)
