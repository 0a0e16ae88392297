"""Gathers the options that each stage owns and loads them from the user's settings file.

The file is TOML. It need not exist, and neither need any key in it; this is one with every key::

    library = "~/Clippings"         # a folder, from here if it is relative, or the address of a database
                                    # such as "postgresql+psycopg://desk@archive/clippings"
    language = "ko"                 # of the window and the command line; else that of the system
    trust_place = false             # say nothing of a network folder, or one that a service copies elsewhere

    [fetch]
    user_agent = "Clipper/1.0 (desktop news clipper)"
    agents = {"paper.example" = "Mozilla/5.0 (X11; Linux x86_64)"}    # the same for one site and its subdomains
    languages = "ko, en;q=0.8"      # what pages are asked for in; else the language of the system
    connect_timeout = 10            # seconds, as the next two
    read_timeout = 20
    total_timeout = 90
    hosts = 8                       # so many hosts are asked at once,
    per_host = 2                    # each for so much at once
    gap = 0.2                       # and so many seconds after the last time
    tries = 6                       # of a page that cannot be had for now,
    back_off = 10                   # the second after so many seconds, then three times as long each time
    page_limit = 20_000_000         # bytes, as the next
    picture_limit = 30_000_000
    next_pages = 10                 # of a story that is on several; 0 for never
    redirect_limit = 10
    allowed_hosts = ["intranet.example"]    # of the local network, which nothing is fetched from otherwise
    proxy = ""                      # "http://proxy.example:3128", "socks5://…", "socks5h://…" (the proxy looks names
                                    # up), "direct" for none; else that of the environment
    ca_file = ""                    # certificates in PEM, such as the company's own, believed beside the public ones;
    cookies = ""                    # cookies.txt as browsers export it, each sent to its own site; both are files,
                                    # from here if they are relative

    [render]                        # pages that are empty until their scripts are run; needs "clipper[render]"
    allowed = true
    seconds = 30                    # for one page, the start of the browser included
    memory = 1_500                  # megabytes of the browser with all its processes
    sandbox = true                  # false only where the system has none to offer, and for pages that you trust

    [reading]                       # what is read of a story beside its text: here and in files
    standfirst = true               # the sentences under the headline that sum it up
    facts = true                    # boxes: key points, figures, background
    boilerplate = true              # what companies say below each release, in small letters

    [review]
    title = "Press review"
    organisation = "Harbour Authority"
    language = "ko"                 # else the language of the system
    paper = "a4"                    # or "us-letter"
    contents = true
    pictures = true
    notes = false
    day = 2026-03-01                # else the day of the newest clipping

    [sites]
    ftr_folder = "~/site-config"    # site-config files that count beside the library's own rules for sites

    [backup]                        # of a library in a folder, made once a day when it is used
    folder = "backups"              # from the library's folder if it is relative; "" for none
    daily = 7                       # all of so many days are kept,
    weekly = 4                      # the last one of each of so many weeks,
    monthly = 12                    # and of each of so many months

    [trash]
    days = 30                       # what has been there for longer is deleted for good; 0 for never

Each section is a dataclass that belongs to the stage it is about, and this page of documentation is checked against
them. A key that is not known, or a value that cannot be used, is an error with its name: nobody should wonder why a
setting has no effect.
"""

from clipper.settings.errors import BadSetting, Reason
from clipper.settings.remembering import Value, remember
from clipper.settings.settings import Settings, as_written, load

__all__ = ["BadSetting", "Reason", "Settings", "Value", "as_written", "load", "remember"]
