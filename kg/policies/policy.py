"""Policies: the rules that say which claims may become facts. Standard library only.

Owns the record, the policies that come with the program, reading those of a project, and which claims one admits.
Which admitted claims are contested is :mod:`kg.policies.conflicts`; what becomes of them :mod:`kg.policies.facts`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from kg import suggestions
from kg.errors import ExplainedError, Fault, explain
from kg.model import Certainty, Claim, DocumentId, EntityId, Status
from kg.project import Project


class Contested(StrEnum):
    """What becomes of a claim against which another admitted claim speaks."""

    EXCLUDE = "exclude"  # no fact
    MAJORITY = "majority"  # a fact where more independent witnesses stand behind it than against it
    INCLUDE = "include"  # a fact all the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Which claims become facts.

    An empty tuple sets no condition. ``claimants``: at least one of them must say it; ``without_claimants``: somebody
    else must say it. ``without_works``: it must rest on another work too, or on none. ``reported``: whether claims
    count that we know only from somebody else's text.
    """

    name: str
    label: str
    statuses: tuple[Status, ...] = (Status.ACCEPTED,)
    certainties: tuple[Certainty, ...] = (Certainty.CERTAIN, Certainty.PROBABLE)
    claimants: tuple[EntityId, ...] = ()
    without_claimants: tuple[EntityId, ...] = ()
    documents: tuple[DocumentId, ...] = ()
    without_documents: tuple[DocumentId, ...] = ()
    without_works: tuple[EntityId, ...] = ()
    contested: Contested = Contested.EXCLUDE
    reported: bool = True

    @property
    def conditions(self) -> tuple[str, ...]:
        """Every condition, for whoever reads the facts: ``certainties = certain, probable``."""
        found = []
        for field in _LISTS:
            values = getattr(self, field)
            if values:
                found.append(f"{field} = {', '.join(values)}")
        return (*found, f"contested = {self.contested}", f"reported = {str(self.reported).lower()}")


_LISTS = (
    *("statuses", "certainties", "claimants", "without_claimants"),
    *("documents", "without_documents", "without_works"),
)
_KEYS = ("label", *_LISTS, "contested", "reported")

BUILT_IN = {
    policy.name: policy
    for policy in (
        Policy(name="accepted", label="what reviewed claims say firmly and nobody contests"),
        Policy(
            name="certain",
            label="what reviewed claims say without hedging and nobody contests",
            certainties=(Certainty.CERTAIN,),
        ),
        Policy(
            name="hedged",
            label="what reviewed claims say, however hedged, and nobody contests",
            certainties=tuple(Certainty),
        ),
        Policy(
            name="everything",
            label="whatever a reviewed claim says, contested or not",
            certainties=tuple(Certainty),
            contested=Contested.INCLUDE,
        ),
    )
}
"""The policies that need no file. A file of the same name in ``seeds/policies/`` takes the place of one."""

SELECTORS = ("claimant", "without-claimant", "certainty", "document", "without-document", "without-work")
"""What ``--policy SELECTOR:VALUE`` may narrow the default policy by."""


def named(project: Project, name: str) -> Policy:
    """Find a policy: a file of ``seeds/policies/``, one that comes with the program, a TOML file, or a selector.

    ``claimant:person/deniz``, ``certainty:certain,probable``, ``without-work:work/x`` narrow the default policy.

    Raises:
        ExplainedError: there is none of this name, or its file has faults (all of them).
    """
    own = project.seeds / "policies" / f"{name}.toml"
    if _NAME.fullmatch(name) and own.is_file():
        return load(own)
    if name in BUILT_IN:
        return BUILT_IN[name]
    selector, mark, value = name.partition(":")
    if mark and selector in SELECTORS:
        return _selected(selector, value)
    if name.endswith(".toml"):
        return load(Path(name))
    known = [*BUILT_IN, *(path.stem for path in sorted(own.parent.glob("*.toml")))]
    raise explain(
        f"no policy {name!r}",
        where="--policy",
        hint=f"{suggestions.hint(name, dict.fromkeys(known))}; or a FILE.toml, or one of "
        + ", ".join(f"{each}:…" for each in SELECTORS),
    )


def _selected(selector: str, value: str) -> Policy:
    """Narrow the default policy by one condition; the name says which, so that the facts do."""
    values = tuple(part.strip() for part in value.split(",") if part.strip())
    if not values:
        raise explain(f"{selector}: of what?", where="--policy", hint=f"--policy {selector}:VALUE[,VALUE…]")
    slug = re.sub(r"[^\w./-]+", "-", "+".join(values))
    base = replace(BUILT_IN["accepted"], name=f"{selector}/{slug}", label=f"{selector.replace('-', ' ')} {value}")
    match selector:
        case "claimant":
            return replace(base, claimants=tuple(map(EntityId, values)))
        case "without-claimant":
            return replace(base, without_claimants=tuple(map(EntityId, values)))
        case "without-work":
            return replace(base, without_works=tuple(map(EntityId, values)))
        case "document":
            return replace(base, documents=tuple(map(DocumentId, values)))
        case "without-document":
            return replace(base, without_documents=tuple(map(DocumentId, values)))
        case _:
            faults = list(_value_faults("certainty", values, Certainty, "--policy"))
            if faults:
                raise ExplainedError.of(faults)
            return replace(base, certainties=tuple(map(Certainty, values)))


# --- files -----------------------------------------------------------------------------------------------------------

_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")


def load(path: Path) -> Policy:
    """Read a policy from its TOML file; the file's name is the policy's.

    Raises:
        ExplainedError: it cannot be read, or has faults (all of them).
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise explain("no such policy file", where=str(path)) from None
    except UnicodeDecodeError as error:
        raise explain(f"not UTF-8: {error.reason} at byte {error.start}", where=str(path)) from None
    except tomllib.TOMLDecodeError as error:
        raise explain(f"not TOML: {error}", where=str(path)) from None
    except OSError as error:
        raise explain(f"cannot be read: {error.strerror}", where=str(path)) from None
    faults = [*_name_faults(path), *_table_faults(table, str(path))]
    if faults:
        raise ExplainedError.of(faults)
    return Policy(
        name=path.stem,
        label=table.get("label", path.stem),
        statuses=tuple(map(Status, table.get("statuses", ("accepted",)))),
        certainties=tuple(map(Certainty, table.get("certainties", ("certain", "probable")))),
        claimants=tuple(map(EntityId, table.get("claimants", ()))),
        without_claimants=tuple(map(EntityId, table.get("without_claimants", ()))),
        documents=tuple(map(DocumentId, table.get("documents", ()))),
        without_documents=tuple(map(DocumentId, table.get("without_documents", ()))),
        without_works=tuple(map(EntityId, table.get("without_works", ()))),
        contested=Contested(table.get("contested", "exclude")),
        reported=table.get("reported", True),
    )


def _name_faults(path: Path) -> Iterator[Fault]:
    if not _NAME.fullmatch(path.stem):
        what = "a policy's name is part of IRIs: small letters a-z, digits, and . _ - between them"
        yield Fault(where=str(path), what=what, excerpt=path.stem)


def _table_faults(table: Mapping[str, Any], where: str) -> Iterator[Fault]:
    for key in table:
        if key not in _KEYS:
            yield Fault(where=where, what=f"unknown setting {key!r}", hint=suggestions.hint(key, _KEYS))
    for key in _LISTS:
        values = table.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            yield Fault(where=where, what=f"{key} must be a list of texts", hint=f'{key} = ["…"]')
        elif key in ("statuses", "certainties"):
            yield from _value_faults(key, values, Status if key == "statuses" else Certainty, where)
    if not isinstance(table.get("label", ""), str):
        yield Fault(where=where, what="label must be text")
    if not isinstance(table.get("reported", True), bool):
        yield Fault(where=where, what="reported must be true or false")
    yield from _value_faults("contested", [table.get("contested", "exclude")], Contested, where)


def _value_faults(key: str, values: Iterable[Any], allowed: type[StrEnum], where: str) -> Iterator[Fault]:
    known = [str(each) for each in allowed]
    for value in values:
        if value not in known:
            hint = suggestions.hint(value, known) if isinstance(value, str) else f"known: {', '.join(known)}"
            yield Fault(where=where, what=f"{key} cannot be {value!r}", hint=hint)


def check(policy: Policy, entities: Collection[str], documents: Collection[str]) -> None:
    """Refuse a policy that names an entity or a document that there is not: it would silently hold for nothing.

    Raises:
        ExplainedError: every id that is not there, each with the nearest that is.
    """
    faults: list[Fault] = []
    for field in ("claimants", "without_claimants", "without_works", "documents", "without_documents"):
        known = documents if "documents" in field else entities
        unknown = [value for value in getattr(policy, field) if value not in known]
        index = suggestions.Suggestions(known)
        faults.extend(
            Fault(where=f"policy {policy.name}", what=f"{field}: no such id", excerpt=value, hint=index.hint(value))
            for value in unknown
        )
    if faults:
        raise ExplainedError.of(faults)


# --- which claims ----------------------------------------------------------------------------------------------------


def admitted(claims: Iterable[Claim], policy: Policy) -> tuple[Claim, ...]:
    """Keep the claims that a policy admits, denials among them, in their order.

    A claim that cites nothing itself and rests only on claims which fell with an excluded work falls with them.
    """
    every = tuple(claims)
    fallen = {(_document(claim), claim.key) for claim in every if _rests_on_excluded(claim, policy)}
    while True:
        more = {
            (_document(claim), claim.key)
            for claim in every
            if claim.rests_on
            and not claim.cites
            and (_document(claim), claim.key) not in fallen
            and all((_document(claim), key) in fallen for key in claim.rests_on)
        }
        if not more:
            break
        fallen |= more
    return tuple(claim for claim in every if _admits(claim, policy) and (_document(claim), claim.key) not in fallen)


def heard(claims: Iterable[Claim], policy: Policy) -> tuple[Claim, ...]:
    """Keep the claims that can contest an admitted one: those that the policy admits, however hedged.

    What somebody only passes on makes no fact, yet while he does so, the opposite is not undisputed.
    """
    return admitted(claims, replace(policy, certainties=tuple(Certainty)))


def _admits(claim: Claim, policy: Policy) -> bool:
    said_by = set(claim.claimants)
    return (
        claim.status in policy.statuses
        and claim.certainty in policy.certainties
        and (not policy.claimants or not said_by.isdisjoint(policy.claimants))
        and not (policy.without_claimants and said_by <= set(policy.without_claimants))
        and (not policy.documents or _document(claim) in policy.documents)
        and _document(claim) not in policy.without_documents
        and (policy.reported or claim.reported_by is None or claim.reported_by in said_by)
    )


def _rests_on_excluded(claim: Claim, policy: Policy) -> bool:
    works = {citation.work for citation in claim.cites}
    return bool(works) and works <= set(policy.without_works)


def _document(claim: Claim) -> DocumentId:
    return claim.passages[0].document if claim.passages else DocumentId("")
