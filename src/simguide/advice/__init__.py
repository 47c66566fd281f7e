"""Pure functions from a catalogue, a question and a day to an answer."""
