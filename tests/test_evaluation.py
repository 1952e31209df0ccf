"""Tasks that measure the program: how they are found, split, counted and written."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import ExplainedError
from kg.evaluation import forms, registry
from kg.evaluation.records import Asked, Measured, Score, Tally, half_of, mean

ROOT = Path(__file__).parent.parent


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", "evaluate", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_every_task_stands_on_the_page_of_the_evaluation_with_its_command():
    page = (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8")
    missing = [task.name for task in registry.all_tasks() if f"kg evaluate --task {task.name}" not in page]
    assert missing == []


def test_documents_fall_into_one_of_two_halves_by_their_names():
    names = [f"letter-{number}" for number in range(2000)]
    held = [name for name in names if half_of(name) == "held-out"]
    assert 900 < len(held) < 1100
    assert Asked(path=ROOT, half="held-out").chosen(names) == tuple(sorted(held))


def test_a_sample_is_the_same_whatever_else_there_is_and_grows_by_adding():
    names = [f"letter-{number}" for number in range(100)]
    small, large = (Asked(path=ROOT, sample=size).chosen(names) for size in (5, 9))
    assert set(small) < set(large)
    assert Asked(path=ROOT, sample=5).chosen(reversed(names)) == small


def test_precision_recall_and_f1_are_counted_over_sets():
    tally = Tally()
    tally.sets("who", "a letter", {"Aristarchi", "Rifaat"}, {"Rifaat", "Sadyk", "Ali"})
    (score,) = tally.scores()
    assert (score.precision, score.recall, score.f1) == (1 / 3, 1 / 2, 2 / 5)
    assert {(one.expected, one.found) for one in tally.mistakes} == {("Aristarchi", ""), ("", "Sadyk"), ("", "Ali")}


def test_a_mean_of_lines_counts_what_was_never_found_as_nothing():
    found, lost = Score(part="CONSULT", gold=2, found=2, right=2), Score(part="FIGHT", gold=3)
    assert mean("macro", [found, lost]).f1 == 0.5


def test_json_has_the_scores_the_mistakes_and_the_confusion():
    measured = Measured(scores=(Score(part="day", gold=4, found=2, right=1),), confusion=(("FIGHT", "THREATEN", 2),))
    said = json.loads(forms.render(registry.task("dates"), Asked(path=ROOT), measured, "json", top=3))
    assert said["scores"] == [
        {"part": "day", "gold": 4, "found": 2, "right": 1, "precision": 0.5, "recall": 0.25, "f1": 0.3333}
    ]
    assert said["confusion"] == [{"gold": "FIGHT", "found": "THREATEN", "count": 2}]
    assert "THREAT" in forms.render(registry.task("dates"), Asked(path=ROOT), measured, "table", top=3)


def test_an_unknown_task_is_answered_with_the_nearest():
    with pytest.raises(ExplainedError, match="did you mean dates"):
        registry.task("date")


def test_an_input_that_is_not_there_is_said_with_what_it_would_be(tmp_path):
    done = run("--task", "dates", str(tmp_path / "nothing"))
    assert done.returncode == 1
    assert "no such file or folder" in done.stderr
    assert "hint: kg evaluate --task dates PATH" in done.stderr


def test_the_tasks_are_listed_without_anything_heavy():
    done = run("--tasks", "--format", "json")
    assert "dates" in {task["task"] for task in json.loads(done.stdout)}
    code = (
        "import sys\nfrom kg.evaluation import registry\nregistry.all_tasks()\n"
        "print([m for m in ('rdflib', 'spacy', 'networkx', 'scipy', 'numpy', 'pyoxigraph') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_two_readings_or_a_task_are_asked_for():
    assert run().returncode == 2
    assert run("--task", "dates", "one", "two").returncode == 2


def test_a_task_is_measured_on_what_somebody_brings(tmp_path):
    folder = tmp_path / "rdcr" / "articles"
    folder.mkdir(parents=True)
    (folder / "wallachia.xml").write_text(
        '<TEI><teiHeader></teiHeader><p>Relations were established on <date when="1859-02-05">February 5, 1859</date>.</p></TEI>',
        encoding="utf-8",
    )
    done = run("--task", "dates", str(tmp_path), "--format", "csv")
    assert 'dates,all,"RDCR, in its place",1,1,1,1.0,1.0,1.0' in done.stdout, done.stderr


@pytest.mark.parametrize("name", ["events", "statuses"])
def test_an_input_of_another_kind_is_explained(name, tmp_path):
    (tmp_path / "letter.xml").write_text("Dear Sir,", encoding="utf-8")
    done = run("--task", name, str(tmp_path / "letter.xml"))
    assert done.returncode == 1
    assert f"the task {name} reads" in done.stderr
    assert "kg itself" not in done.stderr
