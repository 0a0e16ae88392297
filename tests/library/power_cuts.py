"""What a power cut could leave of a library: copies of one that is written to, less what had not reached the disk.

What has reached it is known in three ways. A program that writes tells of each ``os.fsync``: the file's bytes are safe,
or the names in a folder. SQLite syncs its log before a commit ends (``synchronous=FULL``), so all frames of the log are
safe that its index, which all programs share, counts; the program reads that count for each thing that it acknowledges.
And what a checkpoint writes to the database is in the log still, so any mixture of old and new sectors may be found.
Formats: https://sqlite.org/fileformat2.html#walformat and https://sqlite.org/walformat.html#shm.
"""

import json
import os
import random
import shutil
import signal
import struct
import time
from dataclasses import dataclass
from pathlib import Path

from clipper.clipping import State
from clipper.jobs import Watch
from clipper.library import check_library, open_library, picture_content, recall, served_page
from clipper.library.opening.place import FILE_NAME
from tests.library.programs import heard, program, start

_TELLING = """
import json, os, stat, struct

place, first, log = sys.argv[1], int(sys.argv[2]), open(sys.argv[3], "a", buffering=1)
sync = os.fsync

def fsync(handle):
    path, status = os.readlink(f"/proc/self/fd/{handle}"), os.fstat(handle)
    names = os.listdir(path) if stat.S_ISDIR(status.st_mode) else None
    sync(handle)
    log.write(json.dumps(["synced", os.path.relpath(path, place), status.st_ino, names]) + "\\n")

def acknowledge(number, i, note):
    shared = open(os.path.join(place, "library.sqlite-shm"), "rb").read(48)
    frames, salt = struct.unpack_from("=I", shared, 16)[0], shared[32:40].hex()
    log.write(json.dumps(["kept", number, i, note, frames, salt]) + "\\n")

os.fsync = fsync
"""
_MAKER = (
    _TELLING
    + """
open_library(place).close()
say("made")
"""
)
_WRITER = (
    _TELLING
    + """
with open_library(place) as library:
    for i in range(first, first + 1_000_000):
        origin = f"https://a.example/{i}"
        filing = Filing(("all", f"tag{i % 7}"), "Monday", f"note {i}")
        number = enroll(library, origin, filing=filing, at=NOON).number
        picture = NewPicture(b"picture %d" % i * 500, "image/png", i + 1, 1)
        keep(library, number, page(b"page %d" % i * 500, origin), story(f"Headline {i}"), {PICTURE: picture})
        acknowledge(number, i, "")
        if i % 3 == 0:
            set_note(library, number, f"changed {i}")
            acknowledge(number, i, f"changed {i}")
"""
)
_SECTOR = 512
_HEADER, _FRAME_HEADER = 32, 24
_LOOKED_AT = 30


@dataclass(frozen=True)
class Kept:
    """Something that was acknowledged, and how much of which log was on the disk then."""

    number: int
    i: int
    note: str
    frames: int
    salt: str


@dataclass(frozen=True)
class Moment:
    """A library as it was at one moment, in a folder, with what programs had said until then."""

    folder: Path
    kept: tuple[Kept, ...]
    files: frozenset[int]
    """The inodes of those whose bytes were synced."""
    names: dict[str, frozenset[str]]
    """Those that were synced, by folder."""


class Writing:
    """Programs that write to the library at ``place``, each telling what it does."""

    def __init__(self, place: Path, writers: int, stack) -> None:
        self._place = place
        self._logs = [place.with_name(f"said-{n}") for n in range(writers)]
        # So that the first moment finds it whole.
        with program(_MAKER, place, 0, self._logs[0]) as maker:
            start(maker)
            assert heard(maker) == "made"
        self._children = [
            stack.enter_context(program(_WRITER, place, n * 1_000_000, log)) for n, log in enumerate(self._logs)
        ]
        start(*self._children)

    def moment(self, least: int, seconds: float, folder: Path) -> Moment:
        """Hold them, wherever they are, some ``seconds`` after they have acknowledged ``least`` times.

        What there is then is copied to ``folder``.
        """
        while sum(line.startswith('["kept"') for log in self._logs for line in _whole_lines(log)) < least:
            time.sleep(0.01)
        time.sleep(seconds)
        for child in self._children:
            child.send_signal(signal.SIGSTOP)
            os.waitpid(child.pid, os.WUNTRACED)
        _copy(self._place, folder)
        shutil.copyfile(self._place / f"{FILE_NAME}-shm", folder / f"{FILE_NAME}-shm")
        said = [json.loads(line) for log in self._logs for line in _whole_lines(log)]
        for child in self._children:
            child.send_signal(signal.SIGCONT)
        names: dict[str, frozenset[str]] = {}
        for line in said:
            if line[0] == "synced" and line[3] is not None:
                names[line[1]] = names.get(line[1], frozenset()) | frozenset(line[3])
        return Moment(
            folder,
            tuple(Kept(*line[1:]) for line in said if line[0] == "kept"),
            frozenset(line[2] for line in said if line[0] == "synced" and line[3] is None),
            names,
        )


class Log:
    """The log of a moment: its frames, and how many of them are safe."""

    def __init__(self, moment: Moment) -> None:
        self.content = (moment.folder / f"{FILE_NAME}-wal").read_bytes()
        shared = (moment.folder / f"{FILE_NAME}-shm").read_bytes()
        self.salt = self.content[16:24].hex()
        self.page_size = struct.unpack_from(">I", self.content, 8)[0] if self.content else 4096
        self._frame = _FRAME_HEADER + self.page_size
        counted, salt = struct.unpack_from("=I", shared, 16)[0], shared[32:40].hex()
        same = salt == self.salt
        self.safe = counted if same else 0
        self.copied = struct.unpack_from("=I", shared, 128)[0] if same else 0
        """How many frames a checkpoint may have begun to write to the database."""
        self.frames = max(0, len(self.content) - _HEADER) // self._frame

    def end(self, frames: int) -> int:
        """The byte at which so many frames end."""
        return _HEADER + frames * self._frame if self.content else 0

    def pages(self) -> dict[int, bytes]:
        """The newest content of each page of the database, of those that are safe."""
        found = {}
        for frame in range(self.safe):
            at = self.end(frame)
            page = struct.unpack_from(">I", self.content, at)[0]
            found[page] = self.content[at + _FRAME_HEADER : at + self._frame]
        return found


@dataclass(frozen=True)
class Cut:
    """How a power cut may leave the log: so many frames whole, then ``rest``."""

    name: str
    frames: int
    rest: bytes = b""


def cuts(log: Log, rng: random.Random, each: int, most_frames: int) -> list[Cut]:
    """Every frame boundary (or ``most_frames`` of them), and ``each`` of the wilder ways."""
    boundaries = list(range(log.copied, log.frames + 1))
    chosen = boundaries if len(boundaries) <= most_frames else sorted(rng.sample(boundaries, most_frames))
    found = [Cut("frame boundary", frames) for frames in chosen]
    tail = log.content[log.end(log.safe) :]
    for _ in range(each):
        at = rng.randint(log.end(log.copied), max(log.end(log.copied), len(log.content)))
        whole = max(log.copied, (at - _HEADER) // (log.end(1) - _HEADER)) if log.content else 0
        found.append(Cut("random byte", whole, log.content[log.end(whole) : at]))
        found.append(Cut("sectors lost", log.safe, _spoilt(tail, rng, bytes)))
        found.append(Cut("sectors garbled", log.safe, _spoilt(tail + bytes(4096), rng, rng.randbytes)))
        found.append(Cut("torn checkpoint", log.safe, tail))
    return found


def left_of(moment: Moment, log: Log, cut: Cut, folder: Path, rng: random.Random) -> None:
    """Make in ``folder`` what ``cut`` leaves of a library; of all that was not synced, some is lost as well."""
    folder.mkdir()
    content = log.content[: log.end(cut.frames)] + cut.rest
    (folder / f"{FILE_NAME}-wal").write_bytes(content)
    database = (moment.folder / FILE_NAME).read_bytes()
    (folder / FILE_NAME).write_bytes(_half_copied(database, log, rng) if cut.name == "torn checkpoint" else database)
    if rng.random() < 0.5:
        (folder / f"{FILE_NAME}-shm").write_bytes(rng.randbytes(32768))
    worst = rng.random() < 0.5
    _leave_files(moment, "blobs", folder, lambda: worst or rng.random() < 0.5)


def lost_in(folder: Path, moment: Moment, log: Log, cut: Cut, rng: random.Random) -> list[str]:
    """What is not there though it was acknowledged, and what else is wrong with the library in ``folder``."""
    safe = [kept for kept in moment.kept if kept.salt != log.salt or kept.frames <= cut.frames]
    looked_at = safe[-_LOOKED_AT:] + rng.sample(safe, min(_LOOKED_AT, len(safe)))
    with open_library(str(folder)) as library:
        wrong = [f"{kept} is lost" for kept in looked_at if not _is_whole(library, kept)]
        wrong += [
            str(finding)
            for finding in check_library(library, Watch())
            if type(finding).__name__ not in ("Orphans", "Leftovers")
        ]
    return wrong


def _is_whole(library, kept: Kept) -> bool:
    clipping = recall(library, kept.number)
    return (
        clipping.state is State.KEPT
        and clipping.article.title == f"Headline {kept.i}"
        and clipping.note in (kept.note or f"note {kept.i}", f"changed {kept.i}")
        and all(picture_content(library, picture.digest) for picture in clipping.pictures.values())
        and served_page(library, kept.number) is not None
    )


def _whole_lines(path: Path) -> list[str]:
    content = path.read_text() if path.exists() else ""
    return content[: content.rfind("\n") + 1].splitlines()


def _copy(place: Path, folder: Path) -> None:
    """The database's bytes; of all other files, which are never written to again, another name."""
    folder.mkdir()
    for name in (FILE_NAME, f"{FILE_NAME}-wal"):
        shutil.copyfile(place / name, folder / name)
    if (place / "blobs").exists():
        shutil.copytree(place / "blobs", folder / "blobs", copy_function=os.link)


def _leave_files(moment: Moment, below: str, folder: Path, is_lost) -> None:
    """Copy what a power cut leaves of ``below``."""
    source = moment.folder / below
    parent = str(Path(below).parent)
    if not source.exists() or (source.name not in moment.names.get(parent, ()) and is_lost()):
        return
    if source.is_dir():
        (folder / below).mkdir()
        for path in source.iterdir():
            _leave_files(moment, f"{below}/{path.name}", folder, is_lost)
    elif source.stat().st_ino in moment.files or not is_lost():
        os.link(source, folder / below)
    else:
        (folder / below).write_bytes(bytes(source.stat().st_size // 2))


def _spoilt(content: bytes, rng: random.Random, spoil) -> bytes:
    spoilt = bytearray(content)
    for at in range(0, len(spoilt), _SECTOR):
        if rng.random() < 0.5:
            spoilt[at : at + _SECTOR] = spoil(len(spoilt[at : at + _SECTOR]))
    return bytes(spoilt)


def _half_copied(database: bytes, log: Log, rng: random.Random) -> bytes:
    """Of each page that is in the log too, some sectors are as the checkpoint has written them."""
    content = bytearray(database)
    for page, new in log.pages().items():
        start_at = (page - 1) * log.page_size
        if start_at >= len(content):
            if rng.random() < 0.5:
                continue
            content.extend(bytes(start_at + log.page_size - len(content)))
        for at in range(0, log.page_size, _SECTOR):
            if rng.random() < 0.5:
                content[start_at + at : start_at + at + _SECTOR] = new[at : at + _SECTOR]
    return bytes(content)
