"""What all tests share: how properties are tried, where the real corpora may stand, and projects that are asked."""

from __future__ import annotations

from pathlib import Path

import browsing
import pytest
import question_suite as suite
from hypothesis import settings

from kg.questions.asking import Asker

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


@pytest.fixture(scope="session")
def article() -> Asker:
    """Give who can be asked about the first article."""
    return suite.asker(suite.ROOT)


@pytest.fixture(scope="session")
def berlin() -> Asker:
    """Give who can be asked about the Congress of Berlin, on which two texts contradict each other."""
    return suite.asker(suite.FIXTURES / "berlin")


@pytest.fixture(scope="session")
def karlowitz(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    """Give who can be asked about the peace of 1699, with two relations of its own."""
    return suite.karlowitz(tmp_path_factory.mktemp("karlowitz"))


@pytest.fixture(scope="session")
def acre() -> Asker:
    """Give who can be asked about the eastern crisis of the 1830s, by two made-up texts of somebody who knew no code."""
    return suite.asker(suite.FIXTURES / "acre")
