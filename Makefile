# Two commands: `make demo` and `make test`. Each does all the set-up that it needs (Debian 12, Ubuntu 22.04+, Python 3.11+).
VENV ?= .venv
BIN := $(VENV)/bin
export VENV

.PHONY: demo test test-llm check-data readme clean

demo:
	@scripts/setup
	@PATH="$(CURDIR)/$(BIN):$$PATH" scripts/demo

test:
	@scripts/setup test
	@scripts/browser
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -q -n auto
	@echo "Pictures of every state of the page: build/screenshots"

# against a real language model on this machine; compiles its server first, which takes minutes
test-llm:
	@scripts/test-llm

check-data:
	@scripts/setup
	$(BIN)/python -m kg.reference check

readme:
	@scripts/setup test
	$(BIN)/python tests/test_readme.py

clean:
	rm -rf $(VENV) .venv-llm .kg graph.html build dist .pytest_cache .mypy_cache .ruff_cache
