"""The addresses of the JSON API, of reconciliation, and of the explorer's page. The workers make the answers."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from kg.explorer import page
from kg.explorer.records import MANY, WHOLE
from kg.serving import answering, interface, openapi, pages, protocol
from kg.serving.faults import refuse
from kg.serving.interface import IDS, MOST, OPERATIONS, PORTIONS, Operation

_READ = ["GET", "HEAD"]
_FORM = ["GET", "HEAD", "POST"]


def routes() -> list[BaseRoute]:
    """Give the routes, which come before those of entities."""
    return [
        Route("/", front, methods=_READ),
        Route("/explorer/{name}", asset, methods=_READ),
        Route("/api", described, methods=_READ),
        Route("/api/openapi.json", described, methods=_READ),
        Route("/api/claims", claims, methods=_READ),
        *(Route(each.path, _question(each, "question"), methods=_READ) for each in OPERATIONS),
        *(Route(each.path, _question(each, "portion"), methods=_READ) for each in PORTIONS),
        *(Route(f"/api/{name}", _record(name), methods=_READ) for name in WHOLE),
        *(Route(f"/api/{name}/{{id:path}}", _record(name), methods=_READ) for name in MANY),
        Route("/api/{rest:path}", nothing, methods=_READ),
        Route("/reconcile", reconcile, methods=_FORM),
        Route("/reconcile/suggest/{what}", suggest, methods=_READ),
        Route("/reconcile/properties", properties, methods=_READ),
        Route("/reconcile/preview", preview, methods=_READ),
        Route("/reconcile/{rest:path}", nothing, methods=_READ),
    ]


async def front(request: Request) -> Response:
    """The explorer, where its page is built; else a page that says what there is, and how to build it."""
    served = answering.served_by(request)
    language = answering.language_of(request)
    if not page.is_built():
        content = pages.without_explorer(served.subject.title, language)
        return Response(content, media_type="text/html", headers={"vary": "Accept-Language"})
    headers = {"content-security-policy": page.SERVED_POLICY, "vary": "Accept-Language", "cache-control": "no-cache"}
    content_of_page = page.served(title=served.subject.title, language=language)
    return Response(content_of_page, media_type="text/html", headers=headers)


async def asset(request: Request) -> Response:
    """A file of the explorer's page."""
    name = request.path_params["name"]
    if name not in page.ASSETS or not page.is_built():
        raise refuse(404, f"there is no file {name[:80]!r} of the explorer", hint="`make run` builds its page")
    return answering.file(request, page.asset(name), page.ASSETS[name])


async def described(request: Request) -> Response:
    """The OpenAPI document."""
    title = answering.served_by(request).subject.title
    text = json.dumps(openapi.document(title=title, root=str(request.base_url)), ensure_ascii=False, indent=2)
    return Response(text, media_type="application/json", headers={"cache-control": "no-cache"})


async def nothing(request: Request) -> Response:
    """Say that an address means nothing."""
    raise refuse(404, f"{request.scope['path'][:200]} is no address of the API", hint="/api/openapi.json names them")


Handler = Callable[[Request], Awaitable[Response]]


def _record(name: str) -> Handler:
    async def record(request: Request) -> Response:
        identifier = request.path_params.get("id")
        return await _json(request, {"asked": "record", "name": name, "id": identifier})

    return record


def _question(operation: Operation, asked: str) -> Handler:
    async def question(request: Request) -> Response:
        given = interface.arguments(operation, _pairs(request))
        if len(str(given.get("ids", "")).split(",")) > IDS:
            raise refuse(400, f"more than {IDS} ids are asked for", hint="ask again for the others")
        return await _json(request, {"asked": asked, "question": operation.question, "given": given})

    return question


async def claims(request: Request) -> Response:
    """Claims by their ids."""
    ids = _pairs(request).get("id", [])
    if not 0 < len(ids) <= MOST:
        raise refuse(400, f"{len(ids)} claims are asked for; it takes 1 to {MOST}", hint="/api/claims?id=…&id=…")
    return await _json(request, {"asked": "claims", "ids": ids})


# --- reconciliation --------------------------------------------------------------------------------------------------


async def reconcile(request: Request) -> Response:
    """The manifest; or, where ``queries`` or ``extend`` is given in the address or a form, the answers to them."""
    given = _pairs(request)
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != protocol.FORM:
            raise refuse(415, f"the content type {kind or '(none)'} is none of reconciliation", hint=protocol.FORM)
        body = await answering.body_of(request, answering.served_by(request).limits)
        given = {**given, **protocol.decoded(body, "form")}
    for service in ("queries", "extend"):
        if service in given:
            return await _reconciled(request, service, {service: _parsed(given[service][0], service)})
    if request.method == "POST":
        raise refuse(400, "a form must have “queries” or “extend”")
    return await _reconciled(request, "manifest", {})


def _parsed(text: str, where: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refuse(400, f"{where} is not JSON: {error}") from None


async def suggest(request: Request) -> Response:
    """Complete the name of an entity, a type or a property."""
    what = request.path_params["what"]
    if what not in ("entity", "type", "property"):
        return await nothing(request)
    return await _reconciled(request, what, _first(request))


async def properties(request: Request) -> Response:
    """Propose properties to fill in."""
    return await _reconciled(request, "properties", _first(request))


async def preview(request: Request) -> Response:
    """A small page about an entity, for a frame of whoever may read our answers."""
    given = _first(request)
    asked = {"asked": "reconciliation", "service": "preview", "given": given, "root": ""}
    body: str = json.loads(await answering.content(request, {"operation": "desk", **asked}))
    cors = answering.served_by(request).cors
    frames = " ".join(cors) if cors else "'none'"
    headers = {
        "content-security-policy": f"{pages.POLICY.rpartition(';')[0]}; frame-ancestors {frames}",
        "vary": "Accept-Language",
        **({"x-frame-options": ""} if cors else {}),
    }
    language = answering.language_of(request)
    return Response(pages.page(given.get("id", ""), body, language=language), media_type="text/html", headers=headers)


def _first(request: Request) -> dict[str, str]:
    return {name: values[0] for name, values in _pairs(request).items()}


async def _reconciled(request: Request, service: str, given: dict[str, Any]) -> Response:
    root = str(request.base_url)
    kept = request.method != "POST"
    asked = {"asked": "reconciliation", "service": service, "given": given, "root": root}
    if (name := _pairs(request).get("callback")) and "*" in answering.served_by(request).cors:
        return await _called_back(request, name[0], asked)
    return await _json(request, asked, kept=kept)


async def _called_back(request: Request, name: str, asked: dict[str, Any]) -> Response:
    """Give an answer as a script (JSONP), for pages that cannot ask across origins; only where all of them may read."""
    if not re.fullmatch(r"[A-Za-z_$][\w$.]{0,99}", name):
        raise refuse(400, f"callback is {name[:40]!r}: no name of a function")
    content = (await answering.content(request, {"operation": "desk", **asked})).decode()
    script = content.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").rstrip()
    return Response(f"/**/{name}({script});", media_type="text/javascript", headers={"cache-control": "no-store"})


# --- shared ----------------------------------------------------------------------------------------------------------


def _pairs(request: Request) -> dict[str, list[str]]:
    return protocol.decoded(request.scope["query_string"], "address")


async def _json(request: Request, asked: dict[str, Any], *, kept: bool = True) -> Response:
    return await answering.answered(request, {"operation": "desk", **asked}, kept=kept, vary="Accept-Encoding")
