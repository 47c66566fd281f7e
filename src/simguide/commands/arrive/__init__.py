"""All that only `arrive` needs."""

from simguide.commands.arrive.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
