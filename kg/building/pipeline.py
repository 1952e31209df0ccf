"""The order of the stages: seeds → graph → report → network → published output. Owns nothing else."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path

from kg import __version__, store
from kg.building import pictures, publication, streaming
from kg.building.assembly import Assembled, assemble, counts
from kg.coverage import cover
from kg.errors import ExplainedError, Fault
from kg.evidence import texts
from kg.fulltext import making as fulltext
from kg.graph.exports import Exports
from kg.ontology import reading as ontology
from kg.policies import policy as policies
from kg.policies.policy import Policy
from kg.project import Project
from kg.remote import upload
from kg.remote.upload import Uploaded
from kg.store import Store
from kg.validation import findings as validation
from kg.validation.checks import Severity
from kg.validation.findings import Report

STORE = "store"
EXPLORER = "explorer.html"
_SHAPING = ("matplotlib", "networkx", "numpy", "pyoxigraph", "pyshacl", "pyvis", "rdflib", "scipy")

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build has made, and where."""

    output: Path
    policy: str
    counts: Mapping[str, object]
    report: Report
    uploaded: Uploaded | None = None

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
    large: int = streaming.LARGE,
    tell: Tell = lambda _: None,
) -> Built:
    """Build a project's output: read, derive, validate, draw and publish; whole or not at all.

    From ``large`` rows of claims on, it is read and written a document at a time, and nothing is drawn.
    With the address of an ``engine`` the graph is put there too, after the output is published.

    Raises:
        ExplainedError: the seeds have faults, the graph does not conform, the output cannot be written, or the engine
            does not take the graph.
    """
    if engine is not None:
        upload.find(engine)
    if streaming.claims_of(project) >= large:
        return _streamed(project, policy, output or project.output, engine, tell)
    tell("reading the seeds and deriving the facts")
    assembled = assemble(project, policy)
    tell("validating the graph")
    report = validation.validate(assembled.seeds, project, assembled.vocabulary, assembled.lines)
    if not report.conforms:
        raise ExplainedError.of(_faults(report))
    place = output or project.output
    with publication.publishing(place, outside=_sources(project)) as staging:
        tell("storing the graph")
        store.create(staging / STORE, (*assembled.lines, *texts.lines(assembled.seeds.documents, project)))
        tell("indexing names, passages and texts")
        fulltext.make(staging / STORE)
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
        publication.write_manifest(
            staging, _about(project, assembled.facts.policy, report, counts(assembled)), folders=(STORE,)
        )
        tell("publishing")
    sent = None
    if engine is not None:
        lines = (*assembled.lines, *texts.lines(assembled.seeds.documents, project))
        sent = upload.replace(lines, engine, base=project.base, tell=tell)
    return Built(
        output=place, policy=assembled.facts.policy.name, counts=counts(assembled), report=report, uploaded=sent
    )


def _streamed(project: Project, policy: str | None, place: Path, engine: str | None, tell: Tell) -> Built:
    """Build a project that is too large to be held."""
    chosen = policies.named(project, policy or project.policy)
    with publication.publishing(place, outside=_sources(project)) as staging:
        tell("a large project: reading, writing and validating a document at a time")
        made = streaming.Streaming(project, ontology.load(project.ontology)).run(staging, chosen)
        if not made.report.conforms:
            raise ExplainedError.of(_faults(made.report))
        publication.write(staging, {"report.json": validation.as_json(made.report).encode()})
        tell("storing the graph")
        lines = staging / streaming.LINES
        with lines.open("rb") as stream:
            store.create(staging / STORE, stream)
        lines.unlink()
        tell("indexing names, passages and texts")
        fulltext.make(staging / STORE)
        _keep(staging / STORE, replace(project, policy=chosen.name), tell)
        tell(
            f"no pictures, no {EXPLORER}, no index.html: of so many claims they are made on request (kg draw, kg serve)"
        )
        publication.write_manifest(staging, _about(project, chosen, made.report, made.counts), folders=(STORE,))
        tell("publishing")
    sent = None
    if engine is not None:
        held = store.quads(store.open_read_only(place / STORE))
        stored = (f"{each.triple} {each.graph_name} .\n".encode() for each in held)
        sent = upload.replace(stored, engine, base=project.base, tell=tell)
    return Built(output=place, policy=chosen.name, counts=made.counts, report=made.report, uploaded=sent)


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
    """Keep the records of the explorer for who serves them, of a graph that can be held for it."""
    from kg.explorer import holdings, keeping
    from kg.explorer.records import Records

    held = store.open_read_only(place)
    if holdings.number(held) > keeping.MOST:
        tell(f"no records of the explorer: they are kept of up to {keeping.MOST:,} claims")
        return
    tell("keeping the records of the explorer")
    keeping.make(place, Records(held, project))


def _faults(report: Report) -> Iterator[Fault]:
    """Tell the violations as faults are told: where, what, how to mend it."""
    for finding in report.findings:
        if finding.severity is Severity.VIOLATION:
            where = str(finding.origin) if finding.origin else finding.focus
            yield Fault(where=where, what=f"{finding.what} [{finding.check}]", hint=finding.hint)


def _sources(project: Project) -> tuple[Path, ...]:
    return (project.seeds, project.ontology, project.queries)


def _about(project: Project, policy: Policy, report: Report, counted: Mapping[str, object]) -> Mapping[str, object]:
    """Say what the output was made from, with what, and how much there is."""
    return {
        "title": project.title,
        "base": project.base,
        "policy": {"name": policy.name, "label": policy.label, "conditions": list(policy.conditions)},
        "counts": counted,
        "validation": {"conforms": report.conforms, "engine": report.engine, "remark": report.remark},
        "versions": {
            "muahede": __version__,
            "python": platform.python_version(),
            **{name: metadata.version(name) for name in _SHAPING},
        },
        "inputs": dict(_inputs(project)),
    }


def _inputs(project: Project) -> Iterator[tuple[str, str]]:
    """Hash every file that the output depends on; names begin at the project, or at the program's own folders."""
    for name, folder in (("seeds", project.seeds), ("ontology", project.ontology)):
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")):
            yield f"{name}/{path.relative_to(folder).as_posix()}", publication.sha256(path)
