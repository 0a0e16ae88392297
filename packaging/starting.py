"""Starts a program in the environment of a checkout, preparing it first where needed."""

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import NoReturn

from environment import Condition, Environment
from speaking import SetupFailed, say


def prepared(environment: Environment, *extras: str) -> bool:
    """Have ``environment`` ready with ``extras``; when it cannot be, says why and answers False."""
    wanted = frozenset(extras)
    if environment.condition(wanted) is Condition.READY:
        return True
    from making import make_ready  # only here: most starts do without it

    try:
        make_ready(environment, wanted)
    except SetupFailed as failure:
        say(str(failure))
    except OSError as failure:
        say(f"The environment could not be prepared: {failure}.")
    except KeyboardInterrupt:
        say("Stopped. The next start begins the preparation again.")
    else:
        return True
    return False


if sys.platform == "win32":

    def replace_by(environment: Environment, words: Sequence[str]) -> int:
        """Run the environment's Python with ``words`` to its end; answers its exit code."""
        with subprocess.Popen([environment.python, *words]) as child:
            while True:
                try:
                    return child.wait()
                except KeyboardInterrupt:
                    continue  # the child hears it too, and decides what to do

else:

    def replace_by(environment: Environment, words: Sequence[str]) -> NoReturn:
        """Become the environment's Python with ``words``."""
        os.execv(environment.python, [str(environment.python), *words])  # noqa: S606 - no shell is wanted
