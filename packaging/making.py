"""Makes the environment of a checkout, or brings it up to date."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from environment import Condition, Environment
from locking import alone
from speaking import SetupFailed, say
from system import provide


def make_ready(environment: Environment, extras: frozenset[str]) -> None:
    """Have ``environment`` hold what the checkout with ``extras`` wants. Raises SetupFailed.

    Two at once do it once: the second waits for the first. One that was interrupted is begun again by the next.
    """
    environment.folder.parent.mkdir(exist_ok=True)
    with alone(environment.lock, lambda: say("Another start is preparing the environment; waiting for it.")) as lock:
        condition = environment.condition(extras)
        if condition is Condition.READY:
            return
        provide()
        wanted = extras
        if condition is Condition.STALE:
            wanted |= environment.extras
            say("Bringing Clipper's environment up to date.")
        environment.unstamp()
        if condition is Condition.ABSENT:
            say(
                f"Preparing Clipper's environment in {environment.folder}. Only the first start does this; it loads "
                f"about 150 MB."
            )
            _run([sys.executable, "-I", "-m", "venv", "--clear", str(environment.folder)], environment.checkout, lock)
        _install(environment, wanted, lock)
        environment.stamp(wanted)


def _install(environment: Environment, extras: frozenset[str], lock: int) -> None:
    say("Installing Python packages.")
    project = f".[{','.join(sorted(extras))}]" if extras else "."
    pip = [str(environment.python), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet"]
    _run([*pip, "install", "--editable", project], environment.checkout, lock)
    for link in environment.site_packages.glob("_editable_impl_*.pth"):
        # Before Python 3.13 this file is read in the encoding of the locale, which on Windows cannot be told apart
        # from UTF-8: a checkout below a folder such as "김" would not be found. The way back from here is plain ASCII.
        link.write_text(os.path.relpath(environment.checkout, environment.site_packages), encoding="ascii")


def _run(command: Sequence[str], folder: Path, lock: int) -> None:
    """Run a step of the installation in ``folder``, holding the lock; what it prints is shown only if it fails."""
    step = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PIP_USER": "0"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        pass_fds=() if os.name == "nt" else (lock,),
    )
    if step.returncode:
        raise SetupFailed(f"{step.stdout}\nThe environment could not be prepared: see above. Start again to try again.")
