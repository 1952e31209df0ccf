"""The options of ``kg analyse`` that ask for more than scores: rank ranges, brokerage, balance, time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from kg.network.ties import Network
    from kg.science.records import Report
    from kg.science.windows import Series

_Command = TypeVar("_Command", bound=Callable[..., object])

_OPTIONS = (
    click.option("--robust", is_flag=True, help="How far ranks move without one source or claimant, and by bootstrap."),
    click.option("--samples", type=click.IntRange(min=0), default=200, show_default=True, help="Of the bootstrap."),
    click.option("--seed", type=int, default=1921, show_default=True, help="Of the bootstrap."),
    click.option(
        "--brokerage", metavar="GROUPS", help="Who brokers between groups: kind, community, or a relation (memberOf)."
    ),
    click.option("--holes", is_flag=True, help="Structural holes: constraint, effective size, efficiency, hierarchy."),
    click.option("--balance", is_flag=True, help="Structural balance: triangles, walks, frustration, camps."),
    click.option(
        "--windows",
        type=click.IntRange(min=1),
        metavar="MONTHS",
        help="The network over time, so many months a window.",
    ),
    click.option(
        "--step", type=click.IntRange(min=1), metavar="MONTHS", help="Between windows (default: their length)."
    ),
    click.option("--growing", is_flag=True, help="Windows that all begin with the first day."),
    click.option("--reach", is_flag=True, help="Whom each can reach along chains that respect time."),
    click.option("--layers", is_flag=True, help="Families of relations as layers: overlap and participation."),
    click.option("--events", metavar="KIND[,KIND…]", help="Which actors shared things of a kind (Event, Treaty)."),
    click.option(
        "--weighing",
        type=click.Choice(("newman", "overlap", "jaccard")),
        default="newman",
        show_default=True,
        help="What sharing an event counts for.",
    ),
    click.option("--ego", metavar="ID", help="With --plot: draw this one's own network."),
)
_NAMES = (
    *("robust", "samples", "seed", "brokerage", "holes", "balance", "windows", "step", "growing", "reach", "layers"),
    *("events", "weighing", "ego"),
)
_REPORTS = ("robust", "brokerage", "holes", "balance", "windows", "reach", "layers", "events")


def science_options(command: _Command) -> _Command:
    """Give a command the options; it passes them to :func:`taken`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked for beyond scores."""

    options: dict[str, Any]

    @property
    def report(self) -> str:
        """Name the report; empty where scores are wanted."""
        wanted = [name for name in _REPORTS if self.options[name]]
        if len(wanted) > 1:
            raise click.UsageError("one at a time: " + ", ".join(f"--{name}" for name in wanted))
        return wanted[0] if wanted else ""

    @property
    def draws(self) -> bool:
        """Tell whether a picture other than the ranking is wanted."""
        return bool(self.report or self.options["ego"])

    def found(self, network: Network, measures: Sequence[str], languages: tuple[str, ...]) -> Report:
        """Run what was asked for."""
        from kg.science import reports

        options = self.options
        runs: dict[str, Callable[[], Report]] = {
            "robust": lambda: reports.robust(
                network, measures, samples=options["samples"], seed=options["seed"], languages=languages
            ),
            "brokerage": lambda: reports.brokerage(network, options["brokerage"], languages),
            "holes": lambda: reports.holes(network, languages),
            "balance": lambda: reports.balance(network, languages),
            "windows": lambda: reports.windows(
                network, months=options["windows"], step=options["step"], growing=options["growing"]
            ),
            "reach": lambda: reports.reach(network, languages=languages),
            "layers": lambda: reports.layers(network, languages),
            "events": lambda: reports.events(
                network, _split(options["events"]), weighing=options["weighing"], languages=languages
            ),
        }
        return runs[self.report]()

    @staticmethod
    def written(report: Report, wanted: str, *, top: int | None, width: int | None) -> tuple[bytes, str]:
        """Write a report, and what to say beside it."""
        from kg.science import writing

        return writing.write(report, wanted, top=top, width=width), writing.foot(report)

    def drawn(self, network: Network, measures: Sequence[str], languages: tuple[str, ...], top: int) -> bytes:
        """Draw what was asked for."""
        from kg.science import drawings, robustness

        options = self.options
        if options["ego"]:
            return drawings.ego_svg(network, options["ego"], languages=languages)
        if self.report == "robust":
            (first, *_) = robustness.ranges(network, measures[:1], samples=options["samples"], seed=options["seed"])
            return drawings.ranges_svg(network, first, languages=languages, top=top)
        if self.report in {"windows", "balance"}:
            picture = drawings.series_svg if self.report == "windows" else drawings.balance_svg
            return picture(network, self._series(network), languages=languages)
        raise click.UsageError("--plot draws scores, --robust, --windows, --balance and --ego")

    def _series(self, network: Network) -> Series:
        from kg.science import windows
        from kg.science.reports import frozen

        snapshot = frozen(network)
        length = self.options["windows"] or _YEAR
        course = windows.Course.GROWING if self.options["growing"] else windows.Course.SLIDING
        laid = windows.windows(snapshot, length=length, step=self.options["step"] or length, course=course)
        return windows.series(snapshot, laid, course=course)


_YEAR = 12


def taken(options: dict[str, Any]) -> Asked:
    """Take our options out of a command's; things other than actors are let in where events are asked for."""
    asked = Asked(options={name: options.pop(name) for name in _NAMES})
    if asked.report == "events":
        options["all_entities"] = True
    return asked


def _split(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())
