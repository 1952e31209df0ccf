"""A scholar's assistant answers from claims with their passages: the SDK's own client, over stdio and HTTP."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from claim_store import KAYNARCA, lines

sys.path.insert(0, str(Path(__file__).parent))

from engines import free_port
from serving import ROOT, made

pytest.importorskip("mcp")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")


@pytest.fixture(scope="module")
def command(tmp_path_factory):
    folder = made(tmp_path_factory.mktemp("kaynarca"), b"".join(lines()))
    return [sys.executable, "-m", "kg", "--project", str(KAYNARCA), "mcp", "--store", str(folder)]


@contextlib.asynccontextmanager
async def stdio(command):
    from mcp import Client, StdioServerParameters, stdio_client

    parameters = StdioServerParameters(
        command=command[0], args=command[1:], env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    async with Client(stdio_client(parameters)) as client:
        yield client


@contextlib.asynccontextmanager
async def http(command):
    from mcp import Client

    port = free_port()
    process = subprocess.Popen(  # noqa: ASYNC220 - nothing else runs yet
        [*command, "--http", "--port", str(port)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(300):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            assert process.poll() is None
            await asyncio.sleep(0.1)
        async with Client(f"http://127.0.0.1:{port}/mcp") as client:
            yield client
    finally:
        process.terminate()
        process.wait(20)


@pytest.mark.parametrize("way", [stdio, http], ids=["stdio", "http"])
def test_an_assistant_is_given_claims_with_their_passages(command, way):
    async def talk():
        async with way(command) as client:
            tools = {tool.name: tool for tool in (await client.list_tools()).tools}
            assert set(tools) == {"ask", "fulltext", "query", "why", "influence", "entity", "search"}
            assert all(tool.annotations.read_only_hint for tool in tools.values())
            asked = {
                "ask": {"question": "Who signed the treaty of Küçük Kaynarca?"},
                "why": {"subject": "Panin", "relation": "influenced"},
                "influence": {},
                "entity": {"name": "Панин"},
                "query": {"what": "SELECT ?claim { ?claim a kg:Claim ; kg:predicate kg:signed }"},
            }
            for name, arguments in asked.items():
                found = await client.call_tool(name, arguments)
                assert not found.is_error, (name, found.content)
                claims = found.structured_content["claims"]
                assert claims, name
                assert all(passage["quotation"] for claim in claims for passage in claim["passages"]), name
            found = await client.call_tool("search", {"name": "Panine"})
            assert found.structured_content["outcome"] == "known"
            for name, arguments, said in (
                ("why", {"subject": "Nobody Atall"}, "nothing of this name"),
                ("query", {"what": "DROP ALL {}"}, "this is an update"),
                ("query", {"what": "no-such-query"}, "no query of this name"),
            ):
                refused = await client.call_tool(name, arguments)
                assert refused.is_error, name
                assert said in refused.content[0].text

    asyncio.run(talk())


def test_an_assistant_can_read_records_and_is_offered_questions(command):
    async def talk():
        async with stdio(command) as client:
            once = {str(each.uri) for each in (await client.list_resources()).resources}
            assert once == {
                f"muahede://{name}" for name in ("project", "vocabulary", "documents", "disputes", "queries")
            }
            many = {each.uri_template for each in (await client.list_resource_templates()).resource_templates}
            assert "muahede://entity/{kind}/{name}" in many
            said = json.loads((await client.read_resource("muahede://project")).contents[0].text)
            assert said["counts"]["claims"] > 10
            panin = json.loads((await client.read_resource("muahede://entity/person/panin")).contents[0].text)
            assert panin["id"] == "person/panin"
            claim = panin["about"][0][0].removeprefix("claim/")
            assert json.loads((await client.read_resource(f"muahede://claim/{claim}")).contents[0].text)["why"]
            with pytest.raises(Exception, match="there is no record"):
                await client.read_resource("muahede://entity/person/nobody")
            prompts = {each.name for each in (await client.list_prompts()).prompts}
            assert prompts == {"evidence", "portrait", "influence_between"}
            asked = await client.get_prompt("portrait", {"name": "Panin"})
            assert "Panin" in asked.messages[0].content.text

    asyncio.run(talk())


def test_without_the_sdk_the_command_says_what_to_install(command, tmp_path):
    (tmp_path / "mcp").mkdir()
    (tmp_path / "mcp" / "__init__.py").write_text("raise ImportError('no SDK')\n")
    told = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, timeout=60, check=False,
    )  # fmt: skip
    assert told.returncode == 1
    assert "pip install 'muahede[mcp]'" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_port_that_is_taken_is_explained(command):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        told = subprocess.run(
            [*command, "--http", "--port", str(taken.getsockname()[1])],
            env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert told.returncode == 1
    assert "address already in use" in told.stderr
    assert "Traceback" not in told.stderr
