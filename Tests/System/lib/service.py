"""The daemon on folders of its own, without systemd: its configuration, its process, its commands."""

import pathlib
import signal
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parents[3]

CONFIGURATION = """\
reporting_unit: "524"
language: vi
modules: [documents, online-services, digitization, infrastructure, narrative]
units: [{config}/samples/2023-H1/units.csv]
report_folders: {config}/reports
folders:
  inbox: {drop}/inbox
  modules:
    documents: {drop}/documents
  output: {output}
  state: {state}
  quiet_time: {quiet}
"""


def configuration(*, drop, output, state, quiet="100ms", config=PROJECT / "config"):
    return CONFIGURATION.format(config=config, drop=drop, output=output, state=state, quiet=quiet)


def program(given):
    """The program to test: the given one, else a release build of the project."""
    if given is not None:
        return pathlib.Path(given).resolve()
    build = ["swift", "build", "--package-path", str(PROJECT), "-c", "release", "--static-swift-stdlib", "--product", "baocaod"]
    subprocess.run(build, check=True, stdout=sys.stderr)
    folder = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return pathlib.Path(folder) / "baocaod"


class Service:
    """`identity` are Popen's user, group and extra_groups, where the daemon has a user of its own."""

    def __init__(self, binary, configuration, log, **identity):
        self.binary = str(binary)
        self.configuration = str(configuration)
        self.log = log
        self.identity = identity
        self.process = None

    def start(self):
        self.process = subprocess.Popen(
            [self.binary, "run", "--config", self.configuration], stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log, cwd="/", **self.identity)

    def has_ended(self):
        return self.process is not None and self.process.poll() is not None

    def freeze(self):
        self.process.send_signal(signal.SIGSTOP)

    def kill(self):
        """Ends it at once; returns the exit code it had before, None when it was running."""
        ended = self.process.poll()
        if ended is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        return ended

    def stop(self, limit=60):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=limit)

    def command(self, *arguments, limit=300, as_caller=False):
        """As the daemon's user, or as whoever calls."""
        return subprocess.run(
            [self.binary, *arguments, "--config", self.configuration], stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=limit, cwd="/", **({} if as_caller else self.identity))
