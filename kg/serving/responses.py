"""What goes back to the client: whole answers, answers in pieces that break visibly when they fail, and failures."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from kg.serving.faults import Failure, RefusedError
from kg.serving.pool import Answer, Pool


class AnswerResponse(Response):
    """An answer of a worker: with its length where it is whole already, else in chunks.

    An answer that fails after its status is sent breaks the connection before the last chunk, so that no client takes
    the half for the whole. A client that does not read for too long is cut off.
    """

    def __init__(self, answer: Answer, pool: Pool, *, headers: Mapping[str, str], idle: float) -> None:
        """Take the answer and what is to be said of it."""
        super().__init__(headers=dict(headers), media_type=None)
        self.raw_headers = [each for each in self.raw_headers if each[0] != b"content-length"]
        self._answer = answer
        self._pool = pool
        self._idle = idle

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        del receive
        try:
            await self._send(scope, send)
        except (RefusedError, TimeoutError):
            await break_off(scope)
        finally:
            self._pool.done(self._answer)

    async def _send(self, scope: Scope, send: Send) -> None:
        spool = self._answer.spool
        headers = [*self.raw_headers, *((b"content-length", b"%d" % spool.size) for _ in range(spool.ended))]
        await send({"type": "http.response.start", "status": self.status_code, "headers": headers})
        if scope["method"] != "HEAD":
            if (small := spool.whole()) is not None:
                await send({"type": "http.response.body", "body": small, "more_body": False})
                return
            async for piece in spool.pieces():
                async with asyncio.timeout(self._idle):
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def break_off(scope: Scope) -> None:
    """End the connection at once, so that the client sees that something is missing."""
    extension = scope.get("extensions", {}).get("kg.abort")
    if extension is None:
        raise ConnectionAbortedError
    extension["call"]()
    await asyncio.sleep(0.01)  # the server is told of the loss by its event loop


def failed(failure: Failure, accept: str, *, request_kept: bool = True) -> Response:
    """Tell a failure: as a problem (RFC 9457) to clients that ask for JSON, else as text."""
    headers = dict(failure.headers)
    if not request_kept:
        headers["connection"] = "close"
    if "json" in accept and "sparql-results" not in accept:
        problem = {
            "type": "about:blank",
            "title": failure.faults[0].what if failure.faults else "",
            "status": failure.status,
            "detail": str(failure).rstrip("\n"),
        }
        content = json.dumps(problem, ensure_ascii=False).encode()
        return Response(content, failure.status, headers, "application/problem+json")
    return Response(str(failure), failure.status, headers, "text/plain; charset=utf-8")
