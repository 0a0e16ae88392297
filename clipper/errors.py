"""The root of every error that Clipper expects and can say in a sentence.

A stage derives its own errors in its ``errors.py``; they carry facts (an address, a status, a path) as
attributes, never prose. ``clipper.desk.wording`` alone turns them into *what happened* and *what to do*.
Whatever does not derive from ``ClipperError`` is a bug and is reported as one.
"""


class ClipperError(Exception):
    """Something foreseeable went wrong; the user can be told what and what to do."""
