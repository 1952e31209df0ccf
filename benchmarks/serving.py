"""How many requests a second, and at what price in CPU: `kg serve` beside other SPARQL servers, on one store.

    python benchmarks/serving.py [--store output/store] [--oxigraph PATH] [--rdflib-endpoint PYTHON] [--seconds 3]

Each server gets the same queries from the same clients (as many connections, each asking again when it has its
answer) on loopback; what counts is the ratio within one run. Servers that are not there are left out. rdflib-endpoint
is run as its documentation says, on an rdflib graph in memory (`oxrdflib` where it is installed).
"""

from __future__ import annotations

import argparse
import asyncio
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
from pathlib import Path
from urllib.parse import quote

from kg import store

KG = "https://w3id.org/muahede/ontology#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
QUERIES = {
    "ask": "ASK {}",
    "lookup": f"SELECT ?label {{ GRAPH ?g {{ ?who a <{KG}Treaty> ; <{LABEL}> ?label }} }} LIMIT 20",
    "claims": (
        f"SELECT ?claim ?s ?o {{ GRAPH ?g {{ ?claim a <{KG}Claim> ; <{KG}subject> ?s ; <{KG}object> ?o }} }} LIMIT 500"
    ),
    "all (5,000 rows)": "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } LIMIT 5000",
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
    """CPU seconds of a process and of all that it has started."""
    total = 0
    for each in descendants(pid):
        with contextlib.suppress(OSError):
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
    return total / TICKS


async def client(port: int, path: str, query: str, until: float, found: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = (
        f"GET {path}?query={quote(query)} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        "Accept: application/sparql-results+json\r\n\r\n"
    ).encode()
    try:
        while time.monotonic() < until:
            start = time.monotonic()
            writer.write(request)
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            assert " 200 " in head.splitlines()[0], head
            await body(reader, head)
            found.append(time.monotonic() - start)
    finally:
        writer.close()


async def body(reader: asyncio.StreamReader, head: str) -> None:
    if length := re.search(r"(?im)^content-length: *(\d+)", head):
        await reader.readexactly(int(length[1]))
        return
    while size := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
        await reader.readexactly(size + 2)
    await reader.readexactly(2)


async def load(port: int, path: str, query: str, seconds: float) -> list[float]:
    found: list[float] = []
    until = time.monotonic() + seconds
    await asyncio.gather(*(client(port, path, query, until, found) for _ in range(CONNECTIONS)))
    return sorted(found)


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
    parser.add_argument("--seconds", type=float, default=3.0)
    options = parser.parse_args()
    print("| server | query | requests/s | CPU ms a request | median ms | 99 % ms |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as work:
        for name, command, port, path in servers(options, Path(work)):
            with serving(command, port) as pid:
                for label, query in QUERIES.items():
                    asyncio.run(load(port, path, query, 0.5))
                    before = cpu(pid)
                    start = time.monotonic()
                    times = asyncio.run(load(port, path, query, options.seconds))
                    wall = time.monotonic() - start
                    price = (cpu(pid) - before) / len(times) * 1000
                    middle, last = times[len(times) // 2] * 1000, times[int(len(times) * 0.99)] * 1000
                    print(f"| {name} | {label} | {len(times) / wall:.0f} | {price:.2f} | {middle:.1f} | {last:.1f} |")


if __name__ == "__main__":
    main()
