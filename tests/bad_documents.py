"""Documents that nobody should be able to harm a shelf with: each as small or as large as is asked for.

``size`` is 1.0 for what is tried in the long lane (``benchmarks/bad_documents.py``), and a small part of that in tests.
"""

from __future__ import annotations

import io
import os
import random
import socket
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import made_files as made

Maker = Callable[[Path, float], None]
SENTENCE = "On 21 July 1774 Panin wrote to Rumyantsev that the envoy had left for Şumnu. "
_MIB = 2**20


def _write(path: Path, piece: bytes, length: int) -> None:
    """Write a piece again and again until a file has so many bytes."""
    block = piece * max(1, _MIB // len(piece))
    with path.open("wb") as file:
        while length > 0:
            length -= file.write(block[:length] if length < len(block) else block)


# --- plain text --------------------------------------------------------------------------------------------------------


def empty(folder: Path, _size: float) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.md").write_bytes(b" \n\t\n")


def gigabyte(folder: Path, size: float) -> None:
    _write(folder / "gigabyte.txt", (SENTENCE + "\n\n").encode(), int(2**30 * size))


def largest(folder: Path, size: float) -> None:
    _write(folder / "largest.txt", (SENTENCE + "\n\n").encode(), int(250 * _MIB * size))


def one_line(folder: Path, size: float) -> None:
    _write(folder / "line.txt", SENTENCE.encode(), int(100 * _MIB * size))


def one_word(folder: Path, size: float) -> None:
    _write(folder / "word.txt", b"a", int(100 * _MIB * size))


def only_line_ends(folder: Path, size: float) -> None:
    _write(folder / "ends.txt", b"\n \n", int(50 * _MIB * size))
    with (folder / "ends.txt").open("ab") as file:
        file.write(b"word\n")


def binary(folder: Path, size: float) -> None:
    (folder / "binary.txt").write_bytes(random.Random(1).randbytes(int(20 * _MIB * size)))
    (folder / "binary.docx").write_bytes(random.Random(2).randbytes(int(20 * _MIB * size)))
    (folder / "locked.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(5000))


def other_encoding(folder: Path, _size: float) -> None:
    text = "Şumnu’da görüşmeler başladı, Çar’ın elçisi geldi.\n" * 100
    (folder / "cp1254.txt").write_bytes(text.encode("cp1254"))
    (folder / "utf16.txt").write_bytes(text.encode("utf-16"))


def nul(folder: Path, _size: float) -> None:
    (folder / "nul.txt").write_bytes(SENTENCE.encode() + b"\0" + SENTENCE.encode())


def surrogates(folder: Path, _size: float) -> None:
    (folder / "surrogates.txt").write_bytes(SENTENCE.encode() + b"\xed\xa0\x80\xed\xb0\x80" + SENTENCE.encode())
    (folder / "surrogates.xml").write_bytes(made.tei(f"<p>{SENTENCE}&#xD800;</p>"))
    (folder / "surrogates.html").write_bytes(f"<html><p>{SENTENCE}&#xD800;</p></html>".encode())


def combining_marks(folder: Path, size: float) -> None:
    marks = "\u0301\u0308\u0303" * int(1_000_000 * size)
    (folder / "marks.txt").write_text(f"The envoy e{marks} left for Şumnu.\n", encoding="utf-8")


def overrides(folder: Path, size: float) -> None:
    text = "\u202ePanin\u202c\u2067 wrote \u2069\u200f\u200b"
    _write(folder / "overrides.txt", text.encode(), int(5 * _MIB * size))


def mentions(folder: Path, size: float) -> None:
    many = "Panin Panin's Panin, Panin wrote. Nikita Panin Panin\n" * int(166_667 * size)
    (folder / "mentions.txt").write_text(many, encoding="utf-8")


def numbers(folder: Path, size: float) -> None:
    lines = (f"{n % 9 + 1} Ibid., p. {n}.\n{n} came.{n % 7}\n" for n in range(int(300_000 * size)))
    (folder / "numbers.txt").write_text("".join(lines), encoding="utf-8")


def page_ends(folder: Path, size: float) -> None:
    _write(folder / "pages.txt", b"7\f", int(4 * _MIB * size))


# --- XML, HTML, Markdown, tables ---------------------------------------------------------------------------------------


def deep_xml(folder: Path, size: float) -> None:
    depth = int(100_000 * size)
    (folder / "deep.xml").write_bytes(made.tei("<seg>" * depth + SENTENCE + "</seg>" * depth))


def deep_html(folder: Path, size: float) -> None:
    depth = int(100_000 * size)
    for tag in ("div", "span", "table", "ul"):
        content = f"<html><body>{f'<{tag}>' * depth}{SENTENCE}{f'</{tag}>' * depth}</body></html>"
        (folder / f"deep-{tag}.html").write_text(content, encoding="utf-8")


def deep_markdown(folder: Path, size: float) -> None:
    depth = int(100_000 * size)
    for number, mark in enumerate(("> ", "- ", "[", "*", "`", "![", "<", "|", "[^1")):
        (folder / f"deep-{number}.md").write_text(mark * depth + SENTENCE, encoding="utf-8")


def broken_html(folder: Path, size: float) -> None:
    for number, mark in enumerate(("<", "<!--", "&", "<a ", "<![CDATA[", "</", "<a href='", "<?", "<!")):
        (folder / f"broken-{number}.html").write_text("<html>" + mark * int(300_000 * size), encoding="utf-8")


def laughs(folder: Path, _size: float) -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    before = f'<!DOCTYPE TEI [<!ENTITY l0 "ha">{levels}]>'
    (folder / "laughs.xml").write_bytes(made.tei("<p>&l9;</p>", before=before))
    blown = f'<!DOCTYPE TEI [<!ENTITY l0 "{"ha" * 400}">]>'
    (folder / "blown-up.xml").write_bytes(made.tei(f"<p>{'&l0;' * 1_000_000}</p>", before=blown))


def many_elements(folder: Path, size: float) -> None:
    _write(folder / "elements.html", b"<p><b>a</b>", int(60 * _MIB * size))
    many = "<p/>" * int(6_000_000 * size)
    (folder / "elements.xml").write_bytes(made.tei(many))


def many_attributes(folder: Path, size: float) -> None:
    many = " ".join(f'a{n}="{n}"' for n in range(int(1_000_000 * size)))
    (folder / "attributes.xml").write_bytes(made.tei(f"<p {many}>{SENTENCE}</p>"))


def cyclic_tei(folder: Path, size: float) -> None:
    count = max(2, int(2_000 * size))
    people = "".join(f'<person xml:id="p{n}" sameAs="#p{(n + 1) % count}"/>' for n in range(count))
    notes = "".join(
        f'<note xml:id="n{n}" next="#n{n + 1}" prev="#n{n}" corresp="#n{n}">see <ref target="#n{n}">it</ref></note>'
        for n in range(count)
    )
    joined = f'<p xml:id="a" next="#b">{SENTENCE}</p><p xml:id="b" next="#a" prev="#a">{SENTENCE}{notes}</p>'
    (folder / "cyclic.xml").write_bytes(made.tei(joined, back=f"<back><listPerson>{people}</listPerson></back>"))


def cyclic_html(folder: Path, _size: float) -> None:
    levels = (
        24  # each note is called twice in the one before it: two to the 24th, if one were written where it is called
    )
    notes = "".join(
        f'<li id="n{n}"><a href="#r{n}">{n}</a> {SENTENCE}'
        f'<a id="r{n + 1}" href="#n{n + 1}">{n + 1}</a> <a href="#n{n + 1}">{n + 1}</a> <a href="#n1">1</a></li>'
        for n in range(1, levels)
    )
    body = f'<p>{SENTENCE}<a id="r1" href="#n1">1</a></p><ol epub:type="footnotes">{notes}</ol>'
    (folder / "cyclic.html").write_text(f"<html><body>{body}</body></html>", encoding="utf-8")


def wide_table(folder: Path, size: float) -> None:
    columns = ",".join(f"c{n}" for n in range(int(100_000 * size)))
    (folder / "wide.csv").write_text(f"sender,addressee,date,{columns}\nPanin,Rumyantsev,1774\n", encoding="utf-8")
    cell = '"' + "a" * int(100 * _MIB * size)
    (folder / "open-quote.csv").write_text(f"sender,addressee,date\nPanin,{cell}\n", encoding="utf-8")


# --- archives and packages ---------------------------------------------------------------------------------------------


def _bomb(length: int, begins: bytes = b"", ends: bytes = b"") -> tuple[bytes, int, int]:
    """Deflate ``length`` bytes of nothing between two texts, without holding them: content, checksum, length."""
    packer, checksum, packed = zlib.compressobj(9, zlib.DEFLATED, -15), 0, []
    block = b"<p/>" * (_MIB // 4)
    pieces = [begins, *([block] * (length // _MIB)), ends]
    for piece in pieces:
        checksum = zlib.crc32(piece, checksum)
        packed.append(packer.compress(piece))
    packed.append(packer.flush())
    return b"".join(packed), checksum, sum(map(len, pieces))


def _zip_of(members: list[tuple[str, tuple[bytes, int, int]]], *, shared: bool = False) -> bytes:
    """Put deflated members into a zip file; ``shared``: the directory names one and the same bytes again and again."""
    out, directory, offset = io.BytesIO(), io.BytesIO(), 0
    for number, (name, (packed, checksum, length)) in enumerate(members):
        named = name.encode()
        if not (shared and number):
            offset = out.tell()
            head = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, checksum, len(packed), length, len(named), 0)
            out.write(head + named + packed)
        directory.write(
            struct.pack(
                "<IHHHHHHIIIHHHHHII",
                *(0x02014B50, 20, 20, 0, 8, 0, 0, checksum, len(packed), length),
                *(len(named), 0, 0, 0, 0, 0, offset),
            )
            + named
        )
    start = out.tell()
    out.write(directory.getvalue())
    count = len(members)
    out.write(struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, out.tell() - start, start, 0))
    return out.getvalue()


def zip_bombs(folder: Path, size: float) -> None:
    length = int(2**30 * size)
    document = _bomb(length, b'<w:document xmlns:w="x"><w:body>', b"</w:body></w:document>")
    (folder / "bomb.docx").write_bytes(_zip_of([("word/document.xml", document)]))
    book = zipfile.ZipFile(io.BytesIO(made.epub(["<p>a</p>"])))
    parts = [(name, _packed(book.read(name))) for name in book.namelist() if "xhtml" not in name]
    page = _bomb(length, b"<html><body>", b"</body></html>")
    (folder / "bomb.epub").write_bytes(_zip_of([*parts, ("O/c 0.xhtml", page)]))
    (folder / "bomb.zip").write_bytes(_zip_of([("bomb.html", page), ("good.txt", _packed(SENTENCE.encode()))]))


def _packed(content: bytes) -> tuple[bytes, int, int]:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush(), zlib.crc32(content), len(content)


def overlapping_members(folder: Path, size: float) -> None:
    page = _bomb(int(7 * _MIB * min(1, 50 * size)), b"<html><body>", b"</body></html>")
    many = [(f"{n}.html", page) for n in range(int(20_000 * size))]
    (folder / "overlapping.zip").write_bytes(_zip_of(many, shared=True))


def nested_archives(folder: Path, size: float) -> None:
    content, name = SENTENCE.encode(), "good.txt"
    for level in range(max(3, int(50 * size))):
        content, name = made.zipped({name: content, f"beside-{level}.txt": SENTENCE}), f"{level}.zip"
    (folder / "nested.zip").write_bytes(content)
    (folder / "quine.docx").write_bytes(made.zipped({"word/document.xml": made.docx(made.paragraph(made.run("a")))}))


def cyclic_docx(folder: Path, _size: float) -> None:
    levels = 24
    call = '<w:r><w:footnoteReference w:id="{0}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:t>{SENTENCE}</w:t></w:r>{call.format(n + 1)}{call.format(n + 1)}'
        f"{call.format(1)}</w:p></w:footnote>"
        for n in range(1, levels)
    )
    body = made.paragraph(made.run(SENTENCE), call.format(1))
    (folder / "cyclic.docx").write_bytes(made.docx(body, footnotes=notes))


def cyclic_epub(folder: Path, size: float) -> None:
    chapter = f'<p>{SENTENCE}<a href="c%200.xhtml">on</a><a href="c%200.xhtml#a" id="a">on</a></p>' * 1_000
    book = zipfile.ZipFile(io.BytesIO(made.epub([chapter])))
    parts = {name: book.read(name) for name in book.namelist()}
    again = b'<itemref idref="c0"/>' * int(10_000 * size)
    parts["O/b.opf"] = parts["O/b.opf"].replace(b"</spine>", again + b"</spine>")
    (folder / "cyclic.epub").write_bytes(made.zipped(parts))


# --- PDF ---------------------------------------------------------------------------------------------------------------


def pdf_of(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """Put objects, numbered from 1, into a PDF file; the first is its catalogue."""
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.7\n")
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start))
    return out.getvalue()


def stream(content: bytes, said: bytes = b"") -> bytes:
    """Give a stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), said, content)


_CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def _one_page(
    content: bytes, *, box: bytes = b"0 0 400 600", resources: bytes = b"", more: tuple[bytes, ...] = ()
) -> bytes:
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> %s >> >>"
        % (box, resources)
    )
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf_of([_CATALOGUE, pages, page, content, _FONT, *more])


_WORDS = b"BT /F 12 Tf 50 500 Td (The envoy left for Shumen.) Tj ET\n"


def broken_pdf(folder: Path, _size: float) -> None:
    sound = _one_page(stream(_WORDS))
    (folder / "sound.pdf").write_bytes(sound)
    (folder / "cut.pdf").write_bytes(sound[: len(sound) // 2])
    (folder / "head.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "noise.pdf").write_bytes(b"%PDF-1.7\n" + random.Random(3).randbytes(100_000))
    locked = b"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s> >> /ID [<00> <00>]"
    (folder / "locked.pdf").write_bytes(
        pdf_of(
            [_CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", b"<< /Type /Page /Parent 2 0 R >>"],
            locked % (b"ab" * 32, b"cd" * 32),
        )
    )


def absurd_pdf(folder: Path, size: float) -> None:
    (folder / "huge-page.pdf").write_bytes(_one_page(stream(_WORDS), box=b"0 0 1" + b"0" * 300 + b" 1" + b"0" * 300))
    (folder / "no-page-size.pdf").write_bytes(_one_page(stream(_WORDS), box=b"0 0 0 0"))
    kids = b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1000000000 >>"
    cyclic = pdf_of([_CATALOGUE, kids, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"])
    (folder / "cyclic-pages.pdf").write_bytes(cyclic)
    count = int(100_000 * size)
    many = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * count, count)
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
    )
    (folder / "one-page-often.pdf").write_bytes(pdf_of([_CATALOGUE, many, page, stream(_WORDS), _FONT]))
    pages = [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] >>"] * count
    kids = b" ".join(b"%d 0 R" % (n + 3) for n in range(count))
    (folder / "pages.pdf").write_bytes(
        pdf_of([_CATALOGUE, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count), *pages])
    )


def pdf_bombs(folder: Path, size: float) -> None:
    content = zlib.compress(zlib.compress(b" " * int(2**30 * size), 9), 9)
    (folder / "inflates.pdf").write_bytes(_one_page(stream(content, b"/Filter [/FlateDecode /FlateDecode]")))
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A %d 0 R >> >>"
    forms = [stream(b"/A Do /A Do\n", form % (n + 7)) for n in range(24)]
    drawn = _one_page(stream(b"/A Do\n"), resources=b"/XObject << /A 6 0 R >>", more=(*forms, stream(_WORDS, form % 6)))
    (folder / "forms.pdf").write_bytes(drawn)
    glyphs = _WORDS * int(100_000 * size)
    (folder / "glyphs.pdf").write_bytes(_one_page(stream(zlib.compress(glyphs), b"/Filter /FlateDecode")))


# --- what is no file ---------------------------------------------------------------------------------------------------


def no_files(folder: Path, _size: float) -> None:
    os.mkfifo(folder / "fifo.txt")
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(os.path.relpath(folder / "socket.txt"))
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "dangling.txt").symlink_to("nowhere.txt")
    (folder / "round").symlink_to(".", target_is_directory=True)
    (folder / "endless.txt").symlink_to("/dev/zero")
    (folder / "folder.txt").mkdir()


KINDS: dict[str, Maker] = {
    "empty": empty,
    "a gigabyte": gigabyte,
    "250 MiB": largest,
    "one line": one_line,
    "one word": one_word,
    "only line ends": only_line_ends,
    "binary": binary,
    "another encoding": other_encoding,
    "NUL": nul,
    "surrogates": surrogates,
    "combining marks": combining_marks,
    "overrides": overrides,
    "mentions of one name": mentions,
    "numbers": numbers,
    "page ends": page_ends,
    "deep XML": deep_xml,
    "deep HTML": deep_html,
    "deep Markdown": deep_markdown,
    "broken HTML": broken_html,
    "billion laughs": laughs,
    "many elements": many_elements,
    "many attributes": many_attributes,
    "cyclic TEI": cyclic_tei,
    "cyclic HTML": cyclic_html,
    "wide table": wide_table,
    "zip bombs": zip_bombs,
    "overlapping members": overlapping_members,
    "nested archives": nested_archives,
    "cyclic DOCX": cyclic_docx,
    "cyclic EPUB": cyclic_epub,
    "broken PDF": broken_pdf,
    "absurd PDF": absurd_pdf,
    "PDF bombs": pdf_bombs,
    "no files": no_files,
}
