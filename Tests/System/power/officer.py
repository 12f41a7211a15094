"""A writer's process, under its own user, and what it tells of its deliveries."""

import fcntl
import hashlib
import json
import os
import pathlib
import random
import time

import contents
from actor import Actor
from delivery import Delivery
from identities import OFFICERS, WRITERS

F_SETPIPE_SZ = 1031


class Officer:
    """What the ways of writing use; lives in the writer's process."""

    def __init__(self, number, cut, drop, samples, seed, channel):
        self.samples, self.records = samples
        self.channel, self.cut = channel, cut
        self.random = random.Random(seed)
        self.user = WRITERS + number
        self.drop = drop
        self.aside = drop / "aside" / str(self.user)
        self.number = 0

    def work(self, way):
        while True:
            self.pause(0.1, 1.2)
            self.number += 1
            self.folder = self.drop / self.random.choice(["inbox", "inbox", "documents"])
            try:
                way(self)
            except FileNotFoundError:
                # The daemon was quicker than a way that opens the file again.
                continue

    # Contents and names

    def unique(self):
        return (self.cut * 1_000 + self.number) * 100 + self.user - WRITERS

    def good(self, ending=None):
        fitting = [sample for sample in self.samples if ending in (None, sample[1])]
        sample = self.random.choice(fitting)
        self.number += 1
        content, ending = contents.variant(sample, self.unique())
        return content, self.name(ending)

    def name(self, ending):
        return f"{self.cut:04d}-{self.user - WRITERS:02d}-{self.number:03d} báo cáo tháng{ending}"

    # Writing

    def write(self, path, content):
        with open(path, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file)

    @staticmethod
    def sync_folder(path):
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    @staticmethod
    def is_still(path, file):
        """Whether the file that is open still lies under its name."""
        try:
            return os.path.samestat(os.stat(path), os.fstat(file.fileno()))
        except FileNotFoundError:
            return False

    def pause(self, shortest, longest):
        time.sleep(self.random.uniform(shortest, longest))

    # Telling

    def begin(self, name, content):
        digest = hashlib.sha256(content).hexdigest()
        self.tell("begun", (name, digest))
        return name, digest

    def durable(self, delivery, is_late=False):
        self.tell("durable", delivery, late=is_late)

    def withdraw(self, delivery):
        self.tell("withdrawn", delivery)

    def tell(self, event, delivery, **more):
        line = json.dumps({"event": event, "name": delivery[0], "sha256": delivery[1], **more}) + "\n"
        os.write(self.channel, line.encode())


class Writer(Actor):
    """The parent's hold on a writer's process."""

    def __init__(self, number, way, cut, drop, samples, seed):
        self.way, self.cut = way, cut
        self.reading, channel = os.pipe()
        # Read only when the writer has ended: room for all it tells.
        fcntl.fcntl(channel, F_SETPIPE_SZ, 1 << 20)
        super().__init__(WRITERS + number, OFFICERS, lambda: Officer(number, cut, pathlib.Path(drop), samples, seed, channel).work(way))
        os.close(channel)

    def deliveries(self):
        """What it told, by name and content."""
        told = {}
        with open(self.reading, "rb") as channel:
            lines = channel.read().decode().splitlines()
        for line in lines:
            event = json.loads(line)
            key = (event["name"], event["sha256"])
            if event["event"] == "begun":
                told[key] = Delivery(*key, way=self.way.__name__, turn=self.cut)
            elif event["event"] == "durable":
                told[key].is_durable, told[key].is_late = True, event["late"]
            else:
                told[key].is_withdrawn = True
        return list(told.values())
