"""The README tells the truth: its map is the tree, and it knows every verb and both commands.

The map is the fenced block whose first line is ``clipper/``, a line for each package or file, inner ones indented.
"""

import re

import pytest

from clipper.cli.verbs import VERBS


@pytest.fixture(scope="module")
def readme(checkout):
    return (checkout / "README.md").read_text("utf-8")


def blocks(readme):
    """The contents of the fenced blocks."""
    return re.findall(r"^```[^\n]*\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)


def mapped(readme):
    """The paths that the map names, folders with a slash at the end."""
    (drawing,) = (block for block in blocks(readme) if block.startswith("clipper/"))
    above, paths = [], set()
    for indent, name in re.findall(r"^( *)([\w.]+/?)", drawing, re.MULTILINE):
        while above and above[-1][0] >= len(indent):
            above.pop()
        path = (above[-1][1] if above else "") + name
        paths.add(path)
        if name.endswith("/"):
            above.append((len(indent), path))
    return paths


def test_the_map_names_every_package_and_no_other(readme, checkout):
    packages = {
        f"{init.parent.relative_to(checkout).as_posix()}/" for init in (checkout / "clipper").rglob("__init__.py")
    }
    assert {path for path in mapped(readme) if path.startswith("clipper/") and path.endswith("/")} == packages


def test_whatever_the_map_names_is_there(readme, checkout):
    assert [path for path in sorted(mapped(readme)) if not (checkout / path).exists()] == []


def test_every_verb_is_shown(readme):
    assert [verb for verb in VERBS if f"clipper {verb}" not in readme] == []


def test_every_verb_that_is_shown_is_one(readme):
    shown = {
        verb for block in blocks(readme) for verb in re.findall(r"^(?:\$ )?clipper ([a-z]\w*)", block, re.MULTILINE)
    }
    assert shown <= set(VERBS)


@pytest.mark.parametrize("command", ["python3 packaging/run.py", "python3 packaging/test.py"])
def test_both_commands_are_shown(readme, command):
    assert command in readme
