"""Everything goes out as files and comes back: equal, or added to what is there; what is damaged costs itself alone."""

import hashlib
import json
import os
import secrets
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import insert

from clipper.article import Colour, Retitle, Words
from clipper.export import FolderInUse
from clipper.importers import Fault, NewerArchive, NotAnArchive
from clipper.jobs import Cancelled, CancelToken, Watch
from clipper.library import (
    Order,
    Query,
    SavedSearch,
    TagColour,
    add_edits,
    add_highlight,
    add_tags,
    colour_tag,
    copy_library,
    create_collection,
    enroll,
    fail,
    find,
    join,
    keep,
    mark_read,
    open_library,
    outline_of,
    put_heading,
    put_in,
    put_rule_file,
    recall,
    recut,
    remove_highlights,
    rule_files,
    save_search,
    saved_searches,
    served_page,
    set_note,
    split,
    star,
    trash,
    twins,
)
from clipper.library.archive.coverage import CARRIED, LEFT_BEHIND
from clipper.library.packing import pack
from clipper.library.schema import metadata, version
from clipper.library.schema import page as pages
from tests.library.archives import export, import_into, substance
from tests.library.conftest import KINDS
from tests.library.server import new_database
from tests.library.stories import NOON, assert_sound, kept, page, story
from tests.library.test_any_sequence import AnySequence

WIRE = " ".join(f"The {n}th tug brought in freighter number {n * 7} before the storm of day {n}." for n in range(40))


def fill(library):
    """Some of everything in a library that is empty."""
    numbers = [kept(library, f"https://a.example/{n}", story(f"Storm {n}", f"한국은행 {n}")) for n in range(3)]
    numbers += [kept(library, f"https://{n}.example/wire", story(f"Wire {n}", WIRE)) for n in range(3)]
    add_tags(library, numbers[:2], ["Ports", "날씨", "politics/eu"])
    colour_tag(library, "Politics", TagColour.PURPLE)
    put_in(library, "Monday", [numbers[2], numbers[0]])
    put_heading(library, "Monday", "Politics", numbers[0])
    create_collection(library, "Empty")
    set_note(library, numbers[0], "Ask Ada.")
    star(library, numbers[:1], NOON)
    mark_read(library, numbers[:3], NOON)
    trash(library, numbers[2:3], NOON)
    add_edits(library, numbers[1], [Retitle("Calm"), Retitle("Calmer")])
    recut(library, numbers[1], story("Storm 1", "Cut again."), NOON)
    split(library, numbers[4])
    join(library, numbers[0], numbers[1])
    save_search(library, SavedSearch("Stars", "is:starred", Order.OLDEST))
    put_rule_file(library, "a.example.toml", b"# rules\n")
    fail(library, enroll(library, "https://b.example", at=NOON).number, "Gone.", page(b"<p>gone"))
    enroll(library, "https://c.example", at=NOON)
    keep(
        library,
        numbers[0],
        replace(page(b"<p>Later"), fetched_at=NOON + timedelta(days=1)),
        story("Storm 0", "한국은행 0"),
        {},
    )
    for remark in ("Check.", "Check.", ""):
        add_highlight(library, 1, Words("Two tugs"), Colour.GREEN, remark, NOON)
    remove_highlights(library, 1, [1])
    with library.writing() as connection:
        first = connection.scalar(pages.select().where(pages.c.clipping_id == 1).order_by(pages.c.id))
        told = {
            "clipping_id": 1,
            "title": "Then",
            "extraction": pack(b'{"article": {"title": "T"}}'),
            "replaced_at": NOON,
        }
        connection.execute(insert(version), [told | {"page_id": first}, told | {"page_id": None}])
    return numbers


@pytest.fixture
def full(library):
    fill(library)
    return library


@pytest.fixture(params=KINDS)
def elsewhere(request, tmp_path):
    """Where the import goes."""
    if request.param == "folder":
        return str(tmp_path / "back")
    return new_database(request.getfixturevalue("server"), f"back_{secrets.token_hex(8)}")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "everything"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The files of a small archive by their paths, and what came out of it."""
    base = tmp_path_factory.mktemp("small")
    with open_library(str(base / "library")) as library:
        fill(library)
        export(library, base / "out")
        whole = substance(library)
    return {str(p.relative_to(base / "out")): p.read_bytes() for p in (base / "out").rglob("*") if p.is_file()}, whole


def lay_out(files, folder):
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def test_every_table_is_thought_of(folder_library):
    assert {table.name for table in CARRIED | LEFT_BEHIND} == set(metadata.tables)
    assert {table.name for table in CARRIED} == set(substance(folder_library)) - {"bytes", "rules"}


def test_an_empty_library_becomes_equal(full, folder, elsewhere):
    export(full, folder)
    with open_library(elsewhere) as back:
        imported, unusable = import_into(back, folder)
        assert (imported.new, imported.known, unusable) == (8, 0, {})
        assert substance(back) == substance(full)
        assert_sound(back)
        assert kept(back, "https://new.example") == 9
        put_in(back, "Tuesday", [9])
        add_tags(back, [9], ["New"])
        assert_sound(back)


def test_what_was_not_yet_compared_is_compared_later(folder_library, folder, tmp_path):
    fill(folder_library)
    with folder_library.writing() as connection:
        connection.exec_driver_sql("UPDATE sketch SET hashes = NULL")
        connection.exec_driver_sql("DELETE FROM sketch_key")
        connection.exec_driver_sql("DELETE FROM twin")
    export(folder_library, folder)
    with open_library(str(tmp_path / "back")) as back:
        import_into(back, folder)
        assert substance(back) == substance(folder_library)


def test_all_files_have_checksums_and_nothing_else_is_there(folder_library, folder):
    fill(folder_library)
    export(folder_library, folder, stories=True)
    sums = dict(reversed(line.split("  ")) for line in (folder / "SHA256SUMS").read_text().splitlines())
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    files.pop("SHA256SUMS")
    assert {path: hashlib.sha256(file.read_bytes()).hexdigest() for path, file in files.items()} == sums
    assert {path.split("/")[0] for path in files} == {
        "README.txt", "clippings", "index.html", "library.json", "pages", "pictures", "schema", "sites", "stories",
    }  # fmt: skip


def test_importing_twice_changes_nothing(full, folder):
    export(full, folder)
    before = substance(full)
    assert import_into(full, folder)[0].known == 8
    assert substance(full) == before


def test_what_is_more_is_added_and_nothing_is_lost(folder_library, folder, tmp_path):
    fill(folder_library)
    export(folder_library, folder)
    with open_library(str(tmp_path / "other")) as other:
        own = kept(other, "https://own.example")
        failed = enroll(other, "https://a.example/1", at=NOON).number
        fail(other, failed, "No.")
        mine = kept(other, "https://a.example/0", story("Mine", "Other words."))
        set_note(other, mine, "My note.")
        add_tags(other, [mine], ["PORTS"])
        put_in(other, "monday", [own])
        save_search(other, SavedSearch("stars", "mine"))
        put_rule_file(other, "a.example.toml", b"# mine\n")

        foreseen, _ = import_into(other, folder, dry_run=True)
        assert (foreseen.new, foreseen.known) == (6, 2)
        assert len(find(other, Query())) == 3
        imported, unusable = import_into(other, folder)
        assert (imported, unusable) == (foreseen, {})
        assert imported.kept_rules == ("a.example.toml",)
        assert rule_files(other, imported.kept_rules) == {"a.example.toml": b"# mine\n"}

        clipping = recall(other, mine)
        assert clipping.article.title == "Mine"
        assert clipping.note == "My note.\n\nAsk Ada."
        assert clipping.tags == ("politics/eu", "PORTS", "날씨")
        assert find(other, Query("is:starred note:check")) == (mine,)
        assert recall(other, failed).article.title == "Calmer"
        assert served_page(other, failed).content == b"<p>Two tugs"
        assert saved_searches(other) == (SavedSearch("stars", "mine"),)
        trashed = find(other, Query(trashed=True))[0]
        assert outline_of(other, "Monday") == (own, trashed, "Politics", mine)
        wires = [find(other, Query(f'title:"Wire {n}"'))[0] for n in range(3)]
        assert set(twins(other, wires[0])) == {wires[0], wires[2]}
        assert twins(other, wires[1]) == (wires[1],)
        assert_sound(other)

        before = substance(other)
        assert import_into(other, folder)[0].new == 0
        assert substance(other) == before


def test_a_page_under_another_spelling_of_its_address_is_known(folder_library, folder, tmp_path):
    kept(folder_library, "https://a.example/story?utm_source=mail")
    add_tags(folder_library, [1], ["Ports"])
    export(folder_library, folder)
    with open_library(str(tmp_path / "other")) as other:
        kept(other, "https://new.example")
        mine = kept(other, "https://a.example/story")
        imported, _ = import_into(other, folder)
        assert (imported.new, imported.known) == (0, 1)
        assert recall(other, mine).tags == ("Ports",)


def test_a_library_that_came_by_files_is_like_a_copy(folder_library, folder, tmp_path):
    fill(folder_library)
    export(folder_library, folder)
    with open_library(str(tmp_path / "back")) as back, open_library(str(tmp_path / "copy")) as copy:
        import_into(back, folder)
        copy_library(folder_library, copy, Watch())
        assert substance(back) == substance(copy)


def test_it_is_there_whole_or_not_at_all(folder_library, folder, tmp_path):
    fill(folder_library)
    token = CancelToken()

    def stop(progress):
        if progress.done == 3:
            token.cancel()

    with pytest.raises(Cancelled):
        export(folder_library, folder, Watch(stop, token))
    assert [path.name for path in tmp_path.iterdir()] == ["library"]
    folder.mkdir()
    export(folder_library, folder)
    with pytest.raises(FolderInUse):
        export(folder_library, folder)


def test_what_the_library_has_lost_is_told(folder_library, folder, tmp_path):
    fill(folder_library)
    for blob in (tmp_path / "library" / "blobs").rglob("*.zst"):
        blob.unlink()
    with folder_library.writing() as connection:
        connection.exec_driver_sql("UPDATE story SET extraction = x'00' WHERE clipping_id = 2")
    written = export(folder_library, folder, stories=True)
    assert written.unreadable == (2,)
    assert written.lacking == (1, 3, 4, 5, 6, 7)
    with open_library(str(tmp_path / "back")) as back:
        assert import_into(back, folder)[0].new == 7
        assert recall(back, 1).article.title == "Storm 0"
        assert served_page(back, 1) is None


def test_a_folder_of_another_kind_is_refused(tmp_path):
    with open_library(str(tmp_path / "library")) as library:
        for wrong in (tmp_path, tmp_path / "gone"):
            with pytest.raises(NotAnArchive):
                import_into(library, wrong)
        (tmp_path / "library.json").write_text('{"clipper": 99}')
        with pytest.raises(NewerArchive):
            import_into(library, tmp_path)


READ = ("clippings/", "pages/", "pictures/", "sites/", "library.json")
wild = {"max_examples": 20, "deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@settings(**wild)
@given(data=st.data())
def test_a_damaged_file_costs_itself_alone(small, tmp_path, data):
    files, whole = small
    path = data.draw(st.sampled_from(sorted(files.keys() - {"SHA256SUMS"})))
    content = files[path]
    place = data.draw(st.integers(0, len(content) - 1))
    damaged = data.draw(
        st.sampled_from([content[:place], content[:place] + b"\xff\x00" + content[place + 2 :], b"[" * 200_000, None])
    )
    folder = lay_out({**files, path: damaged or b""}, tmp_path / secrets.token_hex(8))
    if damaged is None:
        (folder / path).unlink()
    with open_library(str(folder / "library")) as library:
        imported, unusable = import_into(library, folder)
        found = substance(library)
        assert set(unusable) == ({path} if path.startswith(READ) else set())
        assert imported.new == 8 - path.startswith("clippings/")
        if path.startswith(("sites/", "library.json")) or not path.startswith(READ):
            assert found["clipping"] == whole["clipping"]
        assert_sound(library)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from([2**63, "../../x", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def spots(record, path=()):
    """Where something else can be put."""
    inner = record.items() if isinstance(record, dict) else enumerate(record) if isinstance(record, list) else ()
    for key, value in inner:
        yield (*path, key)
        yield from spots(value, (*path, key))


@settings(**wild)
@given(data=st.data())
def test_whatever_a_record_says_the_library_stays_sound(small, tmp_path, data):
    files, _ = small
    path = data.draw(st.sampled_from(["clippings/0000/0000001.json", "clippings/0000/0000002.json", "library.json"]))
    record = json.loads(files[path])
    *way, last = data.draw(st.sampled_from(list(spots(record))))
    inner = record
    for key in way:
        inner = inner[key]
    inner[last] = data.draw(json_values)
    folder = lay_out({**files, path: json.dumps(record).encode()}, tmp_path / secrets.token_hex(8))
    (folder / "SHA256SUMS").unlink()
    with open_library(str(folder / "library")) as library:
        imported, unusable = import_into(library, folder)
        assert imported.new + ((path in unusable) if path != "library.json" else 0) == 8
        assert_sound(library)
        export(library, folder / "again")


def test_nothing_outside_the_folder_is_read(small, tmp_path):
    files, whole = small
    folder = lay_out(files, tmp_path / "hostile")
    secret = tmp_path / "secret"
    picture = next(folder.glob("pictures/??/*"))
    picture.rename(secret)
    picture.symlink_to(secret)
    served = next(folder.glob("pages/??/*"))
    served.unlink()
    os.mkfifo(served)
    (folder / "clippings" / "0000" / "..json").write_text("{}")
    (folder / "sites" / "no-rules").write_text("x")
    record = json.loads(files["clippings/0000/0000002.json"])
    record["pages"][0]["sha256"] = "../../../secret"
    (folder / "clippings/0000/0000002.json").write_text(json.dumps(record))
    lines = [line for line in files["SHA256SUMS"].splitlines(keepends=True) if b"0000002.json" not in line]
    (folder / "SHA256SUMS").write_bytes(b"".join(lines))
    with open_library(str(tmp_path / "library")) as library:
        imported, unusable = import_into(library, folder)
        assert unusable == {
            "clippings/0000/0000002.json": Fault.MALFORMED,
            "clippings/0000/..json": Fault.MALFORMED,
            picture.relative_to(folder).as_posix(): Fault.MISSING,
            served.relative_to(folder).as_posix(): Fault.MISSING,
        }
        assert imported.new == 7
        assert substance(library)["picture"] == []
        assert len(whole["picture"]) == 1


class AnySequenceOut(AnySequence):
    """Whatever was done to a library, it comes back equal."""

    def teardown(self):
        super().teardown()
        base = f"{self.place}-{secrets.token_hex(4)}"
        with open_library(self.place) as library, open_library(f"{base}-back") as back:
            export(library, Path(f"{base}-out"))
            assert import_into(back, Path(f"{base}-out"))[1] == {}
            assert substance(back) == substance(library)
            assert_sound(back)


def test_any_library_comes_back_equal(tmp_path):
    run_state_machine_as_test(
        lambda: AnySequenceOut(str(tmp_path / secrets.token_hex(8))),
        settings=settings(max_examples=5, stateful_step_count=15, deadline=None),
    )
