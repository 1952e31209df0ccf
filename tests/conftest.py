"""What all tests share: how properties are tried, and where the real corpora may stand."""

from __future__ import annotations

from pathlib import Path

import browsing
import pytest
from hypothesis import settings

# A law holds or fails whatever else the machine does: no deadline, and the same examples in every run.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")

SHARED = Path(__file__).parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def shared():
    """Give the folder of the real corpora that stands beside the checkout of the developers; users have none."""
    if not (SHARED / "data").is_dir():
        pytest.skip("the real corpora are not beside this checkout")
    return SHARED


@pytest.fixture(scope="module")
def browser():
    with browsing.chromium() as opened:
        yield opened
