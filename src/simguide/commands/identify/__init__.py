"""All that only `identify` needs."""

from simguide.commands.identify.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
