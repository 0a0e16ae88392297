"""A library on a server: the same rules and the same re-cutting, for everybody who shares it."""

from datetime import UTC, datetime

import pytest

from clipper.desk import (
    Action,
    Outcome,
    Rule,
    Where,
    add_rule,
    cut_again,
    cut_by_another,
    delete_rules,
    look_up,
    open_desk,
    sites,
    take_back,
    to_take_back,
    try_rule,
)
from clipper.jobs import Watch
from tests.desk.test_recut import OLD, fill
from tests.library.server import new_database, running_server

pytestmark = pytest.mark.xdist_group("server")

NOW = datetime(2026, 11, 24, tzinfo=UTC)
HOST = "harbour.example"
CREED = Rule(Action.CUT, Where(classes=("creed",)))


def test_a_rule_of_one_desk_is_followed_by_another_and_what_it_cut_is_taken_back(settings):
    with running_server() as server:
        place = new_database(server, "shared_desk")
        with (
            open_desk(settings, place, cutting_processes=0) as ours,
            open_desk(settings, place, cutting_processes=0) as theirs,
        ):
            fill(ours.library, 5)
            list(cut_again(ours, cut_by_another(ours, Watch()), Watch()))
            assert cut_by_another(theirs, Watch()) == ()
            assert [change.lost for change in try_rule(ours, HOST, CREED, Watch())] == [("We like ships.",)] * 3

            add_rule(ours, HOST, CREED, NOW)
            assert [file.name for file in sites(theirs)] == [f"{HOST}.toml"]
            assert cut_by_another(theirs, Watch()) == (1, 2, 5)
            changes = list(cut_again(theirs, (1, 2, 5), Watch()))
            assert {change.outcome for change in changes} == {Outcome.CHANGED}
            assert "We like ships." not in look_up(ours, 1).article.text

            assert take_back(ours, to_take_back(ours), Watch()) == (1, 2, 5)
            text = look_up(theirs, 1).article.text
            assert ("We like ships." in text, OLD in text) == (True, False)
            delete_rules(theirs, HOST)
            assert sites(ours) == ()
