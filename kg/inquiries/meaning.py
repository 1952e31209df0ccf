"""What claims and facts somebody means who names a claim, or a subject with a relation and an object."""

from __future__ import annotations

from collections.abc import Sequence

from kg.errors import ExplainedError, explain
from kg.evidence import explanation
from kg.evidence import reading as evidence
from kg.project import Project
from kg.queries import names
from kg.store import Store

_WITH_OBJECT = 3


def of(graph: Store, asked: Sequence[str], project: Project) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Find the claims and the derived facts that are meant by a claim, or a subject, its relation and object.

    Raises:
        ExplainedError: a name is unknown or ambiguous, or nobody claims that.
    """
    if len(asked) == 1:
        known = names.claim(graph, asked[0], project=project, where="CLAIM")
        if known is not None:
            is_fact = evidence.short(known, project.base).startswith("fact/")
            return ((), (known,)) if is_fact else ((known,), ())
    subjects = names.namesakes(graph, asked[0], project=project, where="SUBJECT")
    said = names.relation(graph, asked[1], project=project, where="RELATION") if len(asked) > 1 else None
    has_object = len(asked) == _WITH_OBJECT
    others = names.namesakes(graph, asked[2], project=project, where="OBJECT") if has_object else (None,)
    relation, turned = (said.relation.iri, said.turned) if said else (None, False)
    found = {
        (subject, other): answer
        for subject in subjects
        for other in others
        if any(answer := explanation.about(graph, subject.iri, relation, other.iri if other else None, turned=turned))
    }
    if not found:
        raise _nothing(graph, asked, subjects[0].iri, relation, others[0].iri if others[0] else None, project)
    for place, where in enumerate(("SUBJECT", "OBJECT")):
        meant = list(dict.fromkeys(thing for pair in found if (thing := pair[place])))
        if len(meant) > 1:
            raise names.ambiguous(meant, asked[2 * place], project=project, where=where)
    return next(iter(found.values()))


def _nothing(  # noqa: PLR0913, PLR0917 - the parts of what was asked
    graph: Store, asked: Sequence[str], subject: str, relation: str | None, other: str | None, project: Project
) -> ExplainedError:
    near = explanation.nearby(graph, subject, relation, other) if relation else ()
    shown = evidence.claims(graph, near[:5], project=project)
    hint = "nearest: " + "; ".join(f"{each.sentence(*project.languages)} [{each.id}]" for each in shown)
    what = "nobody claims that, and it follows by no rule"
    return explain(what, where=" ".join(asked), hint=hint if shown else None)
