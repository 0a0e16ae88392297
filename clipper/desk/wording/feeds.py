"""Words for feeds that stand where a page was expected, and for those that list nothing."""

from clipper.desk.wording.explanation import Explanation
from clipper.feeds import EmptyFeed, FeedError, NotAFeed
from clipper.fetch import IsFeed


def explain_feed(error: IsFeed | FeedError) -> Explanation:
    match error:
        case IsFeed(address=address):
            return Explanation(
                "This is a feed: it lists stories and is none itself.",
                f"Another try in the window offers them, and “clipper feed {address}” lists them.",
            )
        case NotAFeed(address=address):
            return Explanation("This is no feed.", f"“clipper add {address}” clips it if it is a story.")
        case EmptyFeed():
            return Explanation("The feed lists no story that has an address.")
        case _:
            return Explanation("This is meant to be a feed, and is damaged.", "Clip its stories from their site.")
