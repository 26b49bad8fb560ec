"""The page is one file that asks for nothing and takes nothing from documents for markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest

from kg.ask.lexicon import read
from kg.render.escape import csv_cell, script_json, web_url
from kg.render.html import render
from kg.render.options import PageOptions
from kg.render.words import words
from tests.render.hostile import HOSTILE, hostile, hostile_texts
from tests.render.sample import BUILT, ID, SIGNED, SIGNED_KO, TEXTS, node, sample


class Elements(HTMLParser):
    """Start tags with their attributes, and the text of each script and style, as a browser's parser sees them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, dict[str, str | None], str]] = []
        self.inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.inside = tag in {"script", "style"}
        if self.inside:
            self.texts.append((tag, dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 the name is the parser's
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            tag, given, text = self.texts[-1]
            self.texts[-1] = (tag, given, text + data)


def data_of(page: str) -> dict[str, list[object]]:
    text = re.search(r'id="kg-data">(.*?)</script>', page, re.S)
    assert text
    return dict(json.loads(text.group(1)))


def test_same_graph_same_page() -> None:
    """Two renderings of the same graph are equal, byte for byte."""
    assert render(sample()) == render(sample())


def test_no_external_address_is_loaded() -> None:
    """No element of the page names anything to load."""
    for tag, given in Elements(render(sample())).found:
        assert tag not in {"link", "iframe", "object", "embed", "base", "img", "form"}, tag
        assert "src" not in given
        assert not [name for name in given if name.startswith("on") or name == "style"], given


def test_policy_names_the_digest_of_every_script_and_style() -> None:
    """The Content-Security-Policy allows the inline scripts and styles of this very file, and nothing else."""
    page = Elements(render(sample()))
    policy = next(str(given["content"]) for tag, given in page.found if given.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    runs = [text for tag, given, text in page.texts if given.get("type") != "application/json"]
    assert len(runs) == 3
    for text in runs:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_page_opens_in_the_language_asked_for(lang: str) -> None:
    """Doctype, encoding, language and title are those of a whole document."""
    page = render(sample(), PageOptions(lang=lang))
    assert page.startswith('<!DOCTYPE html>\n<html lang="' + lang)
    assert '<meta charset="utf-8">' in page
    assert ("<title>기술 협력 협약</title>" if lang == "ko" else "<title>Technology agreements</title>") in page
    page.encode("utf-8")


def test_hostile_text_adds_no_element() -> None:
    """The page of a hostile graph has the elements of the page of a harmless one, in the same order."""
    harmless, other = Elements(render(sample())), Elements(render(hostile(), PageOptions(title=HOSTILE[1]), hostile_texts()))
    assert [tag for tag, _ in other.found] == [tag for tag, _ in harmless.found]


def test_hostile_text_arrives_whole_as_data() -> None:
    """Every hostile name is in the data as it was, apart from what UTF-8 cannot hold."""
    page = data_of(render(hostile(), texts=hostile_texts()))
    assert {node.get("en") for node in page["nodes"] if isinstance(node, dict)} == set(HOSTILE)
    assert {str(paragraph)[7:-6] for paragraph in page["paragraphs"]} >= {word for word in HOSTILE if "\n" not in word and len(word) < 700}


def test_only_web_addresses_pass() -> None:
    """No address of another scheme is left in the data."""
    page = data_of(render(hostile()))
    assert not [item for item in [*page["documents"], *page["nodes"]] if isinstance(item, dict) and "u" in item]


def test_quote_lies_in_its_paragraph() -> None:
    """The evidence gives paragraph, start and end so that the script finds the very sentence."""
    page = data_of(render(sample(), texts=TEXTS))
    found = set()
    for evidence in page["evidence"]:
        assert isinstance(evidence, list)
        _, paragraph, start, end, _ = evidence
        text = str(page["paragraphs"][paragraph])
        assert len(text) > end - start, "the sentence comes with its paragraph"
        found.add(text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le"))
    assert found == {SIGNED, BUILT, SIGNED_KO}


def test_no_quotes_leaves_every_sentence_out() -> None:
    """With `quotes=False` no text of a document is in the file, while its title and date are."""
    page = render(sample(), PageOptions(quotes=False), TEXTS)
    assert data_of(page)["paragraphs"] == []
    assert not [quote for quote in (SIGNED, BUILT, SIGNED_KO) if quote in page]
    commitment = next(node for node in data_of(page)["nodes"] if isinstance(node, dict) and node["k"] == "commitment")
    assert commitment["en"].startswith("Facility: "), "a commitment's label is a sentence, so it is named by what is done"
    assert "한국표준과학연구원" in commitment["ko"]
    assert "A test bench for two" in page


def test_a_part_calls_its_records_as_the_whole_does() -> None:
    """Around one institute the other country lies outside the page, and its records still count to it and are called after all parties."""
    page = data_of(render(sample(), PageOptions(focus=f"{ID}organization/kriss", hops=1), TEXTS))
    known = {node["id"]: node for node in page["nodes"] if isinstance(node, dict)}
    assert "country/US" not in known
    assert known["agreement/mou"]["cs"] == ["KR", "US"]
    assert "미국 국립표준기술연구소" in known["commitment/one-c1"]["ko"]


@pytest.mark.parametrize(
    ("spelt", "called"),
    [
        ("memorandum of understanding", "MOU"), ("joint task force", "Joint task force"), ("eHealth pact", "eHealth pact"),
        ("javascript:void on sensors", "javascript:void on sensors"), ("Quantum pact", "Quantum pact"),
    ],
)  # fmt: skip
def test_an_agreement_is_called_by_a_name(spelt: str, called: str) -> None:
    """Small words from the middle of a sentence become a name; what is spelt in a way of its own stays, and all can be searched for."""
    graph = sample()
    graph.nodes[f"{ID}agreement/mou"]["label_en"] = spelt
    (node,) = (node for node in data_of(render(graph))["nodes"] if isinstance(node, dict) and node["id"] == "agreement/mou")
    assert node["en"] == called
    assert spelt.lower() in {name.lower() for name in [node["en"], *node.get("names", [])]}


def test_the_country_of_most_records_comes_first() -> None:
    """Partners stand in the order of how often they take part, whatever their codes: Korea before the United Arab Emirates."""
    graph = sample()
    emirates = node(graph, "country/AE", "country", "United Arab Emirates", "아랍에미리트")
    graph.add_edge(f"{ID}agreement/mou", emirates, key="signatory", facts=(), status="", date="")
    page = data_of(render(graph))
    assert next(one for one in page["nodes"] if isinstance(one, dict) and one["id"] == "agreement/mou")["cs"] == ["KR", "US", "AE"]


def test_values_are_called_as_in_answers() -> None:
    """Every instrument and action of the answers' table has its word in the page, in the same words."""
    phrases = read("phrases.yaml")
    assert {key.partition(".")[2] for key in words() if key.startswith("i.")} == set(phrases["instruments"])
    for key, called in phrases["actions"].items():
        assert words()[f"a.{key}"] == called


def test_the_graph_stays_as_it_was() -> None:
    """Rendering changes neither nodes nor edges of the graph it is given."""
    graph = sample()
    before = json.dumps([list(graph.nodes(data=True)), list(graph.edges(data=True))], default=str)
    render(graph, PageOptions(max_nodes=3))
    assert json.dumps([list(graph.nodes(data=True)), list(graph.edges(data=True))], default=str) == before


def test_page_of_the_sample_is_small() -> None:
    """The page itself, vis-network included, takes less than 700 kB."""
    assert len(render(sample()).encode()) < 700_000


def test_lone_surrogates_do_not_reach_the_file() -> None:
    """Half a character, which UTF-8 cannot hold, becomes the replacement character."""
    assert script_json("a\ud800b").encode() == '"a\ufffdb"'.encode()


def test_half_a_character_in_the_title_does_not_stop_the_file() -> None:
    """A title that no UTF-8 file can hold is written with a replacement character, as heading and as data."""
    page = render(sample(), PageOptions(title="협약 \ud800 1"))
    assert "<title>협약 \ufffd 1</title>" in page
    page.encode("utf-8")


@pytest.mark.parametrize("url", ["https://user@evil.example/", "http:///x", "HTTPS://ok.example/<", "ftp://x.example", "https://[x"])
def test_odd_addresses_are_dropped(url: str) -> None:
    """Addresses with credentials, without a host, with markup or of another scheme are not linked."""
    assert web_url(url) == ""


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_formulas_become_text(cell: str) -> None:
    """A cell that a spreadsheet would run starts with an apostrophe."""
    assert csv_cell(cell) == "'" + cell
