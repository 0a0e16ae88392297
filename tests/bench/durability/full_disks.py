"""Fills the disk at every write of whatever writes: each time one sentence and an intact library."""

import argparse

from tests.library.full_disks import ACTS, runs_of
from tests.library.small_disks import can_mount


def run(arguments: argparse.Namespace) -> bool:
    """Whether all went well; what did not is printed."""
    if not can_mount():
        print("skipped: this user may not mount a small disk")
        return True
    fine = True
    for act in ACTS:
        runs = runs_of(act)
        wrong = [run for run in runs if run.wrong]
        refused = sum(run.code != 0 for run in runs)
        print(
            f"{act}: {len(runs)} disks, {refused} too full, well with {runs[-1].room // 1024:,} kB: {len(wrong)} wrong"
        )
        for each in wrong:
            print(f"   with {each.room // 1024} kB: {each.wrong}")
        fine &= not wrong and runs[-1].code == 0
    return fine
