"""A frozen picture of a network in plain arrays: what every kernel runs on. Owns no measure.

Edges keep what a historian asks of them (weight, sign, layer, days, claims), parallel ones apart; the merged network
that centralities run on is made once, when first needed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from kg.science.rows import OPEN_END, OPEN_START, Adjacency, Array, adjacency, claims_of, ranges, sorted_ids, spells_of

if TYPE_CHECKING:
    import networkx as nx


Sparse = Any  # scipy.sparse.csr_array: scipy ships no types


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Snapshot:
    """A network that no longer changes.

    ``ids`` are sorted; ``source`` and ``target`` are places in them, one a tie; a tie with ``both`` runs both ways.
    ``distance`` counts whole steps. ``layer`` is a place in ``layers`` (families of relations). The spells of edge
    ``e`` are ``spell_start[i], spell_end[i]`` for ``spell_ptr[e] <= i < spell_ptr[e + 1]``: proleptic ordinals of days,
    the end excluded; an edge without one is not dated. ``about`` says policy, projection, period and weights.
    Two snapshots with the same content are equal and have the same hash.
    """

    ids: tuple[Any, ...]
    directed: bool
    source: Array
    target: Array
    both: Array
    weight: Array
    distance: Array
    sign: Array
    layer: Array
    layers: tuple[str, ...]
    spell_ptr: Array
    spell_start: Array
    spell_end: Array
    claim_ptr: Array
    claim_ends: Array
    claim_text: bytes
    out: Adjacency
    into: Adjacency
    about: Mapping[str, str] = field(default_factory=dict)
    weight_name: str = "weight"
    _made: dict[str, Any] = field(default_factory=dict, repr=False)

    # --- what networkx asks of a graph of a backend -------------------------------------------------------------------

    @property
    def __networkx_backend__(self) -> str:
        """The name under which networkx finds our kernels."""
        return "muahede"

    def is_directed(self) -> bool:
        """Tell whether ties have a direction."""
        return self.directed

    def is_multigraph(self) -> bool:
        """Tell networkx that parallel ties are merged for it."""
        return False

    def number_of_nodes(self) -> int:
        """Count the nodes."""
        return len(self.ids)

    def number_of_edges(self) -> int:
        """Count the edges as networkx sees them: parallel ones merged."""
        arcs = int(self.matrix("ones").nnz)
        if self.directed:
            return arcs
        loops = int(np.count_nonzero(self.matrix("ones").diagonal()))
        return (arcs + loops) // 2

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.ids)

    def __contains__(self, node: object) -> bool:
        return isinstance(node, Hashable) and node in self.places

    # --- identity -----------------------------------------------------------------------------------------------------

    @property
    def digest(self) -> bytes:
        """A hash of everything that the snapshot holds."""
        if "digest" not in self._made:
            told = hashlib.sha256(repr((self.ids, self.directed, self.layers, sorted(self.about.items()))).encode())
            for array in (self.source, self.target, self.both, self.weight, self.distance, self.sign, self.layer):
                told.update(array.tobytes())
            for array in (self.spell_ptr, self.spell_start, self.spell_end, self.claim_ptr, self.claim_ends):
                told.update(array.tobytes())
            told.update(self.claim_text)
            self._made["digest"] = told.digest()
        found: bytes = self._made["digest"]
        return found

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Snapshot) and self.digest == other.digest

    def __hash__(self) -> int:
        return int.from_bytes(self.digest[:8])

    # --- looking into it ----------------------------------------------------------------------------------------------

    @property
    def edges(self) -> int:
        """Count the ties, parallel ones apart."""
        return len(self.source)

    @property
    def nbytes(self) -> int:
        """The bytes of all arrays, without the ids."""
        arrays = (
            *(self.source, self.target, self.both, self.weight, self.distance, self.sign, self.layer),
            *(self.spell_ptr, self.spell_start, self.spell_end, self.claim_ptr, self.claim_ends),
            *(self.out.indptr, self.out.indices, self.out.edge),
            *((self.into.indptr, self.into.indices, self.into.edge) if self.into is not self.out else ()),
        )
        return sum(int(array.nbytes) for array in arrays) + len(self.claim_text)

    @property
    def places(self) -> Mapping[Any, int]:
        """Where each id stands."""
        if "places" not in self._made:
            self._made["places"] = {node: place for place, node in enumerate(self.ids)}
        found: Mapping[Any, int] = self._made["places"]
        return found

    def claims(self, edge: int) -> tuple[str, ...]:
        """Give the claims that an edge rests on."""
        first, last = int(self.claim_ptr[edge]), int(self.claim_ptr[edge + 1])
        ends = [int(self.claim_ends[first - 1]) if first else 0, *map(int, self.claim_ends[first:last])]
        return tuple(self.claim_text[a:b].decode() for a, b in pairwise(ends))

    def spells(self, edge: int) -> tuple[tuple[int, int], ...]:
        """Give the periods in which an edge is said to have held, their ends excluded."""
        held = slice(int(self.spell_ptr[edge]), int(self.spell_ptr[edge + 1]))
        return tuple(zip(self.spell_start[held].tolist(), self.spell_end[held].tolist(), strict=True))

    @property
    def spell_edge(self) -> Array:
        """Give the edge of each spell."""
        return np.repeat(np.arange(self.edges, dtype=np.int32), np.diff(self.spell_ptr))

    @property
    def start(self) -> Array:
        """The first day of each edge (``OPEN_START``: open or not dated)."""
        return self._bound(np.minimum, self.spell_start, OPEN_START)

    @property
    def end(self) -> Array:
        """The day after the last day of each edge (``OPEN_END``: open or not dated)."""
        return self._bound(np.maximum, self.spell_end, OPEN_END)

    def _bound(self, pick: Any, days: Array, unknown: int) -> Array:  # noqa: ANN401 -- a numpy ufunc
        found = np.full(self.edges, unknown, dtype=np.int32)
        dated = np.flatnonzero(np.diff(self.spell_ptr))
        if dated.size:
            found[dated] = pick.reduceat(days, self.spell_ptr[dated])
        return found

    def matrix(self, values: str = "weight") -> Sparse:
        """Give the merged network as a sparse matrix, row to column.

        ``weight`` adds up parallel ties, ``distance`` takes the shortest, ``ones`` counts each pair once, ``sign``
        adds up signs.
        """
        name = f"matrix {values}"
        if name not in self._made:
            self._made[name] = self._merged(values)
        return self._made[name]

    def _merged(self, values: str) -> Sparse:
        from scipy.sparse import csr_array

        size, arcs = len(self.ids), len(self.out.indices)
        rows = np.repeat(np.arange(size, dtype=np.int32), np.diff(self.out.indptr))
        fresh = np.ones(arcs, dtype=bool)
        fresh[1:] = (rows[1:] != rows[:-1]) | (self.out.indices[1:] != self.out.indices[:-1])
        firsts = np.flatnonzero(fresh)
        if values == "ones":
            cells = np.ones(firsts.size)
        else:
            each = {"weight": self.weight, "distance": self.distance, "sign": self.sign.astype(float)}[values]
            pick = np.minimum if values == "distance" else np.add
            cells = pick.reduceat(each[self.out.edge], firsts) if arcs else np.zeros(0, dtype=each.dtype)
        indptr = np.zeros(size + 1, dtype=np.int32)
        np.cumsum(np.bincount(rows[firsts], minlength=size), out=indptr[1:])
        found = csr_array((cells, self.out.indices[firsts], indptr), shape=(size, size))
        found.has_sorted_indices = True
        return found

    def undirected(self, values: str = "weight") -> Sparse:
        """Give the merged network with directions left out: a tie counts once between its two ends, whichever way."""
        name = f"undirected {values}"
        if name not in self._made:
            self._made[name] = self.matrix(values) if not self.directed else self.as_undirected().matrix(values)
        return self._made[name]

    # --- made from it -------------------------------------------------------------------------------------------------

    def where(self, kept: Array, *, nodes: bool = True) -> Snapshot:
        """Keep the edges of a mask (or of a list of places); with ``nodes`` all nodes stay, else only their ends."""
        chosen = np.flatnonzero(kept) if kept.dtype == bool else np.asarray(kept)
        lengths = np.diff(self.spell_ptr)[chosen]
        spells = ranges(self.spell_ptr[chosen], lengths)
        ids, source, target = self.ids, self.source[chosen], self.target[chosen]
        if not nodes:
            used, flat = np.unique(np.concatenate([source, target]), return_inverse=True)
            ids, source, target = tuple(self.ids[place] for place in used), flat[: len(chosen)], flat[len(chosen) :]
        return of_arrays(
            ids,
            source,
            target,
            directed=self.directed,
            both=self.both[chosen],
            weight=self.weight[chosen],
            distance=self.distance[chosen],
            sign=self.sign[chosen],
            layer=self.layer[chosen],
            layers=self.layers,
            start=self.spell_start[spells],
            end=self.spell_end[spells],
            spell_edge=np.repeat(np.arange(len(chosen)), lengths),
            claims=[self.claims(int(edge)) for edge in chosen] if self.claim_text else None,
            about=self.about,
            weight_name=self.weight_name,
        )

    def between(self, since: int | None, until: int | None, *, undated: bool = False) -> Snapshot:
        """Keep the edges that may have held on some day of a period (``until`` excluded); all nodes stay."""
        meets = np.ones(len(self.spell_start), dtype=bool)
        meets &= True if since is None else self.spell_end > since
        meets &= True if until is None else self.spell_start < until
        kept = np.zeros(self.edges, dtype=bool)
        kept[self.spell_edge[meets]] = True
        if undated:
            kept |= np.diff(self.spell_ptr) == 0
        return self.where(kept)

    def as_undirected(self) -> Snapshot:
        """Leave the directions out."""
        if not self.directed:
            return self
        if "as undirected" not in self._made:
            self._made["as undirected"] = _frozen(self, directed=False)
        found: Snapshot = self._made["as undirected"]
        return found

    def to_networkx(self) -> nx.Graph[Any]:
        """Make a plain networkx graph: parallel ties merged, with ``weight``, ``distance``, ``sign`` and ``layers``."""
        import networkx as nx

        graph: nx.Graph[Any] = nx.DiGraph() if self.directed else nx.Graph()
        graph.graph.update(self.about)
        graph.add_nodes_from(self.ids)
        weights, steps, signs = (self.matrix(each).tocoo() for each in ("weight", "distance", "sign"))
        cells = zip(*(each.tolist() for each in (*weights.coords, weights.data, steps.data, signs.data)), strict=True)
        for row, column, weight, distance, sign in cells:
            about = {self.weight_name: weight, "distance": distance, "sign": (sign > 0) - (sign < 0)}
            graph.add_edge(self.ids[row], self.ids[column], **about)
        if len(self.layers) > 1:
            self._tell_layers(graph)
        return graph

    def _tell_layers(self, graph: nx.Graph[Any]) -> None:
        kinds: dict[tuple[int, int], set[str]] = {}
        ends = zip(self.source.tolist(), self.target.tolist(), self.layer.tolist(), self.both.tolist(), strict=True)
        for low, high, layer, both in ends:
            for pair in ((low, high), (high, low))[: 1 + (both or not self.directed)]:
                kinds.setdefault(pair, set()).add(self.layers[layer])
        for (low, high), found in kinds.items():
            graph.edges[self.ids[low], self.ids[high]]["layers"] = "; ".join(sorted(found))


# --- building ---------------------------------------------------------------------------------------------------------


def of_arrays(  # noqa: PLR0913 -- one argument an array
    ids: Sequence[Any],
    source: Sequence[int] | Array,
    target: Sequence[int] | Array,
    *,
    directed: bool = True,
    both: Sequence[bool] | Array | None = None,
    weight: Sequence[float] | Array | None = None,
    distance: Sequence[int] | Array | None = None,
    sign: Sequence[int] | Array | None = None,
    layer: Sequence[int] | Array | None = None,
    layers: Sequence[str] = ("",),
    start: Sequence[int] | Array | None = None,
    end: Sequence[int] | Array | None = None,
    spell_edge: Sequence[int] | Array | None = None,
    claims: Sequence[Iterable[str]] | None = None,
    about: Mapping[str, str] | None = None,
    weight_name: str = "weight",
) -> Snapshot:
    """Freeze plain arrays: one value an edge, ends as places in ``ids``.

    ``start`` and ``end`` give a spell each (end excluded; ``OPEN_START``, ``OPEN_END`` where not known), of the edges
    ``spell_edge`` (default: one an edge). Input is copied; edges are put in the order of their ends.

    Raises:
        ValueError: lengths that do not fit, ends outside of ``ids``, ids given twice.
    """
    names, moved = sorted_ids(ids)
    ends = (moved[np.asarray(source, dtype=np.int64)], moved[np.asarray(target, dtype=np.int64)])
    count = len(ends[0])
    kinds = np.zeros(count, np.int16) if layer is None else np.asarray(layer, np.int16)
    order = np.lexsort((kinds, ends[1], ends[0]))
    place = np.empty(count, dtype=np.int64)
    place[order] = np.arange(count)

    def column(values: Any, kind: Any, default: float) -> Array:  # noqa: ANN401 -- anything numpy takes
        found = np.full(count, default, dtype=kind) if values is None else np.asarray(values, dtype=kind)
        if len(found) != count:
            raise ValueError(f"{len(found)} values for {count} edges")
        return np.ascontiguousarray(found[order])

    spell_ptr, first, last = spells_of(start, end, spell_edge, place)
    claim_ptr, claim_ends, claim_text = claims_of(claims, order)
    return _indexed(
        ids=names,
        directed=directed,
        source=column(ends[0], np.int32, 0),
        target=column(ends[1], np.int32, 0),
        both=column(both, np.bool_, False),
        weight=column(weight, np.float64, 1.0),
        distance=column(distance, np.int32, 1),
        sign=column(sign, np.int8, 0),
        layer=column(kinds, np.int16, 0),
        layers=tuple(layers),
        spell_ptr=spell_ptr,
        spell_start=first,
        spell_end=last,
        claim_ptr=claim_ptr,
        claim_ends=claim_ends,
        claim_text=claim_text,
        about=dict(about or {}),
        weight_name=weight_name,
    )


def _indexed(**columns: Any) -> Snapshot:  # noqa: ANN401 -- the fields of a snapshot
    """Add the rows both ways, and lock every array."""
    size, directed = len(columns["ids"]), columns["directed"]
    source, target = columns["source"], columns["target"]
    twice = np.flatnonzero((columns["both"] if directed else np.ones(len(source), bool)) & (source != target))
    twice = twice.astype(np.int32)
    rows = np.concatenate([source, target[twice]])
    places = np.concatenate([target, source[twice]])
    edge = np.concatenate([np.arange(len(source), dtype=np.int32), twice])
    out = adjacency(rows, places, edge, size)
    into = adjacency(places, rows, edge, size) if directed else out
    for array in columns.values():
        if isinstance(array, np.ndarray):
            array.flags.writeable = False
    return Snapshot(**columns, out=out, into=into)


_COLUMNS = (
    *("ids", "directed", "source", "target", "both", "weight", "distance", "sign", "layer", "layers"),
    *("spell_ptr", "spell_start", "spell_end", "claim_ptr", "claim_ends", "claim_text", "about", "weight_name"),
)


def _frozen(snapshot: Snapshot, **changes: object) -> Snapshot:
    """Freeze the same arrays anew with some of the columns changed."""
    return _indexed(**{name: getattr(snapshot, name) for name in _COLUMNS} | changes)
