"""Bars, cells and months: the figures of counts, degree, betweenness, sectors by country, and time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from kg.ask.table import Cell, Table
from kg.render.figures.sheet import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Sheet, sheet
from kg.render.figures.words import note, words
from kg.render.table import cut

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: bars of a ranking, rows and columns of a matrix: what fits on a page
BARS, ROWS, COLUMNS = 20, 18, 12
#: inches that a bar and a row of the matrix take, and columns of a terminal that a name takes at most
BAR, ROW, NAME = 0.3, 0.36, 46
#: inches over a matrix for the names of countries, and columns of a terminal that one takes at most
HEAD, COUNTRY = 0.75, 22
#: share of the activities that may lie outside the time drawn, on either side: one treaty of 1986 must not squeeze all others
OUTSIDE = 0.02


@contextmanager
def ranking(table: Table, lang: str, source: str) -> Iterator[Figure]:
    """The first rows of a table as bars, in the colour of their kind.

    Args:
        table: of `kg.ask.stats`: name first, the number in its last numeric column but one or the only one.
        lang: ko or en.
        source: line that says what the figure rests on.
    """
    rows = [row for row in table.rows if isinstance(row[_value(table)], int | float)][:BARS]
    with sheet(TOP + BOTTOM + BAR * max(len(rows), 3)) as page:
        if rows:
            _bars(page, table, rows, lang)
        else:
            page.nothing(lang)
        kept = note("first", lang, shown=len(rows), all=len(table.rows)) if len(rows) < len(table.rows) else ""
        page.title(words()["titles"][table.name][lang], " · ".join(part for part in (kept, source) if part))
        yield page.figure


def _value(table: Table) -> int:
    """The column of the number that a table is sorted by."""
    return table.columns.index({"degree": "activities", "betweenness": "betweenness", "counts": "number"}[table.name])


def _bars(page: Sheet, table: Table, rows: list[tuple[Cell, ...]], lang: str) -> None:
    kinds = [_kind(table, row) for row in rows]
    names = [page.shown(cut(_name(table, row, lang), NAME)) for row in rows]
    values = [float(row[_value(table)]) for row in rows]
    page.place(left=LEFT + 0.15 + page.width_of(iter(names), 10), bottom=BOTTOM + 0.1)
    axes, places = page.axes, range(len(rows))
    axes.barh(places, values, height=0.66, color=[page.kinds[kind] for kind in kinds])
    axes.set_yticks(places, names)
    axes.set_ylim(max(len(rows), 3) - 0.5, -0.5)
    axes.set_xlim(0, (max(values, default=0) or 1) * 1.08)
    beside: dict[str, Any] = {"xytext": (4, 0), "textcoords": "offset points", "va": "center", "fontsize": 9, "color": page.colour["soft"]}
    for place, value in zip(places, values, strict=True):
        axes.annotate(_number(value), (value, place), **beside)
    _bare(page, page.shown(words()["axes"][table.name][lang]))
    shown = [kind for kind in ("country", "organization") if table.name == "degree" and kind in kinds]
    if len(shown) > 1:
        _legend(page, [(page.kinds[kind], words()["kinds"][kind][lang]) for kind in shown])


def _kind(table: Table, row: tuple[Cell, ...]) -> str:
    if table.name == "counts":
        return str(row[0]).replace("countries", "country").removesuffix("s")
    return str(row[1]) if table.name == "degree" else "organization"


def _name(table: Table, row: tuple[Cell, ...], lang: str) -> str:
    return str(words()["kinds"][row[0]][lang] if table.name == "counts" else row[0])


def _number(value: float) -> str:
    """A count as it is, a share to three places.

    >>> _number(1200.0), _number(0.126), _number(0.0002)
    ('1,200', '0.126', '<0.001')
    """
    if value.is_integer():
        return f"{value:,.0f}"
    return f"{value:.3f}" if value >= 0.001 else "<0.001"


def _bare(page: Sheet, label: str) -> None:
    """Takes away what says nothing: frame, ticks and the numbers that stand at the bars already."""
    page.axes.spines[:].set_visible(False)
    page.axes.spines["left"].set_visible(True)
    page.axes.tick_params(length=0)
    page.axes.set_xticks([])
    page.axes.set_xlabel(label, fontsize=9, loc="left", labelpad=6)


def _legend(page: Sheet, entries: list[tuple[str, str]], *, above: bool = False) -> None:
    """What the colours mean: in the corner that long bars leave free, or above the plot."""
    from matplotlib.patches import Patch

    handles = [Patch(color=colour, label=page.shown(text)) for colour, text in entries]
    at: dict[str, Any] = {"bbox_to_anchor": (1, 1), "ncols": len(handles)} if above else {}
    page.axes.legend(handles=handles, loc="lower right", frameon=False, fontsize=9, **at)


@contextmanager
def matrix(table: Table, lang: str, source: str) -> Iterator[Figure]:
    """Sectors by country, the darker the more.

    Args:
        table: of `kg.ask.stats.matrix`.
        lang: ko or en.
        source: line that says what the figure rests on.
    """
    rows, columns = table.rows[:ROWS], table.columns[1 : COLUMNS + 1]
    with sheet(TOP + BOTTOM + HEAD + ROW * max(len(rows), 2)) as page:
        names = [page.shown(cut(str(row[0]), NAME)) for row in rows]
        lands = [page.shown(cut(name, COUNTRY)) for name in columns]
        page.place(left=LEFT + 0.15 + page.width_of(iter(names), 10), top=TOP + HEAD)
        if not (rows and columns):
            page.nothing(lang)
        _cells(page, [[int(cell) for cell in row[1 : len(columns) + 1]] for row in rows])
        page.axes.set_yticks(range(len(rows)), names)
        page.axes.set_xticks(range(len(columns)), lands, rotation=35, ha="left", rotation_mode="anchor")
        page.axes.tick_params(length=0, labeltop=True, labelbottom=False, labelcolor=page.colour["text"])
        page.axes.spines[:].set_visible(False)
        cells = note("cells", lang, rows=f"{len(rows)}/{len(table.rows)}", columns=f"{len(columns)}/{len(table.columns) - 1}")
        page.title(words()["titles"]["matrix"][lang], f"{cells} · {source}")
        yield page.figure


def _cells(page: Sheet, numbers: list[list[int]]) -> None:
    from matplotlib.colors import LinearSegmentedColormap, PowerNorm

    if not (numbers and numbers[0]):
        return
    most = max(number for row in numbers for number in row) or 1
    tones = LinearSegmentedColormap.from_list("page", [page.colour[name] for name in ("raised", "accent-soft", "k-commitment", "accent")])
    # a square root: or one country with hundreds would leave all others white
    norm = PowerNorm(0.5, 0, most)
    page.axes.imshow(numbers, cmap=tones, norm=norm, aspect="auto")
    for y, row in enumerate(numbers):
        for x, number in enumerate(row):
            on = page.colour["faint"] if not number else page.colour["on-accent" if _dark(tones(float(norm(number)))) else "ink"]
            page.axes.text(x, y, str(number or "·"), ha="center", va="center", fontsize=9, color=on)


def _dark(tone: tuple[float, float, float, float]) -> bool:
    """Whether white reads better on a colour than ink (WCAG 2.2: the contrast of both is equal at a luminance of 0.18)."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in tone[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] < 0.18


@contextmanager
def timeline(table: Table, lang: str, source: str) -> Iterator[Figure]:
    """Agreements and commitments of each month as stacked bars, months without any included.

    Args:
        table: of `kg.ask.stats.timeline`.
        lang: ko or en.
        source: line that says what the figure rests on.
    """
    exact = {str(month): (int(one), int(other)) for month, one, other in table.rows if len(str(month)) == 7}
    vague = sum(int(one) + int(other) for month, one, other in table.rows if len(str(month)) != 7)
    months = span({month: sum(both) for month, both in exact.items()})
    outside = sum(sum(both) for month, both in exact.items() if month not in months)
    with sheet(TOP + BOTTOM + 3.6) as page:
        page.place(left=LEFT + 0.35, bottom=BOTTOM + 0.3)
        if months:
            _stacks(page, months, [exact.get(month, (0, 0)) for month in months], lang)
        else:
            page.nothing(lang)
        left_out = note("outside", lang, number=outside, vague=vague) if outside or vague else ""
        page.title(words()["titles"]["timeline"][lang], " · ".join(part for part in (left_out, source) if part))
        yield page.figure


def span(numbers: dict[str, int]) -> list[str]:
    """The months from the first to the last one drawn: all but `OUTSIDE` of the activities on either side.

    >>> span({"1986-01": 1, "2023-11": 30, "2024-01": 30})
    ['2023-11', '2023-12', '2024-01']
    >>> span({})
    []
    """
    whole, before = sum(numbers.values()), 0
    kept = []
    for month in sorted(numbers):
        if before + numbers[month] > OUTSIDE * whole and before < (1 - OUTSIDE) * whole:
            kept.append(month)
        before += numbers[month]
    first, last = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (kept[0], kept[-1])) if kept else (0, -1)
    return [f"{number // 12}-{number % 12 + 1:02d}" for number in range(first, last + 1)]


def _stacks(page: Sheet, months: list[str], numbers: list[tuple[int, int]], lang: str) -> None:
    from matplotlib.ticker import MaxNLocator

    axes, places = page.axes, range(len(months))
    below, above = [one for one, _ in numbers], [other for _, other in numbers]
    axes.bar(places, below, width=0.8, color=page.kinds["agreement"])
    axes.bar(places, above, width=0.8, bottom=below, color=page.kinds["commitment"])
    years = [(place, month[:4]) for place, month in enumerate(months) if month.endswith("-01") or place == 0]
    while len(years) > (WIDTH - LEFT - RIGHT) * 2:
        years = years[::2]
    axes.set_xticks([place - 0.5 for place, _ in years], [year for _, year in years], ha="left")
    axes.tick_params(axis="y", length=0, labelcolor=page.colour["soft"])
    axes.yaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.yaxis.grid(visible=True)
    axes.set_axisbelow(True)
    axes.set_xlim(-0.6, max(len(months), 1) - 0.4)
    axes.spines[["top", "right", "left"]].set_visible(False)
    _legend(page, [(page.kinds[kind], words()["kinds"][f"{kind}s"][lang]) for kind in ("commitment", "agreement")], above=True)
