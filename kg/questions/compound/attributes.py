"""Words that only say how something was: *a polite letter*, *nazik bir mektup*, *sharply*. Owns these words.

Where such a word is all that leaves a question unread, it is asked without it, and the reply says so. Nothing that
tells one thing from another is among them (*first*, *secret*, *Dutch*), nor what makes it not so (*failed*, *alleged*).
The words are in ``attributes.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from kg.evidence import reading as evidence
from kg.project import Project
from kg.questions import words
from kg.questions.answers_found import Answered, Found
from kg.questions.compound.wordings import Said, Wordings, marks
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.understood import Refused
from kg.store import Store


def without(question: str, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give a question without one such word, then without all of them, with what was left out.

    >>> list(without("To whom did Panin send a polite letter", "en"))
    [('To whom did Panin send a letter', ('polite',))]
    >>> list(without("Who sharply criticised the long report", "en"))[-1]
    ('Who criticised the report', ('sharply', 'long'))
    >>> list(without("Panin kime nazik bir mektup yazdı", "tr"))
    [('Panin kime bir mektup yazdı', ('nazik',))]
    >>> list(without("Panin'i kim sert bir dille eleştirdi", "tr"))
    [("Panin'i kim eleştirdi", ('sert',))]
    >>> list(without("Ünlü tarihçi Vos neyi açıklıyor", "tr"))
    [('tarihçi Vos neyi açıklıyor', ('Ünlü',))]
    >>> list(without("Whose letter was polite", "en")), list(without("Who wrote the most polite letter", "en"))
    ([], [])
    """
    said = question.split()
    spans = tuple(_spans(said, language))
    for taken in (*((each,) for each in spans), spans) if len(spans) > 1 else (spans,) if spans else ():
        gone = {at for first, end in taken for at in range(first, end)}
        rest = " ".join(word for at, word in enumerate(said) if at not in gone)
        yield _ARTICLE.sub(_article, rest), tuple(said[first] for first, _ in taken)


def _spans(said: Sequence[str], language: str) -> Iterator[tuple[int, int]]:
    """Give from where to where such words stand, with what belongs to them."""
    own, folded = _describing(language), [plain(each) for each in said]
    for at, word in enumerate(folded):
        after, before = folded[at + 1 : at + 3], folded[at - 1] if at else ""
        if (at and said[at][:1].isupper()) or said[at].endswith((",", ";")) or before in _DEGREES or not after:
            continue
        if language == "tr" and word in own:
            manner = 1 + (after[0] == "bir")
            if folded[at + manner : at + manner + 1] and folded[at + manner] in _MANNERS:
                yield at, at + manner + 1
            elif after[0] not in words.ASKING["tr"] and after != ["bir"]:
                yield at, at + 1
        elif language == "en" and (_adjective(word) in own or (word in own and _may_be_noun(after[0]))):
            yield at, at + 1


def _adjective(word: str) -> str:
    """Give what an English adverb is made of; nothing of other words.

    >>> [_adjective(each) for each in ("politely", "angrily", "dramatically", "polite")]
    ['polite', 'angry', 'dramatic', '']
    """
    if not word.endswith("ly"):
        return ""
    return f"{word[:-3]}y" if word.endswith("ily") else re.sub(r"ical$", "ic", word[:-2])


def _may_be_noun(word: str) -> bool:
    return word not in words.LITTLE["en"] and word not in words.PREPOSITIONS and word not in words.BE


def _article(found: re.Match[str]) -> str:
    return f"{found['one']}n " if found["next"] in "aeiou" and found["one"] == "a" else f"{found['one'][:1]} "


@cache
def _describing(language: str) -> Mapping[str, str]:
    """Give the words of a language, each with how it describes."""
    lines = files(__package__).joinpath("attributes.txt").read_text("utf-8").splitlines()
    rows = (line.split(": ") for line in lines if line and not line.startswith("#"))
    return {word: how for tongue, how, told in rows if tongue == language for word in told.split()}


def contrary(word: str, language: str, text: str) -> bool:
    """Tell whether a text describes something in the contrary way to a word, and nothing in its own way.

    >>> contrary("angry", "en", "nazik bir mektup"), contrary("angrily", "en", "a letter")
    (True, False)
    """
    how = _how(plain(word), language)
    hows = {_how(each, tongue) for each in plain(text).split() for tongue in ("tr", "en")}
    return how in _CONTRARY and _CONTRARY[how] in hows and how not in hows


def _how(word: str, language: str) -> str:
    known = _describing(language)
    return known.get(word) or (known.get(_adjective(word), "") if language == "en" else "")


class Attributes:
    """Answers questions without such words, of one store."""

    def __init__(
        self,
        graph: Store,
        project: Project,
        reader: Reader,
        held: Callable[[str, str, Answered], Answered | Refused],
        *ways: Callable[[str, str], Answered | Refused | None],
    ) -> None:
        """Take a store, its project, what takes questions apart, what holds an answer against one, and what answers it.

        The ``ways`` to answer are tried in their order.
        """
        self._graph, self._project, self._held, self._ways = graph, project, held, ways
        self._wordings = Wordings(reader)

    def told(self, question: str, language: str) -> tuple[str, Answered] | None:
        """Give the question without them and its answer: the only one, or those whose passages say as much."""
        for rest, left_out in without(question, language):
            outcomes = (way(rest, language) for way in self._ways)
            found = next((each for each in outcomes if isinstance(each, Answered)), None)
            answer = self._held(question, language, found) if found is not None else None
            if not isinstance(answer, Answered) or answer.understood.counted or answer.understood.negative:
                continue
            if any(self._is_contrary(each, left_out, language) for each in answer.found):
                continue
            said = [Said(marks=marks(_adjective(plain(each)) or each, language)) for each in left_out]
            kept = [each for each in (self._saying(one, said, language) for one in answer.found) if each]
            if kept:
                return rest, replace(answer, found=tuple(kept), whole=False)
            judged = all(_how(plain(each), language) == _JUDGED for each in left_out)
            if (judged or len(answer.found) == 1) and answer.understood.intent != "whether":
                return rest, answer
        return None

    def _is_contrary(self, found: Found, left_out: Sequence[str], language: str) -> bool:
        """Tell whether passages describe what was found in a contrary way."""
        claims = evidence.claims(self._graph, found.claims, project=self._project)
        return any(contrary(word, language, text) for word in left_out for each in claims for text in each.texts)

    def _saying(self, found: Found, said: Sequence[Said], language: str) -> Found | None:
        """Give what was found with those claims alone whose passages have all the words."""
        claims = evidence.claims(self._graph, found.claims, project=self._project)
        own = tuple(
            each.iri for each in claims if all(self._wordings.is_of_passage(word, each, language) for word in said)
        )
        return replace(found, claims=own) if own else None


_ARTICLE = re.compile(r"\b(?P<one>an?) (?=(?P<next>\w))")
_CONTRARY = {"kindly": "harshly", "harshly": "kindly", "at length": "in short", "in short": "at length"}
_JUDGED = "judged"
"""How a word describes that anybody may judge otherwise: of several answers none is left out for it."""
_DEGREES = frozenset({"most", "more", "less", "least", "too", "not", "as", "how", "so", "en", "daha", "pek"})
"""Before what compares or denies."""
_MANNERS = frozenset({"bicimde", "sekilde", "dille", "uslupla", "tavirla", "sozlerle", "ifadeyle"})
