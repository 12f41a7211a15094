"""An office on folders of its own: its daemon, its page, its people."""

import json
import pathlib
import re
import shutil

import socket
import subprocess
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "mat-khau-de-thu"
ROLES = ("officer", "editor", "leader", "administrator")


class Office:
    """`sample` is a folder of config/samples; `folder` holds everything that is made. `hostile` is the module hostile, where everything that
    others write is an attack."""

    def __init__(self, binary, folder, sample, hostile=None):
        self.binary, self.folder = str(binary), pathlib.Path(folder)
        self.sample = PROJECT / "config/samples" / sample
        self.inbox, self.output = self.folder / "inbox", self.folder / "output"
        self.state = self.folder / "state"
        self.configuration = self.folder / "baocaod.yaml"
        for made in (self.inbox, self.output, self.state):
            made.mkdir(parents=True)
        text = (self.sample / "baocaod.yaml").read_text()
        text = text.replace("- units.csv", f"- {self.sample}/units.csv")
        text = re.sub(r"^report_folders:.*$", f"report_folders: {PROJECT}/config/reports", text, flags=re.M)
        text = re.sub(r"^folders:\n(?:[ #].*\n|\n)*", "", text, flags=re.M)
        text += (f"\nfolders:\n  inbox: {self.inbox}\n  output: {self.output}\n  state: {self.state}\n"
                 "  quiet_time: 500ms\n")
        self.configuration.write_text(text)
        self.processes = []
        self.site = None
        self.full_names = {}
        self.hostile = hostile
        if hostile:
            hostile.dress(self)

    def run(self, *arguments, input=None, must=False):
        done = subprocess.run(
            [self.binary, *arguments, "--config", self.configuration], text=True, capture_output=True, input=input)
        if must and done.returncode:
            raise RuntimeError(f"{arguments}: {done.stdout}{done.stderr}")
        return done

    def start(self, *arguments):
        log = open(self.folder / f"{arguments[0]}.log", "w")
        process = subprocess.Popen(
            [self.binary, *arguments, "--config", self.configuration], stdout=log, stderr=subprocess.STDOUT)
        self.processes.append(process)
        return process

    def status(self):
        return json.loads(self.run("status", "--json").stdout or "{}")

    def wait(self, what, is_so, patience=60):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if value := is_so():
                return value
            for process in self.processes:
                if process.poll() is not None:
                    log = (self.folder / f"{process.args[1]}.log").read_text()
                    raise RuntimeError(f"{process.args[1]} ended: {log[:4000]}")
            time.sleep(0.2)
        raise TimeoutError(f"waited {patience} s for: {what}")

    def open(self):
        """Daemon and page; the sample's files are taken."""
        self.start("run")
        self.wait("the daemon", lambda: self.run("status", "--check").returncode in (0, 1))
        for source in sorted((self.sample / "in").iterdir()):
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, self.inbox / source.name)
        if self.hostile:
            for name, content in self.hostile.files(self.sample).items():
                (self.inbox / name).write_bytes(content)
        self.wait("the sample's files", lambda: not self.waiting() and list(self.output.rglob("*.docx")), 120)
        for role in ROLES:
            name = ["--full-name", self.full_names[role]] if role in self.full_names else []
            self.run("user", "add", role, "--role", role, "--unit", "all", *name, "--password-stdin", input=PASSWORD, must=True)
        self.serve()

    def waiting(self):
        return [path for path in self.inbox.rglob("*") if path.is_file() and not path.name.startswith(".")
                and not path.name.endswith(".txt")]

    def serve(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.site = f"http://127.0.0.1:{port}"
        self.start("web", "--listen", f"127.0.0.1:{port}")

        def answers():
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return True
            except OSError:
                return False

        self.wait("the page", answers)

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
