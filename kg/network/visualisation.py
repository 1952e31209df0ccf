"""The network as one self-contained page: pyvis holds nodes and edges, vis-network draws them, nothing is requested.

Owns the page's content; positions and looks are :mod:`kg.network.layout`, the page's own code stands in
``resources/pages``. pyvis' own template is not used: it asks a host for Bootstrap, and lets headings and options
execute script. Ours is rendered by pyvis with escaping on, under a content security policy that allows our scripts by
hash and no request.

For :mod:`kg.building.pipeline`: ``page(network, title=project.title, languages=project.languages) -> bytes`` of
network.html, where ``network`` is a selected :class:`kg.network.projection.Network`.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any

from kg.model import Name
from kg.network import layout, overlaps
from kg.network.plots import bent
from kg.network.projection import Ground, Network, Node, Projection, Tie, weight_of
from kg.wording import LANGUAGES, WORDS, interface_language

PAGES = resources.files("kg") / "resources" / "pages"
NOTHING = "'none'"
_MANY = 1_000  # edges above which the picture is drawn without curves and without edges while it is dragged
_DASHES = {"friendly": None, "neutral": [2, 4], "hostile": [9, 5]}
_PATHS = {
    "dot": "M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z",
    "square": "M-5.5 -5.5H5.5V5.5H-5.5Z",
    "triangle": "M0 -6.5L6.5 5H-6.5Z",
    "triangleDown": "M0 6.5L6.5 -5H-6.5Z",
    "diamond": "M0 -7L7 0L0 7L-7 0Z",
    "hexagon": "M-6.5 0L-3.2 -5.6H3.2L6.5 0L3.2 5.6H-3.2Z",
    "star": "M0 -7L1.9 -2.2L7 -2.1L3 1.1L4.4 6L0 3.2L-4.4 6L-3 1.1L-7 -2.1L-1.9 -2.2Z",
}


def page(
    network: Network,
    *,
    title: str = "",
    languages: tuple[str, ...] = LANGUAGES,
    report: str | None = None,
    places: layout.Places | None = None,
) -> bytes:
    """Draw a selected network as a page that needs nothing beside itself.

    ``report`` is a page to link to; ``places`` are those of :func:`kg.network.layout.positions`, where they are known
    already.
    """
    language = interface_language(languages)
    words = WORDS[language]
    heading = f"{title} · {words['network']}" if title else words["network"]
    stylesheet, program = own("network.css"), own("network.js")
    engine = _engine()
    drawing = _drawing(network, languages, places)
    drawing.templateEnv = environment(
        {
            "language": language,
            "caption": heading,
            "report": report,
            "policy": network.policy,
            "projection": str(network.projection or Projection(actors_only=False)),
            "policy_of_content": content_policy(scripts=(engine, program), styles=(stylesheet,)),
            "content": _content(network, language),
            "stylesheet": trusted(stylesheet),
            "engine": trusted(engine),
            "program": trusted(program),
        }
    )
    drawing.path = "network.html.j2"
    return str(drawing.generate_html(name="network.html")).encode("utf-8", "replace")


def content_policy(*, scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Say what the page may do: run these scripts, wear these styles, show images of its own, and nothing else."""
    allowed = " ".join(map(_hash, scripts))
    worn = " ".join(map(_hash, styles))
    return (
        f"default-src 'none'; script-src {allowed or NOTHING}; style-src {worn}; img-src data:; "
        "connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def own(name: str) -> str:
    """Read a file of our pages."""
    return (PAGES / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _engine() -> str:
    """Give vis-network as pyvis brings it."""
    text = (resources.files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")
    text = re.sub(r"\n?//# sourceMappingURL=.*", "", text.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub(r"<(?=/script|script|!--)", r"\\x3c", text, flags=re.IGNORECASE)


def trusted(text: str) -> Any:  # noqa: ANN401 -- markupsafe's text
    """Mark our own code and style as not to be escaped."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 -- read from our own package and pyvis', never from the data


def environment(values: Mapping[str, Any]) -> Any:  # noqa: ANN401 -- jinja2's environment
    """Make the templates of our pages ready: everything escaped, nothing undefined, ``values`` known to all."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("kg", "resources/pages"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.globals.update(values)
    environment.filters["safe_json"] = _escaped
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": False}
    return environment


def _escaped(written: str) -> Any:  # noqa: ANN401 -- markupsafe's text
    """Put JSON that pyvis has written between script tags, where ``<`` must not stand."""
    return trusted(json.dumps(json.loads(written)).replace("<", "\\u003c").replace("&", "\\u0026"))


# --- what pyvis is given ----------------------------------------------------------------------------------------------


def _drawing(  # pyvis has no types
    network: Network, languages: tuple[str, ...], places: layout.Places | None
) -> Any:  # noqa: ANN401 -- as above
    """Fill a pyvis network: its own ways of adding are quadratic, and its default physics never rests."""
    from pyvis.network import Network as Drawing

    drawing = Drawing(directed=True, cdn_resources="in_line")
    labels = {node.id: node.label(*languages) for node in network.nodes.values()}
    places = places or layout.positions(network, labels)
    degrees = Counter(end for tie in network.ties for end in (tie.subject, tie.object))
    looks = layout.looks(network)
    drawing.nodes = [
        {
            "id": node.id,
            "label": overlaps.wrapped(labels[node.id]),
            "shape": looks[node.kind].shape,
            "size": round(7 + 2.4 * degrees[node.id] ** 0.5, 1),
            "x": places[node.id][0],
            "y": places[node.id][1],
        }
        for node in network.nodes.values()
    ]
    drawing.node_ids = [node["id"] for node in drawing.nodes]
    many = len(network.ties) > _MANY
    loops = ((tie, 0.0) for tie in network.ties if tie.subject == tie.object)
    edges = (_edge(network, tie, bend, straight=many) for tie, bend in (*bent(network.ties), *loops))
    drawing.edges = sorted(edges, key=lambda edge: str(edge["id"]))
    drawing.options = _options(many=many)
    return drawing


def _edge(network: Network, tie: Tie, bend: float, *, straight: bool) -> dict[str, Any]:
    projection = network.projection or Projection()
    curve = {"enabled": True, "type": "curvedCW" if bend > 0 else "curvedCCW", "roundness": round(abs(bend), 3)}
    edge: dict[str, Any] = {
        "id": tie.id,
        "from": tie.subject,
        "to": tie.object,
        "width": round(1 + 0.8 * min(weight_of(tie, projection.weight), 8), 1),
        "arrows": "" if tie.symmetric else "to",
        "dashes": _DASHES[_sign(tie.sign)] or False,
        "smooth": False if straight or not bend else curve,
    }
    return {**edge, "label": "≠"} if tie.contested else edge


def _sign(sign: int) -> str:
    return "friendly" if sign > 0 else "hostile" if sign < 0 else "neutral"


def _options(*, many: bool) -> dict[str, Any]:
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "keyboard": {"enabled": False},
            "multiselect": False,
            "hideEdgesOnDrag": many,
            "hideEdgesOnZoom": many,
        },
        "nodes": {
            "borderWidth": 1,
            "borderWidthSelected": 4,
            "font": {"size": 14, "strokeWidth": 4, "face": "system-ui, Segoe UI, Noto Sans, DejaVu Sans, sans-serif"},
            "scaling": {"label": {"drawThreshold": 1}},
        },
        "edges": {
            "arrows": {"to": {"scaleFactor": 0.5}},
            "arrowStrikethrough": False,
            "selectionWidth": 1.5,
            "hoverWidth": 0.8,
            "font": {"size": 17, "strokeWidth": 4},
        },
    }


# --- what the page's own code is given --------------------------------------------------------------------------------


def _content(network: Network, language: str) -> dict[str, Any]:
    """Collect what stands behind nodes and edges; each claim once."""
    claims: dict[str, int] = {}
    listed: list[dict[str, Any]] = []
    for tie in network.ties:
        for ground in (*tie.grounds, *tie.against):
            if ground.iri not in claims:
                claims[ground.iri] = len(listed)
                listed.append(_claim(ground))
    projection = network.projection or Projection()
    return {
        "language": language,
        "words": WORDS,
        "shapes": _PATHS,
        "dashes": _DASHES,
        "kinds": _kinds(network),
        "nodes": [_node(node) for node in network.nodes.values()],
        "relations": {tie.predicate: _relation(tie) for tie in network.ties},
        "ties": [
            {
                "id": tie.id,
                "subject": tie.subject,
                "object": tie.object,
                "relation": tie.predicate,
                "weight": weight_of(tie, projection.weight),
                "claims": [claims[ground.iri] for ground in tie.grounds],
                "against": [claims[ground.iri] for ground in tie.against],
            }
            for tie in network.ties
        ],
        "claims": listed,
        "names": _names(network, listed),
    }


def _kinds(network: Network) -> dict[str, dict[str, Any]]:
    """Give the kinds in the order of the legend."""
    labels = {node.kind: dict(node.kind_labels) for node in network.nodes.values()}
    return {
        kind: {"labels": labels[kind], "colour": look.colour, "shape": look.shape}
        for kind, look in layout.looks(network).items()
    }


def _node(node: Node) -> dict[str, Any]:
    known = {"id": node.id, "kind": node.kind, "labels": dict(node.labels)}
    days = {"earliest": node.earliest, "latest": node.latest}
    return {**known, **{side: day.isoformat() for side, day in days.items() if day}}


def _relation(tie: Tie) -> dict[str, Any]:
    return {"labels": dict(tie.labels), "family": tie.family, "sign": tie.sign, "symmetric": tie.symmetric}


def _claim(ground: Ground) -> dict[str, Any]:
    pages = (*ground.pages, *("" for _ in ground.quotations))
    documents = (*ground.documents, *("" for _ in ground.quotations))
    translations = (*ground.translations, *(() for _ in ground.quotations))
    return {
        "claimants": list(ground.claimants),
        "reportedBy": ground.reported_by,
        "certainty": ground.certainty,
        "date": ground.edtf,
        "earliest": ground.earliest.isoformat() if ground.earliest else None,
        "latest": ground.latest.isoformat() if ground.latest else None,
        "cites": list(ground.cites),
        "quotations": [
            {"text": text, "page": page_, "document": document, **_translated(names)}
            for text, page_, document, names in zip(ground.quotations, pages, documents, translations, strict=False)
        ],
    }


def _translated(names: tuple[Name, ...]) -> dict[str, dict[str, str]]:
    return {"translations": {name.language or "": name.text for name in names}} if names else {}


def _names(network: Network, claims: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """Give the labels of all that the ties refer to, and of nothing else."""
    wanted = {tie.family for tie in network.ties}
    for claim in claims:
        wanted.update(claim["claimants"], claim["cites"], [claim["reportedBy"]] if claim["reportedBy"] else [])
        wanted.update(quotation["document"] for quotation in claim["quotations"])
    return {name: dict(network.names[name]) for name in sorted(wanted) if name in network.names}
