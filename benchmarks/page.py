"""The page of a large graph against plain pyvis on the same graph: export, size, first interaction, frames while dragging.

    python benchmarks/page.py [--sizes 1000 5000 20000] [--limit 120]

Needs the extra `test` and a Chromium (`KG_CHROMIUM` names one). The graph has just as many nodes as were asked for and is
generated without chance: institutes in clusters, countries, agreements between them, commitments, a sentence for each. The
first interaction is the time from opening the file until the picture stands and a key is answered; pyvis is taken to be ready
when its network has stabilized, as only then it can be read. Frames are counted for two seconds while the picture is dragged.
Both run one after the other in the same browser, with WebGL drawn by the processor: a graphics card is faster.

Each page has `--limit` seconds by the wall for all of it, export included; then it is stopped with its browser.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import networkx as nx
from playwright.sync_api import Page, sync_playwright

from kg.graph import Fact, Quote, Source, Standing, Value
from kg.render.html import render

ID = "https://w3id.org/techpact/id/"
COUNTRIES = ("KR", "US", "JP", "DE", "FR", "GB", "IN", "AU", "CA", "NL", "NO", "CZ", "AE", "SG", "IT", "ES", "SE", "FI", "PL", "TR")
SECTORS = ("quantum", "artificial-intelligence", "semiconductors", "space", "hydrogen", "biotechnology", "batteries", "cybersecurity")
FIELDS = ("quantum sensors", "trusted models", "chip packaging", "lunar orbiters", "electrolysers", "cell lines", "solid cells", "audits")
STATUS = ("signed", "agreed", "agreed", "proposed", "fulfilled")
#: institutes that work with each other
CLUSTER = 30
FLAGS = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-background-networking"]
#: drags the picture for two seconds by the pointer's own events, and counts the frames that are drawn meanwhile
FRAMES = """() => new Promise((done) => {
    const start = performance.now();
    const place = document.elementFromPoint(700, 300);
    const send = (type, x, y) => {
        const told = { clientX: x, clientY: y, bubbles: true, cancelable: true, button: 0, buttons: 1, pointerId: 1, pointerType: 'mouse' };
        place.dispatchEvent(new PointerEvent('pointer' + type, told));
        place.dispatchEvent(new MouseEvent('mouse' + type, told));
    };
    let frames = 0;
    send('down', 700, 300);
    const step = () => {
        frames++;
        send('move', 700 + 120 * Math.sin(frames / 9), 300 + 60 * Math.cos(frames / 9));
        const seconds = (performance.now() - start) / 1000;
        if (seconds > 2) done(frames / seconds);
        else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
})"""
STILL = """() => {
    if (window.network && !window.asked) { window.asked = true; network.once('stabilized', () => { window.still = true; }); }
    return Boolean(window.still);
}"""


def generated(size: int) -> nx.MultiDiGraph[str]:
    """Just `size` nodes in the shape of `kg.graph`, with a text for each agreement."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(quotes={}, sources={}, revision="0")
    countries = [_node(graph, f"country/{code}", "country", code, code) for code in COUNTRIES]
    sectors = [_node(graph, f"sector/{name}", "sector", name.replace("-", " ").title()) for name in SECTORS]
    bodies = [_node(graph, f"organization/b{i}", "organization", f"Institute {i} for Tests", f"시험 연구원 {i}") for i in range(size // 4)]
    for i, body in enumerate(bodies):
        graph.add_edge(body, countries[i // CLUSTER % 20], key="country", facts=(), status="", date="")
    numbers = count()
    while len(graph) < size:
        _agreement(graph, next(numbers), (countries, sectors, bodies), most=size - len(graph))
    return graph


def _node(graph: nx.MultiDiGraph[str], local: str, kind: str, en: str = "", ko: str = "", **given: Any) -> str:
    empty: dict[str, Any] = {"names": [], "values": [], "standings": [], "records": [], "reference": False, "top": False}
    graph.add_node(ID + local, kind=kind, label_en=en, label_ko=ko, **(empty | given))
    return ID + local


def _agreement(graph: nx.MultiDiGraph[str], i: int, known: tuple[list[str], list[str], list[str]], *, most: int) -> None:
    """One agreement between two institutes of a cluster and sometimes one of another, with its commitments: at most so many nodes."""
    countries, sectors, bodies = known
    near = i * 7 % len(bodies) // CLUSTER * CLUSTER
    chosen = {near + i % CLUSTER, near + i * 11 % CLUSTER, (near + CLUSTER if i % 6 == 0 else near) + i * 3 % CLUSTER}
    ends = [bodies[min(one, len(bodies) - 1)] for one in sorted(chosen)]
    status, date = STATUS[i % 5], f"{2004 + i * 13 % 21}-{1 + i % 12:02d}-{1 + i % 28:02d}"
    told = [_fact(graph, i, n) for n in range(4)]
    deal = _node(
        graph, f"agreement/a{i}", "agreement", f"Memorandum {i} on {FIELDS[i % 8]}", f"업무협약 {i}",
        values=[Value("instrument", "mou", (told[0],)), Value("date", date, (told[0],))], standings=[Standing(status, date, told[0])],
    )  # fmt: skip
    graph.add_edge(deal, sectors[near // CLUSTER % 8], key="sector", facts=(told[0],), status=status, date=date)
    for end in [countries[0], countries[1 + near // CLUSTER % 19], *ends]:
        graph.add_edge(deal, end, key="signatory", facts=(told[0],), status=status, date=date)
    for n in range(1, min(3 + (i % 4 == 0), most)):
        promise = _node(
            graph, f"commitment/a{i}-c{n}", "commitment", f"Step {n} on {FIELDS[i % 8]}", standings=[Standing("agreed", date, told[n])]
        )
        graph.add_edge(promise, deal, key="under", facts=(told[n],), status="agreed", date=date)
        for end in ends[:2]:
            graph.add_edge(promise, end, key="party", facts=(told[n],), status="agreed", date=date)


def _text(i: int) -> list[str]:
    ways = ("The two sides signed a memorandum", "They will run joint trials", "They will exchange staff", "They will share a hall")
    return [f"{way} on {FIELDS[i % 8]} under number {i}, and report on it every year." for way in ways]


def _fact(graph: nx.MultiDiGraph[str], i: int, n: int) -> Fact:
    document, lines = f"{ID}document/d{i}", _text(i)
    graph.graph["sources"].setdefault(
        document, Source(document, f"d{i}", f"Report {i}", "Example Daily", f"https://example.org/{i}", "2025-01-02", "en")
    )
    start = sum(len(line) + 1 for line in lines[:n])
    graph.graph["quotes"][f"{ID}evidence/d{i}-{n}"] = Quote(document, start, start + len(lines[n]), lines[n])
    return Fact(f"{ID}statement/d{i}-{n}", f"{ID}evidence/d{i}-{n}", 0.9, f"{ID}agreement/a{i}")


def ours(graph: nx.MultiDiGraph[str]) -> str:
    """The page as `kg export html` makes it."""
    return render(graph, texts={f"{ID}document/d{i}": " ".join(_text(i)) for i in range(len(graph.graph["sources"]))})


def plain(graph: nx.MultiDiGraph[str]) -> str:
    """The page that pyvis makes of the same nodes and edges by itself, inlined so that it draws offline."""
    from pyvis.network import Network

    simple: nx.Graph[str] = nx.Graph()
    for iri, data in graph.nodes(data=True):
        simple.add_node(iri.removeprefix(ID), label=data["label_en"], group=data["kind"])
    simple.add_edges_from((a.removeprefix(ID), b.removeprefix(ID)) for a, b in graph.edges())
    network = Network(cdn_resources="in_line", height="900px", width="100%")
    network.from_nx(simple)
    return str(network.generate_html())


def measured(page: Page, file: Path, ready: str) -> Iterator[float]:
    """Seconds to the first interaction, then frames a second while dragging; without an end of its own."""
    start = perf_counter()
    page.set_default_timeout(0)
    page.goto(file.as_uri(), wait_until="commit")
    page.wait_for_function(ready)
    page.keyboard.press("Tab")
    yield perf_counter() - start
    yield float(page.evaluate(FRAMES))


@dataclass(frozen=True, slots=True)
class Way:
    """One way to make a page, and what it is ready by."""

    name: str
    make: Callable[[nx.MultiDiGraph[str]], str]
    ready: str


WAYS = {
    way.name: way for way in (Way("techpact", ours, "() => document.documentElement.hasAttribute('data-ready')"), Way("pyvis", plain, STILL))
}


def row(name: str, size: int, folder: str, told: Connection) -> None:
    """Export and open one page; tells export seconds of the processor, megabytes, first interaction and frames as they come."""
    os.setsid()  # so that it can be stopped together with its browser
    graph, file, start = generated(size), Path(folder) / "page.html", process_time()
    file.write_text(WAYS[name].make(graph), encoding="utf-8")
    told.send(process_time() - start)
    told.send(file.stat().st_size / 1e6)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("KG_CHROMIUM") or shutil.which("chromium"), args=FLAGS)
        context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
        for figure in measured(context.new_page(), file, WAYS[name].ready):
            told.send(figure)
        browser.close()


def figures(name: str, size: int, limit: float) -> list[float]:
    """What `row` tells within the limit."""
    spawn = get_context("spawn")
    ours_, theirs = spawn.Pipe(duplex=False)
    found: list[float] = []
    end = perf_counter() + limit
    with tempfile.TemporaryDirectory() as folder:
        child = spawn.Process(target=row, args=(name, size, folder, theirs))
        child.start()
        theirs.close()
        try:
            while len(found) < len(HEADS) and ours_.poll(max(end - perf_counter(), 0)):
                found.append(ours_.recv())
        except EOFError:  # it has failed, and says so itself
            pass
        with suppress(ProcessLookupError):
            os.killpg(child.pid or 0, signal.SIGKILL)
        child.join()
    return found


HEADS = ("export s", "MB", "first interaction s", "frames/s")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000, 20000])
    parser.add_argument("--limit", type=float, default=120.0, help="seconds after which a page is stopped")
    options = parser.parse_args()
    print("page       nodes  lines  ", "  ".join(HEADS), "  load")
    for size in options.sizes:
        lines = generated(size).number_of_edges()
        for name in WAYS:
            found = figures(name, size, options.limit)
            cells = [f"{figure:{len(head)}.1f}" for figure, head in zip(found, HEADS, strict=False)]
            cells += [f"stopped at {options.limit:.0f} s"] * (len(found) < len(HEADS))
            print(f"{name:9} {size:6} {lines:6}  ", "  ".join(cells), f"  {os.getloadavg()[0]:.0f}", flush=True)


if __name__ == "__main__":
    main()
