"""What `check`, `identify` and `apn` say."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {}
