"""Where the environment of a checkout is, and whether it is as the checkout wants it. Quick: every start asks."""

import hashlib
import json
import os
import sys
import sysconfig
import tomllib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parent.parent


class Condition(Enum):
    """What has to be done before something can run in an environment."""

    READY = "ready"
    STALE = "stale"
    """Sound, but the checkout wants other packages by now, or an extra that is not there yet."""
    ABSENT = "absent"
    """Not there, half made, or carried here from another place: to be made from scratch."""


@dataclass(frozen=True, slots=True)
class Environment:
    """The virtual environment of ``checkout`` for the Python that runs this.

    Each version of Python on each platform has its own folder, so that they do not fight over one; which of several
    Pythons of the same version made it does not matter.
    """

    checkout: Path

    @property
    def folder(self) -> Path:
        return self.checkout / ".venv" / f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def site_packages(self) -> Path:
        base = {"base": str(self.folder), "platbase": str(self.folder)}
        return Path(sysconfig.get_path("purelib", "venv", base))

    @property
    def lock(self) -> Path:
        """The file that whoever makes the environment holds locked."""
        return self.folder.with_name(f"{self.folder.name}.lock")

    @property
    def extras(self) -> frozenset[str]:
        """The extras that are installed."""
        return frozenset(self._stamp().get("extras", ()))

    def condition(self, extras: frozenset[str]) -> Condition:
        """How far the environment is from having what ``extras`` of the checkout need."""
        stamp = self._stamp()
        # A virtual environment holds its own path, and its Python is a link that an upgrade can leave dangling.
        if stamp.get("checkout") != str(self.checkout) or not self.python.exists():
            return Condition.ABSENT
        if stamp.get("wants") != self._wants() or not extras <= self.extras:
            return Condition.STALE
        return Condition.READY

    def stamp(self, extras: frozenset[str]) -> None:
        """Say that the environment has what the checkout with ``extras`` wants now: the last step of making it."""
        content = {"checkout": str(self.checkout), "wants": self._wants(), "extras": sorted(extras)}
        draft = self._stamp_file.with_suffix(".draft")
        draft.write_text(json.dumps(content), encoding="utf-8")
        draft.replace(self._stamp_file)

    def unstamp(self) -> None:
        """Say that the environment is being changed: whoever finds it so begins from scratch."""
        self._stamp_file.unlink(missing_ok=True)

    @property
    def _stamp_file(self) -> Path:
        return self.folder / "clipper-stamp.json"

    def _stamp(self) -> dict[str, Any]:
        try:
            stamp = json.loads(self._stamp_file.read_bytes())
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _wants(self) -> str:
        """A digest of what decides over the content of the environment: what to install, from here and the system."""
        project = tomllib.loads((self.checkout / "pyproject.toml").read_text(encoding="utf-8"))
        installed = {table: project.get(table) for table in ("build-system", "project")}
        system = Path(__file__).with_name("system.py").read_bytes()
        return hashlib.sha256(json.dumps(installed, sort_keys=True).encode() + system).hexdigest()
