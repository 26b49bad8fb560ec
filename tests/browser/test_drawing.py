"""The page of a path in a real browser: it opens on the best path, with a quote for each hop."""

from __future__ import annotations

import pytest

from kg.render.html import render
from kg.render.options import PageOptions
from tests.browser.conftest import Opener
from tests.render.sample import ID, SIGNED_KO, TEXTS, sample

pytestmark = pytest.mark.browser
PATHS = ((f"{ID}organization/kriss", f"{ID}agreement/mou", f"{ID}organization/nist"),)


def test_the_page_opens_on_the_best_path(visit: Opener) -> None:
    """No address is needed; the path is the first one given, and each of its hops shows its sentence."""
    opened = visit(render(sample(), PageOptions(paths=PATHS, lang="ko"), TEXTS))
    panel = opened.page.locator("#panel")
    assert "한국표준과학연구원" in panel.inner_text()
    assert panel.locator(".steps .stop").count() == 3
    assert SIGNED_KO in panel.locator(".steps").inner_text()
    assert not opened.errors
    assert len(opened.requests) == 1


def test_an_address_comes_before_the_path(visit: Opener) -> None:
    """A copied link brings back what it points at, not the path."""
    page = visit(render(sample(), PageOptions(paths=PATHS), TEXTS), "#node=organization/nist").page
    assert page.locator("#panel .steps").count() == 0
