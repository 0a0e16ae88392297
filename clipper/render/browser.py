"""The page in a browser that shows nothing, keeps nothing, and gets nothing but what a story is drawn with.

Loaded only by the process that draws pages: nothing else of Clipper may load a browser.
"""

import json
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtNetwork import QAuthenticator, QNetworkCookie
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineLoadingInfo,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView

from clipper.places import resource
from clipper.render.job import Answer, Job, Outcome, SiteCookie

_LOOK_EVERY = 150
"""Milliseconds between two looks at how far the page is."""
_QUIET = 1.0
"""Seconds in which nothing happens on a page that is done."""
_QUIET_WHILE_EMPTY = 4.0
"""Seconds that a page is given which shows next to no text yet."""
_EMPTY = 400
"""Characters."""
_LONGEST = 12.0
"""Seconds after which a page that has loaded is handed back though it is never quiet: it has a clock, or adverts."""
_MOST_MOVES = 10
"""How often a page may lead on to another."""
_ABORTED = -3
"""What Chromium calls a move that was not made."""
_SIZE = 1280, 2400
"""Of the view: what comes into sight is drawn, and much of a page waits for that."""

_Resource = QWebEngineUrlRequestInfo.ResourceType
_WANTED = frozenset(
    {
        _Resource.ResourceTypeMainFrame,
        _Resource.ResourceTypeNavigationPreloadMainFrame,
        _Resource.ResourceTypeStylesheet,
        _Resource.ResourceTypeScript,
        _Resource.ResourceTypeXhr,
        _Resource.ResourceTypeWorker,
    }
)
"""No pictures, which are fetched in our own way, no films, fonts, frames, plugins, nothing that tells on readers."""
_SCHEMES = frozenset({"http", "https", "data", "blob"})

_Attribute = QWebEngineSettings.WebAttribute
_OFF = (
    _Attribute.AutoLoadImages,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanPaste,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.PluginsEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowGeolocationOnInsecureOrigins,
)


class _Filter(QWebEngineUrlRequestInterceptor):
    """Lets through what is wanted, and remembers when that was."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.asked = 0
        """Questions that scripts of the page have put to servers."""
        self.last = time.monotonic()

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        scheme = info.requestUrl().scheme()
        if info.resourceType() not in _WANTED or scheme not in _SCHEMES:
            info.block(True)
            return
        self.last = time.monotonic()
        if info.resourceType() == _Resource.ResourceTypeMainFrame:
            self.asked = 0
        self.asked += info.resourceType() == _Resource.ResourceTypeXhr and scheme.startswith("http")


class _Page(QWebEnginePage):
    """Answers no to whatever a page may ask of a person, and at once."""

    def __init__(self, profile: QWebEngineProfile, confined_to: str) -> None:
        super().__init__(profile)
        self._confined_to = confined_to
        self._moves = 0
        self.permissionRequested.connect(QWebEnginePermission.deny)
        self.certificateError.connect(lambda error: error.rejectCertificate())

    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType, main: bool) -> bool:
        if not main:
            return False
        self._moves += 1
        parts = urlsplit(url if isinstance(url, str) else url.toString())
        return (
            parts.scheme in ("http", "https")
            and self._moves <= _MOST_MOVES
            and self._confined_to in ("", parts.hostname)
        )

    def chooseFiles(self, *_: object) -> list[str]:
        return []

    def javaScriptAlert(self, *_: object) -> None:
        pass

    def javaScriptConfirm(self, *_: object) -> bool:
        return False

    def javaScriptPrompt(self, *_: object) -> tuple[bool, str]:
        return False, ""

    def javaScriptConsoleMessage(self, *_: object) -> None:
        pass


class Browser(QObject):
    """Draws one page and hands it to ``done``, with its markup; ``done`` never returns."""

    def __init__(self, job: Job, done: Callable[[Answer, str], None]) -> None:
        super().__init__()
        self._job = job
        self._done = done
        self._begun = time.monotonic()
        self._loaded_at = 0.0
        self._letters = -1
        self._still_since = self._begun
        self._asking = False
        self._profile = _private_profile(job, self)
        self._filter = _Filter(self)
        self._profile.setUrlRequestInterceptor(self._filter)
        self._page = _Page(self._profile, job.confined_to)
        self._page.proxyAuthenticationRequired.connect(self._introduce)
        self._page.renderProcessTerminated.connect(lambda *_: self._end(Outcome.STOPPED))
        self._page.loadingChanged.connect(self._loading)
        self._view = QWebEngineView()
        self._view.setPage(self._page)
        self._view.resize(*_SIZE)
        self._view.show()
        self._clock = QTimer(self, interval=_LOOK_EVERY)
        self._clock.timeout.connect(self._look)
        self._clock.start()
        for cookie in job.cookies:
            self._profile.cookieStore().setCookie(_kept_from_scripts(cookie), QUrl(job.address))
        self._page.load(QUrl(job.address))

    def _introduce(self, _url: QUrl, who: QAuthenticator, _host: str) -> None:
        who.setUser("clipper")
        who.setPassword(self._job.password)

    def _loading(self, news: QWebEngineLoadingInfo) -> None:
        """The page is there, or cannot be had. Where a move was refused, the page that wanted it is still there."""
        # Who was asked how far it is may be gone, and will not answer.
        self._asking = False
        if news.status() is QWebEngineLoadingInfo.LoadStatus.LoadSucceededStatus:
            self._loaded_at = self._loaded_at or time.monotonic()
        elif news.status() is QWebEngineLoadingInfo.LoadStatus.LoadFailedStatus and news.errorCode() != _ABORTED:
            self._end(Outcome.NOT_DRAWN)

    def _look(self) -> None:
        if not self._asking:
            self._asking = True
            self._page.runJavaScript(_STATE, QWebEngineScript.ScriptWorldId.ApplicationWorld, self._hear)

    def _hear(self, told: object) -> None:
        self._asking = False
        now = time.monotonic()
        if not isinstance(told, str) or not told:
            return
        state = json.loads(told)
        if state["letters"] != self._letters:
            self._letters, self._still_since = state["letters"], now
        quiet = now - max(self._still_since, self._filter.last)
        enough = _QUIET if self._letters > _EMPTY else _QUIET_WHILE_EMPTY
        settled = state["loaded"] and quiet > enough and state["answered"] >= self._filter.asked
        late = self._loaded_at and now - self._loaded_at > _LONGEST
        if settled or late or now - self._begun > self._job.seconds:
            self._clock.stop()
            script = f"{_DRAWN}({self._job.limit})"
            self._page.runJavaScript(script, QWebEngineScript.ScriptWorldId.ApplicationWorld, self._take)

    def _take(self, told: object) -> None:
        drawn = json.loads(told) if isinstance(told, str) and told else {}
        markup, address = drawn.get("markup", ""), drawn.get("address", "")
        if markup and urlsplit(address).scheme in ("http", "https"):
            self._done(Answer(Outcome.DRAWN, address), markup)
        else:
            self._end(Outcome.NOT_DRAWN)

    def _end(self, outcome: Outcome) -> None:
        self._clock.stop()
        self._done(Answer(outcome), "")


def _kept_from_scripts(cookie: SiteCookie) -> QNetworkCookie:
    """Sent with the requests of its own site, and with none that another site makes there."""
    made = QNetworkCookie(cookie.name.encode(), cookie.value.encode())
    if cookie.domain.startswith("."):
        made.setDomain(cookie.domain)
    made.setPath(cookie.path)
    made.setSecure(cookie.secure)
    made.setHttpOnly(True)
    made.setSameSitePolicy(QNetworkCookie.SameSite.Strict)
    return made


def _private_profile(job: Job, parent: QObject) -> QWebEngineProfile:
    """One without a name, which is kept nowhere."""
    profile = QWebEngineProfile(parent)
    profile.setHttpUserAgent(job.user_agent)
    profile.setHttpAcceptLanguage(job.languages)
    profile.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
    profile.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
    profile.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
    settings = profile.settings()
    for attribute in _OFF:
        settings.setAttribute(attribute, False)
    settings.setAttribute(_Attribute.WebRTCPublicInterfacesOnly, True)
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes)
    return profile


_STATE = resource("render", "state.js").read_text("utf-8")
_DRAWN = resource("render", "drawn.js").read_text("utf-8").rstrip()
