"""The explorer's offline page of a small graph, opened in a real browser, for the tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import browsing
import pytest
from kaynarca_graph import kaynarca, nquads

from kg import store
from kg.evidence import texts
from kg.explorer import page
from kg.explorer.records import Records
from kg.ontology.reading import load as vocabulary
from kg.seeds.reading import load

AXE = page.BUILT.parent / "web" / "node_modules" / "axe-core" / "axe.min.js"

PATIENCE = 180_000  # milliseconds: a machine may be busy with much else

needs_page = pytest.mark.skipif(not page.is_built(), reason="the page of the explorer is not built here (make run)")


@cache
def lines() -> tuple[bytes, ...]:
    """Give the graph of the fixture with its texts, as a build stores it."""
    project = kaynarca()
    seeds = load(project, vocabulary(project.ontology))
    return (nquads(), *texts.lines(seeds.documents, project))


@cache
def offline() -> bytes:
    """Give the page of the fixture."""
    project = kaynarca()
    records = Records(store.in_memory(lines()), project)
    return page.offline(records, [nquads()], title=project.title, languages=project.languages)


@contextmanager
def looking(browser, path: Path, address: str = "#/network", **context) -> Iterator:
    """Open the page at one of its addresses, and end with everything that it asked for or complained of."""
    opened = browser.new_context(**{"viewport": {"width": 1280, "height": 860}, **context}).new_page()
    opened.set_default_timeout(PATIENCE)
    heard = browsing.Heard()
    browsing.listen(opened, heard)
    try:
        opened.goto(path.as_uri() + address)
        settled(opened)
        yield opened, heard
    finally:
        opened.context.close()


def until(opened, expression: str, argument: object = None, *, tries: int = 2400) -> None:
    """Wait until something is so; the content policy of the page forbids what the browser's driver would do."""
    for _ in range(tries):
        if opened.evaluate(expression, argument):
            return
        opened.wait_for_timeout(50)
    raise AssertionError(f"never so: {expression}")


def settled(opened) -> None:
    """Wait until the view that the address names is shown."""
    until(
        opened,
        "() => document.documentElement.dataset.shown !== undefined && !document.querySelector('h1.loading')",
    )


def go(opened, address: str) -> None:
    """Follow an address within the page."""
    opened.evaluate(
        """address => {
          if (location.hash === address) return;
          delete document.documentElement.dataset.shown;
          location.hash = address;
        }""",
        address,
    )
    settled(opened)
