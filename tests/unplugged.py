"""A computer without a network, which may be plugged in: a name space of its own, as Linux lets most users have.

run_unplugged(script, *arguments)     what a Python script prints that runs there; it knows ``plug_in`` and ``HOST``
"""

import shutil
import subprocess
import sys

import pytest

HOST = "10.9.9.1"
"""The only host that is there to be reached once it is plugged in: this computer itself."""

_APART = ["unshare", "-rn"]
_PRELUDE = "from tests.unplugged import HOST, plug_in\n"


def _can_unplug():
    if sys.platform != "linux" or not shutil.which("unshare") or not shutil.which("ip"):
        return False
    return subprocess.run([*_APART, "ip", "link", "set", "lo", "up"], capture_output=True).returncode == 0


needs_unplugging = pytest.mark.skipif(not _can_unplug(), reason="may not make a computer without a network here")


def plug_in():
    """Inside: from now on there is a way to everywhere, though nobody but ``HOST`` is there."""
    for words in (f"address add {HOST}/24 dev lo", "link set lo up", "route add default dev lo"):
        subprocess.run(["ip", *words.split()], check=True)


def run_unplugged(script, *arguments):
    words = [*_APART, sys.executable, "-c", _PRELUDE + script, *map(str, arguments)]
    ended = subprocess.run(words, capture_output=True, text=True, timeout=100)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout
