"""What simguide itself says, in three languages."""
