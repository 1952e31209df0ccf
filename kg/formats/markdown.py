"""Markdown (CommonMark, with tables and footnotes ``[^1]``): read by way of the page that it stands for."""

from __future__ import annotations

from dataclasses import replace

from kg.formats import web
from kg.formats.metadata import gathered
from kg.formats.records import ReadText
from kg.language import languages
from kg.reading import structure as reading


def read(content: bytes, where: str) -> ReadText:
    """Read a Markdown file; what a block at its beginning says (``title: …``) is its metadata.

    Raises:
        ExplainedError: it is no text in UTF-8.
    """
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    source = reading.decode(content, where)
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin).use(front_matter_plugin)
    said = [token.content for token in parser.parse(source) if token.type == "front_matter"]
    page = f"<html><body>{parser.render(source)}</body></html>"
    found = web.read(page.encode("utf-8", "surrogatepass"), where)
    pairs = [line.partition(":")[::2] for block in said for line in block.splitlines() if ":" in line]
    own = gathered((key.strip().lower(), value.strip().strip("\"'")) for key, value in pairs if not key.startswith(" "))
    return replace(found, format="markdown", metadata=own, language=_language(own) or found.language)


def _language(said: object) -> str | None:
    values = said.get("lang") or said.get("language") if isinstance(said, dict) else None
    return languages.said(str(values[0])) if values else None
