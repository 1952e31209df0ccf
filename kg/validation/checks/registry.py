"""Checks and what they find: how serious, of what, where, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from kg.model import Origin
from kg.validation.checks.material import Material


class Severity(StrEnum):
    """How serious a finding is; only a violation keeps a graph from conforming."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a check yields. ``focus`` is the id of what is at fault; ``severity`` overrides the check's own."""

    focus: str
    what: str
    origin: Origin | None = None
    hint: str | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A problem with its check and its severity."""

    severity: Severity
    check: str
    focus: str
    what: str
    origin: Origin | None = None
    hint: str | None = None

    @property
    def cells(self) -> list[object]:
        """All of it as values of JSON, for builds that keep it; :meth:`of` reads them."""
        origin = (self.origin.path, self.origin.line) if self.origin else None
        return [self.severity, self.check, self.focus, self.what, origin, self.hint]

    @classmethod
    def of(cls, cells: list[Any]) -> Finding:
        """Give the finding whose cells these are."""
        severity, check, focus, what, origin, hint = cells
        return cls(
            severity=Severity(severity),
            check=check,
            focus=focus,
            what=what,
            origin=Origin(path=origin[0], line=origin[1]) if origin else None,
            hint=hint,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a check that compares documents looks at, so that a corpus need not be held for it.

    It sees the claims of some ``relations`` that have one and the same entity as ``subject`` or as ``object``, or at
    either end (``ends``; then those of ``kind``), whatever else there is. ``tables``: no claims, all entities.
    ``named``: no claims, and what all documents name; of an entity it says what follows from its own row, from the rows
    that name it, and from whether a document does. ``denied``: the claims that assert or deny one statement.
    ``circles``: those that lie on a circle. ``linked``: those of one subject, and claims of the relations ``beside``
    about all that they name.
    """

    by: Literal["tables", "named", "subject", "object", "ends", "denied", "circles", "linked"]
    relations: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    kind: str = ""


ON_TABLES = Scope(by="tables")

_Generator = Callable[[Material], Iterator[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A named check. ``explainable``: a remark on the matter turns its violations into information.

    ``across``: what it looks at, if it compares what stands in several documents or tables; others look at one
    document at a time.
    """

    name: str
    severity: Severity
    generator: _Generator
    explainable: bool = False
    across: Scope | None = None

    @property
    def documentation(self) -> str:
        """What it finds, in a sentence."""
        return (self.generator.__doc__ or "").partition("\n")[0]

    def findings(self, material: Material) -> Iterator[Finding]:
        """Run it."""
        for problem in self.generator(material):
            severity = problem.severity or self.severity
            what = problem.what
            explanation = material.explanation(problem.focus) if self.explainable else None
            if explanation is not None and severity is not Severity.INFO:
                severity, what = Severity.INFO, f"{what} ({explanation})"
            yield Finding(
                severity=severity,
                check=self.name,
                focus=problem.focus,
                what=what,
                origin=problem.origin,
                hint=problem.hint,
            )


_CHECKS: dict[str, list[Check]] = {}


def check(
    severity: Severity, *, explainable: bool = False, across: Scope | None = None
) -> Callable[[_Generator], _Generator]:
    """Register a generator as a check, under its own name."""

    def register(generator: _Generator) -> _Generator:
        name = generator.__name__.replace("_", "-")
        own = Check(name=name, severity=severity, generator=generator, explainable=explainable, across=across)
        _CHECKS.setdefault(generator.__module__, []).append(own)
        return generator

    return register


def registered(module: str) -> tuple[Check, ...]:
    """Give the checks of a module."""
    return tuple(_CHECKS.get(module, ()))
