"""English turns of speech in a question, and the plain words for them in the same forms. Owns no phrase."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kg.language import english_irregular
from kg.language.lemmas import lemma
from kg.questions.phrasebook import english_nouns, english_passives, english_phrases
from kg.questions.phrasebook import english_verbs as verbs
from kg.questions.phrasebook.english_words import Word, split
from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.phrasebook.turns import Turn


def keys(word: str) -> frozenset[str]:
    """Give what a word of a question may be in the book: the word, the verb or the noun of which it is a form.

    >>> {"show", "showed"} <= keys("showed"), {"arm", "arm's"} <= keys("arm’s")
    (True, True)
    """
    own = [each.low for each in split(word)]
    found = {each for each in (*own, "".join(own)) if each}
    for each in own:
        found |= set(verbs.bases(each))
        found |= {lemma(each, "en"), english_irregular.BASES.get(each, each)}
        found |= {"be"} if each in {"is", "are", "am", "was", "were", "been", "being"} else set()
        found |= {"one's"} if each in {"his", "her", "its", "their"} else set()
        found |= {"oneself"} if each in {"himself", "herself", "itself", "themselves"} else set()
    return frozenset(found)


def rewritten(question: str, turn: Turn) -> Iterator[Rewritten]:
    """Give a question with a turn said plainly, where the turn stands in it.

    >>> from kg.questions.phrasebook.turns import turns
    >>> turn, = turns("expel {A}: show {A} the door", "book")
    >>> for question in ("Who showed the envoy the door", "Whom did the Porte show the door", "Was he shown the door"):
    ...     print([each.text for each in rewritten(question, turn)])
    ['Who expelled the envoy']
    ['Whom did the Porte expel']
    ['Was he expelled']
    """
    said, forms = _forms(question)
    if not all(each in forms or each in _LOOSE for each in turn.words):
        return
    if turn.kind != "verb" or any(part.text in _ASKING for part in turn.plain[:2]):
        yield from english_nouns.rewritten(said, turn)
        return
    yield from english_phrases.rewritten(said, turn)
    yield from english_passives.rewritten(said, turn)


@lru_cache(maxsize=64)
def _forms(question: str) -> tuple[tuple[Word, ...], frozenset[str]]:
    """Give the words of a question, and whatever they may be forms of."""
    said = split(question)
    return said, frozenset(key for word in question.replace("’", "'").split() for key in keys(word))


_ASKING = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
_LOOSE = frozenset({"a", "an", "the", "'s"})
"""Words of a turn for which others may stand."""
