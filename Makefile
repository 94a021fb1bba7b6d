# `make demo` and `make test` need Python 3.11 or later and nothing else: each sets up .venv by itself, once.

# The first Python that is new enough; `make PYTHON=/path/to/python3.13 test` takes another.
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,\
	$(shell $(name) -c 'import sys; print("$(name)" if sys.version_info >= (3, 11) else "")' 2>/dev/null)))
VENV := .venv
BIN := $(VENV)/bin
# Stamps live in the environment, so that they go when it goes.
BARE := $(VENV)/.stamp-bare
RUN := $(VENV)/.stamp-run
DEV := $(VENV)/.stamp-dev
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
EXAMPLE := examples/chuong-trinh-thang-12-2025.txt
NAME := $(basename $(notdir $(EXAMPLE)))
# A pytest argument or two from outside: make test PYTEST_ARGS="-k recipients"
PYTEST_ARGS ?=
BENCH_ARGS ?=
ACCURACY_ARGS ?=
SCANNED_ARGS ?=
COPIES_ARGS ?=
RETURNING_ARGS ?=
MUTANTS_ARGS ?=

.PHONY: help demo test lint types imports generated pytest schemas pages pictures bench accuracy copies scanned returning verdicts peers mutants clean

help:
	@echo "make demo       read, check and convert the example program; results are in out/"
	@echo "make test       everything that must hold: format, lint, types, imports, generated files, tests"
	@echo "make lint       ruff format --check, ruff check"
	@echo "make types      mypy, strict"
	@echo "make schemas    write the JSON Schemas and the XSD anew from the model, and the tables of the forms from their TOML"
	@echo "make pages      write the generated pages of docs/ anew"
	@echo "make pictures   draw the pictures of the forms anew, from our own PDF"
	@echo "make bench      the benchmarks: ratios of one run"
	@echo "make peers      what readers of DOCX bring out of hard documents, and how long they take"
	@echo "make accuracy   how well real documents are read, field by field, against their gold values"
	@echo "make scanned    how well scans are read by OCR, field by field; half an hour"
	@echo "make copies     how well documents are read that other programs have copied"
	@echo "make returning  programs printed as PDF by three printers, and what comes back of them"
	@echo "make verdicts   what rules say of real documents against what a careful reader judged"
	@echo "make mutants    how many mutants of the rules' code their tests kill, of a sample; half an hour"
	@echo "make clean      remove what was built, .venv too"

demo: $(RUN)
	@mkdir -p out
	$(BIN)/directive-model show $(EXAMPLE)
	$(BIN)/directive-model check $(EXAMPLE)
	$(BIN)/directive-model convert $(EXAMPLE) out/$(NAME).docx
	$(BIN)/directive-model convert out/$(NAME).docx out/$(NAME).json
	$(BIN)/directive-model convert out/$(NAME).json out/$(NAME).xml
	$(BIN)/directive-model convert out/$(NAME).docx out/$(NAME).html
	$(BIN)/directive-model check out/$(NAME).docx out/$(NAME).json out/$(NAME).xml
	@echo
	@echo "$(EXAMPLE) was read, checked, and converted; the results are:"
	@ls -l out/$(NAME).*

test: lint types imports generated pytest

lint: $(DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(DEV)
	$(BIN)/mypy

imports: $(DEV)
	$(BIN)/lint-imports

generated: $(DEV)
	$(BIN)/python -m directive_model_schemas.generate --check
	$(BIN)/python -m directive_model_schemas.tables --check
	$(BIN)/python -m directive_model.validation.pages --check
	$(BIN)/python -m directive_model_schemas.reference --check
	$(BIN)/python -m directive_model_schemas.forms --check

schemas: $(DEV)
	$(BIN)/python -m directive_model_schemas.generate
	$(BIN)/python -m directive_model_schemas.tables

pages: $(DEV)
	$(BIN)/python -m directive_model.validation.pages
	$(BIN)/python -m directive_model_schemas.reference
	$(BIN)/python -m directive_model_schemas.forms

pictures: $(DEV)
	$(BIN)/python docs/pictures/draw.py

bench: $(DEV)
	$(BIN)/python benchmarks/run.py $(BENCH_ARGS)

peers: $(DEV)
	$(BIN)/python benchmarks/hard.py

returning: $(DEV)
	$(BIN)/python benchmarks/returning.py $(RETURNING_ARGS)

verdicts: $(DEV)
	$(BIN)/python benchmarks/verdicts.py

accuracy: $(DEV)
	$(BIN)/python benchmarks/accuracy.py $(ACCURACY_ARGS)

scanned: $(DEV)
	$(BIN)/python benchmarks/scanned.py $(SCANNED_ARGS)

copies: $(DEV)
	$(BIN)/python benchmarks/copies.py $(COPIES_ARGS)

# mutmut needs what no other target does, and runs in a copy of the tree, mutants/.
mutants: $(DEV)
	$(PIP) install -c constraints.txt mutmut
	$(BIN)/python benchmarks/mutants.py $(MUTANTS_ARGS)

pytest: $(DEV)
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(PYTEST_ARGS)

clean:
	rm -rf $(VENV) out dist build mutants .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(DEV): pyproject.toml constraints.txt $(BARE)
	$(PIP) install -c constraints.txt hatchling
	$(PIP) install -c constraints.txt --no-build-isolation -e '.[dev]'
	@touch $(RUN) $(DEV)

$(RUN): pyproject.toml constraints.txt $(BARE)
	$(PIP) install -c constraints.txt hatchling
	$(PIP) install -c constraints.txt --no-build-isolation -e .
	@touch $(RUN)

$(BARE):
	@sh .ci/venv "$(PYTHON)" $(VENV)
	@touch $(BARE)
