"""HTML, Markdown, EPUB, DOCX, PDF and lists of letters become the same as a plain text: body, notes, calls, pages."""

from __future__ import annotations

import made_files as made
import pytest
from made_files import paragraph, run

from kg.errors import ExplainedError
from kg.formats import letter_lists, reader


def outline(text):
    return [(text.text[part.start : part.end], part.kind) for part in text.structure.paragraphs]


def notes(text):
    return [(note.number, note.text) for note in text.structure.notes]


def called(text):
    return [(call.number, text.text[: call.position + 1].rsplit(None, 1)[-1]) for call in text.structure.calls]


# -- HTML

PAGE = """<!doctype html><html lang="tr"><head><title>Elçiler</title><style>p{}</style><script>var a="<p>no"</script></head>
<body><nav><a href="/">Menü</a></nav><h1>Büyük <i>Elçilik</i></h1>
<p>Elçi geldi.<sup><a href="#fn1" id="r1">1</a></sup> Sonra Edirne’ye<a id="r2" href="#fn2">[2]</a> gitti.
<p>İkinci paragraf<br>devam eder; bkz. <a href="#sec3">3</a>.</p><ul><li>bir<li>iki</ul>
<table><tr><td>1699<td>Karlofça</table>
<div><p id="fn1"><a href="#r1">1</a>. Arşiv, <b>fond</b> 5. <a href="#r1">↩</a><p id="fn2"><sup>2</sup> Kitap, s. 3.</div>
<p id="sec3">Son.</p></body></html>"""


def test_a_web_page_gives_headings_paragraphs_and_the_notes_that_links_point_to():
    text = reader.read_bytes(PAGE.encode(), "x.html")
    assert outline(text) == [
        ("Büyük Elçilik", "heading"),
        ("Elçi geldi. Sonra Edirne’ye gitti.", "body"),
        ("İkinci paragraf devam eder; bkz. 3.", "body"),
        ("bir", "item"),
        ("iki", "item"),
        ("1699 | Karlofça", "row"),
        ("Son.", "body"),
    ]
    assert notes(text) == [(1, "Arşiv, fond 5."), (2, "Kitap, s. 3.")]
    assert called(text) == [(1, "geldi."), (2, "Edirne’ye")]
    assert (text.language, text.metadata["title"]) == ("tr", ("Elçiler",))


def test_what_frames_an_article_is_left_out_but_for_its_title_and_its_notes():
    frame = """<header>{}<div role="search">Ara</div></header><aside>İlgili yazılar</aside><main><article>{}
<p>Elçi geldi.<a id="r1" href="#n1">1</a></p></article></main>
<aside role="doc-endnotes"><p id="n1">1. Arşiv.</p></aside><footer>© Site</footer>"""
    own = reader.read_bytes(frame.format("<h1>Site</h1>", "<h1>Elçilik</h1>").encode(), "x.html")
    assert own.text == "Elçilik\nElçi geldi."
    above = reader.read_bytes(frame.format("<h1>Elçilik</h1>", "").encode(), "x.html")
    assert above.text == "Elçilik\nElçi geldi."
    assert notes(own) == notes(above) == [(1, "Arşiv.")]
    assert reader.read_bytes(b"<header><p>One</p></header><p>Two</p><footer>Three</footer>", "x.html").text == (
        "One\nTwo\nThree"
    )


def test_an_old_turkish_page_is_read_in_the_encoding_that_it_names():
    page = '<html><head><meta charset="iso-8859-9"></head><p>İstanbul’da şığ</p>'.encode("cp1254")
    assert reader.read_bytes(page, "x.htm").text == "İstanbul’da şığ"


# -- Markdown

MARKDOWN = """---
title: "Deneme"
lang: tr
---
# Başlık

Elçi[^1] *geldi*.[^iki] Yine[^1].

> alıntı

[^1]: İlk not.
[^iki]: İkinci not,
    devamı.
"""


def test_markdown_gives_its_footnotes_once_however_often_they_are_called():
    text = reader.read_bytes(MARKDOWN.encode(), "x.md")
    assert outline(text) == [("Başlık", "heading"), ("Elçi geldi. Yine.", "body"), ("alıntı", "body")]
    assert notes(text) == [(1, "İlk not."), (2, "İkinci not, devamı.")]
    assert called(text) == [(1, "Elçi"), (2, "geldi."), (1, "Yine")]
    assert text.metadata == {"title": ("Deneme",), "lang": ("tr",)}


# -- EPUB


def test_a_book_is_read_in_its_order_with_notes_from_another_page():
    chapters = [
        '<h1>Birinci</h1><p>Elçi<a href="c%202.xhtml#n1" epub:type="noteref">1</a> geldi.</p>',
        "<h1>İkinci</h1><p>Gitti.</p>",
        '<aside epub:type="footnote" id="n1"><p>Kitap, s. 3.</p></aside>',
    ]
    text = reader.read_bytes(made.epub(chapters), "x.epub")
    assert [(part.kind, part.heading) for part in text.parts][:2] == [("chapter", "Birinci"), ("chapter", "İkinci")]
    assert outline(text) == [
        ("Birinci", "heading"),
        ("Elçi geldi.", "body"),
        ("İkinci", "heading"),
        ("Gitti.", "body"),
    ]
    assert notes(text) == [(1, "Kitap, s. 3.")]
    assert text.metadata["title"] == ("Sefaretname",)


# -- DOCX


def test_a_word_document_gives_headings_notes_tables_and_what_was_inserted():
    body = (
        paragraph(run("Büyük Elçilik"), style="Kendi")
        + paragraph(
            run("Elçi gel"),
            run("di"),
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
            "<w:del><w:r><w:delText>yok</w:delText></w:r></w:del>",
            f"<w:ins>{run(' ve gitti.')}</w:ins>",
            '<w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve"> Sayfa iki.</w:t></w:r>',
            '<w:r><w:endnoteReference w:id="1"/></w:r>',
        )
        + f"<w:tbl><w:tr><w:tc>{paragraph(run('1699'))}</w:tc><w:tc>{paragraph(run('Karlofça'))}</w:tc></w:tr></w:tbl>"
    )
    footnotes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">'
        f"{paragraph('<w:r><w:footnoteRef/></w:r>', run(' Arşiv, s. 5.'))}{paragraph(run('Devamı.'))}</w:footnote>"
    )
    endnotes = f'<w:endnote w:id="1">{paragraph(run("Son not."))}</w:endnote>'
    text = reader.read_bytes(made.docx(body, footnotes=footnotes, endnotes=endnotes), "x.docx")
    assert outline(text) == [
        ("Büyük Elçilik", "heading"),
        ("Elçi geldi ve gitti. Sayfa iki.", "body"),
        ("1699 | Karlofça", "row"),
    ]
    assert notes(text) == [(1, "Arşiv, s. 5. Devamı."), (2, "Son not.")]
    assert called(text) == [(1, "geldi"), (2, "iki.")]
    assert [note.page for note in text.structure.notes] == [1, 2]
    assert (text.metadata["title"], text.metadata["author"]) == (("Elçiler",), ("A. Yazar",))


def test_a_zip_file_that_is_no_document_is_explained():
    with pytest.raises(ExplainedError, match=r"word/document\.xml is missing"):
        reader.read_bytes(made.zipped({"a.txt": "x"}), "x.docx")


# -- PDF

HEAD = "Diplomasi Tarihi Dergisi"
PRINTED = [
    [
        (40, 550, 8, f"12        {HEAD}"),
        (40, 500, 15, "Elçilerin Yolu"),
        (50, 470, 11, "Elçi 1719 yılında İstanbul’a geldi ve sadrazam tara-"),
        (40, 456, 11, "fından kabul edildi.", "^1", " Sonra Edirne’ye gitti."),
        (50, 442, 11, "İkinci paragraf burada başlar ve sonraki sayfada"),
        (40, 60, 8, "1 Arşiv, fond 5, s. 12; ayrıca bkz. başka bir"),
        (40, 50, 8, "kitap ve devamı."),
    ],
    [
        (40, 550, 8, f"{HEAD}        13"),
        (40, 500, 11, "biter. Yeni cümle burada."),
        (50, 486, 11, "Üçüncü paragraf.", "^2"),
        (40, 50, 8, "2 Kitap, s. 3."),
    ],
    [(40, 550, 8, f"14        {HEAD}"), (40, 500, 11, "Son sayfa burada başlar ve biter.")],
]


def test_size_and_place_tell_the_notes_and_running_heads_of_a_pdf_from_its_text():
    text = reader.read_bytes(made.pdf(PRINTED), "x.pdf")
    assert outline(text) == [
        ("Elçilerin Yolu", "heading"),
        ("Elçi 1719 yılında İstanbul’a geldi ve sadrazam tarafından kabul edildi. Sonra Edirne’ye gitti.", "body"),
        ("İkinci paragraf burada başlar ve sonraki sayfada biter. Yeni cümle burada.", "body"),
        ("Üçüncü paragraf.", "body"),
        ("Son sayfa burada başlar ve biter.", "body"),
    ]
    assert notes(text) == [(1, "Arşiv, fond 5, s. 12; ayrıca bkz. başka bir kitap ve devamı."), (2, "Kitap, s. 3.")]
    assert called(text) == [(1, "edildi."), (2, "paragraf.")]
    assert [page.printed for page in text.structure.pages] == ["12", "13", "14"]
    assert text.language == "tr"


_ONE_PAGE = [
    (40, 520, 11, "Elçi 1719 yılında İstanbul’a geldi ve sadrazam tarafından kabul", "^1"),
    (40, 506, 11, "edildi. Sonra Edirne’ye gitti."),
    (40, 70, 8, "1 Arşiv, fond 5, s. 12; ayrıca bkz. başka bir kitap ve"),
]


def test_the_number_of_the_only_page_of_a_pdf_is_no_word_of_its_last_note():
    text = reader.read_bytes(made.pdf([[*_ONE_PAGE, (190, 45, 8, "117")]]), "x.pdf")
    assert notes(text) == [(1, "Arşiv, fond 5, s. 12; ayrıca bkz. başka bir kitap ve")]
    assert [page.printed for page in text.structure.pages] == ["117"]


def test_a_number_under_the_margin_of_a_note_is_its_last_word():
    text = reader.read_bytes(made.pdf([[*_ONE_PAGE, (40, 60, 8, "117")]]), "x.pdf")
    assert notes(text) == [(1, "Arşiv, fond 5, s. 12; ayrıca bkz. başka bir kitap ve 117")]


def test_the_columns_of_a_page_are_read_one_after_the_other():
    left = [(30, 500 - 14 * i, 9, f"sol sütun satır {i} burada dur") for i in range(8)]
    right = [(210, 500 - 14 * i, 9, f"sağ sütun satır {i} burada dur") for i in range(8)]
    text = reader.read_bytes(
        made.pdf(
            [[(30, 530, 9, "Baştan sona uzanan tek satır burada durur ve bütün sayfa boyunca gider."), *left, *right]]
        ),
        "x.pdf",
    )
    assert text.text.index("sol sütun satır 7") < text.text.index("sağ sütun satır 0")


def test_a_pdf_without_words_says_what_to_do():
    with pytest.raises(ExplainedError, match="ocrmypdf"):
        reader.read_bytes(made.pdf([[]]), "x.pdf")


def test_a_broken_pdf_is_explained():
    with pytest.raises(ExplainedError, match="broken PDF"):
        reader.read_bytes(b"%PDF-1.7\nnothing here", "x.pdf")


# -- lists of letters


def test_a_list_of_letters_is_known_by_the_names_of_its_columns():
    table = "Nr.;Absender;Empfänger;Ort;Datum\n7;Busbecq;Michault;Pera;1555-09-01\n8;;;;1556\n"
    text = reader.read_bytes(table.encode(), "briefe.csv")
    (letter,) = text.letters
    assert (letter.id, letter.senders[0].text, letter.sent_from[0].text) == ("7", "Busbecq", "Pera")
    assert text.stored == "Busbecq (Pera) → Michault, 1555-09-01\n"
    assert [str(fault) for fault in text.remarks] == ["briefe.csv:3: the row names neither sender nor addressee"]


def test_a_table_without_senders_is_explained():
    with pytest.raises(ExplainedError, match="no list of letters"):
        reader.read_bytes(b"a,b\n1,2\n", "x.csv")


def test_turkish_names_of_columns_are_known():
    assert letter_lists.mapping(["Sıra", "GÖNDEREN", "Alıcı", "Tarih"]) == {
        "id": 0,
        "sender": 1,
        "addressee": 2,
        "senderDate": 3,
    }


def test_the_political_letters_are_read_whole(shared):
    text = reader.read(shared / "data" / "cmif" / "letters.csv")
    assert len(text.letters) == 4468
    assert sum(1 for letter in text.letters if letter.senders and letter.addressees) > 4300


# -- which format


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        ("x.txt", b"<TEI xmlns='t'>", "tei"),
        ("x", b"\xef\xbb\xbf<?xml version='1.0'?>\n<TEI>", "tei"),
        ("x", b"<!DOCTYPE html><html>", "html"),
        ("x.md", b"# <html>", "markdown"),
        ("x.bin", b"%PDF-1.5", "pdf"),
        ("x.txt", b"S\xc3\xb6z", "plain"),
        ("x.xml", b"<?xml version='1.0'?><rss>", "tei"),
    ],
)
def test_a_format_is_told_by_how_a_file_begins_then_by_its_name(name, head, form):
    assert reader.format_of(name, head) == form


def test_formats_that_are_not_read_say_what_to_do_instead():
    with pytest.raises(ExplainedError, match="soffice"):
        reader.read_bytes(b"\xd0\xcf\x11\xe0", "eski.doc")


@pytest.mark.parametrize(
    "line",
    [
        "İngiltere büyükelçisi paşayı uyarmış, sözleşme Çırağan’da",
        "gireceğine inandığı öğrenilir ve Babıâli düşünür",
        "Péter Esterházy és Šafařík",
    ],
)
def test_letters_that_are_printed_in_two_are_one(line):
    lines = list(made.struck(40, 500, 11, line))
    assert reader.read_bytes(made.pdf([lines]), "x.pdf").text.strip() == line


def test_a_mark_that_stands_beside_a_letter_is_none_of_it():
    lines = [(40, at, 11, "the value of x ^ 2 ~ 3 and a ` b") for at in (500, 480, 460)]
    assert "x ^ 2 ~ 3 and a ` b" in reader.read_bytes(made.pdf([lines]), "x.pdf").text
