"""Work goes out to the lanes; what becomes of it comes home to the GUI thread, once."""

import threading

from PySide6.QtCore import QTimer

from clipper.desk import LIBRARY_LANE, Added, Advanced, Changed, Noted
from clipper.errors import ClipperError
from clipper.gui.bridge import Bridge, beside
from clipper.gui.latest import Latest
from clipper.jobs import Progress, Stage


def test_a_result_comes_home_to_the_gui_thread(qtbot, desk):
    bridge = Bridge(desk)
    worked, came = [], []

    bridge.run(
        LIBRARY_LANE,
        lambda _: worked.append(threading.current_thread()) or 42,
        lambda result: came.append((result, threading.current_thread())),
    )

    qtbot.waitUntil(lambda: bool(came))
    assert came == [(42, threading.main_thread())]
    assert worked[0] is not threading.main_thread()
    bridge.close()


def test_an_error_goes_to_who_asked_and_otherwise_to_everyone(qtbot, desk):
    bridge = Bridge(desk)
    error = ClipperError("broken")
    here = []

    def fail(_):
        raise error

    bridge.run(LIBRARY_LANE, fail, otherwise=here.append)
    with qtbot.waitSignal(bridge.failed) as everywhere:
        bridge.run(LIBRARY_LANE, fail)

    qtbot.waitUntil(lambda: bool(here))
    assert here == [error]
    assert everywhere.args == [error]
    bridge.close()


def test_cancelled_work_is_stopped_and_no_error(qtbot, desk):
    bridge = Bridge(desk)
    begun, stopped, others = threading.Event(), [], []

    def work(watch):
        begun.set()
        watch.token.pause(20)

    job = bridge.run(
        LIBRARY_LANE, work, others.append, otherwise=others.append, stopped=lambda: stopped.append("stopped")
    )
    begun.wait(5)
    job.cancel()

    qtbot.waitUntil(lambda: bool(stopped))
    assert stopped == ["stopped"]
    assert others == []
    bridge.close()


def test_news_is_gathered_and_each_fact_told_once(qtbot, desk):
    bridge = Bridge(desk)
    told = []
    bridge.news.connect(told.append)

    def work(_):
        desk.bulletin.tell(Added((1,)))
        desk.bulletin.tell(Advanced(2, Progress(Stage.FETCHING, 99)))
        desk.bulletin.tell(Changed((2,)))
        for done in range(5000):
            desk.bulletin.tell(Advanced(1, Progress(Stage.FETCHING, done)))
        desk.bulletin.tell(Changed((3, 2)))

    bridge.run(LIBRARY_LANE, work)

    def facts(kind):
        return [item for news in told for item in news if isinstance(item, kind)]

    qtbot.waitUntil(lambda: any(3 in item.numbers for item in facts(Changed)))
    assert facts(Added) == [Added((1,))]
    assert len(told) < 20
    assert facts(Advanced)[-1] == Advanced(1, Progress(Stage.FETCHING, 4999))
    assert Advanced(2, Progress(Stage.FETCHING, 99)) not in told[-1]
    bridge.close()


def test_progress_ends_before_the_result(qtbot, desk):
    bridge = Bridge(desk)
    heard = []

    def work(watch):
        for done in range(1000):
            watch.at(Stage.GATHERING, done, 1000)
        return "done"

    bridge.run(LIBRARY_LANE, work, heard.append, progress=heard.append)
    qtbot.waitUntil(lambda: "done" in heard)
    qtbot.wait(50)  # a report that came after its result would come within the pause between news
    assert heard[-1] == "done"
    assert len(heard) < 200
    bridge.close()


def test_nothing_comes_through_a_closed_bridge(qtbot, desk):
    bridge = Bridge(desk)
    came = []
    bridge.news.connect(came.append)
    job = bridge.run(LIBRARY_LANE, lambda watch: watch.token.pause(0.05), came.append)
    bridge.close()
    job.future.result(5)
    desk.bulletin.tell(Changed((1,)))

    marker = Bridge(desk)
    with qtbot.waitSignal(marker.failed):
        marker.run(LIBRARY_LANE, lambda _: 1 / 0)
    assert came == []
    marker.close()


def test_only_the_latest_question_is_answered(qtbot, desk):
    bridge = Bridge(desk)
    latest = Latest(bridge, LIBRARY_LANE)
    answers = []
    held = threading.Event()

    latest.ask(lambda _: held.wait(5) and "first", answers.append)
    latest.ask(lambda _: "second", answers.append)
    qtbot.waitUntil(lambda: answers == ["second"])
    held.set()
    latest.ask(lambda _: "third", answers.append)

    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["second", "third"]
    assert not latest.waiting
    bridge.close()


def test_the_gui_thread_stays_alive_while_something_is_done_beside_it(qapp):
    turned = threading.Event()
    QTimer.singleShot(0, turned.set)
    assert beside(lambda: turned.wait(5)) is True


def test_a_note_is_told_once(qtbot, desk):
    bridge = Bridge(desk)
    told = []
    bridge.news.connect(told.extend)

    def work(_):
        for _ in range(3):
            desk.bulletin.tell(Noted("A file cannot be read."))

    bridge.run(LIBRARY_LANE, work)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0] == Noted("A file cannot be read.")
    bridge.close()
