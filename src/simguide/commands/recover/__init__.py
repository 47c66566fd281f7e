"""All that only `recover` needs."""

from simguide.commands.recover.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
