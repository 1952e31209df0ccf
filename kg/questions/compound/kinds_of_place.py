"""Which place of a kind that only its record tells: *to which island was it sent*, *hangi limana gönderildi*.

Asked where it was; of the places those are kept whose names or descriptions call them so. Owns no answer.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.project import Project
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.circumstances.callings import heads, is_called
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class OfKind:
    """A question for a place, and the nouns of its kind by language, or the class of it."""

    question: str
    nouns: tuple[tuple[str, str], ...]
    of_class: str = ""


def of_kind(question: str, language: str) -> Iterator[OfKind]:
    """Ask of a place of a kind where it was.

    >>> [each.question for each in of_kind("To which island was Panin sent", "en")]
    ['where was Panin sent', 'to which place was Panin sent']
    >>> [each.question for each in of_kind("Panin hangi adaya gönderildi", "tr")]
    ['Panin nereye gönderildi']
    >>> [each.nouns for each in of_kind("Which port did the army take", "en")]
    [(('en', 'port'), ('tr', 'liman'), ('en', 'harbour'))]
    >>> [(each.question, each.of_class) for each in of_kind("In which city was the league founded", "en")][:1]
    [('where was the league founded', 'City')]
    >>> list(of_kind("In which year was Panin there", "en"))
    []
    """
    found = _PATTERNS[language].fullmatch(question) if language in _PATTERNS else None
    kind = _kind(found["kind"], language) if found is not None else ()
    of_class = _CLASSES.get(plain(found["kind"]), "") if found is not None else ""
    if found is None or not (kind or of_class):
        return
    if language == "tr":
        asks = next((word for ending, word in _WHERE if re.fullmatch(ending, plain(found["case"]))), "")
        if asks:
            yield OfKind(question=f"{found['before']}{asks}{found['rest']}", nouns=kind, of_class=of_class)
        return
    with_, rest = (found["with"] or "").lower(), found["rest"]
    if with_ in _THERE:
        yield OfKind(question=f"where {rest}", nouns=kind, of_class=of_class)
    yield OfKind(question=f"{with_} which place {rest}".strip(), nouns=kind, of_class=of_class)


class KindsOfPlace(Answers):
    """Answers which place of a kind something was at, of one store."""

    def __init__(
        self, graph: Store, lexicon: Lexicon, project: Project, ask: Callable[[str, str], Answered | Refused | None]
    ) -> None:
        """Take a store, its words, its project, and what answers where something was."""
        super().__init__(graph, lexicon, project)
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the places that are called so; nothing where none is."""
        for each in of_kind(question, language):
            whole = self._ask(each.question, language)
            if isinstance(whole, Answered):
                kept = [one for one in whole.found if self._is_called(one, each)]
                return self._answered(whole.understood, kept, whole.query, whole.instead) if kept else None
        return None

    def _is_called(self, found: Found, asked: OfKind) -> bool:
        thing = self._lexicon.things.get(found.iri) if found.iri is not None else None
        if thing is None or not self._lexicon.is_a(thing.iri, ("Place",)):
            return False
        if asked.of_class:
            return self._lexicon.is_a(thing.iri, (asked.of_class,))
        texts = (*(text for text, _ in thing.names), *thing.descriptions)
        return any(
            is_called((noun,), head, tongue)
            for tongue, noun in asked.nouns
            for text in texts
            for head in heads(text, tongue)
        )


def _kind(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """Give the nouns, of both languages, for a kind of place; none where the word is of none."""
    own = plain(word)
    for english, turkish in _KINDS:
        others = tuple(map(plain, turkish))
        if own in (english if language == "en" else others):
            return (("en", english[0]), *(("tr", each) for each in others), *(("en", each) for each in english[1:]))
    return ()


_KINDS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("island",), ("ada",)),
    (("port", "harbour"), ("liman",)),
    (("fortress", "castle"), ("kale", "hisar")),
    (("village",), ("köy",)),
    (("river",), ("nehir", "ırmak")),
    (("peninsula",), ("yarımada",)),
    (("coast", "shore"), ("kıyı", "sahil")),
    (("capital",), ("başkent",)),
    (("strait",), ("boğaz",)),
    (("bay", "gulf"), ("körfez",)),
    (("monastery",), ("manastır",)),
    (("palace",), ("saray",)),
    (("mountain",), ("dağ",)),
    (("valley",), ("vadi",)),
)
_CLASSES = {
    **dict.fromkeys(("city", "town", "sehir", "kent", "kasaba"), "City"),
    **dict.fromkeys(("country", "ulke", "memleket"), "Country"),
    **dict.fromkeys(("region", "province", "bolge", "vilayet"), "Region"),
}
"""Kinds of place that are classes: of what is not read with them the place is asked, and its class is looked at."""
_OF_CLASS = {
    "en": ("city", "town", "country", "region", "province"),
    "tr": ("şehir", "kent", "kasaba", "ülke", "memleket", "bölge", "vilayet"),
}
_NOUNS = {
    "en": "|".join((*(each for english, _ in _KINDS for each in english), *_OF_CLASS["en"])),
    "tr": "|".join(
        sorted((*(each for _, turkish in _KINDS for each in turkish), *_OF_CLASS["tr"]), key=len, reverse=True)
    ),
}
_THERE = frozenset({"to", "in", "on", "at"})
_WHERE = (("y?[ae]", "nereye"), ("[dt][ae]n", "nereden"), ("[dt][ae]", "nerede"), ("[dt][ae]yd[iu]", "neredeydi"))
_PATTERNS = {
    "en": re.compile(
        rf"(?:(?P<with>to|in|on|at|from|through|via|into|near|off) )?(?:which|what) (?P<kind>{_NOUNS['en']}) (?P<rest>.+)",
        re.IGNORECASE,
    ),
    "tr": unmarked(
        rf"(?P<before>.*?)hangi (?P<kind>{_NOUNS['tr']})"
        r"(?P<case>y?[ae]|[dt][ae]n?|[dt][ae]yd[ıi])(?P<rest>(?: .*)?)"
    ),
}
