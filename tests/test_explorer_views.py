"""The views of the explorer, as readers use them: what they show, where they lead, and that everybody can use them."""

from __future__ import annotations

import json
from pathlib import Path

import browsing
import pytest
from explorer_pages import AXE, go, looking, needs_page, offline, settled, until
from kaynarca_graph import kaynarca, nquads

from kg import store
from kg.explorer.records import Records
from kg.policies import policy
from kg.queries import library as queries

pytestmark = [pytest.mark.browser, browsing.needs_browser, needs_page]

CLAIM = "SELECT ?claim { ?claim a kg:Claim ; kg:passage ?passage ; kg:subject <https://example.org/kaynarca/person/panin> } ORDER BY ?claim LIMIT 1"


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    place = tmp_path_factory.mktemp("explorer") / "explorer.html"
    place.write_bytes(offline())
    return place


@pytest.fixture(scope="module")
def claims():
    return Records(store.in_memory([nquads()]), kaynarca()).all("claim")


@pytest.fixture
def opened(browser, path):
    with looking(browser, path) as (page, heard):
        yield page
        assert heard.complaints == []
        assert {url.partition("#")[0] for url in browsing.requested_elsewhere(heard)} <= {path.as_uri()}


def with_passage(claims):
    return next(claim for claim in claims.values() if claim.get("passages"))


# --- what they show --------------------------------------------------------------------------------------------------


def test_an_entity_shows_its_names_its_claims_by_family_and_its_mentions(opened):
    go(opened, "#/entity/person/panin")
    assert "Panin" in opened.inner_text("h1")
    families = opened.locator("details.group h3").all_inner_texts()
    assert families == sorted(families, key=str.casefold)
    assert opened.locator("article.claim").count() > 0
    assert opened.locator("caption", has_text="Mentions").is_visible()


def test_an_entity_shows_its_offices_and_its_letters_with_whom(opened):
    go(opened, "#/entity/person/muhsinzade")
    offices = opened.locator("table", has=opened.locator("caption", has_text="Offices"))
    assert offices.get_by_role("link", name="Grand Vizier").count() >= 1
    letters = opened.locator("table", has=opened.locator("caption", has_text="Letters"))
    assert letters.locator("tbody tr").count() >= 2
    assert letters.get_by_role("link", name="Rumyantsev").count() >= 2


def test_the_claims_of_an_entity_are_put_in_the_order_of_time(opened):
    go(opened, "#/entity/group/russian-empire")
    opened.get_by_label("Order").select_option("time")
    opened.wait_for_timeout(200)
    assert "order=time" in opened.url
    dates = [line.split("·")[1].strip() for line in opened.locator(".claim .spoken").all_inner_texts()]
    dated = [date[:4] for date in dates if date[:1].isdigit()]
    assert dated == sorted(dated)


def test_an_entity_that_is_not_there_is_said_not_to_be(opened):
    go(opened, "#/entity/person/nobody-at-all")
    assert "person/nobody-at-all" in opened.inner_text("main")


def test_a_claim_shows_its_words_in_their_paragraph_and_leads_to_the_place(opened, claims):
    claim = with_passage(claims)
    go(opened, f"#/claim/{claim['id'].removeprefix('claim/')}")
    assert opened.inner_text("mark") == claim["passages"][0]["quotation"]
    assert opened.locator(".verdicts li").count() >= 4
    opened.locator(".paragraph figcaption a").first.click()
    settled(opened)
    assert "#/reader/" in opened.url
    until(opened, "() => document.querySelector('.text .found') !== null")
    found = "".join(opened.locator(".text .found").all_inner_texts())
    assert " ".join(claim["passages"][0]["quotation"].split()[:3]) in " ".join(found.split())


def test_a_claim_that_is_contradicted_names_who_does(opened, claims):
    claim = next(each for each in claims.values() if each["why"].get("against"))
    go(opened, f"#/claim/{claim['id'].removeprefix('claim/')}")
    assert opened.get_by_role("link", name=claim["why"]["against"][0]["claim"]).count() > 0


def test_from_the_text_to_its_claims_by_keyboard_and_to_the_entity_by_mouse(opened):
    go(opened, "#/reader/harrow-2005")
    mark = opened.locator(".claim-mark").first
    mark.focus()
    opened.keyboard.press("Enter")
    opened.wait_for_selector(".behind .claim")
    assert opened.evaluate("() => document.activeElement.closest('.behind') !== null")
    opened.locator(".text a.mention").first.click()
    settled(opened)
    assert "#/entity/" in opened.url


def test_hovering_a_claim_beside_the_text_lights_its_words(opened):
    go(opened, "#/reader/harrow-2005")
    opened.locator(".claim-mark").first.click()
    opened.locator(".behind .claim").first.hover()
    until(opened, "() => document.querySelector('.text .lit') !== null")


def test_a_note_is_reached_from_its_call_and_back(opened):
    go(opened, "#/reader/deniz-1998")
    opened.locator(".text sup button").first.click()
    assert opened.evaluate("() => document.activeElement.closest('.notes') !== null")
    opened.get_by_role("button", name="Back to the text").first.click()
    assert opened.evaluate("() => document.activeElement.closest('sup') !== null")


def test_the_timeline_draws_uncertain_bounds_otherwise_than_days(opened):
    go(opened, "#/timeline?show=treaty,event,claim")
    until(opened, "() => document.querySelectorAll('.timeline svg a').length > 5")
    assert opened.locator(".timeline .day").count() > 0
    assert opened.locator(".timeline .between").count() > 0


@pytest.mark.parametrize("view", ["timeline?show=treaty,event,letter,office,life,claim", "map"])
def test_a_picture_has_a_table_of_the_same_things_under_the_same_filters(opened, view):
    go(opened, f"#/{view}{'&' if '?' in view else '?'}undated=0")
    said = opened.inner_text(".counts")
    opened.get_by_role("button", name="Table", exact=True).click()
    rows = [int(text.split()[0]) for text in opened.locator("caption .count").all_inner_texts()]
    numbers = [int(word) for word in said.replace(",", "").split() if word.isdigit()]
    assert rows == numbers
    assert "as=table" in opened.url


def test_rival_claims_stand_side_by_side(opened):
    go(opened, "#/disputes")
    matter = opened.locator(".matter").first
    boxes = [side.bounding_box() for side in matter.locator(".side").all()]
    assert len(boxes) > 1
    assert abs(boxes[0]["y"] - boxes[1]["y"]) < 2
    assert boxes[0]["x"] < boxes[1]["x"]


def test_who_says_that_who_influenced_whom_opens_the_claims(opened):
    go(opened, "#/influence")
    opened.locator("button.cell").first.click()
    opened.wait_for_selector(".answer .claim")
    assert opened.locator("caption").count() >= 2


def test_words_are_found_in_names_and_texts_offline_in_any_spelling(opened):
    go(opened, "#/search?q=muhsinzade+mektup")
    assert opened.locator(".hits mark").first.inner_text().casefold().startswith("muhsinzade")
    opened.locator(".hits a").first.click()
    settled(opened)
    assert "#/reader/" in opened.url
    go(opened, "#/search?q=Kucuk+Kaynarca&in=name")
    assert opened.locator(".hits a", has_text="Kaynarca").count() >= 1


def test_the_licences_of_what_the_page_is_made_of_are_in_it(opened):
    opened.get_by_role("link", name="Licences").click()
    settled(opened)
    opened.locator("summary h2").first.wait_for()  # the texts are read when the page is opened
    names = opened.locator("summary h2").all_inner_texts()
    assert len(names) > 10
    assert any(name.startswith("sigma ") for name in names)
    assert not any("GPL" in name for name in names)


def test_asking_offline_says_what_it_needs(opened):
    go(opened, "#/ask")
    assert "kg serve" in opened.inner_text("main")


# --- SPARQL in the page ----------------------------------------------------------------------------------------------


def run(page, query):
    """Put a query into the address, and give its rows as JSON."""
    page.evaluate(
        "query => { delete document.documentElement.dataset.shown; location.hash = '#/sparql?' + new URLSearchParams({query}) }",
        query,
    )
    settled(page)
    until(page, "() => document.querySelector('.answer table, .answer .fault, .answer .said') !== null")


def saved(page, kind):
    with page.expect_download() as download:
        page.get_by_role("button", name=kind, exact=True).first.click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def test_a_query_runs_in_the_page_and_finds_what_the_store_finds(opened):
    query = "SELECT ?treaty ?label { ?treaty a kg:Treaty ; rdfs:label ?label } ORDER BY ?treaty ?label"
    run(opened, query)
    found = json.loads(saved(opened, "JSON"))["results"]["bindings"]
    expected = store.query(store.in_memory([nquads()]), query, prefixes=queries.prefixes(kaynarca()))
    assert [(row["treaty"]["value"], row["label"]["value"]) for row in found] == [
        (treaty.value, label.value) for treaty, label in expected.rows
    ]


def test_a_query_that_does_not_parse_says_where(opened):
    run(opened, "SELECT ?x { ?x a ")
    assert opened.locator(".fault").inner_text()


def test_a_construct_and_an_ask_are_answered_too(opened):
    run(opened, "CONSTRUCT { ?s kg:wroteTo ?o } WHERE { ?s kg:warned ?o }")
    assert opened.locator("thead th").all_inner_texts()[:3] == ["subject", "predicate", "object"]
    run(opened, "ASK { ?x a kg:Treaty }")
    assert opened.inner_text(".said") == "yes"


@pytest.mark.parametrize(
    ("kind", "short"), [("Turtle", "ttl"), ("JSON-LD", "jsonld"), ("N-Triples", "nt"), ("RDF/XML", "rdfxml")]
)
def test_a_graph_that_was_asked_for_is_kept_in_every_format(opened, kind, short):
    run(opened, "CONSTRUCT { ?s rdfs:label ?label } WHERE { ?s a kg:Treaty ; rdfs:label ?label }")
    kept = saved(opened, kind).encode()
    expected = store.query(
        store.in_memory([nquads()]),
        "CONSTRUCT { ?s rdfs:label ?label } WHERE { ?s a kg:Treaty ; rdfs:label ?label }",
        prefixes=queries.prefixes(kaynarca()),
    )
    assert {str(quad.triple) for quad in store.parsed(kept, short)} == {str(each) for each in expected.triples}


@pytest.mark.parametrize(("kind", "mark"), [("TSV", "?treaty\n<http"), ("XML", "<sparql"), ("CSV", "treaty\nhttp")])
def test_rows_are_kept_in_every_format(opened, kind, mark):
    run(opened, "SELECT ?treaty { ?treaty a kg:Treaty }")
    assert mark in saved(opened, kind)


def test_rows_with_two_entities_are_drawn_as_a_network(opened):
    run(opened, "SELECT ?subject ?object { ?c kg:subject ?subject ; kg:object ?object }")
    opened.get_by_role("button", name="Network", exact=True).click()
    until(opened, "() => document.querySelector('.answer canvas') !== null")


def test_rows_with_days_are_drawn_as_a_timeline(opened):
    run(opened, "SELECT ?claim ?earliest ?latest { ?claim kg:earliest ?earliest ; kg:latest ?latest }")
    opened.get_by_role("button", name="Timeline", exact=True).click()
    until(
        opened, "() => document.querySelectorAll('.answer .timeline svg circle, .answer .timeline svg rect').length > 3"
    )


def test_a_query_that_takes_too_long_is_stopped(opened):
    go(opened, "#/sparql")
    opened.locator(".cm-content").click()
    opened.keyboard.press("Control+A")
    opened.keyboard.type("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", delay=0)
    opened.keyboard.press("Escape")
    opened.keyboard.press("Control+Enter")
    stop = opened.get_by_role("button", name="Stop")
    until(opened, "() => !document.querySelectorAll('.view-sparql .row button')[1].disabled")
    stop.click()
    until(opened, "() => document.querySelector('.counts').innerText === 'Stopped.'")


def test_our_terms_are_completed(opened):
    go(opened, "#/sparql")
    opened.locator(".cm-content").click()
    opened.keyboard.press("Control+A")
    opened.keyboard.type("SELECT * { ?x kg:concluded")
    opened.wait_for_selector(".cm-tooltip-autocomplete")
    assert "kg:concluded" in opened.locator(".cm-tooltip-autocomplete").inner_text()


def library():
    return sorted(queries.library(kaynarca().queries).values(), key=lambda query: query.name)


def test_every_query_of_the_library_that_needs_nothing_runs_as_it_is_filled_in(opened):
    graph, prefixes = store.in_memory([nquads()]), queries.prefixes(kaynarca())
    ran = 0
    go(opened, "#/sparql")
    for query in library():
        if any(each.required for each in query.parameters):
            continue
        opened.get_by_label("Query library").select_option(query.name)
        opened.evaluate("() => document.querySelector('.answer').replaceChildren()")
        opened.get_by_role("button", name="Run").click()
        until(opened, "() => document.querySelector('.answer table, .answer .fault, .answer .said') !== null")
        assert opened.locator(".fault").all_inner_texts() == [], query.name
        expected = store.query(
            graph, query.text, {"lang": store.literal("en")} if "?lang" in query.text else {}, prefixes=prefixes
        )
        if isinstance(expected, store.Select):
            shown = int(opened.inner_text(".counts").split()[0])
            assert shown == len(list(expected.rows)), query.name
            ran += 1
    assert ran > 20


def test_a_query_of_the_library_takes_what_is_picked_for_it(opened):
    go(opened, "#/sparql")
    opened.get_by_label("Query library").select_option("claims-about")
    opened.locator(".parameters input[role=combobox]").first.fill("Panin")
    opened.wait_for_selector(".parameters [role=option]")
    opened.keyboard.press("Enter")
    assert "person/panin" in opened.locator(".cm-content").inner_text()
    opened.get_by_role("button", name="Run").click()
    until(opened, "() => document.querySelector('.answer table') !== null")
    assert opened.locator(".answer tbody tr").count() > 0


# --- for everybody ---------------------------------------------------------------------------------------------------

PLACES = (
    "#/network",
    "#/network?at=person/panin&everything=1",
    "#/network?as=table",
    "#/entity",
    "#/entity/person/panin",
    "#/search?q=panin",
    "#/licences",
    "#/reader",
    "#/reader/harrow-2005?at=400",
    "#/timeline?show=treaty,event,letter,office,life,claim",
    "#/timeline?as=table",
    "#/map",
    "#/map?as=table",
    "#/disputes",
    "#/influence",
    "#/ask",
    "#/sparql?query=SELECT%20*%20%7B%20%3Ftreaty%20a%20kg%3ATreaty%20%7D",
)
PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed here (make test installs it)")
@pytest.mark.parametrize(
    ("language", "colours", "context"),
    [("en", "light", {}), ("tr", "dark", {}), ("tr", "light", PHONE), ("en", "dark", PHONE)],
    ids=["en-light", "tr-dark", "tr-light-phone", "en-dark-phone"],
)
def test_axe_finds_nothing_in_any_view(browser, path, claims, *, language, colours, context):
    claim = with_passage(claims)["id"].removeprefix("claim/")
    found = []
    with looking(browser, path, color_scheme=colours, **context) as (page, _):
        page.evaluate(AXE.read_text(encoding="utf-8"))
        page.locator("header select").first.select_option(language)
        for address in (*PLACES, f"#/claim/{claim}"):
            go(page, address)
            page.wait_for_timeout(400)
            page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
            result = page.evaluate(
                "() => axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
            )
            found += [
                f"{address}: {one['id']}: {node['target']} {node['html'][:160]}"
                for one in result["violations"]
                for node in one["nodes"]
            ]
    assert found == []


def test_nothing_is_wider_than_a_phone(browser, path, claims):
    claim = with_passage(claims)["id"].removeprefix("claim/")
    with looking(browser, path, **PHONE) as (page, _):
        for address in (*PLACES, f"#/claim/{claim}"):
            go(page, address)
            page.wait_for_timeout(150)
            assert page.evaluate("() => document.documentElement.scrollWidth") <= 360, address


def test_every_view_is_reached_by_keyboard_from_the_start_of_the_page(opened):
    opened.keyboard.press("Tab")
    assert opened.evaluate("() => document.activeElement.className") == "skip"
    opened.keyboard.press("Enter")
    assert opened.evaluate("() => document.activeElement.id") == "content"
    for tab in opened.locator("header nav a").all():
        name = tab.inner_text()
        if tab.get_attribute("aria-current"):
            continue
        tab.focus()
        opened.keyboard.press("Enter")
        until(opened, "name => document.querySelector('header nav a[aria-current=page]')?.innerText === name", name)
        settled(opened)
        assert opened.evaluate("() => document.activeElement.id") == "content"


def test_every_view_has_one_heading_of_the_first_order_and_a_title(opened):
    for address in PLACES:
        go(opened, address)
        assert opened.locator("h1").count() == 1, address
        assert opened.title()


def test_words_are_there_in_both_languages():
    source = (Path(__file__).parent.parent / "kg" / "explorer" / "web" / "src" / "words.ts").read_text(encoding="utf-8")
    assert '""' not in source.partition("} as const satisfies")[0]


def test_the_policies_that_come_with_the_program_are_told_in_both_languages():
    source = (Path(__file__).parent.parent / "kg" / "explorer" / "web" / "src" / "words.ts").read_text(encoding="utf-8")
    for each in policy.BUILT_IN.values():
        assert f'"policy-{each.name}": ["{each.label}", "' in source


def test_nothing_moves_for_who_wants_no_motion(browser, path):
    moving = """() => [...document.querySelectorAll('*')].filter(one => {
      const {transitionDuration, animationName} = getComputedStyle(one);
      return animationName !== 'none' || transitionDuration.split(', ').some(text => parseFloat(text) > 0);
    }).map(one => one.outerHTML.slice(0, 80))"""
    with looking(browser, path, reduced_motion="reduce") as (page, _):
        for address in ("#/network", "#/entity/person/panin", "#/timeline", "#/map", "#/sparql"):
            go(page, address)
            assert page.evaluate(moving) == [], address


@pytest.mark.parametrize("view", ["network?everything=1", "timeline?show=treaty,event,letter,office,life,claim", "map"])
def test_the_table_of_a_picture_keeps_the_filters_that_the_picture_had(opened, view):
    go(opened, f"#/{view}{'&' if '?' in view else '?'}certainty=certain&undated=0")
    picture = opened.inner_text(".counts")
    opened.get_by_role("button", name="Table", exact=True).click()
    assert opened.inner_text(".counts") == picture
    assert "certainty=certain" in opened.url
    assert "as=table" in opened.url
