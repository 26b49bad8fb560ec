"""Names that the words before them tell to be bodies: a country and a kind of firm, or the name of a Korean group in one word with more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg import reference
from kg.lang.ko.data import expression, words
from kg.lang.ko.entities.partners import is_field
from kg.lang.ko.morphs import NOMINAL, Morphs
from kg.model import Kind, Mention

#: rule of a name behind its country and the kind of body that it is
RULE = "ko.body.of-kind"
#: most words for the kind of a body between its country and its name
WORDS = 4


def find(morphs: Morphs, states: Mapping[int, Mention], covered: set[int]) -> Iterator[Mention]:
    """Names of one or two words behind a foreign country and a kind of firm: 칠레 국영광업사 가람 칠레와, 칠레 백신 제조사 새별 백신은.

    Args:
        morphs: the document.
        states: single countries by their end.
        covered: offsets inside names that are known.
    """
    for end, state in states.items():
        at = _kind(morphs.text, end) if state.refs[0] != "country:KR" else None
        match = expression("organizations", "named_behind_kind").match(morphs.text, at) if at is not None else None
        if match is None or not _name(morphs, match, covered):
            continue
        yield Mention(*match.span(1), Kind.ORGANIZATION, match[1], country=state.refs[0].removeprefix("country:"), rule=RULE)


def _kind(text: str, at: int) -> int | None:
    """Where the words for the kind of a body end that follow a country; none where the last of them is no such word."""
    last = None
    for _ in range(WORDS):
        word = re.match(r"\s(\S+)(?=\s)", text[at : at + 20])
        if word is None:
            break
        kind = expression("organizations", "kind_of_firm").fullmatch(word[1]) is not None
        if not kind and word[1] not in words("organizations", "class_words") and not is_field(word[1]):
            break
        at += word.end()
        last = at if kind else last
        if kind:
            break
    return last


def _name(morphs: Morphs, match: re.Match[str], covered: set[int]) -> bool:
    """Whether words are a name: nouns, the first of them a proper one, outside the names that are known."""
    first, last = morphs.starts.get(match.start(1)), morphs.ends.get(match.end(1))
    if first is None or last is None or any(n in covered for n in range(*match.span(1))):
        return False
    own = morphs.tokens[first : last + 1]
    known = match[1] in words("organizations", "generic") | words("organizations", "places")
    return own[0].tag in ("NNP", "SL") and all(t.tag in (*NOMINAL, "SL", "SN") for t in own) and not known


def of_group(morphs: Morphs, known: Sequence[Mention]) -> Iterator[Mention]:
    """Firms of a Korean group, its name in Latin letters in one word with theirs: SK가람은; not LG의, KT연구진은.

    Args:
        morphs: the document.
        known: what the reference data names.
    """
    for group in known:
        if group.kind is not Kind.ORGANIZATION or group.country != "KR" or not _is_company(group) or not group.form.isupper():
            continue
        match = expression("organizations", "of_group").match(morphs.text, group.end)
        # a name that the analyser knows as one word is one token
        noun = morphs.starts.get(group.end, morphs.starts.get(group.start))
        if match is None or noun is None or not morphs.tokens[noun].tag.startswith("NN"):
            continue
        if match[1].endswith((*words("persons", "titles"), *words("organizations", "parts"), *words("organizations", "classes"))):
            continue
        form = group.form + match[1]
        yield replace(group, end=match.end(1), form=form, refs=(), names=(), rule="ko.body.of-group")


def _is_company(body: Mention) -> bool:
    rows = reference.load().organizations
    return any(rows[ref.removeprefix("org:")].type == "company" for ref in body.refs if ref.removeprefix("org:") in rows)
