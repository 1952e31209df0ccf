"""Whether what was found is that of which a question asks the name: *antlaşmanın adı ne* asks for no parties."""

from __future__ import annotations

import re

from kg.questions.answers_found import Answered
from kg.questions.circumstances.callings import is_calling, translated
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain


def is_of_no_name(question: str, language: str, answer: Answered, lexicon: Lexicon) -> bool:
    """Tell whether it is asked what something is called, and something of another kind was found."""
    found = re.search(_NAME_OF, plain(question)) if language == "tr" else None
    things = [each.iri for each in answer.found if each.iri]
    if found is None or not things:
        return False
    whole = found["noun"]
    for noun in (whole, re.sub(r"[iu]$", "", whole), re.sub(r"(?<=[aeiu])s[iu]$", "", whole)):
        classes = tuple(name for _, name in lexicon.classes_at([noun], 0, language))
        if classes or is_calling(noun, language) or translated(noun, language):
            return not all(lexicon.is_a(each, classes or ("Person",)) for each in things)
    return False


_NAME_OF = r"\b(?P<noun>\w{3,}?)n?[iu]n (?:ad|ism)[iu] (?:ne|neydi|nedir|neymis|neyd[iu])$"
