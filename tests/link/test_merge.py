"""The same agreement told by several documents is one, in any order of the documents."""

from __future__ import annotations

from itertools import permutations

import pytest

from kg.link.merge import Telling, canonical
from kg.vocab import ref_iri

KR_US = frozenset({"KR", "US"})


def telling(iri: str, label: str, date: str = "2025-10-29", *, instrument: str = "mou", **more: frozenset[str]) -> Telling:
    last = date if len(date) == 10 else ""
    first, last = (date, last) if last or not date else (f"{date}-01-01", f"{date}-12-31")
    countries = more.pop("countries", KR_US)
    return Telling(iri, iri.split("-")[0], label, instrument, countries, earliest=first, latest=last, **more)


def groups(*tellings: Telling) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for iri, one in canonical(tellings):
        found.setdefault(one, set()).add(iri)
    return {frozenset(members) for members in found.values()}


def test_two_documents_of_neighbouring_days_tell_one_agreement() -> None:
    """Seoul's 30th is Washington's 29th."""
    assert groups(
        telling("x-a1", "한미 바이오 협력 양해각서", "2025-10-30"),
        telling("y-a1", "Memorandum on biotechnology cooperation", "2025-10-29"),
    ) == {frozenset({"x-a1", "y-a1"})}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (telling("x-a1", "MOU"), telling("y-a1", "MOU", "2025-03-01")),
        (telling("x-a1", "MOU"), telling("y-a1", "MOU", countries=frozenset({"KR", "JP"}))),
        (telling("x-a1", "MOU"), telling("y-a1", "joint statement", instrument="declaration")),
        (telling("x-a1", "원자력 협력 MOU"), telling("y-a1", "조선 협력 MOU")),
        (telling("x-a1", "제1차 과학기술공동위원회"), telling("y-a1", "제2차 과학기술공동위원회")),
        (telling("x-a1", "제1차 과학기술공동위원회", ""), telling("y-a1", "제2차 과학기술공동위원회", "")),
        (telling("x-a1", "MOU", ""), telling("y-a1", "MOU", "")),
        (telling("x-a1", "업무협약", sectors=frozenset({"quantum"})), telling("y-a1", "업무협약", sectors=frozenset({"space"}))),
        (telling("x-a1", "MOU", organizations=frozenset({"o:1"})), telling("y-a1", "MOU", organizations=frozenset({"o:2"}))),
        (telling("x-a1", "양자 협력 MOU"), telling("x-a2", "양자 협력 MOU")),
        (telling("x-a1", "한미 정상회담", instrument="dialogue"), telling("y-a1", "Critical Technologies Dialogue", instrument="dialogue")),
        (telling("x-a1", "첨단 파트너십"), telling("y-a1", "Open Seas Coalition")),
        (
            telling("x-a1", "Memorandum of Cooperation", sectors=frozenset({"quantum", "talent"})),
            telling("y-a1", "Memorandum of Cooperation", sectors=frozenset({"ocean-polar", "talent"})),
        ),
        (
            telling("x-a1", "한미일 환경장관 회담", "", instrument="dialogue", countries=frozenset({"JP", "KR", "US"})),
            telling("y-a1", "한미 통신장관회담", "", instrument="dialogue"),
        ),
        (
            telling("x-a1", "Tidal Power Frontier Network", "", instrument="partnership"),
            telling("y-a1", "Tidal Power Women's Network", "", instrument="partnership", countries=frozenset({"DE", "US", "KR"})),
        ),
        (
            telling("x-a1", "제12차 한미 극지협력위원회", "2024-05-02"),
            telling("y-a1", "13th Korea-US Polar Cooperation Committee", "2024-05-02"),
        ),
        (
            telling("x-a1", "제12차 한미 극지협력위원회", ""),
            telling("y-a1", "제12차 한일 극지협력위원회", "", countries=frozenset({"KR", "JP"})),
        ),
    ],
)
def test_different_agreements_stay_apart(left: Telling, right: Telling) -> None:
    """Another day, party, instrument, subject or number, or the same document: two agreements."""
    assert len(groups(left, right)) == 2


def test_one_session_told_in_two_languages_is_one() -> None:
    """The twelfth of a Korean paper is the 12th of an English one; the thirteenth, a year on, is another agreement."""
    assert groups(
        telling("x-a1", "제12차 한미 양자기술위원회", "2024-05-03", instrument="dialogue"),
        telling("y-a1", "12th Korea-US Quantum Technology Committee", "2024-05-02", instrument="dialogue"),
        telling("z-a1", "제13차 한미 양자기술위원회", "2025-05-08", instrument="dialogue"),
    ) == {frozenset({"x-a1", "y-a1"}), frozenset({"z-a1"})}


def test_a_memorandum_without_a_name_is_the_one_of_its_field() -> None:
    """Of two nameless memoranda of one day each is joined with the account of its own technology."""
    assert groups(
        telling("x-a1", "양해각서", sectors=frozenset({"space", "talent"})),
        telling("x-a2", "양해각서", sectors=frozenset({"nuclear", "talent"})),
        telling("y-a1", "MOU", sectors=frozenset({"nuclear", "standards"})),
    ) == {frozenset({"x-a1"}), frozenset({"x-a2", "y-a1"})}


def test_an_undated_mention_joins_the_agreement_of_its_name() -> None:
    """A distinctive name is enough when only one agreement bears it."""
    assert groups(
        telling("x-a1", "한미 극저온 계측 표준 협약"),
        telling("y-a1", "극저온 계측 표준 협약", ""),
        telling("z-a1", "극저온계측표준 협약", "2025"),
    ) == {frozenset({"x-a1", "y-a1", "z-a1"})}


def test_an_undated_mention_of_two_agreements_joins_neither() -> None:
    """A mention that fits two agreements does not make them one."""
    found = groups(
        telling("x-a1", "극저온 계측 표준 협약", "2023-05-01"),
        telling("y-a1", "극저온 계측 표준 협약", "2025-05-01"),
        telling("z-a1", "극저온 계측 표준 협약", ""),
    )
    assert len(found) == 3


def test_a_known_agreement_gives_the_iri() -> None:
    """The IRI of the reference data is kept, and two known agreements are never one."""
    tpd = ref_iri("agreement:technology-prosperity-deal")
    deal = Telling(tpd, "x", "한미 기술번영 업무협약", "mou", KR_US, earliest="2025-10-29")
    local = Telling("id:z-a1", "z", "기술번영 업무협약", "mou", KR_US, earliest="2025-10-29")
    assert dict(canonical([deal, local])) == {tpd: tpd, "id:z-a1": tpd}


def test_the_order_of_the_documents_does_not_matter() -> None:
    """Every order gives the same pairs."""
    told = [
        telling("x-a1", "한미 극저온 계측 표준 협약"),
        telling("y-a1", "극저온 계측 표준 협약", ""),
        telling("z-a1", "cryogenic standards MOU", "2025-10-28"),
        telling("z-a2", "MOU", "2025-10-28"),
        telling("w-a1", "극저온 계측 표준 협약", "2025-10-30"),
    ]
    assert len({canonical(order) for order in permutations(told)}) == 1


def test_two_records_of_a_document_never_become_one_through_a_third() -> None:
    """A vague telling of another document joins one of two records, not both."""
    found = groups(telling("x-a1", "양자 협력 MOU"), telling("x-a2", "우주 협력 MOU"), telling("y-a1", "MOU"))
    assert not any({"x-a1", "x-a2"} <= members for members in found)
