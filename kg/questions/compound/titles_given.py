"""Which title somebody was given: who gave him *the title of Gazi* is not told by who gave him another.

Owns no answer.
"""

from __future__ import annotations

import re

from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.understood import Refused


def title(question: str) -> str | None:
    """Give the title that a question says was given; nothing where it says none.

    >>> title("Who gave Panin the title of Count"), title("Who conferred the title Count on Panin")
    ('Count', 'Count')
    >>> title("Who gave Panin a title"), title("What is the title of the book") is None
    (None, True)
    """
    found = _TITLE.search(question)
    return found["title"] if found else None


def held(question: str, language: str, answer: Answered, lexicon: Lexicon) -> Answered | Refused:
    """Give an answer, unless none of its claims has the title: in a passage, or in a name of what it is of."""
    named = title(question) if language == "en" else None
    if named is None or not answer.claims:
        return answer
    wanted = plain(named)
    for claim in answer.claims:
        ends = (each.iri for each in (claim.subject, claim.object) if not lexicon.is_a(each.iri, ("Person",)))
        names = [text for iri in ends if iri in lexicon.things for text, _ in lexicon.things[iri].names]
        if any(wanted in re.findall(r"\w+", plain(text)) for text in (*claim.texts, *names)):
            return answer
    return Refused(kind="no-claim", language=language, understood=answer.understood)


_TITLE = re.compile(
    r"\b(?:g[ai]ve|given|award(?:ed)?|grant(?:ed)?|accord(?:ed)?|confer(?:red)?|bestow(?:ed)?|receive|received)\b.*?"
    r"\bthe title (?:of )?(?P<title>(?-i:[A-ZÇĞİÖŞÜ])[\w-]+)",
    re.IGNORECASE,
)
