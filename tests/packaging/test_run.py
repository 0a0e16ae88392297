"""``packaging/run.py``: the first start makes what it needs, later ones just start, and nothing breaks half-way."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.packaging.small_checkout import SmallCheckout

pytestmark = pytest.mark.skipif(os.name == "nt", reason="holds installations up with named pipes")


@pytest.fixture
def checkout(tmp_path, packaging):
    return SmallCheckout(tmp_path / "my clipper 클리퍼", packaging)


@pytest.fixture(scope="module")
def set_up(tmp_path_factory, packaging):
    """A checkout that was started once, and how that went."""
    checkout = SmallCheckout(tmp_path_factory.mktemp("checkouts") / "my clipper 클리퍼", packaging)
    return checkout, checkout.run("search", "두 낱말", "--json", at=checkout.folder.parent)


@pytest.mark.xdist_group("set up once")
def test_the_first_start_makes_the_environment_and_runs_the_words(set_up):
    checkout, first = set_up
    assert first.code == 0, first.err
    told = json.loads(first.out)
    assert told["words"] == ["search", "두 낱말", "--json"]
    assert told["folder"] == str(checkout.folder.parent), "the program starts where the user is"
    assert told["prefix"].startswith(str(checkout.folder / ".venv"))
    assert "Preparing" in first.err


@pytest.mark.xdist_group("set up once")
def test_a_later_start_is_the_program_and_nothing_else(set_up):
    checkout, _ = set_up
    built = checkout.builds
    later = checkout.run("exit", "7")
    assert (later.code, later.out, later.err) == (7, "", "")
    assert checkout.builds == built


@pytest.mark.xdist_group("set up once")
def test_a_later_start_adds_less_than_half_a_second(set_up):
    checkout, _ = set_up
    (python,) = checkout.folder.glob(".venv/*/bin/python")

    def quickest(command):
        def seconds():
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, cwd=checkout.folder)
            return time.perf_counter() - begun

        return min(seconds() for _ in range(5))

    run = checkout.folder / "packaging" / "run.py"
    assert quickest([sys.executable, run]) - quickest([python, "-P", "-m", "clipper"]) < 0.5


@pytest.mark.xdist_group("set up once")
def test_what_cannot_be_installed_is_told_in_the_words_of_the_installer(set_up):
    # The last one with this checkout: it spoils the environment.
    checkout, _ = set_up
    checkout.depend_on("nowhere-to-be-had")
    ending = checkout.run()
    assert (ending.code, ending.out) == (1, "")
    assert "nowhere-to-be-had" in ending.err
    assert "Traceback" not in ending.err


def test_a_set_up_that_was_killed_is_waited_for_and_begun_again(checkout):
    checkout.hold()
    killed = checkout.start()
    checkout.until_held()
    killed.kill()
    after = checkout.start("after")
    assert after.says("waiting"), "its installer is still at work"
    checkout.let_go()

    ending = after.end()
    assert (ending.code, json.loads(ending.out)["words"]) == (0, ["after"]), ending.err
    assert killed.end().code < 0
    assert checkout.builds == 2


@pytest.fixture
def ctrl_c_is_heard():
    """Whoever runs the tests in the background may have them ignore it, and what they start with them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_a_set_up_that_was_interrupted_says_so(checkout, ctrl_c_is_heard):
    checkout.hold()
    interrupted = checkout.start()
    checkout.until_held()
    interrupted.interrupt()
    ending = interrupted.end()
    assert ending.code == 1
    assert ending.err.endswith("begins the preparation again.\n"), ending.err


def test_two_at_once_set_up_once(checkout):
    checkout.hold()
    one = checkout.start("one")
    checkout.until_held()
    other = checkout.start("other")
    assert other.says("waiting")
    checkout.let_go()

    assert [json.loads(start.end().out)["words"] for start in (one, other)] == [["one"], ["other"]]
    assert checkout.builds == 1
