"""A review under way: one question after another, each answer on the disk before the next; any can be taken back.

No terminal here: what is shown and which key does what is the command line's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.review import journal
from kg.review.records import Decision, Item, Stretch, Verdict


@dataclass(kw_only=True)
class Session:
    """The questions of a review, where it stands, and what was answered.

    ``folder`` is the document's ``review`` folder. ``decisions`` are all that there are, oldest first.
    """

    folder: Path
    questions: Sequence[Item]
    decisions: list[Decision]
    reviewer: str
    on: str
    at: int = 0
    _answered: list[int] = field(default_factory=list)
    _open: dict[int, Decision] = field(default_factory=dict)

    @property
    def current(self) -> Item | None:
        """The question that is asked now; ``None`` when all were."""
        return self.questions[self.at] if self.at < len(self.questions) else None

    @property
    def answered(self) -> int:
        """How many were answered in this session."""
        return len(self._answered)

    def accept(self) -> None:
        """Say that it is so."""
        self._decide(Verdict.ACCEPTED)

    def reject(self) -> None:
        """Say that it is not."""
        self._decide(Verdict.REJECTED)

    def correct(self, cells: Mapping[str, str], stretches: tuple[Stretch, ...] | None = None) -> None:
        """Say how it is; what stands in ``cells`` replaces what was proposed."""
        self._decide(Verdict.ACCEPTED, cells, stretches)

    def skip(self) -> None:
        """Leave it open and ask the next."""
        self.at = min(self.at + 1, len(self.questions))

    def back(self) -> None:
        """Ask the one before again."""
        self.at = max(self.at - 1, 0)

    def undo(self) -> bool:
        """Take the last answer of this session back and ask its question again; tell whether there was one."""
        if not self._answered:
            return False
        self.at = self._answered.pop()
        gone = self._open.pop(self.at)
        self.decisions.remove(gone)
        journal.write(self.folder, self.decisions)
        return True

    def _decide(
        self, verdict: Verdict, cells: Mapping[str, str] | None = None, stretches: tuple[Stretch, ...] | None = None
    ) -> None:
        proposal = self.current
        if proposal is None:
            return
        item = replace(
            proposal,
            verdict=verdict,
            cells={**proposal.cells, **(cells or {})},
            stretches=stretches or proposal.stretches,
        )
        decision = Decision(item=item, proposal=proposal, reviewer=self.reviewer, on=self.on)
        before = self._open.pop(self.at, None)
        if before is not None:  # answered a moment ago, gone back to, and answered anew
            self.decisions.remove(before)
            self._answered.remove(self.at)
            journal.write(self.folder, [*self.decisions, decision])
        else:
            journal.append(self.folder, [decision])
        self.decisions.append(decision)
        self._open[self.at] = decision
        self._answered.append(self.at)
        self.skip()


def brought_in(  # noqa: PLR0913 - what there is, what came, and how to take it
    items: Iterable[Item],
    known: Sequence[Item],
    proposals: Mapping[str, Item],
    *,
    reviewer: str,
    on: str,
    complete: bool,
) -> tuple[Decision, ...]:
    """Read decisions off a file that somebody has worked on; what is as it was is none.

    ``complete``: the file is the whole of what holds, as annotation programs leave it: what is there and
    undecided is accepted, what is gone is rejected.
    """
    before = {item.id: item for item in known if item.id}
    unnamed = [item for item in known if not item.id]
    seen: set[str] = set()
    found: list[Decision] = []
    for item in items:
        was = before.get(item.id)
        seen.add(item.id)
        if was is None:
            found.extend(_added(item, unnamed, reviewer, on))
            continue
        changed = not item.says_the_same(was)
        verdict = item.verdict
        if verdict is Verdict.OPEN and (complete or changed):
            verdict = Verdict.ACCEPTED
        if verdict is not was.verdict or changed:
            said = replace(item, verdict=verdict)
            found.append(Decision(item=said, proposal=proposals.get(item.id, was), reviewer=reviewer, on=on))
    if complete:
        gone = (item for name, item in before.items() if name not in seen and item.verdict is not Verdict.REJECTED)
        for item in gone:
            said = replace(item, verdict=Verdict.REJECTED)
            found.append(Decision(item=said, proposal=proposals.get(item.id, item), reviewer=reviewer, on=on))
    return tuple(found)


def _added(item: Item, known: Sequence[Item], reviewer: str, on: str) -> Iterable[Decision]:
    verdict = Verdict.ACCEPTED if item.verdict is Verdict.OPEN else item.verdict
    said = replace(item, verdict=verdict, id="")
    if verdict is Verdict.ACCEPTED and not any(said.says_the_same(each) and each.kind is said.kind for each in known):
        yield Decision(item=said, proposal=None, reviewer=reviewer, on=on)
