"""The command line, run in this process on a library of its own."""

import json
from dataclasses import dataclass

import pytest

from clipper.cli import main
from tests.web import ALLOWED


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def clipper(tmp_path, monkeypatch, capsys):
    """``clipper("list", "--json")`` answers exit code and what was printed."""
    monkeypatch.setenv("CLIPPER_SETTINGS", str(tmp_path / "settings.toml"))
    (tmp_path / "settings.toml").write_text(f"library = '{tmp_path / 'library'}'\n{ALLOWED}", "utf-8")

    def run(*words):
        try:
            code = main(words)
        except SystemExit as ending:
            code = ending.code
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return run
