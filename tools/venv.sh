#!/bin/sh
# Make sure that a virtual environment holds what a requirements file pins.
#
#   tools/venv.sh .venv requirements/run.txt
#
# When it does, which is every time but the first, this starts no Python and needs no network.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
venv=$root/$1
requirements=$root/$2

if [ -x "$venv/bin/python" ] && cmp -s -- "$requirements" "$venv/.duban-requirements"; then
    exit 0
fi

found=
for python in python3 python3.13 python3.12 python3.11 python3.14; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    found=$python
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        exec "$python" -I "$root/tools/venv.py" "$1" "$2"
    fi
done

if [ -z "$found" ]; then
    echo "duban: 需要 Python 3.11 或更新版本，例如在 Debian 上：apt install python3 python3-venv" >&2
    echo "duban: needs Python 3.11 or newer; on Debian: apt install python3 python3-venv" >&2
else
    echo "duban: $found 缺少 venv 模块，请先安装，例如在 Debian 上：apt install python3-venv" >&2
    echo "duban: $found lacks the venv module; on Debian: apt install python3-venv" >&2
fi
exit 2
