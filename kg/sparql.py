"""The words of a SPARQL text: enough to see what it would do without running it, and to say where it is wrong.

Standard library only; parsing and running it is the engine's, behind :mod:`kg.store`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kg.errors import ExplainedError, explain

_TOKEN = re.compile(
    r"""
      (?P<space>\s+|\#[^\n\r]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''
        |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>(?:_|[^\W\d_](?:[\w.·-]*[\w·-])?)?:(?:(?:[\w:%]|\\.)(?:(?:[\w.:%·-]|\\.)*(?:[\w:%·-]|\\.))?)?)
    | (?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
    | (?P<word>[^\W\d_]\w*)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)


_SHORT = 20_000  # characters of a query that is remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word of a query: its kind, its text, and where it begins; ``first``: it opens the query or an operation."""

    kind: str
    text: str
    start: int
    first: bool = False

    @property
    def keyword(self) -> str:
        """The word in capitals, where it is a bare word (``""`` elsewhere)."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(text: str) -> Iterator[Token]:
    """Cut a query into its words; white space and comments are left out.

    >>> [token.text for token in tokens("SELECT ?a { ?a a kg:Claim } # all")]
    ['SELECT', '?a', '{', '?a', 'a', 'kg:Claim', '}']
    """
    return iter(_known(text) if len(text) <= _SHORT else tuple(_cut(text)))


@lru_cache(maxsize=512)
def _known(text: str) -> tuple[Token, ...]:
    """Cut a query once, though several ask for its words."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Token]:
    opening = True
    prologue = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if kind == "space":
            continue
        word = match[0].upper() if kind == "word" else ""
        if opening and word in ("PREFIX", "BASE"):
            prologue = 3 if word == "PREFIX" else 2
        yield Token(kind=kind, text=match[0], start=match.start(), first=opening and not prologue)
        if prologue:
            prologue -= 1
        else:
            opening = match[0] == ";"


def place_of(text: str, position: int) -> tuple[int, int]:
    r"""Give the line and the column of a position, both from 1.

    >>> place_of("ab\ncd", 4)
    (2, 2)
    """
    return text.count("\n", 0, position) + 1, position - (text.rfind("\n", 0, position) + 1) + 1


_UPDATES = frozenset({"LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "INSERT", "DELETE", "WITH"})
_TELLING = (*sorted(_UPDATES), "SERVICE", "FROM")


_WATCHED = {word: re.compile(rf"{word}(?!\w)(?<![^\W\d_]{word})", re.IGNORECASE) for word in _TELLING}
"""Words without which a query is harmless; most queries are, and need not be cut: *…/address* does not add."""


def names_graphs(text: str) -> bool:
    """Tell whether a query has a FROM."""
    return bool(_WATCHED["FROM"].search(text)) and any(token.keyword == "FROM" for token in tokens(text))


def check(text: str, graphs: Callable[[], Collection[str]], *, prefixes: Mapping[str, str], where: str) -> None:
    """Refuse a query that would change something, send a request, or look into a graph that is not there.

    Raises:
        ExplainedError: it would.
    """
    written = text.upper()
    # Where no token can be one of them a query is let through: most are.
    if not any(_WATCHED[word].search(text) for word in _TELLING if word in written):
        return
    found = tuple(tokens(text))
    for token in found:
        if token.keyword == "SERVICE":
            raise _refused(
                text, token, "SERVICE would send a request to another machine", where, "query this store only"
            )
        if token.keyword in _UPDATES and token.first:
            hint = "change seeds/ and run `kg build`"
            raise _refused(text, token, "this is an update; a query only reads", where, hint)
    named = tuple(_named_graphs(found, prefixes))
    present = graphs() if named else ()
    for token, graph in named:
        if graph not in present:
            hint = "graphs: " + ", ".join(sorted(present)) if present else "this store has no named graph"
            raise _refused(text, token, f"the graph <{graph}> is not in this store", where, hint)


def check_bound(text: str, names: Collection[str], *, where: str) -> None:
    """Refuse BOUND of a variable that is bound from outside: the engine takes it for unbound before it looks.

    Raises:
        ExplainedError: the query asks so.
    """
    if not names or "BOUND" not in text.upper():
        return
    found = tuple(tokens(text))
    for word, bracket, variable in zip(found, found[1:], found[2:], strict=False):
        if word.keyword == "BOUND" and bracket.text == "(" and variable.text[1:] in names:
            hint = f"COALESCE(… ?{variable.text[1:]} …, true) is true where the parameter is not given"
            raise _refused(text, word, "BOUND cannot be asked of a parameter", where, hint)


def _named_graphs(found: tuple[Token, ...], prefixes: Mapping[str, str]) -> Iterator[tuple[Token, str]]:
    """Find the graphs that FROM and FROM NAMED name."""
    known = declared_prefixes(found, prefixes)
    padded = (*found, *(Token(kind="end", text="", start=0),) * 2)
    for token, second, third in zip(found, padded[1:], padded[2:], strict=False):
        if token.keyword != "FROM":
            continue
        graph = third if second.keyword == "NAMED" else second
        prefix, _, local = graph.text.partition(":")
        if graph.kind == "iri":
            yield graph, graph.text[1:-1]
        elif graph.kind == "name" and prefix in known:
            yield graph, known[prefix] + local


def _refused(text: str, token: Token, what: str, where: str, hint: str) -> ExplainedError:
    line, column = place_of(text, token.start)
    excerpt = text.split("\n")[line - 1].strip()
    return explain(what, where=_at(where, line, column), excerpt=excerpt, hint=hint)


def _at(where: str, line: int, column: int) -> str:
    return f"{where}:{line}:{column}" if where else f"line {line}, column {column}"


@dataclass(slots=True, kw_only=True)
class _Group:
    """A group of a query while it is read: where its inside begins, and what of the given variables stands in it."""

    start: int
    holds_data: bool = False
    is_query: bool = False
    within: int = 0
    wanted: set[str] = field(default_factory=set)
    pattern: _Group | None = None


def valued(text: str, terms: Mapping[str, object]) -> str:
    """Write terms for variables into a query, so that it runs on any engine and means what binding them means.

    In expressions, and for IRIs everywhere, the term itself takes the variable's place; elsewhere, and in the pattern
    of a SELECT that has the variable among its columns, a ``VALUES`` of one row does.

    >>> valued("SELECT ?a ?b { ?a rdfs:label ?b FILTER(LANG(?b) = ?c) }", {"c": '"tr"'})
    'SELECT ?a ?b { ?a rdfs:label ?b FILTER(LANG(?b) = "tr") }'
    """
    writing = _Writing({name: str(term) for name, term in terms.items()})
    for token in tokens(text):
        writing.take(token)
    pieces: list[str] = []
    last = 0
    for start, end, written in sorted(writing.edits()):
        pieces.extend((text[last:start], written))
        last = end
    return "".join((*pieces, text[last:]))


class _Writing:
    """What :func:`valued` changes, found token by token."""

    def __init__(self, terms: Mapping[str, str]) -> None:
        self._terms = terms
        self._stack = [_Group(start=0, is_query=True)]
        self._closed: list[_Group] = []
        self._edits: list[tuple[int, int, str]] = []
        self._holds_data = self._is_name = False  # what follows is data; is a variable's name, not its value

    def take(self, token: Token) -> None:
        """Read on."""
        here = self._stack[-1]
        if token.text == "{":
            self._open(token, here)
        elif token.text == "}" and len(self._stack) > 1:
            self._close()
        elif token.text in "()":
            here.within += 1 if token.text == "(" else -1
        elif token.kind == "variable" and token.text[1:] in self._terms:
            self._variable(token, here)
        elif token.text == "*" and here.is_query and here.pattern is None and not here.within:
            here.wanted |= set(self._terms)
        elif token.keyword:
            self._holds_data = token.keyword in ("VALUES", "CONSTRUCT")
            here.is_query |= token.keyword == "SELECT"
        self._is_name = token.keyword in ("AS", "BOUND") or (self._is_name and token.text == "(")

    def edits(self) -> Iterator[tuple[int, int, str]]:
        """Give each change as where it begins, where it ends, and what is written there."""
        groups = (*self._closed, self._stack[0])
        for group in groups:
            if group.is_query and group.pattern is not None:
                group.pattern.wanted |= group.wanted
        yield from self._edits
        for group in groups:
            if group.wanted and not (group.is_query or group.holds_data):
                values = "".join(f" VALUES ?{name} {{ {self._terms[name]} }}" for name in sorted(group.wanted))
                yield group.start, group.start, values

    def _open(self, token: Token, here: _Group) -> None:
        inner = _Group(start=token.start + 1, holds_data=self._holds_data)
        if here.is_query and not self._holds_data and here.pattern is None:
            here.pattern = inner
        self._stack.append(inner)
        self._holds_data = False

    def _close(self) -> None:
        self._closed.append(self._stack.pop())
        if self._closed[-1].holds_data:
            self._stack[-1].wanted |= self._closed[-1].wanted

    def _variable(self, token: Token, here: _Group) -> None:
        term = self._terms[token.text[1:]]
        is_free = here.is_query or here.holds_data or self._holds_data or self._is_name
        if not is_free and (here.within or term.startswith("<")):
            self._edits.append((token.start, token.start + len(token.text), term))
        else:
            here.wanted.add(token.text[1:])


def declared(text: str, prefixes: Mapping[str, str], *, base: str | None = None) -> str:
    """Write the declarations that a query lacks before it, so that an engine knows them that knows only the text.

    >>> declared("ASK { ?a a kg:Claim }", {"kg": "https://w3id.org/muahede/ontology#", "owl": "http://o.example/"})
    'PREFIX kg: <https://w3id.org/muahede/ontology#> ASK { ?a a kg:Claim }'
    """
    found = tuple(tokens(text))
    own = {found[index + 1].text for index, token in enumerate(found[:-1]) if token.keyword == "PREFIX"}
    used = {f"{token.text.partition(':')[0]}:" for token in found if token.kind == "name"}
    lacking = [f"PREFIX {name}: <{iri}> " for name, iri in sorted(prefixes.items()) if f"{name}:" in used - own]
    return "".join((*([f"BASE <{base}> "] if base else ()), *lacking, text))


_POSITION = re.compile(r"error at (\d+):(\d+): *(.*)", re.DOTALL)


def unparsed(text: str, message: str, *, prefixes: Mapping[str, str], where: str) -> ExplainedError:
    """Say where a query does not parse, from the engine's message, and show the line with a caret."""
    match = _POSITION.search(message)
    if match is None:
        return explain(f"the query does not parse: {message}", where=where)
    lines = text.split("\n")
    position = sum(len(each) + 1 for each in lines[: int(match[1]) - 1]) + int(match[2]) - 1
    reason, position = _reason(text, position, match[3], prefixes)
    line, column = place_of(text, position)
    shown = lines[line - 1].rstrip("\r")
    caret = "".join("\t" if character == "\t" else " " for character in shown[: column - 1]) + "^"
    what = f"the query does not parse: {reason}\n  {shown}\n  {caret}"
    return explain(what, where=_at(where, line, column))


def _reason(text: str, position: int, expected: str, prefixes: Mapping[str, str]) -> tuple[str, int]:
    """Say what is wrong, in words, and where; the engine's own place may lie behind the cause."""
    found = tuple(tokens(text))
    for token in found:
        prefix = token.text.partition(":")[0]
        if token.kind == "mark" and token.text in "\"'":
            return "this quotation mark is not closed", token.start
        if (
            token.kind == "name"
            and token.start <= position
            and prefix not in {"_", *declared_prefixes(found, prefixes)}
        ):
            return f"the prefix “{prefix}:” is not declared (PREFIX {prefix}: <…>)", token.start
    for marker, words in _REASONS:
        if marker in expected:
            return words, position
    if unpaired := _unpaired(found):
        return unpaired
    here = next((token for token in found if token.start >= position), None)
    if here is None:
        return (f"it cannot end after “{found[-1].text}”" if found else "it is empty"), position
    return f"“{here.text}” is not expected here", here.start


def declared_prefixes(found: tuple[Token, ...], prefixes: Mapping[str, str]) -> dict[str, str]:
    """Collect the prefixes that a query may use: those given, and those that it declares."""
    declared = dict(prefixes)
    for index, token in enumerate(found[:-2]):
        if token.keyword == "PREFIX":
            name, value = found[index + 1], found[index + 2]
            declared[name.text.removesuffix(":")] = value.text[1:-1]
    return declared


_PAIRS = {"{": "}", "(": ")", "[": "]"}


def _unpaired(found: tuple[Token, ...]) -> tuple[str, int] | None:
    """Find the first bracket that closes nothing, else the last that is never closed."""
    open_ones: list[Token] = []
    for token in found:
        if token.text in _PAIRS:
            open_ones.append(token)
        elif token.text in _PAIRS.values() and (not open_ones or _PAIRS[open_ones.pop().text] != token.text):
            return f"this “{token.text}” closes nothing", token.start
    return (f"this “{open_ones[-1].text}” is never closed", open_ones[-1].start) if open_ones else None


_REASONS = (
    ("IRI parsing failed", "this is not an absolute IRI"),
    ("variable that is unbound", "a column is neither grouped by nor aggregated, or is never bound"),
)
