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
from clipper.languages import later, number, say

_LATER = later("Try again later.")
_FILES = later("Clipper reads saved pages (.html, .mhtml, .webarchive), .txt and link files.")
_BY_HAND = later("Open it in the browser, save it there, and drop the saved file.")


def explain_fetch(error: FetchError | FeedError) -> Explanation:
    """The words for an error of fetching, or of reading a file or a feed."""
    match error:
        case NotASource(word=word):
            return Explanation(
                say("“%1” is neither an address nor a file that Clipper reads.", word),
                f"{say('Give a web address.')} {say(_FILES)}",
            )
        case PictureAlone():
            return Explanation(say("A picture alone is no story."), say("Clip the page that shows it."))
        case UnreadableFile():
            return _explain_file(error)
        case BadAddress():
            return Explanation(say("This is no web address."), say("Addresses begin with https:// or http://."))
        case ForbiddenHost():
            return _explain_guard(error)
        case Unreachable(reason=reason):
            return _explain_obstacle(reason, _host(error.address))
        case Offline():
            return Explanation(say("There is no network."), say("Clipper goes on when there is one."))
        case Busy():
            return Explanation(say("%1 asks for patience.", _host(error.address)), say(_LATER))
        case BadStatus(status=status):
            return _explain_status(status, _host(error.address))
        case _:
            return _explain_answer(error)


def _explain_answer(error: FetchError | FeedError) -> Explanation:
    """The words for an answer that came, and was not what was hoped for."""
    match error:
        case TimedOut(seconds=seconds):
            return Explanation(
                say("%1 did not answer in full within %2 seconds.", _host(error.address), round(seconds)), say(_LATER)
            )
        case BrokenOff():
            return Explanation(say("The connection to %1 broke off halfway.", _host(error.address)), say(_LATER))
        case TooManyRedirects(limit=limit):
            return Explanation(say("The address leads on to another more than %1 times.", limit), say(_BY_HAND))
        case TooLarge(limit=limit):
            return Explanation(
                say("It is larger than %1 MB.", limit // 1_000_000), say("The limit can be raised in the settings.")
            )
        case NotAPage(media_type=media_type):
            return Explanation(
                say("The address holds no web page but %1.", media_type), say("Clip the page that links to it.")
            )
        case IsFeed() | FeedError():
            return explain_feed(error)
        case EmptyPage():
            return Explanation(say("The page is empty."), say(_BY_HAND))
        case ForbiddenPicture():
            return Explanation(
                say("The page asks for a picture from elsewhere on this computer."), say("It is left out.")
            )
        case _:
            return Explanation(say("The page at %1 cannot be had.", _host(error.address)), say(_LATER))


def _explain_guard(error: ForbiddenHost) -> Explanation:
    match error:
        case LedInside(host=host):
            return Explanation(
                say(
                    "An address from the web leads to %1, which is in your own network; that could do harm there.", host
                ),
                say("If you trust it, clip %1 itself.", error.address),
            )
        case _:
            return Explanation(
                say("%1 is in your own network, which Clipper does not reach into.", error.host),
                say('If you trust it, write allowed_hosts = ["%1"] below [fetch] in the settings file.', error.host),
            )


def _explain_obstacle(reason: Obstacle, host: str) -> Explanation:
    match reason:
        case Obstacle.UNKNOWN_HOST:
            return Explanation(say("There is no site called %1.", host), say("Check the address."))
        case Obstacle.NO_NAME_SERVER:
            return Explanation(say("Nobody could be asked where %1 is.", host), say("Check the connection."))
        case Obstacle.NO_ROUTE:
            return Explanation(say("%1 cannot be reached from this network.", host), say("Check the connection."))
        case Obstacle.REFUSED:
            return Explanation(say("%1 does not accept connections.", host), say(_LATER))
        case Obstacle.HUNG_UP:
            return Explanation(say("%1 closed the connection without an answer.", host), say(_LATER))
        case Obstacle.UNTRUSTED:
            return Explanation(say("%1 could not prove that it is the site it says.", host), say("Check the address."))
        case Obstacle.UNSECURED:
            return Explanation(say("No secure connection to %1 could be made.", host), say("Check the address."))
        case Obstacle.PROXY:
            return Explanation(say("The proxy cannot be reached, or refuses."), say("Check the proxy in the settings."))
        case Obstacle.GARBLED:
            return Explanation(say("%1 sent something that is not a web page.", host), say(_BY_HAND))


def _explain_status(status: int, host: str) -> Explanation:
    match status:
        case 404 | 410:
            return Explanation(say("There is no such page at %1 (%2).", host, status), say("Check the address."))
        case 407:
            return Explanation(
                say("The proxy wants to know who asks."),
                say('Write proxy = "http://USER:PASSWORD@HOST:PORT" in the settings.'),
            )
        case 401 | 402 | 403 | 451:
            return Explanation(say("%1 does not show this page to everyone (%2).", host, status), say(_BY_HAND))
        case 304:
            return Explanation(
                say("%1 says that the page has not changed, and was not asked that (304).", host), say(_LATER)
            )
        case 429 | 503:
            return Explanation(say("%1 is too busy (%2).", host, status), say(_LATER))
        case _ if status >= 500:
            return Explanation(say("%1 has a fault of its own (%2).", host, status), say(_LATER))
        case _:
            return Explanation(say("%1 refused the page (%2).", host, status), say(_BY_HAND))


def _explain_file(error: UnreadableFile) -> Explanation:
    match error:
        case NoSuchFile(path=path):
            return Explanation(say("There is no file %1.", path), say("Check its name."))
        case NoCertificates(path=path):
            return Explanation(
                say("%1 holds no certificate in PEM.", path.name), say("Correct ca_file in the settings.")
            )
        case NoCookies(path=path, line=line):
            return Explanation(
                say("%1 is no cookies.txt as browsers export it: see line %2.", path.name, line),
                say("Correct cookies in the settings."),
            )
        case NoPagesInFolder(path=path):
            return Explanation(say("There is no saved page in the folder %1.", path.name), say(_FILES))
        case CrowdedFolder(path=path, limit=limit):
            return Explanation(
                say(
                    "The folder %1 holds too much to be a folder of saved pages: more than %2 of them.",
                    path.name,
                    number(limit),
                ),
                say("Give the folders within it one by one."),
            )
        case NoPageInside(path=path):
            return Explanation(
                say("%1 holds no page; it may have been cut short.", path.name), say("Save the page again.")
            )
        case NotText(path=path, media_type=media_type):
            return Explanation(
                say("%1 holds no text but %2.", path.name, media_type), say("Give a saved page, a PDF or a .txt file.")
            )
        case _:
            because = f" ({error.reason})" if error.reason else ""
            return Explanation(say("The file %1 cannot be read%2.", error.path, because), say("Check its permissions."))


def _host(address: str) -> str:
    return urlsplit(address).hostname or address
