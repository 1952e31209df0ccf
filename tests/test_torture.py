"""A short lane of what ``make torture`` does a thousand times."""

from __future__ import annotations

import pytest
import torture


@pytest.mark.parametrize("kind", torture.KINDS)
def test_whatever_happens_what_is_left_is_whole_and_the_next_run_mends_it(kind):
    assert torture.torture(kind, 1) is None
