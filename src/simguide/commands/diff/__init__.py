"""All that only `catalogue diff` needs; what collections are called `catalogue stats` says too."""

from simguide.commands.catalogue.words import MESSAGES as OF_COLLECTIONS
from simguide.commands.diff.words import MESSAGES
from simguide.i18n.messages import learn

learn(OF_COLLECTIONS)
learn(MESSAGES)
