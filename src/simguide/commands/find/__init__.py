"""All that only `find` needs."""

from simguide.commands.find.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
