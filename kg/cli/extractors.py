"""Which extractor reads, and what it cost: options and a line that several commands share."""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import F

if TYPE_CHECKING:
    from kg.extract import Extractor, Usage

#: what the language-model extractor is told, by the name of its option
OPTIONS = {
    "llm_url": "url",
    "llm_model": "model",
    "llm_cache": "cache",
    "llm_timeout": "timeout",
    "llm_max_tokens": "max_tokens",
}


def prices(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[float, float] | None:  # noqa: ARG001 - click's signature
    """The prices of a million tokens in and of a million tokens out, from `0.15,0.60`."""
    if value is None:
        return None
    try:
        into, out = (float(part) for part in value.split(","))
    except ValueError:
        into = out = math.nan
    if not (0 <= into < math.inf and 0 <= out < math.inf):
        raise click.BadParameter("give the prices of a million tokens in and out, as 0.15,0.60")
    return into, out


def extractor_options(function: F) -> F:
    """Which extractor reads the documents, and what a language model needs."""
    for option in (
        click.option(
            "--llm-price", callback=prices, default=None, metavar="IN,OUT", help="Prices of a million tokens, to tell what a run cost."
        ),
        click.option("--llm-max-tokens", type=click.IntRange(64), default=None, help="Longest answer.  [default: 4096]"),
        click.option("--llm-timeout", type=click.FloatRange(1), default=None, help="Seconds that an answer may take.  [default: 120]"),
        click.option(
            "--llm-cache", type=click.Path(path_type=Path, file_okay=False), default=None, help="Folder of answers.  [default: STORE.llm]"
        ),
        click.option("--llm-model", default=None, envvar="KG_LLM_MODEL", metavar="NAME", help="Model, also from KG_LLM_MODEL."),
        click.option(
            "--llm-url", default=None, envvar="KG_LLM_URL", metavar="URL", help="OpenAI-compatible service; its key is in KG_LLM_KEY."
        ),
        click.option("--extractor", type=click.Choice(["rules", "llm"]), default="rules", show_default=True, help="What reads the documents."),
    ):
        function = option(function)
    return function


def chosen(options: dict[str, Any], store: Path | None = None) -> Extractor | None:
    """The extractor that was asked for, its options taken out of the others; None for the rules.

    Args:
        options: of the command, as click gives them.
        store: beside which answers are kept.

    Raises:
        KgError: an option is missing or wrong.
        MissingExtra: its packages are not installed.
    """
    from kg.cli.options import DEFAULT_STORE
    from kg.extract import extractor

    name = options.pop("extractor")
    given = {field: options.pop(option) for option, field in OPTIONS.items()}
    if name == "rules":
        return None
    place = (store or Path(os.environ.get("KG_STORE", DEFAULT_STORE))).resolve()
    return extractor(name, given | {"cache": given["cache"] or place.with_name(f"{place.name}.llm")})


def cost(usage: Usage, price: tuple[float, float] | None) -> str:
    """What a run used, in one line; empty for an extractor that uses nothing.

    >>> from kg.extract import Usage
    >>> cost(Usage(2, 1, 1500, 300, 4, {"llm.quote-not-found": 2}), (0.15, 0.60))
    '2 requests, 1 answer from the cache; 1,500 tokens in, 300 out, price 0.0004; 4 records kept, 2 things left out (quote-not-found 2)'
    """
    if not (usage.requests or usage.cached):
        return ""
    left = ", ".join(f"{reason.partition('.')[2]} {n}" for reason, n in sorted(usage.dropped.items(), key=lambda item: (-item[1], item[0])))
    parts = (
        f"{_count(usage.requests, 'request')}, {_count(usage.cached, 'answer')} from the cache",
        f"{usage.tokens_in:,} tokens in, {usage.tokens_out:,} out" + (f", price {usage.cost(price):.4f}" if price else ""),
        f"{_count(usage.kept, 'record')} kept" + (f", {_count(sum(usage.dropped.values()), 'thing')} left out ({left})" if left else ""),
    )
    return "; ".join(parts)


def _count(n: int, thing: str) -> str:
    return f"{n:,} {thing}{'' if n == 1 else 's'}"
