"""What something takes of the processor, and nothing else that goes on in the suite's process."""

import gc
import time
from contextlib import contextmanager
from types import SimpleNamespace


@contextmanager
def cost():
    """Its ``seconds``, once it is over, are those of this thread alone.

    To look for garbage among all that the suite has loaded takes seconds, whoever's turn it is: not here.
    """
    spent = SimpleNamespace(seconds=0.0)
    gc.disable()
    try:
        begun = time.thread_time()
        yield spent
        spent.seconds = time.thread_time() - begun
    finally:
        gc.enable()
