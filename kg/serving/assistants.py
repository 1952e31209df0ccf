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
    "claims a thing. Names may be given in any language and spelling; where one is ambiguous, ask."
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
        request = {"operation": "desk", "asked": "question", "question": name, "given": asked}
        try:
            await pool.refresh()
            found = await pool.answer({**request, "accept": "", "gzip": False})
            try:
                content = b"".join([piece async for piece in found.spool.pieces()])
            finally:
                pool.done(found)
        except RefusedError as error:
            raise ToolError(str(error.failure).rstrip()) from None
        parsed: Json = json.loads(content)
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
    async def query(what: str, parameters: dict[str, str] | None = None, limit: int = 50) -> Json:
        """Run SPARQL, or a query of the library by its name with parameters; claims that rows name come in full."""
        return await answer("query", what=what, parameters=parameters, limit=min(max(limit, 1), 200))


def _bounded(limit: int) -> int:
    return min(max(limit, 1), _MOST)
