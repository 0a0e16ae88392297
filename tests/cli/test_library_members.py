"""``clipper library grant``, ``revoke`` and ``members``; and what a reader is told by the other commands."""

import pytest
from sqlalchemy import NullPool, create_engine, make_url, text

from clipper.library import open_library
from tests.library.server import new_database, running_server
from tests.library.stories import kept

pytestmark = pytest.mark.xdist_group("server")


def test_people_are_let_in_and_shown_out(clipper):
    with running_server() as server:
        engine = create_engine(server, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("CREATE ROLE chief LOGIN CREATEROLE"))
            connection.execute(text("CREATE ROLE ben LOGIN"))
        place = make_url(new_database(server, "desk", "OWNER chief"))
        chief, anna, ben = (
            place.set(username=name).render_as_string(hide_password=False) for name in ("chief", "anna", "ben")
        )
        with open_library(chief) as library:
            kept(library)

        answer = clipper("library", "grant", "anna", "reader", "--library", chief)
        assert (answer.code, answer.out) == (1, "")
        assert "nobody called anna" in answer.err
        answer = clipper("library", "grant", "anna", "reader", "--make", "--library", chief)
        assert answer.code == 0
        assert len(answer.out.split()) == 1
        assert answer.out.strip() not in answer.err
        assert clipper("library", "grant", "ben", "editor", "--library", chief).code == 0
        told = clipper("library", "members", "--library", anna)
        assert told.out.splitlines() == ["owner   chief", "editor  ben", "reader  anna"]
        assert clipper("library", "members", "--json", "--library", ben).json[1] == {"name": "ben", "rights": "editor"}

        assert "The harbour opens again" in clipper("list", "--library", anna).out
        for words in (
            ("edit", "1", "--note", "Mine."),
            ("add", "https://harbour.example/new"),
            ("trash", "1"),
            ("trash", "--empty"),
            ("collection", "create", "Monday"),
            ("tag", "delete", "Shipping"),
            ("library", "check", "--mend"),
            ("mark", "1", "--star"),
        ):
            answer = clipper(*words, "--library", anna)
            if "check" in words:
                assert answer.out == "The library is whole.\n"
                continue
            assert answer.code == 1, words
            refused = "You may read this library but not change it. Ask its owner chief for"
            assert refused in answer.err
            assert "“clipper library grant anna editor”" in answer.err
        assert clipper("edit", "1", "--note", "Ours.", "--library", ben).code == 0
        assert "Only its owner chief" in clipper("library", "grant", "x", "reader", "--library", ben).err

        assert clipper("library", "revoke", "anna", "--library", chief).code == 0
        assert "does not let you" in clipper("list", "--library", anna).err


def test_a_library_in_a_folder_has_no_members(clipper):
    answer = clipper("library", "members")
    assert answer.code == 1
    assert "is in a folder" in answer.err


def test_a_library_is_used_from_now_on(clipper, tmp_path):
    other = str(tmp_path / "other")
    with open_library(other) as library:
        kept(library)
    assert clipper("list").out == ""
    assert clipper("library", "use", other).out.strip() == other
    assert "The harbour opens again" in clipper("list").out
    answer = clipper("library", "use", "mysql://ada:hunter2@host/db")
    assert answer.code == 1
    assert "hunter2" not in answer.err
    assert "The harbour opens again" in clipper("list").out
