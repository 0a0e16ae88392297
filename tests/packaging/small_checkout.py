"""A checkout in small: the real scripts, and a program whose installation needs no network and can be held up."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

LONG = 120
"""Seconds after which a start is taken for stuck, and killed."""

PROGRAM = """
import json, os, sys
if sys.argv[1:2] == ["exit"]:
    sys.exit(int(sys.argv[2]))
print(json.dumps({"words": sys.argv[1:], "prefix": sys.prefix, "folder": os.getcwd()}))
"""

PYPROJECT = """
[build-system]
requires = []
build-backend = "builder"
backend-path = ["."]
[project]
name = "clipper"
version = "1"
"""


@dataclass(frozen=True)
class Ending:
    code: int
    out: str
    err: str


class Start:
    """A start under way, in a process group of its own."""

    def __init__(self, command, folder, environment):
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        self._watchdog = threading.Timer(LONG, self._process.kill)
        self._watchdog.daemon = True
        self._watchdog.start()
        self._said = ""

    def says(self, words):
        """Waits until a line with ``words`` comes; answers whether one came."""
        for line in self._process.stderr:
            self._said += line
            if words in line:
                return True
        return False

    def end(self):
        out, err = self._process.communicate()
        self._watchdog.cancel()
        return Ending(self._process.returncode, out, self._said + err)

    def kill(self):
        """End the start itself, and nothing that it has begun."""
        self._process.kill()

    def interrupt(self):
        """What Ctrl-C does: everything that the start has begun hears it too."""
        os.killpg(self._process.pid, signal.SIGINT)


class SmallCheckout:
    def __init__(self, folder: Path, packaging: Path):
        folder.mkdir()
        self.folder = folder
        shutil.copytree(packaging, folder / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "clipper").mkdir()
        (folder / "clipper" / "__init__.py").touch()
        (folder / "clipper" / "__main__.py").write_text(PROGRAM)
        shutil.copy(Path(__file__).with_name("builder.py"), folder)
        (folder / "pyproject.toml").write_text(PYPROJECT)

    def start(self, *words, at=None) -> Start:
        run = self.folder / "packaging" / "run.py"
        return Start([sys.executable, run, *words], at or self.folder, self._variables())

    def run(self, *words, at=None) -> Ending:
        return self.start(*words, at=at).end()

    def depend_on(self, package):
        """Have the installation want one package more."""
        (self.folder / "needs").write_text(package)
        (self.folder / "pyproject.toml").write_text(f"{PYPROJECT}description = 'wants {package}'\n")

    @property
    def builds(self) -> int:
        log = self.folder / "builds"
        return len(log.read_text().split()) if log.exists() else 0

    def hold(self):
        """From now on an installation waits in the middle."""
        os.mkfifo(self.folder / "begun")
        os.mkfifo(self.folder / "go on")

    def until_held(self):
        """Waits until an installation is in the middle."""
        (self.folder / "begun").read_bytes()

    def let_go(self):
        """Let the one installation that waits go on, and hold up no other."""
        (self.folder / "begun").unlink()
        (self.folder / "go on").write_bytes(b"")
        (self.folder / "go on").unlink()

    def _variables(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
        return kept | {"CLIPPER_WITHOUT_SYSTEM_PACKAGES": "1", "PIP_NO_INDEX": "1"}
