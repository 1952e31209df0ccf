"""One export on request: from the built store, or, under a policy that it was not built with, from the seeds.

Owns where the statements come from; the files' contents are :mod:`kg.graph.exports` and :mod:`kg.network.files`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kg import drafts, store
from kg.errors import explain
from kg.graph.exports import Exports
from kg.network import positions
from kg.ontology import terms
from kg.policies import policy as policies
from kg.project import Project
from kg.store import Store


def export(
    project: Project,
    what: str,
    notation_name: str,
    *,
    policy: str | None = None,
    tell: Callable[[str], None] = lambda _: None,
) -> bytes:
    """Write the ``graph``, the ``facts`` of a policy, the ``network`` or the ``positions`` of its nodes in one format.

    Raises:
        ExplainedError: nothing has been built, or there is no such policy or view.
    """
    held, name = source(project, policy, tell)
    if what == "positions":
        return positions.written(_placed(held, name, project))
    if what == "network":
        return _network(held, notation_name, name, project)
    aside = f" <{terms.iri(project.base, terms.TEXTS)}> ."  # kept for `kg why`, and not published
    lines = [line for line in store.serialise(held, "nq").splitlines() if not line.endswith(aside.encode())]
    return Exports(lines, project.base, project.title).write(what, notation_name, name)


def source(project: Project, policy: str | None, tell: Callable[[str], None]) -> tuple[Store, str]:
    """Find a store that holds the facts of the policy, and the policy's name."""
    built = store.open_read_only(project.store)
    start = terms.iri(project.base, terms.facts_graph(""))
    there = [graph.removeprefix(start) for graph in store.graphs(built) if graph.startswith(start)]
    if policy is None and there:
        return built, there[0]
    wanted = policies.named(project, policy or project.policy).name
    if wanted in there:
        return built, wanted
    from kg.building.assembly import assemble

    tell(f"the graph was built under another policy: deriving “{wanted}” from the seeds")
    return store.in_memory(assemble(project, policy or project.policy).lines), wanted


def _network(source: Store, notation_name: str, policy: str, project: Project) -> bytes:
    from kg.building import pictures
    from kg.network import files as network_files

    selected = pictures.select(source, project, policy)
    writers = {
        "graphml": network_files.graphml,
        "gexf": network_files.gexf,
        "csv": network_files.edges_csv,
    }
    return writers[notation_name](selected, languages=project.languages)


def _placed(source: Store, policy: str, project: Project) -> list[dict[str, object]]:
    """Give the nodes of the explorer's network, where a build places them."""
    from kg.explorer.records import Records

    network = Records(source, replace(project, policy=policy)).whole("network")
    assert isinstance(network, dict)
    nodes: list[dict[str, object]] = network["nodes"]  # type: ignore[assignment]
    return nodes


def save(content: bytes, path: Path) -> None:
    """Write a file; the old one stays until the new one is whole.

    Raises:
        ExplainedError: it cannot be written.
    """
    try:
        drafts.replace(path, content)
    except OSError as error:
        raise explain(f"cannot be written: {error.strerror}", where=str(path)) from None
