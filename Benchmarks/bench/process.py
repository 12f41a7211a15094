"""One process, measured: wall clock, processor time, peak memory."""
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass

MEASURE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "measure.py")


@dataclass
class Run:
    seconds: float
    cpu: float
    peak_mib: float
    status: int
    output: bytes


class Failed(Exception):
    """A process ended otherwise than it should."""


def run(command, environment=None, accepted=(0,)):
    """Runs a command to its end. Exit codes that are not `accepted` are an error with what the command said."""
    with tempfile.NamedTemporaryFile() as report, tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        subprocess.run(
            [sys.executable, "-I", "-S", MEASURE, report.name, *map(str, command)], stdout=output, stderr=errors,
            stdin=subprocess.DEVNULL, env={**os.environ, **(environment or {})}, check=True)
        cost = json.loads(report.read())
        output.seek(0)
        errors.seek(0)
        if cost["status"] not in accepted:
            said = errors.read().decode(errors="replace").strip().splitlines()[-3:]
            raise Failed(f"{os.path.basename(str(command[0]))} ended with {cost['status']}: {' / '.join(said)}")
        return Run(cost["seconds"], cost["user"] + cost["system"], cost["peak_mib"], cost["status"], output.read())
