"""Questions by name, answered as JSON: each with the claims that the answer rests on, and their passages.

The shapes are those of the commands (``docs/json.md``), whose functions answer here too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from kg.disputes import forms as dispute_forms
from kg.disputes import matters as disputes
from kg.disputes.matters import Standing
from kg.errors import explain
from kg.evidence import explanation, explanation_forms
from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.explorer.holdings import Holdings, labels, texts
from kg.fulltext import forms as fulltext_forms
from kg.fulltext.files import DamagedError
from kg.fulltext.records import Place, Wanted
from kg.fulltext.searching import Index
from kg.influence import claims as influence_claims
from kg.influence import forms as influence_forms
from kg.influence import steps
from kg.influence.steps import Choice
from kg.inquiries import meaning
from kg.inquiries.register import Entry, Found, Register
from kg.policies import policy
from kg.policies.policy import Policy
from kg.project import Project
from kg.queries import answers, names
from kg.queries import library as queries
from kg.questions import asking, passages
from kg.store import Ask, Construct, NamedNode, Select, Store, Term

Json = dict[str, object]

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*")
_EVERYTHING = "everything"
_ASKED_OF_WHY = 3


class Inquirer:
    """A store that can be asked, question after question: what several questions need is read once."""

    def __init__(self, graph: Store, project: Project, folder: Path | None = None) -> None:
        """Take an opened store, its project and, for what words stand in, its folder; nothing is read yet."""
        self._graph, self._project, self._folder = graph, replace(project, opened=folder), folder

    @cached_property
    def register(self) -> Register:
        """The entities by their names."""
        return Register(Holdings(self._graph, self._project))

    @cached_property
    def _asker(self) -> asking.Asker:
        return asking.Asker(self._graph, self._project)

    def _language(self, wanted: str | None) -> str:
        return wanted.strip().lower() if wanted else next(iter(self._project.languages), "en")

    # --- the commands ------------------------------------------------------------------------------------------------

    def ask(self, question: str, *, language: str | None = None, limit: int | None = None) -> Json:
        """Answer a question in words, as ``kg ask`` does; a refusal is an answer too."""
        if language is not None and language not in asking.LANGUAGES:
            raise explain("no language that questions are read in", excerpt=language, hint=", ".join(asking.LANGUAGES))
        reply = self._asker.ask(question, language)
        record = asking.as_record(reply, limit=limit)
        if reply.answered:
            return record
        return record | passages.as_record(
            passages.near(reply, self._folder, self._project.languages), self._project.base
        )

    def why(
        self,
        subject: str,
        relation: str | None = None,
        object: str | None = None,  # noqa: A002 - the word of the ontology
        *,
        language: str | None = None,
    ) -> Json:
        """Say on what a claim, or what is said of somebody, rests, as ``kg why`` does.

        Raises:
            ExplainedError: a name is unknown or ambiguous, or nobody claims that.
        """
        asked = tuple(each for each in (subject, relation, object) if each)
        if object and not relation:
            raise explain("an object needs a relation", where="relation")
        claims, facts = meaning.of(self._graph, asked, self._project)
        found = explanation.explain(self._graph, claims, facts=facts, project=self._project)
        return explanation_forms.explanation_as_json(found, self._language(language))

    def disputes(self, matter: str | None = None, *, every: bool = False, language: str | None = None) -> Json:
        """Show what claims contradict each other about, as ``kg disputes`` does.

        Raises:
            ExplainedError: the matter is unknown or ambiguous.
        """
        about = names.anything(self._graph, matter, project=self._project, where="matter").iri if matter else None
        standings = tuple(Standing) if every else disputes.DISPUTED
        found = disputes.survey(self._graph, project=self._project, about=about, standings=standings)
        return dispute_forms.survey_as_json(found, self._language(language))

    def influence(  # noqa: PLR0913 - the options of the command
        self,
        *,
        of: str | None = None,
        on: str | None = None,
        according_to: str | None = None,
        under: str | None = None,
        limit: int | None = None,
        language: str | None = None,
    ) -> Json:
        """Show who influenced whom, as ``kg influence`` does; ``under`` names the policy whose claims count.

        Raises:
            ExplainedError: a name is unknown or ambiguous, or there is no such policy.
        """
        default, chosen = self._policy(self._project.policy), self._policy(under or _EVERYTHING)
        ends = [self._iri(text, where) for text, where in ((of, "of"), (on, "on"), (according_to, "according_to"))]
        statuses = {str(each) for each in (*chosen.statuses, "accepted")}
        about = tuple(filter(None, ends[:2]))
        read = influence_claims.read(self._graph, project=self._project, statuses=statuses, about=about)
        bench = steps.prepared(read)
        choice = Choice(
            of=ends[0], on=ends[1], claimant=ends[2], kinds=frozenset(), earliest=None, latest=None, undated=True
        )
        ties = steps.ties(steps.chosen(steps.account(bench, chosen, default=default), choice))[:limit]
        return influence_forms.ties_as_json(ties, self._language(language), policy=chosen.name, default=default.name)

    def _iri(self, text: str | None, where: str) -> str:
        return names.entity(self._graph, text, project=self._project, where=where).iri if text else ""

    def _policy(self, name: str) -> Policy:
        """Find a policy by its name alone: who asks from elsewhere names no files of this machine."""
        if not _SLUG.fullmatch(name):
            raise explain("no name of a policy", where="policy", excerpt=name, hint=", ".join(policy.BUILT_IN))
        return policy.named(self._project, name)

    # --- entities ----------------------------------------------------------------------------------------------------

    def search(self, text: str, *, kind: str | None = None, limit: int = 10, language: str | None = None) -> Json:
        """Find whom a name means: ``known``, ``ambiguous`` or ``unknown``, with those that come nearest."""
        tongue = self._language(language)
        kinds = (self.kind(kind),) if kind else ()
        found = self.register.find(text, kinds=kinds, most=limit)
        near = self.register.begun(text, kinds=kinds, most=limit - len(found)) if len(found) < limit else ()
        there = {each.entry.id for each in found}
        every = (*found, *(each for each in near if each.entry.id not in there))
        known = any(each.known for each in every)
        outcome = "known" if known else "ambiguous" if every else "unknown"
        return {"text": text, "outcome": outcome, "things": [self._found(each, tongue) for each in every]}

    def fulltext(  # noqa: PLR0913 - the options of the command
        self,
        words: str,
        *,
        place: str | None = None,
        kind: str | None = None,
        document: str | None = None,
        claimant: str | None = None,
        limit: int = 20,
        language: str | None = None,
    ) -> Json:
        """Find words in names, passages and texts, as ``kg search`` does.

        Raises:
            ExplainedError: there are no words, a name is unknown or ambiguous, or there is no whole index.
        """
        if place is not None and place not in tuple(Place):
            raise explain("no place in which words are searched", where="in", excerpt=place, hint=", ".join(Place))
        who = names.entity(self._graph, claimant, project=self._project, where="claimant").id if claimant else ""
        wanted = Wanted(
            words=words,
            places=(Place(place),) if place else (),
            kind=(kind or "").removeprefix("kg:"),
            document=(document or "").removeprefix(self._project.base).removeprefix("document/"),
            claimant=who,
            most=limit,
        )
        try:
            found = self._index.search(wanted, languages=(self._language(language), *self._project.languages))
        except DamagedError as error:
            raise explain(str(error), where="full text", hint="kg build") from None
        return fulltext_forms.as_record(found, words, self._project.base)

    @cached_property
    def _index(self) -> Index:
        if self._folder is None:
            raise DamagedError("there is no full-text index beside this store")
        return Index(self._folder)

    def kind(self, name: str) -> str:
        """Find a class by its name.

        Raises:
            ExplainedError: there is none.
        """
        known = self.register.held.classes
        found = next((each for each in known if each.lower() == name.strip().removeprefix("kg:").lower()), None)
        if found is None:
            raise explain("no such class of entities", where="kind", excerpt=name, hint=", ".join(sorted(known)))
        return found

    def _found(self, each: Found, language: str) -> Json:
        return {**self._thing(each.entry, language), "name": each.name, "score": each.score, "known": each.known}

    def _thing(self, entry: Entry, language: str) -> Json:
        kind = entry.kinds[0] if entry.kinds else None
        return {
            "iri": entry.iri,
            "id": entry.id,
            "label": entry.label(language, *self._project.languages),
            "kind": kind,
        }

    def entity(self, text: str, *, limit: int = 50, language: str | None = None) -> Json:
        """Tell of an entity: its names, what it is, the same elsewhere, and the claims about it, in full.

        Raises:
            ExplainedError: nothing of this name, or several.
        """
        tongue = self._language(language)
        meant = names.entity(self._graph, text, project=self._project, where="entity")
        entry = self.register.get(meant.iri)
        held = self.register.held
        said = held.entities.get(meant.id, {})
        of = evidence.find(self._graph, about=[meant.iri])
        read = evidence.claims(self._graph, of, project=self._project, languages=(tongue,))
        dated = sorted(read, key=lambda each: (_day(each), each.iri))
        return {
            "iri": meant.iri,
            "id": meant.id,
            "label": entry.label(tongue, *self._project.languages) if entry else meant.label(tongue),
            "kind": entry.kinds[0] if entry and entry.kinds else None,
            "kinds": list(entry.kinds) if entry else [],
            "labels": labels(said),
            "names": texts(said, "altLabel"),
            "description": texts(said, "description") or texts(said, "comment"),
            "same_as": texts(said, "sameAs"),
            "number_of_claims": len(dated),
            "claims": [evidence.as_json(each, tongue) for each in dated[:limit]],
        }

    # --- queries -----------------------------------------------------------------------------------------------------

    def query(
        self,
        what: str,
        parameters: Mapping[str, str] | None = None,
        *,
        limit: int = 200,
        language: str | None = None,
    ) -> Json:
        """Run a query of the library, by its name, or SPARQL; the claims that its rows name come in full.

        Raises:
            ExplainedError: as :func:`kg.queries.library.run`.
        """
        tongue = self._language(language)
        is_text = "{" in what
        known = queries.library(self._project.queries)
        query = queries.written(what) if is_text else queries.find(what, known)
        answer = queries.run(query, self._graph, dict(parameters or {}), project=self._project)
        if isinstance(answer, Ask):
            return {
                "query": query.text,
                "boolean": answer.value,
                "columns": [],
                "rows": [],
                "more": False,
                "claims": [],
            }
        rows = _as_rows(answer)
        taken = [row for _, row in zip(range(limit + 1), rows.rows, strict=False)]
        beginning = f"{self._project.base}claim/"
        cited = dict.fromkeys(
            term.value
            for row in taken[:limit]
            for term in row
            if isinstance(term, NamedNode) and term.value.startswith(beginning)
        )
        found = evidence.claims(self._graph, cited, project=self._project, languages=(tongue,))
        return {
            "query": query.text,
            "columns": list(rows.columns),
            "rows": [[_plain(term) for term in row] for row in taken[:limit]],
            "more": len(taken) > limit,
            "claims": [evidence.as_json(each, tongue) for each in found],
        }

    def library(self) -> list[Json]:
        """List the queries of the library."""
        return [dict(queries.described(each)) for each in queries.library(self._project.queries).values()]


def _as_rows(answer: Select | Construct) -> Select:
    if isinstance(answer, Select):
        return answer
    return Select(
        columns=("subject", "predicate", "object"),
        rows=((each.subject, each.predicate, each.object) for each in answer.triples),
    )


def _plain(term: Term | None) -> str | None:
    return None if term is None else answers.plain(term)


def _day(each: Evidence) -> str:
    first = each.date.earliest if each.date else None
    return first.isoformat() if first else "9999"
