"""A Korean text as titles, headings, sentences and bullets, each with its scope."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from kg.lang.ko.data import pattern, table, words
from kg.lang.ko.units import interviews, tables
from kg.lang.ko.units.lines import END, NOTE, SECTION, Line, indent, mark, nested, sections, subheads
from kg.lang.length import in_parts
from kg.model import Document, Unit, UnitKind

_LINE = re.compile(r"[^\n]+")
_ABBREVIATION = re.compile(r"(?:^|[\s(.])(?:[A-Z]|Mr|Ms|Dr|St|No|vs|Inc|Ltd|Co|Corp|D\.C|U\.S|\d{1,4}|’?\d{2}\.\s?\d{1,2})$")
#: place, agency and reporter before the first sentence of a wire story
_BYLINE = re.compile(
    r"(?:\[[^\[\]\n=]{2,20}=[^\[\]\n]{2,30}\]|\[[^\[\]\n]{2,24}\s(?:특파원|기자)\]|\([가-힣·A-Za-z, ]{2,15}=[가-힣A-Za-z0-9]{2,12}\)"
    r"|[가-힣·A-Za-z, ]{2,15}="
    r"(?:[가-힣A-Za-z0-9]{2,12}\)|(?=[가-힣]{2,4}\s?(?:특파원|기자))|[가-힣A-Za-z0-9]{2,12}(?=\s?(?:[가-힣]{2,4}\s?(?:특파원|기자)|=))))\s*"
    r"(?:[가-힣]{2,4}(?:[ ·,]+[가-힣]{2,4})*\s*(?:특파원|기자)\s*=?\s*)?"
)
_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』", "(": ")"}
#: a line shorter than this that ends without a stop is a heading, not a sentence
_HEADING = 70
#: a sentence that tells what was decided itself, whatever the bullets below it add: 성과는 …하기로 한 것이다
_STATED = re.compile(r"기로\s한\s(?:것|점)이다\.?$")
#: characters by which a hard wrap may leave a line short of the next one: the longest word that did not fit
LONGEST_WORD = 12
#: longest quotation that keeps a stop inside it from ending the sentence
_QUOTATION = 400


def split(document: Document) -> tuple[Unit, ...]:
    """The units of a document in order, without clauses.

    Offsets leave out bullet marks and white space; every unit lies in one line, or in lines that a hard wrap broke.

    >>> [u.kind.value for u in split(Document("d", "제목\\n\\n첫 문장이다. 둘째 문장이다.\\n\\n▲ 우주: 협력한다", "ko"))]
    ['title', 'sentence', 'sentence', 'bullet']
    """
    text = document.text
    lines = nested(text, sections(text, list(subheads(text, list(_lines(document))))))
    units = [unit for line in lines for unit in _units(text, line)]
    return tuple(_scoped(text, units))


def _lines(document: Document) -> Iterator[Line]:
    text, paragraph, previous, seen, heads, attached = document.text, 0, -1, False, True, False
    talk = interviews.read(text, document.title)
    rows = tables.cells(text, [m.span() for m in _LINE.finditer(text) if m[0].strip()])
    for start, end in _joined(text, document.title, rows):
        body = text[start:end].strip()
        if not body:
            continue
        if seen and pattern("units", "furniture").search(body):
            return
        blank = "\n\n" in re.sub(r"[ \t　]", "", text[previous:start]) if previous >= 0 else True
        paragraph += blank
        attached = bool(_pattern("attachments").match(body) or (attached and _pattern("attached").match(body)))
        if attached:
            continue
        cell = rows[start] if start in rows else (*_kind(text, start, end), start + len(text[start:end].rstrip()))
        if cell is None:
            continue
        kind, level, begin, stop = cell
        if kind is UnitKind.SENTENCE and not END.search(body) and len(body) < _HEADING:
            kind = UnitKind.HEADING
        titled = body == document.title.strip() or (level == 3 and not END.search(body))
        if heads and (kind in (UnitKind.HEADING, UnitKind.TITLE) or titled):
            kind, level = UnitKind.TITLE, 0
        else:
            heads = False
        if start in talk.questions:
            kind, level, begin = UnitKind.HEADING, 1, talk.questions[start]
        if start in talk.answers:
            begin, stop = talk.answers[start]
            kind, level = UnitKind.SENTENCE, 0
        byline = _BYLINE.match(text, begin, end)
        yield Line(byline.end() if byline else begin, stop, kind, level, paragraph)
        previous, seen = end, True


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(table("units")[key])


def _joined(text: str, title: str, rows: Mapping[int, object]) -> Iterator[tuple[int, int]]:
    """Lines, with those that a hard wrap broke in the middle of a sentence put together; the title and cells of tables stand alone."""
    held: tuple[int, int] | None = None
    for match in _LINE.finditer(text):
        start, end = match.span()
        whole = held and text[held[0] : held[1]].strip() == title.strip()
        if held and start == held[1] + 1 and not whole and held[0] not in rows and start not in rows and _wrapped(text, held, start, end):
            held = (held[0], end)
            continue
        if held:
            yield held
        held = (start, end)
    if held:
        yield held


def _wrapped(text: str, held: tuple[int, int], start: int, end: int) -> bool:
    last = text[: held[1]].rsplit("\n", 1)[-1] if held[0] < held[1] else ""
    line = last.rstrip()
    if len(line) < 25 or line[-1] in '.!?:”’")]>다음함임됨' or mark(text, start, end)[0]:
        return False
    if end - start > len(line) + LONGEST_WORD:
        return False  # a wrap breaks lines at one width: what is followed by a longer line is a headline
    return line[-1] in ",·의을를와과및등는은이가에서로" or len(line) >= 60


def _kind(text: str, start: int, end: int) -> tuple[UnitKind, int, int]:
    level, begin = mark(text, start, end)
    if level == NOTE:
        return UnitKind.NOTE, 4, begin
    if level:
        return UnitKind.BULLET, level, begin
    body = text[begin:end].strip()
    if body.startswith("#"):
        depth = len(body) - len(body.lstrip("#"))
        return UnitKind.HEADING, depth, begin + depth + indent(body[depth:])
    if re.fullmatch(r"[<〈【\[].{2,60}[>〉】\]]|\*\*.{2,60}\*\*", body):
        return UnitKind.HEADING, 1, begin
    return UnitKind.SENTENCE, 0, begin


def _units(text: str, line: Line) -> Iterator[Unit]:
    if line.kind in (UnitKind.TITLE, UnitKind.HEADING):
        if line.end > line.start:
            yield Unit(line.start, line.end, line.kind, line.level, (), (), line.paragraph)
        return
    for start, end in in_parts(text, _sentences(text, line.start, line.end)):
        level, begin = mark(text, start, end) if start > line.start else (0, start)
        note = level == NOTE
        yield Unit(begin if note else start, end, UnitKind.NOTE if note else line.kind, line.level, (), (), line.paragraph)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of a line; a stop inside a quotation or a bracket does not end one."""
    covered = _quoted(text, start, end)
    begin = start
    for match in END.finditer(text, start, end):
        stop = match.end()
        inside = any(a < match.start() and stop < b for a, b in covered)
        if inside or _ABBREVIATION.search(text[max(begin, match.start() - 12) : match.start()]):
            continue
        yield begin, stop
        begin = stop + indent(text[stop:end])
    rest = text[begin:end].rstrip()
    if rest:
        yield begin, begin + len(rest)


def _quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of quotations and brackets of a line that are closed in it."""
    found: list[tuple[int, int]] = []
    open_at: int | None = None
    for n in range(start, end):
        char = text[n]
        if char == '"':
            if open_at is None:
                open_at = n
            else:
                found.append((open_at, n + 1))
                open_at = None
        elif char in _QUOTES:
            close = text.find(_QUOTES[char], n + 1, min(end, n + _QUOTATION))
            if close > 0:
                found.append((n, close + 1))
    return found


def _scoped(text: str, units: list[Unit]) -> Iterator[Unit]:
    """Units with the headings, lead-ins and higher bullets that govern them."""
    kinds = [_lead_in(text, units, n) for n in range(len(units))]
    heading: int | None = None
    stack: list[int] = []
    for n, unit in enumerate(units):
        unit = unit if unit.kind is kinds[n] else replace(unit, kind=kinds[n])
        if unit.kind is UnitKind.HEADING:
            # the name of a table governs nothing behind it, and what opens the list stands above it
            kept = [m for m in stack if kinds[m] is UnitKind.LEAD_IN] if unit.level == SECTION else []
            heading, stack = (heading, stack) if _table(units, n + 1) else (n, kept)
            yield unit
            continue
        if unit.kind is UnitKind.BULLET:
            same = [m for m in stack if units[m].level < unit.level or units[m].kind is not UnitKind.BULLET]
            above = [m for m in same if kinds[m] is UnitKind.LEAD_IN or _label(text, units[m])]
            stack = [*same, n]
        elif unit.kind is UnitKind.NOTE:
            above = []  # a note between the bullets of a list ends no list
        else:
            above, stack = [], [n] if unit.kind is UnitKind.LEAD_IN else []
        scope = ((heading,) if heading is not None else ()) + tuple(above)
        yield replace(unit, scope=scope)


def _table(units: list[Unit], n: int) -> bool:
    """Whether a table begins at a unit."""
    return n < len(units) and units[n].kind is UnitKind.BULLET and units[n].level in (tables.ROW, tables.TOLD)


def _label(text: str, unit: Unit) -> bool:
    """True for a bullet that only names what the deeper bullets below it are about."""
    short = unit.kind is UnitKind.BULLET and unit.end - unit.start < _HEADING
    return short and not text[unit.start : unit.end].rstrip().endswith(("다.", "음", "함"))


def _lead_in(text: str, units: list[Unit], n: int) -> UnitKind:
    unit = units[n]
    headed = n + 1 < len(units) and units[n + 1].kind is UnitKind.HEADING
    behind = n + 2 if headed and (_table(units, n + 2) or units[n + 1].level == SECTION) else n + 1
    following = units[behind] if behind < len(units) else None
    if not following or following.kind is not UnitKind.BULLET or unit.kind not in (UnitKind.SENTENCE, UnitKind.BULLET):
        return unit.kind
    if unit.kind is UnitKind.BULLET and following.level <= unit.level:
        return unit.kind
    body = text[unit.start : unit.end]
    direct = text[unit.end : following.start].count("\n") == 1
    opens = body.rstrip().endswith((":", "：")) or (any(w in body for w in words("units", "lead_ins")) and not _STATED.search(body))
    return UnitKind.LEAD_IN if opens or (direct and unit.kind is UnitKind.SENTENCE and len(body) < 80) else unit.kind
