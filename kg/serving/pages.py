"""Plain pages without script: of an entity, and of the endpoint. Text from the graph is always text, never markup.

Owns no query. Standard library only, beside the types of terms.
"""

from __future__ import annotations

import base64
import hashlib
import html
import itertools
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from kg.serving.entities import Description
from kg.store import Literal, NamedNode, Term

STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1b1b1b;"
    "background:#fff}dt{font-weight:600;margin-top:.6rem}dd{margin:0 0 0 1.5rem;overflow-wrap:anywhere}"
    "code,.iri{color:#595959;overflow-wrap:anywhere}textarea{width:100%;min-height:12rem;font:.95rem monospace}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#9cc4ff}code,.iri{color:#b0b0b0}}"
)
"""The style sheet of these pages; the content policy names its hash."""

POLICY = (
    f"default-src 'none'; style-src 'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The content policy of these pages."""

_RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_WORDS = {
    "en": {
        "said": "What is said of it",
        "where": "Where it is named",
        "as": "The same as",
        "endpoint": "Endpoint",
        "explored": "Open it in the explorer",
    },
    "tr": {
        "said": "Hakkında söylenenler",
        "where": "Anıldığı yerler",
        "as": "Aynısı",
        "endpoint": "Uç nokta",
        "explored": "Gezginde aç",
    },
}


def entity(found: Description, base: str, *, title: str, language: str) -> str:
    """Write the page of one thing."""
    words = _WORDS[language if language in _WORDS else "en"]
    name = found.labels.get(found.iri)
    heading = name.value if name else found.iri
    formats = " · ".join(
        f'<a rel="alternate" type="{media}" href="?format={short}">{label}</a>'
        for short, media, label in (
            ("ttl", "text/turtle", "Turtle"),
            ("jsonld", "application/ld+json", "JSON-LD"),
            ("nt", "application/n-triples", "N-Triples"),
            ("rdfxml", "application/rdf+xml", "RDF/XML"),
        )
    )
    body = (
        f'<h1{_language(name)}>{_text(heading)}</h1>\n<p class="iri">{_text(found.iri)}</p>\n'
        f"<p>{words['as']}: {formats}</p>\n{_explored(found, base, language)}"
        f"<h2>{words['said']}</h2>\n{_groups(found.outgoing, found.labels, base)}"
        f"<h2>{words['where']}</h2>\n"
        f"{_groups(((predicate, NamedNode(subject)) for predicate, subject in found.incoming), found.labels, base)}"
    )
    return page(f"{heading} – {title}", body, language=language if language in _WORDS else "en")


_EXPLORED = {"en": "Open it in the explorer", "tr": "Gezginde aç"}
_VIEWS = {"Entity": "entity/", "Claim": "", "Document": ""}


def _explored(found: Description, base: str, language: str) -> str:
    """Lead to what the explorer shows of an entity, claim or document; other things have no view."""
    kinds = {
        term.value.rpartition("#")[2]
        for name, term in found.outgoing
        if name.endswith("#type") and isinstance(term, NamedNode)
    }
    view = next((_VIEWS[kind] for kind in _VIEWS if kind in kinds), None)
    if view is None or not found.iri.startswith(base):
        return ""
    place = view + quote(found.iri[len(base) :], safe="/").replace("document/", "reader/", 1)
    return f'<p><a href="/#/{_text(place)}">{_EXPLORED.get(language, _EXPLORED["en"])}</a></p>\n'


def page(title: str, body: str, *, language: str = "en") -> str:
    """Put a body into a whole page; the body is markup, the title is text."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{_text(title)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def endpoint(title: str, build: str) -> str:
    """Write the page that the endpoint shows to a browser that comes without a query."""
    body = (
        f"<h1>SPARQL</h1>\n<p>{_text(title)} · build <code>{_text(build)}</code></p>\n"
        '<form method="get" action="sparql"><p><label for="query">Query</label></p>\n'
        '<textarea id="query" name="query" spellcheck="false" required>'
        "SELECT ?treaty ?label {\n  ?treaty a kg:Treaty ; rdfs:label ?label\n}</textarea>\n"
        '<p><button type="submit">Run</button></p></form>\n'
        '<p><a href=".well-known/void">VoID</a> · <a href="store">all graphs</a></p>\n'
    )
    return page(f"SPARQL – {title}", body)


def without_explorer(title: str, language: str) -> str:
    """Write the page at the front where the explorer's own page has not been built."""
    tongue = language if language in _FRONT else "en"
    what, how = _FRONT[tongue]
    links = " · ".join(
        f'<a href="/{path}">{name}</a>'
        for path, name in (("sparql", "SPARQL"), (".well-known/void", "VoID"), ("api/openapi.json", "OpenAPI"))
    )
    name = _text(title or "Muahede")
    return page(title or "Muahede", f"<h1>{name}</h1>\n<p>{what}</p>\n<p>{links}</p>\n<p>{how}</p>\n", language=tongue)


_FRONT = {
    "en": (
        "This server answers queries and shows a page for every entity and claim.",
        "The explorer's page is not built: <code>make run</code> in a checkout of the program builds it.",
    ),
    "tr": (
        "Bu sunucu sorguları yanıtlar, her varlık ve her iddia için bir sayfa gösterir.",
        "Gezginin sayfası oluşturulmamış: programın kaynağında <code>make run</code> oluşturur.",
    ),
}


def _groups(pairs: Iterable[tuple[str, Term]], labels: Mapping[str, Literal], base: str) -> str:
    ordered = sorted(pairs, key=lambda pair: (pair[0] != _RDFS_LABEL, _name(pair[0], labels), _sort(pair[1], labels)))
    pieces = ["<dl>\n"]
    for predicate, group in itertools.groupby(ordered, key=lambda pair: pair[0]):
        pieces.append(f"<dt>{_link(predicate, labels, base)}</dt>\n")
        pieces.extend(f"<dd>{_term(each, labels, base)}</dd>\n" for _, each in group)
    return "".join((*pieces, "</dl>\n"))


def _sort(term: Term, labels: Mapping[str, Literal]) -> str:
    return _name(term.value, labels) if isinstance(term, NamedNode) else str(term)


def _term(term: Term, labels: Mapping[str, Literal], base: str) -> str:
    if isinstance(term, NamedNode):
        return _link(term.value, labels, base)
    if isinstance(term, Literal):
        return f"<span{_language(term)}>{_text(term.value)}</span>"
    return f"<code>{_text(str(term))}</code>"


def _link(iri: str, labels: Mapping[str, Literal], base: str) -> str:
    """Link a thing of this graph to its page here, anything else to where its IRI leads if that is on the web."""
    name = f"<span{_language(labels.get(iri))}>{_text(_name(iri, labels))}</span>"
    if iri.startswith(base) and "#" not in iri and len(iri) > len(base):
        return f'<a href="/{_text(quote(iri[len(base) :], safe="/%:@!$&()*+,;=~"))}">{name}</a>'
    if iri.startswith(("https://", "http://")):
        return f'<a rel="noreferrer" href="{_text(iri)}">{name}</a>'
    return name


def _name(iri: str, labels: Mapping[str, Literal]) -> str:
    label = labels.get(iri)
    return label.value if label else iri


def _language(literal: Literal | None) -> str:
    return f' lang="{_text(literal.language)}"' if literal is not None and literal.language else ""


def _text(text: str) -> str:
    return html.escape(text, quote=True)
