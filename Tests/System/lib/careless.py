"""Officers whose programs do not let go: they keep files open, cut and rewrite them, map them, and swap them for links.

Each way has a thread of its own. `owed` is what lay whole under its name after the last write; everything a way wrote in
between may be taken or not.
"""

import hashlib
import mmap
import os
import random
import threading
import time

import contents
from delivery import Delivery

SECRET = "không ai được đọc tệp này\n".encode()


class Writing(threading.Thread):
    """One way, again and again, and what it delivered."""

    def __init__(self, way, number, root, seed, ended):
        super().__init__(name=way.__name__)
        self.way, self.number, self.root, self.ended = way, number, root, ended
        self.random = random.Random(seed)
        self.samples = contents.samples()
        self.deliveries = {}
        self.turn = 0

    def run(self):
        while not self.ended.is_set():
            self.turn += 1
            self.folder = self.root / self.random.choice(["inbox", "documents"])
            try:
                self.way(self)
            except FileNotFoundError:
                # The daemon was quicker than a way that opens the file again.
                pass
            self.pause(0.05, 0.4)

    # Contents and names

    def content(self, ending=None, size=None):
        self.turn += 1
        unique = self.turn * 100 + self.number
        if size:
            return contents.large(next(each for each in self.samples if each[1] == ".xlsx"), unique, size)
        return contents.variant(self.random.choice([each for each in self.samples if ending in (None, each[1])]), unique)

    def name(self, ending):
        return f"{self.number:02d}-{self.turn:05d} số liệu{ending}"

    @property
    def aside(self):
        return self.root / "aside" / f"{self.number:02d}-{self.turn:05d}"

    def pause(self, shortest, longest):
        time.sleep(self.random.uniform(shortest, longest))

    # Telling

    def begin(self, name, content):
        key = (name, hashlib.sha256(content).hexdigest())
        self.deliveries[key] = Delivery(*key, way=self.way.__name__, turn=self.turn)
        return key

    def whole(self, key, path, handle):
        """Written to its end; late when the daemon has moved the file away meanwhile."""
        self.deliveries[key].is_durable = True
        self.deliveries[key].is_late = not is_still(path, handle)

    def withdraw(self, key):
        self.deliveries[key].is_withdrawn = True


def is_still(path, handle):
    try:
        return os.path.samestat(os.lstat(path), os.fstat(handle))
    except FileNotFoundError:
        return False


def keeps_open_and_appends(writing):
    content, ending = writing.content(".csv")
    path = writing.folder / writing.name(ending)
    with open(path, "wb", buffering=0) as file:
        for _ in range(4):
            key = writing.begin(path.name, content)
            file.write(content if file.tell() == 0 else b"\r\n")
            writing.whole(key, path, file.fileno())
            writing.pause(0.0, 0.5)
            content += b"\r\n"
            if _ < 3:
                writing.withdraw(key)


def keeps_open_and_truncates(writing):
    """The daemon may be in the middle of reading when the file becomes shorter."""
    content, ending = writing.content(size=writing.random.choice([1_000_000, 4_000_000]))
    path = writing.folder / writing.name(ending)
    with open(path, "wb", buffering=0) as file:
        file.write(content)
        for _ in range(6):
            writing.pause(0.0, 0.4)
            file.truncate(writing.random.choice([0, 1, len(content) // 2]))
            writing.pause(0.0, 0.02)
            os.pwrite(file.fileno(), content, 0)
        key = writing.begin(path.name, content)
        os.pwrite(file.fileno(), content, 0)
        writing.whole(key, path, file.fileno())


def appends_after_close(writing):
    content, ending = writing.content(".csv")
    path = writing.folder / writing.name(ending)
    path.write_bytes(content)
    writing.pause(0.0, 0.4)
    with open(path, "r+b", buffering=0) as file:
        file.seek(0, os.SEEK_END)
        file.write(b"\r\n" * 3)
        key = writing.begin(path.name, content + b"\r\n" * 3)
        writing.whole(key, path, file.fileno())


def overwrites_in_place(writing):
    """Times set back, so that only the bytes tell."""
    content, ending = writing.content(".csv")
    path = writing.folder / writing.name(ending)
    path.write_bytes(content)
    former = path.stat()
    writing.pause(0.0, 0.4)
    content, _ = writing.content(".csv")
    with open(path, "r+b", buffering=0) as file:
        file.write(content)
        file.truncate()
        os.utime(file.fileno(), ns=(former.st_atime_ns, former.st_mtime_ns))
        key = writing.begin(path.name, content)
        writing.whole(key, path, file.fileno())


def maps(writing):
    content, ending = writing.content(size=500_000)
    path = writing.folder / writing.name(ending)
    path.write_bytes(content)
    with open(path, "r+b", buffering=0) as file, mmap.mmap(file.fileno(), 0) as memory:
        for _ in range(5):
            writing.pause(0.0, 0.2)
            # In the member that nobody opens; the checksum of the zip is not looked at for it.
            memory[len(content) // 2] = writing.random.randrange(256)
        key = writing.begin(path.name, bytes(memory))
        memory.flush()
        writing.whole(key, path, file.fileno())


def writes_through_another_name(writing):
    content, ending = writing.content(".csv")
    path = writing.folder / writing.name(ending)
    writing.aside.write_bytes(content)
    os.link(writing.aside, path)
    writing.pause(0.0, 0.4)
    content, _ = writing.content(".csv")
    with open(path, "r+b", buffering=0) as file:
        file.truncate(0)
        file.write(content)
        key = writing.begin(path.name, content)
        writing.whole(key, path, file.fileno())


def swaps_links(writing):
    """A link to what nobody may read takes the file's place, and the file the link's."""
    content, ending = writing.content()
    path = writing.folder / writing.name(ending)
    for _ in range(30):
        aside = writing.aside
        os.symlink(writing.root / "aside/secret.csv", aside)
        os.rename(aside, path)
        writing.pause(0.0, 0.01)
        writing.turn += 1
        part, _ = writing.content()
        writing.aside.write_bytes(part)
        os.rename(writing.aside, path)
        writing.pause(0.0, 0.03)
    writing.aside.write_bytes(content)
    key = writing.begin(path.name, content)
    with open(writing.aside, "rb") as file:
        os.rename(writing.aside, path)
        writing.whole(key, path, file.fileno())
        # Renamed in whole: whoever moved it away since has it.
        writing.deliveries[key].is_late = False


def swaps_folders(writing):
    """A folder becomes a link to one outside and a folder again."""
    folder = writing.folder / f"đổi chỗ {writing.turn}"
    for _ in range(10):
        aside = writing.aside
        os.symlink(writing.root / "aside/elsewhere", aside)
        os.rename(aside, folder)
        writing.pause(0.0, 0.02)
        folder.unlink()
        folder.mkdir()
        writing.pause(0.0, 0.02)
        folder.rmdir()
    folder.mkdir()
    content, ending = writing.content()
    writing.aside.write_bytes(content)
    path = folder / writing.name(ending)
    key = writing.begin(path.name, content)
    with open(writing.aside, "rb") as file:
        os.rename(writing.aside, path)
        writing.whole(key, path, file.fileno())
        writing.deliveries[key].is_late = False


WAYS = [
    keeps_open_and_appends, keeps_open_and_truncates, appends_after_close, overwrites_in_place, maps, writes_through_another_name,
    swaps_links, swaps_folders,
]


class CarelessOfficers:
    """All ways at once; stands where the orderly officer stands."""

    def __init__(self, root, seed):
        self.root = root
        self.ended = threading.Event()
        (root / "aside/secret.csv").write_bytes(SECRET)
        (root / "aside/elsewhere").mkdir()
        (root / "aside/elsewhere/secret.csv").write_bytes(SECRET)
        self.writings = [Writing(way, number, root, seed + number, self.ended) for number, way in enumerate(WAYS)]

    def start(self):
        for writing in self.writings:
            writing.start()

    def end(self):
        self.ended.set()
        for writing in self.writings:
            writing.join()

    @property
    def deliveries(self):
        return [delivery for writing in self.writings for delivery in list(writing.deliveries.values())]

    def secrets_taken(self, rows):
        digest = hashlib.sha256(SECRET).hexdigest()
        taken = [f"{name}: what a link led to was taken" for name, sha256, _ in rows if sha256 == digest]
        places = [self.root / "aside/secret.csv", self.root / "aside/elsewhere/secret.csv"]
        return taken + [f"{place} is gone" for place in places if not place.exists()]
