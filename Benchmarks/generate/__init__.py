"""Data, deterministic: the same call makes the same content."""
