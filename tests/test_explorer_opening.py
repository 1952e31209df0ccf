"""A large network in the offline page: what can be drawn at once is drawn before the rest of the file is read."""

from __future__ import annotations

import re
from functools import cache

import browsing
import pytest
from explorer_pages import go, lines, looking, needs_page, until
from kaynarca_graph import kaynarca

from kg import store
from kg.explorer import keeping, page
from kg.explorer.opening import FOREMOST, LARGE, opening
from kg.explorer.portions import Choice
from kg.explorer.records import Records

COUNTS = re.compile(r"(\d+) of (\d+) nodes, (\d+) ties")
CLERKS = LARGE + 100


class Chancery(Records):
    """The records of the fixture, with more clerks than can be drawn at once, who all write to each other and to Panin."""

    def whole(self, name):
        found = super().whole(name)
        return {"entities": self.with_clerks, "network": self.with_letters}.get(name, lambda each: each)(found)

    def with_clerks(self, entities):
        clerks = (
            {"id": clerk(n), "kind": "Person", "broad": "Person", "labels": {"en": f"Clerk {n}"}} for n in range(CLERKS)
        )
        return [*entities, *clerks]

    def with_letters(self, network):
        places = ({"id": clerk(n), "x": n % 97, "y": n % 89, "actor": True} for n in range(CLERKS))
        said = {"relation": "wroteTo", "witnesses": 1, "certainty": "certain", "policies": [network["policy"]]}
        letters = (
            {"id": f"fact/{n}-{step}", "subject": clerk(n), "object": clerk((n + step) % CLERKS), **said}
            for n in range(CLERKS)
            for step in range(1, 1 + (3 if n < 2 * FOREMOST else 1))
        )
        return {**network, "nodes": [*network["nodes"], *places], "ties": [*network["ties"], *letters]}


def clerk(n: int) -> str:
    return f"person/clerk-{n}"


@cache
def chancery() -> Chancery:
    return Chancery(store.in_memory(lines()), kaynarca())


def test_a_network_that_can_be_drawn_at_once_has_no_opening():
    small = Records(store.in_memory(lines()), kaynarca())
    assert opening(small.whole("network"), small.whole("entities")) is None


def test_the_opening_is_the_portion_that_a_server_gives_of_the_same_network():
    records = chancery()
    found = opening(records.whole("network"), records.whole("entities"))
    portion = keeping.in_memory(records).network(Choice(policy=found["policy"], top=FOREMOST))
    assert {each["id"] for each in found["nodes"]} == {each["id"] for each in portion["nodes"]}
    assert [each["id"] for each in found["ties"]] == [each["id"] for each in portion["ties"]]
    assert found["all"] == portion["all"] > LARGE
    assert len(found["nodes"]) in (FOREMOST - 1, FOREMOST)


@needs_page
def test_in_the_file_what_is_drawn_at_once_stands_before_the_script_and_the_rest_behind_it():
    text = page.offline(chancery(), [], title="", languages=("en",)).decode()
    places = [text.index(f'id="record-{name}"') for name in ("project", "opening", "entities", "network", "timeline")]
    script = text.index("<script>")
    assert places == sorted(places)
    assert places[1] < script < places[2]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    place = tmp_path_factory.mktemp("explorer") / "explorer.html"
    place.write_bytes(page.offline(chancery(), [], title="Chancery", languages=("en",)))
    return place


@pytest.fixture
def opened(browser, path, request):
    address = getattr(request, "param", "")
    with looking(browser, path, address) as (tab, heard):
        yield tab
        assert heard.complaints == []


def counts(tab):
    return tuple(map(int, COUNTS.search(tab.inner_text(".counts")).groups()))


@pytest.mark.browser
@browsing.needs_browser
@needs_page
class TestThePage:
    def test_it_opens_with_the_foremost_and_says_how_many_there_are(self, opened):
        shown, every, _ = counts(opened)
        assert shown <= FOREMOST
        assert every > CLERKS

    def test_the_filters_count_all_ties_when_all_are_read(self, opened):
        until(opened, "() => document.querySelector('.facet') !== null")
        families = opened.locator(".facet").first.locator(".values .count").all_text_contents()
        assert max(map(int, families)) > CLERKS

    def test_somebody_who_was_not_drawn_at_once_is_found_and_shown(self, opened):
        opened.locator(".tools input[role=combobox]").fill("Clerk 5000")
        opened.locator("[role=listbox] [role=option]").first.click()
        until(opened, "() => document.querySelector('.behind h2')?.textContent === 'Clerk 5000'")
        assert counts(opened)[0] == 3

    def test_everything_can_be_shown_and_the_foremost_again_are_those_of_the_opening(self, opened):
        before = counts(opened)
        opened.get_by_role("button", name="Table").click()  # drawing all of it would take long
        opened.get_by_role("button", name="Show all").click()
        until(opened, f"() => document.querySelector('.counts').textContent.startsWith('{before[1]} of')")
        opened.get_by_role("button", name="Show the foremost").click()
        until(opened, "all => !document.querySelector('.counts').textContent.startsWith(all)", f"{before[1]} of")
        assert counts(opened) == before

    @pytest.mark.parametrize("opened", ["#/entity/person/clerk-4999"], indirect=True)
    def test_a_page_of_one_thing_waits_for_the_names_of_all(self, opened):
        go(opened, "#/entity?q=Clerk+4999")
        until(opened, "() => document.querySelector('main').textContent.includes('Clerk 4999')")
