"""Addresses of libraries: none is shown, and none is stored, with a password in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.library import UnsupportedLibrary, open_library, shown, without_password
from clipper.library.opening.place import server_of


@pytest.mark.parametrize(
    ("place", "seen", "stored"),
    [
        ("/srv/library", "/srv/library", "/srv/library"),
        (
            "postgresql://ada:hunter2@host/db?sslmode=require",
            "postgresql://ada:***@host/db?sslmode=require",
            "postgresql://ada@host/db?sslmode=require",
        ),
        (
            "postgresql://host/db?user=ada&password=hunter2",
            "postgresql://host/db?user=ada",
            "postgresql://host/db?user=ada",
        ),
        ("postgresql://ada@host:5433/db", "postgresql://ada@host:5433/db", "postgresql://ada@host:5433/db"),
        ("postgresql://ada:hunter2@host:port/db", "postgresql://ada:***@host:port/db", None),
        ("mysql://ada:hunter2@host/db", "mysql://ada:***@host/db", "mysql://ada@host/db"),
        ("postgresql:///?service=desk", "postgresql:///?service=desk", "postgresql:///?service=desk"),
    ],
)
def test_what_is_shown_and_stored(place, seen, stored):
    assert shown(place) == seen
    assert without_password(place) == (stored or seen)


@pytest.mark.parametrize(
    "place",
    [
        "mysql://ada:hunter2@host/db",
        "postgresql://ada:hunter2@host:port/db",
        "postgresql://ada:hun@ter2@[host/db",
        "sqlite://ada:hunter2@host?password=hunter2",
        "postgres ql://ada:hunter2@host/db",
    ],
)
def test_no_error_shows_a_password(place):
    with pytest.raises(UnsupportedLibrary) as refused:
        open_library(place)
    assert "hunter2" not in str(refused.value)
    assert refused.value.__cause__ is None


words = st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=4, max_size=12)


@given(words.map(lambda word: f"hunter{word.replace('/', '')}"), words)
def test_however_wild_the_password_is_it_is_not_shown(password, host):
    place = f"postgresql://ada:{password}@{host}/db"
    assert "hunter" not in shown(place).replace(host, "")
    try:
        stored = server_of(without_password(place))
    except UnsupportedLibrary:
        return
    assert stored.password in (None, "***")
