"""Where somebody held an office: *where was X consul* asks for the town that the office is called after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.questions.answers_found import Answered, Found
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.tokens import endings
from kg.questions.understood import Refused


def held(question: str, language: str, answer: Answered, lexicon: Lexicon) -> Answered | Refused:
    """Give an answer, or in place of offices, where it is asked for a place, the towns that they are called after."""
    things = [each.iri for each in answer.found if each.iri]
    if (
        _WHERE.match(plain(question)) is None
        or not things
        or not all(lexicon.is_a(each, ("Office",)) for each in things)
    ):
        return answer
    found: list[Found] = []
    for each in answer.found:
        places = set(_places(each.iri, lexicon)) if each.iri else set()
        if len(places) != 1:
            return Refused(kind="no-claim", language=language, near=each.claims[:1], understood=answer.understood)
        found.append(replace(each, iri=places.pop()))
    return replace(answer, found=tuple(found))


def _places(office: str, lexicon: Lexicon) -> Iterator[str]:
    """Give the towns and lands in an office’s names."""
    for text, tongue in lexicon.things[office].names:
        for word in text.split():
            bases = {base for base, _ in endings(word, tongue or "en")} | {re.sub(r"['’].*$", "", word)}
            for base in bases if word[:1].isupper() else ():
                for iri in lexicon.by_name.get(plain(base), ()):
                    if lexicon.is_a(iri, ("City",)):
                        yield iri


_WHERE = re.compile(r"where (?:was|is|were|did)\b|.*\bnerede(?:ydi|dir|ymis)?(?: \w+)?$")
