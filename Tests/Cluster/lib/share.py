"""The folder into which officers drop, on a file server of its own: two hosts have it as it is, one has it by sshfs."""

import os
import subprocess
import time

from network import Unavailable, call

SERVER = """\
Port 22
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/authorized_keys
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
Subsystem sftp internal-sftp
"""


class Share:
    def __init__(self, host, folder):
        self.host, self.folder = host, folder
        self.drop = folder / "drop"
        self.answers = folder / "answers"
        for place in [self.drop / "inbox", self.drop / "documents", self.answers]:
            place.mkdir(parents=True)
        self.mounts = []

    def serve(self):
        for name in ["host_key", "user_key"]:
            call("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / name)
        (self.folder / "authorized_keys").write_text((self.folder / "user_key.pub").read_text())
        (self.folder / "sshd_config").write_text(SERVER.format(folder=self.folder))
        os.makedirs("/run/sshd", exist_ok=True)
        log = open(self.folder / "sshd.log", "ab")
        self.host.start("/usr/sbin/sshd", "-D", "-e", "-f", self.folder / "sshd_config", stdout=log, stderr=log)

    def mount(self, host, place, limit=30):
        """The same folders, seen by this host over the network; the kernel tells nothing of what others do in it."""
        # One that its machine left behind cannot even be looked at.
        self.unmount(place)
        place.mkdir(parents=True, exist_ok=True)
        options = (
            f"IdentityFile={self.folder}/user_key,StrictHostKeyChecking=no,UserKnownHostsFile=/dev/null,reconnect,"
            "ServerAliveInterval=5,ServerAliveCountMax=3,ConnectTimeout=10,dir_cache=no")
        deadline = time.monotonic() + limit
        while True:
            done = subprocess.run(
                host.command("sshfs", f"root@{self.host.address}:{self.folder}", place, "-o", options), stdin=subprocess.DEVNULL,
                capture_output=True, text=True)
            if done.returncode == 0:
                break
            if time.monotonic() > deadline:
                raise Unavailable(f"no sshfs: {done.stderr.strip()}")
            time.sleep(0.5)
        self.mounts.append(place)

    def unmount(self, place):
        if place in self.mounts:
            self.mounts.remove(place)
            subprocess.run(["umount", "-l", str(place)], capture_output=True)

    def close(self):
        for place in list(self.mounts):
            self.unmount(place)

    def drop_one(self, delivery, aside):
        """Whole, by a rename on the file server itself."""
        path = aside / delivery.name
        path.write_bytes(delivery.content)
        path.rename(self.drop / delivery.folder / delivery.name)
