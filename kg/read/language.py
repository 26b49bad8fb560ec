"""Which language a text is in: scripts first, function words among the languages in Latin script."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from kg.errors import UnknownLanguage

#: code points looked at; an article's language shows long before
SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Table:
    """What `data/languages.yaml` holds, indexed."""

    analysed: dict[str, str]
    scripts: dict[str, re.Pattern[str]]
    weights: dict[str, float]
    named: dict[str, str]
    stopwords: dict[str, frozenset[str]]


@cache
def table() -> Table:
    """The table, read once."""
    raw = yaml.safe_load((resources.files("kg.read") / "data" / "languages.yaml").read_text(encoding="utf-8"))
    scripts = raw["scripts"]
    return Table(
        analysed=raw["analysed"],
        scripts={name: _script(rows["ranges"]) for name, rows in scripts.items()},
        weights={name: float(rows["weight"]) for name, rows in scripts.items()},
        named=raw["named"],
        stopwords={name: frozenset(words) for name, words in raw["stopwords"].items()},
    )


def _script(ranges: list[list[object]]) -> re.Pattern[str]:
    return re.compile("[" + "".join(f"{chr(int(str(a), 16))}-{chr(int(str(b), 16))}" for a, b in ranges) + "]")


def known(lang: str, *, where: str) -> str:
    """The ISO 639-1 code of a language that can be analysed, from a code with or without a region.

    Raises:
        UnknownLanguage: for any other.

    >>> known("ko-KR", where="a.txt"), known("EN_us", where="a.txt")
    ('ko', 'en')
    """
    code = re.split(r"[-_]", lang.strip().casefold())[0]
    if code not in table().analysed:
        raise _unknown(f"there is no analyser for the language {lang!r}", where)
    return code


def detect(text: str, *, where: str) -> str:
    """The ISO 639-1 code of the language that most of the text is in.

    Args:
        text: clean text.
        where: its file, for the message.

    Raises:
        UnknownLanguage: when that language has no analyser, naming it.

    >>> detect("한국과 미국은 AI와 6G에서 협력하기로 했다.", where="a.txt"), detect("Korea will work with Japan.", where="b.txt")
    ('ko', 'en')
    """
    name = _name(text[:SAMPLE])
    for code, english in table().analysed.items():
        if name == english:
            return code
    raise _unknown(f"the text seems to be {name}" if name else "the text has no words", where)


def _name(sample: str) -> str:
    tables = table()
    share = {name: len(pattern.findall(sample)) * tables.weights[name] for name, pattern in tables.scripts.items()}
    main = max(share, key=lambda name: share[name])
    if not share[main]:
        return ""
    if main in ("han", "kana") or share["kana"] > share["latin"] + share["hangul"]:
        return tables.named["kana" if 10 * share["kana"] > share["han"] else "han"]
    return _latin(sample) if main == "latin" else tables.named[main]


def _latin(sample: str) -> str:
    """English unless another language's function words are clearly more: a list of names has hardly any."""
    words = Counter(word.casefold() for word in _WORD.findall(sample))
    hits = {name: sum(words[w] for w in stop) for name, stop in table().stopwords.items()}
    best = max(hits, key=lambda name: hits[name])
    return best if hits[best] > hits["English"] and hits[best] >= 3 else "English"


def _unknown(what: str, where: str) -> UnknownLanguage:
    names = ", ".join(f"{name} ({code})" for code, name in table().analysed.items())
    return UnknownLanguage(what, where=where, hint=f"only {names} are read; pass --lang if this is one of them")
