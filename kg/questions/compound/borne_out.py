"""Clauses that only say more of what is named: *the party founded in Vienna*, *Viyana’da kurulan parti*.

The clause is asked as a question of its own; where a claim bears it out, the rest is asked without it. Owns no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.language import turkish_forms
from kg.questions import words
from kg.questions.answers_found import Answered
from kg.questions.morphology import english_form, plain
from kg.questions.paraphrase.voices import voice
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.tokens import endings, split
from kg.questions.turkish.letters import dictionary_form
from kg.questions.turkish.nominal import past
from kg.questions.turkish.verbs import stated
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """A question without a clause, whether the clause is so, and of which things."""

    question: str
    whether: str
    things: tuple[str, ...] = ()


def bearings(question: str, pieces: Sequence[Piece], language: str) -> Iterator[Bearing]:
    """Give the ways to take a clause about a name out of a question, the longest clause first."""
    said = [word.raw for word in split(question)]
    ways = _turkish if language == "tr" else _english if language == "en" else None
    for piece in pieces if ways is not None else ():
        if piece.things and not piece.period and ways is not None:
            yield from (replace(each, things=piece.things) for each in ways(said, piece, pieces))


def _turkish(said: Sequence[str], name: Piece, pieces: Sequence[Piece]) -> Iterator[Bearing]:
    """Take *Viyana’da kurulan X’i …* apart: *X Viyana’da kuruldu mu*."""
    verb = name.start - 1
    if verb < 1 or voice(said[verb]) not in {"subject", "passive", "object"} or _CLAUSE.search(plain(said[verb])):
        return
    bare = _bare(said[name.start : name.end])
    starts = [piece.start for piece in pieces if piece.start < verb]
    for start in starts:
        clause = said[start:verb]
        if not _is_told([piece for piece in pieces if start <= piece.start < verb]):
            continue
        whether = _whether(clause, said[verb], bare)
        if whether is not None:
            yield Bearing(question=" ".join((*said[:start], *said[name.start :])), whether=whether)


def _whether(clause: Sequence[str], participle: str, name: str) -> str | None:
    done = stated(participle)
    if done is not None:
        owner = next((at for at, word in enumerate(clause) if _genitive(word) is not None), None)
        if owner is None:
            return None
        own = [*clause[:owner], _genitive(clause[owner]) or "", *clause[owner + 1 :]]
        return " ".join((*own, f"{turkish_forms.added(name, '(y)I')}", done, "mi"))
    stem = re.fullmatch(r"(\w{2,}?)(?:y?[ae]n)", participle, re.IGNORECASE)
    if stem is None:
        return None
    own_stem = dictionary_form(participle) if stem[1].lower() in {"gid", "ed", "güd", "tad", "did"} else stem[1]
    return " ".join((name, *clause, past(own_stem), "mi"))


def _genitive(word: str) -> str | None:
    return next((base for base, case in endings(word, "tr") if case == "genitive" and base != word), None)


def _bare(name: Sequence[str]) -> str:
    """Give a name without the ending of its last word."""
    base = next((base for base, _ in endings(name[-1], "tr")), name[-1])
    return " ".join((*name[:-1], base))


def _english(said: Sequence[str], name: Piece, pieces: Sequence[Piece]) -> Iterator[Bearing]:
    """Take *X founded in Vienna*, *X, which was founded in Vienna*, apart: *was X founded in Vienna*."""
    first = name.start - (name.start > 0 and plain(said[name.start - 1]) == "the")
    if first < 1 or plain(said[first - 1]) in words.BE | _CLAUSAL or not said[name.end :]:
        return
    text, after = " ".join(said[first : name.end]), said[name.end :]
    relative = plain(after[0]) in _RELATIVES
    was = after[1] if relative and len(after) > 1 and plain(after[1]) in words.BE else "was"
    skipped = relative + (relative and was != "was") + (relative and plain(" ".join(after[1:2])) == "was")
    clause = after[skipped:]
    if not clause or english_form(plain(clause[0])).shape != "participle":
        return
    ends = {piece.end for piece in pieces if piece.end > name.end + skipped + 1}
    if not (relative or _is_done(said[:first])):  # *which envoy of X refused it*: the verb may be the question's own
        ends = {end for end in ends if _is_done(said[end:])}
    for end in sorted(ends, reverse=True):
        if _is_told([piece for piece in pieces if name.end < piece.start < end]):
            told = said[name.end + skipped : end]
            rest = " ".join((*said[: name.end], *said[end:]))
            yield Bearing(question=rest, whether=" ".join((was, text, *told)))


def _is_done(said: Sequence[str]) -> bool:
    """Tell whether some English words have a verb that says what was done."""
    return any(english_form(plain(word)).shape in _DOING or plain(word) in words.BE for word in said)


def _is_told(clause: Sequence[Piece]) -> bool:
    """Tell whether a clause names something, its kind or a time, and asks for nothing."""
    return any(piece.things or piece.period or piece.classes for piece in clause) and not any(
        piece.ask for piece in clause
    )


class BorneOut:
    """Answers questions with clauses that claims bear out, of one store."""

    def __init__(self, reader: Reader, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what takes questions apart, and what answers the simpler ones."""
        self._reader, self._ask = reader, ask

    def _is_role(self, piece: Piece) -> bool:
        """Tell whether a name is an office's, which somebody is called by: who is meant by it is asked otherwise."""
        return any("Office" in self._reader.lexicon.things[each].classes for each in piece.things)

    def _is_of_another(self, borne: Answered, things: Sequence[str]) -> bool:
        """Tell whether a clause was read as one about another thing of the same kind, which bears a like name."""
        slots = [slot for clause in borne.understood.clauses for slot in (clause.subject, clause.object)]
        meant = {*borne.understood.things, *borne.instead, *(thing for slot in slots for thing in slot.things)}
        known = self._reader.lexicon.things
        kinds = {kind for each in things for kind in known[each].classes} - {"Entity"}
        return not meant & set(things) and any(kinds & set(known[each].classes) for each in meant if each in known)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer without the clause, where a claim bears it out; nothing where none does."""
        for describing in (True, False):
            pieces = self._reader.pieces(question, language, describing=describing)
            pieces = tuple(replace(each, things=()) if self._is_role(each) else each for each in pieces)
            for each in bearings(question, pieces, language):
                borne = self._ask(each.whether, language)
                if not isinstance(borne, Answered) or [one.value for one in borne.found] != ["yes"]:
                    continue
                if self._is_of_another(borne, each.things):
                    continue
                answer = self._ask(each.question, language)
                if isinstance(answer, Answered):
                    return answer
        return None


_CLAUSE = re.compile(r"(?:[dt][iu]g[iu]|[ae]c[ae]g[iu])n[iuae]$")
"""How Turkish verbs end that tell what is said, and nothing of the name behind them: *düzeldiğini X yazdı*."""
_CLAUSAL = frozenset({"that", "whether", "when", "before", "after", "while", "because", "and", "did", "had", "has"})
"""Before a name that does what the verb behind it says."""
_DOING = frozenset({"participle", "finite"})
_RELATIVES = frozenset({"who", "which", "that"})
"""What begins a clause about a name."""
