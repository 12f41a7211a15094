"""Files a second into a new store on PostgreSQL, of those on SQLite; each commit is synced on both."""
import glob
import os
import re
import shutil
import statistics
import subprocess
import sys

from bench.figures import Line
from bench.process import run
from workloads.service import fresh

TOGETHER = "PostgreSQL, 64 files of 45 units a transaction, of SQLite: files a second"
LIMIT = 0.5
#: Debian's place of each version.
SERVERS = "/usr/lib/postgresql/*/bin/initdb"


class LeftOut(Exception):
    """Why the engines are not measured."""


def engines(context):
    try:
        return measured(context, engines_program(context), newest_server())
    except LeftOut as reason:
        return [Line(TOGETHER, "–", target=f"≥ {LIMIT:g}", note=f"left out: {reason}")]


def engines_program(context):
    path = os.path.join(os.path.dirname(context.program), "store-engines")
    if not os.access(path, os.X_OK):
        raise LeftOut(f"there is no {path}; BAOCAOD_BENCH_STORE=1 swift build -c release --static-swift-stdlib --product store-engines makes it")
    return path


def newest_server():
    found = sorted(glob.glob(SERVERS), key=lambda path: int(path.split("/")[4]))
    if not found:
        raise LeftOut("PostgreSQL is not installed")
    return os.path.dirname(found[-1])


def measured(context, program, programs):
    rates = {"sqlite": [], "postgresql": []}
    root = fresh(os.path.join(context.folder, "engines"))
    with Server(programs, os.path.join(context.folder, "postgres")) as server:
        for number in range(context.runs + 1):
            for name, address in [("sqlite", os.path.join(root, f"{number}.sqlite")), ("postgresql", server.database(number))]:
                together, single = files_a_second(program, address)
                print(f"    {name}: {together} files/s by 64, {single} one by one", file=sys.stderr)
                if number:
                    rates[name].append((together, single))
    ours, theirs = ([statistics.median(rate[at] for rate in rates[name]) for at in (0, 1)] for name in ("postgresql", "sqlite"))
    return [
        Line(TOGETHER, f"{ours[0]:,.0f}", [f"SQLite: {theirs[0]:,.0f}"], f"{ours[0] / theirs[0]:.2f}", f"≥ {LIMIT:g}", ours[0] >= LIMIT * theirs[0]),
        Line("the same one by one", f"{ours[1]:,.0f}", [f"SQLite: {theirs[1]:,.0f}"], f"{ours[1] / theirs[1]:.2f}", "said"),
    ]


def files_a_second(program, address):
    """By 64, and one by one."""
    output = run([program, address]).output.decode()
    if not (found := re.search(r": (\d+) files/s by 64, (\d+) one by one", output)):
        raise RuntimeError(f"store-engines said: {output.strip()[-300:]}")
    return int(found[1]), int(found[2])


class Server:
    """A server with a folder of its own, on the same disk as the stores, as Debian configures it: every commit is synced."""

    def __init__(self, programs, folder):
        self.programs, self.folder = programs, folder
        # It refuses to run as root.
        self.user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.getuid() == 0 else []

    def __enter__(self):
        fresh(self.folder)
        if self.user:
            shutil.chown(self.folder, "nobody", "nogroup")
        self.does("initdb", "-D", self.data, "-U", "bench", "--auth=trust", "--encoding=UTF8", "--locale=C")
        self.does("pg_ctl", "-D", self.data, "-l", os.path.join(self.folder, "log"), "-w", "-o", f"-k {self.folder} -c listen_addresses=", "start")
        return self

    def __exit__(self, *_):
        self.does("pg_ctl", "-D", self.data, "-m", "fast", "stop")
        shutil.rmtree(self.folder)

    @property
    def data(self):
        return os.path.join(self.folder, "data")

    def does(self, program, *arguments):
        done = subprocess.run(
            [*self.user, os.path.join(self.programs, program), *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True)
        if done.returncode:
            raise LeftOut(f"PostgreSQL does not run: {program}: {done.stderr.strip()[-200:]}")

    def database(self, number):
        """The address of a new one."""
        self.does("createdb", "-h", self.folder, "-U", "bench", f"store{number}")
        return f"postgresql:///store{number}?host={self.folder}&user=bench"
