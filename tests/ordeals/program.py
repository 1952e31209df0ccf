"""Running the program, killing it, and saying what is left."""

from __future__ import annotations

import atexit
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from ordeals import watching

ROOT = Path(__file__).parent.parent.parent
LONGEST = 600
"""How many seconds any run may take."""
MOST_MEMORY = 6 * 2**30
"""How many bytes any run may ask for: what would take all that a machine has is a fault, and is not let do so."""
Kind = Callable[[random.Random, Path], None]

STRUCK = Counter[str]()
"""How many kills found the program still running."""


class BrokenError(AssertionError):
    """Something was not whole, was not said, or was not mended."""


def hold(sound: bool, what: str) -> None:
    """Hold that something is so."""
    if not sound:
        raise BrokenError(what)


def command(*words: str | Path, large: bool = False) -> list[str]:
    """Give the words of a run of the program; ``large``: every project is a large one."""
    begun = [str(Path(__file__).with_name("large.py"))] if large else ["-m", "kg"]
    return [sys.executable, *begun, *map(str, words)]


def run(*words: str | Path, limit: int | None = None, large: bool = False) -> subprocess.CompletedProcess[str]:
    """Run the program to its end; ``limit``: no file grows beyond so many bytes."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        command(*words, large=large), capture_output=True, text=True, check=False, timeout=LONGEST,
        env=environment(), preexec_fn=limited,
    )  # fmt: skip
    hold(
        "Traceback" not in done.stderr and "itself is at fault" not in done.stderr,
        f"{_named(words)}: {done.stderr[-600:]}",
    )
    hold(done.returncode in (0, 1), f"{_named(words)} ended with {done.returncode}: {done.stderr[-600:]}")
    hold(done.returncode == 0 or bool(done.stderr.strip()), f"{_named(words)}: failed, and nothing was said")
    return done


def ended_well(*words: str | Path, large: bool = False) -> str:
    """Run the program, hold that it ends well, and give what it wrote."""
    done = run(*words, large=large)
    hold(done.returncode == 0, f"{_named(words)}: {done.stderr[-600:]}")
    return done.stdout


def begun(*words: str | Path, large: bool = False) -> subprocess.Popen[bytes]:
    """Start the program, in a session of its own."""
    return subprocess.Popen(
        command(*words, large=large), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, env=environment(),
    )  # fmt: skip


def environment() -> dict[str, str]:
    """Give what the program runs in."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}


def _named(words: tuple[str | Path, ...]) -> str:
    return " ".join(str(word) for word in words if not Path(word).is_absolute() and word != "-p")


def home() -> Path:
    """Make a folder that goes when the lane ends: for what is made once."""
    made = Path(tempfile.mkdtemp(prefix="kg-torture-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


# --- killing -----------------------------------------------------------------------------------------------------------


class Course:
    """How an undisturbed run goes: how long it takes, and how many steps it takes in the folder that it writes in."""

    def __init__(self, folder: Path, *words: str | Path, large: bool = False) -> None:
        """Run it to its end."""
        began = time.monotonic()
        process = begun(*words, large=large)
        self.steps = watching.steps(folder, process)
        hold(process.wait(timeout=LONGEST) == 0, f"an undisturbed run fails: {_named(words)}")
        self.lasts = time.monotonic() - began


def killed(draw: random.Random, course: Course, folder: Path, *words: str | Path, large: bool = False) -> bool:
    """Start the program and kill it, with all that it has started; say whether it still ran.

    The moment is one of time, or that of a step: the program has just made, written, renamed or removed a file.
    """
    process = begun(*words, large=large)
    at_step = course.steps > 0 and draw.random() < 0.5
    if at_step:
        watching.steps(folder, process, most=draw.randint(1, course.steps))
    else:
        _pause(process, draw.uniform(0.05, 1.1 * course.lasts))
    running = process.poll() is None
    if running:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=LONGEST)
    STRUCK[f"{'at a step' if at_step else 'at a time'}, {'running' if running else 'ended'}"] += 1
    return running


def _pause(process: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return


# --- what is left ------------------------------------------------------------------------------------------------------


_OF_THE_MAKING = {"store", ".state"}  # their bytes differ from build to build


def state(folder: Path) -> dict[str, str]:
    """Give the hash of every file that a reader sees; the engine's own files change from build to build."""
    if not folder.is_dir():
        return {}
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and _OF_THE_MAKING.isdisjoint(path.relative_to(folder).parts)
        and not path.name.startswith(".")
    }


def remains(folder: Path) -> list[str]:
    """Give the drafts that lie about: hidden files and folders that are no locks, nor what the next build goes on from."""
    found = (path for path in folder.rglob(".*") if not path.name.endswith(("lock", ".state")))
    return sorted(path.relative_to(folder).as_posix() for path in found)


def rows(project: Path) -> str:
    """Give what the store of a project answers."""
    return ended_well("-p", project, "query", "actors", "--format", "csv")


def damage(draw: random.Random, path: Path) -> str:
    """Cut a file, or turn one bit of it; say which."""
    content = bytearray(path.read_bytes())
    at = draw.randrange(len(content))
    if draw.random() < 0.5:
        del content[at:]
        told = f"{path.name} cut at {at}"
    else:
        bit = draw.randrange(8)
        content[at] ^= 1 << bit
        told = f"{path.name} with bit {bit} of byte {at} turned"
    path.write_bytes(bytes(content))
    return told
