"""Rests Python's collector of cyclic garbage while a page is cut: it takes a fifth to a quarter of the time.

It looks for cycles each time some hundreds of objects have been made. A page makes tens of thousands and all are needed
to the end, so what it looks through is the page, again and again, and what it finds is nothing. The setting is the
process's own; when two threads cut at once, the first that ends wakes the collector for both, which costs only time.
"""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def collector_at_rest(work: Callable[P, T]) -> Callable[P, T]:
    """``work``, done without a search for cyclic garbage on the way."""

    @wraps(work)
    def undisturbed(*args: P.args, **kwargs: P.kwargs) -> T:
        if not gc.isenabled():
            return work(*args, **kwargs)
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            gc.enable()

    return undisturbed
