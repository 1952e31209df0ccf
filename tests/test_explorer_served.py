"""The explorer as `kg serve` gives it: the same page, its records from the server, and what only a server can do."""

from __future__ import annotations

from pathlib import Path

import browsing
import httpx
import pytest
import serving
from explorer_pages import AXE, go, lines, needs_page, settled, until
from kaynarca_graph import FIXTURE

from kg import store
from kg.fulltext import making as fulltext

pytestmark = [pytest.mark.browser, browsing.needs_browser, needs_page]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    place = serving.made(folder, b"".join(lines()))
    fulltext.make(place)
    with serving.running(place, project=FIXTURE) as running:
        yield running


@pytest.fixture
def opened(server):
    with browsing.chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        heard = browsing.Heard()
        browsing.listen(page, heard)
        page.goto(f"{server.address}/#/network")
        settled(page)
        yield page
        icon = any(
            url.endswith("/favicon.ico") for url in heard.requests
        )  # asked for by browsers on pages that name none
        assert [text for text in heard.complaints if not (icon and "404" in text)] == []
        assert {url for url in heard.requests if not url.startswith((server.address, "data:", "blob:"))} == set()


@pytest.fixture
def paged(server):
    """The explorer of a graph that says it is too large to be loaded."""
    with browsing.chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        heard = browsing.Heard()
        browsing.listen(page, heard)

        def grown(route):
            project = route.fetch().json()
            project["counts"]["entities"] = 1_000_000
            route.fulfill(json=project)

        page.route("**/api/project", grown)
        page.goto(f"{server.address}/#/network")
        settled(page)
        yield page, heard
        assert heard.complaints == []


def test_a_graph_that_is_too_large_is_never_loaded_whole_and_every_view_has_its_names(paged):
    page, heard = paged
    for address in (
        "network?as=table",
        "network?near=person/panin&everything=1&as=table",
        "entity",
        "entity/person/panin",
        "reader/harrow-2005",
        "timeline?as=table",
        "map?as=table",
        "disputes",
        "influence",
        "sparql?query=SELECT%20%3Ft%20%7B%20%3Ft%20a%20kg%3ATreaty%20%7D",
    ):
        go(page, f"#/{address}")
        page.wait_for_timeout(150)
        assert page.locator("[role=alert]").all_inner_texts() in ([], [""]), address
        links = page.locator("main a").evaluate_all("all => all.map(one => one.textContent)")
        assert [text for text in links if text.startswith(("person/", "group/", "treaty/"))] == [], address
    asked = {url.rpartition("/api/")[2] for url in heard.requests if "/api/" in url}
    assert asked.isdisjoint({"entities", "network"})


def test_a_large_network_is_searched_and_filtered_by_the_server(paged):
    page, _ = paged
    go(page, "#/network?as=table")
    field = page.locator(".tools input[role=combobox]").first
    field.fill("panın")
    page.wait_for_selector("[role=option]")
    field.press("Enter")
    until(page, "() => location.hash.includes('at=person/panin')")
    page.locator(".facet summary").first.click()
    before = page.inner_text(".middle .counts")
    page.locator(".facet input").first.check()
    until(page, "before => document.querySelector('.middle .counts').innerText !== before", before)
    assert "family=" in page.url


def test_every_view_shows_what_the_server_gives(opened):
    for address in ("entity", "entity/person/panin", "reader/harrow-2005", "timeline", "map", "disputes", "influence"):
        go(opened, f"#/{address}")
        assert opened.locator("[role=alert]").count() == 0, address
        assert opened.locator("h1").inner_text()


def test_a_question_is_answered_with_its_claims(opened):
    go(opened, "#/ask?q=Who%20warned%20Panin%3F")
    until(opened, "() => document.querySelector('.answer .said') !== null")
    assert opened.inner_text(".answer .said")


def test_words_are_found_by_the_index_of_the_program_and_lead_to_their_place(opened):
    go(opened, "#/search?q=mektup*&in=paragraph")
    until(opened, "() => document.querySelector('.hits mark') !== null")
    opened.locator(".hits a").first.click()
    until(
        opened,
        "() => location.pathname.startsWith('/document/') && document.querySelector('.view-reader h1:not(.loading)')",
    )


def test_axe_finds_nothing_in_what_only_a_server_shows(opened, server):
    opened.goto(f"{server.address}/person/panin")
    settled(opened)
    opened.evaluate(AXE.read_text(encoding="utf-8"))
    found = []
    for address in ("#/entity/person/panin", "#/search?q=mektup*", "#/ask?q=Who%20warned%20Panin%3F", "#/licences"):
        go(opened, address)
        opened.wait_for_timeout(600)
        result = opened.evaluate(
            "() => axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
        )
        found += [
            f"{address}: {one['id']}: {node['html'][:160]}" for one in result["violations"] for node in one["nodes"]
        ]
    assert found == []


def test_axe_finds_nothing_in_the_page_without_script(server):
    with browsing.chromium() as browser:
        for path in ("person/panin", "document/harrow-2005"):
            plain = httpx.get(f"{server.address}/{path}", headers={"accept": "text/html"}).text
            page = browser.new_page()
            page.set_content(plain.replace("<script", "<template").replace("</script>", "</template>"))
            page.evaluate(AXE.read_text(encoding="utf-8"))
            assert page.evaluate("async () => (await axe.run(document)).violations.map(one => one.id)") == []


def test_a_query_is_run_by_the_endpoint(opened):
    go(opened, "#/sparql?query=SELECT%20%3Ft%20%7B%20%3Ft%20a%20kg%3ATreaty%20%7D")
    until(opened, "() => document.querySelector('.answer tbody tr') !== null")


def test_a_graph_from_the_endpoint_is_kept_as_turtle_with_our_prefixes(opened):
    go(opened, "#/sparql?query=DESCRIBE%20%3Cperson%2Fpanin%3E")
    until(opened, "() => document.querySelector('.answer tbody tr') !== null")
    with opened.expect_download() as download:
        opened.get_by_role("button", name="Turtle", exact=True).click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "@prefix kg:" in text
    assert any("panin" in str(each.subject) for each in store.parsed(text.encode(), "ttl"))


def test_a_thing_is_shown_at_the_path_of_its_iri_and_the_way_back_leads_there(opened, server):
    for path, said in (("person/panin", "Panin"), ("document/harrow-2005", "Danube")):
        opened.goto(f"{server.address}/{path}")
        settled(opened)
        assert said in opened.inner_text("h1")
        assert opened.url.partition("#")[0] == f"{server.address}/{path}"
        opened.get_by_role("link", name="Timeline").click()
        until(opened, "() => document.querySelector('.view-timeline h1:not(.loading)') !== null")
        assert opened.url == f"{server.address}/#/timeline"
        opened.go_back()
        until(opened, "said => (document.querySelector('h1')?.innerText ?? '').includes(said)", said)
        assert opened.url == f"{server.address}/{path}"


def test_links_between_things_are_their_paths_and_need_no_new_page(opened, server):
    opened.goto(f"{server.address}/person/panin")
    settled(opened)
    opened.evaluate("() => { window.stayed = true; }")
    opened.locator("article.claim:has(.quotation) .statement a").first.click()
    until(opened, "() => location.pathname.startsWith('/claim/') && document.querySelector('.paragraph mark') !== null")
    opened.locator(".paragraph figcaption a").first.click()
    until(opened, "() => location.pathname.startsWith('/document/') && document.querySelector('.text .found') !== null")
    assert opened.evaluate("() => window.stayed")


def test_the_old_address_of_a_thing_becomes_its_path(opened, server):
    go(opened, "#/entity/person/panin?order=time")
    assert opened.url == f"{server.address}/person/panin#?order=time"


def test_without_script_the_page_of_a_thing_says_what_the_graph_says(server):
    with browsing.chromium() as browser:
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{server.address}/person/panin")
        assert "Panin" in page.inner_text("h1")
        assert page.get_by_role("link", name="JSON-LD").count() == 1
        page.locator("dd a[href^='/claim/']").first.click()
        assert page.locator("h1").inner_text()


def test_the_address_of_a_thing_gives_programs_what_they_ask_for(server):
    kinds = ("text/turtle", "application/ld+json", "text/html")
    answers = [httpx.get(f"{server.address}/person/panin", headers={"accept": kind}) for kind in kinds]
    assert [answer.headers["content-type"].partition(";")[0] for answer in answers] == list(kinds)
    assert all("Accept" in answer.headers["vary"] for answer in answers)
    assert answers[-1].text.count("<script") == 1
