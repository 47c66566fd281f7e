"""All that only `schema` needs."""

from simguide.commands.schema.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
