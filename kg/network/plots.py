"""Static pictures as SVG: a ranking and the network. Always the same bytes; names stay text, to be searched for.

For :mod:`kg.building.pipeline`::

    plots.ranking_svg(network, scores, languages=project.languages)    # -> bytes of ranking.svg
    plots.network_svg(network, languages=project.languages)            # -> bytes of network.svg
"""

from __future__ import annotations

import io
import math
import re
import textwrap
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from kg.network import captions, layout, overlaps
from kg.network.analysis import Scores
from kg.network.projection import Network, Tie, weight_of
from kg.network.rank_ranges import Range
from kg.network.ties import pick

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

TOP = 20
"""How many the ranking shows unless told otherwise."""
INK = "#1f2328"
"""The colour of what is written; a page may put its own in place of it."""
_INK, _FAINT, _GREY = INK, "#9aa0a6", "#5f6368"
_LINES: dict[int, tuple[str, Any]] = {1: ("#0072B2", "-"), 0: (_FAINT, ":"), -1: ("#D55E00", "--")}
_SETTINGS: Any = {
    "svg.hashsalt": "muahede",
    "svg.fonttype": "none",
    "font.family": ["sans-serif"],
    "font.sans-serif": ["DejaVu Sans", "Arial"],
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": _FAINT,
    "text.color": _INK,
    "axes.labelcolor": _INK,
    "xtick.color": _INK,
    "ytick.color": _INK,
    "text.parse_math": False,
}


def ranking_svg(  # noqa: PLR0913 -- one argument a choice of what is shown
    network: Network,
    scores: Scores,
    *,
    languages: tuple[str, ...] = ("en", "tr"),
    top: int = TOP,
    title: str | None = None,
    ranges: Mapping[str, Range] | None = None,
) -> bytes:
    """Draw the best of a measure as bars, coloured by kind, with policy and projection, and rank ranges where known."""
    from matplotlib.figure import Figure

    best = list(scores.values.items())[:top]
    with style():
        figure = Figure(figsize=(8.6, 1.5 + 0.33 * max(len(best), 1)), layout="constrained")
        axes = figure.subplots()
        known = layout.looks(network)
        names = [safe(network.nodes[node].label(*languages)) for node, _ in best]
        colours = [known[network.nodes[node].kind].colour for node, _ in best]
        bars = axes.barh(range(len(best)), [value for _, value in best], color=colours, height=0.72)
        moved = {node: f"   ({span})" for node, span in (ranges or {}).items()}
        labels = [f"{value:.4g}{moved.get(node, '')}" for node, value in best]
        axes.bar_label(bars, labels=labels, padding=4, fontsize=9)
        axes.set_yticks(range(len(best)), names)
        axes.invert_yaxis()
        axes.margins(x=0.2 if ranges else 0.12)
        axes.tick_params(axis="y", length=0)
        sampled = captions.word("sampled", languages) if not scores.exact else ""
        axes.set_xlabel(scores.title + sampled + (captions.word("ranks", languages) if ranges else ""))
        heading(figure, title or _about(network, languages))
        _kind_legend(axes, network, [network.nodes[node].kind for node, _ in best], languages)
        return svg(figure)


def network_svg(
    network: Network,
    *,
    languages: tuple[str, ...] = ("en", "tr"),
    labelled: int = 150,
    places: layout.Places | None = None,
) -> bytes:
    """Draw the network with the positions, colours and shapes of the page; the best tied ``labelled`` are named."""
    from matplotlib.figure import Figure

    labels = {node.id: node.label(*languages) for node in network.nodes.values()}
    places = places or layout.positions(network, labels)
    left, right, low, high = _bounds(list(places.values()))
    with style():
        figure = Figure(figsize=((right - left) / _SCALE, (high - low) / _SCALE))
        axes = figure.add_axes((0, 0, 1, 1), xlim=(left, right), ylim=(high, low))
        axes.set_axis_off()
        _draw_ties(axes, network, places)
        _draw_nodes(axes, network, places)
        _draw_labels(axes, network, places, labels, labelled)
        axes.text(left + 24, low + 18, safe(_about(network, languages)), fontsize=8.5, color=_GREY, va="top")
        _kind_legend(axes, network, [node.kind for node in network.nodes.values()], languages, signs=True)
        return svg(figure).replace(_STROKES, _STROKES + _HALO, 1)


_STROKES = b"*{stroke-linejoin: round; stroke-linecap: butt}"
_HALO = b"text{paint-order: stroke; stroke: #fff; stroke-width: 2.5px}"
_SCALE = 96  # pixels of the layout in an inch


def _bounds(places: Sequence[tuple[int, int]]) -> tuple[float, float, float, float]:
    """Find the sides of the picture: left, right, top, bottom, with room for labels, heading and legend."""
    across = [x for x, _ in places] or [0]
    down = [y for _, y in places] or [0]
    margin = max(0.0, 700 - (max(across) - min(across))) / 2
    return min(across) - 90 - margin, max(across) + 90 + margin, min(down) - 80, max(down) + 130


def _draw_ties(axes: Axes, network: Network, places: layout.Places) -> None:
    """Draw ties as bent lines, a style a sign, with a head where they have a direction."""
    from matplotlib.collections import PathCollection, PolyCollection
    from matplotlib.path import Path

    sizes = _sizes(network)
    drawn = [(tie, _bow(places[tie.subject], places[tie.object], bend)) for tie, bend in bent(network.ties)]
    for sign, (colour, line) in _LINES.items():
        chosen = [(tie, bow) for tie, bow in drawn if (tie.sign > 0) - (tie.sign < 0) == sign]
        paths = [Path(bow, [Path.MOVETO, Path.CURVE3, Path.CURVE3]) for _, bow in chosen]
        widths = [0.7 + 0.5 * min(weight_of(tie), 6) for tie, _ in chosen]
        style: dict[str, Any] = {"facecolors": "none", "edgecolors": colour, "linestyles": line, "alpha": 0.7}
        axes.add_collection(PathCollection(paths, linewidths=widths, zorder=1, **style))
        heads = [_head(bow, sizes[tie.object] ** 0.5 / 2 * 1.25) for tie, bow in chosen if not tie.symmetric]
        axes.add_collection(PolyCollection(heads, facecolors=colour, alpha=0.85, linewidths=0, zorder=1.5))


_Point = tuple[float, float]


def _bow(start: _Point, end: _Point, bend: float) -> list[_Point]:
    """Give the three points of a quadratic curve that leaves the straight line by ``bend`` of its length."""
    across, down = end[0] - start[0], end[1] - start[1]
    return [start, ((start[0] + end[0]) / 2 - bend * down, (start[1] + end[1]) / 2 + bend * across), end]


def _head(bow: list[_Point], shrink: float) -> list[_Point]:
    """Give the arrow head at the end of a curve, ``shrink`` pixels before it."""
    (bent_x, bent_y), (x, y) = bow[1], bow[2]
    length = max(math.hypot(x - bent_x, y - bent_y), 1.0)
    along, aside = (x - bent_x) / length, (y - bent_y) / length
    tip = (x - along * shrink, y - aside * shrink)
    back = (tip[0] - 9 * along, tip[1] - 9 * aside)
    return [tip, (back[0] - 3.4 * aside, back[1] + 3.4 * along), (back[0] + 3.4 * aside, back[1] - 3.4 * along)]


def bent(ties: Sequence[Tie]) -> Iterator[tuple[Tie, float]]:
    """Give parallel ties bends that set them apart, whichever way they run; ties from a node to itself are left out."""
    pairs: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        if tie.subject != tie.object:
            low, high = sorted((tie.subject, tie.object))
            pairs.setdefault((low, high), []).append(tie)
    for (low, _), together in pairs.items():
        step = min(0.16, 0.9 / max(len(together) - 1, 1))
        for place, tie in enumerate(together):
            bend = (place - (len(together) - 1) / 2) * step
            yield tie, bend if tie.subject == low else -bend


def _sizes(network: Network) -> dict[str, float]:
    """Give the areas of nodes in square points."""
    degrees = Counter(end for tie in network.ties for end in (tie.subject, tie.object))
    return {node: 40 + 22 * degrees[node] ** 0.75 for node in network.nodes}


def _draw_nodes(axes: Axes, network: Network, places: layout.Places) -> None:
    sizes = _sizes(network)
    for kind, look in layout.looks(network).items():
        nodes = [node for node, found in network.nodes.items() if found.kind == kind]
        across, down = zip(*(places[node] for node in nodes), strict=True)
        area = [sizes[node] for node in nodes]
        axes.scatter(across, down, s=area, c=look.colour, marker=look.marker, edgecolors=_INK, linewidths=0.6, zorder=2)


def _draw_labels(axes: Axes, network: Network, places: layout.Places, labels: dict[str, str], labelled: int) -> None:
    sizes = _sizes(network)
    best = sorted(labels, key=lambda node: (-sizes[node], node))[:labelled]
    for node in sorted(best):
        axes.text(
            places[node][0],
            places[node][1] + sizes[node] ** 0.5 / 2 * _SCALE / 72 + 5,
            safe(overlaps.wrapped(labels[node])),
            ha="center",
            va="top",
            fontsize=8,
            linespacing=1.1,
            zorder=3,
        )


def _kind_legend(
    axes: Axes, network: Network, kinds: Sequence[str], languages: tuple[str, ...], *, signs: bool = False
) -> None:
    """Say what colours, shapes and lines mean."""
    from matplotlib.lines import Line2D

    named = {node.kind: pick(node.kind_labels, languages, node.kind) for node in network.nodes.values()}
    handles = [
        Line2D(
            [], [], marker=look.marker, color=look.colour, linestyle="", markeredgecolor=_INK, label=safe(named[kind])
        )
        for kind, look in layout.looks(network).items()
        if kind in kinds
    ]
    if signs:
        words = {sign: captions.word(f"{sign:+d}", languages) for sign in (1, 0, -1)}
        present = sorted({tie.sign for tie in network.ties}, reverse=True)
        handles += [
            Line2D([], [], color=_LINES[s][0], linestyle=_LINES[s][1], label=words[s]) for s in present if s in words
        ]
    if handles:
        place: dict[str, Any] = {"loc": "lower center", "ncols": 7} if signs else {"loc": "lower right"}
        axes.legend(handles=handles, frameon=False, fontsize=8, **place)


def _about(network: Network, languages: tuple[str, ...]) -> str:
    return overlaps.wrapped(captions.about(network, languages), 100)


_LONGEST = 120
"""How many characters of a name a picture shows."""


def safe(text: str) -> str:
    """Take out what no font draws, and cut what leaves no room for the picture."""
    drawn = re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", "", text)
    return drawn if len(drawn) <= _LONGEST else drawn[: _LONGEST - 1] + "…"


def heading(figure: Figure, text: str, *, width: int = 105) -> None:
    """Write what a picture rests on over the whole width of it, in as many lines as it takes."""
    lines = [line for part in text.splitlines() for line in textwrap.wrap(part, width)]
    figure.suptitle("\n".join(map(safe, lines)), x=0.01, ha="left", fontsize=9, color=_GREY)


@contextmanager
def style() -> Iterator[None]:
    """Draw in the house style."""
    import matplotlib as mpl

    with mpl.rc_context(_SETTINGS):
        yield


def svg(figure: Figure) -> bytes:
    """Write a figure, the same bytes every time."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    written = io.StringIO()
    about: dict[str, Any] = {"Date": None, "Creator": "muahede"}
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # of glyphs that our font lacks: the text stays text, the viewer's fonts draw it
        FigureCanvasSVG(figure).print_svg(written, metadata=about)  # type: ignore[no-untyped-call]  # no types there
    return written.getvalue().encode()
