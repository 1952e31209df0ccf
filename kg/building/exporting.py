"""One export on request: from the built store, or, under a policy that it was not built with, from the seeds.

Owns where the statements come from; the files' contents are :mod:`kg.graph.exports` and :mod:`kg.network.files`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kg import drafts, store
from kg.building import exported_facts, publication
from kg.errors import explain
from kg.graph.exports import FILES, VIEWS, Exports, File
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
) -> Iterable[bytes]:
    """Give the ``graph``, the ``facts`` of a policy, the ``network`` or the ``positions`` of its nodes in one format.

    What the last build has written is given from its file, a piece at a time, if that is whole, and so are its facts
    in other formats; anything else is made, and is in memory meanwhile.

    Raises:
        ExplainedError: nothing has been built, or there is no such policy or view.
    """
    held, name = source(project, policy, tell)
    if what == "positions":
        return (positions.written(_placed(held, name, project)),)
    if what == "network":
        return (_network(held, notation_name, name, project),)
    made = _made(project, what, notation_name, name)
    if made is not None:
        return _pieces(made)
    if what == "facts" and notation_name not in VIEWS:
        statements = _made(project, "graph", "nq", name)
        if statements is not None:
            file = File(name="", what=what, notation=notation_name)
            return exported_facts.written(statements, held, project, file, name)
    aside = f" <{terms.iri(project.base, terms.TEXTS)}> ."  # kept for `kg why`, and not published
    lines = [line for line in store.serialise(held, "nq").splitlines() if not line.endswith(aside.encode())]
    return (Exports(lines, project.base, project.title).write(what, notation_name, name),)


def _made(project: Project, what: str, notation_name: str, policy: str) -> Path | None:
    """Find the file of the last build that is what an export would be, if every byte of it is what was written."""
    file = next((each for each in FILES if (each.what, each.notation) == (what, notation_name)), None)
    try:
        manifest = json.loads((project.output / publication.MANIFEST).read_text(encoding="utf-8"))
        if file is None or (manifest["title"], manifest["base"]) != (project.title, project.base):
            return None
        if (what == "facts" or notation_name in ("trig", "nq")) and manifest["policy"]["name"] != policy:
            return None
        path, hashed = project.output / file.name, hashlib.sha256()
        for piece in _pieces(path):
            hashed.update(piece)
        return path if hashed.hexdigest() == manifest["files"][file.name]["sha256"] else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            yield piece


_PIECE = 1 << 18


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


def save(content: bytes | Iterable[bytes], path: Path) -> None:
    """Write a file, or the pieces of one; the old one stays until the new one is whole.

    Raises:
        ExplainedError: it cannot be written.
    """
    try:
        drafts.replace(path, content)
    except OSError as error:
        raise explain(f"cannot be written: {error.strerror}", where=str(path)) from None
