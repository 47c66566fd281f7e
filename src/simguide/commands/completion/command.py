"""The command `completion`."""

from typing import Annotated

from simguide.commands.completion.scripts import Shell
from simguide.i18n.messages import message
from simguide.terminal import environment
from simguide.terminal.answering import chosen_language
from simguide.terminal.choices import choice_argument, words_of
from simguide.terminal.options import LangOption
from simguide.terminal.typed import choose
from simguide.terminal.writing import put

ShellArgument = Annotated[
    str, choice_argument("SHELL", choices=Shell, group="shell", says="The shell that is to complete")
]


def completion(shell: ShellArgument, lang: LangOption = None) -> None:
    """Print the script by which a shell completes with TAB; its first lines say where to put it."""
    from simguide.commands.completion.scripts import script_text

    chosen = choose("SHELL", shell, words_of(Shell), group="shell")
    said = message(f"completion.{chosen}", chosen_language(lang) or environment.environment_language())
    put(script_text(chosen, said))
