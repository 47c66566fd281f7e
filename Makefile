# Each target does all of its own set-up from a fresh clone; Python 3.11+ with pip is all it needs.
PYTHON ?= python3
BIN = .venv/bin
PIP = $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: renew test lint snapshots docs letters benchmark clean

renew: .venv/installed
	@$(BIN)/simguide renew

test: .venv/for-tests lint
	$(BIN)/coverage run -m pytest --quiet tests
	$(BIN)/coverage report

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
	$(BIN)/python benchmarks/startup.py

clean:
	rm -rf .venv build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	@$(PIP) install --editable .
	@touch $@

.venv/for-tests: pyproject.toml
	$(PYTHON) -m venv .venv
	@$(PIP) install --editable '.[test]'
	@touch .venv/installed $@
