"""The graph for a scholar's assistant, over the Model Context Protocol: tools that only read, with the limits of serve.

The only module that knows the SDK (``mcp``), which is an extra. Every answer has its claims with their passages.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any, Literal

from kg.errors import explain
from kg.serving.faults import RefusedError
from kg.serving.limits import Limits
from kg.serving.pool import Pool, Subject

Json = dict[str, Any]

_INSTRUCTIONS = (
    "A claim graph: nothing in it is a fact until somebody said it somewhere. Answer from the claims that the tools "
    "give, name the claimant and quote the passage with its page, say who says otherwise, and say so where nobody "
    "claims a thing. A translation beside a quotation is for readers and no words of the text: never quote it as such. "
    "Names may be given in any language and spelling; where one is ambiguous, ask."
)
_MOST = 50


def run(subject: Subject, limits: Limits, *, transport: Literal["stdio", "http"], host: str, port: int) -> None:
    """Serve until the client goes (stdio) or Ctrl-C.

    Raises:
        ExplainedError: the SDK is not installed, or there is no store.
    """
    try:
        from mcp.server.mcpserver import MCPServer
    except ImportError:
        what = "kg mcp needs the Model Context Protocol's SDK, version 2 or later, which is not installed"
        raise explain(what, hint="pip install 'muahede[mcp]'") from None
    pool = Pool(subject, limits)
    server = MCPServer(
        name="muahede", title=subject.title or "Muahede", instructions=_INSTRUCTIONS, log_level="CRITICAL"
    )
    _add_tools(server, pool)
    _add_resources(server, pool)
    _add_prompts(server)

    async def serve() -> None:
        await pool.start()
        try:
            if transport == "stdio":
                await server.run_stdio_async()
            else:
                await server.run_streamable_http_async(host=host, port=port, stateless_http=True, json_response=True)
        finally:
            await pool.stop()

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve())


def _add_tools(server: Any, pool: Pool) -> None:  # noqa: ANN401 - the SDK's; a tool is a function in here
    from mcp.server.mcpserver.exceptions import ToolError
    from mcp.types import ToolAnnotations

    reading = ToolAnnotations(read_only_hint=True, destructive_hint=False, open_world_hint=False)

    async def answer(name: str, /, **given: object) -> Json:
        asked = {key: value for key, value in given.items() if value is not None}
        try:
            parsed: Json = json.loads(await _desk(pool, {"asked": "question", "question": name, "given": asked}))
        except RefusedError as error:
            raise ToolError(str(error.failure).rstrip()) from None
        return parsed

    @server.tool(annotations=reading)  # type: ignore[untyped-decorator]
    async def ask(question: str, language: str | None = None, limit: int = 20) -> Json:
        """Answer a question in words (Turkish, English, Russian) from the claims; what is not understood is refused."""
        return await answer("ask", question=question, language=language, limit=_bounded(limit))

    @server.tool(annotations=reading)  # type: ignore[untyped-decorator]
    async def why(
        subject: str,
        relation: str | None = None,
        object: str | None = None,  # noqa: A002 - the word of RDF
        language: str | None = None,
    ) -> Json:
        """Say on what a claim (its id), or what is said of somebody, rests, with witnesses and who says otherwise."""
        return await answer("why", subject=subject, relation=relation, object=object, language=language)

    @server.tool(annotations=reading)  # type: ignore[untyped-decorator]
    async def influence(
        of: str | None = None,
        on: str | None = None,
        according_to: str | None = None,
        language: str | None = None,
        limit: int = 20,
    ) -> Json:
        """Show who influenced whom: what `of` influenced, what influenced `on`, as one claimant has it."""
        given = {"of": of, "on": on, "according_to": according_to, "language": language}
        return await answer("influence", **given, limit=_bounded(limit))

    @server.tool(annotations=reading)  # type: ignore[untyped-decorator]
    async def entity(name: str, language: str | None = None, limit: int = 20) -> Json:
        """Tell of a person, group, place, treaty, event, letter or work: its names and the claims about it."""
        return await answer("entity", text=name, language=language, limit=_bounded(limit))

    @server.tool(annotations=reading)  # type: ignore[untyped-decorator]
    async def search(name: str, kind: str | None = None, language: str | None = None, limit: int = 10) -> Json:
        """Find whom a name in any spelling means: known, ambiguous or unknown; `kind` is a class (Person, Treaty …)."""
        return await answer("search", text=name, kind=kind, language=language, limit=_bounded(limit))

    @server.tool(annotations=reading)  # type: ignore[untyped-decorator]
    async def fulltext(
        words: str, place: Literal["name", "description", "passage", "paragraph"] | None = None, limit: int = 20
    ) -> Json:
        """Find words ("a phrase", a beginning*, -without, a OR b) in names, passages of claims and whole texts."""
        return await answer("fulltext", words=words, place=place, limit=_bounded(limit))

    @server.tool(annotations=reading)  # type: ignore[untyped-decorator]
    async def query(what: str, parameters: dict[str, str] | None = None, limit: int = 50) -> Json:
        """Run SPARQL, or a query of the library by its name with parameters; claims that rows name come in full."""
        return await answer("query", what=what, parameters=parameters, limit=min(max(limit, 1), 200))


async def _desk(pool: Pool, asked: Json) -> bytes:
    """Have a worker answer at its desk, and take the whole of it."""
    await pool.refresh()
    found = await pool.answer({"operation": "desk", **asked, "accept": "", "gzip": False})
    try:
        return b"".join([piece async for piece in found.spool.pieces()])
    finally:
        pool.done(found)


_ONCE = {
    "project": "What the graph is called, its base, languages and policies, and how much there is of what",
    "vocabulary": "Classes and relations with their labels, definitions, families and signs",
    "documents": "The documents that were read: author, year, language, licence",
    "disputes": "What claims contradict each other about, with the sides",
    "queries": "The library of SPARQL queries, with their parameters",
}


def _add_resources(server: Any, pool: Pool) -> None:  # noqa: ANN401 - the SDK's
    """Give the explorer's records to read: those that there are once by name, the others by the ids of their things."""
    from mcp.server.mcpserver.exceptions import ResourceNotFoundError

    async def record(name: str, identifier: str | None = None) -> str:
        try:
            return (await _desk(pool, {"asked": "record", "name": name, "id": identifier})).decode()
        except RefusedError as error:
            raise ResourceNotFoundError(str(error.failure).rstrip()) from None

    def once(name: str, what: str) -> None:
        @server.resource(f"muahede://{name}", name=name, description=what, mime_type="application/json")  # type: ignore[untyped-decorator]
        async def read() -> str:
            return await record(name)

    for name, what in _ONCE.items():
        once(name, what)

    @server.resource("muahede://entity/{kind}/{name}", mime_type="application/json")  # type: ignore[untyped-decorator]
    async def entity(kind: str, name: str) -> str:
        """An entity by its id (person/panin): names, life, offices, letters, claims by family and in time, measures."""
        return await record("entity", f"{kind}/{name}")

    @server.resource("muahede://claim/{name}", mime_type="application/json")  # type: ignore[untyped-decorator]
    async def claim(name: str) -> str:
        """A claim with its passage in its paragraph, its witnesses, who contradicts it, what policies make of it."""
        return await record("claim", name)

    @server.resource("muahede://document/{name}", mime_type="application/json")  # type: ignore[untyped-decorator]
    async def document(name: str) -> str:
        """A document: its paragraphs and notes, with the mentions and claims in them."""
        return await record("document", name)


def _add_prompts(server: Any) -> None:  # noqa: ANN401 - the SDK's
    """Offer the questions that a historian asks again and again, as they should be gone about."""

    @server.prompt()  # type: ignore[untyped-decorator]
    def evidence(statement: str) -> str:
        """What speaks for a statement, and what against it."""
        return (
            f"What do the claims of this graph say of the following: {statement!r}? Use ask and why. "
            "Name each claimant, quote the passage with its page, say what it rests on, how many independent witnesses "
            "there are, who says "
            "otherwise, and under which policies it is a fact. Where nobody claims it, say so."
        )

    @server.prompt()  # type: ignore[untyped-decorator]
    def portrait(name: str) -> str:
        """Somebody or something, as the claims have it."""
        return (
            f"Tell of {name!r} by the claims of this graph, in the order of time: offices, letters, dealings "
            "with others, and what is disputed. Use search, then entity. "
            "Every sentence needs its claimant, document and page."
        )

    @server.prompt()  # type: ignore[untyped-decorator]
    def influence_between(one: str, other: str) -> str:
        """Whether one influenced another, who says so, and in which chains."""
        return (
            f"Did {one!r} influence {other!r}, according to whom, through whom, and who denies it? "
            "Use influence and why; do not take contact, command or correspondence for influence."
        )


def _bounded(limit: int) -> int:
    return min(max(limit, 1), _MOST)
