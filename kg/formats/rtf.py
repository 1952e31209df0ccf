"""RTF: paragraphs, headings, tables, footnotes and endnotes, in the code page of each font.

What was deleted with changes tracked, hidden words, comments, and heads and feet of pages are left out. Numbers and
bullets that the program makes are not in the text.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, TypeAlias

from kg.errors import explain
from kg.formats.composition import Composition
from kg.formats.markup import words
from kg.formats.metadata import gathered
from kg.formats.records import ReadText


class Word(NamedTuple):
    """A control word and its number, a byte (``'``), or plain text (no name)."""

    name: str
    number: int | None = None
    text: bytes = b""


Group: TypeAlias = "list[Word | Group]"

_TOKEN: Final = re.compile(
    rb"\\bin(?P<length>\d+) ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})? ?|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
_LEFT_OUT: Final = words(
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf "
    "pntext pntxta pntxtb xe tc rxe nonshppict themedata datastore listtext private"
)
_KEPT_THOUGH_STARRED: Final = words("shptxt footnote fldrslt")
_SIGNS: Final[Mapping[str, str]] = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "~": "\u00a0",
    "_": "‑",
    "{": "{",
    "}": "}",
    "\\": "\\",
}
_CODE_PAGES: Final[Mapping[int, str]] = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    238: "cp1250",
}
"""The code pages of RTF's numbers of character sets."""
_HEADING: Final = re.compile(
    r"(?:heading|title|başlık|überschrift|titre|titolo|заголовок|konu başlığı)\s*\d*", re.IGNORECASE
)
_SAID: Final = {"title": "title", "author": "author", "subject": "subject", "keywords": "keywords"}
_BODY_LEVEL: Final = 9


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group: the code page, whether words are shown, how many stand for a character after it."""

    page: str
    shown: bool = True
    substitutes: int = 1


def read(content: bytes, where: str) -> ReadText:
    """Read a document in Rich Text Format.

    Raises:
        ExplainedError: it is none.
    """
    if not content.lstrip().startswith(b"{\\rtf"):
        raise explain(
            "no RTF: it does not begin with {\\rtf", where=where, hint="give it another ending, or save it again"
        )
    root = _parsed(content)
    out = Composition("rtf")
    page = next((f"cp{word.number}" for word in _words(root) if word.name == "ansicpg"), "cp1252")
    reader = _Reader(out, fonts=dict(_fonts(root)), headings=frozenset(_headings(root, page)))
    out.metadata = dict(gathered(_said(root, page)))
    reader.write(root, _State(page=_known(page)))
    return out.finish()


# --- groups -----------------------------------------------------------------------------------------------------


def _parsed(content: bytes) -> Group:
    """Take a file apart; what closes too often or never is borne."""
    root: Group = []
    stack = [root]
    position = 0
    while (found := _TOKEN.search(content, position)) is not None:
        position = found.end() + int(found["length"] or 0)
        if found["brace"] == b"{":
            stack[-1].append([])
            inner = stack[-1][-1]
            assert isinstance(inner, list)
            stack.append(inner)
        elif found["brace"] == b"}":
            if len(stack) > 1:
                stack.pop()
        else:
            stack[-1].extend(_word(found))
    return root


def _word(found: re.Match[bytes]) -> Iterator[Word]:
    if found["word"]:
        yield Word(found["word"].decode("ascii"), int(found["number"]) if found["number"] else None)
    elif found["byte"]:
        yield Word("'", None, bytes([int(found["byte"], 16)]))
    elif found["sign"]:
        sign = found["sign"].decode("latin-1")
        yield Word("par" if sign in "\r\n" else sign)
    elif found["text"]:
        yield Word("", None, found["text"])


def _words(group: Group) -> Iterator[Word]:
    """Give the words of a group and of the one group that the file is, not of those deeper."""
    for item in group:
        if isinstance(item, Word):
            yield item
        elif group and item and len(group) == 1:
            yield from (each for each in item if isinstance(each, Word))


def _groups(root: Group, name: str) -> Iterator[Group]:
    """Give the groups of a name: those of the file's own group, where such tables stand."""
    whole = root[0] if root and isinstance(root[0], list) else root
    for item in whole:
        if isinstance(item, list) and _name(item) == name:
            yield item


def _name(group: Group) -> str:
    first = next((item for item in group if not (isinstance(item, Word) and item.name == "*")), None)
    return first.name if isinstance(first, Word) else ""


def _plain(group: Group, page: str) -> str:
    """Give the words of a group as text."""
    found = b"".join(item.text for item in group if isinstance(item, Word) and item.name in {"", "'"})
    return found.decode(_known(page), "replace")


def _known(page: str) -> str:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return "cp1252"


def _fonts(root: Group) -> Iterator[tuple[int, str]]:
    """Give the code pages of the fonts that say which they have."""
    for table in _groups(root, "fonttbl"):
        for font in [table, *(item for item in table if isinstance(item, list))]:
            said = {item.name: item.number for item in font if isinstance(item, Word) and item.number is not None}
            if "f" in said and said.get("fcharset") in _CODE_PAGES:
                yield said["f"], _CODE_PAGES[said["fcharset"]]


def _headings(root: Group, page: str) -> Iterator[int]:
    """Give the numbers of the styles that are headings, by name or by outline level."""
    for table in _groups(root, "stylesheet"):
        for style in table:
            if isinstance(style, list):
                said = {item.name: item.number for item in style if isinstance(item, Word) and item.number is not None}
                named = _HEADING.fullmatch(_plain(style, page).strip(" ;"))
                if "s" in said and (named or said.get("outlinelevel", _BODY_LEVEL) < _BODY_LEVEL):
                    yield said["s"]


def _said(root: Group, page: str) -> Iterator[tuple[str, str]]:
    for table in _groups(root, "info"):
        for item in table:
            if isinstance(item, list) and _name(item) in _SAID:
                yield _SAID[_name(item)], _plain(item, page)


# --- the text ---------------------------------------------------------------------------------------------------


class _Reader:
    """One passage through a document, writing it down."""

    def __init__(self, out: Composition, *, fonts: Mapping[int, str], headings: frozenset[int]) -> None:
        self.out, self.fonts, self.headings = out, fonts, headings
        self.number = 0
        self.kind = "body"
        self.begun = False
        self.in_row = False
        self.skipping = 0
        self.narrow = b""
        self.wide = b""
        self.special: Mapping[str, Callable[[int | None], None]] = {
            "par": lambda _: self._end(),
            "sect": lambda _: self._end(),
            "pard": lambda _: self._plainly(),
            "s": self._style,
            "outlinelevel": self._outline,
            "intbl": lambda _: self._in_row(),
            "cell": lambda _: self.out.bar(),
            "nestcell": lambda _: self.out.bar(),
            "row": lambda _: self._end_row(),
            "tab": lambda _: self.out.blank(),
            "line": lambda _: self.out.newline(),
            "page": lambda _: self.out.page(None),
            "softpage": lambda _: self.out.page(None, breaks=False),
        }

    def write(self, root: Group, state: _State) -> None:
        """Write the whole document."""
        self._content(root, state)
        self._end_row()

    def _content(self, group: Group, state: _State) -> None:
        start = state
        for item in group:
            if isinstance(item, list):
                self._flush(state)
                self._group(item, state)
            elif item.name in {"", "'"}:
                self._bytes(item.text, state)
            elif item.name == "u":
                self._character(item.number or 0, state)
            else:
                self._flush(state)
                state = self._control(item, state, start)
        self._flush(state)

    def _group(self, group: Group, state: _State) -> None:
        name = _name(group)
        starred = bool(group) and isinstance(group[0], Word) and group[0].name == "*"
        if name == "footnote":
            if state.shown:
                self._note(group, state)
        elif name not in _LEFT_OUT and not (starred and name not in _KEPT_THOUGH_STARRED):
            self._content(group, state)

    def _control(self, word: Word, state: _State, start: _State) -> _State:
        name, number = word.name, word.number
        if name in _SIGNS:
            self._add(_SIGNS[name], state)
        elif name in self.special:
            self.special[name](number)
        elif name in {"deleted", "v"}:
            return replace(state, shown=number == 0)
        elif name == "plain":
            return replace(state, shown=start.shown)
        elif name == "f" and number is not None:
            return replace(state, page=self.fonts.get(number, start.page))
        elif name == "uc" and number is not None:
            return replace(state, substitutes=min(number, 8))
        return state

    # -- words

    def _bytes(self, found: bytes, state: _State) -> None:
        """Take bytes of a code page, without those that only stand for a character that was given by its number."""
        passed = min(self.skipping, len(found))
        self.skipping -= passed
        if found[passed:]:
            self._flush_wide(state)
            self.narrow += found[passed:]

    def _character(self, number: int, state: _State) -> None:
        """Take half or all of a character that is given by its number, in UTF-16."""
        self._flush_narrow(state)
        self.skipping = state.substitutes
        self.wide += (number % 0x10000).to_bytes(2, "little")

    def _flush(self, state: _State) -> None:
        self._flush_wide(state)
        self._flush_narrow(state)

    def _flush_wide(self, state: _State) -> None:
        found, self.wide = self.wide, b""
        if found:
            self._add(found.decode("utf-16-le", "replace"), state)

    def _flush_narrow(self, state: _State) -> None:
        found, self.narrow = self.narrow, b""
        if found:
            self._add(found.decode(state.page, "replace"), state)

    def _add(self, text: str, state: _State) -> None:
        if not state.shown:
            return
        if not self.begun and text.strip():
            self.out.begin("row" if self.in_row else self.kind)
            self.begun = True
        self.out.add(text)

    # -- paragraphs, tables, notes

    def _end(self) -> None:
        if self.in_row:
            self.out.blank()
            return
        self.out.end()
        self.begun = False

    def _plainly(self) -> None:
        self.kind = "body"
        if self.in_row and not self.begun:
            self.in_row = False

    def _style(self, number: int | None) -> None:
        self.kind = "heading" if number in self.headings else self.kind

    def _outline(self, number: int | None) -> None:
        if number is not None and number < _BODY_LEVEL:
            self.kind = "heading"

    def _in_row(self) -> None:
        if not self.in_row:
            self._end()
            self.in_row = True

    def _end_row(self) -> None:
        self.in_row = False
        self._end()

    def _note(self, group: Group, state: _State) -> None:
        self.number += 1

        def fill() -> None:
            held = (self.begun, self.kind, self.in_row)
            self.begun, self.in_row = True, False
            self._content(group, state)
            self.begun, self.kind, self.in_row = held

        if not self.begun:
            self.out.begin(self.kind)
            self.begun = True
        self.out.note(self.number, str(self.number), fill)
