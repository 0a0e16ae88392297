"""Words for what can go wrong between an address and its page."""

from urllib.parse import urlsplit

from clipper.desk.wording.explanation import Explanation
from clipper.desk.wording.feeds import explain_feed
from clipper.feeds import FeedError
from clipper.fetch import (
    BadAddress,
    BadStatus,
    BrokenOff,
    Busy,
    CrowdedFolder,
    EmptyPage,
    FetchError,
    ForbiddenHost,
    ForbiddenPicture,
    IsFeed,
    LedInside,
    NoCertificates,
    NoCookies,
    NoPageInside,
    NoPagesInFolder,
    NoSuchFile,
    NotAPage,
    NotASource,
    NotText,
    Obstacle,
    Offline,
    PictureAlone,
    TimedOut,
    TooLarge,
    TooManyRedirects,
    Unreachable,
    UnreadableFile,
)

_LATER = "Try again later."
_FILES = "Clipper reads saved pages (.html, .mhtml, .webarchive), .txt and link files."
_BY_HAND = "Open it in the browser, save it there, and drop the saved file."


def explain_fetch(error: FetchError | FeedError) -> Explanation:
    """The words for an error of fetching, or of reading a file or a feed."""
    match error:
        case NotASource(word=word):
            return Explanation(
                f"“{word}” is neither an address nor a file that Clipper reads.",
                f"Give a web address. {_FILES}",
            )
        case PictureAlone():
            return Explanation("A picture alone is no story.", "Clip the page that shows it.")
        case UnreadableFile():
            return _explain_file(error)
        case BadAddress():
            return Explanation("This is no web address.", "Addresses begin with https:// or http://.")
        case ForbiddenHost():
            return _explain_guard(error)
        case Unreachable(reason=reason):
            return _explain_obstacle(reason, _host(error.address))
        case Offline():
            return Explanation("There is no network.", "Clipper goes on when there is one.")
        case Busy():
            return Explanation(f"{_host(error.address)} asks for patience.", _LATER)
        case BadStatus(status=status):
            return _explain_status(status, _host(error.address))
        case _:
            return _explain_answer(error)


def _explain_answer(error: FetchError | FeedError) -> Explanation:
    """The words for an answer that came, and was not what was hoped for."""
    match error:
        case TimedOut(seconds=seconds):
            return Explanation(f"{_host(error.address)} did not answer in full within {seconds:.0f} seconds.", _LATER)
        case BrokenOff():
            return Explanation(f"The connection to {_host(error.address)} broke off halfway.", _LATER)
        case TooManyRedirects(limit=limit):
            return Explanation(f"The address leads on to another more than {limit} times.", _BY_HAND)
        case TooLarge(limit=limit):
            return Explanation(
                f"It is larger than {limit // 1_000_000} MB.", "The limit can be raised in the settings."
            )
        case NotAPage(media_type=media_type):
            return Explanation(f"The address holds no web page but {media_type}.", "Clip the page that links to it.")
        case IsFeed() | FeedError():
            return explain_feed(error)
        case EmptyPage():
            return Explanation("The page is empty.", _BY_HAND)
        case ForbiddenPicture():
            return Explanation("The page asks for a picture from elsewhere on this computer.", "It is left out.")
        case _:
            return Explanation(f"The page at {_host(error.address)} cannot be had.", _LATER)


def _explain_guard(error: ForbiddenHost) -> Explanation:
    match error:
        case LedInside(host=host):
            return Explanation(
                f"An address from the web leads to {host}, which is in your own network; that could do harm there.",
                f"If you trust it, clip {error.address} itself.",
            )
        case _:
            return Explanation(
                f"{error.host} is in your own network, which Clipper does not reach into.",
                f'If you trust it, write allowed_hosts = ["{error.host}"] below [fetch] in the settings file.',
            )


def _explain_obstacle(reason: Obstacle, host: str) -> Explanation:
    match reason:
        case Obstacle.UNKNOWN_HOST:
            return Explanation(f"There is no site called {host}.", "Check the address.")
        case Obstacle.NO_NAME_SERVER:
            return Explanation(f"Nobody could be asked where {host} is.", "Check the connection.")
        case Obstacle.NO_ROUTE:
            return Explanation(f"{host} cannot be reached from this network.", "Check the connection.")
        case Obstacle.REFUSED:
            return Explanation(f"{host} does not accept connections.", _LATER)
        case Obstacle.HUNG_UP:
            return Explanation(f"{host} closed the connection without an answer.", _LATER)
        case Obstacle.UNTRUSTED:
            return Explanation(f"{host} could not prove that it is the site it says.", "Check the address.")
        case Obstacle.UNSECURED:
            return Explanation(f"No secure connection to {host} could be made.", "Check the address.")
        case Obstacle.PROXY:
            return Explanation("The proxy cannot be reached, or refuses.", "Check the proxy in the settings.")
        case Obstacle.GARBLED:
            return Explanation(f"{host} sent something that is not a web page.", _BY_HAND)


def _explain_status(status: int, host: str) -> Explanation:
    match status:
        case 404 | 410:
            return Explanation(f"There is no such page at {host} ({status}).", "Check the address.")
        case 407:
            return Explanation(
                "The proxy wants to know who asks.", 'Write proxy = "http://USER:PASSWORD@HOST:PORT" in the settings.'
            )
        case 401 | 402 | 403 | 451:
            return Explanation(f"{host} does not show this page to everyone ({status}).", _BY_HAND)
        case 304:
            return Explanation(f"{host} says that the page has not changed, and was not asked that (304).", _LATER)
        case 429 | 503:
            return Explanation(f"{host} is too busy ({status}).", _LATER)
        case _ if status >= 500:
            return Explanation(f"{host} has a fault of its own ({status}).", _LATER)
        case _:
            return Explanation(f"{host} refused the page ({status}).", _BY_HAND)


def _explain_file(error: UnreadableFile) -> Explanation:
    match error:
        case NoSuchFile(path=path):
            return Explanation(f"There is no file {path}.", "Check its name.")
        case NoCertificates(path=path):
            return Explanation(f"{path.name} holds no certificate in PEM.", "Correct ca_file in the settings.")
        case NoCookies(path=path, line=line):
            return Explanation(
                f"{path.name} is no cookies.txt as browsers export it: see line {line}.",
                "Correct cookies in the settings.",
            )
        case NoPagesInFolder(path=path):
            return Explanation(f"There is no saved page in the folder {path.name}.", _FILES)
        case CrowdedFolder(path=path, limit=limit):
            return Explanation(
                f"The folder {path.name} holds too much to be a folder of saved pages: more than {limit:,} of them.",
                "Give the folders within it one by one.",
            )
        case NoPageInside(path=path):
            return Explanation(f"{path.name} holds no page; it may have been cut short.", "Save the page again.")
        case NotText(path=path, media_type=media_type):
            return Explanation(
                f"{path.name} holds no text but {media_type}.", "Give a saved page, a PDF or a .txt file."
            )
        case _:
            because = f" ({error.reason})" if error.reason else ""
            return Explanation(f"The file {error.path} cannot be read{because}.", "Check its permissions.")


def _host(address: str) -> str:
    return urlsplit(address).hostname or address
