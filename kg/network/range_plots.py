"""Ranks drawn with the ranges in which they move: one look for whatever is ranked. Always the same bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kg.network.plots import INK, heading, safe, style, svg
from kg.network.rank_ranges import Range

_GRID = "#e3e6e8"
_LOOKS: tuple[dict[str, Any], ...] = (
    {"color": "#0072B2", "linestyle": "-"},
    {"color": "#D55E00", "linestyle": "--"},
    {"color": "#009E73", "linestyle": ":"},
)


def ranges_svg(  # noqa: PLR0913 -- one argument a choice of what is shown
    names: Sequence[str],
    ranks: Sequence[int],
    spans: Mapping[str, Sequence[Range | None]],
    *,
    title: str,
    axis: str,
    rank: str = "rank",
) -> bytes:
    """Draw ranks as points, and how far each moves as lines, one for each thing that is left out (``spans``, by label).

    ``axis`` says by what they are ranked, ``rank`` is the word for the points.
    """
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D
    from matplotlib.ticker import MaxNLocator

    worst = max((each.worst for found in spans.values() for each in found if each), default=1)
    with style():
        figure = Figure(figsize=(8.6, 1.9 + 0.36 * max(len(names), 1)), layout="constrained")
        axes = figure.subplots()
        handles = [Line2D([], [], marker="o", color=INK, linestyle="", label=rank)]
        for offset, look, (label, found) in zip((-0.2, 0.0, 0.2), _LOOKS, spans.items(), strict=True):
            for place, span in enumerate(found):
                if span is not None:
                    ends = [span.best, span.worst] if span.best < span.worst else [span.best - 0.15, span.best + 0.15]
                    axes.plot(ends, [place + offset] * 2, linewidth=2.2, solid_capstyle="butt", **look)
            handles.append(Line2D([], [], linewidth=2.2, label=label, **look))
        axes.scatter(ranks, range(len(ranks)), s=38, c=INK, zorder=3)
        axes.set_yticks(range(len(names)), list(map(safe, names)))
        axes.set_xlim(0.5 - 0.01 * worst, max(worst, *ranks, 1) + 0.5 + 0.01 * worst)
        axes.set_ylim(len(names) - 0.4, -0.6)
        axes.tick_params(axis="y", length=0)
        axes.grid(axis="x", color=_GRID, linewidth=0.8)
        axes.set_axisbelow(True)
        ticks = MaxNLocator(integer=True, min_n_ticks=1).tick_values(1, worst)
        axes.set_xticks([1, *(tick for tick in ticks if 1 < tick <= worst)])
        axes.set_xlabel(axis)
        heading(figure, title)
        figure.legend(handles=handles, loc="outside lower center", ncols=4, frameon=False, fontsize=8)
        return svg(figure)
