"""Claims from articles on how one state is represented in another: each change of status as a dated event of both.

Only texts that are parted as such articles are (*Diplomatic Relations*, *Consular Presence*) are read this way; a
single sentence on relations is for the rule of trigger words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from kg.extraction.naming import Naming
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge, Proposal
from kg.model import EntityId, RelationId
from kg.representation import course
from kg.representation.words import Level

RULE: Final = "representation"
_SCORE: Final = 0.85  # of changes with status and day, on the half held out: docs/evaluation.md
_PARTED: Final = re.compile(
    r"^\s*(?:history\s+of\s+)?(?:diplomatic|consular)\s+(?:relations|presence)\s*$", re.IGNORECASE | re.MULTILINE
)
_SENDER: Final = re.compile(r"\bUnited\s+States\b")
_NAME: Final = r"(?:the\s+)?([A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+)*)"
_HOST: Final = re.compile(rf"\b(?i:relations\s+with|recognized|(?:ambassador|minister)\s+to|government\s+of)\s+{_NAME}")


def propose(source: Source, known: Knowledge) -> Iterator[Proposal]:
    """Read a text that is an article of that kind."""
    stored = source.structure.stored
    if _PARTED.search(stored) is None or _SENDER.search(stored) is None:
        return
    changes = course.read(source.structure)
    host = _host(source.structure.text)
    if not changes or host is None:
        return
    naming = Naming(source, known)
    sender = _state(naming, source, "United States")
    other = _state(naming, source, host)
    last = Level.NONE
    for change in changes:
        label = f"United States – {host}: {change.status} ({change.date})"
        event = naming.new(label, "Turn", f"{change.date}-{host}-{change.status}", date=change.date)
        told = [(state, "participatedIn", event) for state in (sender, other)]
        if last is Level.NONE and change.level > Level.CONSULATE:
            told.append((sender, "establishedRelationsWith", other))
        yield from _claims(source, change, told)
        last = change.level
    yield from naming.proposed()


def _claims(
    source: Source, change: course.Change, told: Sequence[tuple[EntityId, str, EntityId]]
) -> Iterator[ProposedClaim]:
    structure, said = source.structure, change.said
    start, end = structure.stored_span(said.start, said.end)
    for subject, relation, thing in told:
        yield ProposedClaim(
            subject=subject,
            predicate=RelationId(relation),
            object=thing,
            claimants=(source.author,),
            start=start,
            end=end,
            quotation=structure.reader_text(start, end),
            score=_SCORE,
            rule=RULE,
            triggers=(said.trigger,),
            date=change.date,
            date_as_written=structure.text[said.date_start : said.date_end],
            page=structure.page_at(start),
            remark=f"status: {change.status}",
        )


def _host(text: str) -> str | None:
    """Name the state that the article is about: the one of which relations and missions are most often told."""
    counted = Counter(name for name in _HOST.findall(text) if name[:1].isupper() and not _SENDER.search(name))
    return counted.most_common(1)[0][0].removeprefix("The ") if counted else None


def _state(naming: Naming, source: Source, name: str) -> EntityId:
    at = source.structure.text.find(name)
    start, end = source.structure.stored_span(at, at + len(name)) if at >= 0 else (0, 0)
    return naming.entity(name, "State", root="State", start=start, end=end)
