"""What an ontology says to people and what to machines: its words, and all else.

Words are the labels, definitions and words of questions and texts of ``kg.ttl``. In a project that is built a part at a
time they stand in the part of the vocabulary, and labels of relations in what claims and facts read like, and nowhere
else; so a changed word need not have everything made anew. Owns telling words and all else apart, and which relations
are called otherwise.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import store
from kg.model import RelationId
from kg.ontology.reading import FILE
from kg.ontology.terms import KG, RDFS
from kg.policies.rules import Rule, Sight
from kg.project import packaged
from kg.store import BlankNode, Literal, Quad
from kg.validation.findings import SHAPES

_LABEL = f"{RDFS}label"
_WORDS = frozenset((_LABEL, f"{RDFS}comment", f"{KG}questionWord", f"{KG}unansweredWord", f"{KG}triggerWord"))
_DEFINED = re.compile(rb"^kg:[\w-]+(?=\s)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Hashes of an ontology's vocabulary: ``sense`` is all on which every part depends, ``words`` are the others.

    ``labels``: the hash of each term's labels, by its name.
    """

    sense: str
    words: str = ""
    labels: Mapping[str, str]

    def relabelled(self, before: Mapping[str, str]) -> frozenset[RelationId]:
        """Give the terms whose labels are not what they were."""
        return frozenset(RelationId(name) for name, each in self.labels.items() if before.get(name) != each)


def read(folder: Path) -> Words:
    """Tell the words of an ontology folder from all else.

    All of it is sense where that cannot be told: where the file cannot be read, or where shapes of the project's own
    might look at words.
    """
    try:
        content = (folder / FILE).read_bytes()
        ours = (folder / SHAPES).read_bytes() == (packaged("ontology") / SHAPES).read_bytes()
        quads = list(store.parsed(content, "ttl"))
        seen = _seen_by_rules(folder)
    except (OSError, SyntaxError, UnicodeDecodeError):
        return Words(sense=_hash([_any_file(folder)]), labels={})
    if not ours or any(isinstance(term, BlankNode) for quad in quads for term in quad):
        return Words(sense=_hash([content]), labels={})
    words = {quad for quad in quads if _is_word(quad, seen)}
    labels: dict[str, list[bytes]] = {}
    for quad in words:
        if quad.predicate.value == _LABEL:
            labels.setdefault(str(quad.subject.value).removeprefix(KG), []).append(_line(quad))  # type: ignore[union-attr]
    return Words(
        sense=_hash([*_DEFINED.findall(content), *_lines(set(quads) - words)]),  # terms keep the order of the file
        words=_hash(_lines(words)),
        labels={name: _hash(sorted(said)) for name, said in sorted(labels.items())},
    )


def _is_word(quad: Quad, seen: Collection[str]) -> bool:
    named = quad.predicate.value
    return named in _WORDS and named not in seen and isinstance(quad.object, Literal)


def _seen_by_rules(folder: Path) -> frozenset[str]:
    """Give the kinds of words that a rule names."""
    paths = sorted((folder / "rules").glob("*.rq"))
    sight = Sight(Rule(path=path, text=path.read_text(encoding="utf-8")) for path in paths)
    return frozenset(each for each in _WORDS if sight.sees(f"<{each}>"))


def _any_file(folder: Path) -> bytes:
    try:
        return (folder / FILE).read_bytes()
    except OSError:
        return b""


def _lines(quads: Iterable[Quad]) -> list[bytes]:
    return sorted(map(_line, quads))


def _line(quad: Quad) -> bytes:
    return str(quad.triple).encode()


def _hash(parts: Iterable[bytes]) -> str:
    hashed = hashlib.blake2b(digest_size=16)
    for each in parts:
        hashed.update(b"%d:" % len(each) + each)
    return hashed.hexdigest()
