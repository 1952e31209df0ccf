"""Snapshots as a backend of networkx: ``nx.pagerank(snapshot)`` runs here, whatever is not here runs on a copy.

Entry points (``pyproject.toml``) name :data:`Backend` and :func:`about`; :func:`register` does the same in a process
where the package is not installed. Nothing heavy is imported until something is measured.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from kg.science.backend_algorithms import ALGORITHMS, length

if TYPE_CHECKING:
    import networkx as nx


NAME = "muahede"

_WHOLE = "distances have to be whole numbers above nought: on floats the shortest path is a matter of rounding"


def about() -> dict[str, Any]:
    """Say what the backend is, as networkx asks."""
    return {
        "backend_name": NAME,
        "project": "muahede",
        "package": "kg",
        "short_summary": "centralities on frozen snapshots: scipy, and numba where it is installed",
        "functions": {name: {} for name in ALGORITHMS},
    }


def register() -> None:
    """Make the backend known to networkx in this process, where no entry point has.

    What an entry point leads to when networkx is imported is done here afterwards, so it touches networkx's own names.
    """
    # ruff: noqa: SLF001
    import networkx as nx

    backends = _dispatching()
    if NAME in backends.backends:
        return
    backends.backends[NAME] = _Entry()
    backends.backend_info[NAME] = about()
    nx.config.backends = nx.utils.configs.Config(**{**dict(nx.config.backends), NAME: nx.utils.configs.Config()})
    for name in ALGORITHMS:
        backends._registered_algorithms[name].backends.add(NAME)
    dispatch = backends._dispatchable
    dispatch.__call__ = dispatch._call_if_any_backends_installed  # without any backend networkx calls itself directly


def _dispatching() -> Any:  # noqa: ANN401 -- a module whose inner names have no types
    return importlib.import_module("networkx.utils.backends")


class _Entry:
    """Stands where networkx expects an entry point."""

    @staticmethod
    def load() -> Any:  # noqa: ANN401 -- the backend
        return Backend


# --- dispatch ---------------------------------------------------------------------------------------------------------


class _Dispatcher:
    """What networkx talks to: our algorithms, and any other of its own by way of a copy."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        algorithms = _dispatching()._registered_algorithms
        if name not in algorithms:
            raise AttributeError(name)
        return _where_fit(name, algorithms[name]) if name in ALGORITHMS else _on_a_copy(algorithms[name])

    @staticmethod
    def convert_from_nx(graph: nx.Graph[Any], edge_attrs: Mapping[str, Any] | None = None, **_: object) -> Any:  # noqa: ANN401
        """Freeze a networkx graph with the one edge attribute that an algorithm asks for."""
        from kg.science.origins import of_graph

        if not edge_attrs:
            return of_graph(graph, None)
        ((name, default),) = list(edge_attrs.items())[:1]
        return of_graph(graph, name, default)

    @staticmethod
    def convert_to_nx(result: Any, **_: object) -> Any:  # noqa: ANN401 -- networkx converts results too
        """Make a networkx graph of a snapshot; leave results as they are."""
        from kg.science.snapshot import Snapshot

        return result.to_networkx() if isinstance(result, Snapshot) else result

    @staticmethod
    def can_run(name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bool | str:
        """Tell whether we can run this, or why not."""
        from kg.science.snapshot import Snapshot

        if any(isinstance(each, Snapshot) for each in (*args, *kwargs.values())):
            return True  # on our kernels or on a copy
        why = _refused(name, args, kwargs) if name in ALGORITHMS else "it is not one of ours"
        return why or True

    should_run = can_run


Backend = _Dispatcher()
"""The backend: what the entry point ``networkx.backends`` names."""


def _refused(name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> str:
    """Say why one of our algorithms does not take these arguments; empty where it does."""
    import inspect

    try:
        bound = inspect.signature(ALGORITHMS[name]).bind(*args, **{k: v for k, v in kwargs.items() if k != "backend"})
    except TypeError as error:
        return str(error)
    bound.apply_defaults()
    given = bound.arguments
    graph = given["G"]
    if any(callable(given.get(key)) for key in ("weight", "distance")):
        return "weights that are functions are networkx's"
    if given.get("endpoints") or given.get("nbunch") is not None or given.get("sources") is not None:
        return "this option is networkx's"
    if name == "hits" and (not given["normalized"] or given["nstart"] is not None or given["max_iter"] <= 0):
        return "this option is networkx's"
    if name in {"in_degree_centrality", "out_degree_centrality"} and not graph.is_directed():
        return "not for networks without directions"
    return _unfit(name, graph, given)


def _unfit(name: str, graph: Any, given: Mapping[str, Any]) -> str:  # noqa: ANN401 -- a snapshot or a networkx graph
    """Say why a graph is not for one of our algorithms."""
    from kg.science.snapshot import Snapshot

    ours = isinstance(graph, Snapshot)
    if not ours and graph.is_multigraph():
        return "parallel edges are merged in snapshots: freeze the graph with kg.science.origins.of_graph"
    if name == "core_number" and _loops(graph):
        return "networkx does not count cores where nodes are tied to themselves"
    length = given.get("distance") or (given.get("weight") if name == "betweenness_centrality" else None)
    if length is not None:
        return "" if _whole(graph, length) else _WHOLE
    return ""


def _loops(graph: Any) -> bool:  # noqa: ANN401
    from kg.science.snapshot import Snapshot

    if isinstance(graph, Snapshot):
        return bool((graph.source == graph.target).any())
    return any(source == target for source, target in graph.edges())


def _whole(graph: Any, name: str) -> bool:  # noqa: ANN401
    from kg.science.snapshot import Snapshot

    if isinstance(graph, Snapshot):
        attribute = length(graph, name)
        return attribute is None or (attribute == "distance" and bool((graph.distance > 0).all()))
    return all(isinstance(value, int) and value > 0 for _, _, value in graph.edges(data=name, default=1))


def _where_fit(name: str, algorithm: Any) -> Callable[..., Any]:  # noqa: ANN401 -- networkx's own
    """Run one of our algorithms, or networkx's on a copy where ours does not take the arguments."""

    def run(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        chosen = _on_a_copy(algorithm) if _refused(name, args, kwargs) else ALGORITHMS[name]
        return chosen(*args, **kwargs)

    return run


def _on_a_copy(algorithm: Any) -> Callable[..., Any]:  # noqa: ANN401 -- networkx's own
    """Run one of networkx's algorithms on networkx's own graphs."""

    def run(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if algorithm.mutates_input:
            import networkx as nx

            raise nx.NetworkXError("a snapshot is frozen; change a copy: snapshot.to_networkx()")
        kwargs.pop("backend", None)
        return algorithm(*map(_thawed, args), **{key: _thawed(each) for key, each in kwargs.items()})

    return run


def _thawed(argument: Any) -> Any:  # noqa: ANN401
    from kg.science.snapshot import Snapshot

    if isinstance(argument, Snapshot):
        return argument.to_networkx()
    if isinstance(argument, list):
        return [_thawed(each) for each in argument]
    return argument
