"""kg why: the account of a statement agrees with the build, quotes the text where it stands, and says what it cannot."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace

import pytest
from claim_store import KAYNARCA, claim, denial, kaynarca, lines, store_of, world
from click.testing import CliRunner

from kg import cli, store
from kg.errors import ExplainedError
from kg.evidence import explanation, texts
from kg.evidence import reading as evidence
from kg.identity import claim_id
from kg.model import Certainty, Status
from kg.ontology import terms
from kg.policies import court, policy
from kg.policies.conflicts import Kind
from kg.policies.court import Verdict
from kg.policies.derivation import derive
from kg.policies.policy import BUILT_IN

PROJECT, VOCABULARY, SEEDS = world()
BASE = PROJECT.base


def _accounts(graph, *iris):
    return explanation.explain(graph, iris or evidence.find(graph, status=()), project=PROJECT).accounts


def _of(*keys):
    """The accounts of claims of the test project."""
    iris = [BASE + claim_id(each) for each in SEEDS.claims if each.key in keys]
    return _accounts(kaynarca(), *iris)


def test_an_account_is_the_same_whether_one_statement_or_all_are_asked_about():
    graph = kaynarca()
    for each in _accounts(graph):
        spoken = each.claims or each.denials
        assert _accounts(graph, spoken[0].iri) == (each,)


# --- it agrees with the build ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*BUILT_IN, "certain-only"])
def test_what_a_policy_is_said_to_make_of_a_statement_is_what_a_build_makes_of_it(name):
    derived = derive(SEEDS, policy.named(PROJECT, name), PROJECT, VOCABULARY)
    made = {(fact.subject, fact.predicate, fact.object) for fact in derived.facts if fact.rule is None}
    said = set()
    for account in _accounts(kaynarca()):
        verdict = next((each.verdict for each in account.judgements if each.policy == name), None)
        ends = sorted((account.subject.id, account.object.id))
        symmetric = VOCABULARY.relation(account.predicate.id).symmetric
        first, last = ends if symmetric else (account.subject.id, account.object.id)
        if verdict is Verdict.FACT:
            said.add((first, account.predicate.id, last))
    assert said == made


@pytest.mark.parametrize("name", [*BUILT_IN, "certain-only"])
def test_a_condition_is_named_for_every_claim_that_a_policy_keeps_out_and_for_no_other(name):
    chosen = policy.named(PROJECT, name)
    admitted = policy.admitted(SEEDS.claims, chosen)
    for each in SEEDS.claims:
        assert (each in admitted) != bool(list(court.obstacles(each, chosen)))


@pytest.mark.parametrize(
    ("changed", "condition"),
    [
        ({"claimants": ("person/harrow",)}, "claimants = person/harrow"),
        ({"without_claimants": ("person/deniz",)}, "without_claimants = person/deniz"),
        ({"documents": ("harrow-2005",)}, "documents = harrow-2005"),
        ({"without_documents": ("deniz-1998",)}, "without_documents = deniz-1998"),
        ({"without_works": ("work/hat-1234",)}, "without_works = work/hat-1234"),
        ({"reported": False}, "reported = false"),
        ({"certainties": (Certainty.POSSIBLE,)}, "certainties = possible"),
        ({"statuses": (Status.CANDIDATE,)}, "statuses = candidate"),
    ],
)
def test_each_condition_of_a_policy_can_keep_a_claim_out_and_is_then_named(changed, condition):
    chosen = replace(BUILT_IN["accepted"], **changed)
    one = claim("a", cites=("work/hat-1234",), reported_by="person/harrow")
    assert list(court.obstacles(one, chosen)) == [condition]
    assert policy.admitted([one], chosen) == ()


def test_independent_witnesses_are_those_of_the_fact():
    for account in _accounts(kaynarca()):
        for derivation in account.derivations:
            if derivation.rule is None:
                assert derivation.witnesses == len(account.witnesses)


# --- witnesses -------------------------------------------------------------------------------------------------------


def test_two_claims_on_one_archive_file_are_one_witness_tied_by_that_file():
    graph = store_of(claim("a", cites=("work/hat-1234",)), claim("b", by=("person/harrow",), cites=("work/hat-1234",)))
    (account,) = _accounts(graph)
    (witness,) = account.witnesses
    assert len(witness.claims) == 2
    assert [tie.id for tie in witness.ties] == ["work/hat-1234"]


def test_two_claims_of_which_one_rests_on_the_other_are_one_witness_tied_by_it():
    (account,) = _accounts(store_of(claim("a"), claim("b", by=("person/harrow",), rests_on=("a",))))
    (witness,) = account.witnesses
    a = next(each for each in account.claims if each.passages[0].quotation == "a")
    assert a.iri in {tie.iri for tie in witness.ties}


def test_two_scholars_of_their_own_are_two_witnesses():
    (account,) = _accounts(store_of(claim("a"), claim("b", by=("person/harrow",))))
    assert [len(witness.claims) for witness in account.witnesses] == [1, 1]


def test_asking_for_one_claim_brings_those_that_say_the_same():
    graph = store_of(claim("a"), claim("b", by=("person/harrow",)), claim("c", "person/panin visited person/repnin"))
    one = next(each for each in evidence.find(graph, claimant=[f"{BASE}person/harrow"]))
    (account,) = _accounts(graph, one)
    assert {each.passages[0].quotation for each in account.claims} == {"a", "b"}


# --- what speaks against it ------------------------------------------------------------------------------------------


def test_a_denial_stands_against_the_claim_and_the_claim_against_the_denial():
    graph = store_of(claim("a"), denial("b", by=("person/harrow",)))
    (account,) = _accounts(graph)
    assert [each.passages[0].quotation for each in account.denials] == ["b"]
    assert [(each.claim.passages[0].quotation, each.kinds) for each in account.against] == [("b", (Kind.DENIED,))]


def test_rival_explanations_stand_against_each_other():
    (account,) = _of("d14")
    assert [each.claim.claimants[0].id for each in account.against] == ["person/harrow"]
    assert set(account.against[0].kinds) == {Kind.RIVAL, Kind.DECLARED}


def test_what_is_only_denied_has_no_verdict_and_says_who_denies_it():
    (account,) = _accounts(store_of(denial("a")))
    assert account.claims == account.judgements == ()
    assert len(account.denials) == 1


# --- passages in context ---------------------------------------------------------------------------------------------


def test_the_paragraph_around_a_passage_holds_it_as_a_reader_sees_it():
    found = explanation.explain(kaynarca(), evidence.find(kaynarca()), project=PROJECT)
    passages = {
        passage.iri: passage for account in found.accounts for each in account.shown for passage in each.passages
    }
    assert set(found.surroundings) == set(passages)
    for iri, around in found.surroundings.items():
        assert " ".join(around.passage.split()) == passages[iri].quotation
        assert (around.before + around.after).strip()


def test_hyphens_and_footnotes_at_the_foot_of_a_page_are_undone_in_the_context():
    iri = next(BASE + claim_id(each) for each in SEEDS.claims if each.key == "d13")
    found = explanation.explain(kaynarca(), [iri], project=PROJECT)
    (denied,) = found.accounts[0].denials
    around = found.surroundings[denied.passages[0].iri]
    assert around.passage == "Kont Panin’in Rumyantsev’i bu adımda etkilediği söylenemez"
    assert "mareşal kendi başına davranmıştır." in around.after
    assert "BOA" not in around.before + around.after


def test_the_store_holds_the_text_as_received_so_that_positions_mean_something():
    rows = evidence.rows(kaynarca(), "SELECT ?document ?text WHERE { ?document kg:text ?text }")
    held = {evidence.value_of(document): evidence.value_of(text) for document, text in rows}
    assert held == {f"{BASE}document/{each.id}": each.stored for each in SEEDS.documents}


def test_without_the_text_the_quotation_is_shown_alone():
    graph = store.in_memory([line for line in lines() if b"ontology#text>" not in line or b"graph/texts" not in line])
    found = explanation.explain(graph, evidence.find(graph), project=PROJECT)
    assert found.surroundings == {}


def test_the_texts_go_into_no_file_that_is_made_to_be_given_away():
    text_lines = set(texts.lines(SEEDS.documents, PROJECT))
    assert all(terms.TEXTS.encode() in line for line in text_lines)
    assert not [line for line in set(lines()) - text_lines if terms.TEXTS.encode() in line]


# --- what follows by a rule ------------------------------------------------------------------------------------------


def test_what_only_a_rule_says_is_accounted_for_by_the_rule_and_its_claims():
    relation = terms.KG + "wroteTo"
    claims, derived = explanation.about(kaynarca(), f"{BASE}person/rumyantsev", relation, None)
    assert claims == ()
    accounts = explanation.explain(kaynarca(), (), facts=derived, project=PROJECT).accounts
    account = next(each for each in accounts if each.object.id == "person/muhsinzade")
    assert {each.predicate.id for each in account.grounds} == {"sender", "addressee"}
    (derivation,) = account.derivations
    assert (derivation.rule, derivation.rule_title) == ("10-letters", "who wrote to whom")


def test_a_rule_that_says_nothing_but_what_a_claim_says_is_no_account_of_its_own():
    """Whoever persuaded also influenced: asked about influence, the claim is shown, once."""
    claims, derived = explanation.about(kaynarca(), f"{BASE}person/ahmed-resmi", terms.KG + "influenced", None)
    assert len(claims) == 1
    assert derived == ()


# --- the command -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("why") / "store"
    store.create(made, lines())
    return made


def _run(folder, *arguments):
    return CliRunner().invoke(cli.command, ["--project", str(KAYNARCA), "why", "--store", str(folder), *arguments])


def test_a_subject_a_relation_and_an_object_give_one_account(folder):
    told = _run(folder, "Repnin", "signed", "Küçük Kaynarca Antlaşması", "--lang", "tr").stdout
    assert told.startswith("Nikolay Repnin — imzaladı → Küçük Kaynarca Antlaşması")
    assert "Antlaşmayı Rusya adına Prens Repnin" in told
    assert "karşı çıkan yok" in told


def test_a_relation_may_be_read_backwards(folder):
    told = json.loads(_run(folder, "treaty/kaynarca-1774", "signedBy", "-f", "json").stdout)
    signers = {account["subject"]["label"] for account in told["accounts"]}
    assert signers == {"Nikolai Repnin", "Ahmed Resmi Efendi", "Ibrahim Munib Efendi"}


def test_the_json_lists_every_claim_in_full_with_what_stands_around_its_passages(folder):
    told = json.loads(_run(folder, "Panin", "influenced", "-f", "json").stdout)
    (account,) = told["accounts"]
    listed = {each["iri"]: each for each in told["claims"]}
    assert set(account["claims"]) | set(account["denials"]) <= set(listed)
    assert account["against"] == [{"claim": account["denials"][0], "kinds": ["denied"]}]
    assert {each["policy"] for each in account["policies"]} >= {*BUILT_IN, "certain-only"}
    passage = listed[account["denials"][0]]["passages"][0]
    assert passage["after"].startswith(";")
    assert passage["quotation"] not in passage["before"]


def test_a_subject_alone_is_told_shortly_and_in_full_when_asked(folder):
    short, full = _run(folder, "Repnin").stdout, _run(folder, "Repnin", "--full").stdout
    assert "policies" not in short
    assert "policies" in full
    assert len(full) > len(short)


def test_the_beginning_of_a_claims_id_will_do(folder):
    iri = next(claim_id(each) for each in SEEDS.claims if each.key == "d12")
    assert "persuaded" in _run(folder, iri[:14]).stdout


def test_what_nobody_claims_is_said_so_with_what_comes_near(folder):
    told = _run(folder, "Panin", "signed", "treaty/kaynarca-1774")
    assert isinstance(told.exception, ExplainedError)
    assert "nobody claims that" in str(told.exception)
    assert "Repnin — signed" in str(told.exception)


@pytest.mark.parametrize(
    ("arguments", "where"),
    [(["Napoleon"], "SUBJECT"), (["Repnin", "ate"], "RELATION"), (["Repnin", "signed", "Versailles"], "OBJECT")],
)
def test_the_argument_that_means_nothing_is_named(folder, arguments, where):
    told = _run(folder, *arguments)
    assert isinstance(told.exception, ExplainedError)
    assert str(told.exception).startswith(where)


def test_of_namesakes_the_one_that_somebody_speaks_of_is_meant(tmp_path):
    """A city, and the court that is called by its name: only of the court is anything claimed."""
    said = f'<{BASE}group/russian-empire> <{terms.SKOS}altLabel> "Saint Petersburg (court)" <{BASE}graph/authority> .\n'
    store.create(tmp_path / "store", (*lines(), said.encode()))
    told = _run(tmp_path / "store", "Saint Petersburg", "partyTo", "-f", "json").stdout
    assert [account["object"]["iri"] for account in json.loads(told)["accounts"]] == [f"{BASE}group/russian-empire"]


def test_of_namesakes_of_whom_much_is_claimed_one_must_be_chosen(tmp_path):
    said = f'<{BASE}person/repnin> <{terms.SKOS}altLabel> "Panin" <{BASE}graph/authority> .\n'
    store.create(tmp_path / "store", (*lines(), said.encode()))
    told = _run(tmp_path / "store", "Panin")
    assert isinstance(told.exception, ExplainedError)
    assert "person/panin" in str(told.exception)
    assert "person/repnin" in str(told.exception)
    assert _run(tmp_path / "store", "Panin", "influenced").exit_code == 0


def test_a_fact_is_explained_by_its_id(folder):
    rows = evidence.rows(kaynarca(), "SELECT ?f WHERE { ?f a kg:Fact ; kg:byRule ?rule ; kg:predicate kg:wroteTo }")
    facts_found = sorted(evidence.value_of(row[0]) for row in rows)
    assert "10-letters" in _run(folder, facts_found[0].removeprefix(BASE)).stdout


def test_an_answer_comes_without_the_heavy_libraries(folder):
    code = (
        "import sys; from kg.cli import command; "
        f"command(['--project', {str(KAYNARCA)!r}, 'why', '--store', {str(folder)!r}, 'claim/' ], standalone_mode=False)"
    )
    code = code.replace("'claim/'", repr("person/repnin"))
    code += "; print([each for each in ('rdflib', 'networkx', 'spacy', 'numpy', 'pyshacl') if each in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_an_error_is_told_without_a_traceback_and_ends_with_1(folder):
    command = [sys.executable, "-m", "kg", "--project", str(KAYNARCA), "why", "--store", str(folder), "Napoleon"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("SUBJECT: nothing of this name")
    assert "Traceback" not in done.stderr


def test_a_claim_is_found_by_the_key_that_its_table_gives_it(folder):
    assert "persuaded" in _run(folder, "d12").stdout
    assert "nothing of this name" in str(_run(folder, "d99").exception)


def test_nothing_is_called_near_that_shares_no_word_with_what_was_typed(folder):
    assert "nearest" not in str(_run(folder, "Nobody").exception)
    assert "Rumyantsev" in str(_run(folder, "Count Rumiantzoff of Zadunaisk").exception)
