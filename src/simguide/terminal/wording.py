"""Words known errors on stderr, with what to do, and says which exit code they have."""

from simguide.errors import (
    CatalogueProblemsError,
    ChoiceError,
    ComparisonError,
    DataFolderError,
    InputError,
    LineImportError,
    LinesFileError,
    NoActivationCodeError,
    NotRemovedError,
    OutputError,
    OwnLineError,
    SimguideError,
    UnknownApnError,
    UnknownNameError,
)
from simguide.i18n.messages import has_message, message
from simguide.model.base import Lang
from simguide.terminal.exits import BAD_CATALOGUE, FAILURE, NO_MATCH, STDOUT, USAGE, say


def report(error: SimguideError, lang: Lang) -> int:  # noqa: C901, PLR0911, PLR0912 (a case each)
    """Word a known error on stderr and return its exit code."""
    match error:
        case UnknownNameError(kind=kind, found=found, nearest=nearest):
            _say_error(lang, message(f"error.unknown.{kind}", lang, found=found))
            if nearest:
                say_hint(lang, message("hint.did-you-mean", lang, names=", ".join(nearest)))
            say_hint(lang, message(f"hint.list.{kind}", lang, names=", ".join(error.known)))
            return USAGE
        case ChoiceError(option=option, found=found, choices=choices, nearest=nearest):
            _say_error(lang, message("error.choice", lang, option=option, found=found, choices=", ".join(choices)))
            if nearest:
                say_hint(lang, message("hint.did-you-mean", lang, names=", ".join(nearest)))
            return USAGE
        case InputError(key=key, values=values):
            _say_error(lang, message(f"error.{key}", lang, **values))
            if has_message(f"hint.{key}"):
                say_hint(lang, message(f"hint.{key}", lang, **values))
            return USAGE
        case ComparisonError(found=carriers):
            _say_error(lang, message("error.compare", lang, found=", ".join(carriers)))
            say_hint(lang, message("hint.list.carrier", lang))
            return USAGE
        case NoActivationCodeError(problems=broken):
            _say_error(lang, message("error.qr", lang))
            for name, what in broken:
                say_hint(lang, message(f"code-problem.{name}", lang, found=what))
            say_hint(lang, message("hint.qr", lang))
            return USAGE
        case UnknownApnError(carrier=carrier):
            _say_error(lang, message("error.no-apn", lang, carrier=carrier))
            say_hint(lang, message("hint.no-apn", lang, carrier=carrier))
            return NO_MATCH
        case DataFolderError(path=path, reason=reason):
            _say_error(lang, message("error.folder", lang, path=path, reason=reason))
            say_hint(lang, message("hint.folder", lang))
            return USAGE
        case CatalogueProblemsError(problems=problems):
            for problem in problems:
                say(str(problem))
            key = "error.catalogue-cut" if error.is_cut else "error.catalogue"
            _say_error(lang, message(key, lang, count=len(problems)))
            say_hint(lang, message("hint.catalogue", lang))
            return BAD_CATALOGUE
        case OutputError(reason=fault, path=path, found=what):
            place = message("stdout", lang) if path == STDOUT else path
            _say_error(lang, message(f"error.output.{fault}", lang, path=place, found=what))
            say_hint(lang, message(f"hint.output.{fault}", lang))
            return FAILURE
        case OwnLineError():
            return _report_line(error, lang)
        case _:
            _say_error(lang, str(error))
            return FAILURE


def _report_line(error: OwnLineError, lang: Lang) -> int:
    """Word an error of `my`."""
    match error:
        case LineImportError(path=path, problems=problems):
            for where, problem in problems:
                place = f"{path}: {where}" if where else path
                say(f"{place}: {message(f'error.{problem.key}', lang, **problem.values)}")
            _say_error(lang, message("error.line-import", lang, path=path, count=len(problems)))
            say_hint(lang, message(f"hint.{problems[0][1].key}", lang, **problems[0][1].values))
            return USAGE
        case LinesFileError(reason=reason, path=path, found=found):
            _say_error(lang, message(f"error.lines.{reason}", lang, path=path, found=found))
            say_hint(lang, message(f"hint.lines.{reason}", lang, path=path))
            return FAILURE
        case NotRemovedError(label=label):
            _say_error(lang, message("error.not-removed", lang, label=label))
            return FAILURE
        case _:
            raise error


def _say_error(lang: Lang, text: str) -> None:
    say(message("error", lang, text=text))


def say_hint(lang: Lang, text: str) -> None:
    """Write on stderr what to do next."""
    say(message("hint", lang, text=text))
