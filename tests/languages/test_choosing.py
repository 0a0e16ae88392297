"""Which language a reader reads."""

import pytest

from clipper.languages import system_language


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko-KR"),
        ({"LANG": "de_DE@euro", "LC_ALL": "fr_FR.UTF-8"}, "fr-FR"),
        ({"LANGUAGE": "ja:en", "LANG": "de_DE.UTF-8"}, "ja"),
        ({"LC_MESSAGES": "pt_BR.UTF-8", "LANG": "C"}, "pt-BR"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_ALL": "POSIX"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_of_the_system(environment, expected):
    assert system_language(environment) == expected
