"""The shapes: a graph of the peace of Karlowitz, 1699, conforms; and each shape finds the one bad example made for it.

All bad examples lie in one graph, which is validated once: each is a copy of a good node with one property changed.
"""

from __future__ import annotations

from pathlib import Path

import pyshacl
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef

from kg.ontology import reading as ontology
from kg.ontology import terms
from kg.validation import shapes as our_shapes
from kg.validation import shaping

FOLDER = Path(__file__).parent.parent / "ontology"
KG = Namespace(terms.KG)
SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPE = Namespace("https://w3id.org/muahede/shapes#")
BASE = "https://example.org/karlowitz/"
EX = Namespace(BASE)
EDTF = URIRef(terms.EDTF)

GOOD = """
@prefix : <https://example.org/karlowitz/> .
@prefix kg: <https://w3id.org/muahede/ontology#> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

:rami a kg:Person ; rdfs:label "Râmi Mehmed Efendi"@tr ; skos:altLabel "Rami Mehmed"@en ; kg:title "Reisülküttap" ;
    kg:born "1654~"^^edtf:EDTF ; kg:died "1706"^^edtf:EDTF ; owl:sameAs <http://www.wikidata.org/entity/Q2495466> .
:mavrokordatos a kg:Person ; rdfs:label "Alexander Mavrokordatos"@en .
:oettingen a kg:Person ; rdfs:label "Wolfgang von Oettingen"@en .
:hammer a kg:Person ; rdfs:label "Hammer"@en .
:porte a kg:State ; rdfs:label "Osmanlı Devleti"@tr ; kg:seat :istanbul ; kg:foundedOn "1299~"^^edtf:EDTF ;
    kg:dissolvedOn "1922"^^edtf:EDTF ; kg:partOf :league .
:emperor a kg:State ; rdfs:label "Habsburg monarchy"@en .
:league a kg:Alliance ; rdfs:label "Holy League"@en .
:archive a kg:Institution ; rdfs:label "Haus-, Hof- und Staatsarchiv"@de .
:istanbul a kg:City ; rdfs:label "İstanbul"@tr ; kg:latitude 41.01 ; kg:longitude 28.95 ; kg:locatedIn :rumelia .
:rumelia a kg:Region ; rdfs:label "Rumelia"@en .
:peace a kg:Treaty ; rdfs:label "Treaty of Karlowitz"@en ; kg:identifyingDate "1699-01-26"^^edtf:EDTF .
:congress a kg:Conference ; rdfs:label "Congress of Karlowitz"@en ; kg:identifyingDate "1698-11/1699-01"^^edtf:EDTF ;
    kg:place :rumelia ; kg:partOf :war .
:war a kg:War ; rdfs:label "War of the Holy League"@en .
:turn a kg:Turn ; rdfs:label "Turn to peace"@en .
:note a kg:Letter ; rdfs:label "Note of the mediators"@en ; kg:identifyingDate "1698"^^edtf:EDTF .
:history a kg:Book ; rdfs:label "Geschichte des Osmanischen Reiches"@de ; kg:author :hammer ; kg:editor :hammer ;
    kg:title "Geschichte" ; kg:year "1830"^^edtf:EDTF .
:file a kg:ArchiveFile ; rdfs:label "Türkei I, 172"@de ; kg:archive :archive .
:office a kg:Office ; rdfs:label "Reisülküttap"@tr ; kg:officeOf :porte .
:exhaustion a kg:Idea ; rdfs:label "Exhaustion"@en ; kg:broader :matter .
:matter a kg:Topic ; rdfs:label "Ending the war"@en .

:document a kg:Document ; rdfs:label "On the peace"@en ; kg:author :hammer ; kg:language "en" ; kg:characters 900 ;
    kg:year "1830"^^edtf:EDTF ; kg:sha256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" .
:reading a kg:Reading ; rdfs:label "first reading" ; kg:document :document ; kg:reader "a historian" ;
    kg:method "by hand" ; kg:date "2026-11"^^edtf:EDTF .
:passage a kg:Passage ; kg:document :document ; kg:start 10 ; kg:end 40 ; kg:page 1 ; kg:note 2 ;
    kg:quotation "Rami persuaded the Grand Vizier" .
:mention a kg:Mention ; kg:document :document ; kg:start 10 ; kg:end 14 ; kg:quotation "Rami" ; kg:form "name" ;
    kg:denotes :rami .
:citation a kg:Citation ; kg:work :history ; kg:locator "p. 12" .
:cited a kg:NoteCitation ; kg:document :document ; kg:note 2 ; kg:work :history ; kg:function "source" .
:remark a kg:Remark ; kg:document :document ; kg:kind "spelling" ; kg:about :rami ; kg:passage :passage ;
    rdfs:comment "Rami and Râmi."@en .
:open a kg:LeftOpen ; kg:document :document ; kg:kind "sentence" ; kg:where "3" ; kg:reason "a commonplace" .
:policy a kg:Policy ; rdfs:label "accepted" .
:fact a kg:Fact ; kg:subject :rami ; kg:predicate kg:persuaded ; kg:object :oettingen ; kg:derivedFrom :claim ;
    kg:underPolicy :policy ; kg:witnesses 1 .

:claim a kg:Claim ; kg:subject :rami ; kg:predicate kg:persuaded ; kg:object :oettingen ; kg:polarity kg:asserts ;
    kg:certainty kg:probable ; kg:status kg:accepted ; kg:claimant :hammer ; kg:reportedBy :mavrokordatos ;
    kg:passage :passage ; kg:readBy :reading ; kg:date "1699-01"^^edtf:EDTF ; kg:earliest "1699-01-01"^^xsd:date ;
    kg:latest "1699-01-31"^^xsd:date ; kg:place :istanbul ; kg:context :congress ; kg:cites :history ;
    kg:citation :citation ; kg:footnote 2 ; kg:restsOn :claim-one ; kg:contradicts :claim-two .
:claim-one a kg:Claim ; kg:subject :peace ; kg:predicate kg:hasParty ; kg:object :porte ; kg:polarity kg:asserts ;
    kg:certainty kg:certain ; kg:status kg:accepted ; kg:claimant :hammer ; kg:passage :passage ; kg:readBy :reading .
:claim-two a kg:Claim ; kg:subject :peace ; kg:predicate kg:hasParty ; kg:object :emperor ; kg:polarity kg:asserts ;
    kg:certainty kg:certain ; kg:status kg:accepted ; kg:claimant :hammer ; kg:passage :passage ; kg:readBy :reading .
:claim-three a kg:Claim ; kg:subject :note ; kg:predicate kg:sender ; kg:object :mavrokordatos ; kg:polarity kg:asserts ;
    kg:certainty kg:certain ; kg:status kg:accepted ; kg:claimant :hammer ; kg:passage :passage ; kg:readBy :reading .
"""


def text(value):
    return Literal(value)


def number(value):
    return Literal(value)


def edtf(value):
    return Literal(value, datatype=EDTF)


def day(value):
    return Literal(value, datatype=XSD.date)


BAD = {
    "Entity-label": ("war", RDFS.label, []),
    "Entity-altLabel": ("rami", SKOS.altLabel, [EX.mavrokordatos]),
    "Entity-sameAs": ("rami", OWL.sameAs, [text("Q2495466")]),
    "Person-title": ("rami", KG.title, [text("  ")]),
    "Person-born": ("rami", KG.born, [edtf("1654"), edtf("1655")]),
    "Person-died": ("rami", KG.died, [text("1706")]),
    "Group-partOf": ("porte", KG.partOf, [EX.istanbul]),
    "Group-seat": ("porte", KG.seat, [EX.rami]),
    "Group-foundedOn": ("porte", KG.foundedOn, [text("1299")]),
    "Group-dissolvedOn": ("porte", KG.dissolvedOn, [edtf("1922"), edtf("1923")]),
    "Place-locatedIn": ("istanbul", KG.locatedIn, [EX.porte]),
    "Place-latitude": ("istanbul", KG.latitude, [Literal("141.01", datatype=XSD.decimal)]),
    "Place-longitude": ("istanbul", KG.longitude, [text("28° 57'")]),
    "Treaty-identifyingDate": ("peace", KG.identifyingDate, [text("26 January 1699")]),
    "Event-identifyingDate": ("congress", KG.identifyingDate, [edtf("1698"), edtf("1699")]),
    "Event-place": ("congress", KG.place, [EX.porte]),
    "Event-partOf": ("congress", KG.partOf, [EX.peace]),
    "Communication-identifyingDate": ("note", KG.identifyingDate, [text("1698")]),
    "Work-author": ("history", KG.author, [EX.istanbul]),
    "Work-editor": ("history", KG.editor, [EX.peace]),
    "Work-title": ("history", KG.title, [text("Geschichte"), text("Historie")]),
    "Work-year": ("history", KG.year, [number(1830)]),
    "Work-archive": ("file", KG.archive, [EX.istanbul]),
    "ArchiveFile-archive": ("file", KG.archive, []),
    "Office-officeOf": ("office", KG.officeOf, [EX.rami]),
    "Topic-broader": ("exhaustion", KG.broader, [EX.war]),
    "Document-label": ("document", RDFS.label, []),
    "Document-author": ("document", KG.author, []),
    "Document-language": ("document", KG.language, [text("English text")]),
    "Document-sha256": ("document", KG.sha256, [text("e3b0")]),
    "Document-characters": ("document", KG.characters, [number(0)]),
    "Document-year": ("document", KG.year, [text("1830")]),
    "Passage-document": ("passage", KG.document, []),
    "Passage-start": ("passage", KG.start, [number(40)]),
    "Passage-end": ("passage", KG.end, [number(40), number(41)]),
    "Passage-quotation": ("passage", KG.quotation, [text("")]),
    "Passage-translation": (
        "passage",
        KG.translation,
        [Literal("Rami sadrazamı ikna etti", lang="tr"), Literal("Rami sadrazama söz geçirdi", lang="tr")],
    ),
    "Passage-page": ("passage", KG.page, [number(0)]),
    "Passage-note": ("passage", KG.note, [text("2")]),
    "Claim-subject": ("claim", KG.subject, [EX.rami, EX.mavrokordatos]),
    "Claim-object": ("claim", KG.object, [EX.nobody]),
    "Claim-ends": ("claim", KG.object, [EX.rami]),
    "Claim-predicate": ("claim", KG.predicate, [KG.persuadedBy]),
    "Claim-polarity": ("claim", KG.polarity, [KG.certain]),
    "Claim-certainty": ("claim", KG.certainty, []),
    "Claim-status": ("claim", KG.status, [text("accepted")]),
    "Claim-claimant": ("claim", KG.claimant, []),
    "Claim-reportedBy": ("claim", KG.reportedBy, [EX.hammer]),
    "Claim-passage": ("claim", KG.passage, []),
    "Claim-readBy": ("claim", KG.readBy, []),
    "Claim-date": ("claim", KG.date, [day("1699-01-26")]),
    "Claim-earliest": ("claim", KG.earliest, [day("1699-02-01")]),
    "Claim-latest": ("claim", KG.latest, [text("1699-01-31")]),
    "Claim-place": ("claim", KG.place, [EX.porte]),
    "Claim-context": ("claim", KG.context, [EX.passage]),
    "Claim-cites": ("claim", KG.cites, [EX.rami]),
    "Claim-citation": ("claim", KG.citation, [EX.history]),
    "Claim-footnote": ("claim", KG.footnote, [number(-3)]),
    "Claim-restsOn": ("claim", KG.restsOn, [EX.passage]),
    "Claim-contradicts": ("claim", KG.contradicts, [EX.rami]),
    "Citation-work": ("citation", KG.work, []),
    "Citation-locator": ("citation", KG.locator, [text(" ")]),
    "NoteCitation-document": ("cited", KG.document, []),
    "NoteCitation-work": ("cited", KG.work, [EX.rami]),
    "NoteCitation-note": ("cited", KG.note, []),
    "NoteCitation-function": ("cited", KG.function, [text("mentions")]),
    "Mention-document": ("mention", KG.document, []),
    "Mention-denotes": ("mention", KG.denotes, []),
    "Mention-start": ("mention", KG.start, [number(-1)]),
    "Mention-end": ("mention", KG.end, [text("14")]),
    "Mention-quotation": ("mention", KG.quotation, [text("")]),
    "Mention-form": ("mention", KG.form, [text("nickname")]),
    "Reading-label": ("reading", RDFS.label, []),
    "Reading-document": ("reading", KG.document, [EX.history]),
    "Reading-reader": ("reading", KG.reader, []),
    "Reading-method": ("reading", KG.method, [text("")]),
    "Reading-date": ("reading", KG.date, [text("November")]),
    "Remark-document": ("remark", KG.document, []),
    "Remark-about": ("remark", KG.about, [text("Rami")]),
    "Remark-kind": ("remark", KG.kind, []),
    "Remark-comment": ("remark", RDFS.comment, []),
    "Remark-passage": ("remark", KG.passage, [EX.mention]),
    "LeftOpen-document": ("open", KG.document, [EX.history]),
    "LeftOpen-kind": ("open", KG.kind, [text("page")]),
    "LeftOpen-where": ("open", KG.where, []),
    "LeftOpen-reason": ("open", KG.reason, [text(" ")]),
    "Policy-label": ("policy", RDFS.label, []),
    "Fact-subject": ("fact", KG.subject, []),
    "Fact-predicate": ("fact", KG.predicate, [KG.subject]),
    "Fact-object": ("fact", KG.object, [text("Oettingen")]),
    "Fact-derivedFrom": ("fact", KG.derivedFrom, []),
    "Fact-underPolicy": ("fact", KG.underPolicy, [text("accepted")]),
    "Fact-witnesses": ("fact", KG.witnesses, [number(0)]),
    "Relation-label": (KG.signed, RDFS.label, [Literal("signed", lang="en")]),
    "Relation-comment": (KG.signed, RDFS.comment, []),
    "Relation-family": (KG.signed, KG.family, []),
    "Relation-sign": (KG.signed, KG.sign, [number(2)]),
    "Relation-domainIncludes": (KG.signed, KG.domainIncludes, []),
    "Relation-rangeIncludes": (KG.signed, KG.rangeIncludes, [text("Treaty")]),
    "Relation-ploverCode": (KG.signed, KG.ploverCode, [text("SIGN")]),
    "Relation-questionWord": (KG.signed, KG.questionWord, [Literal("sign", lang="en")]),
    "InverseRelation-inverse": (KG.signedBy, OWL.inverseOf, []),
    "Family-label": (KG["family-treaty"], RDFS.label, []),
    # constraints in SPARQL: the finding's value is what is wrong
    "Use-domain": ("claim", KG.subject, [EX.istanbul]),
    "Use-range": ("claim", KG.object, [EX.istanbul]),
    "Use-derived": ("claim", KG.predicate, [KG.wroteTo]),
    "Use-influence": ("claim", KG.object, []),
    "Parties-two": ("peace", KG.identifyingDate, [edtf("1699")]),  # a copy of the treaty without its claims
    "Senders-one": ("note", KG.identifyingDate, [edtf("1699")]),
}


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(FOLDER)


@pytest.fixture(scope="module")
def shapes():
    return Graph().parse(FOLDER / "shapes.ttl")


@pytest.fixture(scope="module")
def good(vocabulary):
    graph = Graph().parse(FOLDER / "kg.ttl")
    graph.parse(data=GOOD, format="turtle")
    for node, _, kind in list(graph.triples((None, RDF.type, None))):
        if str(node).startswith(BASE):
            for above in vocabulary.ancestors(str(kind).removeprefix(terms.KG)):
                graph.add((node, RDF.type, KG[above]))
    return graph


@pytest.fixture(scope="module")
def found(good, shapes):
    """Give the names of the shapes that find each bad example."""
    graph = Graph()
    graph += good
    for shape, (node, predicate, values) in BAD.items():
        copy_with(graph, node if isinstance(node, URIRef) else EX[node], EX[f"bad/{shape}"], predicate, values)
    results = validate(graph, shapes)
    by_node = {}
    for node, shape in results:
        by_node.setdefault(node.removeprefix(f"{BASE}bad/"), set()).add(shape)
    return by_node


def copy_with(graph, node, copy, predicate, values):
    for _, own, value in list(graph.triples((node, None, None))):
        if own != predicate:
            graph.add((copy, own, value))
    for value in values:
        graph.add((copy, predicate, value))


def test_the_fast_engine_and_pyshacl_find_the_same_in_every_bad_example(good):
    pytest.importorskip("shacl")
    graph = Graph()
    graph += good
    for shape, (node, predicate, values) in BAD.items():
        copy_with(graph, node if isinstance(node, URIRef) else EX[node], EX[f"bad/{shape}"], predicate, values)
    lines = [f"{line[:-1]}<urn:graph> .\n".encode() for line in graph.serialize(format="nt").splitlines() if line]
    read = our_shapes.read(FOLDER / "shapes.ttl")
    fast, slow = (
        {(each.focus, each.value, each.path, each.severity, each.constraint or each.shape) for each in outcome.results}
        for outcome in (shaping.run(lines, read, engine=engine) for engine in (shaping.FAST, shaping.SLOW))
    )
    assert len(slow) >= len(BAD)
    assert fast == slow


def validate(graph, shapes):
    """Give what is wrong as pairs of a node and the shape or constraint that found it."""
    _, results, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none")
    yield from named(results)


def named(results):
    for result in results.subjects(RDF.type, SH.ValidationResult):
        constraint, shape = results.value(result, SH.sourceConstraint), results.value(result, SH.sourceShape)
        node = results.value(result, SH.value if constraint else SH.focusNode)
        yield str(node), str(constraint or shape).removeprefix(str(SHAPE))


def test_a_graph_of_the_peace_of_karlowitz_conforms(good, shapes):
    assert sorted(validate(good, shapes)) == []


@pytest.mark.parametrize("shape", BAD)
def test_each_shape_finds_its_bad_example(found, shape):
    assert shape in found.get(shape, set())


def test_nothing_is_found_beside_the_bad_examples(found):
    assert set(found) == set(BAD)


def test_a_bad_example_is_found_by_its_own_shape_and_what_follows_from_it(found):
    beside = {shape: names - {shape} for shape, names in found.items()}
    follow = {
        "Claim-ends": {"Use-influence"},
        "Claim-object": {"Use-range"},
        "Claim-latest": {"Claim-earliest"},  # what is no date is not later than one
        "Mention-end": {"Mention-start"},
        "Communication-identifyingDate": {"Senders-one"},  # copies have no claims of their own
        "Treaty-identifyingDate": {"Parties-two"},
        "Use-influence": {"Claim-object"},
    }
    assert {shape: names for shape, names in beside.items() if names - follow.get(shape, set())} == {}


def test_every_shape_has_a_bad_example(shapes):
    named = {
        str(each).removeprefix(str(SHAPE))
        for predicate in (SH.property, SH.sparql)
        for each in shapes.objects(None, predicate)
    }
    assert named == set(BAD)


def test_an_actor_is_no_blank_node(shapes):
    graph = Graph().parse(FOLDER / "kg.ttl")
    graph.parse(data="[] a <https://w3id.org/muahede/ontology#Actor> .", format="turtle")
    assert "Actor" in {shape for _, shape in validate(graph, shapes)}


def test_every_class_has_a_shape_of_its_own_or_of_a_class_above(shapes, vocabulary):
    targets = {str(each).removeprefix(terms.KG) for each in shapes.objects(None, SH.targetClass)}
    values = {"Polarity", "Certainty", "Status"}  # closed lists: their members are the vocabulary's own
    without = {kind for kind in vocabulary.classes if targets.isdisjoint(vocabulary.kinds(kind))}
    assert without == values


def test_every_target_and_path_of_a_shape_exists(shapes, vocabulary):
    named = {
        str(each).removeprefix(terms.KG)
        for predicate in (SH.targetClass, SH.targetNode, SH["class"], SH.path, SH.lessThan, SH.disjoint)
        for each in shapes.objects(None, predicate)
        if str(each).startswith(terms.KG)
    }
    assert [name for name in sorted(named) if name not in vocabulary] == []


def test_every_shape_explains_itself_in_english_and_turkish(shapes):
    checking = {*shapes.objects(None, SH.property), *shapes.objects(None, SH.sparql)}
    assert [
        each for each in checking if {message.language for message in shapes.objects(each, SH.message)} != {"en", "tr"}
    ] == []


def test_a_treaty_whose_parties_nobody_claims_is_odd_and_no_violation(good, shapes):
    graph = Graph()
    graph += good
    copy_with(graph, EX.peace, EX.passarowitz, KG.identifyingDate, [edtf("1718-07-21")])
    conforms, results, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", allow_warnings=True)
    assert conforms
    assert set(results.objects(None, SH.resultSeverity)) == {SH.Warning}
