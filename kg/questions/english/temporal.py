"""When something was, said by an English clause: *who was envoy when the treaty was signed?*. Owns no date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.questions.compound.times import Timed
from kg.questions.english.clause_types import whether

_CLAUSE = re.compile(
    r"^(?P<question>(?:who|whom|which|where)\b.+?),? (?:when|while|at the time(?: when| that)?) (?P<clause>\S+ .+)$",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    r"^(?P<question>(?:(?:to|with|from|by|for) )?(?:who|whom|which|where)\b.+?),? "
    r"(?P<when>(?:soon |shortly |right |only )?after|before|once) (?P<clause>\S+ .+)$",
    re.IGNORECASE,
)


def timed_by(question: str) -> Iterator[Timed]:
    """Take a clause that says when out of a question, and ask when that was.

    >>> list(timed_by("who was envoy when the treaty of Karlowitz was signed"))
    [Timed(question='who was envoy', asked='when was the treaty of Karlowitz signed', when='during')]
    >>> list(timed_by("to whom did Paget write after the congress was opened"))
    [Timed(question='to whom did Paget write', asked='when was the congress opened', when='after')]
    >>> list(timed_by("when did Paget arrive"))
    []
    """
    found = _CLAUSE.match(question)
    if found is not None:
        yield Timed(question=found["question"], asked=f"when {whether(found['clause'])}", when="during")
    found = _BEYOND.match(question)
    if found is not None:
        when = "before" if found["when"].lower() == "before" else "after"
        yield Timed(question=found["question"], asked=f"when {whether(found['clause'])}", when=when)
