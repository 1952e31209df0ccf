"""Reviews travel to other programs and back: nothing is lost, and what was changed there is what changes here."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ExplainedError, Fault
from kg.model import Certainty, Polarity
from kg.review import brat, comma_separated, exchange, tei_standoff, web_annotation, webanno
from kg.review.gathering import gathered
from kg.review.records import CLAIM_CELLS, Item, Kind, Text, Verdict, named

STORED = "Damad İbrahim Paşa, elçi Schmid’i\nKarlofça’da kabul et-\nti. 1699’da barış imzalandı. 🕊\n"
TEXT = Text(
    id="harrow-2005",
    iri="https://example.org/document/harrow-2005",
    stored=STORED,
    sha256="0" * 64,
    language="tr",
    title="Karlofça & sonrası",
    sentences=(0, STORED.index("1699")),
)
DAMAD = Item(
    kind=Kind.MENTION, stretches=((0, 18),), cells={"entity": "person/damad-ibrahim", "form": "name"}, score="0.9"
)
RECEIVED = Item(
    kind=Kind.CLAIM,
    stretches=((0, STORED.index("1699")), (STORED.index("1699"), len(STORED) - 3)),
    cells={
        "subject": "person/damad-ibrahim",
        "predicate": "received",
        "object": "person/schmid",
        "claimants": "person/harrow",
    },
    score="0.71",
    rule="frames",
    trigger="kabul et",
)
ITEMS = tuple(named(TEXT.id, item) for item in (DAMAD, RECEIVED))
FORMATS = tuple(exchange.FORMATS)

_WORDS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), blacklist_characters="\ufffe\uffff\u180e"),
    max_size=8,
)
_CELLS = st.lists(_WORDS, max_size=3).map(lambda words: " ".join(word for word in words if word))

_WORDS_OF = {"polarity": st.sampled_from(Polarity), "certainty": st.sampled_from(Certainty)}


@st.composite
def _texts(draw):
    words = draw(
        st.lists(
            _WORDS.filter(bool) | st.sampled_from(["\n", " ", "\t", "\f", "ş", "🕊", "x\r\n", "[a|b]_\\*;"]),
            min_size=1,
            max_size=30,
        )
    )
    stored = "".join(words)
    cuts = tuple(sorted(draw(st.sets(st.integers(0, len(stored)), max_size=4))))
    return replace(TEXT, stored=stored, sentences=cuts)


@st.composite
def _reviews(draw):
    text = draw(_texts())
    words = [place for place, character in enumerate(text.stored) if character.isalnum()]
    items = {}
    for _ in range(draw(st.integers(0, 4)) if words else 0):
        kind = draw(st.sampled_from(Kind))
        stretches = set()
        for _ in range(1 if kind is Kind.MENTION else draw(st.integers(1, 2))):
            one, other = sorted((draw(st.sampled_from(words)), draw(st.sampled_from(words))))
            stretches.add((one, other + 1))
        cells = {name: draw(_WORDS_OF.get(name, _CELLS)) for name in draw(st.sets(st.sampled_from(kind.cells)))}
        if kind is Kind.MENTION:
            cells["entity"] = "person/" + draw(st.sampled_from(["damad-ibrahim", "schmid"]))
        item = Item(
            kind=kind,
            stretches=tuple(sorted(stretches)),
            cells=cells,
            verdict=draw(st.sampled_from(Verdict)),
            score=draw(st.sampled_from(["", "0.50"])),
            rule=draw(_CELLS),
            trigger=draw(_CELLS),
        )
        item = named(text.id, item)
        items[item.id] = item
    return text, tuple(items.values())


def _as_set(items):
    return {(item.id, item) for item in map(_hashable, items)}


def _hashable(item):
    return _Frozen(item)


class _Frozen:
    def __init__(self, item):
        self.id = item.id
        self.said = (
            item.kind,
            item.stretches,
            tuple(item.cells.items()),
            item.verdict,
            item.score,
            item.rule,
            item.trigger,
        )

    def __eq__(self, other):
        return self.said == other.said

    def __hash__(self):
        return hash(self.said)

    def __repr__(self):
        return repr(self.said)


@pytest.mark.parametrize("form", FORMATS)
@given(_reviews())
def test_what_is_written_is_read_back_whole(form, review):
    text, items = review
    made = exchange.FORMATS[form]
    assert _as_set(made.read(made.write(items, text), "file", text)) == _as_set(items)


@pytest.mark.parametrize("form", FORMATS)
def test_a_verdict_changed_in_the_file_is_the_only_change(form):
    made = exchange.FORMATS[form]
    written = made.write(ITEMS, TEXT)
    accepted = made.write((replace(ITEMS[0], verdict=Verdict.ACCEPTED), ITEMS[1]), TEXT)
    assert written != accepted
    back = {item.id: item.verdict for item in made.read(accepted, "file", TEXT)}
    assert back == {ITEMS[0].id: Verdict.ACCEPTED, ITEMS[1].id: Verdict.OPEN}


@pytest.mark.parametrize("form", FORMATS)
@given(garbage=st.binary(max_size=200))
def test_any_bytes_are_read_or_explained(form, garbage):
    with contextlib.suppress(ExplainedError):
        exchange.FORMATS[form].read(garbage, "file", TEXT)


def test_a_span_made_in_brat_is_an_item_that_a_person_added():
    text = replace(TEXT, stored="Schmid geldi.")
    (item,) = brat.read(
        b"T1\tPerson 0 6\tSchmid\nN1\tReference T1 kg:person/schmid\tSchmid\nR1\tknew Arg1:T1 Arg2:T1\n", "a.ann", text
    )
    assert (item.id, item.verdict, item.cells) == ("", Verdict.ACCEPTED, {"entity": "person/schmid"})


def test_a_span_moved_in_brat_has_the_new_place():
    lines = brat.write((ITEMS[0],), TEXT).decode().replace("Person 0 18", "Person 6 18")
    (item,) = brat.read(lines.encode(), "a.ann", TEXT)
    assert item.stretches == ((6, 18),)
    assert item.id == ITEMS[0].id


def test_brat_has_no_annotation_over_a_line_s_end():
    bound = [line.split("\t") for line in brat.write(ITEMS, TEXT).decode().splitlines() if line.startswith("T")]
    for _, places, shown in bound:
        pieces = [tuple(map(int, piece.split())) for piece in places.split(" ", 1)[1].split(";")]
        assert not any("\n" in STORED[start:end] for start, end in pieces)
        assert shown == " ".join(STORED[start:end] for start, end in pieces)


def test_webanno_offsets_are_utf_16_units_and_its_tokens_the_text():
    rows = [line.split("\t") for line in webanno.write(ITEMS, TEXT).decode().split("\n") if "\t" in line]
    units = STORED.encode("utf-16-le")
    for row in rows:
        start, end = map(int, row[1].split("-"))
        assert units[2 * start : 2 * end].decode("utf-16-le") == row[2]
    assert [row[2] for row in rows][:3] == ["Damad", "İbrahim", "Paşa"]


def test_webanno_tokens_end_where_a_name_ends_and_its_suffix_begins():
    start = STORED.index("Schmid")
    name = Item(kind=Kind.MENTION, stretches=((start, start + 3),), cells={"entity": "person/schmid"})
    rows = [line.split("\t") for line in webanno.write((name,), TEXT).decode().split("\n") if "\t" in line]
    assert [row[2] for row in rows if row[3] != "_"] == ["Sch"]


def test_webanno_of_another_text_is_refused_with_the_line():
    with pytest.raises(ExplainedError) as caught:
        webanno.read(webanno.write(ITEMS, TEXT), "a.tsv", replace(TEXT, stored="Başka bir metin. " * 9))
    assert all(fault.where.startswith("a.tsv:") for fault in caught.value.faults)


def test_tei_is_well_formed_names_its_text_by_hash_and_refuses_another():
    written = tei_standoff.write(ITEMS, replace(TEXT, stored=STORED + "\f\x01<&"))
    root = ET.fromstring(written)
    assert root.tag == "{http://www.tei-c.org/ns/1.0}TEI"
    with pytest.raises(ExplainedError, match="another text"):
        tei_standoff.read(written, "a.xml", replace(TEXT, sha256="1" * 64))


def test_tei_with_an_entity_that_grows_is_refused():
    bomb = b'<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><TEI>&b;</TEI>'
    with pytest.raises(ExplainedError):
        tei_standoff.read(bomb, "a.xml", TEXT)


def test_web_annotation_finds_a_quotation_again_whose_position_was_lost():
    page = json.loads(web_annotation.write(ITEMS, TEXT))
    for annotation in page["items"]:
        for target in annotation["target"]:
            del target["selector"][0]
    back = web_annotation.read(json.dumps(page["items"]).encode(), "a.json", TEXT)
    assert [item.stretches for item in back] == [item.stretches for item in ITEMS]


def test_web_annotation_tells_every_quotation_that_is_not_in_the_text():
    page = json.loads(web_annotation.write(ITEMS, TEXT))
    with pytest.raises(ExplainedError) as caught:
        web_annotation.read(json.dumps(page).encode(), "a.json", replace(TEXT, stored="x" * 200))
    assert [fault.where for fault in caught.value.faults] == ["a.json#1", "a.json#2", "a.json#2"]


def test_a_verdict_may_be_said_as_it_is_at_the_terminal():
    table = comma_separated.write(ITEMS, TEXT).decode().replace(",open,", ",Accept,", 1).replace(",open,", ",r,", 1)
    assert [item.verdict for item in comma_separated.read(table.encode(), "x.csv", TEXT)] == ["accepted", "rejected"]


@pytest.mark.parametrize("mark", [";", "\t"])
def test_a_table_that_a_spreadsheet_saved_with_other_marks_between_columns_is_read(mark):
    out = io.StringIO()
    rows = csv.reader(io.StringIO(comma_separated.write(ITEMS, TEXT).decode(), newline=""))
    csv.writer(out, delimiter=mark).writerows(rows)
    assert comma_separated.read(out.getvalue().encode("utf-8-sig"), "x.csv", TEXT) == ITEMS


def test_words_that_a_person_adds_are_found_in_the_text_where_they_stand_once():
    quoted = "kind,verdict,stretches,text,subject,predicate,object\nclaim,accepted,,{},person/x,signed,treaty/y\n"
    words = "elçi Schmid’i Karlofça’da || 1699’da barış imzalandı"
    (item,) = comma_separated.read(quoted.format(words).encode(), "x.csv", TEXT)
    assert [" ".join(STORED[start:end].split()) for start, end in item.stretches] == words.split(" || ")
    for wrong, said in (("barış bozuldu", "does not stand"), ("a", "more than once")):
        with pytest.raises(ExplainedError, match=said):
            comma_separated.read(quoted.format(wrong).encode(), "x.csv", TEXT)


def test_a_table_tells_all_its_faults_with_their_lines():
    rows = list(csv.DictReader(io.StringIO(comma_separated.write(ITEMS, TEXT).decode())))
    rows[0]["verdict"], rows[1]["stretches"] = "yes", "5-9999"
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    with pytest.raises(ExplainedError) as caught:
        comma_separated.read(out.getvalue().encode(), "a.csv", TEXT)
    assert [fault.where for fault in caught.value.faults] == ["a.csv:2", "a.csv:3"]


def test_a_file_of_another_text_is_refused_once_with_all_its_lines(tmp_path):
    path, text = tmp_path / "a.tsv", replace(TEXT, stored="Damad Ali Paşa Belgrad’a gitti. " * 12, sentences=())
    path.write_bytes(webanno.write((), text))
    with pytest.raises(ExplainedError) as caught:
        exchange.read(path, None, replace(text, stored="O gün Varadin’de savaş oldu, sadrazam öldü. " * 9))
    *first, rest = caught.value.faults
    lines = [int(fault.where.rpartition(":")[2]) for fault in first]
    assert [fault.hint for fault in first] == [None] * 3
    assert rest.where == str(path)
    assert rest.what.startswith("the same in ")
    assert rest.excerpt.startswith(f"{lines[-1] + 1}-")
    assert rest.hint == "is it of this document, unchanged?"


def test_faults_that_differ_are_all_told_as_they_are():
    lone = Fault(where="--as", what="which format?")
    few = [Fault(where=f"a.csv:{line}", what="no place in the text") for line in (2, 3, 7)]
    verdicts = [Fault(where=f"a.csv:{line}", what=f"verdict: 'maybe{line}' is not one") for line in range(2, 99)]
    told = list(gathered([lone, *few, *verdicts, Fault(where="b.csv:5", what="no place in the text")]))
    assert told[:4] == [lone, *few]
    assert [fault.where for fault in told[4:]] == ["a.csv:2", "a.csv:3", "a.csv:4", "a.csv", "b.csv:5"]
    assert told[7].excerpt == "5-98"


def test_the_cells_of_a_claim_are_the_columns_of_the_seeds():
    from kg.seeds.claim_rows import SHAPE

    places = {"key", "quotation", "page", "note", "status", "reading"}
    assert set(CLAIM_CELLS) == set(SHAPE.known) - places


def test_what_a_person_has_marked_without_saying_who_it_is_is_told_with_its_line(tmp_path):
    start = STORED.index("Schmid")
    path = tmp_path / "marked.ann"
    path.write_text(f"T1\tPerson {start} {start + 6}\tSchmid\n", encoding="utf-8")
    with pytest.raises(ExplainedError) as caught:
        exchange.read(path, None, TEXT)
    (fault,) = caught.value.faults
    assert fault.where == f"{path}:1"
    assert "Schmid" in fault.what
    path.write_text(path.read_text() + "N1\tReference T1 kg:person/schmid\tSchmid\n", encoding="utf-8")
    assert [item.cells["entity"] for item in exchange.read(path, None, TEXT)] == ["person/schmid"]
