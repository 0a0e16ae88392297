"""Words for feeds that stand where a page was expected, and for those that list nothing."""

from clipper.desk.wording.explanation import Explanation
from clipper.feeds import EmptyFeed, FeedError, NotAFeed
from clipper.fetch import IsFeed
from clipper.languages import say


def explain_feed(error: IsFeed | FeedError) -> Explanation:
    match error:
        case IsFeed(address=address):
            return Explanation(
                say("This is a feed: it lists stories and is none itself."),
                say("Another try in the window offers them, and “clipper feed %1” lists them.", address),
            )
        case NotAFeed(address=address):
            return Explanation(say("This is no feed."), say("“clipper add %1” clips it if it is a story.", address))
        case EmptyFeed():
            return Explanation(say("The feed lists no story that has an address."))
        case _:
            return Explanation(
                say("This is meant to be a feed, and is damaged."), say("Clip its stories from their site.")
            )
