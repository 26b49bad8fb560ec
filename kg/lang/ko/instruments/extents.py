"""How far the name of an instrument reaches to the left of its last noun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lang.ko.data import words
from kg.lang.ko.morphs import NOMINAL, Morphs
from kg.model import Kind, Mention

#: words (eojeol) that a name may reach to the left of its head
REACH = 8
#: letters of a spelling in brackets, with the letter before it
LONGEST = 28
#: letters of a word before the place where a name seems to begin
_CUT = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{1,8}$")
#: a year before a name, which tells when it was signed
_YEAR = re.compile(r"\d{4}년\s")
#: what may stand between two countries and the name of what is theirs: 한·칠레 정부간 협정
_AMONG = re.compile(r"(?<=[가-힣])\s(?:정부|부처)\s?간\s$")
#: a spelling or acronym in brackets that ends here
_GLOSS = re.compile(r"(?<=[가-힣A-Za-z0-9])\([A-Za-z][A-Za-z0-9 .&/-]{0,24}\)$")


def left(morphs: Morphs, head: int, span: tuple[int, int], known: Sequence[Mention]) -> int:
    """Where the name of an instrument begins: bare nouns and countries before its last noun, without particles.

    A spelling in brackets belongs to the word before it: 한·유럽연합(EU) 정상회담.

    Args:
        morphs: the document.
        head: where the last noun starts.
        span: of the unit.
        known: what the text names, for its countries.
    """
    pairs = {m.end: m.start for m in known if m.kind is Kind.COUNTRY}
    n = morphs.starts.get(head)
    if n is None:
        n = next((i for i in range(len(morphs.tokens)) if morphs.tokens[i].start <= head < morphs.tokens[i].end), None)
        if n is None:
            return head
    begin, reach = morphs.tokens[n].start, REACH
    while n > 0 and morphs.tokens[n - 1].start >= span[0] and reach:
        token = morphs.tokens[n - 1]
        gloss = _GLOSS.search(morphs.text, max(span[0], token.end - LONGEST), token.end) if token.form == ")" else None
        if gloss and gloss.start() in morphs.starts:
            n = morphs.starts[gloss.start()]
            continue
        if token.end in pairs and pairs[token.end] in morphs.starts:
            n = morphs.starts[pairs[token.end]]
            begin, reach = morphs.tokens[n].start, reach - 1
            continue
        mark = token.form in "·ㆍ･․‧-–&/" and not morphs.spaced(n)
        timed = token.form in words("instruments", "times") and n > 1 and morphs.tokens[n - 2].form in words("instruments", "outside")
        if (
            not (token.tag in NOMINAL or mark)
            or timed
            or token.form in words("instruments", "outside")
            or "\n" in morphs.text[token.end : morphs.tokens[n].start]
        ):
            break
        if token.tag == "NNB" and token.form not in ("차", "회", "년"):
            break
        reach -= morphs.spaced(n - 1)
        n -= 1
        if not mark:
            begin = token.start
    # a noun that begins inside a word was cut from it: 북해과기협력센터 read as "북해 과 기 협력 센터"
    cut = _CUT.search(morphs.text, max(span[0], begin - LONGEST), begin)
    if cut and not any(begin in (m.start, m.end) or m.start < begin < m.end for m in known):
        begin = cut.start()
    if (among := _AMONG.search(morphs.text, max(span[0], begin - LONGEST), begin)) and among.start() in pairs:
        begin = pairs[among.start()]
    year = _YEAR.match(morphs.text, begin, head)
    return year.end() if year else begin
