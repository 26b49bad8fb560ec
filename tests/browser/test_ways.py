"""What a reader comes upon beside the straight way: numbers that follow filters, double clicks, back on a phone, paper, and hostile files."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kg.render.html import render
from kg.render.options import PageOptions
from tests.browser.conftest import Desk
from tests.render.hostile import hostile, hostile_texts
from tests.render.sample import ID, SIGNED, TEXTS, generated, sample

pytestmark = pytest.mark.browser
PLACE = "(id) => window.kgPlace(JSON.parse(document.getElementById('kg-data').textContent).nodes.findIndex((node) => node.id === id))"


def test_numbers_beside_filters_follow_the_other_filters(visit: Desk) -> None:
    """With one partner chosen, each status and partner tells how many of that partner's records it would leave."""
    page = visit(render(generated(200), texts=TEXTS), "#view=table").page
    told = {key: page.inner_text(f"[data-key={key}] .count") for key in ("partners-NL", "partners-SE", "status-agreed")}
    page.click("[data-key=partners-NL]")
    now = {key: page.inner_text(f"[data-key={key}] .count") for key in told}
    assert now["partners-NL"] == told["partners-NL"]
    assert int(now["partners-SE"]) < int(told["partners-SE"])
    assert int(now["status-agreed"]) < int(told["status-agreed"])
    page.click("[data-key=status-agreed]")
    assert page.inner_text("[data-key=status-agreed] .count") == now["status-agreed"], "its own filter does not count"


def test_a_double_click_unfolds_the_commitments_of_an_agreement(visit: Desk) -> None:
    """Though the first click opens the panel, which moves the canvas."""
    page = visit(render(sample(), texts=TEXTS), "#fold=1").page
    shown = page.inner_text("#shown")
    place = page.evaluate(PLACE, "agreement/mou")
    page.mouse.dblclick(place["x"], place["y"])
    page.wait_for_selector("#panel h2")
    assert page.inner_text("#panel h2") == "Quantum sensor memorandum"
    assert page.inner_text("#shown") != shown


def test_on_a_phone_the_picture_goes_where_the_reader_goes(visit: Desk) -> None:
    """What a link or the back button opens stands above the sheet that tells of it."""
    page = visit(render(generated(200), texts=TEXTS), width=390, height=844, touch=True).page
    for name in ("agreement/a3", "agreement/a17"):
        page.evaluate("(name) => { location.hash = 'node=' + name; }", name)
        page.wait_for_selector("#panel h2")
    page.go_back()
    page.wait_for_function("document.querySelector('#panel h2').textContent.startsWith('Memorandum 3 ')")
    place, sheet = page.evaluate(PLACE, "agreement/a3"), page.locator("#panel").bounding_box()
    assert sheet is not None
    assert 0 < place["x"] < 390
    assert 100 < place["y"] < sheet["y"]


def test_filters_on_a_phone_open_and_close(visit: Desk) -> None:
    """The sheet closes at its button and at a touch beside it, and the button above tells how many filters are set."""
    page = visit(render(sample(), texts=TEXTS), width=390, height=844, touch=True).page
    page.click("#show-filters")
    page.click("[data-key=partners-US]")
    page.click("[data-key=done]")
    assert not page.is_visible("#filters")
    assert page.inner_text("#show-filters") == "Filters · 1"
    page.click("#show-filters")
    page.touchscreen.tap(200, 800)
    assert not page.is_visible("#filters")


def test_paper_is_light_and_names_the_filters(visit: Desk) -> None:
    """In the dark theme, too; afterwards the screen is as it was."""
    page = visit(render(sample(), texts=TEXTS), "#partner=US", scheme="dark").page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    assert "Partners: United States" in page.text_content("#paper")
    assert page.evaluate("(() => { const c = document.createElement('canvas').getContext('2d'); const i = document.querySelector('#paper img');"
                         " c.drawImage(i, 0, 0); return c.getImageData(3, 3, 1, 1).data[0]; })()") > 240  # fmt: skip
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_the_matrix_is_printed_where_it_is_shown(visit: Desk) -> None:
    """Paper begins with what is on the screen."""
    page = visit(render(sample(), texts=TEXTS), "#view=matrix").page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#paper > .matrix").count() == 1


def test_a_lane_of_the_timeline_says_where_its_marks_are(visit: Desk) -> None:
    """A lane without a mark in sight is low and tells years and number; a press on that leads there."""
    page = visit(render(generated(200), texts=TEXTS), "#view=timeline", width=700).page
    page.wait_for_selector(".elsewhere")
    tall = page.evaluate("document.querySelector('svg.timeline').getBoundingClientRect().height")
    before = page.locator(".elsewhere").count()
    page.locator(".elsewhere").first.dispatch_event("click")
    page.wait_for_timeout(250)
    assert (
        page.locator(".elsewhere").count() != before
        or page.evaluate("document.querySelector('svg.timeline').getBoundingClientRect().height") != tall
    )


def test_what_is_open_stands_out_in_every_view(visit: Desk) -> None:
    """With an institute open, the timeline keeps its records strong, the matrix outlines their cells, the table marks its row."""
    page = visit(render(generated(200), texts=TEXTS), "#view=timeline&node=organization/o3").page
    assert 0 < page.locator(".event:not(.back)").count() < page.locator(".event").count()
    page.click("[data-view=matrix]")
    assert page.locator(".cell.on").count() >= 1
    page.click("[data-view=table]")
    box, view = page.locator("#rows tr.on").bounding_box(), page.locator("#view-table").bounding_box()
    assert box is not None
    assert view is not None
    assert view["y"] <= box["y"] <= view["y"] + view["height"], "its row is in sight"


def test_the_table_is_filtered_in_either_language(visit: Desk) -> None:
    """A Korean name finds its row in the English table."""
    page = visit(render(sample(), texts=TEXTS), "#view=table").page
    page.fill("#table-filter", "표준과학연구원")
    rows = page.inner_text("#rows")
    assert "Korea Research Institute of Standards and Science" in rows
    assert "Kim Example" not in rows


def test_institutes_come_before_sentences_in_the_suggestions(visit: Desk) -> None:
    """A word that ends the name of an institute finds it before a commitment whose sentence begins with the word."""
    graph = sample()
    graph.nodes["https://w3id.org/techpact/id/commitment/one-c1"]["label_ko"] = "연구원 교류를 이어 간다."
    page = visit(render(graph, PageOptions(lang="ko"), TEXTS)).page
    page.fill("#q", "연구원")
    assert page.locator("#hits .hit-name").first.inner_text() == "한국표준과학연구원"


def test_files_of_a_hostile_graph_are_whole(visit: Desk) -> None:
    """The drawing is well-formed XML without script or link, and no cell of the table is a formula."""
    page = visit(render(hostile(), texts=hostile_texts()), "#hide=-").page
    saved = {}
    for kind in ("svg", "csv"):
        page.click("#save summary")
        with page.expect_download() as waiting:
            page.click(f"#save-{kind}")
        saved[kind] = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    elements = {element.tag.rpartition("}")[2] for element in ET.fromstring(saved["svg"]).iter()}
    assert elements <= {"svg", "rect", "line", "circle", "polygon", "text", "title", "g"}
    cells = [cell for row in csv.reader(io.StringIO(saved["csv"])) for cell in row]
    assert len(cells) > 500
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert page.evaluate("window.pwned") is None


def test_a_hostile_page_still_searches_and_finds_paths(visit: Desk) -> None:
    """Names that every JavaScript object bears, half characters and heaped accents are names like others."""
    opened = visit(render(hostile(), texts=hostile_texts()))
    page = opened.page
    for name in ("constructor", "__proto__", "toString", "hasOwnProperty", "vbscript:window.pwned=25", "Z", "오른쪽"):
        page.fill("#q", name)
        page.keyboard.press("Enter")
        assert name in page.inner_text("#panel h2")
    page.evaluate("location.hash = 'path=agreement/h0~organization/h0'")
    page.wait_for_selector(".steps .stop")
    assert opened.errors == []
    assert page.evaluate("window.pwned") is None


def test_what_a_document_says_comes_before_what_the_tables_know(visit: Desk) -> None:
    """Of two facts that join the same things, the one with a sentence is the first in the panel of their line."""
    graph = sample()
    graph.add_edge(f"{ID}agreement/mou", f"{ID}organization/nist", key="owner", facts=(), status="", date="")
    page = visit(render(graph, texts=TEXTS), "#line=agreement/mou~organization/nist").page
    assert page.locator("#panel .group").count() == 2
    assert page.inner_text("#panel .group >> nth=0 >> mark >> nth=0") == SIGNED
