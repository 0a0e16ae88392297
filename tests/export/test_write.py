"""Writing a file whole or not at all, in any format."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import pytest

from clipper.export import (
    FORMATS,
    CannotWrite,
    NoSuchFormat,
    NothingToExport,
    ReviewOptions,
    Selection,
    TypesettingFailed,
    format_named,
    write,
)
from clipper.export.review.job import Job
from clipper.export.review.typesetter import FROZEN_WORD, Typesetter
from clipper.jobs import Cancelled, CancelToken, Stage, Watch
from tests.export.newsroom import many, two

every_format = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.key)


def test_the_catalogue_has_each_format_under_its_key():
    assert [form.key for form in FORMATS] == ["pdf", "html", "md", "txt", "json"]
    assert all(format_named(form.key) is form for form in FORMATS)
    assert all(form.suffix == f".{form.key}" for form in FORMATS)


def test_a_format_that_is_not_there():
    with pytest.raises(NoSuchFormat) as raised:
        format_named("epub3")
    assert raised.value.key == "epub3"


@every_format
def test_an_empty_selection_makes_no_file(form, tmp_path):
    with pytest.raises(NothingToExport):
        write(Selection("", (), bytes), form, tmp_path / "out", ReviewOptions(), Watch())
    assert list(tmp_path.iterdir()) == []


@every_format
def test_nothing_lies_beside_the_file_when_it_is_done(form, tmp_path):
    path = tmp_path / "언론 보도.out"
    assert write(two(), form, path, ReviewOptions(), Watch()) == ()
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_size > 1000


@every_format
def test_a_file_has_the_rights_of_any_new_file(form, tmp_path):
    (tmp_path / "plain").touch()
    write(two(), form, tmp_path / "out", ReviewOptions(), Watch())
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "plain").stat().st_mode


@every_format
def test_a_folder_that_is_not_there_is_told_before_any_work(form, tmp_path):
    heard = []
    path = tmp_path / "gone" / "out"
    with pytest.raises(CannotWrite) as raised:
        write(two(), form, path, ReviewOptions(), Watch(heard.append))
    assert raised.value.path == path
    assert raised.value.reason == "No such file or directory"
    assert heard == []


def test_a_folder_in_the_place_of_the_file(tmp_path):
    with pytest.raises(CannotWrite) as raised:
        write(two(), format_named("txt"), tmp_path, ReviewOptions(), Watch())
    assert raised.value.reason == "Is a directory"


def test_a_pipe_gets_the_bytes_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as other_end:
        read = other_end.submit(pipe.read_text, "utf-8")
        write(two(), format_named("txt"), pipe, ReviewOptions(), Watch())
        assert "Harbour" in read.result(timeout=10)
    assert pipe.is_fifo()


def test_the_file_that_a_link_points_to_is_replaced_and_the_link_stays(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real" / "review.txt")
    write(two(), format_named("txt"), tmp_path / "out", ReviewOptions(), Watch())
    assert (tmp_path / "out").is_symlink()
    assert "Harbour" in (tmp_path / "real" / "review.txt").read_text("utf-8")


@every_format
def test_a_cancelled_export_leaves_the_old_file_alone(form, tmp_path):
    path = tmp_path / "out"
    path.write_text("the old one")
    token = CancelToken()
    with pytest.raises(Cancelled):
        write(two(), form, path, ReviewOptions(), Watch(lambda _: token.cancel(), token))
    assert path.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("stage", [Stage.PREPARING, Stage.TYPESETTING])
def test_a_review_stops_at_once_and_leaves_nothing(stage, tmp_path, monkeypatch):
    selection = many(40)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    token = CancelToken()
    asked = []

    def ask():
        asked.append(time.monotonic())
        token.cancel()

    timer = threading.Timer(0.2, ask)

    def hear(progress):
        if progress.stage is stage and timer.ident is None:
            timer.start()

    with pytest.raises(Cancelled):
        write(selection, format_named("pdf"), tmp_path / "out.pdf", ReviewOptions(), Watch(hear, token))
    assert time.monotonic() - asked[0] < 0.3
    assert list(tmp_path.iterdir()) == [tmp_path / "temporary"]
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_typesetter_that_fails_says_what_the_child_said(tmp_path):
    (tmp_path / "review.json").write_text("{}")
    with Typesetter(tmp_path) as typesetter, pytest.raises(TypesettingFailed) as raised:
        typesetter.typeset(Job(str(tmp_path / "out.pdf"), 0, ()), Watch())
    assert "review.typ" in raised.value.diagnostic or "style.typ" in raised.value.diagnostic


def test_a_typesetter_whose_child_dies_is_told_from_one_that_fails(tmp_path):
    with Typesetter(tmp_path) as typesetter, pytest.raises(TypesettingFailed) as raised:
        typesetter.typeset(Job(str(tmp_path / "out.pdf"), 0, ()), Watch())  # there is no record
    assert "review.json" in raised.value.diagnostic


def test_the_child_ends_when_it_is_no_longer_wanted(tmp_path):
    typesetter = Typesetter(tmp_path)
    begun = time.monotonic()
    typesetter.close()
    assert time.monotonic() - begun < 0.3
    assert not _running(tmp_path)


def test_a_frozen_program_is_its_own_typesetter(tmp_path):
    job = Job(str(tmp_path / "out.pdf"), 0, ())
    (tmp_path / "job.json").write_text(json.dumps(asdict(job)))
    (tmp_path / "review.json").write_text("{}")
    command = [sys.executable, "-m", "clipper", FROZEN_WORD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as child:
        child.stdin.write(b"begin\n")
        child.stdin.flush()
        assert child.wait(timeout=30) == 1
    assert "review.typ" in json.loads((tmp_path / "result.json").read_text())["diagnostic"]


def test_a_child_whose_parent_is_gone_ends_without_a_document(tmp_path):
    command = [sys.executable, "-m", "clipper.export.review.child", str(tmp_path)]
    assert subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode == 1
    assert list(tmp_path.iterdir()) == []


def _running(folder):
    """Whether a process was started for ``folder``."""
    return any(str(folder).encode() in _content(command) for command in Path("/proc").glob("[0-9]*/cmdline"))


def _content(path):
    try:
        return path.read_bytes()
    except OSError:
        return b""
