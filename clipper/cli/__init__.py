"""The command line: one command a file, over the desk."""

from clipper.cli.main import main

__all__ = ["main"]
