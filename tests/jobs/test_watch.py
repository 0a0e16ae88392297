"""The watch of long work: what it is told is heard, and it stops the work that it belongs to."""

import pytest

from clipper.jobs import Cancelled, CancelToken, Progress, Stage, Watch


def test_progress_is_heard_in_order():
    heard = []
    watch = Watch(heard.append)
    watch.at(Stage.FETCHING)
    watch.at(Stage.PICTURES, 2, 5)
    assert heard == [Progress(Stage.FETCHING), Progress(Stage.PICTURES, 2, 5)]
    assert heard[0].total is None


def test_without_a_listener_work_just_goes_on():
    Watch().at(Stage.KEEPING, 1, 1)


def test_work_that_was_asked_to_stop_reports_no_more():
    heard = []
    token = CancelToken()
    watch = Watch(heard.append, token)
    watch.at(Stage.FETCHING)
    token.cancel()
    with pytest.raises(Cancelled):
        watch.at(Stage.CLEANING)
    assert heard == [Progress(Stage.FETCHING)]


def test_watches_do_not_share_their_switch():
    one, other = Watch(), Watch()
    one.token.cancel()
    other.at(Stage.CLEANING)


def test_a_listener_may_stop_the_work_that_it_hears_of():
    token = CancelToken()
    watch = Watch(lambda _: token.cancel(), token)
    watch.at(Stage.FETCHING)
    with pytest.raises(Cancelled):
        watch.at(Stage.FETCHING)
