"""A server of PostgreSQL for a suite: one that is installed, with a folder and a port of its own."""
import os
import pathlib
import shutil
import socket
import subprocess


def programs():
    for folder in sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: -int(each.parent.name)):
        if (folder / "initdb").exists():
            return folder
    return None


def free_port():
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]


class Server:
    """PostgreSQL on an address of this machine; it refuses to run as root."""

    def __init__(self, programs, folder):
        self.programs, self.folder, self.port = programs, folder, free_port()
        folder.mkdir()
        self.user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []
        if self.user:
            shutil.chown(folder, "nobody", "nogroup")
        self.call("initdb", "-D", folder / "data", "-U", "test", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")

    def call(self, program, *arguments):
        subprocess.run(
            [*self.user, self.programs / program, *arguments], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, cwd="/")

    def start(self):
        options = f"-k {self.folder} -c listen_addresses=127.0.0.1 -c port={self.port} -c fsync=off"
        self.call("pg_ctl", "-D", self.folder / "data", "-l", self.folder / "log", "-w", "-o", options, "start")

    def database(self, name="office"):
        """An empty one; its address."""
        self.call("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "test", "--template=template0", "--encoding=UTF8", name)
        return f"postgresql://test@127.0.0.1:{self.port}/{name}"

    def stop(self):
        self.call("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "-w", "stop")

    def processes(self):
        first = int((self.folder / "data/postmaster.pid").read_text().split()[0])
        children = subprocess.run(["ps", "--ppid", str(first), "-o", "pid="], capture_output=True, text=True).stdout.split()
        return [first, *map(int, children)]

    def signal(self, number):
        for process in self.processes():
            os.kill(process, number)
