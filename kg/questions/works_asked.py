"""Which kind of work, or of office, a question asks for: an archive file is no book, a title no post. Owns neither."""

from __future__ import annotations

import re

from kg.questions.answers_found import Answered, Found
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain


def of_that_kind(question: str, language: str, answer: Answered, lexicon: Lexicon) -> tuple[Found, ...]:
    """Give those of the works or offices that an answer has which are of the kind that is asked for, if any is."""
    said = plain(question)
    titles = tuple(each for each in answer.found if _is_title(each.iri, lexicon))
    if titles and re.search(_TITLE.get(language, r"(?!)"), said):
        return titles
    works = answer.understood.intent == "sources" and all(each.iri for each in answer.found)
    for pattern, kinds, fits in _KINDS.get(language, ()) if works else ():
        if re.search(pattern, said):
            return tuple(each for each in answer.found if lexicon.is_a(each.iri or "", kinds) is fits)
    return answer.found


def _is_title(iri: str | None, lexicon: Lexicon) -> bool:
    """Tell whether an office is called a title."""
    names = lexicon.things[iri].names if iri and iri in lexicon.things and lexicon.is_a(iri, ("Office",)) else ()
    return any(word in _TITLES for text, _ in names for word in plain(text).split())


_TITLE = {"tr": r"\b(?:hangi|ne) unvan", "en": r"\b(?:which|what) (?:honorary )?title"}
_TITLES = frozenset({"unvan", "unvani", "title"})
_KINDS: dict[str, tuple[tuple[str, tuple[str, ...], bool], ...]] = {
    "tr": (
        (r"\bhangi (?:arsiv )?dosya|\bhangi arsiv (?:belge|kayna[kg]|evrak|kayd|malzeme)", ("ArchiveFile",), True),
        (r"\bhangi kita[pb]", ("ArchiveFile", "Article"), False),
        (r"\bhangi makale", ("Article",), True),
    ),
    "en": (
        (
            r"\b(?:which|what) (?:archiv(?:e|al) (?:file|document|record|source|paper|material)|file)s?\b",
            ("ArchiveFile",),
            True,
        ),
        (r"\b(?:which|what) books?\b", ("ArchiveFile", "Article"), False),
        (r"\b(?:which|what) articles?\b", ("Article",), True),
    ),
}
"""By what a kind is asked for, the classes, and whether these are meant or all others."""
