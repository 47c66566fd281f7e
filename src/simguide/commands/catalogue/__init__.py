"""All that only `catalogue` needs."""

from simguide.commands.catalogue.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
