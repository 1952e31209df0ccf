"""Small files of the formats that are read, made here so that nothing binary is kept."""

from __future__ import annotations

import io
import unicodedata
import zipfile

TEI = "http://www.tei-c.org/ns/1.0"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def tei(body, *, header="", back="", before=""):
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<TEI xmlns="{TEI}"><teiHeader>{header}</teiHeader>'
        f"<text><body>{body}</body>{back}</text></TEI>"
    ).encode()


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, style=None):
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{''.join(runs)}</w:p>"


def zipped(files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return made.getvalue()


def docx(body, *, footnotes="", endnotes=""):
    parts = {
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f'<w:styles {_W}><w:style w:styleId="Balk1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Kendi"><w:name w:val="Bölümüm"/><w:basedOn w:val="Balk1"/></w:style></w:styles>',
        "docProps/core.xml": '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Elçiler</dc:title>'
        "<dc:creator>A. Yazar</dc:creator></c>",
    }
    if footnotes:
        parts["word/footnotes.xml"] = f"<w:footnotes {_W}>{footnotes}</w:footnotes>"
    if endnotes:
        parts["word/endnotes.xml"] = f"<w:endnotes {_W}>{endnotes}</w:endnotes>"
    return zipped(parts)


_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{whole}:1.0"'
    for name, whole in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("meta", "meta"),
    )
)


def odt(body, *, manifest="<manifest/>"):
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest,
            "content.xml": f"<office:document-content {_ODF}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "meta.xml": f'<office:document-meta {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
            "<dc:title>Elçiler</dc:title><meta:initial-creator>A. Yazar</meta:initial-creator><dc:creator>Başkası"
            "</dc:creator></office:meta></office:document-meta>",
        }
    )


def epub(chapters, *, language="tr", title="Sefaretname"):
    items = "".join(
        f'<item id="c{i}" href="c%20{i}.xhtml" media-type="application/xhtml+xml"/>' for i in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{i}"/>' for i in range(len(chapters)))
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="O/b.opf"/></rootfiles></container>',
        "O/b.opf": f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>{title}</dc:title>'
        f"<dc:language>{language}</dc:language></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
    }
    files |= {f"O/c {i}.xhtml": f"<html><body>{chapter}</body></html>" for i, chapter in enumerate(chapters)}
    return zipped(files)


def struck(left, bottom, size, text):
    """Print a line as TeX and troff do: letters and their marks apart, each mark over or under its letter.

    Marks above stand before their letters among the characters, marks below after them.
    """
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    def width(said):
        ends = (
            TextPath((0, 0), each, size=size, prop=FontProperties(family="DejaVu Sans")) for each in (said + "|", "|")
        )
        one, bar = (each.get_extents().x1 for each in ends)
        return one - bar

    spacing = {"\u0327": "¸", "\u0306": "˘", "\u0307": "˙", "\u0308": "¨", "\u0302": "ˆ", "\u0301": "´", "\u030c": "ˇ"}
    plain, start = "", 0
    for char in text:
        letter, *marks = unicodedata.normalize("NFD", char)
        above = [mark for mark in marks if mark != "\u0327"]
        if marks and above and plain[start:]:
            yield (left + width(plain[:start]), bottom, size, plain[start:])
            start = len(plain)
        for mark in marks:
            middle = left + (width(plain) + width(plain + letter) - width(spacing[mark])) / 2
            if mark in above:
                yield (middle, bottom, size, spacing[mark])
            else:
                yield (left + width(plain[:start]), bottom, size, plain[start:] + letter)
                yield (middle, bottom, size, spacing[mark])
        plain += letter
        start = len(plain) if marks and not above else start
    if plain[start:]:
        yield (left + width(plain[:start]), bottom, size, plain[start:])


def pdf(pages, *, width=396.0, height=576.0):
    """Print pages: each a list of lines ``(left, bottom, size, pieces)``; a piece that begins with ^ is raised."""
    import matplotlib as mpl
    from matplotlib.backends.backend_pdf import PdfPages
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    made = io.BytesIO()
    with mpl.rc_context({"pdf.fonttype": 42, "font.family": "DejaVu Sans"}), PdfPages(made) as file:
        for lines in pages:
            figure = Figure(figsize=(width / 72, height / 72))
            for left, bottom, size, *pieces in lines:
                x = left
                for piece in pieces:
                    raised, text = piece.startswith("^"), piece.removeprefix("^")
                    own, up = (size * 0.6, size * 0.35) if raised else (size, 0.0)
                    figure.text(x / width, (bottom + up) / height, text, fontsize=own, va="baseline", ha="left")
                    glyphs = TextPath((0, 0), text + "|", size=own, prop=FontProperties(family="DejaVu Sans"))
                    bar = TextPath((0, 0), "|", size=own, prop=FontProperties(family="DejaVu Sans"))
                    x += glyphs.get_extents().x1 - bar.get_extents().x1
            file.savefig(figure)
    return made.getvalue()
