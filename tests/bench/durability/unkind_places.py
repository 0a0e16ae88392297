"""Takes the library away, locks it, makes it read-only, sets the clock back: one sentence each, and nothing lost."""

import argparse
import subprocess
import sys


def run(arguments: argparse.Namespace) -> bool:
    """Whether all went well. It is the tests of these, told one by one, with what had to be left out and why."""
    tests = ["tests/library/test_unkind_places.py", "tests/library/test_failures.py"]
    pytest = [sys.executable, "-m", "pytest", "-n", "0", "-q", "-rs", "--durations=0", "-p", "no:cacheprovider", *tests]
    return subprocess.run(pytest).returncode == 0
