"""What the claim graph must satisfy beyond the shape of its records.

Each check is a generator whose docstring says what it finds.

To add one: write a generator over :class:`~kg.validation.checks.material.Material` in the module of its subject and put
:func:`~kg.validation.checks.registry.check` on it. Checks find; :mod:`kg.validation.findings` makes the report.
"""

from __future__ import annotations

from kg.validation.checks import documents, entities, statements, times
from kg.validation.checks.material import Material
from kg.validation.checks.registry import Check, Finding, Problem, Scope, Severity, registered

__all__ = ["Check", "Finding", "Material", "Problem", "Scope", "Severity", "checks", "run"]

_MODULES = (statements, times, entities, documents)


def checks() -> tuple[Check, ...]:
    """Give every check, in the order of their modules."""
    return tuple(each for module in _MODULES for each in registered(module.__name__))


def run(material: Material) -> tuple[Finding, ...]:
    """Run every check.

    What a remark explains or an ``open.csv`` row leaves open is no violation, where the check says that it may be so:
    the text is wrong there or silent, and the seeds say so.
    """
    return tuple(finding for each in checks() for finding in each.findings(material))
