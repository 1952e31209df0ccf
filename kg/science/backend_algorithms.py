"""Our kernels under the names, arguments and results of networkx. Which run when is :mod:`kg.science.backend`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.science.rows import Array
    from kg.science.snapshot import Snapshot

# --- arguments --------------------------------------------------------------------------------------------------------


def _weight(snapshot: Snapshot, name: str | None) -> str | None:
    """Translate networkx's name of an edge attribute; one that edges do not have weighs one, as in networkx."""
    if name is None:
        return None
    if name == snapshot.weight_name:
        return "weight"
    return name if name in {"distance", "sign"} and "whole" not in snapshot.about else None


def length(snapshot: Snapshot, name: str | None) -> str | None:
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
    raw = paths.path_shares(G, np.arange(len(G)) if sources is None else sources, weight=length(G, weight))
    return _named(G, paths.scaled(raw, G, sources, normalised=normalized))


def closeness_centrality(
    G: Snapshot,  # noqa: N803
    u: Any = None,  # noqa: ANN401
    distance: str | None = None,
    wf_improved: bool = True,
) -> Any:  # noqa: ANN401 -- one value where one node is asked for
    """Run :func:`kg.science.paths.closeness`."""
    from kg.science import paths

    found = _named(G, paths.closeness(G, weight=length(G, distance), improved=wf_improved))
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
    return _named(G, paths.harmonic(G, weight=length(G, distance)))


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
