"""A batch killed at random moments: gone on with, all of it is there, and nothing by halves."""

import argparse
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from clipper.clipping import State
from clipper.jobs import Watch
from clipper.library import Query, check_library, find, open_library, overview, recall_many
from tests.bench.fetching.press import PICTURES, press

_LINKS = 200
_SETTINGS = '[fetch]\nper_host = 16\ngap = 0.0\nallowed_hosts = ["127.0.0.1"]\n'


def run(arguments: argparse.Namespace) -> bool:
    chance = random.Random(arguments.seed)
    fine, seen = True, []
    with press(0.0) as paper, TemporaryDirectory() as home:
        settings = Path(home, "settings.toml")
        settings.write_text(_SETTINGS)
        environment = os.environ | {"CLIPPER_SETTINGS": str(settings)}
        links = [f"{paper}/story/{number}" for number in range(_LINKS)]
        whole = _timed(links, Path(home, "whole"), environment)
        for turn in range(arguments.kills):
            place = Path(home, f"library{turn}")
            seen.append(_killed(links, place, environment, chance.uniform(0.3, whole)))
            _clipper(["retry", "--library", str(place)], environment)
            _clipper(["add", *links, "--library", str(place)], environment)
            fine &= _is_whole(place, turn)
    print(f"   {arguments.kills} kills amid {_LINKS} links; kept by then: {min(seen)} to {max(seen)}")
    return fine


def _clipper(words: list[str], environment: dict[str, str]) -> None:
    subprocess.run([sys.executable, "-m", "clipper", *words], env=environment, capture_output=True, check=False)


def _timed(links: list[str], place: Path, environment: dict[str, str]) -> float:
    began = time.monotonic()
    _clipper(["add", *links, "--library", str(place)], environment)
    return time.monotonic() - began


def _killed(links: list[str], place: Path, environment: dict[str, str], after: float) -> int:
    """How many were kept when it was killed."""
    command = [sys.executable, "-m", "clipper", "add", *links, "--library", str(place)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.kill()
    with open_library(str(place)) as library:
        return overview(library).kept


def _is_whole(place: Path, turn: int) -> bool:
    with open_library(str(place)) as library:
        clippings = recall_many(library, find(library, Query()))
        findings = check_library(library, Watch())
    halves = [each.number for each in clippings if each.state is not State.KEPT or len(each.pictures) != PICTURES]
    if len(clippings) == _LINKS and not halves and not findings:
        return True
    print(f"   kill {turn}: {len(clippings)} clippings, by halves: {halves[:9]}, findings: {findings}")
    return False
