"""Checks a checkout, as continuous integration does: ``python3 packaging/test.py [words for pytest...]``.

Without words: the linter, the formatter, the types and the whole suite. With words: pytest with these words only.
"""

import os
import platform
import subprocess
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is told so, instead of a syntax error further on
    sys.exit("Clipper needs Python 3.11 or newer; this is Python " + platform.python_version() + ".")

from environment import CHECKOUT, Environment
from starting import prepared

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("mypy", "packaging"),
)


def main() -> int:
    """Runs everything, also after a failure; answers 0 if all was well."""
    environment = Environment(CHECKOUT)
    if not prepared(environment, "dev"):
        return 1
    words = sys.argv[1:]
    checks = () if words else CHECKS
    failed = [" ".join(check) for check in checks if _run(environment, *check)]
    tested = _run(environment, "pytest", *words)
    if failed:
        print(f"Not in order: {', '.join(failed)} (see above).", file=sys.stderr)
    return tested or bool(failed)


def _run(environment: Environment, *words: str) -> int:
    print(f"== {' '.join(words)}", flush=True)
    command = [str(environment.python), "-P", "-m", *words]
    return subprocess.run(command, cwd=environment.checkout, env=_surroundings(), check=False).returncode


def _surroundings() -> dict[str, str]:
    """The environment variables that the checks see: no other packages, and no window where there is no display."""
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    if sys.platform == "linux" and not (variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY")):
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


if __name__ == "__main__":
    sys.exit(main())
