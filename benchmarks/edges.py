"""Networks of any size with the shape of a real one, as Parquet; whole-corpus measures on them, with time and memory.

``python benchmarks/edges.py write 10000000 edges.parquet`` draws edges: few actors have most ties, most ties are of a
few years, some have no date. ``python benchmarks/edges.py table edges.parquet`` measures them, each measure in a
process of its own, and prints the table of ``docs/scale.md``.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

SEED = 1
CHUNK = 1_000_000
FAMILIES = ("correspondence", "negotiation", "membership", "support", "opposition", "influence", "treaty", "meeting")
SIGNS = (0, 0, 0, 1, -1, 0, 1, 0)
FEW = 10  # edges to a node, as in the networks of the corpora that we have
MEASURES = ("snapshot alone", "degree", "pagerank", "katz", "betweenness", "k-core", "community", "reach")


def write(count: int, path: Path) -> None:
    """Draw edges, a chunk at a time: nothing holds all of them."""
    draw = np.random.default_rng(SEED)
    nodes = max(count // FEW, 2)
    names = pa.array([f"actor/{number:08}" for number in range(nodes)])
    ranks = np.arange(1, nodes + 1, dtype=np.float64) ** -0.75  # degrees fall off by a power of about 2.3
    shares = np.cumsum(ranks / ranks.sum())
    camps = draw.integers(0, max(nodes // 500, 1), nodes)
    homes = np.argsort(camps, kind="stable")
    starts = np.searchsorted(camps[homes], np.arange(camps.max() + 2))
    schema = pa.schema(
        [
            *(("source", pa.dictionary(pa.int32(), pa.string())), ("target", pa.dictionary(pa.int32(), pa.string()))),
            *(("weight", pa.float64()), ("sign", pa.int8()), ("family", pa.dictionary(pa.int8(), pa.string()))),
            *(("symmetric", pa.bool_()), ("earliest", pa.date32()), ("latest", pa.date32())),
        ]
    )
    first = date(1850, 1, 1).toordinal() - date(1970, 1, 1).toordinal()
    with pq.ParquetWriter(path, schema) as writer:
        for begun in range(0, count, CHUNK):
            size = min(CHUNK, count - begun)
            source = np.searchsorted(shares, draw.random(size)).clip(max=nodes - 1)
            anywhere = np.searchsorted(shares, draw.random(size)).clip(max=nodes - 1)
            camp = camps[source]
            width = starts[camp + 1] - starts[camp]
            near = homes[starts[camp] + (draw.random(size) * width).astype(np.int64)]
            target = np.where(draw.random(size) < 0.6, near, anywhere)  # noqa: PLR2004 -- most ties are among one's own
            kind = draw.integers(0, len(FAMILIES), size)
            day = first + (draw.beta(4, 4, size) * 36_500).astype(np.int32)
            dated = draw.random(size) < 0.8  # noqa: PLR2004 -- the share of dated claims
            lasts = draw.integers(0, 400, size)
            writer.write_table(
                pa.table(
                    [
                        pa.DictionaryArray.from_arrays(pa.array(source, pa.int32()), names),
                        pa.DictionaryArray.from_arrays(pa.array(target, pa.int32()), names),
                        pa.array(draw.geometric(0.7, size).astype(np.float64)),
                        pa.array(np.array(SIGNS, np.int8)[kind]),
                        pa.DictionaryArray.from_arrays(pa.array(kind, pa.int8()), pa.array(FAMILIES)),
                        pa.array(np.isin(kind, (6, 7))),
                        pa.array(day, pa.date32(), mask=~dated),
                        pa.array((day + lasts).astype(np.int32), pa.date32(), mask=~dated),
                    ],
                    schema=schema,
                )
            )


def one(name: str, path: Path) -> None:
    """Read the file and run one measure; print what it took."""
    from kg.science import compiled, edge_files, edge_measures

    if compiled.available():  # compiling is not timed
        small = Path(f"{path}.small")
        write(200_000, small)
        edge_measures.measure(edge_files.read(small), [] if name == MEASURES[0] else [name], top=1)
        small.unlink()
    begun = time.process_time(), time.perf_counter()
    snapshot = edge_files.read(path)
    read = time.process_time(), time.perf_counter()
    report = None if name == MEASURES[0] else edge_measures.measure(snapshot, [name], top=1)
    ended = time.process_time(), time.perf_counter()
    found = {
        "measure": name,
        "nodes": len(snapshot),
        "edges": snapshot.edges,
        "read": [read[0] - begun[0], read[1] - begun[1]],
        "run": [ended[0] - read[0], ended[1] - read[1]],
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "arrays": snapshot.nbytes,
        "said": {**report.whole, "sampled": report.about["sampled"]} if report else {},
    }
    print(json.dumps(found))


def table(path: Path) -> None:
    """Print a row a measure."""
    print("| measure | CPU s | wall s | peak memory, GB | remark |\n|---|---|---|---|---|")
    for name in MEASURES:
        command = [sys.executable, __file__, "one", name, str(path)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        cpu, wall = found["read" if name == MEASURES[0] else "run"]
        said = "; ".join(
            f"{key} {value:.4g}" if isinstance(value, float) else f"{key}: {value}"
            for key, value in found["said"].items()
            if value and key not in {"nodes", "edges"}
        )
        if name == MEASURES[0]:
            said = f"{found['nodes']:,} nodes, {found['edges']:,} edges, arrays of {found['arrays'] / 1e9:.2f} GB"
        print(f"| {name} | {cpu:.3g} | {wall:.3g} | {found['peak'] / 1e9:.2f} | {said} |", flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", count, path]:
            write(int(count), Path(path))
        case ["one", name, path]:
            one(name, Path(path))
        case ["table", path]:
            table(Path(path))
        case _:
            sys.exit(__doc__)
