"""Bodies that a Korean text spells twice, in Hangul and in Latin letters, or names behind the body above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from kg.lang.ko.data import endings, pattern, table, words
from kg.lang.ko.entities.initials import sound_like
from kg.lang.ko.morphs import Morphs
from kg.model import Kind, Mention, Role

#: most words of a name in Hangul before its Latin spelling
LONGEST = 3
#: letters before a bracket in which the words of an acronym are looked for
REACH = 48
_MIXED = re.compile(r"[가-힣][A-Z]")
_WORD = re.compile(r"[가-힣A-Za-z0-9&-]{2,}")


@cache
def _behind() -> re.Pattern[str]:
    """What follows the bracket of a name that acts, stands beside one that does, or stands in a list."""
    return re.compile(table("organizations")["spelt_behind"])


@cache
def _spelling() -> re.Pattern[str]:
    legal = "|".join(map(re.escape, sorted(words("organizations", "legal_forms"), key=len, reverse=True)))
    return re.compile(rf"(?<=[가-힣A-Za-z0-9])\(([A-Z][A-Za-z0-9&.\- ]{{1,45}}(?:,\s(?:{legal}))?|[a-z]+[A-Z][A-Za-z]+)\)")


def find(morphs: Morphs, states: Mapping[int, Mention], covered: tuple[set[int], set[int]]) -> Iterator[Mention]:
    """Names with their Latin spelling behind a country, or beside a verb of cooperation: 덴마크 시보그(Seaborg)와.

    Args:
        morphs: the document.
        states: single countries by their end.
        covered: offsets inside names that are known, and inside those of countries.
    """
    text, (taken, lands) = morphs.text, covered
    yield from _of_branch(text, states)
    yield from _in_name(text, states)
    for match in _spelling().finditer(text):
        acronym = _spelt_out(morphs, match, taken)
        start = _start(morphs, match, taken | lands) if acronym is None else acronym
        if start is None or not _behind().match(text, match.end()):
            continue
        form = text[start : match.start()]
        if acronym is None and _common(form, match[1]):
            continue
        state = states.get(match.start()) or _state(text, start, states)
        if state is None and not _together(text, match.end()) and not _beside_body(text, (start, match.end()), taken):
            continue
        whole = (f"{state.form} {form}",) if state and state.end + 1 == start else ()
        yield Mention(
            start,
            match.start(),
            Kind.ORGANIZATION,
            form,
            names=(match[1], *whole),
            country=state.refs[0][8:] if state else "",
            rule="ko.body.glossed",
        )


def _of_branch(text: str, states: Mapping[int, Mention]) -> Iterator[Mention]:
    """Bodies whose name ends in their country, with the Latin spelling behind it: 별피디-노르웨이(BPD-Norway)와."""
    for end, state in states.items():
        spelling = _spelling().match(text, end)
        stem = re.search(r"(?<![가-힣A-Za-z])[가-힣A-Za-z]{2,12}-$", text[max(0, state.start - 14) : state.start])
        if spelling and stem and "-" in spelling[1] and _behind().match(text, spelling.end()):
            start = state.start - len(stem[0])
            form, code = text[start:end], state.refs[0][8:]
            yield Mention(start, end, Kind.ORGANIZATION, form, names=(spelling[1],), country=code, rule="ko.body.glossed")


def _in_name(text: str, states: Mapping[int, Mention]) -> Iterator[Mention]:
    """Bodies whose Latin spelling stands before the noun of what they are: 칠레 국영 별마(BYLMA)조선소와."""
    for match in _named_inside().finditer(text):
        state = _state(text, match.start(), states)
        names = (f"{match[1]}{match[3]}", match[2], match[1])
        home = state.refs[0][8:] if state else ""
        yield Mention(match.start(), match.end(), Kind.ORGANIZATION, match[0], names=names, country=home, rule="ko.body.glossed")


@cache
def _named_inside() -> re.Pattern[str]:
    kinds = "|".join(sorted((*endings(), *words("organizations", "behind_country")), key=len, reverse=True))
    return re.compile(rf"(?<![가-힣A-Za-z])([가-힣A-Za-z]{{2,10}})\(([A-Z][A-Za-z&-]{{1,12}})\)({kinds})(?![가-힣]{{2}})")


def _common(form: str, latin: str) -> bool:
    """True for what is no name of a body: a place, a title, a class, an instrument, a field with its abbreviation."""
    if form in words("organizations", "places") or form in words("organizations", "generic") or form in words("organizations", "stop"):
        return True
    if form.endswith(tuple(words("persons", "titles"))) or re.search(table("organizations")["spelt_not"], form):
        return True
    return bool(latin) and latin.isupper() and not form.endswith(endings())


def _start(morphs: Morphs, match: re.Match[str], taken: set[int]) -> int | None:
    """Where the name before a Latin spelling begins: as many words as the spelling has, bare nouns outside known names."""
    most = 1 if match[1].isupper() else min(LONGEST, len(match[1].split()))
    begin: int | None = None
    end = match.start()
    for _ in range(most):
        at = max(morphs.text.rfind(mark, 0, end) for mark in " \n,·“‘(") + 1
        if not _noun(morphs, (at, end), taken) or _class_word(morphs.text[at:end]):
            break
        begin, end = at, at - 1
        if morphs.text[end] != " ":
            break
    return begin


def _spelt_out(morphs: Morphs, match: re.Match[str], taken: set[int]) -> int | None:
    """Where a name of several words begins whose acronym is the bracket, the first of them a proper noun: 카멜리아 로켓 체코(KRC)."""
    if not match[1].isupper() or not match[1].isalpha():
        return None
    before = list(_WORD.finditer(morphs.text, max(0, match.start() - REACH), match.start()))[-len(match[1]) :]
    first = morphs.starts.get(before[0].start()) if before else None
    if first is None or morphs.tokens[first].tag != "NNP" or not sound_like([w[0] for w in before], match[1]):
        return None
    together = all(morphs.text[a.end() : b.start()] == " " for a, b in pairwise(before)) and before[-1].end() == match.start()
    return before[0].start() if together and not any(n in taken for w in before for n in range(*w.span())) else None


def _noun(morphs: Morphs, span: tuple[int, int], taken: set[int]) -> bool:
    """True for a word outside known names without a particle or ending of its own; a bracket stands behind a bare noun."""
    if span[0] in taken or span[1] - 1 in taken or not _WORD.fullmatch(morphs.text, *span):
        return False
    last = morphs.ends.get(span[1])
    tags = {morphs.tokens[last].tag} if last is not None and morphs.text[span[1] : span[1] + 1] != "(" else set()
    return not any(t.startswith(("J", "E")) or t == "NNB" for t in tags)


def _class_word(word: str) -> bool:
    return bool(_classes().fullmatch(word)) or word in words("organizations", "class_words")


@cache
def _classes() -> re.Pattern[str]:
    """A word for a class of bodies, alone or behind its field: 기업, 우주기업."""
    return re.compile(r"[가-힣A-Za-z·]{0,8}(?:" + "|".join(sorted(words("organizations", "classes"), key=len, reverse=True)) + ")$")


def _state(text: str, start: int, states: Mapping[int, Mention]) -> Mention | None:
    """The country before a name, with at most three words for its class between: 폴란드 우주기업."""
    before = start - 1
    for _ in range(LONGEST + 1):
        if before in states:
            return states[before]
        word = re.search(r"(?:^|\s)(\S+)$", text[max(0, before - 20) : before])
        if word is None or not _class_word(word[1]):
            return None
        before -= len(word[1]) + 1
    return None


def _together(text: str, end: int) -> bool:
    """True when the name is a partner and a verb of cooperation follows."""
    return bool(re.match(r"(?:와|과)(?:는|도)?\s" + table("organizations")["partner_verbs"], text[end : end + 90]))


def _beside_body(text: str, span: tuple[int, int], taken: set[int]) -> bool:
    """True when the name closes the pair of those who act, and a verb of cooperation follows: 새별전자와 달빛(Moonlight)은 …계약을 맺었다."""
    joined = text[span[0] - 2 : span[0]] in ("와 ", "과 ") and (span[0] - 3 in taken or text[span[0] - 3] == ")")
    return joined and bool(re.match(r"(?:은|는|이|가)\s" + table("organizations")["partner_verbs"], text[span[1] : span[1] + 90]))


def beside(morphs: Morphs, states: Mapping[int, Mention], covered: set[int]) -> Iterator[Mention]:
    """Names without a spelling behind their country, in the place of a partner: 캐나다 새별레이크와도, 카타르 달빛캐피탈 간.

    Args:
        morphs: the document.
        states: single countries by their end.
        covered: offsets inside names that are known.
    """
    partner = re.compile(table("organizations")["beside_country"])
    for end, state in states.items():
        match = partner.match(morphs.text, _behind_class(morphs.text, end))
        if not match or state.refs[0] == "country:KR" or match.start(1) in covered or match.end(1) - 1 in covered:
            continue
        if _common(match[1], "") or _class_word(match[1]) or not _unknown(morphs, *match.span(1)):
            continue
        whole = (f"{state.form} {match[1]}",) if state.end + 1 == match.start(1) else ()
        role, home = _beside_role(morphs.text, match.end(1)), state.refs[0].removeprefix("country:")
        yield Mention(*match.span(1), Kind.ORGANIZATION, match[1], names=whole, country=home, role=role, rule="ko.body.beside-country")


def _beside_role(text: str, end: int) -> Role | None:
    """The role that the particle of a name tells: the analyser takes a name that it does not know together with it."""
    if text.startswith(" 간", end):
        return Role.BETWEEN
    return None if text[end] in "은는이가" else Role.PARTNER


def _behind_class(text: str, at: int) -> int:
    """Where the words for a class end that follow a country: (덴마크) 배터리 소재 업체."""
    for _ in range(LONGEST):
        word = re.match(r"\s(\S+)(?=\s)", text[at : at + 20])
        if word is None or not _class_word(word[1]):
            break
        at += word.end()
    return at


def _unknown(morphs: Morphs, start: int, end: int) -> bool:
    """True for a word that begins with a proper noun, that the analyser knows no morpheme in, or that goes on in Latin letters (달빛AI)."""
    first = morphs.starts.get(start)
    if first is None or morphs.tokens[first].end > end + 2:
        return False
    return morphs.tokens[first].tag in ("NNP", "SL") or _MIXED.search(morphs.text, start, end) is not None


def below(text: str, homes: Mapping[int, str]) -> Iterator[Mention]:
    """Bodies that are quoted behind the body above them: 새별대 부설 ‘빛 연구망’.

    Args:
        text: of the document.
        homes: country of the body that ends at an offset.
    """
    for match in pattern("organizations", "below").finditer(text):
        country = homes.get(match.start(), "")
        if country:
            yield Mention(match.start(1), match.end(1), Kind.ORGANIZATION, match[1], country=country, rule="ko.body.below")
