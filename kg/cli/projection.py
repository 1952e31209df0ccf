"""The options by which a network is chosen, the same wherever a network is measured or drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import click

from kg.network.projection import Network, Projection, Weight
from kg.project import Project

_Command = TypeVar("_Command", bound=Callable[..., object])
SIGNS = {"friendly": 1, "neutral": 0, "hostile": -1}


class _Day(click.ParamType[date]):
    """An EDTF date, of which the first or the last day is meant."""

    name = "date"

    def __init__(self, *, last: bool) -> None:
        self._last = last

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        from kg.dates.chronology import historical_date

        try:
            when = historical_date(value)
        except ValueError as error:
            self.fail(f"{value!r}: {error}; write 1921, 1921-03 or 1921-03-16", param, ctx)
        day = when.latest if self._last else when.earliest
        return day if day is not None else self.fail(f"{value!r} is open on that side", param, ctx)


_OPTIONS = (
    click.option(
        "--family", "families", multiple=True, metavar="NAME[,NAME…]", help="Only relations of this family; repeatable."
    ),
    click.option(
        "--without-family", "without", multiple=True, metavar="NAME[,NAME…]", help="No relations of this family."
    ),
    click.option(
        "--from", "since", type=_Day(last=False), metavar="DATE", help="Only ties that may fall after (EDTF)."
    ),
    click.option("--to", "until", type=_Day(last=True), metavar="DATE", help="Only ties that may fall before (EDTF)."),
    click.option("--undated", is_flag=True, help="With a period: keep ties without a date too."),
    click.option(
        "--claimant", "claimants", multiple=True, metavar="ID|NAME", help="Only what this one says; repeatable."
    ),
    click.option("--sign", "signs", multiple=True, type=click.Choice(tuple(SIGNS)), help="Only ties of this sign."),
    click.option("--all-entities", is_flag=True, help="Treaties, events, letters, places … too, not only actors."),
    click.option("--undirected", is_flag=True, help="Let every tie run both ways."),
    click.option(
        "--weight",
        type=click.Choice([str(each) for each in Weight]),
        default=str(Weight.WITNESSES),
        show_default=True,
        help="What the weight of a tie counts.",
    ),
    click.option("--minimum", type=click.IntRange(min=1), default=1, help="Only ties of at least this weight."),
    click.option(
        "--implied", is_flag=True, help="Keep ties that only repeat a more special one (persuaded → influenced)."
    ),
    click.option(
        "--policy",
        metavar="NAME|FILE|SELECTOR:VALUE",
        help="The policy of the facts (default: that of the build; another one is derived from seeds/ on the spot).",
    ),
)


def projection_options(command: _Command) -> _Command:
    """Give a command the options of a projection; it passes them on to :func:`chosen`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def chosen(project: Project, policy: str | None, **options: object) -> Network:
    """Open the network that the options ask for."""
    from kg.building import exporting, pictures

    held, name = exporting.source(project, policy, lambda line: click.echo(line, err=True))
    return pictures.select(held, project, name, projection(**options))  # type: ignore[arg-type]  # click's values


def projection(
    *,
    families: tuple[str, ...],
    without: tuple[str, ...],
    since: date | None,
    until: date | None,
    undated: bool,
    claimants: tuple[str, ...],
    signs: tuple[str, ...],
    all_entities: bool,
    undirected: bool,
    weight: str,
    minimum: int,
    implied: bool,
) -> Projection:
    """Translate the options."""
    return Projection(
        families=_split(families),
        without=_split(without),
        since=since,
        until=until,
        undated=undated,
        actors_only=not all_entities,
        claimants=claimants,
        signs=tuple(SIGNS[sign] for sign in signs),
        weight=Weight(weight),
        minimum=minimum,
        directed=not undirected,
        implied=implied,
    )


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
