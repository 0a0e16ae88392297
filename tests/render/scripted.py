"""Pages that are empty until their scripts are run."""

import json

from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS

STORY = json.dumps({"title": HARBOUR, "paragraphs": HARBOUR_PARAGRAPHS}).encode()


def application(script, body='<div id="root"></div>', head=""):
    """The frame of a program, and the program; ``tell`` puts a story into the frame."""
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour Post</title>{head}</head>
<body>{body}<noscript>You need to enable JavaScript to run this app.</noscript><script>
function tell(story) {{
    const article = document.createElement("article");
    const add = (tag, text) => article.appendChild(document.createElement(tag)).textContent = text;
    add("h1", story.title);
    story.paragraphs.forEach(text => add("p", text));
    document.getElementById("root").replaceChildren(article);
}}
{script}
</script></body></html>"""


TELL = "fetch('/story.json').then(answer => answer.json()).then(tell);"
"""Asks for the story and tells it."""


def newsroom(web, script=TELL, path="/story", **parts):
    """Serves an application and its story; gives the address."""
    web.file("/story.json", STORY, "application/json")
    return web.page(path, application(script, **parts))


def drawn_text(page):
    return page.content.decode("utf-8")
