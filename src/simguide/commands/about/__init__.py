"""All that only `about` needs."""

from simguide.commands.about.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
