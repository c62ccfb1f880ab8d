# Two commands matter: `make demo` sets everything up and serves the site, `make test` passes the tests.
SHELL := /bin/bash
export PORT ?= 8000
export DATA ?= $(CURDIR)/data

# The first Python >= 3.12 on this machine: python3.13, python3.12, python3, then pyenv's (HOME may be somewhere else).
PYENVS := $$PYENV_ROOT $$HOME/.pyenv $$(getent passwd $$(id -u) 2>/dev/null | cut -d: -f6)/.pyenv
PYTHON := $(shell for p in python3.13 python3.12 python3 \
  $$(for pyenv in $(PYENVS); do ls -d $$pyenv/versions/3.1[2-9].*/bin/python 2>/dev/null | sort -rV; done); do \
  "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && { echo "$$p"; break; }; done)
RUN := .venv/bin/python

.PHONY: demo test test-postgres test-browser lint screens messages bench
.DEFAULT_GOAL := demo

demo: .venv/.runtime
	@$(RUN) manage.py demo

test: .venv/.development
	@$(RUN) -m pytest -n auto --dist worksteal -m "not browser and not reader"
	@echo "Left out: the PostgreSQL run (make test-postgres) and the tests in the browser and of the files (make test-browser); they need a server, Chromium and pdftotext."

test-postgres: .venv/.development
	@.ci/with-postgres $(RUN) -m pytest -n auto --dist worksteal -m "not browser and not reader and not own_database"
	@echo "Left out: what starts the site on an SQLite file of its own (make test) and the tests in the browser and of the files (make test-browser)."

test-browser: .venv/.development
	@$(RUN) -m pytest -n auto --dist worksteal -m "browser or reader"

lint: .venv/.development
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m djlint templates --lint --quiet
	$(RUN) -m mypy
	$(RUN) manage.py makemigrations --check --dry-run
	$(RUN) manage.py translations --check
	DJANGO_SETTINGS_MODULE=config.settings.production SECRET_KEY=$$(head -c 50 /dev/urandom | base64 -w0) ALLOWED_HOSTS=kantlijn.example \
	  DATABASE_URL=sqlite:///:memory: EMAIL_URL=smtp://mail.example $(RUN) manage.py check --deploy --fail-level WARNING

# Every page on phone and desktop, light and dark, in screens/ (git ignores it).
screens: .venv/.development
	@$(RUN) -m tests.browser.screens

messages: .venv/.development
	@$(RUN) manage.py translations

bench: .venv/.development
	@$(RUN) -m bench

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Kantlijn needs Python 3.12 or newer; none was found. Install python3 and python3-pip (or pyenv) and try again."; exit 1; }
	@"$(PYTHON)" -m pip --version >/dev/null 2>&1 || { echo "Kantlijn needs pip for $(PYTHON): install python3-pip and try again."; exit 1; }
	@"$(PYTHON)" -m venv --without-pip .venv

.venv/.runtime: requirements.txt | .venv/bin/python
	@echo "Installing the libraries of the site into .venv."
	@"$(PYTHON)" -m pip --python .venv/bin/python install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/.development: requirements-dev.txt | .venv/bin/python
	@echo "Installing the libraries of the site and its tests into .venv."
	@"$(PYTHON)" -m pip --python .venv/bin/python install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ .venv/.runtime
