"""What a page's metadata says of its article: Open Graph, Dublin Core, schema.org, and the title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from kg.read.given import Facts, iso_date
from kg.read.markup import table

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SEOUL = timezone(timedelta(hours=9))
_TITLE = re.compile(r"(?P<title>.{4,})\s+(?P<mark>[|»:·–—-]+)\s+(?P<site>[^|]{1,40})")
_NAME = re.compile(r"\W+")


def facts_of(root: HtmlElement) -> Facts:
    """What the page says of its article; `published` still with its time, for `day_of`."""
    data = list(_json_ld(root))
    canonical = root.xpath("string(//link[@rel='canonical']/@href)")
    return Facts(
        title=_title(root),
        published=_meta(root, "published") or _first(d.get("datePublished") for d in data) or _time(root),
        publisher=_meta(root, "publisher") or _first(map(_publisher, data)),
        url=next((u for u in (canonical, _meta(root, "url")) if u.startswith(("http://", "https://"))), ""),
    )


def day_of(moment: str, lang: str) -> str:
    """The ISO date on which the article appeared where it is read: in Korea, 15:00 UTC is the next day.

    >>> day_of("2024-03-05T22:00:00Z", "ko"), day_of("2024-03-05T22:00:00Z", "en"), day_of("5 March", "en")
    ('2024-03-06', '2024-03-05', '')
    """
    try:
        time = datetime.fromisoformat(moment)
    except ValueError:
        return iso_date(moment)
    if lang == "ko" and time.tzinfo and not time.utcoffset():
        time = time.astimezone(SEOUL)
    return time.date().isoformat()


def same(a: str, b: str) -> bool:
    """True for two titles that differ in letter case and punctuation at most.

    >>> same("한·일, 협력", "한일 협력"), same("Korea", "Japan")
    (True, False)
    """
    return _NAME.sub("", a).casefold() == _NAME.sub("", b).casefold()


def _title(root: HtmlElement) -> str:
    headings = [" ".join(h.text_content().split()) for h in root.iter("h1")]
    told = _meta(root, "title")
    name = _meta(root, "publisher")
    title = told or " ".join(root.xpath("string(//title)").split())
    shown = next((h for h in headings if h and _NAME.sub("", h) in _NAME.sub("", title)), "")
    return shown or _without_site(title, name) or next((h for h in headings if h), "")


def _without_site(title: str, site: str) -> str:
    """A page title without the name of the site behind a bar or hyphen.

    >>> _without_site("Korea and Japan on chips | Example News", ""), _without_site("한일 협력 - 예시일보", "예시일보")
    ('Korea and Japan on chips', '한일 협력')
    """
    match = _TITLE.fullmatch(title)
    if match and (same(match["site"], site) if site else match["mark"] in ("|", "»")):
        return match["title"]
    return title


def _meta(root: HtmlElement, field: str) -> str:
    told: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").casefold()
        told.setdefault(name, " ".join((meta.get("content") or "").split()))
    return next((told[name.casefold()] for name in table()[field] if told.get(name.casefold())), "")


def _time(root: HtmlElement) -> str:
    return next((t.get("datetime") for t in root.iter("time") if t.get("datetime")), "")


def _json_ld(root: HtmlElement) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, with those inside lists and `@graph`."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            waiting: list[Any] = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        while waiting:
            value = waiting.pop(0)
            if isinstance(value, dict):
                yield value
                waiting += _listed(value.get("@graph"))
            else:
                waiting += _listed(value)


def _listed(value: object) -> Iterable[Any]:
    return value if isinstance(value, list) else ()


def _publisher(data: dict[str, Any]) -> object:
    publisher = data.get("publisher")
    return publisher.get("name") if isinstance(publisher, dict) else publisher


def _first(values: Iterable[object]) -> str:
    return next((value for value in values if isinstance(value, str) and value), "")
