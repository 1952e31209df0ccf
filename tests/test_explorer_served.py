"""The explorer as `kg serve` gives it: the same page, its records from the server, and what only a server can do."""

from __future__ import annotations

import browsing
import pytest
import serving
from explorer_pages import go, lines, needs_page, settled, until
from kaynarca_graph import FIXTURE

pytestmark = [pytest.mark.browser, browsing.needs_browser, needs_page]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    with serving.running(serving.made(folder, b"".join(lines())), project=FIXTURE) as running:
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


def test_every_view_shows_what_the_server_gives(opened):
    for address in ("entity", "entity/person/panin", "reader/harrow-2005", "timeline", "map", "disputes", "influence"):
        go(opened, f"#/{address}")
        assert opened.locator("[role=alert]").count() == 0, address
        assert opened.locator("h1").inner_text()


def test_a_question_is_answered_with_its_claims(opened):
    go(opened, "#/ask?q=Who%20warned%20Panin%3F")
    until(opened, "() => document.querySelector('.answer .said') !== null")
    assert opened.inner_text(".answer .said")


def test_a_query_is_run_by_the_endpoint(opened):
    go(opened, "#/sparql?query=SELECT%20%3Ft%20%7B%20%3Ft%20a%20kg%3ATreaty%20%7D")
    until(opened, "() => document.querySelector('.answer tbody tr') !== null")


def test_from_the_address_of_an_entity_to_its_page_in_the_explorer(opened, server):
    opened.goto(f"{server.address}/person/panin")
    opened.get_by_role("link", name="Open it in the explorer").click()
    settled(opened)
    assert "Panin" in opened.inner_text("h1")
