"""All that only `check` needs."""

from simguide.commands.check.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
