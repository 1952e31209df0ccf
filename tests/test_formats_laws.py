"""What holds of every format: places point into the canonical text, what is kept comes back, hostile files do no harm."""

from __future__ import annotations

import io
import tarfile
import zipfile

import made_files as made
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ExplainedError
from kg.formats import containers, forms, reader

WORDS = st.text(st.sampled_from("abğışİç é.-’\u00ad\u200b\x07€𝔄 \n\t19"), max_size=30)
INLINE = st.sampled_from(["hi", "persName", "date", "placeName", "del", "ref", "note", "rs"])
BLOCK = st.sampled_from(["p", "head", "div", "list", "item", "quote", "ab", "closer", "signed", "note"])


def escaped(text):
    clean = "".join(char if char.isprintable() or char in "\n\t" else " " for char in text)
    return clean.replace("&", "&amp;").replace("<", "&lt;")


def element(name, inside):
    return f'<{name} n="1">{inside}</{name}>' if name != "note" else f"<note>{inside}</note>"


inline = st.recursive(
    WORDS.map(escaped),
    lambda inner: st.one_of(
        st.builds(element, INLINE, inner),
        st.lists(inner, max_size=3).map("".join),
        st.sampled_from(["<lb/>", '<pb n="3"/>', '<lb break="no"/>', "<gap/>"]),
    ),
    max_leaves=8,
)
blocks = st.recursive(
    st.builds(element, BLOCK, inline),
    lambda inner: st.one_of(st.builds(element, BLOCK, inner), st.lists(inner, max_size=3).map("".join)),
    max_leaves=6,
)


def tried(content, name):
    """Read bytes, or give the words that explain why not."""
    try:
        return reader.read_bytes(content, name)
    except ExplainedError as error:
        return str(error)


def check(text):
    structure, stored = text.structure, text.stored
    assert len(structure.text) == len(structure.origin)
    assert all(a < b for a, b in zip(structure.origin, list(structure.origin)[1:], strict=False))
    for i, char in enumerate(structure.text):
        if not char.isspace():
            assert stored[structure.origin[i]] == char
    for note in structure.notes:
        assert note.text == note.text.strip()
        assert stored[note.start :].startswith(note.mark)
        assert all(char.isspace() or stored[note.origin[i]] == char for i, char in enumerate(note.text))
    for call in structure.calls:
        assert stored[call.start : call.end] == call.mark
    for annotation in text.annotations:
        assert 0 <= annotation.start < annotation.end <= len(stored)
        assert annotation.text == structure.reader_text(annotation.start, annotation.end)
    assert [page.start for page in structure.pages] == sorted({page.start for page in structure.pages})
    assert all(page.end >= page.start for page in structure.pages)
    assert stored.count("\f") == len(structure.pages) - 1
    for part in text.parts:
        assert 0 <= part.start <= part.end <= len(stored)
    assert len(text.languages) == len(structure.paragraphs)


@given(blocks)
def test_any_tei_gives_places_that_quote_the_canonical_text_and_comes_back_from_what_is_kept(body):
    text = tried(made.tei(body), "x.xml")
    if isinstance(text, str):
        assert "empty" in text or "no words" in text
        return
    check(text)
    assert forms.loads(text.stored, forms.dumps(text)) == text


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<h1>",
                "<li>",
                "<a href='#n'>1</a>",
                "<p id=n>",
                "<td>",
                "</table>",
                "<b>",
                "söz ",
                "&amp;",
                "&#x110000;",
                "<!--",
                "-->",
                "<br>",
                "<script>",
                "</script>",
                "\x00",
            ]
        ),
        max_size=20,
    ).map("".join)
)
def test_any_soup_of_tags_is_read_or_said_to_be_empty(soup):
    text = tried(soup.encode(), "x.html")
    if isinstance(text, str):
        assert "empty" in text or "no words" in text
    else:
        check(text)


@given(
    st.binary(max_size=300),
    st.sampled_from(["x.xml", "x.docx", "x.odt", "x.rtf", "x.pdf", "x.epub", "x.html", "x.csv", "x.md", "x.txt"]),
)
def test_any_bytes_are_read_or_explained(content, name):
    for begun in (content, b"%PDF-1.4\n" + content, b"PK\x03\x04" + content, b"<TEI>" + content, b"{\\rtf1" + content):
        text = tried(begun, name)
        if isinstance(text, str):
            assert text.startswith(name)
        else:
            check(text)


# -- hostile files

BILLION = (
    '<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def test_entities_from_outside_are_never_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("gizli sözler", encoding="utf-8")
    before = f'<!DOCTYPE TEI [<!ENTITY s SYSTEM "file://{secret}">]>'
    with pytest.raises(ExplainedError) as failed:
        reader.read_bytes(made.tei("<p>söz &s;</p>", before=before), "x.xml")
    assert "gizli" not in str(failed.value)
    assert str(failed.value).startswith("x.xml:1:")
    assert "never fetched" in str(failed.value)


def test_a_document_type_from_outside_is_not_fetched_and_the_text_is_read():
    before = '<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/tei.dtd">'
    assert reader.read_bytes(made.tei("<p>söz</p>", before=before), "x.xml").text == "söz"


def test_parameter_entities_from_outside_are_not_read(tmp_path):
    (tmp_path / "e.dtd").write_text('<!ENTITY s "gizli">', encoding="utf-8")
    before = f'<!DOCTYPE TEI [<!ENTITY % d SYSTEM "file://{tmp_path}/e.dtd"> %d;]>'
    with pytest.raises(ExplainedError):
        reader.read_bytes(made.tei("<p>&s;</p>", before=before), "x.xml")


def test_entities_that_stand_for_entities_are_not_expanded():
    with pytest.raises(ExplainedError, match="is not expanded"):
        reader.read_bytes(made.tei("<p>&c;</p>", before=BILLION), "x.xml")


def test_a_short_entity_of_the_file_itself_is_read():
    before = '<!DOCTYPE TEI [<!ENTITY sp "Sublime Porte">]>'
    assert reader.read_bytes(made.tei("<p>the &sp;</p>", before=before), "x.xml").text == "the Sublime Porte"


def test_very_deep_markup_is_explained():
    deep = "<hi>" * 5000 + "x" + "</hi>" * 5000
    with pytest.raises(ExplainedError, match="stand in each other"):
        reader.read_bytes(made.tei(f"<p>{deep}</p>"), "x.xml")
    page = "<div>" * 5000 + "<p>söz" + "</div>" * 5000
    assert reader.read_bytes(page.encode(), "x.html").text == "söz"


def test_broken_xml_says_line_and_column():
    with pytest.raises(ExplainedError) as failed:
        reader.read_bytes(b"<TEI>\n<text>\n<p>a</q></text></TEI>", "x.xml")
    assert str(failed.value).splitlines()[0] == "x.xml:3:7: broken XML: mismatched tag"


def test_a_zip_bomb_stays_packed():
    body = "<w:t>" + "a" * (64 * 2**20) + "</w:t>"
    with pytest.raises(ExplainedError, match="when unpacked"):
        reader.read_bytes(made.docx(body), "x.docx")


def test_a_bad_member_of_an_archive_is_a_fault_and_the_others_follow(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.txt", "bir " * 50)
        file.writestr("b.txt", "iki " * 50)
    content = bytearray(path.read_bytes())
    at = content.index(b"a.txt") + 5
    content[at + 2] ^= 0xFF
    path.write_bytes(content)
    found = list(containers.members(path))
    assert [(member.name, member.fault is None) for member in found] == [("a.txt", False), ("b.txt", True)]


def test_links_and_devices_in_a_tar_file_are_not_followed(tmp_path):
    path = tmp_path / "a.tar.gz"
    with tarfile.open(path, "w:gz") as file:
        link = tarfile.TarInfo("a.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        file.addfile(link)
        plain = tarfile.TarInfo("b.txt")
        plain.size = 4
        file.addfile(plain, io.BytesIO(b"iki "))
    assert [(member.name, member.content) for member in containers.members(path)] == [("b.txt", b"iki ")]
