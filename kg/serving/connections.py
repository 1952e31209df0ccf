"""Connections that do not wait for ever: how long a client may take for its head, and how large that may be.

The only module that knows uvicorn.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from typing import Any, cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from kg.errors import explain
from kg.serving.limits import Limits

ABORT = "kg.abort"
"""The extension of ASGI's scope by which the app ends a connection at once."""

_HEAD = 1 << 16  # bytes of an address with all headers


class _Together:
    """A transport that holds what it is given until the loop turns: head and body of an answer leave together."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport, self._loop = transport, loop
        self._held = b""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - all else is the transport's own
        return getattr(self._transport, name)

    def write(self, content: bytes) -> None:
        if self._held:
            content, self._held = self._held + content, b""
            self._transport.write(content)
        elif content:
            self._held = content
            self._loop.call_soon(self._let_go)

    def _let_go(self) -> None:
        if self._held:
            content, self._held = self._held, b""
            self._transport.write(content)

    def close(self) -> None:
        self._let_go()
        self._transport.close()

    def abort(self) -> None:
        self._held = b""
        self._transport.abort()


class _Patient(HttpToolsProtocol):
    """Cut off whoever sends a request's head too slowly or without end; let the app cut off as well."""

    limits = Limits()
    _alarm: asyncio.TimerHandle | None = None
    _taken = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(cast("asyncio.Transport", _Together(transport, self.loop)))
        self._expect()

    def connection_lost(self, exc: Exception | None) -> None:
        self._relax()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._taken = 0
        self.scope["extensions"] = {ABORT: {"call": self.transport.abort}}
        if self._alarm is None:
            self._expect()

    def on_url(self, url: bytes) -> None:
        if self._fits(len(url), 414, b"URI Too Long", b"the address is too long: send the query by POST\n"):
            super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        if self._fits(len(name) + len(value), 431, b"Request Header Fields Too Large", b"the headers are too long\n"):
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._relax()
        if not self.transport.is_closing():
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        if not self.transport.is_closing():
            super().on_body(body)

    def on_message_complete(self) -> None:
        if not self.transport.is_closing():
            super().on_message_complete()

    def _fits(self, size: int, status: int, reason: bytes, what: bytes) -> bool:
        self._taken += size
        if self._taken > _HEAD and not self.transport.is_closing():
            self._refuse(status, reason, what)
        return self._taken <= _HEAD

    def _refuse(self, status: int, reason: bytes, what: bytes) -> None:
        head = b"HTTP/1.1 %d %s\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: %d\r\n"
        self.transport.write((head + b"connection: close\r\n\r\n") % (status, reason, len(what)) + what)
        self.transport.close()

    def _expect(self) -> None:
        self._alarm = self.loop.call_later(self.limits.idle, self._give_up)

    def _relax(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _give_up(self) -> None:
        self._alarm = None
        if not self.transport.is_closing():
            self._refuse(408, b"Request Timeout", b"the request came too slowly\n")
            self.loop.call_later(1, self.transport.abort)


def listen(host: str, port: int) -> socket.socket:
    """Take a port.

    Raises:
        ExplainedError: it is taken, may not be taken, or the host is not ours.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise explain(f"no such host: {error.strerror}", where="--host", excerpt=host, hint="127.0.0.1") from None
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise explain(
            f"cannot listen on {host}:{port}: {(error.strerror or str(error)).lower()}",
            where="--port",
            hint=f"--port {port + 1 if 0 < port < 65535 else 0}",  # noqa: PLR2004 - the last port
        ) from None
    return listener


def serve(app: ASGIApp, listener: socket.socket, limits: Limits, *, started: Callable[[], Any] = lambda: None) -> None:
    """Serve an app until Ctrl-C or a signal to end; then answers under way have two seconds."""
    config = uvicorn.Config(
        app,
        http=type("_Protocol", (_Patient,), {"limits": limits}),
        ws="none",
        lifespan="on",
        log_level="critical",
        access_log=False,
        server_header=False,
        limit_concurrency=limits.connections,
        timeout_keep_alive=round(min(limits.idle, 15)),
        timeout_graceful_shutdown=2,
        proxy_headers=False,
    )
    server = _Server(config, started)
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        pass
    finally:
        listener.close()


class _Server(uvicorn.Server):
    """A server that tells when it has started."""

    def __init__(self, config: uvicorn.Config, started: Callable[[], Any]) -> None:
        super().__init__(config)
        self._tell = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self._tell()
