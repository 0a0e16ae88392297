"""After a power cut all that was acknowledged is there. ``python -m tests.bench durability`` cuts it more often."""

import random
import sys
from contextlib import ExitStack

import pytest

from clipper.library import open_library
from tests.library.power_cuts import Log, Writing, cuts, left_of, lost_in

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc which file is synced")


def test_everything_acknowledged_is_there(tmp_path):
    rng = random.Random(7)
    with ExitStack() as running:
        moment = Writing(tmp_path / "library", 1, running).moment(8, 0.003, tmp_path / "moment")
    log = Log(moment)
    for n, cut in enumerate(cuts(log, rng, each=2, most_frames=4)):
        folder = tmp_path / str(n)
        left_of(moment, log, cut, folder, rng)
        assert lost_in(folder, moment, log, cut, rng) == [], cut.name


def test_each_commit_waits_for_the_disk(tmp_path):
    """``NORMAL`` would lose the last commits: the log is synced only when it is copied into the database."""
    with open_library(str(tmp_path)) as library:
        for transaction in (library.reading, library.writing):
            with transaction() as connection:
                assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
                assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
