"""First paint of a large network: our page against a bare sigma page and a pyvis page of the same graph.

python benchmarks/first_paint.py [NODES TIES]: only the ratios mean something. Needs Chromium and the built page.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from kg.explorer import page

WEB = page.BUILT.parent / "web"
PROMISED = {"bare sigma": 1.5, "pyvis": 1 / 8}


def graph(nodes: int, ties: int) -> tuple[list[dict], list[dict]]:
    lots = random.Random(1921)
    places = [
        {"id": f"person/p{n}", "x": lots.randrange(20_000), "y": lots.randrange(20_000), "actor": True}
        for n in range(nodes)
    ]
    lines = [
        {"id": f"t{n}", "subject": f"person/p{lots.randrange(nodes)}", "relation": "wroteTo", "witnesses": 1}
        | {"object": f"person/p{lots.randrange(nodes)}", "certainty": "certain", "policies": ["accepted"]}
        for n in range(ties)
    ]
    return places, lines


class Made:
    """Records of a graph that is made up, as the offline page takes them."""

    def __init__(self, places: list[dict], lines: list[dict]) -> None:
        people = [
            {"id": each["id"], "kind": "Person", "broad": "Person", "labels": {"en": each["id"]}} for each in places
        ]
        looks = {"Person": {"colour": "#0072B2", "shape": "circle"}}
        about = {"title": "made", "base": "https://example.org/", "languages": ["en"], "policy": "accepted"}
        terms = {"classes": [], "families": [], "properties": [], "looks": {"kinds": looks, "broad": looks}}
        self._whole = {
            "project": {**about, "policies": [{"id": "accepted"}], "counts": {}, "prefixes": {}},
            "vocabulary": {
                **terms,
                "relations": [{"id": "wroteTo", "family": "correspondence", "labels": {"en": "wrote to"}}],
            },
            "entities": people,
            "network": {"policy": "accepted", "measures": [], "nodes": places, "ties": lines},
        }

    def whole(self, name: str) -> object:
        return self._whole.get(name, [])

    def all(self, name: str) -> dict:
        del name
        return {}


BARE = """import Graph from "graphology"; import Sigma from "sigma";
const data = JSON.parse(document.getElementById("data").textContent);
const graph = new Graph({ multi: true });
for (const node of data.nodes) graph.addNode(node.id, { x: node.x, y: -node.y, size: 4, label: node.id });
for (const tie of data.ties) graph.addEdge(tie.subject, tie.object);
new Sigma(graph, document.getElementById("box"));
requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = performance.now(); }));
"""


def bare(places: list[dict], lines: list[dict], folder: Path) -> bytes:
    source = WEB / "src" / "bare-benchmark.js"
    source.write_text(BARE)
    try:
        command = ["node_modules/.bin/esbuild", str(source), "--bundle", "--minify", f"--outfile={folder / 'bare.js'}"]
        subprocess.run([*command, "--log-level=error"], cwd=WEB, check=True)
    finally:
        source.unlink()
    data = json.dumps({"nodes": places, "ties": lines})
    code = (folder / "bare.js").read_text()
    head = '<!DOCTYPE html><div id="box" style="height:700px"></div><script type="application/json" id="data">'
    return f"{head}{data}</script><script>{code}</script>".encode()


def pyvis(places: list[dict], lines: list[dict]) -> bytes:
    from pyvis.network import Network

    drawing = Network(directed=True, cdn_resources="in_line")
    drawing.nodes = [
        {"id": p["id"], "label": p["id"], "x": p["x"], "y": p["y"], "shape": "dot", "size": 6} for p in places
    ]
    drawing.node_ids = [each["id"] for each in drawing.nodes]
    drawing.edges = [{"id": t["id"], "from": t["subject"], "to": t["object"]} for t in lines]
    drawing.options = {"physics": {"enabled": False}, "layout": {"improvedLayout": False}}
    hook = 'network.once("afterDrawing", () => { window.painted = performance.now(); });'
    return drawing.generate_html().replace("return network;", f"{hook} return network;").encode()


def measure(content: bytes, folder: Path, address: str = "") -> float:
    from playwright.sync_api import sync_playwright

    path = folder / "page.html"
    path.write_bytes(content)
    ready = "() => window.painted ?? (document.querySelector('.canvas[data-named]') ? performance.now() : null)"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        tab = opened.new_page(viewport={"width": 1280, "height": 860})
        tab.goto(path.as_uri() + address, wait_until="commit")
        while (painted := tab.evaluate(ready)) is None:
            tab.wait_for_timeout(20)
        opened.close()
    return float(painted)


def main() -> None:
    nodes, ties = map(int, sys.argv[1:3] or (20_000, 60_000))
    places, lines = graph(nodes, ties)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = page.offline(Made(places, lines), [], title="made", languages=("en",))  # type: ignore[arg-type]
        found = {"ours": measure(ours, folder), "ours, all of it": measure(ours, folder, "#/network?top=0")}
        found["bare sigma"] = measure(bare(places, lines, folder), folder)
        found["pyvis"] = measure(pyvis(places, lines), folder)
    for what, milliseconds in found.items():
        print(f"{what:16} {milliseconds / 1000:6.2f} s   ours / it: {found['ours'] / milliseconds:5.2f}")
    for what, most in PROMISED.items():
        assert found["ours"] <= most * found[what], what


if __name__ == "__main__":
    main()
