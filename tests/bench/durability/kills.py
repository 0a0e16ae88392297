"""Kills programs that write to a library, at random moments, and looks whether all that was acknowledged is there."""

import argparse
import random
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from clipper.clipping import State
from clipper.jobs import Watch
from clipper.library import check_library, find, open_library, picture_content, recall, served_page
from clipper.library.query import Query
from tests.library.programs import heard, program, start

_WRITER = """
import random
place, first = sys.argv[1], int(sys.argv[2])
rng = random.Random(first)
with open_library(place) as library:
    for i in range(first, first + 1_000_000):
        origin = f"https://a.example/{i}"
        number = enroll(library, origin, filing=Filing(("all", f"tag{i % 7}"), "Monday", f"note {i}"), at=NOON).number
        picture = NewPicture(b"picture %d" % i * 2000, "image/png", i + 1, 1)
        keep(library, number, page(b"page %d" % i * 2000, origin), story(f"Headline {i}"), {PICTURE: picture})
        say(number, i, "kept")
        if i % 3 == 0:
            set_note(library, number, f"changed {i}")
        if i % 5 == 0:
            trash(library, [number], NOON)
        if i % 7 == 0:
            remove_tags(library, [number], ["all"])
        if i % 11 == 0:
            star(library, [number], NOON)
"""
_LONGEST = 0.4
"""Seconds that a program writes before it is killed."""


def run(arguments: argparse.Namespace) -> bool:
    """Whether nothing was lost; what was is printed."""
    rng = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        place = str(Path(folder) / "library")
        open_library(place).close()
        kept: dict[int, int] = {}
        lost, unsound, first = 0, 0, 0
        for kill in range(arguments.kills):
            acknowledged = _until_killed(place, first, rng.random() * _LONGEST)
            first += 2_000_000
            with open_library(place) as library:
                # All that is new, and some of what was there before.
                looked_at = acknowledged | dict(rng.sample(sorted(kept.items()), min(20, len(kept))))
                lost += sum(not _is_whole(library, number, i) for number, i in looked_at.items())
                if kill % 10 == 9 or kill == arguments.kills - 1:
                    unsound += len([each for each in check_library(library, Watch()) if _matters(each)])
            kept |= acknowledged
            if kill % 20 == 19:
                print(f"{kill + 1} kills, {len(kept):,} acknowledged, {lost} lost, {unsound} findings", flush=True)
    print(
        f"{arguments.kills} kills, two programs, {len(kept):,} clippings acknowledged: {lost} lost, {unsound} findings"
    )
    return not lost and not unsound


def _until_killed(place: str, first: int, seconds: float) -> dict[int, int]:
    """What two programs have said to be kept, by number, until both were killed one after the other."""
    with ExitStack() as running:
        writers = [running.enter_context(program(_WRITER, place, first + 1_000_000 * n)) for n in range(2)]
        start(*writers)
        said: dict[int, int] = {}
        with ExitStack() as listening:
            for writer in writers:
                listening.enter_context(_listening(writer, said))
            for writer in writers:
                time.sleep(seconds / 2)
                writer.send_signal(signal.SIGKILL)
        return said


@contextmanager
def _listening(writer: object, said: dict[int, int]) -> Iterator[None]:
    def listen() -> None:
        for line in iter(lambda: heard(writer), ""):
            # The last line may be cut off.
            match line.split():
                case [number, i, "kept"]:
                    said[int(number)] = int(i)

    thread = threading.Thread(target=listen)
    thread.start()
    yield
    thread.join()


def _is_whole(library, number: int, i: int) -> bool:
    clipping = recall(library, number)
    return (
        clipping.state is State.KEPT
        and clipping.article.title == f"Headline {i}"
        and all(picture_content(library, picture.digest) for picture in clipping.pictures.values())
        and served_page(library, number) is not None
        and number in find(library, Query(f"headline {i}", trashed=clipping.trashed_at is not None))
    )


def _matters(finding: object) -> bool:
    """Bytes without a row are what a killed program leaves, and harm nobody."""
    return type(finding).__name__ not in ("Orphans", "Leftovers")
