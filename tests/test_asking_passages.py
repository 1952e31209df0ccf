"""Where a question is not understood, `kg ask` shows passages that have its words, and calls them no answer."""

from __future__ import annotations

import json

import claim_store
import pytest
from click.testing import CliRunner
from kaynarca_graph import BASE, FIXTURE

from kg import cli, store
from kg.fulltext import making

UNREADABLE = "Explain whether rumours concerning the Crimean khan and money should be weighed twice"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("asked") / "store"
    store.create(made, claim_store.lines())
    making.make(made)
    return made


def ask(folder, *arguments):
    return CliRunner().invoke(cli.command, ["-p", str(FIXTURE), "ask", "--store", str(folder), *arguments])


def test_a_question_that_is_not_understood_is_refused_with_passages_that_have_its_words(folder):
    told = ask(folder, UNREADABLE, "-f", "json")
    record = json.loads(told.stdout)
    assert (told.exit_code, record["answered"]) == (1, False)
    assert record["refusal"] in ("unreadable", "unknown-name")
    assert record["answers"] == []
    assert 0 < len(record["passages"]) <= 3
    for passage in record["passages"]:
        assert passage["place"] in ("passage", "paragraph")
        assert passage["document"].startswith(f"{BASE}document/")
        assert passage["marks"]
    text = ask(folder, UNREADABLE).stdout
    assert "(no answer)" in text
    assert record["passages"][0]["snippet"].strip("… ")[:20] in text.replace("*", "")


def test_an_answer_shows_no_such_passages(folder):
    told = ask(folder, "Who signed the treaty of Küçük Kaynarca?", "-f", "json")
    assert told.exit_code == 0
    assert "passages" not in json.loads(told.stdout)


def test_words_that_nobody_writes_find_nothing_and_one_word_of_many_is_not_enough(folder):
    for question in ("Zyzzogeton quuxly blorfed?", "Zyzzogeton blorfed quuxly the treaty?"):
        record = json.loads(ask(folder, question, "-f", "json").stdout)
        assert (record["answered"], record["passages"]) == (False, [])


def test_without_an_index_the_refusal_is_what_it_was(folder, tmp_path):
    bare = tmp_path / "store"
    store.create(bare, claim_store.lines())
    with_index, without = (json.loads(ask(place, UNREADABLE, "-f", "json").stdout) for place in (folder, bare))
    assert without.pop("passages") == []
    assert without == {name: value for name, value in with_index.items() if name != "passages"}
