"""Groups and treaties that stand for many of which none is named: *the delegates*, *the agreements*."""

from __future__ import annotations

import re

from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain


def is_of_many(lexicon: Lexicon, iri: str) -> bool:
    """Tell whether a thing is uncounted persons, groups or treaties, by its name: the head of it is a plural."""
    known = lexicon.things.get(iri)
    if known is None or not known.classes & {"Group", "Treaty"} or "State" in known.classes:
        return False
    return any(is_plural(name.text, name.language or "en") for name in known.labels if name.language in _PLURAL)


def is_plural(name: str, language: str) -> bool:
    """Tell whether the head of a name is a plural.

    >>> [is_plural(each, "en") for each in ("Delegates of the Porte at Jassy", "Office of posts", "Corps of pages")]
    [True, False, False]
    >>> is_plural("Rusçuk kazasının delegeleri (1773)", "tr"), is_plural("Rusçuk meclisi", "tr")
    (True, False)
    """
    bare = re.sub(r"\([^)]*\)|,.*", " ", name)
    if language == "en":
        said = re.split(r"\b(?:of|in|at|from|on|for|to|by|with|against|who|that|settled|\d+)\b", plain(bare))[0].split()
    else:
        said = plain(bare).split()
    return bool(said) and re.search(_PLURAL[language], said[-1]) is not None


_PLURAL = {"en": r"(?:[^suip]s|ies|[^r]ps)$", "tr": r"l[ae]r[iu]?$"}
"""How a plural ends, as most names do; *corps* is none."""
