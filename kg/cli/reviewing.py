"""The screen of ``kg review``: one proposal with its passage, keys, and a line for each cell that is corrected."""

from __future__ import annotations

import contextlib
import os
import re
import select
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click

from kg.model import EntityId
from kg.review.correcting import Known
from kg.review.folders import Reviewed
from kg.review.records import Item, Kind, Stretch
from kg.review.session import Session

_HELP = """  a  accept: it is so
  r  reject: it is not so, or the passage does not say it
  c  correct: each cell in turn; Enter keeps it, - empties it
  s  skip: leave it open          b  back to the one before
  u  undo the last answer         m  more of the text around it
  q  leave; every answer is kept already"""
_LEAVES = {"q", "\x03", "\x04", ""}
_AROUND, _MORE = 240, 1500
_SHOWN = (
    "polarity",
    "certainty",
    "claimants",
    "reported_by",
    "date",
    "date_as_written",
    "place",
    "context",
    "footnotes",
    "remark",
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Leave nothing in a text that would move the cursor, change colours or turn the line round."""
    return _CONTROL.sub("\ufffd", text)


@contextlib.contextmanager
def keys() -> Iterator[Callable[[], str]]:
    """Let keys be read one by one, those too that were pressed before the question was on the screen."""
    try:
        import termios
        import tty
    except ImportError:  # not on this system: click knows its way, and forgets what was pressed before
        yield click.getchar
        return
    screen = sys.stdin.fileno()
    before = termios.tcgetattr(screen)
    tty.setcbreak(screen, termios.TCSADRAIN)
    try:
        yield lambda: _pressed(screen)
    finally:
        termios.tcsetattr(screen, termios.TCSADRAIN, before)


def _pressed(screen: int) -> str:
    """Read a key; arrows come as several bytes at once."""
    try:
        first = os.read(screen, 1)
        if first == b"\x1b" and select.select([screen], [], [], 0.05)[0]:
            first += os.read(screen, 2)
        return first.decode("utf-8", "replace")
    except KeyboardInterrupt:
        return "q"


@dataclass(kw_only=True)
class Terminal:
    """Keys in, answers out."""

    session: Session
    reviewed: Reviewed
    known: Known
    around: int = _AROUND

    def run(self) -> None:
        """Ask until all is asked, or somebody leaves."""
        while (item := self.session.current) is not None:
            with keys() as key:
                self._show(item)
                pressed = key()
            if pressed in _LEAVES:
                return
            self._answer(pressed, item)

    def _answer(self, key: str, item: Item) -> None:
        around, self.around = self.around, _AROUND
        if key == "a":
            self.session.accept()
        elif key == "r":
            self.session.reject()
        elif key == "c":
            self._correct(item)
        elif key in {"s", "n", " ", "\x1b[C"}:
            self.session.skip()
        elif key in {"b", "p", "\x1b[D"}:
            self.session.back()
        elif key == "u":
            click.echo("taken back" if self.session.undo() else "nothing to take back in this session")
        elif key == "m":
            self.around = _MORE if around == _AROUND else around * 2
        else:
            click.echo(_HELP)

    def _show(self, item: Item) -> None:
        at, number = self.session.at + 1, len(self.session.questions)
        about = " · ".join(filter(None, (f"score {item.score}" if item.score else "", item.rule, item.trigger)))
        click.echo()
        click.secho(f"[{at}/{number}] {item.kind}  {plain(about)}", dim=True)
        for line in self._said(item):
            click.echo(f"  {line}")
        for stretch in item.stretches:
            click.echo()
            click.echo(self._passage(stretch))
        click.secho("a accept  r reject  c correct  s skip  b back  u undo  m more  ? help  q leave", dim=True)

    def _said(self, item: Item) -> list[str]:
        if item.kind is Kind.MENTION:
            form = item.cells.get("form") or "name"
            lines = [f"{self._name(item.cells.get('entity', ''))}  ({form})"]
            return [*lines, plain(item.cells["remark"])] if "remark" in item.cells else lines
        ends = [self._name(item.cells.get(name, "")) for name in ("subject", "object")]
        arrow = click.style(f"— {plain(item.cells.get('predicate', ''))} →", bold=True)
        lines = [f"{ends[0]}  {arrow}  {ends[1]}"]
        said = [f"{name.replace('_', ' ')}: {self._names(item.cells[name])}" for name in _SHOWN if name in item.cells]
        return [*lines, " · ".join(said)] if said else lines

    def _names(self, cell: str) -> str:
        return "; ".join(self._name(part.strip()) for part in cell.split(";"))

    def _name(self, identifier: str) -> str:
        name = self.known.names.get(EntityId(identifier))
        return plain(f"{name} [{identifier}]" if name else identifier)

    def _passage(self, stretch: Stretch) -> str:
        structure, (start, end) = self.reviewed.structure, stretch
        begin, stop = max(0, start - self.around), min(len(structure.stored), end + self.around)
        quoted = structure.reader_text(start, end)
        whole = structure.reader_text(begin, end), structure.reader_text(start, stop)
        if whole[0].endswith(quoted) and whole[1].startswith(quoted):  # with the blanks that a reader sees
            before, after = whole[0].removesuffix(quoted), whole[1].removeprefix(quoted)
        else:  # beside a note stands the body
            before, after = f"{structure.reader_text(begin, start)} ", f" {structure.reader_text(end, stop)}"
        words = click.style(plain(quoted), bold=True, underline=True)
        page = click.style(f"  p. {structure.page_at(start)}  ", dim=True)
        left, right = "…" if begin else "", "…" if stop < len(structure.stored) else ""
        return f"{page}{left}{plain(before)}{words}{plain(after)}{right}"

    def _correct(self, item: Item) -> None:
        cells = dict(item.cells)
        stretches = item.stretches
        while True:
            for name in item.kind.cells:
                answer = click.prompt(f"  {name}", default=cells.get(name, ""), show_default=bool(cells.get(name)))
                cells[name] = "" if answer.strip() == "-" else answer.strip()
            stretches = self._quoted(stretches)
            faults = self.known.faults(item.kind, cells)
            if not faults:
                break
            for fault in faults:
                click.secho(f"  {fault}", fg="red")
            if not click.confirm("  once more?", default=True):
                return
        self.session.correct(cells, stretches)

    def _quoted(self, stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        now = self.reviewed.structure.reader_text(*stretches[0])
        answer = click.prompt("  quotation (Enter keeps it)", default="", show_default=False).strip()
        if not answer or answer == now:
            return stretches
        found = self.reviewed.structure.find(answer)
        if not found:
            click.secho("  this does not stand in the text; the passage stays as it is", fg="red")
            return stretches
        nearest = min(found, key=lambda place: abs(place.start - stretches[0][0]))
        return ((nearest.start, nearest.end),)
