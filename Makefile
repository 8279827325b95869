# Everything that a fresh machine with git, make and Python 3.11 needs is set up here, inside this folder.
#
#   make demo     read the bundled documents into demo.sqlite, print what they tell, serve the desk (SERVE=no: do not)
#   make test     every check: ruff, mypy, import-linter, tests
#   make bench    measure: speed against natasha, the gate, a cold start, memory
#   make compiled build the package with its engine compiled to C, and test that (a C compiler is needed)
#   make screenshots  take the desk's pictures for README and docs, of the demo's documents
#   make words    bring what the desk's pages say into its catalogues, for translators
#   make format   let ruff mend what it can
#   make clean    remove what these made

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup demo test postgresql bench compiled words screenshots format clean

PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,$(shell command -v $(name))))
SERVE ?= yes
PORT ?= 8000

# Compiled languages and temporary files stay in here too, and the user's own gazetteer stays out.
export DRAGOMAN_CACHE := $(CURDIR)/.cache
export XDG_DATA_HOME := $(CURDIR)/.cache/data
export TMPDIR := $(CURDIR)/.cache/tmp

BIN := .venv/bin
READY := .venv/ready
RIVAL := .bench/ready
COMPILED := .build/compiled/ready
INVENTED := src/dragoman/gazetteer/data/invented

help:
	@sed -n 's/^#   \(make .*\)/  \1/p' Makefile

setup: $(READY)

$(READY): pyproject.toml Makefile
	@mkdir -p "$$TMPDIR"
	@$(call venv,.venv)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

$(RIVAL): Makefile
	@mkdir -p "$$TMPDIR"
	@$(call venv,.bench)
	.bench/bin/python -m pip install --quiet 'natasha==1.6.0' 'setuptools<81'
	@touch $@

# The package as `pip install` leaves it, its engine compiled (hatch_build.py); of the working tree as it stands.
$(COMPILED): $(READY) hatch_build.py $(shell find src -name '*.py' -o -name '*.toml' -o -name '*.tsv')
	@rm -rf .build/compiled
	HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 $(BIN)/python -m pip install --quiet --no-build-isolation --no-deps \
		--target .build/compiled .
	@touch $@

# Debian keeps `venv` in a package of its own.
define venv
test -n "$(PYTHON)" || { echo "Python 3.11 is needed" >&2; exit 1; }; \
"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than 3.11" >&2; exit 1; }; \
test -x $(1)/bin/python && $(1)/bin/python -m pip --version > /dev/null 2>&1 || "$(PYTHON)" -m venv --clear $(1) || { \
	test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -y -qq python3-venv && "$(PYTHON)" -m venv --clear $(1); }
endef

demo: export DRAGOMAN_GAZETTEER := $(INVENTED)
demo: $(READY)
	@echo "Reading demo/*.txt (the first time, the languages are compiled: some seconds)"
	$(BIN)/dragoman read demo/*.txt
	$(BIN)/dragoman add --record demo.sqlite demo/*.txt
	$(BIN)/dragoman show dyad CN RU --record demo.sqlite
ifeq ($(SERVE),yes)
	@free=$$($(BIN)/python -c 'import socket; print(0 if socket.socket().connect_ex(("127.0.0.1", $(PORT))) == 0 else $(PORT))'); \
	$(BIN)/dragoman serve --record demo.sqlite --port "$$free"
endif

# The browser that the desk is tested in. Without it, and without the right to install it, its tests are skipped, loudly.
define chromium
command -v chromium > /dev/null || { test "$$(id -u)" = 0 && command -v apt-get > /dev/null && \
	apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk > /dev/null; } || \
	echo "NO CHROMIUM: the desk is not tested in a browser; install Debian's package chromium" >&2
endef

test: $(READY) postgresql
	@$(call chromium)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -rs

# The record is tested on a real server. Only root can install one; without it, those tests are skipped, and say so.
postgresql:
	@ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 || { \
		test "$$(id -u)" = 0 && command -v apt-get > /dev/null && \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql > /dev/null; \
	} || echo "NO POSTGRESQL: what is tested on SQLite is not tested on PostgreSQL; install Debian's package postgresql" >&2

bench: $(READY) $(RIVAL) $(COMPILED)
	$(BIN)/python -m bench
	$(BIN)/python -m bench record

compiled: $(COMPILED)
	PYTHONPATH=.build/compiled $(BIN)/python -c 'import dragoman.coder.tokens as t; exit(t.__file__.endswith(".py") and "not compiled")'
	PYTHONPATH=.build/compiled $(BIN)/python -m pytest -rs --import-mode=append tests/coder tests/golden tests/lang tests/text

words: $(READY)
	$(BIN)/pybabel -q extract -F babel.cfg --no-location --sort-output --omit-header -o .cache/words.pot .
	for language in ru zh kk; do $(BIN)/pybabel -q update --omit-header --no-fuzzy-matching --ignore-obsolete -w 120 \
		-l $$language -i .cache/words.pot -o src/dragoman/web/words/$$language.po; done

screenshots: $(READY)
	@$(call chromium)
	DRAGOMAN_GAZETTEER=$(INVENTED) $(BIN)/python -m docs.screenshots docs/pictures

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv .bench .build .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis demo.sqlite*
