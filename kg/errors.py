"""The faults a user can meet, and how they are said. Owns no logic of its own.

Every fault answers three questions: where, what is wrong, what to type next.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong, with the place and a way out.

    ``where`` is ``path``, ``path:line`` or a command-line option; ``excerpt`` is the offending
    piece as the user wrote it.
    """

    where: str
    what: str
    excerpt: str | None = None
    hint: str | None = None

    def __str__(self) -> str:
        """Render as the lines a terminal shows."""
        lines = [f"{self.where}: {self.what}" if self.where else self.what]
        if self.excerpt is not None:
            lines.append(f"  “{self.excerpt}”")
        if self.hint is not None:
            lines.append(f"hint: {self.hint}")
        return "\n".join(lines)


class ExplainedError(Exception):
    """Something that went wrong and that a user can mend; the command line prints it and exits 1."""

    def __init__(self, *faults: Fault) -> None:
        """Take every fault that was found, in the order in which they are to be shown."""
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults

    @classmethod
    def of(cls, faults: Iterable[Fault]) -> ExplainedError:
        """Build from any iterable of faults."""
        return cls(*faults)


def explain(what: str, *, where: str = "", excerpt: str | None = None, hint: str | None = None) -> ExplainedError:
    """Make an error of a single fault.

    >>> print(explain("no such query", where="letters-bye", hint="kg query --list"))
    letters-bye: no such query
    hint: kg query --list
    """
    return ExplainedError(Fault(where=where, what=what, excerpt=excerpt, hint=hint))
