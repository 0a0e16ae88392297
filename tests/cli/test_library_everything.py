"""``clipper library export`` and ``import``."""

import json
import shutil

import pytest

from clipper.library import open_library
from tests.library.stories import kept, story


@pytest.fixture
def out(clipper, tmp_path):
    """What a library of two clippings was exported to."""
    with open_library(str(tmp_path / "library")) as library:
        kept(library, "https://a.example/1")
        kept(library, "https://a.example/2", story("Calm"))
    clipper("edit", "1", "--note", "Ask Ada.")
    answer = clipper("library", "export", str(tmp_path / "out"))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("2 clippings, ")
    return tmp_path / "out"


def test_there_and_back(clipper, out, tmp_path):
    record = json.loads((out / "clippings" / "0000" / "0000001.json").read_text("utf-8"))
    assert record["note"] == "Ask Ada."
    shutil.rmtree(tmp_path / "library")
    answer = clipper("library", "import", str(out), "--dry-run")
    assert (answer.code, answer.out) == (0, "2 would be new, 0 would be known, 0 files cannot be used\n")
    assert clipper("list").out == ""
    assert clipper("library", "import", str(out)).out == "2 new, 0 known, 0 files cannot be used\n"
    assert "Ask Ada." in clipper("show", "1").out
    assert "0 new, 2 known" in clipper("library", "import", str(out)).out
    assert clipper("library", "check").code == 0


def test_stories_can_be_left_out(clipper, out, tmp_path):
    assert clipper("library", "export", str(tmp_path / "bare"), "--no-stories").code == 0
    assert not (tmp_path / "bare" / "index.html").exists()
    assert (out / "index.html").exists()


def test_what_is_damaged_is_named(clipper, out, tmp_path):
    (out / "clippings" / "0000" / "0000002.json").write_text("{}")
    other = str(tmp_path / "other")
    answer = clipper("library", "--library", other, "import", str(out), "--json")
    assert answer.code == 1
    assert answer.json == {
        "new": 1,
        "known": 0,
        "kept_rules": [],
        "unusable": [{"path": "clippings/0000/0000002.json", "fault": "altered", "detail": ""}],
    }
    answer = clipper("library", "--library", other, "import", str(out))
    assert answer.err == "clippings/0000/0000002.json is not what its checksum says.\n"


def test_what_cannot_be_is_a_sentence(clipper, out, tmp_path):
    answer = clipper("library", "export", str(out))
    assert (answer.code, answer.out) == (1, "")
    assert f"There is something in {out} already." in answer.err
    answer = clipper("library", "import", str(tmp_path))
    assert answer.code == 1
    assert "is not a folder that" in answer.err
