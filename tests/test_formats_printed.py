"""An article printed by a real typesetter, with pages, justified lines and footnotes, comes back from its PDF."""

from __future__ import annotations

import html
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

import pytest
from browsing import chromium, needs_browser

from kg.formats import reader
from kg.reading import structure as reading

pytestmark = [pytest.mark.browser, pytest.mark.slow, needs_browser]
ARTICLE = Path(__file__).parent.parent / "seeds" / "documents" / "meyer-2004" / "text.txt"
STYLE = """@page{size:A5;margin:0}body{margin:0;font:10.5pt 'DejaVu Serif',serif}
.p{height:205mm;width:118mm;padding:3mm 15mm 0;page-break-after:always;position:relative}
.h{font-size:8pt;text-align:center;height:8mm}.n{position:absolute;bottom:0;font-size:8pt;width:118mm}
p{margin:0;text-indent:5mm;text-align:justify;hyphens:auto}p.c,.n p{text-indent:0}sup{font-size:6pt}
.two{column-count:2;column-gap:7mm;margin:18mm}"""
A_PAGE = 950  # characters


@pytest.fixture(scope="module")
def article():
    return reading.read(reading.load(ARTICLE))


def printed(body, folder):
    page = f"<html lang=tr><meta charset=utf-8><style>{STYLE}</style><body>{body}".encode()
    path = folder / "page.html"
    path.write_bytes(page)
    with chromium() as browser:
        opened = browser.new_page()
        opened.goto(path.as_uri())
        content = opened.pdf(prefer_css_page_size=True)
    return reader.read_bytes(content, "article.pdf")


def pages(structure):
    cuts = [0]
    while cuts[-1] < len(structure.text):
        end = min(len(structure.text), cuts[-1] + A_PAGE)
        cuts.append(end if end == len(structure.text) else structure.text.rindex(" ", cuts[-1], end) + 1)
    return [page(structure, n, start, end) for n, (start, end) in enumerate(pairwise(cuts), 101)]


def page(structure, number, start, end):
    bodies = {note.number: note.text for note in structure.notes if note.number}
    called = [call for call in structure.calls if call.number and start <= call.position < end]
    paragraphs = []
    for paragraph in structure.paragraphs:
        first, last = max(start, paragraph.start), min(end, paragraph.end)
        if first >= last:
            continue
        words, at = "", first
        for call in called:
            if first <= call.position < last:
                words += f"{html.escape(structure.text[at : call.position + 1])}<sup>{call.number}</sup>"
                at = call.position + 1
        words += html.escape(structure.text[at:last])
        tag = "h2" if paragraph.kind == "heading" else "p"
        paragraphs.append(f"<{tag}{' class=c' if first > paragraph.start else ''}>{words}</{tag}>")
    foot = "".join(
        f"<p><sup>{call.number}</sup> {html.escape(bodies[call.number])}</p>"
        for call in called
        if call.number in bodies
    )
    head = f"Dergi Adı {number}" if number % 2 else f"{number} Yazar Adı"
    return f"<div class=p><div class=h>{head}</div>{''.join(paragraphs)}<div class=n>{foot}</div></div>"


def likeness(structure, text):
    return SequenceMatcher(None, structure.text.split(), text.text.split(), autojunk=False).ratio()


def test_an_article_with_footnotes_comes_back_from_its_pages(article, tmp_path):
    text = printed("".join(pages(article)), tmp_path)
    assert likeness(article, text) > 0.999
    numbered = {note.number: "".join(note.text.split()) for note in article.notes if note.number}
    assert {note.number: "".join(note.text.split()) for note in text.structure.notes} == numbered
    assert [call.number for call in text.structure.calls] == [call.number for call in article.calls if call.number]
    assert [page.printed for page in text.structure.pages][:3] == ["101", "102", "103"]
    assert abs(len(text.structure.paragraphs) - len(article.paragraphs)) <= 2


def test_an_article_in_two_columns_comes_back_in_order(article, tmp_path):
    paragraphs = (html.escape(article.text[part.start : part.end]) for part in article.paragraphs)
    text = printed(f"<div class=two>{''.join(f'<p>{words}</p>' for words in paragraphs)}</div>", tmp_path)
    assert likeness(article, text) > 0.999
