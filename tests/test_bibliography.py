"""Footnotes to works: how references are taken apart, and which work a repeated one means."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.citations import archives, bibliography, references
from kg.citations.bibliography import ProposedCitation
from kg.reading import structure as reading

ARTICLE = Path(__file__).parent.parent / "seeds" / "documents" / "meyer-2004" / "text.txt"


@pytest.fixture(scope="module")
def article() -> tuple[ProposedCitation, ...]:
    return bibliography.propose(reading.read(reading.load(ARTICLE)))


def of_note(citations: tuple[ProposedCitation, ...], note: int) -> list[ProposedCitation]:
    return [citation for citation in citations if citation.note == note]


def cited(*notes: str) -> tuple[ProposedCitation, ...]:
    """Propose the citations of a text with these notes."""
    text = "".join(f"Cümle burada biter.{n} " for n in range(1, len(notes) + 1))
    bodies = "".join(f"{n} {note}\n" for n, note in enumerate(notes, 1))
    return bibliography.propose(reading.read(f"{text}\n\n{bodies}"))


# The first article


def test_every_note_of_the_article_yields_a_citation_or_a_remark(article):
    assert {citation.note for citation in article} == {0, *range(2, 43)}
    assert [citation.note for citation in article if citation.function == "remark"] == [0, 15, 28]


def test_what_a_citation_says_stands_in_the_file_where_it_says(article):
    structure = reading.read(reading.load(ARTICLE))
    assert all(structure.reader_text(c.start, c.end) == c.as_written for c in article)


def test_a_note_with_five_works_is_five_citations(article):
    works = of_note(article, 5)
    assert [work.author for work in works] == [
        "Anatoliy Filippoviç Miller", "Moiseev P.; Rozaliev Y. K.", "Kuznetsova S. İ.", "", "Potshveriya B. M.",
    ]  # fmt: skip
    assert works[0].reference.container == "Turtsiya. Aktualnıe problemı novoy i noveişey istorii"
    assert [work.year for work in works] == ["1983", "1958", "1961", "1968", "1992"]


def test_title_place_year_and_page_of_the_articles_books(article):
    (book,) = of_note(article, 2)
    assert book.title == "Turetskaya Respublika. Kratkiy oçerk istorii, 1923-1961"
    assert (book.author, book.place, book.year, book.locator) == (
        "Abdulla Mardanoviç Şamsutdinov",
        "M.",
        "1962",
        "s.20",
    )
    (paper,) = of_note(article, 9)
    assert paper.reference.container == "Cahier du monde russe et soviétiques"
    assert (paper.reference.volume, paper.reference.issue) == ("XVIII", "3")


@pytest.mark.parametrize(
    ("note", "first"),
    [(16, 6), (20, 6), (10, 7), (17, 11), (18, 12), (19, 5), (35, 3), (36, 3), (34, 33), (22, 21), (26, 4), (40, 37)],
)
def test_a_repeated_work_of_the_article_is_resolved_to_its_first_citation(article, note, first):
    (citation,) = of_note(article, note)
    assert citation.refers_to is not None
    assert article[citation.refers_to].note == first


def test_uk_soc_within_a_note_of_two_works_means_its_authors_work(article):
    collection, paper = of_note(article, 32)
    assert collection.refers_to is None
    assert paper.refers_to is not None
    assert article[paper.refers_to].note == 4


def test_the_archive_files_of_the_article_whatever_their_printing(article):
    files = {
        c.note: (c.archive.archive, c.archive.fond, c.archive.opis, c.archive.delo, c.folio)
        for c in article
        if c.archive
    }
    assert files == {
        8: ("RGASPİ", "2", "1", "9973", None),
        37: ("RGASPİ", "544", "3", "122", "28"),
        39: ("RGASPİ", "5", "1", "2205", "60"),
        40: ("RGASPİ", "544", "3", "122", "19-20"),
        41: ("RGASPİ", "544", "3", "122", "19-20"),
        42: ("RGASPİ", "544", "3", "122", "19-20"),
    }


def test_what_a_note_is_for(article):
    functions = {c.note: c.function for c in article if c.function not in {"source", "remark"}}
    assert functions == {4: "quoted-from", 28: "quoted-from", 21: "see", 26: "see", 27: "see", 30: "see", 38: "see"}


@pytest.mark.parametrize(
    ("note", "problem"),
    [
        (11, "the same pages (“s. 307-308”) as of another work in note 10"),
        (13, "“s. 224” lies outside “s. 235-268”"),
        (19, "“s. 42” lies outside “s. 235-268”"),
        (14, "quotation marks or brackets do not pair"),
        (22, "“291” lies outside “s. 48-54”"),
        (23, "the place in the work is a question mark"),
        (33, "“891-1922” is no range of years"),
        (
            38,
            "container “Turtsiya. Aktualnıe voprosı…”, but “Turtsiya. Aktualnıe problemı novoy i noveyşey istorii” in note 19",
        ),
    ],
)
def test_printed_inconsistencies_of_the_article_are_said_and_not_mended(article, note, problem):
    assert problem in [said for citation in of_note(article, note) for said in citation.problems]


# References of other habits


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Bilal N. Şimşir, Lozan Telgrafları, C. I, TTK Yay., Ankara 1990, s. 45.",
            {"authors": ("Bilal N. Şimşir",), "title": "Lozan Telgrafları", "volume": "I", "publisher": "TTK Yay.", "place": "Ankara", "year": "1990", "locator": "s. 45"},
        ),
        (
            "Mehmet Perinçek, “Yeni Belgeler”, Belleten, C. LXX, S. 257, Ankara, 2006, s. 12-15.",
            {"title": "Yeni Belgeler", "container": "Belleten", "volume": "LXX", "issue": "257", "place": "Ankara", "locator": "s. 12-15"},
        ),
        (
            "Stanford J. Shaw and Ezel Kural Shaw, History of the Ottoman Empire, vol. 2 (Cambridge: Cambridge University Press, 1977), pp. 340-45.",
            {"authors": ("Stanford J. Shaw", "Ezel Kural Shaw"), "place": "Cambridge", "publisher": "Cambridge University Press", "year": "1977", "locator": "pp. 340-45"},
        ),
        (
            "Selim Deringil, “Title of It”, in Jane Doe (ed.), Big Volume (New York: Norton, 1999), pp. 1-20.",
            {"container": "Big Volume", "container_authors": ("Jane Doe",), "place": "New York", "year": "1999"},
        ),
        (
            "Kazım Karabekir, İstiklal Harbimiz, 2. baskı, Türkiye Yayınevi, İstanbul, 1969, s. 665 vd.",
            {"title": "İstiklal Harbimiz", "publisher": "Türkiye Yayınevi", "place": "İstanbul", "locator": "s. 665 vd."},
        ),
        ("Cebesoy, Ali Fuat, Moskova Hatıraları, Ankara 1982, s. 80.", {"authors": ("Cebesoy, Ali Fuat",), "title": "Moskova Hatıraları"}),
        ("Türk Dış Politikası, C. I, İstanbul 2001, s. 33.", {"authors": (), "title": "Türk Dış Politikası", "volume": "I"}),
        ("E. H. Carr, The Bolshevik Revolution 1917-1923, Vol. III, London, 1953, p. 301 n. 2.", {"title": "The Bolshevik Revolution 1917-1923", "place": "London", "locator": "p. 301, n. 2"}),
        ("Hakimiyet-i Milliye, 24 Nisan 1920.", {"title": "Hakimiyet-i Milliye", "date": "24 Nisan 1920", "year": "1920"}),
        ("Lenin V. İ. Polnoe sobranie soçineniy. T.54, s. 134.", {"authors": ("Lenin V. İ.",), "title": "Polnoe sobranie soçineniy", "volume": "54"}),
        ("Dokumentı vneşney politiki SSSR, T. III, M., 1959, dok. 342, s. 597-604.", {"title": "Dokumentı vneşney politiki SSSR", "place": "M.", "locator": "dok. 342, s. 597-604"}),
    ],
)  # fmt: skip
def test_references_are_taken_apart(text, parts):
    reference = references.parse(text)
    assert {name: getattr(reference, name) for name in parts} == parts


@pytest.mark.parametrize(
    ("text", "key", "folio"),
    [
        ("RGASPI, fond 5, opis 3, delo 101, list 4 ob.", ("RGASPI", "5", "3", "101", None), "list 4 ob"),
        ("AVP RF, f. 04, op. 39, p. 232, d. 53001, ll. 12-15.", ("AVP RF", "04", "39", "53001", None), "ll. 12-15"),
        ("GARF. F. R-5402. Op. 1. D. 500. L. 3", ("GARF", "R-5402", "1", "500", None), "L. 3"),
        ("FO 371/6343, p. 12", ("TNA", None, None, None, "FO 371/6343"), "p. 12"),
        ("HHStA, PA XII, Kt. 129, f. 14.", ("HHStA", None, None, None, "PA XII, Kt. 129"), "f. 14"),
        ("PA AA, R 13105, Bl. 22", ("PA AA", None, None, None, "R 13105"), "Bl. 22"),
        ("AMAE, CP Turquie 411, ff. 3-4.", ("AMAE", None, None, None, "CP Turquie 411"), "ff. 3-4"),
        ("NARA, RG 59, 867.00/1234", ("NARA", None, None, None, "RG 59, 867.00/1234"), None),
        ("BOA, HR.SYS. 2305/12, lef 3.", ("BOA", None, None, None, "HR.SYS. 2305/12"), "lef 3"),
        ("BCA, 030.10.0.0, 54.355.11, s. 3.", ("BCA", None, None, None, "030.10.0.0, 54.355.11"), "s. 3"),
        (
            "Başbakanlık Osmanlı Arşivi, HAT, nr. 20345.",
            ("Başbakanlık Osmanlı Arşivi", None, None, None, "HAT, nr. 20345"),
            None,
        ),
        (
            "Elgin to Hay, 9 June 1905, Library of Congress, Hay Papers, reel 9",
            ("Library of Congress", None, None, None, "Hay Papers, reel 9"),
            None,
        ),
        (
            "Pahlen to Nesselrode, 6 July 1827, AVPRI, f. 133, op. 469, d. 121",
            ("AVPRI", "133", "469", "121", None),
            None,
        ),
        ("Gordon’s report of 8 August 1829, in: TNA, FO 78/180", ("TNA", None, None, None, "FO 78/180"), None),
        ("Gordon to Aberdeen, 8 August 1829, FO 78/180", ("TNA", None, None, None, "FO 78/180"), None),
        ("The National Archives (Kew), FO 78/180, f. 9", ("TNA", None, None, None, "FO 78/180"), "f. 9"),
        ("London, Public Record Office, F. O. 78/180", ("TNA", None, None, None, "FO 78/180"), None),
        (
            "Ottenfels to Metternich, 3 March 1828, HHStA, Staatenabteilung Türkei VI, Kt. 34, f. 12",
            ("HHStA", None, None, None, "Staatenabteilung Türkei VI, Kt. 34"),
            "f. 12",
        ),
        (
            "Archives of the Foreign Ministry, Moscow, f. 1, op. 2, d. 3",
            ("Archives of the Foreign Ministry, Moscow", "1", "2", "3", None),
            None,
        ),
        (
            "Haus-, Hof- und Staatsarchiv, Türkei III, Kt. 4, f. 9",
            ("Hof- und Staatsarchiv", None, None, None, "Türkei III, Kt. 4"),
            "f. 9",
        ),
    ],
)
def test_archive_files_of_several_countries(text, key, folio):
    found = archives.parse(text)
    assert found is not None
    assert (found[0].key, found[1]) == (key, folio)


@pytest.mark.parametrize(
    "text",
    ["DBFP, I, 4, no. 23", "DDF, vol. XVII, no. 5", "TBMM, Zabıt Ceridesi, c. 3, s. 12", "Ibid., f. 16", "TTK, f. 3", "A" * 5000 + ", f. 3",
     "Osmanlı Arşivi Rehberi, İstanbul, 2000, nr. 12", "Record Office, A Guide, London, 1999, p. 4", "See National Archives, London.", "Aa, " * 20000 + "Arşivi, x"],
)  # fmt: skip
def test_printed_documents_and_repetitions_are_no_archive_files(text):
    assert archives.parse(text) is None


def test_ibid_after_an_archive_file_means_that_file():
    citations = cited(
        "W. N. Medlicott, The Congress of Berlin, London 1938, p. 37.",
        "HHStA, PA XII, Kt. 129, f. 14.",
        "Ibid., f. 16.",
    )
    assert [citation.refers_to for citation in citations] == [None, None, 1]


# What a repeated reference means


def test_age_with_a_name_means_the_last_work_by_that_author_and_without_one_the_last_work():
    citations = cited(
        "E. H. Carr, The Bolshevik Revolution, London, 1953, s. 247.", "Jane Degras, Soviet Documents, London, 1951, s. 3.", "Carr, a.g.e., s. 301.", "a.g.e., s. 5.", "Degras, op. cit., p. 4."
    )  # fmt: skip
    assert [citation.refers_to for citation in citations] == [None, None, 0, 0, 1]
    assert all(citation.problems == () for citation in citations)


def test_ibid_after_a_note_of_several_works_is_taken_for_the_last_and_doubted():
    citations = cited(
        "E. H. Carr, Revolution, London, 1953, p. 2; Jane Degras, Documents, London, 1951, p. 3.", "Ibid., p. 5."
    )
    assert citations[2].refers_to == 1
    assert citations[2].problems == ("“Ibid.” follows a note that cites several works",)


def test_age_with_an_author_who_is_not_cited_before_is_reported_and_points_nowhere():
    (_, wrong) = cited("E. H. Carr, Revolution, London, 1953, p. 2.", "Şimşir, a.g.e., s. 5.")
    assert wrong.refers_to is None
    assert wrong.problems == ("“a.g.e.” points back, but no earlier note cites a work by Şimşir",)


def test_an_author_with_several_works_makes_age_doubtful_but_agm_means_the_article():
    works = "Mehmet Perinçek, Gizli Belgeler, İstanbul 2005, s. 1; Mehmet Perinçek, “Yeni Belgeler”, Belleten, C. LXX, Ankara 2006, s. 12-30."
    citations = cited(
        works, "E. H. Carr, Revolution, London, 1953, p. 2.", "Perinçek, a.g.e., s. 13.", "Perinçek, a.g.m., s. 44."
    )
    assert citations[3].refers_to == 1
    assert any("may mean any of 2 works" in problem for problem in citations[3].problems)
    assert citations[4].refers_to == 1
    assert citations[4].problems == ("“s. 44” lies outside “s. 12-30”",)


def test_another_year_of_the_same_title_is_reported():
    (_, other) = cited(
        "Salahi R. Sonyel, Dış Politika, Ankara 1986, s. 1.", "Salahi Sonyel, Dış Politika, Ankara 1987, s. 3."
    )
    assert other.refers_to == 0
    assert other.problems == ("year “1987”, but “1986” in note 1",)


def test_a_short_title_or_a_mere_surname_means_the_authors_work():
    citations = cited(
        "E. H. Carr, The Bolshevik Revolution, London, 1953, p. 2.",
        "Carr, The Bolshevik Revolution, p. 9.",
        "Carr, p. 77.",
    )
    assert [citation.refers_to for citation in citations] == [None, 0, 0]


def test_prose_before_and_after_a_reference_is_a_remark_of_its_own():
    citations = cited(
        "Bu konu tartışmalıdır ve kaynaklar birbiriyle çelişmektedir. Bkz. E. H. Carr, Revolution, London, 1953, p. 2. Yazar sonradan bu görüşünden bütünüyle vazgeçti."
    )
    assert [(c.function, c.as_written[:10]) for c in citations] == [
        ("remark", "Bu konu ta"),
        ("see", "Bkz. E. H."),
        ("remark", "Yazar sonr"),
    ]


def test_a_work_quoted_out_of_another_is_two_citations():
    source, through = cited(
        "Lenin, Eserler, c. 5, s. 12, aktaran: Mehmet Perinçek, Gizli Belgeler, İstanbul 2005, s. 33."
    )
    assert (source.author, source.function, source.locator) == ("Lenin", "source", "s. 12")
    assert (through.author, through.function, through.locator) == ("Mehmet Perinçek", "quoted-from", "s. 33")


def test_a_pointer_within_the_text_is_no_work():
    assert [c.function for c in cited("Bkz. yukarıda, dipnot 3.", "See note 1 above.")] == ["remark", "remark"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.text(alphabet=st.sampled_from("aAbİçS.,;:“”()'’-–? 19\"e g"), min_size=1, max_size=60),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_a_note_says_its_citations_lie_in_it_and_point_only_backwards(notes):
    structure = reading.read(
        "Söz.¹ Söz.² Söz.³ Söz.⁴\n\n" + "".join(f"{'¹²³⁴'[n]} {note}\n" for n, note in enumerate(notes))
    )
    citations = bibliography.propose(structure)
    for i, citation in enumerate(citations):
        assert structure.reader_text(citation.start, citation.end) == " ".join(citation.as_written.split())
        assert citation.refers_to is None or 0 <= citation.refers_to < i


def test_many_works_by_as_many_authors_do_not_slow_each_other():
    notes = [f"Yazar{n} A., Bir kitabın adı, Ankara, 1990, s. {n}" for n in range(900)]
    citations = cited(*notes)
    assert len(citations) == 900
    assert all(citation.refers_to is None for citation in citations)
