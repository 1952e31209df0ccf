"""Full text: words are found in any case, spelling and script, the best first; the index is whole or made anew."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import shutil
import sys
from pathlib import Path
from unicodedata import normalize

import httpx
import pytest
from claim_store import KAYNARCA
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from serving import running

from kg import cli, store
from kg.building.assembly import assemble
from kg.errors import ExplainedError
from kg.evidence import texts
from kg.fulltext import files, folding, forms, functions, keeping, making, phrasing
from kg.fulltext.files import DamagedError
from kg.fulltext.records import Place, Wanted
from kg.fulltext.searching import Index
from kg.ontology.terms import PREFIXES
from kg.project import load
from kg.sparql import tokens

BASE = "https://example.org/kaynarca/"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The store of the peace of Küçük Kaynarca, with the texts of its documents, and its index."""
    folder = tmp_path_factory.mktemp("kaynarca") / "output" / "store"
    everything = assemble(load(KAYNARCA))
    store.create(folder, (*everything.lines, *texts.lines(everything.seeds.documents, everything.project)))
    making.make(folder)
    return folder


@pytest.fixture
def copy(built, tmp_path):
    return Path(shutil.copytree(built, tmp_path / "store"))


def nodes(folder, words, **more):
    return [hit.node for hit in Index(folder).search(Wanted(words=words, **more)).hits]


def run(*arguments):
    return CliRunner().invoke(cli.command, ["--project", str(KAYNARCA), *map(str, arguments)])


# --- letters and words ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DİYARBAKIR", "diyarbakır"),
        ("IĞDIR", "ığdır"),
        ("Iğdır", "İgdir"),
        ("Hâkimiyet", "hakimiyet"),
        ("Ahmed Resmî", "ahmed resmi"),
        ("Çiçerin", "cicerin"),
        ("Ψαρός", "ψαρος"),
        ("Фёдор", "федор"),
        ("Łódź", "lodz"),
        ("Skagerrak Ørsted", "skagerrak orsted"),
    ],
)
def test_case_marks_and_the_dots_of_i_make_no_difference(one, other):
    assert folding.folded(folding.composed(one)) == folding.folded(folding.composed(other))
    assert folding.folded(folding.composed(normalize("NFD", one))) == folding.folded(folding.composed(other))


def test_a_letter_of_its_own_stays_one():
    assert folding.folded("Толстой") != folding.folded("Толстои")


@given(st.text())
def test_one_character_stays_one_character(text):
    assert len(folding.folded(text)) == len(text)


@given(st.text(), st.text())
def test_whatever_is_typed_is_an_expression_that_the_index_reads_or_has_no_words(built, one, other):
    for text in (one, f'{one} "{other}" {other}* -{one} OR {other}'):
        if any(piece.words for piece in phrasing.pieces(text)):
            with contextlib.suppress(ExplainedError):  # all of them must not be there
                Index(built).search(Wanted(words=text))
        else:
            with pytest.raises(ExplainedError, match="no word"):
                phrasing.read(text)


# --- finding -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Muhsinzade",
        "MUHSİNZADE",
        "muhsınzade mehmed",
        '"Mehmed Paşa"',
        "Muhsinzade’nin",
        "muhsinz*",
        '"muhsinzade meh"*',
    ],
)
def test_a_name_is_found_however_it_is_typed(built, words):
    assert nodes(built, words, kind="Person")[0] == "person/muhsinzade"


def test_all_words_must_be_there_in_any_order(built):
    assert nodes(built, "etti yardım gizlice") == nodes(built, "gizlice yardım etti")
    assert nodes(built, "gizlice Panin", places=(Place.PASSAGE,)) == []


def test_words_in_quotation_marks_stand_side_by_side(built):
    assert nodes(built, '"gizlice yardım"', places=(Place.PASSAGE,))
    assert not nodes(built, '"yardım gizlice"', places=(Place.PASSAGE,))


def test_what_must_not_be_there_is_not(built):
    both, one = nodes(built, "Ahmed", kind="Person"), nodes(built, "Ahmed -Resmî", kind="Person")
    assert "person/ahmed-resmi" in both
    assert "person/ahmed-resmi" not in one


def test_either_of_two_words_is_enough(built):
    found = set(nodes(built, "Repnin OR Panin", kind="Person"))
    assert {"person/repnin", "person/panin"} <= found


def test_where_nothing_has_the_word_what_begins_so_is_found_and_that_is_said(built):
    found = Index(built).search(Wanted(words="Muhsinza"))
    assert found.begun
    assert found.hits[0].node == "person/muhsinzade"
    assert not Index(built).search(Wanted(words="Muhsinzade")).begun


def test_a_passage_comes_with_its_place_and_its_claims(built):
    (hit,) = Index(built).search(Wanted(words="gizlice", places=(Place.PASSAGE,))).hits
    assert (hit.document, hit.page) == ("deniz-1998", 2)
    assert hit.claims
    assert all(claim.startswith("claim/") for claim in hit.claims)
    assert [hit.body[start:end] for start, end in hit.marks] == ["gizlice"]
    stored = (KAYNARCA / "seeds/documents/deniz-1998/text.txt").read_text(encoding="utf-8")
    assert "gizlice yardım" in " ".join(stored[hit.start : hit.end].split())


def test_a_word_that_the_line_has_cut_in_two_is_found_in_the_text(built):
    assert [hit.place for hit in Index(built).search(Wanted(words="sadrazam", document="deniz-1998")).hits]


def test_a_note_is_searched_and_named(built):
    (hit,) = Index(built).search(Wanted(words="Hulâsatü’l-itibâr", places=(Place.PARAGRAPH,))).hits
    assert hit.note == 2


def test_only_passages_of_a_claimant_are_found_where_he_is_asked_for(built):
    everybody = Index(built).search(Wanted(words="Repnin", places=(Place.PASSAGE,)))
    janissaries = Index(built).search(Wanted(words="Repnin", claimant="group/janissaries"))
    assert 0 < janissaries.count < everybody.count


def test_a_paragraph_of_which_a_passage_was_found_is_not_found_again(built):
    hits = Index(built).search(Wanted(words="gizlice")).hits
    assert [hit.place for hit in hits] == [Place.PASSAGE]


def test_a_thing_is_found_once_whatever_its_names_are(built):
    found = nodes(built, "Kaynarca", places=(Place.NAME, Place.DESCRIPTION))
    assert len(found) == len(set(found)) > 1


# --- the index -----------------------------------------------------------------------------------------------------


def test_the_same_store_gives_the_same_bytes(built, copy):
    making.make(copy)
    assert files.place(copy).read_bytes() == files.place(built).read_bytes()


def test_an_index_that_was_renewed_answers_as_one_made_anew(built, copy):
    making.renew(copy, ["deniz-1998", making.AUTHORITY], things=["person/repnin", "document/deniz-1998", "person/gone"])
    for words in ("Repnin", "savaş", "Kaynarca", "a*"):
        wanted = Wanted(words=words, most=200)
        assert Index(copy).search(wanted) == Index(built).search(wanted)


def test_what_is_no_longer_in_the_store_goes_when_its_document_is_renewed(copy, built, tmp_path):
    left = tmp_path / "left" / "store"
    kept = [
        line
        for line in (str(quad) + " .\n" for quad in store.quads(store.open_read_only(copy)))
        if "deniz-1998" not in line
    ]
    store.create(left, (line.encode() for line in kept))
    making.renew(left, ["deniz-1998", "harrow-2005", making.AUTHORITY], old=built)
    assert not nodes(left, "gizlice")
    assert nodes(left, "Danube", document="harrow-2005")


def cut(path):
    with path.open("r+b") as stream:
        stream.truncate(path.stat().st_size // 2)


def overwrite(path):
    path.write_bytes(b"\0" * path.stat().st_size)


@pytest.mark.parametrize("damage", [Path.unlink, cut, overwrite])
def test_an_index_that_is_missing_or_damaged_is_made_anew_and_that_is_said(copy, built, damage):
    damage(files.place(copy))
    said = []
    found = keeping.search(copy, Wanted(words="Muhsinzade"), tell=said.append)
    assert found.hits[0].node == "person/muhsinzade"
    assert len(said) == 1
    assert "full-text index" in said[0]
    assert files.place(copy).read_bytes() == files.place(built).read_bytes()


@pytest.mark.parametrize("what", ["", "{}", '{"format": 99, "bytes": 1, "sha256": "", "store": ""}', "[]"])
def test_a_note_beside_the_index_that_says_nothing_is_no_good_index(copy, what):
    files.seal_of(files.place(copy)).write_text(what, encoding="utf-8")
    with pytest.raises(DamagedError, match="full-text index"):
        Index(copy)


def test_a_flipped_bit_in_a_text_is_noticed_when_the_text_is_shown(copy):
    path = files.place(copy)
    content = bytearray(path.read_bytes())
    at = content.find("gizlice yardım".encode())
    content[at + 9] ^= 1  # a letter of the text; the words of the index stay
    path.write_bytes(content)
    with pytest.raises(DamagedError):
        Index(copy).search(Wanted(words="gizlice", places=(Place.PASSAGE,)))


@given(st.data())
def test_a_bit_flipped_anywhere_is_noticed_when_every_byte_is_checked(built, tmp_path_factory, data):
    folder = tmp_path_factory.getbasetemp() / f"flipped-{os.getpid()}"
    shutil.copytree(built, folder, dirs_exist_ok=True)
    path = files.place(folder)
    content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(content)
    with pytest.raises(DamagedError):
        files.whole(folder)


def test_an_index_of_a_store_that_has_changed_since_is_not_used(copy):
    store.change(copy, "INSERT DATA { <urn:a> <urn:b> <urn:c> }")
    with pytest.raises(DamagedError, match="the store was changed"):
        Index(copy)


def test_an_index_that_cannot_be_made_says_why(tmp_path):
    with pytest.raises(ExplainedError, match="no built graph"):
        keeping.search(tmp_path / "none", Wanted(words="Repnin"), tell=lambda _: None)


# --- queries -------------------------------------------------------------------------------------------------------


def expanded(built, text):
    return functions.expanded(text, lambda: Index(built), prefixes=PREFIXES, base=BASE)


@pytest.mark.parametrize(
    ("pattern", "columns"),
    [
        ('?thing text:query "Muhsinzade"', ["thing"]),
        ('(?thing ?score) text:query "Muhsinzade" .', ["thing", "score"]),
        ('(?thing ?score ?text) text:query (rdfs:label "Muhsinzade" 5) .', ["thing", "score", "text"]),
        ("?thing <http://jena.apache.org/text#query> 'muhsinzade'", ["thing"]),
    ],
)
def test_the_function_finds_the_words_in_the_index(built, pattern, columns):
    text = expanded(
        built, f"SELECT * {{ {pattern} ?thing a kg:Person }}" if pattern.endswith(".") else f"SELECT * {{ {pattern} }}"
    )
    answer = store.query(store.open_read_only(built), text, prefixes={"kg": "https://w3id.org/muahede/ontology#"})
    rows = list(answer.rows)
    assert sorted(answer.columns) == sorted(columns)
    assert f"{BASE}person/muhsinzade" in {row[answer.columns.index("thing")].value for row in rows}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('SELECT * { ?p a kg:Passage ; text:query "barış" }', "stands after"),
        ('SELECT * { ?p text:query "barış" ; a kg:Passage }', "full stop"),
        ('SELECT * { ?p text:query (kg:page "barış") }', "only these properties"),
        ("SELECT * { ?p text:query ?words }", "as a string"),
        ('SELECT * { ?p text:query ("barış" ?n) }', "takes"),
        ('SELECT * { <urn:a> text:query "barış" }', "stands after"),
        ('SELECT * { ?p text:query "…" }', "no word"),
    ],
)
def test_a_use_that_the_function_has_not_is_refused_with_its_place(built, text, what):
    with pytest.raises(ExplainedError, match=what):
        expanded(built, text)


def test_a_query_without_the_function_stays_as_it_is_and_opens_no_index():
    text = 'SELECT * { ?s rdfs:label "query" }'
    assert functions.expanded(text, lambda: pytest.fail("opened"), prefixes={}, base=BASE) == text  # type: ignore[arg-type]


@given(st.text())
def test_words_reach_the_index_as_they_were_written(text):
    written = str(store.literal(text))
    (token,) = tokens(written)
    assert functions.unescaped(token.text) == text


def test_more_than_a_query_can_hold_is_an_error_and_never_fewer_rows(built, monkeypatch):
    monkeypatch.setattr(functions, "MOST", 2)
    with pytest.raises(ExplainedError, match="more than 2 texts"):
        expanded(built, 'SELECT * { ?p text:query "a*" }')
    assert expanded(built, 'SELECT * { ?p text:query ("a*" 2) }').count("<") <= 2


def test_the_command_query_knows_the_function(built):
    text = 'SELECT DISTINCT ?claim { ?passage text:query "gizlice" . ?claim kg:passage ?passage }'
    ran = run("query", text, "--store", built, "-f", "csv")
    assert ran.exit_code == 0, ran.stderr
    assert ran.stdout.count("/claim/") >= 1


# --- the command and the server ------------------------------------------------------------------------------------


def test_the_command_shows_where_the_words_stand(built):
    ran = run("search", "gizlice", "yardım", "--store", built, "--lang", "tr")
    assert ran.exit_code == 0
    assert "*gizlice* *yardım*" in ran.stdout
    assert "claims: claim/" in ran.stdout
    assert ran.stderr == "1 shown; 2 texts have the words\n"  # the paragraph of the passage too


@pytest.mark.parametrize(
    ("option", "written", "meant"), [("--kind", "Treatie", "Treaty"), ("--document", "deniz-1989", "deniz-1998")]
)
def test_a_kind_or_a_document_that_there_is_not_is_told_and_finds_not_nothing(built, option, written, meant):
    ran = run("search", "Repnin", "--store", built, option, written)
    assert isinstance(ran.exception, ExplainedError)
    (fault,) = ran.exception.faults
    assert (fault.where, fault.excerpt, fault.hint) == (option, written, f"did you mean {meant}?")


def test_the_command_gives_the_same_as_json_and_csv(built):
    table = json.loads(run("search", "Repnin", "--store", built, "-f", "json").stdout)
    rows = list(csv.DictReader(io.StringIO(run("search", "Repnin", "--store", built, "-f", "csv").stdout)))
    assert [hit["id"] for hit in table["hits"]] == [row["node"] for row in rows]
    assert table["count"] >= len(rows) > 3
    for hit in table["hits"]:
        assert hit["iri"] == BASE + hit["id"]
        assert all(hit["snippet"][start:end].lower().startswith("repnin") for start, end in hit["marks"])


def test_nothing_found_is_said(built):
    ran = run("search", "Bismarck", "--store", built)
    assert (ran.exit_code, ran.stdout.strip(), ran.stderr) == (0, "", "nothing found\n")


@pytest.mark.parametrize("words", ["…", "-Repnin", '""', "*"])
def test_no_words_are_an_error_with_what_could_be_typed(built, words):
    ran = run("search", "--store", built, "--", words)
    assert ran.exit_code == 1
    assert isinstance(ran.exception, ExplainedError)


def test_the_server_finds_words_and_its_description_says_so(built):
    with running(built, project=KAYNARCA) as server:
        answer = httpx.get(f"{server.address}/api/fulltext", params={"q": "gizlice", "in": "passage"}, verify=False)
        assert answer.json()["hits"][0]["claims"]
        refused = httpx.get(f"{server.address}/api/fulltext", params={"q": "gizlice", "in": "nowhere"}, verify=False)
        assert refused.status_code == 400
        asked = httpx.get(
            f"{server.address}/sparql",
            params={"query": 'SELECT ?p { ?p text:query "gizlice" }'},
            headers={"accept": "text/csv"},
            verify=False,
        )
        assert "/passage/" in asked.text
        described = httpx.get(f"{server.address}/api/openapi.json", verify=False).json()
        assert "/api/fulltext" in described["paths"]


def test_a_snippet_stays_within_its_text_and_keeps_its_marks(built):
    for words in ("Repnin", "savaş", "mektup", "Osmanlı"):
        for hit in Index(built).search(Wanted(words=words, most=50)).hits:
            text, marks = forms.snippet(hit)
            assert marks
            assert text.strip("… ") in hit.body
            assert len(text) < 260
            assert next(text[a:b] for a, b in marks) == hit.body[hit.marks[0][0] : hit.marks[0][1]]
