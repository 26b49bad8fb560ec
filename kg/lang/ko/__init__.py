"""Korean: from a document to units, clauses and mentions, with Kiwi (https://github.com/bab2min/kiwipiepy).

The text is analysed once. Words, endings and patterns are in `kg/lang/data/ko`; the grammar is here:

    units        titles, headings, sentences, bullets and their scope; lines that the page broke
    morphs       morphemes, with the reference names as words
    entities     countries, bodies, persons with titles, programmes and sites: what the reference data names, and what it does not
    instruments  MOU, agreements, forums by quotation, name or type; words that point back to them
    values       days, sums, actions, fields
    clauses      cut and judged by their endings: agreed, planned, considered, done; what the text is not about
    roles        particles: the part that each name plays
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.lang.ko import clauses, data, instruments, morphs, roles, units
from kg.lang.ko.clauses import continued, gapped, nominal, scope, since
from kg.lang.ko.entities import aliases, bodies, institutes, names, persons, placing, posts, shapes, sides, visits
from kg.lang.ko.instruments import each, intended, joined, listed, meetings, pointing, recalled, rows, texts
from kg.lang.ko.units import interviews, wrapped
from kg.lang.ko.values import amounts, cues, dates, enumerated, fields
from kg.model import BY_BODIES, Analysis, Clause, Document, Kind, Mention, Role, Status, Token, Unit, UnitKind

#: a text longer than this that names no other country is about Korea alone: it holds no record, and is not analysed further
SHORT = 400
#: what may stand between a body and the name of its person
BEFORE_NAME = re.compile(r"의\s|\)?\s?|\s?측(?:은|에서|에서는|에선)?\s|\((?:\S{1,14}\s)?")
#: what follows a name up to the end of its bracket
IN_BRACKET = re.compile(r"\s[^(),·\n]{2,30}\)")
#: characters between somebody who acts and whom they meet
MEETING = 60
#: rule of a line that tells who came or signed
WHO_CAME = "ko.who-came"
#: … of a line that tells only who signed
WHO_SIGNED = "ko.signed.who-came"
#: rule of a clause about a paper that was signed before the news: 앞서 …
EARLIER = "ko.earlier.relative"
#: middle dots of other fonts, as the plain one: one code point for one, so that offsets stay
DOTS = str.maketrans("‧․∙･・", "·····")
#: what may stand before a further line of such a list
MARKS = ("", "-", "–", "·", "ㆍ", "*", "‣", "▸")


def analyse(document: Document) -> Analysis:
    """What the text says, as every language gives it.

    Args:
        document: with NFC text; `published` lets relative dates be resolved.

    Returns:
        units with clauses, and mentions in the order of the text; all offsets are code points of the text.
    """
    plain = replace(document, text=document.text.translate(DOTS))
    return replace(wrapped.whole(plain, _analyse), document=document)


def _analyse(document: Document) -> Analysis:
    """What a text says whose lines are whole."""
    text = document.text
    pieces = units.split(document)
    spans = [(u.start, u.end) for u in pieces]
    hits = names.hits(text)
    if scope.of_no_agreement(document.title) or (len(text) > SHORT and not (names.abroad(hits) or placing.names_abroad(text))):
        return Analysis(document, pieces, ())
    analysed = morphs.analyse(text, spans)
    known = names.find(analysed, hits)
    mentions = intended.with_intended(text, _mentions(document, analysed, known, spans))
    placed = _speakers(text, tuple(cues.topics(text, spans, roles.assign(analysed, mentions))), known.sides)
    about = {"off": scope.elsewhere(document.title), "talks": scope.of_diplomacy(document.title)}
    judged = [_with_clauses(u, analysed, placed, published=document.published, **about) for u in pieces]
    judged = list(scope.goes_on(text, judged, placed))
    made = tuple(nominal.beside(text, tuple(nominal.led(tuple(_lists_continued(text, judged, placed))))))
    made = tuple(continued.below(text, made))
    placed = each.with_each(text, made, placed)
    acts = tuple(_outside_names(text, cues.actions(text, (c for u in made for c in u.clauses)), placed))
    acts = (*acts, *gapped.actions(text, made, acts))
    everything = tuple(sorted((*placed, *acts, *meetings.told(text, made, placed)), key=lambda m: (m.start, -m.end, m.kind)))
    return Analysis(document, made, everything, analysed.tokens, interviews.teller(text, document.title, everything))


def _mentions(document: Document, analysed: morphs.Morphs, known: names.Names, spans: Sequence[tuple[int, int]]) -> tuple[Mention, ...]:
    text = document.text
    inflected = shapes.Inflected(
        frozenset(morphs.inflected(analysed)),
        frozenset(t.end for t in analysed.tokens if t.tag in morphs.PARTICLES),
        frozenset(morphs.common(analysed)),
    )
    stated = [m for m in known.mentions if m.kind in (Kind.ORGANIZATION, Kind.COUNTRY)]
    new = bodies.find(analysed, known, spans, persons.find(text, spans, stated, inflected))
    paired = rows.find(text, spans, known, (*known.mentions, *new))
    new = (*new, *(m for m in paired if m.kind is Kind.ORGANIZATION))
    forums = _forums(analysed, spans, sorted((*known.mentions, *new), key=_start), [m for m in paired if m.kind is Kind.INSTRUMENT])
    # bodies in the name of what bodies sign are its parties: 새별대-달빛연구원 업무협약
    covered = {n for m in forums if m.value not in BY_BODIES for n in range(m.start, m.end)}
    named = [
        m
        for m in (*known.mentions, *new)
        if m.kind is not Kind.INSTRUMENT
        and not ((m.kind is Kind.ORGANIZATION or m.rule == institutes.SHARED) and m.start in covered and m.end - 1 in covered)
    ]
    defined, later = aliases.find(text, sorted([m for m in named if m.kind is Kind.ORGANIZATION] + list(forums), key=lambda m: m.start))
    events = [replace(m, kind=Kind.PROGRAMME) for m in known.mentions if m.kind is Kind.INSTRUMENT and instruments.event(text, m)]
    later = (*later, *aliases.meant(text, sorted((*defined, *later), key=_start), re.compile(data.table("cues")["class_for_body"])))
    asked = interviews.teller(text, document.title, sorted((*defined, *later), key=_start))
    later = (*later, *(interviews.selves(text, document.title, asked) if asked else ()))
    others = [*events, *(m for m in named if m.kind is not Kind.ORGANIZATION)]
    base = sorted(_outside_glosses(text, (*defined, *later, *others), defined), key=lambda m: (m.start, -m.end))
    people = persons.find(text, spans, [m for m in base if m.kind in (Kind.ORGANIZATION, Kind.COUNTRY)], inflected)
    base = sorted((*base, *posts.headed(text, base, people), *visits.there(text, base)), key=lambda m: (m.start, -m.end))
    sectors = fields.beside(fields.sectors(text, spans), base)
    found = (
        *base,
        *recalled.programmes(analysed, spans, (*base, *people, *forums)),
        *people,
        *sectors,
        *enumerated.find(text, spans, (*base, *people, *sectors)),
        *pointing.later(text, forums),
        *pointing.pointers(text),
        *cues.anaphors(text),
        *dates.beside(text, dates.find(text, document.published), forums, {m.start for m in base if m.kind is Kind.ORGANIZATION}),
        *amounts.find(text),
    )
    return tuple(names.without_nested(sorted(found, key=lambda m: (m.start, -m.end))))


def _forums(
    analysed: morphs.Morphs, spans: Sequence[tuple[int, int]], named: Sequence[Mention], paired: Sequence[Mention]
) -> tuple[Mention, ...]:
    """The instruments and forums of a text beside what else it names, and those of its rows of pairs."""
    text = analysed.text
    forums = (*(pointing.pointed(text, m) for m in instruments.find(analysed, spans, named)), *paired)
    forums = pointing.conditional(text, forums)
    forums = pointing.one_by_one(text, texts.with_own(text, spans, listed.with_items(text, spans, forums)))
    return tuple(m for m in forums if not cues.out_of_scope(text, m.start, m.end))


def _outside_glosses(text: str, mentions: Iterable[Mention], bodies: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions that are no part of another name that a bracket gives to a body: 칠레 and KIST in 새별기술원(Chile-KIST)."""
    within = [(m.end + 1, m.end + 1 + len(n)) for m in bodies for n in m.names if text.startswith(f"({n})", m.end)]
    named = (Kind.ORGANIZATION, Kind.COUNTRY)
    return (m for m in mentions if m.kind not in named or not any(a <= m.start and m.end <= b and m.end - m.start < b - a for a, b in within))


def _outside_names(text: str, acts: Iterable[Mention], placed: Sequence[Mention]) -> Iterator[Mention]:
    """The actions that are no part of the name of a ministry or agency, nor of the office of a person: 무역 in 산업무역부, 무역장관."""
    governing = [m for m in placed if m.kind is Kind.ORGANIZATION and m.form.endswith(("부", "성", "청", "처", "공사", "진흥원"))]
    inside = {n for m in governing for n in range(m.start, m.end)}
    people = [m for m in placed if m.kind is Kind.PERSON]
    inside |= {n for m in people for n in range(m.end, _title_end(text, m))}
    inside |= {n for m in people if text.endswith(f"{m.holder} ", 0, m.start) for n in range(m.start - len(m.holder) - 1, m.start)}
    return (m for m in acts if not (m.start in inside and m.end - 1 in inside))


def _speakers(text: str, mentions: tuple[Mention, ...], marked: Sequence[sides.Side]) -> tuple[Mention, ...]:
    """People whose words are quoted or reported, and the bodies that their titles name."""
    speaking = [m for m in mentions if m.kind is Kind.PERSON and _speaks(text, m)]
    spoken = {m.start for m in speaking}
    ends = {p.start: _title_end(text, p) for p in mentions if p.kind is Kind.PERSON}
    titles = [(p.end, ends[p.start]) for p in mentions if p.kind is Kind.PERSON]
    # (대표의장 남보라 새별전자 대표): what else the head of the body before the bracket is
    also = [(p.end, gap.end()) for p in mentions if p.rule == "ko.person.behind" and (gap := IN_BRACKET.match(text, p.end))]
    whose = _of_met(text, mentions)
    homes: dict[int, str] = {}
    first: dict[str, str] = {}
    partner = visits.partner(text, mentions)
    for person in (m for m in mentions if m.kind is Kind.PERSON):
        own = _home(text, person, ends[person.start], mentions)
        guess = "KR" if shapes.is_korean(person.form) else visits.host(text, person, mentions) or visits.counterpart(person, partner)
        homes[person.start] = own or sides.country(marked, person.start) or first.get(person.form, "") or guess
        first.setdefault(person.form, homes[person.start])
    placed = []
    for mention in mentions:
        if mention.kind is Kind.PERSON and any(a < mention.start < b for a, b in titles):
            continue  # "국제 자원협력 담당 부장관": words of a title are nobody's name
        if mention.kind is Kind.PERSON and mention.start in spoken:
            mention = replace(mention, role=Role.SPEAKER, country=homes[mention.start])
        elif mention.kind is Kind.PERSON:
            mention = replace(mention, country=homes[mention.start])
        elif mention.kind in (Kind.ORGANIZATION, Kind.COUNTRY) and any(a <= mention.start < b for a, b in (*titles, *also, *whose)):
            mention = replace(mention, role=Role.AFFILIATION)
        elif mention.kind is Kind.ORGANIZATION and _reports(text, mention):
            mention = replace(mention, role=Role.SPEAKER)
        placed.append(mention)
    return tuple(placed)


def _of_met(text: str, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Where the bodies stand of those whom somebody meets: 남보라 청장은 칠레 광물부의 디에고 로블레스 국장을 만나."""
    people = [m for m in mentions if m.kind is Kind.PERSON]
    acting = [p.start for p in people if p.role in (Role.TOPIC, Role.SUBJECT)]
    met = {p.start for p in people if p.role is Role.PARTNER and any(0 < p.start - n < MEETING for n in acting)}
    return [(m.start, m.end) for m in mentions if m.role is Role.OWNER and m.end + 2 in met and text.startswith("의 ", m.end)]


def _home(text: str, person: Mention, end: int, mentions: Sequence[Mention]) -> str:
    """The country of the body inside a person's title, else of the one right before the name: (질병청) 남보라 과장."""
    inside = (m for m in mentions if person.end <= m.start < end)
    before = (m for m in mentions if m.end < person.start and BEFORE_NAME.fullmatch(text, m.end, person.start))
    return next((home for home in map(scope.home, (*inside, *before)) if home), "")


def _title_end(text: str, person: Mention) -> int:
    """Where the title behind a name ends: 폴 컨스(Paul Kearns) ANL 소장; the name's end when the title stands before it: 원장 이호성."""
    gloss = re.match(r"\s*(?:\([^)]*\))?[\s」｣』’”]*", text[person.end : person.end + 60])
    behind = person.end + (gloss.end() if gloss else 0)
    return behind + len(person.holder) if person.holder and text.startswith(person.holder, behind) else person.end


def _speaks(text: str, person: Mention) -> bool:
    if data.pattern("persons", "watching").match(text, person.end):
        return True
    if data.pattern("persons", "came").search(text, max(0, person.start - 14), person.start):
        return False
    line = text[person.end : text.find("\n", person.end) if "\n" in text[person.end :] else len(text)]
    return bool(re.match(r"[^.“\"]{0,60}(?:은|는|이|가)\s(?:[^.“\"]{0,60}\s)?[“\"]", line))


def _reports(text: str, body: Mention) -> bool:
    """True for a newspaper or agency that only tells the news: 새별통신은 … 보도했다, 달빛신문에 따르면."""
    told = body.form.endswith(tuple(data.words("organizations", "media")))
    return told and data.pattern("organizations", "reporting").match(text, body.end) is not None


def _with_clauses(unit: Unit, analysed: morphs.Morphs, mentions: Sequence[Mention], *, published: str, off: bool, talks: bool) -> Unit:
    inside = mentions[bisect_left(mentions, unit.start, key=_start) : bisect_left(mentions, unit.end, key=_start)]
    speech = tuple(
        (m.start(), m.end())
        for m in data.pattern("clauses", "speech").finditer(analysed.text, unit.start, unit.end)
        if data.pattern("clauses", "predicate").search(m[0]) and not cues.announced(analysed.text, m.span(), inside)
    )
    view = data.pattern("clauses", "view").search(analysed.text, unit.start, unit.end)
    if view and any(m.kind is Kind.PERSON and m.role in (Role.TOPIC, Role.SPEAKER, Role.MODIFIER) for m in inside):
        speech = (*speech, (unit.start, view.end()))
    frame = clauses.Frame(
        unit.start,
        unit.end,
        unit.kind,
        tuple(joined.participants(analysed.text, inside)),
        speech,
        tuple(pointing.spans(inside)),
        _came(analysed.text, inside),
        tuple(m.start for m in inside if _of_others(m)),
    )
    found = clauses.find(_tokens(analysed, unit), frame)
    found = tuple(since.dated(analysed.text, found, inside, published))
    if re.match(data.table("cues")["who_came"], analysed.text[unit.start : unit.end]):
        signed = re.match(data.table("cues")["who_signed"], analysed.text[unit.start : unit.end])
        return replace(unit, clauses=(Clause(unit.start, unit.end, verb="attend", rule=WHO_SIGNED if signed else WHO_CAME),))
    if re.match(data.table("cues")["programme_of_event"], analysed.text[unit.start : unit.end]):
        return replace(unit, clauses=tuple(replace(c, status=None, rule="ko.programme-of-event") for c in found))
    if re.match(data.table("clauses")["earlier"], analysed.text[unit.start : unit.end]):
        found = tuple(replace(c, rule=EARLIER) if c.verb == "sign" and c.status is Status.SIGNED else c for c in found)
    return replace(unit, clauses=scope.judged(analysed.text, found, inside, off=off, talks=talks))


def _of_others(mention: Mention) -> bool:
    """Whether a mention names somebody abroad, or tells that something is between both: 양국 간."""
    abroad = mention.kind in (Kind.COUNTRY, Kind.ORGANIZATION) and scope.home(mention) not in ("", "KR", "INT")
    return abroad or (mention.kind is Kind.ANAPHOR and mention.role is Role.BETWEEN)


def _lists_continued(text: str, made: Sequence[Unit], mentions: Sequence[Mention]) -> Iterator[Unit]:
    """The units, lines of people right below one that begins a list of who came as parts of that list: (韓) …, below it (西) …."""
    before: Unit | None = None
    for unit in made:
        lists = before is not None and any(c.rule in (WHO_CAME, WHO_SIGNED) for c in before.clauses)
        listing = before is not None and lists and text[before.end : unit.start].strip(" \n") in MARKS
        people = any(
            m.kind is Kind.PERSON for m in mentions[bisect_left(mentions, unit.start, key=_start) : bisect_left(mentions, unit.end, key=_start)]
        )
        if before is not None and listing and people and not any(c.verb for c in unit.clauses):
            unit = replace(unit, clauses=(Clause(unit.start, unit.end, verb="attend", rule=before.clauses[0].rule),))
        before = unit
        yield unit


def _came(text: str, mentions: Sequence[Mention]) -> tuple[tuple[int, int], ...]:
    """Names, with their titles, of people whose presence a relative clause tells: 행사에 참석한 …."""
    people = [m for m in mentions if m.kind is Kind.PERSON and data.pattern("persons", "came").search(text, max(0, m.start - 14), m.start)]
    return tuple((m.start, m.end + len(m.holder) + 1) for m in people)


def _start(mention: Mention) -> int:
    return mention.start


def _tokens(analysed: morphs.Morphs, unit: Unit) -> Sequence[Token]:
    first = next((analysed.starts[n] for n in range(unit.start, unit.end) if n in analysed.starts), None)
    if first is None or unit.kind is UnitKind.NOTE:
        return ()
    last = first
    while last < len(analysed.tokens) and analysed.tokens[last].start < unit.end:
        last += 1
    return analysed.tokens[first:last]
