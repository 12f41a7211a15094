"""Other programs on the same disks: each sync of theirs commits what the daemon has renamed and not yet synced."""

import os
import random
import time

from actor import Actor
from identities import NEIGHBOUR, OFFICERS


class Neighbour(Actor):
    def __init__(self, folders, seed):
        super().__init__(NEIGHBOUR, OFFICERS, lambda: self.work(folders, random.Random(seed)))

    @staticmethod
    def work(folders, source):
        while True:
            with open(source.choice(folders) / "log", "ab", buffering=0) as file:
                file.write(b".")
                os.fsync(file)
            time.sleep(source.uniform(0.0, 0.02))
