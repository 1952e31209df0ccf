"""index.html: what a person opens first."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from browsing import needs_browser, opened, requested_elsewhere

from kg import coverage, store
from kg import project as projects
from kg.building import report_contents, report_page
from kg.building.assembly import assemble
from kg.building.report_page import (
    Contents,
    Count,
    Dispute,
    Noted,
    Quote,
    Ranked,
    Ranking,
    Read,
    Statement,
    inlined,
    page,
)
from kg.disputes import matters as disputes
from kg.network import analysis, plots
from kg.network import projection as network
from kg.network import reading as network_reading
from kg.wording import FILES, WORDS

FIXTURE = Path(__file__).parent / "fixtures" / "kaynarca"
EVIL = "</style></script><script>window.harmed=1</script><img src=x onerror='window.harmed=2'> \"'& {{ 7*7 }}"


@pytest.fixture(scope="module")
def kaynarca():
    assembled = assemble(projects.load(FIXTURE))
    graph = store.in_memory(assembled.lines)
    whole = network_reading.read(graph, project=assembled.project)
    selected = network.select(whole, network.Projection())
    scores = analysis.measure_all(selected)
    picture = plots.ranking_svg(selected, scores[0])
    names = ("graph.ttl", "network.html", "manifest.json", "something-new.bin")
    return report_contents.contents(
        assembled,
        selected,
        scores,
        disputes.survey(graph, project=assembled.project).matters,
        coverage=coverage.cover(assembled.seeds),
        files=names,
        picture=picture,
    )


@pytest.fixture(scope="module")
def written(kaynarca):
    return page(kaynarca)


def seen(written: bytes) -> str:
    """Give what a reader sees, both languages of it."""
    text = re.sub(rb"<(script|style|svg).*?</\1>", b"", written, flags=re.DOTALL).decode()
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def everywhere(text: str) -> Contents:
    """Put one text wherever the page shows one."""
    said = {"": text}
    claim = Statement(
        iri=text,
        subject=said,
        relation=said,
        object=said,
        claimants=(said,),
        denies=True,
        reported_by=said,
        date=text,
        year=1921,
        quotes=(Quote(text=text, place=said, language=text),),
        cites=(said,),
    )
    return Contents(
        title=text,
        languages=("en",),
        policy=text,
        policy_label=text,
        conditions=(text,),
        documents=(Read(title=text, language=text, author=said, year=text, citation=text, licence=text),),
        totals={"claims": 1},
        counts={"by-kind": (Count(label=said, number=1),)},
        ranking=Ranking(
            measures=(said,),
            actors=(Ranked(rank=1, id=text, label=said, kind=said, values=(text,)),),
            projection=text,
            remark=text,
        ),
        disputes=(Dispute(sides=((claim,),)),),
        timeline=(claim,),
        remarks=(Noted(texts=said, quotes=claim.quotes),),
        findings={"violation": 0, "warning": 1, "info": 2},
        files=(text, "network.html"),
    )


# --- what it says -----------------------------------------------------------------------------------------------------


def test_it_says_what_was_built_under_which_policy_and_how_much(written, kaynarca):
    text = seen(written)
    assert "The treaty of Küçük Kaynarca, 1774" in text
    assert "accepted : what reviewed claims say firmly and nobody contests" in text
    assert kaynarca.totals["claims"] == 26
    assert "Küçük Kaynarca’ya Giden Yol" in text


def test_counts_are_by_kind_family_and_claimant_the_commonest_first(kaynarca):
    claimants = [(count.label["en"], count.number) for count in kaynarca.counts["by-claimant"]]
    assert claimants == [("Ayşe Deniz", 14), ("John Harrow", 11), ("Janissaries", 1)]
    assert kaynarca.counts["by-kind"][0].label["tr"] == "kişi"
    assert sum(count.number for count in kaynarca.counts["by-family"]) == 26


def test_the_ranking_has_everybody_who_matters_with_several_measures(kaynarca):
    assert kaynarca.ranking.actors[0].label["en"] == "Muhsinzade Mehmed Pasha"
    assert [title["en"] for title in kaynarca.ranking.measures][:2] == ["betweenness", "degree"]
    assert "actors only" in kaynarca.ranking.projection


def test_the_page_shows_the_matters_and_sides_that_kg_disputes_shows(kaynarca):
    graph = store.in_memory(assemble(projects.load(FIXTURE)).lines)
    matters = disputes.survey(graph, project=projects.load(FIXTURE)).matters
    shown = [[[claim.iri for claim in side] for side in dispute.sides] for dispute in kaynarca.disputes]
    assert shown == [[[claim.id for claim in side.claims] for side in matter.sides] for matter in matters]


def test_disputed_matters_stand_side_by_side_with_claimants_and_quotations(kaynarca, written):
    sides = [[side[0].claimants[0]["en"] for side in dispute.sides] for dispute in kaynarca.disputes]
    assert sides == [["Ayşe Deniz", "John Harrow"], ["John Harrow", "Ayşe Deniz"]]
    assert any(side[0].denies for dispute in kaynarca.disputes for side in dispute.sides)
    assert "Kont Panin’in Rumyantsev’i bu adımda etkilediği söylenemez" in seen(written)


def test_the_timeline_is_in_the_order_of_time(written):
    years = re.findall(r"<summary><strong>(\d+)</strong>", written.decode())
    assert years == ["1771", "1774", "1775"]
    days = re.findall(r"<li><time>([^<]+)</time>", written.decode())
    assert days[1:4] == ["1774-07", "1774-07-04", "1774-07-04"]


def test_inconsistencies_and_coverage_are_there(written):
    text = seen(written)
    assert "Münib is a member of the delegation, yet he is not named among the signers." in text
    assert "sentences with two or more entities" in text


def test_every_file_is_linked_with_what_it_is_for(written):
    text = written.decode()
    assert '<a href="graph.ttl">' in text
    assert FILES["graph.ttl"][0] in text
    assert '<a href="something-new.bin">' in text


def test_an_actor_leads_to_its_place_in_the_network(written):
    assert 'href="network.html#person/muhsinzade"' in written.decode()


def test_it_is_the_same_bytes_every_time(kaynarca, written):
    assert page(kaynarca) == written


def test_every_word_is_there_in_both_languages():
    template = report_page.own("index.html.j2")
    used = set(re.findall(r'word\("([^"]+)"\)', template))
    assert used <= set(WORDS["en"])
    assert set(WORDS["en"]) == set(WORDS["tr"])


def test_a_project_with_nothing_in_it_has_a_page():
    empty = Contents(title="Nothing yet", languages=("en",), policy="accepted", policy_label="what is accepted")
    text = seen(page(empty))
    assert "No two claims contradict each other." in text
    assert "The facts of this policy tie no two actors." in text


def test_a_picture_that_is_inlined_brings_no_style_and_no_id_of_its_own():
    text = inlined(
        '<?xml version="1.0"?><svg width="9"><style>*{}</style><g id="a"><path style="fill: #1f2328; stroke: none" clip-path="url(#p)"/><use href="#a"/></g></svg>',
        "r",
    )
    assert "style" not in text
    assert 'id="r-a"' in text
    assert 'href="#r-a"' in text
    assert "url(#r-p)" in text
    assert 'fill="currentColor" stroke="none"' in text


# --- in the browser ---------------------------------------------------------------------------------------------------


@needs_browser
@pytest.mark.browser
def test_it_loads_without_error_and_requests_nothing(browser, written, tmp_path):
    shown, heard = opened(browser, written, tmp_path)
    shown.wait_for_timeout(300)
    assert heard.complaints == []
    assert requested_elsewhere(heard) == []
    assert shown.locator("main section").count() == 7
    assert shown.locator("figure svg").is_visible()
    shown.close()


@needs_browser
@pytest.mark.browser
def test_text_with_markup_is_shown_and_does_nothing(browser, tmp_path):
    shown, heard = opened(browser, page(everywhere(EVIL)), tmp_path)
    assert shown.evaluate("window.harmed") is None
    assert shown.locator("h1").inner_text() == EVIL
    assert EVIL in shown.locator("#matters blockquote").inner_text()
    assert shown.locator("img").count() == 0
    assert heard.complaints == []
    assert requested_elsewhere(heard) == []
    shown.close()


@needs_browser
@pytest.mark.browser
def test_language_and_theme_can_be_chosen(browser, written, tmp_path):
    shown, _ = opened(browser, written, tmp_path)
    assert shown.locator("#ranking h2").inner_text() == "The ranking"
    shown.click("#language")
    assert shown.locator("html").get_attribute("lang") == "tr"
    assert shown.locator("#ranking h2").inner_text() == "Sıralama"
    assert "Muhsinzade Mehmed Paşa" in shown.locator("#ranking tbody").inner_text()
    before = shown.evaluate("getComputedStyle(document.body).color")
    shown.click("#theme")
    assert shown.evaluate("getComputedStyle(document.body).color") != before
    shown.close()


@needs_browser
@pytest.mark.browser
def test_a_phone_shows_it_without_scrolling_sideways(browser, written, tmp_path):
    shown, _ = opened(browser, written, tmp_path, viewport={"width": 390, "height": 844})
    assert shown.evaluate("document.documentElement.scrollWidth") <= 390
    shown.close()


@needs_browser
@pytest.mark.browser
def test_it_can_be_read_without_script(browser, written, tmp_path):
    shown, _ = opened(browser, written, tmp_path, java_script_enabled=False)
    assert shown.locator("#ranking h2").inner_text() == "The ranking"
    assert shown.locator("#matters article").count() == 2
    shown.close()
