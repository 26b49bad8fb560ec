"""How ministries write releases: lists under a sentence that counts, sentences cut at a bullet, what is done at home, chronicles."""

from __future__ import annotations

from kg.extract import extract
from kg.lang import analyse
from kg.model import Document, Entity

Records = dict[str, dict[str, list[str]]]


def read(text: str, title: str = "한-뉴질랜드 지열 협력", published: str = "2025-06-20") -> Records:
    """Slots of the records of a release, entities by their first name."""
    made: Records = {}
    for s in extract(analyse(Document("d", text, "ko", title=title, published=published))):
        value = s.object.names[0] if isinstance(s.object, Entity) else str(s.object)
        made.setdefault(s.subject, {}).setdefault(s.predicate, []).append(value)
    return made


def of_type(records: Records, kind: str, start: str = "") -> list[dict[str, list[str]]]:
    """The records of a type whose label begins with some words."""
    return [r for r in records.values() if r["type"] == [kind] and r["label"][0].startswith(start)]


SIGNED = "□ 기후환경부는 6월 17일 웰링턴에서 뉴질랜드 혁신부와 「지열 발전 협력 양해각서」를 체결하였다.\n\n"


def test_items_under_a_sentence_that_counts_them_are_of_its_paper() -> None:
    """양해각서에 담긴 사항은 두 가지이다, and institutes do what the paper of the ministries says."""
    text = SIGNED + (
        " ㅇ 양해각서에 담긴 사항은 두 가지이다.\n   - 첫째, 시추공 3곳을 내년까지 함께 뚫어 열수 자료를 공유한다.\n"
        "   - 둘째, 한국지질자원연구원과 뉴질랜드 지질과학원이 지열 저류층을 공동으로 조사한다.\n"
    )
    records = read(text)
    items = of_type(records, "commitment")
    assert [i["label"][0][:2] for i in items] == ["첫째", "둘째"]
    assert {i["of"][0] for i in items} == {next(k for k, r in records.items() if r["type"] == ["agreement"])}


def test_a_bullet_goes_on_with_the_one_that_ends_in_a_comma() -> None:
    """… 열고, and below it what the same two decided."""
    text = SIGNED + " ㅇ 양측은 국장급 작업반을 해마다 열고,\n\n ㅇ 지열 발전소의 안전 기준 자료를 서로 제공하기로 하였다.\n"
    assert [len(i["party"]) for i in of_type(read(text), "commitment", "지열")] == [2]
    alone = SIGNED + " ㅇ 지열 발전소의 안전 기준 자료를 서로 제공하기로 하였다.\n"
    assert not of_type(read(alone), "commitment", "지열")


def test_what_is_done_at_home_is_no_record() -> None:
    """국내에서는 …: neither the paper with a province nor the plan, also in a quotation."""
    text = SIGNED + "□ 국내에서는 포항에 지열 실증단지를 조성하기로 하고, 지난달 경상북도와 업무협약을 체결하였다.\n"
    assert len(read(text)) == 1
    spoken = SIGNED + '□ 장관은 "국내에서도 제주도, 한국전력공사와 맺은 지열 업무협약을 차질 없이 이행하겠다"라고 말했다.\n'
    assert len(read(spoken)) == 1


def test_with_somebody_from_abroad_it_is_one() -> None:
    """국내에서는 뉴질랜드 …와."""
    text = SIGNED + "□ 국내에서는 뉴질랜드 지질과학원과 포항에 지열 공동연구센터를 설립하기로 하였다.\n"
    assert of_type(read(text), "commitment", "국내에서는")


def test_what_ought_to_be_done_is_nobodys_promise() -> None:
    """-어야 한다 is an opinion, but what the parties of a paper shall do is its text."""
    text = "한국과 뉴질랜드는 지열 협력 협정을 2019년에 맺었다. 양국은 지열 시추 공동연구를 시작해야 한다."
    assert not of_type(read(text), "commitment")
    shall = "한국과 뉴질랜드는 지열 협력 협정을 2019년에 맺었다. 양 당사국은 지열 시추 자료를 교환하여야 한다."
    assert of_type(read(shall), "commitment")


def test_an_entry_of_a_chronicle_dates_its_days() -> None:
    """▶2023년 5월 = … 9일 is the ninth of that May."""
    text = (
        "▶2023년 5월 = 기후환경부는 9일 뉴질랜드 혁신부와 ‘지열 인력양성 업무협약’을 맺었다.\n\n"
        "▶2024년 = 한국과 뉴질랜드는 ‘지열 안전 약정’에 3월 4일 서명했다.\n"
    )
    assert [a["date"] for a in of_type(read(text), "agreement")] == [["2023-05-09"], ["2024-03-04"]]


def test_a_seal_makes_a_paper() -> None:
    """도장을 찍다 is to sign."""
    text = "한국지질자원연구원과 뉴질랜드 지질과학원은 지열 저류층을 같이 조사하는 양해각서에 도장을 찍었다."
    assert [a["instrument"] for a in of_type(read(text), "agreement")] == [["mou"]]


def test_a_declaration_with_its_noun_before_the_quotes_is_one() -> None:
    """공동선언 ‘…’을 채택했다."""
    text = "한국과 뉴질랜드 정상은 공동선언 ‘지열로 여는 태평양의 내일’을 채택했다. 양국은 지열 공동연구를 하기로 했다."
    assert len(of_type(read(text), "agreement")) == 1


def test_papers_of_firms_and_of_ministers_are_two() -> None:
    """A bare MOU of two firms is not the named one that ministers sign a day later."""
    text = (
        "□ 6월 17일 웰링턴에서는 아래 2건의 서명식이 열렸다.\n"
        "  ① 두산에너빌리티와 뉴질랜드 머큐리에너지는 지열 터빈을 함께 개발하는 내용의 MOU를 교환하였다.\n"
        "  ② 한국지질자원연구원과 뉴질랜드의 새별조사청·알바공과대학은 지열 탐사 MOU를 맺었다.\n"
        "□ 이튿날인 18일에는 남보라 장관과 제인 도우(Jane Dow) 뉴질랜드 에너지부 장관이 「한-뉴질랜드 지열 MOU」에 서명하였다.\n"
    )
    told = of_type(read(text), "agreement")
    assert [a["date"] for a in told] == [["2025-06-17"], ["2025-06-17"], ["2025-06-18"]]
    assert told[1]["party"] == ["한국지질자원연구원", "새별조사청", "알바공과대학"]


def test_this_meeting_dates_what_was_signed_there() -> None:
    """이번 회의에서 goes back to the bullet that told the meeting and its day."""
    text = (
        "□ 보건복지부는 6월 17일 서울에서 세계보건기구(WHO)와 백신 허브 지정 기념회의를 함께 열었다고 밝혔다.\n\n"
        "□ 이번 회의에서 복지부와 WHO는 「백신 허브 이행약정」에 서명하였다.\n"
    )
    assert [a["date"] for a in of_type(read(text, "복지부, WHO와 백신 협력"), "agreement", "백신 허브 이행약정")] == [["2025-06-17"]]


def test_a_bullet_below_a_signing_tells_what_the_paper_says() -> None:
    """Nouns of action that say nothing alone are agreed there."""
    text = (
        "두 나라는 17일 웰링턴에서 만나 여러 문서에 서명했다.\n\n"
        "○ 한국지질자원연구원과 뉴질랜드 지질과학원은 ‘화산재 관측 협력 MOU’를 체결\n"
        "  - 두 기관은 관측 시설을 개방\n  - 화산재 센서 시험 후보지를 내년까지 선정\n"
    )
    assert [i["status"] for i in of_type(read(text, "한-뉴질랜드 화산재 관측 협력"), "commitment", "두 기관은")] == [["agreed"]]
