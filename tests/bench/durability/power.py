"""Cuts the power while two programs write: what a disk may have of the library then, opened and looked through."""

import argparse
import random
import shutil
import tempfile
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from tests.library.power_cuts import Log, Writing, cuts, left_of, lost_in

_MOST = 90
"""What two programs have written into a new library before they are held."""
_LONGEST = 0.05


def run(arguments: argparse.Namespace) -> bool:
    """Whether nothing was lost; what was is printed."""
    rng = random.Random(arguments.seed)
    done: Counter[str] = Counter()
    acknowledged, wrong, moments = 0, 0, 0
    while done.total() < arguments.cuts:
        with tempfile.TemporaryDirectory() as scratch, ExitStack() as running:
            writing = Writing(Path(scratch, "library"), 2, running)
            moment = writing.moment(rng.randint(3, _MOST), rng.random() * _LONGEST, Path(scratch, "moment"))
            moments += 1
            acknowledged += len(moment.kept)
            log = Log(moment)
            for cut in cuts(log, rng, each=4, most_frames=12):
                folder = Path(scratch, "cut")
                left_of(moment, log, cut, folder, rng)
                for each in _looked_at(folder, moment, log, cut, rng):
                    wrong += 1
                    print(f"   {cut.name} at frame {cut.frames} of {log.frames}: {each}")
                done[cut.name] += 1
                shutil.rmtree(folder)
    kinds = ", ".join(f"{count} {name}" for name, count in sorted(done.items()))
    print(
        f"{done.total()} power cuts at {moments} moments ({kinds}), {acknowledged} acknowledged: {wrong} lost or wrong"
    )
    return not wrong


def _looked_at(folder, moment, log, cut, rng) -> list[str]:
    try:
        return lost_in(folder, moment, log, cut, rng)
    except Exception as error:  # noqa: BLE001 - whatever it is, the library does not open
        return [repr(error)]
