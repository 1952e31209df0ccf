"""What may be left out of a question that is unread: words that only describe, then words that only a passage has.

Before that, what nobody claims is asked with names in full.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.project import Project
from kg.questions.answers_found import Answered
from kg.questions.compound.attributes import Attributes
from kg.questions.compound.in_full_names import FullNames
from kg.questions.compound.leftovers import Leftovers
from kg.questions.compound.passages import Passages
from kg.questions.reader import Reader
from kg.questions.understood import Refused
from kg.store import Store


class Omissions:
    """Answers questions without some of their words, of one store."""

    def __init__(
        self,
        graph: Store,
        project: Project,
        reader: Reader,
        held: Callable[[str, str, Answered], Answered | Refused],
        read: Callable[[str, str], Answered | Refused],
        *ways: Callable[[str, str], Answered | Refused | None],
    ) -> None:
        """Take a store, its project, what takes questions apart, what holds an answer against one, and what answers it.

        The ``ways`` to answer are tried in their order; ``read`` answers only what it can read as it stands.
        """
        self._attributes = Attributes(graph, project, reader, held, *ways)
        self._full_names = FullNames(reader, *ways)
        self._leftovers = Leftovers(Passages(graph, project, reader), read, ways[0])

    def told(self, question: str, language: str, refused: Refused) -> tuple[str, Answered] | None:
        """Give the question without the words that are left out, and its answer; nothing where there is none."""
        unread = refused.kind != "no-claim"
        in_full = None if unread else self._full_names.told(question, language)
        described = self._attributes.told(question, language) if unread else in_full
        return described or self._leftovers.told(question, language, refused)
