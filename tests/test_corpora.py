"""Made corpora: projects for measuring, which must be sound at any size and the same every time."""

from __future__ import annotations

import csv
import hashlib
import importlib
import itertools
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from kg import project as projects
from kg.building import assembly
from kg.reading import structure as reading
from kg.validation import findings as validation

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "corpora.py"
sys.path.insert(0, str(SCRIPT.parent))
corpora = importlib.import_module("corpora")
CLAIMS = 2000


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus") / "made"
    subprocess.run([sys.executable, SCRIPT, str(CLAIMS), folder], check=True, capture_output=True)
    return folder


def rows(folder, name):
    for path in sorted(folder.glob(f"seeds/documents/*/{name}.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            yield from csv.DictReader(stream)


def test_no_two_pages_begin_with_the_same_words_which_would_be_a_running_head():
    shaped, sizes = corpora.shape(1_000_000, per_document=100, disputed=0.02, seed=1)
    size = next(itertools.islice(sizes, 218, None))  # it speaks of one treaty at the head of three pages
    made = corpora.Made(corpus=shaped, number=218, size=size)
    made.make()
    structure = reading.read(corpora.laid_out("".join(made.words), [str(row[4]) for row in made.citations]))
    assert len(structure.pages) > 3
    assert structure.furniture == ()


def digest(folder):
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return whole.hexdigest()


def test_a_made_corpus_has_the_claims_asked_for_and_conforms(corpus):
    assembled = assembly.assemble(projects.load(corpus))
    assert len(assembled.seeds.claims) == CLAIMS
    report = validation.validate(assembled.seeds, assembled.project, assembled.vocabulary, assembled.lines)
    assert report.conforms, report.summary


def test_the_same_arguments_give_the_same_corpus(corpus, tmp_path):
    subprocess.run([sys.executable, SCRIPT, str(CLAIMS), tmp_path / "again"], check=True, capture_output=True)
    assert digest(tmp_path / "again") == digest(corpus)
    other = [sys.executable, SCRIPT, str(CLAIMS), tmp_path / "other", "--seed", "2"]
    subprocess.run(other, check=True, capture_output=True)
    assert digest(tmp_path / "other") != digest(corpus)


def test_few_actors_have_most_ties_and_some_claims_are_disputed(corpus):
    ties = Counter(row[end] for row in rows(corpus, "claims") for end in ("subject", "object"))
    counted = sorted(ties.values(), reverse=True)
    assert sum(counted[: len(counted) // 10]) > sum(counted) / 4
    assert counted[len(counted) // 2] < counted[0] / 10
    assert any(row["polarity"] == "denies" for row in rows(corpus, "claims"))
    assert any(row["contradicts"] for row in rows(corpus, "claims"))


def test_archive_files_are_shared_by_documents(corpus):
    cited_in = Counter()
    for path in corpus.glob("seeds/documents/*/citations.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            cited_in.update({row["work"] for row in csv.DictReader(stream)})
    assert cited_in.most_common(1)[0][1] > 1
