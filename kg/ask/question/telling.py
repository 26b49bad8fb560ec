"""What answers say of themselves: how a question was understood, and what was searched when there is no answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kg.ask.activities import matches
from kg.ask.facts import label
from kg.ask.frame import Frame
from kg.ask.iris import is_one_body
from kg.ask.lexicon import read
from kg.ask.question.parse import Parse
from kg.ask.question.regions import region_label
from kg.ask.question.understand import reference_label

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

#: constraints that are dropped one by one to see what came nearest
_LOOSE = ("words", "status", "years", "without", "sides", "instrument", "sectors", "programmes", "people")
#: Korean particles that depend on the sound before them: as the phrases write them ─▶ after a consonant, after a vowel
PARTICLES = {"와(과)": ("과", "와"), "은(는)": ("은", "는"), "이(가)": ("이", "가"), "을(를)": ("을", "를"), "(으)로": ("으로", "로")}
#: the final consonant after which 로 stands as after a vowel: ㄹ, as the last part of a Hangul syllable
RIEUL = 8


def say(part: str, phrase: str, lang: str, **given: str) -> str:
    """A phrase of `data/phrases.yaml`, filled in."""
    return spoken(str(read("phrases.yaml")[part][phrase][lang]).format(**given))


def name(graph: Graph, node: str, lang: str) -> str:
    """What a thing is called, also one that only the reference data knows."""
    return label(graph, node, lang) if node in graph else reference_label(node, lang)


def tell(graph: Graph, frame: Frame, read_as: Parse) -> str:
    """How a question was understood, in its own language.

    Args:
        graph: gives the names.
        frame: what is asked.
        read_as: with the spelling that was corrected.
    """
    lang = read_as.lang
    words = read("phrases.yaml")
    years = [year.replace("/", "–") for year in frame.years]
    noun = words["nouns"].get(frame.noun, words["nouns"]["commitment"])[lang]
    head = words["targets"][frame.target][lang].format(noun=noun)
    parts = [
        ("bodies", [_called(graph, nodes, lang) for nodes in frame.bodies]),
        ("topic", [name(graph, node, lang) for node in frame.sectors]),
        ("programmes", [name(graph, nodes[0], lang) for nodes in frame.programmes]),
        ("people", [name(graph, nodes[0], lang) for nodes in frame.people]),
        ("references", [_named(graph, fitting, lang) for fitting in frame.references]),
        ("status", [words["statuses"][frame.status][lang]] if frame.status else []),
        ("instrument", [words["instruments"][frame.instrument][lang]] if frame.instrument and not frame.references else []),
        (frame.span or "years", years if frame.span or not frame.references or frame.target in {"follow-up", "comparison"} else []),
        ("sides", [words["sides"][frame.sides][lang]] if frame.sides and not frame.references else []),
        ("without", [name(graph, node, lang) for node in (*frame.without, *frame.unlisted)]),
        ("recent", [""] if frame.recent else []),
        ("oldest", [""] if frame.oldest else []),
        ("side", [name(graph, frame.side, lang)] if frame.side and frame.target == "people" else []),
        ("abroad", [""] if frame.abroad else []),
        ("first", [str(frame.first)] if frame.first else []),
        ("words", [f"“{word}”" for word in frame.words]),
        ("unheld", [""] if frame.unheld else []),
        ("loose", [""] if frame.loose else []),
        ("skipped", [f"“{word}”" for word in _given(frame, read_as)]),
        ("aside", [name(graph, given, lang) if given.startswith("http") else _code(given, lang) for given in frame.aside]),
    ]
    told = "".join(words["understood"][part][lang].format(names=", ".join(given)) for part, given in parts if given)
    slips = "".join(words["understood"]["corrected"][lang].format(wrong=wrong, right=right) for wrong, right in read_as.corrections)
    return f"{head}{told}{spoken(slips)}"


def _given(frame: Frame, read_as: Parse) -> Iterator[str]:
    """The words left aside, as the question has them."""
    for skipped in frame.skipped:
        yield next((piece.text for piece in read_as.pieces if skipped in piece.meanings), skipped)


def _called(graph: Graph, nodes: tuple[str, ...], lang: str) -> str:
    """A group of countries by its name; the bearer of a name that is meant first, of one body all the names that it bore."""
    shown = nodes if is_one_body(nodes) else nodes[:1]
    return region_label(nodes, lang) or " / ".join(dict.fromkeys(name(graph, node, lang) for node in shown))


def spoken(text: str) -> str:
    """A text with each Korean particle in the form that its noun takes; after other scripts both forms stay.

    >>> spoken("대한민국와(과) 캐나다을(를) 잇는"), spoken("NIST와(과)"), spoken("‘협양’을(를)")
    ('대한민국과 캐나다를 잇는', 'NIST와(과)', '‘협양’을')
    >>> spoken("‘협약’(으)로"), spoken("‘서울’(으)로"), spoken("‘연구소’(으)로")
    ('‘협약’으로', '‘서울’로', '‘연구소’로')
    """
    for both, forms in PARTICLES.items():
        head, *rest = text.split(both)
        text = head
        for part in rest:
            last = text.rstrip("’”)」")[-1:]
            text += (forms[_open(last, both)] if "가" <= last <= "힣" else both) + part
    return text


def _open(syllable: str, particle: str) -> bool:
    """Whether a particle stands behind a syllable as behind a vowel."""
    final = (ord(syllable) - 0xAC00) % 28
    return not final or (particle == "(으)로" and final == RIEUL)


def _named(graph: Graph, fitting: frozenset[str], lang: str) -> str:
    shown = sorted({label(graph, node, lang) for node in fitting})
    return " / ".join(shown[:3]) + (" …" if len(shown) > 3 else "")


def nothing(graph: Graph, frame: Frame, lang: str) -> str:
    """What was searched for an answer that is not there, and what came nearest.

    Args:
        graph: the one searched.
        frame: what was asked.
        lang: of the question.
    """
    number = sum(1 for _, data in graph.nodes(data=True) if data["records"])
    text = say("empty", "searched", lang, activities=str(number), documents=str(len(graph.graph["sources"])))
    fitting = matches(graph, frame)
    if fitting:
        return text + say("empty", "silent", lang, number=str(len(fitting)), label=label(graph, fitting[0].node, lang))
    alone = {nodes: len(matches(graph, Frame("", "", bodies=(nodes,)))) for nodes in frame.bodies}
    absent = [_called(graph, nodes, lang) for nodes, found in alone.items() if not found]
    if absent:
        text += say("empty", "absent", lang, names=", ".join(absent))
    if len(frame.bodies) > 1:
        for nodes, found in alone.items():
            text += say("empty", "alone", lang, name=_called(graph, nodes, lang), number=str(found)) if found else ""
    return text + _nearest(graph, frame, lang)


def _nearest(graph: Graph, frame: Frame, lang: str) -> str:
    for part in _LOOSE:
        given: Any = getattr(frame, part)
        if not given:
            continue
        without: dict[str, Any] = {part: "" if isinstance(given, str) else ()}
        found = matches(graph, replace(frame, **without))
        if found:
            dropped = _code(given, lang) if isinstance(given, str) else ", ".join(_flat(graph, given, lang))
            return say("empty", "nearest", lang, dropped=dropped, number=str(len(found)), label=label(graph, found[0].node, lang))
    return ""


def _code(given: str, lang: str) -> str:
    """A status, kind or number of sides in words."""
    words = read("phrases.yaml")
    table: dict[str, Any] = next((words[part] for part in ("statuses", "instruments", "sides") if given in words[part]), {})
    return str(table[given][lang]) if table else given


def _flat(graph: Graph, given: Iterable[Any], lang: str) -> Iterator[str]:
    for item in given:
        node = item[0] if isinstance(item, tuple) else item
        yield name(graph, node, lang) if node.startswith("http") else node
