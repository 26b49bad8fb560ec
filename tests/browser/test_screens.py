"""Every state of the page as a picture, in both languages, kept in `build/screenshots` to be looked at."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.render.html import render
from kg.render.options import PageOptions
from tests.browser.conftest import Browsers, Desk, Visit
from tests.render.sample import TEXTS, generated

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
#: not under version control; each run writes them anew
PICTURES = ROOT / "build" / "screenshots"
DEAL = "agreement/technology-prosperity-deal"
#: the state by its name: an address, and what is done there
STATES = {
    "graph": "#", "panel": f"#node={DEAL}", "path": "#path=organization/nist~organization/kriss", "path-pick": f"#path={DEAL}~",
    "line": f"#line={DEAL}~country/US", "unfolded": "#fold=0", "filtered": "#partner=US&sector=quantum", "empty": "#partner=US.JP.DE.FR",
    "timeline": "#view=timeline", "timeline-panel": f"#view=timeline&node={DEAL}", "matrix": "#view=matrix",
    "cell": "#view=matrix&cell=US.quantum",
    "table": "#view=table", "table-panel": f"#view=table&node={DEAL}", "dark": "#theme=dark", "dark-panel": f"#theme=dark&node={DEAL}",
    "dark-matrix": "#theme=dark&view=matrix", "search": "#", "help": "#", "print": "#theme=dark",
}  # fmt: skip
ON_PHONE = ("graph", "panel", "path", "timeline", "matrix", "table", "search", "help", "filters", "menu", "dark")
ACTS = {
    "search": lambda page, lang: page.fill("#q", "연구원" if lang == "ko" else "institute"),
    "help": lambda page, _: page.keyboard.press("?"),
    "filters": lambda page, _: page.click("#show-filters"),
    "menu": lambda page, _: page.click("#save summary"),
    "print": lambda page, _: (page.evaluate("window.dispatchEvent(new Event('beforeprint'))"), page.emulate_media(media="print")),
}


@dataclass
class Walk:
    """What was seen while every state was opened."""

    pictures: dict[str, bytes] = field(default_factory=dict)
    written: dict[str, Any] = field(default_factory=dict)
    visits: list[Visit] = field(default_factory=list)
    size: int = 0

    def keep(self, opened: Visit, name: str) -> None:
        """Takes the picture of a state and writes it into the folder."""
        self.pictures[name] = opened.page.screenshot(path=PICTURES / f"{name}.png")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> kg.library.Library:
    """The store of the seed documents."""
    library = kg.open(tmp_path_factory.mktemp("screens") / "seeds.kg")
    assert not library.ingest(ROOT / "seeds").failed
    return library


@pytest.fixture(scope="module", params=["en", "ko"])
def walk(
    request: pytest.FixtureRequest, seeds: kg.library.Library, browsers: Browsers, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Walk]:
    """Opens the page of the seeds on a desk and on a phone, and goes through every state of it."""
    lang, desk, seen = request.param, Desk(browsers, tmp_path_factory.mktemp("pages")), Walk()
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = seeds.view(PageOptions(lang=lang)).html
    seen.size = len(page.encode())
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("kg.render.html.LARGE", 50)
        large = render(generated(600), PageOptions(lang=lang), TEXTS)
    for device, opened, states in (
        ("desk", desk(page), tuple(STATES)),
        ("phone", desk(page, width=390, height=844, touch=True), ON_PHONE),
        ("large", desk(large, "#communities=1"), ("communities",)),
    ):
        seen.visits.append(opened)
        for state in states:
            if device != "large":
                _go(opened, STATES.get(state, "#"), state, lang)
            seen.written[f"{lang}-{device}-{state}"] = opened.page.evaluate("window.kgWritten()")
            seen.keep(opened, f"{lang}-{device}-{state}")
            opened.page.emulate_media(media="screen")
    yield seen
    desk.close()


def _go(opened: Visit, hash_: str, state: str, lang: str) -> None:
    """Opens an address without loading the page again, then does what the state is about."""
    opened.page.evaluate(
        "() => { const $ = (id) => document.getElementById(id); $('help').close(); $('save').open = false;"
        " document.body.classList.remove('with-filters'); window.dispatchEvent(new Event('afterprint')); }"
    )
    opened.page.fill("#q", "")
    opened.page.evaluate("(hash) => { location.hash = hash; document.activeElement.blur(); }", hash_)
    if "=" not in hash_:
        opened.page.evaluate("document.getElementById('zoom-fit').click()")
    opened.page.wait_for_timeout(60)
    if state in ACTS:
        ACTS[state](opened.page, lang)
        opened.page.wait_for_timeout(60)


def ink(picture: bytes) -> float:
    """The share of a PNG's bytes that tell of a change from the pixel beside or above: none in a blank picture."""
    packed, at = b"", 8
    while at < len(picture):
        length, name = struct.unpack(">I4s", picture[at : at + 8])
        packed += picture[at + 8 : at + 8 + length] if name == b"IDAT" else b""
        at += length + 12
    lines = zlib.decompress(packed)
    return 1 - lines.count(0) / len(lines)


def test_every_state_is_kept_as_a_picture_that_shows_something(walk: Walk) -> None:
    """The folder holds a picture of each state on desk and phone, and none is blank."""
    assert len(walk.pictures) == len(STATES) + len(ON_PHONE) + 1
    for name, picture in walk.pictures.items():
        assert (PICTURES / f"{name}.png").read_bytes() == picture
        assert ink(picture) > (0.002 if "empty" in name else 0.01), name


def test_states_differ(walk: Walk) -> None:
    """No two states look the same: an address or an act that does nothing would show here."""
    assert len(set(walk.pictures.values())) == len(walk.pictures)


def test_no_state_asks_the_network_or_complains(walk: Walk) -> None:
    """All states together ask for the file itself only, and log nothing."""
    assert [opened.errors for opened in walk.visits] == [[], [], []]
    assert [len(opened.requests) for opened in walk.visits] == [1, 1, 1]


def test_the_page_of_the_seeds_is_small_and_quick(walk: Walk) -> None:
    """At most 1.5 MB, and a first frame that stands still after at most 1.5 s (the better of two windows, as the machine is shared)."""
    assert walk.size <= 1_500_000
    assert min(float(opened.page.get_attribute("html", "data-ready") or "inf") for opened in walk.visits[:2]) <= 1500


@pytest.mark.parametrize("state", ["desk-graph", "desk-unfolded", "desk-panel", "desk-filtered", "phone-graph", "phone-panel", "phone-path"])
def test_names_cover_no_other_name_and_few_marks(walk: Walk, state: str) -> None:
    """In dense places and on the phone too; of a hundred marks at most three are hidden by names."""
    (written,) = [told for name, told in walk.written.items() if name.endswith(state)]
    labels, marks = written["labels"], written["marks"]
    assert len(labels) >= 3
    crossed = [(a["i"], b["i"]) for n, a in enumerate(labels) for b in labels[:n] if _cross(a, b)]
    assert crossed == []
    hidden = [mark["i"] for mark in marks if any(_holds(label, mark) for label in labels if label["i"] != mark["i"])]
    assert len(hidden) <= max(1, 0.03 * len(marks))


def _cross(a: dict[str, float], b: dict[str, float]) -> bool:
    return a["x"] < b["x"] + b["w"] and b["x"] < a["x"] + a["w"] and a["y"] < b["y"] + b["h"] and b["y"] < a["y"] + a["h"]


def _holds(box: dict[str, float], mark: dict[str, float]) -> bool:
    return box["x"] < mark["x"] < box["x"] + box["w"] and box["y"] < mark["y"] < box["y"] + box["h"]
