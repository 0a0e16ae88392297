"""A real PostgreSQL server that is reached over TLS, with a certificate that is made for it.

The server that the wheel carries is built without TLS. What ends the encryption here is what a newsroom may have too: a
proxy in front of the server, which answers the first question of a client as the server would
(https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-SSL).
"""

import select
import socket
import socketserver
import ssl
import struct
import threading
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import NullPool, create_engine, make_url, text

from tests.certificates import authority, certify
from tests.library.server import running_server

_WANTS_TLS = struct.pack("!ii", 8, 80877103)


@contextmanager
def secure_server(folder, password):
    """The URL, without a password, of ada's empty database; her password is asked for, and TLS alone is let in.

    The server is called ``localhost``. Who signed its certificate is in ``folder / "ca.pem"``; somebody else is in
    ``folder / "stranger.pem"``.
    """
    issuer = authority(folder / "ca.pem")
    authority(folder / "stranger.pem")
    certify("localhost", *issuer, folder / "server.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem")
    with running_server() as url:
        data = Path(url.query["host"])
        engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            connection.execute(text(f"CREATE ROLE ada LOGIN PASSWORD '{password}'"))
            connection.execute(text("CREATE DATABASE desk OWNER ada"))
            (data / "pg_hba.conf").write_text("local all ada scram-sha-256\nlocal all all trust\n", "utf-8")
            connection.execute(text("SELECT pg_reload_conf()"))
        with _Proxy(context, str(data / ".s.PGSQL.5432")) as proxy:
            thread = threading.Thread(target=proxy.serve_forever)
            thread.start()
            try:
                yield make_url(f"postgresql+psycopg://ada@localhost:{proxy.server_address[1]}/desk")
            finally:
                proxy.shutdown()
                thread.join()


class _Proxy(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self, context, behind):
        self.context = context
        self.behind = behind
        super().__init__(("127.0.0.1", 0), _Connection)


class _Connection(socketserver.BaseRequestHandler):
    def handle(self):
        if self.request.recv(len(_WANTS_TLS), socket.MSG_WAITALL) != _WANTS_TLS:
            return
        self.request.sendall(b"S")
        with (
            suppress(OSError),
            self.server.context.wrap_socket(self.request, server_side=True) as outside,
            socket.socket(socket.AF_UNIX) as inside,
        ):
            inside.connect(self.server.behind)
            _pass_on(outside, inside)


def _pass_on(outside, inside):
    """Bytes both ways, until either side has enough."""
    while True:
        ready = [outside] if outside.pending() else select.select([outside, inside], [], [])[0]
        for one in ready:
            content = one.recv(65536)
            if not content:
                return
            (inside if one is outside else outside).sendall(content)
