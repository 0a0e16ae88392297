"""A page that is empty until its scripts are run becomes one that is not: a browser without a window draws it.

Optional, and apart from everything else: the browser (QtWebEngine, the extra ``clipper[render]``) runs in a process of
its own, which ends with the page. It has no network but a ``Gateway`` of ours, keeps nothing, and is given no more
time and memory than the options say.
"""

from clipper.render.errors import (
    BrowserStopped,
    LibraryLacking,
    NoSandbox,
    NotAllowed,
    NotDrawn,
    NotInstalled,
    RenderError,
    TookTooLong,
)
from clipper.render.gateway import Line, Way
from clipper.render.options import RenderOptions
from clipper.render.renderer import Renderer

__all__ = [
    "BrowserStopped",
    "LibraryLacking",
    "Line",
    "NoSandbox",
    "NotAllowed",
    "NotDrawn",
    "NotInstalled",
    "RenderError",
    "RenderOptions",
    "Renderer",
    "TookTooLong",
    "Way",
]
