"""A real browser for the page: found on the system, never taken for granted, never replaced by a pass."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def browser_path() -> str | None:
    """The browser that `KG_CHROMIUM` names, else the first known one on the path."""
    named = os.environ.get("KG_CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless browser for the whole run."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        pytest.fail("the page cannot be tried: Playwright is not installed; `pip install 'techpact[test]'` brings it")
    with sync_playwright() as playwright:
        path = browser_path()
        try:
            running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        except Error as error:
            where = path or "Playwright's own folder"
            pytest.fail(f"no browser could be started ({where}): install Debian's `chromium`, or set KG_CHROMIUM to one\n{error.message[:300]}")
        yield running
        running.close()


@dataclass
class Visit:
    """An opened page with all that it should not have done."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


Opener = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens a page's text as a file with the network blocked, and counts requests and console errors."""
    contexts = []

    def start(text: str, hash_: str = "", *, width: int = 1440, height: int = 900, scheme: str = "light", wait: bool = True) -> Visit:
        file = tmp_path / f"page{len(contexts)}.html"
        file.write_text(text, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, offline=True, accept_downloads=True, reduced_motion="reduce"
        )  # fmt: skip
        contexts.append(context)
        opened = Visit(context.new_page())
        opened.page.set_default_timeout(8000)
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("console", lambda message: opened.errors.append(message.text) if message.type in {"error", "warning"} else None)
        opened.page.on("pageerror", lambda error: opened.errors.append(str(error)))
        opened.page.goto(file.as_uri() + hash_)
        if wait:
            opened.page.wait_for_selector("html[data-ready]")
        return opened

    yield start
    for context in contexts:
        context.close()
