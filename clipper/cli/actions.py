"""The actions of a verb that has several, such as ``clipper collection add``."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any


class Actions:
    """Hangs actions on the parser of a verb; ``arguments.do`` is then what the one that was named does."""

    def __init__(self, parser: ArgumentParser) -> None:
        self._parsers = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    def add(self, name: str, summary: str, do: Callable[..., Any], **facts: object) -> ArgumentParser:
        """The parser of a new action, for its words; ``facts`` stand among the arguments when it is named."""
        parser = self._parsers.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        parser.set_defaults(do=do, **facts)
        return parser
