"""The explorer's page: as one file that holds its records and makes no request, and as it is served.

Owns where the built page is found and how records are put into it; what stands in them is :mod:`kg.explorer.records`.
Sources are in ``kg/explorer/web``; ``make run`` builds them into ``kg/explorer/built``.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kg.explorer.opening import opening
from kg.explorer.writing import MANY_NAMES, WHOLE_NAMES, written
from kg.wording import interface_language

if TYPE_CHECKING:  # what makes the records is loaded by who embeds them, not by who serves the page
    from kg.explorer.keeping import Kept
    from kg.explorer.records import Records

BUILT = Path(__file__).parent / "built"
ASSETS: Mapping[str, str] = {
    "explorer.js": "text/javascript; charset=utf-8",
    "explorer.css": "text/css; charset=utf-8",
    "licences.txt": "text/plain; charset=utf-8",
}
"""What the served page consists of, with the media type of each file."""
SERVED_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; worker-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The content policy of the served page: nothing inline, nothing from elsewhere."""

_FIRST = ("project", "vocabulary", "documents", "entities", "network")
"""The records without which nothing can be shown; the others stand behind the script, so that it begins sooner."""
_LATER = ("entities", "network")
"""Of those what stands behind the script, too, and compressed, where the page opens with a part of a large network."""

_CARRIED = (("engine", "engine.wasm"), ("worker", "worker.js"), ("licences", "licences.txt"))


def is_built() -> bool:
    """Tell whether the page has been built; a checkout without ``make run`` has none."""
    return all((BUILT / name).is_file() for name in (*ASSETS, "worker.js", "engine.wasm"))


def asset(name: str) -> bytes:
    """Give a file of the built page."""
    return (BUILT / name).read_bytes()


def offline(records: Records | Kept, statements: Iterable[bytes], *, title: str, languages: tuple[str, ...]) -> bytes:
    """Write the page as one file; ``statements`` (lines of N-Quads) are what SPARQL sees in it."""
    program, style = _text("explorer.js"), _text("explorer.css")
    network, entities = cast("tuple[Any, Any]", (records.whole("network"), records.whole("entities")))
    opens = opening(network, entities)
    later = _LATER if opens else ()
    parts = [
        *_head(title, interface_language(languages), _policy(program, style), style),
        '<div id="page"></div>',
        _noscript(),
        *(_record(f"record-{name}", written(records.whole(name))) for name in _FIRST if name not in later),
        *([_record("record-opening", written(opens))] if opens else []),
        f"<script>{program}</script>",
        *(_packed(f"record-{name}", written(records.whole(name))) for name in later),
        *(_record(f"record-{name}", written(records.whole(name))) for name in WHOLE_NAMES if name not in _FIRST),
        *(_packed(f"records-{name}", written(records.all(name))) for name in MANY_NAMES),
        _packed("graph", b"".join(statements)),
        *(_packed_asset(part, name) for part, name in _CARRIED),
        "</body>\n</html>\n",
    ]
    return "\n".join(parts).encode("utf-8", "replace")


def served(*, title: str, language: str, root: str = "/", head: str = "", body: str = "") -> bytes:
    """Write the page as a server gives it; which view it begins with, its address says.

    ``head`` is markup for the head. ``body`` is markup that says the same without script; the explorer takes its place.
    """
    name = html.escape(title or "Muahede", quote=True)
    at = html.escape(root, quote=True)
    text = (
        f'<!DOCTYPE html>\n<html lang="{language}" data-root="{at}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{name}</title>\n'
        f'<link rel="icon" href="data:,">\n<link rel="stylesheet" href="{at}explorer/explorer.css">\n{head}'
        f'<script defer src="{at}explorer/explorer.js"></script>\n</head>\n<body>\n'
        f'<div id="page">{body}</div>\n{"" if body else _noscript()}\n</body>\n</html>\n'
    )
    return text.encode("utf-8", "replace")


@cache
def edition() -> str:
    """Name the page as it is built, for who keeps what was made with it; nothing where it is not built."""
    if not is_built():
        return ""
    return hashlib.sha256(b"".join(hashlib.sha256(asset(name)).digest() for name in ASSETS)).hexdigest()[:16]


def _head(title: str, language: str, policy: str, style: str) -> list[str]:
    return [
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy, quote=True)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{html.escape(title or 'Muahede')}</title>",
        f"<style>{style}</style>\n</head>\n<body>",
    ]


def _noscript() -> str:
    return '<noscript><p>This page needs JavaScript. / Bu sayfa JavaScript ister. <a href="index.html">index.html</a></p></noscript>'  # noqa: E501 - one line of the page


def _policy(program: str, style: str) -> str:
    """Say what the one file may do: run our script and, in a worker, the engine; and ask nothing of anybody."""
    return (
        f"default-src 'none'; script-src '{_hash(program)}' 'wasm-unsafe-eval' blob:; style-src '{_hash(style)}'; "
        "img-src data: blob:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _text(name: str) -> str:
    """Read our own code as it may stand in the page: nothing in it ends its element."""
    text = asset(name).decode("utf-8")
    return text.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _record(name: str, content: bytes) -> str:
    """Put JSON between script tags, where ``<`` must not stand."""
    safe = content.decode("utf-8").replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'<script type="application/json" id="{name}">{safe}</script>'


@cache
def _packed_asset(part: str, name: str) -> str:
    return _packed(part, asset(name))


def _packed(name: str, content: bytes) -> str:
    """Put what is large into the page compressed; the same content gives the same text."""
    packed = base64.b64encode(gzip.compress(content, 6, mtime=0)).decode()
    return f'<script type="application/gzip" id="{name}">{packed}</script>'
