"""The figure of communities: organizations as dots in the colour of their group, placed as on the page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kg.ask.facts import label
from kg.ask.stats import groups, partners
from kg.render.figures.sheet import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Sheet, sheet
from kg.render.figures.words import note, words
from kg.render.layout import layout
from kg.render.names import acronym
from kg.render.table import cut

if TYPE_CHECKING:
    import networkx as nx
    from matplotlib.figure import Figure
    from matplotlib.text import Annotation

    Graph = nx.MultiDiGraph[str]

#: bodies drawn: more would be a ball of dots
BODIES = 80
#: room that the layout gives a dot, at the edges, and the least width of the picture, in its pixels
ROOM, MARGIN, LEAST = 16.0, 80.0, 500.0
#: shared activities from which on a name is set larger
ACTIVE = 12
#: colours of the largest groups, by the kinds of the page whose colours they are; the others are grey
TONES = ("agreement", "programme", "organization", "person", "sector", "commitment")
#: where a name may stand at its dot, first choice first: direction and how it is aligned
SIDES = ((0, -1, "center", "top"), (0, 1, "center", "bottom"), (1, 0, "left", "center"), (-1, 0, "right", "center"))
#: columns of a name in the picture
NAME = 28


@contextmanager
def communities(graph: Graph, lang: str, source: str) -> Iterator[Figure]:
    """Organizations that share activities, each group in one colour.

    Args:
        graph: of `kg.graph.project`.
        lang: ko or en.
        source: line that says what the figure rests on.
    """
    joint = partners(graph)
    found, number = groups(joint), len(joint)
    ranked = sorted(joint, key=lambda node: (-joint.degree(node, weight="weight"), node))
    joint.remove_nodes_from(ranked[BODIES:])
    joint.remove_nodes_from([node for node in list(joint) if not joint[node]])
    dots = _dots(graph, joint, found, lang)
    frame = _frame(dots)
    with sheet(TOP + BOTTOM + (WIDTH - LEFT - RIGHT) * frame.high / frame.wide) as page:
        page.place()
        page.axes.set_axis_off()
        page.axes.set_xlim(frame.x - frame.wide / 2, frame.x + frame.wide / 2)
        page.axes.set_ylim(frame.y - frame.high / 2, frame.y + frame.high / 2)
        if not dots:
            page.nothing(lang)
        _draw(page, joint, dots)
        _names(page, sorted(dots.values(), key=lambda dot: (-dot.weight, dot.name)))
        kept = note("first", lang, shown=len(joint), all=number) if number > BODIES else ""
        parts = (note("communities", lang), kept, source)
        page.title(words()["titles"]["communities"][lang], " · ".join(part for part in parts if part))
        yield page.figure


@dataclass(frozen=True, slots=True)
class _Dot:
    """A body in the picture: where it stands, how active it is, of which group (from 0) it is."""

    x: float
    y: float
    weight: float
    group: int
    name: str

    @property
    def radius(self) -> float:
        """In points."""
        return 3.5 + 1.1 * float(self.weight**0.5)


def _dots(graph: Graph, joint: nx.Graph[str], found: list[list[str]], lang: str) -> dict[str, _Dot]:
    nodes = sorted(joint)
    number = {node: place for place, node in enumerate(nodes)}
    group = {node: place for place, members in enumerate(found) for node in members}
    weight = [float(joint.degree(node, weight="weight")) for node in nodes]
    at = layout([[number[other] for other in joint[node]] for node in nodes], [ROOM + each**0.5 for each in weight])
    return {n: _Dot(x, -y, w, group[n], _short(graph, n, lang)) for n, w, (x, y) in zip(nodes, weight, at, strict=True)}


class _Frame(NamedTuple):
    """Middle and size of what is shown, in the units of the layout."""

    x: float
    y: float
    wide: float
    high: float


def _frame(dots: dict[str, _Dot]) -> _Frame:
    """All dots with room for names at the edges; never higher than wide."""
    xs, ys = ([getattr(dot, axis) for dot in dots.values()] or [0.0] for axis in "xy")
    wide, high = max(xs) - min(xs) + 2 * MARGIN, max(ys) - min(ys) + MARGIN
    return _Frame((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2, max(wide, high, LEAST), max(high, LEAST / 3))


def _draw(page: Sheet, joint: nx.Graph[str], dots: dict[str, _Dot]) -> None:
    tones = [page.kinds[tone] for tone in TONES]

    def tone(dot: _Dot) -> str:
        return tones[dot.group] if dot.group < len(tones) else page.colour["rule-strong"]

    for one, other in sorted(joint.edges):
        first, second = dots[one], dots[other]
        colour = tone(first) if first.group == second.group else page.colour["edge-back"]
        wide = 0.6 + 0.4 * min(float(joint[one][other]["weight"]), 5)
        page.axes.plot([first.x, second.x], [first.y, second.y], color=colour, alpha=0.5, lw=wide, zorder=1)
    drawn = [dots[node] for node in sorted(dots)]
    sizes, colours = [(2 * dot.radius) ** 2 for dot in drawn], [tone(dot) for dot in drawn]
    places = [dot.x for dot in drawn], [dot.y for dot in drawn]
    page.axes.scatter(*places, s=sizes, c=colours, edgecolors=page.colour["raised"], linewidths=0.8, zorder=2)


def _short(graph: Graph, node: str, lang: str) -> str:
    """The name in Korean; in English the acronym, where there is one."""
    name = label(graph, node, lang)
    short = acronym(node, tuple(graph.nodes[node]["names"]))
    return short if short and (lang == "en" or len(name) > NAME // 2) else name


Box = tuple[float, float, float, float]


def _names(page: Sheet, dots: list[_Dot]) -> None:
    """The names of the most active bodies first: below, above or beside the dot, where nothing stands.

    Where all of it is taken there is no name, unless the body is a foremost one: its name may cover a dot, never a name.
    """
    point = page.figure.dpi / 72
    names: list[Box] = []
    around = [_around(page, dot, point) for dot in dots]
    for dot in dots:
        places = [(side, around) for side in SIDES] + [(side, []) for side in SIDES if dot.weight > ACTIVE]
        for side, others in places:
            text = _name(page, dot, side)
            found = text.get_window_extent()
            box = (found.x0 - point, found.y0, found.x1 + point, found.y1)
            if not any(_meet(box, other) for other in (*names, *others)):
                names.append(box)
                break
            text.remove()


def _name(page: Sheet, dot: _Dot, side: tuple[int, int, str, str]) -> Annotation:
    """A name at a side of its dot, with a halo, so that it can be read on lines."""
    from matplotlib.patheffects import withStroke

    x, y, across, along = side
    away = dot.radius + 2
    return page.axes.annotate(
        page.shown(cut(dot.name, NAME)), (dot.x, dot.y), xytext=(x * away, y * away), textcoords="offset points", ha=across, va=along,
        fontsize=9.5 if dot.weight > ACTIVE else 8, color=page.colour["ink"], zorder=3,
        path_effects=[withStroke(linewidth=1.6, foreground=page.colour["raised"])],
    )  # fmt: skip


def _around(page: Sheet, dot: _Dot, point: float) -> Box:
    """The box of a dot, in dots of the picture."""
    x, y = page.axes.transData.transform((dot.x, dot.y))
    reach = dot.radius * point
    return x - reach, y - reach, x + reach, y + reach


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
