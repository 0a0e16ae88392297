"""The version of the format."""

VERSION = 2
"""Of the shape of all records; raised when a reader of the old shape could not read the new one.

1, which had no order of pictures, was never of an archive.
"""
