"""All that only `apn` needs."""

from simguide.commands.apn.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
