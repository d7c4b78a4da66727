"""Make a virtual environment from pinned, hashed requirements, unless it is there already.

    python tools/venv.py .venv requirements/run.txt

Started by run.sh and test.sh, with whatever Python they found; needs nothing but that.
The stamp, a copy of the requirements, is written last: an environment without it was
interrupted or made by somebody else, and is made anew.
"""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAMP = ".duban-requirements"


def is_current(place: Path, requirements: Path) -> bool:
    """Return whether the environment holds exactly what the requirements pin."""
    stamp = place / STAMP
    works = os.access(place / "bin" / "python", os.X_OK)  # not a link to a Python that is gone
    return works and stamp.is_file() and stamp.read_bytes() == requirements.read_bytes()


def make(place: Path) -> Path:
    """Make an empty environment and return its Python."""
    (place / STAMP).unlink(missing_ok=True)
    # The interpreter by its full name (python3.11, not python3): when the system moves on
    # to another version, the link dangles, and the next run notices.
    here = str(Path(sys.executable).resolve())
    subprocess.run([here, "-I", "-m", "venv", "--clear", str(place)], check=True, stdout=sys.stderr)
    return place / "bin" / "python"


def install(python: Path, requirements: Path) -> None:
    """Install the pinned requirements; every file must have one of the digests given."""
    # Settings that would put the packages somewhere else are dropped; the index is kept.
    misleading = {"PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV"}
    environment = {k: v for k, v in os.environ.items() if k not in misleading}
    pip = [str(python), "-I", "-m", "pip", "install", "--quiet", "--no-input", "--no-user"]
    options = ["--disable-pip-version-check", "--require-hashes", "--requirement"]
    command = [*pip, *options, str(requirements)]
    subprocess.run(command, check=True, stdout=sys.stderr, env=environment)


def add_project(place: Path) -> None:
    """Make `import duban` and the command `duban` work inside the environment.

    One line in a .pth file is all that an editable install would come to, and needs no
    build tools. The path is relative, so that no letter in it can be misread.
    """
    (packages,) = place.glob("lib/python3*/site-packages")
    source = os.path.relpath(ROOT / "src", packages)
    (packages / "duban-source.pth").write_text(f"{source}\n", encoding="ascii")
    command = place / "bin" / "duban"
    command.write_text('#!/bin/sh\nexec "${0%/*}/python" -P -m duban "$@"\n', encoding="ascii")
    command.chmod(0o755)


def ensure(place: Path, requirements: Path) -> None:
    """Make the environment if it is not current; of two at once, the second waits."""
    with requirements.open("rb+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # released by the system, however we end
        if is_current(place, requirements):
            return
        version = ".".join(map(str, sys.version_info[:3]))
        print(
            f"duban: 正在准备 {place.name}（Python {version}），只此一次，一般不到一分钟",
            file=sys.stderr,
        )
        print(f"duban: preparing {place.name}, once; usually less than a minute", file=sys.stderr)
        install(make(place), requirements)
        add_project(place)
        (place / STAMP).write_bytes(requirements.read_bytes())
        print(f"duban: {place.name} 已就绪 / is ready", file=sys.stderr)


def main(place: str, requirements: str) -> int:
    """Return 0 when the environment is ready, 2 when it could not be made."""
    try:
        ensure(ROOT / place, ROOT / requirements)
    except subprocess.CalledProcessError:
        print(
            "duban: 安装未完成，原因见上；请检查网络和 pip 的软件源设置后重试\n"
            "duban: could not install, see above; check the network and pip's package index,"
            " then run it again",
            file=sys.stderr,
        )
        return 2
    except OSError as error:
        where = error.filename or ROOT / place
        print(
            f"duban: 无法写入 {where}：请检查权限和磁盘，或请有权限的人先运行一次\n"
            f"duban: cannot write {where}: look at its permissions and at the disk, or let somebody"
            " who may write there run it once",
            file=sys.stderr,
        )
        return 2
    except KeyboardInterrupt:
        print(
            "duban: 已中断，下次运行会重新准备 / interrupted: the next run begins anew",
            file=sys.stderr,
        )
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
