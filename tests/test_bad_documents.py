"""Bad documents, each a small one of its kind: a clear line in the report, and the rest of the shelf is read."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import bad_documents as bad
import made_files as made
import pytest
from click.testing import CliRunner

from kg import annotation, shelf
from kg.cli import annotate, extract, read
from kg.errors import ExplainedError
from kg.formats import containers, reader
from kg.shelf import bounds, files

TOLD = {
    "empty/blank.md": "the file is empty",
    "empty/empty.txt": "the file is empty",
    "binary/binary.docx": "not readable as a zip file",
    "binary/locked.docx": "an old Word document, or one that is locked",
    "binary/binary.txt": "not a text: byte",
    "another encoding/cp1254.txt": "not UTF-8: byte 0",
    "another encoding/utf16.txt": "not UTF-8: it is UTF-16",
    "NUL/nul.txt": "not a text: byte 78 is NUL",
    "surrogates/surrogates.txt": "not UTF-8: byte 78",
    "surrogates/surrogates.xml": "reference to invalid character number",
    "deep XML/deep.xml": "more than 200 elements stand in each other",
    "billion laughs/laughs.xml": "stands for other entities",
    "billion laughs/blown-up.xml": "amplification",
    "many elements/elements.xml": "the text is empty",
    "nested archives/quine.docx": "broken XML",
    "broken PDF/cut.pdf": "broken PDF",
    "broken PDF/head.pdf": "broken PDF",
    "broken PDF/noise.pdf": "broken PDF",
    "broken PDF/locked.pdf": "is locked with a password",
    "absurd PDF/cyclic-pages.pdf": "no words were found",
    "absurd PDF/pages.pdf": "no words were found",
    "PDF bombs/forms.pdf": "more than 20 drawings stand in each other",
    "PDF bombs/inflates.pdf": "no words were found",
    "no files/dangling.txt": "no such file",
    "no files/loop.txt": "symbolic links",
}
"""What is said of the files that cannot be read; all others can, or have no words in so small a size."""
PASSED_OVER = {
    "nested archives/nested.zip/1.zip": "files ending in .zip are not read",
    "no files/endless.txt": "a device, and no file",
    "no files/fifo.txt": "a pipe, and no file",
    "no files/socket.txt": "a socket, and no file",
}


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    """Read a shelf of all of them."""
    folder = tmp_path_factory.mktemp("bad")
    for kind, make in bad.KINDS.items():
        (folder / "shelf" / kind).mkdir(parents=True)
        make(folder / "shelf" / kind, 0.002 if kind == "deep XML" else 0.0005)
    return {row.path: row for row in shelf.read(folder / "shelf", folder / "read", jobs=1)}


@pytest.mark.parametrize("path", TOLD)
def test_what_cannot_be_read_is_told_with_its_reason(rows, path):
    assert rows[path].outcome == "failed"
    assert TOLD[path] in rows[path].message
    assert "stumbled" not in rows[path].message


def test_what_is_no_file_is_passed_over(rows):
    found = {path: row.message for path, row in rows.items() if row.outcome == "skipped"}
    assert found == PASSED_OVER


def test_nothing_else_fails_but_for_want_of_words(rows):
    others = [row for path, row in rows.items() if row.outcome == "failed" and path not in TOLD]
    told = ("no words were found in it", "differ")  # the second: members of an archive that lie in each other
    assert [row.message for row in others if not any(each in row.message for each in told)] == []


@pytest.mark.parametrize(
    "path",
    [
        *("one line/line.txt", "one word/word.txt", "mentions of one name/mentions.txt", "cyclic TEI/cyclic.xml"),
        *("cyclic DOCX/cyclic.docx", "cyclic EPUB/cyclic.epub", "cyclic HTML/cyclic.html", "zip bombs/bomb.zip/good.txt"),
        *("nested archives/nested.zip/beside-2.txt", "broken HTML/broken-6.html", "absurd PDF/huge-page.pdf"),
    ],
)  # fmt: skip
def test_what_can_be_read_of_them_is_read(rows, path):
    assert rows[path].outcome == "read"


def test_a_note_that_calls_itself_and_others_twice_is_written_once(tmp_path):
    bad.cyclic_docx(tmp_path, 1)
    text = reader.read(tmp_path / "cyclic.docx")
    assert text.stored.count(bad.SENTENCE.strip()) == 24
    assert len(text.structure.notes) == 23


def test_a_chapter_that_the_reading_order_names_again_and_again_is_read_once(rows):
    assert "5 times" in rows["cyclic EPUB/cyclic.epub"].message


@pytest.mark.parametrize("mark", ["<!--", "<a ", "<a href='", "<![CDATA[", "<"])
def test_what_opens_and_is_never_closed_is_text_and_takes_time_in_proportion(mark):
    text = reader.read_bytes(f"<html><p>Panin wrote. {mark * 200_000}".encode(), "a.html")
    assert text.stored.startswith("Panin wrote.")


def test_comments_are_no_text():
    page = "<p>Panin <!-- not <b>this</b> --->wrote<!---->.<!--> To Rumyantsev.</p><!-- nor this --><p>End.</p>"
    assert reader.read_bytes(page.encode(), "a.html").text.split("\n")[:2] == ["Panin wrote. To Rumyantsev.", "End."]


def test_the_members_of_a_package_together_are_bounded(monkeypatch):
    monkeypatch.setattr(containers, "LARGEST_MEMBER", 3_000)
    book = made.epub([f"<p>{bad.SENTENCE * 20}</p>"] * 3)
    text = reader.read_bytes(book, "a.epub")
    assert len(text.parts) == 1
    assert ["grows past" in remark.what for remark in text.remarks] == [True, True]


needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="the system keeps no bound on memory")


@needs_linux
def test_a_document_that_needs_more_memory_than_it_may_is_told_and_the_next_is_read(tmp_path):
    (tmp_path / "shelf").mkdir()
    bad.KINDS["many elements"](tmp_path / "shelf", 0.05)
    (tmp_path / "shelf" / "later.txt").write_text(bad.SENTENCE, encoding="utf-8")
    command = [sys.executable, "-m", "kg", "read", str(tmp_path / "shelf"), "-o", str(tmp_path / "read"), "-j", "1"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, bounds.SETTING: "100M"}
    )
    assert done.returncode == 1
    assert "elements.html: needs more memory than 0.0977 GiB, and was left" in done.stderr
    assert "KG_MEMORY=" in done.stderr
    assert "1 read, 0 kept, 2 failed" in done.stderr


@needs_linux
@pytest.mark.parametrize("command", [["annotate", "--authority", "none"], ["extract"]], ids=["annotate", "extract"])
def test_a_single_text_that_needs_more_memory_than_it_may_is_told_and_nothing_is_written(command, tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "project.toml").write_text('title = "Kaynarca"\n', encoding="utf-8")
    (tmp_path / "long.txt").write_text("Prince Repnin met Count Panin in Warsaw. " * 20_000, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kg", *command, "long.txt", "-o", "proposed.csv"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, bounds.SETTING: "20M"},
    )
    assert done.returncode == 1
    assert done.stderr.startswith("long.txt: needs more memory than 0.0195 GiB")
    assert not (tmp_path / "proposed.csv").exists()


def test_a_size_of_memory_that_is_none_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv(bounds.SETTING, "much")
    with pytest.raises(ExplainedError, match="no size of memory"):
        list(shelf.read(tmp_path, tmp_path / "read", jobs=1))


@pytest.mark.parametrize(
    ("said", "bytes_"), [("4G", 4 * 2**30), ("500m", 500 * 2**20), ("1.5 GiB", 3 * 2**29), ("0", None)]
)
def test_a_size_of_memory_is_read_as_people_write_it(said, bytes_, monkeypatch):
    monkeypatch.setenv(bounds.SETTING, said)
    assert bounds.most_memory() == bytes_


def test_what_another_program_writes_is_read_to_its_end(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    writer = subprocess.Popen(["sh", "-c", f"echo 'Panin wrote to Rumyantsev.' > {tmp_path / 'pipe.txt'}"])
    assert reader.read(tmp_path / "pipe.txt").stored == "Panin wrote to Rumyantsev.\n"
    writer.wait(timeout=60)


def test_a_document_that_takes_too_long_to_be_annotated_is_told_and_the_others_are_done(tmp_path, monkeypatch):
    from kg.corpus import runs
    from kg.project import load

    (tmp_path / "shelf").mkdir()
    (tmp_path / "shelf" / "good.txt").write_text(bad.SENTENCE, encoding="utf-8")
    (tmp_path / "shelf" / "long.txt").write_text("Panin " * 20_000, encoding="utf-8")
    list(shelf.read(tmp_path / "shelf", tmp_path / "read", jobs=1))
    fixture = load(Path(__file__).parent / "fixtures" / "kaynarca")
    runs.run(fixture, tmp_path / "read", "annotate", output=tmp_path / "first.parquet")  # what is loaded once is loaded
    monkeypatch.setattr(bounds, "seconds_of_text", lambda length: 0.01 if length > 10_000 else 600.0)
    made = runs.run(fixture, tmp_path / "read", "annotate", output=tmp_path / "made.parquet")
    assert made.documents == 2
    assert [fault.split(",")[0] for fault in made.faults] == ["long.txt: took longer than 0.01 s"]
    assert made.rows["mentions"] > 0


@pytest.mark.parametrize("letter", ["a", "_", "1", "a’", "A-"])
def test_a_word_of_very_many_letters_is_one_word(letter):
    doc = annotation.pipeline((), language="tr").make_doc(f"Panin {letter * 50_000} yazdı.")
    assert [len(token) for token in doc][:2] == [5, 50_000 * len(letter)]


def test_of_a_text_in_two_bytes_a_letter_it_is_told_in_which_encoding_it_is():
    for encoding in ("UTF-16LE", "UTF-16BE"):
        with pytest.raises(ExplainedError) as told:
            reader.read_bytes("Посол прибыл в Вену.\n".encode(encoding), "posol.txt")
        assert f"it is {encoding}" in str(told.value)
        assert f"iconv -f {encoding} -t UTF-8 posol.txt" in str(told.value)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("KOI8-R", "Посол прибыл в Вену и вручил грамоту."),
        ("WINDOWS-1251", "Посол прибыл в Вену и вручил грамоту."),
        ("CP866", "Посол прибыл в Вену и вручил грамоту."),
        ("WINDOWS-1254", "Elçi Viyana’ya vardı, görüşme başladı."),
        ("WINDOWS-1252", "L’ambassadeur était à Vienne."),
    ],
)
def test_of_a_text_in_one_byte_a_letter_the_likely_encoding_is_told(encoding, text):
    with pytest.raises(ExplainedError) as told:
        reader.read_bytes(f"{text}\n".encode(encoding), "posol.txt")
    assert f"iconv -f {encoding} -t UTF-8 posol.txt > NEW" in str(told.value)


def test_of_a_text_in_an_archive_it_is_told_to_take_it_out_first(tmp_path):
    archive = tmp_path / "raf.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("mektup/elci.txt", "Elçi vardı.".encode("cp1254"))
    (row,) = shelf.read(archive, tmp_path / "read", jobs=1)
    assert (
        f"take mektup/elci.txt out of {archive}, and there: iconv -f WINDOWS-1254 -t UTF-8 mektup/elci.txt"
        in row.message
    )


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the bound rings with files still open
@pytest.mark.parametrize("command", [read.command, annotate.command, extract.command], ids=lambda one: one.name)
def test_one_file_by_itself_may_not_take_longer_than_it_may_in_a_shelf(command, tmp_path, monkeypatch):
    path = tmp_path / "long.txt"
    path.write_text("The envoy came to the camp of the Vizier. " * 20_000, encoding="utf-8")
    monkeypatch.setattr(bounds, "_AT_LEAST", 0.01)
    monkeypatch.setattr(bounds, "_A_MEBIBYTE", 0.0)
    monkeypatch.chdir(Path(__file__).parent / "fixtures" / "kaynarca")
    done = CliRunner().invoke(command, [str(path)])
    assert done.exit_code
    assert "took longer than 0.01 s, and was left" in str(done.exception)
    assert "split it" in str(done.exception)


NAMES = (b"bytes-\xfe\xff.txt", b"two\nlines.txt", b"red\x1b[31m.txt", b"tab\there.txt", b"-rf.txt", b"bad\xfe.docx")


def test_whatever_a_file_is_called_it_has_one_line_in_the_report(tmp_path):
    place = tmp_path / "shelf"
    place.mkdir()
    for name in NAMES:
        (place / os.fsdecode(name)).write_bytes(bad.SENTENCE.encode())
    command = [sys.executable, "-m", "kg", "read", str(place), "-o", str(tmp_path / "read")]
    told = subprocess.run(command, capture_output=True, check=False)
    lines = told.stdout.decode().splitlines()
    assert told.returncode == 1  # of the one that is no zip file
    assert len(lines) == len(NAMES)
    assert {line.split()[0] for line in lines} == {"read", "failed"}
    assert any(line.endswith(r"  two\x0alines.txt") for line in lines)
    assert b"\x1b" not in told.stdout + told.stderr
    assert rb"bad\xfe.docx: not readable as a zip file" in told.stderr


def test_a_file_that_goes_while_the_shelf_is_read_is_told_and_the_rest_is_read(tmp_path):
    place = tmp_path / "shelf"
    place.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (place / name).write_text(bad.SENTENCE, encoding="utf-8")
    tasks = list(files.tasks(place, tmp_path / "read"))
    (place / "b.txt").unlink()
    rows = [shelf.read_one(task) for task in tasks]
    assert [row.outcome for row in rows] == ["read", "failed", "read"]
    assert rows[1].message == f"{place / 'b.txt'}: no such file or directory"
