"""Records to RDF."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Literal, Namespace, URIRef

from kg import project, store
from kg.graph import notation
from kg.graph import quads as graph
from kg.identity import claim_id, passage_id
from kg.model import ClassId, Document, Entity, EntityId, Name, Passage, Remark
from kg.ontology import reading as ontology
from kg.ontology import terms
from kg.seeds import reading as seeds

KG = Namespace(terms.KG)
KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"


class Built:
    """The test project, loaded and written as quads."""

    def __init__(self):
        self.project, self.vocabulary = _grounds()
        self.seeds = seeds.load(self.project, self.vocabulary)
        self.quads = tuple(graph.for_rdflib(graph.quads(self.seeds, self.project, self.vocabulary)))
        self.by_subject = defaultdict(set)
        for quad in self.quads:
            self.by_subject[str(quad.subject)].add((quad.predicate, quad.object))

    def iri(self, identifier):
        return URIRef(self.project.base + identifier)

    def of(self, identifier, predicate):
        return {said for by, said in self.by_subject[self.project.base + identifier] if by == predicate}

    def claim(self, key):
        return next(claim for claim in self.seeds.claims if claim.key == key)


@pytest.fixture(scope="module")
def kaynarca():
    return Built()


def test_a_state_is_also_a_group_and_an_actor(kaynarca):
    assert kaynarca.of("group/ottoman-empire", RDF.type) >= {KG.State, KG.Group, KG.Actor}


def test_names_keep_their_languages(kaynarca):
    assert Literal("Румянцев", lang="ru") in kaynarca.of(
        "person/rumyantsev", URIRef("http://www.w3.org/2004/02/skos/core#altLabel")
    )
    assert Literal("Muhsinzade Mehmed Paşa", lang="tr") in kaynarca.of("person/muhsinzade", RDFS.label)


def test_numbers_of_other_catalogues_become_same_as_links(kaynarca):
    assert kaynarca.of("place/istanbul", OWL.sameAs) == {
        URIRef("http://www.wikidata.org/entity/Q406"),
        URIRef("https://sws.geonames.org/745044/"),
    }


def test_dates_of_birth_are_edtf_literals(kaynarca):
    assert kaynarca.of("person/muhsinzade", KG.born) == {Literal("1704~", datatype=URIRef(terms.EDTF))}


def test_a_claim_says_who_says_what_on_which_passage(kaynarca):
    claim = kaynarca.claim("d16")
    name = claim_id(claim)
    assert kaynarca.of(name, KG.subject) == {kaynarca.iri("person/repnin")}
    assert kaynarca.of(name, KG.predicate) == {KG.gaveAidTo}
    assert kaynarca.of(name, KG.object) == {kaynarca.iri("person/ahmed-resmi")}
    assert kaynarca.of(name, KG.claimant) == {kaynarca.iri("group/janissaries")}
    assert kaynarca.of(name, KG.reportedBy) == {kaynarca.iri("person/deniz")}
    assert kaynarca.of(name, KG.certainty) == {KG.reported}
    assert kaynarca.of(name, KG.polarity) == {KG.asserts}
    assert kaynarca.of(name, KG.passage) == {kaynarca.iri(passage_id(claim.passages[0]))}


def test_the_date_of_a_claim_has_its_bounds_and_its_words(kaynarca):
    name = claim_id(kaynarca.claim("d11"))
    assert kaynarca.of(name, KG.date) == {Literal("1771/1774-08", datatype=URIRef(terms.EDTF))}
    assert {str(day) for day in kaynarca.of(name, KG.earliest)} == {"1771-01-01"}
    assert {str(day) for day in kaynarca.of(name, KG.latest)} == {"1774-08-31"}
    assert {str(words) for words in kaynarca.of(name, KG.dateAsWritten)} == {"1771 yılından ölümüne kadar"}


def test_a_claim_reads_as_a_sentence_in_each_language_of_the_project(kaynarca):
    assert kaynarca.of(claim_id(kaynarca.claim("d12")), RDFS.label) == {
        Literal("Ahmed Resmi Efendi — persuaded → Muhsinzade Mehmed Pasha", lang="en"),
        Literal("Ahmed Resmî Efendi — ikna etti → Muhsinzade Mehmed Paşa", lang="tr"),
    }


def test_the_sentence_of_a_denial_does_not_read_as_an_assertion(kaynarca):
    assert Literal("Nikita Panin — influenced ↛ Pyotr Rumyantsev", lang="en") in kaynarca.of(
        claim_id(kaynarca.claim("d13")), RDFS.label
    )


def test_a_cited_work_is_reached_directly_and_with_its_page(kaynarca):
    name = claim_id(kaynarca.claim("h02"))
    assert kaynarca.of(name, KG.cites) == {kaynarca.iri("work/hat-1234")}
    places = kaynarca.of(name, KG.citation)
    assert {str(page) for place in places for page in kaynarca.of(_id(kaynarca, place), KG.locator)} == {"p. 7"}


def test_claims_name_the_claims_that_they_rest_on_and_contradict(kaynarca):
    assert kaynarca.of(claim_id(kaynarca.claim("h05")), KG.restsOn) == {kaynarca.iri(claim_id(kaynarca.claim("h02")))}
    assert kaynarca.of(claim_id(kaynarca.claim("d14")), KG.contradicts) == {
        kaynarca.iri(claim_id(kaynarca.claim("d15")))
    }


def test_a_remark_points_at_the_entity_and_the_claim_that_it_is_about(kaynarca):
    remarks = [quad.object for quad in kaynarca.quads if quad.predicate == KG.about and "/remark/" in quad.subject]
    assert set(remarks) == {kaynarca.iri("person/munib"), kaynarca.iri(claim_id(kaynarca.claim("d07")))}


def test_every_passage_quotes_the_stored_text_at_its_place(kaynarca):
    stored = {f"{kaynarca.project.base}document/{each.id}": each.stored for each in kaynarca.seeds.documents}
    passages = {quad.subject for quad in kaynarca.quads if quad.object == KG.Passage}
    assert passages
    for passage in passages:
        name = _id(kaynarca, passage)
        (document,) = kaynarca.of(name, KG.document)
        (start,), (end,) = kaynarca.of(name, KG.start), kaynarca.of(name, KG.end)
        kept = kaynarca.of(name, KG.storedText) or kaynarca.of(name, KG.quotation)
        assert {str(text) for text in kept} == {stored[str(document)][int(start) : int(end)]}


def test_claims_stand_in_the_graph_of_their_reading_and_entities_with_the_authority_data(kaynarca):
    claims = {str(quad.graph) for quad in kaynarca.quads if quad.object == KG.Claim}
    assert claims == {
        kaynarca.project.base + "graph/reading/deniz-1998/adjudicated",
        kaynarca.project.base + "graph/reading/harrow-2005/adjudicated",
    }
    people = {str(quad.graph) for quad in kaynarca.quads if quad.object == KG.Person}
    assert people == {kaynarca.project.base + "graph/authority"}


def test_every_term_of_ours_that_the_graph_uses_is_declared_in_the_vocabulary(kaynarca):
    used = {
        str(term).removeprefix(terms.KG)
        for quad in kaynarca.quads
        for term in quad[:3]
        if isinstance(term, URIRef) and term.startswith(terms.KG)
    }
    assert sorted(term for term in used if term not in kaynarca.vocabulary) == []


def test_every_record_leads_back_to_the_row_that_it_came_from(kaynarca):
    origins = graph.provenance(kaynarca.seeds, kaynarca.project)
    for claim in kaynarca.seeds.claims:
        assert origins[kaynarca.project.base + claim_id(claim)] == claim.origin
    kinds = (KG.Claim, KG.Mention, KG.NoteCitation, KG.Remark, KG.LeftOpen, KG.Entity, KG.Passage, KG.Citation)
    recorded = {str(quad.subject) for quad in kaynarca.quads if quad.predicate == RDF.type and quad.object in kinds}
    assert recorded - set(origins) == set()


def test_a_document_names_the_work_that_it_is_and_keeps_the_notes_on_its_metadata():
    document = replace(_document("metin"), metadata={"work": "work/x", "year": "2004", "year_note": "not printed"})
    work = Entity(id=EntityId("work/x"), kind=ClassId("Article"), labels=())
    quads = {
        (quad.predicate, str(quad.object)) for quad in _quads_of(document, (work,)) if "/document/" in quad.subject
    }
    assert (KG.work, f"https://example.org/kaynarca/{work.id}") in quads
    assert (KG.year, "2004") in quads
    assert (RDFS.comment, "not printed") in quads


def test_two_stretches_denoted_at_once_are_one_mention_of_both(kaynarca):
    document = kaynarca.seeds.documents[0]
    first = document.mentions[0]
    both = replace(document, mentions=(first, replace(first, entity=EntityId("place/danube"))))
    made = graph.quads(replace(kaynarca.seeds, documents=(both,)), kaynarca.project, kaynarca.vocabulary)
    quads = graph.for_rdflib(made)
    assert len({quad.subject for quad in quads if quad.predicate == KG.denotes}) == 1


def test_a_page_break_in_a_passage_is_shown_by_its_picture():
    document = _document("ilk\x0cson")
    passage = Passage(document=document.id, start=0, end=7, quotation="ilk son", page=1)
    remark = Remark(about=(), kind="page", texts=(Name(text="x"),), passages=(passage,))
    quads = _quads_of(replace(document, remarks=(remark,)))
    assert [str(quad.object) for quad in quads if quad.predicate == KG.storedText] == ["ilk␌son"]


@pytest.mark.parametrize(("cell", "written"), [("41.010", "41.01"), ("28", "28"), ("-0", "0"), ("1E2", "100")])
def test_decimals_are_written_as_every_engine_gives_them_back(cell, written):
    place = Entity(id=EntityId("place/x"), kind=ClassId("Place"), labels=(), attributes={"latitude": (cell,)})
    line = next(line for line in _lines_of(entities=(place,)) if b"latitude" in line)
    assert notation.value(notation.parse(line.decode().rstrip("\n")).object).text == written
    back = store.serialise(store.in_memory([line]), "nq")
    assert back == line


def test_the_dataset_for_rdflib_holds_the_same_statements(kaynarca):
    collected = graph.dataset(graph.quads(kaynarca.seeds, kaynarca.project, kaynarca.vocabulary))
    assert {tuple(map(str, quad)) for quad in collected.quads()} == {tuple(map(str, quad)) for quad in kaynarca.quads}


def test_ids_that_no_iri_can_hold_are_encoded():
    assert terms.iri("https://example.org/", 'person/a "b"') == "https://example.org/person/a%20%22b%22"


def _id(kaynarca, node):
    return str(node).removeprefix(kaynarca.project.base)


def _document(stored):
    return Document(
        id="d",
        title="t",
        author=EntityId("person/x"),
        language="tr",
        stored=stored,
        sha256="",
        source="",
        metadata={},
        readings=(),
    )


@cache
def _grounds():
    ours = project.load(KAYNARCA)
    return ours, ontology.load(ours.ontology)


def _rows_of(document=None, entities=()):
    ours, vocabulary = _grounds()
    records = seeds.Seeds(
        entities={entity.id: entity for entity in entities}, documents=(document,) if document else ()
    )
    return tuple(graph.quads(records, ours, vocabulary))


def _quads_of(document=None, entities=()):
    return tuple(graph.for_rdflib(_rows_of(document, entities)))


def _lines_of(**records):
    return tuple(graph.nquads(_rows_of(**records)))
