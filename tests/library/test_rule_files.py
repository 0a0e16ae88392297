"""The rule files of sites that are kept with a library."""

from pathlib import Path

import pytest

from clipper.library import delete_rule_file, open_library, put_rule_file, rule_file_names, rule_files


def test_files_are_written_read_replaced_and_deleted(library):
    assert rule_file_names(library) == ()
    put_rule_file(library, "harbour.example.toml", b"one")
    put_rule_file(library, ".harbour.example.txt", b"two\x00\xff")
    put_rule_file(library, "harbour.example.toml", b"three")
    assert rule_file_names(library) == (".harbour.example.txt", "harbour.example.toml")
    wanted = ["harbour.example.toml", ".harbour.example.txt", "island.example.txt"]
    assert rule_files(library, wanted) == {"harbour.example.toml": b"three", ".harbour.example.txt": b"two\x00\xff"}
    assert delete_rule_file(library, "harbour.example.toml")
    assert not delete_rule_file(library, "harbour.example.toml")
    assert delete_rule_file(library, ".harbour.example.txt")
    assert rule_file_names(library) == ()


@pytest.mark.parametrize("name", ["../escape.toml", "notes.md", "", "a/b.txt", ".toml"])
def test_no_other_name_is_taken(library, name):
    with pytest.raises(ValueError, match="rule file"):
        put_rule_file(library, name, b"")
    assert rule_files(library, [name]) == {}
    assert not delete_rule_file(library, name)


def test_in_a_folder_they_are_files_that_anybody_may_write(tmp_path):
    with open_library(str(tmp_path)) as library:
        put_rule_file(library, "harbour.example.toml", b"one")
        folder = Path(tmp_path, "sites")
        assert [path.name for path in folder.iterdir()] == ["harbour.example.toml"]
        (folder / "island.example.txt").write_bytes(b"strip: //aside")
        (folder / "README.md").write_bytes(b"mine")
        (folder / "folder.example.toml").mkdir()
        assert rule_file_names(library) == ("harbour.example.toml", "island.example.txt")
        assert rule_files(library, ["folder.example.toml", "README.md"]) == {}
