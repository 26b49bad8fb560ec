"""The wire: patience with a busy service, manners that it accepts, clear errors, and a key that nobody sees."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from kg.errors import BadAnswer, KgError, ServiceUnavailable
from kg.extract import extractor
from kg.extract.llm import client as wire
from kg.extract.llm import prompt
from kg.extract.llm.client import ATTEMPTS, LIMIT, Client
from kg.extract.llm.settings import KEY, Settings
from tests.extract.llm.conftest import Reply, Service, refuses, says

SECRET = "sk-test-0123456789"
HELLO = [{"role": "user", "content": "안녕, hello"}]
EMPTY = '{"agreements": [], "commitments": []}'


def ask(service: Service, **options: object) -> tuple[str, Client]:
    """The words of the service, and the client that got them; it notes how long it would have waited."""
    waited: list[float] = []
    client = Client(Settings(service.url, "test-model", **options), sleep=waited.append)  # type: ignore[arg-type]
    client.waited = waited  # type: ignore[attr-defined]
    return client.ask(HELLO, prompt.schema()), client


def test_a_request_asks_for_the_schema_and_no_randomness(service: Service) -> None:
    """Model, messages, JSON schema, limit and temperature 0 go to /chat/completions."""
    service.will(says(EMPTY))
    words, client = ask(service)
    assert words == EMPTY
    assert service.paths == ["/v1/chat/completions"]
    asked = service.asked[0]
    assert (asked["model"], asked["messages"], asked["temperature"], asked["max_tokens"]) == ("test-model", HELLO, 0, 4096)
    assert asked["response_format"]["type"] == "json_schema"
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert (client.requests, client.tokens_in, client.tokens_out) == (1, 1000, 200)


def test_the_schema_is_what_strict_servers_accept() -> None:
    """Every object requires each of its properties and allows no other; the vocabulary is in the enumerations."""
    import jsonschema

    def objects(node: object) -> list[dict[str, object]]:
        if isinstance(node, list):
            return [o for each in node for o in objects(each)]
        if not isinstance(node, dict):
            return []
        return ([node] if node.get("type") == "object" else []) + objects(list(node.values()))

    schema = prompt.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    for each in objects(schema):
        assert each["additionalProperties"] is False
        assert each["required"] == list(each["properties"])  # type: ignore[call-overload]
    fields = schema["properties"]["commitments"]["items"]["properties"]
    assert "joint-research" in fields["actions"]["items"]["enum"]
    assert len(fields["sectors"]["items"]["enum"]) == 31


@pytest.mark.parametrize("status", [400, 422, 500])
def test_a_service_that_knows_no_schema_gets_simpler_requests(status: int, service: Service) -> None:
    """From OpenAI's schema to llama.cpp's, to any JSON, to words only; what was learned holds for the next question."""
    complaint = refuses(status, "response_format: Input should be 'text' or 'json_object'")
    service.will(complaint, complaint, complaint, says(EMPTY))
    words, client = ask(service)
    assert words == EMPTY
    forms = [a.get("response_format", {}) for a in service.asked]
    assert [f.get("type") for f in forms] == ["json_schema", "json_object", "json_object", None]
    assert forms[1]["schema"] == prompt.schema()
    client.ask(HELLO, prompt.schema())
    assert len(service.asked) == 5
    assert client.waited == []  # type: ignore[attr-defined]


def test_newer_models_get_the_fields_that_they_know(service: Service) -> None:
    """`max_completion_tokens` instead of `max_tokens`, no temperature: both learned from complaints."""
    service.will(
        refuses(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
        refuses(400, "Unsupported value: 'temperature' does not support 0 with this model."),
        says(EMPTY),
    )
    ask(service)
    assert service.asked[-1]["max_completion_tokens"] == 4096
    assert not {"max_tokens", "temperature"} & set(service.asked[-1])


def test_too_many_requests_are_waited_for(service: Service) -> None:
    """429 with and without Retry-After, then an answer: pauses as asked, else doubling."""
    service.will(refuses(429, "slow down", Retry_After="7"), refuses(429, "slow down"), refuses(503, "loading"), says(EMPTY))
    words, client = ask(service)
    assert words == EMPTY
    assert client.waited == [7.0, 2 * wire.PAUSE, 4 * wire.PAUSE]  # type: ignore[attr-defined]
    assert client.requests == 4


def test_pauses_double_and_have_an_end(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """One, two, four seconds; an hour asked for is a minute."""
    monkeypatch.setattr(wire, "PAUSE", 1.0)
    service.will(refuses(500, "oops"), refuses(502, "oops"), refuses(429, "later", Retry_After="3600"), refuses(529, "oops"), says(EMPTY))
    _, client = ask(service)
    assert client.waited == [1.0, 2.0, wire.LONGEST_PAUSE, 8.0]  # type: ignore[attr-defined]


def test_a_service_that_stays_busy_is_unavailable(service: Service) -> None:
    """After the last attempt the error says how often, what the service said, and what to do."""
    service.will(refuses(429, "quota\x1b[31m exceeded"))
    with pytest.raises(ServiceUnavailable, match=rf"busy {ATTEMPTS} times \(429: quota�\[31m exceeded\); try later"):
        ask(service)
    assert len(service.asked) == ATTEMPTS


def test_a_broken_connection_is_tried_again(service: Service) -> None:
    """The service hangs up once, then answers; one that always hangs up is unavailable."""
    service.will(Reply(0, ""), says(EMPTY))
    assert ask(service)[0] == EMPTY
    service.will(Reply(0, ""))
    with pytest.raises(ServiceUnavailable, match="the connection broke 5 times"):
        ask(service)


@pytest.mark.parametrize(
    ("status", "message", "told"),
    [
        (401, "Incorrect API key provided", f"refuses the key \\(401\\); put a valid one into the environment variable {KEY}"),
        (403, "forbidden", "refuses the key"),
        (
            404,
            "The model `test-model` does not exist",
            "knows no such model or address .The model `test-model` does not exist.; check --llm-model",
        ),
        (402, "insufficient balance", "wants to be paid"),
        (400, "messages must not be empty", "refuses the request .400: messages must not be empty"),
        (307, "", "refuses the request"),
    ],
)
def test_a_refusal_says_what_to_do(status: int, message: str, told: str, service: Service) -> None:
    """Key, model, account, request: each with the service, its words and a remedy, and without a second request."""
    service.will(refuses(status, message, Location="http://127.0.0.1:9/elsewhere"))
    with pytest.raises(ServiceUnavailable, match=told) as caught:
        ask(service)
    assert "test-model at http://127.0.0.1" in str(caught.value)
    assert len(service.asked) == 1


def test_a_service_that_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    """Nothing listens on the port: the error names the address and the option."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(
        ServiceUnavailable, match=rf"http://127.0.0.1:{port}/v1/chat/completions: the service cannot be reached .*check --llm-url"
    ):
        ask(Service(f"http://127.0.0.1:{port}/v1"))


def test_a_service_that_does_not_answer_is_given_up() -> None:
    """It accepts the connection and says nothing."""
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        pytest.raises(ServiceUnavailable, match=r"no answer within 0.2 seconds; .*--llm-timeout"),
    ):
        ask(Service(f"http://127.0.0.1:{silent.getsockname()[1]}/v1"), timeout=0.2)


@pytest.mark.parametrize(
    "body",
    [
        "<html>hello</html>",
        '{"choices": [{"message": {"content": ""}}], "usage": {"prompt_tokens": Infinity}}',
        "{}",
        '{"choices": []}',
        '{"choices": [{"message": null}]}',
        '{"choices": [{"message": {"content": 7}}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_completion_is_told(body: str, service: Service) -> None:
    """A web page or other JSON with status 200: the address is wrong."""
    service.will(Reply(200, body))
    with pytest.raises(BadAnswer, match="answers in no form that is known"):
        ask(service)


def test_an_endless_answer_is_not_read_to_its_end(service: Service) -> None:
    """More bytes than any answer has end the reading."""
    service.will(Reply(200, "x" * (LIMIT + 1)))
    with pytest.raises(BadAnswer, match="over 4,000,000 bytes"):
        ask(service)


def test_a_service_without_counts_costs_nothing_known(service: Service) -> None:
    """`usage` may be missing or null; a null content is no words."""
    service.will(Reply(200, '{"choices": [{"message": {"content": null}}], "usage": null}'))
    words, client = ask(service)
    assert (words, client.tokens_in) == ("", 0)


def test_the_key_goes_into_the_header_and_nowhere_else(service: Service, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It comes from the environment, is sent as a bearer, and stands in no error, repr, pickle or file."""
    import pickle

    monkeypatch.setenv(KEY, f" {SECRET}\n")
    service.will(refuses(400, f"your key {SECRET} is odd"))
    by = extractor("llm", {"url": service.url, "model": "test-model", "cache": tmp_path})
    with pytest.raises(ServiceUnavailable) as caught:
        ask(service)
    assert service.headers[0]["Authorization"] == f"Bearer {SECRET}"
    assert SECRET not in f"{caught.value!r} {caught.value} {by!r} {by.name} {service.asked}"
    assert SECRET.encode() not in pickle.dumps(by)


def test_without_a_key_no_header_is_sent(service: Service) -> None:
    """Local servers need none."""
    service.will(says(EMPTY))
    ask(service)
    assert "Authorization" not in service.headers[0]


def test_a_key_that_no_header_can_carry_is_refused_without_telling_it(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line end inside the variable is a slip of copying."""
    monkeypatch.setenv(KEY, f"{SECRET}\nX: y")
    with pytest.raises(KgError, match=KEY) as caught:
        ask(service)
    assert SECRET not in str(caught.value)
    assert service.asked == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({}, "no service is named"),
        ({"url": "http://localhost:1/v1"}, "no model is named"),
        ({"url": "localhost:8000", "model": "m"}, "no address of a service"),
        ({"url": "ftp://x/v1", "model": "m"}, "no address of a service"),
        ({"url": "http://x:port/v1", "model": "m"}, "no address of a service"),
        ({"url": "http://[::1/v1", "model": "m"}, "no address of a service"),
        ({"url": "https://u:secret@x/v1", "model": "m"}, "must not hold a password"),
    ],
)
def test_options_that_cannot_work_are_told_before_a_document_is_read(options: dict[str, str], told: str) -> None:
    """Address and model are needed, and a password is none of the address."""
    with pytest.raises(KgError, match=told) as caught:
        extractor("llm", options)
    assert "secret" not in str(caught.value)
