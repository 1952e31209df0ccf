"""The page of the network, seen in a real browser."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace

import pytest
from browsing import needs_browser, opened, requested_elsewhere
from great_powers import EUROPE, NAMES, NODES, TIES, ground, node, tie

from kg.network import layout, visualisation
from kg.network.projection import Network, Projection, select
from kg.wording import WORDS

pytestmark = pytest.mark.browser

CONCERT = select(EUROPE, Projection())
EVIL = "</script><script>window.harmed=1</script><img src=x onerror='window.harmed=2'> \"O'Brien\" & {{ 7*7 }}"


@pytest.fixture(scope="module")
def whole():
    return visualisation.page(CONCERT, title="The concert of Europe", report="index.html")


@pytest.fixture
def page(browser, whole, tmp_path):
    seen, heard = opened(browser, whole, tmp_path)
    seen.wait_for_selector("html[data-ready]")
    seen.heard = heard
    yield seen
    seen.close()


def drawn(page) -> set[str]:
    """Name the actors in the list."""
    return {item.get_attribute("data-id") for item in page.locator("#actors li").all()}


def ties(page) -> int:
    return int(page.locator("#status").inner_text().split()[0])


# --- without a browser ------------------------------------------------------------------------------------------------


def test_the_page_names_no_host_and_forbids_every_request(whole):
    text = html.unescape(whole.decode())
    markup = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
    assert "http" not in re.sub(r'http-equiv="', "", markup)
    assert "default-src 'none'" in text
    assert "unsafe" not in re.search(r'content="(default-src[^"]*)"', text)[1]


def test_nothing_is_written_into_the_working_directory(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    visualisation.page(CONCERT)
    assert list(tmp_path.iterdir()) == []


def test_the_page_is_the_same_bytes_every_time(whole):
    assert visualisation.page(CONCERT, title="The concert of Europe", report="index.html") == whole


def test_every_word_of_the_page_is_there_in_both_languages():
    used = set(re.findall(r'data-say="([^"]+)"', visualisation.own("network.html.j2")))
    used |= {f"{label}-label" for label in re.findall(r'data-label="([^"]+)"', visualisation.own("network.html.j2"))}
    used |= set(re.findall(r'\bsay\("([^"]+)"\)', visualisation.own("network.js")))
    assert used <= set(WORDS["en"])
    assert set(WORDS["en"]) == set(WORDS["tr"])


def test_what_has_no_evidence_in_the_page_is_not_in_it_either(whole):
    content = json.loads(re.search(r'id="claim-graph">(.*?)</script>', whole.decode(), re.DOTALL)[1])
    assert len(content["ties"]) == len(CONCERT.ties)
    assert {index for each in content["ties"] for index in (*each["claims"], *each["against"])} == set(
        range(len(content["claims"]))
    )


# --- in the browser ---------------------------------------------------------------------------------------------------


@needs_browser
def test_the_page_loads_without_error_and_requests_nothing(page):
    assert page.heard.complaints == []
    assert requested_elsewhere(page.heard) == []
    assert page.title() == "The concert of Europe · network"
    assert ties(page) == len(CONCERT.ties)


@needs_browser
def test_the_policy_and_the_projection_are_said(page):
    assert "policy: accepted" in page.locator(".about").inner_text()
    assert "weight: witnesses" in page.locator(".about").inner_text()


@needs_browser
def test_names_quotations_and_titles_with_markup_do_nothing_and_are_shown_as_text(browser, tmp_path):
    nodes = {
        **NODES,
        "person/bismarck": replace(NODES["person/bismarck"], labels={"en": EVIL}, kind=EVIL, kind_labels={"en": EVIL}),
    }
    said = replace(
        TIES[6],
        labels={"en": EVIL},
        family=EVIL,
        grounds=(ground(10, EVIL, quotations=(EVIL,), edtf=EVIL, cites=(EVIL,)),),
    )
    network = Network(nodes=nodes, ties=(said, *TIES[7:9]), policy=EVIL, names={**NAMES, EVIL: {"en": EVIL}})
    seen, heard = opened(browser, visualisation.page(network, title=EVIL), tmp_path)
    seen.wait_for_selector("html[data-ready]")
    seen.locator("#actors li", has_text="O'Brien").click()
    seen.locator("#table summary").click()
    assert seen.evaluate("window.harmed") is None
    assert seen.locator("#details h2").inner_text() == EVIL
    assert seen.locator("h1").inner_text() == f"{EVIL} · network"
    assert EVIL in seen.locator("#details blockquote").first.inner_text()
    assert EVIL in seen.locator("#table tbody").inner_text()
    assert heard.complaints == []
    assert requested_elsewhere(heard) == []
    seen.close()


@needs_browser
@pytest.mark.parametrize("written", ["Gorçakov", "gorcakov", "GORCHAKOV", "person/gorch"])
def test_search_finds_a_name_in_any_language_and_spelling(page, written):
    page.fill("#search", written)
    assert drawn(page) == {"person/gorchakov"}


@needs_browser
def test_an_actor_shows_ties_with_relation_date_claimant_quotation_and_source(page):
    page.locator("#actors li", has_text="France").click()
    shown = page.locator("#details").inner_text()
    for part in (
        "criticised",
        "William Langer",
        "the words of claim 7",
        "Die Große Politik",
        "1894-01-04",
        "The Struggle for Mastery, p. 12",
    ):
        assert part in shown


@needs_browser
def test_a_disputed_tie_says_so_with_the_words_against_it(page):
    page.locator("#actors li", has_text="France").click()
    against = page.locator("#details .against")
    assert "disputed" in against.inner_text()
    assert "No such words were spoken" in against.inner_text()


@needs_browser
def test_hovering_an_edge_tells_relation_date_claimant_and_quotation(page):
    page.mouse.move(5, 5)
    found = ""
    for x, y in _along(page, "person/gorchakov", "group/russia"):
        page.mouse.move(x, y)
        page.wait_for_timeout(120)
        found = page.locator("#tip").inner_text() if page.locator("#tip").is_visible() else ""
        if "represented" in found:
            break
    assert "Alexander Gorchakov represented" in found
    assert "A. J. P. Taylor" in found
    assert "the words of claim 13" in found


def _places(network):
    return layout.positions(network, {each.id: each.label("en") for each in network.nodes.values()})


def _along(page, start, end):
    """Give points of the screen between two nodes, found by what the page itself says of its scale."""
    places = _places(CONCERT)
    box = page.locator("#network").bounding_box()
    legend = page.locator("#legend").bounding_box()["height"]
    across, down = [x for x, _ in places.values()], [y for _, y in places.values()]
    bottom = legend if legend < box["height"] * 0.4 else 0
    scale = min(
        (box["width"] - 150) / (max(across) - min(across) + 1),
        (box["height"] - bottom - 95) / (max(down) - min(down) + 1),
        1.4,
    )
    middle = ((min(across) + max(across)) / 2, (min(down) + max(down)) / 2 + (bottom + 35) / 2 / scale)
    for step in range(3, 8):
        x, y = (places[start][axis] + (places[end][axis] - places[start][axis]) * step / 10 for axis in (0, 1))
        yield (
            box["x"] + box["width"] / 2 + (x - middle[0]) * scale,
            box["y"] + box["height"] / 2 + (y - middle[1]) * scale,
        )


@needs_browser
def test_relation_families_can_be_filtered(page):
    page.locator("#families [data-none]").click()
    assert ties(page) == 0
    page.get_by_label("opposition").check()
    assert ties(page) == 2
    assert drawn(page) == {"group/france", "group/germany"}


@needs_browser
def test_claimants_can_be_filtered(page):
    page.locator("#claimants").get_by_label("A. J. P. Taylor").uncheck()
    assert ties(page) == 3  # what Langer says too


@needs_browser
def test_the_period_can_be_narrowed_and_undated_ties_left_out(page):
    page.locator("#since").fill("1880")
    page.locator("#until").fill("1890")
    page.locator("#undated").uncheck()
    assert ties(page) == 3
    assert page.locator("#since-year").inner_text() == "1880"


@needs_browser
def test_everything_comes_back_with_one_button(page):
    page.fill("#search", "bismarck")
    page.locator("#families [data-none]").click()
    page.get_by_role("button", name="Show everything").click()
    assert ties(page) == len(CONCERT.ties)
    assert page.input_value("#search") == ""


@needs_browser
def test_every_actor_can_be_reached_by_keyboard_and_focus_is_seen(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus("#search")
    page.keyboard.press("ArrowDown")
    reached = [page.locator("#details h2").inner_text()]
    for _ in range(len(CONCERT.nodes) - 1):
        page.keyboard.press("ArrowDown")
        reached.append(page.locator("#details h2").inner_text())
    assert set(reached) == {each.label("en") for each in CONCERT.nodes.values()}
    assert page.evaluate("document.activeElement.id") == "actors"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert page.locator("#actors").get_attribute("aria-activedescendant")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "details"


@needs_browser
def test_the_picture_is_moved_and_zoomed_by_keyboard(page):
    page.focus("#network")
    before = page.screenshot()
    page.keyboard.press("+")
    page.wait_for_timeout(600)
    zoomed = page.screenshot()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(200)
    assert before != zoomed
    assert zoomed != page.screenshot()


@needs_browser
def test_the_page_has_landmarks_a_language_and_names_for_its_controls(page):
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("main").count() == 1
    assert page.locator("header h1").count() == 1
    for control in page.locator("button:visible, input:visible, [role=listbox], [role=application]").all():
        named = control.evaluate(
            "e => e.getAttribute('aria-label') || e.textContent.trim() || (e.labels && e.labels.length && e.labels[0].textContent.trim())"
        )
        assert named, control.evaluate("e => e.outerHTML")


@needs_browser
def test_the_interface_and_the_names_turn_turkish(page):
    page.click("#language")
    assert page.locator("html").get_attribute("lang") == "tr"
    assert page.locator("#filter-box > summary").inner_text() == "Süzgeçler"
    page.fill("#search", "avusturya")
    assert page.locator("#actors li span").inner_text() == "Avusturya-Macaristan"
    page.locator("#actors li").click()
    assert "ile müttefik" in page.locator("#details").inner_text()


@needs_browser
def test_a_turkish_project_opens_in_turkish(browser, tmp_path):
    seen, _ = opened(browser, visualisation.page(CONCERT, languages=("tr", "en")), tmp_path)
    seen.wait_for_selector("html[data-ready]")
    assert seen.locator("#filter-box > summary").inner_text() == "Süzgeçler"
    seen.close()


@needs_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_in_light_and_in_dark(browser, whole, tmp_path, scheme):
    seen, _ = opened(browser, whole, tmp_path, color_scheme=scheme)
    seen.wait_for_selector("html[data-ready]")
    ratio = seen.evaluate(
        """() => { const shade = (text) => { const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map((v) => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
        const ink = shade(getComputedStyle(document.querySelector('.about')).color), paper = shade(getComputedStyle(document.documentElement).backgroundColor);
        return (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05); }"""
    )
    assert ratio >= 4.5
    before = seen.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    seen.click("#theme")
    assert seen.evaluate("getComputedStyle(document.documentElement).backgroundColor") != before
    seen.close()


@needs_browser
def test_a_phone_shows_the_page_without_scrolling_sideways(browser, whole, tmp_path):
    seen, heard = opened(browser, whole, tmp_path, viewport={"width": 390, "height": 844})
    seen.wait_for_selector("html[data-ready]")
    assert seen.evaluate("document.documentElement.scrollWidth") <= 390
    assert not seen.locator("#families").is_visible()
    assert heard.complaints == []
    seen.close()


@needs_browser
def test_the_table_has_every_tie_that_the_filters_leave(page):
    from playwright.sync_api import expect

    page.locator("#table summary").click()
    expect(page.locator("#table tbody tr")).to_have_count(len(CONCERT.ties))
    page.locator("#families [data-none]").click()
    page.get_by_label("opposition").check()
    expect(page.locator("#table tbody tr")).to_have_count(2)
    assert "criticised" in page.locator("#table tbody").inner_text()


@needs_browser
def test_an_actor_can_be_linked_to(browser, whole, tmp_path):
    (tmp_path / "linked.html").write_bytes(whole)
    seen = browser.new_page()
    seen.goto((tmp_path / "linked.html").as_uri() + "#person/bismarck")
    seen.wait_for_selector("html[data-ready]")
    assert seen.locator("#details h2").inner_text() == "Otto von Bismarck"
    assert "1815–1898" in seen.locator("#details .kind").inner_text()
    seen.close()


@needs_browser
def test_who_asks_for_no_motion_gets_none(browser, whole, tmp_path):
    seen, _ = opened(browser, whole, tmp_path, reduced_motion="reduce")
    seen.wait_for_selector("html[data-ready]")
    seen.wait_for_timeout(300)
    seen.focus("#network")
    seen.keyboard.press("+")
    seen.wait_for_timeout(250)
    first = seen.locator("#network canvas").screenshot()
    seen.wait_for_timeout(500)
    assert seen.locator("#network canvas").screenshot() == first
    seen.close()


@needs_browser
def test_an_empty_network_is_a_page_all_the_same(browser, tmp_path):
    seen, heard = opened(browser, visualisation.page(select(EUROPE, Projection(minimum=99))), tmp_path)
    seen.wait_for_timeout(500)
    assert heard.complaints == []
    assert "0" in seen.locator("#status").inner_text()
    seen.close()


@needs_browser
def test_a_thousand_actors_are_drawn_in_seconds(browser, tmp_path):
    nodes = {f"person/p{n:04}": node(f"person/p{n:04}", (f"Envoy {n}", f"Elçi {n}"), "Person") for n in range(1000)}
    names = list(nodes)
    ends = [(names[n % 1000], "wroteTo", names[(n * 7 + 13) % 1000]) for n in range(2000)]
    many = tuple(tie(n, *each, ground(n)) for n, each in enumerate(ends) if each[0] != each[2])
    network = Network(nodes=nodes, ties=many, names=NAMES)
    places = {name: ((n % 40) * 90, (n // 40) * 60) for n, name in enumerate(names)}
    seen, heard = opened(browser, visualisation.page(network, places=places), tmp_path)
    seen.wait_for_selector("html[data-ready]", timeout=30_000)
    assert heard.complaints == []
    seen.close()


# --- layout -----------------------------------------------------------------------------------------------------------


def test_places_do_not_depend_on_the_order_of_nodes_and_ties():
    turned = replace(CONCERT, nodes=dict(reversed(CONCERT.nodes.items())), ties=CONCERT.ties[::-1])
    assert _places(turned) == _places(CONCERT)


def test_labels_do_not_cover_each_other():
    places = sorted(_places(CONCERT).values())
    assert all(abs(a[0] - b[0]) > 40 or abs(a[1] - b[1]) > 25 for n, a in enumerate(places) for b in places[:n])


def test_many_kinds_still_look_different():
    kinds = [f"Kind{n}" for n in range(14)]
    nodes = {f"group/{kind}": node(f"group/{kind}", (kind, kind), kind) for kind in kinds}
    found = layout.looks(Network(nodes=nodes, ties=()))
    assert len({(look.colour, look.shape) for look in found.values()}) == 14


def test_a_single_node_and_none_can_be_placed():
    alone = Network(nodes={"person/bismarck": NODES["person/bismarck"]}, ties=())
    assert len(layout.positions(alone, {"person/bismarck": "Bismarck"})) == 1
    assert layout.positions(Network(nodes={}, ties=()), {}) == {}
