"""Names that would do harm if a page took them for markup, and names of any length and direction: they stay text."""

from __future__ import annotations

import browsing
import pytest
from explorer_pages import go, looking, needs_page
from kaynarca_graph import kaynarca, nquads

from kg import store
from kg.explorer import page
from kg.explorer.records import Records

pytestmark = [pytest.mark.browser, browsing.needs_browser, needs_page]

HARMFUL = r"</script><script>window.harmed = 1</script><img src=x onerror=\"window.harmed = 2\">'\"&<!--"
BACKWARDS = "محمد رضا پهلوی \u202e"
LONG = "Muhsinzade" * 1000
BASE = "https://example.org/kaynarca/"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    renamed = {"person/panin": HARMFUL, "person/rumyantsev": BACKWARDS, "person/repnin": LONG}
    lines = []
    for line in nquads().decode().splitlines(keepends=True):
        subject, predicate, *_ = line.split(" ", 2)
        name = renamed.get(subject.strip("<>").removeprefix(BASE))
        lines.append("" if name and predicate == f"<{LABEL}>" else line)
    graph = f"<{BASE}graph/authority>"
    lines += [f'<{BASE}{who}> <{LABEL}> "{name}"@en {graph} .\n' for who, name in renamed.items()]
    statements = "".join(lines).encode()
    project = kaynarca()
    place = tmp_path_factory.mktemp("hostile") / "explorer.html"
    records = Records(store.in_memory([statements]), project)
    place.write_bytes(page.offline(records, [statements], title=HARMFUL, languages=project.languages))
    return place


def test_no_name_runs_breaks_out_or_widens_a_phone(path):
    with (
        browsing.chromium() as browser,
        looking(browser, path, viewport={"width": 360, "height": 740}) as (opened, heard),
    ):
        for address in (
            *("#/network", "#/network?at=person/panin", "#/network?as=table", "#/entity", "#/timeline?show=claim"),
            *("#/entity/person/panin", "#/entity/person/rumyantsev", "#/entity/person/repnin"),
            *("#/map", "#/disputes", "#/influence", "#/sparql?query=SELECT%20*%20%7B%3Fx%20rdfs%3Alabel%20%3Fy%7D"),
        ):
            go(opened, address)
            opened.wait_for_timeout(150)
            assert opened.evaluate("() => window.harmed") is None, address
            assert opened.locator("#page img").count() == 0, address
            assert opened.evaluate("() => document.documentElement.scrollWidth") <= 360, address
        go(opened, "#/entity/person/panin")
        assert "<script>window.harmed" in opened.inner_text("h1")
        assert heard.complaints == []
