"""Which elements a passage stands in, as flags: their tags say what they are for."""


class Holder:
    """Tags that tell something of whatever is within them: flags, as plain numbers."""

    ARTICLE = 1 << 0
    ASIDE = 1 << 1
    BUTTON = 1 << 2
    FOOTER = 1 << 3
    FORM = 1 << 4
    HEADER = 1 << 5
    LIST = 1 << 6
    NAVIGATION = 1 << 7
    TABLE = 1 << 8


HOLDERS = {
    "article": Holder.ARTICLE,
    "aside": Holder.ASIDE,
    "button": Holder.BUTTON,
    "footer": Holder.FOOTER,
    "form": Holder.FORM,
    "header": Holder.HEADER,
    "ol": Holder.LIST,
    "ul": Holder.LIST,
    "nav": Holder.NAVIGATION,
    "table": Holder.TABLE,
}
DOUBTFUL = Holder.ASIDE | Holder.FOOTER | Holder.FORM | Holder.NAVIGATION
"""Where stories seldom stand."""
