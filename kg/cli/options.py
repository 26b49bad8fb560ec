"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from kg.graph import Source
    from kg.read import Given

F = TypeVar("F", bound=Callable[..., Any])

DEFAULT_STORE = ".kg"

paths_argument = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")


def store_option(function: F) -> F:
    """`--store DIR`, also from KG_STORE."""
    return click.option(
        "--store", "store_path", type=click.Path(path_type=Path), default=DEFAULT_STORE, envvar="KG_STORE", show_default=True,
        help="The store's folder, also from KG_STORE.",
    )(function)  # fmt: skip


def cite_option(function: F) -> F:
    """`--cite FORM`, on every command that answers with quotes."""
    return click.option(
        "--cite", type=click.Choice(["bibtex", "csl"]), help="Print the sources of the answer instead: BibTeX or CSL-JSON.",
    )(function)  # fmt: skip


def cited(sources: Sequence[Source], form: str) -> None:
    """Print sources; an answer without any says so on standard error."""
    from kg.render.cite import cite

    click.echo(cite(sources, form), nl=False)
    if not sources:
        click.echo("kg: the answer has no sources", err=True)


def given_options(function: F) -> F:
    """What a file does not say of its documents."""
    for option in (
        click.option("--lang", default="", metavar="ko|en", help="Language of the documents, where they do not say it."),
        click.option("--url", default="", metavar="URL", help="Address of the original."),
        click.option("--title", default="", help="Title of the document."),
        click.option("--publisher", default="", help="Publisher of the documents."),
        click.option("--published", default="", metavar="YYYY-MM-DD", help="Date of publication, for relative dates such as 29일 or “today”."),
    ):
        function = option(function)
    return function


def facts_given(options: Mapping[str, str]) -> Given:
    """What `given_options` were told, as the readers take it."""
    from kg.read import Given

    return Given(**{name: value for name, value in options.items() if value})  # type: ignore[arg-type]


def lang_option(function: F) -> F:
    """`--lang`."""
    languages = click.Choice(["en", "ko"])
    return click.option("--lang", type=languages, default="en", show_default=True, help="Language of names and reasons.")(function)
