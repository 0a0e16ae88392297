"""A clerk: a process of its own that does errands, is told to stop, dies, and comes again."""

import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import psutil
import pytest

from clipper.jobs import Cancelled, CancelToken, Clerk, ClerkGone, Progress, Stage, Watch
from tests.jobs.errands import FAREWELL, Refused, add, die, means, process, refuse, wait

PATIENCE = 20.0
CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def farewell(tmp_path):
    return tmp_path / "farewell"


@pytest.fixture
def heard():
    return []


@pytest.fixture
def clerk(farewell, heard):
    clerk = Clerk(partial(means, farewell), heard.append)
    yield clerk
    clerk.close()


def appeared(path):
    clock = threading.Event()
    return any(path.exists() or clock.wait(0.01) for _ in range(int(PATIENCE * 100)))


def test_errands_are_answered_as_if_they_had_been_done_here(clerk, heard, farewell, caplog):
    reports = []
    assert not clerk.is_there

    assert clerk.do(add, 3, watch=Watch(reports.append), unit="rolls") == "3 rolls of paper"

    assert clerk.is_there
    assert heard == ["good morning"]
    assert reports == [Progress(Stage.FETCHING, 3, 10)]
    assert ("errands", 30, "paper counted") in caplog.record_tuples
    with pytest.raises(Refused, match="paper"):
        clerk.do(refuse, watch=Watch())
    clerk.close()
    assert farewell.read_text("utf-8") == FAREWELL
    with pytest.raises(ClerkGone):
        clerk.do(add, 3, watch=Watch())


def test_an_errand_is_stopped_and_the_others_go_on(clerk, tmp_path):
    token, stopped = CancelToken(), []

    def be_stopped():
        try:
            clerk.do(wait, tmp_path / "started", watch=Watch(token=token))
        except Cancelled:
            stopped.append(True)

    waiting = threading.Thread(target=be_stopped)
    waiting.start()
    assert appeared(tmp_path / "started")
    assert clerk.do(add, 1, watch=Watch()) == "1 sheets of paper"

    token.cancel()

    waiting.join(PATIENCE)
    assert stopped
    with pytest.raises(Cancelled):
        clerk.do(add, 1, watch=Watch(token=token))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_what_a_clerk_dies_of_is_tried_once_more(clerk, tmp_path):
    before = clerk.do(process, watch=Watch())

    assert clerk.do(die, tmp_path / "once", 1, watch=Watch()) == 2

    assert clerk.do(process, watch=Watch()) != before
    with pytest.raises(ClerkGone):
        clerk.do(die, tmp_path / "always", 9, watch=Watch())
    assert (tmp_path / "always").read_text("utf-8") == "xx"
    assert clerk.do(add, 1, watch=Watch()) == "1 sheets of paper"


EMPLOYER = """
import sys
from functools import partial
from pathlib import Path
from clipper.jobs import Clerk, Watch
from tests.jobs.errands import means, process

if __name__ == "__main__":
    clerk = Clerk(partial(means, Path(sys.argv[1])), print)
    print(clerk.do(process, watch=Watch()), flush=True)
    sys.stdin.read()
"""


def test_a_clerk_does_not_outlive_who_employs_it(farewell, tmp_path):
    script = tmp_path / "employer.py"
    script.write_text(EMPLOYER, "utf-8")
    command = [sys.executable, str(script), str(farewell)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
    ) as employer:
        assert employer.stdout is not None
        assert employer.stdout.readline() == "good morning\n"
        clerk = psutil.Process(int(employer.stdout.readline()))
        employer.kill()

    clerk.wait(PATIENCE)

    assert farewell.read_text("utf-8") == FAREWELL
