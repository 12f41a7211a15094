"""How processes are measured and compared."""
