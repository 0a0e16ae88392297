"""A page to put fields on: a story of three paragraphs, and room for whatever a test is about."""

from clipper.extract import extract_page

HEADLINE = "Ferry to the islands sails at night again"
PARAGRAPHS = (
    "The ferry to the northern islands sails at night again, the first time since the old harbour lights went out.",
    "Passengers stood at the rail and counted the lamps along the shore, while the crew told them how it had been.",
    "The company says it will run twice a night until October, provided that the lights stay on and the weather holds.",
)
ADDRESS = "https://www.islandpost.example/a/ferry"


def page(*, head="", above="", below="", after="", title=HEADLINE, heading=HEADLINE):
    """The markup: ``above`` and ``below`` the headline, ``after`` the story."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f'<html lang="en"><head><title>{title}</title><meta property="og:site_name" content="Island Post">{head}</head>'
        f'<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article>{above}<h1>{heading}</h1>'
        f'{below}<div class="story">{paragraphs}</div>{after}</article></main></body></html>'
    )


def extracted(**parts):
    """The extraction of that page."""
    return extract_page(page(**parts).encode(), ADDRESS)


def article(**parts):
    """The article on that page."""
    return extracted(**parts).article


def json_ld(record):
    """``record``, a JSON text, as a script of the page's head."""
    return f'<script type="application/ld+json">{record}</script>'
