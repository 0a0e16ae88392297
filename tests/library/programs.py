"""Other programs on the same library: real child processes, spoken to over pipes so that nobody has to guess a time."""

import subprocess
import sys
from contextlib import contextmanager

_PRELUDE = """
import sys
from clipper.clipping import *
from clipper.library import *
from clipper.library.errors import *
from tests.library.stories import *

def say(*words):
    print(*words, flush=True)

"""


@contextmanager
def program(script, *arguments, command=()):
    """A Python program that runs ``script`` after saying ``ready`` and hearing a line; it is killed at the end."""
    source = f"{_PRELUDE}say('ready')\nsys.stdin.readline()\n{script}"
    child = subprocess.Popen(
        [*command, sys.executable, "-c", source, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    try:
        yield child
    finally:
        child.kill()
        child.stdin.close()
        child.stdout.close()
        child.wait()


def start(*children):
    """Let programs run that have come up, all at the same moment."""
    for child in children:
        assert heard(child) == "ready"
    for child in children:
        child.stdin.write("\n")
        child.stdin.flush()


def heard(child):
    """The next line that a program says; empty when it has ended."""
    return child.stdout.readline().strip()
