"""Files that are put together of stretches of others: their bytes and their hash, wherever the stretches stand."""

from __future__ import annotations

import hashlib

import pytest

from kg.building import copies
from kg.building.copies import Copying, Span

MEBIBYTE = 1 << 20


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """A file of nine mebibytes, no two blocks of which are alike."""
    path = tmp_path_factory.mktemp("archive") / "graph.nq"
    path.write_bytes(b"".join(hashlib.sha256(str(number).encode()).digest() * 64 for number in range(9 * 512)))
    return path


@pytest.mark.parametrize(
    "made_of",
    [
        (b"", [(0, 9 * MEBIBYTE)]),
        (b"@prefix kg:", [(11, 5 * MEBIBYTE), (5 * MEBIBYTE + 7, 9 * MEBIBYTE)]),
        (b"@prefix", [(11, 9 * MEBIBYTE - 3)]),
        (b"x" * 70_000, [(70_000 + (1 << 16), 9 * MEBIBYTE), (0, 3)]),
    ],
    ids=["all of it", "a piece cut out", "moved", "moved by a block"],
)
@pytest.mark.parametrize("shares", [True, False], ids=["blocks in common where they can be", "copied"])
def test_a_file_has_the_stretches_in_their_order_and_their_hash(archive, tmp_path, monkeypatch, made_of, shares):
    head, spans = made_of
    if not shares:
        monkeypatch.setattr(copies, "_shared", lambda *_: False)
    whole = archive.read_bytes()
    expected = head + b"".join(whole[start:end] for start, end in spans)
    with Copying(tmp_path / "made.nq") as made:
        made.write(head)
        for start, end in spans:
            made.copy(Span(archive, start, end))
    assert (tmp_path / "made.nq").read_bytes() == expected
    assert made.sha256 == hashlib.sha256(expected).hexdigest()


def test_a_file_that_is_shorter_than_it_was_is_told(archive, tmp_path):
    with Copying(tmp_path / "made.nq") as made, pytest.raises(OSError, match="shorter than it was"):
        made.copy(Span(archive, 0, 10 * MEBIBYTE))
