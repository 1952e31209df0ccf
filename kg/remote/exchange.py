"""Requests to an engine, with everything that can go wrong said in words. The only module that knows httpx."""

from __future__ import annotations

import io
import os
import re
import time
import weakref
from collections.abc import Generator, Iterator, Mapping, Sequence
from typing import BinaryIO

import httpx
from pyoxigraph import NamedNode, QueryResultsFormat, QuerySolutions, parse_query_results

from kg.errors import ExplainedError, explain
from kg.remote import services
from kg.remote.pieces import Piece
from kg.remote.services import TIMEOUT, Credentials, Services

_ROWS = "application/sparql-results+json"
_GRAPH = "application/n-triples"
_CUT = ("x-sparql-maxrows", "x-sql-message")
_GRAPHS = "SELECT ?graph WHERE { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph"  # DISTINCT takes Virtuoso minutes
_LISTED = "SELECT ?graph WHERE { GRAPH ?graph {} }"  # the same, without a scan
_BUSY = (429, 502, 503, 504)
_AGAIN = (0.5, 2.0)  # seconds until what got no answer is sent again
_PROBE = "ASK { GRAPH ?g { ?s ?p ?o } }"
_SHOWN = 300
_TURTLE = b"@prefix kg: <https://w3id.org/muahede/ontology#> .\n"  # Virtuoso guesses the format from how a body begins

Pairs = Sequence[tuple[str, str]]


class _UnreachedError(ExplainedError):
    """No answer came: what was sent may have arrived, or not."""


class Exchange:
    """One engine: where it takes what, and how it is asked. Connections are kept while it lives."""

    def __init__(self, address: str, environment: Mapping[str, str] | None = None) -> None:
        """Find the engine at an address.

        Raises:
            ExplainedError: nobody answers there, not as SPARQL's protocol says, or not to us.
        """
        told = os.environ if environment is None else environment
        self._client = httpx.Client(
            auth=_Proof(Credentials.of(told)), timeout=httpx.Timeout(_seconds(told), connect=10), trust_env=False
        )
        weakref.finalize(self, self._client.close)
        self.address = address
        self.services = self._found(services.candidates(address), told)

    def _found(self, candidates: Sequence[str], environment: Mapping[str, str]) -> Services:
        for each in candidates:
            response = self._sent("POST", each, data={"query": _PROBE}, headers={"accept": _ROWS})
            if response.is_success and "sparql-results" in response.headers.get("content-type", ""):
                return services.known(each, response.headers, environment)
            if response.status_code in (401, 403):
                raise _denied(response)
        raise explain(
            f"no answer there is one of SPARQL's protocol (the last was {response.status_code})",
            where=self.address,
            excerpt="; ".join(candidates),
            hint="give the address that takes queries, such as http://localhost:7878/query",
        )

    def query(self, text: str, pairs: Pairs = (), *, graph: bool) -> BinaryIO:
        """Ask; the answer is read while it comes: rows as SPARQL's JSON, or a ``graph`` as N-Triples.

        Raises:
            ExplainedError: the engine refuses, cannot be reached, or says that it gives a part only.
        """
        content: dict[str, list[str]] = {"query": [text]}
        for name, value in pairs:
            content.setdefault(name, []).append(value)
        accept = f"{_GRAPH}, text/turtle;q=0.5" if graph else _ROWS
        response = self._sent("POST", self.services.query, data=content, headers={"accept": accept}, stream=True)
        with _closing_on_error(response):
            if not response.is_success:
                response.read()
                raise _refused(response)
            cut = next((response.headers[name] for name in _CUT if name in response.headers), None)
            if cut is not None:
                what = "the engine gives a part of the answer only"
                raise explain(what, where=self.services.query, excerpt=cut, hint="have its administrator raise that")
            kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind not in ((_GRAPH, "text/turtle", "text/plain") if graph else (_ROWS, "application/json")):
                raise explain(f"the engine answers in {kind or 'no format at all'}", where=self.services.query)
        return io.BufferedReader(_Body(response), 1 << 16)

    def graphs(self) -> list[str]:
        """Name the graphs, sorted.

        Raises:
            ExplainedError: as :meth:`query`.
        """
        named = _LISTED if self.services.lists_graphs else _GRAPHS
        answer = parse_query_results(self.query(named, graph=False), QueryResultsFormat.JSON)
        assert isinstance(answer, QuerySolutions)
        return sorted(row[0].value for row in answer if isinstance(row[0], NamedNode))

    def update(self, text: str) -> None:
        """Have an update done.

        Raises:
            ExplainedError: as :meth:`query`.
        """
        response = self._sent("POST", self.services.update, data={"update": text})
        if not response.is_success:
            raise _refused(response)

    def add(self, piece: Piece) -> None:
        """Add statements: by the graph store protocol where the engine has it, else by an update.

        What gets no answer is sent again, twice at most: a statement that has arrived does not arrive again. What is
        too large for the engine, or for something before it, is sent by halves.

        Raises:
            ExplainedError: as :meth:`query`.
        """
        waiting = [piece]
        while waiting:
            each = waiting.pop()
            response = self._added(each)
            halves = each.halves() if response.status_code == httpx.codes.REQUEST_ENTITY_TOO_LARGE else ()
            if not (response.is_success or halves):
                raise _refused(response)
            waiting.extend(reversed(halves))

    def _added(self, piece: Piece) -> httpx.Response:
        for wait in _AGAIN:
            try:
                response = self._offered(piece)
            except _UnreachedError:
                time.sleep(wait)
                continue
            if response.status_code not in _BUSY:
                return response
            time.sleep(wait)
        return self._offered(piece)

    def _offered(self, piece: Piece) -> httpx.Response:
        there = self.services
        if piece.graph is None:
            assert there.mixed is not None  # what is mixed is made for nobody else
            return self._put(there.mixed, _Content(piece.statements), "application/n-quads")
        if there.graphs is None:
            text = f"INSERT DATA {{ GRAPH <{piece.graph}> {{\n{piece.statements.decode()}}} }}"
            return self._sent("POST", there.update, data={"update": text})
        turtle = "text/turtle; charset=utf-8"  # of which N-Triples is a part; all engines know it
        return self._put(there.graphs, _Content(_TURTLE, piece.statements), turtle, {"graph": piece.graph})

    def _put(
        self, address: str, content: _Content, kind: str, params: Mapping[str, str] | None = None
    ) -> httpx.Response:
        headers = {"content-type": kind, "content-length": str(content.length)}
        try:
            return self._sent("POST", address, params=params, content=content, headers=headers)
        finally:
            content.release()

    def _sent(  # noqa: PLR0913 - the parts of a request
        self,
        method: str,
        address: str,
        *,
        stream: bool = False,
        data: Mapping[str, str | list[str]] | None = None,
        params: Mapping[str, str] | None = None,
        content: _Content | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        request = self._client.build_request(
            method, address, data=data, params=params, content=content, headers=dict(headers or {})
        )
        try:
            response = self._client.send(request, stream=stream)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _unreached(address, error) from None
        if response.is_redirect:
            response.close()
            raise explain(
                "the engine has moved", where=address, hint=f"kg … --store {response.headers.get('location', '')}"
            )
        return response


class _Content:
    """What is sent in one request, as often as it takes, until it is let go of.

    An answer and its request hold each other in httpx: unless what was sent is let go of it stays for long.
    """

    def __init__(self, *parts: bytes) -> None:
        self._parts = parts
        self.length = sum(map(len, parts))

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._parts)

    def release(self) -> None:
        self._parts = ()


class _closing_on_error:  # noqa: N801 - a context manager
    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            self._response.close()


class _Body(io.RawIOBase):
    """An answer as a file to read from, without holding it all; one that breaks off is an error, never an end."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self._pieces: Iterator[bytes] = response.iter_bytes(1 << 16)
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._rest:
            try:
                piece = next(self._pieces, None)
            except httpx.HTTPError as error:
                raise OSError(f"the answer broke off: {error}") from None
            if piece is None:
                return 0
            self._rest = memoryview(piece)
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count

    def close(self) -> None:
        self._response.close()
        super().close()


class _Proof(httpx.Auth):
    """Who we are, said only to an engine that asks for it, in the way it asks; a token always."""

    requires_response_body = False

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        held = self._credentials
        if held.token is not None:
            request.headers["authorization"] = f"Bearer {held.token}"
            yield request
            return
        if self._chosen is None:
            response = yield request
            if response.status_code != httpx.codes.UNAUTHORIZED or held.user is None or held.password is None:
                return
            asked = response.headers.get("www-authenticate", "").lower()
            digest = httpx.DigestAuth(held.user, held.password)
            self._chosen = digest if "digest" in asked else httpx.BasicAuth(held.user, held.password)
        yield from self._chosen.auth_flow(request)


def _seconds(environment: Mapping[str, str]) -> float:
    text = environment.get(TIMEOUT, "300")
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise explain("not a number of seconds", where=TIMEOUT, excerpt=text, hint=f"export {TIMEOUT}=300")
    return seconds


def _unreached(address: str, error: Exception) -> ExplainedError:
    if isinstance(error, httpx.TimeoutException):
        told = explain("the engine has not answered in time", where=address, hint=f"{TIMEOUT}=SECONDS allows more")
    else:
        reason = str(error) or type(error).__name__
        told = explain(f"the engine cannot be reached: {reason.lower()}", where=address, hint="is it running?")
    return _UnreachedError.of(told.faults)


def _refused(response: httpx.Response) -> ExplainedError:
    if response.status_code in (401, 403):
        return _denied(response)
    said = " ".join(re.sub("<!DOCTYPE[^>]*>|<[a-z/][^>]*>", " ", response.text).split())[:_SHOWN]
    return explain(
        f"the engine refuses ({response.status_code})",
        where=str(response.url.copy_with(query=None)),
        excerpt=said or None,
    )


def _denied(response: httpx.Response) -> ExplainedError:
    where = str(response.url.copy_with(query=None))
    if "authorization" in response.request.headers:
        what, hint = "the engine does not accept these credentials", f"look at {services.USER} and {services.PASSWORD}"
    else:
        what = "the engine asks who we are"
        hint = f"export {services.USER}=… {services.PASSWORD}=… (or {services.TOKEN}=…)"
    return explain(f"{what} ({response.status_code})", where=where, hint=hint)
