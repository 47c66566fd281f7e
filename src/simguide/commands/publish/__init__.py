"""All that only `publish` needs."""

from simguide.commands.publish.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
