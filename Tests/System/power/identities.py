"""Users by number: nothing has to be entered in the machine's list of users."""

DAEMON = 64_001
OFFICERS = 64_000
NEIGHBOUR = 64_002
# The first writer's; each has one of its own.
WRITERS = 64_100
