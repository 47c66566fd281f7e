"""What `help` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {}
