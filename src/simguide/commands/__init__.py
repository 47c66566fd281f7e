"""The questions: a folder each, the same rooms in every one."""
