"""All that only `help` needs."""

from simguide.commands.help.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
