"""A server of our own on loopback, for the tests: started as a user starts it, ended as a user ends it."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from kg import store

ROOT = Path(__file__).parent.parent
BASE = "https://w3id.org/muahede/"


@dataclass(frozen=True, kw_only=True)
class Running:
    """A running server."""

    address: str
    process: subprocess.Popen[str]

    def workers(self) -> list[int]:
        """Find the processes of its workers."""
        found = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return [int(line) for line in found.stdout.split()]


@contextlib.contextmanager
def running(folder: Path, *options: str, project: Path | None = None) -> Iterator[Running]:
    """Serve a store on a free port."""
    named = ["--project", str(project)] if project else []
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", *named, "serve", "--port", "0", "--store", str(folder), *options],
        cwd=folder.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        said = process.stderr.readline()
        address = re.search(r"http://\S+/", said)
        assert address, said + process.stderr.read()
        yield Running(address=address[0].rstrip("/"), process=process)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        finally:
            process.stderr.close()


def made(folder: Path, nquads: bytes) -> Path:
    """Make the store of a build in ``folder/output/store``."""
    place = folder / "output" / "store"
    store.create(place, [nquads])
    return place


def asked(server: Running, query: str, **headers: str) -> httpx.Response:
    """Ask by POST."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.post(
        f"{server.address}/sparql",
        verify=False,  # there is nothing to verify on loopback, and loading certificates takes longer than a query
        content=query.encode(),
        headers={"content-type": "application/sparql-query", **named},
        timeout=30,
    )
