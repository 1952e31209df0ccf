"""How records are written, and which there are: all that who only reads them must know. Standard library only."""

from __future__ import annotations

import json
from typing import Any

WHOLE_NAMES = (
    "project",
    "vocabulary",
    "entities",
    "network",
    "documents",
    "timeline",
    "map",
    "disputes",
    "influence",
    "queries",
)
"""The records that there are once."""
MANY_NAMES = ("claim", "entity", "document")
"""The records of which there are many."""


def written(record: object) -> bytes:
    """Write a record as it is served: UTF-8 JSON without needless blanks."""
    return text(record).encode("utf-8", "replace")


def text(record: object) -> str:
    """Give the text of a record, or of a part of one."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def plain(claim: dict[str, Any]) -> dict[str, Any]:
    """Give a claim's record without its explanation and without what stands around its passages."""
    record = {name: value for name, value in claim.items() if name != "why"}
    if "passages" in record:
        around = ("before", "after")
        record["passages"] = [{k: v for k, v in each.items() if k not in around} for each in record["passages"]]
    return record
