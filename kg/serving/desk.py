"""What a worker keeps at hand of its store: records of the explorer, and whoever answers questions by name.

Everything is made when it is first asked for; what there is once is kept beside the store, for the other workers.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.project import Project
from kg.serving.faults import refuse
from kg.serving.preparing import MAKING
from kg.store import Store

if TYPE_CHECKING:  # what these stand on is loaded when somebody asks, not when a worker starts
    from kg.explorer.keeping import Kept
    from kg.explorer.portions import Portions
    from kg.explorer.records import Records
    from kg.inquiries.answers import Inquirer
    from kg.inquiries.reconciliation import Reconciler

_KEPT = "records"


class Desk:
    """The store of one worker, with what has been made of it."""

    def __init__(self, graph: Store, project: Project, folder: Path) -> None:
        """Take the store; nothing is made yet."""
        self._graph, self._project, self._folder = graph, project, folder
        self._found: Kept | None = None
        self._looked = False

    @cached_property
    def _records(self) -> Records:
        from kg.explorer.records import Records

        return Records(self._graph, self._project, measured=self._measured)

    def _measured(self, identifier: str) -> dict[str, object]:
        kept = self._of_the_build
        return kept.portions.measured(identifier) if kept is not None else {}

    def _of_everything(self) -> Records:
        """Give the records for making one of the whole graph, if that is not too much for the time of a request."""
        if self._is_too_large and (self._folder / MAKING).exists():
            what = "the network, the lists and the timeline of so large a build are being made, once"
            raise refuse(503, what, hint="ask again in a moment", Retry_After="5")
        if self._is_too_large:
            what = "there is no such record of so large a graph in its store: only a full build makes and keeps them"
            hint = "kg build --full; single claims, entities and documents, SPARQL and answers can be had without"
            raise refuse(501, what, hint=hint)
        return self._records

    @cached_property
    def _is_too_large(self) -> bool:
        from kg.explorer import holdings

        return holdings.number(self._graph) >= holdings.LARGE

    @cached_property
    def _inquirer(self) -> Inquirer:
        from kg.inquiries.answers import Inquirer

        return Inquirer(self._graph, self._project, self._folder)

    @cached_property
    def _reconciler(self) -> Reconciler:
        from kg.inquiries.reconciliation import Reconciler

        return Reconciler(self._inquirer.register, self._project)

    def answer(self, request: Mapping[str, Any]) -> bytes:
        """Answer with JSON.

        Raises:
            RefusedError: there is no such record (404), or a question that cannot be understood.
            ExplainedError: what is asked for is not there, or not clear.
        """
        match request["asked"]:
            case "record":
                return self._record(request["name"], request["id"])
            case "portion":
                return _compact(_portion(self._portions, request["question"], request["given"]))
            case "claims":
                return _compact((self._of_many or self._records).claims(request["ids"]))
            case "reconciliation":
                return _written(self._reconciler.answer(request["service"], request["given"], request["root"]))
            case _:
                return _written(getattr(self._inquirer, request["question"])(**request["given"]))

    @property
    def _of_the_build(self) -> Kept | None:
        """The records that are kept beside the store, if they are, and it is still as it was built."""
        from kg.explorer import keeping

        if self._found is None and (not self._looked or self._is_too_large):
            self._found = keeping.find(self._folder)  # of a large build they may come while it is served
            self._looked = True
        return self._found

    @property
    def _of_many(self) -> Kept | None:
        """The records that the build has kept, if those of single things are among them."""
        kept = self._of_the_build
        return kept if kept is not None and kept.has_many else None

    @property
    def _portions(self) -> Portions:
        kept = self._of_the_build
        return kept.portions if kept is not None else self._portions_made

    @cached_property
    def _portions_made(self) -> Portions:
        from kg.explorer import keeping

        return keeping.in_memory(self._of_everything())

    def _record(self, name: str, identifier: str | None) -> bytes:
        try:
            kept = self._of_the_build if identifier is None else self._of_many
            if kept is not None:
                return kept.content(name, identifier or "")
            if identifier is not None:
                return _compact(self._records.one(name, identifier))
            return self._kept(name)
        except KeyError:
            shown = name if identifier is None else f"{name}/{identifier}"
            raise refuse(404, f"there is no record {shown[:200]!r}", hint="/api/openapi.json names them") from None

    def _kept(self, name: str) -> bytes:
        place = self._folder / _KEPT / f"{name}.json"
        with contextlib.suppress(OSError):
            return place.read_bytes()
        content = _compact(self._of_everything().whole(name))
        with contextlib.suppress(OSError):  # a full disk is no reason to give no answer
            place.parent.mkdir(exist_ok=True)
            beside = place.with_suffix(f".{os.getpid()}")
            beside.write_bytes(content)
            beside.replace(place)
        return content


def _portion(found: Portions, name: str, given: Mapping[str, Any]) -> object:
    """Give a portion of the records by what an address says."""
    from kg.explorer.portions import FACETS, Choice

    if name == "entities":
        if given.get("ids"):
            named = found.named(given["ids"].split(","))
            return {"total": len(named), "entities": named}
        return found.entities(**{each: given[each] for each in ("typed", "of", "start", "limit") if each in given})
    if name == "facets":
        return found.facets(everything=given.get("everything", False))
    ends = given.get("way", "").split(",")
    chosen = {facet: given[facet].split(",") for facet in FACETS if given.get(facet)}
    plain = {each: value for each, value in given.items() if each not in (*FACETS, "way")}
    return found.network(Choice(chosen=chosen, way=(ends[0], ends[1]) if len(ends) == 2 else None, **plain))  # noqa: PLR2004 - from and to


def _compact(record: object) -> bytes:
    from kg.explorer.writing import written

    return written(record)


def _written(answer: object) -> bytes:
    return (json.dumps(answer, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
