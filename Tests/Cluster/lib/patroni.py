"""Two servers of PostgreSQL that Patroni watches, over three etcd: who is the primary, they decide themselves."""

import os
import pathlib
import subprocess
import time

from network import Unavailable, call
from postgres import DATABASE, PASSWORD, REPLICATION_PASSWORD, USER, Server, as_postgres

PROJECT = pathlib.Path(__file__).resolve().parents[3]
#: Debian 12 has 3.0, with which acknowledged commits were lost when a primary was cut off.
PACKAGES = ["patroni[etcd3]>=4.1", "psycopg[binary]"]
INTERPRETER = "/usr/bin/python3"

CONFIGURATION = """\
scope: baocaod
name: {name}
restapi:
  listen: {address}:8008
  connect_address: {address}:8008
etcd3:
  hosts: [{etcd}]
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 5
    retry_timeout: 5
    maximum_lag_on_failover: 1048576
    synchronous_mode: true
    postgresql:
      use_pg_rewind: true
      parameters:
        wal_level: replica
        max_wal_size: 256MB
        wal_log_hints: "on"
        max_wal_senders: 10
        hot_standby: "on"
        wal_sender_timeout: 10s
        wal_receiver_timeout: 10s
        tcp_keepalives_idle: 5
        tcp_keepalives_interval: 2
        tcp_keepalives_count: 3
  initdb:
    - encoding: UTF8
    - locale: C
    - auth: trust
    - no-sync
postgresql:
  # A server that was ahead of its successor and cannot be rewound, as on a full disk, is copied anew and not left aside.
  remove_data_directory_on_rewind_failure: true
  remove_data_directory_on_diverged_timelines: true
  listen: {address},127.0.0.1:5432
  connect_address: {address}:5432
  data_dir: {folder}/disk/data
  bin_dir: {bin}
  pgpass: {folder}/pgpass
  authentication:
    superuser: {{username: postgres, password: {password}}}
    replication: {{username: replication, password: {replication_password}}}
  parameters:
    unix_socket_directories: "{folder}"
    shared_buffers: 64MB
    log_line_prefix: "%m [%p] "
  pg_hba:
    - local all         all                       trust
    - host  all         all         127.0.0.1/32  trust
    - host  replication replication 127.0.0.1/32  trust
    - host  all         postgres    10.77.0.0/24  scram-sha-256
    - host  baocaod     baocaod     10.77.0.0/24  scram-sha-256
    - host  replication replication 10.77.0.0/24  scram-sha-256
watchdog:
  mode: "off"
"""


def install(folder):
    """Patroni from PyPI, for Debian's python3."""
    if (folder / "patroni").is_dir():
        return
    command = [INTERPRETER, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--root-user-action=ignore", "--target", str(folder)]
    done = subprocess.run([*command, *PACKAGES], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode != 0:
        raise Unavailable(f"Patroni cannot be installed: {done.stderr.strip()[-300:]}")


class Member(Server):
    """A server that Patroni starts and stops."""

    def start_patroni(self, etcd, packages):
        path = self.folder / "patroni.yml"
        path.write_text(CONFIGURATION.format(
            name=self.name, address=self.host.address, etcd=", ".join(etcd), folder=self.folder, bin=self.bin, password=PASSWORD,
            replication_password=REPLICATION_PASSWORD))
        call("chown", "postgres:", path)
        log = open(self.folder / "server.log", "ab")
        self.process = self.host.start(
            *as_postgres(INTERPRETER, "-B", "-m", "patroni", path), stdout=log, stderr=log, cwd="/",
            env={**os.environ, "PYTHONPATH": str(packages)})

    def is_primary(self):
        try:
            return not self.query("SELECT pg_is_in_recovery() AS standby", limit=5)[0]["standby"]
        except (RuntimeError, subprocess.TimeoutExpired):
            return False

    def is_synchronous(self):
        """Patroni knows, in etcd, that every acknowledged commit is here: only then it may take over."""
        asking = self.host.command("curl", "-fs", "-m", "3", "-o", "/dev/null", f"http://{self.host.address}:8008/synchronous")
        return subprocess.run(asking, stdin=subprocess.DEVNULL).returncode == 0


class PatroniPair:
    name = "patroni"

    def __init__(self, hosts, folder, files=0):
        """Three machines: etcd on each, servers on the first two."""
        self.hosts, self.folder = hosts, folder
        self.servers = [Member(host, folder / host.name, files) for host in hosts[:2]]
        self.packages = PROJECT / "build/cluster/patroni"
        self.primary, self.standby = self.servers

    def start(self):
        install(self.packages)
        for host in self.hosts:
            self.start_etcd(host, "new")
        for server in self.servers:
            server.start_patroni([f"{host.address}:2379" for host in self.hosts], self.packages)
        self.settle()
        for text in [f"CREATE ROLE {USER} LOGIN PASSWORD '{PASSWORD}'", f"CREATE DATABASE {DATABASE} OWNER {USER}"]:
            self.primary.execute(text)

    def start_etcd(self, host, state):
        log = open(self.folder / f"etcd-{host.name}.log", "ab")
        own = f"http://{host.address}"
        host.start(
            "etcd", "--name", host.name, "--data-dir", self.folder / f"etcd-{host.name}", "--listen-client-urls", f"{own}:2379",
            "--advertise-client-urls", f"{own}:2379", "--listen-peer-urls", f"{own}:2380", "--initial-advertise-peer-urls", f"{own}:2380",
            "--initial-cluster", ",".join(f"{each.name}=http://{each.address}:2380" for each in self.hosts),
            "--initial-cluster-state", state, stdout=log, stderr=log, cwd="/")

    def look(self):
        """Who is the primary now."""
        found = [server for server in self.servers if server.is_primary()]
        if len(found) == 1:
            self.primary = found[0]
            self.standby = next(server for server in self.servers if server is not self.primary)
        return len(found)

    def settle(self, limit=120):
        """Until one is the primary and the other follows it."""
        deadline = time.monotonic() + limit
        while True:
            if self.look() == 1 and self.standby.is_synchronous():
                return
            self.require_patroni()
            if time.monotonic() > deadline:
                raise RuntimeError(f"Patroni's servers do not come together; see {self.folder}")
            time.sleep(0.5)

    def require_patroni(self):
        """It starts and stops servers, and never ends by itself."""
        for server in self.servers:
            if server.process.poll() is not None:
                raise RuntimeError(f"Patroni of {server.name} ended with {server.process.returncode}; see {server.folder}/server.log")

    def fail_over(self, limit=90):
        """Until another one is the primary than the one that was."""
        former, deadline = self.primary, time.monotonic() + limit
        other = self.standby
        while not other.is_primary():
            if time.monotonic() > deadline:
                raise RuntimeError(f"{other.name} does not take over from {former.name}; see {self.folder}")
            time.sleep(0.2)
        self.primary, self.standby = other, former

    def bring_back(self):
        server = self.standby
        server.host.plug()
        self.start_missing(server.host)
        self.settle()

    def start_missing(self, host):
        """What runs on a machine after it was switched on again."""
        running = {pathlib.Path(f"/proc/{pid}/comm").read_text().strip() for pid in host.processes()}
        if "etcd" not in running:
            self.start_etcd(host, "existing")
            self.wait_for_etcd(host)
        for server in self.servers:
            if server.host is host and server.process.poll() is not None:
                server.start_patroni([f"{each.address}:2379" for each in self.hosts], self.packages)

    def wait_for_etcd(self, host, limit=60):
        """Until it belongs to a majority again: without it the next fault leaves none."""
        asking = host.command("curl", "-fs", "-m", "3", "-o", "/dev/null", f"http://{host.address}:2379/health")
        deadline = time.monotonic() + limit
        while subprocess.run(asking, stdin=subprocess.DEVNULL).returncode != 0:
            if time.monotonic() > deadline:
                raise RuntimeError(f"etcd of {host.name} does not come back; see {self.folder}/etcd-{host.name}.log")
            time.sleep(0.5)

    @property
    def addresses(self):
        return [server.host.address for server in self.servers]
