"""English turns of speech in a question, and the plain words for them in the same forms. Owns no phrase."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language import english_irregular
from kg.language.lemmas import lemma
from kg.questions.phrasebook import english_nouns, english_phrases
from kg.questions.phrasebook.english_words import split
from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.phrasebook.turns import Turn


def keys(word: str) -> frozenset[str]:
    """Give what a word of a question may be in the book: the word, the verb or the noun of which it is a form.

    >>> sorted(keys("showed")), sorted(keys("orphans’"))
    (['show', 'showed'], ['orphan', "orphans'"])
    """
    own = [each.low for each in split(word)]
    found = {each for each in own if each}
    for each in own:
        found |= {lemma(each, "en"), english_irregular.BASES.get(each, each)}
        found |= {"be"} if each in {"is", "are", "am", "was", "were", "been", "being"} else set()
        found |= {"one's"} if each in {"his", "her", "its", "their"} else set()
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
    said = split(question)
    yield from (english_phrases if turn.kind == "verb" else english_nouns).rewritten(said, turn)
