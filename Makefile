# Each target does all of its own set-up from a fresh clone; Python 3.11+ with pip is all it needs.
PYTHON ?= python3
BIN = .venv/bin
PACKAGING = .venv-packaging/bin
PIP = $(BIN)/python -m pip --quiet --disable-pip-version-check
# Processes that run tests: one for each core, or `make test WORKERS=1`
WORKERS ?= auto
PYTEST = $(BIN)/pytest --quiet --numprocesses $(WORKERS) --dist loadgroup

AS_ROOT = $(if $(filter-out 0,$(shell id -u)),sudo)
SITE_TOOLS = playwright-core axe-core html-validate ajv ajv-formats @seriousme/openapi-schema-validator

.PHONY: renew test check data lint snapshots docs letters benchmark package site test-site clean announce

renew: .venv/installed
	@$(BIN)/simguide renew

# Everything; CI runs this
test: ABOUT = style, types, layers and data, then all tests, with the branches that they cover: about 8 minutes on two cores
test: announce .venv/for-tests lint
	$(PYTEST) --cov --cov-report=term-missing:skip-covered tests

# What finds most faults in about a minute. It leaves out the commands as people type them but for their snapshots
# (tests/cli), the screens of all carriers, properties, faults of the machine, the installed wheel, and coverage
check: ABOUT = style, types, layers and data, then the quick tests: less than a minute on two cores
check: announce .venv/for-tests lint
	$(PYTEST) tests/unit tests/catalogue tests/cli/test_snapshots.py --ignore-glob='*/test_screens_*'

# For who corrects a fact: every fault of data/ with its line, the documents made from it, what is promised of it
data: ABOUT = the data files, and the documents made from them: less than 20 seconds
data: announce .venv/for-tests
	$(BIN)/simguide catalogue validate
	$(BIN)/python docs/generate.py
	$(BIN)/pytest --quiet tests/catalogue

announce:
	@echo "$(ABOUT)"
	@test -e .venv/for-tests || echo "before that, once: an environment in .venv, about a minute"

lint: .venv/for-tests
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo
	$(BIN)/simguide catalogue validate

snapshots: .venv/for-tests
	$(BIN)/pytest --quiet tests/cli --snapshot-update

docs: .venv/installed
	$(BIN)/python docs/generate.py

letters: .venv/for-tests
	$(BIN)/python tools/generate_letters.py

benchmark: .venv/installed
	$(BIN)/python -m benchmarks.startup

# The sdist and the wheel, as an index would want them; the sdist makes the same wheel
package: .venv-packaging/ready
	rm -rf dist
	$(PACKAGING)/reuse lint --quiet
	$(PACKAGING)/validate-pyproject pyproject.toml
	$(PACKAGING)/python -m build >/dev/null
	$(PACKAGING)/python -m build --wheel --outdir dist/again >/dev/null
	cmp dist/*.whl dist/again/*.whl
	rm -r dist/again
	$(PACKAGING)/twine check --strict dist/*
	$(PACKAGING)/check-wheel-contents dist/*.whl
	$(PACKAGING)/pyroma --min 8 dist/*.tar.gz

# The answers as static files, in build/site; with BASE=https://... for the address at which they will stand
site: .venv/for-site
	$(BIN)/simguide publish build/site $(if $(BASE),--base $(BASE))

# The pages in Debian's Chromium, the scripts and schemas by readers of others; it sets up what it needs by apt and npm
test-site: ABOUT = the site, then all its pages in a browser, in three languages, light and dark: about 10 minutes
test-site: announce .venv/for-tests build/site-tools/installed
	$(BIN)/simguide publish build/test-site --base https://sim.example/ --home https://code.example/simguide
	$(BIN)/python -m tests.browser.hostile build/test-site-hostile
	$(BIN)/python -m tests.browser.choices build/test-site
	node tests/browser/vectors.mjs build/test-site
	node tests/browser/schemas.mjs build/test-site
	$(BIN)/openapi-spec-validator build/test-site/api/v1/openapi.json
	node tests/browser/check.mjs build/test-site build/test-site-hostile build/pictures

clean:
	rm -rf .venv .venv-packaging build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	@$(PIP) install --editable .
	@touch $@

.venv/for-site: pyproject.toml
	$(PYTHON) -m venv .venv
	@$(PIP) install --editable '.[publish]'
	@touch .venv/installed $@

build/site-tools/installed: .venv/for-tests
	command -v chromium || { $(AS_ROOT) apt-get -qq update && $(AS_ROOT) apt-get -qq install --yes --no-install-recommends chromium fonts-noto-cjk; }
	command -v npm || $(AS_ROOT) apt-get -qq install --yes --no-install-recommends nodejs npm
	mkdir -p build/site-tools
	npm install --prefix build/site-tools --no-save --no-package-lock --no-audit --no-fund --silent $(SITE_TOOLS)
	$(PIP) install openapi-spec-validator
	@touch $@

.venv/for-tests: pyproject.toml
	$(PYTHON) -m venv .venv
	@$(PIP) install --editable '.[test]'
	@touch .venv/installed $@

# Apart from the tests: what looks at packages wants other versions of what the tests use
.venv-packaging/ready: pyproject.toml
	$(PYTHON) -m venv .venv-packaging
	@$(PACKAGING)/python -m pip --quiet --disable-pip-version-check install $$($(PYTHON) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["package"])')
	@touch $@
