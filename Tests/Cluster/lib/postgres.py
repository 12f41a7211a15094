"""A primary and a standby of PostgreSQL with synchronous replication, set up by hand as docs/how-to/several-hosts.md does it."""

import contextlib
import json
import os
import pathlib
import pwd
import signal
import subprocess
import time

from network import Unavailable, call

DATABASE, USER, PASSWORD = "baocaod", "baocaod", "mat-khau-thu"
REPLICATION_PASSWORD = "mat-khau-sao"
#: A disk that can be filled in a moment; so much more for each file that will be dropped.
DISK_MIB, DISK_MIB_A_FILE = 768, 0.2

SETTINGS = """\
listen_addresses = '*'
unix_socket_directories = ''
wal_level = replica
max_wal_size = 256MB
wal_log_hints = on
max_wal_senders = 10
synchronous_commit = on
hot_standby = on
wal_receiver_timeout = 10s
wal_sender_timeout = 10s
tcp_keepalives_idle = 5
tcp_keepalives_interval = 2
tcp_keepalives_count = 3
log_line_prefix = '%m [%p] '
shared_buffers = 64MB
"""

ACCESS = """\
host all         all         127.0.0.1/32  trust
host replication replication 127.0.0.1/32  trust
host all         postgres    10.77.0.0/24  scram-sha-256
host baocaod     baocaod     10.77.0.0/24  scram-sha-256
host replication replication 10.77.0.0/24  scram-sha-256
"""


def programs():
    """The folder of the newest server that Debian has installed."""
    folders = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: -int(path.parts[4]))
    if not folders:
        raise Unavailable("PostgreSQL is not installed")
    return folders[0].parent


def as_postgres(*command):
    """No server of PostgreSQL runs as root."""
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *map(str, command)]


class Server:
    """One server on a machine of its own, with a small disk of its own."""

    def __init__(self, host, folder, files=0):
        self.host, self.folder = host, folder
        self.disk = folder / "disk"
        self.data = self.disk / "data"
        self.ballast = self.disk / "ballast"
        self.bin = programs()
        self.process = None
        self.disk.mkdir(parents=True)
        size = DISK_MIB + int(files * DISK_MIB_A_FILE)
        call("mount", "-t", "tmpfs", "-o", f"size={size}m,mode=755", "cluster-store", self.disk)
        call("chown", "postgres:", self.folder, self.disk)

    @property
    def name(self):
        return self.host.name

    def run(self, program, *arguments, **options):
        return self.host.call(*as_postgres(self.bin / program, *arguments), cwd="/", **options)

    def make(self):
        self.run("initdb", "-D", self.data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        (self.data / "conf.d").mkdir()
        with open(self.data / "postgresql.conf", "a") as file:
            file.write(SETTINGS + "include_if_exists = 'synchronous.conf'\n")
        (self.data / "pg_hba.conf").write_text(ACCESS)

    def copy_of(self, primary):
        """A standby: everything the primary has, then whatever it writes."""
        call("rm", "-rf", self.data)
        # A cable that was just put in carries nothing for a moment.
        deadline = time.monotonic() + 30
        while not self.is_ready(primary.host.address) and time.monotonic() < deadline:
            time.sleep(0.2)
        origin = f"host={primary.host.address} user=replication password={REPLICATION_PASSWORD} application_name={self.name}"
        self.run("pg_basebackup", "-D", self.data, "-d", origin, "-R", "--no-sync", "--checkpoint=fast")
        # A standby that is promoted serves alone until another one follows it.
        (self.data / "synchronous.conf").unlink(missing_ok=True)

    def start(self, limit=60):
        log = open(self.folder / "server.log", "ab")
        self.process = self.host.start(*as_postgres(self.bin / "postgres", "-D", self.data), stdout=log, stderr=log, cwd="/")
        deadline = time.monotonic() + limit
        while not self.is_ready():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server of {self.name} does not start; see {self.folder}/server.log")
            time.sleep(0.1)

    def is_ready(self, address="127.0.0.1"):
        ready = self.host.command(self.bin / "pg_isready", "-q", "-t", "2", "-h", address)
        return subprocess.run(ready, stdin=subprocess.DEVNULL).returncode == 0

    def query(self, sql, database="postgres", limit=20):
        """Rows as dictionaries, asked on this machine as its administrator."""
        text = f"SELECT coalesce(json_agg(q), '[]') FROM ({sql}) q"
        return json.loads(self.execute(text, database, limit))

    def execute(self, sql, database="postgres", limit=20):
        return self.host.call(self.bin / "psql", "-qAtX", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-U", "postgres", "-d", database, "-c", sql, timeout=limit)

    def wait_for_standby(self, standby):
        """From now on a commit is answered when the standby has it on its disk."""
        (self.data / "synchronous.conf").write_text(f"synchronous_standby_names = '{standby.name}'\n")
        self.execute("SELECT pg_reload_conf()")
        deadline = time.monotonic() + 60
        while not self.has_standby():
            if time.monotonic() > deadline:
                raise RuntimeError(f"{standby.name} does not follow {self.name}")
            time.sleep(0.2)

    def has_standby(self):
        try:
            return any(row["sync_state"] == "sync" for row in self.query("SELECT sync_state FROM pg_stat_replication"))
        except (RuntimeError, subprocess.TimeoutExpired):
            return False

    def promote(self):
        self.run("pg_ctl", "promote", "-D", self.data, "-w", "-t", "60")

    def commits_waiting(self):
        """How many backends stand in a COMMIT that the standby has not answered."""
        rows = self.query("SELECT count(*) AS waiting FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
        return rows[0]["waiting"]

    def committing(self):
        """Addresses of those whose COMMIT the standby has not answered."""
        return {row["address"] for row in self.query("SELECT host(client_addr) AS address FROM pg_stat_activity WHERE wait_event = 'SyncRep'")}

    def walreceiver(self):
        """Its process on a standby."""
        return int(self.query("SELECT pid FROM pg_stat_wal_receiver")[0]["pid"])

    def kill(self):
        """All of its processes at once; the machine goes on, and says to clients that nobody listens any more."""
        owner = pwd.getpwnam("postgres").pw_uid
        while pids := [pid for pid in self.host.processes() if owner_of(pid) == owner]:
            for pid in pids:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            if self.process.poll() is None:
                self.process.wait(timeout=20)

    def fill(self):
        """Until nothing more fits onto its disk, and the log needs a new file there."""
        with open(self.ballast, "wb", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(b"0" * 65_536)
        with contextlib.suppress(RuntimeError, subprocess.TimeoutExpired):
            for _ in range(8):
                self.execute("SELECT pg_logical_emit_message(false, 'full', repeat('0', 4000000)), pg_switch_wal()", limit=5)

    def make_room(self):
        self.ballast.unlink(missing_ok=True)

    def forget(self):
        subprocess.run(["umount", "-l", str(self.disk)], capture_output=True)


def owner_of(pid):
    try:
        return os.stat(f"/proc/{pid}").st_uid
    except FileNotFoundError:
        return None


class PlainPair:
    """Two servers; which of them is the primary, the test says."""

    name = "plain"

    def __init__(self, hosts, folder, files=0):
        self.servers = [Server(host, folder / host.name, files) for host in hosts]
        self.primary, self.standby = self.servers

    def start(self):
        self.primary.make()
        self.primary.start()
        for text in [
            f"CREATE ROLE {USER} LOGIN PASSWORD '{PASSWORD}'",
            f"CREATE ROLE replication LOGIN REPLICATION PASSWORD '{REPLICATION_PASSWORD}'",
            f"CREATE DATABASE {DATABASE} OWNER {USER}",
        ]:
            self.primary.execute(text)
        self.standby.copy_of(self.primary)
        self.standby.start()
        self.primary.wait_for_standby(self.standby)

    def fail_over(self):
        """The primary's machine is dead; the standby takes its place."""
        self.primary, self.standby = self.standby, self.primary
        self.primary.promote()

    def settle(self, limit=60):
        """Until both work together again."""
        if self.primary.process.poll() is not None:
            self.primary.start()
        deadline = time.monotonic() + limit
        while not self.primary.has_standby():
            if time.monotonic() > deadline:
                raise RuntimeError(f"{self.standby.name} does not follow {self.primary.name}")
            time.sleep(0.3)

    def bring_back(self):
        """The machine that died comes back as a standby with everything fresh."""
        self.standby.host.plug()
        self.standby.copy_of(self.primary)
        self.standby.start()
        self.primary.wait_for_standby(self.standby)

    def start_missing(self, host):
        """Nothing runs beside the servers."""

    @property
    def addresses(self):
        return [server.host.address for server in self.servers]
