"""A font with Korean letters for the figures: the one that comes with the extra, else one of the system, never empty boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from kg.errors import MissingExtra
from kg.reference.fold import is_hangul
from kg.render.figures.words import words
from kg.render.table import safe

#: the package of the extra that carries NanumGothic (SIL Open Font License 1.1); its fonts are read, it is never imported
CARRIER = "koreanize_matplotlib"
#: weight of a bold face; NanumGothic calls its own 600, which matplotlib would look for in every other font
BOLD = 700
#: the font of matplotlib itself, for what the Korean one lacks
PLAIN = "DejaVu Sans"
#: what stands for a character that no font has
UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Font:
    """The families in which a figure is set, and what they can show.

    Args:
        families: first choice first, as matplotlib calls them.
        characters: code points that one of them has.
    """

    families: tuple[str, ...]
    characters: frozenset[int]

    def shown(self, text: str) -> str:
        """A text as the figure can show it: on one line, what no font has as a question mark.

        Raises:
            MissingExtra: it has Korean letters, and there is no font with Korean letters.
        """
        plain = safe(text).replace("\ufffd", UNKNOWN)
        if any(is_hangul(character) and ord(character) not in self.characters for character in plain):
            hint = "pip install 'techpact[plots]' brings one; so does Debian's fonts-nanum"
            raise MissingExtra("no font with Korean letters was found", hint=hint)
        return "".join(character if ord(character) in self.characters else UNKNOWN for character in plain)


@cache
def font() -> Font:
    """The font of the figures on this machine.

    Raises:
        MissingExtra: matplotlib is not installed.
    """
    try:
        from matplotlib import font_manager
    except ImportError as error:
        raise MissingExtra("matplotlib is not installed", hint="pip install 'techpact[plots]'") from error
    for path in carried():
        found = font_manager.ttfFontProperty(font_manager.get_font(str(path)))
        font_manager.fontManager.ttflist.append(replace(found, weight=BOLD) if "Bold" in path.stem else found)
    known = {entry.name: entry.fname for entry in font_manager.fontManager.ttflist if entry.weight in (400, "normal", "regular")}
    korean = "NanumGothic" if carried() else next((name for name in words()["fonts"] if name in known), "")
    families = tuple(family for family in (korean, PLAIN) if family)
    return Font(families, frozenset(code for family in families for code in _characters(known[family])))


def carried() -> Sequence[Path]:
    """The font files of the extra's package, regular and bold; none when it is not installed."""
    found = find_spec(CARRIER)
    places = [Path(place) / "fonts" for place in found.submodule_search_locations or ()] if found else []
    return [path for place in places for path in (place / "NanumGothic.ttf", place / "NanumGothicBold.ttf") if path.exists()]


def _characters(path: str) -> frozenset[int]:
    from matplotlib.ft2font import FT2Font

    return frozenset(FT2Font(path).get_charmap())
