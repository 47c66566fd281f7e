"""All that only `contact` needs."""

from simguide.commands.contact.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
