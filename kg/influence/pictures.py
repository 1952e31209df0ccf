"""Pictures of influence as SVG: who says what of whom, and a ranking with its ranges. Always the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.influence.matrix import Cell, Matrix, title
from kg.influence.ranking import MEASURES
from kg.influence.records import HEDGES
from kg.influence.robustness import Ranking
from kg.influence.wording import word
from kg.network import overlaps, range_plots
from kg.network.plots import INK, heading, safe, style, svg

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_COLOURS = {1: "#0072B2", 0: "#5f6368", -1: "#D55E00", None: "#CC79A7"}
_SHAPES = {1: "^", 0: "o", -1: "v", None: "D"}
_SIGNS: dict[int | None, str] = {1: "sign+", 0: "sign0", -1: "sign-", None: "several"}
_GREY, _LINE = "#5f6368", "#e3e6e8"
_WIDE, _HIGH = 0.42, 0.34  # inches of a column and a row
_WRAPPED = 62
TOP = 20


def matrix_svg(found: Matrix, language: str, *, policy: str, period: str = "") -> bytes:
    """Draw who says that who influenced whom: a row for each tie, a column for each claimant.

    Colour and shape are the sign (up: helping, down: hindering); hollow is hedged; a cross denies.
    """
    from matplotlib.figure import Figure

    names = [safe(overlaps.wrapped(title(tie, language), _WRAPPED)) for tie in found.ties]
    rows, columns = max(len(names), 1), max(len(found.claimants), 1)
    lines = sum(name.count("\n") for name in names)
    with style():
        figure = Figure(figsize=(5.6 + _WIDE * columns, 2.6 + _HIGH * rows + 0.08 * lines), layout="constrained")
        axes = figure.subplots()
        axes.set_xlim(-0.6, columns - 0.4)
        axes.set_ylim(rows - 0.4, -0.6)
        axes.set_yticks(range(len(names)), names, fontsize=8.5)
        people = [safe(who.label(language)) for who in found.claimants]
        axes.set_xticks(range(len(people)), people, rotation=40, ha="left", rotation_mode="anchor", fontsize=8.5)
        axes.xaxis.tick_top()
        axes.tick_params(length=0)
        axes.grid(color=_LINE, linewidth=0.8)
        axes.set_axisbelow(True)
        axes.spines[:].set_visible(False)
        for (who, place), cell in sorted(found.cells.items(), key=lambda item: (item[0][1], item[0][0])):
            _draw(axes, cell, [each.iri for each in found.claimants].index(who), place)
        about = f"{word('policy', language)}: {policy}{'; ' + period if period else ''}"
        heading(figure, f"{word('matrix', language)}\n{about}")
        _matrix_legend(axes, found, language)
        return svg(figure)


def _draw(axes: Axes, cell: Cell, column: int, row: int) -> None:
    if cell.asserted:
        colour = _COLOURS[cell.sign]
        filled = colour if HEDGES.index(cell.certainty) == 0 else "white"
        axes.scatter(
            [column], [row], s=70, marker=_SHAPES[cell.sign], facecolors=filled, edgecolors=colour, linewidths=1.6
        )
    if cell.denied:
        axes.scatter([column], [row], s=110, marker="x", c=INK, linewidths=1.8)


def _matrix_legend(axes: Axes, found: Matrix, language: str) -> None:
    from matplotlib.lines import Line2D

    cells = list(found.cells.values())
    handles = []
    for sign, key in _SIGNS.items():
        if any(cell.asserted and cell.sign == sign for cell in cells):
            look: dict[str, Any] = {"marker": _SHAPES[sign], "color": _COLOURS[sign], "linestyle": ""}
            handles.append(Line2D([], [], label=word(key, language), **look))
    if any(cell.asserted and HEDGES.index(cell.certainty) > 0 for cell in cells):
        hollow: dict[str, Any] = {"marker": "o", "color": _GREY, "markerfacecolor": "white", "linestyle": ""}
        handles.append(Line2D([], [], label=word("hedged", language), **hollow))
    if any(cell.denied for cell in cells):
        handles.append(Line2D([], [], marker="x", color=INK, linestyle="", label=word("denies", language)))
    if handles:
        axes.legend(handles=handles, loc="upper right", bbox_to_anchor=(1.0, -0.01), ncols=3, frameon=False, fontsize=8)


def ranking_svg(found: Ranking, language: str, *, top: int = TOP) -> bytes:
    """Draw the ranks of a measure as points, with the range of each without a source, a claimant, and in samples."""
    rows = found.rows[:top]
    measure = MEASURES[found.measure]
    key = "ranking-turned" if found.turned else "ranking"
    name = word(key, language, measure.titles.get(language, measure.titles["en"]))
    about = f"{word('policy', language)}: {found.policy}{'; ' + found.period if found.period else ''}"
    return range_plots.ranges_svg(
        [row.thing.label(language) for row in rows],
        [row.rank for row in rows],
        {
            word("sources", language): [row.sources for row in rows],
            word("claimants-out", language): [row.claimants for row in rows],
            word("bootstrap", language): [row.bootstrap for row in rows],
        },
        title=f"{name}\n{about}; {word('samples', language, found.samples, found.seed)}",
        axis=word("rank-axis", language),
        rank=word("rank", language),
    )
