"""Readers and editors of a library on a server: what each may, through the library and with bare SQL."""

import itertools
import secrets

import pytest
from sqlalchemy import NullPool, create_engine, delete, make_url, table, text
from sqlalchemy.exc import ProgrammingError

from clipper.jobs import Watch
from clipper.library import (
    MayNotMakeRoles,
    MayOnlyRead,
    Member,
    NoLibraryYet,
    NoSuchMember,
    NoSuchRole,
    NotPermitted,
    NotShared,
    OlderLibrary,
    OnlyTheOwner,
    Query,
    Rights,
    add_edits,
    add_tags,
    arrange,
    cards,
    check_library,
    copy_library,
    create_collection,
    delete_collection,
    delete_rule_file,
    delete_tag,
    empty_trash,
    enroll,
    fail,
    find,
    grant,
    keep,
    mark_read,
    members,
    mend_library,
    open_library,
    overview,
    picture_content,
    put_heading,
    put_in,
    put_rule_file,
    recall,
    remove_tags,
    restore,
    revoke,
    rule_files,
    save_search,
    served_page,
    set_note,
    star,
    take_out,
    trash,
)
from clipper.library.migrations import REVISIONS
from clipper.library.opening.migrate import migrate
from clipper.library.saved_searches import SavedSearch
from clipper.library.schema import metadata
from clipper.library.stores import collect_daily, move_store, tidy_stores, whereabouts
from tests.library.server import new_database
from tests.library.stories import NOON, ORIGIN, PNG, assert_sound, digest, kept, page, story

pytestmark = pytest.mark.xdist_group("server")
_COUNT = itertools.count()


def run(place, *statements):
    engine = create_engine(place, poolclass=NullPool)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def as_user(place, user):
    return make_url(place).set(username=user).render_as_string(hide_password=False)


class Team:
    """A new database that belongs to an owner who may make roles, and logins for others."""

    def __init__(self, server):
        self.name = f"team_{secrets.token_hex(4)}"
        self.owner, self.anna, self.ben = (f"{who}_{self.name}" for who in ("Owner", "anna-k", "ben"))
        self.admin_place = server.render_as_string(hide_password=False)
        logins = [f'CREATE ROLE "{name}" LOGIN' for name in (self.anna, self.ben)]
        run(self.admin_place, f'CREATE ROLE "{self.owner}" LOGIN CREATEROLE', *logins)
        self.place = new_database(server, self.name, f'OWNER "{self.owner}"')

    def open(self, user):
        return open_library(as_user(self.place, user))


@pytest.fixture
def team(server):
    return Team(server)


@pytest.fixture
def owned(team):
    with team.open(team.owner) as library:
        yield library


def writing_verbs(number):
    """Every verb that writes, by what it would do to a library that holds clipping ``number``."""
    return [
        lambda at: enroll(at, "https://new.example", at=NOON),
        lambda at: enroll(at, "https://new.example", page=page(b"new bytes"), at=NOON),
        lambda at: keep(at, number, page(), story(), {}),
        lambda at: fail(at, number, "Gone."),
        lambda at: add_tags(at, [number], ["a"]),
        lambda at: remove_tags(at, [number], ["a"]),
        lambda at: delete_tag(at, "kept"),
        lambda at: set_note(at, number, "Mine."),
        lambda at: add_edits(at, number, ()),
        lambda at: star(at, [number], NOON),
        lambda at: mark_read(at, [number], NOON),
        lambda at: put_in(at, "Tuesday", [number]),
        lambda at: create_collection(at, "Wednesday"),
        lambda at: take_out(at, "Monday", [number]),
        lambda at: arrange(at, "Monday", [number]),
        lambda at: put_heading(at, "Monday", "Sport"),
        lambda at: delete_collection(at, "Monday"),
        lambda at: save_search(at, SavedSearch("mine", "tugs")),
        lambda at: put_rule_file(at, "a.example.toml", b""),
        lambda at: delete_rule_file(at, "b.example.toml"),
        lambda at: trash(at, [number], NOON),
        lambda at: restore(at, [number]),
        empty_trash,
    ]


def fill(library):
    number = kept(library)
    add_tags(library, [number], ["kept"])
    put_in(library, "Monday", [number])
    put_rule_file(library, "b.example.toml", b"# nothing")
    return number


def test_a_reader_reads_everything_and_changes_nothing(team, owned, tmp_path):
    number = fill(owned)
    grant(owned, team.anna, Rights.READER)
    before = rows_of(team.place)
    with team.open(team.anna) as library:
        assert library.standing.rights is Rights.READER
        assert find(library, Query("tugs", collection="Monday")) == (number,)
        assert [card.title for card in cards(library, [number])] == ["The harbour opens again"]
        assert recall(library, number).tags == ("kept",)
        assert overview(library).kept == 1
        assert served_page(library, number) == page()
        assert picture_content(library, digest(PNG.content)) == PNG.content
        assert rule_files(library, ["b.example.toml"])
        assert check_library(library, Watch()) == ()
        with open_library(str(tmp_path)) as copy:
            assert copy_library(library, copy, Watch()).clippings == 1
        for write in writing_verbs(number):
            with pytest.raises(MayOnlyRead) as refused:
                write(library)
            assert (refused.value.user, refused.value.owner) == (team.anna, team.owner)
        with pytest.raises(MayOnlyRead):
            mend_library(library, check_library(library, Watch()), Watch())
    assert rows_of(team.place) == before


def rows_of(place):
    """All rows of all tables."""
    engine = create_engine(place)
    names = [*metadata.tables, "alembic_version", "blob", "site_file", "clipping_fts"]
    with engine.connect() as connection:
        found = {name: connection.execute(text(f"TABLE {name}")).all() for name in names}
    engine.dispose()
    return found


def test_a_reader_hears_what_others_do(team, owned):
    grant(owned, team.anna, Rights.READER)
    with team.open(team.anna) as library, library.elsewhere() as others:
        enroll(owned, ORIGIN, at=NOON)
        assert others.wait(10)


def test_an_editor_changes_everything(team, owned):
    grant(owned, team.ben, Rights.EDITOR)
    with team.open(team.ben) as library:
        assert library.standing.rights is Rights.EDITOR
        number = fill(library)
        for write in writing_verbs(number):
            write(library)
        assert recall(library, number).note == "Mine."
        assert_sound(library)


def test_the_owner_alone_says_where_pictures_and_pages_are(team, owned, tmp_path):
    number = kept(owned)
    move_store(owned, str(tmp_path / "shared"), Watch())
    tidy_stores(owned, Watch())
    grant(owned, team.ben, Rights.EDITOR)
    grant(owned, team.anna, Rights.READER)
    with team.open(team.ben) as editor, team.open(team.anna) as reader:
        new = kept(editor, "https://new.example")
        for library in (editor, reader):
            assert whereabouts(library) == whereabouts(owned)
            assert [served_page(library, one).content for one in (number, new)] == [page().content] * 2
            assert check_library(library, Watch()) == ()
            assert collect_daily(library, NOON) == 0
            with pytest.raises(OnlyTheOwner):
                move_store(library, "database", Watch())
            with pytest.raises(OnlyTheOwner):
                tidy_stores(library, Watch())
    assert check_library(owned, Watch()) == ()


def test_an_editor_may_copy_a_library_into_an_empty_one(team, owned, folder_library):
    kept(folder_library)
    grant(owned, team.ben, Rights.EDITOR)
    with team.open(team.ben) as library:
        assert copy_library(folder_library, library, Watch()).clippings == 1
        assert kept(library, "https://after.example") == 2


@pytest.mark.parametrize("rights", [Rights.READER, Rights.EDITOR])
def test_bare_sql_may_no_more(team, owned, rights):
    fill(owned)
    grant(owned, team.anna, rights)
    place = as_user(team.place, team.anna)
    refused = [
        "DROP TABLE clipping",
        "ALTER TABLE clipping ADD COLUMN x text",
        "TRUNCATE clipping CASCADE",
        "CREATE TABLE mine (x text)",
        "CREATE INDEX mine ON clipping (title)",
        "UPDATE alembic_version SET version_num = '9999'",
        "UPDATE meta SET value = '0'",
        "INSERT INTO meta VALUES ('a', 'b')",
        f'GRANT {team.name}_editor TO "{team.ben}"',
        "CREATE ROLE another LOGIN",
    ]
    tables = [*metadata.tables, "blob", "site_file", "clipping_fts"]
    deletes = [str(delete(table(name))) for name in tables if name != "meta"]
    for name in [*tables, "alembic_version"]:
        run(place, f"TABLE {name}")
    for statement in refused + (deletes if rights is Rights.READER else []):
        with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
            run(place, statement)
    if rights is Rights.EDITOR:
        for statement in reversed(deletes):
            run(place, f"BEGIN; {statement} WHERE false; ROLLBACK")


def test_who_is_what(team, owned):
    assert members(owned) == (Member(team.owner, Rights.OWNER),)
    grant(owned, team.ben, Rights.EDITOR)
    grant(owned, team.anna, Rights.READER)
    everybody = (
        Member(team.owner, Rights.OWNER),
        Member(team.ben, Rights.EDITOR),
        Member(team.anna, Rights.READER),
    )
    assert members(owned) == everybody
    with team.open(team.anna) as library:
        assert members(library) == everybody
    grant(owned, team.ben, Rights.READER)
    with team.open(team.ben) as library:
        assert library.standing.rights is Rights.READER
    revoke(owned, team.ben)
    assert members(owned) == (everybody[0], everybody[2])
    with pytest.raises(NotPermitted):
        team.open(team.ben)
    with pytest.raises(NoSuchMember):
        revoke(owned, team.ben)


def test_rights_that_are_taken_away_end_at_once(team, owned):
    grant(owned, team.ben, Rights.EDITOR)
    with team.open(team.ben) as library:
        number = kept(library)
        revoke(owned, team.ben)
        with pytest.raises(NotPermitted, match="clipping"):
            set_note(library, number, "Mine.")


def test_only_the_owner_lets_people_in(team, owned):
    grant(owned, team.ben, Rights.EDITOR)
    with team.open(team.ben) as library:
        with pytest.raises(OnlyTheOwner) as refused:
            grant(library, team.anna, Rights.READER)
        assert refused.value.owner == team.owner
        with pytest.raises(OnlyTheOwner):
            revoke(library, team.ben)


def test_a_login_is_made_with_a_password_that_the_server_does_not_learn(team, owned):
    name = f'O"Hara_{team.name}'
    with pytest.raises(NoSuchRole):
        grant(owned, name, Rights.READER)
    password = grant(owned, name, Rights.READER, make=True)
    assert len(password) > 15
    engine = create_engine(team.admin_place)
    with engine.connect() as connection:
        kept_as = connection.scalar(text("SELECT rolpassword FROM pg_authid WHERE rolname = :name"), {"name": name})
    engine.dispose()
    assert kept_as.startswith("SCRAM-SHA-256$")
    assert password not in kept_as
    assert grant(owned, name, Rights.EDITOR, make=True) == ""
    with team.open(name) as library:
        assert library.standing.rights is Rights.EDITOR


def test_an_owner_who_may_not_make_roles_is_told_which(team, owned):
    run(team.admin_place, f'ALTER ROLE "{team.owner}" NOCREATEROLE')
    with pytest.raises(MayNotMakeRoles) as refused:
        grant(owned, team.anna, Rights.READER)
    assert refused.value.name == f"{team.name}_reader"
    for group in ("reader", "editor"):
        run(
            team.admin_place,
            f"CREATE ROLE {team.name}_{group} NOLOGIN",
            f'GRANT {team.name}_{group} TO "{team.owner}" WITH ADMIN OPTION',
        )
    grant(owned, team.anna, Rights.READER)
    assert members(owned) == (Member(team.owner, Rights.OWNER), Member(team.anna, Rights.READER))


@pytest.mark.parametrize("opener", ["owner", "administrator"])
def test_an_older_library_is_brought_up_to_date_by_its_owner_alone(team, opener):
    engine = create_engine(as_user(team.place, team.owner))
    with engine.begin() as connection:
        migrate(connection, REVISIONS[-2])
    engine.dispose()
    for group, member in (("reader", team.anna), ("editor", team.ben)):
        run(
            as_user(team.place, team.owner),
            f"CREATE ROLE {team.name}_{group}",
            f'GRANT {team.name}_{group} TO "{member}"',
            f"GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO {team.name}_{group}",
        )
    for member in (team.anna, team.ben):
        with pytest.raises(OlderLibrary) as refused:
            team.open(member)
        assert refused.value.owner == team.owner
    open_library(team.place if opener == "administrator" else as_user(team.place, team.owner)).close()
    with team.open(team.ben) as library:
        fill(library)
    with team.open(team.anna) as library:
        assert find(library, Query("tugs"))
        assert library.standing.rights is Rights.READER
    engine = create_engine(team.place)
    with engine.connect() as connection:
        owners = connection.scalars(text("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"))
        assert owners.all() == [team.owner]
    engine.dispose()


def test_a_database_without_a_library_and_without_leave_to_make_one(team):
    with pytest.raises(NoLibraryYet):
        team.open(team.anna)


def test_a_library_in_a_folder_has_no_members(folder_library):
    assert folder_library.standing.rights is Rights.OWNER
    with pytest.raises(NotShared):
        members(folder_library)
    with pytest.raises(NotShared):
        grant(folder_library, "anna", Rights.READER)


def test_names_of_groups_are_not_shortened_by_the_server(server):
    place = new_database(server, "n" * 63)
    with open_library(place) as library:
        run(place, "CREATE ROLE long_anna LOGIN")
        grant(library, "long_anna", Rights.READER)
        assert Member("long_anna", Rights.READER) in members(library)
