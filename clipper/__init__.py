"""Clipper: clips news pages, keeps the story, finds it again and prints the press review."""

__version__ = "0.1.0"
