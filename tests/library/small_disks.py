"""Small disks that a test may fill or take away: a tmpfs in a name space of its own, as Linux lets most users have."""

import shutil
import subprocess
import sys

import pytest


def can_mount():
    if sys.platform != "linux" or not shutil.which("unshare"):
        return False
    return (
        subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode == 0
    )


def on_a_disk_of(size):
    """The words before a command that run it with a disk of ``size`` (as in ``1200k``) at the first word after them."""
    return ["unshare", "-rm", "sh", "-c", f'mount -t tmpfs -o size={size} none "$0" && exec "$@"']


needs_mount = pytest.mark.skipif(not can_mount(), reason="may not mount a small disk here")
