"""The network of the explorer, as a reader uses it: with the mouse, with the keyboard, and as files."""

from __future__ import annotations

import collections
import csv
import io
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import browsing
import networkx as nx
import pytest
from explorer_pages import go, looking, needs_page, offline, settled, until
from kaynarca_graph import kaynarca, nquads

from kg import store
from kg.explorer.records import Records

pytestmark = [pytest.mark.browser, browsing.needs_browser, needs_page]

COUNTS = re.compile(r"(\d+) of (\d+) nodes, (\d+) ties")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    place = tmp_path_factory.mktemp("explorer") / "explorer.html"
    place.write_bytes(offline())
    return place


@pytest.fixture
def opened(browser, path):
    with looking(browser, path) as (page, heard):
        yield page
        assert heard.complaints == []
        assert {url.partition("#")[0] for url in browsing.requested_elsewhere(heard)} <= {path.as_uri()}


def counts(page):
    """Give how many nodes and ties are shown."""
    page.wait_for_timeout(250)  # filters are taken together for a moment
    nodes, _, ties = map(int, COUNTS.search(page.inner_text(".counts")).groups())
    return nodes, ties


def saved(page, kind):
    """Save what is shown, and give the file's bytes."""
    with page.expect_download() as download:
        page.get_by_role("button", name=kind, exact=True).first.click()
    return Path(download.value.path()).read_bytes()


def test_the_picture_is_drawn_and_named(opened):
    nodes, ties = counts(opened)
    assert nodes > 5
    assert ties > 5
    until(opened, "() => Number(document.querySelector('.canvas').dataset.named) > 3")
    assert opened.locator(".canvas canvas").count() > 0


def test_the_still_drawing_goes_when_the_card_has_drawn(opened):
    until(opened, "() => document.querySelector('.canvas').dataset.named !== undefined")
    until(opened, "() => document.querySelector('.sketch') === null")
    assert opened.locator(".canvas canvas").count() > 0


def test_a_family_that_is_chosen_leaves_only_its_ties_and_stays_in_the_address(opened):
    _, before = counts(opened)
    opened.locator("summary", has_text="Relations").click()
    box = opened.locator(".facet fieldset input").first
    family = box.get_attribute("value")
    box.check()
    _, after = counts(opened)
    assert 0 < after < before
    assert f"family={family}" in opened.url
    rows = list(csv.DictReader(io.StringIO(saved(opened, "CSV").decode("utf-8"))))
    assert len(rows) == after
    assert {row["family"] for row in rows} == {family}


def test_an_address_brings_the_same_view_back(opened):
    opened.locator("summary", has_text="Relations").click()
    opened.locator(".facet fieldset input").first.check()
    shown = counts(opened)
    opened.reload()
    settled(opened)
    assert counts(opened) == shown


def test_the_period_keeps_what_may_fall_into_it(opened):
    _, before = counts(opened)
    opened.get_by_label("undated too").uncheck()
    _, dated = counts(opened)
    assert dated < before
    slider = opened.get_by_label("until", exact=True)
    slider.focus()
    slider.press("Home")
    _, first = counts(opened)
    assert 0 < first < dated
    assert "until=" in opened.url


def test_the_slider_plays_and_stops(opened):
    opened.get_by_role("button", name="Play").click()
    begun = opened.locator(".period output").inner_text()
    until(opened, "text => document.querySelector('.period output').innerText !== text", begun)
    opened.get_by_role("button", name="Pause").click()
    assert opened.get_by_role("button", name="Play").is_visible()


def test_another_policy_shows_what_is_no_fact_under_this_one(opened):
    _, facts = counts(opened)
    opened.locator(".filters select").select_option("all")
    _, everything = counts(opened)
    assert everything > facts


def test_measures_of_what_is_shown_are_those_of_the_program_and_follow_the_policy(opened):
    go(opened, "#/network?as=table&size=shown-betweenness")
    said = betweenness(opened)
    network = Records(store.in_memory([nquads()]), kaynarca()).whole("network")
    actors = {node["id"] for node in network["nodes"] if node["actor"]}
    shown = nx.Graph(
        (tie["subject"], tie["object"])
        for tie in network["ties"]
        if {tie["subject"], tie["object"]} <= actors
        and "accepted" in tie.get("policies", ())
        and not tie.get("implied")
    )
    known = nx.betweenness_centrality(shown, normalized=False)
    assert max(known.values()) > 2
    assert sorted(said) == pytest.approx(sorted(known.values()), rel=0.01)
    opened.get_by_label("Policy").select_option("all")
    opened.wait_for_timeout(250)
    assert betweenness(opened) != said


def actors_ties(network):
    actors = {node["id"] for node in network["nodes"] if node["actor"]}
    return [t for t in network["ties"] if {t["subject"], t["object"]} <= actors and not t.get("implied")]


def degrees(ties):
    return dict(nx.Graph((tie["subject"], tie["object"]) for tie in ties).degree())


def values_of(records, facet, tie):
    """Give what a tie has of a facet; of kinds and communities, what both its ends have."""
    network = records.whole("network")
    relation = next(each for each in records.whole("vocabulary")["relations"] if each["id"] == tie["relation"])
    kinds = {each["id"]: each["kind"] for each in records.whole("entities")}
    communities = {node["id"]: str(node.get("community", "")) for node in network["nodes"]}
    ends = (tie["subject"], tie["object"])
    return {
        "family": lambda: [relation["family"]],
        "claimant": lambda: tie.get("claimants", []),
        "source": lambda: tie.get("sources", []),
        "certainty": lambda: [tie["certainty"]],
        "policy": lambda: tie.get("policies", []),
        "kind": lambda: [kinds[ends[0]]] if len({kinds[end] for end in ends}) == 1 else [],
        "community": lambda: [communities[ends[0]]] if len({communities[end] for end in ends}) == 1 else [],
    }[facet]()


@pytest.mark.parametrize("facet", ["family", "claimant", "source", "certainty", "policy", "kind", "community"])
def test_every_filter_changes_the_measures_of_what_is_shown(opened, facet):
    records = Records(store.in_memory([nquads()]), kaynarca())
    ties = actors_ties(records.whole("network"))
    counted = collections.Counter(value for tie in ties for value in values_of(records, facet, tie) if value)
    value = counted.most_common()[-1][0]
    policy = "" if facet == "policy" else "&policy=all"
    go(opened, f"#/network?as=table&size=shown-degree&{facet}={value}{policy}")
    opened.wait_for_timeout(250)
    rows = opened.locator("table").first.locator("tbody tr").all()
    said = sorted(int(row.locator("td").nth(2).inner_text()) for row in rows)
    assert said == sorted(degrees([tie for tie in ties if value in values_of(records, facet, tie)]).values())


def test_ranks_of_what_is_shown_move_with_its_sources_and_claimants_under_any_policy(opened):
    ties = actors_ties(Records(store.in_memory([nquads()]), kaynarca()).whole("network"))
    nodes = sorted({end for tie in ties for end in (tie["subject"], tie["object"])})

    def ranks(some):
        found = degrees(some)
        return {node: 1 + sum(found.get(other, 0) > found.get(node, 0) for other in nodes) for node in nodes}

    alone = {(kind, tie[kind][0]) for tie in ties for kind in ("sources", "claimants") if len(tie.get(kind, ())) == 1}
    runs = [ranks(ties), *(ranks([t for t in ties if t.get(kind) != [one]]) for kind, one in alone)]
    expected = collections.Counter((min(r[n] for r in runs), max(r[n] for r in runs)) for n in nodes)
    go(opened, "#/network?as=table&size=shown-degree&policy=all")
    opened.wait_for_timeout(250)
    rows = opened.locator("table").first.locator("tbody tr").all()
    said = [tuple(map(int, row.locator("td").last.inner_text().split("–"))) for row in rows]
    assert collections.Counter(said) == expected
    assert any(best != worst for best, worst in said)


def betweenness(page):
    """Give the betweenness of every node of the table."""
    page.wait_for_timeout(250)
    column = "() => [...document.querySelectorAll('table')[0].querySelectorAll('tbody tr')].map(row => Number(row.cells[3].innerText))"
    return page.evaluate(column)


def test_search_finds_a_name_in_any_spelling_by_keyboard_alone(opened):
    field = opened.get_by_role("combobox", name="Search")
    field.focus()
    opened.keyboard.type("rumyantsev")
    opened.wait_for_selector("[role=option]")
    opened.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant")
    opened.keyboard.press("Enter")
    opened.wait_for_selector(".behind:not([hidden]) h2")
    assert "Rumyantsev" in opened.inner_text(".behind h2")
    assert "at=person/rumyantsev" in opened.url


def test_what_stands_behind_a_tie_are_its_claims_with_their_words(opened):
    opened.get_by_role("button", name="Table").click()
    opened.locator("table").nth(1).get_by_role("button").nth(9).click()
    opened.wait_for_selector(".behind .claim")
    assert opened.locator(".behind blockquote").first.inner_text()


def test_the_table_has_every_node_and_tie_that_the_picture_has(opened):
    nodes, ties = counts(opened)
    opened.get_by_role("button", name="Table").click()
    captions = opened.locator("caption .count").all_inner_texts()
    assert captions == [f"{nodes} rows", f"{ties} rows"]


def test_a_column_sorts_and_says_so(opened):
    opened.get_by_role("button", name="Table").click()
    opened.locator("table").first.get_by_role("button", name="ties shown").click()
    assert opened.locator("th[aria-sort]").get_attribute("aria-sort") == "descending"
    numbers = [int(text) for text in opened.locator("table").first.locator("tbody td.number").all_inner_texts()]
    assert numbers == sorted(numbers, reverse=True)


def test_the_neighbourhood_of_one_is_shown_alone(opened):
    go(opened, "#/network?at=person/panin")
    before, _ = counts(opened)
    opened.get_by_role("button", name="only the neighbourhood").click()
    after, _ = counts(opened)
    assert 1 < after < before
    assert "near=person/panin" in opened.url


def test_the_shortest_way_between_two_is_said_in_words(opened):
    go(opened, "#/network?everything=1&way=person/panin,person/rumyantsev")
    said = opened.inner_text(".way")
    assert "steps" in said
    assert said.index("Panin") < said.index("Rumyantsev")


def test_the_svg_is_well_formed_says_its_policy_and_no_two_labels_collide(opened):
    written = saved(opened, "SVG").decode("utf-8")
    root = ET.fromstring(written)
    assert "Policy: accepted" in root.findtext("{http://www.w3.org/2000/svg}title")
    boxes = opened.evaluate(
        """text => {
          const holder = document.createElement('div');
          holder.append(document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true));
          document.body.append(holder);
          const boxes = [...holder.querySelectorAll('.labels text')].map(one => one.getBBox());
          holder.remove();
          return boxes.map(box => [box.x, box.y + 3, box.x + box.width, box.y + box.height - 3]);
        }""",
        written,
    )
    assert len(boxes) > 3
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            apart = one[2] <= other[0] + 1 or other[2] <= one[0] + 1 or one[3] <= other[1] or other[3] <= one[1]
            assert apart, (one, other)


def test_the_gexf_is_of_version_1_3_with_spells_and_every_tie(opened):
    _, ties = counts(opened)
    root = ET.fromstring(saved(opened, "GEXF"))
    space = "{http://gexf.net/1.3}"
    assert root.tag == f"{space}gexf"
    assert root.get("version") == "1.3"
    edges = list(root.iter(f"{space}edge"))
    assert len(edges) == ties
    assert all(edge.get("kind") for edge in edges)
    assert list(root.iter(f"{space}spell"))


def test_the_png_is_a_picture(opened):
    assert saved(opened, "PNG").startswith(b"\x89PNG\r\n")


def test_the_picture_is_moved_and_zoomed_by_keyboard(opened):
    opened.locator(".frame").focus()
    for key in ("+", "ArrowLeft", "ArrowUp"):
        opened.keyboard.press(key)
        opened.wait_for_timeout(200)
    until(opened, "() => location.hash.includes('camera=')")
    opened.keyboard.press("0")
    until(opened, "() => !location.hash.includes('camera=')")


def test_the_interface_speaks_turkish_and_says_so(opened):
    opened.get_by_label("Language").select_option("tr")
    settled(opened)
    assert opened.locator("html").get_attribute("lang") == "tr"
    assert opened.get_by_role("link", name="Ağ", exact=True).is_visible()
