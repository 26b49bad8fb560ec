"""What the language-model extractor is told by its user."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kg.errors import KgError

#: the environment variable with the key; a key is never an option, so that it stays out of process lists and histories
KEY = "KG_LLM_KEY"
#: where answers are kept when nothing else is said
CACHE = Path(".kg.llm")
PATH = "/chat/completions"


@dataclass(frozen=True, slots=True)
class Settings:
    """One model behind one address; holds no key.

    Args:
        url: base of an OpenAI-compatible service, as `http://localhost:8000/v1`.
        model: name of the model there.
        cache: folder in which answers are kept.
        timeout: seconds that one answer may take.
        max_tokens: longest answer.
        chunk: characters of the text in one request.
    """

    url: str
    model: str
    cache: Path = CACHE
    timeout: float = 120.0
    max_tokens: int = 4096
    chunk: int = 6000

    def __post_init__(self) -> None:
        """Refuse what cannot work before a document is read."""
        try:
            parts = urlsplit(self.url)
            known = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            known = False
        if not known:
            raise KgError("this is no address of a service", where="--llm-url", hint="write it as http://localhost:8000/v1")
        if parts.username or parts.password:
            raise KgError("an address must not hold a password", where="--llm-url", hint=f"put the key into the environment variable {KEY}")
        if not self.model:
            raise KgError("no model is named", where="--llm-model", hint="give the name that the service knows it by")

    @property
    def endpoint(self) -> str:
        """Where requests go.

        >>> Settings("http://localhost:8000/v1/", "m").endpoint
        'http://localhost:8000/v1/chat/completions'
        """
        base = self.url.rstrip("/")
        return base if base.endswith(PATH) else base + PATH

    @property
    def local(self) -> bool:
        """Whether the service runs on this machine: no proxy stands between.

        >>> Settings("http://127.0.0.1:8000/v1", "m").local, Settings("https://llm.example.org/v1", "m").local
        (True, False)
        """
        return urlsplit(self.url).hostname in ("localhost", "127.0.0.1", "::1")


def configured(options: Mapping[str, Any]) -> Settings:
    """The settings that a user gives: `url`, `model`, and what else `Settings` has; the rest stays as it is.

    Raises:
        KgError: there is no address or no model, or one that cannot be right.

    >>> configured({"url": "http://localhost:8000/v1", "model": "m", "timeout": None}).timeout
    120.0
    """
    given = {name: value for name, value in options.items() if value is not None}
    if not given.get("url"):
        raise KgError(
            "no service is named", where="--llm-url", hint="give the address of an OpenAI-compatible one, as http://localhost:8000/v1"
        )
    return Settings(**{"model": ""} | given)


def key() -> str:
    """The key of the service from the environment, empty when it needs none.

    Raises:
        KgError: it holds what no header can carry; the key itself is not told.
    """
    found = os.environ.get(KEY, "").strip()
    if not (found.isascii() and (found.isprintable() or not found)):
        raise KgError("the key has characters that no key has", where=KEY, hint="copy it again, without line ends")
    return found
