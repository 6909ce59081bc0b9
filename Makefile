# JourneyDesk: every task a developer has. `make help` lists them.

PYTHON_IN_VENV := .venv/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help run test check spark bench fuzz pictures screenshot translations sample fonts icons bundle clean

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

run: ## set up what is missing and open the sample (without a display: export it to out/)
	@packaging/setup.sh run
	@packaging/run.sh

test: check ## set up what is missing; style, types, structure and every test
	$(OFFSCREEN) $(PYTHON_IN_VENV) -m pytest -q -n $(WORKERS)

check: ready ## style, types and structure only
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo

spark: ## the tests on a real Apache Spark (half a gigabyte, fetched once; Java 17 or newer)
	@packaging/setup.sh spark
	$(OFFSCREEN) $(PYTHON_IN_VENV) -m pytest -q -n 0 tests/research/spark tests/cli/test_research_on_spark.py

bench: ready ## the benchmarks
	$(OFFSCREEN) $(PYTHON_IN_VENV) -m pytest -q -n 0 --benchmark-enable --benchmark-columns=min,median,max,rounds tests/benchmarks

fuzz: ready ## the property tests with far more examples
	HYPOTHESIS_PROFILE=long $(OFFSCREEN) $(PYTHON_IN_VENV) -m pytest -q -n $(WORKERS) --timeout=3600

screenshot: ready ## make the picture in the README again
	$(OFFSCREEN) $(PYTHON_IN_VENV) -m tests.pictures packaging window-light

pictures: ready ## render the standing views to out/pictures, for looking
	$(OFFSCREEN) $(PYTHON_IN_VENV) -m tests.pictures out/pictures

translations: ready ## bring resources/translations up to the strings of the code; names what has no translation
	$(OFFSCREEN) $(PYTHON_IN_VENV) packaging/make_translations.py

sample: ready ## make the sample and the templates in resources/templates again
	$(PYTHON_IN_VENV) packaging/make_sample.py

fonts: ready ## make resources/fonts again (takes half a minute)
	$(PYTHON_IN_VENV) packaging/make_fonts.py

icons: ready ## make the PNG icon from the SVG again
	$(OFFSCREEN) $(PYTHON_IN_VENV) packaging/make_icon.py

bundle: ## a folder with the program and everything it needs, tried out: dist/journeydesk
	@packaging/setup.sh bundle
	$(PYTHON_IN_VENV) -m PyInstaller packaging/journeydesk.spec --noconfirm --log-level WARN --distpath dist --workpath build
	$(PYTHON_IN_VENV) packaging/smoke_bundle.py

clean: ## remove what was built (not .venv)
	rm -rf build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks .import_linter_cache
	find journeydesk tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: ready
ready:
	@packaging/setup.sh test
