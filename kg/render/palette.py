"""The colours of the page in one table (`page/palette.json`): its style sheet and other figures take them from here.

Colours of kinds differ in lightness as well as in hue, so that they hold in greyscale; text keeps 4.5:1 on its ground
(WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

#: what a page may be drawn on
THEMES = ("light", "dark")
_KIND = "k-"


@cache
def colours(theme: str = "light") -> Mapping[str, str]:
    """Every colour of a theme by its name, as `#rrggbb`.

    Args:
        theme: `light` or `dark`.

    Returns:
        `paper` (the ground), `ink`, `text`, `soft`, `rule`, `accent`, `edge` and others; kinds of node are `k-agreement`
        and so on.

    >>> colours()["paper"], colours("dark")["paper"]
    ('#fcfcfa', '#14171b')
    """
    table: dict[str, dict[str, str]] = json.loads((files("kg.render") / "page" / "palette.json").read_text(encoding="utf-8"))
    return MappingProxyType(table[theme])


def kind_colours(theme: str = "light") -> dict[str, str]:
    """The colour of each kind of node, in the order of the page's legend.

    >>> kind_colours()["agreement"], list(kind_colours("dark"))[:3]
    ('#1d4fa8', ['agreement', 'commitment', 'organization'])
    """
    return {name.removeprefix(_KIND): colour for name, colour in colours(theme).items() if name.startswith(_KIND)}


def stylesheet() -> str:
    """The colours as custom properties of a style sheet, light ones first.

    >>> stylesheet().splitlines()[0][:24]
    ':root{--paper:#fcfcfa;--'
    """
    return "".join(_rule(':root[data-theme="dark"]' if theme == "dark" else ":root", theme) for theme in THEMES)


def _rule(selector: str, theme: str) -> str:
    return selector + "{" + ";".join(f"--{name}:{colour}" for name, colour in colours(theme).items()) + "}\n"
