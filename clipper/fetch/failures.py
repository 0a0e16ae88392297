"""What requests and urllib3 raise, in our own errors."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from requests import exceptions
from urllib3 import exceptions as beneath

from clipper.fetch.errors import BadAddress, FetchError, Obstacle, Unreachable
from clipper.fetch.patience import Patience

_MISSPELT = (
    exceptions.InvalidURL,
    exceptions.InvalidSchema,
    exceptions.MissingSchema,
    beneath.LocationValueError,
    UnicodeError,
)


@contextmanager
def failures_translated(patience: Patience) -> Iterator[None]:
    """Whatever goes wrong inside while asking comes out as a FetchError about the address that is being asked for.

    Timeouts are not among it: our sockets raise TimedOut themselves.
    """
    try:
        yield
    except (exceptions.RequestException, beneath.HTTPError, OSError, UnicodeError) as error:
        raise _translated(error, patience.address) from error


def _translated(error: BaseException, address: str) -> FetchError:
    if isinstance(error, _MISSPELT):
        return BadAddress(address)
    return Unreachable(address, _obstacle(error))


def _obstacle(error: BaseException) -> Obstacle:
    behind = list(_behind(error))
    if any(isinstance(cause, exceptions.ProxyError | beneath.ProxyError) for cause in behind):
        return Obstacle.PROXY
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in behind):
        return Obstacle.UNTRUSTED
    if any(isinstance(cause, ssl.SSLError | beneath.SSLError) for cause in behind):
        return Obstacle.UNSECURED
    # requests' own errors are OSErrors too, whatever they are about.
    if any(isinstance(cause, ConnectionError) for cause in behind):
        return Obstacle.HUNG_UP
    return Obstacle.GARBLED


def _behind(error: BaseException) -> Iterator[BaseException]:
    """``error`` and all that led to it; the libraries hand them on as causes, contexts, reasons and arguments."""
    waiting, seen = [error], set()
    while waiting:
        cause = waiting.pop()
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        led_to_it = (cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args)
        waiting += [other for other in led_to_it if isinstance(other, BaseException)]
