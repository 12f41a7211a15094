"""What is compared, each with its target. A workload is a function of the context that gives lines of the table."""
