"""How drop folders, output and state lie on file systems."""

import os
import pathlib

from filesystem import MS_BIND, FileSystem, mount, unmount
from identities import DAEMON, NEIGHBOUR, OFFICERS, WRITERS

# The images are sparse; a run of hundreds of cuts keeps every file that it makes.
IMAGE_BYTES = 8 << 30

# Which file system each part lies on. `bind` is one file system of which the service sees two parts as mounts of their
# own, the way ReadWritePaths= and StateDirectory= show them: renaming from one to the other is refused all the same.
LAYOUTS = {
    "one": {"drop": "disk", "output": "disk", "state": "disk"},
    "separate": {"drop": "srv", "output": "srv", "state": "var"},
    "apart": {"drop": "srv", "output": "out", "state": "var"},
    "bind": {"drop": "disk", "output": "disk", "state": "disk"},
}


class Layout:
    """Mounted below `root`; `drop`, `output` and `state` are paths as the daemon sees them."""

    def __init__(self, name, root, random):
        self.name, self.root, self.random = name, pathlib.Path(root), random
        self.places = LAYOUTS[name]
        disks = sorted(set(self.places.values()))
        self.disks = {disk: FileSystem(self.root / f"{disk}.image", self.root / disk, IMAGE_BYTES) for disk in disks}
        self.bound = {}
        if name == "bind":
            self.bound = {"drop": self.root / "service/srv", "state": self.root / "service/var"}
        self.drop = self.bound.get("drop", self.real("drop"))
        self.output = self.drop / "output" if self.places["output"] == self.places["drop"] else self.real("output")
        self.state = self.bound.get("state", self.real("state"))

    def real(self, part):
        return self.root / self.places[part] / {"drop": "srv", "output": "out", "state": "var"}[part]

    def mount(self):
        for disk in self.disks.values():
            # The kernel writes by itself after a second or five; files that replace others with or without their bytes.
            options = [self.random.choice(["commit=1", "commit=5"]), self.random.choice(["auto_da_alloc", "noauto_da_alloc"])]
            disk.mount(options)
        for part, place in self.bound.items():
            place.mkdir(parents=True, exist_ok=True)
            self.real(part).mkdir(exist_ok=True)
            mount(self.real(part), place, flags=MS_BIND)

    def make_folders(self):
        """As tmpfiles.d/baocaod.conf and StateDirectory= make them; and a folder in which a writer prepares files."""
        def make(path, mode, user=0, group=0):
            path.mkdir(parents=True, exist_ok=True)
            os.chown(path, user, group)
            os.chmod(path, mode)

        make(self.drop, 0o755)
        for name in ["inbox", "documents"]:
            make(self.drop / name, 0o2770, DAEMON, OFFICERS)
        make(self.output, 0o2750, DAEMON, OFFICERS)
        make(self.output / "returned", 0o2770, DAEMON, OFFICERS)
        make(self.output / "receipts", 0o2770, DAEMON, OFFICERS)
        make(self.drop / ".spool", 0o700, DAEMON, DAEMON)
        make(self.state, 0o750, DAEMON, DAEMON)
        make(self.drop / "aside", 0o755)
        for number in range(len(self.writers)):
            make(self.drop / "aside" / str(WRITERS + number), 0o2700, WRITERS + number, OFFICERS)
        for folder in self.neighbours:
            make(folder, 0o700, NEIGHBOUR, OFFICERS)
        os.sync()

    writers = ()

    @property
    def neighbours(self):
        """A folder on each file system for somebody else."""
        return [disk.place / "neighbour" for disk in self.disks.values()]

    def cut(self):
        """All at once; in any order, because a moment passes between them."""
        disks = list(self.disks.values())
        self.random.shuffle(disks)
        for disk in disks:
            disk.cut()

    def unmount(self):
        for place in self.bound.values():
            unmount(place)
        for disk in self.disks.values():
            disk.unmount()
