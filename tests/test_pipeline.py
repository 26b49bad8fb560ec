"""From files to a store: incremental, idempotent, and nothing lost by what fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import pipeline
from kg.errors import KgError
from kg.model import Document, Entity
from kg.read import Given
from kg.store import Store


def quads(path: Path) -> list[str]:
    with Store.open(path, read_only=True) as store:
        return list(store.dump())


def ingest(store_path: Path, *paths: Path, **options: object) -> pipeline.Summary:
    with Store.open(store_path) as store:
        return pipeline.ingest(paths, store, Given(), pipeline.Run(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["korean", "english"])
def test_every_statement_quotes_its_text(name: str, request: pytest.FixtureRequest) -> None:
    """`text[start:end] == quote` for every statement, in both languages."""
    document: Document = request.getfixturevalue(name)
    statements = pipeline.understand(document)
    assert statements
    for statement in statements:
        evidence = statement.evidence
        assert document.text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize("name", ["korean", "english"])
def test_a_signed_memorandum_gives_an_agreement_between_its_two_institutes(name: str, request: pytest.FixtureRequest) -> None:
    """Parties, instrument, status and date of a signed MOU are found in both languages."""
    statements = pipeline.understand(request.getfixturevalue(name))
    agreement = next(s.subject for s in statements if s.predicate == "type" and s.object == "agreement")
    slots = {(s.predicate, s.object.id if isinstance(s.object, Entity) else s.object) for s in statements if s.subject == agreement}
    assert {("instrument", "mou"), ("status", "signed"), ("date", "2025-06-12")} <= slots
    parties = {identifier.rsplit("/", 1)[-1] for predicate, identifier in slots if predicate == "party"}
    assert parties == {"kriss", "ptb"}


def test_the_same_folder_twice_changes_nothing(folder: Path, tmp_path: Path) -> None:
    """A second ingest skips both documents and leaves the same quads."""
    assert len(ingest(tmp_path / "kg", folder).stored) == 2
    before = quads(tmp_path / "kg")
    again = ingest(tmp_path / "kg", folder)
    assert (len(again.stored), len(again.unchanged)) == (0, 2)
    assert quads(tmp_path / "kg") == before


def test_order_and_jobs_do_not_matter(folder: Path, tmp_path: Path) -> None:
    """The same documents give the same quads in any order and with two processes."""
    ingest(tmp_path / "one", folder / "ko.md", folder / "en.md")
    ingest(tmp_path / "two", folder / "en.md", folder / "ko.md", jobs=2)
    assert quads(tmp_path / "one") == quads(tmp_path / "two")


def test_forced_reading_gives_the_same_quads(folder: Path, tmp_path: Path) -> None:
    """Reading an unchanged document again changes nothing."""
    ingest(tmp_path / "kg", folder)
    before = quads(tmp_path / "kg")
    assert len(ingest(tmp_path / "kg", folder, force=True).stored) == 2
    assert quads(tmp_path / "kg") == before


def test_a_changed_document_replaces_its_graph(folder: Path, tmp_path: Path) -> None:
    """What the old text said is gone; the other document is untouched."""
    ingest(tmp_path / "kg", folder)
    file = folder / "ko.md"
    file.write_text(file.read_text(encoding="utf-8").replace("200만 유로", "300만 유로"), encoding="utf-8")
    done = ingest(tmp_path / "kg", folder)
    assert (done.stored, done.unchanged) == (("ko-kriss-ptb",), ("en-kriss-ptb",))
    text = "\n".join(quads(tmp_path / "kg"))
    assert "300만 유로" in text
    assert "200만 유로" not in text


def test_one_bad_document_does_not_stop_the_others(folder: Path, tmp_path: Path) -> None:
    """The failure is counted, the rest is stored."""
    (folder / "a-empty.txt").write_bytes(b"")
    done = ingest(tmp_path / "kg", folder)
    assert len(done.stored) == 2
    assert "a-empty.txt" in str(done.failed[0])


def test_strict_stops_at_the_first_failure(folder: Path, tmp_path: Path) -> None:
    """With `strict` the failure is raised."""
    (folder / "a-empty.txt").write_bytes(b"")
    with pytest.raises(KgError, match=r"a-empty\.txt"):
        ingest(tmp_path / "kg", folder, strict=True)


def test_the_same_agreement_in_two_languages_is_one(folder: Path, tmp_path: Path) -> None:
    """Two documents that tell one MOU give one canonical agreement."""
    ingest(tmp_path / "kg", folder)
    with Store.open(tmp_path / "kg", read_only=True) as store:
        rows = store.select("SELECT DISTINCT ?c WHERE { GRAPH <https://w3id.org/techpact/id/graph/merged> { ?a tp:canonical ?c } }")
        assert len(list(rows)) == 1
