"""One host of the office: its daemon, with a state and an output folder of its own."""

import os
import pathlib
import signal
import subprocess

PROJECT = pathlib.Path(__file__).resolve().parents[3]

CONFIGURATION = """\
reporting_unit: "{territory}"
language: vi
modules: [documents, online-services, digitization, infrastructure, narrative]
units: [{units}]
report_folders: {reports}
{store}folders:
  inbox: {drop}/inbox
  modules:
    documents: {drop}/documents
  answers: {answers}
  output: {root}/output
  state: {root}/state
  spool: {root}/spool
  quiet_time: 100ms
{rescan}"""

#: Root may write what nobody else may. The service has its user's rights and no others.
WITHOUT_RIGHTS = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []


class Machine:
    """`host` is its namespace, none where the daemon needs no network."""

    def __init__(self, root, binary, units, territory, drop, answers, host=None, store=None, rescan=None, password_file=None):
        self.host, self.root, self.binary = host, root, str(binary)
        self.name = root.name
        for name in ["output", "state", "spool"]:
            (root / name).mkdir(parents=True)
        self.configuration = root / "baocaod.yaml"
        self.configuration.write_text(CONFIGURATION.format(
            root=root, territory=territory, units=units, reports=PROJECT / "config/reports", drop=drop,
            answers=answers, store=f"store: {store}\n" if store else "", rescan=f"  rescan: {rescan}\n" if rescan else ""))
        self.environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        if password_file is not None:
            self.environment["PGPASSFILE"] = str(password_file)
        self.log_path = root / "daemon.log"
        self.log = open(self.log_path, "ab")
        self.process = None

    @property
    def owner(self):
        """What this host is called in the store; none before its first start."""
        path = self.root / "state/host"
        return path.read_text().strip() if path.exists() else None

    def inside(self, *command):
        return self.host.command(*command) if self.host is not None else [str(each) for each in command]

    def start(self, **extra):
        """`extra` are further variables of its environment."""
        self.process = subprocess.Popen(
            self.inside(*WITHOUT_RIGHTS, self.binary, "run", "--config", self.configuration), stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
            cwd="/", env={**self.environment, **extra})

    @property
    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        """Ends it at once; the exit status that it had before, None when it was running."""
        ended = self.process.poll()
        if ended is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        return ended

    def freeze(self):
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self):
        self.process.send_signal(signal.SIGCONT)

    def stop(self, limit=90):
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=limit)

    def command(self, *arguments, limit=600):
        return subprocess.run(
            self.inside(self.binary, *arguments, "--config", self.configuration), stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=limit, cwd="/", env=self.environment)
