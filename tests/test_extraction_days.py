"""The days that a letter counts from its own: *the 3d instant, the 28th ultimo, to-day*."""

from __future__ import annotations

from kg.extraction import days
from kg.extraction.records import Source
from kg.formats import reader
from kg.model import DocumentId, EntityId

LETTERS = """Mr. Harvey to Lord Clarendon.

Lisbon, May 20, 1869.

My Lord: I saw the Count on the 3d instant. He had written on the 28th ultimo. He is ill to-day, and was in Madrid on the 23d February last.

I have, &c.,
E. Harvey.

Mr. Harvey to Lord Clarendon.

Lisbon, January 2, 1870.

My Lord: I saw the Count on the 28th ultimo. They asked for an instant reply.

I have, &c.,
E. Harvey.
"""


def dated(text, tmp_path, language="en"):
    (tmp_path / "letters.txt").write_text(text, encoding="utf-8")
    structure = reader.read(tmp_path / "letters.txt").structure
    source = Source(
        document=DocumentId("letters"),
        structure=structure,
        mentions=(),
        author=EntityId("work/letters"),
        language=language,
    )
    found = days.of(source, language).within(0, len(structure.text))
    return [(one.as_written, one.edtf) for one in found]


def test_a_letter_counts_from_its_own_day(tmp_path):
    assert dated(LETTERS, tmp_path) == [
        ("May 20, 1869", "1869-05-20"),
        ("3d instant", "1869-05-03"),
        ("28th ultimo", "1869-04-28"),
        ("to-day", "1869-05-20"),
        ("23d February", "1869-02-23"),
        ("January 2, 1870", "1870-01-02"),
        ("28th ultimo", "1869-12-28"),
    ]


def test_what_is_no_letter_counts_from_nothing(tmp_path):
    assert dated("The Count was ill on the 3d instant. The treaty was signed on May 20, 1869.", tmp_path) == [
        ("May 20, 1869", "1869-05-20")
    ]


def test_a_memorandum_behind_a_letter_does_not_count_from_the_letter(tmp_path):
    first = LETTERS[: LETTERS.index("Mr. Harvey", 10)]
    memorandum = "Memorandum of a Conversation, London, June 1, 1869\n\nThe Count called to-day.\n"
    assert [one for one in dated(first + memorandum, tmp_path) if one[0] == "to-day"] == [("to-day", "1869-05-20")]
    assert len([one for one in dated(f"{first}The Count called to-day.\n", tmp_path) if one[0] == "to-day"]) == 2
