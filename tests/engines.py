"""Other SPARQL engines on loopback, in folders that end with the test: `oxigraph serve`, and Debian's Virtuoso 7."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest


@dataclass(frozen=True, kw_only=True)
class Engine:
    """A running engine: its address, and what the environment must say so that it may be changed."""

    name: str
    address: str
    process: subprocess.Popen[bytes]
    environment: dict[str, str] = field(default_factory=dict)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextlib.contextmanager
def oxigraph(folder: Path, *, large: bool = False) -> Iterator[Engine]:
    """Start `oxigraph serve`, as its documentation says; it needs nothing more for a ``large`` graph."""
    del large
    program = shutil.which("oxigraph") or shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("there is no `oxigraph` on this machine (pip install oxigraph)")
    address = f"127.0.0.1:{free_port()}"
    with _running([program, "serve", "-l", str(folder / "data"), "-b", address], folder, address) as process:
        yield Engine(name="oxigraph", address=f"http://{address}/", process=process)


_VIRTUOSO = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
ErrorLogLevel = 7
FileExtend = 200
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
FileExtend = 200
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
CheckpointInterval = 0
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 8
[SPARQL]
ResultSetMaxRows = {rows}
MaxQueryExecutionTime = {seconds}
"""
_SMALL = {"buffers": 4000, "dirty": 3000, "rows": 100_000, "seconds": 60}


@contextlib.contextmanager
def virtuoso(folder: Path, *, large: bool = False, pages: int = 170_000) -> Iterator[Engine]:
    """Start Virtuoso with a database of its own, and the password that a fresh one has.

    For a ``large`` graph it gets so many ``pages`` of 8 KB (170,000, as its documentation says of a machine with 2 GB to
    spare), and may answer with more rows for longer.
    """
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("there is no Virtuoso on this machine (apt-get install virtuoso-opensource)")
    address = f"127.0.0.1:{free_port()}"
    bounds = {"buffers": pages, "dirty": pages * 3 // 4, "rows": 2_000_000, "seconds": 600} if large else _SMALL
    settings = _VIRTUOSO.format(folder=folder, sql=free_port(), http=address.rpartition(":")[2], **bounds)
    (folder / "virtuoso.ini").write_text(settings)
    command = [program, "+foreground", "+configfile", str(folder / "virtuoso.ini")]
    with _running(command, folder, address) as process:
        yield Engine(
            name="virtuoso",
            address=f"http://{address}/sparql",
            process=process,
            environment={"KG_STORE_USER": "dba", "KG_STORE_PASSWORD": "dba"},
        )


@contextlib.contextmanager
def _running(command: list[str], folder: Path, address: str) -> Iterator[subprocess.Popen[bytes]]:
    host, _, port = address.partition(":")
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT)
    try:
        for _ in range(3000):  # a large Virtuoso fills its memory first
            with contextlib.suppress(OSError), socket.create_connection((host, int(port)), 1):
                break
            assert process.poll() is None, (folder / "said.txt").read_text(errors="replace")
            time.sleep(0.1)
        yield process
    finally:
        process.kill()
        process.wait()
