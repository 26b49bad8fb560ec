"""How far the name of a body of several words goes to the left."""

from __future__ import annotations

from kg.lang.ko.data import words
from kg.lang.ko.entities.placing import is_land
from kg.lang.ko.entities.runs import Run
from kg.lang.ko.morphs import NOMINAL, Morphs

#: words (eojeol) that a generic ending may take to its left: 로렌스 버클리 국립연구소
REACH = 3
#: words that may open a foreign name in a list
WORDS = 2


def first_words(morphs: Morphs, run: Run, taken: set[int], *, common: bool) -> int:
    """Where a foreign name of several words begins; else where the run does.

    It opens a member of a list, (칠레 A대, )산타 로사대학교와, or the last word tells only what kind of body it is: 파블로프 생리학연구소.

    Args:
        morphs: the document.
        run: the last word.
        taken: offsets of what is named already.
        common: whether the last word has no proper noun.
    """
    n = run.first
    while (
        n
        and run.first - n < WORDS
        and morphs.tokens[n - 1].tag == "NNP"
        and morphs.text[morphs.tokens[n - 1].end : morphs.tokens[n].start] == " "
    ):
        word = morphs.tokens[n - 1]
        if word.start in taken or len(word.form) < 2 or not morphs.spaced(n - 1) or word.form in words("organizations", "places"):
            break
        n -= 1
    first = morphs.tokens[n]
    home = first.form.startswith(tuple(words("organizations", "korean"))) or first.form in words("organizations", "municipalities")
    home = home or is_land(first.form)
    named = common and n == run.first - 1 and not home and morphs.text[max(0, first.start - 1) : first.start] in ("", " ", "\n")
    return first.start if named or morphs.text.endswith(", ", 0, first.start) else run.start


def extended(morphs: Morphs, run: Run, taken: set[int]) -> int | None:
    """Where a name of several words begins whose last word is only "연구소", "대학교" …; None if nothing proper stands before it.

    Args:
        morphs: the document.
        run: the last word.
        taken: offsets of what is named already.
    """
    begin, n, proper = run.start, run.first - 1, False
    reach = REACH
    while n >= 0 and reach and not morphs.text[morphs.tokens[n].end : morphs.tokens[n + 1].start].count("\n"):
        token = morphs.tokens[n]
        if token.tag not in NOMINAL or token.form in words("organizations", "stop") or token.start in taken or token.tag in ("NNB", "SN"):
            break
        if proper and is_land(token.form):
            break  # (칠레) 하람부 테라퓨틱스
        begin = token.start
        proper = proper or token.tag in ("NNP", "SL")
        reach -= morphs.spaced(n)
        n -= 1
    return begin if proper and begin < run.start else None
