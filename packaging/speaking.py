"""What the set-up says to whoever started it, on stderr: stdout belongs to the program that is run."""

import sys


class SetupFailed(Exception):
    """The set-up cannot go on; the message is for the user, and says what to do."""


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
