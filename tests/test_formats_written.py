"""What word processors and browsers save: ODT, RTF, pages with notices; and what a shelf says of what it cannot read."""

from __future__ import annotations

import subprocess
import sys

import made_files as made
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ExplainedError
from kg.formats import reader
from kg.reading import structure


def outline(text):
    return [(text.text[each.start : each.end], each.kind) for each in text.structure.paragraphs]


def notes(text):
    return [(note.number, note.text) for note in text.structure.notes]


def called(text):
    return [(call.number, text.text[: call.position + 1].split()[-1]) for call in text.structure.calls]


# -- ODT


def note(kind, words):
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        f"<text:note-body><text:p>{words}</text:p></text:note-body></text:note>"
    )


def test_an_odt_is_read_with_its_notes_and_without_what_was_deleted_or_remarked():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>silindi</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:h>Büyük Elçilik</text:h>\n"
        f"<text:p>Elçi <text:span>gel</text:span>di{note('footnote', 'Arşiv, s. 5.')} ve<text:s/>gitti"
        "<office:annotation><text:p>bak</text:p></office:annotation>.<text:soft-page-break/> Sayfa iki."
        f"{note('endnote', 'Son not.')}</text:p><text:list><text:list-item><text:p>bir</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>1699</text:p></table:table-cell><table:table-cell>"
        "<text:p>Karlofça</text:p></table:table-cell></table:table-row></table:table>"
    )
    text = reader.read_bytes(made.odt(body), "x.odt")
    assert text.format == "odt"
    assert outline(text) == [
        ("Büyük Elçilik", "heading"),
        ("Elçi geldi ve gitti. Sayfa iki.", "body"),
        ("bir", "item"),
        ("1699 | Karlofça", "row"),
    ]
    assert notes(text) == [(1, "Arşiv, s. 5."), (2, "Son not.")]
    assert called(text) == [(1, "geldi"), (2, "iki.")]
    assert [each.page for each in text.structure.notes] == [1, 2]
    assert (text.metadata["title"], text.metadata["author"]) == (("Elçiler",), ("A. Yazar",))


def test_an_odt_is_known_by_how_it_begins():
    assert reader.read_bytes(made.odt("<text:p>Elçi</text:p>"), "elçi").format == "odt"


def test_a_locked_odt_and_one_that_is_no_text_are_explained():
    with pytest.raises(ExplainedError, match="locked with a password"):
        reader.read_bytes(made.odt("", manifest="<m><encryption-data/></m>"), "x.odt")
    with pytest.raises(ExplainedError, match=r"content\.xml is missing"):
        reader.read_bytes(made.zipped({"a": ""}), "x.odt")


# -- RTF

RTF = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset162 Times;}{\f2\fcharset204 Times;}}
{\stylesheet{\s0 Normal;}{\s1 heading 1;}}{\info{\title The Congress}{\author A. Writer}}{\header\pard RUNNING HEAD\par}
\pard\s1\f0 The Congress\par
\pard\plain The envoy came{\super\chftn}{\footnote\pard {\super\chftn} Archive, p.\~5.\par} and{\deleted  stayed} went\emdash so
 \ldblquote they\rdblquote  say.{\*\annotation check this}{\v hidden}\par
\pard{\f1 \'ddstanbul}{\f2  \'cf\'e0\'ed\'e8\'ed}\uc1  \u304?stanbul\par
\trowd\cellx100\cellx200\pard\intbl 1699\cell Karlowitz\cell\row
\pard After the table{\footnote\ftnalt\pard The last note.}.\par
\page Page two.\par}"""


def test_an_rtf_is_read_with_its_notes_and_without_what_was_deleted_hidden_or_remarked():
    text = reader.read_bytes(RTF, "x.rtf")
    assert text.format == "rtf"
    assert outline(text) == [
        ("The Congress", "heading"),
        ("The envoy came and went—so “they” say.", "body"),
        ("İstanbul Панин İstanbul", "body"),
        ("1699 | Karlowitz", "row"),
        ("After the table.", "body"),
        ("Page two.", "body"),
    ]
    assert notes(text) == [(1, "Archive, p. 5."), (2, "The last note.")]
    assert called(text) == [(1, "came"), (2, "table")]
    assert [page.number for page in text.structure.pages] == [1, 2]
    assert (text.metadata["title"], text.metadata["author"]) == (("The Congress",), ("A. Writer",))


@given(st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=40))
def test_any_words_come_back_from_an_rtf(words):
    units = words.encode("utf-16-le")
    written = "".join(
        rf"\u{int.from_bytes(units[at : at + 2], 'little', signed=True)}?" for at in range(0, len(units), 2)
    )
    said = structure.read(reader.read_bytes(rf"{{\rtf1\ansi\uc1 A {written} B\par}}".encode(), "x.rtf").stored).stored
    plain = reader.read_bytes(
        f"<p>A {words.replace('&', '&amp;').replace('<', '&lt;')} B</p>".encode(), "x.html"
    ).stored
    assert said == plain


def test_what_is_no_rtf_is_explained():
    with pytest.raises(ExplainedError, match="does not begin with"):
        reader.read_bytes(b"words", "x.rtf")


# -- pages, shelves, plain text


def test_what_a_page_does_not_show_is_no_text():
    page = (
        b"<body><div style='color:red; display: none'>cookies</div><p style='display:block'>The envoy came.</p></body>"
    )
    assert reader.read_bytes(page, "x.html").text == "The envoy came."


def test_a_shelf_says_what_to_do_with_files_that_it_does_not_read(tmp_path):
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "old.doc").write_bytes(b"x")
    (shelf / "picture.png").write_bytes(b"x")
    (shelf / "a.txt").write_text("The envoy came to Vienna.", encoding="utf-8")
    command = [sys.executable, "-m", "kg", "read", str(shelf), "-o", f"{tmp_path / 'read'}/", "--jobs", "1"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "old.doc: files ending in .doc are not read; save it as .docx" in told.stderr
    assert "picture" not in told.stderr


def test_short_paragraphs_with_blank_lines_between_them_stay_apart():
    said = ["The envoy came to Vienna on 5 May.", "He left for Berlin on 6 June.", "Nobody saw him again."]
    text = structure.read("\n\n".join(["The Congress", *said]))
    assert [text.text[each.start : each.end] for each in text.paragraphs] == ["The Congress", *said]


def test_a_text_with_a_blank_line_below_every_line_is_put_together():
    lines = [
        "The envoy came to Vienna on the fifth of",
        "May and was received by the emperor in",
        "the great hall of his palace.",
    ]
    text = structure.read("\n\n".join(lines))
    assert [text.text[each.start : each.end] for each in text.paragraphs] == [" ".join(lines)]


WORD = b"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN><div class=WordSection1><h1>Missions</h1>
<p class=MsoNormal>Porter came in 1747<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference>[1]</span></a>.<o:p></o:p></p><p class=MsoNormal>He stayed long.</p></div>
<div style='mso-element:footnote-list'><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a
href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Dispatch of May 1747.</p></div></div>
</body></html>"""


def test_a_note_that_word_saved_points_back_and_does_not_swallow_the_paragraph_that_calls_it():
    structure = reader.read_bytes(WORD, "missions.htm").structure
    assert structure.text == "Missions\nPorter came in 1747.\nHe stayed long."
    assert [(note.number, note.text) for note in structure.notes] == [(1, "Dispatch of May 1747.")]
    assert [call.number for call in structure.calls] == [1]


def test_what_an_encyclopaedia_sets_around_its_articles_is_not_read():
    page = (
        b'<html><body><a class="mw-jump-link" href="#c">Jump to content</a><div id="content"><h1>Peace of Belgrade</h1>'
        b'<div id="siteSub">From an encyclopaedia</div><h2>Background<span class="mw-editsection">[edit]</span></h2>'
        b'<p>It was signed in 1739.<sup class="noprint">[citation needed]</sup></p><div class="navbox">Other treaties</div>'
        b'</div><div id="catlinks" class="catlinks">Categories: 1739</div></body></html>'
    )
    assert (
        reader.read_bytes(page, "peace.html").structure.text == "Peace of Belgrade\nBackground\nIt was signed in 1739."
    )


def test_the_double_hyphen_of_old_german_print_is_undone_as_any_other():
    text = "Er traf den Hofrath von Collen\u2e17\nbach im Schlosse.\n"
    assert (
        reader.read_bytes(text.encode(), "hof.txt").structure.text == "Er traf den Hofrath von Collenbach im Schlosse."
    )
