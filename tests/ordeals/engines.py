"""A SPARQL engine that is killed while ``kg build --store`` fills it, and a build that is killed meanwhile."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ordeals.builds import change, fresh, prepared
from ordeals.program import LONGEST, Kind, begun, ended_well, hold, home, state

_ASKED = "SELECT ?claim ?certainty { ?claim kg:certainty ?certainty } ORDER BY ?claim"
_STAGED = 'SELECT (COUNT(*) AS ?left) { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "urn:kg:upload:")) }'


def engine_killed(draw: random.Random, folder: Path) -> None:
    """The engine, or the build that fills it, is killed: it has the old or the new graphs, and the next build the new."""
    program = shutil.which("oxigraph") or shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if program is None:
        return
    project, port = fresh(folder), _free_port()
    address = f"http://127.0.0.1:{port}/"
    build = ("-p", project, "build", "--store", address)
    shutil.copytree(_filled(program), folder / "engine")
    with _engine(program, folder, port):
        old = _answer(project, address)
    change(project)
    of_engine = draw.random() < 0.5
    with _engine(program, folder, port) as engine:
        building = begun(*build, large=True)
        time.sleep(draw.uniform(0.3, 2 * prepared(large=True).course.lasts))
        if of_engine:
            engine.kill()
        elif building.poll() is None:
            os.killpg(building.pid, 9)
        building.wait(timeout=LONGEST)
        hold(building.returncode in (0, 1, -9), f"the build ended with {building.returncode}")
    output = state(project / "output")
    hold(output in (prepared(large=True).before, prepared(large=True).after), "the output is a mixture")
    with _engine(program, folder, port):
        found = _answer(project, address)
        ended_well(*build, large=True)
        new = _answer(project, address)
        hold(new != old, "the build changes nothing: the lane tests nothing")
        hold(found in (old, new), "the engine has a mixture")
        left = ended_well("-p", project, "query", _STAGED, "--store", address, "--format", "csv")
        hold(left.split() == ["left", "0"], f"what was put beside is left there: {left}")


@lru_cache(maxsize=1)
def _filled(program: str) -> Path:
    """Fill an engine once, and give the folder that it leaves."""
    made, port = home(), _free_port()
    with _engine(program, made, port):
        ended_well("-p", fresh(made), "build", "--store", f"http://127.0.0.1:{port}/", large=True)
    return made / "engine"


def _answer(project: Path, address: str) -> str:
    return ended_well("-p", project, "query", _ASKED, "--store", address, "--format", "csv")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextlib.contextmanager
def _engine(program: str, folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    command = [program, "serve", "-l", str(folder / "engine"), "-b", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            hold(process.poll() is None, "the engine does not start")
            time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait()


KINDS: dict[str, Kind] = {"engine": engine_killed}
