"""Snapshots as a backend of networkx: ``nx.pagerank(snapshot)`` runs here, whatever is not here runs on a copy.

Entry points (``pyproject.toml``) name :data:`Backend` and :func:`about`; :func:`register` does the same in a process
where the package is not installed. Nothing heavy is imported until something is measured.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

    from kg.science.snapshot import Array, Snapshot

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


# --- arguments --------------------------------------------------------------------------------------------------------


def _weight(snapshot: Snapshot, name: str | None) -> str | None:
    """Translate networkx's name of an edge attribute; one that edges do not have weighs one, as in networkx."""
    if name is None:
        return None
    if name == snapshot.weight_name:
        return "weight"
    return name if name in {"distance", "sign"} and "whole" not in snapshot.about else None


def _length(snapshot: Snapshot, name: str | None) -> str | None:
    """Translate the name of an attribute that measures distance; whole weights of another graph are distances."""
    if name is not None and name == snapshot.weight_name and snapshot.about.get("whole") == "yes":
        return "distance"
    return _weight(snapshot, name)


def _vector(snapshot: Snapshot, given: Mapping[Any, float] | None) -> Array | None:
    import numpy as np

    return None if given is None else np.array([given.get(node, 0) for node in snapshot], dtype=float)


def _settled(run: Callable[..., Any], *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 -- whatever it finds
    """Run a measure, and say in networkx's way that it did not settle."""
    import networkx as nx

    from kg.science.kernels import NotConvergedError

    try:
        return run(*arguments, **options)
    except NotConvergedError as error:
        raise nx.PowerIterationFailedConvergence(error.steps) from None


def _named(snapshot: Snapshot, values: Array) -> dict[Any, float]:
    return dict(zip(snapshot.ids, values.tolist(), strict=True))


# --- algorithms: names, arguments and results are networkx's ----------------------------------------------------------


def pagerank(  # noqa: PLR0913, PLR0917
    G: Snapshot,  # noqa: N803
    alpha: float = 0.85,
    personalization: Mapping[Any, float] | None = None,
    max_iter: int = 100,
    tol: float = 1.0e-6,
    nstart: Mapping[Any, float] | None = None,
    weight: str | None = "weight",
    dangling: Mapping[Any, float] | None = None,
) -> dict[Any, float]:
    """Run :func:`kg.science.kernels.pagerank`."""
    from kg.science import kernels

    options = {"alpha": alpha, "steps": max_iter, "tolerance": tol, "weight": _weight(G, weight)}
    vectors = {"personalisation": personalization, "start": nstart, "dangling": dangling}
    given = {name: _vector(G, value) for name, value in vectors.items()}
    return _named(G, _settled(kernels.pagerank, G, **options, **given))


def katz_centrality(  # noqa: PLR0913, PLR0917
    G: Snapshot,  # noqa: N803
    alpha: float = 0.1,
    beta: float | Mapping[Any, float] = 1.0,
    max_iter: int = 1000,
    tol: float = 1.0e-6,
    nstart: Mapping[Any, float] | None = None,
    normalized: bool = True,
    weight: str | None = None,
) -> dict[Any, float]:
    """Run :func:`kg.science.kernels.katz`."""
    from kg.science import kernels

    if isinstance(beta, Mapping) and set(beta) != set(G):
        import networkx as nx

        raise nx.NetworkXError("beta dictionary must have a value for every node")
    base = _vector(G, beta) if isinstance(beta, Mapping) else float(beta)
    options = {"alpha": alpha, "beta": base, "steps": max_iter, "tolerance": tol, "normalised": normalized}
    found = _settled(kernels.katz, G, weight=_weight(G, weight), start=_vector(G, nstart), **options)
    return _named(G, found)


def eigenvector_centrality(
    G: Snapshot,  # noqa: N803
    max_iter: int = 100,
    tol: float = 1.0e-6,
    nstart: Mapping[Any, float] | None = None,
    weight: str | None = None,
) -> dict[Any, float]:
    """Run :func:`kg.science.kernels.eigenvector`."""
    import networkx as nx

    from kg.science import kernels

    if len(G) == 0:
        raise nx.NetworkXPointlessConcept("cannot compute centrality for the null graph")
    if nstart is not None and not any(nstart.values()):
        raise nx.NetworkXError("initial vector cannot have all zero values")
    options = {"weight": _weight(G, weight), "start": _vector(G, nstart), "tolerance": tol, "steps": max_iter}
    return _named(G, _settled(kernels.eigenvector, G, **options))


def hits(
    G: Snapshot,  # noqa: N803
    max_iter: int = 100,
    tol: float = 1.0e-8,
    nstart: Mapping[Any, float] | None = None,
    normalized: bool = True,
) -> tuple[dict[Any, float], dict[Any, float]]:
    """Run :func:`kg.science.kernels.hits`."""
    from kg.science import kernels

    del max_iter, nstart, normalized  # refused by _refused where they matter
    hub, authority = _settled(kernels.hits, G, tolerance=tol / 10)
    return _named(G, hub), _named(G, authority)


def constraint(G: Snapshot, nodes: Iterable[Any] | None = None, weight: str | None = None) -> dict[Any, float]:  # noqa: N803
    """Run :func:`kg.science.kernels.constraint`."""
    from kg.science import kernels

    return _of(_named(G, kernels.constraint(G, weight=_weight(G, weight))), nodes)


def effective_size(G: Snapshot, nodes: Iterable[Any] | None = None, weight: str | None = None) -> dict[Any, float]:  # noqa: N803
    """Run :func:`kg.science.kernels.effective_size`."""
    from kg.science import kernels

    return _of(_named(G, kernels.effective_size(G, weight=_weight(G, weight))), nodes)


def _of(found: dict[Any, float], nodes: Iterable[Any] | None) -> dict[Any, float]:
    return found if nodes is None else {node: found[node] for node in nodes}


def betweenness_centrality(  # noqa: PLR0913, PLR0917
    G: Snapshot,  # noqa: N803
    k: int | None = None,
    normalized: bool = True,
    weight: str | None = None,
    endpoints: bool = False,
    seed: Any = None,  # noqa: ANN401 -- whatever networkx takes for one
) -> dict[Any, float]:
    """Run :func:`kg.science.paths.betweenness`."""
    import networkx as nx
    import numpy as np

    from kg.science import paths

    del endpoints  # refused by _refused
    sources = None
    if k is not None and k != len(G):
        drawn = nx.utils.create_py_random_state(seed).sample(list(G), k)
        sources = np.array([G.places[node] for node in drawn])
    raw = paths.path_shares(G, np.arange(len(G)) if sources is None else sources, weight=_length(G, weight))
    return _named(G, paths.scaled(raw, G, sources, normalised=normalized))


def closeness_centrality(
    G: Snapshot,  # noqa: N803
    u: Any = None,  # noqa: ANN401
    distance: str | None = None,
    wf_improved: bool = True,
) -> Any:  # noqa: ANN401 -- one value where one node is asked for
    """Run :func:`kg.science.paths.closeness`."""
    from kg.science import paths

    found = _named(G, paths.closeness(G, weight=_length(G, distance), improved=wf_improved))
    return found if u is None else found[u]


def harmonic_centrality(
    G: Snapshot,  # noqa: N803
    nbunch: Any = None,  # noqa: ANN401
    distance: str | None = None,
    sources: Any = None,  # noqa: ANN401
) -> dict[Any, float]:
    """Run :func:`kg.science.paths.harmonic`."""
    from kg.science import paths

    del nbunch, sources  # refused by _refused
    return _named(G, paths.harmonic(G, weight=_length(G, distance)))


def core_number(G: Snapshot) -> dict[Any, int]:  # noqa: N803
    """Run :func:`kg.science.paths.core`."""
    from kg.science import paths

    return {node: int(value) for node, value in zip(G.ids, paths.core(G).tolist(), strict=True)}


def degree_centrality(G: Snapshot) -> dict[Any, float]:  # noqa: N803
    """Count ties, as a share of the others that there are (Freeman 1978)."""
    from kg.science import kernels

    return _share(G, kernels.degree(G))


def in_degree_centrality(G: Snapshot) -> dict[Any, float]:  # noqa: N803
    """Count ties that come in, as a share of the others that there are."""
    from kg.science import kernels

    return _share(G, kernels.strength(G, incoming=True, weight=None))


def out_degree_centrality(G: Snapshot) -> dict[Any, float]:  # noqa: N803
    """Count ties that go out, as a share of the others that there are."""
    from kg.science import kernels

    return _share(G, kernels.strength(G, weight=None))


def _share(snapshot: Snapshot, values: Array) -> dict[Any, float]:
    if len(snapshot) <= 1:
        return dict.fromkeys(snapshot, 1)
    return _named(snapshot, values / (len(snapshot) - 1))


ALGORITHMS: Mapping[str, Callable[..., Any]] = {
    each.__name__: each
    for each in (
        pagerank,
        katz_centrality,
        eigenvector_centrality,
        hits,
        constraint,
        effective_size,
        betweenness_centrality,
        closeness_centrality,
        harmonic_centrality,
        core_number,
        degree_centrality,
        in_degree_centrality,
        out_degree_centrality,
    )
}
"""What runs on our own kernels, by networkx's names."""


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
        from kg.science.snapshot import of_graph

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
        return "parallel edges are merged in snapshots: freeze the graph with kg.science.snapshot.of_graph"
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
        attribute = _length(graph, name)
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
