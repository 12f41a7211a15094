"""Three hosts with one store, one drop folder and a daemon each: what faults are done to."""

import contextlib
import os
import random
import shutil
import signal
import time

import outcome
from machine import Machine
from network import Network, Unavailable
from patroni import PatroniPair
from postgres import DATABASE, PASSWORD, USER, PlainPair
from share import Share

ENGINES = {"plain": PlainPair, "patroni": PatroniPair}
CLOCK_LIBRARY = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"


class Office:
    """`settings` are those of each machine, which the one host of the comparison has as well."""

    def __init__(self, options, root, settings):
        self.options, self.root, self.settings = options, root, settings
        needed = ["ip", "iptables", "nsenter", "sshfs", "ssh-keygen", "setpriv"] + (["etcd", "curl"] if options.engine == "patroni" else [])
        missing = [name for name in needed if shutil.which(name) is None]
        if missing:
            raise Unavailable(f"not installed: {', '.join(missing)}")
        self.random = random.Random(options.seed)
        self.clock_library = CLOCK_LIBRARY
        self.machines, self.ended, self.dropped = [], [], []
        self.aside = root / "share/aside"
        self.network = Network()
        self.pair = self.share = None

    def start(self):
        """Machines a, b, c, of which the first two have a server; a file server besides."""
        hosts = [self.network.add(name) for name in "abc"]
        self.pair = ENGINES[self.options.engine](hosts if self.options.engine == "patroni" else hosts[:2], self.root / "store", self.options.files)
        self.share = Share(self.network.add("share"), self.root / "share")
        self.aside.mkdir()
        self.share.serve()
        self.pair.start()
        password_file = self.root / "pgpass"
        password_file.write_text(f"*:*:{DATABASE}:{USER}:{PASSWORD}\n")
        os.chmod(password_file, 0o600)
        address = f"postgresql://{USER}@{','.join(self.pair.addresses)}/{DATABASE}"
        for host in hosts:
            far = host.name == "c"
            if far:
                self.share.mount(host, self.root / "c-share")
            place = self.root / "c-share" if far else self.share.folder
            self.machines.append(Machine(
                self.root / host.name, host=host, drop=place / "drop", answers=place / "answers", store=address,
                rescan="1s" if far else None, password_file=password_file, **self.settings))
        for machine in self.machines:
            machine.start()

    # What the store holds.

    def files(self):
        return self.rows(outcome.FILES)

    def rows(self, sql):
        return self.pair.primary.query(sql, DATABASE)

    def settle(self):
        outcome.settle(self.rows, self.machines, 300 + outcome.allowance(self.dropped))

    def files_if_any(self):
        """The same while the server may be away."""
        try:
            return self.files()
        except Exception:
            return []

    # Files.

    def drop(self, deliveries):
        for delivery in deliveries:
            self.share.drop_one(delivery, self.aside)
            self.dropped.append(delivery)

    def wait(self, deliveries, limit):
        """Until all of them are decided on; how long it took. `limit` is for some hundreds of files."""
        return outcome.wait_for(self.files_if_any, deliveries, limit + outcome.allowance(deliveries), outcome.pace(deliveries), self.watch)

    def wait_for_any(self, deliveries, limit):
        """Until one of them is decided on."""
        names, deadline = {outcome.composed(each.name) for each in deliveries}, time.monotonic() + limit
        while not any(name in names for name, _ in outcome.decided(self.files_if_any())):
            self.watch()
            if time.monotonic() > deadline:
                raise TimeoutError(f"nothing is decided on for {limit} s")
            time.sleep(0.1)

    def claims(self, machine):
        """How many files this host works on, as the store has it."""
        owner = machine.owner
        try:
            rows = self.rows("SELECT owner FROM claim")
        except RuntimeError:
            return 0
        return sum(1 for row in rows if row["owner"] == owner)

    def wait_for_claims(self, machine, limit):
        """Until this host works on some file."""
        deadline = time.monotonic() + limit
        while not self.claims(machine):
            self.watch()
            if time.monotonic() > deadline:
                raise TimeoutError(f"{machine.name} takes no file for {limit} s")
            time.sleep(0.02)

    def wait_for_commit(self, machine, limit):
        """Until a COMMIT of this host waits for the standby."""
        deadline = time.monotonic() + limit
        while machine.host.address not in self.pair.primary.committing():
            if time.monotonic() > deadline:
                raise TimeoutError(f"no commit of {machine.name} waits for the standby")
            time.sleep(0.02)

    def wait_without_claims(self, machine, limit):
        """Until nothing is this host's any more: its files are decided on, and their answers given. How long it took."""
        begun = time.monotonic()
        while self.claims(machine):
            self.watch()
            if time.monotonic() - begun > limit:
                raise TimeoutError(f"what {machine.name} worked on is not taken over after {limit} s")
            time.sleep(0.2)
        return time.monotonic() - begun

    def freeze_at_work(self, deliveries, portion=5):
        """Drops files, some at a time, until a daemon could be stopped while it works on some; then the rest. Returns it, and on how many."""
        machine, held = self.machines[0], 0
        for start in range(0, len(deliveries), portion):
            self.drop(deliveries[start:start + portion])
            if held:
                continue
            owner = self.first_owner(limit=3)
            machine = next((each for each in self.machines if each.owner == owner), machine)
            machine.freeze()
            held = self.claims(machine)
            if not held:
                machine.thaw()
        if not held:
            machine.freeze()
        return machine, held

    def first_owner(self, limit):
        """The first host that is seen to work on files; empty when none is."""
        text = f"DO $$ BEGIN FOR turn IN 1..{limit * 500} LOOP EXIT WHEN EXISTS (SELECT FROM claim); PERFORM pg_sleep(0.002); END LOOP; END $$;"
        return self.pair.primary.execute(f"{text} SELECT owner FROM claim LIMIT 1", DATABASE, limit + 10).strip()

    def mount_again(self, machine):
        """The drop folder, on a machine that came back."""
        self.share.mount(machine.host, self.root / f"{machine.name}-share")

    # Daemons.

    def watch(self):
        """A daemon that ends by itself is a fault of the program."""
        for machine in self.machines:
            if machine.process.poll() not in (None, -signal.SIGKILL) and machine not in self.ended:
                self.ended.append(machine)
                raise RuntimeError(f"the daemon of {machine.name} ended by itself with {machine.process.returncode}; see {machine.log_path}")

    def kill(self, machine):
        ended = machine.kill()
        if ended not in (None, -signal.SIGKILL):
            raise RuntimeError(f"the daemon of {machine.name} ended by itself with {ended}; see {machine.log_path}")

    def machine_of(self, host):
        return next(machine for machine in self.machines if machine.host is host)

    def start_missing(self):
        for machine in self.machines:
            if not machine.is_running:
                machine.start()

    @contextlib.contextmanager
    def standby_stopped(self):
        """What the primary sends stays in the standby's socket: commits wait for it. Nothing is lost when it goes on."""
        receiver = self.pair.standby.walreceiver()
        os.kill(receiver, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(receiver, signal.SIGCONT)

    def stop(self):
        """In order; the exit status of each."""
        return {machine.name: machine.stop() for machine in self.machines}

    def close(self):
        for machine in self.machines:
            if machine.is_running:
                machine.thaw()
        if self.share is not None:
            self.share.close()
        self.network.close()
        for server in self.pair.servers if self.pair is not None else []:
            server.forget()
