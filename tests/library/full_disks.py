"""What writes to a library, done on disks that are ever less full, until it succeeds.

As a program, ``python -m tests.library.full_disks DISK ACT STEP`` does one act on a small disk that it may fill, and
prints a line of JSON for each room it was given.
"""

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass
from pathlib import Path

from clipper.cli import main
from clipper.desk.wording import sentence
from clipper.errors import ClipperError
from clipper.jobs import Watch
from clipper.library import Filing, Library, NewPicture, add_tags, check_library, enroll, open_library, room
from tests.library.small_disks import on_a_disk_of
from tests.library.stories import NOON, PICTURE, assert_blobs_whole, assert_sound, hits, kept, page
from tests.library.test_migrations import stored_library

_SIZE = "24m"
_PAGE = 4096
_ALLOWED = ("Orphans", "Leftovers")
ILLUSTRATED = """<html lang="en"><head><title>The quay</title></head><body><article><h1>The quay is open again</h1>
<p>The harbour opened again on Tuesday after a storm that had kept every ship outside for nine days, the port said.</p>
<figure><img src="quay.png" width="640" height="480"><figcaption>The quay on Tuesday.</figcaption></figure>
<p>Two tugs brought in the first freighter before dawn, while families of the crew waited on the quay.</p>
<p>The port expects to clear the queue by Friday, it said. Fishermen were told to wait for divers.</p></article></body>
</html>"""


@dataclass(frozen=True)
class Run:
    room: int
    """Bytes that the disk had left."""
    code: int
    wrong: str
    """What was not as it should be; empty if all was."""


@dataclass(frozen=True)
class Disk:
    """The small disk, with a library on it."""

    folder: Path

    @property
    def place(self) -> Path:
        return self.folder / "library"

    @property
    def ballast(self) -> Path:
        return self.folder / "ballast"

    def fill(self, room: int) -> None:
        """Leave so many bytes, by whole pages."""
        size = shutil.disk_usage(self.folder).free - room
        with self.ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, size)


def _full(place: Path, waiting: int) -> None:
    """Five that are whole, and so many that wait."""
    with open_library(str(place)) as library:
        for n in range(5):
            new = NewPicture(b"%d" % n * 30_000, "image/png", 320, 200)
            kept(library, f"https://a.example/{n}", pictures={PICTURE: new})
        for n in range(waiting):
            enroll(library, f"https://b.example/{n}", at=NOON)


def _tag_all(library: Library) -> None:
    add_tags(library, range(1, 1001), ["defence", "한국"])


def _enrol(library: Library) -> None:
    enroll(library, "https://new.example", page=page(os.urandom(50_000)), filing=Filing(("new",)), at=NOON)


def _in_library(disk: Disk, do: Callable[[Library], None]) -> int:
    try:
        with open_library(str(disk.place)) as library:
            do(library)
    except ClipperError as error:
        sys.stderr.write(f"{sentence(error)}\n")
        return 1
    return 0


def _astray(disk: Disk) -> None:
    with open_library(str(disk.place)) as library, library.writing() as connection:
        connection.exec_driver_sql("INSERT INTO clipping_fts(clipping_fts) VALUES ('delete-all')")


def _backed_up(disk: Disk) -> None:
    assert _said(lambda: main(["library", "backup"]))[0] == 0
    with open_library(str(disk.place)) as library:
        add_tags(library, range(1, 30), ["later"])


def _thrown(_: Disk) -> None:
    assert _said(lambda: main(["trash", "1", "2", "9"]))[0] == 0


def _as_it_is(_: Disk) -> None:
    pass


def _copy(disk: Disk) -> int:
    return main(["library", "copy", str(disk.place), str(disk.folder / "copy")])


ACTS: dict[str, tuple[Callable[[Disk], None], Callable[[Disk], int]]] = {
    "enrol": (_as_it_is, lambda disk: _in_library(disk, _enrol)),
    "keep with pictures": (_as_it_is, lambda disk: main(["add", str(disk.folder / "quay.html")])),
    "tag 1,000": (_as_it_is, lambda disk: _in_library(disk, _tag_all)),
    "migrate": (_as_it_is, lambda _: main(["list"])),
    "backup": (_as_it_is, lambda _: main(["library", "backup"])),
    "restore": (_backed_up, lambda _: main(["library", "restore", "latest"])),
    "copy": (_as_it_is, _copy),
    "check --mend": (_astray, lambda _: main(["library", "check", "--mend"])),
    "export": (_as_it_is, lambda disk: main(["export", "1", "2", "-o", str(disk.folder / "review.html")])),
    "empty the trash": (_thrown, lambda _: main(["trash", "--empty"])),
}
"""By name: what is done while there is room, and what is then done without."""


def runs_of(act: str, step: float = 1.25) -> list[Run]:
    """Do ``act`` with no room, then with more each time, until it succeeds; ``step`` is how fast the room grows."""
    with tempfile.TemporaryDirectory() as folder:
        child = [sys.executable, "-m", "tests.library.full_disks", folder, act, str(step)]
        done = subprocess.run([*on_a_disk_of(_SIZE), folder, *child], capture_output=True, text=True)
    if done.returncode:
        return [Run(0, done.returncode, done.stderr[-2000:])]
    return [Run(**json.loads(line)) for line in done.stdout.splitlines()]


def _rooms(step: float) -> Iterator[int]:
    pages = 0
    while True:
        yield pages * _PAGE
        pages = max(pages + 1, round(pages * step))


def _do_all(folder: Path, act: str, step: float) -> Iterator[Run]:
    with tempfile.TemporaryDirectory() as elsewhere:
        os.environ["CLIPPER_SETTINGS"] = str(Path(elsewhere, "settings.toml"))
        disk = Disk(folder)
        Path(elsewhere, "settings.toml").write_text(f"library = '{disk.place}'\n[backup]\nfolder = ''\n", "utf-8")
        full = Path(elsewhere, "library")
        if act == "migrate":
            stored_library("0001", full)
        else:
            _full(disk.place, 1000 if act == "tag 1,000" else 30)
            shutil.move(disk.place, full)
        for room in _rooms(step):
            for path in folder.iterdir():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            shutil.copytree(full, disk.place)
            run = _do(disk, act, room)
            yield run
            if run.code == 0 or run.wrong:
                return


def _do(disk: Disk, act: str, room: int) -> Run:
    prepare, do = ACTS[act]
    (disk.folder / "quay.html").write_text(ILLUSTRATED, "utf-8")
    (disk.folder / "quay.png").write_bytes(picture())
    prepare(disk)
    disk.fill(room)
    code, said = _said(lambda: do(disk))
    wrong = (
        [] if code == 0 or (len(said) == 1 and ("no room" in said[0] or "No space" in said[0])) else [f"said {said}"]
    )
    disk.ballast.unlink()
    try:
        if act != "check --mend":
            wrong += _faults(disk)
        again, said = _said(lambda: do(disk)) if code else (0, [])
        wrong += [f"again it said {said}"] if again else []
        wrong += _faults(disk)
    except Exception as error:  # noqa: BLE001 - whatever it is, the library is not intact
        wrong.append(repr(error))
    return Run(room, code, "; ".join(wrong))


def _said(do: Callable[[], int]) -> tuple[int, list[str]]:
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = do()
    except Exception as error:  # noqa: BLE001 - what a user would see as a trace
        return 1, [repr(error)]
    return code, err.getvalue().splitlines()


def _faults(disk: Disk) -> list[str]:
    assert_blobs_whole(str(disk.place))
    with open_library(str(disk.place)) as library:
        assert_sound(library)
        faults = [str(each) for each in check_library(library, Watch()) if type(each).__name__ not in _ALLOWED]
        if not hits(library, ""):
            faults.append("clippings are gone")
    left = [path.name for path in disk.place.rglob("*.tmp*")]
    return faults + ([f"left {left}"] if left else [])


def picture() -> bytes:
    from PIL import Image

    content = io.BytesIO()
    Image.effect_noise((320, 240), 80).save(content, "PNG")
    return content.getvalue()


if __name__ == "__main__":
    # As if another program took the last room between our look at it and our writing.
    room.LAST = 0
    for each in _do_all(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])):
        sys.stdout.write(f"{json.dumps(asdict(each))}\n")
