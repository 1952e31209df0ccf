"""TEI: what an edition marks is kept with its places in the canonical text."""

from __future__ import annotations

import made_files as made
import pytest

from kg.errors import ExplainedError
from kg.formats import reader, tei_dates

LETTER = """<div type="document" xml:id="d1" n="1"><head>The Ambassador in Turkey (<persName type="from" corresp="#p_P"><hi
rend="italic">Paget</hi></persName>) to the <gloss type="to">Secretary of State</gloss></head>
<dateline><placeName>Pera</placeName>, <date when="1698-10-03T10:00:00">October 3, 1698</date></dateline>
<p>The Grand Vizier received me<note n="1" xml:id="fn1">See <persName corresp="#p_C">Colyer</persName>’s report.</note>
on the <pb n="12"/>plain of Mora-<lb/>vitza; an <choice><orig>8 26</orig><reg>answer</reg></choice> is
<del>not</del> expected.</p><closer><signed><persName corresp="#p_P">Paget</persName></signed></closer></div>
<div type="document" xml:id="d2" n="2"><head>Second</head><p>More.<note n="1">Its own first note.</note></p></div>"""
LIST = """<back><div type="persons"><list><item><persName xml:id="p_P">Paget, William</persName>, Ambassador of
England.</item></list></div></back>"""


@pytest.fixture(scope="module")
def volume():
    return reader.read_bytes(made.tei(LETTER, back=LIST), "volume.xml")


def said(text, annotation):
    return text.stored[annotation.start : annotation.end]


def test_names_keep_what_they_point_to_and_where_they_stand(volume):
    people = [(one.text, one.ref, one.role, one.note) for one in volume.annotations if one.kind == "person"]
    assert people == [
        ("Paget", "p_P", "from", None),
        ("Colyer", "p_C", None, 1),
        ("Paget", "p_P", "signed", None),
        ("Paget, William", "p_P", "listed", None),
    ]
    assert [said(volume, one) for one in volume.annotations if one.kind == "person"] == [one[0] for one in people]


def test_a_date_is_edtf_and_keeps_what_is_written(volume):
    (date,) = [one for one in volume.annotations if one.kind == "date"]
    assert (date.text, date.when, date.role) == ("October 3, 1698", "1698-10-03", "dateline")


def test_the_documents_of_a_volume_are_parts_with_their_headings(volume):
    documents = [(part.id, part.label, part.heading) for part in volume.parts if part.kind == "document"]
    assert documents == [
        ("d1", "1", "The Ambassador in Turkey (Paget) to the Secretary of State"),
        ("d2", "2", "Second"),
    ]
    first = volume.parts[0]
    assert volume.stored[first.start : first.end].startswith("The Ambassador")
    assert "Second" not in volume.stored[first.start : first.end]


def test_a_heading_says_who_wrote_to_whom_and_the_dateline_whence_and_when(volume):
    (letter,) = volume.letters
    assert [(one.text, one.ref) for one in letter.senders] == [("Paget", "p_P")]
    assert [(one.text, one.kind) for one in letter.addressees] == [("Secretary of State", "office")]
    assert [one.text for one in letter.sent_from] == ["Pera"]
    assert [one.when for one in letter.dates] == ["1698-10-03"]
    assert (letter.id, letter.part) == ("d1", 1)


def test_notes_stand_at_the_foot_of_their_page_and_begin_anew_in_each_document(volume):
    structure = volume.structure
    assert [(note.number, note.page, note.text) for note in structure.notes] == [
        (1, 1, "See Colyer’s report."),
        (1, 2, "Its own first note."),
    ]
    assert structure.missing_notes == structure.missing_calls == ()
    call = structure.calls[0]
    assert structure.text[: call.position + 1].endswith("received me")
    assert volume.stored.index("[1] See Colyer") < volume.stored.index("\f") < volume.stored.index("plain of")


def test_the_reader_sees_the_words_without_the_breaks_of_line_and_page(volume):
    assert "received me on the plain of Moravitza; an answer is expected." in volume.text
    assert [page.printed for page in volume.structure.pages] == [None, "12"]
    (found,) = volume.structure.find("me on the plain of Moravitza")
    assert found.page == 1


def test_a_list_of_persons_gives_names_and_descriptions(volume):
    (entry,) = volume.listed
    assert (entry.id, entry.kind, entry.name, entry.description) == (
        "p_P",
        "person",
        "Paget, William",
        "Ambassador of England.",
    )
    assert volume.stored[entry.start : entry.end] == "Paget, William, Ambassador of England."


def test_the_header_of_a_letter_says_who_sent_it():
    header = """<fileDesc><titleStmt><title>Brief</title></titleStmt></fileDesc><profileDesc><correspDesc>
    <correspAction type="sent"><persName ref="gnd/1">Virmont</persName><placeName>Pera</placeName>
    <date notBefore="1719-12-01" notAfter="1719-12-07">Dezember 1719</date></correspAction>
    <correspAction type="received"><orgName>Hofkriegsrat</orgName></correspAction></correspDesc>
    <langUsage><language ident="de-AT">Deutsch</language></langUsage></profileDesc>"""
    text = reader.read_bytes(made.tei("<p>Hochgeehrteste Herren</p>", header=header), "brief.xml")
    (letter,) = text.letters
    assert (letter.senders[0].ref, letter.addressees[0].kind, letter.sent_from[0].text) == ("gnd/1", "group", "Pera")
    assert letter.dates[0].when == "[1719-12-01..1719-12-07]"
    assert (letter.start, letter.end) == (0, len(text.stored))
    assert (text.language, text.metadata["title"]) == ("de", ("Brief",))


def test_a_file_of_letters_without_text_is_read_a_letter_a_line():
    action = '<correspAction type="{}"><persName ref="{}">{}</persName>{}</correspAction>'
    sent = action.format("sent", "gnd/1", "Busbecq", '<placeName>Pera</placeName><date when="1555-09-01"/>')
    received = action.format("received", "gnd/2", "Michault", "")
    header = f"<profileDesc><correspDesc xml:id='l1'>{sent}{received}</correspDesc></profileDesc>"
    text = reader.read_bytes(made.tei("<p/>", header=header), "cmif.xml")
    assert text.format == "cmif"
    assert text.stored == "Busbecq (Pera) → Michault, 1555-09-01\n"
    (letter,) = text.letters
    sender = letter.senders[0]
    assert text.stored[sender.start : sender.end] == "Busbecq"
    assert letter.dates[0].when == "1555-09-01"


@pytest.mark.parametrize(
    ("attributes", "edtf"),
    [
        ({"when": "1920-08"}, "1920-08"),
        ({"when-iso": "1920"}, "1920"),
        ({"from": "1921-10-13", "to": "1923-01-05"}, "1921-10-13/1923-01-05"),
        ({"notAfter": "1720"}, "[..1720]"),
        ({"when": "1720", "cert": "low"}, "1720?"),
        ({"when": "1720-13"}, None),
        ({"when": "--10-05"}, None),
        ({}, None),
    ],
)
def test_the_attributes_of_a_date_give_edtf(attributes, edtf):
    assert tei_dates.edtf(attributes) == edtf


def test_xml_that_is_no_tei_is_explained():
    with pytest.raises(ExplainedError, match="the XML is not TEI"):
        reader.read_bytes(b"<rss/>", "x.xml")


def test_a_volume_of_the_foreign_relations_is_read_whole(shared):
    text = reader.read(shared / "data" / "frus" / "frus1961-63v06.xml")
    structure = text.structure
    assert (len(structure.pages), len(structure.notes), len(structure.calls)) == (342, 349, 349)
    assert structure.missing_notes == structure.missing_calls == ()
    assert text.language == "en"
    letters = [letter for letter in text.letters if letter.senders and letter.addressees and letter.dates]
    assert len(letters) >= 105
    known = {entry.id for entry in text.listed if entry.kind == "person"}
    named = [one for one in text.annotations if one.kind == "person" and one.ref]
    assert sum(one.ref in known for one in named) > 0.95 * len(named)


TABLE = """<table><row><cell>No.</cell><cell>Date</cell><cell>From and to whom</cell></row>
<row><cell/><cell>Apr. 3<note n="7">Not printed.</note></cell><cell>To the Ambassador in <placeName>Pera</placeName><pb n="3"/></cell>
<cell>Encloses letter of <persName>Colyer</persName></cell><cell/></row></table>"""


def test_a_row_is_a_line_with_bars_between_its_cells_and_no_sentence_goes_over_one():
    text = reader.read_bytes(made.tei(TABLE), "papers.xml")
    structure = text.structure
    assert [(structure.text[one.start : one.end], one.kind) for one in structure.paragraphs] == [
        ("No. | Date | From and to whom", "row"),
        ("Apr. 3 | To the Ambassador in Pera | Encloses letter of Colyer", "row"),
    ]
    assert [structure.text[one.start : one.end] for one in structure.sentences][3:] == [
        "Apr. 3",
        "To the Ambassador in Pera",
        "Encloses letter of Colyer",
    ]
    assert [(one.number, structure.text[one.position]) for one in structure.calls] == [(7, "3")]
    assert [(said(text, one), one.text) for one in text.annotations] == [("Pera", "Pera"), ("Colyer", "Colyer")]


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("AEF", "AEF | Allied forces"),
        ("Old Style", "Old Style | Allied forces"),
        ("(2)", "(2) Allied forces"),
        ("iv.", "iv. Allied forces"),
        ("b", "b Allied forces"),
        ("Troops:", "Troops: Allied forces"),
    ],
)
def test_a_label_of_words_is_parted_from_what_it_labels_and_one_that_counts_is_not(label, line):
    body = f"<list><label>{label}</label><item>Allied forces</item></list>"
    assert reader.read_bytes(made.tei(body), "list.xml").structure.text == line
