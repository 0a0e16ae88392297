"""Starts Clipper from a checkout: ``python3 packaging/run.py [words...]``; the first start makes what it needs."""

import platform
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is told so, instead of a syntax error further on
    sys.exit("Clipper needs Python 3.11 or newer; this is Python " + platform.python_version() + ".")

from environment import CHECKOUT, Environment
from starting import prepared, replace_by


def main() -> int:
    """Runs ``clipper`` with the words of this command line; answers its exit code, or 1 if it cannot be set up."""
    environment = Environment(CHECKOUT)
    if not prepared(environment):
        return 1
    return replace_by(environment, ["-P", "-m", "clipper", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
