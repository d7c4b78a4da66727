#!/bin/sh
# Pin what duban and its check need, with the digests of every platform's files.
#
#   tools/lock.sh            keep the pins that still fit
#   tools/lock.sh --upgrade  take the newest that fit
#
# Needs uv. The files name no package index: whoever installs uses the one he has set up.
set -eu
cd "$(dirname -- "$0")/.."
header="# Written by tools/lock.sh: do not edit.
# typer stays below 0.29, which imports pydantic and rich at start: see pyproject.toml."

lock() {
    output=$1
    shift
    uv pip compile --quiet --no-header --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links \
        --output-file "$output" "$@" >/dev/null
    printf '%s\n%s\n' "$header" "$(grep -v '^# ' "$output")" >"$output"
}

lock requirements/run.txt "$@" pyproject.toml
lock requirements/dev.txt "$@" pyproject.toml requirements/dev.in --constraint requirements/run.txt
lock requirements/mutation.txt "$@" pyproject.toml requirements/dev.in requirements/mutation.in \
    --constraint requirements/dev.txt
