"""Several programs and threads with one library open: all of them read and write, and nobody's work is lost."""

import threading

from clipper.library import Query, add_tags, enroll, find, open_library, overview, recall
from tests.library.programs import heard, program, start
from tests.library.stories import NOON, assert_sound, kept

_WRITER = """
name, place = sys.argv[1:]
with open_library(place) as library:
    for i in range(25):
        number = kept(library, f"https://{name}.example/{i}")
        add_tags(library, [number], ["both", name])
        put_in(library, "Monday", [number])
        enroll(library, f"https://shared.example/{i}", at=NOON)
        say(number)
say("done")
"""


def test_two_programs_make_one_library_and_write_to_it_at_once(place):
    with program(_WRITER, "a", place) as first, program(_WRITER, "b", place) as second:
        start(first, second)
        said = [list(iter(lambda child=child: heard(child), "")) for child in (first, second)]
    numbers = {int(line) for lines in said for line in lines[:-1]}
    assert [lines[-1] for lines in said] == ["done", "done"]
    assert len(numbers) == 50
    with open_library(place) as library:
        assert set(find(library, Query("tugs", tag="both", collection="Monday"))) == numbers
        assert (overview(library).kept, overview(library).waiting) == (50, 25)
        assert_sound(library)


def test_what_another_program_writes_is_seen_at_once(folder_library):
    script = """
with open_library(sys.argv[1]) as library:
    say(kept(library))
    sys.stdin.readline()
"""
    with program(script, folder_library.place) as other:
        start(other)
        number = int(heard(other))
        assert recall(folder_library, number).article.title == "The harbour opens again"


def test_many_threads_share_a_library(library):
    numbers = []

    def work(name):
        for i in range(10):
            number = kept(library, f"https://{name}.example/{i}")
            add_tags(library, [number], [f"thread {name}"])
            numbers.append(number)
            recall(library, number)

    threads = [threading.Thread(target=work, args=(name,)) for name in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(find(library, Query("tugs"))) == set(numbers)
    assert len(numbers) == 60
    assert_sound(library)


def test_a_reader_sees_one_state_while_others_write(library):
    first = enroll(library, "https://a.example", at=NOON).number
    with library.reading() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM clipping").scalar()
        thread = threading.Thread(target=enroll, args=(library, "https://b.example"), kwargs={"at": NOON})
        thread.start()
        thread.join()
        assert connection.exec_driver_sql("SELECT count(*) FROM clipping").scalar() == before == 1
    assert len(find(library, Query())) == 2
    assert recall(library, first).number == first


def test_a_thread_waits_for_another_of_its_program_beyond_its_patience_with_others(tmp_path):
    with open_library(str(tmp_path), patience=0.05) as library:
        begun, may_end = threading.Event(), threading.Event()

        def write_long():
            with library.writing():
                begun.set()
                may_end.wait(20)

        writer = threading.Thread(target=write_long)
        writer.start()
        assert begun.wait(20)
        threading.Timer(0.3, may_end.set).start()
        assert enroll(library, "https://example.com/a", at=NOON).number
        writer.join()
