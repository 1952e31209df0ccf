"""The JSON API gives the explorer's records and the commands' answers; reconciliation never guesses."""

from __future__ import annotations

import functools
import json
import re
import sys
from pathlib import Path

import httpx
import jsonschema
import pytest
from claim_store import KAYNARCA, kaynarca, lines, world
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from serving import made, running

from kg import cli
from kg.explorer import page
from kg.explorer.records import MANY, WHOLE, Records, written
from kg.serving import interface, openapi

BASE = "https://example.org/kaynarca/"
HARD = "<script>alert(1)</script>"
LONG = "Uzun " * 2000
RTL = "معاهدة كوجك قينارجه"
ODD = "".join(
    f"<{BASE}person/odd-{number}> <{name}> {json.dumps(text, ensure_ascii=False)}@{tag} <{BASE}graph/authority> .\n"
    f"<{BASE}person/odd-{number}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
    f"<https://w3id.org/muahede/ontology#Person> <{BASE}graph/authority> .\n"
    for number, (text, tag) in enumerate([(HARD, "en"), (LONG, "tr"), (RTL, "ar"), ("He said \"no\" & 'yes'", "en")])
    for name in ("http://www.w3.org/2000/01/rdf-schema#label",)
).encode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return made(tmp_path_factory.mktemp("kaynarca"), b"".join((*lines(), ODD)))


@pytest.fixture(scope="module")
def server(folder):
    with running(folder, "--workers", "2", project=KAYNARCA) as found:
        yield found


@pytest.fixture(scope="module")
def client(server):
    with httpx.Client(base_url=server.address, verify=False, timeout=60) as found:
        yield found


# --- records ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """A server over the store of the project and nothing else."""
    with running(made(tmp_path_factory.mktemp("plain"), b"".join(lines())), project=KAYNARCA) as found:
        yield found


def test_the_records_are_those_of_the_explorer_byte_by_byte(plain):
    records = Records(kaynarca(), world()[0])
    for name in WHOLE:
        for _ in range(2):  # made, and kept beside the store
            answer = httpx.get(f"{plain.address}/api/{name}", verify=False, timeout=60)
            assert (answer.status_code, answer.content) == (200, written(records.whole(name)))
    for name in MANY:
        for identifier, record in list(records.all(name).items())[:3]:
            answer = httpx.get(f"{plain.address}/api/{name}/{identifier}", verify=False, timeout=60)
            assert answer.content == written(record)


def test_claims_come_by_their_ids_and_what_is_no_claim_is_left_out(client):
    (first, second) = sorted(client.get("/api/entity/person/panin").json()["claims"]["subject"])[:2]
    answer = client.get("/api/claims", params={"id": [first, "claim/none", second]})
    assert [each["id"] for each in answer.json()] == [first, second]
    assert client.get("/api/claims").status_code == 400
    assert client.get("/api/claims", params={"id": ["x"] * 201}).status_code == 400


def test_who_has_a_record_already_is_told_so(client):
    first = client.get("/api/entities")
    again = client.get("/api/entities", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["content-encoding"] == "gzip"
    other = client.get("/api/documents", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200


# --- answers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "parameters", "command"),
    [
        ("ask", {"q": "Who signed the treaty of Küçük Kaynarca?"}, ["ask", "Who signed the treaty of Küçük Kaynarca?"]),
        ("ask", {"q": "Who ate the treaty?"}, ["ask", "Who ate the treaty?"]),
        ("why", {"subject": "Panin", "relation": "influenced", "lang": "tr"}, ["why", "Panin", "influenced", "--lang", "tr"]),
        ("why", {"subject": "Repnin", "relation": "signed", "object": "treaty/kaynarca-1774"}, ["why", "Repnin", "signed", "treaty/kaynarca-1774"]),
        ("answers/disputes", {"all": "true"}, ["disputes", "--all"]),
        ("answers/disputes", {"matter": "Repnin", "all": "1"}, ["disputes", "Repnin", "--all"]),
        ("answers/influence", {}, ["influence"]),
        ("answers/influence", {"on": "Rumyantsev", "policy": "accepted"}, ["influence", "--on", "Rumyantsev", "--policy", "accepted"]),
    ],
)  # fmt: skip
def test_an_answer_is_that_of_the_command(client, folder, path, parameters, command):
    ours = CliRunner().invoke(cli.command, ["--project", str(KAYNARCA), *command, "--store", str(folder), "-f", "json"])
    answer = client.get(f"/api/{path}", params=parameters)
    assert answer.status_code == 200, answer.text
    assert answer.json() == json.loads(ours.stdout)


def test_an_entity_comes_with_its_claims_and_their_passages(client):
    answer = client.get("/api/answers/entity", params={"of": "Nikita Panin", "limit": "2"}).json()
    assert (answer["id"], answer["kind"], answer["labels"]["en"]) == ("person/panin", "Person", "Nikita Panin")
    assert answer["number_of_claims"] >= len(answer["claims"]) == 2
    assert all(passage["quotation"] for claim in answer["claims"] for passage in claim["passages"])


@pytest.mark.parametrize(
    ("text", "outcome", "first"),
    [("Панин", "known", "person/panin"), ("Panine", "known", "person/panin"), ("Xyzzyq", "unknown", None)],
)
def test_a_name_is_found_in_any_spelling_and_an_unknown_one_is_unknown(client, text, outcome, first):
    answer = client.get("/api/search", params={"q": text}).json()
    assert (answer["outcome"], answer["things"][0]["id"] if answer["things"] else None) == (outcome, first)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/api/ask", "q is missing"),
        ("/api/ask?q=a&q=b", "q is there 2 times"),
        ("/api/ask?q=a&lang=xx", "no language"),
        ("/api/search?q=a&limit=0&foo=1", "no parameter 'foo'; limit is '0'"),
        ("/api/search?q=a&kind=Dragon", "no such class"),
        ("/api/why?subject=Panin&object=Repnin", "an object needs a relation"),
        ("/api/answers/influence?policy=../../etc/passwd.toml", "no name of a policy"),
        ("/api/answers/influence?policy=nonesuch", "no policy 'nonesuch'"),
        ("/api/answers/entity?of=Nobody+Atall", "nothing of this name"),
    ],
)
def test_what_is_wrong_with_a_request_is_told_as_a_problem(client, address, said):
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert said in answer.json()["detail"]


@pytest.mark.parametrize("address", ["/api/nothing", "/api/claim/none", "/api/entity/person/nobody", "/reconcile/x", "/explorer/x.js"])  # fmt: skip
def test_what_is_not_there_is_not_there(client, address):
    assert client.get(address).status_code == 404


# --- OpenAPI ----------------------------------------------------------------------------------------------------------


def test_the_openapi_document_names_every_address_and_its_schemas_hold(client):
    document = client.get("/api/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    assert set(document["paths"]) == {
        *(f"/api/{name}" for name in WHOLE),
        *(f"/api/{name}/{{id}}" for name in MANY),
        "/api/claims",
        *(each.path for each in (*interface.OPERATIONS, *interface.PORTIONS)),
    }
    assert document == json.loads(json.dumps(openapi.document(title=world()[0].title, root=f"{client.base_url}/")))
    names = [operation["get"]["operationId"] for operation in document["paths"].values()]
    assert len(names) == len(set(names))
    for schema in document["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)
    answer = client.get("/api/why", params={"subject": "Panin", "relation": "influenced"}).json()
    schema = {**document["components"]["schemas"]["Answer"], "components": document["components"]}
    jsonschema.Draft202012Validator(schema).validate(answer)
    assert answer["claims"]


@settings(max_examples=40)
@given(data=st.data())
def test_no_request_that_the_document_allows_or_does_not_is_answered_with_a_fault_of_ours(client, data):
    operation = data.draw(st.sampled_from((*interface.OPERATIONS, *interface.PORTIONS)))
    texts = st.one_of(
        st.text(max_size=30),
        st.sampled_from(["Panin", "person/panin", "1", "true", "<script>", "kg:signed", "%00", "*" * 900]),
    )
    names = st.sampled_from([*(each.name for each in operation.parameters), "x"])
    parameters = data.draw(st.dictionaries(names, texts, max_size=4))
    answer = client.get(operation.path, params={k: v.encode("utf-8", "replace") for k, v in parameters.items()})
    assert answer.status_code in (200, 400), (parameters, answer.text)
    assert "json" in answer.headers["content-type"]
    answer.json()


# --- reconciliation ---------------------------------------------------------------------------------------------------

TEXT = {"type": "string"}
NAMED = {"type": "object", "required": ["id", "name"], "properties": {"id": TEXT, "name": TEXT}}
SERVICE = {
    "type": "object", "required": ["service_url", "service_path"], "properties": {"service_url": TEXT, "service_path": {"type": "string", "pattern": "^/"}}
}  # fmt: skip
MANIFEST = {
    "type": "object",
    "required": ["versions", "name", "identifierSpace", "schemaSpace"],
    "properties": {
        "versions": {"type": "array", "items": TEXT, "contains": {"const": "0.2"}},
        "name": TEXT,
        "identifierSpace": {"type": "string", "format": "uri"},
        "schemaSpace": {"type": "string", "format": "uri"},
        "defaultTypes": {"type": "array", "items": NAMED},
        "view": {"type": "object", "required": ["url"], "properties": {"url": {"type": "string", "pattern": r"\{\{id\}\}"}}},
        "preview": {
            "type": "object",
            "required": ["url", "width", "height"],
            "properties": {"url": {"type": "string", "pattern": r"\{\{id\}\}"}, "width": {"type": "integer"}, "height": {"type": "integer"}},
        },
        "suggest": {"type": "object", "properties": dict.fromkeys(("entity", "type", "property"), SERVICE), "additionalProperties": False},
        "extend": {
            "type": "object",
            "required": ["propose_properties"],
            "properties": {"propose_properties": SERVICE, "property_settings": {"type": "array"}},
        },
    },
}  # fmt: skip
RESULTS = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {
            "result": {
                "type": "array",
                "items": {
                    **NAMED,
                    "required": ["id", "name", "score", "match", "type"],
                    "properties": {"id": TEXT, "name": TEXT, "description": TEXT, "score": {"type": "number"}, "match": {"type": "boolean"}, "type": {"type": "array", "items": NAMED}},
                },
            }
        },
    },
}  # fmt: skip
SUGGESTED = {"type": "object", "required": ["result"], "properties": {"result": {"type": "array", "items": NAMED}}}


def reconciled(client, **queries):
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    jsonschema.validate(answer.json(), RESULTS)
    return {key: each["result"] for key, each in answer.json().items()}


def test_the_manifest_says_what_openrefine_needs(client):
    manifest = client.get("/reconcile").json()
    jsonschema.validate(manifest, MANIFEST)
    assert manifest["view"]["url"].replace("{{id}}", "person/panin") == f"{client.base_url}/person/panin"
    assert client.get("/person/panin", headers={"accept": "text/html"}).status_code == 200


def test_a_batch_is_answered_by_its_keys_and_only_who_alone_is_meant_matches(client):
    found = reconciled(
        client,
        q0={"query": "Панин"},
        q1={"query": "Panin", "type": "Treaty"},
        q2={"query": "Xyzzyq"},
        q3={"query": "Rumyantsev", "type": ["Person"], "limit": 1},
        q4={"query": ""},
    )
    assert (found["q0"][0]["id"], found["q0"][0]["match"]) == ("person/panin", True)
    assert [each for each in found["q1"] if each["match"]] == found["q2"] == found["q4"] == []
    assert len(found["q3"]) == 1
    by_get = client.get("/reconcile", params={"queries": json.dumps({"a": {"query": "Панин"}})}).json()
    assert by_get["a"]["result"] == found["q0"]


def test_a_property_that_says_the_same_raises_a_score_and_never_makes_a_match(client):
    plain = reconciled(client, q={"query": "Resmi"})["q"]
    helped = reconciled(client, q={"query": "Resmi", "properties": [{"pid": "label", "v": "Ahmed Resmi Efendi"}]})["q"]
    assert helped[0]["score"] >= plain[0]["score"]
    assert [each["match"] for each in helped] == [each["match"] for each in plain]


@pytest.mark.parametrize(
    ("queries", "said"),
    [
        ("{", "not JSON"),
        ("[]", "a batch is an object"),
        ('{"q": 3}', "queries.q: a query is an object"),
        ('{"q": {"query": "a", "type": [3]}}', "queries.q: a type"),
        ('{"q": {"query": "a", "limit": -1}}', "queries.q: not a whole number"),
        ('{"q": {"query": "a", "properties": [3]}}', "queries.q: properties are"),
        (json.dumps({str(number): {"query": "a"} for number in range(51)}), "at most 50 queries"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_batch_that_is_none_is_explained(client, queries, said):
    answer = client.post("/reconcile", data={"queries": queries})
    assert answer.status_code == 400
    assert said in answer.json()["detail"]


def test_a_query_may_ask_by_properties_alone_with_values_of_any_kind_and_matches_nobody(client):
    found = reconciled(
        client,
        by_name={"properties": [{"pid": "label", "v": ["Nikita Panin", "nobody"]}], "type_strict": "any"},
        other_kind={"properties": [{"pid": "label", "v": "Nikita Panin"}], "type": "Treaty"},
        odd={"properties": [{"pid": "label", "v": 1718}, {"pid": "label", "v": True}, {"pid": "x", "v": {"id": "y"}}]},
    )
    assert [(each["id"], each["match"]) for each in found["by_name"]] == [("person/panin", False)]
    assert found["other_kind"] == found["odd"] == []


EXTENDED = {
    "type": "object",
    "required": ["meta", "rows"],
    "properties": {
        "meta": {"type": "array", "items": NAMED},
        "rows": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {"id": TEXT, "name": TEXT, "str": TEXT},
                        "oneOf": [{"required": ["id", "name"]}, {"required": ["str"]}],
                    },
                },
            },
        },
    },
}


def test_every_property_that_is_proposed_can_be_filled_in(client):
    for kind in ("Person", "Treaty", "Place"):
        proposed = client.get("/reconcile/properties", params={"type": kind}).json()["properties"]
        found = reconciled(client, q={"query": "a", "type": kind, "limit": 20})["q"]
        asked = {"ids": [each["id"] for each in found], "properties": [{"id": each["id"]} for each in proposed]}
        filled = client.post("/reconcile", data={"extend": json.dumps(asked)}).json()
        jsonschema.validate(filled, EXTENDED)
        assert set(filled["rows"]) == set(asked["ids"])


def test_names_classes_and_properties_are_completed(client):
    for what, prefix, wanted in (
        ("entity", "Rum", "person/rumyantsev"),
        ("type", "pers", "Person"),
        ("property", "lab", "label"),
    ):
        answer = client.get(f"/reconcile/suggest/{what}", params={"prefix": prefix}).json()
        jsonschema.validate(answer, SUGGESTED)
        assert wanted in [each["id"] for each in answer["result"]], what


def test_a_table_is_filled_in(client):
    proposed = client.get("/reconcile/properties", params={"type": "Person", "limit": "3"}).json()
    assert (proposed["type"], proposed["limit"], len(proposed["properties"])) == ("Person", 3, 3)
    asked = {"ids": ["person/panin", "person/nobody"], "properties": [{"id": "label"}]}
    filled = client.post("/reconcile", data={"extend": json.dumps(asked)}).json()
    assert [each["id"] for each in filled["meta"]] == ["label"]
    assert {"str": "Nikita Panin"} in filled["rows"]["person/panin"]["label"]
    assert filled["rows"]["person/nobody"] == {"label": []}


def test_a_column_is_reconciled_as_openrefine_does_it(folder):
    """OpenRefine's published behaviour, step by step: its page asks across origins, its server in batches of ten."""
    page = {"origin": "http://127.0.0.1:3333", "accept": "application/json, text/javascript, */*; q=0.01"}
    with (
        running(folder, "--cors", page["origin"], project=KAYNARCA) as server,
        httpx.Client(base_url=server.address, verify=False, timeout=60) as client,
    ):
        added = client.get("/reconcile", headers=page)
        assert added.headers["access-control-allow-origin"] == page["origin"]
        manifest = added.json()
        jsonschema.validate(manifest, MANIFEST)
        # the first cells are looked up without a type, to guess one
        guessed = reconciled(client, **{f"q{n}": {"query": name, "limit": 3} for n, name in enumerate(COLUMN[:10])})
        kinds = [kind["id"] for found in guessed.values() for each in found for kind in each["type"]]
        chosen = max(set(kinds), key=kinds.count)
        assert chosen == "Person"
        matched = {}
        for start in range(0, len(COLUMN), 10):
            batch = {
                f"q{n}": {
                    "query": name,
                    "type": chosen,
                    "type_strict": "should",
                    "limit": 10,
                    "properties": [{"pid": "label", "v": name}],
                }
                for n, name in enumerate(COLUMN[start : start + 10])
            }
            for key, found in reconciled(client, **batch).items():
                matched[batch[key]["query"]] = [each["id"] for each in found if each["match"]]
        assert matched["Nikita Panin"] == ["person/panin"]
        assert matched["Nobody Knows"] == []
        assert all(len(each) <= 1 for each in matched.values())
        service = manifest["suggest"]["entity"]
        typed = client.get(service["service_url"] + service["service_path"], params={"prefix": "pan"}, headers=page)
        assert typed.headers["access-control-allow-origin"] == page["origin"]
        assert "person/panin" in [each["id"] for each in typed.json()["result"]]
        assert client.get(manifest["preview"]["url"].replace("{{id}}", "person/panin")).status_code == 200
        service = manifest["extend"]["propose_properties"]
        asked = {"type": chosen, "limit": "5"}
        proposed = client.get(service["service_url"] + service["service_path"], params=asked, headers=page).json()
        ids = sorted({each for found in matched.values() for each in found})
        extend = {"ids": ids, "properties": [{"id": each["id"]} for each in proposed["properties"]]}
        filled = client.post("/reconcile", data={"extend": json.dumps(extend)}).json()
        jsonschema.validate(filled, EXTENDED)
        assert sorted(filled["rows"]) == ids


COLUMN = ("Nikita Panin", "Rumyantsev", "Obreskov", "Ahmed Resmi", "Muhsinzade", "Abdülhamid I", "Nobody Knows") * 4


def test_a_page_that_cannot_ask_across_origins_is_called_back_only_where_all_may_read(client, folder):
    assert client.get("/reconcile", params={"callback": "jQuery1"}).json()["versions"]
    with running(folder, "--cors", "*", project=KAYNARCA) as server:
        ask = functools.partial(httpx.get, f"{server.address}/reconcile", verify=False)
        answer = ask(params={"callback": "jQuery111_1.run", "queries": json.dumps({"q0": {"query": "Панин"}})})
        assert answer.headers["content-type"].startswith("text/javascript")
        called = re.fullmatch(r"/\*\*/jQuery111_1\.run\((.*)\);", answer.text, re.DOTALL)
        jsonschema.validate(json.loads(called[1]), RESULTS)
        assert ask(params={"callback": "alert(1);x"}).status_code == 400


def test_other_pages_may_read_and_frame_only_where_that_was_said(client, folder):
    preview = {"url": "/reconcile/preview", "params": {"id": "person/panin"}}
    assert "frame-ancestors 'none'" in client.get(**preview).headers["content-security-policy"]
    assert (
        "access-control-allow-origin"
        not in client.get("/reconcile", headers={"origin": "http://127.0.0.1:3333"}).headers
    )
    with running(folder, "--cors", "http://127.0.0.1:3333", project=KAYNARCA) as server:
        answer = httpx.get(f"{server.address}/reconcile", headers={"origin": "http://127.0.0.1:3333"}, verify=False)
        assert answer.headers["access-control-allow-origin"] == "http://127.0.0.1:3333"
        framed = httpx.get(f"{server.address}/reconcile/preview?id=person/panin", verify=False)
        assert "frame-ancestors http://127.0.0.1:3333" in framed.headers["content-security-policy"]
        assert "x-frame-options" not in framed.headers


# --- pages ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(4))
def test_text_is_never_markup(client, number):
    for address in (f"/person/odd-{number}", f"/reconcile/preview?id=person/odd-{number}"):
        answer = client.get(address, headers={"accept": "text/html"})
        assert answer.status_code == 200
        assert "<script" not in answer.text
        assert "content-security-policy" in answer.headers
    record = client.get(f"/api/entity/person/odd-{number}").json()
    assert next(iter(record["labels"].values())) in (HARD, LONG, RTL, "He said \"no\" & 'yes'")


def test_the_front_is_the_explorer_or_says_how_to_build_it(client):
    answer = client.get("/")
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "'unsafe-inline'" not in policy
    assert "'unsafe-eval'" not in policy
    if page.is_built():
        assert policy == page.SERVED_POLICY
        script = client.get("/explorer/explorer.js")
        assert script.headers["content-type"].startswith("text/javascript")
        assert client.get("/explorer/explorer.js", headers={"if-none-match": script.headers["etag"]}).status_code == 304
    else:
        assert "make run" in answer.text
    assert client.get("/", headers={"accept-language": "tr-TR"}).text.count('lang="tr"') == 1
