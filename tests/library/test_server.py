"""A library on a server: opening it, and what is said when that cannot be done."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import create_engine, inspect, text

from clipper.library import (
    CannotOpen,
    ConnectionLost,
    LibraryBusy,
    NewerLibrary,
    NotALibrary,
    UnsupportedLibrary,
    enroll,
    find,
    open_library,
    recall,
    served_page,
    set_note,
)
from clipper.library.blobs import BlobName
from clipper.library.migrations import HEAD
from clipper.library.opening.migrate import migrate
from clipper.library.query import Query
from tests.library.programs import heard, program, start
from tests.library.server import new_database
from tests.library.stories import NOON, assert_sound, hits, kept, page

pytestmark = pytest.mark.xdist_group("server")


@pytest.fixture
def database(server, request):
    """The address of an empty database."""
    return new_database(server, request.node.name.lower())


def run(place, *statements):
    engine = create_engine(place)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def schema(place):
    """The columns, keys and indexes of all tables."""
    engine = create_engine(place)
    with engine.connect() as connection:
        tables = inspect(connection)
        indexes = connection.execute(text("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"))
        found = {
            name: (
                [(column["name"], str(column["type"]), column["nullable"]) for column in tables.get_columns(name)],
                sorted(str(key["constrained_columns"]) + str(key["options"]) for key in tables.get_foreign_keys(name)),
                tables.get_pk_constraint(name)["constrained_columns"],
            )
            for name in tables.get_table_names()
        }
        indexed = {" ".join(definition.split()) for definition in indexes.scalars()}
    engine.dispose()
    return found, indexed


def test_a_library_is_there_when_it_is_opened_again(database):
    with open_library(database.replace("+psycopg", "")) as library:
        number = kept(library)
    with open_library(database) as library:
        assert recall(library, number).article.title == "The harbour opens again"
        assert served_page(library, number) == page()


def test_its_password_is_not_shown(database):
    with open_library(database.replace("postgres:", "postgres:hunter2", 1)) as library:
        assert "hunter2" not in library.place
        assert library.place.startswith("postgresql+psycopg://postgres:***@")


def test_a_server_that_does_not_answer():
    with pytest.raises(CannotOpen) as caught:
        open_library("postgresql+psycopg://ada:hunter2@127.0.0.1:1/clippings")
    assert caught.value.place == "postgresql+psycopg://ada:***@127.0.0.1:1/clippings"


def test_a_database_that_is_not_there(server):
    with pytest.raises(CannotOpen) as caught:
        open_library(server.set(database="nowhere").render_as_string(hide_password=False))
    assert "nowhere" in caught.value.reason


def test_a_database_of_another_program_is_left_alone(database):
    run(database, "CREATE TABLE bookmarks (url text)")
    with pytest.raises(NotALibrary):
        open_library(database)
    assert set(schema(database)[0]) == {"bookmarks"}


def test_a_database_that_cannot_hold_every_script(server):
    place = new_database(server, "latin", "TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    with pytest.raises(UnsupportedLibrary) as caught:
        open_library(place)
    assert "LATIN1" in caught.value.reason


def test_a_library_of_a_later_version_is_refused(database):
    open_library(database).close()
    run(database, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerLibrary):
        open_library(database)


def test_a_machine_without_the_driver_says_so(database):
    script = """
sys.modules["psycopg"] = None
try:
    open_library(sys.argv[1])
except UnsupportedLibrary as error:
    say("psycopg" in error.reason)
"""
    with program(script, database) as child:
        start(child)
        assert heard(child) == "True"


def test_a_writer_that_waits_too_long_for_its_turn(database):
    with open_library(database, patience=0.05) as library, open_library(database) as other:
        number = kept(library)
        with other.writing(), pytest.raises(LibraryBusy):
            enroll(library, "https://new.example", at=NOON)
        assert recall(library, number).number == number
        assert enroll(library, "https://new.example", at=NOON).number


def test_a_server_that_drops_its_connections_is_asked_again(database):
    with open_library(database) as library:
        number = kept(library)
        drop = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = '{}'"
        run(database, drop.format(database.split("?")[0].rsplit("/", 1)[1]))
        assert recall(library, number).number == number


def test_a_server_that_goes_away_amid_a_change_is_told_so_and_nothing_is_half_done(database):
    def change(library):
        with library.writing() as connection:
            connection.execute(text("UPDATE clipping_doc SET note = 'half'"))
            own = connection.scalar(text("SELECT pg_backend_pid()"))
            run(database, f"SELECT pg_terminate_backend({own})")
            connection.execute(text("UPDATE clipping_doc SET note = 'done'"))

    with open_library(database) as library:
        number = kept(library)
        with pytest.raises(ConnectionLost):
            change(library)
        assert recall(library, number).note == ""
        set_note(library, number, "again")
        assert recall(library, number).note == "again"


def test_bytes_that_are_put_in_again_are_young(database):
    with open_library(database) as library:
        name = BlobName(library.blobs.put(b"bytes"), packed=False)
        asked = datetime.now(UTC)
        library.blobs.put(b"bytes")
        assert not library.blobs.drop(name, asked)
        assert library.blobs.get(name.digest) == b"bytes"


def test_migrations_make_what_a_new_library_has(database, server):
    engine = create_engine(database)
    with engine.begin() as connection:
        migrate(connection, HEAD)
    engine.dispose()
    created = new_database(server, "created")
    open_library(created).close()
    assert schema(database) == schema(created)


def test_a_library_of_the_first_version_is_brought_up_to_date(database):
    engine = create_engine(database)
    with engine.begin() as connection:
        migrate(connection, "0001")
    engine.dispose()
    run(
        database,
        """INSERT INTO clipping (sort_key, origin, state, failure, title, source, address, published, excerpt, picture,
            clipped_at) VALUES (1, 'https://harbour.example/storm', 'waiting', '', 'storm', '', '', '', '', '', 0)""",
        """INSERT INTO clipping_doc (sort_key, clipping_id, title, byline, source, tags, keywords, captions, credits,
            note, body) VALUES (1, 1, 'storm', '', '', '', '', '', '', '한국은행', '')""",
    )
    with open_library(database) as library:
        assert hits(library, "은행") == find(library, Query()) == (1,)
        assert kept(library) == 1
        assert_sound(library)
