"""A service that gives recorded answers, over real HTTP on this machine."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from kg.extract.llm.client import service as known_service
from kg.extract.llm.settings import KEY

ANSWERS = Path(__file__).parent / "answers"


def recorded(name: str) -> str:
    """The words of a recorded answer."""
    return (ANSWERS / name).read_text(encoding="utf-8")


@dataclass
class Reply:
    """One reply of the service.

    Args:
        status: 0 breaks the connection.
        body: as it goes over the wire.
        headers: besides the usual ones.
    """

    status: int
    body: str
    headers: dict[str, str] = field(default_factory=dict)


def says(content: str, *, finish: str = "stop", tokens: tuple[int, int] = (1000, 200)) -> Reply:
    """A completion in the form of the API."""
    usage = {"prompt_tokens": tokens[0], "completion_tokens": tokens[1], "total_tokens": sum(tokens)}
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": finish}
    return Reply(200, json.dumps({"id": "x", "object": "chat.completion", "choices": [choice], "usage": usage}))


def refuses(status: int, message: str, **headers: str) -> Reply:
    """An error in the form of the API."""
    return Reply(status, json.dumps({"error": {"message": message}}), {k.replace("_", "-"): v for k, v in headers.items()})


@dataclass
class Service:
    """The service: replies in order, the last one for ever; what it was asked."""

    url: str
    replies: list[Reply] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    def will(self, *replies: Reply) -> None:
        """Reply so from here on."""
        self.replies = list(replies)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """A service on a free port of this machine, without a key, and a client that has learned nothing and does not wait."""
    monkeypatch.delenv(KEY, raising=False)
    monkeypatch.setattr("kg.extract.llm.client.PAUSE", 0.0)
    known_service.cache_clear()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            made.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            made.headers.append(dict(self.headers))
            made.paths.append(self.path)
            reply = made.replies.pop(0) if len(made.replies) > 1 else made.replies[0]
            if not reply.status:
                self.close_connection = True
                return
            body = reply.body.encode()
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing: the tests look at `asked`."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """Nothing: a client that has read enough hangs up."""

    server = Server(("127.0.0.1", 0), Handler)
    made = Service(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        known_service.cache_clear()
