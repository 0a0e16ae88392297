"""When an environment will do, when it wants more packages, and when it has to be made again."""

import os

import pytest
from environment import Condition, Environment

NOTHING, DEV = frozenset(), frozenset({"dev"})
PYPROJECT = """
[build-system]
requires = ["hatchling"]
[project]
name = "clipper"
dependencies = ["requests"]
[tool.ruff]
line-length = 120
"""


@pytest.fixture
def environment(tmp_path):
    """The environment of a checkout, as making it leaves it."""
    checkout = tmp_path / "my clipper 클리퍼"
    checkout.mkdir()
    (checkout / "pyproject.toml").write_text(PYPROJECT)
    environment = Environment(checkout)
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    environment.stamp(NOTHING)
    return environment


def rewrite(environment, old, new):
    file = environment.checkout / "pyproject.toml"
    file.write_text(file.read_text().replace(old, new))


def test_a_fresh_checkout_has_none(tmp_path):
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    assert Environment(tmp_path).condition(NOTHING) is Condition.ABSENT


def test_a_stamped_one_is_ready(environment):
    assert environment.condition(NOTHING) is Condition.READY


def test_another_dependency_makes_it_stale(environment):
    rewrite(environment, '"requests"', '"requests", "babel"')
    assert environment.condition(NOTHING) is Condition.STALE


def test_what_only_tools_read_does_not(environment):
    rewrite(environment, "120", "100")
    assert environment.condition(NOTHING) is Condition.READY


def test_an_extra_that_is_not_there_makes_it_stale_and_one_too_many_does_not(environment):
    assert environment.condition(DEV) is Condition.STALE
    environment.stamp(DEV)
    assert environment.condition(DEV) is Condition.READY
    assert environment.condition(NOTHING) is Condition.READY
    assert environment.extras == DEV


def test_a_change_that_was_begun_and_not_ended_leaves_none(environment):
    environment.unstamp()
    environment.unstamp()
    assert environment.condition(NOTHING) is Condition.ABSENT


def test_a_checkout_that_was_moved_has_none(environment):
    moved = environment.checkout.rename(environment.checkout.with_name("elsewhere"))
    assert Environment(moved).condition(NOTHING) is Condition.ABSENT


@pytest.mark.skipif(os.name == "nt", reason="a virtual environment has no links there")
def test_one_whose_python_is_gone_is_none(environment):
    environment.python.unlink()
    environment.python.symlink_to("/nowhere/python3")
    assert environment.condition(NOTHING) is Condition.ABSENT


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\x00", b'{"checkout": 3}'])
def test_a_damaged_stamp_is_none(environment, content):
    (stamp,) = environment.folder.glob("*.json")
    stamp.write_bytes(content)
    assert environment.condition(NOTHING) is Condition.ABSENT


def test_each_version_of_python_has_its_own(environment):
    version = f"{environment.folder.parent}{os.sep}cpython-3"
    assert str(environment.folder).startswith(version)
    assert environment.lock.parent == environment.folder.parent
