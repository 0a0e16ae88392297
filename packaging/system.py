"""What Clipper needs of the operating system and cannot bring along: on Debian and Ubuntu, and how to get it there.

Qt's own libraries come with its Python package. The ones below are those that its parts for a window under X11 and
Wayland, for drawing off screen and for the network are linked with, as ``readelf -d`` tells for PySide6 6.11.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from speaking import SetupFailed, say

_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Library → the Debian package that has it. Libraries are looked for: the names of packages change between releases."""

_FONT_LANGUAGES = ("ko", "ja", "zh-cn")
_FONTS = ("fontconfig", "fonts-noto-cjk")

GO_ON_WITHOUT = "CLIPPER_WITHOUT_SYSTEM_PACKAGES"
"""The environment variable that, when set, leaves the system as it is: for who has no say over the machine."""

_UPDATE = ("apt-get", "update", "-q")
_INSTALL = ("apt-get", "install", "-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300")
_PACKAGE_LISTS = Path("/var/lib/apt/lists")


def provide() -> None:
    """Install the system packages that are missing.

    Raises SetupFailed with the command that does, where this user may not or it does not work.
    """
    if sys.platform == "linux" and not os.environ.get(GO_ON_WITHOUT):
        packages = tuple(missing())
        if packages:
            _provide(packages)


def _provide(packages: tuple[str, ...]) -> None:
    if not shutil.which("apt-get"):
        say(f"These packages, by their Debian names, seem to be missing on this system: {' '.join(packages)}.")
        return
    prefix = _as_root()
    if prefix is None:
        raise SetupFailed(
            f"Some packages of the system are missing, and only an administrator can install them:\n\n"
            f"    {command_for(packages, have_lists=_have_lists())}\n\n"
            f"Then start again. To go on without them (the window may not open, and Korean, Chinese and Japanese may "
            f"not print), set {GO_ON_WITHOUT}=1."
        )
    say(f"Installing packages of the system: {' '.join(packages)}")
    _install(prefix, packages)


def missing() -> Iterator[str]:
    """The names of the Debian packages that are wanted and not there."""
    if importlib.util.find_spec("ensurepip") is None:
        # Debian splits this part off the standard library of every Python.
        yield f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    yield from (package for library, package in _LIBRARIES.items() if not _loads(library))
    if not all(_has_font(language) for language in _FONT_LANGUAGES):
        yield from _FONTS


def command_for(packages: Iterable[str], *, have_lists: bool) -> str:
    """The line to type as a user who may become root; without package lists they are fetched first."""
    install = f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
    return install if have_lists else f"sudo apt-get update && {install}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_font(language: str) -> bool:
    try:
        listing = subprocess.run(["fc-list", f":lang={language}"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return bool(listing.stdout.strip())


def _as_root() -> tuple[str, ...] | None:
    """What to put before a command so that root runs it; None if this user may not without a password."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return ()
    sudo = ("sudo", "-n")
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0:
        return sudo
    return None


def _have_lists() -> bool:
    return any(_PACKAGE_LISTS.glob("*_Packages*"))


def _install(prefix: Sequence[str], packages: Sequence[str]) -> None:
    if not _have_lists():
        _run(prefix, _UPDATE)
    done = _run(prefix, (*_INSTALL, *packages))
    if done.returncode:
        # The lists may be older than what the archive still has, and an installation may have been interrupted before.
        _run(prefix, _UPDATE)
        _run(prefix, ("dpkg", "--configure", "-a"))
        done = _run(prefix, (*_INSTALL, *packages))
    if done.returncode:
        raise SetupFailed(
            f"{done.stdout}\nThe packages of the system could not be installed. When the cause is out of the way, "
            f"start again, or install them with\n\n    {command_for(packages, have_lists=_have_lists())}"
        )


def _run(prefix: Sequence[str], command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
