"""Names that lead where a test says: a hosts file of its own, in a name space as Linux lets most users have."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

_WITH_HOSTS = ["unshare", "-rm", "sh", "-c", 'mount --bind "$0" /etc/hosts && exec "$@"']


def run_with_names(script, names, *arguments):
    """What a Python script prints that runs where ``names`` lead to those addresses."""
    with tempfile.TemporaryDirectory() as folder:
        hosts = Path(folder) / "hosts"
        lines = [f"{number} {name}\n" for name, numbers in names.items() for number in numbers]
        hosts.write_text("".join(["127.0.0.1 localhost\n", *lines]), "utf-8")
        words = [*_WITH_HOSTS, str(hosts), sys.executable, "-c", script, *map(str, arguments)]
        ended = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def _can_name():
    if sys.platform != "linux" or not shutil.which("unshare"):
        return False
    return subprocess.run([*_WITH_HOSTS, "/etc/hosts", "true"], capture_output=True).returncode == 0


needs_names = pytest.mark.skipif(not _can_name(), reason="may not have names of its own here")
