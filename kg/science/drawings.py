"""Static pictures as SVG: ranks with their ranges, the network and its balance over time, one actor's own network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kg.errors import explain
from kg.network import captions, plots, range_plots
from kg.network.ties import Network
from kg.science.robustness import Ranges
from kg.science.windows import Moment, Series, change_points
from kg.science.wording import word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_BLUE, _ORANGE, _GREEN, _GREY = "#0072B2", "#D55E00", "#009E73", "#5f6368"


def ranges_svg(
    network: Network, found: Ranges, *, languages: tuple[str, ...] = ("en", "tr"), top: int = plots.TOP
) -> bytes:
    """Draw the ranks of a measure as points, and how far they move as lines: one for each thing that is left out."""
    best = list(found.nodes.items())[:top]
    moves = [moved for _, moved in best]
    return range_plots.ranges_svg(
        [network.nodes[node].label(*languages) for node, _ in best],
        [moved.rank for moved in moves],
        {
            word("source", languages): [moved.sources for moved in moves],
            word("claimant", languages): [moved.claimants for moved in moves],
            word("bootstrap", languages): [moved.bootstrap for moved in moves],
        },
        title=_title(network, found.about, languages),
        axis=word("axis", languages, found.measure),
        rank=word("rank", languages),
    )


def series_svg(network: Network, series: Series, *, languages: tuple[str, ...] = ("en", "tr")) -> bytes:
    """Draw how many actors and ties the network has, window after window, with the changes of its course."""
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    moments = series.moments
    with plots.style():
        figure = Figure(figsize=(8.6, 4.2), layout="constrained")
        axes = figure.subplots()
        days: Any = [_middle(each) for each in moments]
        axes.plot(days, [each.ties for each in moments], "-o", ms=3, color=_BLUE, label=word("ties", languages))
        axes.plot(days, [each.nodes for each in moments], "--s", ms=3, color=_ORANGE, label=word("actors", languages))
        _mark(axes, days, change_points([float(each.ties) for each in moments]), word("change", languages))
        axes.set_ylim(bottom=0)
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
        plots.heading(figure, _title(network, _course(series, languages), languages))
        axes.legend(frameon=False, fontsize=8)
        return plots.svg(figure)


def balance_svg(network: Network, series: Series, *, languages: tuple[str, ...] = ("en", "tr")) -> bytes:
    """Draw how balanced the network is, window after window: triangles, walks, and frustrated pairs."""
    from matplotlib.figure import Figure

    moments = series.moments
    days = [_middle(each) for each in moments]
    with plots.style():
        figure = Figure(figsize=(8.6, 5.4), layout="constrained")
        above, below = figure.subplots(2, 1, sharex=True, height_ratios=(2, 1))
        kinds: Sequence[tuple[str, str, str, list[float | None]]] = (
            (word("triangles", languages), "o", _BLUE, [each.balance.share for each in moments]),
            (word("walks", languages), "s", _GREEN, [each.balance.walk for each in moments]),
        )
        for label, marker, colour, values in kinds:
            known = [(day, value) for day, value in zip(days, values, strict=True) if value is not None]
            above.plot(
                [day for day, _ in known], [value for _, value in known], f"-{marker}", ms=3, color=colour, label=label
            )
        above.set_ylim(-0.03, 1.03)
        _mark(above, days, change_points([each.balance.walk for each in moments]), word("change", languages))
        if not any(known for *_, values in kinds for known in values if known is not None):
            above.text(0.5, 0.5, word("unsigned", languages), transform=above.transAxes, ha="center")
        above.set_ylabel(word("share", languages))
        above.legend(frameon=False, fontsize=8)
        plots.heading(figure, _title(network, _course(series, languages), languages))
        width = _width(moments)
        below.bar(
            days, [each.balance.positive for each in moments], width, color=_BLUE, label=word("friendly", languages)
        )
        below.bar(
            days, [-each.balance.negative for each in moments], width, color=_ORANGE, label=word("hostile", languages)
        )
        below.bar(
            days,
            [-each.balance.frustration.index for each in moments],
            width / 3,
            color=plots.INK,
            label=word("frustrated", languages),
        )
        below.axhline(0, color=_GREY, linewidth=0.6)
        below.set_ylabel(word("pairs", languages))
        below.legend(frameon=False, fontsize=8, ncols=3)
        return plots.svg(figure)


def ego(network: Network, node: str) -> Network:
    """Keep somebody, those whom he is tied to, and the ties among all these.

    Raises:
        ExplainedError: nobody of that id has ties here.
    """
    wanted = (
        node if node in network.nodes else next((known for known in network.nodes if known.endswith(f"/{node}")), "")
    )
    ends = {end for tie in network.ties if wanted in {tie.subject, tie.object} for end in (tie.subject, tie.object)}
    if not wanted or not ends:
        raise explain(f"nobody of the id {node!r} has ties here", where="--ego", hint="the ids stand in nodes.csv")
    ties = tuple(tie for tie in network.ties if {tie.subject, tie.object} <= ends)
    return replace(network, nodes={name: network.nodes[name] for name in sorted(ends)}, ties=ties)


def ego_svg(network: Network, node: str, *, languages: tuple[str, ...] = ("en", "tr")) -> bytes:
    """Draw somebody's own network, with the ties among those whom he is tied to."""
    return plots.network_svg(ego(network, node), languages=languages)


def _mark(axes: Axes, days: Sequence[Any], places: Sequence[int], name: str) -> None:
    """Mark the changes of a course by lines, named once."""
    for number, place in enumerate(places):
        axes.axvline(days[place], color=_GREY, linewidth=0.9, linestyle=":", label=name if not number else None)


def _middle(moment: Moment) -> date:
    window = moment.window
    return date.fromordinal((window.since + window.until) // 2)


def _width(moments: Sequence[Moment]) -> float:
    if len(moments) < 2:  # noqa: PLR2004 -- one bar has no neighbour
        return 200.0
    return 0.8 * min((_middle(b) - _middle(a)).days for a, b in pairwise(moments))


def _course(series: Series, languages: tuple[str, ...]) -> str:
    if not series.moments:
        return word("undated", languages)
    first = series.moments[0].window
    undated = word("kept" if series.undated_kept else "left", languages)
    return word("course", languages, word(str(series.course), languages), first, series.undated, undated)


def _title(network: Network, more: str, languages: tuple[str, ...]) -> str:
    return f"{captions.about(network, languages)}; {more}"
