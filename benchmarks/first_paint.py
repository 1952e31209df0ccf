"""First paint of a large network: our page against a bare sigma page and a pyvis page of the same graph.

python benchmarks/first_paint.py [NODES TIES [ROUNDS]]: the median of the rounds; only the ratios mean something.
Needs Chromium and the built page.
"""

from __future__ import annotations

import contextlib
import io
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
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
    """As its users make it: nodes and edges as it keeps them, each at its place, physics off, all else as it comes."""
    from pyvis.network import Network

    drawing = Network(directed=True, cdn_resources="in_line")
    drawing.nodes = [
        {"id": p["id"], "label": p["id"], "x": p["x"], "y": p["y"], "shape": "dot", "size": 6} for p in places
    ]
    drawing.node_ids = [each["id"] for each in drawing.nodes]
    drawing.edges = [{"id": t["id"], "from": t["subject"], "to": t["object"], "arrows": "to"} for t in lines]
    drawing.toggle_physics(False)
    return drawing.generate_html().encode()


def measure(content: bytes, folder: Path, address: str = "") -> float:
    """Give the milliseconds from asking for the page until the browser shows the network.

    The same for all, and nothing in the pages helps: the browser is asked for what it shows, again and again, until the
    middle of it is drawn on.
    """
    from playwright.sync_api import Error, sync_playwright

    path = folder / "page.html"
    path.write_bytes(content)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        tab = opened.new_page(viewport={"width": 1280, "height": 860})
        tab.route("**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort())
        begun = time.perf_counter()
        tab.goto(path.as_uri() + address, wait_until="commit")
        while True:
            with contextlib.suppress(Error):  # a page that has only begun cannot be looked at yet
                if drawn(tab.screenshot(timeout=LONGEST, clip=MIDDLE)) >= LEAST:
                    break
            tab.wait_for_timeout(20)
        taken = 1000 * (time.perf_counter() - begun)
        opened.close()
    return taken


MIDDLE = {"x": 500, "y": 300, "width": 400, "height": 300}
LONGEST = 300_000  # milliseconds
LEAST = 5_000  # of the 120,000 pixels in the middle


def drawn(shown: bytes) -> int:
    """Count the pixels that are not white, as the ground of all the pages is."""
    from PIL import Image

    return sum(Image.open(io.BytesIO(shown)).convert("L").histogram()[:240])


def main() -> None:
    given = [int(text) for text in sys.argv[1:4]]
    nodes, ties, rounds = (*given, *(20_000, 60_000, 3)[len(given) :])
    places, lines = graph(nodes, ties)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = page.offline(Made(places, lines), [], title="made", languages=("en",))  # type: ignore[arg-type]
        pages = {
            "ours": (ours, ""),
            "ours, all of it": (ours, "#/network?top=0"),
            "bare sigma": (bare(places, lines, folder), ""),
            "pyvis": (pyvis(places, lines), ""),
        }
        runs = [{what: measure(*each[:1], folder, each[1]) for what, each in pages.items()} for _ in range(rounds)]
    found = {what: statistics.median(run[what] for run in runs) for what in pages}
    for what, milliseconds in found.items():
        opening, everything = (found[which] / milliseconds for which in ("ours", "ours, all of it"))
        ratios = f"ours / it: {opening:5.2f}   all of ours / it: {everything:5.2f}"
        print(f"{what:16} {milliseconds / 1000:6.2f} s   {ratios}")
    for what, most in PROMISED.items():
        assert found["ours"] <= most * found[what], what


if __name__ == "__main__":
    main()
