"""How a request fails: a status and what is wrong, in words. Standard library only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.errors import ExplainedError, Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What the client is told in place of an answer."""

    status: int
    faults: tuple[Fault, ...]
    headers: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        """Render as the text of the answer."""
        return "\n".join(str(fault) for fault in self.faults) + "\n"


class RefusedError(Exception):
    """A request that gets no answer; carries what the client is told."""

    def __init__(self, failure: Failure) -> None:
        """Take what the client is told."""
        super().__init__(str(failure))
        self.failure = failure


def refuse(status: int, what: str, *, hint: str | None = None, **headers: str) -> RefusedError:
    """Make a refusal of a single fault; ``headers`` are spelled with underscores."""
    named = {name.replace("_", "-").lower(): value for name, value in headers.items()}
    return RefusedError(Failure(status=status, faults=(Fault(where="", what=what, hint=hint),), headers=named))


def explained(error: ExplainedError, status: int = 400) -> Failure:
    """Tell over HTTP what the command line would tell."""
    return Failure(status=status, faults=error.faults)


def packed(failure: Failure) -> bytes:
    """Write a failure for the pipe between worker and server."""
    faults = [
        {"where": each.where, "what": each.what, "excerpt": each.excerpt, "hint": each.hint} for each in failure.faults
    ]
    return json.dumps({"status": failure.status, "faults": faults, "headers": dict(failure.headers)}).encode()


def unpacked(content: bytes) -> Failure:
    """Read what :func:`packed` has written."""
    table = json.loads(content)
    return Failure(
        status=table["status"], faults=tuple(Fault(**each) for each in table["faults"]), headers=table["headers"]
    )
