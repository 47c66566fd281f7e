"""All that only `leave` needs."""

from simguide.commands.leave.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
