"""How many requests a second, and at what price in CPU: `kg serve` beside other SPARQL servers, on one store.

    python benchmarks/serving.py [--store output/store] [--oxigraph PATH] [--rdflib-endpoint PYTHON] [--seconds 5]

Each server gets the same queries from wrk (one thread, eight connections) on loopback; what counts is the ratio within
one run. Servers that are not there are left out, and said to be. rdflib-endpoint is run as its documentation says, on
an rdflib graph in memory (`oxrdflib` where it is installed).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from kg import store

KG = "https://w3id.org/muahede/ontology#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
QUERIES = {
    "`ASK {}`": "ASK {}",
    "lookup, 20 rows": f"SELECT ?label {{ GRAPH ?g {{ ?who a <{KG}Treaty> ; <{LABEL}> ?label }} }} LIMIT 20",
    "5,000 rows": "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } LIMIT 5000",
}
CONNECTIONS = 8
TICKS = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def descendants(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            yield from descendants(int(child))


def cpu(pid: int) -> float:
    """CPU seconds of a process and of all that it has started, also of those that have ended."""
    total = 0
    for each in descendants(pid):
        with contextlib.suppress(OSError):
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
            total += sum(map(int, fields[11:15]))  # its own, and that of children it has waited for
    return total / TICKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What wrk measured of one server and one query."""

    rate: float
    price: float
    median: str
    last: str


NEW = """local asked = 0
request = function()
  asked = asked + 1
  return wrk.format("GET", wrk.path .. "%20%23" .. asked)
end
"""
"""Has wrk end each query in a comment of its own, so that no server has seen it before."""


def loaded(pid: int, port: int, path: str, query: str, seconds: int, *, again: bool, work: Path) -> Load:  # noqa: PLR0913 - a measurement
    """Ask for some seconds, the same ``again`` or never the same; what is not a 200 is a fault of the measurement."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", "--latency", "-H", "Accept: application/sparql-results+json"]
    if not again:
        script = work / "new.lua"
        script.write_text(NEW)
        command += ["-s", str(script)]
    address = f"http://127.0.0.1:{port}{path}?query={quote(query, safe='')}"
    subprocess.run([*command, "-d1s", address], check=True, capture_output=True)
    before = cpu(pid)
    said = subprocess.run([*command, f"-d{seconds}s", address], check=True, capture_output=True, text=True).stdout
    spent = cpu(pid) - before
    assert "Non-2xx" not in said, said
    count = int(re.search(r"(\d+) requests in", said)[1])  # type: ignore[index]
    if not count:  # none has ended in that time
        return Load(rate=0.0, price=float("inf"), median="–", last="–")
    found = dict(re.findall(r"^\s+(50|99)%\s+(\S+)", said, re.MULTILINE))
    rate = float(re.search(r"Requests/sec:\s+(\S+)", said)[1])  # type: ignore[index]
    return Load(rate=rate, price=spent / count * 1000, median=found["50"], last=found["99"])


@contextlib.contextmanager
def serving(command: list[str], port: int) -> Iterator[int]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.1)
            assert process.poll() is None, command
        yield process.pid
    finally:
        process.terminate()
        process.wait(20)


RDFLIB_ENDPOINT = """
import sys, uvicorn, rdflib
from rdflib_endpoint import SparqlEndpoint
try:
    graph = rdflib.Dataset(store="Oxigraph")
except Exception:
    graph = rdflib.Dataset()
graph.parse(sys.argv[1], format="nquads")
uvicorn.run(SparqlEndpoint(graph=graph), port=int(sys.argv[2]), log_level="critical")
"""


def servers(options: argparse.Namespace, work: Path) -> Iterator[tuple[str, list[str], int, str]]:
    port = free_port()
    command = [sys.executable, "-m", "kg", "serve", "--store", str(options.store), "--port", str(port)]
    yield "kg serve", command, port, "/sparql"
    if options.oxigraph:
        port = free_port()
        copy = work / "oxigraph"
        shutil.copytree(options.store, copy)
        address = f"127.0.0.1:{port}"
        yield (
            "oxigraph serve-read-only",
            [options.oxigraph, "serve-read-only", "-l", str(copy), "-b", address],
            port,
            "/query",
        )
    if options.rdflib_endpoint:
        port = free_port()
        dump = work / "all.nq"
        dump.write_bytes(store.serialise(store.open_read_only(options.store), "nq"))
        yield (
            "rdflib-endpoint",
            [options.rdflib_endpoint, "-c", RDFLIB_ENDPOINT, str(dump), str(port)],
            port,
            "/",
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, default=Path("output/store"))
    parser.add_argument("--oxigraph", default=shutil.which("oxigraph"))
    parser.add_argument("--rdflib-endpoint", metavar="PYTHON")
    parser.add_argument("--seconds", type=int, default=5)
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("skipped: wrk is not installed (on Debian: apt install wrk)")
    for name in ("oxigraph", "rdflib_endpoint"):
        if getattr(options, name) is None:
            print(f"left out: {name.replace('_', '-')} is not named and not found", file=sys.stderr)
    print("| server | query | requests/s | CPU ms a request | median | 99 % |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as work:
        for name, command, port, path in servers(options, Path(work)):
            with serving(command, port) as pid:
                for label, query, again in (
                    *((*each, False) for each in QUERIES.items()),
                    ("`ASK {}` again", "ASK {}", True),
                ):
                    found = loaded(pid, port, path, query, options.seconds, again=again, work=Path(work))
                    row = (name, label, f"{found.rate:,.0f}", f"{found.price:.2f}", found.median, found.last)
                    print(f"| {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()
