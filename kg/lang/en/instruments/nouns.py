"""Instruments by their type noun alone: "a new working group", "the MOU between X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.lang.en.cues import alternatives, forms, table
from kg.lang.en.instruments.had import had
from kg.lang.en.instruments.likewise import ANOTHER, SIGNED, counted, likewise
from kg.lang.en.instruments.lookalikes import built
from kg.lang.en.instruments.naming import instrument, type_of
from kg.lang.en.instruments.phrases import phrases
from kg.lang.en.spans import Cover, Span
from kg.model import Kind


def common(text: str, cover: Cover) -> Iterator[Span]:
    """The instruments that a text names by their type, and the nouns that only point back to one.

    Args:
        text: plain text.
        cover: its organizations, countries and people.

    >>> text = "They renewed their agreement on 한국 data under the pact on ice that was signed in 2001. The pact holds."
    >>> [(text[s.start:s.end], s.kind.value, s.rule) for s in common(text, Cover())]  # doctest: +NORMALIZE_WHITESPACE
    [('agreement', 'instrument', 'en.instrument.created'), ('pact', 'instrument', 'en.instrument.identified'),
     ('pact', 'anaphor', 'en.instrument.back')]
    """
    for match in phrases().common.finditer(text):
        if (found := _noun(text, match, cover)) is not None:
            yield found


def _noun(text: str, match: re.Match[str], cover: Cover) -> Span | None:
    patterns, end = phrases(), match.end("noun")
    start = _modifiers_start(text, match)
    if year := _YEAR.match(text, start, match.start("noun")):
        start = year.end()
    if _SAYS.match(text, end) or patterns.never.search(text[max(0, start - 20) : match.end()]) or _is_programme(text[start:end]):
        return None
    said = text[max(0, start - _SAID) : match.start("noun")]
    if re.search(table("instruments")["compared"], said):
        return likewise(text, match.start("noun"), end)
    if match["noun"].casefold() not in patterns.strong and re.match(table("instruments")["compounds"], text[end : end + _SAID]):
        return None
    value = type_of(text[start:end]) or patterns.types[match["noun"].casefold()]
    before = text[max(0, start - 70) : start]
    definite = patterns.back.search(before) is not None
    if definite and (joins := _JOINS.match(text, end)) and _bodies(text, joins.end(), cover, states=False) > 1:
        return instrument(text, start, end, value, "en.instrument.between")
    if value in SIGNED and (told := counted(text, said, end)) and _bodies(text, told.behind, cover, states=True) > 1:
        return replace(instrument(text, start, end, value, "en.instrument.between"), rule=f"en.instrument{told.mark}.between")
    if definite and _plain().fullmatch(text, start, match.start("noun")) and (match["tail"] is None or _ABOUT.match(text, end)):
        return Span(match.start("noun"), end, Kind.ANAPHOR, value=f"instrument:{value}", rule="en.instrument.back", passing=True)
    if match["tail"] in _made() and (joins := _SIGNED_BETWEEN.match(text, match.end())) and _bodies(text, joins.end(), cover, states=True) > 1:
        return instrument(text, start, end, value, "en.instrument.between")
    if rule := _made_here(text, match, start, cover):
        tail = _TAIL.match(text, end) if value == "programme" else None
        found = instrument(text, start, tail.end() if tail else end, value, rule)
        another = re.search(table("instruments")["another"], said)
        return replace(found, rule=found.rule.replace("instrument", f"instrument{ANOTHER}")) if another else found
    if re.search(table("instruments")["another"], said) and (alike := likewise(text, match.start("noun"), end)):
        return alike
    if definite and value in SIGNED and patterns.identified.match(text, end):
        return instrument(text, start, end, value, "en.instrument.identified")
    return None


#: what a joint institute is for, in capitals, belongs to its name
_TAIL = re.compile(r" (?:of|for|on) (?:[A-Z][\w-]+(?:,? (?:and )?(?=[A-Z]))?)+")
#: what follows the type of a paper that opens an item of a list: "Agreement between the Government of A and …"
_OPENED = frozenset({" between", " on", " for", " with"})
#: weak nouns of partnerships that are instruments where they were signed or sealed
_SEALED = frozenset({"deal", "partnership", "alliance"})
#: how many characters before a paper may tell of the talks on it
_TALKS = 170
#: types that may be called by a name before a small noun for them
_CALLED = frozenset({"partnership", "programme", "dialogue"})
#: a name of two words and more before the noun for it: "the Northern Lights initiative"
_TITLED = re.compile(r"(?:[A-Z][\w’&.-]*|\d+)(?: (?:(?:for|with|on|of|and|the|in) )*(?:[A-Z][\w’&.-]*|\d+))+ $")
#: words of the noun phrase that say that its instrument is one of several: a new one, or one of those who act
_SINGLE = re.compile(r"\b(?:an?|new|joint|first|founding|\w+teen)(?: [\w£€$¥₩.()-]+){0,5} ?$")
_OWN = re.compile(r"\b(?:their|its|our)(?: [\w-]+){0,3} $")


@cache
def _plain() -> re.Pattern[str]:
    """What may stand between "the" and a type noun without telling one instrument from another: "the tripartite agreement"."""
    return re.compile(rf"(?:(?:{table('instruments')['plain']}) )*")


@cache
def _founding() -> re.Pattern[str]:
    """What stands before the name of something that is made there, not merely joined, discussed or welcome."""
    data = table("names")["founded"]
    return re.compile(rf"\b(?:{data['verbs']}) (?:{data['between']} ){{0,4}}$")


@cache
def _in_talks() -> re.Pattern[str]:
    """Talks on a paper, with whom they are held: "negotiating with A over a"."""
    return re.compile(table("instruments")["in_talks"])


def _made_behind(text: str, match: re.Match[str]) -> bool:
    """Whether a participle behind a type noun tells its making: "a pact signed in May", "another accord, reached with A"."""
    return match["tail"] in _made() or re.compile(table("instruments")["made_behind"]).match(text, match.end("noun")) is not None


@cache
def _closing() -> re.Pattern[str]:
    """A verb of the making of a paper before the one that it names: "renewed the agreement on …"."""
    verbs = (form for verb in table("instruments")["closing"] for form in forms(verb).values())
    return re.compile(rf"\b{alternatives(verbs)} the $")


def _made_here(text: str, match: re.Match[str], start: int, cover: Cover) -> str:
    """The rule that says that an instrument of this type is made or meant here, or nothing."""
    patterns, noun, before = phrases(), match["noun"].casefold(), text[max(0, start - 70) : start]
    value = patterns.types[noun]
    created = patterns.create.search(before) is not None or text[start - 5 : start] == "-led "
    opens = match["tail"] is not None and text[max(0, start - 1) : start] in ("", "\n") and text[start].isupper()
    new = opens or re.search(r"\b(?:[Aa]n?|[Nn]ew|[Ff]irst|[Ii]naugural|[Aa]nother)(?: \w+)? $", before) is not None
    strong = noun in patterns.strong
    paired = any(len(s.refs) > 1 for s in cover.at(max(0, start - 12), match.start("noun")))
    phrase = text[max(0, match.start("noun") - 60) : match.start("noun")]
    told = match["tail"] not in (None, " in")
    ours = _OWN.search(phrase) is not None or _closing().search(text[max(0, start - 40) : start]) is not None
    renewed = noun in table("instruments")["in_common"] and told and ours
    signed = (opens and match["tail"] in _OPENED) or (new and (_made_behind(text, match) or _signed_between(text, match)))
    paper = value in SIGNED or noun in _SEALED
    signed = signed or (value in SIGNED and _in_talks().search(text[max(0, start - _TALKS) : start]) is not None)
    if paper and (signed or had(text, start, cover, shared=match["tail"] == " with")):
        return "en.instrument.noun"
    titled = _TITLED.search(phrase) is not None and not strong
    if titled and paired and value in _CALLED:
        return "en.instrument.named"
    if titled and value == "partnership" and _founding().search(text[max(0, start - 60) : start]):
        return "en.instrument.created"
    if (
        match["tail"] == " between"
        and not strong
        and patterns.of_kind.match(text, match.end())
        and _bodies(text, match.end(), cover, states=True) == 0
    ):
        return ""
    if created and (paired or strong or renewed or _SINGLE.search(phrase)):
        return "" if built(text, match.start("noun"), match.end("noun")) and not strong else "en.instrument.created"
    if match["tail"] == " between" and _STRANGERS.match(text, match.end()) and _bodies(text, match.end(), cover, states=True) == 0:
        return ""
    # in capitals the paper of two states is no vague accord: "the Agreement between the Government of A and the Kingdom of B"
    formal = type_of(noun) in SIGNED and (match["noun"][:1].isupper() or re.search(table("instruments")["laid"], before) is not None)
    if match["tail"] in (" between", " among") and _bodies(text, match.end(), cover, states=strong or formal) > 1:
        return "en.instrument.between"
    if _far_between(text, match, cover):
        return "en.instrument.between"
    if paper and _under(text, match, cover):
        return "en.instrument.noun"
    named = start < match.start("noun") or (" " in noun and (new or match["tail"] in _made()))
    named = named or (new and match["noun"][-1:].isupper() and match["tail"] in _OPENED)
    return "en.instrument.noun" if strong and named and noun not in ("dialogue", "dialogues") else ""


def _far_between(text: str, match: re.Match[str], cover: Cover) -> bool:
    """Whether the sides of a paper or forum stand behind what it is about: "a dialogue on ice between A and B"."""
    data = table("instruments")["far"]
    if match["tail"] not in (" on", " for") or re.search(data["before"], text[max(0, match.start("noun") - 60) : match.start("noun")]) is None:
        return False
    joins = re.compile(data["behind"]).match(text, match.end())
    return joins is not None and _bodies(text, joins.end(), cover, states=True) > 1


def _under(text: str, match: re.Match[str], cover: Cover) -> bool:
    """Whether something is done under a paper of two bodies that its sentence names before: "A will buy ice from B under a contract"."""
    start = match.start("noun")
    if re.search(table("instruments")["under"], text[max(0, start - 60) : start]) is None:
        return False
    opens = max(text.rfind(end, 0, start) for end in (". ", "\n", "; "))
    return sum(s.kind is Kind.ORGANIZATION for s in cover.at(max(0, opens), start)) > 1


def _signed_between(text: str, match: re.Match[str]) -> bool:
    """Whether a noun stands with its sides before the verb of its making: "an agreement between A and B was signed"."""
    return match["tail"] in _OPENED and phrases().identified.match(text, match.end("noun")) is not None


def _is_programme(name: str) -> bool:
    """Whether a capitalised name is that of one side's programme and no instrument of the parties."""
    data = table("instruments")
    lowered = name.lower()
    return name[0].isupper() and type_of(name) == "programme" and not any(w in lowered for w in data["shared"])


#: how many characters before an instrument may tell that it is a source or of others: "announced Thursday in a "
_SAID = 30
#: how many words may stand before the head of a noun phrase
MODIFIERS = 7
#: "the agreement in Berlin", "the pact on 3 May": when and where, not what about
_ABOUT = re.compile(r" (?:on (?:[A-Z][a-z]+day|\d|[A-Z][a-z]+ \d)|in [A-Z]|with (?:[A-Z]|his|her|their))")
#: what tells whose an instrument is: "the new partnership brings together A and B"
_JOINS = re.compile(r" (?:brings together|unites|links|pairs|joins|teams) ")
#: what stands between the making of an instrument and its sides: "the MoU (…) signed in May between A and B"
_SIGNED_BETWEEN = re.compile(r"(?: (?!by\b|with\b)[\w,]+){0,5}? (?:between|among) ")
#: two names behind "between" that nobody knows: the instrument is theirs, and of no country
_STRANGERS = re.compile(r" (?:[A-Z][\w.-]* ){1,4}and [A-Z]")
_YEAR = re.compile(r"(?:19|20)\d\d ")
#: "an official statement said": a paper that speaks is the source of the news
_SAYS = re.compile(r" (?:said|says|read|reads|showed|added)\b")
#: a short form in brackets stands inside a phrase: "a Money for Ice (MFI) agreement"
_PHRASE = re.compile(r"(?:(?:[A-Za-z0-9][\w/&.’-]*,?|\([A-Z][\w&-]{1,9}\)) )+$")


def _modifiers_start(text: str, match: re.Match[str]) -> int:
    """Where the noun phrase of the head begins: its adjectives and nouns, not the verb or the article before."""
    start = _abbreviated(text, match.start("noun"))
    if start < match.start("noun"):
        return start
    before = _PHRASE.search(text[max(0, start - 90) : start])
    for word in reversed(before[0].split()[-MODIFIERS:] if before else []):
        plain = word.strip(",")
        if plain in ("and", "&") and _joined(text[max(0, start - 60) : start - len(word) - 1].rstrip()):
            start -= len(word) + 1
            continue
        verbal = not plain[0].isupper() and re.search(r"(?:ed|ing|s)$", plain) and plain not in _kept()
        if (
            re.search(r"[\d£€$¥₩]", plain)
            or plain in table("values")["magnitudes"]
            or plain.lower() in _stop_words()
            or word[-1] in ".;:"
            or verbal
        ):
            break
        start -= len(word) + 1
    return start


def _abbreviated(text: str, start: int) -> int:
    """Where a name begins whose short form stands in brackets before its type noun: the words whose capitals the short form is made of.

    >>> text = "signed a Ships for Ice Science (SIS) agreement of 한국"
    >>> text[_abbreviated(text, 37) : 37]
    'Ships for Ice Science (SIS) '
    """
    found = _SHORT.search(text, max(0, start - 90), start)
    if found is None:
        return start
    words = list(re.finditer(r"[\w’.-]+", text[found.start() : found.start("short")]))
    for word in reversed(words):
        told = "".join(w[0][0] for w in words if w.start() >= word.start() and w[0][0].isupper())
        if told == found["short"]:
            return found.start() + word.start()
    return start


#: capitalised words with small ones between, and a short form in brackets
_SHORT = re.compile(r"(?:[A-Z][\w’.-]* (?:(?:for|of|and|in|on|the|to) )*)+\((?P<short>[A-Z]{2,8})\) $")
#: the first of two nouns that "and" joins before a type noun: "a research and licence agreement", "an exclusive supply and trial contract"
_FIRST = re.compile(r"\b(?:an?|the|new|their|its|our|this)(?: [A-Za-z][\w-]*){1,4}$")


def _joined(before: str) -> bool:
    """Whether what stands before "and" belongs to the noun phrase behind it: an article opens both, with no verb or preposition between."""
    found = _FIRST.search(before)
    words = found[0].split()[1:] if found else []
    return bool(words) and not any(w in _stop_words() or re.search(r"(?:ed|s)$", w) for w in words)


@cache
def _made() -> frozenset[str]:
    return frozenset(f" {word}" for word in table("instruments")["made"])


@cache
def _stop_words() -> frozenset[str]:
    data = table("instruments")
    return frozenset(data["stops"]) | {w for verb in data["create"] for w in forms(verb).values()}


@cache
def _kept() -> frozenset[str]:
    """Modifiers that look like verb forms."""
    return frozenset(table("instruments")["modifying"])


def _bodies(text: str, at: int, cover: Cover, *, states: bool) -> int:
    """How many organizations (or states, alone or beside a body) the words behind "between" name before the sentence ends."""
    # "the U.S. agency" ends no sentence; "and met at …" goes on with who tells it
    end = re.compile(r"(?<!\b[A-Z])\.|[;:\n]| and [a-z]+ed\b|$").search(text, at)
    stop = min(at + 220, end.start() if end else at)
    named = cover.at(at, stop)
    bodies = sum(s.kind is Kind.ORGANIZATION for s in named)
    return bodies + (sum(s.kind is Kind.COUNTRY for s in named) if states or bodies else 0)
