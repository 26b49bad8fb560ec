"""Layouts of releases: lines broken at the width of the page, tables as plain text, figures below marks, notes in lists."""

from __future__ import annotations

from collections.abc import Callable

from kg.lang.ko.units import split, wrapped
from kg.model import Analysis, Clause, Document, Kind, Status, Unit, UnitKind

#: a release whose lines are broken at one width, with hanging indents
PRINTED = """□ 기상청은 5월 7일(수) 우루과이 몬테비데오에서
   우루과이 기상청과 「기후예측 기술 교류를 위한
   양해각서」를 체결하였다고 밝혔다. 두 기관은 앞으로
   계절예측 모형을 함께 개발하고 관측자료를 서로
   나누기로 하였다.

   ㅇ 이번 양해각서는 지난해 양국 정상이 뜻을 모은
      데 따른 것으로, 실무진은 올해 안에 첫
      공동연수회를 서울에서 열고 참가자를 스무
      명까지 받을 예정이다.

□ 붙임
   1. 양해각서 개요
"""


def told(text: str, analysis: Analysis) -> list[str]:
    """The quotes of the units, white space collapsed."""
    return [" ".join(text[u.start : u.end].split()) for u in analysis.units]


def bullets(text: str) -> list[Unit]:
    """The bullets of a text."""
    return [u for u in split(Document("d", text, "ko")) if u.kind is UnitKind.BULLET]


def last(analysis: Analysis, quote: str) -> Clause:
    """The last clause of the unit that holds some words."""
    return next(u for n, u in enumerate(analysis.units) if quote in analysis.quote(n)).clauses[-1]


def test_broken_lines_are_read_as_one_and_told_where_they_stand(read: Callable[..., Analysis]) -> None:
    """A quoted name runs over the end of a line; every span lies in the text as it is."""
    analysis = read(PRINTED)
    name = next(m for m in analysis.mentions if m.kind is Kind.INSTRUMENT)
    assert name.form == "기후예측 기술 교류를 위한 양해각서"
    assert PRINTED[name.start : name.end].strip("「」").split() == name.form.split()
    assert told(PRINTED, analysis)[2].startswith("이번 양해각서는 지난해")
    assert told(PRINTED, analysis)[2].endswith("받을 예정이다.")


def test_the_offsets_of_a_flat_text_lead_back() -> None:
    """Each character that stays is found again; the text of a page that broke no lines is left as it is."""
    made = wrapped.flat(PRINTED)
    assert made.places
    assert all(c in (" ", PRINTED[made.back(n)]) for n, c in enumerate(made.text))
    assert wrapped.flat("두 나라가 만났다.\n□ 우주\n ㅇ 위성을 함께 만든다.\n").places == ()


def test_a_list_of_short_lines_is_not_joined() -> None:
    """Lines that end by themselves stay: bullets, names below each other, a text of one line a paragraph."""
    lines = "□ 참석자\n" + "".join(f"- {name} 연구원 책임연구원 자율운항선박 연구실\n" for name in "가나다라마바사아")
    assert wrapped.flat(lines).places == ()


def test_a_table_of_one_cell_a_line_tells_what_its_column_tells(read: Callable[..., Analysis]) -> None:
    """The first cell heads the row, the cell beside it says how far it is, and the heads of the columns are no text."""
    text = (
        "기상청은 우루과이 기상청과 협력회의를 열었다.\n\n두 기관이 추진하기로 한 과제는 다음과 같다.\n\n분야\n합의 내용\n비고\n\n"
        "위성\n정지궤도 위성 영상의 구름 판독 기법을 공동으로 개발\n신규\n\n"
        "인력\n예보관 열 명의 상호 파견 과정을 몬테비데오에 개설\n검토 중\n\n"
        "다음 회의는 내년에 열린다."
    )
    analysis = read(text)
    assert not any(analysis.quote(n) in ("분야", "합의 내용", "비고") for n in range(len(analysis.units)))
    assert last(analysis, "구름 판독").status is Status.AGREED
    assert last(analysis, "예보관 열 명").status is Status.PROPOSED
    assert analysis.units[-1].kind is UnitKind.SENTENCE


def test_figures_in_columns_and_lists_of_words_are_no_table() -> None:
    """A table of figures, a single head, and sentences below words of the kind are left as they are."""
    figures = "구분\n금액\n\n반도체\n1,302\n"
    one = "분야\n두 나라는 위성 영상을 함께 판독하는 연구를 시작했다고 장관이 말했다.\n"
    below = "내용\n일정\n회의 뒤 만찬이 열렸고 모두 돌아갔다.\n"
    assert not any(map(bullets, (figures, one, below)))


def test_rows_of_a_line_are_items_up_to_what_they_tell() -> None:
    """Rows with lines between their cells are not joined, however long; what stands behind the told cell is left out."""
    long = "해양조사원과 우루과이 해군수로국이 라플라타강 하구의 조석 관측망을 함께 설계하고 관측자료를 실시간으로 교환"
    heads = "두 나라의 결과는 아래 표와 같다.\n\n< 협의 결과 >\n분야 | 협력 내용 | 시기"
    text = f"{heads}\n해양 | {long} | 2026년\n기상 | 장마 예측 모형을 공동 개발 | 내년\n"
    found = bullets(text)
    assert [text[u.start : u.end] for u in found] == [f"해양 | {long}", "기상 | 장마 예측 모형을 공동 개발"]
    assert all(split(Document("d", text, "ko"))[n].kind is UnitKind.LEAD_IN for u in found for n in u.scope)


def test_figures_below_a_mark_of_their_depth_are_its_items() -> None:
    """ㅇ and 1. have one depth by the handbook; what comes second is below the first, and the next ㅇ stands beside the first."""
    text = "ㅇ 공동선언의 내용은 다음과 같다.\n 1. 위성 자료 공동 분석\n 2. 예보관 교류\nㅇ 장관은 이어 대학을 찾았다.\n"
    units = split(Document("d", text, "ko"))
    assert [u.scope for u in units] == [(), (0,), (0,), ()]


def test_a_note_in_a_list_ends_no_list() -> None:
    """What stands behind a footnote is governed by the lead-in above it all the same."""
    text = "두 나라는 다음과 같이 합의했다.\n ㅇ 위성 자료 공동 분석\n * 천리안 2A호\n ㅇ 예보관 교류\n"
    units = split(Document("d", text, "ko"))
    assert [u.scope for u in units if u.kind is UnitKind.BULLET] == [(0,), (0,)]
