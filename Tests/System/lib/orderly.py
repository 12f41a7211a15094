"""An officer whose programs finish each file and then leave it alone."""

import hashlib
import random
import threading
import time

import contents


class Officer(threading.Thread):
    """Drops files without pause: whole ones by renaming, others written in place bit by bit, some twice, some bad."""

    def __init__(self, root, seed):
        super().__init__(name="officer")
        self.root = root
        self.random = random.Random(seed)
        self.dropped = []  # (name, sha256), in order
        self.contents = {}  # sha256 -> kind
        self.ended = threading.Event()
        self.samples = contents.samples()

    def run(self):
        number = 0
        while not self.ended.is_set():
            number += 1
            content, ending, kind = self.next_content(number)
            name = f"{number:05d} {self.random.choice(['báo cáo', 'số liệu', 'PL'])}{ending}"
            digest = hashlib.sha256(content).hexdigest()
            # Noted before it is dropped: whatever is noted must be found again.
            self.dropped.append((name, digest))
            self.contents[digest] = kind
            self.drop(content, self.folder() / name)
            time.sleep(self.random.uniform(0.005, 0.08))

    def end(self):
        self.ended.set()
        self.join()

    def folder(self):
        folder = self.root / self.random.choice(["inbox", "inbox", "documents"])
        if self.random.random() < 0.2:
            folder = folder / self.random.choice(["xã Bình An", "lần 2/bổ sung"])
            folder.mkdir(parents=True, exist_ok=True)
        return folder

    def next_content(self, number):
        chance = self.random.random()
        if chance < 0.1 and self.former:
            return *self.former, "good"
        if chance < 0.2:
            return *contents.without_table(number), "bad"
        content, ending = contents.variant(self.random.choice(self.samples), number)
        self.former = (content, ending)
        return content, ending, "good"

    former = None  # the last good file: (content, ending)

    def drop(self, content, place):
        if self.random.random() < 0.5:
            aside = self.root / "aside" / place.name
            aside.write_bytes(content)
            aside.rename(place)
            return
        with open(place, "wb") as file:
            half = len(content) // 2
            file.write(content[:half])
            file.flush()
            time.sleep(self.random.uniform(0, 0.15))
            file.write(content[half:])
