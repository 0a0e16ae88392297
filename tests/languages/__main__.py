"""``python -m tests.languages`` brings the files of all languages up to date and tells what is not translated in them.

With a code, as in ``python -m tests.languages de``, it begins the file of a new language.
"""

import sys

from clipper.languages import shipped_languages
from tests.languages.files import bring_up_to_date, unfinished
from tests.languages.sources import sentences_of


def main(languages: list[str]) -> int:
    sentences = sentences_of()
    lacking = 0
    for language in languages or shipped_languages():
        bring_up_to_date(language, sentences)
        left = list(unfinished(language))
        print(f"{language}: {len(left)} to translate")
        print(*(f"  {each}" for each in left), sep="\n")
        lacking += len(left)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
