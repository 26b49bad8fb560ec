"""What a reader does with the page, in a real browser with the network blocked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.library import View
from kg.render.html import render
from kg.render.options import PageOptions
from tests.render.hostile import hostile, hostile_texts
from tests.render.sample import SIGNED, TEXTS, generated, sample

if TYPE_CHECKING:
    from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
VIEWS = ("graph", "timeline", "matrix", "table")
Opener = Callable[..., "Visit"]
SENTENCE = SIGNED
#: presses J, Enter and Escape many times over, each on what has the focus, and gives the address and the first sentence of each panel
WALK = """(times) => Array.from({ length: times }, () => {
    const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('j');
    press('Enter');
    const found = [location.hash, document.querySelector('#panel mark')?.textContent];
    press('Escape');
    return found;
})"""


def test_opens_without_a_request_or_an_error(visit: Opener) -> None:
    """Opening the page asks for the file itself only, and logs nothing."""
    opened = visit(render(sample(), texts=TEXTS))
    for view in VIEWS:
        opened.page.click(f"[data-view={view}]")
    assert [url for url in opened.requests if not url.startswith("file:")] == []
    assert len(opened.requests) == 1
    assert opened.errors == []


@pytest.mark.parametrize("term", ["NIST", "nist", "표준연", "ㅍㅈㅇ", "kriss", "Standards and Tech"])
def test_search_finds_names_acronyms_and_initial_consonants(visit: Opener, term: str) -> None:
    """Each way to name one of the two institutes suggests it and opens its panel."""
    opened = visit(render(sample(), texts=TEXTS))
    opened.page.fill("#q", term)
    opened.page.keyboard.press("Enter")
    heading = opened.page.inner_text("#panel h2")
    assert "Standards" in heading


def test_panel_shows_the_sentence_in_its_paragraph(visit: Opener) -> None:
    """The panel of an agreement marks the very sentence and names title, publisher, date and address of the document."""
    page = visit(render(sample(), texts=TEXTS), "#node=agreement/mou").page
    assert page.inner_text("#panel mark >> nth=0") == SENTENCE
    assert "shared test bench" in page.inner_text("#panel blockquote >> nth=0")
    assert page.get_attribute("#panel figure a", "href") == "https://example.org/one"
    assert "Example Daily · 4 Mar 2025" in page.inner_text("#panel figure footer >> nth=0")
    assert page.inner_text("#panel .second") == "양자 센서 업무협약"


def test_click_on_a_node_opens_its_panel(visit: Opener) -> None:
    """A click on the canvas where a node stands selects that node."""
    page = visit(render(sample(), texts=TEXTS)).page
    page.wait_for_timeout(100)
    place = page.evaluate(
        "() => { const i = JSON.parse(document.getElementById('kg-data').textContent).nodes.findIndex((n) => n.id === 'agreement/mou');"
        " return window.kgPlace(i); }"
    )
    page.mouse.click(place["x"], place["y"])
    page.wait_for_selector("#panel h2")
    assert page.inner_text("#panel h2") == "Quantum sensor memorandum"


def test_language_switch_changes_words_names_and_lang(visit: Opener) -> None:
    """One press and the page, the panel and the document's language are Korean; names too."""
    page = visit(render(sample(), texts=TEXTS), "#node=organization/kriss").page
    page.click("#lang")
    assert page.evaluate("document.documentElement.lang") == "ko"
    assert page.inner_text("#panel h2") == "한국표준과학연구원"
    assert page.inner_text("[data-view=table]") == "표"
    page.go_back()
    assert page.inner_text("#panel h2").startswith("Korea Research")


def test_path_shows_a_sentence_for_each_step(visit: Opener) -> None:
    """The path between the institutes leads over the agreement, with the sentence behind each step; told twice, it is shortened."""
    page = visit(render(sample(), texts=TEXTS), "#path=organization/kriss~organization/nist").page
    assert page.inner_text(".steps .stop >> nth=1") in {"Quantum sensor memorandum", "Shared test bench in Daejeon"}
    assert page.locator(".steps .hop").count() == 2
    assert page.locator(".steps .hop:has(mark), .steps .hop:has(q)").count() == 2
    assert SENTENCE.startswith(page.inner_text(".steps .hop q").rstrip("…").strip('“”"'))


def test_path_may_end_at_a_country_but_not_lead_through_one(visit: Opener) -> None:
    """Countries are where paths end, never a step in between."""
    page = visit(render(sample(), texts=TEXTS), "#path=organization/nist~country/KR").page
    stops = page.locator(".steps .stop").all_inner_texts()
    assert stops[-1] == "South Korea"
    assert "United States" not in stops


def test_status_filter_hides_in_every_view_and_can_be_undone(visit: Opener) -> None:
    """Hiding concluded records leaves the table without them; undo and the back button bring them back."""
    page = visit(render(sample(), texts=TEXTS), "#view=table").page
    assert page.locator("#rows tr").count() == 7
    page.click("[data-key=status-concluded]")
    assert "Quantum sensor memorandum" not in page.inner_text("#rows")
    page.click("[data-key=undo]")
    assert "Quantum sensor memorandum" in page.inner_text("#rows")
    page.go_back()
    assert "Quantum sensor memorandum" not in page.inner_text("#rows")


def test_link_brings_back_view_filters_and_selection(visit: Opener) -> None:
    """What the address holds is what opens."""
    page = visit(render(sample(), texts=TEXTS), "#view=matrix&node=organization/nist&lang=ko&partner=KR&theme=dark").page
    assert page.get_attribute("[data-view=matrix]", "aria-current") == "page"
    assert page.inner_text("#panel h2") == "미국 국립표준기술연구소"
    assert page.get_attribute("[data-key=partners-KR]", "aria-pressed") == "true"
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


BROKEN = (
    "#partner=constructor&sector=__proto__&cell=toString.valueOf", "#node=nothing", "#path=~", "#path=a~b~c", "#view=<script>", "#line=x",
    "#from=9999-99&to=%E0%A4%A", "#hide=-", "#%",
)  # fmt: skip


@pytest.mark.parametrize("hash_", BROKEN)
def test_broken_links_open_the_page(visit: Opener, hash_: str) -> None:
    """An address that names nothing opens the page as if it were not there."""
    opened = visit(render(sample(), texts=TEXTS), hash_)
    assert opened.errors == []
    assert opened.page.is_visible("#canvas")


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_downloads(visit: Opener, kind: str) -> None:
    """Picture, drawing and table of what is shown arrive as files with content."""
    page = visit(render(sample(), texts=TEXTS)).page
    page.click("#save summary")
    with page.expect_download() as waiting:
        page.click(f"#save-{kind}")
    data = Path(waiting.value.path()).read_bytes()
    assert waiting.value.suggested_filename.endswith("." + kind)
    if kind == "png":
        assert data.startswith(b"\x89PNG")
        assert len(data) > 5_000
    elif kind == "svg":
        assert "양자" not in data.decode()
        assert "Quantum sensor memorandum" in data.decode()
    else:
        assert data.startswith(b"\xef\xbb\xbfsubject,")
        assert SENTENCE in data.decode()


def test_keyboard_reaches_every_node_its_panel_and_its_quote(visit: Opener) -> None:
    """J visits all nodes that are shown; Enter opens the panel, and Escape closes it again."""
    page = visit(render(sample(), texts=TEXTS)).page
    page.focus("#canvas")
    told = set()
    for _ in range(7):
        page.keyboard.press("j")
        told.add(page.inner_text("#live"))
    assert len(told) == 7
    while not page.inner_text("#live").startswith("Agreement"):
        page.keyboard.press("k")
    page.keyboard.press("Enter")
    assert SENTENCE in page.inner_text("#panel")
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    assert not page.is_visible("#panel")


def test_keyboard_alone_reaches_every_node_its_panel_and_its_quote(visit: Opener) -> None:
    """In a graph of 200 nodes J and Enter open each of them, with a sentence in its panel; Escape leads back to the walk."""
    page = visit(render(generated(200), texts=TEXTS), "#fold=0").page
    shown = int(page.inner_text("#shown").split()[0])
    assert shown >= 200
    while page.evaluate("document.activeElement.id") != "canvas":
        page.keyboard.press("Tab")
    walked = page.evaluate(WALK, shown)
    assert len({node for node, _ in walked}) == shown
    assert {told for _, told in walked} == {SENTENCE}
    assert page.evaluate("document.activeElement.id") == "canvas"


def test_arrow_keys_go_to_the_nearest_node_that_way(visit: Opener) -> None:
    """From node to node, each move told to a screen reader; the panel opens where the walk has led."""
    page = visit(render(generated(180), texts=TEXTS)).page
    page.focus("#canvas")
    told = []
    for key in ("Home", "ArrowRight", "ArrowDown", "ArrowLeft"):
        page.keyboard.press(key)
        told.append(page.inner_text("#live"))
    assert len(set(told)) >= 3
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") in told[-1]


def test_time_slider_narrows_and_says_so(visit: Opener) -> None:
    """Moving the start of the span by keys leaves out what is older, in the address too."""
    page = visit(render(generated(200), texts=TEXTS), "#view=table").page
    before = page.inner_text("#row-count")
    page.focus("#time-from")
    for _ in range(3):
        page.keyboard.press("PageUp")
    assert page.inner_text("#row-count") != before
    assert "from=" in page.url
    page.click("[data-key=reset]")
    assert page.inner_text("#row-count") == before


def test_keyboard_goes_from_the_table_to_the_panel_and_back(visit: Opener) -> None:
    """Enter on a row moves the focus to the panel; Escape closes it and returns to the row."""
    page = visit(render(sample(), texts=TEXTS), "#view=table").page
    page.focus("#rows [data-node='organization/nist']")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.node") == "organization/nist"


def test_print_shows_picture_and_sentences(visit: Opener) -> None:
    """On paper stand the picture and each record with its sentence, and no controls."""
    page = visit(render(sample(), texts=TEXTS)).page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.wait_for_selector("#paper img")
    assert SENTENCE in page.inner_text("#paper")
    assert not page.is_visible("#filters")


def test_matrix_cell_opens_its_list(visit: Opener) -> None:
    """The number of a cell opens the agreements and commitments behind it in the panel."""
    page = visit(render(sample(), texts=TEXTS), "#view=matrix").page
    page.click(".cell >> nth=0")
    assert "Quantum sensor memorandum" in page.inner_text("#panel")
    page.go_back()
    assert not page.is_visible("#panel")


def test_table_sorts_and_tells_how(visit: Opener) -> None:
    """A press on a column's name sorts by it, and the header tells the direction."""
    page = visit(render(sample(), texts=TEXTS), "#view=table").page
    page.click("[data-sort=name]")
    first = page.inner_text("#rows th >> nth=0")
    page.click("[data-sort=name]")
    assert page.get_attribute("th:has([data-sort=name])", "aria-sort") == "descending"
    assert page.inner_text("#rows th >> nth=0") != first


@pytest.mark.parametrize(("width", "height"), [(390, 844), (820, 1180), (1440, 900)])
def test_nothing_sticks_out_of_the_window(visit: Opener, width: int, height: int) -> None:
    """From phone to desk no view scrolls sideways as a whole."""
    page = visit(render(sample(), texts=TEXTS), width=width, height=height).page
    for hash_ in [*(f"#view={view}" for view in VIEWS), "#node=agreement/mou"]:
        page.evaluate("(h) => { location.hash = h; }", hash_)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, hash_


@pytest.mark.parametrize(("lang", "scheme"), [("en", "light"), ("ko", "dark")])
def test_axe_finds_no_violation(visit: Opener, lang: str, scheme: str) -> None:
    """In every view, with a panel, a path, the help and an open menu, in both languages and themes."""
    opened = visit(render(sample(), PageOptions(lang=lang), TEXTS), scheme=scheme)
    found = []
    for hash_ in [*(f"#view={view}" for view in VIEWS), "#node=agreement/mou", "#line=commitment/one-c1~organization/nist",
                  "#path=organization/kriss~organization/nist", "#path=organization/kriss~", "#view=table&node=organization/nist"]:  # fmt: skip
        opened.page.evaluate("(h) => { location.hash = h; }", hash_)
        opened.page.wait_for_timeout(30)
        found += [hash_ + " " + one for one in opened.violations()]
    opened.page.click("#help-open")
    found += ["help " + one for one in opened.violations()]
    assert found == []


def test_hostile_graph_runs_nothing(visit: Opener) -> None:
    """Of the hostile list nothing is executed in any view, panel or suggestion, and every name is shown as text."""
    opened = visit(render(hostile(), PageOptions(title="</title><script>window.pwned=99</script>"), hostile_texts()))
    page = opened.page
    names = page.evaluate("JSON.parse(document.getElementById('kg-data').textContent).nodes.map((node) => node.id)")
    assert len(names) > 50
    elements = "document.querySelectorAll('script').length"
    scripts = page.evaluate(elements)
    for view in VIEWS:
        page.click(f"[data-view={view}]")
    page.fill("#q", "script")
    for name in names:
        page.evaluate("(name) => { location.hash = 'node=' + encodeURIComponent(name); }", name)
        page.wait_for_selector("#panel h2")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("window.pwned") is None
    assert page.evaluate(elements) == scripts
    assert page.locator("#panel img, #view-table img, #panel svg[onload], a[href^='javascript' i], a[href^='data' i]").count() == 0
    assert opened.errors == []
    assert len(opened.requests) == 1


def test_hostile_title_is_text(visit: Opener) -> None:
    """A title with markup is the page's title and heading, letter by letter."""
    title = "</title><script>window.pwned=99</script>{{7*7}}"
    page = visit(render(sample(), PageOptions(title=title))).page
    assert page.title() == title
    assert page.inner_text("#title") == title


def test_works_inside_a_notebook_frame(visit: Opener) -> None:
    """In a sandboxed frame without an address of its own the page opens, selects and switches language."""
    opened = visit("<!DOCTYPE html><title>notebook</title>" + View(render(sample(), texts=TEXTS))._repr_html_(), wait=False)
    frame = opened.page.frame_locator("iframe")
    frame.locator("#q").fill("NIST")
    frame.locator("#q").press("Enter")
    frame.locator("#lang").click()
    assert frame.locator("#panel h2").inner_text() == "미국 국립표준기술연구소"
    assert opened.errors == []


def test_a_frame_that_is_shown_later_draws_when_it_has_a_size(visit: Opener) -> None:
    """A notebook puts the output into the page before it shows it: then nothing is drawn, and the picture is as wide as the frame after."""
    hidden = f'<div id="output" style="display:none">{View(render(sample(), texts=TEXTS))._repr_html_()}</div>'
    opened = visit("<!DOCTYPE html><title>notebook</title>" + hidden, wait=False)
    frame = opened.page.frames[1]
    frame.wait_for_selector("html[data-ready]", state="attached")
    opened.page.evaluate("document.getElementById('output').style.display = ''")
    frame.wait_for_function("() => window.kgWritten().marks.length > 3")
    marks = frame.evaluate("window.kgWritten().marks")
    assert max(mark["x"] for mark in marks) - min(mark["x"] for mark in marks) > 200
    assert max(mark["y"] for mark in marks) - min(mark["y"] for mark in marks) > 100
    assert opened.errors == []


def test_in_a_frame_the_way_back_is_the_page_s_own(visit: Opener) -> None:
    """Its arrow closes what was opened last instead of leaving the notebook; there is no address to copy, and a sentence can be copied."""
    opened = visit("<!DOCTYPE html><title>notebook</title>" + View(render(sample(), texts=TEXTS))._repr_html_(), wait=False)
    frame = opened.page.frames[1]
    frame.wait_for_selector("html[data-ready]", state="attached")
    before = opened.page.evaluate("history.length")
    for name in ("KRISS", "NIST"):
        frame.fill("#q", name)
        frame.press("#q", "Enter")
    assert frame.locator(".panel-acts .link").count() == 0
    last = frame.inner_text("#panel h2")
    frame.click(".panel-top > button")
    assert frame.inner_text("#panel h2") not in ("", last)
    frame.click(".panel-top > button")
    frame.wait_for_selector("#panel", state="hidden")
    assert opened.page.evaluate("history.length") == before
    assert opened.errors == []


def test_empty_graph_says_so(visit: Opener) -> None:
    """A page without a single node opens and tells what to do."""
    graph = sample()
    graph.remove_nodes_from(list(graph))
    opened = visit(render(graph))
    assert "Ingest a document" in opened.page.inner_text("#nothing")
    assert opened.errors == []
