"""The web application: which address does what. Knows no engine; the workers answer.

Other parts (an explorer) bring routes of their own, which come before those of entities.
"""

from __future__ import annotations

import base64
import contextlib
import hmac
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.explorer import page
from kg.ontology import terms
from kg.serving import answering, api, negotiation, pages, protocol
from kg.serving.answering import Served
from kg.serving.faults import RefusedError, refuse
from kg.serving.limits import Limits
from kg.serving.pool import Pool, Subject
from kg.serving.protocol import Describe, Query, Update
from kg.serving.responses import break_off, failed

_VOLATILE = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)\s*\(", re.IGNORECASE)
_READ_ONLY = "this endpoint only reads"
_HOW_TO_CHANGE = "change seeds/ and run `kg build`; the server notices"


def create(  # noqa: PLR0913 - what a server may be told
    subject: Subject,
    limits: Limits,
    *,
    cors: Sequence[str] = (),
    hosts: Sequence[str] = (),
    token: str | None = None,
    routes: Sequence[BaseRoute] = (),
) -> Starlette:
    """Make the application; its workers start and stop with it.

    ``cors`` names the origins whose pages may read answers (``*``: all), ``hosts`` the only names under which we answer
    (none: any), ``token`` what a request that changes something must bring (none: nothing can be changed), ``routes``
    what others bring. The pool of workers is ``app.state.served.pool``.
    """
    served = Served(subject=subject, limits=limits, pool=Pool(subject, limits), cors=tuple(cors), token=token)

    @contextlib.asynccontextmanager
    async def live(_: Starlette) -> AsyncIterator[None]:
        await served.pool.start()
        try:
            yield
        finally:
            await served.pool.stop()

    middleware = [Middleware(_Guarded, served=served, hosts=tuple(hosts))]
    if cors:
        middleware.append(
            Middleware(
                CORSMiddleware,
                allow_origins=list(cors),
                allow_methods=["GET", "HEAD", "POST"],
                allow_headers=["Accept", "Content-Type"],
                expose_headers=["ETag"],
            )
        )
    every = [*_routes(), *routes, *_last()]
    app = Starlette(routes=every, middleware=middleware, lifespan=live, exception_handlers={405: _otherwise})
    app.state.served = served
    return app


def _routes() -> list[BaseRoute]:
    reads = ["GET", "HEAD", "POST"]
    return [
        Route("/sparql", sparql, methods=reads),
        Route("/sparql/", sparql, methods=reads),
        Route("/store", graph_store, methods=[*reads, "PUT", "PATCH", "DELETE", "OPTIONS"]),
        Route("/.well-known/void", dataset, methods=["GET", "HEAD"]),
        Route("/health", health, methods=["GET", "HEAD"]),
        *api.routes(),
    ]


def _last() -> list[BaseRoute]:
    return [Route("/{id:path}", entity, methods=["GET", "HEAD"])]


# --- handlers --------------------------------------------------------------------------------------------------------


async def sparql(request: Request) -> Response:
    """SPARQL's protocol; without a query, the description of the service (to a browser, a page)."""
    served = answering.served_by(request)
    body = await answering.body_of(request, served.limits) if request.method == "POST" else b""
    operation = protocol.read(
        request.method, request.scope["query_string"].decode("latin-1"), request.headers.get("content-type"), body
    )
    if isinstance(operation, Update):
        return await _changed(request, {"operation": "update", **asdict(operation)})
    if isinstance(operation, Describe):
        offered = (*negotiation.GRAPHS, negotiation.HTML)
        if negotiation.choose(answering.accepted(request), offered) is negotiation.HTML:
            return Response(pages.endpoint(served.subject.title, served.pool.build), media_type="text/html")
        return await _described(request, "service")
    return await _queried(request, operation)


async def _queried(request: Request, query: Query) -> Response:
    asked = {"operation": "query", "text": query.text, "default": query.default, "named": query.named}
    kept = request.method != "POST" and not _VOLATILE.search(query.text)
    return await answering.answered(request, asked, kept=kept)


async def graph_store(request: Request) -> Response:
    """The Graph Store Protocol: ``?graph=IRI``, ``?default``, or (to read) neither for all graphs."""
    changes = () if answering.served_by(request).token is None else ("DELETE", "POST", "PUT")
    writes = request.method in changes
    if request.method not in ("GET", "HEAD", *changes):
        allowed = ", ".join(sorted(("GET", "HEAD", "OPTIONS", *changes)))
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"allow": allowed})
        what = f"{request.method} is no method of the graph store" if changes else _READ_ONLY
        raise refuse(405, what, hint=allowed if changes else _HOW_TO_CHANGE, Allow=allowed)
    pairs = protocol.decoded(request.scope["query_string"], "address")
    named = pairs.get("graph", [])
    if len(named) + ("default" in pairs) > 1:
        raise refuse(400, "name one graph: ?graph=IRI or ?default")
    graph = named[0] if named else "" if "default" in pairs else None
    if writes:
        return await _stored(request, graph)
    return await answering.answered(request, {"operation": "graph", "graph": graph})


async def _stored(request: Request, graph: str | None) -> Response:
    """Write (PUT), add to (POST) or remove (DELETE) a named graph."""
    if not graph:
        raise refuse(400, "only a named graph can be written: the default graph is the union of all", hint="?graph=IRI")
    _check_token(request)
    short = None
    if request.method != "DELETE":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        short = next((each.name for each in negotiation.GRAPHS if kind in each.type.partition(";")[0]), None)
        if not kind or short is None:
            raise refuse(415, f"the content type {kind or '(none)'} is not one of RDF", hint="text/turtle")
    content = base64.b64encode(await answering.body_of(request, answering.served_by(request).limits)).decode()
    keep = request.method == "POST"
    return await _changed(
        request, {"operation": "replace", "graph": graph, "content": content, "format": short, "keep": keep}
    )


async def _changed(request: Request, asked: Mapping[str, Any]) -> Response:
    _check_token(request)
    build = await answering.served_by(request).pool.change({**asked, "accept": "", "gzip": False})
    return Response(status_code=204, headers={"x-build": build})


def _check_token(request: Request) -> None:
    """Let nobody change anything who does not bring the token; where there is none, nobody at all."""
    token = answering.served_by(request).token
    if token is None:
        raise refuse(403, f"{_READ_ONLY}; updates are off", hint=_HOW_TO_CHANGE)
    scheme, _, brought = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not hmac.compare_digest(brought.strip().encode(), token.encode()):
        raise refuse(401, "a change needs the token of this server", WWW_Authenticate='Bearer realm="update"')


async def dataset(request: Request) -> Response:
    """VoID of the dataset."""
    return await _described(request, "dataset")


async def _described(request: Request, of: str) -> Response:
    return await answering.answered(request, {"operation": "description", "of": of, "root": str(request.base_url)})


async def health(request: Request) -> Response:
    """Say that the server is up, and which build it serves."""
    pool = answering.served_by(request).pool
    await pool.refresh()
    return Response(f"ok {pool.build}\n", media_type="text/plain")


async def entity(request: Request) -> Response:
    """What is said of a thing, at the path of its IRI."""
    served = answering.served_by(request)
    identifier: str = request.path_params["id"]
    iri = terms.iri(served.subject.base, identifier)
    language = answering.language_of(request)
    return await answering.answered(
        request,
        {"operation": "entity", "iri": iri, "language": language, "page": page.edition()},
        vary="Accept, Accept-Encoding, Accept-Language",
    )


async def _otherwise(request: Request, error: Exception) -> Response:
    """Say which methods an address takes: to who asks for them, and to who has used another."""
    assert isinstance(error, HTTPException)
    methods = (error.headers or {}).get("Allow", "").split(", ")
    allowed = ", ".join(sorted({*methods, "OPTIONS"}))
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"allow": allowed})
    raise refuse(405, f"{request.method} is not possible here", hint=allowed, Allow=allowed)


# --- around them -----------------------------------------------------------------------------------------------------


class _Guarded:
    """Every answer has the security headers; every failure is told; we answer only to our own names."""

    def __init__(self, app: ASGIApp, *, served: Served, hosts: tuple[str, ...]) -> None:
        self._app = app
        self._served = served
        self._hosts = hosts
        self._secure = tuple(self._wanted())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        begun = False

        async def secured(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                said = message.get("headers", ())
                message["headers"] = [*(each for each in said if each[1]), *self._headers(said)]  # empty: not wanted
            await send(message)

        try:
            self._check_host(request)
            await self._app(scope, receive, secured)
        except RefusedError as error:
            if begun:
                raise
            is_api = request.scope["path"].startswith(("/api", "/reconcile"))
            accept = "application/json" if is_api else answering.accepted(request)
            response = failed(error.failure, accept, request_kept=error.failure.status not in (408, 413))
            await response(scope, receive, secured)
        except ClientDisconnect:
            await break_off(scope)

    def _check_host(self, request: Request) -> None:
        host = request.headers.get("host", "").rsplit(":", 1)[0].strip("[]").lower()
        if self._hosts and host not in self._hosts:
            what = f"this server does not answer to the name {host[:80]!r}"
            raise refuse(421, what, hint="kg serve --allow-host NAME")

    def _headers(self, present: Sequence[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        names = {name.lower() for name, _ in present}
        return [each for each in self._secure if each[0] not in names]

    def _wanted(self) -> Iterator[tuple[bytes, bytes]]:
        policy = "cross-origin" if self._served.cors else "same-origin"
        wanted = {
            "content-security-policy": pages.POLICY,
            "x-content-type-options": "nosniff",
            "x-frame-options": "DENY",
            "referrer-policy": "no-referrer",
            "cross-origin-resource-policy": policy,
            "cross-origin-opener-policy": "same-origin",
            "permissions-policy": "interest-cohort=()",
        }
        yield from ((name.encode(), value.encode()) for name, value in wanted.items())
