"""What is said to users, in their language: the window and the command line look their sentences up here.

A language is one file, ``resources/languages/clipper_<code>.ts``, made for Qt Linguist and kept in step with the
sources by ``python -m tests.languages``; it is named nowhere else. It is read as it is, once, when a program begins
to speak the language, and the window's ``QTranslator`` looks into the same catalogue. Compiling it by ``lrelease``
would need that tool on the user's machine, or generated files in the repository, and what comes of it is for Qt
alone, which the command line does not load.

English is what the sources say; ``clipper_en.ts`` has what depends on a number. What a language lacks is said in
English.
"""

from clipper.languages.catalogue import Catalogue
from clipper.languages.choosing import ENGLISH, chosen_language, shipped_languages, system_language
from clipper.languages.placing import placed
from clipper.languages.speaking import later, number, say, speak, spoken, translate

__all__ = [
    "ENGLISH",
    "Catalogue",
    "chosen_language",
    "later",
    "number",
    "placed",
    "say",
    "shipped_languages",
    "speak",
    "spoken",
    "system_language",
    "translate",
]
