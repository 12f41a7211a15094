"""Machines as network namespaces on one bridge, which reaches nothing beyond them. Needs root."""

import os
import signal
import subprocess
import time

PREFIX = "10.77.0"


class Unavailable(Exception):
    """This machine cannot do what the test needs."""


def call(*command, **options):
    """Runs a program to its end; its output as text. Raises with what it said."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}: exit status {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


class Host:
    """One machine: a namespace, an address, and every process that was started in it."""

    def __init__(self, network, name, number):
        self.network, self.name = network, name
        self.namespace = f"{network.name}-{name}"
        self.link = f"{network.name[-6:]}{number}"
        self.address = f"{PREFIX}.{number}"

    def command(self, *command):
        """The command as it runs on this machine."""
        return ["nsenter", f"--net=/run/netns/{self.namespace}", *map(str, command)]

    def call(self, *command, **options):
        return call(*self.command(*command), **options)

    def start(self, *command, **options):
        return subprocess.Popen(self.command(*command), stdin=subprocess.DEVNULL, **options)

    def processes(self):
        return [int(pid) for pid in call("ip", "netns", "pids", self.namespace).split()]

    def kill(self):
        """The power goes: every process at once, without a word to anybody.

        The cable goes first: a machine without power sends no RST either, so that those at the other end hear nothing.
        """
        self.unplug()
        deadline = time.monotonic() + 20
        while pids := self.processes():
            for pid in pids:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            if time.monotonic() > deadline:
                raise RuntimeError(f"processes of {self.name} do not end: {pids}")
            time.sleep(0.02)

    def unplug(self):
        self.network.of_bridge("ip", "link", "set", self.link, "down")

    def plug(self):
        self.network.of_bridge("ip", "link", "set", self.link, "up")

    def drop_from(self, other):
        """Nothing that the other sends arrives; what goes to it does."""
        self.call("iptables", "-A", "INPUT", "-s", other.address, "-j", "DROP")

    def take_all(self):
        self.call("iptables", "-F", "INPUT")


class Network:
    def __init__(self):
        # Names of links are 15 letters at most.
        self.name = f"bc{os.getpid()}"
        self.bridge = f"{self.name}-bridge"
        self.hosts = []
        try:
            call("ip", "netns", "add", self.bridge)
            self.of_bridge("ip", "link", "add", "br0", "type", "bridge")
            self.of_bridge("ip", "link", "set", "br0", "up")
        except (RuntimeError, FileNotFoundError) as fault:
            self.close()
            raise Unavailable(f"no network namespaces: {fault}") from fault

    def of_bridge(self, *command):
        return call("nsenter", f"--net=/run/netns/{self.bridge}", *command)

    def add(self, name):
        host = Host(self, name, 11 + len(self.hosts))
        call("ip", "netns", "add", host.namespace)
        self.hosts.append(host)
        self.of_bridge("ip", "link", "add", host.link, "type", "veth", "peer", "name", "eth0", "netns", f"/run/netns/{host.namespace}")
        self.of_bridge("ip", "link", "set", host.link, "master", "br0", "up")
        host.call("ip", "link", "set", "lo", "up")
        host.call("ip", "address", "add", f"{host.address}/24", "dev", "eth0")
        host.call("ip", "link", "set", "eth0", "up")
        return host

    def close(self):
        """Ends what runs in the namespaces and removes them."""
        for host in self.hosts:
            try:
                host.kill()
            except RuntimeError:
                pass
        for name in [host.namespace for host in self.hosts] + [self.bridge]:
            subprocess.run(["ip", "netns", "del", name], capture_output=True)
