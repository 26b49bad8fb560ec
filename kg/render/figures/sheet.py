"""An empty figure in the look of the page: its colours, its calm, a title on the left and what is left out below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from kg.render.figures.fonts import BOLD, Font, font
from kg.render.figures.words import note
from kg.render.palette import colours, kind_colours

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: dots an inch of the PNG: sharp in print at its size
DPI = 200
#: inches of a figure: its width, its margins, and where the plot begins under the title
WIDTH, LEFT, RIGHT, TOP, BOTTOM = 10.0, 0.5, 0.5, 0.95, 0.85
#: inches from the upper edge to the title and from the lower edge to the note
TITLE, NOTE = 0.3, 0.28
FORMS = ("png", "svg")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A figure that is being drawn.

    Args:
        figure: of matplotlib.
        axes: where the data go.
        font: says what can be shown.
        colour: of the page by name.
        kinds: colours of kinds of node.
    """

    figure: Figure
    axes: Axes
    font: Font
    colour: Mapping[str, str]
    kinds: Mapping[str, str]

    def shown(self, text: str) -> str:
        """A text as the figure can show it."""
        return self.font.shown(text)

    def title(self, text: str, below: str) -> None:
        """Puts the title above and the note below."""
        height = self.figure.get_figheight()
        left = LEFT / WIDTH
        self.figure.text(left, 1 - TITLE / height, self.shown(text), va="top", fontsize=16, fontweight=BOLD, color=self.colour["ink"])
        self.figure.text(left, NOTE / height, self.shown(below), va="bottom", fontsize=9, color=self.colour["soft"])

    def place(self, *, left: float = LEFT, top: float = TOP, bottom: float = BOTTOM) -> None:
        """Puts the axes at distances from the edges, in inches."""
        height = self.figure.get_figheight()
        self.axes.set_position((left / WIDTH, bottom / height, 1 - (left + RIGHT) / WIDTH, 1 - (top + bottom) / height))

    def nothing(self, lang: str) -> None:
        """Says that there is nothing to show."""
        self.axes.set_axis_off()
        self.axes.text(0.5, 0.5, self.shown(note("nothing", lang)), transform=self.axes.transAxes, ha="center", color=self.colour["soft"])

    def width_of(self, texts: Iterator[str], size: float) -> float:
        """Inches of the widest of some texts."""
        drawn = [self.figure.text(0, 0, self.shown(text), fontsize=size) for text in texts]
        widest = max((text.get_window_extent().width for text in drawn), default=0.0)
        for text in drawn:
            text.remove()
        return float(widest) / self.figure.dpi


@contextmanager
def sheet(height: float) -> Iterator[Sheet]:
    """A sheet of some height in inches; what is drawn and saved inside the block has the look.

    Raises:
        MissingExtra: matplotlib is not installed.
    """
    chosen = font()
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    tone = colours()
    with rc_context(_look(chosen, tone)):  # type: ignore[arg-type] # the keys are a literal type of six hundred names
        figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor=tone["raised"])
        FigureCanvasAgg(figure)
        yield Sheet(figure, figure.add_axes((0.1, 0.1, 0.8, 0.8)), chosen, tone, kind_colours())


def _look(chosen: Font, tone: Mapping[str, str]) -> dict[str, Any]:
    return {
        "font.family": list(chosen.families),
        "font.size": 10,
        "text.color": tone["text"],
        "text.parse_math": False,
        "axes.edgecolor": tone["rule-strong"],
        "axes.facecolor": tone["raised"],
        "axes.labelcolor": tone["soft"],
        "axes.unicode_minus": False,
        "xtick.color": tone["soft"],
        "ytick.color": tone["text"],
        "grid.color": tone["rule"],
        "svg.fonttype": "path",
        "svg.hashsalt": "techpact",
    }


def written(figure: Figure, form: str) -> bytes:
    """A figure as PNG or SVG, the same bytes for the same figure: no date, no name of a program."""
    out = BytesIO()
    figure.savefig(out, format=form, dpi=DPI, metadata={"Software": None} if form == "png" else {"Date": None, "Creator": None})
    return out.getvalue()
