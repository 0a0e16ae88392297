"""On a Python that is too old both commands say so, in words: they must get as far as that."""

import ast
import sys

import pytest


@pytest.mark.parametrize("script", ["run.py", "test.py"])
def test_the_commands_can_be_read_by_old_pythons_and_ask_first(packaging, script):
    tree = ast.parse((packaging / script).read_text("utf-8"), feature_version=(3, 7))
    imported = []
    for statement in tree.body:
        if isinstance(statement, ast.If):
            break
        if isinstance(statement, ast.Import):
            imported += [name.name for name in statement.names]
    assert isinstance(statement, ast.If), "asks for the version of Python"
    assert set(imported) <= sys.stdlib_module_names
