"""What a page does to whoever runs its scripts: it gets nowhere, takes no more than it may, and leaves nothing."""

import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import psutil
import pytest

from clipper.fetch import Fetcher, FetchOptions, Unreachable
from clipper.jobs import Cancelled, CancelToken, Watch
from clipper.render import BrowserStopped, NoSandbox, NotDrawn, Renderer, TookTooLong
from tests.proxy import HTTPProxy
from tests.render.browser import AS_ROOT, browsers, confined, drawn, needs_browser, nothing_left, one_at_a_time
from tests.render.scripted import TELL, drawn_text, newsroom
from tests.stories import HARBOUR_PARAGRAPHS
from tests.web import HERE

pytestmark = [needs_browser, one_at_a_time]

AT_ONCE = 0.2
"""Seconds."""


@pytest.fixture
def datagrams():
    """A port of this machine that nobody may send anything to; what came, when asked."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as port:
        port.bind(("127.0.0.1", 0))
        port.setblocking(False)
        yield port


def test_no_request_of_a_page_of_the_web_gets_into_the_local_network(web, elsewhere, fetcher, datagrams, tmp_path):
    """The page believes itself at a public name, which a proxy of the tests leads to ``web``."""
    secret = tmp_path / "secret.txt"
    secret.write_text("what is in my files")
    inside = elsewhere.file("/inside", b"what is in my network", "text/plain", Access_Control_Allow_Origin="*")
    port = inside.rpartition(":")[2].partition("/")[0]
    targets = [
        inside,
        inside.replace("127.0.0.1", "localhost"),
        inside.replace("127.0.0.1", "[::1]"),
        inside.replace("127.0.0.1", "2130706433"),
        inside.replace("127.0.0.1", "0x7f.1"),
        inside.replace("127.0.0.1", "[::ffff:127.0.0.1]"),
        inside.replace("http:", "https:"),
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.1.1/",
        "http://router.local/",
        secret.as_uri(),
    ]
    script = f"""
        const found = [];
        const note = what => {{ found.push(what); document.getElementById("root").textContent = found.join("; "); }};
        for (const target of {targets}) {{
            fetch(target).then(a => a.text()).then(text => note("READ " + target + text), () => note("no " + target));
            const form = document.createElement("form");
            fetch(target, {{mode: "no-cors", method: "POST", body: "x"}}).catch(() => {{}});
            navigator.sendBeacon(target, "x");
            new Image().src = target;
            const script = document.body.appendChild(document.createElement("script"));
            script.src = target;
            const frame = document.body.appendChild(document.createElement("iframe"));
            frame.src = target;
            try {{ window.open(target); }} catch (error) {{ note("no window"); }}
            try {{ new Worker(target); }} catch (error) {{ note("no worker"); }}
        }}
        try {{ new WebSocket("ws://127.0.0.1:{port}/inside"); }} catch (error) {{ note("no socket"); }}
        try {{ new EventSource("{inside}"); }} catch (error) {{ note("no events"); }}
        const blank = document.body.appendChild(document.createElement("iframe")).contentWindow || window;
        for (const Peer of [window.RTCPeerConnection, blank.RTCPeerConnection]) if (Peer) {{
            const peer = new Peer({{iceServers: [{{urls: "stun:127.0.0.1:{datagrams.getsockname()[1]}"}}]}});
            peer.createDataChannel("x");
            peer.createOffer().then(offer => peer.setLocalDescription(offer));
        }}
    """
    newsroom(web, script)
    with HTTPProxy(web) as proxy, nothing_left():
        with Fetcher(FetchOptions(gap=0, proxy=proxy.url)) as of_the_web:
            told = drawn_text(drawn(of_the_web, "http://paper.test/story", Watch()))
        assert {host for host, _ in proxy.asked} == {"paper.test"}
    assert "no http://169.254.169.254" in told
    assert "READ" not in told
    assert "what is in my" not in told
    assert elsewhere.connections == 0
    with pytest.raises(BlockingIOError):
        datagrams.recv(100)


def test_a_page_of_the_local_network_that_is_allowed_leads_nowhere_else(web, draw):
    """What is on the user's own account there is so for the host that he named, and not for where it sends him."""
    newsroom(web)
    moving = f"location.replace('{web.url('/story', host='localhost')}')"
    address = web.page("/short", f"<p>{'Here. ' * 100}</p><script>{moving}</script>")
    page = draw(address)
    assert page.answered == address
    assert "/story" not in web.paths


def test_no_file_is_read_and_no_other_scheme_led_to(web, draw, tmp_path):
    (tmp_path / "secret.html").write_text("what is in my files")
    leading = f"location.href = '{(tmp_path / 'secret.html').as_uri()}'; location.href = 'mailto:a@b.example';"
    page = draw(newsroom(web, f"{leading} {TELL}"))
    assert page.answered == web.url("/story")
    assert HARBOUR_PARAGRAPHS[-1] in drawn_text(page)


def test_nothing_is_downloaded_nor_written(web, draw, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    web.file("/evil.exe", b"MZ" * 1000, "application/octet-stream", Content_Disposition="attachment; filename=evil.exe")
    script = f"location.href = '/evil.exe'; {TELL}"
    assert HARBOUR_PARAGRAPHS[-1] in drawn_text(draw(newsroom(web, script)))
    written = {file.name for file in tmp_path.rglob("*") if file.is_file() and "fontconfig" not in file.parts}
    assert written == set()


def test_what_a_page_may_ask_of_a_person_is_refused(web, draw):
    script = """
        const answers = [];
        const note = what => { answers.push(what); document.getElementById("root").textContent = answers.join("; "); };
        navigator.geolocation.getCurrentPosition(() => note("PLACE"), () => note("no place"));
        navigator.mediaDevices && navigator.mediaDevices.getUserMedia({audio: true, video: true})
            .then(() => note("CAMERA"), () => note("no camera"));
        Notification.requestPermission().then(answer => note("notifications " + answer));
        navigator.clipboard && navigator.clipboard.readText().then(() => note("CLIPBOARD"), () => note("no clipboard"));
        document.body.requestFullscreen().then(() => note("SCREEN"), () => note("no screen"));
        note(window.open("/popup") ? "POPUP" : "no popup");
    """
    told = drawn_text(draw(newsroom(web, script)))
    assert "no place" in told
    assert "notifications denied" in told
    assert "no popup" in told
    assert not [word for word in ("PLACE", "CAMERA", "CLIPBOARD", "SCREEN", "POPUP") if word in told]
    assert "/popup" not in web.paths


def test_endless_moves_end(web, draw):
    web.page("/a", f"<p>{'One. ' * 100}</p><script>setTimeout(() => location.href = '/b', 50)</script>")
    web.page("/b", f"<p>{'Two. ' * 100}</p><script>setTimeout(() => location.href = '/a', 50)</script>")
    draw(web.url("/a"))
    assert len(web.paths) < 20


@pytest.mark.parametrize(
    "script", ["for (;;) {}", "document.body.innerHTML = '<p>x</p>'; setTimeout(() => { for (;;) {} }, 300)"]
)
def test_a_script_that_never_ends_is_ended(web, draw, script):
    begun = time.monotonic()
    with pytest.raises(TookTooLong) as raised:
        draw(newsroom(web, script), seconds=6.0)
    assert raised.value.seconds == 6.0
    assert time.monotonic() - begun < 10


HOGS = {
    "values": "const all = []; for (;;) all.push(new Array(100000).fill(Math.random()));",
    "bytes": "const all = []; setInterval(() => all.push(new Uint8Array(50e6).fill(1)), 1);",
    "elements": "const add = () => document.body.appendChild(document.createElement('p'));"
    "setInterval(() => { for (let i = 0; i < 200000; i++) add(); }, 1);",
}


@pytest.mark.parametrize("script", HOGS.values(), ids=HOGS)
def test_a_script_that_takes_all_memory_is_stopped(web, draw, script):
    with pytest.raises((BrowserStopped, TookTooLong)) as raised:
        draw(newsroom(web, script), memory=1_200, seconds=20.0)
    assert raised.type is BrowserStopped


def test_a_page_that_is_too_large_is_none(web):
    with Fetcher(FetchOptions(allowed_hosts=HERE, gap=0, proxy="direct", page_limit=100_000)) as fetcher:
        address = newsroom(web, "document.body.append('x'.repeat(100_000));")
        with pytest.raises(NotDrawn):
            drawn(fetcher, address, Watch())


def test_a_page_that_cannot_be_had_once_more_says_why(web, fetcher):
    page = fetcher.page(newsroom(web), Watch())
    web.close()
    with nothing_left(), pytest.raises(Unreachable):
        Renderer(confined()).draw(page, partial(fetcher.outlet, page, Watch()), Watch())


def test_a_cancel_is_heard_at_once(web, draw):
    newsroom(web)
    address = web.silent("/silent")
    web.page("/story", f"<script src='{address}'></script>")

    def attempt():
        asked = len(web.requests)
        token = CancelToken()
        with ThreadPoolExecutor(1) as pool:
            drawing = pool.submit(draw, web.url("/story"), Watch(token=token))
            web.wait_for_requests(asked + 3)
            cancelled_at = time.monotonic()
            token.cancel()
            with pytest.raises(Cancelled):
                drawing.result(20)
            return time.monotonic() - cancelled_at

    assert min(attempt() for _ in range(3)) < AT_ONCE


def test_who_waits_for_another_page_to_be_drawn_is_heard_as_well(web, fetcher):
    page = fetcher.page(newsroom(web, "for (;;) {}"), Watch())
    renderer = Renderer(confined(seconds=30.0))
    tokens = [CancelToken(), CancelToken()]

    def draw(token):
        renderer.draw(page, partial(fetcher.outlet, page, Watch()), Watch(token=token))

    with nothing_left(), ThreadPoolExecutor(2) as pool:
        drawings = [pool.submit(draw, token) for token in tokens]
        web.wait_for_requests(2)
        for token in tokens:
            token.cancel()
        for drawing in drawings:
            with pytest.raises(Cancelled):
                drawing.result(5)


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed in another way")
def test_no_process_outlives_a_program_that_is_killed(web):
    """Not even those that a script keeps from hearing anything."""
    program = f"""
from clipper.fetch import Fetcher, FetchOptions
from clipper.jobs import Watch
from tests.render.browser import drawn
fetcher = Fetcher(FetchOptions(allowed_hosts={HERE}, gap=0, proxy="direct"))
drawn(fetcher, {newsroom(web, "fetch('/story.json').then(() => { for (;;) {} })")!r}, Watch())
"""
    parent = subprocess.Popen([sys.executable, "-c", program], cwd=Path(__file__).parents[2])
    web.wait_for_requests(3)
    family = psutil.Process(parent.pid).children(recursive=True)
    assert len(family) > 1
    parent.kill()
    parent.wait()
    _, alive = psutil.wait_procs(family, timeout=5)
    assert alive == []
    assert browsers() == []


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed in another way")
def test_a_browser_that_is_killed_is_said_to_have_stopped(web, draw):
    address = newsroom(web, "fetch('/story.json').then(() => { for (;;) {} })")
    with ThreadPoolExecutor(1) as pool:
        drawing = pool.submit(draw, address)
        web.wait_for_requests(3)
        (leader,) = psutil.Process().children()
        leader.kill()
        with pytest.raises(BrowserStopped):
            drawing.result(10)


@pytest.mark.skipif(not AS_ROOT, reason="only root is without a sandbox for certain")
def test_root_runs_no_scripts_unless_it_is_said_to(web, fetcher):
    address = newsroom(web)
    with pytest.raises(NoSandbox):
        drawn(fetcher, address, Watch(), sandbox=True)
    assert web.paths == ["/story"]
