"""All that only `change` needs."""

from simguide.commands.change.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
