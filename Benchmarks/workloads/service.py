"""The daemon, driven from outside: its folders, its readiness as it tells it the service manager, its lines of log."""
import os
import re
import select
import shutil
import socket
import subprocess
import time

from bench.context import PROJECT


def configuration(root, *, reporting_unit="524", units=None, more=""):
    """A configuration whose folders lie under `root`; the rest is what the project ships, and `more` at its end."""
    with open(os.path.join(PROJECT, "config", "samples", "2023-H1", "baocaod.yaml"), encoding="utf-8") as file:
        text = file.read()
    text = text.replace("/srv/baocaod", root).replace("/var/lib/baocaod", os.path.join(root, "state"))
    text = text.replace("report_folders: ../../reports", f"report_folders: {PROJECT}/config/reports")
    text = text.replace("- units.csv", f"- {units or PROJECT + '/config/samples/2023-H1/units.csv'}")
    text = re.sub(r'reporting_unit: "\d+"', f'reporting_unit: "{reporting_unit}"', text)
    for folder in ["inbox", "documents", "online-services", "digitization", "infrastructure", "narrative", "output", "state"]:
        os.makedirs(os.path.join(root, folder), exist_ok=True)
    path = os.path.join(root, "baocaod.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text + more)
    return path


class Service:
    """`baocaod run` until the end of the block."""

    def __init__(self, program, root, **settings):
        self.root = root
        self.configuration = configuration(root, **settings)
        self.program = program
        self.log = b""
        #: So many files came back, and so many reports were made, of what ``wait_for_count`` has read.
        self.returned = 0
        self.reports = 0

    def __enter__(self):
        address = os.path.join(self.root, "notify")
        if os.path.exists(address):
            os.unlink(address)
        self.notifications = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notifications.bind(address)
        start = time.perf_counter()
        self.process = subprocess.Popen(
            [self.program, "run", "--config", self.configuration], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**os.environ, "NOTIFY_SOCKET": address})
        self.notifications.settimeout(60)
        while b"READY=1" not in self.notifications.recv(65_536):
            pass
        self.seconds_to_ready = time.perf_counter() - start
        self.notifications.setblocking(False)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate(timeout=60)
        self.notifications.close()

    @property
    def inbox(self):
        return os.path.join(self.root, "inbox")

    def wait_for(self, text, seconds=60):
        """Until a line of the log holds `text`; returns the time it was seen and forgets what was logged before."""
        deadline = time.perf_counter() + seconds
        while True:
            now = time.perf_counter()
            if (at := self.log.find(text.encode())) >= 0:
                self.log = self.log[at + len(text.encode()):]
                return now
            if now > deadline:
                raise TimeoutError(f"the log did not say “{text}”; it said: {self.log[-500:].decode(errors='replace')}")
            self.read_log(deadline - now)

    def wait_for_count(self, texts, count, seconds):
        """Until so many of these texts were logged, whichever; forgets what was logged before the last."""
        deadline = time.perf_counter() + seconds
        seen = 0
        while seen < count:
            whole = self.log.rfind(b"\n") + 1
            lines, self.log = self.log[:whole], self.log[whole:]
            seen += sum(lines.count(text.encode()) for text in texts)
            self.returned += lines.count(b" returned: ")
            self.reports += lines.count(b" is written to ")
            if seen >= count:
                break
            now = time.perf_counter()
            if now > deadline:
                raise TimeoutError(f"{seen} of {count} files were decided on")
            self.read_log(deadline - now)

    def read_log(self, seconds):
        """Reads what comes, at most for so long; true when something came."""
        deadline = time.perf_counter() + seconds
        ready = []
        # Notifications that nobody takes would fill the socket.
        while not ready and (left := deadline - time.perf_counter()) > 0:
            said, _, _ = select.select([self.process.stderr, self.notifications], [], [], left)
            self.drop_notifications()
            ready = [self.process.stderr] if self.process.stderr in said else []
        if ready:
            part = os.read(self.process.stderr.fileno(), 65_536)
            if not part:
                raise RuntimeError(f"the daemon ended; it said: {self.log[-500:].decode(errors='replace')}")
            self.log += part
        return bool(ready)

    def settle(self, quiet=0.3):
        """Until the log is quiet for a while: what was begun is ended."""
        while self.read_log(quiet):
            pass
        self.log = b""

    def drop_notifications(self):
        try:
            while True:
                self.notifications.recv(65_536)
        except BlockingIOError:
            pass

    def cpu(self):
        """Seconds of processor time so far, by the process's own clock (clock_getcpuclockid): /proc/PID/stat counts hundredths."""
        return time.clock_gettime(~self.process.pid << 3 | 2)

    def status(self, key):
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(line.split(":", 1)[1].strip() for line in file if line.startswith(key + ":"))

    def resident_mib(self):
        return int(self.status("VmRSS").split()[0]) / 1024

    def peak_mib(self):
        """The most memory that was resident since ``forget_peak``."""
        return int(self.status("VmHWM").split()[0]) / 1024

    def forget_peak(self):
        with open(f"/proc/{self.process.pid}/clear_refs", "w") as file:
            file.write("5")

    def context_switches(self):
        """Of all threads: each wake-up of one is a switch."""
        total = 0
        for task in os.listdir(f"/proc/{self.process.pid}/task"):
            with open(f"/proc/{self.process.pid}/task/{task}/status") as file:
                total += sum(int(line.split()[1]) for line in file if "ctxt_switches" in line)
        return total


def fresh(path):
    """An empty folder in the place of what may be there."""
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    return path
