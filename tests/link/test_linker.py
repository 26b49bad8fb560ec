"""Names of a document become things: known ones, new ones, people, agreements."""

from __future__ import annotations

import pytest

from kg.link import link
from kg.model import Document, Entity, Evidence, Kind, Statement
from kg.vocab import ENTITY

EVIDENCE = Evidence("d", 0, 1, "x")


def org(*names: str, refs: tuple[str, ...] = (), country: str = "") -> Entity:
    return Entity(Kind.ORGANIZATION, names, refs, country)


def person(*names: str) -> Entity:
    return Entity(Kind.PERSON, names)


def country(code: str) -> Entity:
    return Entity(Kind.COUNTRY, (code,), (f"country:{code}",), code)


def linked(*entities: Entity, published: str = "2025-06-01", lang: str = "ko", sector: str = "") -> list[Entity]:
    document = Document("doc", "x", lang, published=published)
    facts = [Statement("c1", "party", entity, EVIDENCE) for entity in entities]
    if sector:
        facts.append(Statement("c1", "sector", sector, EVIDENCE))
    return [s.object for s in link(facts, document) if isinstance(s.object, Entity)]


def refs(*entities: Entity, **about: str) -> list[str]:
    return [(e.refs or ("",))[0] for e in linked(*entities, **about)]


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        ("과기정통부", "org:msit"),
        ("MSIT", "org:msit"),
        ("Ministry of Science & ICT", "org:msit"),
        ("과학기술정통부", "org:msit"),
        ("미 국립표준기술연구소(NIST)", "org:nist"),
        ("미국 국립표준기술연구소", "org:nist"),
        ("한국과학기술원", "org:kaist"),
        ("한국과학기술연구원", "org:kist"),
        ("Lawrence Berkley National Lab", "org:lbnl"),
        ("the Korea Research Institute of Standards and Sciences", "org:kriss"),
        ("National Institute of Allergy & Infection Diseases", "org:niaid"),
    ],
)
def test_spellings_slips_and_acronyms_mean_the_known_organization(name: str, ref: str) -> None:
    """However a document writes a known name, it is the known organization."""
    assert refs(org(name)) == [ref]


@pytest.mark.parametrize("name", ["한국과학기술혁신원", "National Institute of Infection Control", "Korea Institute of Quantum Dots"])
def test_a_name_that_only_resembles_a_known_one_is_new(name: str) -> None:
    """A likeness of letters is no identity."""
    assert refs(org(name, country="KR")) == [""]


@pytest.mark.parametrize(
    ("name", "code", "ref"),
    [
        ("외교부", "JP", "org:mofa-jp"),
        ("외교부", "KR", "org:mofa-kr"),
        ("에너지부", "US", "org:doe"),
        ("일본 외교부", "", "org:mofa-jp"),
        ("Department of Telecommunications", "IN", "org:dot-in"),
        ("Department of Commerce", "IN", ""),
    ],
)
def test_a_ministry_belongs_to_the_country_of_the_text(name: str, code: str, ref: str) -> None:
    """外務省 and the Korean ministry are both called 외교부; the country tells which."""
    assert refs(org(name, country=code)) == [ref]


@pytest.mark.parametrize(("date", "ref"), [("2024-03-01", "org:motie"), ("2025-11-01", "org:motir")])
def test_a_renamed_ministry_is_the_one_of_the_date(date: str, ref: str) -> None:
    """산업부 is the ministry that bore the name when the document was published."""
    assert refs(org("산업부", refs=("org:motir", "org:motie")), published=date) == [ref]


@pytest.mark.parametrize(("code", "ref"), [("CA", "org:nrc-ca"), ("US", "org:nrc-us")])
def test_a_shared_acronym_means_the_body_of_the_country_that_takes_part(code: str, ref: str) -> None:
    """NRC is decided by the other participants."""
    assert refs(country(code), org("NRC", refs=("org:nrc-kr", "org:nrc-us", "org:nrc-ca")))[1] == ref


def test_a_shared_acronym_is_decided_by_its_full_name() -> None:
    """KIT with the name of the German university is the German university."""
    assert refs(org("카를스루에공과대", "KIT", refs=("org:kit-kr", "org:kit-de"), country="DE")) == ["org:kit-de"]


def test_an_acronym_that_the_text_expands_otherwise_is_not_the_known_body() -> None:
    """A full name that fits no bearer of the acronym makes a new organization."""
    assert refs(org("Korea Ink Cooperative", "KIC", refs=("org:kic-korea",), country="KR")) == [""]


def test_a_new_organization_has_one_iri_in_every_document() -> None:
    """The IRI depends on the name and the country only."""
    one, two = linked(org("㈜한빛양자", country="KR"))[0], linked(org("한빛양자", country="KR"), org("NIST"), lang="en")[0]
    assert one.id == two.id == f"{ENTITY}organization/kr-한빛양자"
    assert one.label_ko == "한빛양자"


def test_official_names_join_the_names_of_the_document() -> None:
    """A linked organization bears both labels, the acronym, and what the document calls it."""
    found = linked(org("표준연"))[0]
    assert (found.label_ko, found.label_en, found.acronym) == (
        "한국표준과학연구원",
        "Korea Research Institute of Standards and Science",
        "KRISS",
    )
    assert {"표준연", "KRISS", found.label_en, found.label_ko} <= set(found.names)
    assert len(found.names) <= 40


def test_no_name_stands_for_two_things_of_a_document() -> None:
    """A name that two linked entities share is left to neither."""
    one, two = linked(org("산업통상자원부"), org("산업통상부"))
    assert not {n.casefold() for n in one.names} & {n.casefold() for n in two.names}


def test_a_family_name_with_a_title_is_the_person_named_in_full() -> None:
    """조 실장 is 조태용 when the document names one 조."""
    cho, short, other = linked(person("조태용"), person("조 실장"), person("Jake Sullivan"))
    assert cho == short
    assert other.id == f"{ENTITY}person/jake-sullivan"


def test_a_family_name_of_two_people_is_neither() -> None:
    """김 장관 stays apart where two 김 are named."""
    one, two, short = linked(person("김영호"), person("김정관"), person("김 장관"))
    assert len({one.id, two.id, short.id}) == 3


def statements(label: str, *parties: str, subject: str = "a1") -> list[Statement]:
    return [
        Statement(subject, "type", "agreement", EVIDENCE),
        Statement(subject, "label", label, EVIDENCE),
        *(Statement(subject, "party", country(code), EVIDENCE) for code in parties),
    ]


@pytest.mark.parametrize(
    ("label", "parties", "slug"),
    [
        ("한·미 기술번영 업무협약(MOU)", ("KR", "US"), "technology-prosperity-deal"),
        ("Technology Prosperity Deal", ("JP", "US"), "us-jp-tpd"),
        ("Technology Prosperity Deal", ("GB", "US"), "us-uk-tpd"),
        ("아르테미스 약정", ("KR", "US"), "artemis-accords"),
        ("Technology Prosperity Deal", ("DE", "US"), "doc-a1"),
        ("제12차 한미 과학기술공동위원회", ("KR", "US"), "doc-a1"),
        ("MOU", ("KR", "US"), "doc-a1"),
    ],
)
def test_an_agreement_is_a_known_one_if_name_and_parties_fit(label: str, parties: tuple[str, ...], slug: str) -> None:
    """The name alone is not enough: a deal of the same name with another country is another deal."""
    found = link(statements(label, *parties), Document("doc", "x", "ko"))
    assert {s.subject for s in found} == {f"{ENTITY}agreement/{slug}"}


def test_commitments_and_what_they_are_under_become_iris() -> None:
    """`of` points to the IRI of its agreement."""
    given = [*statements("양자 협력 MOU", "KR", "US"), Statement("c1", "of", "a1", EVIDENCE)]
    last = link(given, Document("doc", "x", "ko"))[-1]
    assert (last.subject, last.object) == (f"{ENTITY}commitment/doc-c1", f"{ENTITY}agreement/doc-a1")


def test_two_records_of_a_document_are_never_one_known_agreement() -> None:
    """The second record of the same name keeps an IRI of its own."""
    given = [*statements("아르테미스 약정", "KR"), *statements("아르테미스 약정", "US", subject="a2")]
    assert len({s.subject for s in link(given, Document("doc", "x", "ko"))}) == 2


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        ("표준과학연구원", "org:kriss"),
        ("미 에너지부 국가핵안보청", "org:nnsa"),
        ("Chairman of the Indian Space Research Organisation", "org:isro"),
        ("NASA’s Johnson Space Center", "org:nasa-jsc"),
        ("중국과학원 물리연구소", ""),
        ("Institute of Physics of the Chinese Academy of Sciences", ""),
        ("과학기술원", ""),
    ],
)
def test_owners_and_titles_before_a_name_do_not_hide_it(name: str, ref: str) -> None:
    """What is known stands at the end, after its owner; an institute of a known body is another thing."""
    assert refs(org(name)) == [ref]


def test_an_acronym_means_what_the_document_spells_out_elsewhere() -> None:
    """NRC alone is the body whose full name stands with it in another sentence."""
    named = org("National Research Council Canada", "NRC")
    assert refs(named, org("NRC", refs=("org:nrc-kr", "org:nrc-us", "org:nrc-ca"))) == ["org:nrc-ca", "org:nrc-ca"]


def test_an_acronym_of_a_new_body_is_that_body() -> None:
    """An acronym that the document made from a full name joins it, also when the tables know another bearer."""
    full, short = linked(org("Korea Ink Cooperative", "KIC", country="KR"), org("KIC", refs=("org:kic-korea",)))
    assert full.id == short.id == f"{ENTITY}organization/kr-korea-ink-cooperative"


def test_a_programme_is_the_same_with_or_without_its_general_word() -> None:
    """Fulbright and the Fulbright program are one; so are 아르테미스 계획 and Artemis."""
    one, two = linked(Entity(Kind.PROGRAMME, ("Tulip Program",)), Entity(Kind.PROGRAMME, ("Tulip",)))
    assert one.id == two.id
    assert linked(Entity(Kind.PROGRAMME, ("K-RadCube 사업",)))[0].refs == ("programme:k-radcube",)


@pytest.mark.parametrize("title", ["President Yoon", "Yoon", "Prime Minister Yoon"])
def test_a_title_with_a_family_name_is_the_person(title: str) -> None:
    """English titles, and family names that come first."""
    full, short = linked(person("Yoon Suk Yeol"), person(title), lang="en")
    assert full.id == short.id == f"{ENTITY}person/yoon-suk-yeol"


def test_a_person_has_one_iri_whether_or_not_the_text_gives_a_country() -> None:
    """The IRI of a person comes from the name alone."""
    known = Entity(Kind.PERSON, ("Gina Raimondo",), (), "US")
    assert linked(known)[0].id == linked(person("Gina Raimondo"))[0].id == f"{ENTITY}person/gina-raimondo"


def test_a_new_body_that_names_its_country_needs_no_other_word_for_it() -> None:
    """한국○○ is Korean also where the text does not say so."""
    assert linked(org("한국극저온산업협회"))[0].id == linked(org("한국극저온산업협회", country="KR"))[0].id


@pytest.mark.parametrize("name", ["Ministry of Ports", "항만부"])
def test_bodies_of_two_countries_under_one_name_are_two(name: str) -> None:
    """Where the text tells the country of each, the ministries of two countries are not one; without countries they are."""
    one, other, again = linked(org(name, country="PE"), org(name, country="KE"), org(name, country="PE"))
    assert one.id == again.id != other.id
    assert (one.country, other.country) == ("PE", "KE")
    first, second = linked(org(name), org(name, country="KE"))
    assert first.id == second.id
