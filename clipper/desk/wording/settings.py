"""Words for what can be wrong in the settings file."""

from collections.abc import Mapping

from clipper.desk.wording.explanation import Explanation
from clipper.settings import BadSetting, Reason


def explain_setting(error: BadSetting) -> Explanation:
    """The words for everything that is wrong in one settings file."""
    what = " ".join(_sentence(one) for one in (error, *error.others))
    return Explanation(f"{what}", f"Correct it in {error.path}.")


def setting_words(error: BadSetting) -> Mapping[str, str]:
    """What is wrong with each setting, by its key; by an empty one what is wrong with the file."""
    return {one.key: _sentence(one) for one in (error, *error.others)}


def _sentence(error: BadSetting) -> str:
    key, expected = error.key, error.expected
    match error.reason:
        case Reason.UNKNOWN:
            return f"There is no setting {key}, only {expected}."
        case Reason.WRONG_KIND:
            return f"The setting {key} must be of the kind {expected}."
        case Reason.NO_CHOICE:
            return f"The setting {key} must be one of {expected}."
        case Reason.OUT_OF_RANGE:
            return f"The setting {key} must be {expected}."
        case Reason.NOT_ASCII:
            return f"The setting {key} may hold only plain letters, digits and signs."
        case Reason.NOT_TOML:
            return f"The settings file is no valid TOML: {expected}."
        case Reason.UNWRITABLE if not key:
            return f"The settings file cannot be written: {expected}."
        case Reason.UNWRITABLE:
            return f"The setting {key} cannot be written into the settings file: {expected}."
        case Reason.UNREADABLE:
            return f"The settings file cannot be read: {expected}."
        case _:
            return f"The file that the setting {key} names {_of_file(error)}."


def _of_file(error: BadSetting) -> str:
    match error.reason:
        case Reason.NO_CERTIFICATES:
            return "holds no certificate in PEM (-----BEGIN CERTIFICATE-----)"
        case Reason.NO_COOKIES:
            return f"is no cookies.txt as browsers export it: see line {error.expected}"
        case _:
            return f"cannot be read: {error.expected}"
