"""Issues the report and opens it again: a command that has said it is done must have done it for good."""

import json
import os
import random
import sqlite3
import time

from actor import Actor
from identities import DAEMON

PERIOD = "2023-H1"


class Administrator(Actor):
    def __init__(self, service, cut, seed):
        self.reading, channel = os.pipe()
        super().__init__(DAEMON, DAEMON, lambda: self.work(service, cut, random.Random(seed), channel))
        os.close(channel)

    @staticmethod
    def work(service, cut, source, channel):
        def tell(*event):
            os.write(channel, (json.dumps(event) + "\n").encode())

        turn = 0
        while True:
            time.sleep(source.uniform(0.0, 1.0))
            turn += 1
            number = f"{cut}{turn:02d}"
            finalizing = service.command("finalize", PERIOD, "--number", number, "--date", "2023-07-10",
                                         "--with-open", "kiểm thử", "--name", "Kiểm thử", as_caller=True)
            if finalizing.returncode == 0:
                tell("issued", number)
            time.sleep(source.uniform(0.0, 0.3))
            if service.command("reopen", PERIOD, "--reason", "sửa", "--name", "A", as_caller=True).returncode == 0:
                tell("reopened", number)

    def said(self):
        """Pairs of what was done and the report's number."""
        with open(self.reading, "rb") as channel:
            return [tuple(json.loads(line)) for line in channel.read().decode().splitlines()]


def undone(layout, said):
    """What a command said was done and the store does not know."""
    if not said:
        return []
    database = sqlite3.connect(f"file:{layout.state / 'baocaod.sqlite'}?mode=ro", uri=True, timeout=30)
    try:
        known = dict(database.execute("SELECT number, reopened_at IS NOT NULL FROM finalization"))
    finally:
        database.close()
    known = {number.split("/")[0]: is_reopened for number, is_reopened in known.items()}
    reopened = {number for event, number in said if event == "reopened"}
    return [f"issued as {number}, and not in the store" for event, number in said if event == "issued" and number not in known] + [
        f"{number} was reopened, and is not in the store" for number in reopened if number in known and not known[number]]
