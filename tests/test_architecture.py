"""The page on the architecture names every module."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_module_stands_on_the_page_of_the_architecture():
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = {word.split(".")[0].split("/")[0] for word in re.findall(r"`([\w./<>]+)`", page)}
    modules = {path.stem for path in (ROOT / "kg").glob("*.py")} | {
        path.parent.name for path in (ROOT / "kg").glob("*/__init__.py")
    }
    assert sorted(modules - named - {"__init__", "__main__"}) == []
