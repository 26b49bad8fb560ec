"""A real browser for the page: found on the system, never taken for granted, never replaced by a pass."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-background-networking", "--no-first-run"]
#: WebGL drawn by the processor, since a machine for tests has no graphics card; and none at all
WEBGL = {True: ["--disable-gpu", "--enable-unsafe-swiftshader"], False: ["--disable-gpu", "--disable-3d-apis"]}
#: what the processor says of itself when it draws in the place of a graphics card; the page has no part in it
SOFTWARE = "GL Driver Message (OpenGL, Performance"
Browsers = Callable[[bool], "Browser"]


def browser_path() -> str | None:
    """The browser that `KG_CHROMIUM` names, else the first known one on the path."""
    named = os.environ.get("KG_CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browsers() -> Iterator[Browsers]:
    """Headless browsers for the whole run, each started when first asked for: one with WebGL, one without."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        pytest.fail("the page cannot be tried: Playwright is not installed; `pip install 'techpact[test]'` brings it")
    with sync_playwright() as playwright:
        path, running = browser_path(), {}

        def started(webgl: bool) -> Browser:
            if webgl not in running:
                try:
                    running[webgl] = playwright.chromium.launch(executable_path=path, args=[*FLAGS, *WEBGL[webgl]])
                except Error as error:
                    where = path or "Playwright's own folder"
                    hint = "install Debian's `chromium`, or set KG_CHROMIUM to one"
                    pytest.fail(f"no browser could be started ({where}): {hint}\n{error.message[:300]}")
            return running[webgl]

        yield started
        for one in running.values():
            one.close()


@dataclass
class Visit:
    """An opened page with all that it should not have done."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def violations(self) -> list[str]:
        """What axe-core holds against the page as it stands."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found: list[dict[str, Any]] = self.page.evaluate("axe.run(document).then((r) => r.violations)")
        return [f"{one['id']}: {one['nodes'][0]['html'][:160]} {one['nodes'][0].get('failureSummary', '')[:200]}" for one in found]


Opener = Callable[..., Visit]


def complaint(message: ConsoleMessage) -> bool:
    """Whether the console holds it against the page."""
    return message.type in {"error", "warning"} and SOFTWARE not in message.text


@dataclass
class Desk:
    """Opens pages as files with the network blocked, each in a window of its own, and counts their requests and console errors."""

    browsers: Browsers
    folder: Path
    contexts: list[BrowserContext] = field(default_factory=list)

    def __call__(self, text: str, hash_: str = "", *, wait: bool = True, webgl: bool = True, touch: bool = False, **window: Any) -> Visit:
        """Opens a page's text; `window` gives width, height and scheme where they are not those of a desk by day."""
        file = self.folder / f"page{len(self.contexts)}.html"
        file.write_text(text, encoding="utf-8")
        context = self.browsers(webgl).new_context(
            viewport={"width": window.get("width", 1440), "height": window.get("height", 900)}, color_scheme=window.get("scheme", "light"),
            offline=True, accept_downloads=True, reduced_motion="reduce", has_touch=touch, is_mobile=touch,
        )  # fmt: skip
        self.contexts.append(context)
        opened = Visit(context.new_page())
        opened.page.set_default_timeout(30_000)
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("console", lambda message: opened.errors.append(message.text) if complaint(message) else None)
        opened.page.on("pageerror", lambda error: opened.errors.append(str(error)))
        opened.page.goto(file.as_uri() + hash_)
        if wait:
            opened.page.wait_for_selector("html[data-ready]")
        return opened

    def close(self) -> None:
        """Closes every window."""
        for context in self.contexts:
            context.close()


@pytest.fixture
def visit(browsers: Browsers, tmp_path: Path) -> Iterator[Desk]:
    """A desk for one test."""
    desk = Desk(browsers, tmp_path)
    yield desk
    desk.close()
