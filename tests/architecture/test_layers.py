"""Who may import whom: the contracts in pyproject.toml hold."""

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_import_contracts(checkout):
    assert lint_imports(config_filename=str(checkout / "pyproject.toml"), no_cache=True) == EXIT_STATUS_SUCCESS
