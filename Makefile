# `make run` and `make test` need nothing but Python and make: the rest they fetch.

suitable = import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
found = for p in $(wildcard .venv/set-up-stamp) python3 python3.13 python3.12 python3.11; do \
  [ $$p = .venv/set-up-stamp ] && p=.venv/bin/python; \
  "$$p" -c '$(suitable)' 2>/dev/null && echo $$p && break; done

# Which Python makes the environment; `make test PYTHON=python3.12` chooses.
ifndef PYTHON
PYTHON := $(or $(shell $(found)),python3)
endif

python := .venv/bin/python
offscreen := QT_QPA_PLATFORM=offscreen
# Processes start by the hundred here, as they do for the user: each finds its modules
# compiled, whatever the shell that calls says of keeping them.
unexport PYTHONDONTWRITEBYTECODE
pictures := build/pictures
briefing := build/briefing
# What a module of tests makes once, its tests use together: it stays in one process.
side_by_side := --numprocesses=logical --maxprocesses=8 --dist=loadfile

.PHONY: help setup run test lint coverage bench bench-hostile bench-crashes bench-tables \
  bundle bench-bundle wheelhouse words sample pictures

help: ## say what can be made
	@sed -n 's/^\([a-z-]*\):[^#]*## /  make \1	/p' Makefile

setup: ## make this machine ready (the others do it too)
	@$(PYTHON) packaging/setup_machine.py

run: setup ## open the window with the sample case; without a display, draw it to files
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; \
	then $(offscreen) $(python) -m gui --render $(pictures) && \
	  rm -rf $(briefing) && mkdir -p $(briefing) && $(python) -m gui sample $(briefing)/sample.statecraft && \
	  $(python) -m gui brief $(briefing)/sample.statecraft --out $(briefing) --lang en,ja; \
	else $(python) -m gui --sample; fi

test: setup ## run the tests, on all processors
	@$(offscreen) $(python) -m pytest $(side_by_side)

lint: setup ## check form, rules and types
	@$(python) -m ruff format --check .
	@$(python) -m ruff check .
	@$(python) -m mypy
	@$(python) -m mypy packaging

coverage: export COVERAGE_FILE := build/coverage/data
coverage: setup ## run the tests and say which lines and branches they leave out
	@rm -rf build/coverage && mkdir -p build/coverage
	@$(offscreen) $(python) -m coverage run -m pytest --quiet $(side_by_side)
	@$(python) -m coverage combine --quiet
	@$(python) -m coverage report --show-missing --skip-covered

bench: setup ## measure how fast import, opening and briefs are
	@$(offscreen) $(python) -m bench

bench-hostile: setup ## give hostile and damaged workbooks to the reader and a window
	@nice -n 10 $(python) -m bench.hostile

bench-crashes: setup ## cut the power while cases are edited, and damage case files
	@$(offscreen) nice -n 10 $(python) -m bench.crashes

bench-tables: setup ## measure how well tables are found on labelled sheets
	@$(python) -m bench.tables

bundle: setup ## make the program as one folder that needs neither Python nor rights
	@$(python) packaging/make_bundle.py

bench-bundle: setup ## measure how fast the bundle starts, beside a bare one
	@$(python) -m bench.bundle

wheelhouse: setup ## gather all packages for an office that installs Python itself
	@$(python) packaging/wheelhouse.py

words: setup ## collect the words of the program and compile their Japanese
	@$(python) packaging/words.py

pictures: setup ## draw the pictures of the documents from the sample case
	@for language in en ja; do $(offscreen) $(python) packaging/pictures.py $$language || exit; done

sample: setup ## build the sample case from its workbooks
	@$(python) packaging/sample_case.py
