"""Words for what can be wrong in the settings file."""

from collections.abc import Mapping

from clipper.desk.wording.explanation import Explanation
from clipper.languages import say
from clipper.settings import BadSetting, Reason


def explain_setting(error: BadSetting) -> Explanation:
    """The words for everything that is wrong in one settings file."""
    what = " ".join(_sentence(one) for one in (error, *error.others))
    return Explanation(what, say("Correct it in %1.", error.path))


def setting_words(error: BadSetting) -> Mapping[str, str]:
    """What is wrong with each setting, by its key; by an empty one what is wrong with the file."""
    return {one.key: _sentence(one) for one in (error, *error.others)}


def _sentence(error: BadSetting) -> str:
    key, expected = error.key, error.expected
    match error.reason:
        case Reason.UNKNOWN:
            return say("There is no setting %1, only %2.", key, expected)
        case Reason.WRONG_KIND:
            return say("The setting %1 must be of the kind %2.", key, expected)
        case Reason.NO_CHOICE:
            return say("The setting %1 must be one of %2.", key, expected)
        case Reason.OUT_OF_RANGE:
            return say("The setting %1 must be %2.", key, expected)
        case Reason.NOT_ASCII:
            return say("The setting %1 may hold only plain letters, digits and signs.", key)
        case Reason.NOT_TOML:
            return say("The settings file is no valid TOML: %1.", expected)
        case Reason.UNWRITABLE if not key:
            return say("The settings file cannot be written: %1.", expected)
        case Reason.UNWRITABLE:
            return say("The setting %1 cannot be written into the settings file: %2.", key, expected)
        case Reason.UNREADABLE:
            return say("The settings file cannot be read: %1.", expected)
        case _:
            return _of_file(error)


def _of_file(error: BadSetting) -> str:
    key, expected = error.key, error.expected
    match error.reason:
        case Reason.NO_CERTIFICATES:
            return say(
                "The file that the setting %1 names holds no certificate in PEM (-----BEGIN CERTIFICATE-----).", key
            )
        case Reason.NO_COOKIES:
            return say(
                "The file that the setting %1 names is no cookies.txt as browsers export it: see line %2.",
                key,
                expected,
            )
        case _:
            return say("The file that the setting %1 names cannot be read: %2.", key, expected)
