"""Every module is named for what it is, says what it is for, and is short enough to be read at a sitting."""

import ast
from pathlib import Path

DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "stuff"}
"""Names that would survive any change of content."""

LONGEST = 300

READ_AS_FILES = {"clipper/library/migrations/versions"}
"""Folders whose modules nobody imports: Alembic reads its revisions by their path."""


def test_no_module_is_a_drawer(everything):
    assert [str(module.path) for module in everything if DRAWERS & set(module.words)] == []


def test_every_module_says_in_a_line_what_it_is_for(everything):
    def first_line(module):
        return (ast.get_docstring(module.tree) or "").partition("\n")[0]

    assert [str(module.path) for module in everything if not first_line(module).endswith((".", "?", "!", ":"))] == []


def is_list_of_names(module):
    """Whether it only says what a package gives out, which nobody reads from beginning to end."""
    return all(isinstance(node, ast.Expr | ast.ImportFrom | ast.Assign) for node in module.tree.body)


def test_no_module_of_the_product_is_long(product):
    lengths = {str(module.path): len(module.source.splitlines()) for module in product if not is_list_of_names(module)}
    assert {path: length for path, length in lengths.items() if length >= LONGEST} == {}


def test_imports_name_the_whole_path(everything):
    relative = [
        f"{module.path}:{node.lineno}"
        for module in everything
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_every_folder_of_the_product_is_a_package(checkout, product):
    """One without ``__init__.py`` says nothing about itself, and import-linter does not see it."""
    folders = {module.path.parent for module in product} - {Path(folder) for folder in READ_AS_FILES}
    assert [str(folder) for folder in sorted(folders) if not (checkout / folder / "__init__.py").exists()] == []
