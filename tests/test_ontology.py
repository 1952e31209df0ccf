"""The vocabulary: every term that the program relies on is there, and complete; and what is missing is said by file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import model
from kg.errors import ExplainedError
from kg.ontology import reading as ontology
from kg.ontology import reference
from kg.ontology.terms import KG
from kg.seeds.authority import TABLES

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "ontology"
DESIGN_CLASSES = (
    *("Person", "Group", "State", "Government", "Party", "Organ", "Delegation", "Place", "Treaty", "Event"),
    *("Conference", "Congress", "Visit", "Incident", "Battle", "Letter", "Work", "Document", "Passage", "Claim"),
    *("Reading", "Relation", "Policy"),
)
DESIGN_PROPERTIES = (
    *("subject", "predicate", "object", "polarity", "claimant", "reportedBy", "certainty", "passage", "cites"),
    *("date", "dateAsWritten", "earliest", "latest", "place", "status", "readBy", "document", "page", "quotation"),
    *("start", "end", "note", "derivedFrom", "questionWord"),
)
SHORTCUTS = (
    *("wroteTo", "addressed", "carriedMessageFor", "concludedTreatyWith", "fellowMemberOf", "coParticipantOf"),
)


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(FOLDER)


@pytest.mark.parametrize("name", DESIGN_CLASSES)
def test_the_classes_that_other_programs_query_are_there(vocabulary, name):
    assert name in vocabulary.classes


@pytest.mark.parametrize("name", DESIGN_PROPERTIES)
def test_the_properties_that_other_programs_query_are_there(vocabulary, name):
    assert name in vocabulary.properties


@pytest.mark.parametrize(
    "column", [pytest.param(column, id=f"{table.stem}-{column.name}") for table in TABLES for column in table.columns]
)
def test_every_column_of_the_authority_tables_has_its_property(vocabulary, column):
    assert column.term is None or column.term in vocabulary.properties


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_the_root_of_every_authority_table_is_an_entity(vocabulary, table):
    assert vocabulary.is_a(table.root, "Entity")


@pytest.mark.parametrize("values", [model.Polarity, model.Certainty, model.Status])
def test_every_value_of_the_closed_lists_is_a_named_individual(vocabulary, values):
    assert [value for value in values if value.value not in vocabulary.others] == []


def test_every_term_that_the_program_writes_is_defined(vocabulary):
    written = {
        name
        for path in sorted((ROOT / "kg").rglob("*.py"))
        for name in re.findall(r"\bKG(?:\.|\[\")([A-Za-z]\w*)", path.read_text(encoding="utf-8"))
    }
    assert "quotation" in written
    assert [name for name in sorted(written) if name not in vocabulary] == []


@pytest.mark.parametrize("path", sorted((ROOT / "queries").glob("*.rq")), ids=lambda path: path.stem)
def test_every_term_that_a_query_uses_is_defined(vocabulary, path):
    used = set(re.findall(r"\bkg:([A-Za-z][\w-]*)", path.read_text(encoding="utf-8")))
    used.discard("nobody")  # stands for a missing end within one query, and for nothing in the graph
    assert [name for name in sorted(used) if name not in vocabulary] == []


def test_every_relation_has_words_to_ask_for_it_in_english_and_turkish(vocabulary):
    lacking = [
        (relation.id, language)
        for relation in vocabulary.relations.values()
        for language in ontology.LANGUAGES
        if not any(word.language == language for word in relation.question_words)
    ]
    assert lacking == []


def test_every_relation_between_actors_has_a_plover_code_unless_its_family_holds_roles_states_or_thoughts(vocabulary):
    states = {"protectorOf", "friendOf", "trusted", "distrusted", "regardedAsThreat", "rivalOf", "represented", "sent"}
    lacking = {
        relation.id
        for relation in vocabulary.relations.values()
        if not relation.plover
        and not vocabulary.families[relation.family].outside_plover
        and set(relation.domains) == set(relation.ranges) == {"Actor"}
    }
    assert lacking <= states


def test_every_type_of_event_of_plover_is_the_nearest_of_some_relation(vocabulary):
    assert {relation.plover for relation in vocabulary.relations.values()} >= set(ontology.PLOVER)


def test_a_relation_is_symmetric_or_has_an_inverse_to_be_read_by(vocabulary):
    neither = [each.id for each in vocabulary.relations.values() if not each.symmetric and each.inverse is None]
    assert neither == []


def test_an_inverse_term_is_no_relation_that_can_be_claimed(vocabulary):
    inverses = {relation.inverse.id for relation in vocabulary.relations.values() if relation.inverse}
    assert inverses.isdisjoint(vocabulary.relations)
    assert inverses <= set(vocabulary.others)


def test_a_symmetric_relation_takes_on_one_side_what_it_takes_on_the_other(vocabulary):
    lopsided = [each.id for each in vocabulary.relations.values() if each.symmetric and each.domains != each.ranges]
    assert lopsided == []


def test_what_a_relation_can_relate_its_more_general_relations_can_relate_too(vocabulary):
    wider = [
        (relation.id, above)
        for relation in vocabulary.relations.values()
        for above in vocabulary.superrelations(relation.id)
        if not all(vocabulary.fits(kind, vocabulary.relations[above].domains) for kind in relation.domains)
        or not all(vocabulary.fits(kind, vocabulary.relations[above].ranges) for kind in relation.ranges)
    ]
    assert wider == []


def test_whatever_persuades_inspires_or_provokes_influences(vocabulary):
    family = [
        each.id for each in vocabulary.relations.values() if each.family == "influence" and each.id != "influenced"
    ]
    assert len(family) >= 9
    assert all("influenced" in vocabulary.superrelations(each) for each in family)


def test_influence_is_never_mixed_up_with_contact_command_or_correspondence(vocabulary):
    below = {each for each in vocabulary.relations if "influenced" in vocabulary.superrelations(each)}
    assert {vocabulary.relations[each].family for each in below} == {"influence"}


def test_the_shortcuts_that_only_rules_derive_are_marked(vocabulary):
    assert {each.id for each in vocabulary.relations.values() if each.derived} == set(SHORTCUTS)


def test_rival_explanations_compete_and_an_event_takes_place_in_one_place(vocabulary):
    assert vocabulary.relation("explains").rivalrous
    assert vocabulary.relation("tookPlaceIn").exclusive_object
    assert not vocabulary.relation("signed").exclusive_object


def test_a_telegram_is_a_letter_and_a_message_and_no_treaty(vocabulary):
    assert vocabulary.kinds("Telegram") == ("Telegram", "Letter", "Communication", "Entity")
    assert vocabulary.is_a("Telegram", "Letter")
    assert not vocabulary.is_a("Telegram", "Treaty")
    assert vocabulary.ancestors("Nonsense") == ()


def test_a_relation_speaks_the_language_that_is_wanted(vocabulary):
    signed = vocabulary.relation("signed")
    assert (signed.label("tr"), signed.label("en"), signed.label("ru")) == ("imzaladı", "signed", "подписал")
    assert signed.label("fa", "tr") == "imzaladı"
    assert signed.inverse.label("en") == "was signed by"
    assert signed.definition("tr").startswith("Kendisi veya başkası adına")


def test_an_unknown_relation_is_answered_with_the_nearest(vocabulary):
    with pytest.raises(ExplainedError, match="did you mean signed"):
        vocabulary.relation("sigend")


def test_no_term_stands_in_two_groups(vocabulary):
    groups = [vocabulary.classes, vocabulary.relations, vocabulary.properties, vocabulary.others]
    names = [name for group in groups for name in group]
    assert len(names) == len(set(names))


def test_the_vocabulary_and_its_companions_name_every_node():
    from rdflib import BNode, Graph

    for name in ("kg.ttl", "alignments.ttl", "shapes.ttl"):
        graph = Graph().parse(FOLDER / name)
        assert not any(isinstance(term, BNode) for statement in graph for term in statement), name


def test_the_vocabulary_reads_alone():
    from rdflib import OWL, Graph

    for name in ("kg.ttl", "alignments.ttl", "shapes.ttl"):
        assert not list(Graph().parse(FOLDER / name).triples((None, OWL.imports, None))), name


def test_only_terms_that_exist_are_aligned(vocabulary):
    from rdflib import Graph

    ours = {
        str(each).removeprefix(KG) for each in Graph().parse(FOLDER / "alignments.ttl").subjects() if KG in str(each)
    }
    assert [each for each in sorted(ours) if each not in vocabulary] == []
    assert {"Actor", "Claim", "influenced", "Treaty"} <= ours


def test_influence_between_persons_is_not_the_crms_influence_on_activities():
    assert "P15_was_influenced_by ." not in (FOLDER / "alignments.ttl").read_text(encoding="utf-8").split("# ---")[1]
    from rdflib import Graph

    objects = {str(each) for each in Graph().parse(FOLDER / "alignments.ttl").objects()}
    assert not any(each.endswith(("P15_was_influenced_by", "P15i_influenced")) for each in objects)


def test_the_reference_is_up_to_date(vocabulary):
    written = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    assert written == reference.markdown(vocabulary), "run: python -m kg.ontology.reference"


# --- what is wrong with a vocabulary ---------------------------------------------------------------------------------

SMALL = """@prefix kg: <https://w3id.org/muahede/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

kg:Entity a owl:Class ;
    rdfs:label "entity"@en, "varlık"@tr ;
    rdfs:comment "Anything."@en, "Her şey."@tr .

kg:Relation a owl:Class ;
    rdfs:label "relation"@en, "ilişki"@tr ;
    rdfs:comment "A relation."@en, "Bir ilişki."@tr .

kg:Family a owl:Class ;
    rdfs:label "family"@en, "aile"@tr ;
    rdfs:comment "A family."@en, "Bir aile."@tr .

kg:family-treaty a kg:Family ;
    rdfs:label "treaty"@en, "antlaşma"@tr ;
    rdfs:comment "Treaties."@en, "Antlaşmalar."@tr .

kg:ceded a kg:Relation, owl:ObjectProperty ;
    kg:family kg:family-treaty ;
    kg:domainIncludes kg:Entity ;
    kg:rangeIncludes kg:Entity ;
    kg:sign 0 ;
    kg:questionWord "cede"@en, "terk et"@tr ;
    rdfs:label "ceded"@en, "terk etti"@tr ;
    rdfs:comment "Gave up by treaty."@en, "Antlaşmayla bıraktı."@tr .
"""


def written(folder, text):
    (folder / "kg.ttl").write_text(text, encoding="utf-8")
    return folder


def faults_of(folder, text):
    with pytest.raises(ExplainedError) as caught:
        ontology.load(written(folder, text))
    return [str(fault).removeprefix(f"{folder}/") for fault in caught.value.faults]


def test_a_vocabulary_of_ones_own_may_be_small(tmp_path):
    small = ontology.load(written(tmp_path, SMALL))
    assert small.relation("ceded").label("tr") == "terk etti"
    assert small.relation("ceded").family == "treaty"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('rdfs:label "ceded"@en, "terk etti"@tr', 'rdfs:label "ceded"@en', "kg.ttl:21: kg:ceded has no label in 'tr'"),
        (', "Antlaşmayla bıraktı."@tr', "", "kg.ttl:21: kg:ceded has no definition (rdfs:comment) in 'tr'"),
        ('"ceded"@en,', '"ceded"@en, "gave up"@en,', "kg.ttl:21: kg:ceded has more than one label in 'en'"),
        ("kg:sign 0", "kg:sign 2", "kg.ttl:21: the sign of kg:ceded is 2"),
        ("    kg:sign 0 ;\n", "", "kg.ttl:21: kg:ceded has no kg:sign"),
        ("kg:sign 0", "kg:sign 0, 1", "kg.ttl:21: kg:ceded has more than one kg:sign"),
        ("    kg:family kg:family-treaty ;\n", "", "kg.ttl:21: kg:ceded has no kg:family"),
        ("kg:family kg:family-treaty", "kg:family kg:family-war", "kg.ttl:21: kg:family-war is not defined"),
        ("kg:domainIncludes kg:Entity", "kg:domainIncludes kg:Entty", "kg.ttl:21: kg:Entty is not defined"),
        ("    kg:rangeIncludes kg:Entity ;\n", "", "kg.ttl:21: kg:ceded has no kg:rangeIncludes"),
        ("kg:rangeIncludes kg:Entity", "kg:rangeIncludes kg:family-treaty", "kg.ttl:21: kg:family-treaty is no class"),
        ('    kg:questionWord "cede"@en, "terk et"@tr ;\n', "", "kg.ttl:21: kg:ceded has no kg:questionWord"),
        ("kg:sign 0", 'kg:sign 0 ; kg:ploverCode "CEDE"', "kg.ttl:21: PLOVER has no CEDE"),
        ("kg:sign 0", "kg:sign 0 ; rdfs:subPropertyOf kg:Entity", "kg.ttl:21: kg:Entity is no relation"),
        (
            "owl:ObjectProperty ;",
            "owl:SymmetricProperty ; owl:inverseOf kg:ceded ;",
            "kg.ttl:21: kg:ceded is symmetric and has an inverse",
        ),
        (
            "kg:Entity a owl:Class",
            "kg:Entity a owl:Class ; rdfs:subClassOf kg:Entity",
            "kg:Entity is a subclass of itself",
        ),
    ],
)
def test_what_a_term_lacks_is_said_with_its_line(tmp_path, old, new, expected):
    assert old in SMALL
    assert any(expected in fault for fault in faults_of(tmp_path, SMALL.replace(old, new)))


def test_a_term_defined_twice_is_found(tmp_path):
    again = SMALL + SMALL[SMALL.index("kg:ceded a") :].replace("Gave up", "Left")
    assert any("kg:ceded is defined twice, first in line 21" in each for each in faults_of(tmp_path, again))


def test_all_faults_are_reported_at_once_in_the_order_of_the_file(tmp_path):
    broken = SMALL.replace('"varlık"@tr', '"varlık"@fa').replace("kg:sign 0", "kg:sign 7")
    lines = [int(fault.split(":")[1]) for fault in faults_of(tmp_path, broken)]
    assert len(lines) >= 2
    assert lines == sorted(lines)


def test_a_vocabulary_that_is_no_turtle_says_where(tmp_path):
    [fault] = faults_of(tmp_path, SMALL.replace("kg:sign 0 ;", "kg:sign 0"))
    assert re.match(r"kg\.ttl:2[5-7]: not Turtle", fault)


def test_a_folder_without_a_vocabulary_says_so(tmp_path):
    with pytest.raises(ExplainedError, match="no vocabulary here"):
        ontology.load(tmp_path)


def test_a_vocabulary_that_is_not_utf8_says_so(tmp_path):
    (tmp_path / "kg.ttl").write_bytes(SMALL.encode("cp1254", errors="replace"))
    with pytest.raises(ExplainedError, match="not UTF-8"):
        ontology.load(tmp_path)
