# Each target does its own set-up, Debian packages included.

OUTPUT ?= build/bao-cao-mau
# An office of config/samples.
SAMPLE ?= 2023-H1

.PHONY: run page test build-tests build release readmes reference diagram bench fuzz measure-refusals compare-readers compare-public format lint clean help

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

setup:
	@.ci/packages

run: setup ## build, process the sample exports, write the report (SAMPLE=province-2026-Q3 or commune-2026-10 for offices of today)
	@echo "Building baocaod (the first time takes a few minutes) ..."
	@swift build --product baocaod
	@rm -rf $(OUTPUT)
	@"$$(swift build --show-bin-path)/baocaod" batch --config config/samples/$(SAMPLE)/baocaod.yaml --input config/samples/$(SAMPLE)/in --output $(OUTPUT)
	@echo; echo "The same in the browser: make page"

# The port of the page, and who looks at it.
PORT ?= 8080
VISITOR ?= xem-thu

page: setup ## build, process the samples, open the page on them at 127.0.0.1 with a user whose password is printed (PORT=8080)
	@echo "Building baocaod (the first time takes a few minutes) ..."
	@swift build --product baocaod
	@rm -rf $(OUTPUT)
	@SAMPLE=$(SAMPLE) OUTPUT=$(OUTPUT) PORT=$(PORT) VISITOR=$(VISITOR) docs/open-page "$$(swift build --show-bin-path)/baocaod"

build-tests: # what the tests are, without running them
	@.ci/packages Tests/packages.txt
	@# A target that is imported and not named in Package.swift is an error.
	swift build --build-tests --explicit-target-dependency-import-check error

test: build-tests ## run every test
	@# All at once, each would wait for all others between its steps, with its files and connections open.
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$$((2 * $$(nproc))) swift test --skip-build

build: setup ## debug build
	swift build --product baocaod

release: setup ## optimised build with the Swift libraries inside
	swift build -c release --static-swift-stdlib --product baocaod

RUNS ?= 5
SCALE ?= 1.0
# Where the bench keeps its peers, its data and its results.
FOLDER ?= build/bench
# The engines of the store have a program of their own, which is built where they are measured.
ENGINES = $(if $(ONLY),$(findstring engines,$(ONLY)),engines)

bench: ## speed against other programs: ONLY=csv,report narrows it, RUNS=5 SCALE=1.0 FOLDER=build/bench; BEFORE=PROGRAM compares with a former build (Benchmarks/README.md)
	@.ci/packages Benchmarks/packages.txt
	swift build -c release --static-swift-stdlib --product baocaod
	$(if $(ENGINES),BAOCAOD_BENCH_STORE=1 swift build -c release --static-swift-stdlib --product store-engines)
	@test -x $(FOLDER)/venv/bin/python || python3 -m venv $(FOLDER)/venv
	@$(FOLDER)/venv/bin/pip -q --disable-pip-version-check install -r Benchmarks/requirements.txt
	PYTHONDONTWRITEBYTECODE=1 $(FOLDER)/venv/bin/python Benchmarks/run.py --program "$$(swift build -c release --show-bin-path)/baocaod" \
		--folder "$(FOLDER)" --only "$(ONLY)" --runs $(RUNS) --scale $(SCALE) $(if $(BEFORE),--before "$(BEFORE)") $(if $(BEFORE_SOURCES),--before-sources "$(BEFORE_SOURCES)")

fuzz: setup ## coverage-guided fuzzing of every reader, ten minutes each (Tests/Fuzz/run --seconds N READER … for less)
	Tests/Fuzz/run

measure-refusals: setup release ## memory and time of refusing each file of the corpus that is to be returned
	Tests/Conformance/measure-refusals "$$(swift build -c release --show-bin-path)/baocaod" --all --seconds 2

compare-readers: setup build ## what the reader sees of the corpus's workbooks against calamine and LibreOffice
	@test -x build/venv/bin/python || { python3 -m venv build/venv && build/venv/bin/pip -q install python-calamine; }
	build/venv/bin/python Tests/Corpus/compare/compare-readers "$$(swift build --show-bin-path)/baocaod"

compare-public: setup build ## what the reader sees of checked-out public corpora (CORPORA=folder) against calamine
	@test -x build/venv/bin/python || { python3 -m venv build/venv && build/venv/bin/pip -q install python-calamine; }
	build/venv/bin/python Tests/Corpus/compare/compare-public "$$(swift build --show-bin-path)/baocaod" "$(CORPORA)"

readmes: build ## write the tables of the modules' README files anew from their declarations
	@"$$(swift build --show-bin-path)/baocaod" modules --config config/baocaod.yaml --readmes Plugins

diagram: ## write the diagram of targets in docs/explanation/architecture.md anew from Package.swift
	swift build --build-tests && WRITE_DOCUMENTS=1 swift test --skip-build --filter theArchitectureDocumentDrawsTheTargetsAsTheyAre

reference: build ## write the pages of docs/reference that follow from the program anew
	@docs/make-reference --binary "$$(swift build --show-bin-path)/baocaod"

format: ## put all sources into the project's format
	swift format -i -r Package.swift Sources Tests Plugins

lint: ## check the format
	swift format lint -s -r Package.swift Sources Tests Plugins

clean: ## remove what builds and runs left
	rm -rf .build build

include systemd/packaging.mk
