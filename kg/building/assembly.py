"""From the seeds to the statements of the graph: what a build publishes, and what other commands look into.

Owns putting the stages together that need no output folder; :mod:`kg.building.pipeline` goes on from here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.graph import quads as graph
from kg.graph.notation import Row
from kg.model import Seeds
from kg.ontology import reading as ontology
from kg.ontology.reading import Vocabulary
from kg.policies import derivation, facts, rules
from kg.policies import policy as policies
from kg.policies.facts import Facts
from kg.project import Project
from kg.seeds import reading as seeds


@dataclass(frozen=True, kw_only=True)
class Assembled:
    """Everything that a project says, as records and as statements, under one policy."""

    project: Project
    vocabulary: Vocabulary
    seeds: Seeds
    facts: Facts

    @cached_property
    def quads(self) -> tuple[Row, ...]:
        """The statements of the authority tables, the documents, the claims and the facts."""
        return (
            *graph.quads(self.seeds, self.project, self.vocabulary),
            *facts.quads(self.facts, self.seeds, self.project, self.vocabulary),
        )

    @cached_property
    def lines(self) -> tuple[bytes, ...]:
        """The same as lines of N-Quads with those of the vocabulary: sorted, each once."""
        return tuple(sorted({*rules.vocabulary_lines(self.project), *graph.nquads(self.quads)}))


def assemble(project: Project, policy: str | None = None) -> Assembled:
    """Read a project's seeds and derive the facts of a policy (default: the project's).

    Raises:
        ExplainedError: with every fault that the vocabulary, the seeds, the policy or a rule has.
    """
    chosen = policies.named(project, policy or project.policy)
    vocabulary = ontology.load(project.ontology)
    loaded = seeds.load(project, vocabulary)
    derived = derivation.derive(loaded, chosen, project, vocabulary)
    return Assembled(project=project, vocabulary=vocabulary, seeds=loaded, facts=derived)


def counts(assembled: Assembled) -> Mapping[str, object]:
    """Count what was built; of claims, by family, claimant, certainty and polarity."""
    claims = assembled.seeds.claims
    relations = assembled.vocabulary.relations
    derived = assembled.facts.facts
    return {
        "entities": tallied(entity.kind for entity in assembled.seeds.entities.values()),
        "documents": len(assembled.seeds.documents),
        "mentions": sum(len(each.mentions) for each in assembled.seeds.documents),
        "claims": {
            "all": len(claims),
            "family": tallied(relations[claim.predicate].family for claim in claims),
            "claimant": tallied(claimant for claim in claims for claimant in claim.claimants),
            "certainty": tallied(claim.certainty for claim in claims),
            "polarity": tallied(claim.polarity for claim in claims),
            "status": tallied(claim.status for claim in claims),
        },
        "facts": {
            "all": len(derived),
            "derived by rule": sum(1 for fact in derived if fact.rule),
            "claims admitted": assembled.facts.admitted,
            "claims contested": assembled.facts.contested,
        },
        "statements": len(assembled.lines),
    }


def tallied(values: Iterable[str]) -> dict[str, int]:
    """Count each value, the commonest first."""
    return ranked(Counter(map(str, values)))


def ranked(counted: Mapping[str, int]) -> dict[str, int]:
    """Put what was counted in order, the commonest first."""
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
