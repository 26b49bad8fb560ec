"""Interviews: lines that ask, lines that answer in quotation marks, and the body for which somebody answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kg.lang.ko.data import pattern, table
from kg.model import Kind, Mention

_LINE = re.compile(r"[^\n]+")
#: longest question, in characters
_QUESTION = 160


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of an interview.

    Args:
        questions: where each line that asks begins, and where its words do.
        answers: where each line that answers begins, and the span of its words without the quotation marks.
    """

    questions: Mapping[int, int] = field(default_factory=dict)
    answers: Mapping[int, tuple[int, int]] = field(default_factory=dict)

    @property
    def first(self) -> int:
        """Where the first question begins."""
        return min(self.questions)


@lru_cache(maxsize=8)
def read(text: str, title: str = "") -> Lines:
    """The questions and answers of a text; none of one that is no interview.

    An answer is a line that is one quotation as a whole, below a question or another answer; where the title tells that it is an
    interview, any line below a question.

    Args:
        text: NFC text.
        title: of the document.

    >>> made = read("달빛연구소 김가람 소장을 만났다.\\n─ 누구와 일하나.\\n“새별대와 일합니다.”\\n─ 언제부터인가?\\n“2019년부터입니다.” (웃음)")
    >>> sorted(made.answers.values())
    [(31, 41), (54, 65)]
    """
    questions: dict[int, int] = {}
    answers: dict[int, tuple[int, int]] = {}
    asked, answered = None, False
    titled = pattern("units", "interview").search(title) is not None
    for line in _LINE.finditer(text):
        inner = _answer(text, line, titled=titled) if asked is not None or answered else None
        if inner is not None:
            if asked is not None:
                questions[asked[0]] = asked[1]
            answers[line.start()], answered, asked = inner, True, None
        elif line[0].strip():
            asked, mark = None, pattern("units", "asking").match(line[0])
            if _asks(line[0]):
                asked = (line.start(), line.start() + (mark.end() if mark else 0))
            answered = False
    return Lines(questions, answers) if len(questions) > 1 else Lines()


def _asks(line: str) -> bool:
    """Whether a line asks: it ends in a question mark, or has the mark of a question."""
    asking = pattern("units", "asking").match(line)
    return len(line) < _QUESTION and (asking is not None or line.rstrip().endswith("?"))


def _answer(text: str, line: re.Match[str], *, titled: bool) -> tuple[int, int] | None:
    """The words of a line that answers; none of one that asks."""
    quoted = _quoted(text, *line.span())
    if quoted is not None or not titled or not line[0].strip() or _asks(line[0]):
        return quoted
    mark = pattern("units", "answered").match(line[0])
    return (line.start() + (mark.end() if mark else len(line[0]) - len(line[0].lstrip())), line.end())


def _quoted(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words of a line that is one quotation, but for what is noted behind it: “…” (웃음)."""
    line = re.fullmatch(r"\s*([“\"])([^“”\"]+)([”\"])\s*(?:\([^()]{1,12}\))?\s*", text[start:end])
    return (start + line.start(2), start + line.end(2)) if line and pattern("clauses", "predicate").search(line[2]) else None


def teller(text: str, title: str, bodies: Sequence[Mention]) -> Mention | None:
    """The Korean body for which somebody answers the questions of an interview: the last one that the words before them name.

    Args:
        text: NFC text.
        title: of the document.
        bodies: its organizations, in order.
    """
    lines = read(text, title)
    if not lines.questions:
        return None
    before = [m for m in bodies if m.kind is Kind.ORGANIZATION and m.end <= lines.first and m.country in ("", "KR")]
    led = (m for m in before if re.match(table("units")["answering"], text[m.end : m.end + 40]))
    return next(led, before[0] if before else None)


def selves(text: str, title: str, who: Mention) -> Iterator[Mention]:
    """우리, 저희 in the answers, as the body for which they are given.

    Args:
        text: NFC text.
        title: of the document.
        who: that body.
    """
    for start, end in read(text, title).answers.values():
        for match in pattern("units", "selves").finditer(text, start, end):
            names = (who.form, *who.names)
            yield replace(who, start=match.start(), end=match.end(), role=None, names=names, rule="ko.alias.class")
