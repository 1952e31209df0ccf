"""The OpenAPI 3.1 document of the JSON API, made from the tables that its routes are made from."""

from __future__ import annotations

from kg import __version__
from kg.explorer.records import MANY, WHOLE
from kg.serving.interface import OPERATIONS, PORTIONS, Operation, Parameter

Json = dict[str, object]

_PROBLEM = {"$ref": "#/components/responses/Problem"}
_FAILURES = dict.fromkeys(("400", "404", "422", "429", "501", "503", "504"), _PROBLEM)
_RECORDS = "as docs/explorer.md describes it"


def document(*, title: str, root: str) -> Json:
    """Describe every address of the API; ``root`` is the address of the server."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title or "Muahede",
            "version": __version__,
            "description": "Records of the explorer, and answers with the claims that they rest on. Only reads.",
        },
        "servers": [{"url": root.rstrip("/")}],
        "paths": {
            **{f"/api/{name}": {"get": _whole(name)} for name in WHOLE},
            **{f"/api/{name}/{{id}}": {"get": _one(name)} for name in MANY},
            "/api/claims": {"get": _claims()},
            **{each.path: {"get": _question(each)} for each in OPERATIONS},
            **{each.path: {"get": _portion(each)} for each in PORTIONS},
        },
        "components": {
            "schemas": {
                "Problem": {
                    "type": "object",
                    "required": ["title", "status"],
                    "properties": {
                        "type": {"type": "string"},
                        "title": {"type": "string"},
                        "status": {"type": "integer"},
                        "detail": {"type": "string"},
                    },
                },
                **_SCHEMAS,
            },
            "responses": {
                "Problem": {
                    "description": "what is wrong, in words (RFC 9457)",
                    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
                }
            },
        },
    }


def _thing() -> Json:
    return {"$ref": "#/components/schemas/Thing"}


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


_SCHEMAS: Json = {
    "Thing": {
        "type": "object",
        "required": ["iri", "label"],
        "properties": {"iri": {"type": "string"}, "label": {"type": "string"}},
    },
    "Passage": {
        "type": "object",
        "required": ["document", "page", "quotation", "start", "end"],
        "properties": {
            "document": {"type": "string"},
            "page": {"type": ["integer", "null"]},
            "quotation": {"type": "string"},
            "translation": {"type": ["string", "null"]},
            "start": {"type": "integer"},
            "end": {"type": "integer"},
        },
    },
    "Claim": {
        "type": "object",
        "required": [
            "iri",
            "subject",
            "predicate",
            "object",
            "claimants",
            "certainty",
            "polarity",
            "cites",
            "passages",
        ],
        "properties": {
            "iri": {"type": "string"},
            "subject": _thing(),
            "predicate": _thing(),
            "object": _thing(),
            "date": {"type": ["string", "null"]},
            "claimants": _list(_thing()),
            "certainty": {"enum": ["certain", "probable", "possible", "reported"]},
            "polarity": {"enum": ["asserts", "denies"]},
            "cites": _list(_thing()),
            "passages": _list({"$ref": "#/components/schemas/Passage"}),
        },
    },
    "Answer": {
        "type": "object",
        "properties": {"claims": _list({"$ref": "#/components/schemas/Claim"})},
    },
}


def _answers(description: str, schema: Json) -> Json:
    good = {"description": description, "content": {"application/json": {"schema": schema}}}
    return {"200": good, "304": {"description": "who has it already is told so (ETag)"}, **_FAILURES}


def _whole(name: str) -> Json:
    return {
        "operationId": name,
        "summary": f"The record “{name}”, {_RECORDS}",
        "responses": _answers("the record", {"type": ["object", "array"]}),
    }


def _one(name: str) -> Json:
    identifier = {
        "name": "id",
        "in": "path",
        "required": True,
        "schema": {"type": "string"},
        "description": "may have slashes in it: person/panin",
    }
    return {
        "operationId": f"{name}_record",
        "summary": f"One record of many, “{name}”, {_RECORDS}",
        "parameters": [identifier],
        "responses": _answers("the record", {"type": "object"}),
    }


def _claims() -> Json:
    ids = {"name": "id", "in": "query", "schema": _list({"type": "string"}), "style": "form", "explode": True}
    return {
        "operationId": "claims",
        "summary": f"Claims by their ids, {_RECORDS}",
        "parameters": [ids],
        "responses": _answers("the claims", _list({"type": "object"})),
    }


def _question(each: Operation) -> Json:
    schema: Json = {"type": "object"} if each.question == "search" else {"$ref": "#/components/schemas/Answer"}
    return {
        "operationId": f"answer_{each.question}",
        "summary": each.title,
        "parameters": [_parameter(one) for one in each.parameters],
        "responses": _answers("the answer (docs/json.md)", schema),
    }


def _portion(each: Operation) -> Json:
    return {
        "operationId": f"portion_of_{each.question}",
        "summary": each.title,
        "parameters": [_parameter(one) for one in each.parameters],
        "responses": _answers("the portion (docs/explorer.md)", {"type": "object"}),
    }


def _parameter(each: Parameter) -> Json:
    bounds = {"minimum": each.least, "maximum": each.most} if each.kind == "integer" else {}
    return {
        "name": each.name,
        "in": "query",
        "required": each.required,
        "description": each.says,
        "schema": {"type": each.kind, **bounds},
    }
