"""Which HTML elements are blocks, which hold no reading text, which never have an end tag."""


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


BLOCKS = _tags(
    """address amp-ad article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html label legend li main menu nav noscript ol
    optgroup option p pre search section summary table tbody td tfoot th thead tr ul"""
)
"""Elements that begin and end a block of their own (HTML Standard, "Rendering"), and buttons."""

UNREAD = _tags(
    """amp-analytics amp-iframe amp-video annotation annotation-xml area audio base canvas col colgroup datalist embed
    frame frameset head iframe input map noembed noframes object param progress select style svg template textarea
    track video"""
)
"""Elements whose content is not text that a reader of the page reads."""

WRAPPERS = _tags("a b big center del em font i ins small span strong u")
"""Inline elements that pages wrap around blocks, so that their class describes the blocks."""

VOID = _tags("area base br col embed hr img input link meta param source track wbr")
"""Elements without an end tag (HTML Standard, "Void elements")."""

FORMATTING = _tags("b big code em font i nobr s small strike strong tt u")
"""Elements that a parser opens again in the next block when they were not ended (HTML Standard, "Formatting")."""

STRONG = _tags("b strong")
EMPHASIS = _tags("cite dfn em i var")
CODE = _tags("code kbd samp tt")
RAISED = _tags("sup")
LOWERED = _tags("sub")
STRUCK = _tags("del s strike")
