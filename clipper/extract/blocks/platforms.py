"""Where people publish what stories show: names of platforms, and the page that an embedded thing has of its own."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from clipper.extract.fields.address import absolute

_PLATFORMS: Mapping[str, str] = {
    "bsky.app": "Bluesky",
    "dailymotion.com": "Dailymotion",
    "facebook.com": "Facebook",
    "flourish.studio": "Flourish",
    "datawrapper.dwcdn.net": "Datawrapper",
    "instagram.com": "Instagram",
    "rumble.com": "Rumble",
    "soundcloud.com": "SoundCloud",
    "spotify.com": "Spotify",
    "ted.com": "TED",
    "threads.net": "Threads",
    "tiktok.com": "TikTok",
    "twitter.com": "X",
    "vimeo.com": "Vimeo",
    "x.com": "X",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "youtube.com": "YouTube",
}
"""Where stories embed from: the end of the host, and how it is called. Frames from elsewhere are mostly ads."""

_NAMED = {
    "bluesky": "Bluesky",
    "instagram": "Instagram",
    "mastodon": "Mastodon",
    "reddit": "Reddit",
    "tiktok": "TikTok",
    "tweet": "X",
}

_FILMS = (
    (re.compile(r"^https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,20})"), "www.youtube.com/watch?v="),
    (re.compile(r"^https?://youtu\.be/([\w-]{6,20})"), "www.youtube.com/watch?v="),
    (re.compile(r"^https?://player\.vimeo\.com/video/(\d+)"), "vimeo.com/"),
    (re.compile(r"^https?://(?:www\.)?dailymotion\.com/embed/video/(\w+)"), "www.dailymotion.com/video/"),
    (re.compile(r"^https?://platform\.twitter\.com/.*[?&]id=(\d+)"), "twitter.com/i/status/"),
    (re.compile(r"^https?://(?:www\.)?tiktok\.com/(?:embed|player)/(?:v\d/)?(\d+)"), "www.tiktok.com/video/"),
    (re.compile(r"^https?://open\.spotify\.com/embed/(.+?)(?:\?|$)"), "open.spotify.com/"),
    (re.compile(r"^https?://(?:www\.)?instagram\.com/((?:p|reel|tv)/[\w-]+)/embed"), "www.instagram.com/"),
)
"""Players, and what stands before the film's or post's number in the address of its own page."""


def platform_of(address: str) -> str:
    """The name of the platform that ``address`` leads to, empty if it is none of those known."""
    try:
        host = (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
    return next((name for end, name in _PLATFORMS.items() if host == end or host.endswith(f".{end}")), "")


def platform_named(names: tuple[str, ...]) -> str:
    """The name of the platform that the class of an embedded post speaks for, or empty."""
    return next((_NAMED[name] for name in names if name in _NAMED), "")


def own_page(address: str) -> str:
    """The address of the page on which something is published that ``address`` shows in a frame."""
    for player, page in _FILMS:
        number = player.match(address)
        if number:
            return f"https://{page}{number[1]}"
    query = parse_qs(urlsplit(address).query)
    told = (query.get("href") or query.get("url") or [""])[0]
    return absolute(told, "") or address
