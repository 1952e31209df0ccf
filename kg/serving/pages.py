"""Pages: of a thing, plain or as what the explorer's page says without script; and of the endpoint.

Text from the graph is always text, never markup. Owns no query.
"""

from __future__ import annotations

import base64
import hashlib
import html
import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from kg.explorer import page as explorer
from kg.ontology import terms
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

_RDFS_LABEL = terms.RDFS + "label"
_WORDS = {
    "en": {
        "said": "What is said of it",
        "where": "Where it is named",
        "as": "The same as",
        "more": "… and {n} more, in the other formats",
    },
    "tr": {
        "said": "Hakkında söylenenler",
        "where": "Anıldığı yerler",
        "as": "Aynısı",
        "more": "… ve {n} daha, öteki biçimlerde",
    },
}


def entity(found: Description, base: str, *, title: str, language: str) -> str:
    """Write the plain page of one thing."""
    tongue = language if language in _WORDS else "en"
    return page(f"{heading(found)} – {title}", _about(found, base, tongue), language=tongue)


def explored(found: Description, base: str, *, title: str, language: str) -> bytes:
    """Write the explorer's page of one thing, with all that the plain one says in it for who runs no script."""
    tongue = language if language in _WORDS else "en"
    return explorer.served(
        title=f"{heading(found)} · {title}",
        language=tongue,
        head="".join(f'<link rel="alternate" type="{media}" href="?format={short}">\n' for short, media, _ in _FORMATS),
        body=f'<main class="view plain-page">\n{_about(found, base, tongue)}</main>',
    )


def has_view(found: Description, base: str) -> bool:
    """Tell whether the explorer shows things of this kind: entities, claims and documents of the graph."""
    kinds = {term.value for name, term in found.outgoing if name == terms.RDF + "type" and isinstance(term, NamedNode)}
    return found.iri.startswith(base) and not kinds.isdisjoint(_VIEWED)


_VIEWED = frozenset(terms.KG + name for name in ("Entity", "Claim", "Document"))
_FORMATS = (
    ("ttl", "text/turtle", "Turtle"),
    ("jsonld", "application/ld+json", "JSON-LD"),
    ("nt", "application/n-triples", "N-Triples"),
    ("rdfxml", "application/rdf+xml", "RDF/XML"),
)


def heading(found: Description) -> str:
    """Give the name of a thing, else its IRI."""
    name = found.labels.get(found.iri)
    return name.value if name else found.iri


def _about(found: Description, base: str, language: str) -> str:
    """Say what the graph says of one thing, as markup."""
    words = _WORDS[language]
    formats = " · ".join(
        f'<a rel="alternate" type="{media}" href="?format={short}">{label}</a>' for short, media, label in _FORMATS
    )
    incoming = ((predicate, NamedNode(subject)) for predicate, subject in found.incoming)
    names = _Names(found.labels, base, language)
    return (
        f"<h1{_language(found.labels.get(found.iri))}>{_text(heading(found))}</h1>\n"
        f'<p class="iri">{_text(found.iri)}</p>\n<p>{words["as"]}: {formats}</p>\n'
        f"<h2>{words['said']}</h2>\n{_groups(found.outgoing, names)}"
        f"<h2>{words['where']}</h2>\n{_groups(incoming, names)}"
    )


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


@dataclass(frozen=True, slots=True)
class _Names:
    """How things are called on a page, and where their pages are."""

    labels: Mapping[str, Literal]
    base: str
    language: str

    def name(self, iri: str) -> str:
        label = self.labels.get(iri)
        return label.value if label else _PROPERTIES.get(iri, {}).get(self.language, iri)

    def link(self, iri: str) -> str:
        """Link a thing of this graph to its page here, anything else to where its IRI leads if that is on the web."""
        name = f"<span{_language(self.labels.get(iri))}>{_text(self.name(iri))}</span>"
        if iri.startswith(self.base) and "#" not in iri and len(iri) > len(self.base):
            return f'<a href="/{_text(quote(iri[len(self.base) :], safe="/%:@!$&()*+,;=~"))}">{name}</a>'
        if iri.startswith(("https://", "http://")):
            return f'<a rel="noreferrer" href="{_text(iri)}">{name}</a>'
        return name

    def term(self, term: Term) -> str:
        if isinstance(term, NamedNode):
            return self.link(term.value)
        if isinstance(term, Literal):
            return f"<span{_language(term)}>{_text(term.value)}</span>"
        return f"<code>{_text(str(term))}</code>"


_MOST = 200
"""Values of one property that a page shows; the other formats have all."""
_PROPERTIES = {
    _RDFS_LABEL: {"en": "name", "tr": "ad"},
    terms.RDF + "type": {"en": "kind", "tr": "tür"},
    terms.RDFS + "comment": {"en": "description", "tr": "açıklama"},
    terms.SKOS + "altLabel": {"en": "other names", "tr": "öteki adları"},
    terms.SKOS + "note": {"en": "remark", "tr": "not"},
    terms.OWL + "sameAs": {"en": "the same as", "tr": "aynısı"},
    terms.DCTERMS + "bibliographicCitation": {"en": "citation", "tr": "künye"},
    terms.DCTERMS + "license": {"en": "licence", "tr": "lisans"},
    terms.DCTERMS + "source": {"en": "source", "tr": "kaynak"},
}
"""Names of the properties of others that our graphs use, which these do not define."""


def _groups(pairs: Iterable[tuple[str, Term]], names: _Names) -> str:
    ordered = sorted(pairs, key=lambda pair: (pair[0] != _RDFS_LABEL, names.name(pair[0]), _sort(pair[1], names)))
    pieces = ["<dl>\n"]
    for predicate, group in itertools.groupby(ordered, key=lambda pair: pair[0]):
        values = [each for _, each in group]
        pieces.append(f"<dt>{names.link(predicate)}</dt>\n")
        pieces.extend(f"<dd>{names.term(each)}</dd>\n" for each in values[:_MOST])
        if len(values) > _MOST:
            pieces.append(f"<dd>{_WORDS[names.language]['more'].format(n=len(values) - _MOST)}</dd>\n")
    return "".join((*pieces, "</dl>\n"))


def _sort(term: Term, names: _Names) -> str:
    return names.name(term.value) if isinstance(term, NamedNode) else str(term)


def _language(literal: Literal | None) -> str:
    return f' lang="{_text(literal.language)}"' if literal is not None and literal.language else ""


def _text(text: str) -> str:
    return html.escape(text, quote=True)
