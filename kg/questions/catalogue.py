"""Who wrote what, by claims and by the tables of works: a bibliography says it, and nobody need claim it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.questions import authorship, searches
from kg.questions.answers_found import Answered, Found
from kg.questions.tenures import Tenures
from kg.questions.understood import Clause, Slot, Understood


class Catalogue(Tenures):
    """Answers by the authors that works are entered with."""

    def by_catalogue(self, asked: Understood, *, beside: Sequence[str] = ()) -> Answered | None:
        """Give the works of somebody, or the authors of a work but those ``beside`` whom they are asked for."""
        if not authorship.is_of_authors(asked):
            return None
        clause = asked.clauses[0]
        query = authorship.written(asked, self._lexicon)
        if clause.object.asked and not clause.object.classes and "sender" in self._lexicon.relations:
            query = searches.of_either(query, self._sending(clause.subject.things))  # letters, too
        found = [each for each in self._found(query) if each.iri not in beside]
        answer = self._counted(asked, found, query) if found else None
        return replace(answer, told=tuple(self._entered(asked, found))) if isinstance(answer, Answered) else None

    def sent_by(self, senders: tuple[str, ...]) -> tuple[str, ...]:
        """Give the letters and speeches of some senders."""
        if "sender" not in self._lexicon.relations:
            return ()
        return tuple(each.iri for each in self._found(self._sending(senders)) if each.iri)

    def _sending(self, senders: tuple[str, ...]) -> str:
        clause = Clause(relations=("sender",), subject=Slot(asked=True), object=Slot(things=senders))
        return searches.related(Understood(intent="related", language="en", clauses=(clause,)), self._lexicon)

    def _entered(self, asked: Understood, found: Sequence[Found]) -> Iterator[str]:
        """Say of whom nobody claims that he is the author, what the tables have."""
        clause = asked.clauses[0]
        for iri in (each.iri for each in found if each.iri and not each.claims):
            for given in (*clause.subject.things, *clause.object.things):
                author, work = (given, iri) if clause.subject.things else (iri, given)
                name = self._lexicon.things[author].label(asked.language, "en")
                yield self._in_the_tables(work, "author", name, asked.language)
