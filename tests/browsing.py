"""A real browser for the tests: pages are opened as files, and what they request, throw or complain of is kept."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

needs_browser = pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine to open the page in")


@dataclass
class Heard:
    """What a page did beside being looked at."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@contextmanager
def chromium() -> Iterator:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


def opened(browser, content: bytes, folder: Path, name: str = "page.html", **context):
    """Open a page from a file of its own; give it with what is heard of it."""
    path = folder / name
    path.write_bytes(content)
    page = browser.new_page(**{"viewport": {"width": 1280, "height": 860}, **context})
    heard = Heard()
    listen(page, heard)
    page.goto(path.as_uri())
    return page, heard


def listen(page, heard: Heard) -> None:
    """Keep what a page requests, throws and complains of."""
    page.on("request", lambda request: heard.requests.append(request.url))
    page.on("console", lambda message: heard.complaints.append(message.text) if _complains(message) else None)
    page.on("pageerror", lambda error: heard.complaints.append(str(error)))
    page.on("dialog", lambda dialog: (heard.complaints.append(dialog.message), dialog.dismiss()))


def _complains(message) -> bool:
    """Tell complaints of the page from those of the machine's drawing: without a graphics card it says how slow it is."""
    return message.type in ("error", "warning") and "GL Driver Message" not in message.text


def requested_elsewhere(heard: Heard) -> list[str]:
    """Give what was requested beside the page itself and what it carries with it."""
    return [url for url in heard.requests[1:] if not url.startswith(("data:", "blob:"))]
