"""The only text of a store and its author, told by what they are: *what does the article say about X, yazara göre*.

Owns the frames in which they are the one who claims something; nothing is read where there are several texts.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from functools import cached_property

from kg.evidence.reading import rows, value_of
from kg.language import turkish_forms
from kg.questions.lexicon import Lexicon
from kg.questions.turkish.letters import unmarked
from kg.store import Store


class OwnText:
    """The author of the only text of one store."""

    def __init__(self, graph: Store, lexicon: Lexicon) -> None:
        """Take a store and its words."""
        self._graph, self._lexicon = graph, lexicon

    def named(self, question: str, language: str) -> str:
        """Give a question in which the author of the only text is named; the same where he is, or is not asked of."""
        if language not in _FRAMES or not any(pattern.search(question) for pattern, _ in _FRAMES[language]):
            return question
        return with_author(question, language, self._author) if self._author else question

    @cached_property
    def _author(self) -> str:
        query = "SELECT DISTINCT ?document ?author { ?document a kg:Document OPTIONAL { ?document kg:author ?author } } LIMIT 2"
        found = list(rows(self._graph, query))
        only = found[0][1] if len(found) == 1 else None
        thing = self._lexicon.things.get(value_of(only)) if only is not None else None
        return thing.label("en") if thing is not None else ""


def with_author(question: str, language: str, author: str) -> str:
    """Name the author of a text where it or he is said to claim something.

    >>> with_author("what does the article say about Panin", "en", "N. Harrow")
    'what does N. Harrow say about Panin'
    >>> with_author("according to the author, who signed it", "en", "N. Harrow")
    'according to N. Harrow, who signed it'
    >>> with_author("Makalede Panin hakkında ne deniyor", "tr", "Vos")
    'Vos Panin hakkında ne iddia ediyor'
    >>> with_author("Yazara göre antlaşmayı kim imzaladı", "tr", "Vos")
    "Vos'a göre antlaşmayı kim imzaladı"
    >>> with_author("who is the author of the article", "en", "Vos"), with_author("Makaleyi kim yazdı", "tr", "Vos")
    ('who is the author of the article', 'Makaleyi kim yazdı')
    """
    dative = f"{author}'{turkish_forms.added(author, '(y)A')[len(author) :]}"
    for pattern, instead in _FRAMES.get(language, ()):
        found = pattern.search(question)
        if found is not None:
            said = instead.format(author=author, dative=dative, **found.groupdict())
            return f"{question[: found.start()]}{said}{question[found.end() :]}"
    return question


_TEXT = r"(?:article|text|paper|study|essay)"
_SAYS = r"(?:say|claim|write|state|tell|argue|report|maintain|think|cite|quote|use|explain|mention|believe|hold|disagree|differ|reject|criticise|deny|dispute)"
_DER = r"(?:diyor|söylüyor|yazıyor|iddia ediyor|anlatıyor|belirtiyor|aktarıyor|açıklıyor|düşünüyor|kullanıyor|gösteriyor|dayanıyor)"
_DENIR = r"(?:deniyor|denmekte|söyleniyor|yazıyor|yazılıyor|anlatılıyor|belirtiliyor|geçiyor)"
_FRAMES: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": tuple(
        (re.compile(pattern, re.IGNORECASE), instead)
        for pattern, instead in (
            (rf"\b(?P<did>does|did) (?:the|this) (?:author|{_TEXT}) (?={_SAYS}\b)", "{did} {author} "),
            (
                rf"\baccording to (?:the|this) (?:author(?: of (?:the|this) {_TEXT})?|{_TEXT})(?=,|$| (?:who|what|which|when|where|why|how|was|did)\b)",
                "according to {author}",
            ),
        )
    ),
    "tr": tuple(
        (unmarked(pattern), instead)
        for pattern, instead in (
            (
                r"(?<!\w)(?:bu )?(?:(?:makalenin|metnin) yazarına|yazara|makaleye|metne|çalışmaya) göre(?!\w)",
                "{dative} göre",
            ),
            (
                rf"^(?:bu )?(?:(?:makalenin|metnin) yazarı|yazar|makale|metin) (?P<rest>.+ (?:hakkında|konusunda|için|dair) .*{_DER})$",
                "{author} {rest}",
            ),
            (
                rf"^(?:bu )?(?:makalede|metinde|yazıda) (?P<rest>.+?) (?:kim |kimler )?(?:ne|neler) (?:{_DENIR}|{_DER})$",
                "{author} {rest} ne iddia ediyor",
            ),
        )
    ),
}
"""Where the text or its author claims something, and what stands there instead."""
