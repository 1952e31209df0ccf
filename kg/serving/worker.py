"""One worker: a process that opens the store for reading, answers one request at a time, and may be killed at any time.

Started by :mod:`kg.serving.pool` and spoken to through its standard input and output (:mod:`kg.serving.frames`).
"""

from __future__ import annotations

import base64
import ctypes
import json
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from kg import store
from kg.errors import ExplainedError
from kg.project import Project
from kg.serving import description, entities, faults, frames, negotiation, outlets, pages, updates
from kg.serving.desk import Desk
from kg.serving.faults import Failure, RefusedError, explained, refuse
from kg.serving.limits import Limits
from kg.serving.negotiation import Format
from kg.serving.outlets import Outlet
from kg.store import Embedded, Native

_GRACE = 2.0  # seconds after which a worker that nobody has killed kills itself
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What a worker is told when it starts: which store, what the graph is called, and the limits."""

    folder: Path
    root: Path
    policy: str
    title: str
    base: str
    languages: tuple[str, ...]
    prefixes: Mapping[str, str]
    limits: Limits
    desk: Desk | None = None


def main() -> None:
    """Open the store named in the first frame, then answer requests until the server goes."""
    requests, pipe = _pipes()
    die_with_the_server()
    first = frames.read(requests)
    if first is None:
        return
    post = _post(first[1])
    _bound_memory(post.limits)
    try:
        graph = store.open_read_only(post.folder)
    except ExplainedError as error:
        _send(pipe, frames.FAILURE, faults.packed(explained(error, 503)))
        return
    post = replace(post, desk=Desk(graph, _project(post), post.folder))
    _send(pipe, frames.READY)
    while (request := frames.read(requests)) is not None:
        _answer(graph, post, json.loads(request[1]), pipe)


def _project(post: Post) -> Project:
    return Project(root=post.root, title=post.title, base=post.base, languages=post.languages, policy=post.policy)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take the pipes for our own; whatever else would print there goes to the standard error."""
    requests = os.fdopen(os.dup(0), "rb")
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    return requests, pipe


def die_with_the_server() -> None:
    """Have the kernel end us when the server dies, even in the middle of a query (Linux); leave Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _bound_memory(limits: Limits) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _post(content: bytes) -> Post:
    table = json.loads(content)
    return Post(
        folder=Path(table["folder"]),
        root=Path(table["root"]),
        policy=table["policy"],
        title=table["title"],
        base=table["base"],
        languages=tuple(table["languages"]),
        prefixes=table["prefixes"],
        limits=Limits(**table["limits"]),
    )


def _send(pipe: BinaryIO, kind: bytes, content: bytes = b"") -> None:
    pipe.write(frames.framed(kind, content))
    if kind != frames.HEADER:  # which goes with the first piece: the server wakes once
        pipe.flush()


def _answer(graph: Embedded, post: Post, request: Mapping[str, Any], pipe: BinaryIO) -> None:
    """Answer one request, or say why not; a failure after the first piece is told all the same."""
    _set_alarm(post.limits.seconds + _GRACE)
    try:
        _ANSWERS[request["operation"]](graph, post, request, pipe)
    except RefusedError as error:
        _send(pipe, frames.FAILURE, faults.packed(error.failure))
    except ExplainedError as error:
        _send(pipe, frames.FAILURE, faults.packed(explained(error)))
    except MemoryError:
        _send(pipe, frames.FAILURE, faults.packed(refuse(503, "the query needs more memory than it may take").failure))
    except (OSError, RuntimeError, ValueError) as error:
        _send(pipe, frames.FAILURE, faults.packed(_failed(error)))
    except Exception as error:  # noqa: BLE001 - a fault of ours ends one answer, not a worker
        what = f"kg itself is at fault: {type(error).__name__}: {error}"
        _send(pipe, frames.FAILURE, faults.packed(refuse(500, what, hint="please report it").failure))
    finally:
        _set_alarm(0)


def _failed(error: Exception) -> Failure:
    status = 400 if isinstance(error, ValueError) else 500
    return refuse(status, f"the query failed: {error}").failure


def _set_alarm(seconds: float) -> None:
    """Set the kernel's own alarm: it ends a worker whose server cannot."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _written(
    pipe: BinaryIO, post: Post, request: Mapping[str, Any], chosen: Format, write: Callable[[BinaryIO], None]
) -> None:
    """Write an answer: its header, then what ``write`` writes, piece by piece."""
    gzip = bool(request.get("gzip"))
    header = {"type": chosen.type, "format": chosen.name, "encoding": "gzip" if gzip else None}
    _send(pipe, frames.HEADER, json.dumps(header).encode())
    outlet = Outlet(pipe, post.limits, format=chosen.name, gzip=gzip)
    write(outlet)  # type: ignore[arg-type] # a raw stream writes all it is given
    outlet.end()


def _query(graph: Embedded, post: Post, request: Mapping[str, Any], pipe: BinaryIO) -> None:
    answer = store.native(
        graph,
        _with_words_found(request["text"], post),
        prefixes=post.prefixes,
        base=post.base,
        default=request["default"],
        named=request["named"],
    )
    chosen = negotiation.choose(request["accept"], negotiation.GRAPHS if answer.kind == "graph" else negotiation.ROWS)
    _written(pipe, post, request, chosen, lambda out: _native(answer, out, chosen, post.limits))


def _with_words_found(text: str, post: Post) -> str:
    if "query" not in text:  # nobody asks for words, and nothing has to be loaded
        return text
    from kg.fulltext import functions
    from kg.fulltext.searching import Index

    return functions.expanded(text, lambda: Index(post.folder), prefixes=post.prefixes, base=post.base)


def _native(answer: Native, out: BinaryIO, chosen: Format, limits: Limits) -> None:
    """Have the engine write; where its statements cannot be counted in the bytes, they are on their way there."""
    if answer.write_through is None or chosen.name in outlets.COUNTED:
        answer.write(out, chosen.name)
    else:
        answer.write_through(out, chosen.name, lambda triples: outlets.bounded(triples, limits))


def _graph(graph: Embedded, post: Post, request: Mapping[str, Any], pipe: BinaryIO) -> None:
    """Give a graph of the graph store: a named one, the default one (the union), or all with their names."""
    name = request["graph"]
    if name == "":
        union = store.native(graph, "CONSTRUCT { ?s ?p ?o } { SELECT DISTINCT ?s ?p ?o { ?s ?p ?o } }")
        chosen = negotiation.choose(request["accept"], negotiation.GRAPHS)
        _written(pipe, post, request, chosen, lambda out: _native(union, out, chosen, post.limits))
        return
    if name is not None and name not in store.graphs(graph):
        raise refuse(
            404, f"the graph <{name}> is not in this store", hint="GET /store lists none; see /.well-known/void"
        )
    chosen = negotiation.choose(request["accept"], negotiation.GRAPHS if name else negotiation.DATASETS)
    if chosen.name not in outlets.COUNTED:
        deque(outlets.bounded(store.quads(graph, graph=name), post.limits), maxlen=0)
    _written(
        pipe, post, request, chosen, lambda out: store.dump(graph, out, chosen.name, graph=name, prefixes=post.prefixes)
    )


def _entity(graph: Embedded, post: Post, request: Mapping[str, Any], pipe: BinaryIO) -> None:
    iri = request["iri"]
    if iri in store.graphs(graph):
        _graph(graph, post, {**request, "graph": iri}, pipe)
        return
    chosen = negotiation.choose(request["accept"], (negotiation.HTML, *negotiation.GRAPHS))
    if chosen is negotiation.HTML:
        found = entities.describe(graph, iri, languages=(request["language"], *post.languages))
        spoken = {"title": post.title, "language": request["language"]}
        if request["page"] and pages.has_view(found, post.base):
            chosen, content = negotiation.EXPLORER, pages.explored(found, post.base, **spoken)
        else:
            content = pages.entity(found, post.base, **spoken).encode("utf-8", "replace")
    else:
        statements = outlets.bounded(entities.triples(graph, iri), post.limits)
        content = store.serialise(statements, chosen.name, prefixes=post.prefixes)
    _written(pipe, post, request, chosen, lambda out: _whole(out, content))


def _whole(out: BinaryIO, content: bytes) -> None:
    out.write(content)


def _description(graph: Embedded, post: Post, request: Mapping[str, Any], pipe: BinaryIO) -> None:
    """Describe the service or the dataset (SPARQL 1.1 Service Description, VoID)."""
    chosen = negotiation.choose(request["accept"], negotiation.GRAPHS)
    described = description.service if request["of"] == "service" else description.dataset
    statements = described(graph, title=post.title, base=post.base, root=request["root"])
    content = store.serialise(statements, chosen.name, prefixes={**description.PREFIXES, **post.prefixes})
    _written(pipe, post, request, chosen, lambda out: _whole(out, content))


def _at_the_desk(graph: Embedded, post: Post, request: Mapping[str, Any], pipe: BinaryIO) -> None:
    """Give a record of the explorer, or an answer by name: JSON, whatever is accepted."""
    del graph
    assert post.desk is not None
    content = post.desk.answer(request)
    _written(pipe, post, request, _JSON, lambda out: _whole(out, content))


def _update(graph: Embedded, post: Post, request: Mapping[str, Any], pipe: BinaryIO) -> None:
    """Change the copy of the store that the server has made for it."""
    del graph
    text = updates.prepared(request["text"], request["using"], request["using_named"])
    store.change(Path(request["target"]), text, prefixes=post.prefixes, base=post.base)
    _written(pipe, post, request, _NOTHING, lambda _: None)


def _replace(graph: Embedded, post: Post, request: Mapping[str, Any], pipe: BinaryIO) -> None:
    """Write or remove a graph of the graph store, in the copy that the server has made for it."""
    name, content, short = request["graph"], base64.b64decode(request["content"]), request["format"]
    if short is None and name not in store.graphs(graph):
        raise refuse(404, f"the graph <{name}> is not in this store")
    try:
        statements = list(store.parsed(content, short, base=name)) if short else []
    except SyntaxError as error:
        raise refuse(400, f"the graph does not parse: {error}") from None
    store.replace(Path(request["target"]), name, statements, keep=request["keep"])
    _written(pipe, post, request, _NOTHING, lambda _: None)


_NOTHING = Format(name="", types=("text/plain",))
_JSON = Format(name="record", types=("application/json",))

_ANSWERS: Mapping[str, Callable[[Embedded, Post, Mapping[str, Any], BinaryIO], None]] = {
    "query": _query,
    "graph": _graph,
    "entity": _entity,
    "description": _description,
    "desk": _at_the_desk,
    "update": _update,
    "replace": _replace,
}

if __name__ == "__main__":
    main()
