#!/bin/sh
# Run duban: ./run.sh [arguments…]; without arguments, the status of the shipped ledger.
#
# The first run makes .venv from pinned, hashed requirements; later runs start at once and
# need no network. The command runs in the caller's directory, and only it writes to stdout.
#
# duban itself is run from src/, which a .pth file in .venv names: nothing is built, so
# nothing can be older than the source. It is started by its path: -m takes a fifth of a
# warm run to find it. -P keeps the caller's directory off Python's path:
# a file yaml.py lying there must not become part of duban.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd -P)
"$root/tools/venv.sh" .venv requirements/run.txt
[ $# -gt 0 ] || set -- status --data "$root/data"
exec "$root/.venv/bin/python" -P "$root/src/duban/__main__.py" "$@"
