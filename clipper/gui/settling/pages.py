"""The pages of the settings, in their order. Another setting in the window is another line here."""

from PySide6.QtCore import QCoreApplication

from clipper.gui.settling.fields import Choice, Number, Place, SettingsPage, Switch, Text, Words

APPEARANCE = "window.appearance"
TEXT_SIZE = "reader.text_size"
"""Both are kept with the window's other memories, not in the settings file."""

_MEGABYTE = 1_000_000

Choices = tuple[tuple[str, str], ...]


def settings_pages(*, languages: Choices, appearances: Choices, text_sizes: Choices) -> tuple[SettingsPage, ...]:
    """All of them, with what can be chosen on the first."""
    return (
        SettingsPage(
            _tr("General"),
            (
                Choice("language", _tr("Language"), languages, _tr("The window is made again in it, where you are.")),
                Choice(APPEARANCE, _tr("Colours"), appearances),
                Choice(TEXT_SIZE, _tr("Letters of a story"), text_sizes),
                Place(
                    "library",
                    _tr("Library"),
                    _tr("From the next start on. “Open library…” in the menu opens another one now."),
                    _tr("The usual folder"),
                    folder=True,
                ),
            ),
        ),
        SettingsPage(
            _tr("Reading"),
            (
                Switch("reading.standfirst", _tr("Show the standfirst"), _tr("The sentences that sum a story up.")),
                Switch("reading.facts", _tr("Show boxes of facts"), _tr("Key points, figures, background.")),
                Switch(
                    "reading.boilerplate",
                    _tr("Show boilerplate"),
                    _tr("What companies say below each of their releases, in small letters."),
                ),
            ),
        ),
        SettingsPage(
            _tr("Fetching"),
            (
                Text(
                    "fetch.languages",
                    _tr("Languages that pages are asked for in"),
                    example=_tr("That of the system. For example: ko, en;q=0.8"),
                ),
                Text(
                    "fetch.proxy",
                    _tr("Proxy"),
                    _tr("http://, socks5:// or socks5h:// with host and port; “direct” for none."),
                    _tr("That of the system"),
                ),
                Words(
                    "fetch.allowed_hosts",
                    _tr("Hosts of your own network that may be clipped from"),
                    _tr("With commas between them. Nothing else of your network is ever asked for anything."),
                    "intranet.example, 192.168.1.20",
                ),
                Place(
                    "fetch.cookies",
                    _tr("Cookies of your subscriptions"),
                    _tr("A cookies.txt as a browser’s add-on exports it; each goes to its own site only."),
                ),
                Place(
                    "fetch.ca_file",
                    _tr("Certificates of your company"),
                    _tr("In PEM; believed beside the public ones."),
                ),
                Number("fetch.picture_limit", _tr("Largest picture"), 1, 1_000, unit=_tr("MB"), times=_MEGABYTE),
                Number("fetch.page_limit", _tr("Largest page"), 1, 1_000, unit=_tr("MB"), times=_MEGABYTE),
                Number(
                    "fetch.next_pages", _tr("Further pages of a story"), 0, 100, _tr("0 fetches the first one only.")
                ),
                Switch(
                    "render.allowed",
                    _tr("Run the scripts of pages that are empty without"),
                    _tr("In a browser of its own, if it is installed."),
                ),
            ),
        ),
        SettingsPage(
            _tr("Press review"),
            (
                Text("review.title", _tr("Title"), example=_tr("The name of the collection")),
                Text("review.organisation", _tr("Organisation"), _tr("Printed on the cover.")),
                Text(
                    "review.language",
                    _tr("Language of its own words and dates"),
                    example=_tr("That of the system. For example: ko"),
                ),
                Choice("review.paper", _tr("Paper"), (("a4", _tr("A4")), ("us-letter", _tr("US Letter")))),
                Switch("review.contents", _tr("Print a table of contents")),
                Switch("review.pictures", _tr("Print pictures")),
                Switch("review.notes", _tr("Print your notes and highlights")),
            ),
        ),
        SettingsPage(
            _tr("Keeping"),
            (
                Place(
                    "backup.folder",
                    _tr("Folder of the daily backups"),
                    _tr("From the library’s folder, if it is relative. Empty makes none."),
                    folder=True,
                ),
                Number("backup.daily", _tr("Days of which every backup is kept"), 1, 3_650),
                Number("backup.weekly", _tr("Weeks before, of which one is kept"), 0, 520),
                Number("backup.monthly", _tr("Months before, of which one is kept"), 0, 1_200),
                Number(
                    "trash.days",
                    _tr("Days in the trash"),
                    0,
                    36_500,
                    _tr("After that, clippings are deleted for good; 0 keeps them."),
                ),
            ),
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("Settings", words)
