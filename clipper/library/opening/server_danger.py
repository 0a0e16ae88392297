"""Servers that are reached over a network by a connection that need not be a secure one."""

from ipaddress import ip_address

from sqlalchemy import Connection

from clipper.library.opening.danger import Danger, Endangered

_SECURE = ("require", "verify-ca", "verify-full")
"""What ``sslmode`` may be so that nothing is sent in the clear
(https://www.postgresql.org/docs/current/libpq-ssl.html, table 32.1); the others
give way to a server that has no TLS."""


def unsecured(connection: Connection) -> Endangered | None:
    """What endangers what goes over ``connection``; None if nothing is known to, as on this machine.

    It counts what was asked for, in the address, in the environment or in a service file, and not what came of it:
    whoever sits between can offer less.
    """
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101 - it is connected
    asked = {option.keyword.decode(): (option.val or b"").decode() for option in driver.pgconn.info}
    return judge(driver.info.host, driver.info.hostaddr, asked.get("sslmode", ""))


def judge(host: str, address: str, mode: str) -> Endangered | None:
    """Likewise for a host as the user names it, its address where it was reached, and the ``sslmode``."""
    if mode in _SECURE or not host or host.startswith(("/", "@")):
        return None
    try:
        if ip_address(address.split("%")[0]).is_loopback:
            return None
    except ValueError:
        pass
    return Endangered(Danger.UNSECURED, host)
