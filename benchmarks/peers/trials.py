"""The peers that are installed, as trials on a ledger's promises."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.peers import PEERS
from benchmarks.trial import Trial
from benchmarks.worlds import World, home, made


def peer_trials(root: Path, world: World, path: str | None) -> Iterator[Trial]:
    """Yield the trial of every peer that is found and can bear so many promises."""
    for peer in PEERS:
        program = peer.found(path)
        if program and world.count <= peer.most:
            folder = made(home(root, world) / peer.name, peer.files(world.promises()))
            argv = (program, *peer.argv(folder))
            yield Trial(peer.name, argv, folder, env=peer.env(folder), count=peer.count)


def presence(path: str | None) -> Iterator[str]:
    """Yield a line for each peer: its version, or that it is missing."""
    for peer in PEERS:
        program = peer.found(path)
        yield f"{peer.name}: {_version(program) if program else 'missing'}"


def _version(program: str) -> str:
    told = subprocess.run((program, "--version"), check=False, capture_output=True, text=True)
    return (told.stdout or told.stderr).strip().partition("\n")[0]
