"""A large graph in a real browser, drawn with WebGL and, where there is none, on the canvas."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.render.html import render
from kg.render.options import PageOptions
from tests.render.hostile import HOSTILE, hostile_crowd, hostile_texts
from tests.render.sample import SIGNED, TEXTS, generated

if TYPE_CHECKING:
    from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
Opener = Callable[..., "Visit"]
VIEWS = ("graph", "timeline", "matrix", "table")
#: what the page puts where it draws
DRAWN = {True: "#network canvas.sigma-nodes", False: "#network .vis-network canvas"}
#: where the largest community is drawn
CLICK = "() => { const { nodes } = JSON.parse(document.getElementById('kg-data').textContent); return window.kgPlace(nodes.n); }"
NODE = "(id) => window.kgPlace(JSON.parse(document.getElementById('kg-data').textContent).nodes.c.id.v.indexOf(id))"

both = pytest.mark.parametrize("webgl", [True, False], ids=["webgl", "canvas"])


@pytest.fixture(scope="module")
def five_thousand() -> str:
    """The page of 5,000 generated nodes."""
    return render(generated(5000), texts=TEXTS)


@pytest.fixture(scope="module")
def crowd() -> str:
    """A page of 200 nodes made as if they were thousands: what is tried here does not depend on the number."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("kg.render.html.LARGE", 50)
        return render(generated(180), texts=TEXTS)


@both
def test_five_thousand_nodes_open_as_communities(visit: Opener, five_thousand: str, webgl: bool) -> None:
    """Every view opens, in either way of drawing, without a request or an error."""
    opened = visit(five_thousand, webgl=webgl)
    assert opened.page.is_visible(DRAWN[webgl])
    assert opened.page.inner_text("#shown").endswith("communities")
    for view in reversed(VIEWS):
        opened.page.click(f"[data-view={view}]")
    assert opened.errors == []
    assert len(opened.requests) == 1


@both
def test_a_community_opens_at_a_click_and_closes_again(visit: Opener, crowd: str, webgl: bool) -> None:
    """A click on a disc opens it and tells its members; the panel's button closes it, and Back opens it again."""
    page = visit(crowd, "#communities=1", webgl=webgl).page
    place = page.evaluate(CLICK)
    page.mouse.click(place["x"], place["y"])
    page.wait_for_selector("#close-group")
    assert page.locator("#panel .row").count() > 5
    assert "in=" in page.url
    page.click("#close-group")
    assert page.is_visible("#open-group")
    assert "in=" not in page.url
    page.go_back()
    page.wait_for_selector("#close-group")
    page.click("#groups")
    assert "in=" not in page.url


@both
def test_search_finds_what_is_inside_a_closed_community(visit: Opener, crowd: str, webgl: bool) -> None:
    """The panel tells its community, which opens from there."""
    opened = visit(crowd, "#communities=1", webgl=webgl)
    page = opened.page
    page.fill("#q", "Institute 34 of")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Institute 34 of Trials"
    page.click("#panel .facts .link")
    assert page.is_visible("#close-group")
    assert opened.errors == []


@both
def test_a_click_on_a_mark_opens_its_panel_with_the_sentence(visit: Opener, crowd: str, webgl: bool) -> None:
    """Where nodes are drawn one by one, each answers a click."""
    page = visit(crowd, webgl=webgl).page
    place = page.evaluate(NODE, "agreement/a17")
    page.mouse.click(place["x"], place["y"])
    page.wait_for_selector("#panel h2")
    assert "node=" in page.url
    assert SIGNED in page.inner_text("#panel")


@both
def test_a_dragged_mark_stays_where_it_is_put(visit: Opener, crowd: str, webgl: bool) -> None:
    """Dragging moves the mark and nothing else; it is no click."""
    page = visit(crowd, webgl=webgl).page
    before = page.evaluate(NODE, "agreement/a17")
    page.mouse.move(before["x"], before["y"])
    page.mouse.down()
    page.mouse.move(before["x"] + 30, before["y"] + 40, steps=4)
    page.mouse.move(before["x"] + 60, before["y"] + 50)
    page.mouse.up()
    page.wait_for_timeout(50)
    after = page.evaluate(NODE, "agreement/a17")
    assert abs(after["x"] - before["x"] - 60) < 8
    assert not page.is_visible("#panel")


#: makes every frame take a tenth of a second, as without a graphics card, and counts what is drawn with
SLOWLY = """() => {
    const slow = () => { const from = performance.now(); while (performance.now() - from < 100); requestAnimationFrame(slow); };
    requestAnimationFrame(slow);
    const count = (of, name, told) => {
        const before = of.prototype[name];
        of.prototype[name] = function (...given) { window.drawn.add(told(given)); return before.apply(this, given); };
    };
    window.drawn = new Set();
    for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) count(kind, 'useProgram', ([program]) => program);
    let strokes = 0;
    count(CanvasRenderingContext2D, 'stroke', () => strokes++);
}"""
DRAWN_SINCE = "() => { const { size } = window.drawn; window.drawn.clear(); return size; }"


@both
def test_a_slow_computer_leaves_the_lines_out_while_the_picture_is_dragged(visit: Opener, crowd: str, webgl: bool) -> None:
    """After a few slow frames less is drawn, until the pointer is let go."""
    page = visit(crowd, "#communities=0", webgl=webgl).page
    page.evaluate(SLOWLY)
    page.mouse.move(700, 130)
    page.mouse.down()
    for step in range(8):
        page.mouse.move(700 + 4 * step, 130)
        page.wait_for_timeout(100)
    page.evaluate(DRAWN_SINCE)
    page.mouse.move(760, 130)
    page.wait_for_timeout(300)
    dragged = page.evaluate(DRAWN_SINCE)
    page.mouse.up()
    page.wait_for_timeout(600)
    assert 0 < dragged < page.evaluate(DRAWN_SINCE)


@both
def test_filters_legend_path_and_language_work(visit: Opener, crowd: str, webgl: bool) -> None:
    """What narrows, joins and translates a small graph does so with a large one."""
    opened = visit(crowd, "#communities=1", webgl=webgl)
    page = opened.page
    shown = page.inner_text("#shown")
    page.click("[data-key=status-proposed]")
    assert page.inner_text("#shown") != shown
    page.click("[data-key=undo]")
    assert page.inner_text("#shown") == shown
    page.evaluate("location.hash = 'communities=1&path=organization/o0~agreement/a0&lang=ko'")
    page.wait_for_selector(".steps .hop mark")
    assert page.inner_text("[data-view=graph]") == "그래프"
    assert "묶음" in page.inner_text("#shown")
    page.click("#theme")
    assert opened.errors == []


@both
def test_keys_walk_over_communities_and_open_them(visit: Opener, crowd: str, webgl: bool) -> None:
    """J tells the first communities, Enter opens one, and J then reaches what is inside."""
    page = visit(crowd, "#communities=1", webgl=webgl).page
    page.focus("#canvas")
    page.keyboard.press("j")
    assert page.inner_text("#live").startswith("Community: ")
    page.keyboard.press("Enter")
    assert page.is_visible("#close-group")
    page.keyboard.press("Escape")
    told = set()
    for _ in range(40):
        page.keyboard.press("j")
        told.add(page.inner_text("#live").partition(":")[0])
    assert told >= {"Community", "Country"} or told >= {"Community", "Agreement"}


@both
@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_downloads(visit: Opener, crowd: str, webgl: bool, kind: str) -> None:
    """Picture, drawing and table of a large graph arrive as files with content."""
    page = visit(crowd, webgl=webgl).page
    page.click("#save summary")
    with page.expect_download() as waiting:
        page.click(f"#save-{kind}")
    data = Path(waiting.value.path()).read_bytes()
    if kind == "png":
        assert data.startswith(b"\x89PNG")
        assert len(data) > 40_000, "an empty picture is smaller"
    else:
        assert len(data.decode()) > 20_000


@both
def test_axe_finds_no_violation(visit: Opener, crowd: str, webgl: bool) -> None:
    """In every view, with an open community and its panel."""
    opened = visit(crowd, "#communities=1&lang=ko", webgl=webgl, scheme="dark" if webgl else "light")
    found = opened.violations()
    for hash_ in ("#communities=1&community=country/KR&in=country/KR", "#view=timeline", "#view=matrix", "#view=table&node=organization/o3"):
        opened.page.evaluate("(h) => { location.hash = h; }", hash_)
        opened.page.wait_for_timeout(30)
        found += [hash_ + " " + one for one in opened.violations()]
    assert found == []


@both
def test_hostile_names_of_communities_run_nothing(visit: Opener, webgl: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Communities are called after hostile members; nothing is executed, and each name is shown as text."""
    monkeypatch.setattr("kg.render.html.LARGE", 50)
    opened = visit(render(hostile_crowd(300), PageOptions(), hostile_texts()), "#communities=1", webgl=webgl)
    page = opened.page
    groups = page.evaluate("JSON.parse(document.getElementById('kg-data').textContent).groups.map((one) => one.m[0])")
    ids = page.evaluate("JSON.parse(document.getElementById('kg-data').textContent).nodes.c.id.v")
    told = set()
    for number in groups:
        page.evaluate("(name) => { location.hash = 'communities=1&community=' + encodeURIComponent(name); }", ids[number])
        page.wait_for_selector("#open-group")
        told.add(page.inner_text("#panel h2")[:30])
    assert len(told) > len(HOSTILE) // 2
    assert page.evaluate("window.pwned") is None
    assert page.locator("#panel img, #panel script, #panel svg[onload], a[href^='javascript' i]").count() == 0
    assert opened.errors == []


def test_without_webgl_the_page_says_so(visit: Opener, five_thousand: str) -> None:
    """Drawn one by one on the canvas, the most connected nodes are shown, and the page tells."""
    page = visit(five_thousand, "#communities=0", webgl=False).page
    told = page.inner_text("#shown")
    assert "without WebGL" in told
    assert "1,500 most connected" in told


def test_a_lost_graphics_card_is_replaced_by_the_canvas(visit: Opener, crowd: str) -> None:
    """When WebGL gives up, the picture is drawn on the canvas, and everything still answers."""
    page = visit(crowd).page
    page.evaluate("document.querySelector('#network canvas.sigma-nodes').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()")
    page.wait_for_selector(DRAWN[False])
    place = page.evaluate(NODE, "agreement/a17")
    page.mouse.click(place["x"], place["y"])
    page.wait_for_selector("#panel h2")


def test_a_small_page_carries_no_webgl_library() -> None:
    """The library is in large pages only."""
    assert 'id="kg-webgl"' not in render(generated(180), texts=TEXTS)
