"""Where nodes stand in large drawings: what is held meanwhile is bounded, and no place depends on it."""

from __future__ import annotations

import tracemalloc
from functools import partial

import numpy as np
import pytest
from great_powers import EUROPE

from kg.network import layout, overlaps, stress
from kg.network.matrices import Merging, part, pieces
from kg.network.projection import Projection, select

CONCERT = select(EUROPE, Projection())


def court(size):
    """A court of so many people: everybody knows the one before him, and someone whom many know."""
    merging = Merging()
    for number in range(1, size):
        for known in {number - 1, number * number % (number // 9 + 1)}:
            merging.tie(f"person/{number:05d}", f"person/{known:05d}")
    return merging.matrix()


def crowd(size):
    """People at a congress, all in one room: the label of each covers those of many."""
    turns = np.arange(size)
    points = np.column_stack([turns * 7 % 101, turns * 13 % 89]).astype(float)
    return points, [f"Delegate {number}" for number in range(size)]


def peak(work):
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_how_many_lines_are_held_at_once_moves_nobody():
    edges = court(stress.LIMIT + 20).edges
    assert np.array_equal(stress.sparse(edges, at_once=400), stress.sparse(edges))


@pytest.mark.parametrize("standing", [None, 20], ids=["all move", "some stand"])
def test_how_many_pairs_of_labels_are_held_at_once_moves_nobody(standing):
    points, labels = crowd(60)
    fixed = None if standing is None else np.arange(60) < standing
    few = overlaps.apart(points, labels, fixed, at_once=300)
    assert np.array_equal(few, overlaps.apart(points, labels, fixed))
    assert fixed is None or np.array_equal(few[fixed], points[fixed])


def test_a_room_full_of_people_is_drawn_in_little_memory():
    points, labels = crowd(600)  # 180,000 pairs, 150 bytes each and more if all are held
    assert peak(lambda: overlaps.apart(points, labels, at_once=5_000)) < 5_000_000


def test_a_large_part_takes_memory_by_its_nodes():
    small, large = (peak(partial(stress.sparse, court(size).edges, at_once=5_000)) for size in (500, 1000))
    assert (large - small) / 500 < 3_000  # bytes a node: distances to sixty pivots, a few times


def test_a_part_of_a_network_is_what_its_rows_and_columns_say():
    merging = Merging()
    for one, other in (("f", "b"), ("c", "g"), ("b", "d"), ("f", "d"), ("g", "e"), ("a", "a")):
        merging.tie(one, other)
    merged = merging.matrix()
    assert [len(rows) for rows in pieces(merged)] == [3, 3, 1]
    for rows in pieces(merged):
        assert (part(merged, rows).toarray() == merged.edges.toarray()[np.ix_(rows, rows)]).all()


def test_parallel_ties_are_one_whichever_way_they_run():
    merging = Merging()
    merging.tie("person/metternich", "person/castlereagh", 2)
    merging.tie("person/castlereagh", "person/metternich", 3)
    merging.tie("person/castlereagh", "person/alexander", 1, both_ways=True)
    merged = merging.matrix()
    assert merged.names == ("person/alexander", "person/castlereagh", "person/metternich")
    assert merged.edges.toarray().tolist() == [[0, 1, 0], [1, 0, 5], [0, 5, 0]]
    assert merged.arcs.toarray().tolist() == [[0, 1, 0], [1, 0, 3], [0, 2, 0]]


def test_a_small_picture_stays_as_it_was():
    found = layout.positions(CONCERT, {each.id: each.label("en") for each in CONCERT.nodes.values()})
    assert found == {
        "group/austria": (203, 39),
        "group/britain": (-159, 132),
        "group/france": (-109, 41),
        "group/germany": (60, -22),
        "group/italy": (226, -46),
        "group/russia": (-226, -40),
        "person/bismarck": (-16, -132),
        "person/gorchakov": (-167, -132),
    }
