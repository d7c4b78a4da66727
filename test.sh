#!/bin/sh
# The whole check: every step is run, and the ones that failed are named at the end.
# The tools live in .venv-dev, apart from .venv: so the last two steps show that duban
# starts with its own requirements and nothing else.
set -eu
cd "$(dirname -- "$(readlink -f -- "$0")")"
tools/venv.sh .venv-dev requirements/dev.txt
PATH=$PWD/.venv-dev/bin:$PATH
export PATH
failed=

# step NAME COMMAND…: run it, say how long it took, remember whether it failed
step() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    began=$(date +%s)
    if "$@"; then result=ok; else
        result=FAILED
        failed="$failed
  $name"
    fi
    printf -- '-- %s: %s, %s s\n' "$name" "$result" "$(($(date +%s) - began))"
}

step "layout (ruff format)" python -m ruff format --check .
step "style (ruff check)" python -m ruff check .
step "types (mypy)" python -m mypy
step "layers (import-linter)" lint-imports --no-logo --no-cache
if [ -e tools/gendocs.py ]; then
    step "generated pages are current" python tools/gendocs.py --check
fi
step "tests (pytest)" python -m pytest -n auto --maxprocesses 8 --dist loadgroup
step "instructions (callgrind)" python -m benchmarks.instructions
step "start with run-time requirements only" ./run.sh --version
step "status of the shipped ledger" ./run.sh

if [ -n "$failed" ]; then
    printf '\nFAILED:%s\n' "$failed"
    exit 1
fi
printf '\nall is well\n'
