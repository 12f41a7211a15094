"""A peer that stays open and works off what is dropped: `peers/service_docxtpl.py`."""
import os
import select
import subprocess
import time


class WarmPeer:
    """A process that says “ready”, and a line with a word when it is done with a file, until the end of the block."""

    def __init__(self, command, inbox):
        self.command, self.inbox = command, inbox

    def __enter__(self):
        self.process = subprocess.Popen(list(map(str, self.command)), stdout=subprocess.PIPE)
        self.said = b""
        self.wait_for("ready")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate(timeout=60)

    def wait_for(self, word, seconds=60):
        """Returns the time at which it said so."""
        deadline = time.perf_counter() + seconds
        while word.encode() not in self.said or not self.said.endswith(b"\n"):
            if not select.select([self.process.stdout], [], [], max(0, deadline - time.perf_counter()))[0]:
                raise TimeoutError(f"the peer did not say “{word}”")
            part = os.read(self.process.stdout.fileno(), 65_536)
            if not part:
                raise RuntimeError("the peer ended")
            self.said += part
        self.said = b""
        return time.perf_counter()
