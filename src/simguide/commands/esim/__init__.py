"""All that only `esim` needs."""

from simguide.commands.esim.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
