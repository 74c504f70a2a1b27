# Two commands do everything: `make brief` and `make test`. The rest is for those who work on it.
PYTHON ?= python3
BIN := .venv/bin
RUN := .venv/.run-installed
DEV := .venv/.dev-installed
CHICAGO := --awards src/comity/awards/data/chicago.csv

.PHONY: brief test lint types tests spark soak bench bench-national bench-import bench-reading docs lock clean

brief: $(RUN)
	@mkdir -p out
	@for day in 2018-07-01 2025-12-01; do \
	    $(BIN)/comity brief "Chicago, IL" --on $$day --known $$day $(CHICAGO) || exit $$?; echo; \
	    for format in html xlsx; do \
	        $(BIN)/comity brief "Chicago, IL" --on $$day --known $$day $(CHICAGO) \
	            -o out/chicago-$$day.$$format || exit $$?; \
	    done; \
	done

test: lint types tests

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV)
	$(BIN)/mypy

tests: $(DEV)
	$(BIN)/pytest -n 2

# The same statements on Spark, row for row and cent for cent; needs Java 17.
spark: $(DEV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-spark.lock
	$(BIN)/pytest tests/findings/national/test_spark.py

# A million random cases of the fold against the literal definition.
soak: $(DEV)
	COMITY_RANDOM_REGISTRIES=100000 $(BIN)/pytest -n 2 tests/law/test_fold.py

bench: $(DEV)
	$(BIN)/pip install --quiet --require-hashes -r requirements-bench.lock
	$(BIN)/python -m benchmarks

# National answers at a size of your choice: make bench-national ROWS=1e8
ROWS ?= 1e6
bench-national: $(DEV)
	$(BIN)/pip install --quiet --require-hashes -r requirements-bench.lock
	$(BIN)/python -m benchmarks.national --rows $(ROWS)

# An import beside a bare copy: make bench-import ROWS=1e7, which takes 20 GB of disk.
bench-import: $(DEV)
	$(BIN)/pip install --quiet --require-hashes -r requirements-bench.lock
	$(BIN)/python -m benchmarks.importing --rows $(ROWS)

# How well and how fast texts are read, beside spaCy, textacy, eyecite and citeurl.
bench-reading: $(DEV)
	$(BIN)/pip install --quiet --require-hashes -r requirements-reading-bench.lock
	$(BIN)/python -m benchmarks.reading

docs: $(DEV)
	$(BIN)/python tools/make_docs.py

# Lock files hold a hash of every file; needs uv.
lock:
	uv pip compile -q --universal --generate-hashes --no-header --no-annotate \
	    --python-version 3.11 pyproject.toml --extra build -o requirements.lock
	uv pip compile -q --universal --generate-hashes --no-header --no-annotate \
	    --python-version 3.11 pyproject.toml --extra build --extra dev --extra documents \
	    --extra requests --extra postgres --extra timestamps -c requirements.lock \
	    -o requirements-dev.lock
	uv pip compile -q --universal --generate-hashes --no-header --no-annotate \
	    --python-version 3.11 pyproject.toml --extra build --extra dev --extra documents \
	    --extra requests --extra postgres --extra timestamps --extra bench \
	    -c requirements-dev.lock -o requirements-bench.lock
	uv pip compile -q --universal --generate-hashes --no-header --no-annotate \
	    --python-version 3.11 pyproject.toml --extra build --extra dev --extra documents \
	    --extra requests --extra postgres --extra timestamps --extra spark \
	    -c requirements-dev.lock -o requirements-spark.lock
	uv pip compile -q --universal --generate-hashes --no-header --no-annotate \
	    --python-version 3.11 pyproject.toml --extra build --extra dev --extra documents \
	    --extra requests --extra postgres --extra timestamps --extra reading-bench \
	    -c requirements-dev.lock -o requirements-reading-bench.lock

clean:
	rm -rf .venv out .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(RUN): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "comity needs Python 3.11 or newer")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(DEV): $(RUN) requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@
