"""Blobs outside of the library: in a folder that is shared, in an object store, on a file server."""

import secrets
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.library.blobs import BlobName, NoSuchBlob, address_of
from clipper.library.blobs.address import blobs_at
from clipper.library.blobs.object_store import ObjectBlobs
from clipper.library.store_errors import (
    NoDriver,
    SecretInAddress,
    StoreMissing,
    StoreRefuses,
    StoreUnreachable,
    UnsupportedStore,
)
from tests.library.stories import digest

_AN_HOUR = timedelta(hours=1)


@pytest.fixture(params=["folder", "memory", "renamed", pytest.param("bucket", marks=pytest.mark.xdist_group("server"))])
def blobs(request, tmp_path):
    """A place of ours, of each kind: ``renamed`` is one where files do not appear whole by themselves."""
    match request.param:
        case "folder":
            found = blobs_at(str(tmp_path / "shared"))
        case "memory":
            found = ObjectBlobs(f"memory://{secrets.token_hex(8)}")
        case "renamed":
            found = ObjectBlobs(f"local://{tmp_path}/shared")
        case "bucket":
            found = ObjectBlobs(f"{request.getfixturevalue('bucket')}/{secrets.token_hex(8)}")
    found.claim("us")
    return found


def test_what_is_put_in_is_there(blobs):
    assert not blobs.in_use()
    page, picture = b"<p>Two tugs" * 99, b"\x89PNG"
    assert blobs.put(page, packed=True) == digest(page)
    assert blobs.put(picture) == blobs.put(picture) == digest(picture)
    assert blobs.get(digest(page), packed=True) == page
    assert blobs.get(digest(picture)) == picture
    with pytest.raises(NoSuchBlob):
        blobs.get(digest(page))
    sizes = {kept.blob: kept.size for kept in blobs.kept()}
    assert set(sizes) == {BlobName(digest(page), True), BlobName(digest(picture), False)}
    assert sizes[BlobName(digest(picture), False)] == len(picture)
    assert sizes[BlobName(digest(page), True)] < len(page)
    assert blobs.in_use()


def test_what_nobody_names_and_is_old_goes(blobs):
    named, orphan = (BlobName(blobs.put(content), False) for content in (b"named", b"orphan"))
    now = datetime.now(UTC)
    assert list(blobs.orphans({named}, now + _AN_HOUR)) == [orphan]
    assert list(blobs.orphans({named}, now - _AN_HOUR)) == []
    assert not blobs.drop(orphan, now - _AN_HOUR)
    assert blobs.get(orphan.digest) == b"orphan"
    assert blobs.drop(orphan, now + _AN_HOUR)
    assert blobs.drop(orphan, now + _AN_HOUR)
    assert blobs.drop(named)
    assert list(blobs.kept()) == []
    assert blobs.leftovers(now + _AN_HOUR, clear=True) == 0


def test_all_go(blobs):
    for n in range(5):
        blobs.put(b"%d" % n, packed=n % 2 == 0)
    blobs.clear()
    assert list(blobs.kept()) == []
    assert blobs.owner() == "us"


def test_it_belongs_to_one_library(blobs):
    assert blobs.owner() == "us"
    blobs.claim("them")
    assert blobs.owner() == "them"
    blobs.disclaim()
    assert blobs.owner() == ""
    blobs.disclaim()


def test_a_write_that_was_stopped_is_left_over(tmp_path):
    blobs = ObjectBlobs(f"local://{tmp_path}")
    name = BlobName(blobs.put(b"whole"), False)
    Path(tmp_path, f"{name.path}.0123.tmp").write_bytes(b"ha")
    later = datetime.now(UTC) + _AN_HOUR
    assert blobs.leftovers(datetime.now(UTC) - _AN_HOUR) == 0
    assert blobs.leftovers(later) == blobs.leftovers(later, clear=True) == 1
    assert blobs.leftovers(later) == 0
    assert [kept.blob for kept in blobs.kept()] == [name]


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["put", "drop", "young", "clear"]), st.binary(max_size=2), st.booleans())))
def test_any_sequence_leaves_what_a_set_would_hold(steps):
    blobs, model = ObjectBlobs(f"memory://{secrets.token_hex(8)}"), {}
    for step, content, packed in steps:
        name = BlobName(digest(content), packed)
        if step == "put":
            assert blobs.put(content, packed=packed) == name.digest
            model[name] = content
        elif step == "drop":
            assert blobs.drop(name)
            model.pop(name, None)
        elif step == "young":
            assert blobs.drop(name, datetime.now(UTC) - _AN_HOUR) == (name not in model)
        else:
            blobs.clear()
            model = {}
    assert {kept.blob for kept in blobs.kept()} == set(model)
    assert all(blobs.get(name.digest, packed=name.packed) == content for name, content in model.items())


def test_a_drive_that_is_not_there_is_not_written_beside(tmp_path):
    folder, away = tmp_path / "shared", tmp_path / "away"
    blobs = blobs_at(str(folder))
    blobs.claim("us")
    name = blobs.put(b"bytes")
    folder.rename(away)
    for do in (lambda: blobs.put(b"more"), lambda: blobs.get(name), lambda: list(blobs.kept())):
        with pytest.raises(StoreMissing):
            do()
    assert not folder.exists()
    away.rename(folder)
    assert blobs.get(name) == b"bytes"


@pytest.mark.xdist_group("server")
@pytest.mark.usefixtures("bucket")
def test_a_bucket_that_is_not_there():
    blobs = ObjectBlobs("s3://nowhere/clips")
    assert not blobs.owner()
    for do in (lambda: blobs.put(b"bytes"), lambda: blobs.get(digest(b"bytes")), lambda: blobs.claim("us")):
        with pytest.raises(StoreMissing):
            do()


@pytest.mark.xdist_group("server")
def test_a_user_without_credentials(bucket, monkeypatch):
    from s3fs import S3FileSystem

    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    S3FileSystem.clear_instance_cache()
    with pytest.raises(StoreRefuses):
        ObjectBlobs(bucket).put(b"bytes")
    S3FileSystem.clear_instance_cache()


@pytest.mark.parametrize(("status", "failure"), [(403, StoreRefuses), (500, StoreUnreachable)])
def test_a_server_that_answers_with_an_error(web, status, failure):
    web.answer("/clips/clipper-library.txt", status=status)
    with pytest.raises(failure):
        ObjectBlobs(web.url("/clips")).owner()


def test_nobody_answers():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(StoreUnreachable):
        ObjectBlobs(f"http://127.0.0.1:{port}/clips").get(digest(b"bytes"))


def test_nothing_knows_the_way():
    with pytest.raises(UnsupportedStore):
        ObjectBlobs("carrier-pigeon://roof").owner()


def test_a_driver_that_is_not_installed(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "fsspec", None)
    with pytest.raises(NoDriver):
        ObjectBlobs("s3://bucket").owner()


def test_addresses(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert address_of("database") == "database"
    assert address_of("shared") == address_of(f"file://{tmp_path}/shared") == str(tmp_path / "shared")
    assert address_of("s3://bucket/clips/") == "s3://bucket/clips"
    assert address_of("sftp://ada@files.example/clips") == "sftp://ada@files.example/clips"
    for word in ("sftp://ada:sesame@files.example/clips", "abfs://clips/a?sig=sesame"):
        with pytest.raises(SecretInAddress) as caught:
            address_of(word)
        assert "sesame" not in str(caught.value)
    for word in ("simplecache::s3://bucket", "s3://", "s3://[bucket"):
        with pytest.raises(UnsupportedStore):
            address_of(word)
