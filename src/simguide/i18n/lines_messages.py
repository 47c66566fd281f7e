"""What `my` says."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {}
