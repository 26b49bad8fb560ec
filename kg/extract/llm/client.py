"""One question to an OpenAI-compatible service: `POST …/chat/completions`, with patience and without trust.

Services differ in what they accept. A request begins with all that a careful one needs (a JSON schema, no randomness)
and gives up what the service refuses, one thing at a time; what it learned holds for the rest of the run.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.errors import BadAnswer, ExtractorError, MissingExtra, ServiceUnavailable
from kg.extract.llm.settings import KEY, Settings, key

if TYPE_CHECKING:
    import httpx

#: how often a request is made before the service counts as unavailable
ATTEMPTS = 5
#: seconds before the second attempt, doubled each time; and the longest pause, also where the service asks for more
PAUSE, LONGEST_PAUSE = 1.0, 60.0
#: bytes of an answer; four thousand tokens are some twenty thousand
LIMIT = 4_000_000
#: answers to which patience is the remedy: too many requests, server busy or broken for the moment
PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
#: too many requests
BUSY = 429
#: stands for a status when the connection broke
BROKEN = 0
#: how answers are asked to have a form, from the strictest: OpenAI's schema, llama.cpp's, any JSON, words only
FORMS = ("json_schema", "json_object+schema", "json_object", "")
_FORM = re.compile(r"response_format|json_schema|json_object|schema|grammar|guided|structured", re.I)
_TOO_LONG = re.compile(r"context.{0,40}(?:length|window|size)|(?:maximum|exceed).{0,40}context|too many tokens|prompt is too long", re.I)


class CutOff(BadAnswer):
    """The answer ran into the limit of tokens, or the question was longer than the model can read."""


@dataclass(frozen=True, slots=True)
class Manner:
    """In which form a service takes its requests.

    Args:
        form: how the answer is given its form, one of FORMS.
        limit: name of the field that limits the answer; newer models of OpenAI have another.
        temperature: whether randomness can be switched off.
    """

    form: str = FORMS[0]
    limit: str = "max_tokens"
    temperature: bool = True

    def without(self, complaint: str) -> Manner | None:
        """The manner that gives up what a service complains of; None when nothing of it is in the complaint.

        >>> Manner().without("'max_tokens' is not supported, use 'max_completion_tokens'").limit
        'max_completion_tokens'
        >>> Manner().without("response_format: input should be 'text' or 'json_object'").form
        'json_object+schema'
        >>> Manner(form="").without("response_format") is None, Manner().without("no such model") is None
        (True, True)
        """
        if "max_completion_tokens" in complaint and self.limit == "max_tokens":
            return replace(self, limit="max_completion_tokens")
        if "temperature" in complaint and self.temperature:
            return replace(self, temperature=False)
        if _FORM.search(complaint) and self.form:
            return replace(self, form=FORMS[FORMS.index(self.form) + 1])
        return None

    def body(self, schema: Mapping[str, Any], max_tokens: int) -> dict[str, Any]:
        """The fields of a request besides model and messages."""
        forms: dict[str, dict[str, Any]] = {
            "json_schema": {"type": "json_schema", "json_schema": {"name": "records", "strict": True, "schema": schema}},
            "json_object+schema": {"type": "json_object", "schema": schema},
            "json_object": {"type": "json_object"},
        }
        asked = {"response_format": forms[self.form]} if self.form else {}
        return asked | {self.limit: max_tokens} | ({"temperature": 0} if self.temperature else {})


@dataclass
class Client:
    """A service with what was learned of it.

    Args:
        settings: where it is.
        sleep: waits so many seconds.
        manner: in which it takes requests.
        requests, tokens_in, tokens_out: so far, as the service counts them.
    """

    settings: Settings
    sleep: Callable[[float], None] = time.sleep
    manner: Manner = field(default_factory=Manner)
    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0

    def ask(self, messages: list[dict[str, str]], schema: Mapping[str, Any]) -> str:
        """The model's words in answer to a conversation.

        Args:
            messages: role and content.
            schema: JSON Schema of the answer, enforced as far as the service can.

        Raises:
            ServiceUnavailable: it is not there, refuses the key or the model, or stays busy.
            CutOff: the answer or the question is too long.
            BadAnswer: it is no answer.
        """
        for _ in range(len(FORMS) + 2):
            body = {"model": self.settings.model, "messages": messages, **self.manner.body(schema, self.settings.max_tokens)}
            status, content = self._patiently(body)
            if status == 200:
                return self._words(content)
            complaint = _complaint(content)
            if _TOO_LONG.search(complaint):
                raise CutOff("the text is too long for the model", where=self.settings.model, hint=complaint)
            gentler = self.manner.without(complaint)
            if gentler is None:
                raise self._refused(status, complaint)
            self.manner = gentler
        raise self._refused(400, "it refuses every form of request")

    def _words(self, content: str) -> str:
        """The words of the first choice; its tokens are counted whether it is complete or not."""
        try:
            told = json.loads(content)
            choice, usage = told["choices"][0], told.get("usage") or {}
            words = choice["message"]["content"] or ""
            tokens = [int(usage.get(name) or 0) for name in ("prompt_tokens", "completion_tokens")]
            if not isinstance(words, str):
                raise TypeError("its content is no text")
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            raise BadAnswer(
                f"the service answers in no form that is known ({_complaint(content)})",
                where=self.settings.endpoint,
                hint="--llm-url must be that of an OpenAI-compatible service, mostly ending in /v1",
            ) from error
        self.tokens_in += tokens[0]
        self.tokens_out += tokens[1]
        if choice.get("finish_reason") == "length":
            limit = self.settings.max_tokens
            raise CutOff(f"the answer was cut off at {limit} tokens", where=self.settings.model, hint="allow more with --llm-max-tokens")
        return words

    def _patiently(self, body: Mapping[str, Any]) -> tuple[int, str]:
        """Status and body, after as many attempts as a passing trouble needs."""
        pause = PAUSE
        for attempt in range(1, ATTEMPTS + 1):
            status, content, wait = self._once(body)
            passing = status == BROKEN or (status in PASSING and not self._final(status, content))
            if not passing or attempt == ATTEMPTS:
                break
            self.sleep(min(wait or pause, LONGEST_PAUSE))
            pause *= 2
        if status == BROKEN:
            raise self._gone(f"the connection broke {ATTEMPTS} times", "look at the service's log")
        if passing:
            raise self._gone(f"the service was busy {ATTEMPTS} times ({status}: {_complaint(content)})", "try later; what was read is kept")
        return status, content

    def _final(self, status: int, content: str) -> bool:
        """Whether patience is no remedy, whatever the status: some services answer a field that they do not know with 500."""
        return status != BUSY and bool(_TOO_LONG.search(content) or self.manner.without(content))

    def _once(self, body: Mapping[str, Any]) -> tuple[int, str, float]:
        """Status, body, and the seconds that the service asks to wait."""
        import httpx

        secret = key()
        headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        self.requests += 1
        try:
            with self._http() as http, http.stream("POST", self.settings.endpoint, json=body, headers=headers) as response:
                content = _within_limit(response, self.settings)
        except httpx.ConnectError as error:
            raise self._gone(f"the service cannot be reached ({_plain(str(error))})", "start it, or check --llm-url") from error
        except httpx.TimeoutException as error:
            raise self._gone(f"no answer within {self.settings.timeout:g} seconds", "give it longer with --llm-timeout") from error
        except httpx.RequestError:
            return BROKEN, "", 0.0
        told = content.replace(secret, "…") if secret else content
        return response.status_code, told, _seconds(response.headers.get("retry-after", ""))

    def _http(self) -> httpx.Client:
        """Connections to the service; redirects are not followed, so that a key goes to no other place."""
        import httpx

        wait = httpx.Timeout(self.settings.timeout, connect=10.0)
        return httpx.Client(timeout=wait, follow_redirects=False, trust_env=not self.settings.local)

    def _refused(self, status: int, complaint: str) -> ExtractorError:
        match status:
            case 401 | 403:
                return self._gone(f"the service refuses the key ({status})", f"put a valid one into the environment variable {KEY}")
            case 404:
                return self._gone(f"the service knows no such model or address ({complaint})", "check --llm-model and --llm-url")
            case 402:
                return self._gone(f"the service wants to be paid ({complaint})", "check the account")
        return self._gone(f"the service refuses the request ({status}: {complaint})", "check --llm-url and --llm-model")

    def _gone(self, what: str, hint: str) -> ServiceUnavailable:
        return ServiceUnavailable(what, where=f"{self.settings.model} at {self.settings.endpoint}", hint=hint)


@cache
def service(settings: Settings) -> Client:
    """The one client of a service in this process, so that what it learned serves every document.

    Raises:
        MissingExtra: httpx is not installed.
    """
    try:
        import httpx  # noqa: F401 - to say at once that it is missing
    except ImportError as error:
        raise MissingExtra("the language-model extractor needs httpx", hint="pip install 'techpact[llm]'") from error
    return Client(settings)


def _within_limit(response: httpx.Response, settings: Settings) -> str:
    """The body, as long as it is neither endless nor slower than allowed in all."""
    import httpx

    parts, size, end = [], 0, time.monotonic() + settings.timeout
    for part in response.iter_bytes():
        size += len(part)
        if time.monotonic() > end:
            raise httpx.ReadTimeout("the answer comes drop by drop")
        if size > LIMIT:
            raise BadAnswer(f"the answer is over {LIMIT:,} bytes", where=settings.model, hint="this is no language model, or it ran wild")
        parts.append(part)
    return b"".join(parts).decode("utf-8", "replace")


def _complaint(content: str) -> str:
    """What a service says is wrong, short and printable."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        return _plain(content)
    for name in ("error", "message", "detail"):
        told = told.get(name, told) if isinstance(told, dict) else told
    return _plain(told if isinstance(told, str) else json.dumps(told, ensure_ascii=False))


def _plain(text: str, limit: int = 240) -> str:
    """A foreign text on one line, without what could move a cursor."""
    line = " ".join(text.split())
    shown = "".join(c if c.isprintable() else "\ufffd" for c in line[:limit])
    return shown + ("…" if len(line) > limit else "")


def _seconds(told: str) -> float:
    """The pause that a `Retry-After` header asks for, in seconds or until a date; 0 without one.

    >>> _seconds("7"), _seconds(""), _seconds("soon"), _seconds("Wed, 21 Oct 2015 07:28:00 GMT")
    (7.0, 0.0, 0.0, 0.0)
    """
    if re.fullmatch(r"\d{1,6}(?:\.\d+)?", told):
        return float(told)
    try:
        return max(0.0, parsedate_to_datetime(told).timestamp() - time.time())
    except (TypeError, ValueError):
        return 0.0
