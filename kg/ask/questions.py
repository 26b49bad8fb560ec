"""Answers to questions in Korean and English, each with its evidence; and honesty about what cannot be answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from kg.ask import families
from kg.ask.activities import matches
from kg.ask.described import kind_of
from kg.ask.facts import label
from kg.ask.frame import Frame
from kg.ask.lexicon import read
from kg.ask.mentions import names
from kg.ask.parse import LIMIT, Parse, clean
from kg.ask.reply import Answer, Reply
from kg.ask.sparql import sparql
from kg.ask.understand import read_question, reference_label
from kg.reference.names import nearest

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: questions offered when one was not understood
OFFERED = 3
#: constraints that are dropped one by one to see what came nearest
_LOOSE = ("words", "status", "years", "sides", "instrument", "sectors", "programmes", "people")


def answer(graph: Graph, question: str) -> Answer:
    """What the documents say to a question.

    Args:
        graph: of `kg.graph.project`.
        question: Korean or English, any text.

    Returns:
        the answer with its evidence; or that there is none, that a name is ambiguous, or that the question was not
        understood: then with three questions that come near. Never a guess.
    """
    if len(clean(question)) > LIMIT:
        lang = "ko" if any("가" <= c <= "힣" for c in question[:LIMIT]) else "en"
        return _refused(graph, replace(_NOTHING, lang=lang), question[:LIMIT], _say("not-understood", "long", lang, limit=str(LIMIT)))
    read_as, meant = read_question(graph, question)
    lang = read_as.lang
    if meant.choices:
        named = tuple(_name(graph, node, lang) for node in meant.choices)
        return Answer(question, "ambiguous", empty=str(read("phrases.yaml")["ambiguous"][lang]), suggestions=named, lang=lang)
    frame = meant.frame
    if frame is None or (meant.unknown and not matches(graph, frame)):
        words = ", ".join(f"“{word}”" for word in meant.unknown)
        text = _say("not-understood", "unknown" if words else "plain", lang, words=words)
        return _refused(graph, read_as, question, text)
    found = families.replies(graph, frame, lang)
    if not found and frame.otherwise:
        second = replace(frame, target=frame.otherwise)
        found = families.replies(graph, second, lang)
        frame = second if found else frame
    if frame.recent and frame.target != "count":
        found = tuple(sorted(found, key=_newest, reverse=True))
    understood, query = tell(graph, frame, read_as), sparql(graph, frame)
    if not found:
        return Answer(question, "empty", understood, (), _nothing(graph, frame, lang), query, tuple(_offers(graph, read_as)), lang)
    return Answer(question, "answered", understood, found, "", query, (), lang)


_NOTHING = Parse("", "en", ())


def _newest(reply: Reply) -> str:
    return max((seen.date for seen in reply.evidence), default="")


def _refused(graph: Graph, read_as: Parse, question: str, text: str) -> Answer:
    near = tuple(name for word in read_as.unknown[:3] for name in _similar(graph, word))
    return Answer(question, "not-understood", "", (), text, "", (*near[:OFFERED], *_offers(graph, read_as)), read_as.lang)


def _similar(graph: Graph, word: str) -> list[str]:
    known = {name: name for node, data in graph.nodes(data=True) if data["kind"] != "commitment" for name in data["names"]}
    return nearest(word, known, n=1) if len(word) > 3 else []


def _say(part: str, phrase: str, lang: str, **given: str) -> str:
    return spoken(str(read("phrases.yaml")[part][phrase][lang]).format(**given))


def _name(graph: Graph, node: str, lang: str) -> str:
    return label(graph, node, lang) if node in graph else reference_label(node, lang)


def tell(graph: Graph, frame: Frame, read_as: Parse) -> str:
    """How a question was understood, in its own language."""
    lang = read_as.lang
    words = read("phrases.yaml")
    years = [year.replace("/", "–") for year in frame.years]
    noun = words["nouns"].get(frame.noun, words["nouns"]["commitment"])[lang]
    head = words["targets"][frame.target][lang].format(noun=noun)
    parts = [
        ("bodies", [_name(graph, nodes[0], lang) for nodes in frame.bodies]),
        ("topic", [_name(graph, node, lang) for node in frame.sectors]),
        ("programmes", [_name(graph, nodes[0], lang) for nodes in frame.programmes]),
        ("people", [_name(graph, nodes[0], lang) for nodes in frame.people]),
        ("references", [_named(graph, fitting, lang) for fitting in frame.references]),
        ("status", [words["statuses"][frame.status][lang]] if frame.status else []),
        ("instrument", [frame.instrument] if frame.instrument and not frame.references else []),
        (frame.span or "years", years if frame.span or not frame.references or frame.target in {"follow-up", "comparison"} else []),
        ("sides", [words["sides"][frame.sides][lang]] if frame.sides and not frame.references else []),
        ("recent", [""] if frame.recent else []),
        ("words", [f"“{word}”" for word in frame.words]),
    ]
    told = "".join(words["understood"][part][lang].format(names=", ".join(given)) for part, given in parts if given)
    slips = "".join(words["understood"]["corrected"][lang].format(wrong=wrong, right=right) for wrong, right in read_as.corrections)
    return f"{head}{told}{spoken(slips)}"


#: Korean particles that depend on the sound before them: as the phrases write them ─▶ after a consonant, after a vowel
PARTICLES = {"와(과)": "과와", "은(는)": "은는", "이(가)": "이가", "을(를)": "을를"}


def spoken(text: str) -> str:
    """A text with each Korean particle in the form that its noun takes; after other scripts both forms stay.

    >>> spoken("대한민국와(과) 캐나다을(를) 잇는"), spoken("NIST와(과)"), spoken("‘협양’을(를)")
    ('대한민국과 캐나다를 잇는', 'NIST와(과)', '‘협양’을')
    """
    for both, forms in PARTICLES.items():
        head, *rest = text.split(both)
        text = head
        for part in rest:
            last = text.rstrip("’”)」")[-1:]
            text += (forms[(ord(last) - 0xAC00) % 28 == 0] if "가" <= last <= "힣" else both) + part
    return text


def _named(graph: Graph, fitting: frozenset[str], lang: str) -> str:
    shown = sorted({label(graph, node, lang) for node in fitting})
    return " / ".join(shown[:3]) + (" …" if len(shown) > 3 else "")


def _nothing(graph: Graph, frame: Frame, lang: str) -> str:
    """What was searched for an answer that is not there, and what came nearest."""
    number = sum(1 for _, data in graph.nodes(data=True) if data["records"])
    text = _say("empty", "searched", lang, activities=str(number), documents=str(len(graph.graph["sources"])))
    fitting = matches(graph, frame)
    if fitting:
        return text + _say("empty", "silent", lang, number=str(len(fitting)), label=label(graph, fitting[0].node, lang))
    absent = [_name(graph, nodes[0], lang) for nodes in frame.bodies if not any(n in graph and families.joined(graph, n) for n in nodes)]
    if absent:
        text += _say("empty", "absent", lang, names=", ".join(absent))
    if len(frame.bodies) > 1:
        for nodes in frame.bodies:
            alone = len(matches(graph, Frame("", "", bodies=(nodes,))))
            if alone:
                text += _say("empty", "alone", lang, name=_name(graph, nodes[0], lang), number=str(alone))
    return text + _nearest(graph, frame, lang)


def _nearest(graph: Graph, frame: Frame, lang: str) -> str:
    for part in _LOOSE:
        given: Any = getattr(frame, part)
        if not given:
            continue
        without: dict[str, Any] = {part: "" if isinstance(given, str) else ()}
        found = matches(graph, replace(frame, **without))
        if found:
            dropped = given if isinstance(given, str) else ", ".join(_flat(graph, given, lang))
            return _say("empty", "nearest", lang, dropped=dropped, number=str(len(found)), label=label(graph, found[0].node, lang))
    return ""


def _flat(graph: Graph, given: Iterable[Any], lang: str) -> Iterator[str]:
    for item in given:
        node = item[0] if isinstance(item, tuple) else item
        yield _name(graph, node, lang) if node.startswith("http") else node


def _offers(graph: Graph, read_as: Parse) -> Iterator[str]:
    """Questions that it can answer, near to the one asked: with the names in it, else with names of the store."""
    lang = read_as.lang
    mentioned = [node for piece in read_as.pieces if piece.mention for node in piece.mention.nodes if node in graph]
    slots: dict[str, str] = {}
    for node in (*mentioned, *_popular(graph)):
        kind = kind_of(graph, node)
        free = {"a": "country organization", "b": "country organization", "s": "sector", "m": "agreement"}
        for slot, kinds in free.items():
            if slot not in slots and kind in kinds.split() and label(graph, node, lang) not in slots.values():
                slots[slot] = label(graph, node, lang)
                break
    examples = [e for e in read("phrases.yaml")["examples"][lang] if all(slot in slots for slot in e["needs"])]
    own = {slot for slot in slots if any(label(graph, node, lang) == slots[slot] for node in mentioned)}
    examples.sort(key=lambda example: -len(own & set(example["needs"])))
    return islice((spoken(example["text"].format(**slots)) for example in examples), OFFERED)


def _popular(graph: Graph) -> list[str]:
    names(graph)
    active = [node for node, data in graph.nodes(data=True) if data["kind"] != "commitment" and families.joined(graph, node)]
    active += [node for node, data in graph.nodes(data=True) if data["kind"] == "agreement"]
    return sorted(active, key=lambda node: (-graph.degree(node), node))
