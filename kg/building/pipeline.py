"""The order of the stages: seeds → graph → report → network → published output. Owns nothing else."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kg import store
from kg.building import inputs, pictures, publication, sending, state, streaming
from kg.building.assembly import Assembled, assemble, counts
from kg.building.inputs import Inputs
from kg.building.sending import STORE
from kg.coverage import cover
from kg.errors import ExplainedError, Fault, explain
from kg.evidence import texts
from kg.fulltext import keeping
from kg.fulltext import making as fulltext
from kg.graph.exports import FILES, Exports
from kg.namebook import keeping as namebooks
from kg.namebook import making as namebook
from kg.ontology import reading as ontology
from kg.policies import policy as policies
from kg.policies.policy import Policy
from kg.project import Project
from kg.questions.lookup import opening
from kg.questions.lookup.marks import marks
from kg.remote import upload
from kg.remote.upload import Uploaded
from kg.store import Store
from kg.validation import findings as validation
from kg.validation.checks import Severity
from kg.validation.findings import Report

EXPLORER = "explorer.html"
_FOLDERS = (state.FOLDER, STORE)
LARGE = "KG_LARGE"
"""Names the environment variable that says from how many rows of claims on a project is built a part at a time."""

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build has made, and where."""

    output: Path
    policy: str
    counts: Mapping[str, object]
    report: Report
    uploaded: Uploaded | None = None
    unchanged: bool = False

    @property
    def first_page(self) -> Path | None:
        """The page to read first; a large project has none."""
        page = self.output / "index.html"
        return page if page.is_file() else None


def run(  # noqa: PLR0913 - each is a choice of the user's, or of a test's
    project: Project,
    *,
    policy: str | None = None,
    output: Path | None = None,
    engine: str | None = None,
    large: int | None = None,
    full: bool = False,
    records: bool = True,
    tell: Tell = lambda _: None,
) -> Built:
    """Build a project's output: read, derive, validate, draw and publish; whole or not at all.

    Where nothing has changed since the last build, nothing is done. From ``large`` rows of claims on, the project is
    built a part at a time: only what has changed is made anew, unless ``full``, and nothing is drawn; without
    ``records`` those of the explorer are not made beside it, which of few claims take longest. With the address
    of an ``engine`` the graph is put there too, after the output is published.

    Raises:
        ExplainedError: the seeds have faults, the graph does not conform, the output cannot be written, or the engine
            does not take the graph.
    """
    if engine is not None:
        upload.find(engine)
    chosen = policies.named(project, policy or project.policy)
    made_from = inputs.take(project, chosen)
    place = output or project.output
    in_parts = streaming.claims_of(project) >= (_large() if large is None else large)
    if not full and state.is_there(place):
        with publication.alone(place):
            found = _unchanged(project, place, made_from, in_parts=in_parts, tell=tell)
        if found is not None:
            return replace(found, uploaded=_sent(project, place, engine, tell))
    if in_parts:
        return _streamed(project, chosen, place, made_from, full=full, records=records, engine=engine, tell=tell)
    tell("reading the seeds and deriving the facts")
    assembled = assemble(project, policy)
    tell("validating the graph")
    report = validation.validate(assembled.seeds, project, assembled.vocabulary, assembled.lines)
    if not report.conforms:
        raise ExplainedError.of(_faults(report))
    with publication.publishing(place, outside=_sources(project), ours=state.ours(place)) as staging:
        tell("storing the graph")
        store.create(staging / STORE, (*assembled.lines, *texts.lines(assembled.seeds.documents, project)))
        tell("indexing names, passages and texts")
        fulltext.make(staging / STORE)
        if len(assembled.seeds.entities) >= opening.LARGE:
            namebook.make(staging / STORE, marks)
        tell("writing the graph")
        written = _files(assembled, report)
        publication.write(staging, written)
        held = store.open_read_only(staging / STORE)
        tell("making the explorer")
        explorer = _explorer(staging / STORE, held, assembled, tell)
        publication.write(staging, explorer)
        tell("measuring and drawing the network")
        shown = pictures.files(
            held,
            assembled,
            report=report,
            coverage=cover(assembled.seeds),
            others=(*written, *explorer, "manifest.json"),
        )
        publication.write(staging, shown)
        del held  # closes it: the folder is about to move
        about = _about(project, assembled.facts.policy, made_from, report, counts(assembled))
        publication.write_manifest(staging, about, folders=_FOLDERS)
        state.put(staging, made_from)
        tell("publishing")
    sent = None
    if engine is not None:
        lines = (*assembled.lines, *texts.lines(assembled.seeds.documents, project))
        sent = upload.replace(lines, engine, base=project.base, tell=tell)
    return Built(
        output=place, policy=assembled.facts.policy.name, counts=counts(assembled), report=report, uploaded=sent
    )


def _large() -> int:
    said = os.environ.get(LARGE, "")
    if said and not said.isdecimal():
        raise explain(
            "a number of rows of claims is wanted", where=LARGE, excerpt=said, hint=f"{LARGE}={streaming.LARGE}"
        )
    return int(said) if said else streaming.LARGE


def _unchanged(project: Project, place: Path, made_from: Inputs, *, in_parts: bool, tell: Tell) -> Built | None:
    """Give what the last build made, if nothing that it depends on has changed since and all of it is there."""
    try:
        seal = state.look(place)
        if seal.inputs != made_from.digest or seal.in_parts != in_parts:
            return None
        report = validation.from_json((place / "report.json").read_text(encoding="utf-8"), project.base)
        manifest = json.loads((place / publication.MANIFEST).read_text(encoding="utf-8"))
        counted, policy = manifest["counts"], manifest["policy"]["name"]
    except (state.UnusableError, OSError, ValueError, KeyError, TypeError):
        return None
    keeping.checked(place / STORE, tell)
    namebooks.checked(place / STORE, marks, tell)
    return Built(output=place, policy=policy, counts=counted, report=report, unchanged=True)


def _streamed(  # noqa: PLR0913 - as run
    project: Project,
    policy: Policy,
    place: Path,
    made_from: Inputs,
    *,
    full: bool,
    records: bool,
    engine: str | None,
    tell: Tell,
) -> Built:
    """Build a project that is too large to be held."""
    with publication.publishing(place, outside=_sources(project), ours=state.ours(place)) as staging:
        last = _last(place, made_from, full=full, tell=tell)
        tell("a large project: reading, writing and validating a part at a time")
        vocabulary = ontology.load(project.ontology)
        made = streaming.Streaming(project, vocabulary, policy, made_from, last=last, tell=tell).run(staging)
        if not made.report.conforms:
            raise ExplainedError.of(_faults(made.report))
        publication.write(staging, {"report.json": validation.as_json(made.report).encode()})
        tell("storing the graph")
        renewed = made.changes.make(staging / "graph.nq", made.statements)
        tell("indexing names, passages and texts")
        made.changes.index()
        if renewed:
            tell("the explorer's network, lists and timeline are left to kg serve, which makes them once")
        elif records:
            _keep(staging / STORE, replace(project, policy=policy.name), tell)
        tell(
            f"no pictures, no {EXPLORER}, no index.html: of so many claims they are made on request (kg draw, kg serve)"
        )
        about = _about(project, policy, made_from, made.report, made.counts)
        known = {**_kept_hashes(place, last), **made.hashes}
        publication.write_manifest(staging, about, folders=_FOLDERS, known=known)
        state.put(staging, made_from)
        tell("publishing")
    sent = _sent(project, place, engine, tell)
    return Built(output=place, policy=policy.name, counts=made.counts, report=made.report, uploaded=sent)


def _kept_hashes(place: Path, last: Path | None) -> Mapping[str, str]:
    """Give the hashes of the RDF files of the build that this one goes on from: those that it keeps have the same."""
    there = publication.hashes(place) if last else {}
    return {file.name: there[file.name] for file in FILES if file.name in there}


def _last(place: Path, made_from: Inputs, *, full: bool, tell: Tell) -> Path | None:
    """Give the last build, if this one can go on from it; else say why not."""
    if not (state.is_there(place) or (place / publication.MANIFEST).is_file()):
        return None
    try:
        why = "as you wish" if full else _why_everything(state.look(place), made_from)
    except state.UnusableError as error:
        why = str(error)
    if why:
        tell(f"building everything: {why}")
    return None if why else place


def _why_everything(seal: state.Seal, made_from: Inputs) -> str:
    if not seal.in_parts:
        return "the last build held the whole project at once"
    changed = (name for name, each in made_from.everything.items() if seal.everything.get(name) != each)
    return next((f"{name} is not what it was" for name in changed), "")


def _sent(project: Project, place: Path, engine: str | None, tell: Tell) -> Uploaded | None:
    if engine is None:
        return None
    return upload.replace(sending.statements(place, base=project.base), engine, base=project.base, tell=tell)


def _files(assembled: Assembled, report: Report) -> Mapping[str, bytes]:
    exports = Exports(assembled.lines, assembled.project.base, assembled.project.title)
    return {
        **exports.files(assembled.facts.policy.name),
        "report.json": validation.as_json(report).encode(),
    }


def _explorer(place: Path, held: Store, assembled: Assembled, tell: Tell) -> Mapping[str, bytes]:
    """Make the page for looking at the graph, and keep its records for who serves it.

    Without the built page (a checkout before ``make run``) there is none.
    """
    from kg.explorer import keeping, page
    from kg.explorer.records import Records

    if not page.is_built():
        tell(f"no {EXPLORER}: its page is not built (make run builds it)")
        return {}
    project = replace(assembled.project, policy=assembled.facts.policy.name)
    kept = keeping.make(place, Records(held, project))
    made = page.offline(kept, assembled.lines, title=project.title, languages=assembled.project.languages)
    return {EXPLORER: made}


def _keep(place: Path, project: Project, tell: Tell) -> None:
    """Keep the records of the explorer for who serves them."""
    from kg.explorer import keeping
    from kg.explorer.records import Records

    tell("keeping the records of the explorer")
    keeping.make(place, Records(store.open_read_only(place), project))


def _faults(report: Report) -> Iterator[Fault]:
    """Tell the violations as faults are told: where, what, how to mend it."""
    for finding in report.findings:
        if finding.severity is Severity.VIOLATION:
            where = str(finding.origin) if finding.origin else finding.focus
            yield Fault(where=where, what=f"{finding.what} [{finding.check}]", hint=finding.hint)


def _sources(project: Project) -> tuple[Path, ...]:
    return (project.seeds, project.ontology, project.queries)


def _about(
    project: Project, policy: Policy, made_from: Inputs, report: Report, counted: Mapping[str, object]
) -> Mapping[str, object]:
    """Say what the output was made from, with what, and how much there is."""
    return {
        "title": project.title,
        "base": project.base,
        "policy": {"name": policy.name, "label": policy.label, "conditions": list(policy.conditions)},
        "counts": counted,
        "validation": {"conforms": report.conforms, "engine": report.engine, "remark": report.remark},
        "versions": inputs.versions(),
        "inputs": dict(made_from.files),
    }
