"""What a writer did with one content under one name, and what it may expect of it."""

import dataclasses


@dataclasses.dataclass
class Delivery:
    name: str
    sha256: str
    # How it was written, and in which turn of the run: for whoever looks for a fault.
    way: str
    turn: int
    is_durable: bool = False
    # The writer has begun to overwrite it.
    is_withdrawn: bool = False
    # Written to a file that had left its folder already: nobody can promise that somebody looks at it again.
    is_late: bool = False

    @property
    def is_owed(self):
        """Must be found: waiting, taken or returned."""
        return self.is_durable and not self.is_withdrawn and not self.is_late
