"""What the catalogue and the answers are made of."""
