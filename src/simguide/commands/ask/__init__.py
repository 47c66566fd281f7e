"""All that only `ask` needs."""

from simguide.commands.ask.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
