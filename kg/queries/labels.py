"""Labels in the queries of the library, where the store is on this machine: each thing is looked up once.

A query asks for a label in the language wanted, in English and in Turkish, for every row anew, since any engine must
understand it. The built-in engine takes functions of ours: what these say is held to what the query says, and where a
thing has several labels in one language, of which each makes a row, the query runs as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg import store
from kg.ontology.terms import KG, RDFS
from kg.store import Answer, Embedded, Literal, NamedNode, Select, Store, Term

Function = Callable[[Term], Term | None]
Ask = Callable[[str, dict[str, Function]], Answer]


def answered(graph: Store, text: str, language: Term | None, ask: Ask, *, write: Callable[[str], str]) -> Answer:
    """Answer a query with its labels by a function, if that gives the same rows; else as it is written.

    ``write`` puts values into a text, ``ask`` runs it with some functions.
    """
    shortened = _BLOCK.sub(rf"\1BIND(STR(COALESCE(<{_NAME}>(?\2), ?\4)) AS ?\5)", text)
    if shortened == text or not isinstance(graph, Embedded) or not _ORDERED.search(text):
        return ask(write(text), {})
    labels = _Labels(graph, language)
    answer = ask(write(shortened), {_NAME: labels})
    if not isinstance(answer, Select):
        return answer
    return Select(columns=answer.columns, rows=_rows(answer, labels, lambda: ask(write(text), {})))


def _rows(answer: Select, labels: _Labels, otherwise: Callable[[], Answer]) -> Iterator[tuple[Term | None, ...]]:
    first = next(answer.rows, None)
    if labels.are_several:  # rows are put in order, so that by now all labels have been looked up
        again = otherwise()
        assert isinstance(again, Select)
        yield from again.rows
        return
    yield from (row for row in (first,) if row is not None)
    yield from answer.rows


class _Labels:
    """Labels of one store in the language wanted, else in English, else in Turkish."""

    def __init__(self, graph: Embedded, language: Term | None) -> None:
        self._graph, self._known = graph, dict[Term, Term | None]()
        wanted = [language.value] if isinstance(language, Literal) else []
        self._tags = tuple(dict.fromkeys((*wanted, "en", "tr")))
        self.are_several = False

    def __call__(self, node: Term) -> Term | None:
        if node not in self._known:
            self._known[node] = self._looked_up(node)
        return self._known[node]

    def _looked_up(self, node: Term) -> Term | None:
        if not isinstance(node, NamedNode):
            return None
        found = {each for each in store.said(self._graph, node, _LABEL) if isinstance(each, Literal)}
        tagged = {each.language or "": each for each in found if (each.language or "") in self._tags}
        several = sum((each.language or "") in self._tags for each in found) > len(tagged)
        self.are_several = self.are_several or several
        return next((tagged[tag] for tag in self._tags if tag in tagged), None)


_NAME, _LABEL = KG + "labelWanted", RDFS + "label"
_ORDERED = re.compile(r"^ORDER BY ", re.MULTILINE)
_BLOCK = re.compile(
    r"^([ \t]*)OPTIONAL \{ \?(\w+) rdfs:label \?(\w+)Wanted FILTER\(LANG\(\?\3Wanted\) = \?lang\) \}\n"
    r'[ \t]*OPTIONAL \{ \?\2 rdfs:label \?\3English FILTER\(LANG\(\?\3English\) = "en"\) \}\n'
    r'[ \t]*OPTIONAL \{ \?\2 rdfs:label \?\3Turkish FILTER\(LANG\(\?\3Turkish\) = "tr"\) \}\n'
    r"[ \t]*BIND\(STR\(COALESCE\(\?\3Wanted, \?\3English, \?\3Turkish, \?(\w+)\)\) AS \?(\w+)\)$",
    re.MULTILINE,
)
