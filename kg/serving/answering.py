"""From a request to a worker's answer: what all handlers of the application share."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from kg.explorer import page
from kg.serving import negotiation
from kg.serving.faults import refuse
from kg.serving.limits import Limits
from kg.serving.memory import Memory
from kg.serving.pool import Answer, Pool, Subject
from kg.serving.responses import AnswerResponse

_OF_QUERIES = ("/sparql", "/sparql/")
_AT_ONCE = 0.02  # seconds after which a client may have lost patience


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What the handlers share."""

    subject: Subject
    limits: Limits
    pool: Pool
    cors: tuple[str, ...]
    token: str | None = None
    memory: Memory = field(default_factory=Memory)


def served_by(request: Request) -> Served:
    """Give what the handlers share."""
    served = request.app.state.served
    assert isinstance(served, Served)
    return served


def language_of(request: Request) -> str:
    """Choose the language of a page: Turkish where it is preferred, else English."""
    return "tr" if request.headers.get("accept-language", "").lower().startswith("tr") else "en"


def accepted(request: Request) -> str:
    """What a client accepts: by its headers, or by ``?format=ttl`` where a link cannot send any."""
    short = request.query_params.get("format", "") if request.scope["path"] not in _OF_QUERIES else ""
    for each in negotiation.GRAPHS:
        if each.name == short:
            return each.type.partition(";")[0]
    return ", ".join(request.headers.getlist("accept"))


async def body_of(request: Request, limits: Limits) -> bytes:
    """Read a request's body, within its bounds of size and of time between two pieces."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise refuse(415, "a compressed request is not understood")
    declared = request.headers.get("content-length", "")
    content = bytearray()
    too_large = refuse(413, f"the request is larger than {limits.request:,} bytes", hint="a shorter query")
    if declared.isdigit() and int(declared) > limits.request:
        raise too_large
    try:
        pieces = aiter(request.stream())
        while True:
            async with asyncio.timeout(limits.idle):
                piece = await anext(pieces, None)
            if piece is None:
                return bytes(content)
            content += piece
            if len(content) > limits.request:
                raise too_large
    except TimeoutError:
        raise refuse(408, "the request came too slowly") from None


async def answered(
    request: Request, asked: Mapping[str, Any], *, kept: bool = True, vary: str = "Accept, Accept-Encoding"
) -> Response:
    """Have a worker answer; ``kept``: the same question to the same build has the same answer."""
    served = served_by(request)
    accept = "" if asked["operation"] == "desk" else accepted(request)
    compressed = negotiation.accepts_gzip(request.headers.get("accept-encoding", ""))
    question = {**asked, "accept": accept, "gzip": compressed}
    name = ""
    if kept:
        await served.pool.refresh()
        name = tag(served.pool.build, request, question)
        if request.headers.get("if-none-match") == name:
            return Response(status_code=304, headers={"etag": name, "vary": vary})
        if (given := served.memory.recall(name)) is not None:
            return Response(given.content, headers=dict(given.headers))
    answer = await _unless_gone(request, served.pool.answer(question, fresh=kept))
    headers = {"content-type": answer.header["type"], "vary": vary, "x-build": answer.build}
    if kept:
        if not name.startswith(f'"{answer.build}-'):  # a build has come in between
            name = tag(answer.build, request, question)
        headers |= {"etag": name, "cache-control": "no-cache"}
    else:
        headers["cache-control"] = "no-store"
    if answer.header["format"] == negotiation.EXPLORER.name:
        headers["content-security-policy"] = page.SERVED_POLICY
    if answer.header["encoding"]:
        headers["content-encoding"] = answer.header["encoding"]
    if kept and (small := answer.spool.whole()) is not None:
        served.memory.keep(headers["etag"], small, headers)
    return AnswerResponse(answer, served.pool, headers=headers, idle=served.limits.idle)


async def content(request: Request, asked: Mapping[str, Any]) -> bytes:
    """Have a worker answer, and take the whole of it."""
    served = served_by(request)
    answer = await _unless_gone(request, served.pool.answer({**asked, "accept": "", "gzip": False}))
    try:
        return b"".join([piece async for piece in answer.spool.pieces()])
    finally:
        served.pool.done(answer)


def file(request: Request, found: bytes, media: str) -> Response:
    """Give a file that is the same for everybody until the program changes."""
    etag = f'"{hashlib.sha256(found).hexdigest()[:16]}"'
    headers = {"etag": etag, "cache-control": "no-cache", "vary": "Accept-Encoding"}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    if negotiation.accepts_gzip(request.headers.get("accept-encoding", "")):
        headers["content-encoding"] = "gzip"
        found = _compressed(found)
    return Response(found, media_type=media, headers=headers)


@lru_cache(maxsize=8)
def _compressed(found: bytes) -> bytes:
    return gzip.compress(found, 6, mtime=0)


def tag(build: str, request: Request, question: Mapping[str, Any]) -> str:
    """Name what a client has: by the build and all that it asked."""
    parts = (build, request.scope["path"], *(f"{name}={value}" for name, value in sorted(question.items())))
    return f'"{build}-{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:16]}"'


async def _unless_gone(request: Request, work: Awaitable[Answer]) -> Answer:
    """Await an answer, and give it up when the client goes away: nobody would read it.

    Whether it goes is looked at only when the answer is not there at once: most are.
    """
    loop, waiting = asyncio.get_running_loop(), asyncio.current_task()
    assert waiting is not None
    watch: asyncio.Task[None] | None = None
    gone = False

    def leave(_: asyncio.Task[None]) -> None:
        nonlocal gone
        gone = True
        waiting.cancel()

    def look() -> None:
        nonlocal watch
        watch = loop.create_task(_left(request))
        watch.add_done_callback(leave)

    alarm = loop.call_later(_AT_ONCE, look)
    try:
        return await work
    except asyncio.CancelledError:
        if gone and waiting.uncancel() == 0:
            raise ClientDisconnect from None
        raise
    finally:
        alarm.cancel()
        if watch is not None:
            watch.remove_done_callback(leave)
            watch.cancel()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
