# From a bare clone to a running desk; `make help` lists the targets.
.DEFAULT_GOAL := help
.PHONY: help setup run test check bench screenshots manual installer build-twice test-installed test-desktop lock clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
SYSTEM := requirements/system-packages
export PYTHONUTF8 := 1

# What is installed is remembered by the content of the files that ask for it, so nothing is done
# twice, and a changed pin is never missed.
PROJECT := pyproject.toml l5desk/__init__.py
stamp = $(VENV)/.$(1)-$(shell cat requirements/$(1).txt $(PROJECT) | sha256sum | cut -c1-16)
RUNTIME := $(call stamp,runtime)
DEV := $(call stamp,dev)
BENCH := $(call stamp,bench)
INSTALLER := $(call stamp,installer)
DISPLAY_FOUND := $(DISPLAY)$(WAYLAND_DISPLAY)

help: ## Lists the targets; installs nothing.
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

setup: $(DEV) ## Makes .venv; installs the program, its test tools and the few system libraries Qt needs.
	@$(SYSTEM) offscreen pdf

run: $(RUNTIME) ## Opens the desk, or without a display writes out/; installs the program and Qt's libraries.
ifdef DISPLAY_FOUND
	@$(SYSTEM) offscreen window
	@$(BIN)/l5desk
else
	@$(SYSTEM) offscreen
	@$(BIN)/l5desk demo --out out
endif

test: check ## Checks, then runs every test without a window; installs what `setup` does.
	@QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

check: setup ## Style, formatting, types and layers; installs what `setup` does.
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: $(BENCH) ## Measures the desk against its targets; installs what benchmarks/ compares with.
	@$(SYSTEM) offscreen
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks

screenshots: $(RUNTIME) ## Draws the README's pictures into out/; installs what `run` does.
	@$(SYSTEM) offscreen
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.screens

manual: $(RUNTIME) ## Draws the manual's pictures, and writes it to out/manual.pdf; installs what `run` does.
	@$(SYSTEM) offscreen
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.manual_pictures
	@mkdir -p out
	@$(BIN)/l5desk manual --out out/manual.pdf

installer: $(INSTALLER) ## Freezes the program into dist/: folder, .deb, portable .run; installs PyInstaller, makeself.
	@$(SYSTEM) offscreen window installer
	@resources/installer/build
	@QT_QPA_PLATFORM=offscreen dist/l5desk/l5desk selftest

build-twice: $(INSTALLER) ## Tells whether two builds of this commit are the same; installs what `installer` does.
	@$(SYSTEM) offscreen window installer
	@resources/installer/build-twice

test-installed: setup ## Installs the .deb in a fresh minimal Debian and makes a visit there; installs debootstrap, Xvfb.
	@$(SYSTEM) window desktop installed
	@$(BIN)/python -m tests.installed

test-desktop: setup ## Runs the tests that need a real window, under Xvfb; installs Xvfb and xdotool.
	@$(SYSTEM) window desktop
	@QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum $(BIN)/pytest -m desktop

lock: $(BIN)/python ## Renews the pins in requirements/ from pyproject.toml; installs uv into .venv.
	@requirements/lock

clean: ## Removes everything the other targets made; installs nothing.
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis out build dist

$(BIN)/python:
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "A Python of 3.11 or later with venv is needed: sudo apt install python3-venv" >&2; exit 1; }

# Every list of pins holds all of runtime.txt, so each of them installs the program as well.
define install
	@echo "Installing into $(VENV) what requirements/$(1).txt pins"
	@rm -f $(VENV)/.$(1)-* $(VENV)/.runtime-*
	@$(PIP) install --require-hashes --requirement requirements/$(1).txt
	@$(PIP) install --no-index --no-deps --no-build-isolation --editable .
	@touch $@ $(RUNTIME)
endef

$(RUNTIME): | $(BIN)/python
	$(call install,runtime)

$(DEV): | $(BIN)/python
	$(call install,dev)

$(BENCH): | $(BIN)/python
	$(call install,bench)

$(INSTALLER): | $(BIN)/python
	$(call install,installer)
