"""What every command does around its question: options, languages, writing, errors."""
