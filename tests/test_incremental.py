"""Builds that go on from the last one: the same bytes as from nothing, whatever was changed, and no more work than that."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from pathlib import Path

import pytest
import revisions

from kg import project as projects
from kg import store
from kg.building import pipeline
from kg.errors import ExplainedError
from kg.fulltext.records import Wanted
from kg.fulltext.searching import Index
from kg.graph import parts

ROOT = Path(__file__).parent.parent
KAYNARCA = ROOT / "tests" / "fixtures" / "kaynarca"
WORDS = ("Rumyantsev", "peace", "antlaşma*", "letter", "Kaynarca", "name", "Nobody")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Four documents, built a part at a time; nobody changes them."""
    folder = tmp_path_factory.mktemp("built") / "kaynarca"
    shutil.copytree(KAYNARCA, folder)
    for name in ("deniz-1998", "harrow-2005"):
        source = folder / "seeds" / "documents" / name
        shutil.copytree(source, source.with_name(f"{name}-again"))
    build(folder)
    return folder


@pytest.fixture
def project(built, tmp_path):
    """The same, to be changed."""
    return Path(shutil.copytree(built, tmp_path / "kaynarca"))


def build(folder, **more):
    """Build in parts, without the explorer's records, at which nothing here looks; give what was said."""
    said = []
    pipeline.run(projects.load(folder), large=0, records=False, tell=said.append, **more)
    return said


def contents(output):
    """Give everything that a reader can see of an output."""
    names = json.loads((output / "manifest.json").read_text())["files"]
    found = {name: (output / name).read_bytes() for name in (*names, "manifest.json")}
    held = store.open_read_only(output / "store")
    found["store"] = sorted(store.serialise(held, "nq").splitlines())
    index = Index(output / "store")
    found["names"] = _names(output / "store" / "namebook.sqlite")
    found["search"] = [index.search(Wanted(words=words, most=500)) for words in WORDS]
    return found


def _names(book):
    """Give what the name book says."""
    held = sqlite3.connect(book)
    try:
        return [held.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3, 4").fetchall() for table in ("things", "marks")]
    finally:
        held.close()


def faults(folder, **more):
    """Build, and give what is wrong, if anything is."""
    try:
        build(folder, **more)
    except ExplainedError as error:
        return error.faults
    return ()


def differing(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def hold_to_a_build_from_nothing(folder, tmp_path):
    """Build; hold the output, or the faults, to those of a build that has nothing to go on from."""
    anew = tmp_path / "anew"
    shutil.rmtree(anew, ignore_errors=True)
    wrong = faults(folder, output=anew)
    before = contents(folder / "output")
    assert faults(folder) == wrong
    assert differing(contents(folder / "output"), before if wrong else contents(anew)) == []
    return not wrong


@pytest.mark.parametrize("edit", revisions.ALL, ids=lambda edit: edit.__name__)
def test_after_any_change_the_output_is_that_of_a_build_from_nothing(project, tmp_path, edit):
    edit(project, random.Random(7))
    hold_to_a_build_from_nothing(project, tmp_path)


@pytest.mark.parametrize("seed", range(3))
def test_after_many_changes_one_after_the_other_too(project, tmp_path, seed):
    chance = random.Random(seed)
    for _ in range(6):
        kept = tmp_path / "kept"
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(project / "seeds", kept)
        for edit in chance.sample(revisions.ALL, chance.randint(1, 3)):
            edit(project, chance)
        if not hold_to_a_build_from_nothing(project, tmp_path):
            shutil.rmtree(project / "seeds")
            shutil.copytree(kept, project / "seeds")


# --- what need not be done -------------------------------------------------------------------------------------------


def stamps(output):
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in output.rglob("*") if path.is_file()}


def test_where_nothing_has_changed_nothing_is_done(project):
    before = stamps(project / "output")
    built = pipeline.run(projects.load(project), large=0)
    assert built.unchanged
    assert built.counts["documents"] == 4
    assert built.report.conforms
    assert stamps(project / "output") == before


def test_what_a_build_that_died_after_its_last_step_has_left_goes_all_the_same(project):
    left = project / ".output.staging-1921"
    shutil.copytree(project / "output", left)
    assert pipeline.run(projects.load(project), large=0).unchanged
    assert not left.exists()


def test_nor_in_a_small_project_which_has_pictures(tmp_path):
    shutil.copytree(KAYNARCA, tmp_path / "kaynarca")
    ours = projects.load(tmp_path / "kaynarca")
    first = pipeline.run(ours)
    before = stamps(ours.output)
    again = pipeline.run(ours)
    assert (first.unchanged, again.unchanged) == (False, True)
    assert (again.report, again.counts, again.policy) == (first.report, first.counts, first.policy)
    assert stamps(ours.output) == before
    revisions.a_claim_is_hedged(ours.root, random.Random(1))
    assert not pipeline.run(ours).unchanged


def test_everything_is_made_anew_on_request(project):
    before = contents(project / "output")
    assert "building everything: as you wish" in build(project, full=True)
    assert differing(contents(project / "output"), before) == []


def test_one_changed_document_is_told(project):
    revisions.a_claim_is_hedged(project, random.Random(3))
    said = build(project)
    assert any(line.startswith("1 of 4 documents") for line in said)
    assert not any("everything" in line for line in said)


def test_files_in_which_nothing_has_changed_are_the_very_files_of_the_last_build(project):
    before = (project / "output" / "facts.ttl").stat().st_ino
    revisions.a_mention_is_removed(project, random.Random(1))
    build(project)
    assert (project / "output" / "facts.ttl").stat().st_ino == before


def test_a_renamed_person_changes_only_the_documents_that_name_him(project, tmp_path):
    path = project / "seeds" / "authority" / "persons.csv"
    table = revisions.rows(path)
    next(row for row in table if row["id"] == "person/peterson")["label_en"] = "the bearer of the letter"
    revisions.write(path, table)  # only Deniz speaks of him
    assert any(line.startswith("2 of 4 documents") for line in build(project))
    build(project, output=tmp_path / "anew")
    assert differing(contents(project / "output"), contents(tmp_path / "anew")) == []


# --- on what everything depends --------------------------------------------------------------------------------------


def own_ontology(project):
    shutil.copytree(ROOT / "ontology", project / "ontology")
    build(project)
    return project / "ontology"


def change_a_rule(ontology):
    path = min((ontology / "rules").glob("*.rq"))
    path.unlink()


def change_a_shape(ontology):
    path = ontology / "shapes.ttl"
    path.write_text(path.read_text("utf-8").replace("sh:severity sh:Info", "sh:severity sh:Warning"), "utf-8")


def change_a_relation(ontology):
    path = ontology / "kg.ttl"
    path.write_text(path.read_text("utf-8").replace("kg:sign 1 ", "kg:sign 0 ", 1), "utf-8")


def change_the_order_of_terms(ontology):
    path = ontology / "kg.ttl"
    text = path.read_text("utf-8")
    start = text.index("\nkg:influenced a ") + 1
    end = text.index("\n\n", start) + 2
    path.write_text(text[:start] + text[end:].rstrip("\n") + "\n\n" + text[start:end], "utf-8")


def rename_a_relation_that_own_shapes_may_look_at(ontology):
    path = ontology / "shapes.ttl"
    path.write_text(path.read_text("utf-8") + "\n# ours\n", "utf-8")
    build(ontology.parent)
    rename_a_relation(ontology)


def rename_a_relation_that_rules_look_at(ontology):
    path = min((ontology / "rules").glob("*.rq"))
    path.write_text(path.read_text("utf-8") + "\n# by its rdfs:label\n", "utf-8")
    build(ontology.parent)
    rename_a_relation(ontology)


def rename_a_relation(ontology):
    path = ontology / "kg.ttl"
    path.write_text(path.read_text("utf-8").replace('"influenced"@en', '"swayed"@en'), "utf-8")


@pytest.mark.parametrize(
    "change",
    [
        change_a_rule,
        change_a_shape,
        change_a_relation,
        change_the_order_of_terms,
        rename_a_relation_that_own_shapes_may_look_at,
        rename_a_relation_that_rules_look_at,
    ],
    ids=lambda each: each.__name__,
)
def test_another_ontology_makes_everything_anew(project, tmp_path, change):
    change(own_ontology(project))
    build(project, output=tmp_path / "anew")
    assert "building everything: the ontology is not what it was" in build(project)
    assert differing(contents(project / "output"), contents(tmp_path / "anew")) == []


def rewrite(ontology, old, new):
    path = ontology / "kg.ttl"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"treaty"@en', '"pact"@en'),
        ('kg:triggerWord "', 'kg:triggerWord "S bamboozle O"@en, "'),
        ('kg:questionWord "', 'kg:questionWord "whoever"@en, "'),
        ('rdfs:comment "', 'rdfs:comment "In short: '),
        ("\nkg:influenced a ", "\n# a remark of the ontology's author\nkg:influenced a "),
    ],
    ids=["a class is called otherwise", "a word of texts", "a word of questions", "a definition", "a remark"],
)
def test_other_words_of_the_ontology_make_no_document_anew(project, tmp_path, old, new):
    rewrite(own_ontology(project), old, new)
    said = build(project)
    assert any(line.startswith("0 of 4 documents") for line in said)
    build(project, output=tmp_path / "anew")
    assert differing(contents(project / "output"), contents(tmp_path / "anew")) == []


def test_a_relation_that_is_called_otherwise_makes_those_anew_that_speak_of_it(project, tmp_path):
    ontology = own_ontology(project)
    relation = "persuaded"
    speaking = {
        path.parent.name
        for path in (project / "seeds" / "documents").glob("*/claims.csv")
        if any(row["predicate"] == relation for row in revisions.rows(path))
    }
    assert 0 < len(speaking) < 4
    text = (ontology / "kg.ttl").read_text("utf-8")
    said = text[text.index(f"\nkg:{relation} a ") :].partition("rdfs:label ")[2].partition("@en")[0]
    rewrite(ontology, f"rdfs:label {said}@en", 'rdfs:label "penned"@en')
    told = build(project)
    assert any(line.startswith(f"{len(speaking)} of 4 documents") for line in told)
    build(project, output=tmp_path / "anew")
    assert differing(contents(project / "output"), contents(tmp_path / "anew")) == []


def test_words_that_break_a_shape_of_the_vocabulary_are_refused_as_from_nothing(project, tmp_path):
    path = own_ontology(project) / "kg.ttl"
    text = path.read_text("utf-8")
    start = text.index("kg:questionWord ", text.index("\nkg:influenced a "))
    path.write_text(f'{text[:start]}kg:questionWord "influence"@en{text[text.index(" ;", start) :]}', "utf-8")
    assert not hold_to_a_build_from_nothing(project, tmp_path)


def test_another_query_makes_no_document_anew(project, tmp_path):
    shutil.copytree(ROOT / "queries", project / "queries")
    assert build(project) == []  # the same as those of the program
    (project / "queries" / "letters.rq").unlink()
    assert any(line.startswith("0 of 4 documents") for line in build(project))
    build(project, output=tmp_path / "anew")
    assert differing(contents(project / "output"), contents(tmp_path / "anew")) == []


def test_another_title_does_too(project, tmp_path):
    path = project / "seeds" / "project.toml"
    path.write_text(path.read_text("utf-8").replace("1774", "21 July 1774"), "utf-8")
    assert "building everything: seeds/project.toml is not what it was" in build(project)
    build(project, output=tmp_path / "anew")
    assert differing(contents(project / "output"), contents(tmp_path / "anew")) == []


# --- policies --------------------------------------------------------------------------------------------------------

DOUBTFUL = """label = "what a majority says"
statuses = ["accepted", "candidate"]
certainties = ["certain", "probable", "possible", "reported"]
reported = true
contested = "majority"
"""


def test_another_policy_makes_facts_anew_and_no_document(project, tmp_path):
    said = build(project, policy="certain")
    assert any(line.startswith("0 of 4 documents") for line in said)
    build(project, output=tmp_path / "anew", policy="certain")
    assert differing(contents(project / "output"), contents(tmp_path / "anew")) == []


def test_a_policy_that_says_something_else_under_its_name_does_too(project, tmp_path):
    path = project / "seeds" / "policies" / "doubtful.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(DOUBTFUL, "utf-8")
    build(project, policy="doubtful")
    path.write_text(
        DOUBTFUL.replace('["accepted", "candidate"]', '["accepted"]') + 'without_works = ["work/hat-1234"]\n'
    )
    for edit in (revisions.a_claim_is_hedged, revisions.a_claim_is_denied, revisions.a_group_is_of_another_kind):
        edit(project, random.Random(4))
    assert not any("everything" in line for line in build(project, policy="doubtful"))
    build(project, output=tmp_path / "anew", policy="doubtful")
    assert differing(contents(project / "output"), contents(tmp_path / "anew")) == []


def test_a_shelf_that_grows_is_kept_in_more_drawers(project, tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "_DRAWERS", ((5, 4096), (0, 1)))  # from five documents on, and not from thousands
    source = project / "seeds" / "documents" / "harrow-2005"
    shutil.copytree(source, source.with_name("harrow-once-more"))
    assert any("more or fewer parts" in line for line in build(project))
    revisions.a_place_in_a_work_is_cited_otherwise(project, random.Random(2))
    revisions.a_claim_is_hedged(project, random.Random(2))
    assert not any("everything" in line for line in build(project))
    build(project, output=tmp_path / "anew")
    assert differing(contents(project / "output"), contents(tmp_path / "anew")) == []


def test_shapes_of_a_projects_own_find_the_same_whatever_is_built_with_what(project, tmp_path):
    ontology = own_ontology(project)
    with (ontology / "shapes.ttl").open("a", encoding="utf-8") as stream:
        stream.write(TWICE)
    build(project)
    revisions.a_title_is_mended(project, random.Random(2))
    build(project)
    build(project, output=tmp_path / "anew")
    assert differing(contents(project / "output"), contents(tmp_path / "anew")) == []


TWICE = '''
shape:Twice a sh:NodeShape ; sh:targetNode kg:Passage ; sh:severity sh:Info ; sh:sparql shape:Twice-said .
shape:Twice-said a sh:SPARQLConstraint ;
    sh:prefixes <https://w3id.org/muahede/shapes> ;
    sh:message "another document has the same words"@en ;
    sh:select """SELECT $this ?value WHERE {
        ?value a kg:Passage ; kg:quotation ?words ; kg:document ?one . ?there kg:quotation ?words ; kg:document ?other .
        FILTER ( ?one != ?other ) }""" .
'''


# --- what is not as it was left --------------------------------------------------------------------------------------


def cut(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def turn(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 4
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("harm", [cut, turn, Path.unlink], ids=lambda each: each.__name__)
@pytest.mark.parametrize(
    "name",
    [
        ".state/parts.sqlite",
        ".state/ledger.sqlite",
        ".state/seal.json",
        "graph.nq",
        "facts.ttl",
        "report.json",
        "manifest.json",
    ],
)
@pytest.mark.parametrize("changed", [False, True], ids=["nothing changed", "a claim changed"])
def test_what_is_damaged_is_noticed_and_mended(project, tmp_path, name, harm, changed):
    if changed:
        revisions.a_claim_is_hedged(project, random.Random(5))
    harm(project / "output" / name)
    said = build(project)
    if changed or not name.endswith(".sqlite"):  # else nobody needs it
        assert any("building everything" in line for line in said)
    if changed not in _FROM_NOTHING:
        build(project, output=tmp_path / "anew")
        _FROM_NOTHING[changed] = contents(tmp_path / "anew")
    assert differing(contents(project / "output"), _FROM_NOTHING[changed]) == []


_FROM_NOTHING: dict[bool, dict[str, object]] = {}
"""What a build from nothing makes of the project, and of the project with a claim changed: the same for every harm."""


@pytest.mark.parametrize("pattern", ["*.sst", "CURRENT", "fulltext.sqlite", "namebook.sqlite"])
def test_so_is_the_store_and_its_index(project, tmp_path, pattern):
    before = contents(project / "output")
    cut(max((project / "output" / "store").glob(pattern), key=lambda path: path.stat().st_size))
    build(project)
    assert differing(contents(project / "output"), before) == []


def test_an_output_of_a_small_project_is_nothing_to_go_on_from(project, tmp_path):
    pipeline.run(projects.load(project), output=tmp_path / "grown")
    revisions.a_claim_is_hedged(project, random.Random(5))
    assert "building everything: the last build held the whole project at once" in build(
        project, output=tmp_path / "grown"
    )


def test_a_document_that_cannot_be_read_leaves_the_last_output(project):
    before = contents(project / "output")
    (project / "seeds" / "documents" / "harrow-2005" / "text.txt").unlink()
    assert any(fault.what == "the text is missing" for fault in faults(project))
    assert differing(contents(project / "output"), before) == []
