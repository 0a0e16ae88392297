"""Which elements a passage stands in, as flags: their tags say what they are for."""

from enum import IntFlag, auto


class Holder(IntFlag):
    """Tags that tell something of whatever is within them."""

    ARTICLE = auto()
    ASIDE = auto()
    BUTTON = auto()
    FOOTER = auto()
    FORM = auto()
    HEADER = auto()
    LIST = auto()
    NAVIGATION = auto()
    TABLE = auto()


HOLDERS = {
    "article": int(Holder.ARTICLE),
    "aside": int(Holder.ASIDE),
    "button": int(Holder.BUTTON),
    "footer": int(Holder.FOOTER),
    "form": int(Holder.FORM),
    "header": int(Holder.HEADER),
    "ol": int(Holder.LIST),
    "ul": int(Holder.LIST),
    "nav": int(Holder.NAVIGATION),
    "table": int(Holder.TABLE),
}
DOUBTFUL = int(Holder.ASIDE | Holder.FOOTER | Holder.FORM | Holder.NAVIGATION)
"""Where stories seldom stand."""
