"""The press review as a PDF, set by Typst in a child process.

The clippings become one record of plain strings and a folder of pictures (``document``, ``blocks``, ``pictures``); the
template in ``resources/review`` turns that into pages. Typesetting cannot be stopped from inside, and a bug in it could
end the process: so it runs in a child (``child``) that ``typesetter`` starts, watches and kills.
"""
