"""The words of questions: what they mean, where they may stand, and which known word a misspelt one is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.ask.verbs import stems
from kg.reference import load as reference

DATA = Path(__file__).parent / "data"
#: meaning of the words that neither ask for anything nor narrow a question down
PLAIN = "plain"
#: what English words end in by their form
ENDINGS = re.compile(r"(?:ies|ing|ed|es|e|s|y)$")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Question words by their form.

    Args:
        english: word or phrase in lower case ─▶ meanings.
        korean: stem ─▶ meanings.
        endings: what may follow a Korean stem or a name.
        deeds: meaning of what is done, or of a kind of agreement ─▶ the forms in which sentences say it.
        longest: characters of the longest entry.
    """

    english: dict[str, tuple[str, ...]]
    korean: dict[str, tuple[str, ...]]
    endings: frozenset[str]
    deeds: dict[str, tuple[str, ...]]
    longest: int


@cache
def load() -> Lexicon:
    """The lexicon of `data/lexicon.yaml` and `data/plain.yaml`, read once."""
    raw = read("lexicon.yaml")
    endings = frozenset(unicodedata.normalize("NFC", ending) for ending in raw.pop("endings"))
    english: dict[str, dict[str, None]] = {}
    korean: dict[str, dict[str, None]] = {}
    deeds: dict[str, tuple[str, ...]] = {}
    for meaning, forms in raw.items():
        for form in forms.get("en", ()):
            english.setdefault(form.lower(), {})[meaning] = None
        spoken = [unicodedata.normalize("NFC", form) for form in (*forms.get("ko", ()), *_conjugated(forms.get("verbs", ())))]
        for form in spoken:
            korean.setdefault(form, {})[meaning] = None
        if meaning.startswith(("deed/", "instrument/")):
            deeds[meaning] = (*forms.get("en", ()), *spoken)
    for topic, plural in _plurals():
        english.setdefault(plural, {f"topic/{topic}": None})
    for form in _plain():
        english.setdefault(form.lower(), {PLAIN: None})
    longest = max(len(form) for form in (*english, *korean, *endings))
    return Lexicon({f: tuple(m) for f, m in english.items()}, {f: tuple(m) for f, m in korean.items()}, endings, deeds, longest)


def _conjugated(verbs: Iterable[str]) -> Iterator[str]:
    """The stems of Korean verbs; one of a single syllable is part of too many words."""
    return (stem for verb in verbs for stem in stems(unicodedata.normalize("NFC", verb)) if len(stem) > 1)


def _plain() -> Iterator[str]:
    return (form for rows in read("plain.yaml").values() if isinstance(rows, list) for row in rows for form in row)


def _plurals() -> Iterator[tuple[str, str]]:
    """Topics with the plurals of English names of several words: documents write "small modular reactor", people ask for reactors."""
    for topic, row in reference().sectors.items():
        names = (name for name in row.names if name.isascii() and " " in name and name[-1:].islower() and not name.endswith("s"))
        yield from ((topic, f"{name[:-1]}ies" if name.endswith("y") else f"{name}s") for name in map(str.lower, names))


@cache
def glossary() -> dict[str, tuple[str, ...]]:
    """Words of matters, without their English ending, too ─▶ the same in the other language, by `data/glossary.yaml`."""
    found: dict[str, dict[str, None]] = {}
    for row in read("glossary.yaml"):
        english, korean = row["en"], [unicodedata.normalize("NFC", form) for form in row["ko"]]
        for form in english:
            found.setdefault(form, {}).update(dict.fromkeys(korean))
            found.setdefault(ENDINGS.sub("", form), {}).update(dict.fromkeys(korean))
        for form in korean:
            found.setdefault(form, {}).update(dict.fromkeys(english))
    return {form: tuple(others) for form, others in found.items()}


def heads(meanings: Iterable[str]) -> frozenset[str]:
    """Meanings without what stands behind the slash.

    >>> sorted(heads(("action", "action/exchange", "instrument/mou")))
    ['action', 'instrument']
    """
    return frozenset(meaning.partition("/")[0] for meaning in meanings)


@cache
def read(name: str) -> Any:
    """A YAML file of this package's data, all values as text ("on" is a word), by the C reader where there is one."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load((DATA / name).read_text(encoding="utf-8"), Loader=loader)


#: meanings that no misspelt word is taken for, and those that one of two syllables may have
FILLERS = frozenset({"noise", "exist", "still", "action", "deed", PLAIN})
CONTENT = frozenset({"agreement", "instrument", "programme", "organization", "commitment", "sign", "cooperate", "sector", "country"})

_WORD = re.compile(r"\w+(?:['’]\w+)?")


def corrected(word: str) -> str:
    """The known question word that a misspelt one must be, or an empty string.

    One slip in a word of five letters or three syllables, two in one of nine letters; of two syllables the first must be
    right and the word one for a thing or deed that is asked for. Shorter words are never corrected, and none to a mere
    filler.

    >>> corrected("progams"), corrected("conect"), corrected("프로그렘은"), corrected("협양은"), corrected("weather"), corrected("날씨")
    ('programs', 'connect', '프로그램은', '협약은', '', '')
    """
    from rapidfuzz.distance import OSA

    lexicon = load()
    if word.isascii():
        allowed = 0 if len(word) < 5 else 1 if len(word) < 9 else 2
        near = [
            known
            for known, meanings in lexicon.english.items()
            if abs(len(known) - len(word)) <= allowed and known[0] == word[0].lower() and len(known) > 4 and not FILLERS & heads(meanings)
        ]
        best = min(((OSA.distance(known, word.lower()), known) for known in near), default=(9, ""))
        return best[1] if best[0] <= allowed else ""
    return _korean(word, lexicon)


def _korean(word: str, lexicon: Lexicon) -> str:
    from rapidfuzz.distance import OSA

    for cut in range(len(word), 1, -1):
        stem, rest = word[:cut], word[cut:]
        if rest and rest not in lexicon.endings:
            continue
        taken = unicodedata.normalize("NFD", stem)
        near = [
            known
            for known, meanings in lexicon.korean.items()
            if len(known) == len(stem)
            and not FILLERS & heads(meanings)
            and (len(stem) > 2 or (known[0] == stem[0] and any(meaning.partition("/")[0] in CONTENT for meaning in meanings)))
        ]
        best = min(((OSA.distance(unicodedata.normalize("NFD", known), taken), known) for known in near), default=(9, ""))
        if best[0] <= 1:
            return best[1] + rest
    return ""
