"""Which kind of work, office or state a question asks for: an archive file is no book, a kingdom no republic.

Owns none of them.
"""

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
    realm = re.search(_REALMS.get(language, r"(?!)"), said)
    if realm is not None:
        return tuple(each for each in answer.found if _is_called(each.iri, realm["noun"], lexicon))
    works = answer.understood.intent == "sources" and all(each.iri for each in answer.found)
    for pattern, kinds, fits in _KINDS.get(language, ()) if works else ():
        if re.search(pattern, said):
            return tuple(each for each in answer.found if lexicon.is_a(each.iri or "", kinds) is fits)
    return answer.found


def _is_called(iri: str | None, noun: str, lexicon: Lexicon) -> bool:
    """Tell whether a name or a description of something has a noun; what is no actor is not asked about."""
    thing = lexicon.things.get(iri or "")
    if thing is None or not lexicon.is_a(thing.iri, ("Actor",)):
        return True
    texts = (*(text for text, _ in thing.names), *thing.descriptions)
    return any(re.search(rf"\b{re.escape(noun)}", plain(text)) for text in texts)


def _is_title(iri: str | None, lexicon: Lexicon) -> bool:
    """Tell whether an office is called a title."""
    names = lexicon.things[iri].names if iri and iri in lexicon.things and lexicon.is_a(iri, ("Office",)) else ()
    return any(word in _TITLES for text, _ in names for word in plain(text).split())


_REALMS = {
    "tr": r"\bhangi (?:\w+ )?(?P<noun>cumhuriyet|krallik|imparatorlu|hanlik|emirlik|prenslik|beylik|dukalik"
    r"|federasyon)",
    "en": r"\b(?:which|what) (?:\w+ )?(?P<noun>republic|kingdom|empire|sultanate|emirate|khanate|principality|duchy"
    r"|federation)s?\b",
}
"""Nouns of states that not every state is called by."""
_TITLE = {"tr": r"\b(?:hangi|ne) unvan", "en": r"\b(?:which|what) (?:honorary )?title"}
_TITLES = frozenset({"unvan", "unvani", "title"})
_KINDS: dict[str, tuple[tuple[str, tuple[str, ...], bool], ...]] = {
    "tr": (
        (r"\bhangi (?:arsiv )?dosya|\bhangi arsiv (?:belge|kayna[kg]|evrak|kayd|malzeme)", ("ArchiveFile",), True),
        (
            r"\bhangi arsiv(?:ler)?(?:[dt][ae]n?|[iu])?\b(?! (?:dosya|belge|kayna|evrak|kayd|malzeme))",
            ("ArchiveFile",),
            False,
        ),
        (r"\bhangi kita[pb]", ("ArchiveFile", "Article"), False),
        (r"\bhangi makale", ("Article",), True),
    ),
    "en": (
        (
            r"\b(?:which|what) (?:archiv(?:e|al) (?:file|document|record|source|paper|material)|file)s?\b",
            ("ArchiveFile",),
            True,
        ),
        (
            r"\b(?:which|what) archives?\b(?! (?:file|document|record|source|paper|material)s?\b)",
            ("ArchiveFile",),
            False,
        ),
        (r"\b(?:which|what) books?\b", ("ArchiveFile", "Article"), False),
        (r"\b(?:which|what) articles?\b", ("Article",), True),
    ),
}
"""By what a kind is asked for, the classes, and whether these are meant or all others."""
