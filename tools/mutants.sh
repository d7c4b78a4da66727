#!/bin/sh
# Change the rules by the least bit, again and again, and see whether the tests notice.
#
#   tools/mutants.sh lights|calendar|deadlines|guard [--every N] [--only NAME...] [--jobs N]
#
# Not part of test.sh: it takes minutes, and has an environment of its own.
set -eu
cd "$(dirname -- "$0")/.."
tools/venv.sh .venv-mutation requirements/mutation.txt
exec nice -n 10 .venv-mutation/bin/python -m tools.mutants "$@"
