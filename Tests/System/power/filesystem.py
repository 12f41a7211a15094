"""A file system in a file; of an ext4 the power can be cut."""

import ctypes
import fcntl
import os
import struct
import subprocess
import time

# linux/fs/ext4: _IOR('X', 125, __u32). The log is not flushed: what no sync has written is gone.
EXT4_IOC_SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = 2

CLONE_NEWNS = 0x00020000
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 0x40000
libc = ctypes.CDLL(None, use_errno=True)


class Unavailable(Exception):
    """This machine has no loop devices, or does not let us mount."""


def mount(source, place, kind=None, flags=0, data=None):
    def text(value):
        return None if value is None else os.fsencode(value)

    if libc.mount(text(source), text(place), text(kind), flags, text(data)) != 0:
        code = ctypes.get_errno()
        raise Unavailable(f"mount {source} on {place}: {os.strerror(code)}")


def enter_own_namespace():
    """Mounts made from here on are seen by this process and its children only, and go when the last of them ends."""
    if libc.unshare(CLONE_NEWNS) != 0:
        raise Unavailable(f"no mount namespace: {os.strerror(ctypes.get_errno())}")
    mount(None, "/", flags=MS_REC | MS_PRIVATE)


# How each is made; xfs shares blocks only when asked for when it is made, by default of late.
MAKING = {
    "ext4": ["mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0"],
    "btrfs": ["mkfs.btrfs", "-q", "-f"],
    "xfs": ["mkfs.xfs", "-q", "-f", "-m", "reflink=1"],
}


class FileSystem:
    def __init__(self, image, place, size, kind="ext4"):
        self.image, self.place, self.kind = image, place, kind
        with open(image, "wb") as file:
            file.truncate(size)
        run(*MAKING[kind], image)
        place.mkdir(exist_ok=True)

    def mount(self, options):
        """`options` say how soon the kernel writes by itself what nobody synced."""
        run("mount", "-t", self.kind, "-o", ",".join(["loop", *options]), self.image, self.place)
        self.handle = os.open(self.place, os.O_RDONLY | os.O_DIRECTORY)

    def cut(self):
        fcntl.ioctl(self.handle, EXT4_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))

    def unmount(self):
        os.close(self.handle)
        unmount(self.place)


def unmount(place):
    # The kernel may hold a file of a killed process for a moment.
    for attempt in range(100):
        if libc.umount2(os.fsencode(place), 0) == 0:
            return
        time.sleep(0.05)
    raise RuntimeError(f"umount {place}: {os.strerror(ctypes.get_errno())}")


def run(*command):
    try:
        subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True)
    except FileNotFoundError as error:
        raise Unavailable(f"needs {command[0]}") from error
    except subprocess.CalledProcessError as error:
        raise Unavailable(f"{' '.join(map(str, command))}: {error.stderr.strip()}") from error
