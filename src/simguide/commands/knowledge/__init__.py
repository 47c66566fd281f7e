"""All that only `claims`, `rules`, `explain` and `sources` need."""

from simguide.commands.knowledge.words import MESSAGES
from simguide.i18n.messages import learn

learn(MESSAGES)
