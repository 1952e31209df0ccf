"""Places that a project keeps: they stay, and what is new finds its own beside them."""

from __future__ import annotations

import math
import shutil
from dataclasses import replace

import pytest
from great_powers import EUROPE, node, tie
from kaynarca_graph import FIXTURE, nquads
from serving import made

from kg import project as projects
from kg.errors import ExplainedError
from kg.network import layout, positions
from kg.network.projection import Projection, select

CONCERT = select(EUROPE, Projection())


def labels(network):
    return {each.id: each.label("en") for each in network.nodes.values()}


def grown(*ties):
    """The concert of Europe with more ties, whose ends join it."""
    ends = {
        end: node(end, (end, end), "Person")
        for each in ties
        for end in (each.subject, each.object)
        if end not in CONCERT.nodes
    }
    return replace(CONCERT, nodes=CONCERT.nodes | ends, ties=(*CONCERT.ties, *ties))


KEPT = layout.positions(CONCERT, labels(CONCERT))
JOINED = grown(tie(90, "person/beust", "metWith", "person/bismarck"))
APART = grown(tie(91, "person/bolivar", "metWith", "person/san-martin"))


@pytest.mark.parametrize("after", [CONCERT, JOINED, APART], ids=["nothing", "somebody", "two strangers"])
def test_nobody_moves_when_somebody_comes(after):
    found = layout.positions(after, labels(after), KEPT)
    assert {name: found[name] for name in KEPT} == dict(KEPT)


def test_who_comes_stands_beside_whom_he_knows_and_upon_nobody():
    found = layout.positions(JOINED, labels(JOINED), KEPT)
    new, known = found["person/beust"], found["person/bismarck"]
    width = max(x for x, _ in KEPT.values()) - min(x for x, _ in KEPT.values())
    assert math.dist(new, known) < width / 2
    assert all(place != new for name, place in found.items() if name != "person/beust")


def test_strangers_stand_below_everybody():
    found = layout.positions(APART, labels(APART), KEPT)
    lowest = max(y for _, y in KEPT.values())
    assert all(found[name][1] > lowest for name in ("person/bolivar", "person/san-martin"))


def test_the_same_input_gives_the_same_places():
    assert layout.positions(APART, labels(APART), KEPT) == layout.positions(APART, labels(APART), KEPT)


@pytest.fixture
def project(tmp_path):
    shutil.copytree(FIXTURE, tmp_path / "kaynarca")
    return projects.load(tmp_path / "kaynarca")


def test_what_is_exported_is_read_back_and_drawn_again(project):
    from kg import store
    from kg.building import exporting
    from kg.explorer.records import Records

    made(project.root, nquads())
    before = Records(store.open_read_only(project.store), project).whole("network")["nodes"]
    path = project.seeds / positions.FILE
    exporting.save(exporting.export(project, "positions", "csv"), path)
    held = positions.read(project)
    assert held.everything == {each["id"]: (each["x"], each["y"]) for each in before}
    somebody = next(each["id"] for each in before if "actor_x" in each)
    path.write_text(f"id,x,y,actor_x,actor_y\n{somebody},-40,7,3,9\n", encoding="utf-8")
    moved = Records(store.open_read_only(project.store), project).whole("network")["nodes"]
    found = next(each for each in moved if each["id"] == somebody)
    assert (found["x"], found["y"], found["actor_x"], found["actor_y"]) == (-40, 7, 3, 9)


def test_all_faults_of_the_file_are_told_with_their_lines(project):
    text = "id,x,y\nperson/panin,1,2\nperson/obreskov,left,2\nperson/panin,3,4\nperson/rumyantsev,5,\n"
    (project.seeds / positions.FILE).write_text(text, encoding="utf-8")
    with pytest.raises(ExplainedError) as raised:
        positions.read(project)
    assert [each.where for each in raised.value.faults] == [f"seeds/positions.csv:{line}" for line in (3, 4, 5)]
