"""The text of an agreement is that agreement; those who sign, chair or stand for a side are its signers."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document, Entity, Statement
from tests.found import slots


def read(text: str, lang: str) -> tuple[Statement, ...]:
    return extract(analyse(Document("d", text, lang, published="2025-06-20")))


def names(found: tuple[Statement, ...], record: str, slot: str) -> list[str]:
    return [s.object.names[0] if isinstance(s.object, Entity) else s.object for s in found if (s.subject, s.predicate) == (record, slot)]


EN = """ARRANGEMENT BETWEEN THE MINISTRY OF SCIENCE AND ICT OF THE REPUBLIC OF KOREA AND CSIRO OF AUSTRALIA ON OCEAN ROBOTS

The Ministry of Science and ICT of the Republic of Korea and CSIRO of Australia (hereinafter "the Participants") have decided as follows:

Article 1
The purpose of this Arrangement is to promote cooperation on ocean robots.

Article 2
The Participants may conduct joint research on underwater robots.

Article 3
Signed at Hobart on 2 May 2025.
"""
KO = """대한민국 과학기술정보통신부와 이탈리아 대학연구부 간의 위성 협력에 관한 양해각서

대한민국 과학기술정보통신부와 이탈리아 대학연구부(이하 “참여자들”이라 한다)는 다음과 같이 양해하였다.

제1조 (목적)
이 양해각서는 위성 분야의 협력 증진을 목적으로 한다.

제2조 (협력 분야)
참여자들은 다음 분야에서 협력한다.
 1. 위성 공동개발
 2. 관측 자료의 공유

2025년 5월 2일 로마에서 서명하였다.
"""


@pytest.mark.parametrize(("lang", "text", "instrument"), [("en", EN, "arrangement"), ("ko", KO, "mou")])
def test_the_text_of_an_agreement_is_its_record(lang: str, text: str, instrument: str) -> None:
    """The title tells its type, the preamble its parties, the last lines its day; its purpose is no item."""
    found = read(text, lang)
    assert names(found, "a1", "instrument") == [instrument]
    assert len(names(found, "a1", "party")) == 2
    assert names(found, "a1", "date") == ["2025-05-02"]
    items = {s.subject for s in found if s.subject.startswith("c")}
    assert items
    assert all(names(found, item, "of") == ["a1"] for item in items)
    assert not any("purpose" in s.evidence.quote or "목적" in s.evidence.quote for s in found if s.subject in items)


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("The MOU was signed by Ada Brook, president of NIST, and Kang Min-ho.", ["Ada Brook", "Kang Min-ho"]),
        ("Ada Brook signed for NIST; Kang Min-ho for KRISS.", ["Ada Brook", "Kang Min-ho"]),
        ("The signing was co-chaired by Dr Ada Brook and Ambassador Kang Min-ho.", ["Ada Brook", "Kang Min-ho"]),
    ],
)
def test_people_without_a_title_sign(sentence: str, people: list[str]) -> None:
    """Who stands where people sign or chair is a person, with or without a title."""
    found = read(f"NIST and KRISS signed a memorandum of understanding on quantum sensors in Daejeon. {sentence}", "en")
    assert names(found, "a1", "signer") == people


def test_a_joint_statement_bears_its_title_and_the_day_of_its_meeting() -> None:
    """A dash inside the title does not end it; the statement was made when the sides met, not when it was posted."""
    text = (
        "Joint Statement of the Third Peru–Chile Committee on Science\n\n"
        "The third meeting of the Committee was held in Lima on 14 May 2025.\n\n"
        "Both sides agreed to launch a joint call for proposals on green hydrogen.\n\n"
        "The fourth meeting will take place in Santiago in 2027.\n"
    )
    found = read(text, "en")
    assert names(found, "a1", "label") == ["Joint Statement of the Third Peru–Chile Committee on Science"]
    assert names(found, "a1", "date") == ["2025-05-14"]
    assert "2027" in [s.object for s in found if s.predicate == "date" and s.subject.startswith("c")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Agreement between the Government of the Republic of Finland and the Government of the Republic of Chile on ocean robots\n\n"
            "Article 1\nThe Parties shall promote joint research on underwater robots.\n\nDone at Santiago on 14 May 2019.",
        ),
        (
            "ko",
            "대한민국 정부와 칠레공화국 정부 간의 심해 로봇 협력에 관한 협정\n\n제1조\n당사자는 심해 로봇 공동연구를 장려한다.\n\n"
            "2019년 5월 14일 산티아고에서 한국어와 스페인어로 각 2부를 작성하였다.",
        ),
    ],
)
def test_a_treaty_bears_the_day_that_it_closes_with(lang: str, text: str) -> None:
    """It closes with place and day, whatever the verb; the day of publication is that of the archive."""
    assert names(read(text, lang), "a1", "date") == ["2019-05-14"]


def test_a_text_with_several_partners_tells_of_two_sides() -> None:
    """Whoever opens a text, what it tells of the partners of several agreements is theirs too."""
    text = (
        "해양수산부가 올해 북극 연구 성과를 공개했다. 극지연구소는 3월 덴마크 그린란드자연연구소와 빙하 관측 업무협약을 체결했다. "
        "4월에는 핀란드 기상연구소와 해빙 예측 업무협약을 체결했다. 두 기관은 관측 자료를 공유하기로 했다."
    )
    assert [key for key in slots(analyse(Document("d", text, "ko", published="2025-12-01"))) if key.startswith("c")]
