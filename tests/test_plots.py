"""The static pictures: the same bytes every time, every name to be read, kinds told apart without colour."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from great_powers import EUROPE, NODES, TIES, node

from kg.network import plots
from kg.network.analysis import measure
from kg.network.projection import Network, Projection, select

CONCERT = select(EUROPE, Projection())
DEGREE = measure(CONCERT, "degree")


def texts(svg: bytes) -> list[str]:
    return [text for each in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text") for text in each.itertext()]


def test_the_ranking_names_everybody_in_order_with_their_scores():
    written = texts(plots.ranking_svg(CONCERT, DEGREE))
    names = [text for text in written if text in {each.label("en") for each in CONCERT.nodes.values()}]
    assert names == [CONCERT.nodes[each].label("en") for each in DEGREE.values]
    assert "4" in written
    assert any("policy: accepted" in text for text in written)


def test_the_ranking_shows_no_more_than_asked_for():
    written = texts(plots.ranking_svg(CONCERT, DEGREE, top=2))
    assert {"Germany", "France"} <= set(written)
    assert "Italy" not in written


def test_the_network_names_everybody_and_says_what_colours_and_lines_mean():
    written = " ".join(texts(plots.network_svg(CONCERT)))
    for word in ("Germany", "Great Britain", "state", "person", "friendly", "neutral", "hostile"):
        assert word in written


def test_pictures_speak_turkish():
    written = " ".join(texts(plots.network_svg(CONCERT, languages=("tr",))))
    for word in ("Büyük Britanya", "Gorçakov", "İtalya", "devlet", "kişi", "dostça", "düşmanca"):
        assert word in written


def test_pictures_say_their_policy_and_projection_in_turkish():
    for picture in (
        plots.network_svg(CONCERT, languages=("tr",)),
        plots.ranking_svg(CONCERT, DEGREE, languages=("tr",)),
    ):
        written = " ".join(texts(picture))
        for word in ("politika: accepted", "yalnız aktörler", "ağırlık: tanıklar"):
            assert word in written
        assert "policy" not in written
        assert "actors only" not in written


def test_turkish_letters_are_letters_of_the_font():
    """matplotlib warns of a letter that its font lacks, and warnings are errors here."""
    named = {**NODES, "group/italy": replace(NODES["group/italy"], labels={"tr": "ĞğİıŞşÇçÖöÜü Чичерин Âîû"})}
    assert "ĞğİıŞşÇçÖöÜü" in " ".join(texts(plots.network_svg(replace(CONCERT, nodes=named), languages=("tr",))))


@pytest.mark.parametrize("label", ["$x^2$", "<script>alert(1)</script>", "a\x00b", "100 % & “more”", ""])
def test_a_name_is_drawn_as_it_is_whatever_it_contains(label):
    named = {**NODES, "group/germany": replace(NODES["group/germany"], labels={"en": label})}
    network = replace(CONCERT, nodes=named)
    for svg in (plots.ranking_svg(network, DEGREE), plots.network_svg(network)):
        assert label.replace("\x00", "") in " ".join(texts(svg)) + " "
        assert not list(ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}script"))


def test_pictures_have_no_date_in_them_and_are_the_same_bytes_under_any_hash_seed():
    script = (
        "import sys, hashlib; sys.path.insert(0, 'tests')\n"
        "from great_powers import EUROPE\n"
        "from kg.network import plots\n"
        "from kg.network.analysis import measure\n"
        "from kg.network.projection import Projection, select\n"
        "concert = select(EUROPE, Projection())\n"
        "for svg in (plots.ranking_svg(concert, measure(concert, 'pagerank')), plots.network_svg(concert)):\n"
        "    assert b'dc:date' not in svg\n"
        "    print(hashlib.sha256(svg).hexdigest())\n"
    )
    said = set()
    for seed in ("0", "11"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        root = Path(__file__).parent.parent
        said.add(
            subprocess.run(
                [sys.executable, "-c", script], check=True, capture_output=True, env=environment, cwd=root
            ).stdout
        )
    assert len(said) == 1


def test_parallel_ties_are_bent_apart():
    bends = {tie.id: bend for tie, bend in plots.bent(TIES)}
    assert bends["fact/07"] != bends["fact/08"]
    assert bends["fact/01"] == 0


def test_two_ties_against_each_other_are_bent_to_different_sides():
    bends = {tie.id: bend for tie, bend in plots.bent(TIES[4:6])}
    assert bends["fact/05"] == bends["fact/06"] != 0  # each to its own left


def test_an_empty_network_is_drawn_without_complaint():
    assert b"<svg" in plots.network_svg(Network(nodes={}, ties=()))


def test_one_actor_alone_is_drawn():
    alone = Network(nodes={"person/cavour": node("person/cavour", ("Cavour", "Cavour"), "Person")}, ties=())
    assert "Cavour" in texts(plots.network_svg(alone))


@pytest.mark.parametrize("label", ["👩🏽‍🚀 of the Porte", "x" * 10_000])
def test_a_name_that_no_font_draws_or_no_page_holds_is_drawn_without_complaint(label):
    named = {**NODES, "group/germany": replace(NODES["group/germany"], labels={"en": label})}
    network = replace(CONCERT, nodes=named)
    for svg in (plots.ranking_svg(network, DEGREE), plots.network_svg(network)):
        assert label[:5] in " ".join(texts(svg))
        assert "x" * 200 not in svg.decode()
