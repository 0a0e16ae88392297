"""Clips on a disk of 20 MB until it is full, by the command line; then searches, throws away and clips again."""

import argparse
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from clipper.cli import main
from tests.library.full_disks import ILLUSTRATED, picture
from tests.library.small_disks import can_mount, on_a_disk_of

_OLD = 600
"""Seconds that stories are made to have been kept ago: what was kept just now is not deleted with the trash at once."""


def run(arguments: argparse.Namespace) -> bool:
    """Whether all went as it should; each step is printed."""
    if not can_mount():
        print("skipped: this user may not mount a small disk")
        return True
    with tempfile.TemporaryDirectory() as folder:
        child = [sys.executable, "-c", f"from {__name__} import work; work()", folder]
        return subprocess.run([*on_a_disk_of("20m"), folder, *child]).returncode == 0


class _Terminal:
    """Somebody who works with the command line on the disk in ``folder``."""

    def __init__(self, folder: Path, elsewhere: Path) -> None:
        self.folder = folder
        self._pages = elsewhere
        self._clipped = 0
        self.fine = True

    def say(self, *words: str) -> tuple[int, str, list[str]]:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = main(words)
        return code, out.getvalue(), err.getvalue().splitlines()

    def expect(self, true: object, words: str) -> None:
        self.fine &= bool(true)
        print(f"{'' if true else 'WRONG: '}{words}", flush=True)

    def clip_until_full(self) -> tuple[int, list[str]]:
        """How many stories could be kept, and what the last command said."""
        kept = 0
        while True:
            self._clipped += 1
            page = self._pages / f"{self._clipped}.html"
            page.write_text(ILLUSTRATED.replace("quay", f"quay{self._clipped}"), "utf-8")
            (self._pages / f"quay{self._clipped}.png").write_bytes(picture())
            code, _, said = self.say("add", str(page))
            if code:
                return kept, said
            kept += 1

    def free(self) -> float:
        return shutil.disk_usage(self.folder).free / 1e6


def _work(folder: Path) -> bool:
    with tempfile.TemporaryDirectory() as elsewhere:
        os.environ["CLIPPER_SETTINGS"] = str(Path(elsewhere, "settings.toml"))
        Path(elsewhere, "settings.toml").write_text(f"library = '{folder / 'library'}'\n", "utf-8")
        terminal = _Terminal(folder, Path(elsewhere))
        expect = terminal.expect
        kept, said = terminal.clip_until_full()
        told = set(said)
        expect(kept > 20 and all("room" in line for line in told), f"{kept} stories, then: {' / '.join(sorted(told))}")
        code, out, said = terminal.say("search", "freighter", "--by-date")
        expect(
            code == 0 and len(out.splitlines()) >= min(kept, 50), f"search finds them: {len(out.splitlines())} lines"
        )
        code, out, _ = terminal.say("library", "check")
        expect(code == 0, f"check: {out.strip()}")
        for path in (folder / "library" / "blobs").rglob("*"):
            if path.is_file():
                os.utime(path, (path.stat().st_atime - _OLD, path.stat().st_mtime - _OLD))
        before = terminal.free()
        code, _, said = terminal.say("trash", *map(str, range(1, kept // 2 + 1)))
        expect(code == 0, f"half of them into the trash: {said}")
        code, out, said = terminal.say("trash", "--empty")
        expect(code == 0 and re.match(r"\d+ clippings are deleted", out), f"empty: {out.strip()} {said}")
        expect(terminal.free() > before + 3, f"room came back: {before:.1f} MB free, then {terminal.free():.1f} MB")
        again, _ = terminal.clip_until_full()
        expect(again > kept // 4, f"{again} more stories, then it was full again")
        code, out, _ = terminal.say("library", "check")
        expect(code == 0, f"check: {out.strip()}")
        return terminal.fine


def work() -> None:
    """In the child: do all of it on the disk that the first word names, and end with 1 if something was wrong."""
    sys.exit(0 if _work(Path(sys.argv[1])) else 1)
